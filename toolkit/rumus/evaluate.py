"""A tree read as Decimal: the value that the results carry."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import reduce

from toolkit.model.rumus import Acuan, Daun, Operand, Operasi, Pohon, RentangSel
from toolkit.model.sel import Isian
from toolkit.values.angka import KONTEKS_DECIMAL, bulat

_TANPA: Mapping[str, Decimal | None] = {}
_HITUNG: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": KONTEKS_DECIMAL.add, "-": KONTEKS_DECIMAL.subtract, "*": KONTEKS_DECIMAL.multiply,
    "/": KONTEKS_DECIMAL.divide, "MIN": min, "MAX": max, "SUM": KONTEKS_DECIMAL.add}
_BANDING: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": Decimal.__ge__, "<=": Decimal.__le__, ">": Decimal.__gt__, "<": Decimal.__lt__, "=": Decimal.__eq__,
    "<>": Decimal.__ne__}


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
