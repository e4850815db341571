"""One formula of plain arithmetic: read and computed at once; what is in doubt raises."""

import math
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Protocol

from toolkit.cells.contents import PLACE, Content, Place
from toolkit.cells.sound import LAST_COLUMN, LAST_ROW
from toolkit.model.sel import column_number

LOST = 1e-12
"""Of the largest number on the way: a thousand times what float loses there."""
DEEPEST = 40
"""Brackets in brackets, formulas that name formulas."""
_TOKEN = re.compile(
    r"\s*+(?:(?P<angka>(?:\d++\.?+\d*+|\.\d++)(?>(?:[eE][+-]?+\d++)?))(?![\w.(:!])|(?P<fungsi>SUM|ROUND)\("
    r"|(?P<sel>(?>(?:(?:'(?>(?:[^']|'')+)'|[^\W\d][\w.]*+)!)?)\$?+[A-Za-z]{1,3}+\$?+\d{1,7}+"
    r"(?>(?::\$?+[A-Za-z]{1,3}+\$?+\d{1,7}+)?))(?![\w.(:!])|(?P<tanda>[-+*/(),]))", re.ASCII | re.IGNORECASE)
_REFERENCE = re.compile(r"(?:(?P<sheet>.*)!)?(?P<awal>[^!:]+)(?::(?P<akhir>[^!:]+))?")
Number = tuple[float, float]
"""A value, and the largest number on the way to it."""


class Cells(Protocol):
    """Where the numbers come from; each raises ArithmeticError, ValueError or LookupError where one is left open."""

    def value(self, sheet: str, baris: int, kolom: int, dalam: int) -> Number:
        """What a cell comes to; `dalam` counts the formulas on the way to it."""

    def values(self, sheet: str, awal: Place, akhir: Place, dalam: int) -> Iterator[Number]:
        """The numbers of a range."""

    def find(self, nama: str) -> str:
        """The sheet that a formula names."""


class Arithmetic:
    """Computes one formula while it is read."""

    def __init__(self, hitung: Cells, sheet: str, satu: Content, dalam: int) -> None:
        self._hitung, self._sheet, self._geser, self._dalam = hitung, sheet, satu.geser, dalam
        self._kurung = 0
        self._tanda = list(_tokens(satu.rumus or ""))[::-1]

    def result(self) -> Number:
        """The value.

        Raises:
            ArithmeticError, ValueError, LookupError: it is left open.
        """
        hasil = self._sum()
        if self._tanda:
            raise ValueError
        return hasil

    def _next(self, *boleh: str) -> str | None:
        """Take the next token, where it is one of these."""
        if self._tanda and self._tanda[-1][1] in boleh:
            return self._tanda.pop()[1]
        return None

    def _need(self, tanda: str) -> None:
        if self._next(tanda) is None:
            raise ValueError

    def _sum(self) -> Number:
        nilai, besar = self._product()
        while (tanda := self._next("+", "-")) is not None:
            lain, besar_lain = self._product()
            nilai, besar = nilai + lain if tanda == "+" else nilai - lain, max(besar, besar_lain)
        return nilai, max(besar, abs(nilai))

    def _product(self) -> Number:
        nilai, besar = self._signed()
        while (tanda := self._next("*", "/")) is not None:
            lain, besar_lain = self._signed()
            if tanda == "*":
                nilai, besar = nilai * lain, besar * besar_lain
            else:
                nilai, besar = nilai / lain, besar / abs(lain) * (besar_lain / abs(lain))
        return nilai, besar

    def _signed(self) -> Number:
        minus = 0
        while (tanda := self._next("+", "-")) is not None:
            minus += tanda == "-"
        nilai, besar = self._single()
        return -nilai if minus % 2 else nilai, besar

    def _single(self) -> Number:
        jenis, teks = self._tanda.pop()
        if jenis == "angka":
            return float(teks), abs(float(teks))
        if jenis == "sel":
            sheet, awal, akhir = self._range(teks)
            if awal != akhir:
                raise ValueError
            return self._hitung.value(sheet, *awal, self._dalam)
        if jenis == "fungsi":
            return self._total() if teks.upper() == "SUM" else self._rounded()
        if teks != "(":
            raise ValueError
        self._kurung += 1
        if self._kurung > DEEPEST:
            raise ValueError
        hasil = self._sum()
        self._need(")")
        return hasil

    def _total(self) -> Number:
        semua: list[Number] = []
        while True:
            if self._tanda[-1][0] == "sel" and self._tanda[-2][1] in (",", ")"):
                semua += self._hitung.values(*self._range(self._tanda.pop()[1]), self._dalam)
            else:
                semua.append(self._sum())
            if self._next(",") is None:
                break
        self._need(")")
        nilai = math.fsum(n for n, _ in semua)
        return nilai, max([abs(nilai), *(besar for _, besar in semua)])

    def _rounded(self) -> Number:
        """Half away from zero; where the half itself is in doubt, both neighbours are taken for right."""
        nilai, besar = self._sum()
        self._need(",")
        angka, _ = self._sum()
        self._need(")")
        ragu = LOST * besar
        a, b = (_round(nilai + arah * ragu, int(angka)) for arah in (-1, 1))
        return b, max(besar, abs(a), abs(b), abs(b - a) * 1.01 / LOST)

    def _range(self, teks: str) -> tuple[str, Place, Place]:
        cocok = _REFERENCE.fullmatch(teks)
        assert cocok is not None  # noqa: S101  (a token of this kind)
        nama = cocok["sheet"]
        if nama is not None:
            nama = nama[1:-1].replace("''", "'") if nama.startswith("'") else nama
        (r, k), (s, m) = self._place(cocok["awal"]), self._place(cocok["akhir"] or cocok["awal"])
        sheet = self._sheet if nama is None else self._hitung.find(nama)
        return sheet, (min(r, s), min(k, m)), (max(r, s), max(k, m))

    def _place(self, teks: str) -> Place:
        cocok = PLACE.fullmatch(teks)
        assert cocok is not None  # noqa: S101  (as above)
        baris = int(cocok[4]) + (0 if cocok[3] else self._geser[0])
        kolom = column_number(cocok[2]) + (0 if cocok[1] else self._geser[1])
        if not (0 < baris <= LAST_ROW and 0 < kolom <= LAST_COLUMN):
            raise LookupError
        return baris, kolom


def _round(nilai: float, desimal: int) -> float:
    if abs(desimal) > 15:  # noqa: PLR2004  (digits that a float has)
        raise ValueError
    try:
        return float(Decimal(repr(nilai)).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP))
    except InvalidOperation:
        raise ValueError from None


def _tokens(teks: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each token.

    Raises:
        ValueError: something else stands there.
    """
    di, teks = 0, teks.strip().removeprefix("=")
    while di < len(teks):
        cocok = _TOKEN.match(teks, di)
        if cocok is None or cocok.lastgroup is None:
            raise ValueError
        yield cocok.lastgroup, cocok[cocok.lastgroup]
        di = cocok.end()
