"""The graft on made-up workbooks of many shapes: what holds for all of them."""

import io
from dataclasses import dataclass
from typing import Any

import openpyxl
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.delivery.donors import plain
from toolkit.delivery.graft import Report, graft, inspect
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.markup import children, main
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import key

RESULTS = ("Ringkasan", "Tabel 3.1", "Tabel 3.2", "SKM Hasil", "Temuan")
PLUMBING = {"[content_types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "docprops/app.xml"}
FORMATS = ("0.0", "0.00%", '"Rp"#,##0', "dd/mm/yyyy", "General")
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Shape:
    """A staff workbook: each sheet's name, number format, and whether it has a print area, a table, is hidden."""

    sheets: tuple[tuple[str, str, bool, bool, bool], ...]
    active: int
    date_1904: bool


NAMES = st.lists(st.text("ABCabc é&'()-._1", min_size=1, max_size=12).filter(
    lambda name: not name.startswith("'") and not name.endswith("'") and name.strip() == name),
    min_size=1, max_size=4, unique_by=str.casefold)


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    names = draw(NAMES)
    sheets = tuple((name, draw(st.sampled_from(FORMATS)), draw(st.booleans()), draw(st.booleans()),
                    draw(st.booleans()) and position > 0) for position, name in enumerate(names))
    visible = [position for position, sheet in enumerate(sheets) if not sheet[4]]
    return Shape(sheets, draw(st.sampled_from(visible)), date_1904=False)


def made(shape: Shape) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for position, (name, number_format, area, table, hidden) in enumerate(shape.sheets):
        sheet = book.add_worksheet(name)
        sheet.write_number(0, 0, position + 0.5, book.add_format({"num_format": number_format, "italic": table}))
        sheet.write_string(1, 0, f"isi {name}")
        if area:
            sheet.print_area(0, 0, 3, position)
        if table:
            sheet.add_table(4, 0, 6, 1, {"name": f"daftar_{position}"})
        if hidden:
            sheet.hide()
        if position == shape.active:
            sheet.activate()
    book.close()
    return out.getvalue()


def put(data: bytes, donor: bytes) -> Report:
    return graft(package_of(data), donor, owner="toolkit")


def raw(data: bytes) -> dict[str, bytes]:
    return {key(entry.name): entry.packed for entry in Package(data).entries}


def staff_view(data: bytes, names: list[str]) -> list[Any]:
    """What the staff see of their sheets: order, values, formats, print areas, hidden or not, which one opens."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    active = book.active.title if book.active is not None else ""
    return [active, [name for name in book.sheetnames if name in names],
            [(book[name]["A1"].value, book[name]["A1"].number_format, book[name]["A1"].font.i, book[name]["A2"].value,
              book[name].print_area, book[name].sheet_state, list(book[name].tables)) for name in names]]


RUNS = st.lists(st.lists(st.sampled_from(RESULTS), min_size=1, unique=True), min_size=1, max_size=4)


@FEW
@given(shapes(), RUNS)
def test_runs_of_any_kind_leave_the_staffs_sheets_alone(shape: Shape, runs: list[list[str]]) -> None:
    host = made(shape)
    names = [sheet[0] for sheet in shape.sheets]
    before, view = raw(host), staff_view(host, names)
    data = host
    for number, results in enumerate(runs):
        donor = plain(*results, value=number)
        report = put(data, donor)
        assert put(report.data, donor).data == report.data
        data = report.data
        after = raw(data)
        assert {part for part, packed in before.items() if after.get(part) != packed} <= PLUMBING
        assert staff_view(data, names) == view
        assert set(inspect(package_of(data)).sheets) == {*names, *results}
        assert len(after) == len(before) + len(results)


@FEW
@given(shapes(), st.permutations(RESULTS))
def test_the_order_of_earlier_runs_does_not_matter_for_styles(shape: Shape, order: list[str]) -> None:
    data = made(shape)
    sizes = set()
    for name in order:
        data = put(data, plain(name)).data
        styles = package_of(data).xml("xl/styles.xml")
        sizes.add(tuple(len(children(styles.find(main(tag)))) for tag in ("fonts", "fills", "borders", "cellXfs")))
    assert len(sizes) == 1


@FEW
@given(shapes())
def test_counts_in_the_styles_are_right(shape: Shape) -> None:
    styles = package_of(put(made(shape), plain(*RESULTS)).data).xml("xl/styles.xml")
    for tag in ("numFmts", "fonts", "fills", "borders", "cellXfs"):
        collection = styles.find(main(tag))
        assert collection is None or collection.get("count") == str(len(children(collection)))
