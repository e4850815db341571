"""A rule as a small tree: numbers, what they are taken from, and what is done with them. toolkit.rumus reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from toolkit.model.sel import Isian, Sel


class Letak(NamedTuple):
    """A cell of the table that the formula stands in.

    `baris` counts the table's rows from 0, None for the formula's own row; `kolom` its columns from 1, as printed.
    """

    baris: int | None
    kolom: int


class Rentang(NamedTuple):
    """A range of the same table, both ends included, counted as in Letak."""

    awal: Letak
    akhir: Letak


class RentangSel(NamedTuple):
    """Input cells of one column, both ends included: the first one, the last one's row, and the numbers in them."""

    sel: Sel
    baris_akhir: int
    nilai: tuple[Decimal, ...] = ()


class Bernama(NamedTuple):
    """Cells that a table of the same workbook gave a name to (RentangBernama)."""

    nama: str


class Operand(NamedTuple):
    """A figure by the name that a rule gives it (target, realisasi), to be filled in."""

    nama: str


Acuan = Isian[Any] | Letak | Rentang | RentangSel | Bernama | Operand
"""What a number is taken from. An Isian without a cell is the number alone."""

NamaOperasi = Literal["+", "-", "*", "/", "()", ">=", "<=", ">", "<", "=", "<>", "ROUND", "MIN", "MAX", "IF", "AND",
                      "SUM", "AVERAGE", "COUNTIF", "COUNTIFS", "INDEX", "ROWS"]
"""Excel's own names; `()` are brackets that a reader is to see although precedence needs none."""


class Simpul:
    """A node that can be calculated with: `kolom(5) / kolom(4) * 100` is a tree."""

    __slots__ = ()

    def __add__(self, lain: "Pohon | int") -> "Operasi":
        return Operasi("+", (self, _bagian(lain)))

    def __sub__(self, lain: "Pohon | int") -> "Operasi":
        return Operasi("-", (self, _bagian(lain)))

    def __mul__(self, lain: "Pohon | int") -> "Operasi":
        return Operasi("*", (self, _bagian(lain)))

    def __truediv__(self, lain: "Pohon | int") -> "Operasi":
        return Operasi("/", (self, _bagian(lain)))


@dataclass(frozen=True, slots=True)
class Daun(Simpul):
    """A leaf: the figure that stands somewhere."""

    ke: Acuan


@dataclass(frozen=True, slots=True)
class Operasi(Simpul):
    """What is done with some parts, in their order; the four of arithmetic take any number of them."""

    nama: NamaOperasi
    bagian: "tuple[Pohon, ...]"


@dataclass(frozen=True, slots=True)
class Teks(Simpul):
    """A leaf: a text, as COUNTIF compares with one and IF may answer with one."""

    isi: str


Pohon = Simpul | Decimal
"""A rule: a node, or a number of it."""


def _bagian(nilai: Pohon | int) -> Pohon:
    return Decimal(nilai) if isinstance(nilai, int) else nilai


class RumusIndikator(NamedTuple):
    """How an indicator's figures came about; None where no formula gives them.

    Attributes:
        target, realisasi, target_akhir, realisasi_akhir: over the input cells.
        capaian, kemajuan: over target and realisasi.
        capaian_isian, tanpa_batas: capaian, limited and not, over the input cells.
        riwayat: year -> capaian of that year over the input cells.
    """

    target: Pohon | None = None
    realisasi: Pohon | None = None
    capaian: Pohon | None = None
    capaian_isian: Pohon | None = None
    tanpa_batas: Pohon | None = None
    target_akhir: Pohon | None = None
    realisasi_akhir: Pohon | None = None
    kemajuan: Pohon | None = None
    riwayat: Mapping[int, Pohon | None] = {}
