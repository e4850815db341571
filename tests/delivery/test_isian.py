"""Cells into somebody else's sheet: what was to be written stands there, and all else has its bytes."""

import datetime as dt
import io
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.corpus import isian as corpus
from tests.corpus.files import FILES, NO_FILES, SCHEMAS, all_files
from tests.corpus.schemas import errors
from tests.ooxml.archives import changed
from toolkit.cells.book import Book
from toolkit.delivery.isian import Content, Formula, Growth, Moved, SheetEdit, write
from toolkit.delivery.isian.contents import as_text
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.opc import Package

STRIDE = 9
"""Every so many files of the corpus; all of them were looked at when this was written."""
SHEET = "xl/worksheets/sheet1.xml"
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
FEW = settings(max_examples=20, deadline=None, phases=QUICK, suppress_health_check=[HealthCheck.too_slow])


def host(*, prefix: bool = False, table: bool = True, date_1904: bool = False, extended: bool = False) -> bytes:
    """A table of three columns with formulas and a remark below; a second sheet that reads it."""
    out, rows = io.BytesIO(), 6
    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": date_1904})
    sheet, other = book.add_worksheet("Anggaran"), book.add_worksheet("Lain")
    text, money = book.add_format({"num_format": "@", "bg_color": "#FFF8DC"}), book.add_format({"num_format": "#,##0"})
    for column, heading in enumerate(("Kode", "Anggaran", "Dobel")):
        sheet.write_string(0, column, heading)
    for row in range(1, rows + 1):
        sheet.write_blank(row, 0, None, text)
        sheet.write_blank(row, 1, None, money)
        sheet.write_formula(row, 2, f"=B{row + 1}*2", money, 0)
    if table:
        sheet.add_table(0, 0, rows, 2, {"name": "Isian", "autofilter": True, "header_row": True, "columns": [
            {"header": "Kode"}, {"header": "Anggaran"}, {"header": "Dobel"}]})
    sheet.data_validation(1, 1, rows, 1, {"validate": "decimal", "criteria": ">", "value": 0})
    sheet.conditional_format(1, 1, rows, 1, {"type": "data_bar", "data_bar_2010": extended})
    sheet.print_area(0, 0, rows, 2)
    sheet.write_comment(2, 0, "Mohon dicek")
    sheet.write_string(rows + 20, 5, "Mengetahui")
    other.write_formula(0, 0, "=SUM(Anggaran!B2:B7)", None, 0)
    book.close()
    return _prefixed(out.getvalue()) if prefix else out.getvalue()


def _prefixed(data: bytes) -> bytes:
    """The first sheet as some programs write it: every element of its own with a prefix."""
    import re

    def rewrite(xml: bytes) -> bytes:
        return re.sub(rb"<(/?)(?![?!/])(?!\w+:)", rb"<\1x:", xml).replace(b"xmlns=", b"xmlns:x=", 1)

    return changed(data, {SHEET: rewrite})


def put(data: bytes, *edits: SheetEdit, **properties: str) -> Any:
    return write(package_of(data, "laporan.xlsx"), edits, properties=properties)


def values(data: bytes, sheet: str = "Anggaran") -> dict[str, Any]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {cell.coordinate: cell.value for row in book[sheet].iter_rows() for cell in row if cell.value is not None}


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
CONTENTS = st.one_of(TEXTS, st.integers(-10**14, 10**14), st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
                     st.decimals(-10**12, 10**12, places=2), st.none())
CELLS = st.dictionaries(st.tuples(st.integers(2, 12), st.integers(1, 6)), CONTENTS, max_size=12)


@FEW
@given(cells=CELLS, prefix=st.booleans(), table=st.booleans(), date_1904=st.booleans())
def test_only_what_was_to_be_written_changes(cells: dict[tuple[int, int], Any], *, prefix: bool, table: bool,
                                             date_1904: bool) -> None:
    data = host(prefix=prefix, table=table, date_1904=date_1904)
    edit = SheetEdit("Anggaran", cells, like=7)
    written = put(data, edit)
    before, after = Package(data), Package(written.data)
    rows = {row for row, _ in cells}
    assert corpus.outside_rows(before.read(SHEET), rows) == corpus.outside_rows(after.read(SHEET), rows)
    assert set(written.changed_parts) <= {SHEET, "xl/styles.xml"}
    assert put(written.data, edit).data == written.data
    old, new = values(data), values(written.data)
    for (row, column), content in cells.items():
        place = f"{'ABCDEF'[column - 1]}{row}"
        old.pop(place, None)
        found = new.pop(place, None)
        match content:
            case None:
                assert found is None
            case str():
                assert (found or "").strip() == as_text(content).strip() or not content.strip()
            case dt.date() if column in {2, 3}:
                assert isinstance(found, int), "a format of the staff's own that shows a number stays"
            case dt.date():
                assert found.date() == content
            case _:
                assert Decimal(str(found)) == Decimal(content)
    assert new == old


def test_a_growing_table_takes_everything_along() -> None:
    growth = Growth(1, 1, 3, 7, 9)
    cells: dict[tuple[int, int], Content] = {
        (8, 1): "7.01", (8, 2): 5, (8, 3): Formula("B8*2"), (9, 1): "7.02", (9, 2): 6, (9, 3): Formula("B9*2")}
    written = put(host(extended=True), SheetEdit("Anggaran", cells, like=7, growth=growth))
    after = package_of(written.data)
    sheet, table = after.read(SHEET), after.read("xl/tables/table1.xml")
    assert table.count(b'ref="A1:C9"') == 2
    assert b"<dataValidation " in sheet
    assert sheet.count(b'sqref="B2:B9"') == 2
    assert b"<xm:sqref>B2:B9</xm:sqref>" in sheet
    assert "Anggaran!$A$1:$C$9" in {item.text for item in after.defined_names}
    plain = put(host(), SheetEdit("Anggaran", cells, like=7, growth=growth))
    assert openpyxl.load_workbook(io.BytesIO(plain.data))["Anggaran"]["A8"].number_format == "@"
    assert values(plain.data)["C9"] == "=B9*2"
    assert "xl/worksheets/sheet2.xml" not in written.changed_parts


def test_a_stored_value_that_no_longer_holds_goes_and_the_formula_stays() -> None:
    written = put(host(), SheetEdit("Anggaran", {(2, 2): 5}, outdated={(2, 3)}))
    assert b"<f>B2*2</f></c>" in Package(written.data).read(SHEET)
    assert b"<f>B3*2</f><v>0</v>" in Package(written.data).read(SHEET)


def test_what_is_moved_keeps_its_format() -> None:
    first = put(host(), SheetEdit("Anggaran", {(2, 6): dt.date(2025, 6, 14)}))
    written = put(first.data, SheetEdit("Anggaran", {(2, 6): None, (4, 6): Moved((2, 6))}))
    sheet = openpyxl.load_workbook(io.BytesIO(written.data))["Anggaran"]
    assert sheet["F4"].value.date() == dt.date(2025, 6, 14)
    assert sheet["F2"].value is None


def test_properties_are_added_changed_and_removed_and_others_stay() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet()
    book.set_custom_property("Milik Staf", "tetap")
    book.close()
    first = write(package_of(out.getvalue()), [], properties={"toolkit.impor": "a", "toolkit.impor.2": "b"})
    second = write(package_of(first.data), [], properties={"toolkit.impor": "c"}, drop=["toolkit.impor.2"])
    found = Book(package_of(second.data)).properties
    assert found == {"Milik Staf": "tetap", "toolkit.impor": "c"}
    assert second.changed_parts == ("docProps/custom.xml",)
    none = write(package_of(host()), [], properties={"toolkit.impor": "a"})
    assert list(Book(package_of(none.data)).properties) == ["toolkit.impor"]


def test_the_workbook_computes_on_opening_and_says_it_once() -> None:
    saved = changed(host(), {"xl/workbook.xml": lambda xml: xml.replace(b' fullCalcOnLoad="1"', b"")})
    first = put(saved, SheetEdit("Anggaran", {(2, 2): 5}))
    assert b'fullCalcOnLoad="1"' in Package(first.data).read("xl/workbook.xml")
    assert set(first.changed_parts) == {SHEET, "xl/workbook.xml"}
    assert set(put(first.data, SheetEdit("Anggaran", {(2, 2): 6})).changed_parts) == {SHEET}


def test_bytes_that_hide_a_row_are_refused() -> None:
    """Rows in a comment are no rows: what comes out is looked at before it is handed out."""
    hidden = changed(host(), {SHEET: lambda xml: xml.replace(
        b"<sheetData>", b'<sheetData><!-- <row r="2"><c r="A2"/></row> -->')})
    written = put(hidden, SheetEdit("Anggaran", {(2, 1): "7.01"}))
    assert values(written.data)["A2"] == "7.01"
    latin = changed(host(), {SHEET: lambda xml: xml.decode().encode("utf-16")})
    with pytest.raises(ToolkitError, match="pengodean"):
        put(latin, SheetEdit("Anggaran", {(2, 1): "7.01"}))


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason=NO_FILES)
def test_workbooks_of_the_corpus_are_written_into_or_refused(record_property: Callable[[str, object], None]) -> None:
    done = 0
    for path in all_files()[::STRIDE]:
        try:
            package = open_workbook(path)
            edit = corpus.edit_of(package)
            written = corpus.put(package, edit) if edit else None
        except ToolkitError:
            continue  # other tests look at refusals
        if edit is not None and written is not None:
            _is_unharmed(path, package, edit, written)
            done += 1
    record_property("written", done)
    assert done > 45


def _is_unharmed(path: Path, package: Package, edit: SheetEdit, written: Any) -> None:
    assert corpus.changed_outside(package, written, edit) == [], path.name
    after = package_of(written.data, path.name)
    assert corpus.put(after, edit._replace(growth=None)).data == written.data, f"{path.name}: other bytes"
    part = next(s.part for s in package.sheets if s.name == edit.sheet and s.part)
    if edit.growth is None:
        rows = {row for row, _ in edit.cells}
        assert corpus.outside_rows(package.read(part), rows) == corpus.outside_rows(after.read(part), rows), path.name
    for name in written.changed_parts if SCHEMAS else ():
        if name in {part, after.workbook_part} or "/tables/" in name or name.endswith("styles.xml"):
            assert errors(after, name) - errors(package, name) == frozenset(), f"{path.name}: {name}"


if sys.platform != "win32":
    from tests.delivery.kill import Killer

    def test_killed_at_every_line_of_the_write(tmp_path: Path) -> None:
        """As `toolkit impor` writes it: the old file or the new one is there, whole, and a backup of the old one."""
        from toolkit.impor.isian.tulis import Penulisan, write_into

        path, old = tmp_path / "laporan.xlsx", host()
        new = put(old, SheetEdit("Anggaran", {(2, 1): "7.01"})).data
        seen: set[bytes] = set()

        def reset() -> None:
            for left in tmp_path.iterdir():
                left.unlink()
            path.write_bytes(old)

        def look(_point: int) -> None:
            now = path.read_bytes()
            assert now in {old, new}
            seen.add(now)
            kept = [p.read_bytes() for p in tmp_path.glob("*.cadangan-*")]
            assert now == old or kept == [old], "the version before is lost"

        reset()
        killer = Killer(reset, look)
        killer.run(lambda: write_into(path, open_workbook(path), Penulisan(new, ())) and None)
        assert seen == {old, new}
        assert path.read_bytes() == new
