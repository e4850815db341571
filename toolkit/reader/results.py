"""Inputs whose formulas read the result sheets of an earlier run, which nobody has computed since."""

from collections.abc import Iterable, Mapping

from toolkit.cells.grid import Grid
from toolkit.model.lembar import OWNER
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.ooxml.markup import whole
from toolkit.ooxml.opc import Package
from toolkit.reader import findings_cells
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet


def note_read_results(package: Package, identitas: tuple[Grid, int, int], terbuka: Iterable[OpenSheet | None],
                      notes: Notes) -> None:
    """Say which input cells read a result sheet; nothing where Excel has saved the file since that was written.

    Args:
        package: the workbook.
        identitas: its cells, the row of its headings, the column of the values.
        terbuka: the record sheets; None where one is not there.
        notes: where findings go.
    """
    hasil = owned_sheets(package) if is_uncalculated(package) else frozenset()
    if not hasil:
        return
    from toolkit.cells.references import readers_of  # only where a run has left result sheets that Excel has not saved

    pembaca = readers_of(package, hasil)
    if not pembaca:
        return
    grid, baris, kolom = identitas
    _note(grid, baris, (kolom,), pembaca, notes)
    for t in terbuka:
        if t is not None:
            _note(t.grid, t.judul.baris, t.input_kolom, pembaca, notes)


def _note(grid: Grid, judul: int, kolom: Iterable[int], pembaca: Mapping[tuple[str, int, int], str],
          notes: Notes) -> None:
    boleh = frozenset(kolom)
    for (sheet, baris, k), asal in sorted(pembaca.items()):
        cell = grid.cell(baris, k) if sheet == grid.nama and baris > judul and k in boleh else None
        if cell is not None:
            isian = Isian(cell.tampil, Sel(sheet, baris, k), cell.tampil, Keadaan.TERISI)
            notes.once(findings_cells.DARI_SHEET_HASIL, isian, {"asal": asal})


def is_uncalculated(package: Package) -> bool:
    """Whether the file asks Excel to compute everything when it opens it: Excel has not saved it since."""
    sifat = package.only("calcPr")
    return sifat is not None and sifat.get("fullCalcOnLoad") in ("1", "true")


def owned_sheets(package: Package) -> frozenset[str]:
    """Names of the result sheets of an earlier run: those with a mark of ours that names them."""
    semua = package.sheets
    return frozenset(semua[ke].name for item in package.defined_names
                     if (ke := whole(item.get("localSheetId"))) is not None and ke < len(semua)
                     and (item.text or "").strip().casefold() == f'"{OWNER}|{semua[ke].name}"'.casefold())
