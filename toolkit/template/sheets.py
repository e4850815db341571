"""Sheets of records: headings, a table that grows, prompts, dropdowns, computed cells."""

import datetime as dt
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from toolkit.schema.kinds import TEXT_KINDS, Column, Kind, Sheet
from toolkit.schema.kinerja import SKM
from toolkit.template import formulas, names
from toolkit.template.layout import (
    DATE,
    LEGEND,
    ROW_FIRST,
    ROW_HEADINGS,
    ROW_INTRO,
    ROW_TITLE,
    TAB_INPUT,
    TAB_OPTIONAL,
    TAB_REQUIRED,
    TEXT,
    Styles,
    TemplateColumn,
    heading_height,
    row_height,
    set_page,
)
from toolkit.template.options import TemplateOptions, Typed, refuse_unknown

SHORT = 12
"""Computed columns up to this width hold a number or a word, and are centred."""

LONGEST_UNSUR = 110
"""Characters of an unsur's name in an input message, beside what the message says anyway."""

SPARE_ROWS = 5
"""Empty prepared rows that stay below prefilled ones, at least."""


@dataclass(frozen=True)
class Template:
    """What every sheet of one workbook needs: its writer, styles, columns by sheet and prefilled rows by sheet."""

    workbook: Workbook
    styles: Styles
    options: TemplateOptions
    kolom: Mapping[str, tuple[TemplateColumn, ...]]
    baris: Mapping[str, Sequence[Mapping[str, Typed]]]

    @cached_property
    def peta(self) -> formulas.Peta:
        """Where every sheet's columns stand."""
        return {sheet: formulas.locate(kolom) for sheet, kolom in self.kolom.items()}

    def formula(self, sheet: str, kolom: TemplateColumn, row: int) -> str:
        """The formula of a computed column in a row (0-based)."""
        return formulas.formula(kolom.column, sheet, row + 1, self.peta)


def write_title(worksheet: Worksheet, styles: Styles, name: str, intro: str) -> None:
    """Name and intro above the headings; neither cell is merged, the text runs over its neighbours."""
    worksheet.set_row(ROW_TITLE, 24)
    worksheet.write_string(ROW_TITLE, 0, name, styles.title())
    worksheet.write_string(ROW_INTRO, 0, intro, styles.intro())


def write_value(worksheet: Worksheet, place: tuple[int, int], value: Typed, styles: Styles, kind: Kind,
                **look: object) -> None:
    """Write an input cell: text stays text (`=…` in a name stays a name), None is an empty formatted cell.

    Args:
        worksheet: where.
        place: row and column, both from 0.
        value: what is filled in.
        styles: the workbook's.
        kind: the column's.
        look: XlsxWriter properties that differ from the kind's.
    """
    row, col = place
    style = styles.cell(kind, **({"num_format": DATE, **look} if isinstance(value, dt.date) else look))
    if value is None or value == "":
        worksheet.write_blank(row, col, None, style)
    elif isinstance(value, str):
        worksheet.write_string(row, col, value, style)
    elif isinstance(value, dt.date):
        worksheet.write_datetime(row, col, value, style)
    else:
        worksheet.write_number(row, col, float(value), style)


def write_sheet(template: Template, sheet: Sheet) -> None:
    """Add one sheet of records to the workbook."""
    kolom = template.kolom[sheet.name]
    prefilled = template.baris.get(sheet.name, ())
    last = ROW_FIRST + max(sheet.rows, len(prefilled) + SPARE_ROWS) - 1
    worksheet = template.workbook.add_worksheet(sheet.name)
    worksheet.set_tab_color(TAB_REQUIRED if sheet.required else TAB_OPTIONAL if sheet.optional else TAB_INPUT)
    write_title(worksheet, template.styles, sheet.name, f"{sheet.intro} {LEGEND}")
    worksheet.set_row(ROW_HEADINGS, heading_height(kolom))
    for k, satu in enumerate(kolom):
        worksheet.set_column(k, k, satu.column.wide, template.styles.below(satu.column.kind, **_typed(satu.column)))
    _add_table(worksheet, template, sheet, last)
    for k, row in enumerate(range(ROW_FIRST, last + 1)):
        _write_row(worksheet, template, sheet, row, prefilled[k] if k < len(prefilled) else {})
    _add_prompts(worksheet, template, sheet, kolom)
    _add_hints(worksheet, template.styles, kolom)
    worksheet.freeze_panes(ROW_FIRST, _frozen_columns(kolom))
    set_page(worksheet, template.options, sum(k.column.wide for k in kolom), ROW_HEADINGS,
             beside=_frozen_columns(kolom))


def _frozen_columns(kolom: Sequence[TemplateColumn]) -> int:
    """The code, and the name that the template shows beside it."""
    if kolom[0].column.kind not in {Kind.KODE, Kind.KODE_ANGGARAN, Kind.CACAH}:
        return 1
    return 2 if kolom[1].computed or kolom[0].column.kind is Kind.CACAH else 1


def _add_table(worksheet: Worksheet, template: Template, sheet: Sheet, last: int) -> None:
    kolom = template.kolom[sheet.name]
    columns = [{"header": satu.heading, "header_format": template.styles.heading(required=satu.column.required,
                                                                                 computed=satu.computed),
                **({"formula": template.formula(sheet.name, satu, ROW_FIRST)} if satu.computed else {})}
               for satu in kolom]
    worksheet.add_table(ROW_HEADINGS, 0, last, len(kolom) - 1, {
        "name": f"Isian_{sheet.name.replace(' ', '_')}", "columns": columns, "style": None, "autofilter": False})


def _write_row(worksheet: Worksheet, template: Template, sheet: Sheet, row: int, values: Mapping[str, Typed]) -> None:
    kolom = template.kolom[sheet.name]
    refuse_unknown(sheet, values, (k.heading for k in kolom))
    computed = {k.heading: formulas.value(k.column, sheet.name, values, template.peta, template.baris)
                for k in kolom if k.computed}
    height = row_height((str({**values, **computed}.get(k.heading) or ""), k.column.wide) for k in kolom)
    if height is not None:
        worksheet.set_row(row, height)
    for col, satu in enumerate(kolom):
        if satu.computed:
            _write_computed(worksheet, template, sheet.name, (row, col), computed[satu.heading])
        else:
            write_value(worksheet, (row, col), values.get(satu.heading), template.styles, satu.column.kind,
                        **_typed(satu.column))


def _typed(column: Column) -> dict[str, object]:
    """What makes a cell one of text, where the column asks for it."""
    return {"num_format": TEXT} if column.diketik else {}


def _write_computed(worksheet: Worksheet, template: Template, sheet: str, place: tuple[int, int],
                    value: str | int | Decimal) -> None:
    """A formula with the value that it has: spreadsheets that do not recalculate show the value."""
    row, col = place
    satu, styles = template.kolom[sheet][col], template.styles
    look = {"align": "center", "indent": 0} if satu.column.wide <= SHORT else {}
    worksheet.write_formula(row, col, f"={template.formula(sheet, satu, row)}", styles.cell(satu.column.kind, **look),
                            float(value) if isinstance(value, Decimal) else value)


def _add_hints(worksheet: Worksheet, styles: Styles, kolom: Sequence[TemplateColumn]) -> None:
    """A code that is not there shows in the accent colour; digits kept as text are meant, so no warning about them."""
    for col, satu in enumerate(kolom):
        if satu.column.rujukan:
            worksheet.conditional_format(ROW_FIRST, col, names.DEEPEST_ROW - 1, col, {
                "type": "text", "criteria": "begins with", "value": formulas.NOT_THERE, "format": styles.warning()})
    text = [xl_range(ROW_FIRST, col, names.DEEPEST_ROW - 1, col)
            for col, satu in enumerate(kolom) if satu.column.kind in TEXT_KINDS]
    if text:
        worksheet.ignore_errors({"number_stored_as_text": " ".join(text)})


def _add_prompts(worksheet: Worksheet, template: Template, sheet: Sheet, kolom: Sequence[TemplateColumn]) -> None:
    codes = {c.rujukan.kode: names.code_list_name(c.rujukan.sheet) for c in sheet.columns
             if c.rujukan and not c.rujukan.awalan and c.rujukan.sheet in names.CODE_SHEETS}
    for col, satu in enumerate(kolom):
        worksheet.data_validation(ROW_FIRST, col, names.DEEPEST_ROW - 1, col,
                                  dict(names.validation(*_asked(template, satu), codes.get(satu.column.field))))


def _asked(template: Template, kolom: TemplateColumn) -> tuple[Column, str]:
    """A column and the title of its input message; that of an answer says for which unsur it is."""
    if not kolom.column.numbered:
        return kolom.column, kolom.heading
    no, unsur = (SKM.column(field).heading for field in ("no", "unsur"))
    nama = next((str(b.get(unsur) or "") for b in template.baris.get(SKM.name, ())
                 if f"{kolom.column.heading}{b.get(no)}" == kolom.heading), "")
    if not nama:
        return kolom.column, kolom.heading
    bantuan = textwrap.shorten(f"{nama}.", LONGEST_UNSUR, placeholder="…") + f" {kolom.column.help}"
    return kolom.column._replace(help=bantuan), f"{kolom.heading}: {nama}"
