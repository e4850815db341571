"""Cells as stored in the sheet's XML, and number formats."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cells.formats import parse_format
from toolkit.cells.grid import Cell, CellType, Strings, Styles, _cell
from toolkit.cells.sound import cells_of
from toolkit.ooxml.markup import parse

NS = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def cells(isi: str) -> dict[int, Cell]:
    """Cells of one row, drawn with the prefix x: as some programs write it."""
    sst = f"<x:sst {NS}><x:si><x:r><x:t>Pela</x:t></x:r><x:r><x:t>yanan</x:t></x:r></x:si></x:sst>"
    styles = Styles(Strings(parse(sst.encode(), "sst")), tuple(parse_format(k) for k in ("General", "0%")))
    row = parse(f"<x:row {NS}>{isi}</x:row>".encode(), "row", to_read=True)
    return {kolom: cell for kolom, alamat, c in cells_of(row, 1) if (cell := _cell(c, styles, alamat))}


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
