"""The template: every input sheet, empty or prefilled, as the bytes of an .xlsx or .xlsm; and the files handed out."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.image import Image
from xlsxwriter.utility import xl_cell_to_rowcol

from toolkit.regulation import load
from toolkit.schema.input import (
    IDENTITAS,
    PENANDATANGAN,
    PROPERTY_CODE,
    PROPERTY_VERSION,
    PROPERTY_YEAR,
    RECORD_SHEETS,
    SKM,
    VERSION,
)
from toolkit.template import names
from toolkit.template.button import Makro, add_macros
from toolkit.template.identitas import known, locked, write_identitas
from toolkit.template.layout import FONT, ROW_FIRST, Styles, expand
from toolkit.template.options import Prefill, TemplateOptions, Typed, refuse_unknown
from toolkit.template.petunjuk import write_petunjuk
from toolkit.template.sheets import Template, write_sheet

__all__ = ["Prefill", "TemplateOptions", "make"]

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project; the installed package has the command instead."""

_PERIODS = ((2021, 2016, 2021, "kepmenpan-25-2004"), (2025, 2025, 2029, "permenpanrb-14-2017"),
            (2025, 2025, 2029, "kepmenpan-25-2004"))
_PICTURE_PIXELS, _PICTURE_MARGIN = 96, 4
"""Height of a picture in its row, and the space around it."""
_DIBUAT = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
"""Fixed, so that the files are the same each time they are made."""


def make(options: TemplateOptions, isi: Prefill | None = None, makro: Makro | None = None) -> bytes:
    """The workbook for one office and year.

    Args:
        options: for whom, for which years.
        isi: what is filled in; a sheet with rows of its own gets none of the template's.
        makro: what makes it a workbook with macros and the button; None for a plain one.

    Returns:
        The file's bytes; the same ones each time when `options.dibuat` is given.

    Raises:
        ToolkitError: no regulation file has that slug, or what makes the macros is not installed.
        KeyError: `isi` names a heading or key that the template does not have.
    """
    isi = isi or Prefill()
    pedoman = load.by_slug(options.slug_pedoman)
    baris = {**_own_rows(pedoman.unsur), **isi.baris}
    identitas = _identitas(options, pedoman.nama, isi)
    options = replace(options, nama=str(identitas[IDENTITAS.column("nama_perangkat_daerah").heading] or ""))
    memory = io.BytesIO()
    with Workbook(memory, {"in_memory": True,
                           "default_format_properties": {"font_name": FONT, "font_size": 10}}) as workbook:
        kolom = {s.name: expand(s, options, len(baris[SKM.name])) for s in RECORD_SHEETS}
        template = Template(workbook, Styles(workbook), options, kolom, baris)
        write_petunjuk(template, identitas, tombol=makro is not None)
        write_identitas(template, identitas, locked(options, isi))
        for sheet in RECORD_SHEETS:
            write_sheet(template, sheet)
        names.write_lists(workbook, options.aturan)
        names.define_codes(workbook, ROW_FIRST + 1)
        if options.aturan is not None:
            names.write_aturan(workbook, options.aturan)
        for (sheet_name, sel), data in isi.gambar.items():
            _place_picture(workbook, sheet_name, sel, data)
        if makro is not None:
            add_macros(workbook, makro)
        _set_properties(workbook, options)
    return memory.getvalue()


def _own_rows(daftar: tuple[str, ...]) -> dict[str, list[dict[str, Typed]]]:
    """Rows that the template writes itself: the unsur of the guidance, and the documents that are signed."""
    no, unsur = (SKM.column(field).heading for field in ("no", "unsur"))
    dokumen = PENANDATANGAN.column("dokumen")
    return {SKM.name: [{no: k, unsur: nama} for k, nama in enumerate(daftar, 1)],
            PENANDATANGAN.name: [{dokumen.heading: choice} for choice in dokumen.choices]}


def _place_picture(workbook: Workbook, sheet: str, sel: str, data: bytes) -> None:
    """A picture in a cell, as high as its row, which is made high enough to see it; it moves with the row."""
    row, col = xl_cell_to_rowcol(sel)
    skala = _PICTURE_PIXELS / Image(io.BytesIO(data)).height
    worksheet = workbook.get_worksheet_by_name(sheet)
    worksheet.set_row_pixels(row, _PICTURE_PIXELS + 2 * _PICTURE_MARGIN)
    worksheet.insert_image(row, col, f"{sheet}-{sel}.png", {
        "image_data": io.BytesIO(data), "x_scale": skala, "y_scale": skala, "object_position": 1,
        "x_offset": _PICTURE_MARGIN, "y_offset": _PICTURE_MARGIN})


def _identitas(options: TemplateOptions, pedoman: str, isi: Prefill) -> dict[str, Typed]:
    """Values by key, what is given before what the template knows."""
    refuse_unknown(IDENTITAS, isi.identitas, (c.heading for c in IDENTITAS.columns))
    return {**known(options, pedoman), **isi.identitas}


def _set_properties(workbook: Workbook, options: TemplateOptions) -> None:
    """Identity and version: staff rename files, so it stands inside (contract, "Identity")."""
    properties = {"title": " ".join(f"Isian LKjIP {options.nama} Tahun {options.tahun}".split()),
                  "author": options.nama}
    workbook.set_properties(properties | ({"created": options.dibuat} if options.dibuat else {}))
    workbook.set_custom_property(PROPERTY_VERSION, VERSION, "text")
    workbook.set_custom_property(PROPERTY_YEAR, options.tahun, "number_int")
    if options.kode_wilayah:
        workbook.set_custom_property(PROPERTY_CODE, options.kode_wilayah, "text")


def handouts(makro: Makro) -> dict[str, bytes]:
    """File name -> bytes of every template that is handed out, each without and with the button."""
    made: dict[str, bytes] = {}
    for tahun, awal, akhir, pedoman in _PERIODS:
        options = TemplateOptions(tahun, awal, akhir, pedoman_skm=pedoman, dibuat=_DIBUAT)
        name = f"lkjip-{tahun}-{pedoman}"
        made |= {f"{name}.xlsx": make(options), f"{name}.xlsm": make(options, makro=makro)}
    return made


def write_handouts(makro: Makro, folder: Path = FOLDER) -> None:
    """Write every template that is handed out into a folder."""
    folder.mkdir(exist_ok=True)
    for name, data in handouts(makro).items():
        (folder / name).write_bytes(data)
