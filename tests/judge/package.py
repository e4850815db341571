"""Rules for any package: every part has its type, every relation leads somewhere, every id has its relation."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from tests.judge.record import Fault

TYPES = "[Content_Types].xml"
DOC_RELATIONS = ("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
                 "{http://purl.oclc.org/ooxml/officeDocument/relationships}")
_MAIN_TYPES = {".xlsx": "spreadsheetml.sheet.main+xml", ".xlsm": "ms-excel.sheet.macroEnabled.main+xml",
               ".docx": "wordprocessingml.document.main+xml"}
_SIZED = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}vector"


class Parts:
    """The parts of a file, by name; names compare without regard to case."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.names = [name for name in archive.namelist() if not name.endswith("/")]
            self._data = {name.lower().lstrip("/"): archive.read(name) for name in self.names}
        self._roots: dict[str, etree._Element | None] = {}

    def has(self, part: str) -> bool:
        """Is there such a part."""
        return part.lower() in self._data

    def xml(self, part: str) -> etree._Element | None:
        """Root element, None where the part is not there or is no XML."""
        name = part.lower()
        if name not in self._roots:
            try:
                self._roots[name] = etree.fromstring(self._data[name], etree.XMLParser(resolve_entities=False,
                                                                                       huge_tree=True))
            except (KeyError, etree.XMLSyntaxError):
                self._roots[name] = None
        return self._roots[name]

    def fault(self, part: str, place: str, rule: str, words: str = "") -> Fault:
        """A fault of this file."""
        return Fault(str(self.path), part, place, rule, words)

    @cached_property
    def types(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """(part, type) by name, and (ending, type) by ending, as listed."""
        root = self.xml(TYPES)
        listed = [] if root is None else list(root)
        return ([(str(i.get("PartName")).lower().lstrip("/"), str(i.get("ContentType"))) for i in listed
                 if i.get("PartName")],
                [(str(i.get("Extension")).lower(), str(i.get("ContentType"))) for i in listed if i.get("Extension")])

    def type_of(self, part: str) -> str:
        """Content type of a part, empty where nothing states it."""
        named, by_ending = self.types
        return dict(named).get(part.lower().lstrip("/")) or dict(by_ending).get(part.lower().rpartition(".")[2], "")

    def of_type(self, *ends: str) -> list[str]:
        """Parts whose content type ends so."""
        return [name for name in self.names if self.type_of(name).endswith(ends)]

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, last word of the type, target) of a part's relations; the target is empty where it is outside."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", name + ".rels"))
        return [] if root is None else [
            (str(r.get("Id")), str(r.get("Type")).rpartition("/")[2],
             "" if r.get("TargetMode") == "External" else target_of(part, str(r.get("Target")))) for r in root]


def target_of(source: str, target: str) -> str:
    """Name of the part that a relation points to."""
    target = target.replace("\\", "/").partition("#")[0]
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def lint_package(parts: Parts) -> Iterator[Fault]:
    """All rules of this module."""
    yield from _types(parts)
    yield from _relations(parts)
    for part in parts.names:
        if part.lower().endswith((".xml", ".rels", ".vml")) and parts.xml(part) is None:
            yield parts.fault(part, "", "not well-formed")
    for part in parts.of_type("custom-properties+xml", "extended-properties+xml"):
        for vector in _elements(parts, part, _SIZED):
            if vector.get("size") != str(len(vector)):
                yield parts.fault(part, "vector", "vector of another size", f"{vector.get('size')}, {len(vector)}")


def _types(parts: Parts) -> Iterator[Fault]:
    for name, count in Counter(name.lower() for name in parts.names).items():
        if count > 1:
            yield parts.fault(name, "", "part twice")
    named, by_ending = parts.types
    for said, count in Counter([part for part, _ in named] + [f".{ending}" for ending, _ in by_ending]).items():
        if count > 1:
            yield parts.fault(TYPES, said, "content type twice")
    for part, _ in named:
        if not parts.has(part):
            yield parts.fault(TYPES, part, "content type of a part that is not there")
    for part in parts.names:
        if part != TYPES and not parts.type_of(part):
            yield parts.fault(part, "", "no content type")
    want = _MAIN_TYPES.get(parts.path.suffix.lower(), "")
    mains = [target for _, kind, target in parts.relations("") if kind == "officeDocument"]
    if len(mains) != 1 or not parts.type_of(mains[0]).endswith(want):
        yield parts.fault("_rels/.rels", "", "main part", f"{mains}: {[parts.type_of(main) for main in mains]}")


def _relations(parts: Parts) -> Iterator[Fault]:
    for holder in [name for name in parts.names if name.lower().endswith(".rels")]:
        folder, name = posixpath.split(holder)
        source = posixpath.join(posixpath.dirname(folder), name[:-5])
        if source and not parts.has(source):
            yield parts.fault(holder, "", "relations of a part that is not there")
        listed = parts.relations(source)
        for relation, count in Counter(relation for relation, _, _ in listed).items():
            if count > 1:
                yield parts.fault(holder, relation, "relation twice")
        for relation, kind, target in listed:
            if target and not parts.has(target):
                yield parts.fault(holder, relation, "relation to nothing", f"{kind}: {target}")
    for part in parts.names:
        if re.search(r"\.(xml|vml)$", part, re.IGNORECASE):
            yield from _ids(parts, part)


def _ids(parts: Parts, part: str) -> Iterator[Fault]:
    """Attributes that name a relation which the part does not have."""
    root = parts.xml(part)
    if root is None:
        return
    there = {relation for relation, _, _ in parts.relations(part)}
    named: Any = root.xpath("|".join(f"//@*[namespace-uri()='{space[1:-1]}']" for space in DOC_RELATIONS))
    for value in named:
        if value and value not in there:
            holder = value.getparent()
            yield parts.fault(part, holder.getroottree().getpath(holder), "id without a relation", str(value))


def _elements(parts: Parts, part: str, tag: str) -> Iterator[etree._Element]:
    root = parts.xml(part)
    return iter(()) if root is None else root.iter(tag)
