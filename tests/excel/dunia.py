"""A simulated Excel with workbooks open in it, and what stands in them, told apart by value."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import openpyxl
import xlwings as xw
from openpyxl.worksheet.formula import ArrayFormula

from tests.excel import mesin, model
from tests.excel.com import Call, Recorder
from tests.excel.lembaran import references
from tests.excel.model import loaded
from tests.excel.rumus import change


@dataclass(frozen=True)
class Dunia:
    """Excel, and the workbook of the office; another one is open beside it."""

    mesin: mesin.Mesin
    kantor: model.Workbook
    lain: model.Workbook

    @property
    def excel(self) -> model.Application:
        return self.mesin.excel

    @property
    def recorder(self) -> Recorder:
        recorder: Recorder = self.excel.recorder
        return recorder

    @property
    def book(self) -> xw.Book:
        """The office's workbook as xlwings gives it."""
        return xw.Book(impl=mesin.Book(mesin.App(self.mesin), self.kantor))

    def calls(self) -> list[Call]:
        return self.recorder.calls


@contextmanager
def dunia(data: bytes, *, name: str = "Laporan.xlsx", full_name: str | None = None, active: str | None = None,
          quirks: frozenset[str] = frozenset()) -> Iterator[Dunia]:
    """Excel with this workbook in front.

    Args:
        data: the workbook. name: what its window says. full_name: path, address, or the name where it was never saved.
        active: the sheet in front. quirks: how Excel may be otherwise than thought (see model).
    """
    excel = model.Application(Recorder())
    excel.quirks |= quirks
    other = openpyxl.Workbook()
    other.active["A1"] = "milik orang lain"  # type: ignore[index]  # a new workbook has a sheet
    lain = excel.add(model.Workbook(excel, other, "Lain.xlsx", r"C:\Lain.xlsx"))
    kantor = excel.add(model.Workbook(excel, loaded(data), name, full_name or rf"C:\Data\{name}"))
    if active:
        kantor.data.active = kantor.data.sheetnames.index(active)
    kantor.selected = [kantor.data.active]
    kantor.selections[kantor.data.active] = ("B2:C3", "C3")
    kantor.corners[kantor.data.active] = [7, 2]
    engine, before = mesin.Mesin(excel), xw.engines.active
    xw.engines.add(xw.Engine(impl=engine))
    xw.engines["excel"].activate()
    try:
        yield Dunia(engine, kantor, lain)
    finally:
        xw.engines.engines.pop()
        xw.engines.engines_by_name.pop("excel", None)
        xw.engines.active = before
        if "_mock_caller" in vars(xw.Book):
            delattr(xw.Book, "_mock_caller")


Isi = dict[str, Any]


def isi(book: model.Workbook) -> Isi:
    """What stands in a workbook: sheets in order with state, cells, names and charts, and its own names."""
    sheets = [(ws.title, ws.sheet_state,
               {cell.coordinate: _value(cell.value) for cell in ws._cells.values() if cell.value is not None},
               {name: (quoted(item.attr_text), bool(item.hidden)) for name, item in sorted(ws.defined_names.items())},
               [quoted(reference.f) for chart in ws._charts for reference in references(chart)])
              for ws in (tab.ws for tab in book.tabs())]
    names = {name: quoted(item.attr_text) for name, item in sorted(book.data.defined_names.items())}
    return {"sheets": sheets, "names": names}


def _value(value: object) -> object:
    """A formula's text with its sheets quoted as Excel quotes them."""
    if isinstance(value, ArrayFormula):
        return value.ref, quoted(value.text)
    return quoted(value) if isinstance(value, str) and value.startswith("=") else value


def quoted(formula: str | None) -> str:
    """The formula with its sheets quoted as Excel quotes them."""
    return change(formula or "", lambda file, sheet: (file, sheet))


def tampilan(book: model.Workbook) -> tuple[str, tuple[str, str] | None, list[str], list[int] | None]:
    """Sheet in front, what is selected there, which tabs are selected together, corner of the window."""
    ws: Any = book.data.active
    return ws.title, book.selections.get(ws), [s.title for s in book.selected], book.corners.get(ws)
