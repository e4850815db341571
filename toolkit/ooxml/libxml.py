"""The door's first library: lxml, that is libxml2."""

import copy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.ooxml.library import DoctypeError, NotWellFormedError

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE_TREE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                              encoding="utf-8")
_TEXT_JOINED = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                               encoding="utf-8", remove_comments=True, remove_pis=True)


def read(data: bytes, *, to_read: bool) -> "_Element":
    """As `toolkit.ooxml.library.Library.read`."""
    try:
        root = etree.fromstring(data, _TEXT_JOINED if to_read else _WHOLE_TREE)
    except etree.XMLSyntaxError as error:
        raise NotWellFormedError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DoctypeError
    return root


def write(root: "_Element") -> bytes:
    """As `toolkit.ooxml.library.Library.write`."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add(parent: "_Element", tag: str, attributes: dict[str, str]) -> "_Element":
    """As `toolkit.ooxml.library.Library.add`."""
    return etree.SubElement(parent, tag, attrib=attributes)


def copied(element: "_Element") -> "_Element":
    """As `toolkit.ooxml.library.Library.copied`."""
    new = copy.deepcopy(element)
    new.tail = None
    return new


def drop_unused(element: "_Element") -> None:
    """As `toolkit.ooxml.library.Library.drop_unused`."""
    etree.cleanup_namespaces(element)
