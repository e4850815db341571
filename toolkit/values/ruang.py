"""How much room a text needs: a file cannot ask Excel to fit a row, least of all one with merged cells."""

import math
import re
from functools import lru_cache

_LEBAR_HURUF = {
    191: "'", 222: "ijl", 260: "|", 278: " \u00a0!,./:;I[\\]ft", 333: "()-`r", 334: "{}", 355: '"', 389: "*",
    469: "^", 500: "Jckvsxyz", 556: "#$0123456789?L_abdeghnopqu–", 584: "+<=>~÷×−", 611: "FTZ",
    667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1015: "@"}
_SERIBU = {huruf: lebar for lebar, semua in _LEBAR_HURUF.items() for huruf in semua}
_HURUF_LAIN = 600
"""Widths of Arial's characters in thousandths of the size; other characters as a broad one."""
_PIKSEL_PER_POIN = 4 / 3
_LEBIH = 1.04
"""Excel's screen rounds each character to whole pixels, which is wider than print."""
_TEBAL = 1.07
_TEPI = 8
_INDEN = 9
_BARIS_PER_POIN = 1.28
_TEPI_ATAS_BAWAH = 6.0
_TEMPAT_PATAH = re.compile(r"[ \t]+")
"""A no-break space keeps a number and its sign together."""
TINGGI_MAKSIMUM = 409.0
"""Points; Excel draws no row higher."""


def lebar_kolom_piksel(karakter: float) -> int:
    """Pixels of a column that is so many characters wide."""
    return int(karakter * 7 + 5)


def lebar_teks(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Pixels of a text on one line.

    >>> round(lebar_teks("Kecamatan", 10))
    70
    """
    seribu = sum(_SERIBU.get(huruf, _HURUF_LAIN) for huruf in teks)
    return seribu / 1000 * ukuran * _PIKSEL_PER_POIN * _LEBIH * (_TEBAL if tebal else 1)


@lru_cache(maxsize=10_000)  # long tables repeat most of their texts
def banyak_baris(teks: str, lebar: float, ukuran: float, *, tebal: bool = False, inden: int = 0) -> int:
    """Lines that a wrapped text takes in a cell of so many pixels."""
    muat = max(lebar - _TEPI - inden * _INDEN, ukuran)
    return sum(_bungkus(alinea, muat, ukuran, tebal=tebal) for alinea in teks.split("\n"))


def _bungkus(alinea: str, muat: float, ukuran: float, *, tebal: bool) -> int:
    baris, isi = 1, 0.0
    spasi = lebar_teks(" ", ukuran, tebal=tebal)
    for kata in filter(None, _TEMPAT_PATAH.split(alinea)):
        lebar = lebar_teks(kata, ukuran, tebal=tebal)
        if isi and isi + spasi + lebar > muat:
            baris, isi = baris + 1, 0.0
        if lebar > muat:
            baris += math.ceil(lebar / muat) - 1
            lebar %= muat
        isi += lebar + (spasi if isi else 0)
    return baris


def tinggi(baris: int, ukuran: float = 10) -> float:
    """Points for so many lines, with air above and below."""
    return min(baris * ukuran * _BARIS_PER_POIN + _TEPI_ATAS_BAWAH, TINGGI_MAKSIMUM)
