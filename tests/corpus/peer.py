"""What openpyxl does to a file that it loads and saves, and what it says about a file that was grafted."""

import time
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.files import KILLED, within
from tests.corpus.kinds import VISIBLE, drops_parts, lost, unpacked

SECONDS = 60
"""Processor time after which a load and save is given up."""
_CORNER = 40, 10
"""Rows and columns of which the number formats are compared; values are compared everywhere."""


@dataclass(frozen=True)
class Saved:
    """What came of openpyxl's load and save.

    Attributes:
        raises: name of the error, `killed` beyond SECONDS, empty where it saved.
        drops: a part is gone. lost: kinds of content of which there are fewer.
        seconds: processor time of load and save.
    """

    raises: str = ""
    drops: bool = False
    lost: frozenset[str] = frozenset()
    seconds: float = 0.0

    @property
    def loses_visible(self) -> bool:
        """Is something gone that staff see, or data that they stored."""
        return bool(self.lost & VISIBLE)


def load_and_save(path: Path, target: Path) -> Saved:
    """The usual way to change a workbook from Python; macros are kept where the name says that there are some."""

    def work() -> str:
        warnings.simplefilter("ignore")
        start = time.process_time()
        try:
            openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm").save(target)
        except Exception as error:  # noqa: BLE001  (whatever it raises is the outcome)
            return f"raises {type(error).__name__}"
        return str(time.process_time() - start)

    answer = within(SECONDS, work)
    before, after = unpacked(path.read_bytes()), unpacked(target.read_bytes()) if target.exists() else None
    if before is None or after is None or answer == KILLED or answer.startswith("raises"):
        return Saved(answer.removeprefix("raises ") or "no file")
    return Saved("", drops_parts(before, after), lost(before, after), float(answer))


def compare(before: bytes, after: bytes) -> str:
    """What openpyxl sees: `same`, `original fails`, `killed`, or what differs."""

    def work() -> str:
        warnings.simplefilter("ignore")
        try:
            old = openpyxl.load_workbook(BytesIO(before))
        except Exception:  # noqa: BLE001  (whatever it raises, it is not the graft's)
            return "original fails"
        return _difference(old, openpyxl.load_workbook(BytesIO(after))) or "same"

    return within(2 * SECONDS, work).strip().rpartition("\n")[2]


def _difference(old: Workbook, new: Workbook) -> str:
    for sheet in old.worksheets:
        if sheet.title not in new.sheetnames:
            return f"sheet {sheet.title} is gone"
        other = new[sheet.title]
        if not isinstance(other, Worksheet) or _values(sheet) != _values(other):
            return f"values of {sheet.title}"
        if _formats(sheet) != _formats(other):
            return f"formats of {sheet.title}"
    return ""


def _values(sheet: Worksheet) -> list[list[str]]:
    return [[repr(cell.value) if isinstance(cell.value, str | int | float | None) else type(cell.value).__name__
             for cell in row] for row in sheet.iter_rows(max_row=min(sheet.max_row, 5000))]


def _formats(sheet: Worksheet) -> list[tuple[object, ...]]:
    rows, columns = _CORNER
    return [(cell.number_format, cell.font.name, cell.font.sz, cell.font.b, cell.fill.fgColor.rgb,
             cell.border.left and cell.border.left.style)
            for row in sheet.iter_rows(max_row=min(rows, sheet.max_row), max_col=min(columns, sheet.max_column))
            for cell in row]
