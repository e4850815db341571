"""Places of the staff's that read a result sheet: deleting that sheet in Excel would turn them into #REF!."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.delivery.graft.names import reference_to
from toolkit.ooxml.markup import Element, children, main, whole
from toolkit.ooxml.opc import Package, Sheet
from toolkit.ooxml.rawzip import key

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*>([^<]+)<")
_RULE = re.compile(rb"<(?:\w+:)?(?:formula\d?|f)\b[^>]*>([^<]+)<")
_BUILT_IN = "_xlnm."


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A place that reads a result sheet.

    Attributes:
        sheet: the staff's sheet; None for a name of the whole workbook.
        sel: the cell, None where it is something else. nama: the defined name, None likewise.
        Where both are None, it is the charts of the sheet.
    """

    sheet: str | None
    sel: str | None = None
    nama: str | None = None


def find(package: Package, diganti: Sequence[str], hilang: Sequence[str]) -> Iterator[Rujukan]:
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
        if pattern.search(_texts(package, sheet.part or "", _FORMULA)):
            yield from (Rujukan(sheet.name, sel=sel) for sel in _cells(package.xml(sheet.part or ""), pattern))
        if any(pattern.search(_texts(package, part, _FORMULA)) for part in _charts(package, sheet)):
            yield Rujukan(sheet.name)
    yield from _names(package, ours, pattern)


def unreachable(package: Package, diganti: Sequence[str], hilang: Sequence[str]) -> Iterator[str]:
    """One sentence for each sheet of the staff's whose rules (validation, formats) read an earlier result sheet."""
    if not diganti and not hilang:
        return
    pattern = _any_of([*diganti, *hilang])
    for sheet in _of_staff(package, _folded(diganti, hilang)):
        cells = _texts(package, sheet.part or "", _FORMULA)
        rules = _texts(package, sheet.part or "", _RULE)
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


def _texts(package: Package, part: str, pattern: re.Pattern[bytes]) -> str:
    return html.unescape(b"\n".join(pattern.findall(package.read(part))).decode("utf-8", "replace"))


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


def _names(package: Package, ours: frozenset[str], pattern: re.Pattern[str]) -> Iterator[Rujukan]:
    for item in children(package.workbook.find(main("definedNames"))):
        name, position = item.get("name") or "", whole(item.get("localSheetId"))
        sheet = package.sheets[position].name if position is not None and position < len(package.sheets) else None
        if pattern.search(item.text or "") and not name.startswith(_BUILT_IN) and (sheet or "").casefold() not in ours:
            yield Rujukan(sheet, nama=name)
