"""What a cell says by itself: codes and years, also where Excel made something else of them."""

from decimal import Decimal

import pytest

from toolkit.cells.content import StoredCode, code_of, date_of, stored_code, year_of
from toolkit.cells.formats import PLAIN, parse_format, show
from toolkit.cells.grid import Cell, CellType
from toolkit.model.laporan import Tanggal


def number(nilai: str, kode: str = "General", *, date1904: bool = False) -> Cell:
    angka = Decimal(nilai)
    fmt = parse_format(kode, date1904=date1904).of(angka)
    return Cell(CellType.NUMBER, nilai, fmt, angka, show(angka, fmt) or "")


def text(teks: str) -> Cell:
    return Cell(CellType.TEXT, teks, PLAIN, tampil=teks)


@pytest.mark.parametrize(("cell", "kode"), [
    (number("3"), StoredCode("3")),
    (number("1.1"), StoredCode("1.1", "bilangan", "1.10")),
    (number(f"{70 / 1440:.12f}", "h:mm"), StoredCode("1.10", "jam")),  # 70 minutes after midnight
    (number(f"{126549 / 86400:.12f}", "[h]:mm:ss"), StoredCode("35.09.09", "jam")),  # 35 h, 9 min, 9 s
    (number("44470", "dd/mm/yyyy"), StoredCode("1.10", "tanggal", "10.1")),  # 1 October 2021
    (number("44484", "dd/mm/yyyy"), StoredCode("15.10", "tanggal")),  # no month has the number 15
    (number("43008", "dd/mm/yyyy", date1904=True), StoredCode("1.10", "tanggal", "10.1")),  # 1,462 days fewer
    (number("44470", "mmm-yy"), StoredCode("10.21", "tanggal")),
    (text("1.1"), None),
])
def test_the_code_behind_a_stored_number(cell: Cell, kode: StoredCode | None) -> None:
    assert stored_code(cell) == kode


def test_a_code_is_the_text_or_what_was_typed() -> None:
    galat = Cell(CellType.ERROR, "#REF!", PLAIN)
    assert [code_of(c) for c in (None, text("35.09.12"), number("350912"), galat)] == ["", "35.09.12", "350912", ""]


@pytest.mark.parametrize(("cell", "tahun"), [
    (None, None), (number("2021"), 2021), (text("Tahun 2021"), 2021), (text("dua ribu"), None), (number("20.21"), None),
    (number("1989"), None), (number("2101"), None), (number("44470", "dd/mm/yyyy"), None)])
def test_years(cell: Cell | None, tahun: int | None) -> None:
    assert year_of(cell) == tahun


def test_a_date_without_its_day_has_none() -> None:
    assert date_of(number("44470", "mmmm yyyy")) == Tanggal(2021, 10)
    assert date_of(number("44470")) is None
