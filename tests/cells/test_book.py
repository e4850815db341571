"""A picture placed in a row of Dokumentasi counts as its Berkas."""

import io
from pathlib import Path

import xlsxwriter

from tests.workbooks import PNG
from toolkit.cells.book import pictures_by_row
from toolkit.ooxml.guards import package_of


def test_the_row_of_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    book = xlsxwriter.Workbook(path)
    ws = book.add_worksheet("Dokumentasi")
    ws.insert_image(2, 1, "foto.png", {"image_data": io.BytesIO(PNG)})
    ws.insert_textbox(5, 1, "bukan foto")
    book.close()
    package = package_of(path.read_bytes())
    assert pictures_by_row(package, "xl/worksheets/sheet1.xml", (1, 3, 6)) == {3: "xl/media/image1.png"}
