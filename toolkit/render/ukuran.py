"""How much room a text needs: a file cannot ask Excel to fit a row, least of all one with merged cells."""

import math

from xlsxwriter.utility import xl_pixel_width

_LEBIH_LEBAR = 1.10
"""Arial 10 beside the Calibri 11 that XlsxWriter measures, with a little to spare."""
_TEBAL = 1.07
_TEPI = 8
_INDEN = 9
_BARIS_PER_POIN = 1.28
_TEPI_ATAS_BAWAH = 6.0
TINGGI_MAKSIMUM = 409.0
"""Points; Excel draws no row higher."""


def lebar_kolom_piksel(karakter: float) -> int:
    """Pixels of a column that is so many characters wide."""
    return int(karakter * 7 + 5)


def lebar_teks(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Pixels of a text on one line."""
    return float(xl_pixel_width(teks)) * _LEBIH_LEBAR * ukuran / 10 * (_TEBAL if tebal else 1)


def banyak_baris(teks: str, lebar: float, ukuran: float, *, tebal: bool = False, inden: int = 0) -> int:
    """Lines that a wrapped text takes in a cell of so many pixels."""
    muat = max(lebar - _TEPI - inden * _INDEN, ukuran)
    return sum(_bungkus(alinea, muat, ukuran, tebal=tebal) for alinea in teks.split("\n"))


def _bungkus(alinea: str, muat: float, ukuran: float, *, tebal: bool) -> int:
    baris, isi = 1, 0.0
    spasi = lebar_teks(" ", ukuran, tebal=tebal)
    for kata in alinea.split():
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
