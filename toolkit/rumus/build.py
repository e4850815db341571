"""Trees put together: operands filled in, sums, means, limits."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from toolkit.model.rumus import Acuan, Bernama, Daun, Letak, NamaOperasi, Operand, Operasi, Pohon, Rentang, Teks


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

    >>> from toolkit.rumus.evaluate import evaluate
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
