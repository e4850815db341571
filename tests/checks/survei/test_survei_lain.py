"""Another survey than that of sheet SKM, and respondents that only Identitas counts."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, load, places

SURVEI = load(Path(__file__).parent.parent.parent / "cases" / "REA004" / "bad.txt").gambar
"""81,7 typed; the survey has 80 (20 % of the answers Sangat Baik, the others Baik: 3.2 * 25)."""


@pytest.mark.parametrize(("periode", "pelaksana", "sumber", "kode"), [
    ("", "", "", "REA004"), ("Tahun 2021", "", "", "REA004"), ("Januari s.d. Desember 2021", "", "", "REA004"),
    ("Semester II 2021", "", "", "REA031"), ("Semester I dan II", "", "", "REA031"),
    ("Juli - September", "", "", "REA031"),
    ("", "Kecamatan Ambulu", "Laporan SKM Bappeda", "REA031"), ("", "Bappeda Kab. Jember", "Survei Bappeda", "REA004"),
    ("", "Kecamatan Ambulu", "Laporan SKM Kecamatan", "REA004"), ("", "", "Laporan SKM Bappeda", "REA004")])
def test_whose_survey_and_of_when(periode: str, pelaksana: str, sumber: str, kode: str, tmp_path: Path) -> None:
    gambar = SURVEI.replace("| Kode | Realisasi\n | 1.1 | 81,7",
                            f"| Kode | Realisasi | Sumber Data\n | 1.1 | 81,7 | {sumber}")
    temuan = find(tmp_path, gambar, periode_skm=periode, pelaksana_skm=pelaksana)
    assert places([t for t in temuan if t.kode.startswith("REA0")]) == [f"{kode} Realisasi!B2"]


@pytest.mark.parametrize(("responden", "kode"), [("92", ["SKM017"]), ("146", ["SKM031"]), ("291", []), ("", [])])
def test_respondents_of_identitas_alone(responden: str, kode: list[str], tmp_path: Path) -> None:
    """1.200 served: 3.841 * 0.25 * 1200 / (0.0025 * 1199 + 0.96025) = 1152.3 / 3.95775 = 291.2, half 145.6."""
    temuan = find(tmp_path, "PK | Kode | Target\n | 1.1 | 100", populasi_layanan="1200", jumlah_responden_skm=responden)
    assert [t.kode for t in temuan] == kode
    assert all(t.sel and t.nilai == responden and "291" in t.pesan for t in temuan)
