"""Writes one Tabel: title, headings, numbers of columns, rows with their merged cells, source and notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from toolkit.render import gaya
from toolkit.render.alamat import Tempat
from toolkit.render.bentuk import akhir_judul, gabungan, tampak
from toolkit.render.halaman import Kelompok
from toolkit.render.sel import Kuas
from toolkit.tabel.model import Baris, Gaya, Isi, Kategori, Kolom, Rata, Tabel, Tautan
from toolkit.values import ruang

_TINGGI_TERENDAH = 21.0
_BLOK_KECIL = 6
"""A table of so few rows is not torn apart where a page holds it."""


@dataclass(frozen=True, slots=True)
class Tertulis:
    """Where a table was written, rows and columns from 0.

    Attributes:
        tempat: first data row and first column. kepala: first and last heading row, the row of numbers included.
        akhir: first free row below everything.
        utuh: groups of blocks, from top to bottom: rows (first, last) that belong on one page, and in one group the
            blocks that do as well where the page has room for them.
    """

    tempat: Tempat
    kepala: tuple[int, int]
    akhir: int
    utuh: tuple[Kelompok, ...] = ()


class PenulisTabel:
    """Writes a table into a sheet whose columns have these widths (in characters)."""

    def __init__(self, kuas: Kuas, tabel: Tabel, lebar: tuple[float, ...]) -> None:
        self._kuas = kuas
        self._tabel = tabel
        self._letak = tabel.letak
        self._piksel = tuple(sum(ruang.lebar_kolom_piksel(w) for w in lebar[awal:akhir + 1])
                             for awal, akhir in self._letak)
        terlihat = [n for n, k in enumerate(tabel.kolom) if not k.tersembunyi]
        self._akhir_kolom = terlihat[-1] if terlihat else 0

    def tulis(self, baris: int) -> Tertulis:
        """Write everything from a row on."""
        awal = baris
        awal_kepala, tempat = self.tulis_kepala(baris)
        baris = self._isi(tempat)
        if self._tabel.saring:
            self._kuas.ws.autofilter(tempat.baris - 1, 0, max(baris - 1, tempat.baris), self._letak[-1][1])
        akhir = self._bawah(baris)
        return Tertulis(tempat, (awal_kepala, tempat.baris - 1), akhir, self._kelompok(awal, tempat, akhir))

    def tulis_kepala(self, baris: int) -> tuple[int, Tempat]:
        """Title and headings; the first heading row, and the place of the rows that follow."""
        awal_kepala = self._judul(baris)
        return awal_kepala, Tempat(self._kepala(awal_kepala), 0, tuple(awal for awal, _ in self._letak))

    def tulis_baris(self, tempat: Tempat, nomor: int, baris: Baris) -> None:
        """One row, without merging."""
        self._kuas.ws.set_row(tempat.baris + nomor, self._tinggi_baris(baris, set()))
        self._baris(tempat, nomor, baris, set())

    def _kelompok(self, awal: int, tempat: Tempat, akhir: int) -> tuple[Kelompok, ...]:
        utuh = tuple(self._utuh(awal, tempat, akhir))
        return (utuh,) if len(self._tabel.baris) <= _BLOK_KECIL else tuple((blok,) for blok in utuh)

    def _utuh(self, awal: int, tempat: Tempat, akhir: int) -> Iterator[tuple[int, int]]:
        """Title and headings with the first row, merged rows together, a total with the row above and the notes."""
        isi = self._tabel.baris
        mulai = [n for n in range(len(isi)) if n == 0 or not self._serangkai(n)]
        for n, m in enumerate(mulai):
            berikut = mulai[n + 1] if n + 1 < len(mulai) else None
            yield (awal if n == 0 else tempat.baris + m), (akhir if berikut is None else tempat.baris + berikut) - 1
        if not mulai:
            yield awal, akhir - 1

    def _serangkai(self, n: int) -> bool:
        """Whether a row must stay with the one above."""
        isi = self._tabel.baris
        gabung = any(self._tabel.menyatu(n - 1, n, kolom) for kolom in range(len(self._tabel.kolom)))
        return gabung or isi[n].gaya is Gaya.JUMLAH or isi[n - 1].gaya is Gaya.PROGRAM

    def garis_lebar(self, baris: int, teks: str, nama: str) -> int:
        """A text over the whole width of the table; returns the next row."""
        lebar = sum(self._piksel[:self._akhir_kolom + 1])
        huruf = float(gaya.GAYA[nama].get("font_size", 10))
        tebal = bool(gaya.GAYA[nama].get("bold"))
        banyak = ruang.banyak_baris(teks, lebar, huruf, tebal=tebal)
        self._kuas.atur_tinggi(baris, ruang.tinggi(banyak, huruf) - (2 if huruf < 10 else 0))  # noqa: PLR2004 - body size
        self._kuas.gabung((baris, 0, baris, self._letak[self._akhir_kolom][1]), teks, nama)
        return baris + 1

    def _judul(self, baris: int) -> int:
        tabel = self._tabel
        if tabel.nomor:
            baris = self.garis_lebar(baris, tabel.nama, "judul")
        if tabel.judul:
            baris = self.garis_lebar(baris, tabel.judul, "judul")
        if tabel.subjudul:
            baris = self.garis_lebar(baris, tabel.subjudul, "subjudul")
        if tabel.judul or tabel.nomor:
            self._kuas.atur_tinggi(baris, 8)
            baris += 1
        for teks in tabel.pengantar:
            baris = self.garis_lebar(baris, teks, "pengantar")
        return baris

    def _kepala(self, baris: int) -> int:
        """Headings in one row, or two where some have another above them."""
        kolom = self._tabel.kolom
        dua = any(k.induk for k in kolom)
        bawah = baris + 1 if dua else baris
        nomor = 0
        for induk, kelompok in groupby(kolom, key=lambda k: k.induk):
            banyak = len(list(kelompok))
            for k in range(nomor, nomor + banyak):
                if induk:
                    self._gabung((bawah, k, bawah, k), kolom[k].judul, "kepala")
                elif kolom[k].judul:
                    self._gabung((baris, k, bawah, akhir_judul(self._tabel.kolom, k)), kolom[k].judul, "kepala")
            if induk:
                self._gabung((baris, nomor, baris, nomor + banyak - 1), induk, "kepala")
            nomor += banyak
        self._tinggi_kepala(baris, bawah)
        if not self._tabel.nomor_kolom:
            return bawah + 1
        for k in range(len(kolom)):
            self._gabung((bawah + 1, k, bawah + 1, k), f"({k + 1})", "nomor")
        self._kuas.atur_tinggi(bawah + 1, 14)
        return bawah + 2

    def _tinggi_kepala(self, baris: int, bawah: int) -> None:
        saring = 16 if self._tabel.saring else 0
        banyak = max(ruang.banyak_baris(k.judul, piksel - saring, 10, tebal=True)
                     for k, piksel in zip(self._tabel.kolom, self._piksel, strict=True) if not k.tersembunyi)
        if bawah > baris:
            self._kuas.atur_tinggi(baris, 18)
            self._kuas.atur_tinggi(bawah, max(ruang.tinggi(banyak) - 18, 18))
        else:
            self._kuas.atur_tinggi(baris, max(ruang.tinggi(banyak) + 4, 22))

    def _isi(self, tempat: Tempat) -> int:
        merged = list(gabungan(self._tabel))
        tertutup = {(b, k) for k, awal, akhir in merged for b in range(awal, akhir + 1)}
        tinggi = [self._tinggi_baris(b, {k for n, k in tertutup if n == nomor})
                  for nomor, b in enumerate(self._tabel.baris)]
        for k, awal, akhir in merged:
            self._regangkan(tinggi, k, awal, akhir)
        for nomor, baris in enumerate(self._tabel.baris):
            self._kuas.atur_tinggi(tempat.baris + nomor, tinggi[nomor])
            self._baris(tempat, nomor, baris, tertutup)
        for k, awal, akhir in merged:
            teks = self._tabel.baris[awal].isi[k]
            self._gabung((tempat.baris + awal, k, tempat.baris + akhir, k), str(teks), "sel",
                         self._sifat(self._tabel.kolom[k], self._tabel.baris[awal]))
        return tempat.baris + len(self._tabel.baris)

    def _sifat(self, kolom: Kolom, baris: Baris) -> dict[str, object]:
        return {**gaya.BARIS[baris.gaya], **gaya.RATA[gaya.rata_bawaan(kolom.format, kolom.rata)],
                **(gaya.GAYA["apa adanya"] if kolom.apa_adanya else {})}

    def _baris(self, tempat: Tempat, nomor: int, baris: Baris, tertutup: set[tuple[int, int]]) -> None:
        bentang = range(baris.mulai - 1, baris.mulai - 1 + baris.lebar) if baris.lebar > 1 else range(0)
        for k, isi in enumerate(baris.isi):
            if (nomor, k) in tertutup or k in bentang[1:]:
                continue
            kolom = self._tabel.kolom[k]
            sifat = self._sifat(kolom, baris)
            if k in bentang:
                self._gabung((tempat.baris + nomor, k, tempat.baris + nomor, bentang[-1]), str(isi or ""), "sel",
                             {**sifat, **gaya.RATA[Rata.KIRI]})
                continue
            diisi = kolom.terbuka and baris.gaya is Gaya.BIASA
            if kolom.bentang > 1:
                self._gabung((tempat.baris + nomor, k, tempat.baris + nomor, k), "", "sel", sifat)
            letak = (tempat.baris + nomor, self._letak[k][0])
            self._kuas.tulis(*letak, kolom.given(isi), "terbuka" if diisi else "sel", sifat,
                             format_=kolom.format, di=(nomor, tempat))
            if kolom.pilihan and diisi:
                self._kuas.ws.data_validation(*letak, *letak, {
                    "validate": "list", "source": list(kolom.pilihan), "error_title": "Tidak ada dalam daftar",
                    "error_message": f"{kolom.judul}: pilih salah satu dari daftar, atau kosongkan selnya."})

    def _gabung(self, kotak: tuple[int, int, int, int], teks: str, nama: str,
                sifat: dict[str, object] | None = None) -> None:
        """A text over cells of the table: (first row, first column, last row, last column), columns as the table's."""
        b1, k1, b2, k2 = kotak
        self._kuas.gabung((b1, self._letak[k1][0], b2, self._letak[k2][1]), teks, nama, sifat)

    def _tinggi_baris(self, baris: Baris, tertutup: set[int]) -> float:
        banyak = 1
        for k, isi in enumerate(baris.isi):
            kolom = self._tabel.kolom[k]
            if kolom.tersembunyi or k in tertutup:
                continue
            lebar = self._piksel[k]
            if baris.lebar > 1 and k == baris.mulai - 1:
                lebar = sum(self._piksel[k:k + baris.lebar])
            elif baris.lebar > 1 and baris.mulai - 1 < k < baris.mulai - 1 + baris.lebar:
                continue
            banyak = max(banyak, self._baris_teks(isi, kolom, baris, lebar))
        return max(ruang.tinggi(banyak), _TINGGI_TERENDAH, self._tabel.tinggi)

    def _baris_teks(self, isi: Isi, kolom: Kolom, baris: Baris, lebar: float) -> int:
        tebal = bool(gaya.BARIS[baris.gaya].get("bold")) or isinstance(isi, Kategori)
        teks = self._kuas.teks_tautan(isi) if isinstance(isi, Tautan) else tampak(isi, kolom.format)
        return ruang.banyak_baris(teks, lebar, 10, tebal=tebal, inden=1)

    def _regangkan(self, tinggi: list[float], kolom: int, awal: int, akhir: int) -> None:
        """Give merged rows the height that their common text needs."""
        isi = self._tabel.baris[awal].isi[kolom]
        banyak = self._baris_teks(isi, self._tabel.kolom[kolom], self._tabel.baris[awal],
                                  self._piksel[kolom])
        perlu = ruang.tinggi(banyak)
        kurang = perlu - sum(tinggi[awal:akhir + 1])
        if kurang > 0:
            for n in range(awal, akhir + 1):
                tinggi[n] += kurang / (akhir - awal + 1)

    def _bawah(self, baris: int) -> int:
        catatan = (*self._tabel.belum, *self._tabel.catatan)
        if not (self._tabel.sumber or catatan):
            return baris
        self._kuas.atur_tinggi(baris, 6)
        baris += 1
        if self._tabel.sumber:
            baris = self.garis_lebar(baris, self._tabel.sumber, "sumber")
        for teks in catatan:
            baris = self.garis_lebar(baris, teks, "catatan")
        return baris
