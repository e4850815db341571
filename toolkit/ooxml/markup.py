"""XML of package parts: namespaces, careful parsing, and writing it back with its prefixes."""

import re
from typing import Final

from lxml import etree
from lxml.etree import _Element

from toolkit.ooxml.rawzip import megabytes
from toolkit.ooxml.refusal import Refusal

Element = _Element
"""An element, as lxml types it."""

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN_STRICT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
DOC_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
VARIANTS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

MAX_XML: Final = 64 << 20
"""Bytes of a part that is parsed. Sheets of the staff's own are copied, never parsed; those that are stay below 10 MB,
and the shared texts of a million rows below 50 MB."""

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_WHOLE = re.compile(r"[0-9]{1,10}")
_ROOT = re.compile(rb"<[A-Za-z_]")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def main(tag: str) -> str:
    """A tag of the spreadsheet namespace as lxml names it."""
    return f"{{{MAIN}}}{tag}"


def local(element: Element) -> str:
    """Name of an element without its namespace."""
    return str(etree.QName(element).localname)


def children(element: Element | None) -> list[Element]:
    """The child elements, comments and processing instructions left out: what indices count. None has none."""
    return [] if element is None else [child for child in element if isinstance(child.tag, str)]


def whole(text: str | None) -> int | None:
    """The whole number that an attribute holds, None where it holds none (a damaged file may hold anything).

    >>> whole("12"), whole("-1"), whole("²"), whole(None)
    (12, None, None, None)
    """
    return int(text) if text and _WHOLE.fullmatch(text) else None


def parse(data: bytes, part: str, file: str = "") -> Element:
    """Root element of a part.

    Args:
        data: the part's bytes.
        part: its name, for messages.
        file: the file's name, for messages.

    Raises:
        RefusedError: not well-formed, beyond MAX_XML, or with a DOCTYPE (the way to entity bombs and to files outside).
    """
    if len(data) > MAX_XML:
        raise Refusal.XML_TOO_BIG.error(file, part=part, found=megabytes(len(data)), limit=megabytes(MAX_XML))
    start = _ROOT.search(data)
    if start and _DOCTYPE.search(data, 0, start.start() + 1):
        raise Refusal.DOCTYPE.error(file, part=part)
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        raise Refusal.PART_INVALID.error(file, part=part) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refusal.DOCTYPE.error(file, part=part)
    return root


def serialise(root: Element) -> bytes:
    """The part's bytes; prefixes and unused declarations stay, so that mc:Ignorable keeps its meaning."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
