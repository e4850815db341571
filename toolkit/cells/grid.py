"""Cells of a sheet as stored: sparse, with formats, merged ranges, hidden rows and columns."""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from toolkit.cells import sound
from toolkit.cells.formats import PLAIN, Format, NumberFormat, parse_format, show
from toolkit.cells.rich import Rich, RichKind, picture_name
from toolkit.cells.strings import Strings, Tulisan, decoded, read_item
from toolkit.model.sel import column_number
from toolkit.ooxml.bounds import check_size
from toolkit.ooxml.markup import Element, children, main, only, whole
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import Refusal
from toolkit.values.pola import pola
from toolkit.values.teks import visible

_BESAR = 4_000_000
"""From this size on, empty cells are cut out of the XML before it becomes a tree: a million of them are a few bytes."""
MAX_CELLS, MAX_CHARACTERS = 300_000, 16_000_000
"""Filled cells, and characters in them, of all sheets that are read. A thousand respondents are 15,000 cells."""
_ROW = main("row")
_MERGED = pola(r"([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})")


class CellType(enum.Enum):
    """What a cell stores."""

    NUMBER = enum.auto()
    TEXT = enum.auto()
    LOGICAL = enum.auto()
    ERROR = enum.auto()
    """An error value of Excel."""
    UNCALCULATED = enum.auto()
    """A formula without a stored value: the file was never calculated."""
    PICTURE = enum.auto()
    """A picture placed in the cell; `teks` is its part, empty where the file does not hold it."""
    LINKED = enum.auto()
    """A linked data type of Excel (shares, geography, …): fields, of which one is shown."""


class Cell(NamedTuple):
    """One filled cell.

    Attributes:
        teks: what is stored, as text. angka: the stored number. format: the section of its number format that holds.
        tampil: what staff see; where that is not known (`pasti` is False), the number in format General.
        spasi: a text with spaces around it, which `teks` and `tampil` leave out.
        asli: a text as stored, where it holds signs that nobody sees, which `teks` and `tampil` leave out.
        polos: a text without its raised, lowered and struck-out parts; None where it has none.
        dicoret: all of the cell is struck out.
    """

    type: CellType
    teks: str
    format: Format
    angka: Decimal | None = None
    tampil: str = ""
    spasi: bool = False
    pasti: bool = True
    asli: str = ""
    polos: str | None = None
    dicoret: bool = False


class MergedRange(NamedTuple):
    """A merged range, rows and columns counted from 1, both ends included."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


class Grid(NamedTuple):
    """Cells of a sheet: row -> column -> cell, rows in order; only cells that hold something."""

    nama: str
    baris: Mapping[int, Mapping[int, Cell]]
    merged: Sequence[MergedRange] = ()
    hidden: frozenset[int] = frozenset()
    part: str = ""
    hidden_columns: frozenset[int] = frozenset()
    formulas: frozenset[tuple[int, int]] = frozenset()
    """Row and column of each filled cell with a formula."""

    def cell(self, baris: int, kolom: int) -> Cell | None:
        """The cell, None where it is empty."""
        return self.baris.get(baris, {}).get(kolom)

    def columns_below(self, baris: int) -> set[int]:
        """Columns that hold something below a row."""
        return {k for nomor, isi in self.baris.items() if nomor > baris for k in isi}

    def texts(self, terakhir: int) -> Iterator[tuple[int, Mapping[int, str]]]:
        """Rows up to the given one: the number, and what its text cells hold, by column."""
        for nomor, isi in self.baris.items():
            if nomor <= terakhir:
                yield nomor, {k: cell.teks for k, cell in isi.items() if cell.type is CellType.TEXT}


class Tally:
    """How much was read so far from all sheets of a file."""

    def __init__(self) -> None:
        self.cells = self.characters = 0

    def add(self, row: Mapping[int, Cell], file: str) -> None:
        """Count a row.

        Raises:
            RefusedError: beyond MAX_CELLS or MAX_CHARACTERS.
        """
        self.cells += len(row)
        self.characters += sum(len(cell.teks) for cell in row.values())
        for found, limit, kind in ((self.cells, MAX_CELLS, "sel terisi"), (self.characters, MAX_CHARACTERS, "huruf")):
            if found > limit:
                raise Refusal.TOO_MUCH_TO_READ.error(file, found=kind, limit=f"{limit:,}".replace(",", "."))


@dataclass(frozen=True, slots=True)
class Styles:
    """What the workbook says once for all sheets: shared strings, and number formats by style index."""

    strings: Strings
    formats: tuple[NumberFormat, ...] = ()
    general: NumberFormat = field(default_factory=lambda: parse_format("General"))
    tally: Tally = field(default_factory=Tally)
    known: dict[str | None, NumberFormat] = field(default_factory=dict)
    dicoret: frozenset[str] = frozenset()
    """Style indexes whose font is struck out."""
    rich: tuple[Rich | None, ...] = ()
    images: Mapping[str, str] = field(default_factory=dict)

    def format_of(self, index: str | None, alamat: str) -> NumberFormat:
        """Number format of the style index that a cell (`B5`) states."""
        if index not in self.known:
            nomor = sound.index(index, alamat, "gaya")
            self.known[index] = self.formats[nomor] if nomor < len(self.formats) else self.general
        return self.known[index]


def read_grid(package: Package, part: str, nama: str, styles: Styles) -> Grid:
    """The cells of a worksheet.

    What its dimension says is not believed: only cells that are there count, so a sheet that claims a million rows
    costs nothing.

    Raises:
        RefusedError: the part is missing, damaged, no sheet, beyond a bound, or one that programs read differently.
    """
    check_size(package.entry(part).size, part, package.file)
    data = package.read(part)
    if len(data) > _BESAR:
        from toolkit.cells.trimmed import without_empty  # patterns that only few sheets need

        data = without_empty(data)
    root = package.parsed(part, data, to_read=True)
    if root.tag != main("worksheet"):
        raise Refusal.PART_INVALID.error(package.file, part=part)
    baris: dict[int, dict[int, Cell]] = {}
    tersembunyi, rumus = set[int](), set[tuple[int, int]]()
    try:
        for nomor, row in _rows(only(root, main("sheetData"), part, package.file)):
            if isi := _filled(row, nomor, styles, rumus):
                baris[nomor] = isi
                styles.tally.add(isi, package.file)
                if row.get("hidden") in ("1", "true"):
                    tersembunyi.add(nomor)
        merged = tuple(_merged(only(root, main("mergeCells"), part, package.file)))
        kolom = frozenset(_hidden_columns(only(root, main("cols"), part, package.file)))
    except sound.UnsoundError as error:
        raise Refusal.CELL.error(package.file, part=error.at(nama), found=error.what) from error
    return Grid(nama, dict(sorted(baris.items())), merged, frozenset(tersembunyi), part, kolom, frozenset(rumus))


def _filled(row: Element, nomor: int, styles: Styles, rumus: set[tuple[int, int]]) -> dict[int, Cell]:
    """The cells of a row that hold something; those with a formula are added to `rumus`."""
    isi: dict[int, Cell] = {}
    for kolom, alamat, c in sound.cells_of(row, nomor):
        if (cell := _cell(c, styles, alamat)) is not None:
            isi[kolom] = cell
            if (len(c) > 1 or cell.type is CellType.UNCALCULATED) and c.find(sound.FORMULA) is not None:
                rumus.add((nomor, kolom))
    return isi


def _rows(data: Element | None) -> Iterator[tuple[int, Element]]:
    """Rows with their numbers; a row without one follows the row before."""
    nomor, ada = 0, set[int]()
    for row in () if data is None else sound.children_of(data, _ROW, ""):
        nomor = sound.row_number(row.get("r"), nomor)
        if nomor in ada:
            raise sound.UnsoundError(f"baris {nomor}", "tertulis dua kali")
        ada.add(nomor)
        yield nomor, row


def _cell(c: Element, styles: Styles, alamat: str) -> Cell | None:
    gaya = c.get("s")
    cell = _content(c, styles, styles.format_of(gaya, alamat), alamat)
    return cell._replace(dicoret=True) if cell is not None and gaya in styles.dicoret and cell.polos is None else cell


def _content(c: Element, styles: Styles, fmt: NumberFormat, alamat: str) -> Cell | None:
    jenis, anak = c.get("t"), sound.parts_of(c, alamat)
    nilai, rumus = anak.get(sound.VALUE), anak.get(sound.FORMULA)
    teks = None if nilai is None else nilai.text or ""
    if rumus is not None and (nama := picture_name(rumus.text or "")):
        return Cell(CellType.PICTURE, styles.images.get(nama, ""), PLAIN)
    if rumus is not None and not teks and not (jenis == "str" and teks is not None):
        return Cell(CellType.UNCALCULATED, "", PLAIN)
    if sound.INLINE in anak:
        sound.check_text(anak[sound.INLINE], alamat)
        return _text(read_item(anak[sound.INLINE]), fmt, alamat)
    if jenis == "e" and teks and (rich := _rich(c.get("vm"), styles)):
        return rich
    return None if teks is None else _stored(jenis, teks, fmt, styles, alamat)


def _rich(vm: str | None, styles: Styles) -> Cell | None:
    """What the rich value behind an error is; None where there is none, or it is the error that is stored."""
    nomor = whole(vm) or 0
    rich = styles.rich[nomor - 1] if 0 < nomor <= len(styles.rich) else None
    if rich is None or (rich.kind is RichKind.ERROR and not rich.isi):
        return None
    jenis = {RichKind.PICTURE: CellType.PICTURE, RichKind.ERROR: CellType.ERROR, RichKind.LINKED: CellType.LINKED}
    return Cell(jenis[rich.kind], rich.isi, PLAIN, tampil="" if rich.kind is RichKind.PICTURE else rich.isi)


def _stored(jenis: str | None, teks: str, fmt: NumberFormat, styles: Styles, alamat: str) -> Cell | None:
    """A cell by the type that the file states."""
    if jenis in ("str", "inlineStr"):  # LibreOffice 4 wrote a formula's text as inlineStr without `is`
        if teks.startswith("=") and (nama := picture_name(teks)):
            return Cell(CellType.PICTURE, styles.images.get(nama, ""), PLAIN)
        return _text(Tulisan(decoded(teks)), fmt, alamat)
    match jenis:
        case _ if not teks:
            cell = None
        case "s":
            cell = _text(styles.strings.get(sound.index(teks, alamat, "teks bersama"), alamat), fmt, alamat)
        case "e":
            cell = Cell(CellType.ERROR, teks, PLAIN, tampil=teks)
        case "b":
            benar = sound.logical(teks, alamat)
            cell = Cell(CellType.LOGICAL, teks, PLAIN, tampil="BENAR" if benar else "SALAH")
        case "d":
            cell = _number(teks, sound.day_number(teks, alamat, date1904=fmt.bagian[0].date1904), fmt)
        case _:
            cell = _number(teks, sound.number(teks, alamat), fmt)
    return cell


def _text(tulisan: Tulisan, fmt: NumberFormat, alamat: str) -> Cell | None:
    """A text; nothing where it is only blanks and signs that nobody sees (an apostrophe and a space are no value)."""
    teks = tulisan.teks
    if len(teks) > sound.LONGEST_TEXT:
        raise sound.UnsoundError(alamat, f"memuat {len(teks)} huruf, lebih dari {sound.LONGEST_TEXT}")
    tampak = visible(teks)
    bersih = tampak.strip()
    if not bersih:
        return None
    return Cell(CellType.TEXT, bersih, PLAIN, tampil=fmt.text(bersih), spasi=bersih != tampak,
                asli=teks if tampak != teks else "", dicoret=tulisan.dicoret,
                polos=visible(tulisan.polos).strip() if tulisan.polos else None)


def _number(teks: str, nilai: Decimal, fmt: NumberFormat) -> Cell:
    """A number as staff see it."""
    if abs(nilai) < 10**20 and nilai == nilai.to_integral_value():
        nilai = nilai.quantize(Decimal(1))
    bagian = fmt.of(nilai)
    tampil = show(nilai, bagian)
    return Cell(CellType.NUMBER, teks, bagian, nilai, show(nilai, PLAIN) or "" if tampil is None else tampil,
                pasti=tampil is not None)


def _hidden_columns(cols: Element | None) -> Iterator[int]:
    """Columns that are hidden, or no wider than nothing; a span to the sheet's end is what Excel hides as a margin."""
    for col in children(cols):
        awal, akhir = whole(col.get("min")), whole(col.get("max"))
        if awal and akhir and akhir < sound.LAST_COLUMN and (
                col.get("hidden") in ("1", "true") or _is_nothing(col.get("width"))):
            yield from range(awal, akhir + 1)


def _is_nothing(lebar: str | None) -> bool:
    return lebar is not None and not lebar.strip("0.")


def _merged(daftar: Element | None) -> Iterator[MergedRange]:
    for item in children(daftar):
        cocok = _MERGED.fullmatch(item.get("ref") or "")
        if cocok:
            yield MergedRange(int(cocok[2]), column_number(cocok[1]), int(cocok[4]), column_number(cocok[3]))
