"""Trees put together: operands filled in, sums, means, limits."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model.rumus import Acuan, Letak, NamaOperasi, Operand, Operasi, Pohon, Rentang, Rujukan


def operation(nama: NamaOperasi, *bagian: Pohon | int) -> Operasi:
    """An operation over parts; whole numbers become numbers of the rule.

    >>> operation("ROUND", Decimal("0.5"), 0).bagian
    (Decimal('0.5'), Decimal('0'))
    """
    return Operasi(nama, tuple(Decimal(b) if isinstance(b, int) else b for b in bagian))


def kolom(nomor: int) -> Rujukan:
    """A column of the formula's own row, from 1, as printed."""
    return Rujukan(Letak(None, nomor))


def rentang(kolom_: int, awal: int, akhir: int) -> Rujukan:
    """Rows `awal` to `akhir` (from 0, both included) of one column of the formula's own table."""
    return Rujukan(Rentang(Letak(awal, kolom_), Letak(akhir, kolom_)))


def fill(pohon: Pohon, isi: "dict[str, Pohon] | None" = None, /, **lain: Pohon) -> Pohon:
    """The tree with its named operands replaced; those that are not given stay.

    >>> fill(Rujukan(Operand("target")), target=Decimal(80))
    Decimal('80')
    """
    semua = {**(isi or {}), **lain}
    match pohon:
        case Rujukan(Operand(nama)):
            return semua.get(nama, pohon)
        case Operasi(nama_operasi, bagian):
            return Operasi(nama_operasi, tuple(fill(b, semua) for b in bagian))
        case _:
            return pohon


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
        case Rujukan(ke):
            yield ke
        case Operasi(_, bagian):
            for satu in bagian:
                yield from leaves(satu)
