"""Headings of any sheet: how they are compared, and the row that holds them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from toolkit.cells.grid import Cell, Grid
from toolkit.values.teks import fold_rapat

LAST_HEADING_ROW = 40
UNIT_AT_END = re.compile(r"(?:\s|\*|\((?:rp\.?|%)\)){1,40}$", re.IGNORECASE)
"""An asterisk and a unit behind a heading."""


def heading_key(judul: str) -> str:
    """A heading as it is compared: without an asterisk and a unit at its end, case, spaces, breaks, punctuation.

    >>> heading_key("ANGGARAN (Rp.) *") == heading_key("Anggaran")
    True
    """
    return fold_rapat(UNIT_AT_END.sub("", judul))


def heading_keys(names: Iterable[str]) -> Mapping[str, str]:
    """Each name by the key that its heading is found by."""
    return {heading_key(nama): nama for nama in names}


def find_headings(rows: Iterable[tuple[int, Mapping[int, str]]], known: Mapping[str, str],
                  needed: AbstractSet[str]) -> tuple[int, dict[str, int]] | None:
    """The first row that holds certain headings.

    Args:
        rows: numbers, and texts by column, as `Grid.texts` gives them.
        known: what the headings mean, by their keys; other texts are left alone.
        needed: the meanings that must stand in the row.

    Returns:
        The row's number, and meaning -> column, of two that mean the same the left one; None where no row holds them.

    >>> find_headings([(3, {1: "KODE *", 2: "Nama"})], {"kode": "kode"}, {"kode"})
    (3, {'kode': 1})
    """
    for nomor, isi in rows:
        kolom: dict[str, int] = {}
        for k, teks in sorted(isi.items()):
            if (arti := known.get(heading_key(teks))) is not None:
                kolom.setdefault(arti, k)
        if needed <= kolom.keys():
            return nomor, kolom
    return None


class Pairs(NamedTuple):
    """A sheet of names and values, a pair in each row below two headings: their row, and both columns."""

    row: int
    name: int
    value: int

    def of(self, grid: Grid) -> Iterator[tuple[int, Cell, Cell | None]]:
        """Row, name and value (None: blank) of each row below the headings that has a name."""
        for nomor, isi in grid.baris.items():
            if nomor > self.row and self.name in isi:
                yield nomor, isi[self.name], isi.get(self.value)


def find_pairs(grid: Grid, name: str, value: str) -> Pairs | None:
    """Where the pairs of a sheet stand by both their headings, None where those are not there."""
    judul = find_headings(grid.texts(LAST_HEADING_ROW), heading_keys((name, value)), {name, value})
    return Pairs(judul[0], judul[1][name], judul[1][value]) if judul else None
