"""What Bab III must hold: said once where a whole column is blank, and not where the office says it elsewhere."""

from pathlib import Path

import pytest

from tests.checks.kasus import compute_file, places
from tests.workbooks import make_workbook
from toolkit.catalog import run_checks

DUA = """
    Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
              | 1.1  | Satu    | Surat terbit      | Surat  | Positif | 100
              | 1.2  | Satu    | Desa tertib       | %      | Positif | 100
    PK        | Kode | Target
              | 1.1  | 100
              | 1.2  | 100
    Realisasi | Kode | Realisasi | Realisasi 2020 | Realisasi Nasional | Analisis | Kendala | Tindak Lanjut
              | 1.1  | {}
              | 1.2  | {}
    {}
"""
BAB_LAIN = "LKP007 Naskah"
"""What the other chapters lack."""
LENGKAP = "90 | 85 | - | Nilai naik | Pegawai kurang | Usul pegawai"


def lacking(folder: Path, satu: str, dua: str, lain: str = "") -> list[str]:
    hasil = compute_file(make_workbook(folder, DUA.format(satu, dua, lain)))
    return [p for p in places(run_checks(hasil)) if p.startswith("LKP") and p != BAB_LAIN]


@pytest.mark.parametrize(("satu", "dua", "temuan"), [
    (LENGKAP, LENGKAP, []),
    (LENGKAP, "100 | - | 80 | Nilai naik | |", []),
    ("90 | | | | |", "90 | | | | |", ["LKP001 Realisasi", "LKP003 Realisasi", "LKP004 Realisasi"]),
    (LENGKAP, "90 | 85 | - | | |", ["LKP004 Realisasi!E3"]),
    (LENGKAP, "90 | 85 | - | Nilai turun | |", ["LKP005 Realisasi!F3"]),
    (LENGKAP, "| | | | |", ["LKP001 Realisasi!C3", "LKP003 Realisasi!D3", "LKP004 Realisasi!E3"])])
def test_one_finding_for_one_cause(satu: str, dua: str, temuan: list[str], tmp_path: Path) -> None:
    assert lacking(tmp_path, satu, dua) == temuan


def test_naskah_tells_it_for_the_office(tmp_path: Path) -> None:
    naskah = """Naskah | Bagian | Isi
           | Ikhtisar Kendala | Pegawai kurang
           | Penutup Langkah | Usul pegawai"""
    assert lacking(tmp_path, LENGKAP, "90 | 85 | - | Nilai turun | |", naskah) == []
