"""Where things stand on an input sheet, and how a page is set up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.template.options import TemplateOptions, headings
from toolkit.template.styles import FONT
from toolkit.values.ruang import banyak_baris, lebar_kolom_piksel, tinggi

ROW_TITLE, ROW_INTRO, ROW_HEADINGS = 0, 1, 3
"""0-based rows of an input sheet; the first record follows the headings."""
ROW_FIRST = ROW_HEADINGS + 1

LEGEND = "Kuning: diisi. Abu-abu: terisi sendiri. Garis merah di bawah judul: wajib."
FOLIO = 14
_PORTRAIT_CHARACTERS = 120


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


def set_page(worksheet: Worksheet, options: TemplateOptions, wide: float, repeat: int | None) -> None:
    """F4/Folio, one page wide, footer with office, year, sheet and page; `repeat` is the row printed on each page."""
    worksheet.hide_gridlines(2)
    worksheet.set_paper(FOLIO)
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    worksheet.fit_to_pages(1, 0)
    worksheet.center_horizontally()
    if wide > _PORTRAIT_CHARACTERS:
        worksheet.set_landscape()
    if repeat is not None:
        worksheet.repeat_rows(repeat)
    office = (options.nama or "Nama perangkat daerah").replace("&", "&&")
    font = f'&8&"{FONT}"'
    worksheet.set_footer(f"&L{font}{office} · {options.tahun}&C{font}&A&R{font}Halaman &P dari &N")
