"""A trace of the input cells, in sums that a formula of Excel can take again, to tell later whether they changed."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.model.laporan import RentangIsian
from toolkit.reader.rows import OpenSheet

_TERBESAR = Decimal("1e300")
"""Sums beyond it leave the numbers of a spreadsheet: a range with such cells is not watched."""
_TANPA_SPASI = dict.fromkeys(map(ord, RentangIsian.TAK_DIHITUNG))
BARIS_CADANGAN = 200
"""Rows watched below the last filled one, so that a new record is seen."""


def trace(identitas: tuple[Grid, int, int], terbuka: Iterable[OpenSheet | None]) -> tuple[RentangIsian, ...]:
    """The input ranges of a workbook with their sums.

    Args:
        identitas: its cells, the row of its headings, the column of the values.
        terbuka: the record sheets; None where one is not there. What the template computes is left out: those columns
            are no input, and Excel may not have calculated them yet.
    """
    grid, baris, kolom = identitas
    semua = (_trace(grid, baris, kolom, kolom),
             *(_trace(t.grid, t.judul.baris, awal, akhir) for t in terbuka if t is not None
               for awal, akhir in _neighbours(t.input_kolom)))
    return tuple(rentang for rentang in semua if rentang.besar < _TERBESAR)


def _neighbours(kolom: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each group of neighbouring columns."""
    urut = sorted(kolom)
    if urut:
        potong = [k for k in pairwise(urut) if k[1] > k[0] + 1]
        yield from zip([urut[0], *(b for _, b in potong)], [*(a for a, _ in potong), urut[-1]], strict=True)


def _trace(grid: Grid, judul: int, awal: int, akhir: int) -> RentangIsian:
    isi = [(baris * RentangIsian.BOBOT_BARIS + kolom, cell) for baris, sel in grid.baris.items() if baris > judul
           for kolom, cell in sel.items() if awal <= kolom <= akhir]
    angka = [bobot * cell.angka for bobot, cell in isi if cell.angka is not None]
    return RentangIsian(sheet=grid.nama, baris=judul + 1, baris_akhir=max(grid.baris, default=judul) + BARIS_CADANGAN,
                        kolom=awal, kolom_akhir=akhir, angka=sum(angka, Decimal(0)),
                        besar=sum(map(abs, angka), Decimal(0)),
                        teks=sum(bobot * _letters(cell) for bobot, cell in isi))


def _letters(cell: Cell) -> int:
    """Letters of a text as Excel counts them, without the spaces, which the reader does not keep; 1 for a number."""
    if cell.type is CellType.NUMBER:
        return 1
    if cell.type is not CellType.TEXT:
        return 0
    teks = cell.asli.strip() or cell.teks
    return len(teks.translate(_TANPA_SPASI).encode("utf-16-le")) // 2
