"""LembarPanjang -> worksheets whose rows go to the disk as they are written."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from xlsxwriter import Workbook

from toolkit.render import styles
from toolkit.render.cell_writer import CellWriter
from toolkit.render.pages import set_up_page
from toolkit.render.table_writer import TableWriter
from toolkit.tabel.halaman import LembarPanjang
from toolkit.tabel.model import Baris, Tabel

MOST_ROWS = 1_048_576 - 100
"""Rows of a table that a sheet of Excel holds, beside title, headings and notes."""


def write_long_sheet(workbook: Workbook, palette: styles.Palette, lembar: LembarPanjang, kaki: str) -> None:
    """Write a sheet, and further ones where it has more rows than one can hold.

    Args:
        workbook: not made `in_memory`: that would switch the streaming off.
        palette: its formats.
        lembar: what to write.
        kaki: left part of the footer.
    """
    baris = iter(lembar.aliran())
    berikut = next(baris, None)
    nomor = 1
    while berikut is not None or nomor == 1:
        nama = lembar.nama if nomor == 1 else f"{lembar.nama} ({nomor})"
        isi = chain([] if berikut is None else [berikut], islice(baris, MOST_ROWS - 1))
        penulis = _LongSheetWriter(_streaming(workbook, palette, nama), lembar.tabel)
        penulis.write(isi)
        berikut, nomor = next(baris, None), nomor + 1
        lanjutan = () if berikut is None else (f"Berlanjut di sheet {lembar.nama} ({nomor}).",)
        penulis.finish(kaki, (*lembar.tabel.catatan, *lanjutan))


def release_files(workbook: Workbook) -> None:
    """Close the files that the rows went to: Windows removes none that is open."""
    for ws in workbook.worksheets():
        berkas = getattr(ws, "row_data_fh", None)
        if berkas is not None:
            berkas.close()


def _streaming(workbook: Workbook, palette: styles.Palette, nama: str) -> CellWriter:
    """A worksheet that keeps one row at a time; the workbook's other sheets may be written in any order."""
    workbook.constant_memory = True
    try:
        return CellWriter(workbook.add_worksheet(nama), palette, hidup=False)
    finally:
        workbook.constant_memory = False


class _LongSheetWriter:
    """Writes one sheet from top to bottom."""

    def __init__(self, cells: CellWriter, tabel: Tabel) -> None:
        self._cells = cells
        for kolom, k in enumerate(tabel.kolom):
            cells.ws.set_column(kolom, kolom, k.lebar)
        self._akhir_kolom = len(tabel.kolom) - 1
        self._tabel = TableWriter(cells, tabel, tuple(k.lebar for k in tabel.kolom))
        self._kepala, self._tempat = self._tabel.write_kepala(0)
        self._banyak = 0

    def write(self, baris: Iterable[Baris]) -> None:
        """The rows; each goes to the disk when the next one begins."""
        for satu in baris:
            self._tabel.write_baris(self._tempat, self._banyak, satu)
            self._banyak += 1
            self._forget(self._tempat.baris + self._banyak - 2)

    def _forget(self, baris: int) -> None:
        """Drop what the library keeps of a row that is on the disk; a version that calls it otherwise only keeps it."""
        for catatan in ("row_info", "row_sizes"):
            getattr(self._cells.ws, catatan, {}).pop(baris, None)

    def finish(self, kaki: str, catatan: Sequence[str]) -> None:
        """Notes, page set-up, filter."""
        akhir = self._tempat.baris + self._banyak
        for teks in catatan:
            akhir = self._tabel.write_over_width(akhir, teks, "catatan")
        ws, awal = self._cells.ws, self._tempat.baris
        set_up_page(ws, kaki, mendatar=True)
        ws.fit_to_pages(1, 0)
        ws.print_area(0, 0, max(akhir - 1, 0), self._akhir_kolom)
        ws.freeze_panes(awal, 0)
        ws.repeat_rows(self._kepala, awal - 1)
        if self._banyak:
            ws.autofilter(awal - 1, 0, awal + self._banyak - 1, self._akhir_kolom)
