"""Result sheets for tests: everything that a donor may hold, made by XlsxWriter."""

import datetime as dt
import io
from typing import Any

import xlsxwriter

NAMES = ("Ringkasan", "Tabel 3.1", "Temuan")


def plain(*names: str, title: str = "Tabel", footer: str = "&LDibuat oleh toolkit", value: float = 84.35) -> bytes:
    """Result sheets with a title, a number in a format of its own, and a footer."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    bold = book.add_format({"bold": True, "font_name": "Arial"})
    number = book.add_format({"num_format": '#,##0.00" poin"', "border": 1})
    for name in names:
        sheet = book.add_worksheet(name)
        sheet.write_string(0, 0, f"{title} {name}", bold)
        sheet.write_number(1, 0, value, number)
        sheet.set_footer(footer)
    book.close()
    return out.getvalue()


def rich(*, rows: int = 12, date_1904: bool = False, data: str = "Data", table: bool = True) -> bytes:
    """Three result sheets: formulas with values (one into the host), chart, table, picture, rules, print set-up, links.

    Args:
        rows: rows of the middle sheet.
        date_1904: the host's date system.
        data: a sheet of the host that a formula names.
        table: the last sheet holds a table (Excel does not copy several sheets at once where one of them does).
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": date_1904})
    head = book.add_format({"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF", "border": 1})
    money = book.add_format({"num_format": '"Rp"#,##0.00', "border": 1})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    good = book.add_format({"bg_color": "#C6EFCE", "num_format": "0.000"})
    first, middle, last = (book.add_worksheet(name) for name in NAMES)
    _fill_middle(middle, rows, head, money, day)
    middle.conditional_format(1, 1, rows, 1, {"type": "cell", "criteria": ">", "value": 100, "format": good})
    middle.conditional_format(1, 1, rows, 1, {"type": "data_bar", "data_bar_2010": True})
    first.write_string(0, 0, "Ringkasan", head)
    first.write_rich_string(1, 0, "Nilai ", book.add_format({"bold": True}), "tebal", " biasa")
    first.write_formula(2, 0, f"='{data}'!A2*2", money, 25)
    first.write_formula(3, 0, f"=SUM('Tabel 3.1'!B2:B{rows + 1})", money, 10.5 * rows * (rows - 1) / 2)
    first.write_string(4, 0, "=cmd|' /C calc'!A0")
    first.write_url(5, 0, "https://example.org/", string="tautan")
    first.write_url(6, 0, "internal:'Temuan'!A1", string="temuan")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": ["Tabel 3.1", 1, 1, rows, 1], "categories": ["Tabel 3.1", 1, 0, rows, 0]})
    first.insert_chart(8, 0, chart)
    first.insert_image(30, 0, "titik.png", {"image_data": io.BytesIO(PIXEL)})
    first.set_row(9, 20, money)
    first.set_column(5, 6, 12, head)
    if table:
        last.add_table(0, 0, 2, 1, {"name": "tk_temuan", "data": [["a", 1], ["b", 2]], "columns": [
            {"header": "Kode"}, {"header": "Nilai", "format": money}]})
    else:
        last.write_row(0, 0, ["Kode", "Nilai"])
    last.activate()
    book.close()
    return out.getvalue()


def _fill_middle(sheet: Any, rows: int, head: Any, money: Any, day: Any) -> None:
    for column, heading in enumerate(("Unit", "Jumlah", "Tanggal")):
        sheet.write(0, column, heading, head)
    for row in range(rows):
        sheet.write_string(row + 1, 0, f"Unit {row % 5} & <x>")
        sheet.write_number(row + 1, 1, 10.5 * row, money)
        sheet.write_datetime(row + 1, 2, dt.date(2021, 11, 11) + dt.timedelta(row), day)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, rows, 2)
    sheet.autofilter(0, 0, rows, 2)
    sheet.freeze_panes(1, 0)


PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63f8cfc0f0"
                      "1f0005050102ca3ce1e90000000049454e44ae426082")
"""A picture of one point."""
