"""An independent opinion on every number: LibreOffice recalculates the filled workbooks and gets Python's values."""

import datetime as dt
import math
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests import soffice
from tests.kantor import bentuk, write
from toolkit import pipeline

EXAMPLE = Path(__file__).parent.parent / "examples" / "ambulu-2021.xlsx"
WAKTU = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
OFFICES = 100


def result_sheets(before: Path, after: Path) -> list[str]:
    own = set(openpyxl.load_workbook(before, read_only=True).sheetnames)
    return [name for name in openpyxl.load_workbook(after, read_only=True).sheetnames if name not in own]


def agree(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=1e-12, abs_tol=1e-9)
    return ours == theirs


@pytest.mark.libreoffice
def test_libreoffice_recalculates_to_what_python_says(tmp_path: Path) -> None:
    """The example and a hundred made-up offices, in one call; a wrong value was planted behind every formula."""
    out = tmp_path / "dihitung-ulang"
    planted_files: list[Path] = []
    formulas: dict[Path, dict[str, str]] = {}
    planted = 0
    sources = [Path(shutil.copy(EXAMPLE, tmp_path / "contoh.xlsx"))]
    sources += [write(tmp_path, bentuk(seed), seed) for seed in range(OFFICES)]
    for source in sources:
        filled = tmp_path / f"isi-{source.name}"
        pipeline.fill(source, pipeline.Tujuan(out=filled), sekarang=WAKTU)
        sheets = result_sheets(source, filled)
        formulas[filled] = soffice.formula_cells(filled, sheets)
        copy = tmp_path / f"tanam-{filled.name}"
        planted += soffice.plant(filled, copy, sheets)
        planted_files.append(copy)
    soffice.convert(planted_files, out, "xlsx:Calc MS Excel 2007 XML")
    assert planted > 100 * len(planted_files)
    wrong = [f"{filled.name} {address}: {formula} = {theirs!r}, Python says {ours!r}"
             for filled, cells in formulas.items()
             for (address, formula), ours, theirs in zip(
                 cells.items(), soffice.values(filled, cells).values(),
                 soffice.values(out / f"tanam-{filled.name}", cells).values(), strict=True)
             if not agree(ours, theirs)]
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.libreoffice
def test_the_second_opinion_is_alive(tmp_path: Path) -> None:
    """Without recalculation the planted value would come back: then the test above would prove nothing."""
    filled = tmp_path / "isi.xlsx"
    pipeline.fill(EXAMPLE, pipeline.Tujuan(out=filled), sekarang=WAKTU)
    cells = soffice.formula_cells(filled, ["Tabel 3.1"])
    copy = tmp_path / "tanam.xlsx"
    assert soffice.plant(filled, copy, ["Tabel 3.1"]) == len(cells)
    assert all(str(v) == soffice.PLANTED for v in soffice.values(copy, cells).values())
    soffice.convert([copy], tmp_path / "hasil", "xlsx:Calc MS Excel 2007 XML")
    assert not any(str(v) == soffice.PLANTED for v in soffice.values(tmp_path / "hasil" / "tanam.xlsx", cells).values())
