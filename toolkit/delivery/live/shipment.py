"""What a delivery into open Excel has to do, decided from the file before Excel is touched."""

from dataclasses import dataclass

from toolkit.delivery.graft import Report
from toolkit.delivery.live.dependents import Dependent, find_dependents, unreachable
from toolkit.ooxml.markup import whole
from toolkit.ooxml.opc import Package

_OWN_NAMES = "_tk_"


@dataclass(frozen=True, slots=True)
class Penanda:
    """A hidden name of one result sheet: the program's memory. `text`: a formula's text constant, quotes included."""

    sheet: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Shipment:
    """A delivery.

    Attributes:
        hasil: names of the result sheets, in the order of the tabs.
        diganti: names of the earlier result sheets that a new one replaces, as the graft decided by mark and name.
        hilang: names of those that go without a successor.
        urutan: names of all sheets afterwards, in order.
        penanda: hidden names of the result sheets.
        dependents: places of the staff's that read an earlier result sheet; they are to read the new one.
        peringatan: what the staff should look at afterwards, in Indonesian.
    """

    hasil: tuple[str, ...]
    diganti: tuple[str, ...]
    hilang: tuple[str, ...]
    urutan: tuple[str, ...]
    penanda: tuple[Penanda, ...]
    dependents: tuple[Dependent, ...]
    peringatan: tuple[str, ...]


def plan(before: Package, report: Report) -> Shipment:
    """What to do.

    Args:
        before: the copy of the open workbook, as Excel wrote it.
        report: the graft into that copy.
    """
    after = Package(report.data, before.file)
    baru = {name.casefold() for name in (*report.added, *report.replaced)}
    hasil = tuple(sheet.name for sheet in after.sheets if sheet.name.casefold() in baru)
    diganti, hilang = _listed(before, report.replaced), _listed(before, report.removed)
    return Shipment(hasil, diganti, hilang, tuple(sheet.name for sheet in after.sheets),
                   _penanda(after, frozenset(hasil)), tuple(find_dependents(before, diganti, hilang)),
                   (*report.warnings, *unreachable(before, diganti, hilang)))


def _listed(package: Package, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names as the workbook writes them, in the order of its tabs."""
    wanted = {name.casefold() for name in names}
    return tuple(sheet.name for sheet in package.sheets if sheet.name.casefold() in wanted)


def _penanda(after: Package, hasil: frozenset[str]) -> tuple[Penanda, ...]:
    found = []
    for item in after.defined_names:
        name, position = item.get("name") or "", whole(item.get("localSheetId"))
        if name.startswith(_OWN_NAMES) and position is not None and position < len(after.sheets):
            found.append(Penanda(after.sheets[position].name, name, item.text or ""))
    return tuple(p for p in found if p.sheet in hasil)
