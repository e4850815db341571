"""Cells as stored in the sheet's XML, and number formats."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cells.formats import as_datetime, parse_format, show, shown_desimal
from toolkit.cells.grid import Cell, CellType, Strings, Styles, _cells
from toolkit.ooxml.markup import parse

NS = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def cells(isi: str) -> dict[int, Cell]:
    """Cells of one row, drawn with the prefix x: as some programs write it."""
    sst = f"<x:sst {NS}><x:si><x:r><x:t>Pela</x:t></x:r><x:r><x:t>yanan</x:t></x:r></x:si></x:sst>"
    styles = Styles(Strings(parse(sst.encode(), "sst")), tuple(parse_format(k) for k in ("General", "0%")))
    return dict(_cells(parse(f"<x:row {NS}>{isi}</x:row>".encode(), "row"), styles))


@pytest.mark.parametrize(("isi", "jenis", "tampil"), [
    ('<x:c r="B1" t="s"><x:v>0</x:v></x:c>', CellType.TEXT, "Pelayanan"),
    ('<x:c r="B1"><x:v>71.700000000000003</x:v></x:c>', CellType.NUMBER, "71,7"),
    ('<x:c r="B1" s="1"><x:v>0.56999999999999995</x:v></x:c>', CellType.NUMBER, "57%"),
    ('<x:c r="B1" t="inlineStr"><x:is><x:t>a_x000D_\nb</x:t></x:is></x:c>', CellType.TEXT, "a\nb"),
    ('<x:c r="B1" t="b"><x:v>1</x:v></x:c>', CellType.LOGICAL, "BENAR"),
    ('<x:c r="B1" t="e"><x:v>#REF!</x:v></x:c>', CellType.ERROR, "#REF!"),
    ('<x:c r="B1" t="e" vm="1"><x:v>#VALUE!</x:v></x:c>', CellType.PICTURE, "#VALUE!"),
    ('<x:c r="B1"><x:f>A1</x:f><x:v></x:v></x:c>', CellType.UNCALCULATED, ""),
    ('<x:c r="B1"><x:f>A1</x:f></x:c>', CellType.UNCALCULATED, ""),
    ('<x:c r="B1" t="str"><x:f>A1</x:f></x:c>', CellType.UNCALCULATED, ""),
    ('<x:c r="B1"><x:f t="shared" si="0"/><x:v>5</x:v></x:c>', CellType.NUMBER, "5"),
])
def test_stored_cells(isi: str, jenis: CellType, tampil: str) -> None:
    cell = cells(isi)[2]
    assert (cell.type, cell.tampil) == (jenis, tampil)


@pytest.mark.parametrize("isi", [
    '<x:c r="B1" s="1"/>', '<x:c r="B1"><x:v/></x:c>', '<x:c r="B1" t="str"><x:f>A1</x:f><x:v></x:v></x:c>',
    '<x:c r="B1" t="inlineStr"><x:is><x:t> </x:t></x:is></x:c>', '<x:c r="B1" t="s"><x:v>99</x:v></x:c>',
])
def test_cells_that_hold_nothing(isi: str) -> None:
    assert cells(isi) == {}


def test_cells_without_an_address_follow_the_one_before() -> None:
    assert list(cells("<x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c>")) == [1, 3]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_stored_number_is_its_shortest_decimal(x: float) -> None:
    isi = cells(f'<x:c r="A1"><x:v>{x!r}</x:v></x:c>')[1]
    assert isi.angka is not None
    assert float(isi.angka) == x
    assert isi.angka == Decimal(repr(x))


@pytest.mark.parametrize(("kode", "nilai", "tampil", "desimal"), [
    ("General", "71.7", "71,7", 1), ("0.00", "71.7", "71,70", 2), ("#,##0", "45233000", "45.233.000", 0),
    ("0%", "0.95", "95%", 0), ("0.00%", "0.9537", "95,37%", 2), ('0.0" %"', "95.2", "95,2 %", 1),
    ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "1500", "Rp1.500", 0),
    ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "0", "Rp-", 0),
    ("[$Rp-421]#,##0.00", "1500.5", "Rp1.500,50", 2), ("[Red]0.0;[Blue]-0.0", "1.25", "1,3", 1),
    ("0.##", "2.5", "2,5", 1),
    ("dd/mm/yyyy", "44511", "11/11/2021", 0), ("[$-421]dd mmmm yyyy;@", "44511", "11 November 2021", 0),
    ("mmmm yyyy", "44575", "Januari 2022", 0), ("h:mm", "0.0486111111111111", "1:10", 0),
    ("[h]:mm:ss", "2.98819444444444", "71:43:00", 0),
])
def test_what_staff_see(kode: str, nilai: str, tampil: str, desimal: int) -> None:
    fmt = parse_format(kode)
    assert show(Decimal(nilai), fmt) == tampil
    if not fmt.tanggal:
        assert shown_desimal(Decimal(nilai), fmt) == desimal


@pytest.mark.parametrize(("kode", "tanggal", "waktu", "hari"), [
    ("dd/mm/yyyy", True, False, True), ("mmmm yyyy", True, False, False), ("mmm-yy", True, False, False),
    ("h:mm", True, True, False), ("[h]:mm:ss", True, True, False), ("mm:ss", True, True, False),
    ('0.0" hari"', False, False, False), ("[Red]0.00", False, False, False), ('"d"0', False, False, False),
    ("0\\d", False, False, False), ("General", False, False, False), ("@", False, False, False),
])
def test_which_formats_are_dates(kode: str, tanggal: bool, waktu: bool, hari: bool) -> None:  # noqa: FBT001
    fmt = parse_format(kode)
    assert (fmt.tanggal, fmt.waktu, fmt.hari) == (tanggal, waktu, hari)


@given(st.text(max_size=30), st.decimals(allow_nan=False, allow_infinity=False))
def test_no_format_and_no_number_breaks_the_reader(kode: str, nilai: Decimal) -> None:
    assert isinstance(show(nilai, parse_format(kode)), str)


def test_days_count_from_1900_with_excels_leap_day_or_from_1904() -> None:
    assert [str(as_datetime(Decimal(n)))[:10] for n in (1, 59, 61)] == ["1900-01-01", "1900-02-28", "1900-03-01"]
    assert str(as_datetime(Decimal(0), date1904=True))[:10] == "1904-01-01"
    assert as_datetime(Decimal("1e9")) is None
