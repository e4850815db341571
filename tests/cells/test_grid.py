"""Cells as stored in the sheet's XML, and number formats."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cells.formats import parse_format
from toolkit.cells.grid import Cell, CellType, Styles, _cell
from toolkit.cells.rich import Rich, RichKind
from toolkit.cells.sound import UnsoundError, cells_of
from toolkit.cells.strings import CELAH, Strings
from toolkit.ooxml.markup import parse

NS = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def cells(isi: str) -> dict[int, Cell]:
    """Cells of one row, drawn with the prefix x: as some programs write it."""
    sst = f"<x:sst {NS}><x:si><x:r><x:t>Pela</x:t></x:r><x:r><x:t>yanan</x:t></x:r></x:si></x:sst>"
    styles = Styles(Strings(parse(sst.encode(), "sst")), tuple(parse_format(k) for k in ("General", "0%")),
                    dicoret=frozenset({"1"}),
                    rich=(Rich(RichKind.PICTURE, "xl/media/image1.png"), Rich(RichKind.ERROR, "#SPILL!"),
                          Rich(RichKind.LINKED, "Kabupaten Jember"), Rich(RichKind.ERROR), None),
                    images={"ID_1": "xl/media/image2.png"})
    row = parse(f"<x:row {NS}>{isi}</x:row>".encode(), "row", to_read=True)
    return {kolom: cell for kolom, alamat, c in cells_of(row, 1) if (cell := _cell(c, styles, alamat))}


@pytest.mark.parametrize(("isi", "jenis", "tampil"), [
    ('<x:c r="B1" t="s"><x:v>0</x:v></x:c>', CellType.TEXT, "Pelayanan"),
    ('<x:c r="B1"><x:v>71.700000000000003</x:v></x:c>', CellType.NUMBER, "71,7"),
    ('<x:c r="B1" s="1"><x:v>0.56999999999999995</x:v></x:c>', CellType.NUMBER, "57%"),
    ('<x:c r="B1" t="inlineStr"><x:is><x:t>a_x000D_\nb</x:t></x:is></x:c>', CellType.TEXT, "a\nb"),
    ('<x:c r="B1" t="b"><x:v>1</x:v></x:c>', CellType.LOGICAL, "BENAR"),
    ('<x:c r="B1" t="e"><x:v>#REF!</x:v></x:c>', CellType.ERROR, "#REF!"),
    # picture in cell (08a): what stands behind `#VALUE!`; a number that leads nowhere leaves it
    ('<x:c r="B1" t="e" vm="1"><x:v>#VALUE!</x:v></x:c>', CellType.PICTURE, ""),
    ('<x:c r="B1" t="e" vm="2"><x:f>A1</x:f><x:v>#VALUE!</x:v></x:c>', CellType.ERROR, "#SPILL!"),
    ('<x:c r="B1" t="e" vm="3"><x:v>#VALUE!</x:v></x:c>', CellType.LINKED, "Kabupaten Jember"),
    ('<x:c r="B1" t="e" vm="4"><x:v>#VALUE!</x:v></x:c>', CellType.ERROR, "#VALUE!"),
    ('<x:c r="B1" t="e" vm="5"><x:v>#VALUE!</x:v></x:c>', CellType.ERROR, "#VALUE!"),
    ('<x:c r="B1" t="e" vm="99"><x:v>#VALUE!</x:v></x:c>', CellType.ERROR, "#VALUE!"),
    ('<x:c r="B1" t="str"><x:f>_xlfn.DISPIMG("ID_1",1)</x:f><x:v>=DISPIMG("ID_1",1)</x:v></x:c>', CellType.PICTURE, ""),
    ('<x:c r="B1" t="str"><x:v>=DISPIMG("ID_1",1)</x:v></x:c>', CellType.PICTURE, ""),
    # escapes (03): in the text of a formula, too
    ('<x:c r="B1" t="str"><x:f>A1</x:f><x:v>satu_x000D_\ndua_x000B_akhir</x:v></x:c>', CellType.TEXT,
     "satu\ndua akhir"),
    ('<x:c r="B1" t="str"><x:f>A1</x:f><x:v>_x0039_0</x:v></x:c>', CellType.TEXT, "90"),
    ('<x:c r="B1" t="inlineStr"><x:is><x:t>_x005F_x0039_</x:t></x:is></x:c>', CellType.TEXT, "_x0039_"),
    # signs (11): what nobody sees
    ('<x:c r="B1" t="inlineStr"><x:is><x:t>\u202a8\u00ad5\u202c\u00a0%\ufeff</x:t></x:is></x:c>', CellType.TEXT,
     "85 %"),
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
    '<x:c r="B1" t="inlineStr"><x:is><x:t> </x:t></x:is></x:c>',
    '<x:c r="B1" t="inlineStr"><x:is><x:t>\u200b\u00a0</x:t></x:is></x:c>',
])
def test_cells_that_hold_nothing(isi: str) -> None:
    assert cells(isi) == {}


def test_09b_short_sharedstrings_a_text_that_is_not_there_is_damage() -> None:
    with pytest.raises(UnsoundError, match="teks bersama nomor 1, padahal"):
        cells('<x:c r="B1" t="s"><x:v>1</x:v></x:c>')


def runs(*isi: tuple[str, str]) -> Cell:
    """A cell of runs: text and property."""
    r = "".join(f'<x:r>{f"<x:rPr>{sifat}</x:rPr>" if sifat else ""}<x:t xml:space="preserve">{teks}</x:t></x:r>'
                for teks, sifat in isi)
    return cells(f'<x:c r="B1" t="inlineStr"><x:is>{r}</x:is></x:c>')[2]


NAIK, TURUN, CORET = '<x:vertAlign val="superscript"/>', '<x:vertAlign val="subscript"/>', "<x:strike/>"


@pytest.mark.parametrize(("isi", "teks", "polos", "dicoret"), [
    ((("90", ""), ("1", NAIK)), "901", "90", False), ((("90", ""), (" 2", NAIK)), "90 2", "90", False),
    ((("149.983.000", ""), ("1)", NAIK)), "149.983.0001)", "149.983.000", False),
    ((("90", CORET), (" 95", "")), "90 95", "95", False), ((("90", CORET), ("95", "")), "9095", "95", False),
    ((("CO", ""), ("2", TURUN)), "CO2", "CO", False),
    ((("1", ""), ("2", CORET), ("5", "")), "125", f"1{CELAH}5", False),
    ((("12", ""), ("1", NAIK), (" orang", "")), "121 orang", "12 orang", False),
    ((("90", CORET), ("1", CORET)), "901", None, True), ((("90", NAIK),), "90", None, False),
    ((("90", "<x:b/>"), ("1", '<x:strike val="0"/>')), "901", None, False),
    ((("90", ""), (" ", NAIK)), "90", None, False),
])
def test_01a_superscript_what_is_raised_lowered_or_struck_out(
        isi: tuple[tuple[str, str], ...], teks: str, polos: str | None, dicoret: bool) -> None:  # noqa: FBT001
    """Left out of `polos`, never glued; where nothing else is there, the text as it is."""
    cell = runs(*isi)
    assert (cell.teks, cell.polos, cell.dicoret) == (teks, polos, dicoret)


def test_a_struck_out_cell() -> None:
    assert cells('<x:c r="B1" s="1"><x:v>5</x:v></x:c><x:c r="C1" s="0"><x:v>5</x:v></x:c>')[2].dicoret
    assert not cells('<x:c r="B1" s="0"><x:v>5</x:v></x:c>')[2].dicoret


def test_cells_without_an_address_follow_the_one_before() -> None:
    assert list(cells("<x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c>")) == [1, 3]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_stored_number_is_its_shortest_decimal(x: float) -> None:
    isi = cells(f'<x:c r="A1"><x:v>{x!r}</x:v></x:c>')[1]
    assert isi.angka is not None
    assert float(isi.angka) == x
    assert isi.angka == Decimal(repr(x))
