"""How the template looks: colours, fonts and number formats, where things stand on a sheet, how a page is set up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from toolkit.schema.kinds import TEXT_KINDS, Column, Kind, Sheet
from toolkit.template.options import TemplateOptions, headings
from toolkit.values.ruang import banyak_baris, lebar_kolom_piksel, tinggi

FONT = "Arial"
INK, MUTED, LINE = "#1B2A33", "#5F6F79", "#B8C4CA"
HEAD, HEAD_SOFT, INPUT, COMPUTED, ACCENT = "#0F4C5C", "#E3EEF0", "#FFF8DC", "#F3F5F6", "#C8553D"
TAB_REQUIRED, TAB_INPUT, TAB_OPTIONAL, TAB_GUIDE = "#E0B400", "#F2D98A", "#FBF0CC", "#5F6F79"

TEXT = "@"
"""Number format of a cell in which what is typed stays a text."""
NUMBER_FORMATS = {
    **dict.fromkeys(TEXT_KINDS, TEXT),
    Kind.RUPIAH: "#,##0",
    Kind.CACAH: "#,##0",
    Kind.TAHUN: "0",
}
"""All others are General, on purpose. Only there Excel turns a typed 95% into 0,95 with a percent format, which the
reader takes for 95, and a typed Januari 2022 into a date whose format shows no day; in a cell with a number or date
format of its own the sign, or the missing day, would be lost."""
DATE = "[$-421]d mmmm yyyy"
"""Of a date that the template itself writes."""

_ALIGNED: dict[Kind, dict[str, object]] = {
    **{kind: {"align": "center"} for kind in (
        Kind.KODE, Kind.ANGKA, Kind.PERSEN, Kind.SKOR, Kind.CACAH, Kind.UKURAN, Kind.REALISASI, Kind.PILIHAN,
        Kind.TAHUN, Kind.JAWABAN, Kind.TANGGAL, Kind.CENTANG)},
    Kind.RUPIAH: {"align": "right"}}
"""Kinds that do not stand at the left."""


class Styles:
    """Formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self._warning: Format | None = None

    def make(self, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own properties, of any type
        """A format with the house's font and these XlsxWriter properties."""
        full = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter", **properties}
        key = tuple(sorted(full.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(full)
        return self._made[key]

    def title(self) -> Format:
        """Name of the sheet, first row."""
        return self.make(bold=True, font_size=14, font_color=HEAD)

    def intro(self) -> Format:
        """The sentence below it."""
        return self.make(font_color=MUTED, font_size=9)

    def heading(self, *, required: bool, computed: bool = False) -> Format:
        """A column's heading; required ones have a red line below, computed ones a soft ground."""
        ground = {"bg_color": HEAD_SOFT if computed else HEAD, "font_color": MUTED if computed else "#FFFFFF"}
        line = {"bottom": 5, "bottom_color": ACCENT} if required else {}
        return self.make(bold=True, border=1, border_color=LINE, align="center", text_wrap=True, **ground, **line)

    def cell(self, kind: Kind, **properties: Any) -> Format:  # noqa: ANN401 - as make
        """An input cell, or a computed one for HITUNG."""
        if kind is Kind.HITUNG:
            return self.make(border=1, border_color=LINE, bg_color=COMPUTED, font_color=MUTED, text_wrap=True,
                             **{"align": "left", "indent": 1, **properties})
        return self.make(border=1, border_color=LINE, text_wrap=True,
                         **{"bg_color": INPUT, **_shape(kind), **properties})

    def warning(self) -> Format:
        """Over a computed cell: something is wrong beside it."""
        if self._warning is None:
            self._warning = self._workbook.add_format({"font_color": ACCENT, "bold": True})
        return self._warning

    def below(self, kind: Kind, **properties: Any) -> Format:  # noqa: ANN401 - as make
        """Cells of the column below the prepared rows: only what a value needs to be read right."""
        return self.make(text_wrap=True, **{**_shape(kind), **properties})

    def key(self, **properties: Any) -> Format:  # noqa: ANN401 - as make
        """A key of Identitas."""
        return self.make(border=1, border_color=LINE, bg_color=HEAD_SOFT, bold=True, align="left", indent=1,
                         **properties)

    def body(self, **properties: Any) -> Format:  # noqa: ANN401 - as make
        """Text of the guide sheet."""
        return self.make(text_wrap=True, **properties)


def _shape(kind: Kind) -> dict[str, object]:
    return {"num_format": NUMBER_FORMATS.get(kind, "General"),
            **_ALIGNED.get(kind, {"align": "left", "indent": 1})}


ROW_TITLE, ROW_INTRO, ROW_HEADINGS = 0, 1, 3
"""0-based rows of an input sheet; the first record follows the headings."""
ROW_FIRST = ROW_HEADINGS + 1

LEGEND = "Kuning: diisi. Abu-abu: terisi sendiri. Garis merah di bawah judul: wajib."
ONE_LINE = 17
"""Height of a row with one line, in points; all keys of Identitas fit on one page."""
FOLIO = 14
_PORTRAIT_CHARACTERS, _ONE_PAGE_CHARACTERS = 120, 240
"""Wider than this a sheet is landscape; than that it is printed on two pages beside each other."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column as it stands in the template: `heading` with its year or number."""

    column: Column
    heading: str

    @property
    def computed(self) -> bool:
        """True where the template fills it."""
        return self.column.kind is Kind.HITUNG


def expand(sheet: Sheet, options: TemplateOptions, unsur: int) -> tuple[TemplateColumn, ...]:
    """The columns of a sheet, those for years and unsur repeated."""
    return tuple(TemplateColumn(c, h) for c in sheet.columns for h in headings(c, options, unsur))


def heading_height(kolom: Sequence[TemplateColumn]) -> float:
    """Points that the longest heading needs in its column's width, wrapped at spaces."""
    return tinggi(max(banyak_baris(k.heading, lebar_kolom_piksel(k.column.wide), 10, tebal=True) for k in kolom))


def row_height(texts: Iterable[tuple[str, float]]) -> float | None:
    """Points that a row of wrapped texts needs, each with its column's width; None where one line does for all."""
    lines = max((banyak_baris(text, lebar_kolom_piksel(wide), 10, inden=1) for text, wide in texts if text), default=1)
    return tinggi(lines) if lines > 1 else None


def set_page(worksheet: Worksheet, options: TemplateOptions, wide: float, repeat: int | None, *, beside: int = 0,
             one: bool = False) -> None:
    """F4/Folio, one or two pages wide, footer with office, year, sheet and page.

    Args:
        worksheet: which.
        options: for the footer.
        wide: characters of all columns.
        repeat: the row printed on each page, from 0; None for none.
        beside: so many columns stand on the second page again.
        one: all on one page.
    """
    worksheet.hide_gridlines(2)
    worksheet.set_paper(FOLIO)
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    two = wide > _ONE_PAGE_CHARACTERS
    worksheet.fit_to_pages(2 if two else 1, 1 if one else 0)
    if two and beside:
        worksheet.repeat_columns(0, beside - 1)
    worksheet.center_horizontally()
    if wide > _PORTRAIT_CHARACTERS:
        worksheet.set_landscape()
    if repeat is not None:
        worksheet.repeat_rows(repeat)
    office = (options.nama or "Nama perangkat daerah").replace("&", "&&")
    font = f'&8&"{FONT}"'
    worksheet.set_footer(f"&L{font}{office} · {options.tahun}&C{font}&A&R{font}Halaman &P dari &N")
