"""Where things stand on an input sheet, and how a page is set up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.template.options import TemplateOptions, headings
from toolkit.template.styles import FONT

ROW_TITLE, ROW_INTRO, ROW_HEADINGS = 0, 1, 3
"""0-based rows of an input sheet; the first record follows the headings."""
ROW_FIRST = ROW_HEADINGS + 1

LEGEND = "Kuning: diisi. Abu-abu: terisi sendiri. Garis merah di bawah judul: wajib."
FOLIO = 14
_PORTRAIT_CHARACTERS = 120
_LINE_POINTS, _HIGHEST_ROW = 13.0, 409
_BOLD, _ORDINARY = 0.9, 1.12
"""Characters of a text that fit one unit of column width: bold headings, ordinary text."""
_CAPITAL = 0.35
"""How much wider a capital is than a small letter."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column as it stands in the template: `heading` with its year or number."""

    column: Column
    heading: str

    @property
    def computed(self) -> bool:
        """True where the template fills it."""
        return self.column.kind is Kind.HITUNG


def expand(sheet: Sheet, options: TemplateOptions, unsur: int) -> tuple[Kolom, ...]:
    """The columns of a sheet, those for years and unsur repeated."""
    return tuple(Kolom(c, h) for c in sheet.columns for h in headings(c, options, unsur))


def heading_height(kolom: Sequence[Kolom]) -> float:
    """Points that the longest heading needs in its column's width, wrapped at spaces."""
    return max(_lines(k.heading, k.column.wide * _BOLD) for k in kolom) * _LINE_POINTS + 6


def row_height(texts: Iterable[tuple[str, float]]) -> float | None:
    """Points that a row of wrapped texts needs, each with its column's width; None where one line does for all."""
    lines = max((_lines(text, wide * _ORDINARY) for text, wide in texts if text), default=1)
    return min(lines * _LINE_POINTS + 4, _HIGHEST_ROW) if lines > 1 else None


def _lines(text: str, room: float) -> int:
    """Lines of a text wrapped at spaces, `room` small letters each; a word longer than a line is broken."""
    room, lines, used = max(1.0, room - 1), 1, 0.0
    for word in text.split():
        length = len(word) + _CAPITAL * sum(c.isupper() for c in word)
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0.0
        used += length + bool(used)
        lines, used = lines + int((used - 0.01) // room), used - room * ((used - 0.01) // room)
    return lines


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
