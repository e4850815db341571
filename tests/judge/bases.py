"""A small workbook and a small document with one of everything: what the planted faults are planted in."""

import io
from typing import Any

import xlsxwriter
from docx import Document
from PIL import Image

from toolkit.ooxml.shadows import drop_shadows


def workbook() -> bytes:
    """Cells of every kind, merges, names, a table, charts, a picture, comments, validations, links, breaks."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    data, other = book.add_worksheet("Data"), book.add_worksheet("Lembar Dua")
    bold = book.add_format({"bold": True, "num_format": '#,##0.00 "Rp"', "bg_color": "#ABCDEF"})
    for row in range(4):
        data.write_row(row, 0, ["teks", row * 1.5])
        data.write_blank(row, 2, None, bold)
        data.write_formula(row, 3, f"=SUM(A{row + 1}:B{row + 1})", bold, row * 1.5)
    data.write_boolean(5, 0, True)  # noqa: FBT003  (xlsxwriter's own order)
    data.write_formula(5, 1, "=1/0", None, "#DIV/0!")
    data.merge_range("A10:B11", "gabungan", bold)
    data.merge_range("A12:B12", "lain", bold)
    data.add_table(20, 0, 22, 1, {"name": "Daftar", "columns": [{"header": "Satu"}, {"header": "Dua"}]})
    data.add_table(30, 0, 32, 1, {"name": "Lain", "columns": [{"header": "Tiga"}, {"header": "Empat"}]})
    for cell, text in (("F1", "catatan"), ("F2", "catatan kedua")):
        data.write_comment(cell, text, {"author": "Petugas"})
    _around(data, bold)
    _pictures(book, data)
    book.define_name("Nilai", "=Data!$A$1")
    other.write_string(0, 0, "x")
    other.print_area(0, 0, 3, 3)
    book.set_custom_property("Asal", "uji")
    book.close()
    return out.getvalue()


def _around(data: Any, bold: object) -> None:
    data.data_validation("E1", {"validate": "list", "source": ["a", "b"], "input_title": "Pilih", "input_message": "M"})
    data.conditional_format("B1:B4", {"type": "cell", "criteria": ">", "value": 1, "format": bold})
    data.write_url("G1", "https://contoh.id/")
    data.write_url("G2", "internal:'Lembar Dua'!A1")
    data.set_column(0, 1, 12, bold)
    data.set_column(3, 3, 9)
    data.set_h_pagebreaks([15])
    data.set_header("&CKepala")
    data.freeze_panes(1, 0)


def _pictures(book: Any, data: Any) -> None:
    for place in ("J1", "J20"):
        chart = book.add_chart({"type": "column"})
        for column in ("B", "D"):
            chart.add_series({"values": f"=Data!${column}$1:${column}$4", "categories": "=Data!$A$1:$A$4"})
        data.insert_chart(place, chart)
    data.insert_image("H1", "titik.png", {"image_data": io.BytesIO(picture())})


def picture() -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4), (9, 90, 120)).save(out, "PNG")
    return out.getvalue()


def document() -> bytes:
    """Headings, a table, a list, two pictures."""
    made = Document()
    made.add_heading("Judul", 1)
    made.add_paragraph("butir", style="List Number")
    table = made.add_table(2, 2, style="Table Grid")
    table.cell(0, 0).merge(table.cell(0, 1)).text = "isi"
    for _ in range(2):
        made.add_picture(io.BytesIO(picture()))
    drop_shadows(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
