"""Accepted findings: the reasons that the office wrote in sheet Temuan of an earlier run."""

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.cells.headings import LAST_HEADING_ROW, find_headings, heading_keys
from toolkit.model.lembar import HEADINGS_TEMUAN, KUNCI_TEMUAN, TEMUAN
from toolkit.model.temuan import Penerimaan
from toolkit.ooxml.opc import Package

_KODE, _SHEET, *_ = KUNCI_TEMUAN
_ALASAN = HEADINGS_TEMUAN[8]


def read_accepted(package: Package) -> tuple[Penerimaan, ...]:
    """Rows of sheet Temuan whose Alasan diterima is filled; none where there is no such sheet.

    Raises:
        ToolkitError: the workbook is damaged.
    """
    grid = Book(package).grid(TEMUAN)
    if grid is None:
        return ()
    judul = find_headings(grid.texts(LAST_HEADING_ROW), heading_keys(HEADINGS_TEMUAN), {_KODE, _SHEET, _ALASAN})
    if judul is None:
        return ()
    baris_judul, kolom = judul
    return tuple(_penerimaan(grid, baris, kolom) for baris in grid.baris
                 if baris > baris_judul and grid.cell(baris, kolom[_ALASAN]) and grid.cell(baris, kolom[_KODE]))


def _penerimaan(grid: Grid, baris: int, kolom: dict[str, int]) -> Penerimaan:
    cells = (grid.cell(baris, kolom[nama]) if nama in kolom else None
             for nama in (*KUNCI_TEMUAN, _ALASAN))
    return Penerimaan(*(cell.tampil if cell else "" for cell in cells))
