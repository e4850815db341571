"""The button from its first call to its message: the real pipeline and the real xlwings, a simulated Excel."""

import datetime as dt
import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw
from openpyxl.comments import Comment

from tests.excel import lembaran, model
from tests.excel.com import RAHASIA, ComError
from tests.excel.dunia import Dunia, dunia, isi, tampilan
from tests.excel.model import loaded
from tests.kantor_acak import Bentuk, write
from toolkit import pipeline
from toolkit.delivery.live import LiveBook
from toolkit.excel import button, fill_active, fill_caller
from toolkit.model.lembar import RINGKASAN, TEMUAN

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
SETTINGS = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True, "Calculation": -4105,
            "AutomationSecurity": 1, "Interactive": True}


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A filled workbook of a made-up office, without results."""
    return write(tmp_path_factory.mktemp("kantor"), Bentuk(indikator=(1,))).read_bytes()


@pytest.fixture(scope="module")
def berhasil(kantor: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same with results of an earlier run."""
    path = tmp_path_factory.mktemp("kantor") / "laporan.xlsx"
    path.write_bytes(kantor)
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    return path.read_bytes()


@pytest.fixture(autouse=True)
def sementara(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Temporary folders and logs go where the test can look."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return folder


def press(d: Dunia) -> tuple[str, str | None]:
    """Press the button; the message, and its kind."""
    d.book.set_mock_caller()
    d.recorder.calls.clear()
    fill_caller()
    (pesan,) = d.mesin.alerts
    d.mesin.alerts.clear()
    return pesan


def results(book: openpyxl.Workbook) -> dict[str, dict[str, object]]:
    """The cells of the result sheets, the time of computation apart."""
    found = {ws.title: {c.coordinate: c.value for c in ws._cells.values() if c.value is not None}
             for ws in book if "_tk_owned" in ws.defined_names}
    return {name: {a: v for a, v in cells.items() if "ihitung" not in str(v)} for name, cells in found.items()}


def test_the_button_gives_what_fill_gives_unsaved_edits_included(kantor: bytes, tmp_path: Path) -> None:
    with dunia(kantor) as d:
        cells = (cell for row in d.kantor.data["Realisasi"].iter_rows() for cell in row)
        edit = next(cell for cell in cells if isinstance(cell.value, float | int))
        edit.value = 3.25
        copy = tmp_path / "sama.xlsx"
        d.kantor.data.save(copy)
        teks, mode = press(d)
        pipeline.fill(copy, pipeline.Tujuan(), sekarang=PAGI)
        expected = results(loaded(copy.read_bytes()))
        assert len(expected) > 8
        assert results(d.kantor.data) == expected
        assert mode == "info"
        assert teks.startswith(f"{len(expected)} sheet hasil ditulis.\nTemuan: ")
        assert teks.endswith("Workbook belum disimpan; simpan sendiri bila hasilnya sudah benar.")
        assert "Rinciannya di sheet Temuan." in teks


def test_what_people_put_on_result_sheets_goes_along(berhasil: bytes) -> None:
    with dunia(berhasil) as d:
        sheet = d.kantor.data["Tabel 3.1"]
        sheet["E6"].comment = Comment("Mohon dicek", "Camat")
        sheet["J6"] = "Catatan camat"
        assert press(d)[1] == "info"
        sheet = d.kantor.data["Tabel 3.1"]
        assert (sheet["E6"].comment.text, sheet["J6"].value) == ("Mohon dicek", "Catatan camat")


def test_what_cannot_go_along_is_listed_before_anything_is_replaced(berhasil: bytes) -> None:
    with dunia(berhasil) as d:
        d.kantor.data["Tabel 3.1"]["F6"] = 99
        before = isi(d.kantor)
        teks, mode = press(d)
        assert mode == "critical"
        assert "belum ada yang diganti: Tabel 3.1!F6: ketikan “99” (selnya kini berisi hasil)." in teks
        assert "hapus dari sheet hasil" in teks
        assert isi(d.kantor) == before


def test_the_message_names_the_cells_of_errors(kantor: bytes) -> None:
    with dunia(kantor) as d:
        ws = d.kantor.data["Realisasi"]
        header = next(c for row in ws.iter_rows() for c in row if c.value == "Kode")
        kode = ws.cell(header.row + 1, header.column)
        kode.value = "9.9"  # no such indicator in Renstra
        teks, _ = press(d)
        assert "Kesalahan di " in teks
        assert f"Realisasi!{kode.coordinate}" in teks


@pytest.mark.parametrize(("name", "full_name"), [
    ("main.xlsx", r"D:\Lain\main.xlsx"),
    ("Laporan Camat (final) baru.xlsx", r"C:\Data Kantor\Laporan Camat (final) baru.xlsx"),
    ("Laporan.xlsx", "https://kantor-my.sharepoint.com/personal/Documents/Laporan.xlsx"),
    ("Laporan.xlsm", r"C:\Data\Laporan.xlsm"),
    ("Book1", "Book1"),
], ids=["renamed", "spaces", "address", "macros", "never saved"])
def test_nothing_depends_on_name_folder_or_saving(name: str, full_name: str, berhasil: bytes) -> None:
    quirks = frozenset({"unsaved_link_fails"})
    with dunia(berhasil, name=name, full_name=full_name, quirks=quirks, active="Realisasi") as d:
        teks, mode = press(d)
        assert mode == "info", teks
        assert d.kantor.do_LinkSources(1) is None
        assert d.kantor.saves == 0
        assert d.excel.settings == SETTINGS
        assert d.excel.books == [d.lain, d.kantor]
        assert not [call for call in d.calls() if call.book == d.lain.name]
        assert tampilan(d.kantor) == ("Realisasi", ("B2:C3", "C3"), ["Realisasi"], [7, 2])


def test_the_workbook_with_the_button_itself(dengan_tombol: Path) -> None:
    with dunia(dengan_tombol.read_bytes(), name="Laporan 2021.xlsm", active="Realisasi") as d:
        before = [(s[0], s[1]) for s in isi(d.kantor)["sheets"]]
        teks, mode = press(d)
        after = [(s[0], s[1]) for s in isi(d.kantor)["sheets"]]
        assert mode == "info", teks
        assert ("xlwings.conf", "veryHidden") in after
        assert [s for s in after if s in before] == before
        assert "Kesalahan di " in teks  # the published report has errors


def test_marks_and_time_are_kept_for_the_next_run(berhasil: bytes) -> None:
    with dunia(berhasil, quirks=frozenset({"hidden_names_lost"})) as d:
        before = d.kantor.data[RINGKASAN].defined_names["_tk_dihitung"].attr_text
        press(d)
        after = d.kantor.data[RINGKASAN].defined_names["_tk_dihitung"]
        assert after.attr_text == before  # the same results: the time of the first computation stays
        assert before.startswith('"2026-01-15T08:30:00+00:00|')
        assert after.hidden


def test_reasons_written_beside_findings_are_read(kantor: bytes) -> None:
    with dunia(kantor) as d:
        press(d)
        ws = d.kantor.data[TEMUAN]
        header = next(c for row in ws.iter_rows() for c in row if c.value == "Alasan diterima")
        ws.cell(header.row + 1, header.column).value = "sudah dibahas"
        teks, _ = press(d)
        assert "1 diterima dengan alasan" in teks
        assert ws.title not in [s.title for s in d.kantor.data if s is ws]  # a new sheet took its place
        assert "sudah dibahas" in str(results(d.kantor.data)[TEMUAN].values())


def _lock(d: Dunia) -> None:
    d.kantor.locked = True


def _edit(d: Dunia) -> None:
    d.excel.editing = True


def _foreign(d: Dunia) -> None:
    d.kantor.data = openpyxl.Workbook()


def _taken(d: Dunia) -> None:
    d.kantor.data.create_sheet(RINGKASAN)["A1"] = "catatan staf"


@pytest.mark.parametrize(("make", "words"), [
    (_lock, ("Susunan sheet Laporan.xlsx dikunci", "Tinjau > Proteksi Buku Kerja")),
    (_edit, ("Excel sedang sibuk", "Tekan Enter")),
    (_foreign, ("Laporan.xlsx",)),
    (_taken, ("Laporan.xlsx sudah berisi sheet “Ringkasan” yang bukan buatan toolkit", "Ganti nama sheet itu")),
], ids=["locked", "edited", "foreign", "name taken"])
def test_what_cannot_be_filled_is_said_and_left_alone(make: Callable[[Dunia], None], words: tuple[str, ...],
                                                      kantor: bytes) -> None:
    with dunia(kantor) as d:
        make(d)
        before = isi(d.kantor)
        teks, mode = press(d)
        assert mode == "critical"
        assert all(word in teks for word in words), teks
        assert "Traceback" not in teks
        assert "toolkit-" not in teks  # never the name of the copy
        assert isi(d.kantor) == before
        assert d.excel.settings == SETTINGS


def test_a_busy_excel_is_found_out_without_waiting(kantor: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """xlwings on Windows repeats a refused call for ever; for the first look at Excel it may not."""
    class Windows:
        N_COM_ATTEMPTS = 0

    monkeypatch.setattr(xw, "_xlwindows", Windows, raising=False)
    seen: list[int] = []
    with dunia(kantor) as d:
        def refuse(_excel: object) -> bool:
            seen.append(Windows.N_COM_ATTEMPTS)
            raise ComError("Ready", -2147418111)

        monkeypatch.setattr(type(d.excel), "get_Interactive", lambda _self: True)
        monkeypatch.setattr(type(d.excel), "get_Ready", refuse)
        fill_active()
        ((teks, mode),) = d.mesin.alerts
        assert teks.startswith("Excel sedang sibuk")
        assert mode == "critical"
    assert seen == [100]
    assert Windows.N_COM_ATTEMPTS == 0


def test_the_shortcut_fills_the_workbook_in_front(kantor: bytes) -> None:
    with dunia(kantor) as d:
        fill_active()
        ((teks, mode),) = d.mesin.alerts
        assert mode == "info", teks
        assert RINGKASAN in d.kantor.data.sheetnames
        assert d.lain.data.sheetnames == ["Sheet"]


def test_the_shortcut_waits_for_nobody(kantor: bytes) -> None:
    with dunia(kantor) as d:
        d.excel.ready = False
        fill_active()
        ((teks, _),) = d.mesin.alerts
        assert teks.startswith("Excel sedang sibuk")
        assert RINGKASAN not in d.kantor.data.sheetnames


@pytest.mark.parametrize(("running", "words"), [(False, "Excel tidak sedang berjalan."),
                                                (True, "Tidak ada workbook yang terbuka di Excel.")])
def test_the_shortcut_without_a_workbook(running: bool, words: str, kantor: bytes,  # noqa: FBT001
                                         capsys: pytest.CaptureFixture[str]) -> None:
    with dunia(kantor) as d:
        d.excel.books.clear()
        d.mesin.running = running
        fill_active()
        assert words in capsys.readouterr().err
        assert d.mesin.alerts == []


def logs(tmp_path: Path) -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in (tmp_path / "state" / "toolkit" / "log").glob("*.txt"))


def _first_of_each(members: list[str]) -> Iterator[int]:
    """The first call of each member that changes a workbook, opens or writes one."""
    for member in dict.fromkeys(members):
        kind, _, name = member.partition(".")
        if kind in {"Workbook", "Workbooks", "Group", "Sheet", "Names"} and (
                name.endswith(" =") or hasattr(getattr(model, kind, None) or getattr(lembaran, kind), f"do_{name}")):
            yield members.index(member)


def test_on_a_mac_it_is_said_inside_excel(kantor: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with dunia(kantor) as d:
        monkeypatch.setattr(sys, "platform", "darwin")
        teks, mode = press(d)
        assert mode == "critical"
        assert teks.startswith("Tombol Hitung Capaian hanya berjalan di Excel untuk Windows.")
        assert "Workbook.SaveCopyAs" not in d.recorder.members


def test_after_an_error_in_any_kind_of_call(berhasil: bytes, tmp_path: Path, sementara: Path) -> None:
    """Each that changes something fails once; tests/delivery/test_live.py does so with every single call of a run."""
    with dunia(berhasil, active="Realisasi") as d:
        before = isi(d.kantor)
        press(d)
        done, members = isi(d.kantor), d.recorder.members
    gagal = 0
    for number in _first_of_each(members[:-1]):  # the last call is the message itself
        with dunia(berhasil, active="Realisasi") as d:
            d.recorder.fail_at = number
            teks, mode = press(d)
            where = f"{d.recorder.calls[number]}: {teks}"
            if mode == "critical":
                gagal += 1
                assert isi(d.kantor) == before, where
            else:
                assert isi(d.kantor) == done or "tidak dapat dihapus" in teks, where
            assert "Traceback" not in teks, where
            assert RAHASIA not in teks, where
            assert d.excel.settings == SETTINGS, where
            assert d.excel.books == [d.lain, d.kantor], where
            assert tampilan(d.kantor) == ("Realisasi", ("B2:C3", "C3"), ["Realisasi"], [7, 2]), where
            assert list(sementara.iterdir()) == [], where
    assert gagal > 4
    assert "tests.excel.com.ComError -2147352567 0 0 -2146827284" in logs(tmp_path)
    assert RAHASIA not in logs(tmp_path)


def test_the_message_says_where_the_log_is(berhasil: bytes, tmp_path: Path) -> None:
    with dunia(berhasil) as d:
        press(d)
        number = d.recorder.members.index("Group.Copy")
    with dunia(berhasil) as d:
        d.recorder.fail_at = number
        teks, mode = press(d)
        (log,) = (tmp_path / "state" / "toolkit" / "log").glob("*.txt")
        assert mode == "critical"
        assert str(log) in teks
        text = log.read_text(encoding="utf-8")
        assert "toolkit.delivery.live.deliver:" in text
        assert RAHASIA not in text
        assert str(tmp_path) not in text  # folders bear names of people


@pytest.mark.parametrize("call", ["Workbook.SaveCopyAs", "Group.Copy", "Workbook.ChangeLink", "Sheet.Delete",
                                  "Application.ScreenUpdating ="])
def test_excel_that_is_closed_in_the_middle(call: str, berhasil: bytes, sementara: Path,
                                            capsys: pytest.CaptureFixture[str]) -> None:
    with dunia(berhasil) as d:
        press(d)
        number = d.recorder.members.index(call)
    with dunia(berhasil) as d:
        d.recorder.dead_from = number
        d.book.set_mock_caller()
        d.recorder.calls.clear()
        fill_caller()  # no traceback
        assert d.mesin.alerts == []
        assert d.kantor.saves == 0
        assert list(sementara.iterdir()) == []
    assert capsys.readouterr().err.startswith("Hitung Capaian: ")


@pytest.mark.excel
def test_in_real_excel(kantor: bytes, tmp_path: Path) -> None:
    if sys.platform != "win32":
        pytest.skip("needs Microsoft Excel on Windows")
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(kantor)
    with xw.App(visible=False, add_book=False) as app:
        book = app.books.open(str(path))
        for _ in range(2):
            pengisian, peringatan = button.fill_book(LiveBook(book), PAGI)
            names = [sheet.name for sheet in book.sheets]
            assert peringatan == ()
            assert len(names) == len(set(names))
            assert sum("lama" in name for name in names) == 0
            assert pengisian.banyak_sheet > 8
            assert book.api.LinkSources(1) is None
            assert not book.api.Saved
        ringkasan = book.sheets[RINGKASAN]
        assert {"_tk_owned", "_tk_dihitung"} <= {name.name.rpartition("!")[2] for name in ringkasan.names}
        book.close()
    assert loaded(path.read_bytes()).sheetnames == loaded(io.BytesIO(kantor).read()).sheetnames
