"""How wide the columns of a table in Word are, whether it needs a turned page, and how high it then is."""

import math
import re
from collections.abc import Sequence

from toolkit.render import fraction
from toolkit.render.appearance import merged_cells, shown
from toolkit.render.wml import TWIP_MM, width_mm
from toolkit.tabel.model import Baris, Format, Gaya, Tabel
from toolkit.values import ruang
from toolkit.values.pecahan import Pecahan, formulasi

PADDING = 3.0
"""Millimetres that a cell's text keeps from its sides, both together."""
POINTS, _POIN_KEPALA = 9.0, 8.5
"""Points of a cell's text and of a heading's."""
_KOLOM_SEMPIT = 1.25
"""A table may ask for so much of the page's width, counted in the sheet's characters, before it is turned."""
_KOLOM_LENGKET = 8
"""Rows of a table with more columns are tall: they are printed smaller, and not kept together, or they would leave the
page before them empty."""
_RAPAT = 7 / 9
"""How much smaller."""
_PENUH = 0.92
"""Part of the page's width that the longest words and numbers of a table that is printed smaller may take."""
_BARIS_TERBANYAK = 5
"""Lines of a cell; a column of words beside numbers that take half of the page is printed smaller."""
SMALL = 6.0
"""Points of a table that would give no more than a few rows and its signature to a further page."""
_HALAMAN_SEDIKIT = 3
"""So many pages such a table may then take."""
_BARIS = 1.15
"""Height of a line over its letters."""
_ANTARA, _KEPALA_LAIN = 1.5, 40.0
"""Points of a row beside its lines; of title, subtitle and the row of numbers."""
_MM_POIN, _PIKSEL_MM = 25.4 / 72, 96 / 25.4


def printed_columns(tabel: Tabel) -> list[int]:
    """Columns (from 0) that are printed."""
    return [k for k, kolom in enumerate(tabel.kolom) if not kolom.tersembunyi]


def needs_landscape(tabel: Tabel, lebar_mm: float) -> bool:
    """True where the table needs a landscape page: its numbers would break, or its texts become columns of words."""
    diminta = sum(tabel.kolom[k].lebar for k in printed_columns(tabel))
    if is_compact(tabel, lebar_mm) and not is_wide(tabel):
        return False
    return sum(_paling_sempit(tabel, rapat=is_wide(tabel))) > lebar_mm or diminta > lebar_mm * _KOLOM_SEMPIT


def is_compact(tabel: Tabel, lebar_mm: float) -> bool:
    """True where smaller letters give the texts of a table room on this page: its numbers leave them none."""
    if is_wide(tabel):
        return True
    if sum(_paling_sempit(tabel, rapat=True)) > lebar_mm * _PENUH:
        return False
    paling, lebar = _paling_sempit(tabel, rapat=False), widths(tabel, lebar_mm, rapat=False)
    angka = sum(mm for k, mm in zip(printed_columns(tabel), paling, strict=True)
                if tabel.kolom[k].format is not Format.TEKS)
    return sum(paling) > lebar_mm or (angka * 2 > lebar_mm and any(
        width_mm(str(b.isi[k]), POINTS) > (w / TWIP_MM - PADDING) * _BARIS_TERBANYAK
        for k, w in zip(printed_columns(tabel), lebar, strict=True) if tabel.kolom[k].format is Format.TEKS
        for b in tabel.baris if isinstance(b.isi[k], str) and not is_spanned(b, k)))


def _kata_terpanjang(teks: str, huruf: float, *, tebal: bool) -> float:
    """Millimetres of the longest word."""
    return max((width_mm(kata, huruf, tebal=tebal) for kata in re.split(r"[\s/]+", teks)), default=0.0)


def _paling_sempit(tabel: Tabel, *, rapat: bool) -> list[float]:
    """Millimetres that each printed column needs, so that no word and no number breaks."""
    huruf = points(rapat=rapat)
    hasil = []
    for k in printed_columns(tabel):
        kolom = tabel.kolom[k]
        isi = [(shown(b.isi[k], kolom.format), b.gaya in {Gaya.PROGRAM, Gaya.JUMLAH}) for b in tabel.baris
               if not is_spanned(b, k)]
        utuh = 0.0 if kolom.format is Format.TEKS else max(
            (width_mm(t, huruf, tebal=tebal) for t, tebal in isi), default=0.0)
        kata = max((_kata_terpanjang(t, huruf, tebal=tebal) for t, tebal in isi), default=0.0)
        kepala = _kata_terpanjang(kolom.judul, _POIN_KEPALA, tebal=True)
        sisi = max((fraction.sides_mm(p, POINTS) + PADDING for t, _ in isi if kolom.pecahan for p in formulasi(t)
                    if isinstance(p, Pecahan)), default=0.0)
        hasil.append(max(min(utuh, 44), min(max(kata, kepala), 34) + sisi) + PADDING)
    return hasil


def is_wide(tabel: Tabel) -> bool:
    """True for a table of many columns: its rows are tall."""
    return len(printed_columns(tabel)) > _KOLOM_LENGKET


def is_spanned(baris: Baris, k: int) -> bool:
    """True for a column (from 0) that a text over several takes."""
    return baris.lebar > 1 and baris.mulai - 1 <= k < baris.mulai - 1 + baris.lebar


def widths(tabel: Tabel, lebar_mm: float, *, rapat: bool) -> list[int]:
    """Widths in twips: what each column needs, and the rest by the widths that the sheet gives them."""
    paling, minta = _paling_sempit(tabel, rapat=rapat), [tabel.kolom[k].lebar for k in printed_columns(tabel)]
    if sum(paling) >= lebar_mm:
        skala = lebar_mm / sum(paling)
        return [int(p * skala * TWIP_MM) for p in paling]
    ideal = [m / sum(minta) * lebar_mm for m in minta]
    kurang = sum(max(p - i, 0) for p, i in zip(paling, ideal, strict=True))
    lebih = sum(max(i - p, 0) for p, i in zip(paling, ideal, strict=True))
    ambil = kurang / lebih if lebih else 0
    return [int((max(p, i) - max(i - p, 0) * ambil) * TWIP_MM) for p, i in zip(paling, ideal, strict=True)]


def fits_small(tabel: Tabel, lebar_mm: float, tinggi_mm: float, lain_mm: float) -> bool:
    """True where a table that is printed smaller takes a page less in `SMALL` letters, and few pages then.

    Args:
        tabel: what to print.
        lebar_mm: width of a page between its margins.
        tinggi_mm: height of it.
        lain_mm: height of what stands on the first or the last page beside the table.
    """
    if not is_wide(tabel):
        return False
    lebar = widths(tabel, lebar_mm, rapat=True)
    kecil, rapat = (_pages(heights_mm(tabel, lebar, huruf), tinggi_mm, lain_mm)
                    for huruf in (SMALL, points(rapat=True)))
    return kecil < rapat and kecil <= _HALAMAN_SEDIKIT


def _pages(tinggi: Sequence[float], halaman: float, lain: float) -> int:
    """How many pages a table takes; `tinggi`: of its headings, which each repeats, and of its rows."""
    kepala, *baris = tinggi
    return max(1, math.ceil((sum(baris) + lain) / max(halaman - kepala, 1)))


def points(*, rapat: bool) -> float:
    """Size of the letters in a cell; `rapat`: of a table that is printed smaller."""
    return POINTS * (_RAPAT if rapat else 1)


def heights_mm(tabel: Tabel, lebar: Sequence[int], huruf: float) -> list[float]:
    """About the height of title and headings, and of each row. `lebar`: twips of its columns, `huruf`: points."""
    piksel = {k: (w / TWIP_MM - PADDING) * _PIKSEL_MM for k, w in zip(printed_columns(tabel), lebar, strict=True)}

    def high(n: int, k: int) -> float:
        isi = shown(tabel.baris[n].isi[k], tabel.kolom[k].format)
        return ruang.banyak_baris(isi, piksel[k], huruf) * huruf * _BARIS + _ANTARA

    bersama = [(k, awal, akhir) for k, awal, akhir in merged_cells(tabel) if k in piksel]
    tertutup = {(n, k) for k, awal, akhir in bersama for n in range(awal, akhir + 1)}
    tinggi = [max((high(n, k) for k in piksel if (n, k) not in tertutup and not is_spanned(b, k)),
                  default=huruf * _BARIS) for n, b in enumerate(tabel.baris)]
    for k, awal, akhir in bersama:
        tinggi[akhir] += max(high(awal, k) - sum(tinggi[awal:akhir + 1]), 0)
    kepala = sum(max(ruang.banyak_baris(j, piksel[k], _POIN_KEPALA, tebal=True) for k, j in satu) for satu in (
        [(k, tabel.kolom[k].judul) for k in piksel], [(k, tabel.kolom[k].induk[:1]) for k in piksel]))
    return [mm * _MM_POIN for mm in (kepala * (_POIN_KEPALA * _BARIS + 2 * _ANTARA) + _KEPALA_LAIN, *tinggi)]


def text_mm(teks: str, lebar_mm: float, huruf: float) -> float:
    """About the height of a paragraph. `huruf`: points."""
    return (ruang.banyak_baris(teks, lebar_mm * _PIKSEL_MM, huruf) * huruf * _BARIS + 2 * _ANTARA) * _MM_POIN
