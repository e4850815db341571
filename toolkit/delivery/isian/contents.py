"""A content as the bytes of its cell."""

import datetime as dt
import html
import re
from decimal import Decimal

from toolkit.delivery.graft.guests.places import Place, address
from toolkit.delivery.isian.model import Formula, Value
from toolkit.delivery.isian.sheet_text import SheetText

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EXACT = 10**15
"""Whole numbers below it are held exactly."""


def as_text(text: str) -> str:
    r"""A text as the file stores it: line breaks alike, without what no file may hold, escapes escaped.

    >>> as_text("a\r\nb\x07"), as_text("_x0041_")
    ('a\nb ', '_x005F_x0041_')
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    plain = _UNWRITABLE.sub(" ", whole.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPE.sub("_x005F_", plain)


def as_number(value: int | Decimal) -> str:
    """A number as the file stores it.

    >>> as_number(45233000), as_number(Decimal("2194281581.48")), as_number(Decimal("7E+2"))
    ('45233000', '2194281581.48', '700')
    """
    whole = int(value)
    return str(whole) if value == whole and -_EXACT < whole < _EXACT else repr(float(value))


def as_day(day: dt.date, *, date1904: bool) -> str:
    """A date as the number of days that the workbook counts."""
    since = dt.date(1904, 1, 1) if date1904 else dt.date(1899, 12, 30)
    return str((dt.date(day.year, day.month, day.day) - since).days)


def written(sheet: SheetText, place: Place, style: str, content: Value | Formula | None, *, date1904: bool) -> bytes:
    """The cell.

    Args:
        sheet: the worksheet, for its prefix.
        place: where the cell stands.
        style: index of its format, empty for none.
        content: what it holds.
        date1904: what dates count from.
    """
    attributes = {"r": address(place), **({"s": style} if style else {})}
    if content is None:
        return sheet.tag(b"c", attributes)
    if isinstance(content, Formula):
        return sheet.tag(b"c", attributes, sheet.tag(b"f", {}, html.escape(content.text, quote=False).encode()))
    if isinstance(content, str):
        text = as_text(content)
        kept = {"xml:space": "preserve"} if text != text.strip() or "\n" in text else {}
        inner = sheet.tag(b"is", {}, sheet.tag(b"t", kept, html.escape(text, quote=False).encode()))
        return sheet.tag(b"c", {**attributes, "t": "inlineStr"}, inner)
    number = as_day(content, date1904=date1904) if isinstance(content, dt.date) else as_number(content)
    return sheet.tag(b"c", attributes, sheet.tag(b"v", {}, number.encode()))
