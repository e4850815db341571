"""The edit of one sheet: what it takes to put the rows there, and every reason not to."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from toolkit.cells.book import Book
from toolkit.delivery.graft.guests.places import Place, shifted
from toolkit.delivery.isian.edit import formula_of
from toolkit.delivery.isian.model import Content, Formula, Growth, SheetEdit
from toolkit.errors import ToolkitError
from toolkit.impor.isian.halangan import obstacles
from toolkit.impor.isian.keterangan import remarks
from toolkit.impor.isian.letak import Letak
from toolkit.impor.isian.susunan import Susunan
from toolkit.impor.model import Muatan, Penerima
from toolkit.ooxml.opc import Package
from toolkit.schema.kinds import TEXT_KINDS, Kind
from toolkit.values.ruang import banyak_baris, lebar_kolom_piksel, tinggi

_UKURAN = 10
_LEBAR_BAWAAN = 8.43
_BERTEKS = TEXT_KINDS | {Kind.TEKS, Kind.PILIHAN}


class Rencana(NamedTuple):
    """What is written into one sheet.

    Attributes:
        edit: the edit. baris: how many records. rentang: the rows that they take, first and last.
        keterangan: what the user should know, whole sentences.
    """

    edit: SheetEdit
    baris: int
    rentang: tuple[int, int]
    keterangan: tuple[str, ...]


def plan(package: Package, buku: Book, muatan: Muatan, penerima: Penerima, *, ganti: bool) -> Rencana:
    """The edit that puts rows into their sheet.

    Args:
        package: the workbook.
        buku: the same, as the reader sees it.
        muatan: the rows.
        penerima: what the workbook says of itself.
        ganti: records that stand there are replaced.

    Raises:
        ToolkitError: the sheet lacks what is needed, holds records already, or something stands in the way; says where
            and what to do. Nothing was written.
    """
    letak = Letak(package, buku, muatan, penerima)
    susunan = Susunan(letak, muatan, ganti=ganti)
    susunan.refuse_what_is_filled()
    terakhir = max(susunan.baris, default=letak.awal - 1)
    growth = _growth(letak, terakhir)
    cells = {**_added_rows(letak, growth), **susunan.contents}
    obstacles(letak, susunan, cells, growth)
    ditulis = frozenset(b for b, _ in cells)
    edit = SheetEdit(letak.grid.nama, cells, like=letak.akhir, growth=growth, heights=_heights(letak, cells, ditulis),
                     outdated=frozenset(_outdated(letak, cells, ditulis)))
    return Rencana(edit, len(muatan.baris), (min(susunan.baris, default=0), terakhir),
                   tuple(remarks(letak, susunan)))


def _growth(letak: Letak, terakhir: int) -> Growth | None:
    """How far the prepared rows go on where the records need more.

    Raises:
        ToolkitError: a row of totals belongs to the table.
    """
    if terakhir <= letak.akhir:
        return None
    if letak.tabel is not None and letak.tabel[1]:
        raise ToolkitError(f"Tabel di sheet {letak.grid.nama} mempunyai baris jumlah di baris {letak.tabel[0][2]}, "
                           "sehingga tidak dapat diperpanjang.",
                           "Di Excel: Desain Tabel > matikan Baris Total, simpan, lalu jalankan lagi.")
    area = letak.tabel[0] if letak.tabel is not None else None
    kolom = sorted(letak.terbuka.input_kolom)
    first, last = (area[1], area[3]) if area is not None else (kolom[0], kolom[-1])
    return Growth(letak.terbuka.judul.baris, first, last, letak.akhir, terakhir)


def _added_rows(letak: Letak, growth: Growth | None) -> dict[Place, Content]:
    """Rows below the prepared ones, like the last of these: blank cells in its formats, and its formulas."""
    if growth is None:
        return {}
    seperti = letak.text.rows.get(growth.end)
    kolom = [k for k in letak.text.cells(seperti) if growth.first <= k <= growth.last] if seperti else []
    rumus = {k: formula_of(letak.text, (growth.end, k)) for k in kolom if k in letak.terbuka.hitung_kolom}
    baru: dict[Place, Content] = {}
    for baris in range(growth.end + 1, growth.new_end + 1):
        for k in kolom:
            teks = rumus.get(k)
            baru[baris, k] = None if teks is None else Formula(shifted(teks, baris - growth.end, 0))
    return baru


def _outdated(letak: Letak, cells: Mapping[Place, Content], ditulis: frozenset[int]) -> Iterator[Place]:
    """Formulas of the template in rows that are written."""
    for baris in ditulis:
        for k in letak.terbuka.hitung_kolom:
            if (baris, k) not in cells and letak.has_formula((baris, k)):
                yield baris, k


def _heights(letak: Letak, cells: Mapping[Place, Content], ditulis: frozenset[int]) -> dict[int, float | None]:
    """Points that the texts of each written row need in the columns' widths, None where one line does."""
    lebar = {k: _width(letak, k) for k, arti in letak.terbuka.input_kolom.items() if arti.column.kind in _BERTEKS}
    baru: dict[int, dict[int, str]] = {}
    for (baris, k), isi in cells.items():
        baru.setdefault(baris, {})[k] = isi if isinstance(isi, str) else ""
    hasil: dict[int, float | None] = {}
    for baris in ditulis:
        teks = {k: cell.tampil for k, cell in letak.grid.baris.get(baris, {}).items()} | baru[baris]
        banyak = max((banyak_baris(t, lebar_kolom_piksel(lebar[k]), _UKURAN, inden=1) for k, t in teks.items()
                      if t and k in lebar), default=1)
        hasil[baris] = tinggi(banyak) if banyak > 1 else None
    return hasil


def _width(letak: Letak, kolom: int) -> float:
    """Characters that a column is wide."""
    try:
        return float(letak.text.column(kolom).get("width") or _LEBAR_BAWAAN)
    except ValueError:
        return _LEBAR_BAWAAN
