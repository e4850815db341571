"""Right sentences of officialese give silence, wrong ones the one finding that they deserve."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.checks.kasus import ROOT, compute_drawn, compute_file, find, load
from toolkit.catalog import all_aturan, run_checks
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisKegiatan, BarisNaskah, BarisRealisasi
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.model.temuan import Temuan

FOLDER = Path(__file__).parent


def table(nama: str) -> list[list[str]]:
    lines = (FOLDER / nama).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" | ")] for line in lines if line and not line.startswith("#")]


def isian(sheet: str, teks: str) -> Isian[str]:
    return Isian(teks, Sel(sheet, 2, 2), teks, Keadaan.TERISI)


def in_row(baris: BarisRealisasi, kolom: str, prosa: Isian[str]) -> BarisRealisasi:
    if kolom == "K":
        return replace(baris, kendala=prosa)
    return replace(baris, tindak_lanjut=prosa) if kolom == "T" else replace(baris, analisis=prosa)


def with_prose(hasil: Hasil, tempat: str, kalimat: str) -> Hasil:
    """The office's results with one sentence in one cell."""
    laporan = hasil.laporan
    if tempat == "Naskah":
        bagian = isian("Naskah", "Kata Pengantar")
        baru = laporan._replace(naskah=(BarisNaskah(sheet="Naskah", baris=2, bagian=bagian,
                                                    isi=isian("Naskah", kalimat)),))
    elif tempat == "Penjelasan":
        kode = isian("Kegiatan", "7.01.02.2.01.0001")
        baru = laporan._replace(kegiatan=(BarisKegiatan(sheet="Kegiatan", baris=2, kode=kode,
                                                        indikator_keluaran=isian("Kegiatan", "Surat"),
                                                        penjelasan=isian("Kegiatan", kalimat)),))
    else:
        baru = laporan._replace(realisasi=tuple(
            in_row(r, tempat[0], isian("Realisasi", kalimat)) if r.kode.nilai == tempat.lstrip("KT") else r
            for r in laporan.realisasi))
    return hasil._replace(laporan=baru)


def prose_findings(hasil: Hasil) -> list[Temuan]:
    return [a.temuan(k.di, k.fakta, kunci=k.kunci) for a in all_aturan() if a.kode.startswith("NAS")
            for k in a.periksa(hasil)]


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    return compute_drawn(tmp_path_factory.mktemp("kantor"), load(FOLDER / "kantor.txt"))


@pytest.mark.parametrize(("tempat", "kalimat"), table("benar.txt"))
def test_a_right_sentence_gives_silence(tempat: str, kalimat: str, kantor: Hasil) -> None:
    assert [f"{t.kode} {t.pesan}" for t in prose_findings(with_prose(kantor, tempat, kalimat))] == []


@pytest.mark.parametrize(("kode", "tempat", "kalimat"), table("salah.txt"))
def test_a_wrong_sentence_is_found(kode: str, tempat: str, kalimat: str, kantor: Hasil) -> None:
    assert [t.kode for t in prose_findings(with_prose(kantor, tempat, kalimat))] == [kode]


def test_the_sentence_and_not_the_passage_is_quoted(kantor: Hasil) -> None:
    temuan, = prose_findings(with_prose(kantor, "2.1", "Pembinaan dilaksanakan rutin. Target tercapai. Terima kasih."))
    assert temuan.nilai == "Target tercapai."
    assert temuan.pesan == ('kalimat menyebut "tercapai", tetapi capaian indikator 2.1 adalah 95,23 persen, jadi belum '
                            "mencapai target.")


@pytest.mark.parametrize("tempat", ["1.1", "K2.1", "T2.2", "Naskah", "Penjelasan"])
def test_a_long_passage_comes_to_an_end_with_whole_words(tempat: str, kantor: Hasil) -> None:
    passage = " ".join(row[-1] for row in (*table("benar.txt"), *table("salah.txt")))
    for t in prose_findings(with_prose(kantor, tempat, passage)):
        assert not re.search(r"[{}]|\bNone\b|Decimal\(|Isian\(", t.pesan + t.saran), t
        assert t.nilai in passage


def test_a_right_report_stays_right_when_its_sentences_stand_in_one_passage(kantor: Hasil) -> None:
    passage = " ".join(row[1] for row in table("benar.txt") if row[0] == "1.1")
    assert [t.pesan for t in prose_findings(with_prose(kantor, "1.1", passage))] == []


KANTOR = ("ambulu", "enam_sasaran", "kota_kelurahan", "naskah", "peralihan", "perubahan_pergeseran")
"""The offices of tests/offices, and the example."""


def silent(hasil: Hasil) -> Hasil:
    """An office without its own prose."""
    laporan = hasil.laporan
    realisasi = tuple(replace(r, analisis=Isian(), kendala=Isian(), tindak_lanjut=Isian()) for r in laporan.realisasi)
    kegiatan = tuple(replace(k, penjelasan=Isian()) for k in laporan.kegiatan)
    return hasil._replace(laporan=laporan._replace(realisasi=realisasi, kegiatan=kegiatan, naskah=()))


def of_office(nama: str) -> Hasil:
    """An office's results, without its own prose."""
    path = ROOT / "examples/ambulu-2021.xlsx" if nama == "ambulu" else ROOT / f"tests/offices/{nama}.xlsx"
    return silent(compute_file(path))


def test_every_sentence_stands_in_a_row_that_its_office_has() -> None:
    """One that stood nowhere would be right whatever it said, and one of an unknown office is never read."""
    tempat = {*((b[0], b[1]) for b in table("kantor_benar.txt")), *((b[1], b[2]) for b in table("kantor_salah.txt"))}
    ada = {(nama, r.kode.nilai) for nama in KANTOR for r in of_office(nama).laporan.realisasi}
    assert {(nama, kode) for nama, kode in tempat if kode != "Naskah"} <= ada
    assert {nama for nama, _ in tempat} == set(KANTOR)


@pytest.mark.parametrize("nama", KANTOR)
def test_sentences_about_an_office(nama: str) -> None:
    hasil = of_office(nama)
    cerita = [("-", *b[1:]) for b in table("kantor_benar.txt") if b[0] == nama]
    cerita += [(b[0], *b[2:]) for b in table("kantor_salah.txt") if b[1] == nama]
    assert len(cerita) > 10
    salah = [(kode, kalimat, kata) for kode, tempat, kalimat in cerita
             if ((kata := [f"{t.kode} {t.pesan}" for t in prose_findings(with_prose(hasil, tempat, kalimat))]) != []
             and [k.split()[0] for k in kata] != [kode]) or (kode != "-" and not kata)]
    assert salah == []


HURUF = """
    Renstra   | Kode | Sasaran | Indikator Sasaran                   | Satuan   | Arah    | Target 2021
              | 1.1  | Satu    | Predikat akuntabilitas kinerja      | Predikat | Positif | BB
              | 2.1  | Dua     | Nilai Survei Kepuasan Masyarakat    | Nilai    | Positif | 80
    PK        | Kode | Target
              | 1.1  | BB
              | 2.1  | 80
    Realisasi | Kode | Realisasi | Analisis
              | 1.1  | B         | {}
              | 2.1  | 84        | {}
"""


@pytest.mark.parametrize(("huruf", "survei"), [
    ("Realisasi indikator ini B dengan nilai 67,25 dan kategori Baik.", "Nilai SKM 84 dengan mutu pelayanan B."),
    ("Nilai indikator naik menjadi 67,25.", "Realisasi meningkat dibanding tahun lalu.")])
def test_what_the_workbook_does_not_hold_cannot_be_contradicted(huruf: str, survei: str, tmp_path: Path) -> None:
    assert [t for t in find(tmp_path, HURUF.format(huruf, survei)) if t.kode.startswith("NAS")] == []


NOL = """
    Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
              | 1.1  | Satu    | Jumlah pelatihan  | Kali   | Positif | 4
              | 2.1  | Dua     | Jumlah dokumen    | Buah   | Positif | 5
    PK        | Kode | Target
              | 1.1  | 4
              | 2.1  | 5
    Realisasi | Kode | Realisasi | Analisis
              | 1.1  | 0         |
              | 2.1  | 5         | Seluruh indikator telah tercapai.
"""


def test_an_indicator_of_which_nothing_was_done_is_listed_with_nought_percent(tmp_path: Path) -> None:
    """0 of 4 is 0 percent."""
    (temuan,) = [t for t in find(tmp_path, NOL) if t.kode == "NAS004"]
    assert temuan.pesan.endswith("1 dari 2 indikator belum tercapai: 1.1 (0 persen).")


def test_a_keterangan_speaks_of_the_sasaran_below_whose_table_it_stands() -> None:
    """The k-th row that is not an item of the one above is the k-th sasaran's; means of the example: 84,35 and 95.

    As the report prints them: a blank row is none, and what is left over stands with the last.
    """
    hasil = compute_file(ROOT / "examples" / "ambulu-2021.xlsx")
    satu = "Rata-rata capaian sasaran sebesar 84,35%."
    baris = ["", satu, f"- {satu}", f"\N{EN DASH} {satu}", satu, "Tambahan.", satu]
    naskah = tuple(BarisNaskah(sheet="Naskah", baris=n, bagian=isian("Naskah", "Keterangan Sasaran"),
                               isi=Isian(teks or None, Sel("Naskah", n, 2), teks,
                                         Keadaan.TERISI if teks else Keadaan.KOSONG))
                   for n, teks in enumerate(baris, 5))
    temuan = run_checks(hasil._replace(laporan=hasil.laporan._replace(naskah=naskah)))
    assert [str(t.sel) for t in temuan if t.kode == "NAS005"] == ["Naskah!B9", "Naskah!B11"]
