"""Headings in other words, of a year, over several rows: read where certain, named where not. Contract, section 1."""

from decimal import Decimal

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.cells.headings import heading_key
from toolkit.errors import ToolkitError
from toolkit.reader.padanan import words_of
from toolkit.schema.input import RECORD_SHEETS
from toolkit.schema.kinds import Sheet

ANGGARAN = "Anggaran | Kode | Tingkat | Uraian | {} | Realisasi\n | I | Program | P | 5 | 4"


@pytest.mark.parametrize("sheet", RECORD_SHEETS, ids=lambda s: s.name)
def test_the_table_speaks_of_headings_that_there_are_and_repeats_none_that_is_read(sheet: Sheet) -> None:
    dibaca = {heading_key(kata) for c in sheet.columns for kata in (c.heading, *c.synonyms)}
    assert set(words_of(sheet.name)) <= {c.heading for c in sheet.columns}
    assert [kata for semua in words_of(sheet.name).values() for kata in semua if heading_key(kata) in dibaca] == []


@pytest.mark.parametrize("judul", [
    "Anggaran 2021", "ANGGARAN TAHUN 2021", "Anggaran T.A. 2021 (Rp)", "Anggaran TA 2021",
    "Anggaran Tahun Anggaran 2021"])
def test_the_reported_year_behind_a_heading_means_the_column_itself(workbook: MakeWorkbook, judul: str) -> None:
    bacaan = baca(workbook(ANGGARAN.format(judul)))
    assert serious(bacaan) == []
    assert bacaan.laporan.anggaran[0].anggaran.nilai == Decimal(5)


@pytest.mark.parametrize(("sheet", "field"), [
    ("Belanja | Kelompok | Jenis | Anggaran | {}\n | Belanja Operasi | Belanja Pegawai | 5 | 4", "belanja"),
    ("Anggaran | Kode | Tingkat | Uraian | Anggaran | {}\n | I | Program | P | 5 | 4", "anggaran"),
    (("Kegiatan | Kode | Indikator Keluaran | Target | {}\nAnggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n"
     " | I | Program | P | 5 | 4"), "")])
def test_realisasi_of_the_year_in_every_sheet(workbook: MakeWorkbook, sheet: str, field: str) -> None:
    """Case M04."""
    bacaan = baca(workbook(sheet.format("Realisasi 2021")))
    assert serious(bacaan) == []
    if field:
        assert getattr(bacaan.laporan, field)[0].realisasi.nilai == Decimal(4)


def test_another_years_money_is_not_read_and_is_said(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("Belanja | Kelompok | Jenis | Anggaran | Realisasi 2020\n | Modal | Jalan | 5 | 4"))
    assert found(bacaan, "BCA051") == ["BCA051 Belanja!D1"]
    assert only(bacaan, "BCA051").pesan.endswith("Maksud Anda Realisasi 2021?")
    dua = baca(workbook("Belanja | Kelompok | Jenis | Anggaran | Realisasi 2020 | Realisasi\n"
                        " | Operasi | Belanja Modal | 5 | 4 | 3", nama="dua.xlsx"))
    assert serious(dua) == []
    assert dua.laporan.belanja[0].realisasi.nilai == Decimal(3)


@pytest.mark.parametrize("judul", [
    "Pagu", "Pagu Indikatif (Rp)", "PAGU ANGGARAN", "Jumlah Anggaran (Rp)", "Anggaran Tahun Ini", "Setelah Perubahan",
    "Anggaran Setelah Perubahan", "PAPBD", "4. Pagu", "Anggaran s.d. Desember"])
def test_a_required_column_in_other_words_is_asked_for(workbook: MakeWorkbook, judul: str) -> None:
    temuan = only(baca(workbook(ANGGARAN.format(judul))), "BCA010")
    assert f"Di Anggaran!D1 tertulis {judul}; maksud Anda Anggaran?" in temuan.pesan


@pytest.mark.parametrize(("judul", "maksud"), [
    ("Usia", "Umur"), ("Cap waktu", "Tanggal"), ("3. Jenjang Pendidikan", "Pendidikan"), ("L/P", "Jenis Kelamin")])
def test_an_optional_column_in_other_words_is_asked_for(workbook: MakeWorkbook, judul: str, maksud: str) -> None:
    bacaan = baca(workbook(f"SKM Responden | No | {judul} | U1\n | 1 | 2 | 4"))
    assert [t.pesan.rpartition(" Maksud Anda ")[2] for t in bacaan.temuan if t.kode == "BCA051"] == [f"{maksud}?"]


def test_another_word_for_a_column_that_is_there_is_the_offices_own(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("Anggaran | Kode | No | Tingkat | Uraian | Anggaran | Pagu | Anggaran Perubahan | Realisasi"
                           "\n | I | 1 | Program | P | 5 | 5 | 5 | 4"))
    assert serious(bacaan) == []


@pytest.mark.parametrize("judul", ["% Realisasi", "Realisasi (%)"])
def test_a_share_in_percent_is_no_amount(workbook: MakeWorkbook, judul: str) -> None:
    bacaan = baca(workbook(f"Anggaran | Kode | Tingkat | Uraian | Anggaran | {judul} | Realisasi\n"
                           " | I | Program | P | 500 | 80 | 400"))
    assert serious(bacaan) == []
    assert bacaan.laporan.anggaran[0].realisasi.nilai == Decimal(400)


def test_the_row_that_nearly_is_a_heading_row_is_named_with_what_it_lacks(workbook: MakeWorkbook) -> None:
    """Case B1b: a table of KUA-PPAS below the sheet's title."""
    temuan = only(baca(workbook("""
        Anggaran | Anggaran
                 |
                 |
                 | Kode | Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan | Target 2024 | Pagu Indikatif (Rp)
                 | 7.01.01 | PROGRAM | 100 % | 2194281581,48
    """)), "BCA010")
    assert temuan.pesan.startswith("Kolom Uraian, Anggaran, Realisasi tidak ditemukan")
    assert "Di Anggaran!B4 tertulis Urusan / Bidang Urusan / " in temuan.pesan
    assert "Di Anggaran!D4 tertulis Pagu Indikatif (Rp); maksud Anda Anggaran?" in temuan.pesan


def test_headings_over_three_rows_are_named_where_they_stand(workbook: MakeWorkbook) -> None:
    """Case M05: SIPD's LRA with Kelompok side by side."""
    temuan = only(baca(workbook("""
        Anggaran | Anggaran
                 | Kode | Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan | Kelompok Belanja | < | < | <
                 | ^    | ^ | Operasi  | <         | Modal    | <
                 | ^    | ^ | Anggaran | Realisasi | Anggaran | Realisasi
                 | 1    | 2 | 3        | 4         | 5        | 6
                 | 2.16.01 | PROGRAM | '10.701.893.800,00 | 0,00 | 0,00 | 0,00
    """)), "BCA010")
    assert temuan.pesan.startswith("Kolom Kode, Uraian tidak ditemukan")
    assert "Kode tertulis di Anggaran!A2, di baris lain." in temuan.pesan
    assert "Di Anggaran!B2 tertulis Uraian Urusan" in temuan.pesan
    assert "dalam satu baris, misalnya baris 4. Anggaran tertulis 2 kali (C4, E4)" in temuan.pesan


DUA_BARIS = """
    Anggaran | Kode | Tingkat | Uraian | {} | Realisasi | {}
             | ^    | ^       | ^      | {} | Rp        | %
             | I    | Program | P      | {} | 4         | 80
"""


def test_a_heading_with_its_unit_below_is_read(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(DUA_BARIS.format("Anggaran", "<", "^", "5")))
    assert serious(bacaan) == []
    assert [f"{b.anggaran.nilai} {b.realisasi.nilai}" for b in bacaan.laporan.anggaran] == ["5 4"]


def test_the_part_in_rupiah_counts_wherever_it_stands(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | <
                 | ^    | ^       | ^      | ^        | %         | Rp
                 | I    | Program | P      | 5        | 80        | 4
    """))
    assert bacaan.laporan.anggaran[0].realisasi.nilai == Decimal(4)


def test_a_divided_heading_is_not_guessed(workbook: MakeWorkbook) -> None:
    temuan = only(baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian | Anggaran          | <                 | Realisasi
                 | ^    | ^       | ^      | Sebelum Perubahan | Setelah Perubahan | ^
                 | I    | Program | P      | 6                 | 5                 | 4
    """)), "BCA010")
    assert "Anggaran terbagi atas Sebelum Perubahan (D2), Setelah Perubahan (E2); tulis" in temuan.pesan


def test_another_years_figure_alone_is_asked_for(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode    | Tingkat | Uraian | Anggaran | Realisasi 2020
                 | 7.01.01 | Program | P      | 10       | 9
    """))
    assert "Di Anggaran!E1 tertulis Realisasi 2020; maksud Anda Realisasi?" in only(bacaan, "BCA010").pesan


def test_a_year_that_stands_twice_is_asked_for(workbook: MakeWorkbook) -> None:
    with pytest.raises(ToolkitError) as error:
        baca(workbook("Realisasi | Kode | Realisasi 2020 | Realisasi 2019 | Realisasi 2020\n | 1.1 | 90 | 80 | 85"))
    assert "Realisasi 2020 tertulis dua kali; maksud Anda di B1 Realisasi?" in error.value.pesan
