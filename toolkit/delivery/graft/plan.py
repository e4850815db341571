"""Which sheets of the host are ours, and what becomes of each: decided before anything is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.delivery.graft.donor import Donor
from toolkit.delivery.graft.report import DonorError, Look, Recognise
from toolkit.errors import ToolkitError
from toolkit.ooxml.markup import whole
from toolkit.ooxml.opc import Package, Sheet

MARK = "_tk_owned"
"""Hidden name, local to a result sheet, whose text is `"owner|sheet name"`."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place among the new workbook's sheets: a host's sheet that stays, a donor's, or a donor's in a host's place.

    Attributes:
        host: position in the host. donor: position in the donor. At least one is there.
    """

    host: int | None = None
    donor: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What the graft will do.

    Attributes:
        host, donor: sheets in their order.
        slots: the new order.
        owned: positions of the host's sheets that go away or are replaced.
    """

    host: tuple[Sheet, ...]
    donor: tuple[Sheet, ...]
    slots: tuple[Slot, ...]
    owned: frozenset[int]

    @property
    def added(self) -> tuple[str, ...]:
        """Names of the sheets that are new."""
        return tuple(self.donor[slot.donor].name for slot in self.slots if slot.donor is not None and slot.host is None)

    @property
    def replaced(self) -> tuple[str, ...]:
        """Names of the sheets that take the place of an earlier one."""
        return tuple(self.donor[slot.donor].name for slot in self.slots
                     if slot.donor is not None and slot.host is not None)

    @property
    def removed(self) -> tuple[str, ...]:
        """Names of our earlier sheets that have no successor."""
        kept = {slot.host for slot in self.slots}
        return tuple(self.host[position].name for position in sorted(self.owned - kept))

    @property
    def moved(self) -> dict[int, int]:
        """Position before -> position after, for every sheet of the host that stays or is replaced."""
        return {slot.host: position for position, slot in enumerate(self.slots) if slot.host is not None}

    @property
    def positions(self) -> dict[int, int]:
        """Position in the donor -> position in the new workbook."""
        return {slot.donor: position for position, slot in enumerate(self.slots) if slot.donor is not None}


def same_name(name: str) -> str:
    """What two sheet names have in common that Excel takes for the same."""
    return name.casefold()


def mark_text(owner: str, name: str) -> str:
    """The mark's text: a formula's text constant, without double quotes inside."""
    return '"' + f"{owner}|{name}".replace('"', "") + '"'


def make_plan(package: Package, donor: Donor, owner: str, *, replace_unmarked: bool,
              looks_ours: Recognise) -> Plan:
    """Decide what becomes of each sheet.

    Args:
        package: the host.
        donor: the result sheets.
        owner: the mark's owner.
        replace_unmarked: a sheet of a result sheet's name is replaced even without our mark.
        looks_ours: says whether an unmarked sheet is ours after all.

    Raises:
        ToolkitError: a sheet of the staff's has the name of a result sheet; says which to rename.
        DonorError: two result sheets of the same name.
    """
    host = package.sheets
    wanted = {same_name(sheet.name): position for position, sheet in enumerate(donor.sheets)}
    if len(wanted) != len(donor.sheets):
        raise DonorError("two result sheets of the same name")
    owned = set(_marked(package, owner))
    taken = []
    for position, sheet in enumerate(host):
        if position in owned:
            continue
        is_wanted = same_name(sheet.name) in wanted
        if (is_wanted and replace_unmarked) or looks_ours(Look(package, sheet)):
            owned.add(position)
        elif is_wanted:
            taken.append(sheet.name)
    if taken:
        raise _name_taken(package.file, taken)
    return Plan(host, donor.sheets, _slots(host, donor.sheets, owned, wanted), frozenset(owned))


def _marked(package: Package, owner: str) -> list[int]:
    """Positions of the sheets that carry our mark with their own name: a renamed or copied one is the staff's."""
    found, host = [], package.sheets
    for item in package.defined_names:
        position = whole(item.get("localSheetId"))
        if item.get("name") != MARK or position is None or position >= len(host):
            continue
        if same_name((item.text or "").strip()) == same_name(mark_text(owner, host[position].name)):
            found.append(position)
    return found


def _slots(host: Sequence[Sheet], donor: Sequence[Sheet], owned: set[int],
           wanted: dict[str, int]) -> tuple[Slot, ...]:
    """The new order: replaced in place; a new one after the result sheet before it, else at the end."""
    slots: list[Slot] = []
    for position, sheet in enumerate(host):
        successor = wanted.get(same_name(sheet.name))
        if position not in owned:
            slots.append(Slot(host=position))
        elif successor is not None and all(slot.donor != successor for slot in slots):
            slots.append(Slot(host=position, donor=successor))
    for position in range(len(donor)):
        if all(slot.donor != position for slot in slots):
            slots.insert(_place(slots, position), Slot(donor=position))
    return tuple(slots)


def _place(slots: Sequence[Slot], position: int) -> int:
    before = [at for at, slot in enumerate(slots) if slot.donor == position - 1]
    after = [at for at, slot in enumerate(slots) if slot.donor is not None and slot.donor > position]
    if position and before:
        return before[0] + 1
    return min(after) if after else len(slots)


def _name_taken(file: str, taken: Sequence[str]) -> ToolkitError:
    names = ", ".join(f"“{name}”" for name in taken)
    return ToolkitError(
        f"{file or 'Workbook ini'} sudah berisi sheet {names} yang bukan buatan toolkit, "
        "sedangkan sheet hasil memerlukan nama itu.",
        "Ganti nama sheet itu, lalu jalankan lagi. Di baris perintah, --ganti menggantinya dengan sheet hasil.")
