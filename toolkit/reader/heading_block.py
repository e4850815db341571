"""Headings over several rows: what stands below merged headings, and where the missing ones stand instead."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from toolkit.cells.grid import Cell, CellType, Grid, MergedRange
from toolkit.cells.headings import LAST_HEADING_ROW
from toolkit.model.sel import Sel
from toolkit.reader.padanan import rank
from toolkit.schema.kinds import Column, Sheet
from toolkit.values.teks import fold, fold_rapat

BARIS_JUDUL = 5
"""Headings stand over at most so many rows."""
_POLOS = frozenset({"rp", "rupiah", "jumlah", "nilai", "keuangan", "jumlah rp", "nilai rp"})
"""What stands below a merged heading and is the figure itself, not a part of it."""


class Block(NamedTuple):
    """What stands below the cells of a heading row.

    Attributes:
        akhir: the last row of the headings.
        pindah: column of a merged heading -> the column below it that holds the figure itself.
        terbagi: column of a merged heading -> its parts, none of which is the figure itself, with their places.
    """

    akhir: int
    pindah: Mapping[int, int] = MappingProxyType({})
    terbagi: Mapping[int, Sequence[tuple[str, Sel]]] = MappingProxyType({})


def read_block(grid: Grid, nomor: int, kolom: Sequence[int]) -> Block:
    """The headings below a row of headings.

    Args:
        grid: the sheet.
        nomor: the row.
        kolom: its columns that mean something.
    """
    gabung = {g.kolom: g for g in grid.merged if g.baris == nomor}
    akhir = _last_row(grid, nomor, gabung, kolom)
    pindah: dict[int, int] = {}
    terbagi: dict[int, Sequence[tuple[str, Sel]]] = {}
    for k in kolom:
        bagian = list(_parts(grid, gabung[k], akhir)) if k in gabung and akhir > nomor else []
        if not bagian or fold(bagian[0][1].teks) in _POLOS:
            continue
        sendiri = next((n for _, cell, n in bagian if fold(cell.teks) in _POLOS), None)
        if sendiri is not None:
            pindah[k] = sendiri
        else:
            terbagi[k] = [(cell.teks, sel) for sel, cell, _ in bagian]
    return Block(akhir, pindah, terbagi)


def _last_row(grid: Grid, nomor: int, gabung: Mapping[int, MergedRange], kolom: Sequence[int]) -> int:
    """The lowest row that a merged heading reaches; else the next one where it holds only texts below wide headings."""
    akhir = max((gabung[k].baris_akhir for k in kolom if k in gabung), default=nomor)
    if nomor < akhir < nomor + BARIS_JUDUL:
        return akhir
    bawah = grid.baris.get(nomor + 1, {})
    lebar = [g for g in gabung.values() if g.kolom_akhir > g.kolom]
    hanya = bool(bawah) and all(cell.type is CellType.TEXT and any(g.kolom <= k <= g.kolom_akhir for g in lebar)
                                for k, cell in bawah.items())
    return nomor + 1 if hanya else nomor


def _parts(grid: Grid, g: MergedRange, akhir: int) -> Iterator[tuple[Sel, Cell, int]]:
    """Place, cell and column of the lowest text below each column of a wide heading."""
    if g.kolom_akhir == g.kolom:
        return
    for k in range(g.kolom, g.kolom_akhir + 1):
        for nomor in range(akhir, g.baris_akhir, -1):
            cell = grid.cell(nomor, k)
            if cell is not None and cell.type is CellType.TEXT:
                yield Sel(grid.nama, nomor, k), cell, k
                break


def elsewhere(column: Column, sheet: Sheet, grid: Grid, baris: int) -> tuple[str, str] | None:
    """Where a missing heading stands in the rows around the heading row: its text and address; None: nowhere.

    The column's own heading comes first, then what others call it.
    """
    calon: list[tuple[int, int, str, str]] = []
    for nomor, isi in grid.baris.items():
        jarak = abs(nomor - baris)
        if 0 < jarak < BARIS_JUDUL and nomor <= LAST_HEADING_ROW:
            calon += [(-1 if fold_rapat(cell.teks) == fold_rapat(column.heading) else r, jarak, cell.teks,
                       str(Sel(grid.nama, nomor, k))) for k, cell in isi.items()
                      if cell.type is CellType.TEXT and (r := rank(cell.teks, sheet, column)) is not None]
    return min(calon)[2:] if calon else None
