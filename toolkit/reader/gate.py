"""The gatekeeper's last steps: is it a workbook of this toolkit, of a known version, with all that is required."""

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.cells.headings import Pairs
from toolkit.errors import ToolkitError
from toolkit.reader import findings
from toolkit.reader.headings import Judul, find_judul, nearest_heading, unknown_headings
from toolkit.reader.identitas import find_letak, is_ours
from toolkit.reader.inexact import Masa, with_bare_years
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet
from toolkit.reader.versi import number
from toolkit.schema.input import (
    IDENTITAS,
    IDENTITAS_HEADINGS,
    INPUT_SHEETS,
    PROPERTY_VERSION,
    RENSTRA,
    VERSION,
)
from toolkit.schema.kinds import Column, Sheet
from toolkit.values.teks import fold, terdekat

CALON_JUDUL = 3
"""So many unknown headings are named where none is near what is missing."""


class EmptyTemplateError(ToolkitError):
    """The workbook holds nothing beyond Identitas."""


def check_ours(buku: Book, identitas: Grid | None, notes: Notes) -> str:
    """Version of the template that the workbook was made from.

    Raises:
        ToolkitError: it is no workbook of this toolkit, or of a newer version.
    """
    file, versi = buku.package.file, buku.properties.get(PROPERTY_VERSION, "")
    if not versi:
        if identitas is None or not is_ours(identitas):
            raise ToolkitError(f"{file} bukan workbook dari toolkit: "
                               f"sheet {IDENTITAS.name} dengan Kode wilayah tidak ada.",
                               "Buat workbook baru dengan: toolkit template laporan.xlsx, lalu isi di sana.")
        notes.add(findings.PROPERTI_HILANG, None, {"versi": VERSION})
        return VERSION
    if number(versi) > number(VERSION):
        raise ToolkitError(f"{file} dibuat dengan template versi {versi}; "
                           f"toolkit ini baru mengenal sampai versi {VERSION}.",
                           "Perbarui toolkit di komputer ini, lalu jalankan lagi.")
    return versi


def open_identitas(grid: Grid | None, buku: Book) -> tuple[Grid, Pairs]:
    """Sheet Identitas, and where its keys and values stand.

    Raises:
        ToolkitError: it is not there, or lacks its headings.
    """
    if grid is None:
        raise ToolkitError(f"{buku.package.file}: {_missing_sheet(IDENTITAS, buku)}",
                           "Kembalikan nama sheet itu, atau salin sheetnya dari template, lalu jalankan lagi.")
    letak = find_letak(grid)
    if letak is None:
        judul = " dan ".join(h.heading for h in IDENTITAS_HEADINGS)
        raise ToolkitError(f"{buku.package.file}: sheet {IDENTITAS.name} tidak mempunyai kolom {judul}.",
                           f"Tulis kembali judul kolom {judul} di sheet {IDENTITAS.name}, lalu jalankan lagi.")
    return grid, letak


class Gate:
    """Opens the sheets, and keeps what is missing until all of it can be said at once."""

    def __init__(self, buku: Book, notes: Notes) -> None:
        self.buku, self.notes = buku, notes
        self._halangan: list[str] = []
        self.kolom_hilang: set[str] = set()
        """Sheets that count as absent for want of a required column, which has been said."""

    def open(self, sheet: Sheet, masa: Masa) -> OpenSheet | None:
        """A sheet with its headings; None where it is absent, or lacks a required column (reported).

        In Renstra every year is its own column, the reported one too.
        """
        grid = self.buku.grid(sheet.name)
        if grid is None:
            if sheet.required:
                self._halangan.append(_missing_sheet(sheet, self.buku))
            return None
        if not grid.baris:
            return None
        judul = find_judul(sheet, grid, None if sheet is RENSTRA else masa.tahun)
        judul = judul and with_bare_years(sheet, grid, judul, masa)
        hilang = judul.hilang if judul else tuple(c for c in sheet.columns if c.required)
        if judul is not None and not hilang:
            return OpenSheet(sheet, grid, judul)
        self._report(sheet, grid, judul, hilang)
        return None

    def _report(self, sheet: Sheet, grid: Grid, judul: Judul | None, hilang: tuple[Column, ...]) -> None:
        """One message for the sheet: the columns that are missing, and what may be meant."""
        kolom, baris = ", ".join(map(_heading, hilang)), judul.baris if judul else None
        dekat = {c.heading: d for c in hilang if (d := nearest_heading(c, sheet, grid, baris))}
        mirip = "".join(f" Di {sel} tertulis {teks}; maksud Anda {nama}?" for nama, (teks, sel) in dekat.items())
        if len(dekat) < len(hilang) and baris is not None:
            mirip += _unknown(sheet, grid, baris, {teks for teks, _ in dekat.values()})
        if sheet.required:
            self._halangan.append(f"Di sheet {grid.nama} kolom {kolom} tidak ditemukan.{mirip}")
        else:
            self.notes.add(findings.KOLOM_HILANG, grid.nama, {"kolom": kolom, "terdekat": mirip})
        self.kolom_hilang.add(sheet.name)

    def stop_if_incomplete(self) -> None:
        """Raise what is missing.

        Raises:
            ToolkitError: a required sheet, or a required column of one, is missing.
        """
        if self._halangan:
            raise ToolkitError(f"{self.buku.package.file} tidak dapat diperiksa. {' '.join(self._halangan)}",
                               "Samakan nama sheet dan judul kolomnya dengan template, lalu jalankan lagi.")


def _heading(column: Column) -> str:
    """A heading as it is to be typed; of numbered columns, how they go on."""
    satu = column.heading
    return f"{satu}1, {satu}2, {satu}3 dan seterusnya" if column.numbered else satu


def _unknown(sheet: Sheet, grid: Grid, baris: int, disebut: set[str]) -> str:
    """A sentence with the unknown headings, any of which may be meant: `Pagu` where Anggaran is missing."""
    lain = [f"{teks} di {sel}" for teks, sel in unknown_headings(sheet, grid, baris).items() if teks not in disebut]
    if not lain:
        return ""
    ekor = f" dan {len(lain) - CALON_JUDUL} lainnya" if len(lain) > CALON_JUDUL else ""
    return f" Judul yang tidak dikenal: {', '.join(lain[:CALON_JUDUL])}{ekor}; mungkin salah satunya yang dimaksud."


def _missing_sheet(sheet: Sheet, buku: Book) -> str:
    dikenal = {s.name for s in INPUT_SHEETS}
    lain = [nama for nama in buku.sheet_names if nama not in dikenal]
    dekat = next((nama for nama in lain if fold(sheet.name) in fold(nama)), None) or terdekat(sheet.name, lain, 0.7)
    return f"Sheet {sheet.name} tidak ada.{f' Ada sheet {dekat}; maksud Anda {sheet.name}?' if dekat else ''}"


def stop_if_empty(buku: Book, *, berisi: bool) -> None:
    """Raise where nothing beyond Identitas is filled in.

    Raises:
        EmptyTemplateError: there is no record at all.
    """
    if not berisi:
        raise EmptyTemplateError(f"{buku.package.file} belum diisi: selain {IDENTITAS.name} belum ada isinya.",
                                 "Isi sheet-sheetnya di Excel menurut Petunjuk, simpan, lalu jalankan lagi.")
