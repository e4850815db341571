"""Parts of a year as headings name them: quarters, semesters, months."""

from collections.abc import Iterable
from typing import NamedTuple

from toolkit.impor.judul import Kolom
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold

_BAGIAN = pola(r"\b(tw|tri ?wulan|tribulan|semester|smt)\s{0,3}(iv|i{1,3}|[1-4])\b")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SAMPAI = pola(r"\b(?:s d|sd|sampai)\b")
_BULAN = {fold(nama): no for no, nama in enumerate(KOSAKATA.bulan, 1)} | {
    fold(nama): no for nama, no in KOSAKATA.ejaan_bulan.items()}


class Pembagian(NamedTuple):
    """How a year is divided: into how many parts, what all of them and the last one are called."""

    banyak: int
    semua: str
    terakhir: str


TRIWULAN = Pembagian(4, "keempat triwulan", "triwulan IV")
_PEMBAGIAN = (TRIWULAN, Pembagian(2, "kedua semester", "semester II"), Pembagian(12, "kedua belas bulan", "Desember"))


def part_of(k: Kolom) -> tuple[Pembagian, int] | None:
    """Which part of the year a heading names, from 1; None for the whole."""
    triwulan, semester, bulan = _PEMBAGIAN
    if kata := _BAGIAN.search(fold(k.nama)):
        no = _ROMAWI.get(kata[2]) or int(kata[2])
        return (semester if kata[1].startswith(("sem", "smt")) else triwulan), no
    akhir = fold(k.jalur[-1])
    if len(k.jalur) > 1 and akhir in _ROMAWI:
        return triwulan, _ROMAWI[akhir]
    bulanan = [_BULAN[t] for t in akhir.split() if t in _BULAN]
    return (bulan, bulanan[-1]) if bulanan else None


def is_part(k: Kolom) -> bool:
    """A part's figure is not the year's, but for the last one's."""
    bagian = part_of(k)
    return bagian is not None and bagian[1] < bagian[0].banyak


def parts(kolom: Iterable[Kolom], kata: str, pembagian: Pembagian) -> dict[int, Kolom]:
    """The columns of a part's own figure by its number; what is up to a part's end is none.

    Args:
        kolom: the columns of the table.
        kata: `realisasi` or `target`, which the heading holds.
        pembagian: which parts.
    """
    hasil: dict[int, Kolom] = {}
    for k in kolom:
        nama, bagian = fold(k.nama), part_of(k)
        if kata in nama.split() and not _SAMPAI.search(nama) and bagian is not None and bagian[0] is pembagian:
            hasil.setdefault(bagian[1], k)
    return hasil
