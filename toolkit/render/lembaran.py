"""One Lembar -> one worksheet: columns, blocks from top to bottom, print set-up."""

import dataclasses
from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from toolkit.render import papan
from toolkit.render.alamat import Tempat
from toolkit.render.gaya import KEPALA
from toolkit.render.grafik import make_grafik
from toolkit.render.halaman import TEPI_ATAS, TEPI_BAWAH, TEPI_SAMPING, Kelompok, muat_halaman, patah, satukan
from toolkit.render.jejak import tulis_jejak
from toolkit.render.sel import Kuas
from toolkit.render.surat import PenulisSurat
from toolkit.render.tabel import PenulisTabel, Tertulis
from toolkit.tabel.model import (
    Bagian,
    Berdampingan,
    Daftar,
    DeretGrafik,
    DeretKartu,
    Grafik,
    HalamanBaru,
    Kop,
    Lembar,
    Surat,
    Tabel,
    TandaTangan,
)
from toolkit.values import ruang

_FOLIO = 14
_LEBAR_NASKAH = (100.0,)
_JARAK_DATA = 2
"""Empty columns between the printed area and the figures of a chart that are not printed."""
_BARIS_JEJAK = 2


class PenulisLembar:
    """Writes the blocks of one sheet."""

    def __init__(self, workbook: Workbook, kuas: Kuas, lembar: Lembar) -> None:
        self._workbook = workbook
        self._kuas = kuas
        self._lembar = lembar
        self._lebar = _lebar(lembar)
        self._papan = self._lebar == papan.LEBAR_PAPAN
        self._tabel: dict[int, Tertulis] = {}
        self._kolom_data = len(self._lebar) + _JARAK_DATA
        self._utuh: list[Kelompok] = []
        self._halaman_baru: list[int] = []
        self._surat = PenulisSurat(kuas, self._lebar, self._kolom_cetak())

    def tulis(self, kaki_halaman: str) -> None:
        """Write everything and set up the page; `kaki_halaman` is the left part of the footer."""
        for kolom, lebar in enumerate(self._lebar):
            self._kuas.ws.set_column(kolom, kolom, lebar)
        for tabel in (b for b in self._lembar.bagian if isinstance(b, Tabel)):
            for (kolom, akhir), k in zip(tabel.letak, tabel.kolom, strict=True):
                if k.tersembunyi:
                    self._kuas.ws.set_column(kolom, akhir, k.lebar, None, {"hidden": True})
        baris = self._judul()
        for nomor, bagian in enumerate(self._lembar.bagian):
            baris = self._bagian(baris + (1 if nomor and not self._papan else 0), bagian)
        isi, baris = baris, self._kaki(baris)
        if not self._lembar.kaki_dicetak:
            baris = isi
        elif baris > isi and self._utuh:
            # The line at the end goes with what is above it, not alone to a page of its own.
            *depan, (awal, _) = self._utuh[-1]
            self._utuh[-1] = (*depan, (awal, baris - 1))
        self._periksa()
        self._halaman(kaki_halaman, baris)

    def _judul(self) -> int:
        if not self._lembar.judul:
            return 0
        kiri = 1 if self._papan else 0
        self._kuas.atur_tinggi(0, 26)
        self._kuas.gabung((0, kiri, 0, len(self._lebar) - 1), self._lembar.judul, "judul lembar", {"text_wrap": False})
        if not self._lembar.keterangan:
            return 2
        lebar = papan.lebar_kolom(self._lebar, kiri, len(self._lebar) - 1)
        self._kuas.atur_tinggi(1, ruang.tinggi(ruang.banyak_baris(self._lembar.keterangan, lebar, 9), 9))
        self._kuas.gabung((1, kiri, 1, len(self._lebar) - 1), self._lembar.keterangan, "keterangan", {"valign": "top"})
        if self._lembar.jejak is None or not self._kuas.hidup:
            return 3
        self._kuas.atur_tinggi(_BARIS_JEJAK + 1, 6)
        return _BARIS_JEJAK + 2

    def _periksa(self) -> None:
        """The line that says whether the input changed, over sums to the right of everything else."""
        if self._lembar.jejak is not None and self._kuas.hidup:
            kiri = 1 if self._papan else 0
            tulis_jejak(self._kuas, self._lembar.jejak, (_BARIS_JEJAK, kiri, _BARIS_JEJAK, len(self._lebar) - 1),
                        self._kolom_data)

    def _bagian(self, baris: int, bagian: Bagian) -> int:  # noqa: PLR0911 - one for each kind of block
        if isinstance(bagian, Kop | Surat | TandaTangan | HalamanBaru):
            return self._bagian_surat(baris, bagian)
        match bagian:
            case Tabel():
                tertulis = PenulisTabel(self._kuas, bagian, self._lebar).tulis(baris)
                self._tabel[id(bagian)] = tertulis
                self._namai(bagian, tertulis.tempat)
                self._utuh += tertulis.utuh
                return tertulis.akhir
            case Grafik():
                return self._grafik(baris, bagian, 0, papan.lebar_kolom(self._lebar, 0, len(self._lebar) - 1) - 4)
            case DeretGrafik():
                return self._deret(baris, bagian)
            case DeretKartu():
                kolom = papan.KARTU_PAPAN if self._papan else papan.bagi(self._lebar, len(bagian.kartu))
                return papan.tulis_kartu(self._kuas, baris, bagian, kolom)
            case Berdampingan():
                return self._berdampingan(baris, bagian)
            case Daftar():
                akhir = len(self._lebar) - 1
                awal = 1 if self._papan else 0
                lebar = papan.lebar_kolom(self._lebar, awal, akhir)
                berikut = papan.tulis_daftar(self._kuas, baris, bagian, (awal, akhir), lebar)[0]
                self._utuh += [((baris, min(baris + 1, berikut - 1)),), *(((b, b),) for b in range(baris + 2, berikut))]
                return berikut

    def _bagian_surat(self, baris: int, bagian: Kop | Surat | TandaTangan | HalamanBaru) -> int:
        match bagian:
            case HalamanBaru():
                self._halaman_baru.append(baris)
                return baris - 1  # the gap above it is the gap below it: no page begins with an empty row
            case Kop():
                return self._surat.kop(baris, bagian)  # no block of its own: it goes with what follows
            case Surat():
                akhir = self._surat.surat(baris, bagian)
            case TandaTangan():
                akhir = self._surat.tanda_tangan(baris, bagian)
                return self._ikatkan(akhir)
        self._utuh.append(((baris, akhir - 1),))
        return akhir

    def _ikatkan(self, akhir: int) -> int:
        """Signatures, up to the row before `akhir`, go with the row above them, and with its whole block if it fits."""
        *depan, (awal, terakhir) = self._utuh.pop()
        if depan:
            self._utuh.append(tuple(depan))
        self._utuh.append((*([(awal, terakhir - 1)] if terakhir > awal else []), (terakhir, akhir - 1)))
        return akhir

    def _namai(self, tabel: Tabel, tempat: Tempat) -> None:
        """Define the names of a table's cells for the formulas of other sheets."""
        for r in tabel.bernama:
            kolom = tempat.kolom + r.kolom - 1
            kotak = xl_range_abs(tempat.baris + r.awal, kolom, tempat.baris + r.akhir, kolom)
            self._workbook.define_name(r.nama, f"={quote_sheetname(self._lembar.nama)}!{kotak}")

    def _berdampingan(self, baris: int, bagian: Berdampingan) -> int:
        """Two halves; rows are added until the taller one has room."""
        akhir, piksel = baris, 0.0
        for isi, kolom in zip((bagian.kiri, bagian.kanan), papan.SEPARUH, strict=True):
            if isinstance(isi, Daftar):
                lebar = papan.lebar_kolom(self._lebar, *kolom)
                akhir, piksel = papan.tulis_daftar(self._kuas, baris, isi, kolom, lebar)
        tertinggi = max((isi.tinggi for isi in (bagian.kiri, bagian.kanan) if isinstance(isi, Grafik)), default=0)
        while piksel < tertinggi + 10:
            self._kuas.atur_tinggi(akhir, papan.TINGGI_BARIS)
            akhir, piksel = akhir + 1, piksel + papan.PIKSEL_BARIS
        for isi, kolom in zip((bagian.kiri, bagian.kanan), papan.SEPARUH, strict=True):
            if isinstance(isi, Grafik):
                self._pasang(baris, isi, kolom[0], papan.lebar_kolom(self._lebar, *kolom) - 2)
        return akhir

    def _grafik(self, baris: int, grafik: Grafik, kolom: int, lebar: int) -> int:
        akhir = self._sediakan(baris, grafik.tinggi)
        self._pasang(baris, grafik, kolom, lebar)
        return akhir

    def _deret(self, baris: int, deret: DeretGrafik) -> int:
        """Charts of equal width side by side over the width of the sheet."""
        akhir = self._sediakan(baris, max(g.tinggi for g in deret.grafik))
        lebar = papan.lebar_kolom(self._lebar, 0, len(self._lebar) - 1) // len(deret.grafik)
        for n, grafik in enumerate(deret.grafik):
            self._pasang(baris, grafik, 0, lebar - 6, geser=n * lebar)
        return akhir

    def _sediakan(self, baris: int, tinggi: int) -> int:
        """Rows for charts of so many pixels, on one page; returns the next row."""
        akhir = baris + -(-(tinggi + 12) // papan.PIKSEL_BARIS)
        for n in range(baris, akhir):
            self._kuas.atur_tinggi(n, papan.TINGGI_BARIS)
        self._utuh.append(((baris, akhir - 1),))
        return akhir

    def _pasang(self, baris: int, grafik: Grafik, kolom: int, lebar: int, *, geser: int = 0) -> None:
        tertulis = self._tabel.get(id(grafik.data))
        tempat = tertulis.tempat if tertulis else self._data(grafik.data)
        chart = make_grafik(self._workbook, dataclasses.replace(grafik, lebar=lebar), self._lembar.nama, tempat)
        self._kuas.ws.insert_chart(baris, kolom, chart, {"x_offset": 1 + geser, "y_offset": 2,
                                                         "description": grafik.judul})

    def _data(self, tabel: Tabel) -> Tempat:
        """A chart's own figures, right of the printed area."""
        tempat = Tempat(2, self._kolom_data)
        for k, kolom in enumerate(tabel.kolom):
            self._kuas.tulis(1, self._kolom_data + k, kolom.judul, "data", {})
        for n, baris in enumerate(tabel.baris):
            for k, isi in enumerate(baris.isi):
                self._kuas.tulis(tempat.baris + n, tempat.kolom + k, isi, "data", {}, format_=tabel.kolom[k].format,
                                 di=(n, tempat))
        self._kolom_data += len(tabel.kolom) + 1
        return tempat

    def _kaki(self, baris: int) -> int:
        if not self._lembar.kaki:
            return baris
        kiri, kanan = (1 if self._papan else 0), self._kolom_cetak()
        lebar = papan.lebar_kolom(self._lebar, kiri, kanan)
        self._kuas.atur_tinggi(baris + 1, ruang.tinggi(ruang.banyak_baris(self._lembar.kaki, lebar, 8), 8))
        self._kuas.gabung((baris + 1, kiri, baris + 1, kanan), self._lembar.kaki, "kaki")
        return baris + 2

    def _kolom_cetak(self) -> int:
        """Last column that is printed."""
        tabel = [b for b in self._lembar.bagian if isinstance(b, Tabel)]
        if not tabel:
            return len(self._lebar) - 1
        return max(akhir for t in tabel for (_, akhir), kolom in zip(t.letak, t.kolom, strict=True)
                   if not kolom.tersembunyi)

    def _tinggi_kepala(self) -> float:
        """Points of the headings that each further page repeats."""
        if len(self._tabel) != 1:
            return 0
        awal, akhir = next(iter(self._tabel.values())).kepala
        return sum(self._kuas.tinggi.get(b, papan.TINGGI_BARIS) for b in range(awal, akhir + 1))

    def _patahan(self, muat: float) -> Iterator[int]:
        """Rows that begin a new page: those that were asked for, and between them where a page is full."""
        utuh = [blok for k in self._utuh for blok in satukan(k, self._kuas.tinggi, muat)]
        awal = 0
        for akhir in (*self._halaman_baru, None):
            ini = [blok for blok in utuh if blok[0] >= awal and (akhir is None or blok[0] < akhir)]
            yield from patah(ini, self._kuas.tinggi, muat, self._tinggi_kepala(), awal)
            if akhir is not None:
                yield akhir
                awal = akhir

    def _halaman(self, kaki: str, akhir: int) -> None:
        ws = self._kuas.ws
        siapkan_halaman(ws, kaki, mendatar=self._lembar.mendatar)
        ws.fit_to_pages(1, 1 if self._lembar.satu_halaman else 0)
        if not self._lembar.satu_halaman:
            lebar = papan.lebar_kolom(self._lebar, 0, self._kolom_cetak())
            muat = muat_halaman(lebar, mendatar=self._lembar.mendatar)
            ws.set_h_pagebreaks(list(self._patahan(muat)))
        ws.print_area(0, 0, max(akhir - 1, 0), self._kolom_cetak())
        tertulis = list(self._tabel.values())
        if tertulis and self._lembar.beku:
            ws.freeze_panes(tertulis[0].kepala[1] + 1, 0)
        if len(tertulis) == 1:
            ws.repeat_rows(*tertulis[0].kepala)


def siapkan_halaman(ws: Worksheet, kaki: str, *, mendatar: bool) -> None:
    """What every printed sheet has: F4, margins, no gridlines, the footer with `kaki` at its left."""
    ws.hide_gridlines(2)
    ws.set_tab_color(KEPALA)
    ws.set_paper(_FOLIO)
    if mendatar:
        ws.set_landscape()
    ws.set_margins(left=TEPI_SAMPING, right=TEPI_SAMPING, top=TEPI_ATAS, bottom=TEPI_BAWAH)
    ws.center_horizontally()
    ws.set_footer(f'&L&"Arial,Regular"&8{kaki}&C&"Arial,Regular"&8&A&R&"Arial,Regular"&8Halaman &P dari &N',
                  {"margin": 0.35})


def _lebar(lembar: Lembar) -> tuple[float, ...]:
    """Widths of the sheet's columns: the widest of its tables', or the dashboard's, or one for running text."""
    tabel = [b for b in lembar.bagian if isinstance(b, Tabel)]
    if not tabel and any(isinstance(b, DeretKartu | Berdampingan) for b in lembar.bagian):
        return papan.LEBAR_PAPAN
    if not tabel:
        return lembar.lebar or _LEBAR_NASKAH
    lebar = [0.0] * max(t.letak[-1][1] + 1 for t in tabel)
    for t in sorted(tabel, key=lambda t: len(t.kolom), reverse=True):
        for (awal, akhir), kolom in zip(t.letak, t.kolom, strict=True):
            for k in range(awal, akhir + 1):
                lebar[k] = max(lebar[k], kolom.lebar) if awal == akhir else lebar[k] or kolom.lebar / kolom.bentang
    return tuple(lebar)


