"""Each kind of export goes in and gives the rows of our sheets with the source's totals; figures from the drawing."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, write
from toolkit.errors import ToolkitError
from toolkit.impor.baca import read_sources
from toolkit.impor.model import Bacaan, Penerima, Pilihan
from toolkit.reader.asing import declared
from toolkit.regulation.load import pedoman_skm

UNSUR = dict(enumerate(pedoman_skm(None).unsur, 1))
INDIKATOR = {"1.1": ("Nilai Survei Kepuasan Masyarakat (SKM)",), "1.2": ("Persentase desa yang tertib administrasi",),
             "2.1": ("Jumlah kegiatan pembinaan wilayah",)}
PENERIMA = Penerima("laporan.xlsx", 2024, "Kecamatan Sukamaju", "35.09.99", (2021, 2026), INDIKATOR, UNSUR)
LAIN = dpa(2, "7.01.0.00.0.00.02.0000", "KECAMATAN SUKAMUNDUR")
D = dpa(1)
POHON = {"lra": sintetis.lra(D), "rak": sintetis.rak(D), "kua": sintetis.kua_ppas(D), "bulanan": sintetis.bulanan(D),
         "pergeseran": sintetis.pergeseran(D), "rekap5": sintetis.rekap5(D), "kas": sintetis.anggaran_kas(D),
         "apbd": sintetis.apbd_provinsi(D)}
"""Kinds with the whole tree, or from which it follows."""
TANPA_REALISASI = {"kua", "rekap5", "kas", "apbd"}


def read(*path: Path, penerima: Penerima = PENERIMA, **pilihan: Any) -> Bacaan:
    return read_sources(path, penerima, Pilihan(**pilihan))


def rows(bacaan: Bacaan, sheet: str) -> list[dict[str, Any]]:
    return [dict(b) for m in bacaan.muatan if m.sheet == sheet for b in m.baris]


def refused(path: Path, pesan: str, **pilihan: Any) -> ToolkitError:
    with pytest.raises(ToolkitError, match=pesan) as error:
        read(path, **pilihan)
    return error.value


def stopped(path: Path, **pilihan: Any) -> str:
    """Why nothing would be written: the one question of the review."""
    (pertanyaan,), = [t.pertanyaan for t in read(path, **pilihan).tinjauan]
    return pertanyaan


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ekspor")


@pytest.mark.parametrize("akhiran", ["xlsx", "csv", "xls"])
@pytest.mark.parametrize("jenis", POHON)
def test_a_budget_export_gives_each_row_of_the_tree(folder: Path, jenis: str, akhiran: str) -> None:
    bacaan = read(write(POHON[jenis], folder / f"{jenis}.{akhiran}"))
    harapan = [(kode, a, None if jenis in TANPA_REALISASI else r) for kode, _, a, r in D.rows()]
    assert [(b["Kode"], b["Anggaran"], b.get("Realisasi")) for b in rows(bacaan, "Anggaran")] == harapan
    assert rows(bacaan, "Anggaran")[0]["Uraian"] == D.atas["7.01.01"]
    tinjauan, = bacaan.tinjauan
    assert tinjauan.keyakinan == "pasti"
    assert not tinjauan.pertanyaan
    assert [b.selisih for b in tinjauan.jumlah if b.selisih and abs(b.selisih) >= 1] == []
    assert {t: tinjauan.per_tingkat[t] for t in ("Program", "Kegiatan", "Sub Kegiatan")} == {
        t: sum(k.count(".") == n for k, *_ in D.rows())
        for t, n in (("Program", 2), ("Kegiatan", 4), ("Sub Kegiatan", 5))}


def test_an_lra_gives_belanja_by_group_and_account(folder: Path) -> None:
    belanja = rows(read(write(POHON["lra"], folder / "lra.xlsx")), "Belanja")
    akun: dict[str, list[int]] = {a: [0, 0] for a in sintetis.REKENING}
    for s in D.sub:
        for a, u in s.rekening.items():
            akun[a] = [akun[a][0] + u[0], akun[a][1] + u[1]]
    kelompok = {"5.1": "Belanja Operasi", "5.2": "Belanja Modal"}
    assert [(b["Kelompok"], b["Jenis"], b["Anggaran"], b["Realisasi"]) for b in belanja] == [
        (kelompok[a[:3]], sintetis.REKENING[a], *u) for a, u in akun.items() if any(u)]


def test_a_copy_without_its_modal_column_does_not_meet_its_total(folder: Path) -> None:
    """The office's own Total stands beside the groups: 3 for Operasi + Modal, and Modal is deleted."""
    tabel = sintetis.lra(D, teks=False)
    baris = [[*b, *[None] * (13 - len(b))] for b in tabel.baris]
    for ke, b in enumerate(baris):
        b[13:] = ["Total", None] if ke == 6 else ["Anggaran", "Realisasi"] if ke == 7 else (
            [sum(x for x in b[5:13:2] if isinstance(x, int)), sum(x for x in b[6:13:2] if isinstance(x, int))]
            if ke > 8 else [None, None])
    utuh = read(write(Tabel(baris, tabel.gabungan), folder / "total.xlsx"))
    assert rows(utuh, "Anggaran")[0]["Anggaran"] == D.total("anggaran", "7.01.01")
    tanpa = Tabel([[*b[:7], *b[9:]] for b in baris])
    assert "Total > Anggaran berisi" in stopped(write(tanpa, folder / "tanpa.csv"))


def test_kua_ppas_feeds_kegiatan_and_rkt(folder: Path) -> None:
    bacaan = read(write(POHON["kua"], folder / "kua.xlsx"))
    kegiatan, rkt = rows(bacaan, "Kegiatan"), rows(bacaan, "RKT")
    assert [(b["Indikator Keluaran"], b["Target"], b["Satuan"]) for b in kegiatan[:3]] == [
        ("Jumlah dokumen", 4, "Dokumen"), ("Jumlah laporan", 2, "Laporan"),
        (f"Jumlah keluaran {D.sub[1].nama}", 7, "Laporan")]
    assert len(kegiatan) == len(D.sub) + 1
    assert [b["Kode Anggaran"] for b in rkt] == [k for k in D.atas if k.count(".") == 4]
    assert sum(b["Anggaran"] for b in rkt) == D.total()
    assert {b["Target Kegiatan"] for b in rkt} == {None}, "0 0 is SIPD's `not filled`"
    assert rkt[0]["Target Program"] == "100 %"


def test_the_office_is_chosen_by_name_or_code_and_never_guessed(folder: Path) -> None:
    for tabel, nama in ((sintetis.lra(D, LAIN), "dua.xlsx"), (sintetis.rekap5(LAIN, D), "dua.csv")):
        path = write(tabel, folder / nama)
        galat = refused(path, "memuat 2 perangkat daerah")
        assert "SUKAMUNDUR" in galat.pesan.upper()
        assert '--perangkat-daerah "' in galat.saran
        assert "sukamaju" in galat.saran.lower(), "Identitas' own name is offered, and not taken"
        for sebutan in ("Kec. Sukamaju", "sukamaju", sintetis.SKPD):
            bacaan = read(path, perangkat_daerah=sebutan)
            assert sum(b["Anggaran"] for b in rows(bacaan, "Anggaran") if b["Tingkat"] == "Program") == D.total()
        assert "Maksud Anda" in refused(path, "tidak ada di", perangkat_daerah="Kecamatan Sukamajju").saran
        refused(path, "Identitas di laporan.xlsx menyebut Kecamatan Sukamaju", perangkat_daerah="Sukamundur")
    refused(write(sintetis.lra(LAIN), folder / "lain.xlsx"), "milik Kecamatan Sukamundur")


def test_another_year_is_refused(folder: Path) -> None:
    refused(write(sintetis.lra(D, tahun=2023), folder / "2023.xlsx"), "tahun 2023, sedangkan Identitas")
    refused(write(sintetis.rekap5(D, tahun=2023), folder / "2023.csv"), "tahun 2023, sedangkan Identitas")


def test_google_forms_are_mapped_by_what_is_asked(folder: Path) -> None:
    """In any order of the questions each answer stands under the No of its unsur; nothing personal comes along."""
    tabel, jawaban = sintetis.google_forms()
    bacaan = read(write(tabel, folder / "forms.xlsx"))
    assert [{int(k[1:]): v for k, v in b.items() if k[0] == "U" and k[1:].isdigit()}
            for b in rows(bacaan, "SKM Responden")] == jawaban
    tinjauan, = bacaan.tinjauan
    assert ("1. Nama Lengkap", "data pribadi") in tinjauan.tidak_diambil
    assert ("Nomor HP", "data pribadi") in tinjauan.tidak_diambil
    assert "RESPONDEN" not in str(bacaan)
    assert "0812" not in str(bacaan)
    assert any("150 responden" in c for c in tinjauan.catatan)
    urut = {no: UNSUR[10 - no] for no in UNSUR}
    lain = read(folder / "forms.xlsx", penerima=PENERIMA._replace(unsur=urut))
    assert [b["U9"] for b in rows(lain, "SKM Responden")] == [j[1] for j in jawaban], "the No of this workbook counts"


def test_several_forms_of_a_year_make_one_and_answers_given_twice_are_said(folder: Path) -> None:
    satu, _ = sintetis.google_forms(40, 7)
    dua, _ = sintetis.google_forms(30, 8, kata=False)
    dua.baris.append(["2024/12/30 9:00:00 AM GMT+8", *dua.baris[-1][1:]])
    dua.baris.append(["2023/01/05 9:00:00 AM GMT+8", *dua.baris[1][1:]])
    bacaan = read(write(satu, folder / "s1.csv"), write(dua, folder / "s2.xlsx"))
    muatan, = bacaan.muatan
    assert [a.berkas for a in muatan.asal] == ["s1.csv", "s2.xlsx"]
    assert len(muatan.baris) == 71
    assert any("1 jawaban tampaknya dikirim dua kali" in c for c in bacaan.tinjauan[1].catatan)
    assert ("1 responden", "mengisi di luar tahun 2024") in bacaan.tinjauan[1].tidak_diambil
    refused(write(sintetis.google_forms(5, tahun=2023)[0], folder / "s0.csv"), "jawaban tahun 2023")


def test_a_five_refuses_the_survey_with_count_and_question(folder: Path) -> None:
    tabel, _ = sintetis.google_forms(20, kata=False)
    kolom = next(k for k, j in enumerate(tabel.baris[0]) if "biaya" in str(j))
    for b in tabel.baris[3:6]:
        b[kolom] = 5
    galat = refused(write(tabel, folder / "lima.xlsx"), "memuat 3 jawaban yang bukan jawaban SKM")
    assert "biaya/tarif" in galat.pesan
    assert "skala lain" in galat.saran


@pytest.mark.parametrize("judul", ["15. Saran dan masukan", "Kritik/Saran", "Saran, masukan, dan kesan Anda"])
def test_what_people_write_freely_is_no_answer_though_it_repeats(folder: Path, judul: str) -> None:
    """`Tidak ada` is the worst answer about complaints, and what most write under suggestions."""
    tabel, jawaban = sintetis.google_forms(20)
    for n, b in enumerate(tabel.baris):
        b.append("Tidak ada" if n else judul)
    bacaan = read(write(tabel, folder / "saran.xlsx"))
    assert (judul, "isian bebas") in bacaan.tinjauan[0].tidak_diambil
    unsur = next(n for n, nama in UNSUR.items() if "Pengaduan" in nama)
    assert [b[f"U{unsur}"] for b in rows(bacaan, "SKM Responden")] == [j[unsur] for j in jawaban]


def test_what_is_asked_of_no_unsur_is_asked_for_and_answered_by_the_map(folder: Path) -> None:
    tabel, jawaban = sintetis.google_forms(12, kata=False)
    kolom = next(k for k, j in enumerate(tabel.baris[0]) if "produk" in str(j))
    tabel.baris[0][kolom] = "14. Berapa menurut anda nilai peringkat pelayanan kami?"
    path = write(tabel, folder / "peringkat.xlsx")
    bacaan = read(path)
    assert "5 Produk Spesifikasi Jenis Pelayanan belum ditemukan" in bacaan.tinjauan[0].pertanyaan[0]
    peta = folder / "peta.toml"
    peta.write_text(bacaan.peta.replace('kami?" = ""', 'kami?" = "5"'), encoding="utf-8")
    terjawab = read(path, peta=peta)
    assert not terjawab.tinjauan[0].pertanyaan
    assert [b["U5"] for b in rows(terjawab, "SKM Responden")] == [j[5] for j in jawaban]
    peta.write_text(bacaan.peta.replace('kami?" = ""', 'kami?" = "-"'), encoding="utf-8")
    assert "U5" not in rows(read(path, peta=peta), "SKM Responden")[0]
    peta.write_text(bacaan.peta.replace('kami?" = ""', 'kami?" = "12"'), encoding="utf-8")
    refused(path, 'peta.toml: "12"', peta=peta)


def test_the_form_of_the_guidance_and_its_sums(folder: Path) -> None:
    tabel, jawaban = sintetis.skm_form()
    bacaan = read(write(tabel, folder / "form.xlsx"))
    assert [[b[f"U{n}"] for n in UNSUR] for b in rows(bacaan, "SKM Responden")] == [list(j.values()) for j in jawaban]
    del tabel.baris[10]
    assert "responden yang terlewat" in refused(write(tabel, folder / "kurang.xlsx"), "tidak bertemu").saran


def test_a_recap_with_the_best_answer_first(folder: Path) -> None:
    tabel, harapan = sintetis.skm_rekap()
    muatan, = read(write(tabel, folder / "rekap.csv")).muatan
    assert muatan.kunci == "No"
    pilihan = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")
    assert {b["No"]: tuple(b[j] for j in pilihan) for b in muatan.baris} == harapan
    tabel.baris[2][2] += 10
    refused(write(tabel, folder / "salah.csv"), "Rata-rata di salah.csv tidak bertemu")


TABEL_31 = Tabel([["No.", "Indikator Kinerja", "Satuan", "Target 2023", "Target 2024", "Realisasi 2023",
                   "Realisasi 2024", "Capaian 2024(%)"],
                  [1, "Nilai SKM", "Nilai", 80, 82, "81,5", "83,25", "101,52"],
                  [2, "Prosentase desa tertib administrasi", "%", "90%", "95%", 0.9, "95%", 100],
                  [3, "Jumlah Kegiatan Pembinaan di Wilayah", "Kali", 12, 12, 11, 12, 100],
                  [None, "Rata-Rata Capaian Kinerja", None, None, None, None, None, "100,5"]])


def test_indicators_are_matched_by_name_and_the_unsure_are_asked_for(folder: Path) -> None:
    bacaan = read(write(TABEL_31, folder / "tabel.xlsx"))
    baris = rows(bacaan, "Realisasi")
    assert {b["Kode"]: b["Realisasi"] for b in baris} == {"1.1": Decimal("83.25"), "1.2": "95%", "2.1": 12}
    assert baris[0]["Realisasi 2023"] == Decimal("81.5")
    assert [m.sheet for m in bacaan.muatan] == ["Realisasi"]
    assert [(b["Kode"], b["Target"]) for b in rows(read(folder / "tabel.xlsx", tujuan=frozenset({"PK"})), "PK")] == [
        ("1.1", 82), ("1.2", "95%"), ("2.1", 12)]
    asing = Tabel([*TABEL_31.baris[:2], [2, "Cakupan pelayanan prima", "%", 90, 95, 90, 95, 100]])
    path = write(asing, folder / "asing.csv")
    tanya = read(path)
    assert '"Cakupan pelayanan prima" belum dapat dipastikan' in tanya.tinjauan[0].pertanyaan[0]
    (peta := folder / "peta2.toml").write_text(tanya.peta.replace('prima" = ""', 'prima" = "1.2"'), encoding="utf-8")
    assert {b["Kode"] for b in rows(read(path, peta=peta), "Realisasi")} == {"1.1", "1.2"}


def test_pk_and_kendala_tables(folder: Path) -> None:
    pk = Tabel([["PERJANJIAN KINERJA TAHUN 2024"], ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
                [1, "Meningkatnya kualitas pelayanan", "Nilai SKM", "82"],
                [None, None, "Persentase desa yang tertib administrasi", "95 %"],
                [2, "Meningkatnya pembinaan", "Jumlah kegiatan pembinaan wilayah", "12 Kali"]])
    assert [(b["Kode"], b["Sasaran"], b["Target"]) for b in rows(read(write(pk, folder / "pk.xlsx")), "PK")] == [
        ("1.1", "Meningkatnya kualitas pelayanan", 82), ("1.2", "Meningkatnya kualitas pelayanan", "95 %"),
        ("2.1", "Meningkatnya pembinaan", "12 Kali")]
    kendala = Tabel([["Kode Indikator", "Realisasi TW", "Kendala yg Dihadapi", "Solusi yg Telah Dilakukan",
                      "Rencana Tindak Lanjut", "PIC Tindak Lanjut", "Batas Waktu TL", "Link Bukti Dukung Kinerja"],
                     ["1.1", 80, "Petugas kurang", "Usul pegawai", "Bimtek", "Kasi", "Des", "https://contoh.go.id/a"]])
    assert rows(read(write(kendala, folder / "kendala.xls")), "Realisasi") == [
        {"Kode": "1.1", "Kendala": "Petugas kurang", "Tindak Lanjut": "Usul pegawai",
         "Bukti Dukung": "https://contoh.go.id/a"}]


def test_two_files_for_one_sheet_are_refused_and_both_named(folder: Path) -> None:
    a, b = write(POHON["lra"], folder / "a.xlsx"), write(POHON["rak"], folder / "b.csv")
    with pytest.raises(ToolkitError, match=r"a\.xlsx dan b\.csv sama-sama untuk sheet Anggaran"):
        read(a, b)
    dua = openpyxl.Workbook()
    for nama in ("Nov", "Des"):
        sintetis.fill(dua.create_sheet(nama), POHON["rak"])
    dua.save(path := folder / "bulan.xlsx")
    assert '--sheet "Nov"' in refused(path, "lebih dari satu tabel untuk sheet Anggaran").saran
    assert rows(read(path, sheet="des"), "Anggaran")
    assert "Maksud Anda Des?" in refused(path, "Sheet Dess tidak ada", sheet="Dess").saran


def test_the_units_of_an_office_are_added_and_one_can_be_taken_alone(folder: Path) -> None:
    """A kecamatan of 207.790.800 with a kelurahan below it, whose codes are the same."""
    unit = dpa(2, "7.01.0.00.0.00.01.0001", "KELURAHAN MELATI")
    jumlah = [D.total() + unit.total(), 0, D.total("realisasi") + unit.total("realisasi")]
    baris: list[list[Any]] = [["Kode Rekening", "Uraian", "Anggaran Tahun Ini", "Total RAK", "Realisasi"],
                              [D.kode, D.nama, *jumlah]]
    for satu in (D, unit):
        baris.append([satu.kode, satu.nama, satu.total(), 0, satu.total("realisasi")])
        baris += [[kode, nama, a, 0, r] for kode, nama, a, r in satu.rows()]
    path = write(Tabel([*baris, ["JUMLAH", "", *jumlah]]), folder / "unit.csv")
    for pilihan, kantor, harapan in (({}, PENERIMA.kantor, jumlah[0]), (
            {"perangkat_daerah": "Kel. Melati"}, "Kelurahan Melati", unit.total())):
        bacaan = read(path, penerima=PENERIMA._replace(kantor=kantor), **pilihan)
        assert sum(b["Anggaran"] for b in rows(bacaan, "Anggaran") if b["Tingkat"] == "Program") == harapan
        assert not bacaan.tinjauan[0].pertanyaan
    with pytest.raises(ToolkitError, match=r"Identitas di laporan\.xlsx menyebut Kelurahan Melati") as error:
        read(path, penerima=PENERIMA._replace(kantor="Kelurahan Melati"))
    assert '--perangkat-daerah "KELURAHAN MELATI"' in error.value.saran


@pytest.mark.parametrize("sandi", ["cp1252", "utf-16", "utf-8-sig"])
def test_texts_in_the_encodings_that_excel_writes(folder: Path, sandi: str) -> None:
    teks = write(POHON["rak"], folder / "sandi.csv").read_text(encoding="utf-8-sig").replace("PROGRAM ", "PROGRAM – ")
    (path := folder / f"{sandi}.csv").write_text(teks.replace(";", "\t") if sandi == "utf-16" else teks, encoding=sandi)
    assert rows(read(path), "Anggaran")[0]["Uraian"].startswith("PROGRAM – PENUNJANG")


@pytest.mark.parametrize("akhiran", ["xls", "ods"])
def test_old_workbooks_and_those_of_libreoffice(akhiran: str) -> None:
    """LibreOffice wrote them from `sintetis.rak(dpa(5, banyak=2))`."""
    bacaan = read(Path(__file__).parents[1] / "data" / "impor" / f"rak_lama.{akhiran}")
    assert [(b["Kode"], b["Anggaran"], b["Realisasi"]) for b in rows(bacaan, "Anggaran")] == [
        (kode, a, r) for kode, _, a, r in dpa(5, banyak=2).rows()]


def test_the_guide_names_every_kind_and_the_sheets_that_it_feeds() -> None:
    halaman = (Path(__file__).parents[2] / "docs" / "panduan" / "impor.md").read_text(encoding="utf-8")
    for sumber in declared():
        if sumber.ke:
            baris = next(b for b in halaman.splitlines() if b.startswith(f"| {sumber.nama} |"))
            assert all(sheet in baris for sheet in sumber.ke), sumber.nama
