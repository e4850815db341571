"""A small office whose report is right: nothing of the levels kesalahan and peringatan."""

from pathlib import Path

from tests.checks.kasus import compute_drawn, load, places
from tests.workbooks import make_workbook
from toolkit.catalog import run_checks
from toolkit.checks.dilaporkan.pembanding import counterpart
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import read

GOOD = load(Path(__file__).parent / "kantor_baik.txt")


def test_no_check_speaks(tmp_path: Path) -> None:
    assert places(run_checks(compute_drawn(tmp_path, GOOD))) == []


def test_the_reader_has_nothing_to_mend(tmp_path: Path) -> None:
    path = make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas))
    temuan = read(path, open_workbook(path)).temuan
    assert places([t for t in temuan if t.tingkat is not Tingkat.INFO]) == []


def test_every_reported_figure_has_a_counterpart(tmp_path: Path) -> None:
    hasil = compute_drawn(tmp_path, GOOD)
    assert [b.baris for b in hasil.laporan.angka_dilaporkan if counterpart(hasil, b) is None] == []
