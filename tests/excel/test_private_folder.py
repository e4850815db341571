"""The private folder of a run, and what a crash leaves."""

import os
import tempfile
import time
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.excel.private_folder import private_folder, save

LAMA = 3600


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left_over(temp: Path, *, age: float = LAMA) -> Path:
    folder = temp / "toolkit-hidup-abc"
    folder.mkdir()
    (folder / "salinan.xlsx").write_bytes(b"isi")
    (folder / "sedang-dipakai").touch()
    then = time.time() - age
    os.utime(folder, (then, then))
    return folder


def test_the_folder_is_private_and_goes(temp: Path) -> None:
    with private_folder() as folder:
        assert folder.parent == temp
        assert folder.stat().st_mode & 0o077 == 0
        (folder / "salinan.xlsx").write_bytes(b"isi")
    assert list(temp.iterdir()) == []


def test_it_goes_after_an_error_too(temp: Path) -> None:
    with pytest.raises(ValueError, match="x"), private_folder():
        raise ValueError("x")
    assert list(temp.iterdir()) == []


def test_what_a_crash_left_is_removed(temp: Path) -> None:
    left_over(temp)
    with private_folder() as folder:
        assert list(temp.iterdir()) == [folder]


def test_a_folder_that_is_just_being_made_stays(temp: Path) -> None:
    folder = left_over(temp, age=0)
    with private_folder():
        assert folder.exists()


@pytest.mark.usefixtures("temp")
def test_the_folder_of_a_run_that_is_still_going_stays() -> None:
    with private_folder() as first:
        then = time.time() - LAMA
        os.utime(first, (then, then))
        with private_folder():
            assert first.exists()


def test_nothing_else_is_touched(temp: Path) -> None:
    target = temp / "milik-orang"
    target.mkdir()
    (target / "a.xlsx").touch()
    (temp / "toolkit-hidup-tautan").symlink_to(target)
    with private_folder():
        assert (target / "a.xlsx").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tidak-ada"))
    with pytest.raises(ToolkitError, match="folder tidak-ada tidak ada"), private_folder():
        pass


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="Hasil tidak dapat ditulis: folder lain tidak ada"):
        save(tmp_path / "lain" / "hasil.xlsx", b"")
