"""Shared and inline strings: the text that staff see, without phonetic hints."""

import re

from toolkit.ooxml.markup import Element, children, main
from toolkit.ooxml.opc import Package

_KODE_HURUF = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TANPA_RUPA = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def text_of(element: Element) -> str:
    """Text of an `<si>` or `<is>`: plain, or its runs joined."""
    teks = "".join(t.text or "" for t in element.iter(main("t")) if not _phonetic(t))
    if "_x" in teks:
        teks = _bersih(_KODE_HURUF.sub(lambda kode: chr(int(kode[1], 16)), teks))
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _bersih(teks: str) -> str:
    """Without what could be written neither to a workbook nor to JSON.

    Pairs of surrogates become the letter that they stand for; a control character (Word's line break inside a cell) a
    space; the rest the mark for a letter that is lost.
    """
    utuh = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _TANPA_RUPA.sub(" ", utuh).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _phonetic(t: Element) -> bool:
    induk = t.getparent()
    return induk is not None and induk.tag == main("rPh")


class Strings:
    """The workbook's shared strings; a text is put together when it is asked for."""

    def __init__(self, root: Element | None) -> None:
        self._items = children(root)
        self._texts: dict[int, str] = {}

    def get(self, index: str) -> str:
        """The text at an index; empty where there is none."""
        nomor = int(index) if index.strip().isdecimal() else -1
        if not 0 <= nomor < len(self._items):
            return ""
        if nomor not in self._texts:
            self._texts[nomor] = text_of(self._items[nomor])
        return self._texts[nomor]


def read_strings(package: Package) -> Strings:
    """The workbook's shared strings; none where the workbook has no such part."""
    for relation in package.relations(package.workbook_part):
        if relation.kind == "sharedStrings" and package.has(relation.target):
            return Strings(package.xml(relation.target))
    return Strings(None)
