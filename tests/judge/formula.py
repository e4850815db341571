"""Is a text a formula that Excel can read: words and brackets, not meaning."""

import enum
import re
from collections.abc import Iterator

LONGEST = 8192
MOST_COLUMNS, MOST_ROWS = 16384, 1048576
_TOKEN = re.compile(r"""(?P<space>\s+)|(?P<text>"(?:[^"]|"")*")|(?P<error>\#[A-Z0-9/]+[!?]?)
    |(?P<call>[A-Za-z_\\][\w.\\]*\()|(?P<open>\()|(?P<close>\))|(?P<brace>\{[^{}]*\})
    |(?P<name>(?:'(?:[^'\[\]:*?/\\]|\[|\]|'')+'|(?:\[\d+\])?[\w.\\?]+(?::[\w.]+(?=!))?|\[\d+\])!|[$\w.\\?]+(?:\[(?:[^\[\]]|\[[^\[\]]*\])*\])?
      |\[(?:[^\[\]]|\[[^\[\]]*\])*\])
    |(?P<comma>[,;])|(?P<percent>[%\#])|(?P<sign>[-+@])|(?P<operator>[*/^&=<>:]{1}=?>?)""", re.VERBOSE)
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|((?:\[\d+\])?[\w.]+))!")
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,8})")
_STRING = re.compile(r'"(?:[^"]|"")*"')
NEWER = frozenset({
    "XLOOKUP", "XMATCH", "FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "LET", "LAMBDA", "IFS", "SWITCH", "MAXIFS",
    "MINIFS", "TEXTJOIN", "CONCAT", "TEXTSPLIT", "VSTACK", "HSTACK", "TOCOL", "TOROW", "STDEV.S", "STDEV.P", "RANK.EQ",
    "RANK.AVG", "PERCENTILE.INC", "PERCENTILE.EXC", "IFNA", "ISOFORMULA", "NUMBERVALUE", "DAYS", "FORMULATEXT"})
"""Functions that came after Excel 2007: stored without `_xlfn.` they show #NAME?."""


class _Want(enum.Enum):
    """What must follow: an operand, an operand or nothing (an argument may be left out), an operator or the end."""

    OPERAND = enum.auto()
    ARGUMENT = enum.auto()
    OPERATOR = enum.auto()


_AFTER = {"call": _Want.ARGUMENT, "open": _Want.ARGUMENT, "close": _Want.OPERATOR, "comma": _Want.ARGUMENT,
          "sign": _Want.OPERAND, "operator": _Want.OPERAND, "percent": _Want.OPERATOR, "text": _Want.OPERATOR,
          "error": _Want.OPERATOR, "brace": _Want.OPERATOR, "name": _Want.OPERATOR}
_NEEDS_AN_OPERAND = frozenset({"operator", "percent"})
_IS_AN_OPERAND = frozenset({"call", "text", "brace", "name"})


def broken(formula: str) -> str:
    """What is wrong with a formula (without its `=`), empty where nothing is.

    >>> broken("SUM(A1:B2)/'Tabel 3.1'!C4*100%"), broken("SUM(A1:"), broken('IF(A1>0,1,)&"a"')
    ('', 'ends in the middle', '')
    >>> broken("1+*2"), broken("SUM(1))"), broken("A1 B1"), broken("-'x'!A1")
    ("an operand is missing at '*2'", "a bracket too many at ')'", "two operands at 'B1'", '')
    """
    if len(formula) > LONGEST:
        return f"{len(formula)} characters"
    place, want, depth = 0, _Want.OPERAND, 0
    while place < len(formula):
        token = _TOKEN.match(formula, place)
        if token is None:
            return f"not read from {formula[place:place + 20]!r}"
        kind, depth = str(token.lastgroup), depth + {"call": 1, "open": 1, "close": -1}.get(token.lastgroup or "", 0)
        if wrong := "a bracket too many" if depth < 0 else _wrong(kind, want):
            return f"{wrong} at {formula[place:place + 20]!r}"
        if kind == "comma" and not depth:
            want = _Want.OPERAND
        elif kind != "space" and not token[0].endswith("!"):
            want = _AFTER[kind]
        elif kind == "error":
            want = _Want.OPERATOR
        place = token.end()
    return "ends in the middle" if depth or want is not _Want.OPERATOR else ""


def _wrong(kind: str, want: _Want) -> str:
    if kind in _IS_AN_OPERAND and want is _Want.OPERATOR:
        return "two operands"
    if (kind in _NEEDS_AN_OPERAND and want is not _Want.OPERATOR) or (kind in {"close", "comma"}
                                                                      and want is _Want.OPERAND):
        return "an operand is missing"
    return ""


def sheets_named(formula: str) -> Iterator[str]:
    """Sheets that a formula names, those of other workbooks left out."""
    for quoted, plain in _SHEET.findall(_STRING.sub('""', formula)):
        name = quoted.replace("''", "'") or plain
        if "[" not in name:
            yield from name.split(":")


def beyond(formula: str) -> str:
    """A cell beyond the last column or row, empty where none is.

    >>> beyond("A1+XFE1"), beyond("LOG10(2)&ABC1234567"), beyond("XFD1048576")
    ('XFE1', 'ABC1234567', '')
    """
    for token in re.findall(r"(?<![\w.'!\\])\$?[A-Za-z]{1,3}\$?\d{1,8}(?![\w.(!'])", _STRING.sub('""', formula)):
        if box(token) is None:
            return str(token)
    return ""


def newer_function(formula: str) -> str:
    """A function that needs `_xlfn.` and lacks it, empty where none does."""
    called = re.findall(r"(?<![\w.])([A-Za-z][\w.]*)\(", _STRING.sub('""', formula))
    return next((name for name in called if name.upper() in NEWER), "")


def column(letters: str) -> int:
    """Number of a column.

    >>> column("A"), column("XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def box(ref: str) -> tuple[int, int, int, int] | None:
    """First column, first row, last column, last row; None where it is no range of a sheet.

    >>> box("B2"), box("A1:$C$5"), box("C3:A1"), box("ZZZ9")
    ((2, 2, 2, 2), (1, 1, 3, 5), None, None)
    """
    ends = [_CELL.fullmatch(end) for end in ref.split(":")]
    if not 1 <= len(ends) <= 2 or not all(ends):
        return None
    (left, top), (right, bottom) = [(column(end[1]), int(end[2])) for end in (ends[0], ends[-1]) if end]
    if not (1 <= left <= right <= MOST_COLUMNS and 1 <= top <= bottom <= MOST_ROWS):
        return None
    return left, top, right, bottom
