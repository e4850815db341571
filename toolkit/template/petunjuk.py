"""Sheet Petunjuk: what the workbook is, how to fill it in, how it is read, how the rules decide."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from xlsxwriter.worksheet import Worksheet

from toolkit.schema.input import IDENTITAS, INPUT_SHEETS, PETUNJUK, VERSION
from toolkit.schema.kinds import Sheet
from toolkit.template import status
from toolkit.template.layout import (
    ACCENT,
    COMPUTED,
    HEAD,
    HEAD_SOFT,
    INPUT,
    LINE,
    MUTED,
    ONE_LINE,
    TAB_GUIDE,
    Styles,
    row_height,
    set_page,
)
from toolkit.template.options import Typed
from toolkit.template.sheets import Template

_WIDE = (4, 18, 18, 34, 12, 30)
_TEXT_WIDE = sum(_WIDE[1:])
PICTURE = Path(__file__).with_name("menghitung.png")
"""The ways to compute, drawn by tests/template/gambar.py; the covering letter shows it too."""
_PICTURE_ROWS = 9
"""Below its first one."""


@cache
def sentences() -> Mapping[str, Any]:
    """What the sheet says beside what the schema knows: texts and lists of texts, from petunjuk.toml."""
    return tomllib.loads(Path(__file__).with_name("petunjuk.toml").read_text(encoding="utf-8"))


def write_petunjuk(template: Template, identitas: Mapping[str, Typed], *, tombol: bool) -> None:
    """Add the sheet; nothing in it is read back.

    Args:
        template: what every sheet needs.
        identitas: what Identitas is filled with, by key.
        tombol: the workbook has the button, which changes the last step.
    """
    worksheet, styles, isi = template.workbook.add_worksheet(PETUNJUK), template.styles, sentences()
    urutan = (*isi["urutan"], isi["hitung_tombol" if tombol else "hitung"])
    worksheet.set_tab_color(TAB_GUIDE)
    for k, wide in enumerate(_WIDE):
        worksheet.set_column(k, k, wide)
    rows = count()
    worksheet.set_row(next(rows), 26)
    worksheet.write_string(0, 0, isi["judul"], styles.title())
    worksheet.write_string(next(rows), 0, f"{isi['penjelasan']} Versi templat {VERSION}.", styles.intro())
    next(rows)
    _list(worksheet, styles, rows, "Urutan kerja", urutan, numbered=True)
    _list(worksheet, styles, rows, "Sepanjang tahun, boleh kosong", isi["sepanjang_tahun"])
    _list(worksheet, styles, rows, "Menjalankan perhitungan", isi["menjalankan"])
    _picture(worksheet, rows, isi["gambar"])
    _legend(worksheet, styles, rows, isi["warna"])
    worksheet.set_h_pagebreaks([_sheets(worksheet, template, identitas, rows)])
    _list(worksheet, styles, rows, "Cara menulis angka dan kode", isi["angka"])
    _rules(worksheet, styles, rows, isi["cara"])
    _list(worksheet, styles, rows, "Sheet hasil", isi["hasil"])
    set_page(worksheet, template.options, sum(_WIDE), None)


def _heading(worksheet: Worksheet, styles: Styles, row: int, text: str) -> None:
    """A band over the page's width."""
    worksheet.set_row(row, 20)
    band = styles.make(bold=True, font_size=11, font_color=HEAD, bg_color=HEAD_SOFT, indent=1)
    for col in range(len(_WIDE)):
        worksheet.write_blank(row, col, None, band)
    worksheet.write_string(row, 0, text, band)


def _text(worksheet: Worksheet, styles: Styles, row: int, text: str) -> None:
    """A sentence over the three text columns. Merged rows do not fit their height by themselves."""
    worksheet.set_row(row, row_height([(text, _TEXT_WIDE)]) or ONE_LINE)
    worksheet.merge_range(row, 1, row, len(_WIDE) - 1, text, styles.body())


def _list(worksheet: Worksheet, styles: Styles, rows: "count[int]", title: str, items: Sequence[str], *,
          numbered: bool = False) -> None:
    _heading(worksheet, styles, next(rows), title)
    for k, text in enumerate(items, 1):
        row = next(rows)
        worksheet.write_string(row, 0, f"{k}." if numbered else "•", styles.body(align="center", font_color=MUTED))
        _text(worksheet, styles, row, text)
    next(rows)


def _legend(worksheet: Worksheet, styles: Styles, rows: "count[int]", warna: Mapping[str, str]) -> None:
    _heading(worksheet, styles, next(rows), "Arti warna")
    box = {"border": 1, "border_color": LINE, "align": "center"}
    for look, label, text in (
            ({**box, "bg_color": INPUT}, "kuning", warna["isian"]),
            ({**box, "bg_color": COMPUTED, "font_color": MUTED}, "abu-abu", warna["hitung"]),
            ({**box, "bg_color": HEAD, "font_color": "#FFFFFF", "bold": True, "bottom": 5, "bottom_color": ACCENT},
             "garis merah", warna["wajib"]),
            ({**box, "bg_color": HEAD, "font_color": "#FFFFFF", "bold": True}, "tanpa garis", warna["boleh"])):
        row = next(rows)
        worksheet.set_row(row, row_height([(text, sum(_WIDE[2:]))]) or ONE_LINE)
        worksheet.write_string(row, 1, label, styles.make(**look))
        worksheet.merge_range(row, 2, row, len(_WIDE) - 1, text, styles.body(indent=1))
    next(rows)


def _picture(worksheet: Worksheet, rows: "count[int]", uraian: str) -> None:
    """The picture, over rows of its height."""
    awal = next(rows)
    for row in (awal, *(next(rows) for _ in range(_PICTURE_ROWS))):
        worksheet.set_row(row, ONE_LINE)
    worksheet.insert_image(awal, 1, str(PICTURE), {"description": uraian, "object_position": 1,
                                                   "x_scale": 0.5, "y_scale": 0.5})


def _sheets(worksheet: Worksheet, template: Template, identitas: Mapping[str, Typed], rows: "count[int]") -> int:
    """The input sheets and how far each is filled in; returns the row of the heading."""
    styles, awal = template.styles, next(rows)
    _heading(worksheet, styles, awal, "Sheet isian dan keadaannya")
    row, line = next(rows), {"border": 1, "border_color": LINE, "indent": 1}
    for col, text in enumerate(("Sheet", "Keperluan", "Isinya", "Terisi", "Wajib, tetapi kosong"), 1):
        worksheet.write_string(row, col, text, styles.make(bold=True, **line))
    for sheet in INPUT_SHEETS:
        row = next(rows)
        worksheet.set_row(row, row_height([(sheet.intro, _WIDE[3])]) or ONE_LINE)
        worksheet.write_url(row, 1, f"internal:'{sheet.name}'!A1",
                            styles.body(font_color=HEAD, underline=1, **line), sheet.name)
        worksheet.write_string(row, 2, need(sheet), styles.body(**line))
        worksheet.write_string(row, 3, sheet.intro, styles.body(**line))
        keadaan = status.of_identitas(identitas) if sheet is IDENTITAS else status.of_records(
            sheet, template.kolom[sheet.name], template.baris.get(sheet.name, ()))
        warna = {"bg_color": COMPUTED}
        worksheet.write_formula(row, 4, f"={keadaan.terisi[0]}", styles.body(**line, **warna), keadaan.terisi[1])
        worksheet.write_formula(row, 5, f"={keadaan.kosong[0]}", styles.body(font_color=ACCENT, **line, **warna),
                                keadaan.kosong[1])
    next(rows)
    return awal


def need(sheet: Sheet) -> str:
    """Whether a sheet must be there, in words."""
    return "wajib" if sheet.required else "pelengkap" if sheet.optional else "sesuai data kantor"


def _rules(worksheet: Worksheet, styles: Styles, rows: "count[int]", cara: Sequence[str]) -> None:
    keys = [f"{c.heading}: {c.help}" for c in IDENTITAS.columns if c.choices_of]
    _list(worksheet, styles, rows, "Cara menghitung, dan pilihan di sheet Identitas", (*cara, *keys))
