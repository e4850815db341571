"""Trees put together (operands filled in, sums, means, limits), and read as Decimal: the value of the results."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce

from toolkit.model.rumus import (
    Acuan,
    Bernama,
    Daun,
    Letak,
    NamaOperasi,
    Operand,
    Operasi,
    Pohon,
    Rentang,
    RentangSel,
    Teks,
)
from toolkit.model.sel import Isian
from toolkit.values.angka import KONTEKS_DECIMAL, bulat

_TANPA: Mapping[str, Decimal | None] = {}
_HITUNG: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": KONTEKS_DECIMAL.add, "-": KONTEKS_DECIMAL.subtract, "*": KONTEKS_DECIMAL.multiply,
    "/": KONTEKS_DECIMAL.divide, "MIN": min, "MAX": max, "SUM": KONTEKS_DECIMAL.add}
_BANDING: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": Decimal.__ge__, "<=": Decimal.__le__, ">": Decimal.__gt__, "<": Decimal.__lt__, "=": Decimal.__eq__,
    "<>": Decimal.__ne__}


def operation(nama: NamaOperasi, *bagian: Pohon | int | str) -> Operasi:
    """An operation over parts; whole numbers and texts become leaves of the rule.

    >>> operation("ROUND", Decimal("0.5"), 0).bagian
    (Decimal('0.5'), Decimal('0'))
    """
    return Operasi(nama, tuple(map(_leaf, bagian)))


def _leaf(bagian: Pohon | int | str) -> Pohon:
    if isinstance(bagian, str):
        return Teks(bagian)
    return Decimal(bagian) if isinstance(bagian, int) else bagian


def kolom(nomor: int) -> Daun:
    """A column of the formula's own row, from 1, as printed."""
    return Daun(Letak(None, nomor))


def named(nama: str) -> Daun:
    """Cells that a table of the same workbook gave a name to."""
    return Daun(Bernama(nama))


def rentang(kolom_: int, awal: int, akhir: int) -> Daun:
    """Rows `awal` to `akhir` (from 0, both included) of one column of the formula's own table."""
    return Daun(Rentang(Letak(awal, kolom_), Letak(akhir, kolom_)))


def fill(pohon: Pohon, isi: Mapping[str, Pohon | None] | None = None, /, **lain: Pohon | None) -> Pohon:
    """The tree with its named operands replaced; those that are not given, or None, stay.

    >>> fill(Daun(Operand("target")), target=Decimal(80))
    Decimal('80')
    """
    semua = {**(isi or {}), **lain}
    match pohon:
        case Daun(Operand(nama)):
            isinya = semua.get(nama)
            return pohon if isinya is None else isinya
        case Operasi(nama_operasi, bagian):
            return Operasi(nama_operasi, tuple(fill(b, semua) for b in bagian))
        case _:
            return pohon


def percent(bagian: Pohon, dari: Pohon) -> Operasi:
    """A part of a whole, in percent.

    >>> evaluate(percent(Decimal(18), Decimal(20)))
    Decimal('90.0')
    """
    return Operasi("*", (Operasi("/", (bagian, dari)), Decimal(100)))


def total(bagian: Sequence[Pohon]) -> Operasi:
    """The sum of its parts, one or more."""
    return Operasi("+", tuple(bagian))


def mean(bagian: Sequence[Pohon]) -> Pohon:
    """The plain mean of its parts, one or more."""
    return bagian[0] if len(bagian) == 1 else total(bagian) / len(bagian)


def grouped(pohon: Pohon) -> Pohon:
    """In brackets, unless it is a single figure: one figure's whole formula within another's stays one."""
    return Operasi("()", (pohon,)) if isinstance(pohon, Operasi) else pohon


def leaves(pohon: Pohon) -> Iterator[Acuan]:
    """What the tree's figures are taken from, in the order in which its formula names them."""
    match pohon:
        case Daun(ke):
            yield ke
        case Operasi(_, bagian):
            for satu in bagian:
                yield from leaves(satu)


def evaluate(pohon: Pohon, operand: Mapping[str, Decimal | None] = _TANPA) -> Decimal | None:
    """The tree's value, exact, with 50 digits where a division has no end; ROUND takes halves away from zero.

    Args:
        pohon: over numbers, input cells and named operands.
        operand: figures by their names.

    Returns:
        None where a figure is missing or a divisor is 0.

    >>> evaluate(Daun(Operand("a")) / 4, {"a": Decimal(10)}), evaluate(Daun(Operand("a")) / 0, {"a": Decimal(1)})
    (Decimal('2.5'), None)
    """
    match pohon:
        case Operasi("IF", (syarat, ya, tidak)):
            benar = _holds(syarat, operand)
            return None if benar is None else evaluate(ya if benar else tidak, operand)
        case Operasi("COUNTIF", (Daun(RentangSel(_, _, nilai)), Decimal() as dicari)):
            return Decimal(nilai.count(dicari))
        case Operasi(nama_operasi, bagian):
            return _apply(nama_operasi, [evaluate(b, operand) for b in bagian])
        case Daun(ke):
            return operand.get(ke.nama) if isinstance(ke, Operand) else _figure(ke)
        case _:
            return pohon if isinstance(pohon, Decimal) else None


def _figure(ke: Acuan) -> Decimal | None:
    """The number in an input cell; None for what is known only where the formula stands."""
    return ke.nilai if isinstance(ke, Isian) and isinstance(ke.nilai, Decimal) else None


def _apply(nama: str, bagian: Sequence[Decimal | None]) -> Decimal | None:
    angka = [b for b in bagian if b is not None]
    if len(angka) < len(bagian) or (nama == "/" and angka[1] == 0):
        return None
    if nama == "()":
        return angka[0]
    if nama == "ROUND":
        return bulat(angka[0], int(angka[1]))
    if nama == "AVERAGE":
        return KONTEKS_DECIMAL.divide(reduce(KONTEKS_DECIMAL.add, angka), Decimal(len(angka)))
    return reduce(_HITUNG[nama], angka)


def _holds(syarat: Pohon, operand: Mapping[str, Decimal | None]) -> bool | None:
    """Whether a condition holds; None where a figure of it is missing."""
    match syarat:
        case Operasi("AND", bagian):
            semua = [_holds(b, operand) for b in bagian]
            return None if None in semua else all(semua)
        case Operasi(nama, (kiri, kanan)):
            a, b = evaluate(kiri, operand), evaluate(kanan, operand)
            return None if a is None or b is None else _BANDING[nama](a, b)
        case _:
            return None
