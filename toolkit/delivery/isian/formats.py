"""Cell formats of the workbook that receives: those of its columns, what is locked, and one that shows a date."""

import datetime as dt
from functools import cached_property

from toolkit.delivery.graft.guests.looks import Looks
from toolkit.delivery.graft.places import free_numbers, insert_in_order, line_up
from toolkit.delivery.graft.styles import STYLES_ORDER, canonical
from toolkit.delivery.isian.model import Content
from toolkit.delivery.isian.sheet_text import SheetText
from toolkit.ooxml.markup import Element, add, children, copied, main, serialise, whole
from toolkit.ooxml.opc import Package

DATE = "[$-421]d mmmm yyyy"
"""14 Juni 2025; Excel writes the same with backslashes before its blanks."""
_GENERAL = "0"
_PLAIN = (_GENERAL, "49")
_PLAIN_CODES = ("General", "@")
"""General and text: what shows a day as a number."""
_FIRST_OWN, _LAST_OWN = 164, 65_535


class Formats:
    """The formats of one workbook; they only grow.

    Args:
        host: the workbook.
    """

    def __init__(self, host: Package) -> None:
        self.part = host.related(host.workbook_part, "styles")
        self._root: Element | None = None if self.part is None else host.xml(self.part)
        self.changed = False

    def bytes(self) -> bytes:
        """The part as it is now."""
        if self._root is None:
            raise ValueError("a workbook without formats gets none")
        return serialise(self._root)

    @cached_property
    def _looks(self) -> Looks:
        return Looks(self._root)

    def is_locked(self, style: str) -> bool:
        """Whether cells of a format may not be changed on a protected sheet."""
        return self._looks.of(style or "0").locked

    def of_column(self, sheet: SheetText, column: int) -> str:
        """Format of a column's empty cells, empty for none."""
        return sheet.column(column).get("style", "")

    def for_content(self, style: str, content: Content) -> str:
        """The format for a content: of a date one that shows it, like `style` otherwise."""
        if not isinstance(content, dt.date) or self._root is None:
            return style
        formats = self._root.find(main("cellXfs"))
        items = children(formats)
        index = whole(style or "0") or 0
        if formats is None or index >= len(items) or not self._is_plain(items[index].get("numFmtId") or _GENERAL):
            return style
        new = copied(items[index])
        new.set("numFmtId", self._date_format(self._root))
        new.set("applyNumberFormat", "1")
        return self._place(formats, new)

    def _is_plain(self, number: str) -> bool:
        codes = {item.get("numFmtId"): item.get("formatCode")
                 for item in children(None if self._root is None else self._root.find(main("numFmts")))}
        return codes[number] in _PLAIN_CODES if number in codes else number in _PLAIN

    def _place(self, formats: Element, new: Element) -> str:
        form = canonical(new)
        items = children(formats)
        for position, item in enumerate(items):
            if canonical(item) == form:
                return str(position)
        formats.append(new)
        line_up(formats)
        formats.set("count", str(len(items) + 1))
        self.changed = True
        return str(len(items))

    def _date_format(self, root: Element) -> str:
        parent = root.find(main("numFmts"))
        same = {DATE, DATE.replace(" ", "\\ ")}
        for item in children(parent):
            if item.get("formatCode") in same:
                return item.get("numFmtId") or _GENERAL
        if parent is None:
            parent = insert_in_order(root, "numFmts", STYLES_ORDER)
        used = (whole(item.get("numFmtId")) for item in root.iter(main("xf"), main("numFmt")))
        number = str(next(free_numbers(used, _FIRST_OWN, _LAST_OWN)))
        add(parent, main("numFmt"), numFmtId=number, formatCode=DATE)
        line_up(parent)
        parent.set("count", str(len(children(parent))))
        self.changed = True
        return number
