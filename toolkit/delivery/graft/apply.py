"""The graft itself: result sheets of a donor into a host, everything else of the host byte for byte."""

import re
from dataclasses import replace

from toolkit.delivery.graft.donor import Donor, date1904
from toolkit.delivery.graft.guests.guests import Guests
from toolkit.delivery.graft.names import rewrite_names, warnings_about
from toolkit.delivery.graft.parts import FreeNames, Transplant, pointed_parts
from toolkit.delivery.graft.plan import Plan, make_plan
from toolkit.delivery.graft.report import NO_TRAITS, DonorError, Left, Recognise, Report, Traits, never
from toolkit.delivery.graft.sheets import TABLE_TYPE, SheetWriter, Tables
from toolkit.delivery.graft.styles import StyleMap, StyleMerge
from toolkit.delivery.graft.verify import damage_passed_on, verify
from toolkit.delivery.graft.workbook import HostWorkbook, update_titles
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.guards import check_writable
from toolkit.ooxml.markup import Element, main, serialise
from toolkit.ooxml.opc import Package, Relation
from toolkit.ooxml.part_names import relations_part
from toolkit.ooxml.rawzip import key
from toolkit.ooxml.refusal import Refusal

_THREADS = "application/vnd.ms-excel.threadedcomments+xml"
_STYLES_PART = "xl/styles.xml"
_NAMES_A_FORMAT = re.compile(rb"""\s(?:s|style)=["'](?!0+["'])\d""")


def graft(host: Package, donor: bytes, *, owner: str, replace_unmarked: bool = False,
          owned_looks_like: Recognise = never, traits: Traits = NO_TRAITS) -> Report:
    """Put result sheets into a workbook.

    The owner's earlier result sheets are replaced in place or, where the donor has no successor, removed. Every other
    part of the host keeps its raw bytes, apart from the few that must list the new sheets: the workbook part and its
    relations, the content types, the styles (entries appended only), the list of titles, and the calculation chain,
    which is derived and goes. The same donor twice gives the same bytes.

    Args:
        host: the workbook, as `toolkit.ooxml.guards.open_workbook` opened it; it is not changed.
        donor: a fresh .xlsx that holds the result sheets and nothing else, as XlsxWriter makes it, with the host's
            date system (see `inspect`). Formulas may name sheets of the host; they go through unchanged.
        owner: goes into the hidden mark by which the next run knows its own sheets.
        replace_unmarked: a sheet that has the name of a result sheet is replaced even without the mark.
        owned_looks_like: says whether a sheet without the mark is one of ours after all.
        traits: what tells the owner's cells and rows from what people put on its earlier result sheets.

    Returns:
        The new file and what changed; nothing is written to disk.

    Raises:
        ToolkitError: the host cannot be written into, or a name that a result sheet needs is taken; says what to do.
        DonorError: the donor holds what a graft does not carry over.
    """
    check_writable(host)
    work = _Graft(host, Donor(donor), owner)
    plan = make_plan(host, work.donor, owner, replace_unmarked=replace_unmarked, looks_ours=owned_looks_like)
    return work.run(plan, Guests(host, work.donor, plan, traits))


def name_displaced(report: Report, old: Package, donor: bytes, *, owner: str, traits: Traits = NO_TRAITS) -> Report:
    """The report with `displaced` filled in, where the new file takes the place of another one than the host.

    Args:
        report: of the graft.
        old: the other file, with the owner's earlier result sheets.
        donor: as for `graft`.
        owner: likewise.
        traits: likewise.
    """
    now = {(one.sheet, one.what) for one in _all_guests(Package(report.data, old.file), donor, owner, traits)}
    return replace(report, displaced=tuple(one for one in _all_guests(old, donor, owner, traits)
                                           if (one.sheet, one.what) not in now))


def _all_guests(file: Package, donor: bytes, owner: str, traits: Traits) -> list[Left]:
    new = Donor(donor)
    guests = Guests(file, new, make_plan(file, new, owner, replace_unmarked=True, looks_ours=never), traits)
    guests.name_everything()
    return guests.left


class _Graft:
    """One graft in progress."""

    def __init__(self, host: Package, donor: Donor, owner: str) -> None:
        self.host = host
        self.donor = donor
        self.owner = owner
        self.draft = Draft(host)
        self.workbook = HostWorkbook(host)
        self.written: list[str] = []
        self.allowed: set[str] = {TYPES_PART, self.workbook.part, relations_part(self.workbook.part)}
        if date1904(self.workbook.root) != donor.date1904:
            raise DonorError("the donor's dates do not count from the same year as the host's: see inspect().date1904")

    def run(self, plan: Plan, guests: Guests) -> Report:
        """Do every step and look at the outcome."""
        self.workbook.keep_promised(plan.owned)
        code_names = self._code_names(plan)
        guests.settle()
        self._drop_owned(plan)
        self._drop_calculation_chain()
        styles = self._merge_styles()
        self.workbook.follow_views(plan)
        self._place_sheets(plan, styles, code_names, guests)
        self._drop_persons()
        memory = [name for position in range(len(plan.donor)) for name in guests.names(position)]
        rewrite_names(self.workbook.root, plan, [*self.donor.names, *memory], self.owner)
        self.workbook.recalculate_on_load()
        for part, data in self.workbook.parts().items():
            self.draft.write(part, data)
        self._update_titles(plan)
        return self._report(plan, guests)

    def _code_names(self, plan: Plan) -> dict[str, str]:
        """Names by which macros know the sheets that are replaced: without them Excel adds a module at each run."""
        if all(relation.kind != "vbaProject" for relation in self.workbook.relations):
            return {}
        names = {}
        for position in plan.owned:
            sheet = plan.host[position]
            if sheet.part is not None and sheet.kind == "worksheet":
                properties = self.host.xml(sheet.part).find(main("sheetPr"))
                names[sheet.name.casefold()] = "" if properties is None else properties.get("codeName") or ""
        return names

    def _drop_owned(self, plan: Plan) -> None:
        """Remove our earlier sheets and what only they reach."""
        if not plan.owned:
            return
        ours = frozenset(plan.host[position].relation_id for position in plan.owned)
        staying = frozenset(sheet.relation_id for position, sheet in enumerate(plan.host) if position not in plan.owned)
        gone = ours - staying
        relations = self.workbook.relations
        parts = [relation.target for relation in relations if relation.id in gone and not relation.external]
        kept = [relation.target for relation in relations if relation.id not in gone and not relation.external]
        kept += [relation.target for relation in self.host.relations("")
                 if not relation.external and key(relation.target) != key(self.workbook.part)]
        workbook = self.workbook.part  # a part that points back to it reaches nothing by that
        for part in sorted(self.host.closure(parts, without=workbook) - self.host.closure(kept, without=workbook)):
            self._delete(part)
        self.workbook.drop_relations(gone)

    def _drop_calculation_chain(self) -> None:
        """It is derived data, and an entry for a cell that has no formula any more makes Excel repair the file."""
        chains = [relation for relation in self.workbook.relations if relation.kind == "calcChain"]
        for relation in chains:
            self._delete(relation.target)
        self.workbook.drop_relations(frozenset(relation.id for relation in chains))

    def _drop_persons(self) -> None:
        """The list of those who comment, where the last threaded comment of the workbook went with a row."""
        threads = [part for part in self.host.parts if self.host.content_types.of(part) == _THREADS]
        if threads and not any(self.draft.has(part) for part in threads):
            persons = [relation for relation in self.workbook.relations if relation.kind == "person"]
            for relation in persons:
                self._delete(relation.target)
            self.workbook.drop_relations(frozenset(relation.id for relation in persons))

    def _merge_styles(self) -> StyleMap:
        part = next((relation.target for relation in self.workbook.relations
                     if relation.kind == "styles" and self.draft.has(relation.target)), None)
        if part is None:
            return self._own_styles()
        root = self.host.xml(part)
        if root.tag != main("styleSheet"):
            raise Refusal.PART_INVALID.error(self.host.file, part=part)
        styles = StyleMerge(root, self.donor.styles, self.host.file).merge()
        if styles.changed:
            self.allowed.add(part)
            self.draft.write(part, serialise(root))
        return styles

    def _own_styles(self) -> StyleMap:
        """A host without a styles part gets the donor's.

        Raises:
            RefusedError: its cells name formats that were lost with that part: they would turn into ours.
        """
        if any(_NAMES_A_FORMAT.search(self.host.read(sheet.part)) for sheet in self.host.sheets
               if sheet.part and self.host.has(sheet.part)):
            raise Refusal.PART_MISSING.error(self.host.file, part=_STYLES_PART)
        part = _STYLES_PART if not self.draft.has(_STYLES_PART) else "xl/stylesTk.xml"
        root = self.donor.styles
        styles = StyleMerge(root, root, self.host.file).merge()
        self.workbook.add_relation("styles", part)
        self.draft.write(part, serialise(root))
        self.draft.types.state(part, self.donor.styles_type)
        self.written.append(part)
        return styles

    def _place_sheets(self, plan: Plan, styles: StyleMap, code_names: dict[str, str], guests: Guests) -> None:
        names = FreeNames(self.draft, pointed_parts(self.draft, self.workbook.relations))
        transplant = Transplant(self.draft, self.donor, names)
        writer = SheetWriter(styles, self.donor.strings)
        tables = Tables(self.draft)
        active = self.workbook.active()
        relation_ids = {}
        for position, sheet in enumerate(plan.donor):
            placed = transplant.place(self.donor.part_of(sheet))
            for old, new in placed.items():
                root, related = self._rewritten(old, tables, styles), tuple[Relation, ...]()
                if old == sheet.part:
                    root = guests.root(position)
                    writer.rewrite(root, selected=plan.positions[position] == active,
                                   code_name=code_names.get(sheet.name.casefold(), ""))
                    related = guests.put(position, root, self.draft)
                transplant.write(old, self.donor.package.read(old) if root is None else serialise(root), related)
                self.written += [new, *(relation.target for relation in related if not relation.external)]
            relation_ids[position] = self.workbook.add_relation("worksheet", placed[self.donor.part_of(sheet)])
        self.workbook.list_sheets(plan, relation_ids)

    def _rewritten(self, part: str, tables: Tables, styles: StyleMap) -> Element | None:
        """Root of a donor's table, changed for the host; None for parts that go over as they are."""
        if self.donor.package.content_types.of(part) != TABLE_TYPE:
            return None
        root = self.donor.package.xml(part)
        tables.rewrite(root, styles)
        return root

    def _update_titles(self, plan: Plan) -> None:
        after = [plan.host[slot.host].name if slot.donor is None and slot.host is not None
                 else plan.donor[slot.donor or 0].name for slot in plan.slots]
        self.allowed |= {relation.target for relation in self.host.relations("")
                         if relation.kind == "extended-properties"}
        update_titles(self.draft, [sheet.name for sheet in plan.host], after)

    def _delete(self, part: str) -> None:
        self.allowed |= {part, relations_part(part)}
        self.draft.delete(part)

    def _report(self, plan: Plan, guests: Guests) -> Report:
        data = self.draft.tobytes()
        after = Package(data, self.host.file)
        self.allowed |= set(self.written) | {relations_part(part) for part in self.written}
        changed = verify(self.host, after, self.allowed, self.written)
        return Report(data, plan.added, plan.replaced, plan.removed, changed,
                      (*guests.notes, *warnings_about(self.host, plan), *damage_passed_on(after)), tuple(guests.left))
