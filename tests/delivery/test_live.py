"""Result sheets into a workbook that is open in (simulated) Excel: what comes, what stays, what every error leaves."""

import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from tests.delivery.donors import NAMES, rich
from tests.excel.com import ComError
from tests.excel.dunia import Dunia, Isi, dunia, isi, tampilan
from tests.excel.model import loaded
from tests.ooxml.archives import archive, parts_of
from toolkit.delivery.graft import Report, graft
from toolkit.delivery.live import LiveBook, deliver, plan, quiet, same_place
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of

BARU, LAMA = rich(rows=4, table=False), rich(rows=2, table=False)
"""Results of this run, and of an earlier one."""


def grafted(host: bytes, donor: bytes) -> Report:
    return graft(package_of(host, "Laporan.xlsx"), donor, owner="toolkit")


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fresh() -> bytes:
    """Input alone."""
    book = openpyxl.Workbook()
    book.active.title = "Data"  # type: ignore[union-attr]  # a new workbook has a sheet
    book["Data"]["A2"] = 12.5
    book.create_sheet("Catatan")["A1"] = "milik staf"
    return saved(book)


def lived_in() -> bytes:
    """Results from before among the staff's sheets, one of them hidden; formulas, a name and a chart that read them.

    Tabs: Data, Ringkasan (hidden), Tabel 3.1, Tabel 3.1 (2) (the staff's), Temuan, Catatan, Arsip (a result sheet that
    the staff renamed).
    """
    book = loaded(grafted(fresh(), LAMA).data)
    book["Ringkasan"].sheet_state = "hidden"
    book.create_sheet("Tabel 3.1 (2)")["A1"] = "salinan milik staf"
    arsip = book.create_sheet("Arsip")
    arsip["A1"] = "hasil tahun lalu"
    arsip.defined_names["_tk_owned"] = DefinedName("_tk_owned", attr_text='"toolkit|Narasi"', hidden=True)
    catatan = book["Catatan"]
    catatan["B1"], catatan["B2"] = "='Tabel 3.1'!B3*2", '="Tabel 3.1!"&Temuan!A1'
    catatan["B3"] = ArrayFormula("B3:B4", "=TRANSPOSE('Tabel 3.1'!B2:C2)")
    catatan["B5"] = "=Data!A2"
    chart = BarChart()
    chart.add_data(Reference(book["Tabel 3.1"], min_col=2, min_row=2, max_row=3))
    catatan.add_chart(chart)
    book.defined_names["Jumlah"] = DefinedName("Jumlah", attr_text="'Tabel 3.1'!$B$3")
    order = ["Data", "Ringkasan", "Tabel 3.1", "Tabel 3.1 (2)", "Temuan", "Catatan", "Arsip"]
    book._sheets = [book[name] for name in order]  # type: ignore[attr-defined]  # the types leave it out
    book.active = 0
    return saved(book)


def run(dunia: Dunia, folder: Path, donor: bytes = BARU) -> tuple[str, ...]:
    """As the button does it, with result sheets of our own making."""
    book = LiveBook(dunia.book)
    with quiet(book.app), same_place(book):
        copy = folder / "salinan.xlsx"
        book.save_copy(copy)
        report = grafted(copy.read_bytes(), donor)
        file = folder / "toolkit-abc123.xlsx"
        file.write_bytes(report.data)
        return deliver(book, file, plan(package_of(copy.read_bytes(), "Laporan.xlsx"), report))


SETTINGS = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True, "Calculation": -4105,
            "AutomationSecurity": 1, "Interactive": True}


def sheet(dunia: Dunia, name: str) -> dict[str, object]:
    cells: dict[str, object] = next(s[2] for s in isi(dunia.kantor)["sheets"] if s[0] == name)
    return cells


def titles(dunia: Dunia) -> list[str]:
    return list(dunia.kantor.data.sheetnames)


def test_result_sheets_come_in_and_read_the_open_workbook(tmp_path: Path) -> None:
    with dunia(fresh()) as d:
        assert run(d, tmp_path) == ()
        assert titles(d) == ["Data", "Catatan", "Ringkasan", "Tabel 3.1", "Temuan"]
        assert sheet(d, "Ringkasan")["A3"] == "=Data!A2*2"
        assert sheet(d, "Ringkasan")["A4"] == "=SUM('Tabel 3.1'!B2:B5)"
        charts = {s[0]: s[4] for s in isi(d.kantor)["sheets"]}
        assert set(charts["Ringkasan"]) == {"'Tabel 3.1'!$A$2:$A$5", "'Tabel 3.1'!$B$2:$B$5"}
        assert sheet(d, "Catatan") == {"A1": "milik staf"}


def test_the_marks_are_there_whether_or_not_excel_copies_hidden_names(tmp_path: Path) -> None:
    for quirks in (frozenset[str](), frozenset({"hidden_names_lost"})):
        with dunia(fresh(), quirks=quirks) as d:
            run(d, tmp_path)
            for name in NAMES:
                marks = next(s[3] for s in isi(d.kantor)["sheets"] if s[0] == name)
                assert marks["_tk_owned"] == (f'"toolkit|{name}"', True)


def test_earlier_results_go_and_everything_of_the_staff_stays(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        before = isi(d.kantor)
        assert run(d, tmp_path) == ()
        after = isi(d.kantor)
        assert titles(d) == ["Data", "Ringkasan", "Tabel 3.1", "Tabel 3.1 (2)", "Temuan", "Catatan", "Arsip"]
        assert sheet(d, "Tabel 3.1")["B5"] == 31.5  # 10.5 x 3, the fourth row: the earlier results had two
        ours = set(NAMES)
        assert [s for s in after["sheets"] if s[0] not in ours] == [s for s in before["sheets"] if s[0] not in ours]
        assert after["names"] == before["names"] == {"Jumlah": "'Tabel 3.1'!$B$3"}
        assert {s[0]: s[1] for s in after["sheets"]}["Ringkasan"] == "hidden"
        assert "Jumlah" not in next(s[3] for s in after["sheets"] if s[0] == "Tabel 3.1")


def test_a_second_run_gives_the_same_workbook(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        run(d, tmp_path)
        once = isi(d.kantor)
        run(d, tmp_path)
        assert isi(d.kantor) == once


def test_a_result_sheet_that_is_no_longer_written_goes(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        kabar = [k for k in run(d, tmp_path, _without_temuan()) if "bergeser" not in k]  # its Tabel 3.1 has other rows
        assert titles(d) == ["Data", "Ringkasan", "Tabel 3.1", "Tabel 3.1 (2)", "Catatan", "Arsip"]
        assert len(kabar) == 1
        assert kabar[0].startswith("Rumus di sheet Catatan merujuk Temuan")
        assert sheet(d, "Catatan")["B2"] == '="Tabel 3.1!"&#REF!A1'  # what deleting a sheet does in Excel


def _without_temuan() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Ringkasan"  # type: ignore[union-attr]  # a new workbook has a sheet
    book["Ringkasan"]["A1"] = "Ringkasan"
    book.create_sheet("Tabel 3.1")["B3"] = 4
    return saved(book)


@pytest.mark.parametrize("quirk", ["siblings_linked", "unsaved_link_fails", "change_link_fails", "old_excel"])
def test_excel_may_be_otherwise_than_thought(quirk: str, tmp_path: Path) -> None:
    with dunia(lived_in()) as usual:
        run(usual, tmp_path)
        expected = isi(usual.kantor)
    with dunia(lived_in(), name="Book1", full_name="Book1", quirks=frozenset({quirk})) as d:
        run(d, tmp_path)
        assert isi(d.kantor) == expected


def test_a_link_that_remains_undoes_the_run(tmp_path: Path) -> None:
    with dunia(lived_in(), quirks=frozenset({"change_link_ignored", "replace_ignored"})) as d:
        before = isi(d.kantor)
        with pytest.raises(ToolkitError, match="tidak mau mengarahkan rumus"):
            run(d, tmp_path)
        assert isi(d.kantor) == before
        assert d.excel.settings == SETTINGS


def test_a_link_of_the_staff_to_another_workbook_stays(tmp_path: Path) -> None:
    with dunia(fresh()) as d:
        d.kantor.data["Catatan"]["C1"] = "=[Lain.xlsx]Sheet!A1"
        d.kantor.links["Lain.xlsx"] = r"C:\Lain.xlsx"
        run(d, tmp_path)
        assert sheet(d, "Catatan")["C1"] == "=[Lain.xlsx]Sheet!A1"


def test_a_protected_sheet_that_reads_results_is_named_before_anything_changes(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        d.kantor.data["Catatan"].protection.sheet = True
        before = isi(d.kantor)
        with pytest.raises(ToolkitError, match="Sheet Catatan diproteksi"):
            run(d, tmp_path)
        assert isi(d.kantor) == before
        assert "Workbooks.Open" not in d.recorder.members


def test_rules_that_read_results_are_named(tmp_path: Path) -> None:
    book = loaded(lived_in())
    rule = DataValidation(type="list", formula1="'Tabel 3.1'!$A$2:$A$3")
    book["Data"].add_data_validation(rule)
    rule.add("C1")
    with dunia(saved(book)) as d:
        (kabar,) = run(d, tmp_path)
        assert kabar.startswith("Validasi atau format bersyarat di sheet Data merujuk sheet hasil")


def test_a_formula_that_cells_share_is_found_in_each_of_them() -> None:
    """Excel writes a formula that was filled down once, with the first cell, and a number with the others."""
    data = lived_in()
    parts = package_of(data, "x.xlsx")
    part = next(s.part for s in parts.sheets if s.name == "Catatan")
    assert part is not None
    xml = parts.read(part).replace(
        b"</sheetData>",
        b'<row r="20"><c r="E20"><f t="shared" ref="E20:E21" si="0">\'Tabel 3.1\'!B2</f><v>1</v></c></row>'
        b'<row r="21"><c r="E21"><f t="shared" si="0"/><v>1</v></c></row></sheetData>')
    host = archive({**parts_of(data), part: xml})
    dependents = plan(package_of(host, "x.xlsx"), grafted(host, BARU)).dependents
    assert {r.sel for r in dependents if r.sheet == "Catatan" and r.sel} == {"B1", "B2", "B3", "E20", "E21"}


@pytest.mark.parametrize(("front", "afterwards"), [
    ("Catatan", "Catatan"),  # the staff's
    ("Temuan", "Temuan"),  # one that is replaced: the new one is in front
])
def test_staff_see_what_they_saw(front: str, afterwards: str, tmp_path: Path) -> None:
    with dunia(lived_in(), active=front) as d:
        run(d, tmp_path)
        assert tampilan(d.kantor) == (afterwards, ("B2:C3", "C3"), [afterwards], [7, 2])
        assert d.excel.active is d.kantor


def test_no_save_no_macro_and_no_call_on_another_workbook(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        run(d, tmp_path)
        assert d.kantor.saves == 0
        assert not [m for m in d.recorder.members if "Save" in m and m != "Workbook.SaveCopyAs"]
        assert not [call for call in d.calls() if call.book == d.lain.name]
        assert d.excel.macros_run == []
        assert d.excel.books == [d.lain, d.kantor]  # the copy is closed
        assert d.excel.settings == SETTINGS


def test_the_order_of_what_cannot_be_undone(tmp_path: Path) -> None:
    """Nothing is deleted before the copies are in, have their names, and every link is changed and looked at."""
    with dunia(lived_in()) as d:
        run(d, tmp_path)
        m = d.recorder.members
        assert m.index("Workbook.SaveCopyAs") < m.index("Workbooks.Open") < m.index("Group.Copy")
        assert m.count("Group.Copy") == 1
        links = [n for n, member in enumerate(m) if member in ("Workbook.ChangeLink", "Workbook.LinkSources")]
        assert m.index("Group.Copy") < links[0]
        assert max(links) < m.index("Workbook.Close") < m.index("Sheet.Delete")
        assert m.count("Sheet.Delete") == 3
        settings = ["Application.ScreenUpdating =", "Application.DisplayAlerts =", "Application.EnableEvents =",
                    "Application.Calculation =", "Application.AutomationSecurity ="]
        assert [member for member in m if member in settings] == [*settings, *reversed(settings)]


@dataclass(frozen=True)
class Akhir:
    """What a run left: the workbook, an old sheet that Excel kept apart, and what was said."""

    isi: Isi
    sisa: list[str]
    kabar: tuple[str, ...]
    galat: bool


def _after_failure(data: bytes, folder: Path, number: int | None) -> Iterator[tuple[Dunia, Akhir]]:
    with dunia(data, active="Catatan") as d:
        d.recorder.fail_at = number
        kabar: tuple[str, ...] = ()
        galat = False
        try:
            kabar = run(d, folder)
        except ComError:
            galat = True
        found = isi(d.kantor)
        sisa = [s[0] for s in found["sheets"] if "(lama" in s[0]]
        yield d, Akhir({**found, "sheets": [s for s in found["sheets"] if s[0] not in sisa]}, sisa, kabar, galat)


def test_after_an_error_in_any_call_the_old_results_or_the_new_ones_are_there(tmp_path: Path) -> None:
    """Every call of a run fails in turn: the workbook is as before, or filled; Excel is as before in any case."""
    data = lived_in()
    with dunia(data) as d:
        before = isi(d.kantor)
    ((d, done),) = _after_failure(data, tmp_path, None)
    banyak = len(d.calls())
    seen = set()
    for number in range(banyak):
        for d, akhir in _after_failure(data, tmp_path, number):
            where = f"call {number}: {d.calls()[number]}"
            assert akhir.isi == (before if akhir.galat else done.isi), where
            assert len(akhir.kabar) == len(akhir.sisa) <= 1, where
            assert all(name in kabar for name, kabar in zip(akhir.sisa, akhir.kabar, strict=True)), where
            assert d.excel.settings == SETTINGS, where
            assert d.excel.books == [d.lain, d.kantor], where
            assert tampilan(d.kantor) == ("Catatan", ("B2:C3", "C3"), ["Catatan"], [7, 2]), where
            assert d.kantor.saves == 0, where
            seen.add((akhir.galat, bool(akhir.sisa)))
    assert seen == {(True, False), (False, False), (False, True)}
    assert banyak > 100


def test_names_of_old_sheets_stay_within_what_excel_allows(tmp_path: Path) -> None:
    panjang = "Tabel dengan nama yang panjang1"  # 31 characters, the most that Excel takes
    book = openpyxl.Workbook()
    book.active.title = panjang  # type: ignore[union-attr]  # a new workbook has a sheet
    book[panjang]["A1"] = 1
    donor = saved(book)
    with dunia(grafted(fresh(), donor).data) as d:
        run(d, tmp_path, donor)
        assert titles(d) == ["Data", "Catatan", panjang]


def test_a_sheet_that_already_has_the_name_of_an_old_one_stays(tmp_path: Path) -> None:
    with dunia(lived_in()) as d:
        d.kantor.data["Arsip"].title = "Temuan (lama 1)"
        run(d, tmp_path)
        assert sheet(d, "Temuan (lama 1)") == {"A1": "hasil tahun lalu"}
        assert len(list(itertools.filterfalse(set(NAMES).__contains__, titles(d)))) == 4
