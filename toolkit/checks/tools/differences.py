"""Which rows of the workbook make up a difference: a row left out of a sum, a kind of spending not counted."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from toolkit.model.sel import Sel

PAIR_LIMIT = 200
"""Above so many rows pairs are not tried: their number grows with the square, and chance hits with it."""


class Penyebab(NamedTuple):
    """A row that may explain a difference: its name, the cell of its amount, the amount in rupiah."""

    nama: str
    sel: Sel
    jumlah: Decimal


def explain(selisih: Decimal, dekat: Sequence[Penyebab], lain: Sequence[Penyebab]) -> str:
    """Say which one or two rows make up exactly a difference.

    Args:
        selisih: rupiah, either sign.
        dekat: rows of the sum itself, tried first.
        lain: other rows of the workbook.

    Returns:
        Words that follow the amount (", sama dengan … (Belanja!C6)"), empty where no row explains it.
    """
    cari = abs(selisih)
    semua = _distinct((*dekat, *lain))
    for satu in semua:
        if satu.jumlah == cari:
            return f", sama dengan {_named(satu)}"
    if len(semua) <= PAIR_LIMIT:
        for satu, dua in combinations(semua, 2):
            if satu.jumlah + dua.jumlah == cari:
                return f", sama dengan {_named(satu)} ditambah {_named(dua)}"
    return ""


def _distinct(calon: Iterable[Penyebab]) -> tuple[Penyebab, ...]:
    return tuple({p.sel: p for p in calon if p.jumlah > 0}.values())


def _named(penyebab: Penyebab) -> str:
    return f"{penyebab.nama} ({penyebab.sel})"
