"""One Lembar -> one worksheet: columns, blocks from top to bottom, print set-up."""

import dataclasses
from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname, xl_range_abs

from toolkit.render import blocks
from toolkit.render.blocks import LetterWriter
from toolkit.render.cell_writer import CellWriter
from toolkit.render.chart import add_grafik
from toolkit.render.formula import Tempat
from toolkit.render.input_trace import write_trace
from toolkit.render.pages import (
    Group,
    keep_together,
    page_breaks,
    page_capacity,
    page_scale,
    parted,
    set_up_page,
    smaller,
    stands_upright,
)
from toolkit.render.table_writer import TableWriter, Written
from toolkit.tabel.halaman import (
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
    TandaTangan,
)
from toolkit.tabel.model import Tabel

_SATU, _DUA = 1.3, 1.7
"""A sheet of no more than two pages: up to so many pages full it is made to fit on one, from so many on on two."""
_JARAK_DATA = 2
"""Empty columns between the printed area and the figures of a chart that are not printed."""


class SheetWriter:
    """Writes the blocks of one sheet."""

    def __init__(self, workbook: Workbook, cells: CellWriter, lembar: Lembar) -> None:
        self._workbook = workbook
        self._cells = cells
        self._lembar = lembar
        self._lebar = blocks.sheet_widths(lembar)
        self._is_dashboard = self._lebar == blocks.DASHBOARD_WIDTHS
        self._tabel: dict[int, Written] = {}
        self._kolom_data = len(self._lebar) + _JARAK_DATA
        self._utuh: list[Group] = []
        self._celah: set[int] = set()
        self._halaman_baru: list[int] = []
        self._margin = 1 if self._is_dashboard else 0
        self._awal = 0
        self._jejak: int | None = None
        self._surat = LetterWriter(cells, self._lebar, self._last_printed_column())

    def write(self, kaki_halaman: str) -> None:
        """Write everything and set up the page; `kaki_halaman` is the left part of the footer."""
        for kolom, lebar in enumerate(self._lebar):
            self._cells.ws.set_column(kolom, kolom, lebar)
        for tabel in (b for b in self._lembar.bagian if isinstance(b, Tabel)):
            for (kolom, akhir), k in zip(tabel.letak, tabel.kolom, strict=True):
                if k.tersembunyi:
                    self._cells.ws.set_column(kolom, akhir, k.lebar, None, {"hidden": True})
        baris = self._write_judul()
        for nomor, bagian in enumerate(self._lembar.bagian):
            baris = self._write_bagian(baris + (1 if nomor and not self._is_dashboard else 0), bagian)
        self._write_footer(baris)
        self._write_trace()
        self._set_up_pages(kaki_halaman, baris)

    def _write_judul(self) -> int:
        baris = self._awal = self._write_screen()
        if not self._lembar.judul:
            return baris
        kiri, akhir = self._margin, len(self._lebar) - 1
        self._cells.set_height(baris, 26)
        self._cells.write_merged((baris, kiri, baris, akhir), self._lembar.judul, "judul lembar", {"text_wrap": False})
        if not self._lembar.keterangan:
            return baris + 2
        self._cells.write_text((baris + 1, kiri, akhir), self._lembar.keterangan, "keterangan",
                               blocks.pixels_of(self._lebar, kiri, akhir), sifat={"valign": "top"})
        return baris + 3

    def _write_screen(self) -> int:
        """The lines that are not printed, and the one that says whether the input changed; the row that follows."""
        kiri, akhir = self._margin, len(self._lebar) - 1
        for n, teks in enumerate(self._lembar.layar):
            self._cells.write_text((n, kiri, akhir), teks, "keterangan", blocks.pixels_of(self._lebar, kiri, akhir))
        baris = len(self._lembar.layar)
        if self._lembar.jejak is None or not self._cells.hidup:
            return baris
        self._jejak = baris
        return baris + 1

    def _write_trace(self) -> None:
        """The line that says whether the input changed, over sums to the right of everything else."""
        if self._jejak is not None and self._lembar.jejak is not None:
            kotak = (self._jejak, self._margin, self._jejak, len(self._lebar) - 1)
            write_trace(self._cells, self._lembar.jejak, kotak, self._kolom_data)

    def _write_bagian(self, baris: int, bagian: Bagian) -> int:  # noqa: PLR0911 - one for each kind of block
        if isinstance(bagian, Kop | Surat | TandaTangan | HalamanBaru):
            return self._write_surat(baris, bagian)
        match bagian:
            case Tabel():
                tertulis = TableWriter(self._cells, bagian, self._lebar).write(baris)
                self._tabel[id(bagian)] = tertulis
                self._define_names(bagian, tertulis.tempat)
                self._utuh += tertulis.utuh
                self._celah |= tertulis.celah
                return tertulis.akhir
            case Grafik():
                return self._write_grafik(baris, bagian, 0, blocks.pixels_of(self._lebar, 0, len(self._lebar) - 1) - 4)
            case DeretGrafik():
                return self._write_deret(baris, bagian)
            case DeretKartu():
                kolom = (blocks.DASHBOARD_CARDS if self._is_dashboard
                         else blocks.split_columns(self._lebar, len(bagian.kartu)))
                return blocks.write_kartu(self._cells, baris, bagian, kolom)
            case Berdampingan():
                return self._write_side_by_side(baris, bagian)
            case Daftar():
                akhir = len(self._lebar) - 1
                awal = 1 if self._is_dashboard else 0
                lebar = blocks.pixels_of(self._lebar, awal, akhir)
                berikut = blocks.write_daftar(self._cells, baris, bagian, (awal, akhir), lebar)[0]
                self._utuh += [((baris, min(baris + 1, berikut - 1)),), *(((b, b),) for b in range(baris + 2, berikut))]
                return berikut

    def _write_surat(self, baris: int, bagian: Kop | Surat | TandaTangan | HalamanBaru) -> int:
        match bagian:
            case HalamanBaru():
                self._halaman_baru.append(baris)
                return baris - 1  # the gap above it is the gap below it: no page begins with an empty row
            case Kop():
                return self._surat.write_kop(baris, bagian)  # no block of its own: it goes with what follows
            case Surat():
                akhir = self._surat.write_surat(baris, bagian)
            case TandaTangan():
                akhir = self._surat.write_tanda_tangan(baris, bagian)
                return self._bind_signatures(akhir)
        self._utuh.append(((baris, akhir - 1),))
        return akhir

    def _bind_signatures(self, akhir: int) -> int:
        """Signatures, up to the row before `akhir`, go with the row above them, and with its whole block if it fits."""
        *depan, (awal, terakhir) = self._utuh.pop()
        if depan:
            self._utuh.append(tuple(depan))
        self._utuh.append((*([(awal, terakhir - 1)] if terakhir > awal else []), (terakhir, akhir - 1)))
        return akhir

    def _define_names(self, tabel: Tabel, tempat: Tempat) -> None:
        """Define the names of a table's cells for the formulas of other sheets."""
        for r in tabel.bernama:
            kolom = tempat.column_of(r.kolom)
            kotak = xl_range_abs(tempat.baris + r.awal, kolom, tempat.baris + r.akhir, kolom)
            self._workbook.define_name(r.nama, f"={quote_sheetname(self._lembar.nama)}!{kotak}")

    def _write_side_by_side(self, baris: int, bagian: Berdampingan) -> int:
        """Two halves; rows are added until the taller one has room."""
        akhir, piksel = baris, 0.0
        for isi, kolom in zip((bagian.kiri, bagian.kanan), blocks.HALVES, strict=True):
            if isinstance(isi, Daftar):
                lebar = blocks.pixels_of(self._lebar, *kolom)
                akhir, piksel = blocks.write_daftar(self._cells, baris, isi, kolom, lebar)
        tertinggi = max((isi.tinggi for isi in (bagian.kiri, bagian.kanan) if isinstance(isi, Grafik)), default=0)
        while piksel < tertinggi + 10:
            self._cells.set_height(akhir, blocks.ROW_HEIGHT)
            akhir, piksel = akhir + 1, piksel + blocks.ROW_PIXELS
        for isi, kolom in zip((bagian.kiri, bagian.kanan), blocks.HALVES, strict=True):
            if isinstance(isi, Grafik):
                self._insert_chart(baris, isi, kolom[0], blocks.pixels_of(self._lebar, *kolom) - 2)
        return akhir

    def _write_grafik(self, baris: int, grafik: Grafik, kolom: int, lebar: int) -> int:
        akhir = self._make_room(baris, grafik.tinggi)
        self._insert_chart(baris, grafik, kolom, lebar)
        return akhir

    def _write_deret(self, baris: int, deret: DeretGrafik) -> int:
        """Charts of equal width side by side over the width of the sheet."""
        akhir = self._make_room(baris, max(g.tinggi for g in deret.grafik))
        lebar = blocks.pixels_of(self._lebar, 0, len(self._lebar) - 1) // len(deret.grafik)
        for n, grafik in enumerate(deret.grafik):
            self._insert_chart(baris, grafik, 0, lebar - 6, geser=n * lebar)
        return akhir

    def _make_room(self, baris: int, tinggi: int) -> int:
        """Rows for charts of so many pixels, on one page; returns the next row."""
        akhir = baris + -(-(tinggi + 12) // blocks.ROW_PIXELS)
        for n in range(baris, akhir):
            self._cells.set_height(n, blocks.ROW_HEIGHT)
        self._utuh.append(((baris, akhir - 1),))
        return akhir

    def _insert_chart(self, baris: int, grafik: Grafik, kolom: int, lebar: int, *, geser: int = 0) -> None:
        tertulis = self._tabel.get(id(grafik.data))
        tempat = tertulis.tempat if tertulis else self._write_data(grafik.data)
        chart = add_grafik(self._workbook, dataclasses.replace(grafik, lebar=lebar), self._lembar.nama, tempat)
        self._cells.ws.insert_chart(baris, kolom, chart, {"x_offset": 1 + geser, "y_offset": 2,
                                                         "description": grafik.judul})

    def _write_data(self, tabel: Tabel) -> Tempat:
        """A chart's own figures, right of the printed area."""
        tempat = Tempat(2, self._kolom_data)
        for k, kolom in enumerate(tabel.kolom):
            self._cells.write(1, self._kolom_data + k, kolom.judul, "data", {})
        for n, baris in enumerate(tabel.baris):
            for k, isi in enumerate(baris.isi):
                self._cells.write(tempat.baris + n, tempat.kolom + k, isi, "data", {}, format_=tabel.kolom[k].format,
                                 di=(n, tempat))
        self._kolom_data += len(tabel.kolom) + 1
        return tempat

    def _write_footer(self, baris: int) -> None:
        """The lines below everything, outside the print area: where to look for what is blank, then the sheet's own."""
        kanan = self._last_printed_column()
        belum = [t.lengkap for b in self._lembar.bagian if isinstance(b, Tabel) for t in b.belum if t.lengkap != t.apa]
        for n, teks in enumerate([*belum, *[self._lembar.kaki] * bool(self._lembar.kaki)], 1):
            self._cells.write_text((baris + n, self._margin, kanan), teks, "kaki",
                                   blocks.pixels_of(self._lebar, self._margin, kanan))

    def _last_printed_column(self) -> int:
        """Last column that is printed."""
        tabel = [b for b in self._lembar.bagian if isinstance(b, Tabel)]
        if not tabel:
            return len(self._lebar) - 1
        return max(akhir for t in tabel for (_, akhir), kolom in zip(t.letak, t.kolom, strict=True) if kolom.dicetak)

    def _with_headings(self) -> list[Written]:
        """The tables that have headings; those of a single one stand on every page."""
        return [t for t in self._tabel.values() if t.kepala[0] <= t.kepala[1]]

    def _tinggi_kepala(self) -> float:
        """Points of the headings that each further page repeats."""
        if len(berkepala := self._with_headings()) != 1:
            return 0
        awal, akhir = berkepala[0].kepala
        return sum(self._cells.heights.get(b, blocks.ROW_HEIGHT) for b in range(awal, akhir + 1))

    def _breaks(self, muat: float) -> Iterator[int]:
        """Rows that begin a new page: those that were asked for, and between them where a page is full."""
        tinggi = self._cells.heights
        utuh = [b for k in self._utuh for blok in keep_together(k, tinggi, muat)
                for b in (parted(blok, self._celah, tinggi, muat) if blok in k else (blok,))]
        sejak = berkepala[0].kepala[1] + 1 if (berkepala := self._with_headings()) else 0
        awal = self._awal
        for akhir in (*self._halaman_baru, None):
            ini = [blok for blok in utuh if blok[0] >= awal and (akhir is None or blok[0] < akhir)]
            yield from page_breaks(ini, tinggi, muat, self._tinggi_kepala(), awal, sejak)
            if akhir is not None:
                yield akhir
                awal = akhir

    def _fit(self, akhir: int, muat: float) -> int:
        """Pages that the sheet is made smaller for; 0: as many as it takes."""
        if self._lembar.satu_halaman:
            return 1
        isi = sum(self._cells.heights.get(b, blocks.ROW_HEIGHT) for b in range(akhir)) / muat
        if not self._lembar.dua_halaman or _SATU < isi < _DUA:
            return 0
        return 1 if isi <= _SATU else 2

    def _set_up_pages(self, kaki: str, akhir: int) -> None:
        ws = self._cells.ws
        lebar = blocks.pixels_of(self._lebar, 0, self._last_printed_column())
        isi = sum(self._cells.heights.get(b, blocks.ROW_HEIGHT) for b in range(self._awal, akhir))
        mendatar = self._lembar.mendatar and (self._is_dashboard or not stands_upright(lebar, isi))
        set_up_page(ws, kaki, mendatar=mendatar)
        muat = page_capacity(lebar, mendatar=mendatar)
        paling_banyak = self._fit(akhir, muat)
        ws.fit_to_pages(1, paling_banyak)
        if not paling_banyak:
            persen, batas = smaller(page_scale(lebar, mendatar=mendatar), lambda k: list(self._breaks(muat / k)))
            ws.set_h_pagebreaks(batas)
            if persen:
                ws.set_print_scale(persen)
        ws.print_area(self._awal, 0, max(akhir - 1, self._awal), self._last_printed_column())
        tertulis = self._with_headings()
        if tertulis and self._lembar.beku:
            ws.freeze_panes(tertulis[0].kepala[1] + 1, 0)
        if len(tertulis) == 1:
            ws.repeat_rows(*tertulis[0].kepala)
