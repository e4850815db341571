"""Formulas of plain arithmetic computed again, to find stored values that nobody has computed since a cell changed.

Computed is what is beyond doubt: + − × ÷, brackets, SUM and ROUND over constants and over cells that hold a number,
nothing, or another such formula. Anything else (a text where a number belongs, an error, another function, a name)
leaves the formula alone.

Numbers are float: Excel computes and stores those. What another order of summing can change lies far below the
tolerance; a difference of large numbers loses digits, so the largest number on the way is taken along.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from toolkit.cells.arithmetic import DEEPEST, LOST, Arithmetic, Number
from toolkit.cells.contents import Content, Place, read_contents
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError

TOLERANCE = 1e-9
"""Of the larger of both values."""
_WORK = 400_000
"""Cells looked at for one workbook; a formula beyond it is left alone."""
_SHEET, _LARGEST = 10_000, 4 << 20
"""What reading a sheet counts of that work; bytes of one that is read."""
_UNSURE = (ArithmeticError, ValueError, LookupError, RecursionError)
_CANDIDATE = re.compile(rb"<(?:\w+:)?f(?:\s[^<>]*+)?>[^<\"&{^%]*+<|<(?:\w+:)?f\s[^<>]*+/>")
"""A formula that might be one of these, or one that shares another's text."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell with a formula: where it is, what is stored, and what it comes to; None where that is left open."""

    baris: int
    kolom: int
    tersimpan: float | None
    hitungan: Number | None

    @property
    def stale(self) -> bool:
        """Is the stored number certainly another."""
        if self.tersimpan is None or self.hitungan is None:
            return False
        nilai, terbesar = self.hitungan
        batas = max(TOLERANCE * max(abs(nilai), abs(self.tersimpan)), LOST * terbesar)
        return abs(nilai - self.tersimpan) > batas


@dataclass
class Recalculation:
    """The formulas of a workbook.

    Args:
        package: the workbook. closed: names of sheets that no formula is followed into.
    """

    package: Package
    closed: frozenset[str] = frozenset()
    _sheets: dict[str, dict[int, dict[int, Content]]] = field(default_factory=dict)
    _known: dict[tuple[str, int, int], Number | None] = field(default_factory=dict)
    _left: int = _WORK

    def may_be_computed(self, sheet: str) -> bool:
        """Might there be such a formula in it, at the price of looking through its bytes once."""
        part = self._part(sheet)
        return (part is not None and self.package.entry(part).size <= _LARGEST
                and _CANDIDATE.search(self.package.read(part)) is not None)

    def formulas(self, sheet: str) -> Iterator[Formula]:
        """Every cell of a sheet with a formula, in order."""
        for baris, isi in sorted(self._cells(sheet).items()):
            for kolom, satu in sorted(isi.items()):
                if satu.berumus:
                    yield Formula(baris, kolom, satu.angka, self._try(sheet, baris, kolom))

    def _try(self, sheet: str, baris: int, kolom: int) -> Number | None:
        try:
            hasil = self.value(sheet, baris, kolom, 0)
        except _UNSURE:
            return None
        return hasil if all(map(math.isfinite, hasil)) else None

    def value(self, sheet: str, baris: int, kolom: int, dalam: int) -> Number:
        """What a cell comes to.

        Raises:
            ArithmeticError, ValueError, LookupError: it is left open.
        """
        satu = self._cells(sheet).get(baris, {}).get(kolom)
        if satu is None:
            return 0.0, 0.0
        if not satu.berumus:
            return _certain(satu)
        kunci = (sheet, baris, kolom)
        if kunci not in self._known:
            self._known[kunci] = None  # one that comes back to itself is left open
            self._spend(1)
            if satu.rumus is None or dalam > DEEPEST:
                raise ValueError
            self._known[kunci] = Arithmetic(self, sheet, satu, dalam + 1).result()
        hasil = self._known[kunci]
        if hasil is None:
            raise ValueError
        return hasil

    def values(self, sheet: str, awal: Place, akhir: Place, dalam: int) -> Iterator[Number]:
        """The numbers of a range, as SUM takes them: what is no number is passed over.

        Raises:
            ArithmeticError, ValueError, LookupError: one of them is left open.
        """
        semua = self._cells(sheet)
        self._spend(len(semua))
        for baris, isi in semua.items():
            for kolom, satu in isi.items() if awal[0] <= baris <= akhir[0] else ():
                self._spend(1)
                if awal[1] <= kolom <= akhir[1] and not (satu.teks and not satu.berumus):
                    yield self.value(sheet, baris, kolom, dalam)

    def find(self, nama: str) -> str:
        """The sheet that a formula names.

        Raises:
            LookupError: none, or one that is closed.
        """
        ada = next((s.name for s in self.package.sheets if s.name.casefold() == nama.casefold()), None)
        if ada is None or ada in self.closed:
            raise LookupError
        return ada

    def _spend(self, banyak: int) -> None:
        self._left -= banyak
        if self._left < 0:
            raise ValueError

    def _part(self, sheet: str) -> str | None:
        return next((s.part for s in self.package.sheets if s.name == sheet and s.kind == "worksheet"), None)

    def _cells(self, sheet: str) -> Mapping[int, Mapping[int, Content]]:
        if sheet not in self._sheets:
            part = self._part(sheet)
            self._spend(_SHEET)
            if part is None or self.package.entry(part).size > _LARGEST:
                raise LookupError
            try:
                self._sheets[sheet] = read_contents(self.package.xml(part))
            except RefusedError as error:
                raise LookupError from error
        return self._sheets[sheet]


def _certain(satu: Content) -> Number:
    if satu.angka is None:
        raise ValueError
    return satu.angka, abs(satu.angka)
