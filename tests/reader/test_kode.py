"""Codes that are none: remarks below a table, a sasaran in place of an indicator, a code read and unknown."""

import pytest

from tests.reader.baca import baca, found, only, places, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.temuan import Tingkat

SHEETS = {
    "PK": "PK | Kode | Target\n | 1.1 | 100", "Realisasi": "Realisasi | Kode | Realisasi\n | 1.1 | 90",
    "IKU": "IKU | Kode | Indikator Kinerja Utama\n | 1.1 | Nilai survei",
    "Renstra": "Renstra | Kode | Sasaran | Indikator Sasaran | Target 2021\n | 1.1 | S | I | 100",
    "Anggaran": "Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n | I | Program | Pelayanan | 5 | 4"}


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_remark_below_a_table_is_no_record(workbook: MakeWorkbook, sheet: str) -> None:
    bacaan = baca(workbook(f"{SHEETS[sheet]}\n | Catatan: data sementara\n |\n | Sumber: DPA tahun 2021"))
    assert [t for t in bacaan.temuan if t.sel and t.tingkat is Tingkat.KESALAHAN] == [only(bacaan, "BCA065")]
    temuan = only(bacaan, "BCA065")
    assert "Begitu juga A5." in temuan.pesan
    assert temuan.saran.startswith("Hapus baris ini bila hanya catatan")
    assert (temuan.sheet, str(temuan.sel and temuan.sel.alamat)) == (sheet, "A3")
    assert len(getattr(bacaan.laporan, sheet.lower())) == 1


def test_words_in_a_row_with_other_cells_are_told_from_a_code(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Target 2021
                  | 1.1  | S       | I                 | 100
        PK        | Kode | Target
                  | 1.1  | 100
        Realisasi | Kode               | Realisasi
                  | 1.1                | 90
                  | Indikator tambahan | 80
                  | 9.9                | 70
    """))
    assert found(bacaan, "BCA042", "BCA065") == ["BCA065 Realisasi!A3", "BCA042 Realisasi!A4"]


@pytest.mark.parametrize("isi", ["-", "1.1", "I.A", "XVIII", "n/a"])
def test_a_short_cell_alone_in_its_row_is_a_record(workbook: MakeWorkbook, isi: str) -> None:
    bacaan = baca(workbook(f"RKT | Kode | Kegiatan\n | 1.1 | PATEN\n | {isi}"))
    assert found(bacaan, "BCA065") == []
    assert len(bacaan.laporan.rkt) == 2


def test_a_sasaran_in_place_of_an_indicator_is_said_where_it_stands_alone(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Target 2021
                  | 1.1  | A       | I                 | 100
                  | 2    | B       | I                 | 100
                  | 2.1  | B       | I                 | 100
        IKU       | Kode | Indikator Kinerja Utama
                  | 2.2  | I
        PK        | Kode | Target
                  | 1.1  | 100
                  | 2.2  | 100
        Realisasi | Kode | Realisasi
                  | 1.1  | 90
                  | 2.2  | 90
                  | 3.1  | 90
    """))
    assert serious(bacaan) == ["BCA064 Renstra!A3", "BCA042 Realisasi!A4"]
    assert only(bacaan, "BCA064").saran.endswith("misalnya 2.2.")  # 2.1 is taken


def test_a_renstra_without_any_dot_is_one_finding(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Target 2021
                  | 1    | A       | I                 | 100
                  | 2    | B       | I                 | 100
        PK        | Kode | Target
                  | 1    | 100
        Realisasi | Kode | Realisasi
                  | 1    | 90
    """))
    assert serious(bacaan) == ["BCA064 Renstra!A2"]
    assert "Begitu juga A3." in only(bacaan, "BCA064").pesan


def test_a_comma_in_a_code_is_read_as_a_dot_and_not_laid_at_excels_door(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("Realisasi | Kode | Realisasi\n | '1,1 | 90"))
    assert bacaan.laporan.realisasi[0].kode.nilai == "1.1"
    assert only(bacaan, "BCA063").pesan == "Kode tertulis 1,1, dibaca 1.1."
    assert found(bacaan, "BCA034") == []


@pytest.mark.parametrize(("isi", "kalimat"), [("'1,9", ""), ("#1,9", "Bila maksudnya 1.90")])
def test_an_unknown_code_is_one_finding_however_it_was_read(workbook: MakeWorkbook, isi: str, kalimat: str) -> None:
    bacaan = baca(workbook(f"PK | Kode | Target\n | 1.1 | 100\n | {isi} | 100"))
    assert [t for t in places(bacaan.temuan) if "A3" in t] == ["BCA042 PK!A3"]
    assert kalimat in only(bacaan, "BCA042").pesan


def test_a_code_that_excel_shortened_to_another_ones_is_one_finding(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("Realisasi | Kode | Realisasi\n | 1.1 | 90\n | #1,1 | 80"))
    assert [t for t in places(bacaan.temuan) if "A3" in t] == ["BCA041 Realisasi!A3"]
    assert "Bila maksudnya 1.10" in only(bacaan, "BCA041").pesan


def test_a_row_without_tingkat_is_one_finding_that_lists_what_else_is_blank(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian    | Anggaran | Realisasi
                 | I    | Program | Pelayanan | 5        | 4
                 | II   |         |           |          |
    """))
    assert serious(bacaan) == ["BCA048 Anggaran!B3"]
    assert only(bacaan, "BCA048").pesan.endswith("Yang juga kosong di baris ini: Uraian, Anggaran, Realisasi.")


def test_a_column_without_a_single_code_is_said_once_and_a_missing_one_at_its_cell(workbook: MakeWorkbook) -> None:
    kepala = "Realisasi | Kode | Realisasi\n"
    semua = baca(workbook(f"{kepala} | | 90\n | | 80\n | | 70"))
    temuan = only(semua, "BCA040")
    assert (places([temuan]), temuan.pesan.endswith("Begitu juga A3, A4.")) == (["BCA040 Realisasi!A2"], True)
    satu = baca(workbook(f"{kepala} | 1.1 | 90\n | | 80\n | | 70", nama="satu.xlsx"))
    assert found(satu, "BCA040") == ["BCA040 Realisasi!A3", "BCA040 Realisasi!A4"]
