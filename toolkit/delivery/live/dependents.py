"""Places of the staff's that read a result sheet: deleting that sheet in Excel would turn them into #REF!.

They are found in the file, remembered in Excel before the sheets change, and entered again afterwards.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.delivery.graft.names import formulas_of, reference_to
from toolkit.delivery.live.book import LiveBook
from toolkit.ooxml.markup import Element, main, whole
from toolkit.ooxml.opc import Package, Sheet
from toolkit.ooxml.rawzip import key

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_RULE = re.compile(rb"<(?:\w+:)?(?:formula\d?|f)\b[^>]*>([^<]+)<")
_BUILT_IN = "_xlnm."


@dataclass(frozen=True, slots=True)
class Dependent:
    """A place that reads a result sheet.

    Attributes:
        sheet: the staff's sheet; None for a name of the whole workbook.
        sel: the cell, None where it is something else. nama: the defined name, None likewise.
        Where both are None, it is the charts of the sheet.
    """

    sheet: str | None
    sel: str | None = None
    nama: str | None = None


def find_dependents(package: Package, diganti: Sequence[str], hilang: Sequence[str]) -> Iterator[Dependent]:
    """Cells, defined names and charts of the staff's that name a result sheet which is replaced.

    Args:
        package: the workbook before the new results came in.
        diganti: names of the earlier result sheets that are replaced.
        hilang: names of those that go without a successor: what names them cannot be helped.
    """
    if not diganti:
        return
    ours, pattern = _folded(diganti, hilang), _any_of(diganti)
    for sheet in _of_staff(package, ours):
        if pattern.search(formulas_of(package, sheet.part or "")):
            yield from (Dependent(sheet.name, sel=sel) for sel in _cells(package.xml(sheet.part or ""), pattern))
        if any(pattern.search(formulas_of(package, part)) for part in _charts(package, sheet)):
            yield Dependent(sheet.name)
    yield from _names(package, ours, pattern)


def unreachable(package: Package, diganti: Sequence[str], hilang: Sequence[str]) -> Iterator[str]:
    """One sentence for each sheet of the staff's whose rules (validation, formats) read an earlier result sheet."""
    if not diganti and not hilang:
        return
    pattern = _any_of([*diganti, *hilang])
    for sheet in _of_staff(package, _folded(diganti, hilang)):
        cells = formulas_of(package, sheet.part or "")
        rules = formulas_of(package, sheet.part or "", _RULE)
        if len(pattern.findall(rules)) > len(pattern.findall(cells)):
            yield (f"Validasi atau format bersyarat di sheet {sheet.name} merujuk sheet hasil; "
                   "periksa apakah masih menunjuk ke sana.")


def _any_of(names: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(reference_to(name).pattern for name in names), re.IGNORECASE)


def _folded(*names: Sequence[str]) -> frozenset[str]:
    return frozenset(name.casefold() for some in names for name in some)


def _of_staff(package: Package, ours: frozenset[str]) -> list[Sheet]:
    return [sheet for sheet in package.sheets
            if sheet.name.casefold() not in ours and sheet.part is not None and sheet.kind == "worksheet"]


def _cells(root: Element, pattern: re.Pattern[str]) -> Iterator[str]:
    """Addresses of cells with such a formula; those that share a formula hold its text once."""
    shared: set[str | None] = set()
    for cell in root.iter(main("c")):
        formula = cell.find(main("f"))
        if formula is None:
            continue
        group = formula.get("si") if formula.get("t") == "shared" else None
        if pattern.search(formula.text or "") or (group is not None and group in shared):
            shared.add(group)
            yield cell.get("r") or ""


def _charts(package: Package, sheet: Sheet) -> list[str]:
    reached = package.closure([sheet.part or ""])
    return [part for part in package.parts if key(part) in reached and package.content_types.of(part) == _CHART]


def _names(package: Package, ours: frozenset[str], pattern: re.Pattern[str]) -> Iterator[Dependent]:
    for item in package.defined_names:
        name, position = item.get("name") or "", whole(item.get("localSheetId"))
        sheet = package.sheets[position].name if position is not None and position < len(package.sheets) else None
        if pattern.search(item.text or "") and not name.startswith(_BUILT_IN) and (sheet or "").casefold() not in ours:
            yield Dependent(sheet, nama=name)


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula. `holder`: Excel's object. `member`: the property that holds its text."""

    holder: Any
    member: str
    text: str

    def enter(self) -> None:
        """Enter it once more; a sheet that it names is looked up anew."""
        setattr(self.holder, self.member, self.text)


def remember_formulas(book: LiveBook, dependents: Iterable[Dependent]) -> list[Formula]:
    """What stands now at these places."""
    return [formula for dependent in dependents for formula in _at(book, dependent)]


def _at(book: LiveBook, dependent: Dependent) -> Iterator[Formula]:
    if dependent.nama is not None:
        owner = book.book_name if dependent.sheet is None else book.sheet(dependent.sheet).own_name
        yield _remember(owner(dependent.nama), "RefersTo")
    elif dependent.sheet is not None and dependent.sel is not None:
        yield _of_cell(book.sheet(dependent.sheet).cell(dependent.sel))
    elif dependent.sheet is not None:
        yield from (_remember(series, "Formula") for series in book.sheet(dependent.sheet).series())


def _of_cell(cell: Any) -> Formula:  # noqa: ANN401  (Excel's objects have no types)
    """An array formula belongs to all its cells; Formula2 keeps one that spills, where Excel knows such."""
    if cell.HasArray:
        return _remember(cell.CurrentArray, "FormulaArray")
    try:
        return _remember(cell, "Formula2")
    except Exception:  # noqa: BLE001  (Excel 2019 and older has none; what it raises is not an AttributeError)
        return _remember(cell, "Formula")


def _remember(holder: Any, member: str) -> Formula:  # noqa: ANN401  (an object of Excel)
    return Formula(holder, member, str(getattr(holder, member)))
