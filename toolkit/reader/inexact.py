"""Headings and sheet names that are not the contract's own words: misspelt, a bare year, a year not meant."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.headings import Judul, Meaning, meaning
from toolkit.reader.notes import Notes
from toolkit.reader.padanan import rank
from toolkit.reader.rows import OpenSheet
from toolkit.schema.input import ATURAN, DAFTAR, INPUT_SHEETS, PETUNJUK
from toolkit.schema.kinds import RIWAYAT_TERPENDEK, Column, Kind, Sheet, Years
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold, fold_rapat, terdekat

MIRIP = 0.8
"""From this likeness on a name is a misspelling; below it, the office's own (`Sumber` beside `Sumber Data`)."""
TERPENDEK = 4
"""Shorter names are alike by chance."""
_TAHUN = pola(r"(.*\D)((?:19|20)\d{2})\W*", re.DOTALL)
_SALINAN = pola(r"[\W_]{0,31}(?:\(\d{1,31}\)|\d{1,31})?[\W_]{0,31}$")
"""What Excel, or staff, add to the name of a copied sheet: `Anggaran (2)`, `Anggaran 2021`."""


def misspelt_headings(terbuka: OpenSheet, tahun_laporan: int) -> Iterator[tuple[Isian[str], str]]:
    """Unknown headings of the heading row above filled cells, each with the missing column that it nearly names.

    A figure's heading with another year than the one reported on is unknown too: `Realisasi 2023` in a report of 2024.
    """
    judul, grid = terbuka.judul, terbuka.grid
    terpakai = {*judul.kolom.values(), *judul.tahun_ini.values(), *judul.ganda}
    for column, bagian in judul.terbagi.items():
        yield Isian(sel=bagian[0][1], tertulis=bagian[0][0]), column.heading
    for kolom, cell in grid.baris[judul.baris].items():
        if kolom in terpakai or kolom not in terbuka.berisi or cell.type is not CellType.TEXT:
            continue
        arti = meaning(terbuka.sheet, cell)
        if arti is not None and arti.nomor is not None and not (arti.column.years or arti.column.numbered):
            maksud = f"{arti.column.heading} {tahun_laporan}" if _is_absent(arti.column, terbuka) else None
        else:
            maksud = _meant_heading(cell.teks, terbuka) if arti is None else None
        if maksud:
            yield terbuka.heading(kolom), maksud


def _is_absent(column: Column, terbuka: OpenSheet) -> bool:
    return Meaning(column) not in terbuka.judul.kolom and column not in terbuka.judul.tahun_ini


def _meant_heading(teks: str, terbuka: OpenSheet) -> str | None:
    input_ = [c for c in terbuka.sheet.columns if c.kind is not Kind.HITUNG and not c.numbered]
    if bertahun := _TAHUN.fullmatch(teks):
        tahun = int(bertahun[2])
        hilang = [c for c in input_ if c.years and terbuka.judul.find(c, tahun) is None]
        if dekat := _nearest(bertahun[1], hilang):
            return f"{dekat} {tahun}"
    polos = [c for c in input_ if not c.years]
    kata = {c: r for c in polos if (r := rank(teks, terbuka.sheet, c)) is not None}
    if kata:
        maksud = min(kata, key=kata.__getitem__)
        return maksud.heading if _is_absent(maksud, terbuka) else None
    if bertahun or len(fold_rapat(teks)) < TERPENDEK:
        return None
    return _nearest(teks, [c for c in polos if _is_absent(c, terbuka)])


def _nearest(teks: str, kolom: Sequence[Column]) -> str | None:
    """A heading spelt nearly so; else those of which all words stand in the text, or all of its words in them."""
    dekat = terdekat(teks, [c.heading for c in kolom], MIRIP)
    return dekat or " atau ".join(c.heading for c in kolom if _decides(c) and _contains(teks, c.heading)) or None


def _decides(column: Column) -> bool:
    """What stands in the column changes a number; a column of words may have a namesake of the office's own."""
    return column.kind not in {Kind.TEKS, Kind.NOMOR}


def _contains(a: str, b: str) -> bool:
    kata = sorted((set(fold(a).split()), set(fold(b).split())), key=len)
    return kata[0] <= kata[1] and len("".join(kata[0])) >= TERPENDEK


def misspelt_sheet(nama: str, ada: Sequence[str]) -> str | None:
    """The workbook's sheet that nearly has the name of a sheet that is absent; None where none has.

    >>> misspelt_sheet("Anggaran", ["Angaran", "Catatan"]), misspelt_sheet("Kegiatan", ["Daftar Kegiatan"])
    ('Angaran', None)
    """
    dikenal = {fold_rapat(s) for s in (*(s.name for s in INPUT_SHEETS), PETUNJUK, DAFTAR, ATURAN)}
    polos = {n: _SALINAN.sub("", n) for n in ada if fold_rapat(n) not in dikenal}
    salinan = next((n for n, p in polos.items() if fold(p) == fold(nama)), None)
    return salinan or (terdekat(nama, list(polos), MIRIP) if len(nama) >= TERPENDEK else None)


MASA_TERPANJANG = 5
"""Years before and after the reported one that a bare year may mean where Identitas names no Renstra."""
_SEBUTAN_TAHUN = "|".join(map(re.escape, KOSAKATA.tahun))
_HANYA_TAHUN = pola(rf"\W*(?:(?:{_SEBUTAN_TAHUN})\b\W*)?((?:19|20)\d{{2}})\W*", re.IGNORECASE)


class Masa(NamedTuple):
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
    return judul._replace(kolom={**baru, **judul.kolom}, tahun_ini={**ini, **judul.tahun_ini},
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


def _is_foreign(t: int, ada: Collection[int], lazim: range, tahun: int, column: Column) -> bool:
    """No year of the Renstra; in a history, a coming year, or one far before the others (staff may add years)."""
    return t not in lazim and (column.years is Years.RENSTRA or t > tahun or t + 1 not in ada)


def _holes(tahun: Collection[int]) -> list[int]:
    """The years that lack between the first and the last."""
    return [t for t in range(min(tahun, default=0), max(tahun, default=0)) if t not in tahun]


def _digits_apart(a: int, b: int) -> int:
    return sum(x != y for x, y in zip(str(a), str(b), strict=True))
