"""Printed totals: of all rows, of those above, of those since the total before."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

PK_PROGRAM = """
    PK Program | Program   | Anggaran | Anggaran Perubahan
               | Pelayanan | 100      |
               | Koordinasi| 200      | 150
               | {}        | {}       | {}
"""


@pytest.mark.parametrize(("sebutan", "a", "b", "salah"), [
    ("Jumlah", "300", "250", []), ("TOTAL", "300", "", []), ("Jumlah Anggaran", "300", "", []),
    ("Rata-rata", "150", "", []), ("Jumlah", "300", "150", []), ("Jumlah", "290", "250", ["PKJ007 'PK Program'!B4"]),
    ("Jumlah", "300", "300", ["PKJ007 'PK Program'!C4"])])
def test_a_total_of_pk_program(sebutan: str, a: str, b: str, salah: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, PK_PROGRAM.format(sebutan, a, b))) == salah


def test_totals_of_parts_and_of_all(tmp_path: Path) -> None:
    gambar = """
        Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi | Capaian Dilaporkan
                 | I    | Program  | Satu   | 100      | 90        | 90
                 | I.A  | Kegiatan | A      | 100      | 90        |
                 | Jumlah |        |        | 100      | 90        | 90
                 | II   | Program  | Dua    | 300      | 150       | 50
                 | II.A | Kegiatan | B      | 300      | 150       |
                 | Jumlah |        |        | 300      | 150       | 50
                 | Total |         |        | 400      | 240       | {}
    """
    assert find(tmp_path, gambar.format("60")) == []
    # the mean of 90 and 50 is 70; a total's percentage is sum over sum
    assert places(find(tmp_path, gambar.format("70"))) == ["ANG007 Anggaran!F8"]


def test_a_percentage_that_follows_from_wrong_amounts_is_not_a_second_finding(tmp_path: Path) -> None:
    gambar = """
        Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi | Capaian Dilaporkan
                 | I    | Program  | Satu   | 100      | 90        | 90
                 | Jumlah |        |        | 200      | 90        | 45
    """
    assert places(find(tmp_path, gambar)) == ["ANG007 Anggaran!D3"]


def test_a_mean_that_follows_from_a_wrong_row_is_not_a_second_finding(tmp_path: Path) -> None:
    gambar = """
        Realisasi | Kode | Realisasi | Capaian Dilaporkan
                  | 1.1  | 90        | 95
                  | 1.2  | 80        | 80
                  | Rata-rata |      | {}
    """
    assert places(find(tmp_path, gambar.format("87,5"))) == ["REA005 Realisasi!C2"]
    assert places(find(tmp_path, gambar.format("85"))) == ["REA005 Realisasi!C2"]
    assert places(find(tmp_path, gambar.format("89"))) == ["REA005 Realisasi!C2", "REA009 Realisasi!C4"]


def test_one_amount_missing_in_belanja_is_named_once(tmp_path: Path) -> None:
    gambar = """
        Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi
                 | I    | Program  | Satu   | 300      | 240
        Belanja  | Kelompok        | Jenis           | Anggaran | Realisasi
                 | Belanja Operasi | Belanja Pegawai | 200      | 160
                 | Belanja Modal   | Belanja Mesin   | {}       | 80
                 | Jumlah          |                 | 300      | 240
    """
    assert find(tmp_path, gambar.format("100")) == []
    assert places(find(tmp_path, gambar.format("90"))) == ["BEL003 Belanja!C4"]


def test_a_total_of_wrong_groups_is_not_named_again(tmp_path: Path) -> None:
    gambar = """
        Belanja  | Kelompok        | Jenis           | Anggaran | Realisasi
                 | Belanja Operasi | Belanja Pegawai | 200      | 160
                 | Belanja Operasi |                 | 210      | 160
                 | Belanja Modal   | Belanja Mesin   | 100      | 80
                 | Jumlah          |                 | {}       | 240
    """
    assert places(find(tmp_path, gambar.format("310"))) == ["BEL001 Belanja!C3"]
    assert places(find(tmp_path, gambar.format("300"))) == ["BEL001 Belanja!C3"]
    assert places(find(tmp_path, gambar.format("320"))) == ["BEL001 Belanja!C3", "BEL003 Belanja!C5"]


def test_a_written_sifat_says_itself_what_it_holds(tmp_path: Path) -> None:
    gambar = """
        Belanja  | Kelompok        | Jenis           | Anggaran | Realisasi | Sifat
                 | Belanja Operasi | Belanja Pegawai | 200      | 160       |
                 | Belanja Modal   |                 | 50       | 40        |
                 | {}
    """
    assert places(find(tmp_path, gambar.format(" | | | |"))) == ["BEL007 Belanja!A3"]
    assert find(tmp_path, gambar.format("| | 50 | 40 | Langsung")) == []
