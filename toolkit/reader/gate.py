"""The gatekeeper's last steps: is it a workbook of this toolkit, of a known version, with all that is required."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.cells.headings import Pairs, heading_key
from toolkit.errors import ToolkitError
from toolkit.model.sel import Sel
from toolkit.ooxml.guards import package_of, read_bytes
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError
from toolkit.reader import findings
from toolkit.reader.heading_block import elsewhere
from toolkit.reader.headings import Judul, find_judul, nearest_heading, unknown_headings
from toolkit.reader.identitas import find_letak, is_ours
from toolkit.reader.inexact import Masa, with_bare_years
from toolkit.reader.notes import Notes
from toolkit.reader.pertanyaan import advice_for_questions
from toolkit.reader.rows import TERSEBAR, OpenSheet
from toolkit.reader.versi import number
from toolkit.schema.input import (
    IDENTITAS,
    IDENTITAS_HEADINGS,
    INPUT_SHEETS,
    PROPERTY_VERSION,
    RENSTRA,
    SKM_RESPONDEN,
    VERSION,
)
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.teks import fold, terdekat

_PERSIS = "Perbaiki judul kolomnya menjadi persis {kolom}; tambahkan kolom yang memang belum ada"
CALON_JUDUL = 3
"""So many unknown headings are named where none is near what is missing."""


class EmptyTemplateError(ToolkitError):
    """The workbook holds nothing beyond Identitas."""


def open_known(path: Path) -> Package:
    """As `open_workbook`; of a text that is a known export the refusal says which.

    Raises:
        ToolkitError: with the reason, and what to do.
    """
    return known_package(read_bytes(path), path.name)


def known_package(data: bytes, file: str) -> Package:
    """As `open_known`, for a file that is in memory.

    Raises:
        ToolkitError: with the reason, and what to do.
    """
    try:
        return package_of(data, file)
    except RefusedError as error:
        from toolkit.reader.asing import refusal_of  # only for what is no workbook

        raise refusal_of(data, file, error) from None


def check_ours(buku: Book, identitas: Grid | None, notes: Notes) -> str:
    """Version of the template that the workbook was made from.

    Raises:
        ToolkitError: it is no workbook of this toolkit, or of a newer version.
    """
    file, versi = buku.package.file, buku.properties.get(PROPERTY_VERSION, "")
    if not versi:
        if identitas is None or not is_ours(identitas):
            from toolkit.reader.asing import not_ours  # only for what is none of ours

            raise not_ours(buku, f"sheet {IDENTITAS.name} dengan Kode wilayah tidak ada.")
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
    """Opens the sheets, and keeps what is missing until all of it can be said at once.

    Args:
        buku: the workbook.
        notes: where findings go.
        unsur: asks for the unsur's names by the k of their columns Uk, once sheet SKM is open.
    """

    def __init__(self, buku: Book, notes: Notes, unsur: Callable[[], Mapping[int, str]]) -> None:
        self.buku, self.notes, self._unsur = buku, notes, unsur
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
        if lain := self._lacking(sheet, judul, hilang):
            self.notes.add(findings.SHEET_KANTOR, grid.nama, {"kolom": ", ".join(lain), "nama": sheet.name})
        elif hilang:
            self._report(sheet, grid, judul, hilang)
        elif judul is not None:
            return OpenSheet(sheet, grid, judul)
        return None

    def _lacking(self, sheet: Sheet, judul: Judul | None, hilang: tuple[Column, ...]) -> tuple[str, ...]:
        """Headings for want of which a sheet is one of the office's own that only bears the name; none: it is ours.

        So is one without a figure, and one that the workbook's template did not have and that lacks a required column.
        """
        angka = tuple(c.heading for c in sheet.columns if c.kind not in TERSEBAR | {Kind.HITUNG})
        kurang = tuple(c.heading for c in sheet.columns if c.heading in angka and (judul is None or not judul.find(c)))
        if sheet.sejak == 1 or (angka and kurang == angka):
            return kurang if sheet.sejak > 1 else ()
        versi = self.buku.properties.get(PROPERTY_VERSION, "")
        return tuple(map(_heading, hilang)) if versi and (sheet.sejak,) > number(versi) else ()

    def _report(self, sheet: Sheet, grid: Grid, judul: Judul | None, hilang: tuple[Column, ...]) -> None:
        """One message for the sheet: the columns that are missing, and what may be meant."""
        kolom, mirip = ", ".join(map(_heading, hilang)), _meant(sheet, grid, judul, hilang)
        if sheet.required:
            self._halangan.append(f"Di sheet {grid.nama} kolom {kolom} tidak ditemukan.{mirip}")
        else:
            pertanyaan = advice_for_questions(grid, self._unsur()) if sheet is SKM_RESPONDEN else ""
            self.notes.add(findings.KOLOM_HILANG, grid.nama, {
                "kolom": kolom, "terdekat": mirip, "langkah": pertanyaan or _PERSIS.format(kolom=kolom)})
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


def _meant(sheet: Sheet, grid: Grid, judul: Judul | None, hilang: tuple[Column, ...]) -> str:
    """Sentences about what is missing: a divided heading, a text that may be meant, headings in other rows."""
    baris = judul.baris if judul else None
    terbagi = judul.terbagi if judul else {}
    kalimat = [f" {c.heading} terbagi atas {', '.join(f'{teks} ({sel.alamat})' for teks, sel in terbagi[c])}; tulis "
               f"{c.heading} sebagai judul satu kolom saja." for c in hilang if c in terbagi]
    cari = [c for c in hilang if c not in terbagi]
    dekat = {c.heading: d for c in cari if (d := nearest_heading(c, sheet, grid, baris))}
    lain = {c.heading: d for c in cari if baris is not None and c.heading not in dekat
            and (d := elsewhere(c, sheet, grid, baris))}
    ganda = _second_years(judul, grid, {c.heading for c in cari})
    kalimat += [f" {teks} tertulis dua kali; maksud Anda di {di} {nama}?" for nama, (teks, di) in ganda.items()]
    lain = {nama: d for nama, d in lain.items() if nama not in ganda}
    kalimat += [f" {nama} tertulis di {sel}, di baris lain." if heading_key(teks) == heading_key(nama)
                else f" Di {sel} tertulis {teks}; maksud Anda {nama}?"
                for nama, (teks, sel) in {**dekat, **lain}.items()]
    if lain or (judul is not None and judul.ganda and not ganda):
        kalimat.append(_several_rows(judul, grid))
    if len(dekat) + len(lain) + len(ganda) < len(cari) and baris is not None:
        kalimat.append(_unknown(sheet, grid, baris, {teks for teks, _ in (*dekat.values(), *lain.values())}))
    from toolkit.reader.asing import kind_of_sheet  # only where headings are missing

    sumber = kind_of_sheet(grid)
    if sumber is not None:
        kalimat.append(f" Isinya tampaknya {sumber.nama}. {sumber.catatan}".rstrip())
    return "".join(kalimat)


def _second_years(judul: Judul | None, grid: Grid, hilang: AbstractSet[str]) -> dict[str, tuple[str, str]]:
    """Missing headings of which one with a year stands twice -> that one and the first's address: the reported year."""
    if judul is None:
        return {}
    return {arti.column.heading: (grid.baris[judul.baris][k].teks,
                                  Sel(grid.nama, judul.baris, min(k, pertama)).alamat)
            for k, pertama in judul.ganda.items() for arti, kolom in judul.kolom.items()
            if kolom == pertama and arti.column.years and arti.column.heading in hilang}


def _several_rows(judul: Judul | None, grid: Grid) -> str:
    """How to make one heading row of a table whose headings stand over several, some of them several times."""
    if judul is None:
        return ""
    ulang: dict[str, list[str]] = {}
    for kolom, pertama in judul.ganda.items():
        cell = grid.baris[judul.baris][pertama]
        ulang.setdefault(cell.teks, [Sel(grid.nama, judul.baris, pertama).alamat]).append(
            Sel(grid.nama, judul.baris, kolom).alamat)
    kali = "".join(f" {teks} tertulis {len(di)} kali ({', '.join(di)}): jumlahkan ke dalam satu kolom." for teks, di in
                   ulang.items())
    return f" Semua judul harus berdiri dalam satu baris, misalnya baris {judul.baris}.{kali}"


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
