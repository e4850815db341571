"""Where on a sheet the rows go: its columns by our headings, its first row, its table, and what stands there now."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from toolkit.cells.book import Book
from toolkit.delivery.graft.guests.places import Area, Place
from toolkit.delivery.isian.growth import tables_of
from toolkit.delivery.isian.sheet_text import SheetText
from toolkit.errors import ToolkitError
from toolkit.impor.model import Muatan, Penerima
from toolkit.model.sel import Sel
from toolkit.ooxml.opc import Package
from toolkit.reader.headings import Judul, Meaning, find_judul, meaning_of
from toolkit.reader.inexact import Masa, with_bare_years
from toolkit.reader.rows import OpenSheet, RowKind
from toolkit.schema.input import RECORD_SHEETS, RENSTRA
from toolkit.schema.kinds import Column, Sheet

_CELAH = 10
"""So many blank rows end the records of a sheet that has no table: below may stand a remark, or who signs."""


class Kolom(NamedTuple):
    """A column of the workbook that the rows feed."""

    judul: str
    column: Column
    nomor: int


class Letak:
    """A sheet of the workbook that receives.

    Args:
        package: the workbook.
        buku: the same, as the reader sees it.
        muatan: what is to be written.
        penerima: what the workbook says of itself.

    Raises:
        ToolkitError: the sheet is not there, or lacks its required headings.
    """

    def __init__(self, package: Package, buku: Book, muatan: Muatan, penerima: Penerima) -> None:
        self.package, self.file, self._tahun = package, package.file, penerima.tahun
        self.sheet: Sheet = next(s for s in RECORD_SHEETS if s.name == muatan.sheet)
        grid = buku.grid(muatan.sheet)
        if grid is None:
            raise ToolkitError(f"{self.file} tidak mempunyai sheet {muatan.sheet}; tidak ada yang ditulis.",
                               f"Salin sheet {muatan.sheet} dari template (toolkit template baru.xlsx) ke workbook "
                               "itu, lalu jalankan lagi.")
        self.grid = grid
        judul = _judul(self, penerima) if grid.baris else None
        if judul is None or judul.hilang:
            hilang = ", ".join(c.heading for c in (judul.hilang if judul else self.sheet.columns) if c.required)
            raise ToolkitError(f"Sheet {grid.nama} di {self.file} tidak mempunyai judul kolom {hilang}; tidak ada yang "
                               "ditulis.", "Samakan judul kolomnya dengan template, lalu jalankan lagi.")
        self.terbuka = OpenSheet(self.sheet, grid, judul)
        semua = [(teks, self._find(teks)) for teks in dict.fromkeys(t for b in muatan.baris for t in b)]
        self.kolom = {teks: Kolom(teks, arti.column, k) for teks, (arti, k) in semua if arti is not None and k}
        self.tidak_ada = tuple(teks for teks, (_, k) in semua if k is None)

    def _find(self, teks: str) -> tuple[Meaning | None, int | None]:
        """What one of our headings means, and the column where it stands.

        Raises:
            KeyError: it is no heading of this sheet: a mistake of the program.
        """
        arti = meaning_of(self.sheet, teks)
        if arti is None:
            raise KeyError(f"{self.sheet.name}: {teks}")
        judul = self.terbuka.judul
        ini = arti.nomor is not None and arti.nomor == self._tahun and not arti.column.numbered
        if ini and arti not in judul.kolom:
            arti = meaning_of(self.sheet, arti.column.heading) or arti
        return arti, judul.kolom.get(arti) or (judul.tahun_ini.get(arti.column) if arti.nomor is None else None)

    @cached_property
    def text(self) -> SheetText:
        """The sheet's bytes."""
        return SheetText(self.package.read(self.grid.part))

    @cached_property
    def golongan(self) -> Mapping[int, RowKind]:
        """Rows below the headings that hold anything -> what they are."""
        return dict(self.terbuka.rows())

    @cached_property
    def berisi(self) -> Mapping[int, frozenset[int]]:
        """Rows below the headings -> input columns in which something was typed, a template's own texts left out."""
        bawaan = {k for k, arti in self.terbuka.input_kolom.items() if arti.column.prefilled}
        return {baris: kolom for baris, isi in self.grid.baris.items() if baris in self.golongan
                if (kolom := frozenset(isi.keys() & self.terbuka.input_kolom.keys() - bawaan))}

    @cached_property
    def awal(self) -> int:
        """The first row for records: below the headings, and below a row that numbers the columns."""
        baris = max(self.terbuka.judul.baris, self.terbuka.judul.akhir) + 1
        while self.golongan.get(baris) is RowKind.KOSONG and baris in self.berisi:
            baris += 1
        return baris

    @cached_property
    def rekaman(self) -> tuple[int, ...]:
        """The rows that hold records now: within the table, else before the first wide gap; a lone text is none."""
        kunci = min((k for k, arti in self.terbuka.input_kolom.items() if arti.column.required), default=0)
        calon = sorted(b for b, kolom in self.berisi.items() if b >= self.awal and (len(kolom) > 1 or kunci in kolom)
                       and self.golongan[b] is RowKind.REKAMAN)
        if self.tabel is not None:
            return tuple(b for b in calon if b <= self.akhir)
        celah = next((k for k, (atas, b) in enumerate(pairwise([self.awal, *calon])) if b - atas > _CELAH), len(calon))
        return tuple(calon[:celah])

    @cached_property
    def tabel(self) -> tuple[Area, bool] | None:
        """Area of the table that the headings belong to, and whether its last row holds its totals; None for none."""
        baris, milik = self.terbuka.judul.baris, set(self.terbuka.input_kolom)
        for _, root, area in tables_of(self.package, self.grid.part):
            if area[0] == baris and milik & set(range(area[1], area[3] + 1)):
                return area, root.get("totalsRowCount") not in (None, "0")
        return None

    @cached_property
    def akhir(self) -> int:
        """The last row that the template prepared, or people did: of the table, else the last that has formats."""
        if self.tabel is not None:
            return self.tabel[0][2] - self.tabel[1]
        kolom = set(self.terbuka.input_kolom)
        siap = (b for b, row in self.text.rows.items() if b >= self.awal and len(
            kolom & self.text.cells(row).keys()) * 2 >= len(kolom))
        return max(siap, default=self.awal)

    @cached_property
    def merged(self) -> tuple[Area, ...]:
        """Merged ranges below the headings."""
        return tuple((g.baris, g.kolom, g.baris_akhir, g.kolom_akhir) for g in self.grid.merged
                     if g.baris_akhir >= self.awal)

    def has_formula(self, place: Place) -> bool:
        """Whether a formula stands in a cell, whatever it shows."""
        return self.text.formula(place) is not None

    def style_of(self, place: Place) -> str:
        """Index of a cell's format; of one that the sheet does not list, of the last prepared row's cell."""
        cell = self.text.cell(place) or self.text.cell((self.akhir, place[1]))
        return cell.style if cell is not None else ""

    def sel(self, baris: int, kolom: int) -> str:
        """The address for messages: `Anggaran!A5`."""
        return str(Sel(self.grid.nama, baris, kolom))


def _judul(letak: Letak, penerima: Penerima) -> Judul | None:
    """The headings as the reader finds them."""
    judul = find_judul(letak.sheet, letak.grid, None if letak.sheet is RENSTRA else penerima.tahun)
    if judul is None or penerima.tahun is None:
        return judul
    return with_bare_years(letak.sheet, letak.grid, judul, Masa(penerima.tahun, *(penerima.masa or (None, None))))
