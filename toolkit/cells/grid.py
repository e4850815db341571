"""Cells of a sheet as stored: sparse, with formats, merged ranges and hidden rows; the strings that sheets share."""

import enum
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.cells.formats import PLAIN, Format, NumberFormat, parse_format, show
from toolkit.model.sel import column_number
from toolkit.ooxml.markup import Element, children, local, main, parse
from toolkit.ooxml.opc import Package

_KODE_HURUF = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TANPA_RUPA = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def text_of(element: Element) -> str:
    """Text of an `<si>` or `<is>`: plain, or its runs joined."""
    teks = "".join(t.text or "" for t in element.iter(main("t")) if not _phonetic(t))
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
    return induk is not None and induk.tag == main("rPh")


class Strings:
    """The workbook's shared strings; a text is put together when it is asked for."""

    def __init__(self, root: Element | None) -> None:
        self._items = children(root)
        self._texts: dict[int, str] = {}

    def get(self, index: str) -> str:
        """The text at an index; empty where there is none."""
        nomor = int(index) if index.strip().isdecimal() else -1
        if not 0 <= nomor < len(self._items):
            return ""
        if nomor not in self._texts:
            self._texts[nomor] = text_of(self._items[nomor])
        return self._texts[nomor]


def read_strings(package: Package) -> Strings:
    """The workbook's shared strings; none where the workbook has no such part."""
    part = package.related(package.workbook_part, "sharedStrings")
    return Strings(package.xml(part) if part else None)


BARIS_TERAKHIR, KOLOM_TERAKHIR = 1_048_576, 16_384
_BESAR = 4_000_000
"""From this size on, empty cells are cut out of the XML before it becomes a tree: a million of them are a few bytes."""
_SEL_KOSONG = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)c\s(?=[^<>]*\br=)[^<>]*"
                         rb"(?:/>|>\s*(?:<\1v\s*/>|<\1v>\s*</\1v>)?\s*</\1c>)")
_BARIS_KOSONG = re.compile(rb"<((?:[A-Za-z_][\w.-]*:)?)row\s(?=[^<>]*\br=)[^<>]*(?:/>|>\s*</\1row>)")
"""What holds nothing and says where it stands; the place of what does not say so depends on those before it."""
_C = main("c")
_ALAMAT = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


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


@dataclass(frozen=True, slots=True)
class Styles:
    """What the workbook says once for all sheets: shared strings, and number formats by style index."""

    strings: Strings
    formats: tuple[NumberFormat, ...] = ()
    general: NumberFormat = field(default_factory=lambda: parse_format("General"))

    def format_of(self, index: str | None) -> NumberFormat:
        """Number format of a cell's style index."""
        nomor = int(index) if index and index.isdecimal() else 0
        return self.formats[nomor] if nomor < len(self.formats) else self.general


def read_grid(package: Package, part: str, nama: str, styles: Styles) -> Grid:
    """The cells of a worksheet.

    What its dimension says is not believed: only cells that are there count, so a sheet that claims a million rows
    costs nothing.

    Raises:
        Refused: the part is missing, damaged, or not XML.
    """
    data = package.read(part)
    if len(data) > _BESAR:
        data = _BARIS_KOSONG.sub(b"", _SEL_KOSONG.sub(b"", data))
    root = parse(data, part, package.file)
    baris: dict[int, dict[int, Cell]] = {}
    tersembunyi: set[int] = set()
    for nomor, row in _rows(root):
        isi = dict(_cells(row, styles))
        if isi:
            baris.setdefault(nomor, {}).update(isi)
            if row.get("hidden") in ("1", "true"):
                tersembunyi.add(nomor)
    return Grid(nama, dict(sorted(baris.items())), tuple(_merged(root)), frozenset(tersembunyi), part)


def _rows(root: Element) -> Iterator[tuple[int, Element]]:
    """Rows with their numbers; a row without one follows the row before."""
    nomor = 0
    data = root.find(main("sheetData"))
    for row in () if data is None else data.iterchildren(main("row")):
        tertulis = row.get("r") or ""
        nomor = int(tertulis) if tertulis.isdecimal() else nomor + 1
        if 0 < nomor <= BARIS_TERAKHIR:
            yield nomor, row


def _cells(row: Element, styles: Styles) -> Iterator[tuple[int, Cell]]:
    """Filled cells with their columns; a cell without an address follows the one before."""
    terakhir = 0
    for urutan, c in enumerate(row.iterchildren(_C)):
        alamat = c.get("r")
        if alamat and not len(c):
            continue
        cocok = _ALAMAT.fullmatch(alamat) if alamat else None
        terakhir = column_number(cocok[1]) if cocok else max(terakhir, urutan) + 1
        if len(c) and terakhir <= KOLOM_TERAKHIR and (cell := _cell(c, styles)):
            yield terakhir, cell


def _cell(c: Element, styles: Styles) -> Cell | None:
    fmt, jenis = styles.format_of(c.get("s")), c.get("t")
    anak = {local(e): e for e in children(c)}
    nilai = anak.get("v")
    teks = None if nilai is None else nilai.text or ""
    if "f" in anak and not teks and not (jenis == "str" and teks is not None):
        return Cell(CellType.UNCALCULATED, "", PLAIN)
    if jenis == "inlineStr":
        return _text(text_of(anak["is"]) if "is" in anak else "", fmt)
    return None if teks is None else _stored(jenis, teks, fmt, styles, gambar=c.get("vm") is not None)


def _stored(jenis: str | None, teks: str, fmt: NumberFormat, styles: Styles, *, gambar: bool) -> Cell | None:
    """A cell by the type that the file states."""
    match jenis:
        case "s":
            return _text(styles.strings.get(teks), fmt)
        case "e":
            return Cell(CellType.PICTURE if gambar else CellType.ERROR, teks, PLAIN, tampil=teks)
        case "b":
            return Cell(CellType.LOGICAL, teks, PLAIN, tampil="BENAR" if teks.strip() in ("1", "true") else "SALAH")
        case "str" | "d":
            return _text(teks, fmt)
    return _number(teks, fmt)


def _text(teks: str, fmt: NumberFormat) -> Cell | None:
    """A text; nothing where it is only spaces (an apostrophe and a space are no value)."""
    bersih = teks.strip()
    return Cell(CellType.TEXT, bersih, PLAIN, tampil=fmt.text(bersih), spasi=bersih != teks) if bersih else None


def _number(teks: str, fmt: NumberFormat) -> Cell | None:
    """A number: the shortest decimal of the float that the cell stores (71.700000000000003 is 71.7)."""
    if not teks.strip():
        return None
    try:
        nilai = Decimal(repr(float(teks)))
    except ValueError:
        return _text(teks, fmt)
    if not nilai.is_finite():
        return _text(teks, fmt)
    if abs(nilai) < 10**20 and nilai == nilai.to_integral_value():
        nilai = nilai.quantize(Decimal(1))
    bagian = fmt.of(nilai)
    tampil = show(nilai, bagian)
    return Cell(CellType.NUMBER, teks, bagian, nilai, show(nilai, PLAIN) or "" if tampil is None else tampil,
                pasti=tampil is not None)


def _merged(root: Element) -> Iterator[MergedRange]:
    for item in children(root.find(main("mergeCells"))):
        cocok = [u for alamat in (item.get("ref") or "").split(":") if (u := _ALAMAT.fullmatch(alamat))]
        if len(cocok) == 2:  # noqa: PLR2004 both ends
            a, b = cocok
            yield MergedRange(int(a[2]), column_number(a[1]), int(b[2]), column_number(b[1]))
