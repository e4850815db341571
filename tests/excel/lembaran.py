"""Sheets, cells, charts, names and the window of the simulated Excel; what they do is said in `model`."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula

from tests.excel.com import Collection, Com, ComError
from tests.excel.rumus import sheets

if TYPE_CHECKING:
    from tests.excel.model import Workbook

_STATES = {-1: "visible", 0: "hidden", 2: "veryHidden"}


def each_formula(ws: Any, edit: Callable[[str], str]) -> None:
    for cell in list(ws._cells.values()):
        if isinstance(cell.value, ArrayFormula):
            cell.value.text = edit(cell.value.text or "")
        elif cell.data_type == "f":
            cell.value = edit(cell.value)
    for chart in ws._charts:
        for reference in references(chart):
            reference.f = edit(reference.f)


def each_name(names: Any, edit: Callable[[str], str]) -> None:
    for item in names.values():
        item.attr_text = edit(item.attr_text)


def references(chart: Any) -> Iterator[Any]:
    for series in chart.series:
        for holder in (series.tx, series.cat, series.val):
            for kind in ("strRef", "numRef"):
                if getattr(holder, kind, None) is not None:
                    yield getattr(holder, kind)


class Sheet(Com):
    def __init__(self, book: "Workbook", ws: Any) -> None:
        super().__init__(book.recorder)
        self.book, self.ws = book, ws

    def owner(self) -> str:
        return self.book.name

    def get_Name(self) -> str:
        return str(self.ws.title)

    def set_Name(self, name: str) -> None:
        self.book.may_restructure()
        if len(name) > 31 or any(tab.ws.title.casefold() == name.casefold() for tab in self.book.tabs()):
            raise ComError(name)
        before = self.ws.title
        self.ws.title = name
        self.book.rewrite(before, lambda file, sheet: (file, name) if not file and sheet == before else (file, sheet))

    def get_Visible(self) -> int:
        return next(number for number, state in _STATES.items() if state == self.ws.sheet_state)

    def set_Visible(self, number: int) -> None:
        self.book.may_restructure()
        self.ws.sheet_state = _STATES[number]

    def get_ProtectContents(self) -> bool:
        return bool(self.ws.protection.sheet)

    def get_Names(self) -> "Names":
        return Names(self.book, self.ws.defined_names, self.ws)

    def get_Cells(self) -> "Range":
        return Range(self, "")

    def do_Range(self, address: str) -> "Range":
        return Range(self, address.replace("$", ""))

    def do_ChartObjects(self) -> Collection:
        charts = [ChartObject(self, chart) for chart in self.ws._charts]
        return Collection(self.recorder, self.book.name, charts, "ChartObjects")

    def do_Select(self) -> None:
        if self.ws.sheet_state != "visible":
            raise ComError("a hidden sheet cannot be selected")
        self.book.selected = [self.ws]
        self.book.data.active = self.book.data._sheets.index(self.ws)

    def do_Delete(self) -> None:
        self.book.may_restructure()
        if self.book.app.settings["DisplayAlerts"]:
            raise ComError("a dialog would ask")
        gone = self.ws.title
        shown = self.book.data.active
        self.book.data.remove(self.ws)
        rest = self.book.data._sheets
        self.book.data.active = rest.index(shown) if shown in rest else 0
        self.book.rewrite(gone, lambda file, sheet: None if not file and sheet == gone else (file, sheet))

    def do_Move(self, Before: "Sheet", After: None) -> None:
        assert After is None
        self.book.may_restructure()
        order, shown = self.book.data._sheets, self.book.data.active
        order.remove(self.ws)
        order.insert(order.index(Before.ws), self.ws)
        self.book.data.active = order.index(shown)


class Range(Com):
    def __init__(self, sheet: Sheet, address: str) -> None:
        super().__init__(sheet.recorder)
        self.sheet, self.address = sheet, address

    def owner(self) -> str:
        return self.sheet.book.name

    def get_HasArray(self) -> bool:
        return isinstance(self.sheet.ws[self.address].value, ArrayFormula)

    def get_CurrentArray(self) -> "Range":
        return self

    def get_FormulaArray(self) -> str:
        return str(self.sheet.ws[self.address].value.text)

    def set_FormulaArray(self, text: str) -> None:
        _refuse_unknown(self.sheet, text)
        self.sheet.ws[self.address].value.text = text

    def get_Formula(self) -> str:
        return str(self.sheet.ws[self.address].value)

    def set_Formula(self, text: str) -> None:
        _refuse_unknown(self.sheet, text)
        self.sheet.ws[self.address].value = text

    def get_Formula2(self) -> str:
        if "old_excel" in self.sheet.book.app.quirks:
            raise ComError("Formula2")
        return self.get_Formula()

    def set_Formula2(self, text: str) -> None:
        self.set_Formula(text)

    def do_Replace(self, What: str, Replacement: str, LookAt: int, MatchCase: bool) -> None:  # noqa: FBT001
        assert LookAt == 2
        assert not MatchCase
        if "replace_ignored" not in self.sheet.book.app.quirks:
            _each_cell(self.sheet.ws, lambda text: text.replace(What, Replacement))

    def do_Select(self) -> None:
        assert self.sheet.book.data.active is self.sheet.ws
        self.sheet.book.selections[self.sheet.ws] = (self.address, self.address.partition(":")[0])

    def do_Activate(self) -> None:
        chosen, _ = self.sheet.book.selections[self.sheet.ws]
        self.sheet.book.selections[self.sheet.ws] = (chosen, self.address)

    def get_Address(self) -> str:
        return self.address


def _each_cell(ws: Any, edit: Callable[[str], str]) -> None:
    charts, ws._charts = ws._charts, []
    try:
        each_formula(ws, edit)
    finally:
        ws._charts = charts


def _refuse_unknown(sheet: Sheet, text: str) -> None:
    if sheet.ws.protection.sheet:
        raise ComError("protected")
    known = {tab.ws.title.casefold() for tab in sheet.book.tabs()}
    if any(not file and name.casefold() not in known for file, name in sheets(text)):
        raise ComError("a dialog would ask for the file")


class ChartObject(Com):
    def __init__(self, sheet: Sheet, chart: Any) -> None:
        super().__init__(sheet.recorder)
        self.sheet, self.chart = sheet, chart

    def owner(self) -> str:
        return self.sheet.book.name

    def get_Chart(self) -> "ChartObject":
        return self

    def do_SeriesCollection(self) -> Collection:
        return Collection(self.recorder, self.owner(), [Series(self.sheet, s) for s in self.chart.series], "Series")


class Series(Com):
    """Its formula is that of its values alone, which is enough to see where it points."""

    def __init__(self, sheet: Sheet, series: Any) -> None:
        super().__init__(sheet.recorder)
        self.sheet, self.series = sheet, series

    def owner(self) -> str:
        return self.sheet.book.name

    def get_Formula(self) -> str:
        return f"=SERIES(,,{self.series.val.numRef.f},1)"

    def set_Formula(self, text: str) -> None:
        _refuse_unknown(self.sheet, text)
        self.series.val.numRef.f = text.removeprefix("=SERIES(,,").removesuffix(",1)")


class Names(Com):
    def __init__(self, book: "Workbook", names: Any, ws: Any) -> None:
        super().__init__(book.recorder)
        self.book, self.names, self.ws = book, names, ws

    def owner(self) -> str:
        return self.book.name

    def __iter__(self) -> Iterator["Name"]:
        self.recorder.record(self.book.name, "Names.Item")
        return iter([Name(self, item) for item in self.names.values()])

    def __call__(self, name: str) -> "Name":
        self.recorder.record(self.book.name, "Names.Item")
        if name not in self.names:
            raise ComError(name)
        return Name(self, self.names[name])

    def do_Add(self, Name: str, RefersTo: str, Visible: bool) -> None:  # noqa: FBT001
        self.names[Name] = DefinedName(Name, attr_text=RefersTo.removeprefix("="), hidden=not Visible)


class Name(Com):
    def __init__(self, names: Names, item: Any) -> None:
        super().__init__(names.recorder)
        self.names, self.item = names, item

    def owner(self) -> str:
        return self.names.book.name

    def get_Name(self) -> str:
        return f"'{self.names.ws.title}'!{self.item.name}" if self.names.ws is not None else str(self.item.name)

    def get_RefersTo(self) -> str:
        return f"={self.item.attr_text}"

    def set_RefersTo(self, text: str) -> None:
        self.item.attr_text = text.removeprefix("=")

    def do_Delete(self) -> None:
        del self.names.names[self.item.name]


class Window(Com):
    def __init__(self, book: "Workbook") -> None:
        super().__init__(book.recorder)
        self.book = book

    def owner(self) -> str:
        return self.book.name

    def _selection(self) -> tuple[str, str]:
        return self.book.selections.get(self.book.data.active, ("A1", "A1"))

    def get_RangeSelection(self) -> Range:
        return Range(Sheet(self.book, self.book.data.active), self._selection()[0])

    def get_ActiveCell(self) -> Range:
        return Range(Sheet(self.book, self.book.data.active), self._selection()[1])

    def corner(self) -> list[int]:
        """Each sheet has one of its own in the window."""
        return self.book.corners.setdefault(self.book.data.active, [1, 1])

    def get_ScrollRow(self) -> int:
        return self.corner()[0]

    def set_ScrollRow(self, row: int) -> None:
        self.corner()[0] = row

    def get_ScrollColumn(self) -> int:
        return self.corner()[1]

    def set_ScrollColumn(self, column: int) -> None:
        self.corner()[1] = column
