"""Headings that name a year: bare, not meant, without a column. Contract, section 1, "Finding the records"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.reader import findings
from toolkit.reader.headings import Judul, Meaning
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet
from toolkit.schema.kinds import Column, Sheet, Years
from toolkit.values.kosakata import KOSAKATA

RIWAYAT_TERPENDEK = 4
"""Years before the reported one that the template asks for."""
MASA_TERPANJANG = 5
"""Years before and after the reported one that a bare year may mean where Identitas names no Renstra."""
_HANYA_TAHUN = re.compile(rf"\W*(?:(?:{'|'.join(KOSAKATA.tahun)})\b\W*)?((?:19|20)\d{{2}})\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masa:
    """The year reported on, first and last year of the Renstra (None: not filled in)."""

    tahun: int
    awal: int | None = None
    akhir: int | None = None

    def of(self, column: Column) -> range:
        """The years that the columns of one heading are expected for."""
        awal = self.awal if self.awal is not None else self.tahun - MASA_TERPANJANG
        if column.years is Years.BEFORE:
            return range(min(awal, self.tahun - RIWAYAT_TERPENDEK), self.tahun)
        return range(awal, (self.akhir if self.akhir is not None else self.tahun + MASA_TERPANJANG) + 1)


def yearly(sheet: Sheet) -> Column | None:
    """The column of a sheet that stands once for each year."""
    return next((c for c in sheet.columns if c.years), None)


def with_bare_years(sheet: Sheet, grid: Grid, judul: Judul, masa: Masa) -> Judul:
    """The headings, with `2017`, `Th. 2017` and `Tahun 2017` read as the year's column where nothing else is meant.

    A year that has its own heading keeps that. Where a bare year stands twice (targets and money side by side) nobody
    knows which is which, and none is read. The reported year means `Realisasi` where that column is absent.
    """
    column = yearly(sheet)
    if column is None:
        return judul
    tahun = _bare_years(grid, judul)
    if len(set(tahun.values())) < len(tahun):
        return judul
    baru = {Meaning(column, t): k for k, t in tahun.items() if t in masa.of(column)}
    ini = {c: k for k, t in tahun.items() if t == masa.tahun for c in judul.hilang if c.heading == column.heading}
    return replace(judul, kolom={**baru, **judul.kolom}, tahun_ini={**ini, **judul.tahun_ini},
                   hilang=tuple(c for c in judul.hilang if c not in ini))


def _bare_years(grid: Grid, judul: Judul) -> Mapping[int, int]:
    """Column number -> year, of the headings that are nothing but a year and stand above filled cells."""
    berisi = grid.columns_below(judul.baris)
    return {k: t for k, cell in grid.baris[judul.baris].items() if k in berisi and (t := bare_year(cell))}


def bare_year(cell: Cell) -> int | None:
    """The year that a heading consists of; None where it is another text or number."""
    if cell.type is CellType.TEXT:
        cocok = _HANYA_TAHUN.fullmatch(cell.teks)
        return int(cocok[1]) if cocok else None
    polos = cell.type is CellType.NUMBER and cell.angka is not None and _HANYA_TAHUN.fullmatch(f"{cell.angka:f}")
    return int(polos[1]) if polos else None


def note_bare_years(terbuka: OpenSheet, notes: Notes) -> None:
    """Say how bare years were read; those that were not, because each stands twice, are named instead."""
    column, judul = yearly(terbuka.sheet), terbuka.judul
    if column is None:
        return
    tahun = _bare_years(terbuka.grid, judul)
    terpakai = {*judul.kolom.values(), *judul.tahun_ini.values()}
    ganda = len(set(tahun.values())) < len(tahun)
    for k, t in tahun.items():
        isian = terbuka.heading(k)
        if k in terpakai:
            notes.once(findings.JUDUL_TAHUN, isian, {"baca": f"{column.heading} {t}"})
        elif ganda and judul.find(column, t) is None:
            notes.add(findings.JUDUL_MIRIP, isian, {"maksud": f"{column.heading} {t}"})
            return


def check_years(terbuka: OpenSheet | None, masa: Masa, notes: Notes) -> None:
    """Say which heading names a year that cannot be meant, else which year between the others has no column.

    Years of the Renstra that follow each other without a hole are right as they are: where Identitas says otherwise,
    that is its mistake, and a check of its own.
    """
    column = yearly(terbuka.sheet) if terbuka else None
    if terbuka is None or column is None:
        return
    ada = terbuka.judul.numbers(column)
    lubang = _holes(ada)
    if column.years is Years.RENSTRA and not lubang:
        return
    lazim = masa.of(column)
    asing = [t for t in ada if _is_foreign(t, ada, lazim, masa.tahun, column)]
    hilang = [t for t in lazim if t not in ada]
    for t in asing:
        isian = terbuka.heading(ada[t])
        dekat = min(hilang, key=lambda h: _digits_apart(h, t), default=None)
        if ada[t] in terbuka.berisi:
            notes.add(findings.TAHUN_DI_LUAR, isian, {
                "awal": lazim[0], "akhir": lazim[-1],
                "maksud": f" Maksud Anda {column.heading} {dekat}?" if dekat else "",
                "contoh": f"{column.heading} {dekat or lazim[-1]}"})
    if lubang and not asing and not terbuka.judul.ganda:
        kolom = ", ".join(f"{column.heading} {t}" for t in lubang)
        notes.add(findings.TAHUN_TANPA_KOLOM, terbuka.grid.nama, {"kolom": kolom})


def _is_foreign(t: int, ada: Iterable[int], lazim: range, tahun: int, column: Column) -> bool:
    """No year of the Renstra; in a history, a coming year, or one far before the others (staff may add years)."""
    if t in lazim:
        return False
    return column.years is Years.RENSTRA or t > tahun or t + 1 not in ada


def _holes(tahun: Iterable[int]) -> list[int]:
    """The years that lack between the first and the last."""
    ada = set(tahun)
    return [t for t in range(min(ada, default=0), max(ada, default=0)) if t not in ada]


def _digits_apart(a: int, b: int) -> int:
    return sum(x != y for x, y in zip(str(a), str(b), strict=True))
