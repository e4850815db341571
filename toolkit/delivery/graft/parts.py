"""Copies the donor's parts under names that are free in the host."""

import posixpath
from collections.abc import Iterable

from toolkit.delivery.graft.donor import Donor
from toolkit.delivery.graft.report import DonorError
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import RELATIONS, Element, add, children, parse, serialise
from toolkit.ooxml.opc import Relation
from toolkit.ooxml.part_names import relations_part, relations_source
from toolkit.ooxml.rawzip import key

_PATTERNS = (("/worksheets/", "xl/worksheets/sheet{}.xml"), ("/drawings/drawing", "xl/drawings/drawing{}.xml"),
             ("/charts/chart", "xl/charts/chart{}.xml"), ("/tables/", "xl/tables/table{}.xml"))
_MEDIA = "/media/"
_NO_RELATIONS = f'<Relationships xmlns="{RELATIONS}"/>'.encode()


class FreeNames:
    """Hands out part names that nothing in the host uses or points to.

    A name is taken where a part or left-over relations have it, where a content type names it, and where a
    relation points to it although there is no such part: to fill that hole would give a sheet of the staff's something
    that is not its own.

    Args:
        draft: the host, its earlier result sheets already gone.
        pointed: keys of the parts that relations of the host point to.
    """

    def __init__(self, draft: Draft, pointed: Iterable[str]) -> None:
        self._draft = draft
        self._pointed = frozenset(pointed)
        self._next: dict[str, int] = {}

    def take(self, part: str) -> str:
        """A free name of the same family as the donor's part.

        Raises:
            DonorError: a kind of part that is not carried over.
        """
        pattern = _pattern(part)
        number = self._next.get(pattern, 1)
        while self._taken(pattern.format(number)):
            number += 1
        self._next[pattern] = number + 1
        return pattern.format(number)

    def _taken(self, part: str) -> bool:
        return (self._draft.has(part) or self._draft.has(relations_part(part)) or self._draft.types.names(part)
                or key(part) in self._pointed)


def _pattern(part: str) -> str:
    path = "/" + part.lower()
    if _MEDIA in path:
        return "xl/media/image{}" + posixpath.splitext(path)[1]
    for word, pattern in _PATTERNS:
        if word in path:
            return pattern
    raise DonorError(f"{part}: this kind of part is not carried over")


def pointed_parts(draft: Draft, workbook_relations: Iterable[Relation]) -> frozenset[str]:
    """Keys of the parts that relations of the host point to.

    Args:
        draft: the host, its earlier result sheets already gone.
        workbook_relations: the workbook's relations as they are now.
    """
    package = draft.package
    pointed = {key(relation.target) for relation in workbook_relations if not relation.external}
    for part in package.parts:
        source = relations_source(part)
        if source is None or not draft.has(part) or key(source) == key(package.workbook_part):
            continue
        pointed |= {key(relation.target) for relation in package.relations(source) if not relation.external}
    return frozenset(pointed)


class Transplant:
    """Moves a donor's sheet and all that it reaches into the draft."""

    def __init__(self, draft: Draft, donor: Donor, names: FreeNames) -> None:
        self._draft = draft
        self._donor = donor
        self._names = names
        self._moved: dict[str, str] = {}

    def place(self, part: str) -> dict[str, str]:
        """Give every part that this one reaches its new name.

        Args:
            part: a part of the donor.

        Returns:
            The donor's names -> the new ones, those of earlier calls left out.
        """
        new: dict[str, str] = {}
        waiting = [part]
        while waiting:
            old = waiting.pop(0)
            if old in self._moved:
                continue
            self._moved[old] = new[old] = self._names.take(old)
            waiting += [relation.target for relation in self._donor.package.relations(old) if not relation.external]
        return new

    def write(self, part: str, data: bytes, guests: Iterable[Relation] = ()) -> None:
        """Write a placed part with its relations and its content type.

        Args:
            part: its name in the donor.
            data: its bytes, already changed for the host.
            guests: relations to parts of the host that it gets as well.
        """
        new = self._moved[part]
        self._draft.write(new, data)
        root = self._relations(new, self._donor.package.relations(part))
        for relation in guests:
            _relate(root, relation, relation.target if relation.external else relative(new, relation.target))
        if children(root):
            self._draft.write(relations_part(new), serialise(root))
        content_type = self._donor.package.content_types.of(part)
        if content_type is None:
            raise DonorError(f"{part}: no content type")
        self._draft.types.state(new, content_type)

    def _relations(self, part: str, relations: Iterable[Relation]) -> Element:
        root = parse(_NO_RELATIONS, part)
        for relation in relations:
            _relate(root, relation,
                    relation.target if relation.external else relative(part, self._moved[relation.target]))
        return root


def _relate(root: Element, relation: Relation, target: str) -> None:
    item = add(root, f"{{{RELATIONS}}}Relationship", Id=relation.id, Type=relation.type, Target=target)
    if relation.external:
        item.set("TargetMode", "External")


def relative(source: str, target: str) -> str:
    """A target as a relation of `source` writes it.

    >>> relative("xl/workbook.xml", "xl/worksheets/sheet1.xml"), relative("xl/worksheets/a.xml", "xl/drawings/b.xml")
    ('worksheets/sheet1.xml', '../drawings/b.xml')
    """
    return posixpath.relpath("/" + target, "/" + posixpath.dirname(source))
