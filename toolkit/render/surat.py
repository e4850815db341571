"""Writes the blocks of what is signed or hung up: letterhead, running text, large figures, signatures."""

from collections.abc import Sequence

from toolkit.render import gaya
from toolkit.render.alamat import Tempat
from toolkit.render.papan import bagi, lebar_kolom
from toolkit.render.sel import Kuas
from toolkit.tabel.model import Alinea, AngkaBesar, BlokTanda, Butir, Kop, Surat, TandaTangan
from toolkit.values import ruang

_LABEL = 70
"""Pixels that a label needs at least."""
_RUANG_TANDA = 48.0
"""Points left for the signature itself."""
_BARIS = 15.0
_RAPAT = 4.0
"""Points by which the lines of a letterhead stand closer than cells do."""


class PenulisSurat:
    """Writes over the columns 0 to `akhir` of a sheet whose columns have these widths (in characters)."""

    def __init__(self, kuas: Kuas, lebar: Sequence[float], akhir: int) -> None:
        self._kuas = kuas
        self._lebar = lebar
        self._akhir = akhir

    def kop(self, baris: int, kop: Kop) -> int:
        """The letterhead; returns the next row."""
        for nama, teks in (*(("kop nama", n) for n in kop.nama), *(("kop alamat", a) for a in kop.alamat)):
            berikut = self._teks(baris, teks, nama, (0, self._akhir))
            self._kuas.atur_tinggi(baris, self._kuas.tinggi[baris] - _RAPAT)
            baris = berikut
        self._kuas.atur_tinggi(baris, 5)
        self._kuas.gabung((baris, 0, baris, self._akhir), "", "kop garis")
        return baris + 1

    def surat(self, baris: int, surat: Surat) -> int:
        """Running text; returns the next row."""
        for isi in surat.isi:
            match isi:
                case Alinea():
                    baris = self._alinea(baris, isi)
                case Butir():
                    baris = self._butir(baris, isi)
                case AngkaBesar():
                    self._kuas.atur_tinggi(baris, ruang.tinggi(1, isi.huruf))
                    sifat = {"font_size": isi.huruf, "text_wrap": False}
                    self._kuas.gabung((baris, 0, baris, self._akhir), "", "pita", sifat)
                    self._kuas.tulis(baris, 0, isi.nilai, "pita", sifat, format_=isi.format, di=(0, Tempat(baris, 0)))
                    baris += 1
        return baris

    def _alinea(self, baris: int, isi: Alinea) -> int:
        rata = {"align": "justify"} if isi.rata is None else gaya.RATA[isi.rata]
        return self._teks(baris, isi.teks, "pita" if isi.pita else "alinea", (0, self._akhir),
                          {"font_size": isi.huruf, "bold": isi.tebal, **rata})

    def _butir(self, baris: int, isi: Butir) -> int:
        """The label in the first columns that are wide enough for it."""
        label = next(k for k in range(self._akhir + 1) if k == self._akhir or self._piksel(0, k) >= _LABEL)
        sifat = {"font_size": isi.huruf, "align": "left"}
        self._teks(baris, isi.label, "alinea", (0, label), sifat)
        return self._teks(baris, isi.beside, "alinea", (label + 1, self._akhir), sifat)

    def _teks(self, baris: int, teks: str, nama: str, kolom: tuple[int, int],
              sifat: dict[str, object] | None = None) -> int:
        huruf = float({**gaya.GAYA[nama], **(sifat or {})}.get("font_size", 10))
        tebal = bool({**gaya.GAYA[nama], **(sifat or {})}.get("bold"))
        banyak = ruang.banyak_baris(teks, self._piksel(*kolom), huruf, tebal=tebal)
        self._kuas.atur_tinggi(baris, ruang.tinggi(banyak, huruf))
        self._kuas.gabung((baris, kolom[0], baris, kolom[1]), teks, nama, sifat)
        return baris + 1

    def tanda_tangan(self, baris: int, tanda: TandaTangan) -> int:
        """Signatures in the left and the right half; returns the next row."""
        sisi = tuple(zip((tanda.kiri, tanda.kanan), bagi(self._lebar[:self._akhir + 1], 2), strict=True))
        semua = [blok for blok, _ in sisi if blok is not None]
        atas, bawah = max(len(b.atas) for b in semua), max(len(b.bawah) for b in semua)
        for n in range(atas + bawah + 2):
            self._kuas.atur_tinggi(baris + n, _RUANG_TANDA if n == atas else _BARIS)
        for blok, kolom in sisi:
            if blok is not None:
                self._blok(baris, blok, kolom, atas)
        return baris + atas + bawah + 2

    def _blok(self, baris: int, blok: BlokTanda, kolom: tuple[int, int], atas: int) -> None:
        for n, teks in enumerate((*blok.atas, *[""] * (atas - len(blok.atas) + 1), blok.nama, *blok.bawah)):
            if not teks:
                continue
            sifat = {"bold": True, "underline": 1} if n == atas + 1 else {}
            banyak = ruang.banyak_baris(teks, self._piksel(*kolom), 11, tebal=bool(sifat))
            self._kuas.atur_tinggi(baris + n, max(self._kuas.tinggi[baris + n], banyak * _BARIS))
            self._kuas.gabung((baris + n, kolom[0], baris + n, kolom[1]), teks, "tanda", sifat)

    def _piksel(self, awal: int, akhir: int) -> int:
        return lebar_kolom(self._lebar, awal, akhir)
