"""The installed command in a process of its own, and the example with a few cells changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

Nilai = str | int | float | None
"""What a test types into a cell."""

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "ambulu-2021.xlsx"
TOOLKIT = Path(sys.executable).with_name("toolkit")


def without_rights(*args: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as an account that the rights of a file hold for, which they do not for root."""
    if os.geteuid():
        return toolkit(*args)
    if shutil.which("setpriv") is None:
        pytest.skip("root reads every file, and setpriv is not there to give that up")
    return toolkit(*args, lewat=("setpriv", "--bounding-set=-all", "--inh-caps=-all"))


def toolkit(*args: str | Path, cwd: Path | None = None,
            lewat: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run the command; the environment has no terminal and no colours. `lewat`: a program that starts it."""
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/"),
           "PYTHONPATH": str(ROOT)}  # this tree's code, whichever tree the command was installed from
    return subprocess.run([*lewat, TOOLKIT, *map(str, args)], capture_output=True, text=True, check=False, cwd=cwd,
                          env=env, stdin=subprocess.DEVNULL, timeout=120, encoding="utf-8")


def column(workbook: Workbook, sheet: str, heading: str) -> int:
    """Number of the column with a heading, whatever row the headings stand in."""
    for row in workbook[sheet].iter_rows():
        texts = [cell.value for cell in row]
        if heading in texts and sum(text is not None for text in texts) > 1:  # a title stands alone in its row
            return texts.index(heading) + 1
    raise KeyError(heading)


def address(workbook: Workbook, sheet: str, heading: str, key: str) -> str:
    """Address of the cell under a heading in the row whose first cell is `key`."""
    kolom = column(workbook, sheet, heading)
    for row in workbook[sheet].iter_rows(max_col=1):
        if str(row[0].value) == key:
            return f"{get_column_letter(kolom)}{row[0].row}"
    raise KeyError(key)


def edited(target: Path, change: Callable[[Workbook], object]) -> Path:
    """A copy of the example, changed as staff would change it in another program."""
    workbook = openpyxl.load_workbook(EXAMPLE)
    change(workbook)
    workbook.save(target)
    return target


def with_cells(target: Path, cells: Mapping[tuple[str, str, str], Nilai]) -> tuple[Path, list[str]]:
    """The example with cells replaced, named by (sheet, row key, heading); returns the file and their addresses."""
    places: list[str] = []

    def change(workbook: Workbook) -> None:
        for (sheet, key, heading), value in cells.items():
            place = address(workbook, sheet, heading, key)
            workbook[sheet][place] = value
            quoted = f"'{sheet}'" if " " in sheet else sheet
            places.append(f"{quoted}!{place}")

    return edited(target, change), places
