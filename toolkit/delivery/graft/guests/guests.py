"""All result sheets of a workbook: what people put on them goes over to the new ones, or is named."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from toolkit.delivery.graft.donor import Donor, LocalName
from toolkit.delivery.graft.guests import comments, layout, objects, readers, typed
from toolkit.delivery.graft.guests.cells import Cells
from toolkit.delivery.graft.guests.looks import Look, Looks
from toolkit.delivery.graft.guests.memory import Memory, fact, names_for, remembered
from toolkit.delivery.graft.guests.movement import Movement
from toolkit.delivery.graft.guests.places import Place, Where, address, area_of
from toolkit.delivery.graft.places import insert_in_order
from toolkit.delivery.graft.plan import Plan, same_name
from toolkit.delivery.graft.report import Left, Traits, text_of
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import DOC_RELATIONS, Element, children, copied, main, whole
from toolkit.ooxml.opc import Package, Relation
from toolkit.ooxml.refusal import RefusedError

_ID = f"{{{DOC_RELATIONS}}}id"
_PREFIX = "rIdG"
_PRINT_AREA = "_xlnm.Print_Area"
_MOST_COLUMNS = 16_384
_UNDERSTOOD = 0.5
"""Share of a sheet's cells that a memory must know: where a program wrote all of them in another way it knows few."""


@dataclass
class _Pair:
    """A result sheet that is replaced, and the new one."""

    name: str
    part: str
    move: Movement
    whose: typed.Whose
    cells: typed.Typed = field(default_factory=typed.Typed)
    kept: comments.Kept = field(default_factory=comments.Kept)
    links: list[tuple[Place, Element]] = field(default_factory=list)


class Guests:
    """What people put on the result sheets of one host.

    Args:
        host: the workbook.
        donor: the new sheets; what people coloured is painted on them.
        plan: which sheet takes the place of which.
        traits: what the toolkit's sheets are known by.

    Attributes:
        left: what cannot be taken over. notes: what staff should look at, whole sentences.
    """

    def __init__(self, host: Package, donor: Donor, plan: Plan, traits: Traits) -> None:
        self._host = host
        self._donor = donor
        self._plan = plan
        self._traits = traits
        self.left: list[Left] = []
        self.notes: list[str] = []
        self.facts: dict[int, tuple[str, ...]] = {}
        self._pairs: dict[int, _Pair] = {}

    def settle(self) -> None:
        """Decide about everything, before the old sheets are dropped and the donor's formats merged."""
        for position, sheet in enumerate(self._plan.donor):
            self.facts[position] = tuple(self._facts_of(self._donor.part_of(sheet)))
        for slot in self._plan.slots:
            if slot.host is not None and slot.donor is not None:
                self._pair(slot.host, slot.donor)
        for pair in self._pairs.values():
            self._settle_pair(pair)
        self.notes += readers.warn(self._host, self._plan.owned, {
            same_name(pair.name): pair.move for pair in self._pairs.values()})
        gone = self._plan.owned - {slot.host for slot in self._plan.slots}
        for position in sorted(gone):
            self._name_gone(position)

    def root(self, position: int) -> Element:
        """The new sheet's root, to be written."""
        pair = self._pairs.get(position)
        if pair is not None:
            return pair.move.new.root
        return self._donor.package.xml(self._donor.part_of(self._plan.donor[position]))

    def put(self, position: int, root: Element, draft: Draft) -> tuple[Relation, ...]:
        """Write what is taken over into a new sheet, whose formats are the host's already.

        Args:
            position: of the sheet in the donor.
            root: its root.
            draft: the workbook, the old sheets already dropped.

        Returns:
            The relations that the sheet needs for it.
        """
        pair = self._pairs.get(position)
        if pair is None:
            return ()
        typed.put(root, pair.cells)
        layout.keep_rules(pair.move, pair.whose.knows, self._where(pair),
                          lambda place, what: self._say(pair.name, place, what))
        added: list[Relation] = []
        for relation, data in pair.kept.parts.items():
            draft.write(relation.target, data)
            draft.types.state(relation.target, self._host.content_types.of(relation.target) or "")
            added.append(relation._replace(id=f"{_PREFIX}{len(added) + 1}"))
            if relation == pair.kept.drawing:
                insert_in_order(root, "legacyDrawing", typed.SHEET_ORDER).set(_ID, added[-1].id)
        self._put_links(pair, root, added)
        return tuple(added)

    def names(self, position: int) -> Iterator[LocalName]:
        """The hidden names by which the next run knows what the toolkit wrote."""
        for name, text in names_for(self.facts[position]):
            yield LocalName(position, name, text, hidden=True)

    def _pair(self, host: int, donor: int) -> None:
        sheet, new = self._plan.host[host], self._plan.donor[donor]
        if sheet.part is None or sheet.kind != "worksheet":
            return
        try:
            old = Cells(self._host.xml(sheet.part), self._shared)
            before = tuple(old.filled)
        except RefusedError:
            return  # damaged: nothing of it can be read, and the backup keeps it
        part = self._donor.part_of(new)
        now = Cells(self._donor.package.xml(part), self._donor_text)
        whose = typed.Whose(self._memory(host, old, self.facts[donor]), frozenset(self.facts[donor]),
                            self._donor_looks_used, self._palette)
        ours = frozenset(place for place in before
                         if whose.is_ours(old.filled[place], self._looks.of(old.filled[place].style)))
        move = Movement(old, now, ours, self._last_column(donor), self._traits.keys.get(new.name, ()))
        self._pairs[donor] = _Pair(new.name, sheet.part, move, whose)

    def _memory(self, host: int, old: Cells, facts: Collection[str]) -> Memory:
        memory = remembered(item for item in self._host.defined_names if whole(item.get("localSheetId")) == host)
        known = sum(fact(cell) in memory for cell in old.filled.values())
        return memory if known >= _UNDERSTOOD * min(len(old.filled), len(facts) or len(old.filled)) else Memory()

    def _settle_pair(self, pair: _Pair) -> None:
        def say(place: Place | None, what: str) -> None:
            self._say(pair.name, place, what)

        where = self._where(pair)
        pair.cells = typed.settle(pair.move, pair.whose, (self._looks, self._donor_looks), where, say)
        self.notes += [f"Rumus yang diketik di sheet {pair.name}, {note}; periksa." for note in pair.cells.notes]
        pair.kept = comments.settle(self._host, pair.part, pair.move, say)
        self.notes += [f"Sheet {pair.name}: {note}." for note in layout.keep(pair.move, pair.whose.memory)]
        pair.links = self._links(pair)
        objects.name_all(self._host, pair.part, pair.move.old.root, pair.whose.knows, say)

    def name_everything(self) -> None:
        """Name all that people put on the earlier sheets, but for what they typed where they are asked to."""
        names = {same_name(sheet.name): position for position, sheet in enumerate(self._plan.donor)}
        for position in sorted(self._plan.owned):
            donor = names.get(same_name(self._plan.host[position].name))
            part = None if donor is None else self._donor.part_of(self._plan.donor[donor])
            self._name_gone(position, () if part is None else frozenset(self._facts_of(part)), open_too=False)

    def _name_gone(self, position: int, facts: Collection[str] = (), *, open_too: bool = True) -> None:
        """A result sheet that has no successor: everything of people's on it is named."""
        sheet = self._plan.host[position]
        if sheet.part is None or sheet.kind != "worksheet":
            return

        def say(place: Place | None, what: str) -> None:
            self._say(sheet.name, place, what)

        try:
            old = Cells(self._host.xml(sheet.part), self._shared)
            filled = old.filled
        except RefusedError:
            return
        whose = typed.Whose(self._memory(position, old, facts), facts, self._donor_looks_used, self._palette)
        for place, cell in filled.items():
            look = self._looks.of(cell.style)
            if not whose.is_ours(cell, look) and (open_too or look.locked):
                say(place, typed.spoken(cell))
        comments.settle(self._host, sheet.part, None, say)
        objects.name_all(self._host, sheet.part, old.root, whose.knows, say)

    def _say(self, sheet: str, place: Place | None, what: str) -> None:
        self.left.append(Left(sheet, "" if place is None else address(place), what))

    def _where(self, pair: _Pair) -> Where:
        """Where the cells of a formula are: on result sheets they moved, elsewhere they stand."""
        moves = {same_name(other.name): other.move for other in self._pairs.values()}

        def where(sheet: str, place: Place) -> Place | None:
            move = pair.move if not sheet else moves.get(same_name(sheet))
            return place if move is None else move.where(place)

        return where

    def _links(self, pair: _Pair) -> list[tuple[Place, Element]]:
        """Links to addresses on the web in cells that are taken over."""
        there = {place for place, _ in pair.cells.cells}
        found = ((pair.move.where(place), item) for place, item in objects.links(pair.move.old.root)
                 if place not in pair.move.ours)
        return [(now, item) for now, item in found if now is not None and now in there]

    def _put_links(self, pair: _Pair, root: Element, added: list[Relation]) -> None:
        external = {relation.id: relation for relation in self._host.relations(pair.part) if relation.external}
        for place, item in pair.links:
            relation = external.get(item.get(_ID) or "")
            if item.get(_ID) and relation is None:
                continue
            new = copied(item)
            new.set("ref", address(place))
            if relation is not None:
                added.append(relation._replace(id=f"{_PREFIX}{len(added) + 1}"))
                new.set(_ID, added[-1].id)
            holder = root.find(main("hyperlinks"))
            if holder is None:
                holder = insert_in_order(root, "hyperlinks", typed.SHEET_ORDER)
            holder.append(new)

    def _facts_of(self, part: str) -> Iterator[str]:
        cells = Cells(self._donor.package.xml(part), self._donor_text)
        for cell in cells.all.values():
            look = self._donor_looks.of(cell.style)
            yield typed.marks_fact(cell, look)
            if cell.kind and look.locked:
                yield fact(cell)
        yield from layout.facts(cells.root)
        yield from objects.facts(self._donor.package, part)
        yield from objects.facts_of_parts(self._donor.package, part, cells.root)

    def _last_column(self, donor: int) -> int:
        area = next((name.text for name in self._donor.names if name.sheet == donor and name.name == _PRINT_AREA), "")
        corners = area_of(area.rpartition("!")[2].replace("$", ""))
        return corners[3] if corners else _MOST_COLUMNS

    @cached_property
    def _looks(self) -> Looks:
        part = self._host.related(self._host.workbook_part, "styles")
        return Looks(None if part is None else self._host.xml(part))

    @cached_property
    def _donor_looks(self) -> Looks:
        return Looks(self._donor.styles)

    @cached_property
    def _donor_looks_used(self) -> frozenset[Look]:
        sheets = (Cells(self._donor.package.xml(self._donor.part_of(sheet)), self._donor_text)
                  for sheet in self._plan.donor)
        return frozenset(self._donor_looks.of(cell.style) for cells in sheets for cell in cells.all.values())

    @cached_property
    def _palette(self) -> frozenset[str]:
        looks = self._donor_looks_used
        return frozenset({*self._traits.colours, *(look.fill for look in looks), *(look.colour for look in looks), ""})

    @cached_property
    def _strings(self) -> list[Element]:
        part = self._host.related(self._host.workbook_part, "sharedStrings")
        return [] if part is None else children(self._host.xml(part))

    def _shared(self, index: int) -> str:
        return text_of(self._strings[index]) if index < len(self._strings) else ""

    def _donor_text(self, index: int) -> str:
        return text_of(self._donor.strings[index])
