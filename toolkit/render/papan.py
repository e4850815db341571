"""Writes the blocks that are no tables: cards, charts and lists, alone or side by side."""

from collections.abc import Sequence
from itertools import pairwise

from toolkit.render import gaya
from toolkit.render.alamat import Tempat
from toolkit.render.sel import Kuas
from toolkit.tabel.model import Daftar, DeretKartu
from toolkit.values import ruang

LEBAR_PAPAN: tuple[float, ...] = (1.5, *(18.5, 18.5, 2.5) * 3, 18.5, 18.5)
"""Columns of a dashboard: a margin, then four pairs with a gap between them."""
SEPARUH = ((1, 5), (7, 11))
"""First and last column of the left and the right half."""
TINGGI_BARIS = 15.0
PIKSEL_BARIS = 20


def lebar_kolom(lebar: Sequence[float], awal: int, akhir: int) -> int:
    """Pixels of the columns from `awal` to `akhir`."""
    return sum(ruang.lebar_kolom_piksel(w) for w in lebar[awal:akhir + 1])


KARTU_PAPAN = tuple((1 + 3 * n, 2 + 3 * n) for n in range(4))
"""First and last column of each card of a dashboard."""


def bagi(lebar: Sequence[float], banyak: int) -> tuple[tuple[int, int], ...]:
    """First and last column of so many neighbouring groups, about equally wide.

    >>> bagi((10, 30, 10, 10, 10, 10), 2)
    ((0, 1), (2, 5))
    """
    semua = sum(lebar)
    batas = [0]
    for n in range(1, banyak):
        ujung = range(batas[-1] + 1, len(lebar) - (banyak - n) + 1)
        batas.append(min(ujung, key=lambda k: abs(sum(lebar[:k]) - semua * n / banyak)))
    return tuple((awal, akhir - 1) for awal, akhir in pairwise((*batas, len(lebar))))


def tulis_kartu(kuas: Kuas, baris: int, deret: DeretKartu, kolom: Sequence[tuple[int, int]] = KARTU_PAPAN) -> int:
    """Cards side by side, each over its columns (first, last); returns the next row."""
    for tinggi, n in ((18, 0), (32, 1), (20, 2)):
        kuas.atur_tinggi(baris + n, tinggi)
    for kartu, (k, akhir) in zip(deret.kartu, kolom, strict=False):
        kuas.gabung((baris, k, baris, akhir), kartu.label.upper(), "kartu label")
        kuas.gabung((baris + 1, k, baris + 1, akhir), "", "kartu nilai")
        kuas.tulis(baris + 1, k, kartu.nilai, "kartu nilai", {}, format_=kartu.format, di=(0, Tempat(baris + 1, k)))
        kuas.gabung((baris + 2, k, baris + 2, akhir), kartu.keterangan, "kartu catatan")
    kuas.atur_tinggi(baris + 3, 10)
    return baris + 4


def tulis_daftar(kuas: Kuas, baris: int, daftar: Daftar, kolom: tuple[int, int], lebar: int) -> tuple[int, float]:
    """A heading and its sentences in the given columns; returns the next row and the height in pixels."""
    awal, akhir = kolom
    tinggi = max(ruang.tinggi(ruang.banyak_baris(daftar.judul, lebar, 10, tebal=True)), 18)
    kuas.atur_tinggi(baris, tinggi)
    kuas.gabung((baris, awal, baris, akhir), daftar.judul, "daftar judul")
    piksel = tinggi * 4 / 3
    for n, butir in enumerate(daftar.butir, 1):
        gaya_butir = "daftar butir" if daftar.bertanda else "paragraf"
        huruf = float(gaya.GAYA[gaya_butir].get("font_size", 10))
        teks = f"•  {butir}" if daftar.bertanda else butir
        tinggi = ruang.tinggi(ruang.banyak_baris(teks, lebar, huruf), huruf) + (0 if daftar.bertanda else 4)
        kuas.atur_tinggi(baris + n, tinggi)
        kuas.gabung((baris + n, awal, baris + n, akhir), teks, gaya_butir)
        piksel += tinggi * 4 / 3
    return baris + 1 + len(daftar.butir), piksel
