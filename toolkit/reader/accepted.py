"""Accepted findings: the reasons that the office wrote in sheet Temuan of an earlier run."""

from toolkit.model.temuan import Penerimaan
from toolkit.ooxml.opc import Package
from toolkit.reader.book import Buku
from toolkit.reader.grid import Grid
from toolkit.reader.headings import heading_key
from toolkit.schema.result import HEADINGS_TEMUAN, TEMUAN

_BARIS_JUDUL = 40
_KODE, _SHEET, _NILAI, _ALASAN, _KUNCI = (HEADINGS_TEMUAN[i] for i in (2, 3, 5, 8, 9))


def read_accepted(package: Package) -> tuple[Penerimaan, ...]:
    """Rows of sheet Temuan whose Alasan diterima is filled; none where there is no such sheet.

    Raises:
        ToolkitError: the workbook is damaged.
    """
    grid = Buku(package).grid(TEMUAN)
    if grid is None:
        return ()
    judul = _headings(grid)
    if judul is None:
        return ()
    baris_judul, kolom = judul
    return tuple(_penerimaan(grid, baris, kolom) for baris in grid.baris
                 if baris > baris_judul and grid.cell(baris, kolom[_ALASAN]) and grid.cell(baris, kolom[_KODE]))


def _headings(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """The heading row, and heading -> column; None where the sheet is not ours."""
    dicari = {heading_key(nama): nama for nama in HEADINGS_TEMUAN}
    for baris, isi in grid.baris.items():
        kolom = {dicari[heading_key(c.teks)]: k for k, c in isi.items() if heading_key(c.teks) in dicari}
        if baris <= _BARIS_JUDUL and {_KODE, _SHEET, _ALASAN} <= kolom.keys():
            return baris, kolom
    return None


def _penerimaan(grid: Grid, baris: int, kolom: dict[str, int]) -> Penerimaan:
    def teks(nama: str) -> str:
        cell = grid.cell(baris, kolom[nama]) if nama in kolom else None
        return "" if cell is None else cell.tampil

    return Penerimaan(teks(_KODE), teks(_SHEET), teks(_KUNCI), teks(_NILAI), teks(_ALASAN))
