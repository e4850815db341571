"""Writes the blocks that are no tables: cards and lists; letterheads, running text, large figures, signatures."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from toolkit.render import styles
from toolkit.render.cell_writer import CellWriter
from toolkit.render.formula import Tempat
from toolkit.tabel.halaman import (
    Alinea,
    AngkaBesar,
    Berdampingan,
    BlokTanda,
    Butir,
    Daftar,
    DeretKartu,
    Kop,
    Lambang,
    Lembar,
    Surat,
    TandaTangan,
)
from toolkit.tabel.model import Tabel
from toolkit.values import ruang

_LEBAR_NASKAH = (100.0,)
DASHBOARD_WIDTHS: tuple[float, ...] = (1.5, *(18.5, 18.5, 2.5) * 3, 18.5, 18.5)
"""Columns of a dashboard: a margin, then four pairs with a gap between them."""
HALVES = ((1, 5), (7, 11))
"""First and last column of the left and the right half."""
ROW_HEIGHT = 15.0
ROW_PIXELS = 20
DASHBOARD_CARDS = tuple((1 + 3 * n, 2 + 3 * n) for n in range(4))
"""First and last column of each card of a dashboard."""
_LABEL = 70
"""Pixels that a label needs at least."""
_TANDA = 130
"""Pixels that a column for marks has at most."""
_RUANG_TANDA = 48.0
"""Points left for the signature itself."""
_BARIS = 15.0
_LEBAR_LOGO = 110
"""Pixels that a logo is wide at most."""
_RAPAT = 4.0
"""Points by which the lines of a letterhead stand closer than cells do."""


def pixels_of(lebar: Sequence[float], awal: int, akhir: int) -> int:
    """Pixels of the columns from `awal` to `akhir`."""
    return sum(ruang.lebar_kolom_piksel(w) for w in lebar[awal:akhir + 1])


def split_columns(lebar: Sequence[float], banyak: int) -> tuple[tuple[int, int], ...]:
    """First and last column of so many neighbouring groups, about equally wide.

    >>> split_columns((10, 30, 10, 10, 10, 10), 2)
    ((0, 1), (2, 5))
    """
    semua = sum(lebar)
    batas = [0]
    for n in range(1, banyak):
        ujung = range(batas[-1] + 1, len(lebar) - (banyak - n) + 1)
        batas.append(min(ujung, key=lambda k: abs(sum(lebar[:k]) - semua * n / banyak)))
    return tuple((awal, akhir - 1) for awal, akhir in pairwise((*batas, len(lebar))))


def write_kartu(cells: CellWriter, baris: int, deret: DeretKartu,
                kolom: Sequence[tuple[int, int]] = DASHBOARD_CARDS) -> int:
    """Cards side by side, each over its columns (first, last); returns the next row."""
    for tinggi, n in ((18, 0), (32, 1), (20, 2)):
        cells.set_height(baris + n, tinggi)
    for kartu, (k, akhir) in zip(deret.kartu, kolom, strict=False):
        cells.write_merged((baris, k, baris, akhir), kartu.label.upper(), "kartu label")
        cells.write_merged((baris + 1, k, baris + 1, akhir), "", "kartu nilai")
        cells.write(baris + 1, k, kartu.nilai, "kartu nilai", {}, format_=kartu.format, di=(0, Tempat(baris + 1, k)))
        cells.write_merged((baris + 2, k, baris + 2, akhir), kartu.keterangan, "kartu catatan")
    cells.set_height(baris + 3, 10)
    return baris + 4


def write_daftar(cells: CellWriter, baris: int, daftar: Daftar, kolom: tuple[int, int],
                 lebar: int) -> tuple[int, float]:
    """A heading and its sentences in the given columns; returns the next row and the height in pixels."""
    awal, akhir = kolom
    piksel = cells.write_text((baris, awal, akhir), daftar.judul, "daftar judul", lebar, least=18) * 4 / 3
    tanda, style, more = ("•  ", "daftar butir", 0) if daftar.bertanda else ("", "paragraf", 4)
    for n, butir in enumerate(daftar.butir, 1):
        piksel += cells.write_text((baris + n, awal, akhir), f"{tanda}{butir}", style, lebar, more=more) * 4 / 3
    return baris + 1 + len(daftar.butir), piksel


class LetterWriter:
    """Writes over the columns 0 to `akhir` of a sheet whose columns have these widths (in characters)."""

    def __init__(self, cells: CellWriter, lebar: Sequence[float], akhir: int) -> None:
        self._cells = cells
        self._lebar = lebar
        self._akhir = akhir

    def write_kop(self, baris: int, kop: Kop) -> int:
        """The letterhead; returns the next row."""
        awal = baris
        for nama, teks in (*(("kop nama", n) for n in kop.nama), *(("kop alamat", a) for a in kop.alamat)):
            self._cells.write_text((baris, 0, self._akhir), teks, nama, self._piksel(0, self._akhir), more=-_RAPAT)
            baris += 1
        if kop.lambang is not None:
            self._insert_logo(awal, kop.lambang, sum(self._cells.heights[n] for n in range(awal, baris)) * 4 / 3)
        self._cells.set_height(baris, 5)
        self._cells.write_merged((baris, 0, baris, self._akhir), "", "kop garis")
        return baris + 1

    def _insert_logo(self, baris: int, lambang: Lambang, tinggi: float) -> None:
        """The logo at the left of the letterhead's rows, as high as they are in pixels, or as wide as it may be."""
        skala = min(tinggi / lambang.tinggi, _LEBAR_LOGO / lambang.lebar)
        self._cells.ws.insert_image(baris, 0, "logo.jpg", {
            "image_data": BytesIO(lambang.data), "x_scale": skala, "y_scale": skala, "x_offset": 4,
            "object_position": 1, "description": "Logo kop surat"})

    def write_surat(self, baris: int, surat: Surat) -> int:
        """Running text; returns the next row."""
        for isi in surat.isi:
            match isi:
                case Alinea():
                    baris = self._write_alinea(baris, isi)
                case Butir():
                    baris = self._write_butir(baris, isi)
                case AngkaBesar():
                    self._cells.set_height(baris, ruang.tinggi(1, isi.huruf))
                    sifat = {"font_size": isi.huruf, "text_wrap": False}
                    self._cells.write_merged((baris, 0, baris, self._akhir), "", "pita", sifat)
                    self._cells.write(baris, 0, isi.nilai, "pita", sifat, format_=isi.format, di=(0, Tempat(baris, 0)))
                    baris += 1
        return baris

    def _write_alinea(self, baris: int, isi: Alinea) -> int:
        rata = {"align": "justify"} if isi.rata is None else styles.ALIGNMENTS[isi.rata]
        self._cells.write_text((baris, 0, self._akhir), isi.teks, "pita" if isi.pita else "alinea",
                               self._piksel(0, self._akhir),
                               sifat={"font_size": isi.huruf, "bold": isi.tebal, **rata})
        return baris + 1

    def _write_butir(self, baris: int, isi: Butir) -> int:
        """The label in the first columns that are wide enough for it; the mark in the next one where that is narrow."""
        label = next(k for k in range(self._akhir + 1) if k == self._akhir or self._piksel(0, k) >= _LABEL)
        sifat = {"font_size": isi.huruf, "align": "left"}
        titik, tanda = ":" if isi.label else "", f"{isi.tanda} " if isi.tanda else ""
        sel: list[tuple[str, int, int, dict[str, object]]] = [(isi.label, 0, label, sifat)]
        kolom = label + 1
        if kolom < self._akhir and self._piksel(kolom, kolom) <= _TANDA:
            sel.append((f"{titik} {'' if isi.bawah else tanda}".strip(), kolom, kolom, {**sifat, "align": "right"}))
            titik, tanda, kolom = "", tanda if isi.bawah else "", kolom + 1
        indent = {"indent": 1} if isi.bawah else {}
        sel.append((f"{titik or ' '} {tanda}{isi.isi}", kolom, self._akhir, {**sifat, **indent}))
        for teks, awal, akhir, rupa in sel:
            self._cells.write_text((baris, awal, akhir), teks, "alinea", self._piksel(awal, akhir), sifat=rupa)
        return baris + 1

    def write_tanda_tangan(self, baris: int, tanda: TandaTangan) -> int:
        """Signatures in the left and the right half; returns the next row."""
        sisi = tuple(zip((tanda.kiri, tanda.kanan), split_columns(self._lebar[:self._akhir + 1], 2), strict=True))
        semua = [blok for blok, _ in sisi if blok is not None]
        atas, bawah = max(len(b.atas) for b in semua), max(len(b.bawah) for b in semua)
        for n in range(atas + bawah + 2):
            self._cells.set_height(baris + n, _RUANG_TANDA if n == atas else _BARIS)
        for blok, kolom in sisi:
            if blok is not None:
                self._write_blok(baris, blok, kolom, atas)
        return baris + atas + bawah + 2

    def _write_blok(self, baris: int, blok: BlokTanda, kolom: tuple[int, int], atas: int) -> None:
        for n, teks in enumerate((*blok.atas, *[""] * (atas - len(blok.atas) + 1), blok.nama, *blok.bawah)):
            if not teks:
                continue
            sifat = {"bold": True, "underline": 1} if n == atas + 1 else {}
            banyak = ruang.banyak_baris(teks, self._piksel(*kolom), 11, tebal=bool(sifat))
            self._cells.set_height(baris + n, max(self._cells.heights[baris + n], banyak * _BARIS))
            self._cells.write_merged((baris + n, kolom[0], baris + n, kolom[1]), teks, "tanda", sifat)

    def _piksel(self, awal: int, akhir: int) -> int:
        return pixels_of(self._lebar, awal, akhir)


def sheet_widths(lembar: Lembar) -> tuple[float, ...]:
    """Widths of the sheet's columns: the widest of its tables', or the dashboard's, or one for running text."""
    tabel = [b for b in lembar.bagian if isinstance(b, Tabel)]
    if not tabel and any(isinstance(b, DeretKartu | Berdampingan) for b in lembar.bagian):
        return DASHBOARD_WIDTHS
    if not tabel:
        return lembar.lebar or _LEBAR_NASKAH
    lebar = [0.0] * max(t.letak[-1][1] + 1 for t in tabel)
    for t in sorted(tabel, key=lambda t: len(t.kolom), reverse=True):
        for (awal, akhir), kolom in zip(t.letak, t.kolom, strict=True):
            for k in range(awal, akhir + 1):
                lebar[k] = max(lebar[k], kolom.lebar) if awal == akhir else lebar[k] or kolom.lebar / kolom.bentang
    return tuple(lebar)
