"""Writes one Tabel: title, headings, numbers of columns, rows with their merged cells, source and notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from toolkit.render import styles
from toolkit.render.appearance import heading_end, merged_cells, shown
from toolkit.render.cell_writer import CellWriter
from toolkit.render.formula import Tempat
from toolkit.render.pages import Group
from toolkit.tabel.model import Baris, Gaya, Isi, Kategori, Kolom, Rata, Tabel, Tautan
from toolkit.values import ruang

_TINGGI_TERENDAH = 21.0
_BODY_SIZE = 10
_BLOK_KECIL = 12
"""A table of so few rows is not torn apart where a page holds it."""
_SEDIKIT = 2
"""Rows of a merged cell that stay together."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a table was written, rows and columns from 0.

    Attributes:
        tempat: first data row and first column. kepala: first and last heading row, the row of numbers included.
        akhir: first free row below everything.
        utuh: groups of blocks, from top to bottom: rows (first, last) that belong on one page, and in one group the
            blocks that do as well where the page has room for them.
        celah: rows within such a block that may begin a page where the block is high.
    """

    tempat: Tempat
    kepala: tuple[int, int]
    akhir: int
    utuh: tuple[Group, ...] = ()
    celah: frozenset[int] = frozenset()


class TableWriter:
    """Writes a table into a sheet whose columns have these widths (in characters)."""

    def __init__(self, cells: CellWriter, tabel: Tabel, lebar: tuple[float, ...]) -> None:
        self._cells = cells
        self._tabel = tabel
        self._letak = tabel.letak
        self._piksel = tuple(sum(ruang.lebar_kolom_piksel(w) for w in lebar[awal:akhir + 1])
                             for awal, akhir in self._letak)
        dicetak = [n for n, k in enumerate(tabel.kolom) if k.dicetak]
        self._akhir_kolom = dicetak[-1] if dicetak else 0

    def write(self, baris: int) -> Written:
        """Write everything from a row on."""
        awal = baris
        awal_kepala, tempat = self.write_kepala(baris)
        baris = self._write_rows(tempat)
        if self._tabel.saring:
            self._cells.ws.autofilter(tempat.baris - 1, 0, max(baris - 1, tempat.baris), self._letak[-1][1])
        akhir = self._write_notes(baris)
        return Written(tempat, (awal_kepala, tempat.baris - 1), akhir, self._kelompok(awal, tempat, akhir),
                       frozenset(tempat.baris + n for n in self._celah()))

    def write_kepala(self, baris: int) -> tuple[int, Tempat]:
        """Title and headings; the first heading row, and the place of the rows that follow."""
        awal_kepala = self._write_judul(baris)
        return awal_kepala, Tempat(self._write_kepala(awal_kepala), 0, tuple(awal for awal, _ in self._letak))

    def write_baris(self, tempat: Tempat, nomor: int, baris: Baris) -> None:
        """One row, without merging."""
        self._cells.ws.set_row(tempat.baris + nomor, self._tinggi_baris(baris, set()))
        self._write_baris(tempat, nomor, baris, set())

    def _kelompok(self, awal: int, tempat: Tempat, akhir: int) -> tuple[Group, ...]:
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

    def _celah(self) -> Iterator[int]:
        """Rows of merged cells that stand with two of these above and below, and apart from the text in the middle."""
        gabung = [(awal, ujung) for _, awal, ujung in merged_cells(self._tabel)]
        isi = self._tabel.baris
        for n in range(1, len(isi)):
            jumlah = isi[n].gaya is Gaya.JUMLAH or isi[n - 1].gaya is Gaya.PROGRAM
            di = [(awal, ujung) for awal, ujung in gabung if awal < n <= ujung]
            if di and not jumlah and all(n - awal >= _SEDIKIT and ujung + 1 - n >= _SEDIKIT
                                         and abs(2 * n - awal - ujung - 1) >= _SEDIKIT for awal, ujung in di):
                yield n

    def _serangkai(self, n: int) -> bool:
        """Whether a row must stay with the one above."""
        isi = self._tabel.baris
        gabung = any(self._tabel.menyatu(n - 1, n, kolom) for kolom in range(len(self._tabel.kolom)))
        return gabung or isi[n].gaya is Gaya.JUMLAH or isi[n - 1].gaya is Gaya.PROGRAM

    def write_over_width(self, baris: int, teks: str, nama: str) -> int:
        """A text over the whole width of the table; returns the next row."""
        small = "font_size" in styles.STYLES[nama] and styles.STYLES[nama]["font_size"] < _BODY_SIZE
        self._cells.write_text((baris, 0, self._letak[self._akhir_kolom][1]), teks, nama,
                               sum(self._piksel[:self._akhir_kolom + 1]), more=-2 if small else 0)
        return baris + 1

    def _write_judul(self, baris: int) -> int:
        tabel = self._tabel
        if tabel.nomor:
            baris = self.write_over_width(baris, tabel.nama, "judul")
        if tabel.judul:
            baris = self.write_over_width(baris, tabel.judul, "judul")
        if tabel.subjudul:
            baris = self.write_over_width(baris, tabel.subjudul, "subjudul")
        if tabel.judul or tabel.nomor:
            self._cells.set_height(baris, 8)
            baris += 1
        for teks in tabel.pengantar:
            baris = self.write_over_width(baris, teks, "pengantar")
        return baris

    def _write_kepala(self, baris: int) -> int:
        """Headings in one row, or two where some have another above them; none where no column has one."""
        kolom = self._tabel.kolom
        if not self._tabel.berkepala:
            return baris
        dua = any(k.induk for k in kolom)
        bawah = baris + 1 if dua else baris
        nomor = 0
        for induk, kelompok in groupby(kolom, key=lambda k: k.induk):
            banyak = len(list(kelompok))
            for k in range(nomor, nomor + banyak):
                if induk:
                    self._write_merged((bawah, k, bawah, k), kolom[k].judul, "kepala")
                elif kolom[k].judul:
                    self._write_merged((baris, k, bawah, heading_end(self._tabel.kolom, k)), kolom[k].judul, "kepala")
            if induk:
                self._write_merged((baris, nomor, baris, nomor + banyak - 1), induk, "kepala")
            nomor += banyak
        self._set_kepala_height(baris, bawah)
        if not self._tabel.nomor_kolom:
            return bawah + 1
        for k in range(len(kolom)):
            self._write_merged((bawah + 1, k, bawah + 1, k), f"({k + 1})", "nomor")
        self._cells.set_height(bawah + 1, 14)
        return bawah + 2

    def _set_kepala_height(self, baris: int, bawah: int) -> None:
        saring = 16 if self._tabel.saring else 0
        banyak = max(ruang.banyak_baris(k.judul, piksel - saring, 10, tebal=True)
                     for k, piksel in zip(self._tabel.kolom, self._piksel, strict=True) if not k.tersembunyi)
        if bawah > baris:
            self._cells.set_height(baris, 18)
            self._cells.set_height(bawah, max(ruang.tinggi(banyak) - 18, 18))
        else:
            self._cells.set_height(baris, max(ruang.tinggi(banyak) + 4, 22))

    def _write_rows(self, tempat: Tempat) -> int:
        merged = list(merged_cells(self._tabel))
        tertutup = {(b, k) for k, awal, akhir in merged for b in range(awal, akhir + 1)}
        kolom: dict[int, set[int]] = {}
        for b, k in tertutup:
            kolom.setdefault(b, set()).add(k)
        tinggi = [self._tinggi_baris(b, kolom.get(nomor, set())) for nomor, b in enumerate(self._tabel.baris)]
        for k, awal, akhir in merged:
            self._stretch(tinggi, k, awal, akhir)
        for nomor, baris in enumerate(self._tabel.baris):
            self._cells.set_height(tempat.baris + nomor, tinggi[nomor])
            self._write_baris(tempat, nomor, baris, tertutup)
        for k, awal, akhir in merged:
            kolom_, atas = self._tabel.kolom[k], self._tabel.baris[awal]
            teks, sifat = atas.isi[k], self._sifat(kolom_, atas)
            self._write_merged((tempat.baris + awal, k, tempat.baris + akhir, k), teks if isinstance(teks, str) else "",
                         "sel", sifat)
            if not isinstance(teks, str):
                self._cells.write(tempat.baris + awal, self._letak[k][0], teks, "sel", sifat, format_=kolom_.format,
                                  di=(awal, tempat))
        return tempat.baris + len(self._tabel.baris)

    def _sifat(self, kolom: Kolom, baris: Baris) -> dict[str, object]:
        return {**styles.ROW_STYLES[baris.gaya], **styles.ALIGNMENTS[styles.alignment(kolom.format, kolom.rata)],
                **(styles.STYLES["apa adanya"] if kolom.apa_adanya else {})}

    def _write_baris(self, tempat: Tempat, nomor: int, baris: Baris, tertutup: set[tuple[int, int]]) -> None:
        bentang = range(baris.mulai - 1, baris.mulai - 1 + baris.lebar) if baris.lebar > 1 else range(0)
        for k, isi in enumerate(baris.isi):
            if (nomor, k) in tertutup or k in bentang[1:]:
                continue
            kolom = self._tabel.kolom[k]
            sifat = self._sifat(kolom, baris)
            if k in bentang:
                self._write_merged((tempat.baris + nomor, k, tempat.baris + nomor, bentang[-1]), str(isi or ""), "sel",
                             {**sifat, **styles.ALIGNMENTS[Rata.KIRI]})
                continue
            diisi = kolom.terbuka and baris.gaya is Gaya.BIASA
            if kolom.bentang > 1:
                self._write_merged((tempat.baris + nomor, k, tempat.baris + nomor, k), "", "sel", sifat)
            letak = (tempat.baris + nomor, self._letak[k][0])
            self._cells.write(*letak, kolom.given(isi), "terbuka" if diisi else "sel", sifat,
                             format_=kolom.format, di=(nomor, tempat))
            if kolom.pilihan and diisi:
                self._cells.ws.data_validation(*letak, *letak, {
                    "validate": "list", "source": list(kolom.pilihan), "error_title": "Tidak ada dalam daftar",
                    "error_message": f"{kolom.judul}: pilih salah satu dari daftar, atau kosongkan selnya."})

    def _write_merged(self, kotak: tuple[int, int, int, int], teks: str, nama: str,
                sifat: dict[str, object] | None = None) -> None:
        """A text over cells of the table: (first row, first column, last row, last column), columns as the table's."""
        b1, k1, b2, k2 = kotak
        self._cells.write_merged((b1, self._letak[k1][0], b2, self._letak[k2][1]), teks, nama, sifat)

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
        tebal = bool(styles.ROW_STYLES[baris.gaya].get("bold")) or isinstance(isi, Kategori)
        teks = self._cells.link_text(isi) if isinstance(isi, Tautan) else shown(isi, kolom.format)
        return ruang.banyak_baris(teks, lebar, 10, tebal=tebal, inden=1)

    def _stretch(self, tinggi: list[float], kolom: int, awal: int, akhir: int) -> None:
        """Give merged rows the height that their common text needs."""
        isi = self._tabel.baris[awal].isi[kolom]
        banyak = self._baris_teks(isi, self._tabel.kolom[kolom], self._tabel.baris[awal],
                                  self._piksel[kolom])
        perlu = ruang.tinggi(banyak)
        kurang = perlu - sum(tinggi[awal:akhir + 1])
        if kurang > 0:
            for n in range(awal, akhir + 1):
                tinggi[n] += kurang / (akhir - awal + 1)

    def _write_notes(self, baris: int) -> int:
        catatan = (*(satu.apa for satu in self._tabel.belum), *self._tabel.catatan)
        if not (self._tabel.sumber or catatan):
            return baris
        self._cells.set_height(baris, 6)
        baris += 1
        if self._tabel.sumber:
            baris = self.write_over_width(baris, self._tabel.sumber, "sumber")
        for teks in catatan:
            baris = self.write_over_width(baris, teks, "catatan")
        return baris
