"""What people put on a result sheet: it follows its row and column, or is named; and it leaves nothing behind."""

import datetime as dt
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.delivery.donors import PIXEL
from tests.delivery.guest_parts import with_shapes, with_thread
from tests.ooxml.archives import changed, parts_of, workbook_bytes
from tests.soffice import convert
from toolkit import pipeline
from toolkit.delivery.graft import Report, Traits, graft
from toolkit.ooxml.guards import package_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
TO_XLSX = "xlsx:Calc MS Excel 2007 XML"
SHEET = "Tabel 3.1"
GREEN, YELLOW = "CFE8D8", "FFFF00"
Row = tuple[str, str, float, str]
ROWS: tuple[Row, ...] = (("Pelayanan baik", "Nilai survei kepuasan", 81, "BAIK"),
                         ("Desa tertib", "Persentase desa tertib", 100, "BAIK"),
                         ("Desa tertib", "Jumlah desa binaan", 95, "CUKUP"))
NEW: Row = ("Aparatur cakap", "Persentase pegawai terlatih", 70, "CUKUP")
"""Rows 4 to 6 of the sheet, below two rows of headings; row 8 is the note."""
TRAITS = Traits(frozenset({GREEN, "1B2A33"}), {"Temuan": (("Kode",), ("Kunci", "Sel"))})


def donor(rows: Sequence[Row] = ROWS, *, note: str = "Sumber Data: 12 laporan", extra: Sequence[str] = ()) -> bytes:
    """A table as the toolkit writes them: numbered, with figures in formulas, a rating in a colour, a note, a chart."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    base = {"font_name": "Arial", "font_size": 10, "border": 1, "font_color": "#1B2A33"}
    cell, bold = book.add_format(base), book.add_format({**base, "bold": True})
    good = book.add_format({**base, "bold": True, "bg_color": f"#{GREEN}"})
    free = book.add_format({**base, "locked": False})
    sheet = book.add_worksheet(SHEET)
    sheet.merge_range(0, 0, 0, 5, "Pengukuran Kinerja", bold)
    sheet.write_row(2, 0, ("NO.", "SASARAN", "INDIKATOR", "CAPAIAN", "KATEGORI", "KET."), bold)
    for n, (sasaran, indikator, nilai, kategori) in enumerate(rows):
        sheet.write_string(3 + n, 0, str(n + 1), cell)
        sheet.write_string(3 + n, 1, sasaran, cell)
        sheet.write_string(3 + n, 2, f"{n + 1}. {indikator}", cell)
        sheet.write_formula(3 + n, 3, f"=ROUND({nilai}/100*100,2)", cell, nilai)
        sheet.write_string(3 + n, 4, kategori, good if kategori == "BAIK" else cell)
        sheet.write_blank(3 + n, 5, None, cell)
    sheet.write_string(4 + len(rows), 0, note, cell)
    sheet.set_column(1, 2, 30)
    sheet.print_area(0, 0, 5 + len(rows), 5)
    sheet.freeze_panes(3, 0)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": [SHEET, 3, 3, 2 + len(rows), 3]})
    chart.set_title({"name": "Capaian per indikator"})
    sheet.insert_chart(3, 12, chart, {"description": "Capaian per indikator"})
    for name in extra:
        other = book.add_worksheet(name)
        other.write_row(0, 0, ("Kode", "Sel", "Pesan", "Alasan", "Kunci"), bold)
        other.write_row(1, 0, ("ANG003", "D8", "Berbeda.", "", "5.1"), cell)
        other.write_blank(1, 3, None, free)
    book.close()
    return out.getvalue()


def put(host: bytes, rows: Sequence[Row] = ROWS, **options: Any) -> Report:
    return graft(package_of(host, "laporan.xlsx"), donor(rows, **options), owner="toolkit", traits=TRAITS)


FILLED = put(workbook_bytes("Data")).data


def edited(change: Callable[[Any], object], data: bytes = FILLED, sheet: str = SHEET) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book[sheet])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill_file(path: Path) -> pipeline.Pengisian:
    return pipeline.fill(path, pipeline.Tujuan(), sekarang=dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC))


def sheet_of(data: bytes, name: str = SHEET) -> Worksheet:
    found = openpyxl.load_workbook(io.BytesIO(data))[name]
    assert isinstance(found, Worksheet)
    return found


def fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=f"FF{colour}")


def left(report: Report) -> list[str]:
    return [f"{one.place}: {one.what}" for one in report.left]


def everything(sheet: Any) -> None:
    sheet["D5"].comment = Comment("Mohon dicek", "Camat")
    sheet["I5"], sheet["J5"] = "Catatan camat", "=D5*2"
    sheet["F6"] = "belum diverifikasi"
    sheet["D5"].fill = fill(YELLOW)
    sheet["C6"].font = Font(name="Arial", size=10, color="FFFF0000", strike=True)
    sheet["B11"] = "Ditulis di bawah tabel"
    sheet.row_dimensions[6].hidden = True


def test_all_of_it_follows_a_row_that_moved() -> None:
    """A record comes in above: rows 5 and 6 are 6 and 7 now, the text two rows below the note goes with the end."""
    report = put(edited(everything), (NEW, *ROWS))
    sheet = sheet_of(report.data)
    assert left(report) == []
    assert sheet["C6"].value == "3. Persentase desa tertib"
    assert sheet["D6"].comment is not None
    assert (sheet["D6"].comment.text, sheet["I6"].value, sheet["J6"].value) == ("Mohon dicek", "Catatan camat", "=D6*2")
    assert (sheet["F7"].value, sheet["B12"].value) == ("belum diverifikasi", "Ditulis di bawah tabel")
    assert (sheet["D6"].fill.fgColor.rgb, sheet["D5"].fill.fgColor.rgb) == ("FFFFFF00", "00000000")
    assert (sheet["C7"].font.color.rgb, sheet["C7"].font.strike) == ("FFFF0000", True)
    assert (sheet.row_dimensions[7].hidden, sheet.row_dimensions[6].hidden) == (True, False)
    assert report.warnings == ("Rumus yang diketik di sheet Tabel 3.1, J5 kini di J6: =D6*2; periksa.",)
    assert [sheet[a].value for a in ("I5", "J5", "F6", "B11")] == [None] * 4


def test_what_stood_beside_a_record_that_is_gone_is_named() -> None:
    report = put(edited(everything), (ROWS[0], ROWS[2]))
    assert left(report) == [
        "Tabel 3.1!I5: ketikan “Catatan camat”", "Tabel 3.1!J5: ketikan “=D5*2”",
        "Tabel 3.1!D5: tanda warna pada barisnya", "Tabel 3.1!D5: komentar “Mohon dicek”"]
    sheet = sheet_of(report.data)
    assert (sheet["F5"].value, sheet["B10"].value) == ("belum diverifikasi", "Ditulis di bawah tabel")
    assert all(cell.comment is None for row in sheet.iter_rows() for cell in row)
    assert not [name for name in parts_of(report.data) if "comment" in name.lower() or name.endswith(".vml")]


def test_a_record_whose_name_changed_does_not_inherit() -> None:
    """Same place, other indicator: what was said of one is not said of the other."""
    other = ("Desa tertib", "Jumlah posyandu aktif", 100, "BAIK")
    assert "Tabel 3.1!D5: komentar “Mohon dicek”" in left(put(edited(everything), (ROWS[0], other, ROWS[2])))


def test_nothing_of_peoples_nothing_said() -> None:
    """Other figures, other ratings, other rows, an edited note; saved by another program or not."""
    changed = [(*row[:2], row[2] + 3, "SANGAT BAIK") for row in ROWS]
    for host in (FILLED, edited(lambda _: None)):
        for rows in (ROWS, changed, changed[1:], (NEW, *changed)):
            report = put(host, rows, note="Sumber Data: 14 laporan")
            assert (left(report), report.warnings) == ([], ())


def test_a_result_that_people_typed_over_is_named() -> None:
    def change(sheet: Any) -> None:
        sheet["D4"], sheet["E5"], sheet["C6"] = 99, "SANGAT BAIK", "Jumlah desa binaan tahun ini"

    report = put(edited(change))
    assert left(report) == [
        "Tabel 3.1!D4: ketikan “99” (selnya kini berisi hasil)",
        "Tabel 3.1!E5: ketikan “SANGAT BAIK” (selnya kini berisi hasil)",
        "Tabel 3.1!C6: ketikan “Jumlah desa binaan tahun ini”"]
    assert sheet_of(report.data)["E5"].value == "BAIK"


def test_twenty_runs_leave_nothing_behind() -> None:
    def change(sheet: Any) -> None:
        everything(sheet)
        sheet["D5"].comment = None  # the thread brings the part of notes with it

    data = with_thread(edited(change), SHEET, "E4", "Apakah sudah benar?")
    sizes, files = set(), set()
    for run in range(20):
        data = put(data, (NEW, *ROWS) if run % 2 else ROWS).data
        sizes.add((len(parts_of(data)), len(package_of(data).defined_names)))
        files.add(data)
    assert len({parts for parts, _ in sizes}) == 1
    assert len(files) <= 3, "two layouts in turn, and the first run, which tidied up"
    same = {put(data).data}
    for _ in range(3):
        same |= {put(next(iter(same))).data}
    assert len(same) == 1


@pytest.mark.parametrize(("rows", "cell"), [(ROWS, "E5"), ((NEW, *ROWS), "E6")])
def test_a_threaded_comment_moves_with_its_persons(rows: Sequence[Row], cell: str) -> None:
    before = with_thread(FILLED, SHEET, "E5", "Apakah sudah benar?")
    after = parts_of(put(before, rows).data)
    for name in ("xl/comments9.xml", "xl/threadedComments/threadedComment9.xml"):
        assert after[name].count(f'ref="{cell}"'.encode()) == after[name].count(b"ref=") > 0
    row = int(cell[1:]) - 1
    assert f"<x:Row>{row}</x:Row>".encode() in after["xl/drawings/vmlDrawing9.vml"]
    assert after["xl/persons/person.xml"] == parts_of(before)["xl/persons/person.xml"]
    anchor = f"<x:Anchor>5, 15, {row - 1}, 10, 7, 31, {row + 3}, 9</x:Anchor>"
    assert anchor.encode() in after["xl/drawings/vmlDrawing9.vml"]


def test_a_thread_whose_record_is_gone_is_named_and_leaves_no_part() -> None:
    report = put(with_thread(FILLED, SHEET, "E5", "Apakah sudah benar?"), ROWS[:1])
    assert left(report) == ["Tabel 3.1!E5: komentar “Apakah sudah benar?”"]
    after = parts_of(report.data)
    assert not [n for n in after if any(word in n.lower() for word in ("comment", "person", "vml"))]
    assert b"person" not in after["[Content_Types].xml"] + after["xl/_rels/workbook.xml.rels"]


def test_pictures_shapes_and_charts_of_theirs_are_named_and_ours_are_not() -> None:
    report = put(with_shapes(FILLED, SHEET))
    assert left(report) == ["Tabel 3.1!B7: bentuk “Lihat lampiran”", "Tabel 3.1!C9: gambar “Cap basah”",
                            "Tabel 3.1!D11: grafik “Chart 7”"]
    by_other_program = edited(lambda sheet: sheet.add_image(Image(io.BytesIO(PIXEL)), "H3"))
    assert left(put(by_other_program)) == ["Tabel 3.1!H3: gambar “Image 2”"]


def test_how_the_sheet_was_arranged_stays() -> None:
    def change(sheet: Any) -> None:
        sheet.column_dimensions["B"].width = 55
        sheet.column_dimensions["E"].hidden = True
        sheet.column_dimensions["I"].width = 40
        sheet.freeze_panes = "D4"
        sheet.sheet_view.zoomScale = 85
        sheet.page_setup.paperSize = 9
        sheet.protection.enable()
        rule: Any = CellIsRule
        sheet.conditional_formatting.add("D4:D6", rule(operator="lessThan", formula=["90"], fill=fill("FF9999")))

    once = put(edited(change), (NEW, *ROWS))
    for report in (once, put(once.data, (NEW, *ROWS))):
        sheet = sheet_of(report.data)
        columns = sheet.column_dimensions
        assert (columns["B"].width, columns["E"].hidden, columns["I"].width) == (55, True, 40)
        assert (sheet.freeze_panes, sheet.sheet_view.zoomScale, sheet.page_setup.paperSize) == ("D4", 85, 9)
        assert sheet.protection.sheet
        assert [str(rules.sqref) for rules in sheet.conditional_formatting] == ["D5:D7"]
        assert left(report) == []


def test_a_filter_is_let_go_and_said() -> None:
    def change(sheet: Any) -> None:
        sheet.auto_filter.ref = "A3:F6"
        sheet.auto_filter.add_filter_column(4, ["CUKUP"])
        sheet.row_dimensions[4].hidden = True

    report = put(edited(change))
    assert report.warnings == ("Sheet Tabel 3.1: saringan pada judul tabel dilepas, semua baris tampil lagi.",)
    assert not sheet_of(report.data).row_dimensions[4].hidden


def test_an_open_cell_is_the_programs_own_business_until_its_record_is_gone() -> None:
    """A reason beside a finding: it stays with the finding's key; without the finding it is named."""
    data = put(workbook_bytes("Data"), extra=["Temuan"]).data
    typed = edited(lambda sheet: sheet.__setitem__("D2", "Sudah benar"), data, "Temuan")
    kept = put(typed, extra=["Temuan"])
    assert (left(kept), sheet_of(kept.data, "Temuan")["D2"].value) == ([], "Sudah benar")
    gone = put(kept.data)
    assert (gone.removed, left(gone)) == (("Temuan",), ["Temuan!D2: ketikan “Sudah benar”"])


def findings(*rows: tuple[str, str, str]) -> bytes:
    """A list of findings below a line that counts them: Kode, Sel, Kunci."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Temuan")
    for n, row in enumerate([(f"{len(rows)} kesalahan",), (), ("Kode", "Sel", "Kunci"), *rows]):
        sheet.write_row(n, 0, row)
    book.close()
    return out.getvalue()


def test_notes_beside_findings_follow_their_key_or_their_cell() -> None:
    """A finding without Kunci is known by its cell. One is gone and one is new, so that the line above counts alike or
    not; the notes of the one that is gone are named, and the new one inherits nothing."""
    before = [("REA001", "L5", ""), ("REA001", "L6", ""), ("ANG003", "D8", "5.1"), ("BCA012", "", "")]
    after = [("REA001", "L6", ""), ("REA001", "L9", ""), ("ANG003", "D7", "5.1"), ("ANG003", "D8", "5.2")]
    data = graft(package_of(workbook_bytes("Data"), "laporan.xlsx"), findings(*before), owner="toolkit",
                 traits=TRAITS).data

    def note(sheet: Worksheet) -> None:
        for number, (kode, sel, _) in enumerate(before, 4):
            sheet.cell(number, 5, f"{kode} {sel}")
            sheet.cell(number, 2).comment = Comment(f"{kode} {sel}", "Camat")

    for rows in (after, after[:3]):
        report = graft(package_of(edited(note, data, "Temuan"), "laporan.xlsx"), findings(*rows), owner="toolkit",
                       traits=TRAITS)
        sheet = sheet_of(report.data, "Temuan")
        assert [sheet.cell(n, 5).value for n in range(4, 8)] == ["REA001 L6", None, "ANG003 D8", None]
        assert [getattr(sheet.cell(n, 2).comment, "text", None) for n in range(4, 7)] == [
            "REA001 L6", None, "ANG003 D8"]
        assert left(report) == [
            "Temuan!E4: ketikan “REA001 L5”", "Temuan!E7: ketikan “BCA012”",
            "Temuan!B4: komentar “REA001 L5”", "Temuan!B7: komentar “BCA012”"]


def test_formulas_beside_the_table() -> None:
    """One over a range that stays whole, one with a fixed cell and another sheet, one with a text like an address."""
    def change(sheet: Any) -> None:
        sheet["I4"], sheet["J4"], sheet["K4"] = "=SUM(D4:D6)", "=$D$6/Data!A2", '=D4&"D5"'

    report = put(edited(change), (NEW, *ROWS))
    sheet = sheet_of(report.data)
    assert [sheet[a].value for a in ("I5", "J5", "K5")] == ["=SUM(D5:D7)", "=$D$7/Data!A2", '=D5&"D5"']
    lost = put(edited(change), ROWS[:2])
    assert left(lost) == ["Tabel 3.1!I4: ketikan “=SUM(D4:D6)”", "Tabel 3.1!J4: ketikan “=$D$6/Data!A2”"]


def test_a_fill_names_the_backup_and_libreoffice_changes_nothing(tmp_path: Path) -> None:
    """07a and 07b of the cases: a comment and a typed cell on Tabel 3.1 of the example, as an earlier version left it.

    That file has no memory; what LibreOffice saved of the next one has. Neither makes anything of ours people's.
    """
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(EXAMPLE.read_bytes())
    fill_file(path)
    forgotten = re.compile(rb'<definedName name="_tk_isi[^>]*>[^<]*</definedName>')
    old = changed(path.read_bytes(), {"xl/workbook.xml": lambda xml: forgotten.sub(b"", xml)})
    path.write_bytes(with_thread(edited(lambda s: s.__setitem__("K7", "Catatan camat"), old), SHEET, "E6", "Cek"))
    assert fill_file(path).peringatan == ()
    saved = tmp_path / "lain" / path.name
    saved.parent.mkdir()
    convert([path], saved.parent, TO_XLSX)
    saved.write_bytes(edited(lambda s: s.__setitem__("F6", 99), saved.read_bytes()))
    (peringatan,) = fill_file(saved).peringatan
    assert peringatan == ("Tabel 3.1!F6: ketikan “99” (selnya kini berisi hasil) tidak ikut ke sheet hasil yang baru; "
                          "masih ada di laporan.cadangan-1.xlsx.")
    sheet = sheet_of(saved.read_bytes())
    assert sheet["K7"].value == "Catatan camat"
    assert sheet["E6"].comment is not None


def test_their_own_sheets_keep_reading_and_a_row_that_moved_is_named() -> None:
    """D5 is D6 now; the text of the formula stays, byte for byte, and so does a chart or name of theirs."""
    host = edited(lambda sheet: sheet.__setitem__("D1", f"='{SHEET}'!D5+'{SHEET}'!A1"), sheet="Data")
    part = next(s.part for s in package_of(host).sheets if s.name == "Data")
    report = put(host, (NEW, *ROWS))
    assert part is not None
    assert package_of(report.data).entry(part).packed == package_of(host).entry(part).packed
    assert report.warnings == (
        "Rumus di sheet Data membaca baris hasil yang bergeser: Tabel 3.1!D5 (kini di D6); periksa rumus itu.",)
    assert put(host).warnings == ()
