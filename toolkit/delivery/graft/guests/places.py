"""Addresses of cells as numbers, and the references to cells within a formula."""

import re
from collections.abc import Callable

Place = tuple[int, int]
"""Row and column, both from 1."""
Area = tuple[int, int, int, int]
"""First row and column, last row and column."""
Where = Callable[[str, Place], Place | None]
"""Sheet as written in a formula (empty for the formula's own) and a place on it -> the place now; None: it is gone."""

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_REFERENCE = re.compile(r'"(?:[^"]|"")*"'
                        r"|(?P<sheet>(?:'(?:[^']|'')+'|(?<![\w.'\]])[\w.]+)!)?"
                        r"(?<![\w.$])(?P<first>\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(?P<last>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?"
                        r"(?![\w.(!])")


def address(place: Place) -> str:
    """The A1 address.

    >>> address((7, 28))
    'AB7'
    """
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def place_of(text: str | None) -> Place | None:
    """Row and column of an A1 address, None where it is none.

    >>> place_of("$AB$7"), place_of("Ab"), place_of(None)
    ((7, 28), None, None)
    """
    found = _ADDRESS.fullmatch(text or "")
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def area_of(text: str | None) -> Area | None:
    """The corners of a range such as `A1:B2` or `A1`, None where it is none."""
    first, _, last = (text or "").partition(":")
    start, end = place_of(first), place_of(last or first)
    return None if start is None or end is None else (*start, *end)


def range_text(area: Area) -> str:
    """The range as text; a single cell without colon."""
    first, last = address(area[:2]), address(area[2:])
    return first if first == last else f"{first}:{last}"


def follow(formula: str, where: Where) -> tuple[str, bool]:
    """A formula whose references follow the cells that they name.

    Args:
        formula: without the equals sign.
        where: where a cell is now.

    Returns:
        The formula, and whether every cell that it names is still there.

    >>> follow("SUM(B2:B3)+Data!$B$2", lambda sheet, place: None if sheet else (place[0] + 1, place[1]))
    ('SUM(B3:B4)+Data!$B$2', False)
    """
    whole = True

    def moved(found: re.Match[str]) -> str:
        nonlocal whole
        if found["first"] is None:
            return found[0]
        sheet = (found["sheet"] or "").removesuffix("!").strip("'").replace("''", "'")
        ends = [_moved(text, sheet, where) for text in (found["first"], found["last"]) if text]
        if None in ends:
            whole = False
            return found[0]
        return (found["sheet"] or "") + ":".join(end or "" for end in ends)

    return _REFERENCE.sub(moved, formula), whole


def _moved(text: str, sheet: str, where: Where) -> str | None:
    place = place_of(text)
    now = where(sheet, place) if place else None
    if now is None:
        return None
    letters, digits = re.split(r"(?<=[A-Z])(?=\$?[0-9])", text)
    column, row = re.fullmatch(r"([A-Z]+)([0-9]+)", address(now)).groups()  # type: ignore[union-attr]  # address writes it so
    return f"{'$' if letters[0] == '$' else ''}{column}{'$' if digits[0] == '$' else ''}{row}"


def shifted(formula: str, rows: int, columns: int) -> str:
    """A formula as Excel copies it so many rows and columns further: what has a `$` stays.

    >>> shifted("A1*$A1+A$1", 1, 1)
    'B2*$A2+B$1'
    """
    def moved(found: re.Match[str]) -> str:
        if found["first"] is None:
            return found[0]
        return (found["sheet"] or "") + ":".join(
            _shifted(text, rows, columns) for text in (found["first"], found["last"]) if text)

    return _REFERENCE.sub(moved, formula)


def _shifted(text: str, rows: int, columns: int) -> str:
    row, column = place_of(text) or (1, 1)
    fixed_column, fixed_row = text.startswith("$"), "$" in text[1:]
    now = address((row if fixed_row else max(1, row + rows), column if fixed_column else max(1, column + columns)))
    letters, digits = re.split(r"(?<=[A-Z])(?=[0-9])", now)
    return f"{'$' * fixed_column}{letters}{'$' * fixed_row}{digits}"
