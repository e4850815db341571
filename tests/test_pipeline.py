"""Where the stages meet: reasons for accepting, order of findings, new files, the time that results were computed."""

import datetime as dt
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import EXAMPLE, with_cells
from tests.kantor_acak import Bentuk, write
from toolkit import pipeline
from toolkit.checks.order import accept, in_order
from toolkit.errors import ToolkitError
from toolkit.model.sel import Sel
from toolkit.model.temuan import Penerimaan, Temuan, Tingkat
from toolkit.template.workbook import TemplateOptions, make

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
SIANG = dt.datetime(2026, 1, 15, 13, 5, tzinfo=dt.UTC)


D5 = Sel("Anggaran", 5, 4)


def temuan(kode: str = "ANG003", sel: Sel | None = D5, *, kunci: str = "I", nilai: str = "10",
           sheet: str | None = "Anggaran") -> Temuan:
    return Temuan(kode, Tingkat.KESALAHAN, sheet, sel, nilai, "pesan", "saran", kunci)


@pytest.mark.parametrize(("now", "accepted"), [
    (temuan(), True),
    (temuan(sel=Sel("Anggaran", 9, 4)), True),  # the row moved
    (temuan(nilai="11"), False),  # the value changed
    (temuan(kunci="II"), False),  # another record
    (temuan(kode="ANG004"), False),
    (temuan(sheet="Belanja"), False),
])
def test_a_reason_belongs_to_code_sheet_record_and_value(now: Temuan, *, accepted: bool) -> None:
    (marked,) = accept([now], [Penerimaan("ANG003", "Anggaran", "I", "10", "sudah dibahas")])
    assert marked.diterima is accepted
    assert marked.alasan == ("sudah dibahas" if accepted else None)


def test_findings_stand_in_the_order_of_the_sheets_and_their_cells() -> None:
    file = temuan("BRK001", None, sheet=None)
    sheet = temuan("BCA012", None, sheet="IKU")
    rows = [temuan(sel=Sel("Anggaran", r, c)) for r, c in ((5, 4), (5, 5), (6, 1))]
    belanja = temuan(sel=Sel("Belanja", 1, 1), sheet="Belanja")
    assert in_order([belanja, rows[2], rows[0], sheet, rows[1], file]) == (file, sheet, *rows, belanja)


def test_the_time_stays_while_the_results_stay(tmp_path: Path) -> None:
    path = Path(shutil.copy(EXAMPLE, tmp_path / "a.xlsx"))
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    again = pipeline.fill(path, pipeline.Tujuan(), sekarang=SIANG)
    assert not again.berubah
    assert "15 Januari 2026 pukul 08.30" in str(shown_time(path))


def test_the_time_changes_with_the_results(tmp_path: Path) -> None:
    path = Path(shutil.copy(EXAMPLE, tmp_path / "a.xlsx"))
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    changed, _ = with_cells(tmp_path / "b.xlsx", {("Realisasi", "2.2", "Realisasi"): 95})
    pipeline.fill(changed, pipeline.Tujuan(out=path), sekarang=SIANG)
    assert "15 Januari 2026 pukul 13.05" in str(shown_time(path))


def test_a_renamed_workbook_holds_these_results_already(tmp_path: Path) -> None:
    path, copy = Path(shutil.copy(EXAMPLE, tmp_path / "a.xlsx")), tmp_path / "b.xlsx"
    pipeline.fill(path, pipeline.Tujuan(out=copy), sekarang=PAGI)
    assert not pipeline.fill(copy, pipeline.Tujuan(), sekarang=SIANG).berubah
    assert not pipeline.fill(copy.rename(tmp_path / "c.xlsx"), pipeline.Tujuan(), sekarang=SIANG).berubah


def shown_time(path: Path) -> str:
    sheet = openpyxl.load_workbook(path)["Ringkasan"]
    return next(str(c.value) for row in sheet.iter_rows(max_row=4) for c in row if "Dihitung" in str(c.value))


def test_a_new_file_replaces_an_empty_template_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "baru.xlsx"
    empty = make(TemplateOptions(tahun=2023, renstra_awal=2021, renstra_akhir=2026))
    path.write_bytes(empty)
    baru = make(TemplateOptions(tahun=2024, renstra_awal=2021, renstra_akhir=2026))
    cadangan = pipeline.place(path, baru)
    assert path.read_bytes() == baru
    assert cadangan is not None
    assert cadangan.read_bytes() == empty


@pytest.mark.parametrize("make_file", [
    lambda path: shutil.copy(write(path.parent, Bentuk()), path),
    lambda path: openpyxl.Workbook().save(path),
], ids=["filled template", "foreign workbook"])
def test_a_workbook_that_someone_filled_in_is_never_replaced(make_file: object, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    assert callable(make_file)
    make_file(path)
    before = path.read_bytes()
    with pytest.raises(ToolkitError, match="sudah diisi"):
        pipeline.place(path, make(TemplateOptions(tahun=2024, renstra_awal=2021, renstra_akhir=2026)))
    assert path.read_bytes() == before
