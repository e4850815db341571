"""A simulated Excel: the members that the delivery calls, on top of openpyxl workbooks.

What it does as Excel does, and where that is written:

- SaveCopyAs writes what is open and changes nothing (learn.microsoft.com, excel.workbook.savecopyas).
- Sheets(Array).Copy: all in the order of their tabs, beside the sheet that After names, in a workbook of the same Excel
  (excel.worksheet.copy); not where one of them is hidden or holds a table. A name that is taken gets ` (2)`, ` (3)`.
  Afterwards the copies are selected together.
- A reference to a sheet that is not copied along becomes `[file]Sheet!A1`, a link to the source (an "external workbook
  link" of the file format's documentation, MS-OI29500); one to a sheet copied in the same call stays inside. Excel is
  known for both, a reference states neither: `siblings_linked` simulates that the second is not so.
- Names local to a sheet come along; a name of the whole workbook that refers to a copied sheet comes along too, as a
  local one where the target has it already (Microsoft knowledge base Q104501). Whether hidden names come along is in no
  reference: `hidden_names_lost` simulates that they do not.
- LinkSources gives the full names of linked workbooks, Empty where there are none (excel.workbook.linksources);
  ChangeLink to the workbook itself makes them references within (excel.workbook.changelink says "from one document to
  another"; that the second may be the workbook itself is common practice). `unsaved_link_fails`: a workbook that was
  never saved has no file to change a link to.
- Renaming a sheet changes every reference to it; deleting it makes them #REF!, and asks unless DisplayAlerts is False.
- A formula that names no sheet of the workbook is not accepted without a dialog.
- Opening runs Workbook_Open unless EnableEvents is False or AutomationSecurity forbids (excel.application.
  automationsecurity).
- While a cell is being edited every setting is refused, Ready or not (xlwings issues 587, 1001 and 2278).
- A locked structure refuses to add, delete, move, rename and hide sheets.

Nothing here was compared with real Excel.
"""

import copy
import io
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from tests.excel.com import Com, ComError, Recorder
from tests.excel.lembaran import Names, Sheet, Window, each_formula, each_name
from tests.excel.rumus import Change, change, sheets


def loaded(data: bytes) -> openpyxl.Workbook:
    """A workbook's contents without what plays no part here: data bars of Excel 2010, pictures (written only once)."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported", UserWarning)
        book = openpyxl.load_workbook(io.BytesIO(data))
    for worksheet in book.worksheets:
        getattr(worksheet, "_images", []).clear()
    return book


class Application(Com):
    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder)
        self.settings: dict[str, Any] = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True,
                                         "Calculation": -4105, "AutomationSecurity": 1, "Interactive": True}
        self.books: list[Workbook] = []
        self.active: Workbook | None = None
        self.editing = False
        self.ready = True
        self.macros_run: list[str] = []
        self.quirks: set[str] = set()

    def add(self, book: "Workbook") -> "Workbook":
        self.books.append(book)
        self.active = book
        return book

    def get_Ready(self) -> bool:
        return self.ready

    def get_Workbooks(self) -> "Workbooks":
        return Workbooks(self)

    def get_ActiveWorkbook(self) -> "Workbook | None":
        return self.active


def _setting(name: str) -> None:
    def get(self: Application) -> Any:
        return self.settings[name]

    def put(self: Application, value: Any) -> None:
        if self.editing:
            raise ComError(name)
        self.settings[name] = value

    setattr(Application, f"get_{name}", get)
    setattr(Application, f"set_{name}", put)


for _name in ("ScreenUpdating", "DisplayAlerts", "EnableEvents", "Calculation", "AutomationSecurity", "Interactive"):
    _setting(_name)


class Workbooks(Com):
    def __init__(self, app: Application) -> None:
        super().__init__(app.recorder)
        self.app = app

    def get_Count(self) -> int:
        return len(self.app.books)

    def do_Item(self, key: str) -> "Workbook":
        for book in self.app.books:
            if book.name.casefold() == key.casefold():
                return book
        raise KeyError(key)

    def do_Open(self, path: str, update_links: Any, read_only: Any) -> "Workbook":
        file = Path(path)
        if any(book.name.casefold() == file.name.casefold() for book in self.app.books):
            raise ComError("two workbooks of one name")
        if self.app.settings["EnableEvents"] and self.app.settings["AutomationSecurity"] != 3:
            self.app.macros_run.append(file.name)
        if update_links:
            raise ComError("links updated")
        data = loaded(file.read_bytes())
        return self.app.add(Workbook(self.app, data, file.name, path, read_only=bool(read_only)))


class Workbook(Com):
    def __init__(self, app: Application, data: Any, name: str, full_name: str, *,
                 read_only: bool = False) -> None:
        super().__init__(app.recorder)
        self.app, self.data, self.name, self.full_name, self.read_only = app, data, name, full_name, read_only
        self.locked, self.saves, self.open = False, 0, True
        self.links: dict[str, str] = {}
        self.selected = [data.active]
        self.selections: dict[Any, tuple[str, str]] = {}
        self.corners: dict[Any, list[int]] = {}

    def owner(self) -> str:
        return self.name

    def tabs(self) -> list["Sheet"]:
        return [Sheet(self, ws) for ws in self.data._sheets]

    def may_restructure(self) -> None:
        if self.locked:
            raise ComError("structure is locked")

    def get_Name(self) -> str:
        return self.name

    def get_FullName(self) -> str:
        return self.full_name

    def get_FileFormat(self) -> int:
        return 52 if self.name.endswith(".xlsm") else 51

    def get_ProtectStructure(self) -> bool:
        return self.locked

    def get_Application(self) -> Application:
        return self.app

    def get_Sheets(self) -> "Sheets":
        return Sheets(self)

    def get_ActiveSheet(self) -> "Sheet":
        return Sheet(self, self.data.active)

    def get_Names(self) -> "Names":
        return Names(self, self.data.defined_names, None)

    def do_Windows(self, _number: int) -> "Window":
        return Window(self)

    def do_Activate(self) -> None:
        self.app.active = self

    def do_SaveCopyAs(self, path: str) -> None:
        self.data.save(path)

    def do_Save(self) -> None:
        self.saves += 1

    def do_Close(self, SaveChanges: bool) -> None:  # noqa: FBT001  (as Excel has it)
        assert not SaveChanges
        self.app.books.remove(self)
        self.open = False
        self.app.active = self.app.books[0] if self.app.books else None

    def do_LinkSources(self, kind: int) -> tuple[str, ...] | None:
        assert kind == 1
        used = {file for text in self.formulas() if "[" in text for file, _ in sheets(text) if file}
        return tuple(self.links[file] for file in sorted(used)) or None

    def do_ChangeLink(self, Name: str, NewName: str, Type: int) -> None:
        assert Type == 1
        if NewName != self.full_name or "change_link_fails" in self.app.quirks:
            raise ComError("ChangeLink")
        if NewName == self.name and "unsaved_link_fails" in self.app.quirks:
            raise ComError("ChangeLink")
        if "change_link_ignored" in self.app.quirks:
            return
        self.rewrite("[", lambda file, sheet: ("", sheet) if file and self.links[file] == Name else (file, sheet))

    def formulas(self) -> Iterator[str]:
        found: list[str] = []

        def look(text: str) -> str:
            found.append(text)
            return text

        self._each(look)
        yield from found

    def rewrite(self, about: str, rule: Change) -> None:
        """Change the references in all formulas that hold the word `about`."""
        word = about.replace("'", "''")
        self._each(lambda text: change(text, rule) if word in text else text)

    def _each(self, edit: Callable[[str], str]) -> None:
        for ws in self.data.worksheets:
            each_formula(ws, edit)
            each_name(ws.defined_names, edit)
        each_name(self.data.defined_names, edit)


class Sheets(Com):
    def __init__(self, book: Workbook) -> None:
        super().__init__(book.recorder)
        self.book = book

    def owner(self) -> str:
        return self.book.name

    def __iter__(self) -> Iterator["Sheet"]:
        self.recorder.record(self.book.name, "Sheets.Item")
        return iter(self.book.tabs())

    def __call__(self, key: str | list[str]) -> Any:
        self.recorder.record(self.book.name, "Sheets.Item")
        names = [name.casefold() for name in (key if isinstance(key, list) else [key])]
        found = [tab for tab in self.book.tabs() if tab.ws.title.casefold() in names]
        if len(found) != len(names):
            raise ComError(f"Sheets({key})")
        return Group(self.book, found) if isinstance(key, list) else found[0]


class Group(Com):
    """Several sheets of one workbook."""

    def __init__(self, book: Workbook, tabs: list["Sheet"]) -> None:
        super().__init__(book.recorder)
        self.book, self.tabs = book, tabs

    def owner(self) -> str:
        return self.book.name

    def do_Copy(self, Before: None, After: "Sheet") -> None:
        assert Before is None
        target = After.book
        target.may_restructure()
        if any(tab.ws.sheet_state != "visible" for tab in self.tabs):
            raise ComError("hidden sheets are not copied together")
        if any(tab.ws.tables for tab in self.tabs):
            raise ComError("a group of sheets that holds a table is not copied")
        at = target.data._sheets.index(After.ws) + 1
        new = {tab.ws.title: _copied(tab.ws, target, at + n) for n, tab in enumerate(self.tabs)}
        inside = set() if "siblings_linked" in target.app.quirks else set(new)
        target.links[self.book.name] = self.book.full_name

        def rule(file: str, sheet: str) -> tuple[str, str]:
            if sheet in inside and not file:
                return "", new[sheet].title
            return file or self.book.name, sheet

        for old, ws in new.items():
            _names_along(self.book, target, old, ws)
            each_formula(ws, lambda text: change(text, rule))
            each_name(ws.defined_names, lambda text: change(text, rule))
        target.selected = list(new.values())
        target.data.active = target.data._sheets.index(target.selected[0])
        target.app.active = target


def _copied(ws: Any, target: Workbook, at: int) -> Any:
    taken = {tab.ws.title.casefold() for tab in target.tabs()}
    title, number = ws.title, 1
    while title.casefold() in taken:
        number += 1
        ending = f" ({number})"
        title = ws.title[:31 - len(ending)] + ending
    new = target.data.create_sheet(title, at)
    for cell in ws._cells.values():
        twin = new.cell(cell.row, cell.column, copy.copy(cell.value))
        twin.data_type = cell.data_type  # a text may begin with "="
        if cell.comment is not None:
            twin.comment = Comment(cell.comment.text, cell.comment.author)
    new._charts = copy.deepcopy(ws._charts)
    return new


def _names_along(source: Workbook, target: Workbook, old: str, ws: Any) -> None:
    for name, item in source.data[old].defined_names.items():
        if not (item.hidden and "hidden_names_lost" in target.app.quirks):
            ws.defined_names[name] = DefinedName(name, attr_text=item.attr_text, hidden=item.hidden)
    for name, item in source.data.defined_names.items():
        if ("", old) in sheets(item.attr_text):
            holder = ws.defined_names if name in target.data.defined_names else target.data.defined_names
            holder[name] = DefinedName(name, attr_text=item.attr_text)
