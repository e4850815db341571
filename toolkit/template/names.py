"""What hides behind the sheets: choices and their names, the rule of each input cell, a kabupaten's rules."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from toolkit.model.regulasi import AturanKabupaten
from toolkit.regulation import load
from toolkit.regulation.aturan import to_lines
from toolkit.schema.input import ANGGARAN, ATURAN, DAFTAR, INPUT_SHEETS, RENSTRA
from toolkit.schema.kinds import Column, Kind

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""Excel's limits for an input prompt."""

DEEPEST_ROW = 5000
"""Dropdowns, prompts and lists of codes reach to this row."""


CODE_SHEETS = (RENSTRA.name, ANGGARAN.name)
"""Sheets that define codes; their first column holds them, and the others offer them in a dropdown."""


def list_name(column: Column) -> str:
    """Defined name of a column's choices: `Daftar_skala`, `Daftar_arah`."""
    return f"{DAFTAR}_{column.choices_of or column.field}"


def code_list_name(sheet: str) -> str:
    """Defined name of the codes typed in a sheet: `Kode_Renstra`."""
    return f"Kode_{sheet}"


def choices(column: Column, aturan: AturanKabupaten | None = None) -> tuple[str, ...]:
    """A column's choices, its own or those of the regulation files and of the kabupaten, default first."""
    return load.choices(column.choices_of, aturan) if column.choices_of else column.choices


def write_lists(workbook: Workbook, aturan: AturanKabupaten | None) -> None:
    """Add the hidden sheet with one column for each list, and the lists' names."""
    sheet = workbook.add_worksheet(DAFTAR)
    sheet.hide()
    lists = {list_name(c): choices(c, aturan) for s in INPUT_SHEETS for c in s.columns if choices(c)}
    for k, (name, values) in enumerate(lists.items()):
        sheet.write_string(0, k, name)
        sheet.write_column(1, k, values)
        first, last = (xl_rowcol_to_cell(r, k, row_abs=True, col_abs=True) for r in (1, len(values)))
        workbook.define_name(name, f"={DAFTAR}!{first}:{last}")
        sheet.set_column(k, k, max(map(len, (name, *values))) + 2)


def define_codes(workbook: Workbook, first_row: int) -> None:
    """Name the codes typed in each of CODE_SHEETS, from `first_row` (as Excel counts) to the last filled one.

    INDEX, not OFFSET: OFFSET would recalculate at every change in the workbook.
    """
    for sheet in CODE_SHEETS:
        first, column = f"'{sheet}'!$A${first_row}", f"'{sheet}'!$A${first_row}:$A${DEEPEST_ROW}"
        workbook.define_name(code_list_name(sheet), f"={first}:INDEX({column},MAX(1,COUNTA({column})))")


def prompt(column: Column) -> str:
    """What the input message says: the help, and an example where both fit.

    Raises:
        ValueError: the help alone is longer than Excel shows.
    """
    if len(column.help) > LONGEST_MESSAGE:
        raise ValueError(f"{column.heading}: help has {len(column.help)} characters")
    wajib = " Wajib diisi." if column.required and column.kind is not Kind.HITUNG else ""
    texts = (f"{column.help}{wajib}\nContoh: {column.example}", f"{column.help}\nContoh: {column.example}")
    return next((text for text in texts if column.example and len(text) <= LONGEST_MESSAGE), column.help)


def validation(column: Column, heading: str, code_list: str | None = None) -> Mapping[str, object]:
    """XlsxWriter's options for a cell: the prompt, and the dropdown where there is a list.

    `code_list` is the name of a list of codes: offered, never enforced, since a code may be typed before its own sheet.
    """
    rule: dict[str, object] = {"validate": "any", "input_title": heading[:LONGEST_TITLE],
                              "input_message": prompt(column)}
    if code_list:
        return {**rule, "validate": "list", "source": f"={code_list}", "show_error": False}
    if not choices(column):
        return rule
    return {**rule, "validate": "list", "source": f"={list_name(column)}",
            "error_type": "warning" if column.open_choices or column.choices_of else "stop",
            "error_title": "Tidak ada dalam daftar",
            "error_message": f"{heading}: pilih salah satu dari daftar, atau kosongkan selnya."}


def write_aturan(workbook: Workbook, aturan: AturanKabupaten) -> None:
    """Add the very hidden sheet with the rules: the computer that reads the workbook needs no other file.

    Excel shows it in no menu, every spreadsheet program keeps it.
    """
    sheet = workbook.add_worksheet(ATURAN)
    for row, line in enumerate(to_lines(aturan)):
        sheet.write_string(row, 0, line)
    sheet.protect()
    sheet.very_hidden()
