"""The graft on real workbooks: what comes in, what stays, what is said."""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from tests.delivery.donors import NAMES, PIXEL, plain, rich
from tests.ooxml.archives import archive, changed, parts_of, swap, workbook_bytes
from toolkit.delivery.graft import DonorError, Look, Report, graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.markup import MAIN, children, main
from toolkit.ooxml.opc import Package

PLUMBING = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "docProps/app.xml"}
OWNER = "toolkit"


def put(host: bytes, donor: bytes, **options: Any) -> Report:
    return graft(package_of(host, "laporan.xlsx"), donor, owner=OWNER, **options)


def names_of(data: bytes) -> list[str]:
    return [sheet.name for sheet in package_of(data).sheets]


def loaded(data: bytes, *, values: bool = True) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported", UserWarning)  # data bars of Excel 2010
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def staff_host() -> bytes:
    """Two sheets of the staff's with a print area, a hidden sheet, a table, a picture and a name."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    data, other = book.add_worksheet("Data"), book.add_worksheet("Catatan & lain")
    hidden = book.add_worksheet("Rahasia")
    hidden.hide()
    accent = book.add_format({"font_name": "Cambria", "num_format": "0.0000", "bg_color": "#ABCDEF"})
    for row in range(20):
        data.write_number(row, 0, row * 1.5, accent)
        data.write_formula(row, 1, f"=A{row + 1}*2", accent, row * 3)
    data.print_area(0, 0, 10, 1)
    other.print_area(0, 0, 3, 3)
    other.add_table(5, 0, 8, 1, {"name": "daftar"})
    other.insert_image(0, 5, "titik.png", {"image_data": io.BytesIO(PIXEL)})
    book.define_name("Nilai_Utama", "=Data!$A$1")
    other.activate()
    book.close()
    return out.getvalue()


HOST = staff_host()


def test_sheets_come_in_with_values_formulas_and_looks() -> None:
    report = put(HOST, rich(rows=12))
    assert (report.added, report.replaced, report.removed) == (NAMES, (), ())
    values, formulas = loaded(report.data), loaded(report.data, values=False)
    assert values.sheetnames == ["Data", "Catatan & lain", "Rahasia", *NAMES]
    # 10.5 * (0 + 1 + … + 11) = 10.5 * 66 = 693
    assert values["Ringkasan"]["A4"].value == 693
    assert formulas["Ringkasan"]["A4"].value == "=SUM('Tabel 3.1'!B2:B13)"
    assert formulas["Ringkasan"]["A3"].value == "='Data'!A2*2"
    assert values["Ringkasan"]["A5"].value == "=cmd|' /C calc'!A0"
    assert values["Ringkasan"]["A5"].data_type == "s"
    assert formulas["Ringkasan"]["A5"].data_type == "s"
    table = values["Tabel 3.1"]
    assert (table["A2"].value, table["B3"].value, table["B3"].number_format) == ("Unit 0 & <x>", 10.5, '"Rp"#,##0.00')
    assert table["C2"].value == dt.datetime(2021, 11, 11)  # noqa: DTZ001  (a cell's date)
    assert (table["A1"].font.b, table["A1"].fill.fgColor.rgb) == (True, "FF1F4E78")
    assert table.print_area == "'Tabel 3.1'!$A$1:$C$13"
    assert table.print_title_rows == "$1:$1"
    assert [rule.type for rules in table.conditional_formatting for rule in rules.rules] == ["cellIs", "dataBar"]
    assert list(values["Temuan"].tables) == ["tk_temuan"]
    ringkasan: Any = formulas["Ringkasan"]
    assert len(ringkasan._charts) == 1
    package = package_of(report.data)
    assert [package.read(part) for part in package.parts if part.startswith("xl/media/")] == [PIXEL, PIXEL]


def test_only_the_plumbing_changes() -> None:
    report = put(HOST, rich())
    assert set(report.changed_parts) <= PLUMBING
    before, after = parts_of(HOST), parts_of(report.data)
    assert {name for name, data in before.items() if after.get(name) != data} == set(report.changed_parts)
    raw_before = {entry.name: entry.packed for entry in Package(HOST).entries}
    raw_after = {entry.name: entry.packed for entry in Package(report.data).entries}
    assert {name for name, packed in raw_before.items() if raw_after[name] != packed} == set(report.changed_parts)


def test_the_staffs_sheets_stay_as_they_look() -> None:
    before, after = loaded(HOST), loaded(put(HOST, rich()).data)
    for name in before.sheetnames:
        for row in before[name].iter_rows():
            for cell in row:
                other = after[name][cell.coordinate]
                assert (cell.value, cell.number_format) == (other.value, other.number_format)
                assert [repr(x) for x in (cell.font, cell.fill, cell.border)] == [
                    repr(x) for x in (other.font, other.fill, other.border)]
        assert after[name].print_area == before[name].print_area
        assert after[name].sheet_state == before[name].sheet_state
    assert "Nilai_Utama" in after.defined_names
    assert after.active is not None
    assert after.active.title == "Catatan & lain"


def test_no_result_sheet_is_selected() -> None:
    package = package_of(put(HOST, rich()).data)
    selected = [sheet.name for sheet in package.sheets if b'tabSelected="1"' in package.read(sheet.part or "")]
    assert selected == ["Catatan & lain"]


def test_the_second_run_gives_the_same_bytes() -> None:
    first = put(HOST, rich())
    second = put(first.data, rich())
    assert second.data == first.data
    assert (second.added, second.replaced, second.changed_parts) == ((), NAMES, ())


def test_twenty_runs_with_changing_data_leave_nothing_behind() -> None:
    data = HOST
    sizes = set()
    for run in range(20):
        data = put(data, rich(rows=5 + run % 3)).data
        package = package_of(data)
        styles = package.xml("xl/styles.xml")
        sizes.add((len(package.parts), len(package.relations("xl/workbook.xml")), len(package.read("xl/styles.xml")),
                   len(children(styles.find(main("cellXfs")))), len(children(styles.find(main("dxfs"))))))
    assert len(sizes) == 1


def test_shared_strings_of_the_staff_stay() -> None:
    assert "xl/sharedStrings.xml" not in put(HOST, rich()).changed_parts


def test_a_result_sheet_keeps_its_place_among_the_staffs() -> None:
    data = put(HOST, plain("Ringkasan", "Temuan")).data
    moved = changed(data, {"xl/workbook.xml": _reverse_sheets})
    assert names_of(moved) == ["Temuan", "Ringkasan", "Rahasia", "Catatan & lain", "Data"]
    again = put(moved, plain("Ringkasan", "Temuan", value=1))
    assert names_of(again.data) == names_of(moved)
    assert again.replaced == ("Temuan", "Ringkasan")


def _reverse_sheets(data: bytes) -> bytes:
    """What Excel writes after the tabs were dragged into the opposite order."""
    found = re.search(rb"<sheets>(.*)</sheets>", data)
    assert found
    sheets = re.findall(rb"<sheet [^>]*/>", found[1])
    turned = data.replace(found[1], b"".join(reversed(sheets)))
    return re.sub(rb'localSheetId="(\d)"', lambda m: b'localSheetId="%d"' % (len(sheets) - 1 - int(m[1])), turned)


def test_a_new_result_sheet_goes_after_the_one_before_it() -> None:
    data = put(HOST, plain("Ringkasan", "Tabel 3.1", "Temuan")).data
    report = put(data, plain("Depan", "Ringkasan", "Tabel 3.1", "Tabel 3.2", "Temuan"))
    assert names_of(report.data)[3:] == ["Depan", "Ringkasan", "Tabel 3.1", "Tabel 3.2", "Temuan"]
    assert report.added == ("Depan", "Tabel 3.2")


def test_a_result_sheet_without_source_goes_away_with_all_its_parts() -> None:
    data = put(HOST, rich()).data
    report = put(data, plain("Temuan"))
    assert report.removed == ("Ringkasan", "Tabel 3.1")
    package = package_of(report.data)
    assert {part for part in package.parts if "chart" in part or "sheet6" in part or "sheet5" in part} == set()
    assert names_of(report.data) == ["Data", "Catatan & lain", "Rahasia", "Temuan"]
    assert sum("/media/" in part for part in package.parts) == 1


def test_names_and_formulas_that_point_to_a_removed_sheet() -> None:
    data = put(HOST, plain("Ringkasan", "Tabel 3.8")).data
    data = changed(data, {
        "xl/workbook.xml": swap("<definedNames>", '<definedNames><definedName name="Acuan">'
                                "SUM('Tabel 3.8'!$A$2,Data!$A$1)</definedName>"),
        "xl/worksheets/sheet1.xml": swap("<f>A1*2</f>", "<f>'Tabel 3.8'!A2</f>")})
    report = put(data, plain("Ringkasan"))
    assert loaded(report.data).defined_names["Acuan"].attr_text == "SUM(#REF!$A$2,Data!$A$1)"
    assert report.warnings == ("Rumus di sheet Data merujuk Tabel 3.8, yang tidak lagi ditulis; perbaiki rumus itu.",)


def test_a_renamed_result_sheet_is_the_staffs() -> None:
    data = put(HOST, plain("Temuan")).data
    renamed = changed(data, {"xl/workbook.xml": swap('name="Temuan"', 'name="Temuan Januari"')})
    report = put(renamed, plain("Temuan"))
    assert names_of(report.data)[3:] == ["Temuan Januari", "Temuan"]
    assert put(report.data, plain("Temuan")).data == report.data


def test_a_copied_result_sheet_is_the_staffs() -> None:
    data = put(HOST, plain("Temuan")).data
    copied = changed(data, {"xl/workbook.xml": _copy_last_sheet, "xl/_rels/workbook.xml.rels": swap(
        "</Relationships>", '<Relationship Id="rIdSalin" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>'),
        "[Content_Types].xml": swap("</Types>", '<Override PartName="/xl/worksheets/sheet9.xml" ContentType='
                                    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                                    "</Types>")})
    copied = archive({**parts_of(copied), "xl/worksheets/sheet9.xml": parts_of(data)["xl/worksheets/sheet4.xml"]})
    report = put(copied, plain("Temuan", value=2))
    assert names_of(report.data)[3:] == ["Temuan", "Temuan (2)"]
    assert report.replaced == ("Temuan",)
    assert loaded(report.data)["Temuan (2)"]["A2"].value == 84.35


def _copy_last_sheet(data: bytes) -> bytes:
    """What Excel writes after a tab was copied: the local names, our mark too, are copied with it."""
    data = data.replace(b"</sheets>", b'<sheet name="Temuan (2)" sheetId="20" r:id="rIdSalin"/></sheets>')
    mark = re.search(rb'<definedName name="_tk_owned"[^>]*localSheetId="3"[^>]*>[^<]*</definedName>', data)
    assert mark
    return data.replace(mark[0], mark[0] + mark[0].replace(b'localSheetId="3"', b'localSheetId="4"'))


def test_a_sheet_of_the_staffs_with_a_result_sheets_name_is_named() -> None:
    host = workbook_bytes("Data", "TEMUAN")
    with pytest.raises(ToolkitError) as caught:
        put(host, plain("Ringkasan", "Temuan"))
    assert caught.value.pesan == ("laporan.xlsx sudah berisi sheet “TEMUAN” yang bukan buatan toolkit, "
                                  "sedangkan sheet hasil memerlukan nama itu.")
    assert "--ganti" in caught.value.saran
    report = put(host, plain("Ringkasan", "Temuan"), replace_unmarked=True)
    assert names_of(report.data) == ["Data", "Ringkasan", "Temuan"]


def test_a_result_sheet_whose_mark_was_dropped_is_known_by_its_look() -> None:
    def ours(look: Look) -> bool:
        return look.name in ("Temuan", "Efisiensi") and "toolkit" in look.footer and look.title.startswith("Tabel")

    data = put(HOST, plain("Temuan", "Efisiensi")).data
    dropped = changed(data, {"xl/workbook.xml": lambda xml: re.sub(
        rb'<definedName name="_tk_owned"[^>]*>[^<]*</definedName>', b"", xml)})
    with pytest.raises(ToolkitError):
        put(dropped, plain("Temuan"))
    report = put(dropped, plain("Temuan"), owned_looks_like=ours)
    assert (report.replaced, report.removed) == (("Temuan",), ("Efisiensi",))
    other_footer = put(HOST, plain("Temuan", footer="&LBuatan sendiri")).data
    with pytest.raises(ToolkitError):
        put(changed(other_footer, {"xl/workbook.xml": swap("_tk_owned", "_lain")}), plain("Temuan"),
            owned_looks_like=ours)


def test_a_look_reads_shared_and_inline_texts() -> None:
    package = package_of(workbook_bytes("Data"))
    assert (Look(package, package.sheets[0]).title, Look(package, package.sheets[0]).footer) == ("isi Data", "")
    grafted = package_of(put(HOST, rich()).data)
    assert Look(grafted, grafted.sheets[3]).texts[:2] == ("Ringkasan", "Nilai tebal biasa")


@pytest.mark.parametrize("footer", [
    '&L&"Arial,Regular"&8Kecamatan · 2021&C&A&RHalaman &P dari &N',
    '&L&"Arial,Regular"&8 Kecamatan · 2021&C&A&R&K000000Halaman &P dari  &N ',
    "&LKecamatan · 2021 &C&8 &A&R&BHalaman &P dari &N",
])
def test_a_footer_is_known_however_a_program_writes_it(footer: str) -> None:
    package = package_of(plain("Temuan", footer=footer))
    assert Look(package, package.sheets[0]).footer == "&LKecamatan · 2021&C&A&RHalaman &P dari &N"


def test_a_table_of_the_staffs_with_our_name_is_named() -> None:
    host = changed(HOST, {"xl/tables/table1.xml": swap('displayName="daftar"', 'displayName="TK_Temuan"')})
    with pytest.raises(ToolkitError, match="tk_temuan"):
        put(host, rich())


def test_the_1904_date_system() -> None:
    host = workbook_bytes("Data", date_1904=True)
    assert inspect(package_of(host)).date1904
    with pytest.raises(DonorError):
        put(host, rich())
    report = put(host, rich(date_1904=True))
    assert loaded(report.data)["Tabel 3.1"]["C2"].value == dt.datetime(2021, 11, 11)  # noqa: DTZ001  (a cell's date)


def test_inspect() -> None:
    info = inspect(package_of(HOST))
    assert info.sheets == ("Data", "Catatan & lain", "Rahasia")
    assert (info.tables, info.names, info.normal_font) == (("daftar",), ("Nilai_Utama",), ("Calibri", 11.0))
    assert (info.date1904, info.structure_locked) == (False, False)


def test_a_name_of_the_programs_own_is_hidden() -> None:
    donor = _donor(lambda book, _sheet: book.define_name("Temuan!_tk_dihitung", '="2021-11-11"'))
    report = put(HOST, donor)
    assert b'<definedName name="_tk_dihitung" localSheetId="3" hidden="1">"2021-11-11"</definedName>' in parts_of(
        report.data)["xl/workbook.xml"]
    assert put(report.data, donor).data == report.data


def test_titles_in_the_properties() -> None:
    app = parts_of(put(HOST, plain("Ringkasan", "Temuan")).data)["docProps/app.xml"].decode()
    assert "<vt:lpstr>Rahasia</vt:lpstr><vt:lpstr>Ringkasan</vt:lpstr><vt:lpstr>Temuan</vt:lpstr>" in app
    assert "<vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>5</vt:i4>" in app


def test_properties_of_another_shape_are_left_alone() -> None:
    host = changed(HOST, {"docProps/app.xml": b"<Properties/>"})
    assert parts_of(put(host, plain("Temuan")).data)["docProps/app.xml"] == b"<Properties/>"


def test_the_calculation_chain_goes() -> None:
    chain = f'<calcChain xmlns="{MAIN}"><c r="B1" i="1"/></calcChain>'.encode()
    host = changed(HOST, {
        "[Content_Types].xml": swap("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.'
                                    'openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'),
        "xl/_rels/workbook.xml.rels": swap("</Relationships>", '<Relationship Id="rIdC" Target="calcChain.xml" '
                                           'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                                           'calcChain"/></Relationships>')})
    report = put(archive({**parts_of(host), "xl/calcChain.xml": chain}), plain("Temuan"))
    after = parts_of(report.data)
    assert "xl/calcChain.xml" in report.changed_parts
    assert all(b"calcChain" not in data for data in after.values())
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]


def test_a_host_without_styles_gets_some() -> None:
    parts = {name: data for name, data in parts_of(workbook_bytes()).items() if name != "xl/styles.xml"}
    parts["[Content_Types].xml"] = re.sub(rb"<Override[^>]*styles[^>]*/>", b"", parts["[Content_Types].xml"])
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = re.sub(rb"<Relationship [^>]*styles[^>]*/>", b"", parts[relations])
    report = put(archive(parts), rich())
    assert loaded(report.data)["Tabel 3.1"]["B3"].number_format == '"Rp"#,##0.00'
    assert put(report.data, rich()).data == report.data


def test_a_host_that_lost_its_styles_is_refused() -> None:
    """Found by fuzzing: its cells name formats by number, and those numbers would become formats of ours."""
    parts = parts_of(HOST)
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = re.sub(rb"<Relationship [^>]*styles[^>]*/>", b"", parts[relations])
    with pytest.raises(ToolkitError, match=r"xl/styles\.xml tidak ada"):
        put(archive(parts), rich())


def test_a_part_that_points_back_to_the_workbook_keeps_no_old_results() -> None:
    """Found by fuzzing: through the workbook it reached the sheets of the run before, which then stayed behind."""
    parts = parts_of(HOST)
    sheet = next(name for name in parts if name.startswith("xl/worksheets/sheet"))
    relations = f"xl/worksheets/_rels/{sheet.rpartition('/')[2]}.rels"
    parts[relations] = (b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                        b'<Relationship Id="rId1" Type="t" Target="../workbook.xml"/></Relationships>')
    once = put(archive(parts), rich()).data
    assert put(once, rich()).data == once


def test_prefixed_workbook_parts() -> None:
    def prefixed(data: bytes) -> bytes:
        data = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", data)
        return data.replace(b'xmlns="http://schemas.openxmlformats.org/spreadsheetml', b'xmlns:x="http://schemas.'
                            b"openxmlformats.org/spreadsheetml")

    host = changed(HOST, {"xl/workbook.xml": prefixed, "xl/styles.xml": prefixed})
    report = put(host, rich())
    after = parts_of(report.data)
    assert b"<x:sheet " in after["xl/workbook.xml"]
    both = after["xl/workbook.xml"] + after["xl/styles.xml"]
    assert re.search(rb"<(ns\d+:)?(sheet|definedName|xf|font)\b", both) is None
    assert loaded(report.data)["Ringkasan"]["A4"].value == 693
    assert put(report.data, rich()).data == report.data


def test_a_name_of_a_sheet_that_is_not_there_never_falls_onto_ours() -> None:
    host = changed(HOST, {"xl/workbook.xml": swap(
        "<definedNames>", '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">'
                          "Data!$A$1:$B$5</definedName>")})
    report = put(host, plain("Ringkasan", "Tabel 3.1", "Temuan"))
    assert b'name="_xlnm._FilterDatabase" localSheetId="7"' in parts_of(report.data)["xl/workbook.xml"]
    assert put(report.data, plain("Ringkasan", "Tabel 3.1", "Temuan")).data == report.data


def test_part_names_that_something_points_to_are_not_taken() -> None:
    host = changed(workbook_bytes("Data"), {"[Content_Types].xml": swap(
        "</Types>", '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="lama"/></Types>'),
        "xl/_rels/workbook.xml.rels": swap("</Relationships>", '<Relationship Id="rIdX" Type="lain" '
                                           'Target="worksheets/sheet3.xml"/></Relationships>')})
    report = put(host, plain("Temuan"))
    assert package_of(report.data).sheets[-1].part == "xl/worksheets/sheet4.xml"
    assert put(report.data, plain("Temuan")).data == report.data


def test_macros_know_a_replaced_sheet_by_its_code_name() -> None:
    def with_project(data: bytes) -> bytes:
        parts = parts_of(changed(data, {
            "[Content_Types].xml": swap("</Types>", '<Override PartName="/xl/vbaProject.bin" ContentType="application/'
                                        'vnd.ms-office.vbaProject"/></Types>'),
            "xl/_rels/workbook.xml.rels": swap("</Relationships>", '<Relationship Id="rIdV" Target="vbaProject.bin" '
                                               'Type="http://schemas.microsoft.com/office/2006/relationships/'
                                               'vbaProject"/></Relationships>')}))
        return archive({**parts, "xl/vbaProject.bin": b"isi"})

    data = put(with_project(HOST), plain("Temuan")).data
    part = package_of(data).sheets[-1].part or ""
    saved = changed(data, {part: swap("<dimension", '<sheetPr codeName="Sheet5"/><dimension')})
    report = put(saved, plain("Temuan", value=3))
    assert b'codeName="Sheet5"' in parts_of(report.data)[package_of(report.data).sheets[-1].part or ""]


@pytest.mark.parametrize(("state", "expected"), [('state="hidden" ', "hidden"), ("", "visible")])
def test_a_hidden_result_sheet_stays_hidden(state: str, expected: str) -> None:
    data = changed(put(HOST, plain("Temuan")).data, {"xl/workbook.xml": swap('name="Temuan"', f'{state}name="Temuan"')})
    assert package_of(put(data, plain("Temuan")).data).sheets[-1].state == expected


def test_the_open_tab_follows_when_a_result_sheet_is_removed_before_it() -> None:
    data = put(HOST, plain("Temuan")).data
    turned = changed(data, {"xl/workbook.xml": lambda xml: _reverse_sheets(xml).replace(
        b'activeTab="1"', b'activeTab="2"')})
    report = put(turned, plain("Efisiensi"))
    active = loaded(report.data).active
    assert active is not None
    assert active.title == "Catatan & lain"


def test_an_open_result_sheet_stays_open() -> None:
    data = changed(put(HOST, plain("Temuan")).data, {"xl/workbook.xml": swap('activeTab="1"', 'activeTab="3"')})
    report = put(data, plain("Temuan", value=5))
    package = package_of(report.data)
    assert b'tabSelected="1"' in package.read(package.sheets[3].part or "")
    assert b'activeTab="3"' in package.read("xl/workbook.xml")


def refused_donors() -> list[Callable[[], bytes]]:
    def comment() -> bytes:
        return _donor(lambda _book, sheet: sheet.write_comment("A1", "catatan"))

    def dynamic() -> bytes:
        return _donor(lambda _book, sheet: sheet.write_dynamic_array_formula("A1:A2", "=UNIQUE(B1:B9)"))

    def chart_sheet() -> bytes:
        def build(book: Any, sheet: Any) -> None:
            sheet.write(0, 0, 1)
            chart = book.add_chart({"type": "line"})
            chart.add_series({"values": "=Temuan!$A$1"})
            book.add_chartsheet().set_chart(chart)
        return _donor(build)

    def global_name() -> bytes:
        return _donor(lambda book, _sheet: book.define_name("Nilai", "=Temuan!$A$1"))

    return [comment, dynamic, chart_sheet, global_name, lambda: b"bukan zip", lambda: HOST[:300]]


def _donor(build: Callable[[Any, Any], object]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    build(book, book.add_worksheet("Temuan"))
    book.close()
    return out.getvalue()


@pytest.mark.parametrize("make", refused_donors())
def test_a_donor_with_more_than_a_graft_carries_over(make: Callable[[], bytes]) -> None:
    with pytest.raises(DonorError):
        put(HOST, make())


def test_the_result_is_a_sound_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(put(HOST, rich()).data)) as result:
        assert result.testzip() is None
        assert len(set(result.namelist())) == len(result.namelist())


def test_an_id_that_a_sheet_of_the_staffs_names_in_vain_is_not_given_away() -> None:
    in_vain = '<sheet name="Hampa" sheetId="9" r:id="rIdTk1"/></sheets>'
    host = changed(HOST, {"xl/workbook.xml": swap("</sheets>", in_vain)})
    report = put(host, plain("Temuan"))
    sheets = package_of(report.data).sheets
    assert [(sheet.name, sheet.part is None) for sheet in sheets[-2:]] == [("Hampa", True), ("Temuan", False)]
    assert put(report.data, plain("Temuan")).data == report.data


def test_relations_in_another_namespace_are_refused() -> None:
    host = changed(HOST, {"xl/_rels/workbook.xml.rels": swap("package/2006/relationships", "lain")})
    with pytest.raises(ToolkitError, match=r"workbook\.xml\.rels"):
        put(host, plain("Temuan"))
