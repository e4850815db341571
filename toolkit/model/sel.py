"""Sel, the place of a value in the workbook, and Isian, a value together with its place."""

import enum
import re
from decimal import Decimal
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


def column_letters(kolom: int) -> str:
    """Letters of a column; lists that count in letters go on after Z in the same way.

    Args:
        kolom: 1 for A.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    huruf = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


@lru_cache(maxsize=1024)
def column_number(huruf: str) -> int:
    """Number of a column's letters, 1 for A; the way back from `column_letters`.

    >>> column_number("AB")
    28
    """
    nomor = 0
    for h in huruf.upper():
        nomor = nomor * 26 + ord(h) - 64
    return nomor


_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Sel(NamedTuple):
    """One cell. `baris` and `kolom` count from 1, as Excel shows them.

    >>> str(Sel("PK Program", 5, 2))
    "'PK Program'!B5"
    """

    sheet: str
    baris: int
    kolom: int

    @property
    def alamat(self) -> str:
        """Address without the sheet: `B5`."""
        return f"{column_letters(self.kolom)}{self.baris}"

    def __str__(self) -> str:
        """Address as a formula would write it, the sheet name in quotes where it needs them."""
        plain = _PLAIN_NAME.fullmatch(self.sheet)
        nama = self.sheet if plain else "'" + self.sheet.replace("'", "''") + "'"
        return f"{nama}!{self.alamat}"


class Keadaan(enum.Enum):
    """What a cell holds: empty, `-` and 0 are three different things (workbook contract, section 1, "Numbers")."""

    TERISI = "terisi"
    KOSONG = "kosong"
    TIDAK_TERSEDIA = "tidak tersedia"
    """`-`, `n/a`: said to be not available."""
    TIDAK_TERBACA = "tidak terbaca"
    """Something stands there that cannot be read; the reader has reported it."""


class Isian(NamedTuple, Generic[T]):
    """A value as read from one cell.

    Attributes:
        nilai: the value, None unless `keadaan` is TERISI.
        sel: where it stands (for a merged cell or an inherited value, where it was typed); None where nothing stands
            in the workbook, for example a column that is absent.
        tertulis: the text as staff see it in the cell.
        keadaan: filled, empty, not available or unreadable.
        desimal: printed precision, 0 to 2: decimals typed (text) or shown by the format (numbers).
        faktor: what the number stored in the cell must be multiplied by to give `nilai` (1, or 100 for a cell in
            percent format); None where the cell holds no number, so that no formula may refer to it.
    """

    nilai: T | None = None
    sel: Sel | None = None
    tertulis: str = ""
    keadaan: Keadaan = Keadaan.KOSONG
    desimal: int = 0
    faktor: Decimal | None = None

    @property
    def terisi(self) -> bool:
        """True where there is a value."""
        return self.nilai is not None

    @property
    def kosong(self) -> bool:
        """True where nothing was typed."""
        return self.keadaan is Keadaan.KOSONG
