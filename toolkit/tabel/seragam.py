"""Figures of one kind side by side: as many decimals in each."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.tabel.model import Format, Isi, Rumus
from toolkit.values.angka import bulat, count_desimal


def seragam(baris: Sequence[tuple[Isi, ...]], kelompok: Sequence[str]) -> list[tuple[Isi, ...]]:
    """Rows whose figures of one kind all show as many decimals, two at most: 80,35 beside 81,20.

    Args:
        baris: the cells to make alike.
        kelompok: the kind of each row's figures.
    """
    banyak: dict[str, int] = {}
    for isi, apa in zip(baris, kelompok, strict=True):
        banyak[apa] = max(banyak.get(apa, 0), *(count_desimal(bulat(Decimal(n), 2)) for n in map(_angka, isi)
                                                if n is not None), 0)
    return [tuple(replace(satu, tampil=banyak[apa]) if isinstance(satu, Rumus) and _angka(satu) is not None else satu
                  for satu in isi) for isi, apa in zip(baris, kelompok, strict=True)]


def _angka(isi: Isi) -> Decimal | int | None:
    """The number of a cell whose format leaves the decimals to it."""
    bebas = isinstance(isi, Rumus) and isi.format in {Format.ANGKA, Format.PERSEN}
    return isi.nilai if isinstance(isi, Rumus) and bebas and not isinstance(isi.nilai, str) else None
