"""What a sheet's XML must be for every program to read it alike; what is not, refuses the file with the cell named.

Excel mends such a sheet when it opens it, other programs take the first, the last or a part of what they find: a number
that was read from it can be refuted with the same file.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from toolkit.model.sel import Sel, column_letters, column_number
from toolkit.ooxml.markup import Element, local, main

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384
LONGEST_TEXT: Final = 32_767
"""UTF-16 units that a cell of Excel holds."""

_BLANKS = " \t\r\n"
_SHOWN = 40
_EXTENSION = main("extLst")
_CELL, FORMULA, VALUE, INLINE = main("c"), main("f"), main("v"), main("is")
_LEAVES = frozenset({FORMULA, VALUE})
_PARTS = _LEAVES | {INLINE, _EXTENSION}
_T, _R = main("t"), main("r")
_RUN = frozenset({_T, main("rPr")})
_TEXT = {_T: frozenset[str](), _R: _RUN, main("rPh"): _RUN, main("phoneticPr"): frozenset[str]()}
_TYPES = frozenset({None, "n", "s", "str", "b", "e", "inlineStr", "d"})
_ROW = re.compile(r"[1-9][0-9]{0,6}")
_INDEX = re.compile(r"[0-9]{1,9}")
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]{1,5})?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)?Z?")


class UnsoundError(Exception):
    """A place that programs read differently: where (`B5`, `baris 7`, empty: the sheet), and what is wrong there."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(place, what)
        self.place = place
        self.what = what

    def at(self, sheet: str) -> str:
        """The place as a message says it: `Realisasi!B5`, else the sheet and the row."""
        match = _ADDRESS.fullmatch(self.place)
        if match:
            return str(Sel(sheet, int(match[2]), column_number(match[1])))
        return f"sheet {sheet} {self.place}".strip()


def row_number(written: str | None, before: int) -> int:
    """Number of a row: as written, else the next one."""
    if written is None:
        return before + 1
    if not _ROW.fullmatch(written) or int(written) > LAST_ROW:
        raise UnsoundError("", f"memuat baris bernomor {shown(written)}")
    return int(written)


def cells_of(row: Element, number: int) -> Iterator[tuple[int, str, Element]]:
    """The cells of a row that hold anything: column, address, cell; one without an address follows the one before."""
    cells = list(children_of(row, _CELL, f"baris {number}"))
    addresses = [cell.get("r") for cell in cells]
    if len(set(addresses)) < len(addresses) and (twice := _twice(addresses)):
        raise UnsoundError(twice if _ADDRESS.fullmatch(twice) else f"sel {shown(twice)}", "tertulis dua kali")
    column, known, row_text = 0, None not in addresses, str(number)
    for cell, address in zip(cells, addresses, strict=True):
        if known and not len(cell):
            continue
        before, column = column, column + 1 if address is None else column_of(address, row_text)
        if column > LAST_COLUMN or not (known or column > before):
            raise UnsoundError(f"baris {number}", "memuat sel yang tempatnya tidak jelas")
        if len(cell):
            yield column, address or f"{column_letters(column)}{number}", cell


def _twice(names: Sequence[str | None]) -> str | None:
    """The first name that stands twice, None where none does; what has no name is no other's double."""
    seen: set[str] = set()
    for name in names:
        if name is not None:
            if name in seen:
                return name
            seen.add(name)
    return None


def column_of(address: str, row: str) -> int:
    """Column of an address that must lie in a row, of which the number is given as text."""
    column = _column(address.removesuffix(row)) if address.endswith(row) else 0
    if not 0 < column <= LAST_COLUMN:
        raise UnsoundError(f"baris {row}", f"memuat sel beralamat {shown(address)}")
    return column


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """Number of a column, 0 for what is no name of one."""
    return column_number(letters) if _LETTERS.fullmatch(letters) else 0


def parts_of(cell: Element, place: str) -> Mapping[str, Element]:
    """The formula, the value and the inline text of a cell by their tags, each at most once, and of a known type."""
    kind = cell.get("t")
    if kind not in _TYPES:
        raise UnsoundError(place, f"berjenis {shown(kind or '')}")
    if len(cell) == 1 and kind != "inlineStr" and cell[0].tag == VALUE and not len(cell[0]):  # nearly every cell
        return {VALUE: cell[0]}
    found: dict[str, Element] = {}
    for part in cell:
        if part.tag not in _PARTS:
            raise UnsoundError(place, f"memuat {shown(local(part))}")
        if part.tag in found:
            raise UnsoundError(place, f"memuat {local(part)} dua kali")
        if len(part) and part.tag in _LEAVES:
            raise UnsoundError(place, f"memuat {shown(local(part[0]))} di dalam nilainya")
        found[part.tag] = part
    if INLINE in found and (kind != "inlineStr" or _says(found.get(VALUE))):
        raise UnsoundError(place, "memuat nilai dan teks sekaligus")
    if kind == "inlineStr" and _says(found.get(VALUE)) and FORMULA not in found:
        raise UnsoundError(place, "memuat nilai di tempat teks")
    return found


def _says(value: Element | None) -> bool:
    return value is not None and bool(value.text)


def check_text(item: Element, place: str) -> None:
    """Refuse an `<si>` or `<is>` of which programs show different parts: one plain text, or runs of one text each."""
    if len(item) == 1 and item[0].tag == _T and not len(item[0]):
        return
    tags = [part.tag for part in item]
    if tags.count(_T) > 1 or (_T in tags and _R in tags):
        raise UnsoundError(place, "memuat teks yang berganda")
    for part in item:
        within, inner = _TEXT.get(part.tag), [] if part.tag == _EXTENSION else [one.tag for one in part]
        strange = [tag for tag in inner if within is not None and tag not in within]
        if strange or (within is None and part.tag != _EXTENSION) or inner.count(_T) > 1:
            raise UnsoundError(place, f"memuat {shown(local(part))} yang ganjil di dalam teksnya")
        if any(one.tag == _T and len(one) for one in part):
            raise UnsoundError(place, "memuat elemen lain di dalam teksnya")


def children_of(parent: Element, tag: str, place: str) -> Iterator[Element]:
    """The children, which must be of this tag; what extends the standard has its own place and is passed over."""
    found = list(parent.iterchildren(tag))
    strange = [] if len(found) == len(parent) else [c for c in parent if c.tag not in (tag, _EXTENSION)]
    if strange:
        raise UnsoundError(place, f"memuat {shown(local(strange[0]))}")
    return iter(found)


def index(written: str | None, place: str, what: str) -> int:
    """The index that an attribute or a value holds.

    Args:
        written: the text, blanks around it allowed; None counts as 0, as the standard says.
        place: the cell.
        what: what it points to, for the message.
    """
    bare = "0" if written is None else written.strip(_BLANKS)
    if not _INDEX.fullmatch(bare):
        raise UnsoundError(place, f"menunjuk {what} nomor {shown(bare)}")
    return int(bare)


def number(written: str, place: str) -> Decimal:
    """The shortest decimal of the float that a cell stores (71.700000000000003 is 71.7)."""
    bare = written.strip(_BLANKS)
    if len(bare) > LONGEST_TEXT or not _NUMBER.fullmatch(bare):
        raise UnsoundError(place, f"memuat {shown(bare)}, yang bukan angka bagi Excel")
    value = Decimal(repr(float(bare)))
    if not value.is_finite():
        raise UnsoundError(place, f"memuat {shown(bare)}, yang terlalu besar bagi Excel")
    return value


def logical(written: str, place: str) -> bool:
    """TRUE or FALSE."""
    bare = written.strip(_BLANKS)
    if bare not in ("0", "1"):
        raise UnsoundError(place, f"memuat {shown(bare)}, yang bukan BENAR atau SALAH")
    return bare == "1"


def day_number(written: str, place: str, *, date1904: bool) -> Decimal:
    """The number of days behind a date in ISO 8601 (type `d`), as Excel counts them."""
    bare = written.strip(_BLANKS)
    try:
        moment = dt.datetime.fromisoformat(bare).replace(tzinfo=None) if _ISO.fullmatch(bare) else None
    except ValueError:
        moment = None
    if moment is None:
        raise UnsoundError(place, f"memuat {shown(bare)}, yang bukan tanggal bagi Excel")
    since = moment - (dt.datetime(1904, 1, 1) if date1904 else dt.datetime(1899, 12, 30))  # noqa: DTZ001  (local days)
    return Decimal(repr(since / dt.timedelta(days=1)))


def shown(written: str) -> str:
    """A text as a message quotes it."""
    return f"“{written[:_SHOWN]}…”" if len(written) > _SHOWN else f"“{written}”"
