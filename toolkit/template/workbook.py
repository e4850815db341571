"""The template: every input sheet of the schema, empty or prefilled, as the bytes of an .xlsx, or of an .xlsm."""

import io
from dataclasses import replace

from xlsxwriter import Workbook

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
from toolkit.template.layout import ROW_FIRST, expand
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.petunjuk import write_petunjuk
from toolkit.template.sheets import Template, write_sheet
from toolkit.template.styles import FONT, Styles

__all__ = ["Prefill", "TemplateOptions", "make"]


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
        write_petunjuk(template, tombol=makro is not None)
        write_identitas(template, identitas, locked(options, isi))
        for sheet in RECORD_SHEETS:
            write_sheet(template, sheet)
        names.write_lists(workbook, options.aturan)
        names.define_codes(workbook, ROW_FIRST + 1)
        if options.aturan is not None:
            names.write_aturan(workbook, options.aturan)
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


def _identitas(options: TemplateOptions, pedoman: str, isi: Prefill) -> dict[str, Typed]:
    """Values by key, what is given before what the template knows."""
    unknown = set(isi.identitas) - {c.heading for c in IDENTITAS.columns}
    if unknown:
        msg = f"{IDENTITAS.name}: no key {sorted(unknown)}"
        raise KeyError(msg)
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
