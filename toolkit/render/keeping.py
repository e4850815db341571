"""Which rows of a table in Word stay on one page: none stands alone, and no page is left half empty for the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.render.appearance import merged_cells
from toolkit.tabel.model import Gaya, Tabel

_UTUH, _UTUH_TANPA_KEPALA, _KELOMPOK = 0.35, 0.5, 0.25
"""A table, one without headings that a second page would repeat, and rows of one merged cell stay together up to this
part of the page's height."""
_EKOR, _EKOR_MENDATAR, _EKOR_TERBANYAK = 0.15, 0.5, 0.6
"""The last rows, with what stands below them, fill so much of a page of their own, of a turned one half; never so much
more that the page before them would be left empty."""
_SEDIKIT = 2
"""Rows of a group that stay with its first and its last."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Heights in millimetres: of each row, of title and headings, of notes and signature below, of a page."""

    baris: Sequence[float]
    kepala: float
    kaki: float
    halaman: float
    mendatar: bool


def stays_whole(tabel: Tabel, u: Ukuran) -> bool:
    """Whether a table with all that belongs to it is never torn apart: the next page takes it whole."""
    bagian = _UTUH if tabel.berkepala else _UTUH_TANPA_KEPALA
    return u.kepala + sum(u.baris) + u.kaki <= bagian * u.halaman


def bound_rows(tabel: Tabel, u: Ukuran) -> frozenset[int]:
    """Rows (from 0) of a table that may part which stay on the page of the next one.

    The first with the second, a row that heads others with the first of these, the rows of a merged cell, and the last
    ones: together they fill a part of a page.
    """
    akhir = len(u.baris) - 1
    judul = {n for n, b in enumerate(tabel.baris) if b.gaya is Gaya.PROGRAM}
    kelompok = {n for _, awal, ujung in merged_cells(tabel) for n in _group(awal, ujung, u)}
    return frozenset(n for n in {0, *judul, *kelompok, *range(_tail(u), akhir)} if n < akhir)


def _group(awal: int, ujung: int, u: Ukuran) -> Iterator[int]:
    """All rows of a low group but the last; of a high one those that would stand alone on a page."""
    if sum(u.baris[awal:ujung + 1]) <= _KELOMPOK * u.halaman:
        yield from range(awal, ujung)
    else:
        yield from (awal, ujung - 1)


def _tail(u: Ukuran) -> int:
    """The first of the rows that go with the last one."""
    cukup = u.halaman * (_EKOR_MENDATAR if u.mendatar else _EKOR)
    n, isi = len(u.baris), u.kaki
    while n and (isi < cukup or n > len(u.baris) - _SEDIKIT) and isi + u.baris[n - 1] <= u.halaman * _EKOR_TERBANYAK:
        n -= 1
        isi += u.baris[n]
    return n
