import errno
import gc
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from tests import soffice
from tests.kantor.contoh import acak, isi, kabupaten, kantor, kecil, kiriman, temuan
from toolkit.data.kecamatan import all_kecamatan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import BarisTriwulan, Kiriman, Kumpulan, Nasib
from toolkit.rekap.perbandingan import CATATAN
from toolkit.rekap.workbook import write_rekap
from toolkit.render.formula import Tempat
from toolkit.render.styles import RATING
from toolkit.render.table_writer import TableWriter
from toolkit.tabel.model import Baris

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
HIJAU_TUA, HIJAU, KUNING, MERAH = (f"FF{RATING[n][0].lstrip('#')}" for n in (3, 2, 1, 0))


def rekap(tmp_path: Path, kumpulan: Kumpulan) -> openpyxl.Workbook:
    out = tmp_path / "REKAP.xlsx"
    write_rekap(kumpulan, out)
    return openpyxl.load_workbook(out)


def rows(ws: Worksheet, kepala: str) -> list[dict[str, object]]:
    """The rows below the heading row that begins with `kepala`, up to an empty one."""
    semua = list(ws.iter_rows(values_only=True))
    awal = next(n for n, b in enumerate(semua) if b[0] == kepala)
    judul = [str(j) for j in semua[awal] if j is not None]

    def until_empty() -> Iterator[dict[str, object]]:
        for b in semua[awal + 1:]:
            if b[0] is None and b[1] is None and b[4] is None:
                return
            yield dict(zip(judul, b, strict=False))

    return list(until_empty())


def test_the_sheets_stand_in_their_order(tmp_path: Path) -> None:
    assert rekap(tmp_path, kecil()).sheetnames == [
        "Ringkasan", "Status", "Peringkat", "Capaian", "SKM", "Anggaran", "Temuan"]


def test_the_latest_quarter_of_all_offices_and_who_has_not_measured(tmp_path: Path) -> None:
    """01 measured up to III, 02 up to II, 03 and 04 do not measure by quarters, 05 has not come, 06 measured an action.

    A dash stands for nothing: no capaian, no category.
    """
    k = kecil()
    triwulan = {"35.09.01": (3, (BarisTriwulan("1.1", "Nilai survei", "Nilai", "Posisi Akhir", 3, "80", "84",
                                               Decimal(105), "SANGAT BAIK"),
                                 BarisTriwulan("2.1", "Desa tertib", "%", "Rata-rata", None, "", "", None, ""))),
                "35.09.02": (2, (BarisTriwulan("1.1", "Nilai survei", "Nilai", "Akumulatif", 2, "80", "40",
                                               Decimal(50), "KURANG"),)), "35.09.06": (3, ())}
    satu = [replace(k_, isi=replace(k_.isi, triwulan=triwulan[k_.isi.kode_wilayah][0],
                                    pengukuran=triwulan[k_.isi.kode_wilayah][1]))
            if k_.isi is not None and k_.isi.kode_wilayah in triwulan else k_ for k_ in k.kiriman]
    wb = rekap(tmp_path, replace(k, kiriman=tuple(satu)))
    assert wb.sheetnames[3:5] == ["Capaian", "Triwulan"]
    isi = rows(wb["Triwulan"], "Kode wilayah")
    assert [(b["Kode wilayah"], b["Triwulan terakhir"], b["Uraian indikator"], b["Capaian s.d. (%)"]) for b in isi] == [
        ("35.09.01", "III", "Nilai survei", 105), ("35.09.01", "III", "Desa tertib", None),
        ("35.09.02", "II", "Nilai survei", 50), ("35.09.03", "belum diukur", None, None),
        ("35.09.04", "belum diukur", None, None), ("35.09.05", "belum masuk", None, None),
        ("35.09.06", "III", None, None)]
    teks = [str(v) for b in wb["Ringkasan"].iter_rows(values_only=True) for v in b if v is not None]
    assert any(t.startswith("•  Belum mengukur Triwulan III (3): ") for t in teks)


def test_without_quarters_the_recap_says_nothing_of_them(tmp_path: Path) -> None:
    ws = rekap(tmp_path, kecil())["Ringkasan"]
    assert not [v for b in ws.iter_rows(values_only=True) for v in b if "riwulan" in str(v)]


def test_the_summary_counts_what_came(tmp_path: Path) -> None:
    """In the list five, one beside it: 01, 02, 03, 04, 06 came, 05 is missing, 03 has one error, one file is bad."""
    ws = rekap(tmp_path, kecil())["Ringkasan"]
    teks = [str(v) for b in ws.iter_rows(values_only=True) for v in b if v is not None]
    for label, nilai, catatan in (("MASUK", "5", "dari 6 kantor"), ("BELUM MASUK", "1", "kantor dalam daftar"),
                                  ("DENGAN KESALAHAN", "1", "kantor, 1 kesalahan"),
                                  ("BERKAS TIDAK TERBACA", "1", "dari 7 berkas yang diterima")):
        assert label in teks
        assert nilai in teks
        assert catatan in teks
    assert "•  Belum masuk (1): Kecamatan Umbulsari." in teks
    assert "•  Masih ada kesalahan (1): Kecamatan Sumberbaru." in teks
    assert any("1 ganda, 1 tidak terbaca" in t for t in teks)


def test_the_map_has_each_sasaran_in_the_colour_of_its_class(tmp_path: Path) -> None:
    """The default scale: above 100 the best class, from 76 the second, from 55 the third, below it the last."""
    ws = rekap(tmp_path, kecil())["Ringkasan"]
    peta = {b[0].value: b for b in ws.iter_rows() if str(b[0].value).startswith("35.")}
    assert [c.value for c in peta["35.09.03"][:8]] == [
        "35.09.03", "Kecamatan Sumberbaru", "masuk, ada kesalahan", 50, 70, None, 60, "CUKUP"]
    warna = [c.fill.start_color.rgb for c in peta["35.09.03"][2:8]]
    assert warna == [KUNING, MERAH, KUNING, "00000000", KUNING, KUNING]
    assert peta["35.09.04"][1].value == "Kecamatan Gumukmas *"
    assert peta["35.09.06"][3].fill.start_color.rgb == HIJAU
    assert peta["35.09.05"][2].value == "belum masuk"


def test_the_state_of_every_office_and_every_unused_file(tmp_path: Path) -> None:
    semua = rows(rekap(tmp_path, kecil())["Status"], "Kode wilayah")
    assert [(b["Kode wilayah"], b["Keadaan"], b["Berkas"]) for b in semua] == [
        ("35.09.01", "masuk", "masuk/Kecamatan Jombang.xlsx"), ("35.09.02", "masuk", "masuk/Kecamatan Kencong.xlsx"),
        ("35.09.03", "masuk, ada kesalahan", "masuk/Kecamatan Sumberbaru.xlsx"),
        ("35.09.04", "masuk", "masuk/Kecamatan Gumukmas.xlsx"), ("35.09.05", "belum masuk", None),
        ("35.09.06", "masuk", "masuk/Kecamatan Tanggul.xlsx"), ("35.09.06", "berkas: ganda", "masuk/lama.xlsx"),
        (None, "berkas: tidak terbaca", "masuk/rusak.xlsx")]
    assert semua[5]["Keterangan"] == "Tidak ada dalam daftar kantor. Tidak dipakai: masuk/lama.xlsx (ganda)."
    assert semua[7]["Keterangan"] == "Berkas rusak. Minta dikirim ulang."
    assert (semua[2]["Kesalahan"], semua[2]["Peringatan"]) == (1, 1)


def test_those_that_do_not_compare_stand_below_the_ranking_with_the_reason(tmp_path: Path) -> None:
    """Capaian 99, 95, 95 are ranked; penyerapan is 1500 of 2000."""
    ws = rekap(tmp_path, kecil())["Peringkat"]
    semua = rows(ws, "Peringkat")
    assert [(b["Peringkat"], b["Kode wilayah"], b["Keterangan"]) for b in semua] == [
        (1, "35.09.06", "Di luar daftar."), (2, "35.09.01", None), (2, "35.09.02", None),
        ("–", "35.09.03", "Tidak diperingkat: 1 kesalahan."),
        ("–", "35.09.04", "Tidak diperingkat: aturan hitungnya lain.")]
    assert [b["Penyerapan (%)"] for b in semua] == [75] * 5
    assert all(c in [b[0] for b in ws.iter_rows(values_only=True)] for c in CATATAN)


def test_the_ranking_keeps_its_chart_while_most_of_a_large_list_is_still_to_come(tmp_path: Path) -> None:
    """A sheet that runs over many pages has no chart: what counts is how many stand on it, not how many are asked."""
    kode = tuple(k for k in all_kecamatan() if k.startswith("35."))[:120]
    bersih = [kiriman(isi(k, (str(50 + n),))) for n, k in enumerate(kode[:30])]
    salah = [kiriman(isi(k, temuan=(temuan(),))) for k in kode[30:101]]
    for datang, grafik in ((bersih, 1), (bersih + salah[:-1], 1), (bersih + salah, 0)):
        ws = rekap(tmp_path, Kumpulan(tahun=2024, kantor=kantor(*kode), kiriman=tuple(datang)))["Peringkat"]
        assert [b["Peringkat"] for b in rows(ws, "Peringkat")] == [*range(1, 31), *["–"] * (len(datang) - 30)]
        assert len(ws._charts) == grafik  # type: ignore[attr-defined]


def test_the_long_sheets_hold_every_row(tmp_path: Path) -> None:
    """Indicators 2 + 1 + 2 + 3 + 1; two unsur and one program for each of five offices."""
    wb = rekap(tmp_path, kecil())
    assert len(rows(wb["Capaian"], "Kode wilayah")) == 9
    assert [b["Unsur"] for b in rows(wb["SKM"], "Kode wilayah")] == ["Persyaratan", "Waktu"] * 5
    assert [b["Capaian (%)"] for b in rows(wb["Anggaran"], "Kode wilayah")] == [75] * 5
    assert [(b["Tingkat"], b["Kode"], b["Sel"]) for b in rows(wb["Temuan"], "Kode wilayah")] == [
        ("kesalahan", "ANG003", "D2"), ("peringatan", "RPT001", "D2")]


def test_long_sheets_can_be_filtered_and_printed(tmp_path: Path) -> None:
    wb = rekap(tmp_path, kecil())
    for nama in ("Status", "Capaian", "SKM", "Anggaran", "Temuan", "Peringkat"):
        ws = wb[nama]
        kepala = ws.auto_filter.ref.split(":")[0].lstrip("A")
        assert ws.freeze_panes == f"A{int(kepala) + 1}", nama
        assert ws.print_title_rows == f"${kepala}:${kepala}"
        assert (ws.page_setup.paperSize, ws.page_setup.fitToHeight) == (14, 0)  # one page wide is the default
    assert wb["Capaian"].cell(4, 11).number_format == "#,##0.00"


def test_a_name_that_looks_like_a_formula_stays_a_name(tmp_path: Path) -> None:
    jahat = "=cmd|'/c calc'!A1"
    satu = replace(isi("35.09.01", temuan=(temuan(pesan=jahat),)), nama=jahat)
    wb = rekap(tmp_path, Kumpulan(tahun=2024, kiriman=(kiriman(satu, berkas=jahat),)))
    sel = [c for ws in wb for b in ws.iter_rows() for c in b if c.value is not None and jahat in str(c.value)]
    assert {c.parent.title for c in sel if c.parent is not None} == set(wb.sheetnames)
    assert {c.data_type for c in sel} == {"s"}


def test_nothing_came_is_a_recap_as_well(tmp_path: Path) -> None:
    wb = rekap(tmp_path, Kumpulan(tahun=2024, kantor=kantor("35.09.01")))
    assert [b["Keadaan"] for b in rows(wb["Status"], "Kode wilayah")] == ["belum masuk"]
    rekap(tmp_path, Kumpulan(tahun=2024))


def test_many_offices_are_shown_by_their_areas_and_each_on_its_own_sheet(tmp_path: Path) -> None:
    """Two kabupaten: means 80 and 100 of the first, whose third office has other rules; 60 of the second."""
    banyak = [k for k in all_kecamatan() if k.startswith(("35.09.", "35.10.", "35.11.", "35.12.", "35.13."))][:120]
    datang = (kiriman(isi("35.09.01", ("80",))), kiriman(isi("35.09.02", ("100",))),
              kiriman(isi("35.09.03", ("10",), aturan="lain")), kiriman(isi("35.10.01", ("60",))))
    wb = rekap(tmp_path, Kumpulan(tahun=2024, kantor=kantor(*banyak), kiriman=datang))
    ws = wb["Ringkasan"]
    wilayah = {b[1]: b for b in ws.iter_rows(values_only=True) if str(b[1]).startswith("Kabupaten ")}
    assert wilayah["Kabupaten Jember"][:6] == (31, "Kabupaten Jember", 3, 90, 90, "BAIK")
    assert wilayah["Kabupaten Banyuwangi"][2:6] == (1, 60, 60, "CUKUP")
    assert wilayah["Kabupaten Bondowoso"][2:6] == (0, None, None, None)
    assert len(rows(wb["Peta"], "Kode wilayah")) == 120
    catatan = "Kantor yang aturan hitungnya lain daripada kebanyakan tidak ikut dalam rata-rata."
    assert catatan in [b[0] for b in ws.iter_rows(values_only=True)]


def test_an_earlier_recap_is_replaced_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "REKAP.xlsx"
    assert write_rekap(kecil(), out) is None
    lama = out.read_bytes()
    assert write_rekap(kabupaten(), out) == tmp_path / "REKAP.cadangan-1.xlsx"
    assert (tmp_path / "REKAP.cadangan-1.xlsx").read_bytes() == lama


def test_the_same_collection_gives_the_same_file(tmp_path: Path) -> None:
    write_rekap(kecil(), tmp_path / "a.xlsx")
    write_rekap(kecil(), tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert write_rekap(kecil(), tmp_path / "a.xlsx") is None


@pytest.mark.parametrize("jenis", ["terisi", "lain", "terkunci"])
def test_a_workbook_that_someone_filled_in_is_not_replaced(tmp_path: Path, jenis: str) -> None:
    out = tmp_path / "REKAP.xlsx"
    if jenis == "terisi":
        shutil.copy(EXAMPLE, out)
    elif jenis == "lain":
        with xlsxwriter.Workbook(str(out)) as wb:
            wb.add_worksheet("Catatan").write(0, 0, "penting")
    else:
        out.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(4096))
    sebelum = out.read_bytes()
    with pytest.raises(ToolkitError, match="bukan rekap"):
        write_rekap(kecil(), out)
    assert out.read_bytes() == sebelum
    assert [p.name for p in tmp_path.iterdir()] == ["REKAP.xlsx"]


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows of the long sheets go to a temporary folder, where the disk is full at the fiftieth row."""
    out, sementara = tmp_path / "REKAP.xlsx", tmp_path / "sementara"
    sementara.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(sementara))
    write_rekap(kecil(), out)
    sebelum, asli = out.read_bytes(), TableWriter.write_baris

    def full(penulis: TableWriter, tempat: Tempat, nomor: int, baris: Baris) -> None:
        if nomor == 50:
            raise OSError(errno.ENOSPC, "No space left on device")
        asli(penulis, tempat, nomor, baris)

    monkeypatch.setattr(TableWriter, "write_baris", full)
    with pytest.raises(ToolkitError, match=r"(?i)penuh"):
        write_rekap(kabupaten(), out)
    gc.collect()
    assert out.read_bytes() == sebelum
    assert list(sementara.iterdir()) == []
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["REKAP.xlsx"]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match=r"berkas \.xlsx"):
        write_rekap(kecil(), tmp_path / "REKAP.csv")


def filled(ws: Worksheet) -> list[object]:
    """Every value; an empty cell between filled ones may come back as none at all, a number with 15 digits."""
    return [round(v, 6) if isinstance(v, float) else v for b in ws.iter_rows(values_only=True) for v in b
            if v not in {None, ""}]


@pytest.mark.libreoffice
def test_libreoffice_opens_every_sheet(tmp_path: Path) -> None:
    out = tmp_path / "REKAP.xlsx"
    kumpulan = acak([k for k in all_kecamatan() if k.startswith("35.09.")], 5)
    write_rekap(kumpulan, out)
    soffice.convert([out], tmp_path / "buka", "xlsx:Calc MS Excel 2007 XML")
    asli, dibuka = openpyxl.load_workbook(out), openpyxl.load_workbook(tmp_path / "buka" / out.name)
    assert dibuka.sheetnames == asli.sheetnames
    for ws in asli:
        assert filled(ws) == filled(dibuka[ws.title]), ws.title


def test_files_that_cannot_be_used_are_counted_apart_and_tied_to_an_office(tmp_path: Path) -> None:
    """35.09.05 sent a workbook that nobody filled in; a .xls bears the name of another that is missing."""
    lima, tujuh = kantor("35.09.05", "35.09.07")
    semua = replace(kecil(), kantor=(*kecil().kantor, tujuh), kiriman=(
        *kecil().kiriman,
        Kiriman(berkas="kosong.xlsx", nasib=Nasib.KOSONG, alasan="Belum diisi.", kode_wilayah="35.09.05", mungkin=lima),
        Kiriman(berkas="Tujuh.xls", nasib=Nasib.BUKAN_TEMPLATE, alasan="Workbook lama.", mungkin=tujuh),
        Kiriman(berkas="surat.docx", nasib=Nasib.BUKAN_TEMPLATE, alasan="Word.")))
    wb = rekap(tmp_path, semua)
    teks = [str(v) for b in wb["Ringkasan"].iter_rows(values_only=True) for v in b if v is not None]
    assert teks[teks.index("BERKAS TIDAK TERBACA"):].count("1") >= 1
    assert "1 belum diisi, 2 bukan template" in teks
    assert f"•  Mengirim workbook yang belum diisi (1): {lima.nama}." in teks
    status = {b["Berkas"]: b for b in rows(wb["Status"], "Kode wilayah") if b["Berkas"]}
    assert [(status[n]["Kode wilayah"], status[n]["Kantor"]) for n in ("kosong.xlsx", "Tujuh.xls", "surat.docx")] == [
        ("35.09.05", lima.nama), (None, f"mungkin {tujuh.nama}"), (None, None)]
    kode = {b["Kode wilayah"]: b["Keterangan"] for b in rows(wb["Status"], "Kode wilayah") if b["Berkas"] is None}
    assert kode["35.09.07"] == "Tidak dipakai: Tujuh.xls (bukan template, mungkin dari kantor ini)."
    assert kode["35.09.05"] == "Tidak dipakai: kosong.xlsx (belum diisi)."
