"""What goes along when a table goes on further down: the table, its rules, its filter, the area that is printed."""

import re
from collections.abc import Iterator

from toolkit.delivery.graft.guests.places import Area, area_of, range_text
from toolkit.delivery.isian.model import Growth
from toolkit.delivery.isian.sheet_text import SheetText, with_attribute
from toolkit.ooxml.markup import Element, children, main, whole
from toolkit.ooxml.opc import Package

_RULES = b"conditionalFormatting|dataValidation|ignoredError|protectedRange"
_EXTENDED = re.compile(rb"(<(?:[\w.-]+:)?sqref>)([^<]*)(?=</)")
_FIXED = re.compile(r"(\$?[A-Z]{1,3}\$?)([0-9]{1,7})(:\$?[A-Z]{1,3}\$?)([0-9]{1,7})")
_AREAS = ("_xlnm.Print_Area", "_xlnm._FilterDatabase")


def grown_sheet(data: bytes, growth: Growth) -> bytes:
    """The worksheet with the ranges that ended where the table ended going on to its new end.

    Args:
        data: its bytes.
        growth: of the table on it.
    """
    sheet = SheetText(data)
    piece = sheet.sheet_data
    if piece is None:
        return data
    head = with_attribute(data[:piece.start], b"dimension", b"ref", lambda ref: _deeper(ref, growth))
    tail = with_attribute(data[piece.end:], _RULES, b"sqref", lambda ranges: _ranges(ranges, growth))
    tail = with_attribute(tail, b"autoFilter", b"ref", lambda ref: _ranges(ref, growth))
    tail = _EXTENDED.sub(lambda found: found[1] + _ranges(found[2].decode(), growth).encode(), tail)
    return head + data[piece.start:piece.end] + tail


def _ranges(text: str, growth: Growth) -> str:
    """Ranges with blanks between them; those that end with the table, within its columns, end with it again."""
    return " ".join(_grown(one, growth) for one in text.split(" "))


def _grown(text: str, growth: Growth) -> str:
    area = area_of(text)
    if area is None or area[2] != growth.end or area[3] < growth.first or area[1] > growth.last:
        return text
    return range_text((area[0], area[1], growth.new_end, area[3]))


def _deeper(text: str, growth: Growth) -> str:
    """The used range, which holds the new rows."""
    area = area_of(text)
    if area is None or area[2] >= growth.new_end:
        return text
    return range_text((area[0], min(area[1], growth.first), growth.new_end, max(area[3], growth.last)))


def tables_of(host: Package, part: str) -> Iterator[tuple[str, Element, Area]]:
    """The tables on a worksheet: part, root, area."""
    for relation in host.relations(part):
        if relation.kind == "table" and not relation.external and host.has(relation.target):
            root = host.xml(relation.target)
            area = area_of(root.get("ref"))
            if area is not None:
                yield relation.target, root, area


def grown_table(data: bytes, growth: Growth) -> bytes:
    """The part of the table with its new end, its filter's too."""
    return with_attribute(data, b"table|autoFilter", b"ref", lambda ref: _ranges(ref, growth))


def grow_names(workbook: Element, position: int, growth: Growth) -> bool:
    """Let the print area and the filter's hidden name of a sheet follow; whether something changed.

    Args:
        workbook: root of the workbook part, which is changed.
        position: of the sheet in the workbook.
        growth: of the table on it.
    """
    changed = False
    for item in children(workbook.find(main("definedNames"))):
        if item.get("name") in _AREAS and whole(item.get("localSheetId")) == position:
            text = _FIXED.sub(lambda found: found[0] if int(found[4]) != growth.end else
                              f"{found[1]}{found[2]}{found[3]}{growth.new_end}", item.text or "")
            changed |= text != item.text
            item.text = text
    return changed
