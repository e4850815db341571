"""The example of 2021 holds the published figures."""

import runpy
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.fixture(scope="module")
def baris() -> dict[str, list[dict[str, Any]]]:
    return dict(runpy.run_path(str(EXAMPLES / "buat.py"))["read"]("ambulu-2021").baris)


def test_lowest_budget_rows_give_the_printed_totals(baris: dict[str, list[dict[str, Any]]]) -> None:
    """TOTAL of the report's budget table: 3.488.774.701 and 3.257.595.175, 93,37 %.

    2.196.260.701 (I) + 1.034.795.000 + 45.233.000 (II) + 48.242.000 (III) + 164.244.000 (IV) = 3.488.774.701
    """
    lowest = [b for b in baris["Anggaran"] if b["Tingkat"] == "Sub Kegiatan"]
    assert sum(b["Anggaran"] for b in lowest) == 3_488_774_701
    assert sum(b["Realisasi"] for b in lowest) == 3_257_595_175
    assert round(Decimal(3_257_595_175) / 3_488_774_701 * 100, 2) == Decimal("93.37")


def test_errors_of_the_report_are_kept(baris: dict[str, list[dict[str, Any]]]) -> None:
    anggaran = {b["Kode"]: b["Anggaran"] for b in baris["Anggaran"]}
    assert anggaran["I"] == 2_104_159_201          # its lowest rows: 2.196.260.701
    assert anggaran["I.A"] == 2_008_709_301        # its rows: 1.922.049.301 + 86.710.000 = 2.008.759.301
    assert [b["Anggaran"] for b in baris["RKT"]][-1] == 164_144_000       # Anggaran: 164.244.000
    assert {b["No"]: b["Skor Dilaporkan"] for b in baris["SKM"]}[4] == 80  # (60 x 2 + 40 x 4) / 100 x 25 = 70
    assert [b["Capaian Dilaporkan"] for b in baris["Realisasi"]] == [84, 100, 95]
    assert [b["Target"] for b in baris["PK"]] == ["B", 100, 100]


def test_distribution_gives_71_07(baris: dict[str, list[dict[str, Any]]]) -> None:
    """77,5 + 75 + 75 + 70 + 72,5 + 52,5 + 72,5 + 77,5 + 72,5 + 87,5 + 75 + 60 + 52,5 + 75 = 995; 995 / 14 = 71,07."""
    answers = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")
    scores = [sum(k * Decimal(b[a]) for k, a in enumerate(answers, 1)) / 100 * 25 for b in baris["SKM"]]
    assert sum(scores) == 995
    assert round(sum(scores) / 14, 2) == Decimal("71.07")


def test_looked_up_texts_stand_in_the_file() -> None:
    """Stored values, for programs that do not recalculate: the name, unit and target beside code 2.1."""
    sheet = openpyxl.load_workbook(EXAMPLES / "ambulu-2021.xlsx", data_only=True)["Realisasi"]
    kode, nama, satuan, target = (cell.value for cell in sheet[6][:4])
    assert (kode, satuan, target) == ("2.1", "%", "100%")
    assert str(nama).startswith("Prosentase Rekomendasi hasil bidang Pemerintahan, Ketertiban dan Keamanan")
