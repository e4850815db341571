"""Sheet Identitas: a key, its value, and how to fill it in."""

from collections.abc import Mapping

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from toolkit.data.kantor import locate, office_name, superior_of
from toolkit.schema.identitas import IDENTITAS, IDENTITAS_HEADINGS, IDENTITAS_HELP
from toolkit.schema.kinds import Column
from toolkit.template import names
from toolkit.template.layout import (
    COMPUTED,
    HEAD,
    LEGEND,
    ONE_LINE,
    ROW_FIRST,
    ROW_HEADINGS,
    TAB_REQUIRED,
    Styles,
    row_height,
    set_page,
)
from toolkit.template.options import Prefill, TemplateOptions, Typed, refuse_unknown
from toolkit.template.sheets import Template, write_title, write_value
from toolkit.values.kantor import KECAMATAN, head_of, whose_code

_COLUMNS = (*IDENTITAS_HEADINGS, IDENTITAS_HELP)
_NILAI = 1
FIRST_RULE = next(c for c in IDENTITAS.columns if c.choices_of)
"""Above it runs a line: who reports ends, how it is computed begins."""
_LOCKED_LEGEND = "Kuning: diisi. Abu-abu: ditetapkan kabupaten, terkunci."
"""Instead of the other sheets' legend: a longer line would widen the printed page."""
_LOCKED_PROMPT = "Sudah ditetapkan kabupaten dan dikunci. Bila perlu diubah, hubungi pengelola LKjIP di kabupaten."
_LAST_COLUMN = 16_383
_STILL_ALLOWED = ("objects", "format_cells", "format_columns", "format_rows", "insert_columns", "insert_rows",
                  "delete_rows")


def known(options: TemplateOptions, pedoman: str) -> dict[str, Typed]:
    """What the template already knows: the office, the years, its own choice for each rule but the scale.

    Keys are headings of Identitas; `pedoman` is the name of the survey guidance the unsur come from.
    """
    keys = {c.field: c.heading for c in IDENTITAS.columns}
    nilai: dict[str, Typed] = {c.heading: names.choices(c, options.aturan)[0] for c in IDENTITAS.columns
                               if c.choices_of and c.field != "skala_capaian"}
    nilai[keys["skala_capaian"]] = (options.aturan.pilih("skala") if options.aturan else None) or options.skala
    nilai |= {keys["pedoman_skm"]: pedoman, keys["tahun_laporan"]: options.tahun,
              keys["tahun_awal_renstra"]: options.renstra_awal, keys["tahun_akhir_renstra"]: options.renstra_akhir,
              keys["kode_wilayah"]: options.kode_wilayah, keys["nama_perangkat_daerah"]: options.nama}
    letak = locate(options.kode_wilayah)
    if letak:
        nilai |= {keys["kabupaten_kota"]: letak.kabupaten_kota, keys["provinsi"]: letak.provinsi}
    nama = options.nama or (office_name(letak.kecamatan) if letak and letak.kecamatan
                            and whose_code(options.kode_wilayah) == KECAMATAN else "")
    return nilai | {keys["nama_perangkat_daerah"]: nama, keys["jabatan_kepala"]: head_of(options.kode_wilayah, nama),
                    keys["jabatan_atasan"]: superior_of(options.kode_wilayah, nama)}


def locked(options: TemplateOptions, isi: Prefill) -> frozenset[str]:
    """Keys whose value the office cannot change by accident: the kabupaten's rules, and what `isi` names.

    Raises:
        KeyError: `isi` names a key that Identitas does not have.
    """
    refuse_unknown(IDENTITAS, isi.terkunci, (c.heading for c in IDENTITAS.columns))
    tetap = {aturan for aturan, _ in options.aturan.pilihan} if options.aturan else set()
    return isi.terkunci | {c.heading for c in IDENTITAS.columns if c.choices_of in tetap}


def write_identitas(template: Template, nilai: Mapping[str, Typed], terkunci: frozenset[str]) -> None:
    """Add sheet Identitas; `nilai` by key, `terkunci` the keys whose value is locked."""
    worksheet, styles = template.workbook.add_worksheet(IDENTITAS.name), template.styles
    worksheet.set_tab_color(TAB_REQUIRED)
    write_title(worksheet, styles, IDENTITAS.name, f"{IDENTITAS.intro} {_LOCKED_LEGEND if terkunci else LEGEND}")
    worksheet.set_row(ROW_HEADINGS, 20)
    for k, column in enumerate(_COLUMNS):
        worksheet.set_column(k, k, column.wide)
        worksheet.write_string(ROW_HEADINGS, k, column.heading,
                               styles.heading(required=column.required, computed=column is IDENTITAS_HELP))
    for k, column in enumerate(IDENTITAS.columns):
        _write_key(template, ROW_FIRST + k, column, nilai.get(column.heading), terkunci)
    last = ROW_FIRST + len(IDENTITAS.columns) - 1
    worksheet.ignore_errors({"number_stored_as_text": xl_range(ROW_FIRST, _NILAI, last, _NILAI)})
    worksheet.freeze_panes(ROW_FIRST, 1)
    set_page(worksheet, template.options, sum(c.wide for c in _COLUMNS), ROW_HEADINGS, one=True)
    if terkunci:
        _protect(worksheet, styles)


def row_points(column: Column, nilai: str) -> float:
    """Height of a key's row in points, whole pixels as Excel stores it (a pixel is three quarters of a point)."""
    height = row_height([(column.help, IDENTITAS_HELP.wide), (nilai, _COLUMNS[_NILAI].wide)]) or ONE_LINE
    return int(height * 4 / 3 + 0.5) * 3 / 4


def _protect(worksheet: Worksheet, styles: Styles) -> None:
    """Lock what is marked as locked, nothing else, without a password: a slip is stopped, a decision is not.

    Cells below and beside the keys are set free as well; protection closes every cell without a format of its own.
    """
    free = styles.make(locked=False)
    for k, column in enumerate(_COLUMNS):
        worksheet.set_column(k, k, column.wide, free)
    worksheet.set_column(len(_COLUMNS), _LAST_COLUMN, None, free)
    worksheet.protect(options=dict.fromkeys(_STILL_ALLOWED, True))


def _write_key(template: Template, row: int, column: Column, nilai: Typed, terkunci: frozenset[str]) -> None:
    worksheet, styles = template.workbook.get_worksheet_by_name(IDENTITAS.name), template.styles
    worksheet.set_row(row, row_points(column, str(nilai or "")))
    line: dict[str, object] = {"top": 2, "top_color": HEAD} if column is FIRST_RULE else {}
    if terkunci:
        line["locked"] = False
    worksheet.write_string(row, 0, column.heading, styles.key(**line))
    look = {"locked": True, "bg_color": COMPUTED} if column.heading in terkunci else {}
    write_value(worksheet, (row, _NILAI), nilai, styles, column.kind, **{"align": "left", "indent": 1, **line, **look})
    worksheet.write_string(row, 2, column.help, styles.cell(IDENTITAS_HELP.kind, **line))
    rule = dict(names.validation(column, column.heading))
    if column.heading in terkunci:
        rule["input_message"] = _LOCKED_PROMPT
    worksheet.data_validation(row, _NILAI, row, _NILAI, rule)
