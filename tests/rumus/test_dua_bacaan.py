"""Both readings of a rule agree: thousands of random trees, recalculated in one call of LibreOffice."""

import math
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests import soffice
from tests.rumus.pohon import ANGKA, OVER_CELLS, SHEET, estimate
from toolkit.model.rumus import Acuan, Pohon
from toolkit.model.sel import Isian
from toolkit.rumus.text import formula_text
from toolkit.rumus.tree import evaluate

TREES = 2500
HASIL = "Hasil"


def address(ke: Acuan) -> str:
    assert isinstance(ke, Isian)
    return str(ke.sel)


def draw() -> list[Pohon]:
    """Different trees whose value a double cannot miss by a branch or a rounding."""
    semua: dict[str, Pohon] = {}

    @seed(19)
    @settings(max_examples=TREES * 3 // 2, database=None, phases=[Phase.generate], deadline=None,
              suppress_health_check=list(HealthCheck))
    @given(OVER_CELLS)
    def collect(pohon: Pohon) -> None:
        kira = estimate(pohon, evaluate)
        if kira is not None and not kira.ragu and kira.galat < 1e-6 * max(1, abs(float(kira.nilai))):
            semua.setdefault(formula_text(pohon, address), pohon)

    collect()
    return list(semua.values())[:TREES]


def write(path: Path, semua: list[Pohon]) -> None:
    buku = xlsxwriter.Workbook(path)
    masukan, hasil = buku.add_worksheet(SHEET), buku.add_worksheet(HASIL)
    for baris, nilai in enumerate(ANGKA):
        masukan.write_number(baris, 0, float(nilai))
    for baris, pohon in enumerate(semua):
        hasil.write_formula(baris, 0, "=" + formula_text(pohon, address), None, float(soffice.PLANTED))
    buku.close()


@pytest.mark.libreoffice
def test_libreoffice_gets_the_decimal_value_of_thousands_of_trees(tmp_path: Path) -> None:
    semua = draw()
    assert len(semua) > TREES / 2
    write(tmp_path / "pohon.xlsx", semua)
    soffice.convert([tmp_path / "pohon.xlsx"], tmp_path / "hasil", "xlsx:Calc MS Excel 2007 XML")
    hitung = soffice.formulas(tmp_path / "hasil" / "pohon.xlsx", [HASIL])
    salah = []
    for baris, pohon in enumerate(semua, 1):
        kira, sel = estimate(pohon, evaluate), hitung[f"{HASIL}!A{baris}"]
        assert kira is not None
        if sel.number is None or not math.isclose(sel.number, float(kira.nilai), rel_tol=1e-9,
                                                  abs_tol=float(kira.galat) * 100 + 1e-9):
            salah.append(f"{sel.formula} gives {sel.value}, Python says {kira.nilai}")
    assert not salah, f"{len(salah)} disagree:\n" + "\n".join(salah[:20])
