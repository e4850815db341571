"""What is read although nobody sees it, or sees that it is struck out: rows, columns, sheets, records."""

from collections.abc import Iterable, Sequence

from toolkit.cells.book import Book
from toolkit.cells.grid import Cell
from toolkit.model.sel import Isian, Keadaan, Sel, column_letters
from toolkit.reader import findings, findings_cells
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet
from toolkit.schema.kinds import Kind

_KOLOM_DISEBUT = 8
"""So many hidden columns are named; the rest is counted."""


def note_hidden(terbuka: OpenSheet, baris: Sequence[int], notes: Notes) -> None:
    """Rows and columns that are read though they are hidden.

    Args:
        terbuka: the sheet.
        baris: the numbers of its rows that were read.
        notes: where findings go.
    """
    grid = terbuka.grid
    if tersembunyi := [b for b in baris if b in grid.hidden]:
        notes.add(findings.BARIS_TERSEMBUNYI, grid.nama, {"baris": row_list(tersembunyi)})
    if kolom := sorted(grid.hidden_columns & terbuka.input_kolom.keys() & terbuka.berisi):
        sisa = len(kolom) - _KOLOM_DISEBUT
        nama = ", ".join(f"{column_letters(k)} ({terbuka.heading(k).tertulis})" for k in kolom[:_KOLOM_DISEBUT])
        notes.add(findings_cells.KOLOM_TERSEMBUNYI, grid.nama,
                  {"kolom": f"{nama} dan {sisa} lainnya" if sisa > 0 else nama})


def note_hidden_sheets(buku: Book, nama: Iterable[str], notes: Notes) -> None:
    """Sheets that are read though they are hidden."""
    for satu in nama:
        if satu in buku.hidden_sheets:
            dalam = satu in buku.very_hidden_sheets
            notes.add(findings_cells.SHEET_TERSEMBUNYI, satu, {
                "cara": " lewat Visual Basic (Alt+F11, properti Visible)" if dalam else
                        " (klik kanan pada tab sheet, Tampilkan)"})


def note_struck(terbuka: OpenSheet, baris: Iterable[int], notes: Notes) -> None:
    """Records that are struck out as a whole, and single numbers and codes of others."""
    for nomor in baris:
        isi = {k: cell for k, cell in terbuka.grid.baris[nomor].items() if k in terbuka.input_kolom}
        coret = {k: cell for k, cell in isi.items() if cell.dicoret}
        if coret and len(coret) == len(isi):
            kolom = min(coret)
            notes.once(findings_cells.BARIS_DICORET, _isian(terbuka, nomor, kolom, coret[kolom]))
            continue
        for kolom, cell in coret.items():
            if terbuka.input_kolom[kolom].column.kind is not Kind.TEKS:
                notes.once(findings_cells.SEL_DICORET, _isian(terbuka, nomor, kolom, cell))


def _isian(terbuka: OpenSheet, baris: int, kolom: int, cell: Cell) -> Isian[str]:
    return Isian(cell.tampil, Sel(terbuka.grid.nama, baris, kolom), cell.tampil, Keadaan.TERISI)


def row_list(baris: Sequence[int]) -> str:
    """`5, 7-9`: neighbouring rows as a range.

    >>> row_list([5, 7, 8, 9])
    '5, 7-9'
    """
    rentang: list[list[int]] = []
    for b in baris:
        if rentang and rentang[-1][-1] == b - 1:
            rentang[-1] = [rentang[-1][0], b]
        else:
            rentang.append([b])
    return ", ".join("-".join(str(b) for b in r) for r in rentang)
