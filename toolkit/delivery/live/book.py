"""The one place that speaks Excel's own object model: a workbook and a sheet that are open in Excel for Windows.

xlwings finds Excel and wraps what it wraps; what it does not (SaveCopyAs, LinkSources, ChangeLink, copying several
sheets in one call, hidden names) goes through its `api`. The members are those of Microsoft's reference "Excel VBA".
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xlwings as xw

_EXCEL_LINKS = 1
"""XlLink.xlExcelLinks and XlLinkType.xlLinkTypeExcelLinks."""
_VISIBLE = -1
"""XlSheetVisibility.xlSheetVisible."""
_PART = 2
"""XlLookAt.xlPart."""
_SUFFIX = {50: ".xlsb", 52: ".xlsm", 53: ".xltm", 54: ".xltx", 56: ".xls"}
"""XlFileFormat: SaveCopyAs writes the workbook's own format, whatever the name that it is given."""


def insist(call: Callable[[], None]) -> None:
    """Do what must not be left undone, and once more where Excel was busy the first time."""
    try:
        call()
    except Exception:  # noqa: BLE001  (any refusal of Excel's: the second one is raised)
        call()


@dataclass(frozen=True, slots=True)
class Place:
    """What staff look at: sheet, selection, active cell, first row and column shown. No cells on a chart sheet."""

    sheet: str
    selection: str | None = None
    cell: str | None = None
    corner: tuple[int, int] | None = None


class LiveSheet:
    """One sheet; it stays the same object when it is renamed or moved."""

    def __init__(self, api: Any) -> None:  # noqa: ANN401  (Excel's objects have no types)
        self._api = api

    @property
    def name(self) -> str:
        """Its name now."""
        return str(self._api.Name)

    @name.setter
    def name(self, name: str) -> None:
        if self.name != name:
            self._api.Name = name

    @property
    def visible(self) -> int:
        """XlSheetVisibility: shown, hidden, very hidden."""
        return int(self._api.Visible)

    @visible.setter
    def visible(self, state: int) -> None:
        if self.visible != state:
            self._api.Visible = state

    def show(self) -> None:
        """Make it visible."""
        self.visible = _VISIBLE

    @property
    def is_protected(self) -> bool:
        """Cells may not be changed."""
        return bool(self._api.ProtectContents)

    def delete(self) -> None:
        """Remove it; Excel asks nothing while alerts are off."""
        self._api.Delete()

    def move_before(self, other: "LiveSheet") -> None:
        """Move it to the left of another sheet of the same workbook."""
        self._api.Move(Before=other._api, After=None)  # noqa: SLF001  (the same class)

    def mark(self, name: str, text: str) -> None:
        """Give it a hidden name of its own that refers to a text, where it has not got it."""
        if not any(item.Name.rpartition("!")[2] == name and item.RefersTo == f"={text}" for item in self._api.Names):
            self._api.Names.Add(Name=name, RefersTo=f"={text}", Visible=False)

    def drop_names(self, names: Collection[str]) -> None:
        """Delete those of its own names that are listed, in small letters."""
        for item in [item for item in self._api.Names if item.Name.rpartition("!")[2].casefold() in names]:
            item.Delete()

    def forget_file(self, file: str) -> None:
        """Turn `[file]Sheet!A1` in its formulas into `Sheet!A1`."""
        self._api.Cells.Replace(What=f"[{file}]", Replacement="", LookAt=_PART, MatchCase=False)

    def cell(self, address: str) -> Any:  # noqa: ANN401  (an object of Excel)
        """Excel's range of one cell, by its A1 address."""
        return self._api.Range(address)

    def own_name(self, name: str) -> Any:  # noqa: ANN401  (an object of Excel)
        """A name that is local to it."""
        return self._api.Names(name)

    def series(self) -> Iterator[Any]:
        """Every series of its charts."""
        for chart in self._api.ChartObjects():
            yield from chart.Chart.SeriesCollection()


class LiveBook:
    """A workbook that is open in Excel."""

    def __init__(self, book: "xw.Book") -> None:
        self._book = book
        self._api = book.api

    @property
    def app(self) -> "xw.App":
        """The Excel that holds it."""
        return self._book.app

    @property
    def name(self) -> str:
        """Name of its window: a file's name, or `Book1` for one that was never saved."""
        return str(self._api.Name)

    @property
    def suffix(self) -> str:
        """The ending that a copy of it must have."""
        return _SUFFIX.get(int(self._api.FileFormat), ".xlsx")

    @property
    def is_structure_locked(self) -> bool:
        """Sheets may not be added or removed."""
        return bool(self._api.ProtectStructure)

    @property
    def is_ready(self) -> bool:
        """Excel says that it takes commands; it may say so while a cell is being edited."""
        return bool(self._raw_app().Ready)

    @property
    def is_edited(self) -> bool:
        """A cell is being edited, or a dialog is open: Excel refuses every setting then, even its present value."""
        app = self._raw_app()
        try:
            app.Interactive = app.Interactive
        except Exception:  # noqa: BLE001  (pywintypes.com_error, which only Windows has)
            return True
        return False

    def _raw_app(self) -> Any:  # noqa: ANN401  (an object of Excel)
        """Excel without the wrapper in which xlwings repeats a refused call for ever."""
        return getattr(self.app.api, "_inner", self.app.api)

    def save_copy(self, path: Path) -> None:
        """Write what is open, unsaved edits included, into another file; the workbook stays as it is."""
        self._api.SaveCopyAs(str(path))

    @property
    def sheets(self) -> tuple[LiveSheet, ...]:
        """All sheets, chart sheets too, in order."""
        return tuple(LiveSheet(api) for api in self._api.Sheets)

    def sheet(self, name: str) -> LiveSheet:
        """The sheet of this name."""
        return LiveSheet(self._api.Sheets(name))

    def book_name(self, name: str) -> Any:  # noqa: ANN401  (an object of Excel)
        """A name of the whole workbook."""
        return self._api.Names(name)

    @contextmanager
    def opened(self, path: Path) -> "Iterator[LiveBook]":
        """Open another file beside it, read-only, and close it unsaved at the end."""
        other = self.app.books.open(str(path), update_links=False, read_only=True, add_to_mru=False)
        try:
            yield LiveBook(other)
        finally:
            insist(other.close)

    def take_sheets(self, other: "LiveBook", names: Sequence[str]) -> None:
        """Copy sheets of another workbook in one call, so that they go on referring to each other."""
        last = [sheet for sheet in self._api.Sheets if sheet.Visible == _VISIBLE][-1]
        other._api.Sheets(list(names)).Copy(Before=None, After=last)  # noqa: SLF001  (the same class)

    def links_to(self, file: str) -> tuple[str, ...]:
        """Its links to a workbook of this file name, as Excel writes them."""
        links = self._api.LinkSources(_EXCEL_LINKS) or ()
        return tuple(link for link in links if str(link).casefold().endswith(file.casefold()))

    def point_at_itself(self, link: str) -> None:
        """Change a link so that formulas refer to this workbook."""
        self._api.ChangeLink(Name=link, NewName=self._api.FullName, Type=_EXCEL_LINKS)

    @property
    def place(self) -> Place:
        """What staff look at now."""
        sheet, window = str(self._api.ActiveSheet.Name), self._api.Windows(1)
        try:
            return Place(sheet, str(window.RangeSelection.Address), str(window.ActiveCell.Address),
                         (int(window.ScrollRow), int(window.ScrollColumn)))
        except Exception:  # noqa: BLE001  (a chart sheet has no cells)
            return Place(sheet)

    def go_to(self, place: Place) -> None:
        """Show a place again; where its sheet is gone, nothing."""
        if all(sheet.name.casefold() != place.sheet.casefold() for sheet in self.sheets):
            return
        self._api.Activate()
        sheet = self._api.Sheets(place.sheet)
        sheet.Select()  # of several sheets that are selected together after copying, Activate would leave all selected
        if place.selection and place.cell and place.corner:
            sheet.Range(place.selection).Select()
            sheet.Range(place.cell).Activate()
            window = self._api.Windows(1)
            window.ScrollRow, window.ScrollColumn = place.corner
