"""`toolkit reviu` as a reviewer runs it."""

import shutil
from pathlib import Path

from tests.checks.kasus import load
from tests.cli.jalankan import EXAMPLE, toolkit
from tests.workbooks import make_workbook

GOOD = load(Path(__file__).parent.parent / "checks" / "kantor_baik.txt")


def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))


def test_the_working_paper_stands_beside_and_the_report_is_only_read(tmp_path: Path) -> None:
    path = copy(tmp_path)
    result = toolkit("reviu", path)
    assert result.returncode == 1
    assert result.stdout == ""
    assert "138, 120 sesuai, 18 berbeda, 0 tanpa pembanding." in result.stderr
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["laporan.reviu.xlsx", "laporan.xlsx"]
    assert "tidak disentuh" in toolkit("reviu", path).stderr


def test_a_right_report_ends_with_zero(tmp_path: Path) -> None:
    path = make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas))
    assert toolkit("reviu", path, "-o", tmp_path / "kertas.xlsx").returncode == 0


def test_a_report_that_is_open_is_read_and_an_open_working_paper_is_refused(tmp_path: Path) -> None:
    path = copy(tmp_path)
    (tmp_path / "~$laporan.xlsx").write_bytes(b"x" * 165)
    result = toolkit("reviu", path)
    assert result.returncode == 1
    assert "perubahan yang belum disimpan tidak ikut dibaca" in result.stderr
    (tmp_path / "~$laporan.reviu.xlsx").write_bytes(b"x" * 165)
    assert toolkit("reviu", path).returncode == 2


def test_the_report_itself_is_never_the_working_paper(tmp_path: Path) -> None:
    path = copy(tmp_path)
    result = toolkit("reviu", path, "-o", path)
    assert result.returncode == 2
    assert "tidak ditimpa" in result.stderr
    assert path.read_bytes() == EXAMPLE.read_bytes()


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert toolkit("reviu", tmp_path / "tidak-ada.xlsx").returncode == 2


def test_several_files_are_refused(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        shutil.copy(EXAMPLE, tmp_path / name)
    result = toolkit("reviu", "*.xlsx", cwd=tmp_path)
    assert result.returncode == 2
    assert "satu berkas" in result.stderr
