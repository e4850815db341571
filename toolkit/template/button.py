"""The button "Hitung Capaian": where it stands, what it runs, and the settings that its macro reads."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from xlsxwriter import Workbook

from toolkit.schema.input import PETUNJUK, REALISASI

CAPTION = "Hitung Capaian"

SETTINGS = "xlwings.conf"
"""Name of the very hidden sheet; xlwings looks for its settings there."""

_WIDTH, _HEIGHT = 150, 26
"""Pixels; the row of a sheet's title is a little higher."""


@dataclass(frozen=True, slots=True)
class Makro:
    """What makes a template a workbook with macros.

    Attributes:
        nama: of the Sub that the button runs.
        setelan: key and value of each setting, as xlwings names them.
        proyek: number of sheets -> bytes of the VBA project for them.
    """

    nama: str
    setelan: tuple[tuple[str, str | bool], ...]
    proyek: Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class _Place:
    """A column (from 0) of the title's row, and pixels from its left edge, so that the title stays free."""

    column: int
    offset: int


_PLACES = {PETUNJUK: _Place(5, 60), REALISASI.name: _Place(1, 70)}
"""Petunjuk: at the right edge of the page. Realisasi: in the columns and rows that stay in view."""


def add_macros(workbook: Workbook, makro: Makro) -> None:
    """Add buttons, settings and project to a workbook whose sheets are all there."""
    for name, place in _PLACES.items():
        workbook.get_worksheet_by_name(name).insert_button(0, place.column, {
            "macro": makro.nama, "caption": CAPTION, "width": _WIDTH, "height": _HEIGHT,
            "x_offset": place.offset, "y_offset": 3, "description": CAPTION})
    settings = workbook.add_worksheet(SETTINGS)
    for row, (key, value) in enumerate(makro.setelan):
        settings.write_row(row, 0, (key, value))
    settings.very_hidden()
    workbook.add_vba_project(io.BytesIO(makro.proyek(len(workbook.worksheets()))), is_stream=True)
