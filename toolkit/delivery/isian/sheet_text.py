"""A worksheet as its bytes: where each row and cell stands in them, so that only those are changed.

The bytes went through the door to XML before (`toolkit.ooxml.markup`): they are well-formed, and no name or value
holds a `<`. What is written is parsed again and compared cell by cell (`toolkit.delivery.isian.write`).
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from toolkit.delivery.graft.guests.places import Place, place_of
from toolkit.ooxml.markup import whole

_ATTRIBUTES = rb"""(?:[^"'<>/]|/(?!>)|"[^"]*"|'[^']*')*"""
_ONE = re.compile(rb"""([^\s="'/]+)\s*=\s*("[^"]*"|'[^']*')""")
_PASSED = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
_ROOT = re.compile(rb"<(?:([\w.-]+):)?worksheet\b")


class Piece(NamedTuple):
    """An element within the bytes.

    Attributes:
        start, end: of the whole element. attributes: name with prefix -> value.
        inner: first and last position of what stands in it; the same twice for an element without content.
    """

    start: int
    end: int
    attributes: Mapping[str, str]
    inner: tuple[int, int]


class Cell(NamedTuple):
    """A cell as it stands there: its attributes, and the bytes between its tags."""

    attributes: Mapping[str, str]
    inner: bytes

    @property
    def style(self) -> str:
        """Index of its format, empty where it names none."""
        return self.attributes.get("s", "")


class SheetText:
    """A worksheet's bytes.

    Args:
        data: the part, in UTF-8.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        root = _ROOT.search(data)
        self.prefix = root[1] + b":" if root is not None and root[1] else b""

    @cached_property
    def sheet_data(self) -> Piece | None:
        """The element that holds the rows, None where the sheet has none."""
        return next(self.elements(b"sheetData", 0, len(self.data)), None)

    @cached_property
    def rows(self) -> dict[int, Piece]:
        """The rows by their numbers."""
        found: dict[int, Piece] = {}
        number = 0
        if self.sheet_data is not None:
            for row in self.elements(b"row", *self.sheet_data.inner):
                number = whole(row.attributes.get("r")) or number + 1
                found[number] = row
        return found

    @cached_property
    def _columns(self) -> list[tuple[int, int, Mapping[str, str]]]:
        end = len(self.data) if self.sheet_data is None else self.sheet_data.start
        named = ((piece.attributes, whole(piece.attributes.get("min")), whole(piece.attributes.get("max")))
                 for piece in self.elements(b"col", 0, end))
        return [(first, last, attributes) for attributes, first, last in named if first and last]

    def column(self, number: int) -> Mapping[str, str]:
        """Attributes of a column, none where the sheet says nothing of it."""
        return next((a for first, last, a in self._columns if first <= number <= last), {})

    def cells(self, row: Piece) -> dict[int, Piece]:
        """The cells of a row by their columns."""
        found: dict[int, Piece] = {}
        column = 0
        for cell in self.elements(b"c", *row.inner):
            named = place_of(cell.attributes.get("r"))
            column = named[1] if named else column + 1
            found[column] = cell
        return found

    def cell(self, place: Place) -> Cell | None:
        """A cell, None where the sheet does not list it."""
        row = self.rows.get(place[0])
        piece = self._cells_of(place[0], row).get(place[1]) if row is not None else None
        return None if piece is None else self.as_cell(piece)

    def as_cell(self, piece: Piece) -> Cell:
        """The cell at a place of the bytes."""
        return Cell(piece.attributes, self.data[piece.inner[0]:piece.inner[1]])

    @cached_property
    def _known(self) -> dict[int, dict[int, Piece]]:
        return {}

    def _cells_of(self, number: int, row: Piece) -> dict[int, Piece]:
        if number not in self._known:
            self._known[number] = self.cells(row)
        return self._known[number]

    def formula(self, place: Place) -> tuple[Mapping[str, str], str] | None:
        """Attributes and text of a cell's formula, None where it has none."""
        cell = self.cell(place)
        return None if cell is None else self.formula_in(cell.inner)

    def formula_in(self, inner: bytes) -> tuple[Mapping[str, str], str] | None:
        """As `formula`, from what stands in a cell."""
        text = SheetText(b"")
        text.data, text.prefix = inner, self.prefix
        piece = next(text.elements(b"f", 0, len(inner)), None)
        if piece is None:
            return None
        return piece.attributes, html.unescape(inner[slice(*piece.inner)].decode())

    def elements(self, name: bytes, start: int, end: int) -> Iterator[Piece]:
        """The elements of a name between two positions; none lies in another of the same name."""
        tag = re.compile(_PASSED + rb"|<(/?)" + self.prefix + name + rb"(?=[\s/>])(" + _ATTRIBUTES + rb")(/?)>",
                         re.DOTALL)
        opened: re.Match[bytes] | None = None
        for found in tag.finditer(self.data, start, end):
            if found[2] is None:
                continue
            if found[1]:
                if opened is not None:
                    yield Piece(opened.start(), found.end(), _attributes(opened[2]), (opened.end(), found.start()))
                opened = None
            elif found[3]:
                yield Piece(found.start(), found.end(), _attributes(found[2]), (found.end(), found.end()))
            else:
                opened = found

    def tag(self, name: bytes, attributes: Mapping[str, str], inner: bytes = b"") -> bytes:
        """An element of the sheet's own namespace."""
        named = self.prefix + name
        written = b"".join(b' %s="%s"' % (key.encode(), html.escape(value).encode())
                           for key, value in attributes.items())
        return b"<%s%s/>" % (named, written) if not inner else b"<%s%s>%s</%s>" % (named, written, inner, named)


def _attributes(text: bytes) -> dict[str, str]:
    return {found[1].decode(): html.unescape(found[2][1:-1].decode()) for found in _ONE.finditer(text)}


def replaced(data: bytes, changes: Mapping[tuple[int, int], bytes]) -> bytes:
    """Bytes with some stretches, which do not overlap, replaced."""
    parts: list[bytes] = []
    position = 0
    for (start, end), new in sorted(changes.items()):
        parts += (data[position:start], new)
        position = end
    return b"".join((*parts, data[position:]))


def with_attribute(data: bytes, tags: bytes, attribute: bytes, change: Callable[[str], str]) -> bytes:
    """Bytes in which an attribute of certain tags is changed, whatever their prefix.

    Args:
        data: bytes of a part.
        tags: their names, with `|` between them.
        attribute: its name.
        change: the value -> the new one.
    """
    pattern = re.compile(rb"<(?:[\w.-]+:)?(?:" + tags + rb")(?=[\s/>])" + _ATTRIBUTES + rb"/?>")
    inner = re.compile(rb"(\s" + attribute + rb"\s*=\s*[\"'])([^\"']*)")
    return pattern.sub(
        lambda tag: inner.sub(lambda found: found[1] + change(found[2].decode()).encode(), tag[0], count=1), data)
