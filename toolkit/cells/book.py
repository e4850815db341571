"""The workbook as the reader sees it: only the sheets that are asked for are ever parsed.

Three ways were measured, whole process and CPU time, on the Ambulu example and on a copy with a foreign sheet of 60,000
rows by 12 columns; figures are multiples of what this module needs for the example:

                                                              example    with the foreign sheet    memory
    this reader: sheets of the contract alone, from the XML     1.0              1.0                1.4
    openpyxl, from a copy without foreign sheets                1.9              2.0                3.9
    openpyxl, full load                                         1.9             50                 13

So the sheet XML is read directly. A stored value, its number format, merged ranges, hidden rows and a formula without a
value all stand there in one pass; what Excel's dimension tag claims is never believed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from toolkit.cells.format_code import UMUM
from toolkit.cells.formats import BUILTIN, NumberFormat, parse_format
from toolkit.cells.grid import Grid, Styles, read_grid
from toolkit.cells.rich import read_cell_images, read_rich
from toolkit.cells.sound import LAST_ROW
from toolkit.cells.strings import decoded, is_on, read_strings
from toolkit.ooxml.markup import DOC_RELATIONS, Element, children, local, main, only, whole
from toolkit.ooxml.opc import Package
from toolkit.ooxml.opc import Sheet as PackageSheet
from toolkit.ooxml.refusal import Refusal
from toolkit.values.teks import fold_rapat


@dataclass(frozen=True)
class Book:
    """An opened workbook."""

    package: Package

    @cached_property
    def styles(self) -> Styles:
        """Shared strings and number formats, which know the day that the workbook's dates count from."""
        sifat = self.package.only("workbookPr")
        tahun1904 = sifat is not None and sifat.get("date1904") in ("1", "true")
        formats, dicoret = _formats(self.package, date1904=tahun1904)
        return Styles(read_strings(self.package), formats, dicoret=dicoret, rich=read_rich(self.package),
                      images=read_cell_images(self.package))

    @property
    def sheet_names(self) -> tuple[str, ...]:
        """Names of all worksheets, as staff wrote them."""
        return tuple(sheet.name for sheet in self._worksheets())

    @cached_property
    def hidden_sheets(self) -> frozenset[str]:
        """Names of the worksheets that nobody sees, as staff wrote them."""
        return frozenset(sheet.name for sheet in self._worksheets() if sheet.state != "visible")

    @cached_property
    def very_hidden_sheets(self) -> frozenset[str]:
        """Those that Excel's own menu does not offer to show."""
        return frozenset(sheet.name for sheet in self._worksheets() if sheet.state == "veryHidden")

    def find(self, nama: str) -> str | None:
        """The sheet of that name as staff wrote it: exactly, else folded (`REALISASI `)."""
        semua = self.sheet_names
        return nama if nama in semua else next((n for n in semua if fold_rapat(decoded(n)) == fold_rapat(nama)), None)

    def grid(self, nama: str) -> Grid | None:
        """Cells of a sheet, None where it is not there."""
        ada = self.find(nama)
        part = next((sheet.part for sheet in self._worksheets() if sheet.name == ada and sheet.part), None)
        return read_grid(self.package, part, ada, self.styles) if ada and part else None

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """Custom document properties as text."""
        part = self.package.related("", "custom-properties")
        root = self.package.xml(part, to_read=True) if part else None
        return {p.get("name") or "": _property_text(p) for p in children(root)}

    def _worksheets(self) -> list[PackageSheet]:
        return [s for s in self.package.sheets if s.kind == "worksheet"]


def _property_text(element: Element) -> str:
    return "".join(child.text or "" for child in children(element)).strip()


def _formats(package: Package, *, date1904: bool) -> tuple[tuple[NumberFormat, ...], frozenset[str]]:
    """Number format of each cell style, and the styles whose font is struck out."""
    part = package.related(package.workbook_part, "styles")
    if part is None:
        return (), frozenset()
    root = package.xml(part, to_read=True)
    kode: dict[int, str] = {}
    for f in children(only(root, main("numFmts"), part, package.file)):
        nomor, tertulis = whole(f.get("numFmtId")), f.get("formatCode") or UMUM
        if nomor is None or kode.setdefault(nomor, tertulis) != tertulis:
            raise Refusal.TWICE.error(package.file, part=part, found=f"numFmt {nomor}")
    kode = BUILTIN | kode
    gaya = [xf for xf in children(only(root, main("cellXfs"), part, package.file)) if local(xf) == "xf"]
    fonts = {str(k) for k, font in enumerate(children(only(root, main("fonts"), part, package.file)))
             if is_on(font.find(main("strike")))}
    return (tuple(parse_format(kode.get(whole(xf.get("numFmtId")) or 0, UMUM), date1904=date1904) for xf in gaya),
            frozenset(str(k) for k, xf in enumerate(gaya) if (xf.get("fontId") or "0") in fonts))


_EMBED = f"{{{DOC_RELATIONS}}}embed"


def pictures_by_row(package: Package, sheet_part: str, rows: Iterable[int]) -> Mapping[int, str]:
    """Row -> part of the picture that begins in it or covers it; of several the first one counts.

    Args:
        package: the workbook.
        sheet_part: the sheet that the pictures stand on.
        rows: the rows that are asked for, from 1; an anchor may claim a million.
    """
    hasil: dict[int, str] = {}
    tersisa = sorted(rows)
    for relation in package.relations(sheet_part):
        if relation.kind == "drawing" and package.has(relation.target):
            gambar = {r.id: r.target for r in package.relations(relation.target)}
            for anchor in children(package.xml(relation.target, to_read=True)):
                if part := _embedded(anchor, gambar):
                    ditutup = _rows(anchor)
                    dari, sampai = bisect_left(tersisa, ditutup.start), bisect_left(tersisa, ditutup.stop)
                    hasil.update(dict.fromkeys(tersisa[dari:sampai], part))
                    del tersisa[dari:sampai]
    return hasil


def _embedded(anchor: Element, gambar: Mapping[str, str]) -> str:
    """Part of the picture in an anchor, empty where it holds another shape."""
    for element in anchor.iter():
        if isinstance(element.tag, str) and local(element) == "blip":
            return gambar.get(element.get(_EMBED) or "", "")
    return ""


def _rows(anchor: Element) -> range:
    """Rows that the anchor covers, counted from 1; an absolute anchor has none."""
    ujung = {local(e): _row(e) for e in children(anchor) if local(e) in ("from", "to")}
    awal = ujung.get("from")
    return range(0) if awal is None else range(awal + 1, max(ujung.get("to") or awal, awal) + 2)


def _row(element: Element) -> int | None:
    baris = next((e.text for e in children(element) if local(e) == "row"), None)
    nomor = whole((baris or "").strip())
    return nomor if nomor is not None and nomor < LAST_ROW else None
