"""What the shortcut "seret berkas ke sini" runs: the files that Windows names are filled, the window waits."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.cli.jalankan import EXAMPLE, ROOT


def drop(*files: Path) -> subprocess.CompletedProcess[str]:
    """Run it as Windows would, and press Enter."""
    return subprocess.run([sys.executable, "-m", "toolkit.cli.seret", *map(str, files)], input="\n", text=True,
                          capture_output=True, check=False, timeout=120, cwd=ROOT, encoding="utf-8")


def test_the_dropped_files_are_filled(tmp_path: Path) -> None:
    files = [tmp_path / "Laporan & lampiran 100%.xlsx", tmp_path / "dua.xlsx"]
    for path in files:
        shutil.copy(EXAMPLE, path)
    result = drop(*files)
    assert result.returncode == 1, result.stderr  # the published report has errors
    assert result.stderr.count("sheet hasil ditulis") == 2
    assert result.stderr.endswith("Tekan Enter untuk menutup jendela ini.\n")


def test_an_error_is_shown_and_the_window_waits_too(tmp_path: Path) -> None:
    result = drop(tmp_path / "tidak-ada.xlsx")
    assert result.returncode == 2
    assert "tidak-ada.xlsx" in result.stderr
    assert result.stderr.endswith("Tekan Enter untuk menutup jendela ini.\n")


def test_a_click_without_a_file_says_what_to_do() -> None:
    result = drop()
    assert result.returncode == 2
    assert "Seret satu atau beberapa workbook" in result.stderr
