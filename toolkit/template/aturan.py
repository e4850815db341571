"""The very hidden sheet that carries a kabupaten's rules: the computer that reads the workbook needs no other file."""

from xlsxwriter import Workbook

from toolkit.model.regulasi import AturanKabupaten
from toolkit.regulation.aturan import to_lines
from toolkit.schema.input import ATURAN


def write_aturan(workbook: Workbook, aturan: AturanKabupaten) -> None:
    """Add the sheet. Excel shows it in no menu, every spreadsheet program keeps it."""
    sheet = workbook.add_worksheet(ATURAN)
    for row, line in enumerate(to_lines(aturan)):
        sheet.write_string(row, 0, line)
    sheet.protect()
    sheet.very_hidden()
