"""Arah against the words maksimal and minimal, wherever a target has them."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

GAMBAR = """
    Renstra | Kode | Sasaran | Indikator Sasaran  | Satuan | Arah | Target 2020 | Target 2021
            | 1.1  | Satu    | Jumlah pelanggaran | Kasus  | {}   | maksimal 12 | maksimal 10
    PK      | Kode | Target
            | 1.1  | {}
    Realisasi | Kode | Realisasi
              | 1.1  | {}
"""


@pytest.mark.parametrize(("arah", "pk", "temuan"), [
    ("", "10", []), ("Negatif", "10", []), ("Positif", "10", ["REN002 Renstra!E2"]),
    ("Positif", "maksimal 10", ["REN002 Renstra!E2"]), ("Negatif", "minimal 10", ["REN002 Renstra!E2"])])
def test_a_word_in_the_renstra_decides_and_is_named(arah: str, pk: str, temuan: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, GAMBAR.format(arah, pk, "9"))) == temuan


def test_a_figure_below_zero_is_explained_by_its_own_numbers(tmp_path: Path) -> None:
    gambar = """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
                | 1.1  | Satu    | Pertumbuhan       | Poin   | Positif | 5
        PK      | Kode | Target
                | 1.1  | 5
        Realisasi | Kode | Realisasi
                  | 1.1  | -2
    """
    satu, = find(tmp_path, gambar)
    assert satu.kode == "HIT004"
    assert satu.pesan.startswith("capaian indikator 1.1 adalah -40 persen karena realisasinya -2 dan targetnya 5;")
