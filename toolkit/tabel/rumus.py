"""Rules placed in cells: a value beside the tree that gives it, over input cells or over the table's own rows."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from toolkit.model.hasil_uang import Sumber
from toolkit.model.rumus import Daun, Letak, Operasi, Pohon
from toolkit.model.sel import Isian
from toolkit.rumus.build import rentang, total
from toolkit.tabel.model import Format, Isi, Rumus


def placed(nilai: Decimal | None, pohon: Pohon | None, *, desimal: int | None = 2,
           format_: Format | None = None) -> Isi:
    """A value and its rule; the bare number where no rule gives it, blank without a value."""
    if nilai is None or (pohon is None and format_ is None):
        return nilai
    return Rumus(nilai, nilai if pohon is None else pohon, desimal, format_)


def from_cell(nilai: Decimal | None, isian: Isian[Any] | None, format_: Format | None = None) -> Isi:
    """A number that stands in an input cell, as it is; `isian` None: in none."""
    sel = Isian(nilai) if isian is None else Isian(nilai, isian.sel, isian.tertulis, isian.keadaan, isian.desimal,
                                                   isian.faktor)
    return placed(nilai, Daun(sel), desimal=None, format_=format_)


def sum_of_cells(nilai: Decimal | None, sumber: Sumber) -> Isi:
    """A sum over the input cells that it is made of."""
    return placed(nilai, sum_tree(sumber) if sumber else None, desimal=None)


def sum_tree(sumber: Sumber) -> Pohon:
    """The sum of input cells."""
    return total([Daun(s) for s in sumber])


def sum_of_rows(nilai: Decimal | None, sumber: Sumber, baris: Sequence[tuple[int, Sumber]], kolom: int) -> Isi:
    """A sum over rows of the same table; the bare number where the rows are not made of the same cells.

    Args:
        nilai: the sum.
        sumber: the cells that it is made of.
        baris: rows of the table, from 0, ascending, each with the cells that its own figure is made of.
        kolom: as printed, from 1.
    """
    if not baris or Counter(s.sel for s in sumber) != Counter(s.sel for _, milik in baris for s in milik):
        return nilai
    return placed(nilai, Operasi("SUM", tuple(_ranges([n for n, _ in baris], kolom))), desimal=None)


def _ranges(baris: Sequence[int], kolom: int) -> list[Pohon]:
    """Cells of one column in these rows; neighbouring ones become one range."""
    kelompok: list[list[int]] = [[baris[0]]]
    for sebelum, ini in pairwise(baris):
        if ini == sebelum + 1:
            kelompok[-1].append(ini)
        else:
            kelompok.append([ini])
    return [Daun(Letak(k[0], kolom)) if len(k) == 1 else rentang(kolom, k[0], k[-1]) for k in kelompok]
