"""Rows in which a picture was placed: the anchors of a sheet's drawing."""

from collections.abc import Mapping

from toolkit.ooxml.markup import DOC_RELATIONS, Element, children, local
from toolkit.ooxml.opc import Package

_EMBED = f"{{{DOC_RELATIONS}}}embed"


def pictures_by_row(package: Package, sheet_part: str) -> Mapping[int, str]:
    """Row (from 1) -> part of the picture that begins in it or covers it; of several the first one counts."""
    hasil: dict[int, str] = {}
    for relation in package.relations(sheet_part):
        if relation.kind == "drawing" and package.has(relation.target):
            gambar = {r.id: r.target for r in package.relations(relation.target)}
            for anchor in children(package.xml(relation.target)):
                part = _embedded(anchor, gambar)
                for baris in _rows(anchor) if part else ():
                    hasil.setdefault(baris, part)
    return hasil


def _embedded(anchor: Element, gambar: Mapping[str, str]) -> str:
    """Part of the picture in an anchor, empty where it holds another shape."""
    for element in anchor.iter():
        if isinstance(element.tag, str) and local(element) == "blip":
            return gambar.get(element.get(_EMBED) or "", "")
    return ""


def _rows(anchor: Element) -> range:
    """Rows that the anchor covers, counted from 1; an absolute anchor has none."""
    ujung = {local(e): _row(e) for e in children(anchor) if local(e) in ("from", "to")}
    awal = ujung.get("from")
    return range(0) if awal is None else range(awal + 1, max(ujung.get("to") or awal, awal) + 2)


def _row(element: Element) -> int | None:
    baris = next((e.text for e in children(element) if local(e) == "row"), None)
    return int(baris) if baris and baris.strip().isdecimal() else None
