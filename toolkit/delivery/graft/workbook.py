"""What the host says of its sheets as a whole: their list, the tab that it opens on, recalculation, their titles."""

from collections.abc import Container, Sequence

from toolkit.delivery.graft.names import WORKBOOK_ORDER
from toolkit.delivery.graft.parts import relative
from toolkit.delivery.graft.places import free_numbers, insert_in_order, line_up
from toolkit.delivery.graft.plan import Plan
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import (
    DOC_RELATIONS,
    PROPERTIES,
    RELATIONS,
    VARIANTS,
    Element,
    add,
    children,
    local,
    main,
    parse,
    serialise,
    whole,
)
from toolkit.ooxml.opc import Package, Relation, read_relations
from toolkit.ooxml.part_names import relations_part
from toolkit.ooxml.refusal import RefusedError

_ID = f"{{{DOC_RELATIONS}}}id"
_PREFIX = "rIdTk"
_LAST_SHEET_ID = 65_534


class HostWorkbook:
    """The host's workbook part and its relations, to be changed.

    Attributes:
        root: root of the workbook part. part: its name.
    """

    def __init__(self, package: Package) -> None:
        self.part = package.workbook_part
        self.root = package.xml(self.part)
        self._relations_part = relations_part(self.part)
        self._relations_root = package.relations_root(self.part)
        self._promised: frozenset[str] = frozenset()

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The workbook's relations as they are now."""
        return tuple(read_relations(self._relations_root, self.part))

    def add_relation(self, kind: str, target: str) -> str:
        """A new relation; its id."""
        ids = {relation.id for relation in self.relations} | self._promised
        number = 1
        while f"{_PREFIX}{number}" in ids:
            number += 1
        add(self._relations_root, f"{{{RELATIONS}}}Relationship", Id=f"{_PREFIX}{number}",
            Type=f"{DOC_RELATIONS}/{kind}", Target=relative(self.part, target))
        line_up(self._relations_root)
        return f"{_PREFIX}{number}"

    def keep_promised(self, owned: Container[int]) -> None:
        """Never give a new relation an id that the staff's part of the workbook names, even where it names nothing now.

        Args:
            owned: positions of our earlier sheets, whose ids are free.
        """
        sheets = children(self.root.find(main("sheets")))
        ours = {item for position, item in enumerate(sheets) if position in owned}
        self._promised = frozenset(
            value for item in self.root.iter() if item not in ours
            for name, value in item.attrib.items() if name.startswith(f"{{{DOC_RELATIONS}}}"))

    def drop_relations(self, ids: frozenset[str]) -> None:
        """Remove relations by id."""
        for item in children(self._relations_root):
            if local(item) == "Relationship" and item.get("Id") in ids:
                self._relations_root.remove(item)

    def list_sheets(self, plan: Plan, relation_ids: dict[int, str]) -> None:
        """Write the list of sheets in its new order. A replaced sheet keeps its number and whether it is hidden.

        Args:
            plan: what becomes of each sheet.
            relation_ids: position in the donor -> id of the workbook's relation.
        """
        parent = self.root.find(main("sheets"))
        if parent is None:
            parent = insert_in_order(self.root, "sheets", WORKBOOK_ORDER)
        old = children(parent)
        numbers = free_numbers((whole(item.get("sheetId")) for item in old), 1, _LAST_SHEET_ID)
        tail = old[0].tail if old else None
        new = []
        for slot in plan.slots:
            item = add(parent, main("sheet")) if slot.host is None else old[slot.host]
            if slot.donor is not None:
                if slot.host is None:
                    item.set("name", plan.donor[slot.donor].name)
                    item.set("sheetId", str(next(numbers)))
                    item.tail = tail
                item.set("name", plan.donor[slot.donor].name)
                item.set(_ID, relation_ids[slot.donor])
            new.append(item)
        for item in children(parent):
            parent.remove(item)
        for item in new:
            parent.append(item)

    def follow_views(self, plan: Plan) -> None:
        """The workbook opens on the sheet that it opened on before, and shows the same first tab."""
        for view in children(self.root.find(main("bookViews"))):
            for attribute in ("activeTab", "firstSheet"):
                before = whole(view.get(attribute) or "0")
                if before is None or before >= len(plan.host):
                    continue
                after = plan.moved.get(before)
                if after is None:
                    after = self._next_visible(plan, before)
                if after != before:
                    view.set(attribute, str(after))

    def _next_visible(self, plan: Plan, before: int) -> int:
        """Position of the sheet that follows a removed one: the next that is shown, else the one before, else 0."""
        shown = [old for old in plan.moved if plan.host[old].state == "visible"]
        following = [old for old in shown if old > before] or sorted(shown, reverse=True)
        return plan.moved[following[0]] if following else 0

    def active(self) -> int:
        """Position of the sheet that the workbook opens on."""
        views = children(self.root.find(main("bookViews")))
        return (whole(views[0].get("activeTab")) or 0) if views else 0

    def recalculate_on_load(self) -> None:
        """Formulas of the staff's that read result sheets show the new values when Excel opens the file."""
        settings = self.root.find(main("calcPr"))
        if settings is None:
            settings = insert_in_order(self.root, "calcPr", WORKBOOK_ORDER)
        settings.set("fullCalcOnLoad", "1")

    def parts(self) -> dict[str, bytes]:
        """The two parts as they are now: name -> bytes."""
        return {self.part: serialise(self.root), self._relations_part: serialise(self._relations_root)}


def update_titles(draft: Draft, before: Sequence[str], after: Sequence[str]) -> None:
    """List the new sheets among the titles in docProps/app.xml.

    Any other shape than Excel's is left alone: stale titles do no harm.

    Args:
        draft: the file.
        before: names of the sheets as the host had them.
        after: names of the sheets now.
    """
    package = draft.package
    part = package.related("", "extended-properties")
    if part is None:
        return
    try:
        root = parse(package.read(part), part)
    except RefusedError:
        return
    if _rewrite_titles(root, before, after):
        draft.write(part, serialise(root))


def _rewrite_titles(root: Element, before: Sequence[str], after: Sequence[str]) -> bool:
    titles = root.find(f"{{{PROPERTIES}}}TitlesOfParts/{{{VARIANTS}}}vector")
    pairs = root.find(f"{{{PROPERTIES}}}HeadingPairs/{{{VARIANTS}}}vector")
    count = None if pairs is None else next(pairs.iter(f"{{{VARIANTS}}}i4"), None)
    number = None if count is None else whole(count.text)
    if titles is None or count is None or number is None:
        return False
    listed = [item.text or "" for item in children(titles)]
    old = listed[:number]
    if not old or number > len(listed) or not set(old) <= set(before):
        return False
    shown = set(old) | (set(after) - set(before))
    new = [name for name in after if name in shown]
    if new == old:
        return False
    items = children(titles)
    for item in items[:number]:
        titles.remove(item)
    for position, name in enumerate(new):
        add(titles, items[0].tag, position).text = name
    titles.set("size", str(len(titles)))
    count.text = str(len(new))
    return True
