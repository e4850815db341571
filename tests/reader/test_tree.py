"""Codes: unique, known, and the tree of Anggaran. Workbook contract, section 2, "Codes"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.baca import baca, found, only
from tests.workbooks import MakeWorkbook
from toolkit.model.sel import column_letters
from toolkit.values.butir import romawi

KEPALA = "Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n"


def tree(workbook: MakeWorkbook, *baris: str) -> list[tuple[str | None, str | None]]:
    isi = "\n".join(f" | {b} | x | 10 | 10" for b in baris)
    return [(b.kode.nilai, b.induk) for b in baca(workbook(KEPALA + isi)).laporan.anggaran]


def test_permendagri_codes_are_a_tree_and_equal_as_numbers(workbook: MakeWorkbook) -> None:
    assert tree(workbook, "7.01.01 | Program", "7.01.01.2.02 | Kegiatan", "7.01.1.2.02.0001 | Sub Kegiatan") == [
        ("7.01.01", None), ("7.01.01.2.02", "7.01.01"), ("7.01.1.2.02.0001", "7.01.01.2.02")]


def test_the_reports_own_codes(workbook: MakeWorkbook) -> None:
    assert tree(workbook, "I | Program", "I.A | Kegiatan", "I.A.1 | Sub Kegiatan", "II | Program") == [
        ("I", None), ("I.A", "I"), ("I.A.1", "I.A"), ("II", None)]


@pytest.mark.parametrize("kode", [("I", "A", "1.", "2.", "B", "1.", "II", "A"), ("", "", "", "", "", "", "", ""),
                                  ("1", "2", "3", "4", "5", "6", "7", "8")])
def test_codes_that_form_no_tree_are_composed(workbook: MakeWorkbook, kode: tuple[str, ...]) -> None:
    tingkat = ("Program", "Kegiatan", "Sub Kegiatan", "Sub Kegiatan", "Kegiatan", "Sub Kegiatan", "Program", "Kegiatan")
    assert tree(workbook, *(f"{k} | {t}" for k, t in zip(kode, tingkat, strict=True))) == [
        ("I", None), ("I.A", "I"), ("I.A.1", "I.A"), ("I.A.2", "I.A"), ("I.B", "I"), ("I.B.1", "I.B"),
        ("II", None), ("II.A", "II")]


def test_composition_is_said_once_and_typed_codes_still_find_their_row(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode | Tingkat      | Uraian | Anggaran | Realisasi
                 | I    | Program      | P      | 10       | 10
                 | A    | Kegiatan     | K      | 10       | 10
                 | 1.   | Sub Kegiatan | S      | 5        | 5
                 | B    | Kegiatan     | L      | 5        | 5
                 | 1.   | Sub Kegiatan | T      | 5        | 5
        Kegiatan | Kode  | Indikator Keluaran | Target | Realisasi
                 | I.A.1 | Surat              | 1      | 1
                 | B     | Rapat              | 1      | 1
                 | 1     | Buku               | 1      | 1
    """))
    assert found(bacaan, "BCA046", "BCA044") == ["BCA046 Anggaran!A2", "BCA044 Kegiatan!A4"]
    assert [b.kode.nilai for b in bacaan.laporan.kegiatan] == ["I.A.1", "I.B", "1"]


def test_where_every_other_row_forms_a_tree_a_repeated_code_is_a_kesalahan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode    | Tingkat      | Uraian | Anggaran | Realisasi
                 | 7.01.01 | Program      | P      | 10       | 10
                 | 7.01.01.2.01 | Kegiatan | K     | 5        | 5
                 | 7.01.01.2.01 | Kegiatan | L     | 5        | 5
    """))
    temuan = only(bacaan, "BCA045")
    assert (str(temuan.sel), temuan.tingkat.value) == ("Anggaran!A4", "kesalahan")
    assert found(bacaan, "BCA046") == []


def test_urusan_and_rekening_are_read_and_not_in_the_tree(workbook: MakeWorkbook) -> None:
    assert tree(workbook, "7 | Urusan", "7.01 | Bidang Urusan", "7.01.01 | Program", "7.01.01.2.01 | Kegiatan",
                "7.01.01.2.01.01 | Sub Kegiatan", " | Rekening") == [
        ("7", None), ("7.01", None), ("7.01.01", None), ("7.01.01.2.01", "7.01.01"),
        ("7.01.01.2.01.01", "7.01.01.2.01"), (None, None)]


def test_a_tree_that_disagrees_with_tingkat_follows_tingkat(workbook: MakeWorkbook) -> None:
    assert tree(workbook, "I | Program", "I.A | Program", "I.A.1 | Kegiatan") == [
        ("I", None), ("II", None), ("II.A", "II")]


def test_duplicates_keep_their_rows(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK | Kode | Target
           | 1.1  | 85
           | 01.1 | 90
    """))
    assert len(bacaan.laporan.pk) == 2
    assert found(bacaan, "BCA041") == ["BCA041 PK!A3"]


def test_codes_may_repeat_in_rkt_and_kegiatan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        RKT | Kode | Kegiatan
            | 1.1  | A
            | 1.1  | B
            | -    | C
    """))
    assert found(bacaan, "BCA041", "BCA042") == []


def test_unknown_codes_are_reported_at_their_cell_with_the_near_miss(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra  | Kode | Sasaran | Indikator Sasaran | Arah    | Target 2021
                 | 1.1  | S       | I                 | Positif | 85
        IKU      | Kode | Formulasi
                 | 1.2  | rumus
        PK       | Kode | Target
                 | 1.1  | 85
        Realisasi | Kode | Realisasi
                 | 1.1  | 85
        Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran
                 | I    | Program | P      | 1        | 1         | 1.1
    """))
    assert found(bacaan, "BCA042", "BCA043") == ["BCA042 IKU!A2", "BCA043 Anggaran!F2"]
    assert "Maksud Anda 1?" in only(bacaan, "BCA043").pesan


@given(st.integers(min_value=1, max_value=300))
def test_roman_and_letters_are_unique(n: int) -> None:
    assert romawi(n) != romawi(n + 1)
    assert column_letters(n) != column_letters(n + 1)
    assert (romawi(49), column_letters(27)) == ("XLIX", "AA")


def test_a_lower_code_of_one_part_has_no_parent_by_code_so_that_order_decides(workbook: MakeWorkbook) -> None:
    assert tree(workbook, "I | Program", "I.A | Kegiatan", "I.A.1 | Sub Kegiatan", "I.A.2 | Sub Kegiatan",
                "B | Kegiatan") == [
        ("I", None), ("I.A", "I"), ("I.A.1", "I.A"), ("I.A.2", "I.A"), ("I.B", "I")]


def test_a_missing_program_row_is_no_reason_to_move_its_kegiatan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode    | Tingkat      | Uraian | Anggaran | Realisasi
                 | 7.01.01 | Program      | P      | 10       | 10
                 | 7.01.01.2.01 | Kegiatan | K     | 5        | 5
                 | 7.01.02.2.01 | Kegiatan | L     | 5        | 5
    """))
    assert found(bacaan, "BCA046", "BCA047") == ["BCA047 Anggaran!A4"]
    assert [b.induk for b in bacaan.laporan.anggaran] == [None, "7.01.01", None]
