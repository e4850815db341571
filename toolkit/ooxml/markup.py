"""The one door to XML: what of it the house uses, and nothing else.

Whoever touches XML imports from this module. Two libraries stand behind it: lxml (`libxml.py`), and where that cannot
be had, as in a browser, one of our own over expat (`expat/`); `TOOLKIT_XML=expat` chooses the second for tests. The
architecture test lets no other module import a library of XML; `Element` is a protocol, so that the type checker lets
nobody use more of an element than is written here. The door offers:

    parse, serialise                     bytes -> root element -> bytes, prefixes and declarations kept as they were
    add, copied, drop_unused_prefixes    a new child, a copy that stands alone, a copy's superfluous declarations
    children, local                      the child elements without comments, a name without its namespace
    main, only, whole                    a tag of the spreadsheet namespace, the one child of a tag, a number in an
                                         attribute
    Element, Attributes                  what an element and its attributes can do

Reports in Word are python-docx's own trees and go through its own helpers (`toolkit.report.wordml`).
"""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from toolkit.ooxml.bounds import as_utf8, check_bounds
from toolkit.ooxml.library import DoctypeError, Library, NotWellFormedError
from toolkit.ooxml.refusal import Refusal


class Attributes(Protocol):
    """The attributes of an element, in their order; names as in `Element.tag`."""

    def __contains__(self, name: object, /) -> bool: ...

    def __delitem__(self, name: str, /) -> None: ...

    def items(self) -> Iterable[tuple[str, str]]:
        """Names with their values."""


class Element(Protocol):
    """An element of a tree. It is never called into being: `parse`, `add` and `copied` give them out.

    Comments and processing instructions stand among the children too; their `tag` is no text. `children` leaves them
    out, and so does `iter` with a tag.

    Attributes:
        tag: `{namespace}name`, or `name` alone.
        text: the text before the first child. tail: the text behind the element, up to the next one. None for none.
    """

    tag: str
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Attributes:
        """The attributes."""

    def get(self, name: str, /) -> str | None:
        """Value of an attribute, None where it is not there."""

    def set(self, name: str, value: str, /) -> None:
        """Give an attribute a value; a new one stands last."""

    def __len__(self) -> int: ...

    def __iter__(self) -> "Iterator[Element]": ...

    def __getitem__(self, position: int, /) -> "Element": ...

    def getparent(self) -> "Element | None":
        """The element that it is a child of, None for a root."""

    def find(self, path: str, /) -> "Element | None":
        """The first child of this tag, or the first descendant by tags with `/` between them; None for none."""

    def findall(self, path: str, /) -> "list[Element]":
        """All children of this tag."""

    def findtext(self, path: str, /) -> str | None:
        """The text of what `find` finds, None where it finds nothing, empty where it has no text."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """The element and all below it in the order of the text, of these tags; of any kind without tags."""

    def iterchildren(self, tag: str, /) -> "Iterator[Element]":
        """The children of a tag."""

    def append(self, child: "Element", /) -> None:
        """Put an element behind the last child; it leaves its earlier place, its tail goes along."""

    def insert(self, position: int, child: "Element", /) -> None:
        """Put an element at a position among the children; it leaves its earlier place, its tail goes along."""

    def remove(self, child: "Element", /) -> None:
        """Take a child out, and its tail with it."""


MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN_STRICT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
DOC_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
VARIANTS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_WHOLE = re.compile(r"[0-9]{1,10}")
_ROOT = re.compile(rb"<[A-Za-z_]")
_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)


def _chosen() -> Library:
    if os.environ.get("TOOLKIT_XML") != "expat":
        try:
            from toolkit.ooxml import libxml
        except ImportError:  # a browser, or an installation without it
            pass
        else:
            return libxml
    from toolkit.ooxml.expat import trees

    return trees


_library = _chosen()


def main(tag: str) -> str:
    """A tag of the spreadsheet namespace.

    >>> main("sheet")
    '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet'
    """
    return f"{{{MAIN}}}{tag}"


def local(element: Element) -> str:
    """Name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element | None) -> list[Element]:
    """The child elements, comments and processing instructions left out: what indices count. None has none."""
    return [] if element is None else [child for child in element if isinstance(child.tag, str)]


def add(parent: Element, tag: str, position: int | None = None, **attributes: str) -> Element:
    """A new child.

    Args:
        parent: the element that gets it.
        tag: as in `Element.tag`; a namespace that is declared already keeps its prefix.
        position: where among the children, comments counted; None: behind the last.
        attributes: names without a namespace and their values.
    """
    new: Element = _library.add(parent, tag, attributes)
    if position is not None:
        parent.insert(position, new)
    return new


def copied(element: Element) -> Element:
    """A copy with all that is below, that stands alone: no parent, no tail, the declarations that it needs its own."""
    new: Element = _library.copied(element)
    return new


def drop_unused_prefixes(element: Element) -> None:
    """Remove the declarations that nothing in the element needs, and those that stand above it already."""
    _library.drop_unused(element)


def only(parent: Element, tag: str, part: str, file: str = "") -> Element | None:
    """The one child of a tag, None where there is none.

    Raises:
        RefusedError: there are two, and programs differ in which one they read.
    """
    found = parent.findall(tag)
    if len(found) > 1:
        raise Refusal.TWICE.error(file, part=part, found=local(found[0]))
    return found[0] if found else None


def whole(text: str | None) -> int | None:
    """The whole number that an attribute holds, None where it holds none (a damaged file may hold anything).

    >>> whole("12"), whole("-1"), whole("²"), whole(None)
    (12, None, None, None)
    """
    return int(text) if text and _WHOLE.fullmatch(text) else None


def parse(data: bytes, part: str, file: str = "", *, to_read: bool = False) -> Element:
    """Root element of a part.

    Args:
        data: the part's bytes.
        part: its name, for messages.
        file: the file's name, for messages.
        to_read: comments and processing instructions are left out, and the text around them is one text, as Excel
            reads it; never for a part that is written again.

    Raises:
        RefusedError: not well-formed, beyond a bound of `toolkit.ooxml.bounds`, in another encoding than UTF-8 or
            UTF-16, or with a DOCTYPE (the way to entity bombs and to files outside).
    """
    data = as_utf8(data, part, file)
    check_bounds(data, part, file)
    return parse_checked(data, part, file, to_read=to_read)


def parse_checked(data: bytes, part: str, file: str = "", *, to_read: bool = False) -> Element:
    """As `parse`, for bytes that went through `as_utf8` and `check_bounds`."""
    prolog = _PROLOG.match(data)
    start = _ROOT.search(data)
    if (prolog and _DOCTYPE.match(data, prolog.end())) or (start and _DOCTYPE.search(data, 0, start.start() + 1)):
        raise Refusal.DOCTYPE.error(file, part=part)
    try:
        root: Element = _library.read(data, to_read=to_read)
    except NotWellFormedError as error:
        raise Refusal.PART_INVALID.error(file, part=part) from error
    except DoctypeError:
        raise Refusal.DOCTYPE.error(file, part=part) from None
    return root


def serialise(root: Element) -> bytes:
    """The part's bytes; prefixes and unused declarations stay, so that mc:Ignorable keeps its meaning."""
    return _library.write(root)
