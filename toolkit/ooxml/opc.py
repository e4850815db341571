"""The package: parts, their relations and content types, and the sheets of the workbook in order. Read only."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from toolkit.ooxml.bounds import MAX_IN_ALL, as_utf8, check_bounds
from toolkit.ooxml.content_types import TYPES_PART, ContentTypes
from toolkit.ooxml.markup import (
    CONTENT_TYPES,
    DOC_RELATIONS,
    RELATIONS,
    Element,
    children,
    local,
    main,
    only,
    parse_checked,
    whole,
)
from toolkit.ooxml.part_names import relations_part, resolve
from toolkit.ooxml.rawzip import Entry, key, read_entries, unpack
from toolkit.ooxml.refusal import Refusal

_TYPES = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "http://schemas.microsoft.com/")
_SHOWN = 80


class Relation(NamedTuple):
    """What one part says about another.

    Attributes:
        id, type: as written. target: name of the part, or the address where `external`.
    """

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """Last word of the type (`worksheet`, `styles`, `officeDocument`); same in transitional and strict files.

        Empty for a type of nobody who writes workbooks: other programs know it by the whole name.
        """
        return self.type.rsplit("/", 1)[-1] if self.type.startswith(_TYPES) else ""


class Sheet(NamedTuple):
    """A sheet as the workbook lists it.

    Attributes:
        name, sheet_id, state: as written; state is `visible`, `hidden` or `veryHidden`.
        relation_id: id of the workbook's relation. part: name of the part, None where there is none.
        kind: `worksheet`, `chartsheet`, `dialogsheet`, … ; empty where there is no part.
    """

    name: str
    sheet_id: int
    state: str
    relation_id: str
    part: str | None
    kind: str


class Package:
    """A workbook file in memory. Part names compare without regard to case, as the standard says.

    Args:
        data: the whole file.
        file: its name, for messages.

    Raises:
        RefusedError: see `toolkit.ooxml.rawzip.read_entries`; the methods raise it for damaged parts.
    """

    def __init__(self, data: bytes, file: str = "") -> None:
        self.data = data
        self.file = file
        self._entries = {key(entry.name): entry for entry in read_entries(data, file)}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self._parsed: dict[str, int] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in the file's order, folders too."""
        return tuple(self._entries.values())

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of all parts in the file's order."""
        return tuple(entry.name for entry in self._entries.values() if not entry.is_folder)

    def has(self, part: str) -> bool:
        """Is there such a part."""
        return key(part) in self._entries

    def entry(self, part: str) -> Entry:
        """The raw entry of a part.

        Raises:
            RefusedError: there is no such part.
        """
        try:
            return self._entries[key(part)]
        except KeyError:
            raise Refusal.PART_MISSING.error(self.file, part=part) from None

    def read(self, part: str) -> bytes:
        """The part's bytes.

        Raises:
            RefusedError: no such part, or it does not unpack to its checksum.
        """
        return unpack(self.entry(part), self.file)

    def xml(self, part: str, *, to_read: bool = False) -> Element:
        """Root element of the part, parsed anew at each call.

        Args:
            part: its name.
            to_read: as for `toolkit.ooxml.markup.parse`.

        Raises:
            RefusedError: no such part, damaged, not well-formed, with a DOCTYPE, or beyond a bound.
        """
        return self.parsed(part, self.read(part), to_read=to_read)

    def parsed(self, part: str, data: bytes, *, to_read: bool = False) -> Element:
        """As `xml`, for a part of which only these bytes matter."""
        data = as_utf8(data, part, self.file)
        self._parsed[key(part)] = check_bounds(data, part, self.file)
        if sum(self._parsed.values()) > MAX_IN_ALL:
            raise Refusal.TOO_MUCH_MARKUP.error(self.file, part=part, limit=f"{MAX_IN_ALL:,}".replace(",", "."))
        return parse_checked(data, part, self.file, to_read=to_read)

    def rooted(self, part: str, tag: str) -> Element:
        """Root element of a part that must be of this kind, parsed anew at each call.

        Raises:
            RefusedError: as for `xml`, or the root element is another.
        """
        root = self.xml(part)
        if root.tag != tag:
            raise Refusal.PART_INVALID.error(self.file, part=part)
        return root

    def relations_root(self, part: str) -> Element:
        """Root element of a part's relations, parsed anew at each call.

        Raises:
            RefusedError: there are none, or they are damaged.
        """
        return self.rooted(relations_part(part), f"{{{RELATIONS}}}Relationships")

    @cached_property
    def content_types(self) -> ContentTypes:
        """Content types of the parts."""
        return ContentTypes(self.rooted(TYPES_PART, f"{{{CONTENT_TYPES}}}Types"))

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Relations of a part (`""` for the package's own), in their order; none where it has no relations part."""
        if part not in self._relations:
            holder = relations_part(part)
            self._relations[part] = self._distinct(holder, part) if self.has(holder) else ()
        return self._relations[part]

    def _distinct(self, holder: str, part: str) -> tuple[Relation, ...]:
        """The relations; two of one Id point to different parts for different programs."""
        found = tuple(read_relations(self.relations_root(part), part))
        self._refuse_twice(holder, "Id", (relation.id for relation in found))
        return found

    def _refuse_twice(self, part: str, kind: str, names: Iterable[str]) -> None:
        seen: set[str] = set()
        for name in names:
            if name in seen:
                raise Refusal.TWICE.error(self.file, part=part, found=f"{kind} {name[:_SHOWN]}")
            seen.add(name)

    def related(self, part: str, kind: str) -> str | None:
        """Name of the one part of a kind that a part's relations point to, None where there is none.

        Args:
            part: a part, `""` for the package itself.
            kind: as `Relation.kind`.

        Raises:
            RefusedError: they point to two, and programs differ in which one they read.
        """
        targets = {key(relation.target): relation.target for relation in self.relations(part)
                   if relation.kind == kind and not relation.external and self.has(relation.target)}
        if len(targets) > 1:
            raise Refusal.TWICE.error(self.file, part=relations_part(part), found=kind)
        return next(iter(targets.values()), None)

    def closure(self, parts: Iterable[str], *, without: str = "") -> frozenset[str]:
        """Keys of these parts and of all that they reach through relations; parts that are missing are left out.

        Args:
            parts: names to begin with.
            without: a part that is neither counted nor gone through.
        """
        seen = {key(without)} if without else set()
        waiting = list(parts)
        while waiting:
            part = waiting.pop()
            if key(part) in seen or not self.has(part):
                continue
            seen.add(key(part))
            waiting += [relation.target for relation in self.relations(part) if not relation.external]
        return frozenset(seen - {key(without)} if without else seen)

    @cached_property
    def workbook_part(self) -> str:
        """Name of the main part, found through the package's relations.

        Raises:
            RefusedError: there is none.
        """
        if part := self.related("", "officeDocument"):
            return part
        missing = (r.target for r in self.relations("") if r.kind == "officeDocument" and not r.external)
        raise Refusal.PART_MISSING.error(self.file, part=next(missing, "workbook.xml"))

    @cached_property
    def workbook(self) -> Element:
        """Root element of the main part, to be looked at and not changed (`xml` gives one of your own)."""
        return self.xml(self.workbook_part)

    def only(self, tag: str) -> Element | None:
        """A child of the workbook's root, None where there is none; to be looked at and not changed.

        Raises:
            RefusedError: there are two.
        """
        return only(self.workbook, main(tag), self.workbook_part, self.file)

    @cached_property
    def defined_names(self) -> tuple[Element, ...]:
        """The elements that define a name, of the workbook or local to a sheet, to be looked at and not changed."""
        return tuple(children(self.only("definedNames")))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets in the workbook's order, those without a part too, so that positions agree with localSheetId."""
        listed = children(self.only("sheets"))
        relations = {relation.id: relation for relation in self.relations(self.workbook_part)}
        sheets = tuple(self._sheet(item, relations) for item in listed)
        self._refuse_twice(self.workbook_part, "sheet", (sheet.name.lower() for sheet in sheets))
        self._refuse_twice(self.workbook_part, "bagian", (key(sheet.part) for sheet in sheets if sheet.part))
        return sheets

    def _sheet(self, item: Element, relations: dict[str, Relation]) -> Sheet:
        relation_id = item.get(f"{{{DOC_RELATIONS}}}id") or ""
        relation = relations.get(relation_id)
        there = relation is not None and not relation.external and self.has(relation.target)
        return Sheet(name=item.get("name") or "", sheet_id=whole(item.get("sheetId")) or 0,
                     state=item.get("state") or "visible", relation_id=relation_id,
                     part=relation.target if relation is not None and there else None,
                     kind=relation.kind if relation is not None and there else "")


def read_relations(root: Element, source: str) -> Iterator[Relation]:
    """The relations that a relations part of `source` lists."""
    for item in children(root):
        if local(item) != "Relationship" or not item.tag.startswith(f"{{{RELATIONS}}}"):
            continue
        external = item.get("TargetMode") == "External"
        target = item.get("Target") or ""
        yield Relation(item.get("Id") or "", item.get("Type") or "",
                       target if external else resolve(source, target), external)
