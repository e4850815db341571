"""Finding a sheet's heading row and which column holds what. Workbook contract, section 1, "Finding the records"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.cells.headings import LAST_HEADING_ROW, UNIT_AT_END, heading_key
from toolkit.model.sel import Sel
from toolkit.reader.heading_block import read_block
from toolkit.reader.padanan import rank
from toolkit.schema.input import RECORD_SHEETS
from toolkit.schema.kinds import Column, Kind, Sheet, Years
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold_rapat, terdekat

MINIMAL = 2
"""A heading row holds at least so many of the sheet's headings."""

_BERTAHUN = frozenset({Kind.UKURAN, Kind.REALISASI, Kind.RUPIAH, Kind.ANGKA, Kind.PERSEN})
_TERPANJANG = 200
"""A longer text is a passage, no heading."""
_TAHUN = re.compile(r"(.*\D)((?:19|20)\d{2})", re.DOTALL)
_NOMOR = re.compile(r"(.*\D)(\d{1,2})", re.DOTALL)


class Meaning(NamedTuple):
    """What a heading means: a column, with the year or number that it adds."""

    column: Column
    nomor: int | None = None


class Judul(NamedTuple):
    """The heading row of a sheet.

    Attributes:
        baris: its number. kolom: heading's meaning -> column number (from 1).
        tahun_ini: a column without year -> the column that names the reported year and means the same.
        ganda: columns whose heading stands further to the left already, with that column.
        hilang: required columns that are not there.
        akhir: the last row of the headings, where merged ones stand over several; 0: `baris`.
        terbagi: a column whose wide heading is divided -> its parts as they are written, with their places.
    """

    baris: int
    kolom: Mapping[Meaning, int]
    tahun_ini: Mapping[Column, int] = MappingProxyType({})
    ganda: Mapping[int, int] = MappingProxyType({})
    hilang: tuple[Column, ...] = ()
    akhir: int = 0
    terbagi: Mapping[Column, Sequence[tuple[str, Sel]]] = MappingProxyType({})

    @property
    def banyak(self) -> int:
        """How many of the sheet's headings it holds."""
        return len(self.kolom) + len(self.tahun_ini)

    def find(self, column: Column, nomor: int | None = None) -> int | None:
        """Number of the column, None where it is absent."""
        return self.kolom.get(Meaning(column, nomor))

    def numbers(self, column: Column) -> dict[int, int]:
        """Years (or numbers) of a repeated column -> column number, in the order of the years."""
        return dict(sorted((k.nomor, kolom) for k, kolom in self.kolom.items()
                           if k.column == column and k.nomor is not None))

    def columns(self) -> Iterator[tuple[Meaning, int]]:
        """Input columns that are there; what the template computes is none."""
        return ((k, kolom) for k, kolom in self.kolom.items() if k.column.kind is not Kind.HITUNG)


def find_judul(sheet: Sheet, grid: Grid, tahun: int | None = None) -> Judul | None:
    """The heading row: of the first 40 rows the one with most of the sheet's headings, of equal ones the first.

    Args:
        sheet: the schema.
        grid: the cells.
        tahun: the year reported on; `Realisasi 2021` then means `Realisasi`, in every sheet, and so does any figure's.

    Returns:
        None where no row holds a heading. Where no row holds all required ones, the best, with what it lacks: the one
        with most headings in our words or others'. A single heading is enough where no row holds two: a list of awards
        may have no other column. A wide heading that is divided below counts only where one part is the figure itself.
    """
    calon = [_judul(sheet, nomor, grid.baris[nomor], tahun) for nomor in grid.baris if nomor <= LAST_HEADING_ROW]
    calon = [j for j in calon if j.banyak]
    cukup = [j for j in calon if j.banyak >= MINIMAL]
    lengkap = [j for j in cukup if not j.hilang] or [j for j in calon if not cukup and not j.hilang]
    if lengkap:
        return _with_block(sheet, grid, max(lengkap, key=lambda j: j.banyak))
    return max(cukup or calon, key=lambda j: (j.banyak + _nearly(sheet, grid.baris[j.baris], j.hilang), j.banyak),
               default=None)


def _nearly(sheet: Sheet, isi: Mapping[int, Cell], hilang: Sequence[Column]) -> int:
    """How many missing columns a row names in the words of others."""
    return sum(any(cell.type is CellType.TEXT and rank(cell.teks, sheet, c) is not None for cell in isi.values())
               for c in hilang)


def _with_block(sheet: Sheet, grid: Grid, judul: Judul) -> Judul:
    """The headings with what stands below merged ones."""
    blok = read_block(grid, judul.baris, [*judul.kolom.values(), *judul.tahun_ini.values()])
    terbagi = {arti.column: blok.terbagi[k] for arti, k in judul.kolom.items() if k in blok.terbagi}
    kolom = {arti: blok.pindah.get(k, k) for arti, k in judul.kolom.items() if k not in blok.terbagi}
    hilang = tuple(c for c in sheet.columns if c.required and c in terbagi)
    return judul._replace(kolom=kolom, akhir=blok.akhir, terbagi=terbagi, hilang=hilang)


def _judul(sheet: Sheet, nomor: int, isi: Mapping[int, Cell], tahun: int | None) -> Judul:
    kolom: dict[Meaning, int] = {}
    tahun_ini: dict[Column, int] = {}
    ganda: dict[int, int] = {}
    arti = {k: kunci for k, cell in isi.items() if (kunci := meaning(sheet, cell))}
    sendiri = {arti[k] for k in arti if _is_own_name(arti[k], isi[k])}
    for k, kunci in arti.items():
        if kunci in sendiri and not _is_own_name(kunci, isi[k]):
            continue
        if induk := _this_year(sheet, kunci, tahun):
            tahun_ini.setdefault(induk, k)
        elif kunci.nomor is not None and kunci.column.years is None and not kunci.column.numbered:
            continue
        elif kunci in kolom:
            ganda[k] = kolom[kunci]
        else:
            kolom[kunci] = k
    ada = {k.column for k in kolom} | set(tahun_ini)
    return Judul(nomor, kolom, tahun_ini, ganda, tuple(c for c in sheet.columns if c.required and c not in ada))


def _is_own_name(kunci: Meaning, cell: Cell) -> bool:
    """The column's own heading, not a synonym: where both stand, the synonym heads a column of the office's own."""
    return kunci.nomor is not None or heading_key(cell.teks) == heading_key(kunci.column.heading)


def meaning(sheet: Sheet, cell: Cell) -> Meaning | None:
    """What a cell means as a heading of the sheet, None where it is none: `% Realisasi` is no amount of rupiah."""
    if cell.type is not CellType.TEXT or len(cell.teks) > _TERPANJANG:
        return None
    return meaning_of(sheet, cell.teks) or (meaning_of(sheet, cell.polos) if cell.polos else None)


def meaning_of(sheet: Sheet, tertulis: str) -> Meaning | None:
    """As `meaning`, for a text."""
    teks = UNIT_AT_END.sub("", tertulis)
    kunci = fold_rapat(teks)
    tetap = _fixed(sheet.name)
    arti = tetap[kunci] if kunci in tetap else _repeated(sheet, teks)
    return None if arti and arti.column.kind is Kind.RUPIAH and "%" in tertulis else arti


@cache
def _fixed(nama: str) -> Mapping[str, Meaning]:
    """Spelling -> column, of the columns of a sheet that stand once."""
    sheet = next(s for s in RECORD_SHEETS if s.name == nama)
    return {ejaan: Meaning(c) for c in reversed(sheet.columns) if c.years is None and not c.numbered
            for ejaan in _spellings(c)}


@cache
def _counted(nama: str) -> tuple[tuple[Column, frozenset[str]], ...]:
    """Columns of a sheet whose heading may end in a number, those with years first, and their spellings."""
    sheet = next(s for s in RECORD_SHEETS if s.name == nama)
    return tuple((c, _spellings(c)) for c in sorted(sheet.columns, key=lambda c: c.years is None) if _year_heading(c))


def _repeated(sheet: Sheet, teks: str) -> Meaning | None:
    """A column that stands once for each year (`Target 2017`) or number (`U3`)."""
    polos = teks.strip(" .:\n")
    if not polos[-1:].isdecimal():
        return None
    cocok_tahun, cocok_nomor = _TAHUN.fullmatch(polos), _NOMOR.fullmatch(polos)
    for column, ejaan in _counted(sheet.name):
        cocok = cocok_nomor if column.numbered else cocok_tahun
        if cocok and _without_tahun(cocok[1]) in ejaan:
            return Meaning(column, int(cocok[2]))
    return None


def _year_heading(column: Column) -> bool:
    """Columns whose heading may end in a number: repeated ones, and figures, which may name the reported year."""
    return column.numbered or column.years is not None or column.kind in _BERTAHUN


def _without_tahun(teks: str) -> str:
    """`Target Tahun`, `Realisasi Th.` -> `target`, `realisasi`."""
    kunci = fold_rapat(teks)
    semua = map(fold_rapat, KOSAKATA.tahun)
    return next((kunci.removesuffix(akhir) for akhir in semua if kunci.endswith(akhir)), kunci)


def _this_year(sheet: Sheet, kunci: Meaning, tahun: int | None) -> Column | None:
    """The column without a year that a heading with the reported year means."""
    berulang = kunci.column.years
    if kunci.nomor is None or kunci.column.numbered or berulang is Years.RENSTRA or kunci.nomor != tahun:
        return None
    return next((c for c in sheet.columns if c.heading == kunci.column.heading and c.years is None), None)


def _spellings(column: Column) -> frozenset[str]:
    return frozenset(heading_key(j) for j in (column.heading, *column.synonyms))


def nearest_heading(column: Column, sheet: Sheet, grid: Grid, baris: int | None) -> tuple[str, str] | None:
    """The text that most likely is meant as a column's heading, and its address; None where none is near.

    Args:
        column: what is missing.
        sheet: its sheet; a text that means another column of it is not meant.
        grid: the cells.
        baris: the heading row; None where there is none: then all of the first 40 rows.
    """
    calon = unknown_headings(sheet, grid, baris)
    urut = {teks: r for teks in calon if (r := rank(teks, sheet, column)) is not None}
    dekat = min(urut, key=urut.__getitem__, default=None) or terdekat(column.heading, calon)
    return (dekat, calon[dekat]) if dekat else None


def _is_unknown(arti: Meaning | None) -> bool:
    """No column, or one with a year that the column does not have: `Realisasi 2023` for the only Realisasi."""
    return arti is None or (arti.nomor is not None and not (arti.column.years or arti.column.numbered))


def unknown_headings(sheet: Sheet, grid: Grid, baris: int | None) -> dict[str, str]:
    """Texts that mean no column of the sheet, in the heading row or, without one, in the first 40 rows -> address."""
    calon: dict[str, str] = {}
    for nomor, isi in grid.baris.items():
        if nomor <= LAST_HEADING_ROW and baris in (None, nomor):
            for kolom, cell in isi.items():
                if cell.type is CellType.TEXT and _is_unknown(meaning(sheet, cell)):
                    calon.setdefault(cell.teks, str(Sel(grid.nama, nomor, kolom)))
    return calon
