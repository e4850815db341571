"""Cells of a sheet as stored: sparse, with formats, merged ranges and hidden rows; the strings that sheets share."""

import enum
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.cells import sound
from toolkit.cells.formats import PLAIN, Format, NumberFormat, parse_format, show
from toolkit.model.sel import column_number
from toolkit.ooxml.bounds import check_size
from toolkit.ooxml.markup import Element, children, main, only
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import Refusal

_T, _PHONETIC = main("t"), main("rPh")
_KODE_HURUF = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TANPA_RUPA = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def text_of(element: Element) -> str:
    """Text of an `<si>` or `<is>`: plain, or its runs joined."""
    teks = "".join(t.text or "" for t in element.iter(_T) if not _phonetic(t))
    if "_x" in teks:
        teks = _bersih(_KODE_HURUF.sub(lambda kode: chr(int(kode[1], 16)), teks))
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _bersih(teks: str) -> str:
    """Without what could be written neither to a workbook nor to JSON.

    Pairs of surrogates become the letter that they stand for; a control character (Word's line break inside a cell) a
    space; the rest the mark for a letter that is lost.
    """
    utuh = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _TANPA_RUPA.sub(" ", utuh).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _phonetic(t: Element) -> bool:
    induk = t.getparent()
    return induk is not None and induk.tag == _PHONETIC


class Strings:
    """The workbook's shared strings; a text is put together when it is asked for."""

    def __init__(self, root: Element | None) -> None:
        self._items = children(root)
        self._texts: dict[int, str] = {}

    def get(self, nomor: int, alamat: str) -> str:
        """The text that a cell (`B5`) shows by its index; empty where there is none."""
        if not nomor < len(self._items):
            return ""
        if nomor not in self._texts:
            sound.check_text(self._items[nomor], alamat)
            self._texts[nomor] = text_of(self._items[nomor])
        return self._texts[nomor]


def read_strings(package: Package) -> Strings:
    """The workbook's shared strings; none where the workbook has no such part."""
    part = package.related(package.workbook_part, "sharedStrings")
    return Strings(package.xml(part, to_read=True) if part else None)


_BESAR = 4_000_000
"""From this size on, empty cells are cut out of the XML before it becomes a tree: a million of them are a few bytes."""
_NAMA = rb"<((?:[A-Za-z_][\w.-]*+:)?)"
_SEL_KOSONG = re.compile(_NAMA + rb"c\s(?=[^<>]*\sr=|r=)[^<>]*+"
                         rb"(?:(?<=/)>|(?<!/)>\s*+(?:<\1v(?:\s*+/>|>\s*+</\1v>)\s*+)?</\1c>)")
_BARIS_KOSONG = re.compile(_NAMA + rb"row\s(?=[^<>]*\sr=|r=)[^<>]*+(?:(?<=/)>|(?<!/)>\s*+</\1row>)")
"""What holds nothing and says where it stands."""
_BERGANTUNG = re.compile(rb"<(?:[A-Za-z_][\w.-]*+:)?(?:c|row)(?:\s(?![^<>]*\sr=|r=)|[/>])|<!|<\?(?!xml\s)")
"""A cell or row whose place depends on those before it; a comment, in which a cell is no cell."""
MAX_CELLS, MAX_CHARACTERS = 300_000, 16_000_000
"""Filled cells, and characters in them, of all sheets that are read. A thousand respondents are 15,000 cells."""
_ROW = main("row")
_MERGED = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})")


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
    """A picture placed in the cell; Excel stores an error value beside it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell.

    Attributes:
        teks: what is stored, as text. angka: the stored number. format: the section of its number format that holds.
        tampil: what staff see; where that is not known (`pasti` is False), the number in format General.
        spasi: a text with spaces around it, which `teks` and `tampil` leave out.
    """

    type: CellType
    teks: str
    format: Format
    angka: Decimal | None = None
    tampil: str = ""
    spasi: bool = False
    pasti: bool = True


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged range, rows and columns counted from 1, both ends included."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of a sheet: row -> column -> cell, rows in order; only cells that hold something."""

    nama: str
    baris: Mapping[int, Mapping[int, Cell]]
    merged: Sequence[MergedRange] = ()
    hidden: frozenset[int] = frozenset()
    part: str = ""

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
    if len(data) > _BESAR and not _BERGANTUNG.search(data):
        data = _BARIS_KOSONG.sub(b"", _SEL_KOSONG.sub(b"", data))
    root = package.parsed(part, data, to_read=True)
    if root.tag != main("worksheet"):
        raise Refusal.PART_INVALID.error(package.file, part=part)
    baris: dict[int, dict[int, Cell]] = {}
    tersembunyi: set[int] = set()
    try:
        for nomor, row in _rows(only(root, main("sheetData"), part, package.file)):
            isi = {kolom: cell for kolom, alamat, c in sound.cells_of(row, nomor) if (cell := _cell(c, styles, alamat))}
            if isi:
                baris[nomor] = isi
                styles.tally.add(isi, package.file)
                if row.get("hidden") in ("1", "true"):
                    tersembunyi.add(nomor)
        merged = tuple(_merged(only(root, main("mergeCells"), part, package.file)))
    except sound.UnsoundError as error:
        raise Refusal.CELL.error(package.file, part=error.at(nama), found=error.what) from error
    return Grid(nama, dict(sorted(baris.items())), merged, frozenset(tersembunyi), part)


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
    jenis = c.get("t")
    fmt, anak = styles.format_of(c.get("s"), alamat), sound.parts_of(c, alamat)
    nilai = anak.get(sound.VALUE)
    teks = None if nilai is None else nilai.text or ""
    if sound.FORMULA in anak and not teks and not (jenis == "str" and teks is not None):
        return Cell(CellType.UNCALCULATED, "", PLAIN)
    if sound.INLINE in anak:
        return _inline(anak[sound.INLINE], fmt, alamat)
    return None if teks is None else _stored(jenis, teks, fmt, styles, alamat, gambar=c.get("vm") is not None)


def _inline(item: Element, fmt: NumberFormat, alamat: str) -> Cell | None:
    sound.check_text(item, alamat)
    return _text(text_of(item), fmt, alamat)


def _stored(jenis: str | None, teks: str, fmt: NumberFormat, styles: Styles, alamat: str, *,
            gambar: bool) -> Cell | None:
    """A cell by the type that the file states."""
    if jenis in ("str", "inlineStr"):  # LibreOffice 4 wrote a formula's text as inlineStr without `is`
        return _text(teks, fmt, alamat)
    match jenis:
        case _ if not teks.strip():
            cell = None
        case "s":
            cell = _text(styles.strings.get(sound.index(teks, alamat, "teks bersama"), alamat), fmt, alamat)
        case "e":
            cell = Cell(CellType.PICTURE if gambar else CellType.ERROR, teks, PLAIN, tampil=teks)
        case "b":
            benar = sound.logical(teks, alamat)
            cell = Cell(CellType.LOGICAL, teks, PLAIN, tampil="BENAR" if benar else "SALAH")
        case "d":
            cell = _number(teks, sound.day_number(teks, alamat, date1904=fmt.bagian[0].date1904), fmt)
        case _:
            cell = _number(teks, sound.number(teks, alamat), fmt)
    return cell


def _text(teks: str, fmt: NumberFormat, alamat: str) -> Cell | None:
    """A text; nothing where it is only spaces (an apostrophe and a space are no value)."""
    if len(teks) > sound.LONGEST_TEXT:
        raise sound.UnsoundError(alamat, f"memuat {len(teks)} huruf, lebih dari {sound.LONGEST_TEXT}")
    bersih = teks.strip()
    return Cell(CellType.TEXT, bersih, PLAIN, tampil=fmt.text(bersih), spasi=bersih != teks) if bersih else None


def _number(teks: str, nilai: Decimal, fmt: NumberFormat) -> Cell:
    """A number as staff see it."""
    if abs(nilai) < 10**20 and nilai == nilai.to_integral_value():
        nilai = nilai.quantize(Decimal(1))
    bagian = fmt.of(nilai)
    tampil = show(nilai, bagian)
    return Cell(CellType.NUMBER, teks, bagian, nilai, show(nilai, PLAIN) or "" if tampil is None else tampil,
                pasti=tampil is not None)


def _merged(daftar: Element | None) -> Iterator[MergedRange]:
    for item in children(daftar):
        cocok = _MERGED.fullmatch(item.get("ref") or "")
        if cocok:
            yield MergedRange(int(cocok[2]), column_number(cocok[1]), int(cocok[4]), column_number(cocok[3]))
