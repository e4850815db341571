"""`toolkit fill` killed at every line of its write: whatever the target, the old file or the new one is there."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.jalankan import EXAMPLE
from tests.delivery.kill import Killer
from tests.ooxml.archives import workbook_bytes
from toolkit import pipeline
from toolkit.delivery.backup import backup_path
from toolkit.ooxml.guards import package_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
OLDER = [workbook_bytes(f"Versi {number}") for number in range(3)]
INPUT = EXAMPLE.read_bytes()
OTHER = workbook_bytes("Milik staf")
EVERY = 40
"""After every so many kills the whole run is made again: it cleans up and writes."""

Case = Callable[[Path], tuple[pipeline.Tujuan, Path, Path]]
"""Folder -> where the results go, the file that is given to `fill`, the file that is written."""


def in_place(folder: Path) -> tuple[pipeline.Tujuan, Path, Path]:
    return pipeline.Tujuan(), folder / "laporan.xlsx", folder / "laporan.xlsx"


def through_a_link(folder: Path) -> tuple[pipeline.Tujuan, Path, Path]:
    return pipeline.Tujuan(), _link(folder), folder / "laporan.xlsx"


def copy_that_is_new(folder: Path) -> tuple[pipeline.Tujuan, Path, Path]:
    return pipeline.Tujuan(out=folder / "hasil.xlsx"), folder / "laporan.xlsx", folder / "hasil.xlsx"


def copy_that_is_the_input_by_a_link(folder: Path) -> tuple[pipeline.Tujuan, Path, Path]:
    return pipeline.Tujuan(out=_link(folder)), folder / "laporan.xlsx", folder / "laporan.xlsx"


def into_another(folder: Path) -> tuple[pipeline.Tujuan, Path, Path]:
    return pipeline.Tujuan(into=folder / "lain.xlsx"), folder / "laporan.xlsx", folder / "lain.xlsx"


def _link(folder: Path) -> Path:
    link = folder / "tautan" / "LAPORAN.xlsx"
    link.parent.mkdir(exist_ok=True)
    if not link.is_symlink():
        link.symlink_to(folder / "laporan.xlsx")
    return link


class Scene:
    """A folder as it is before the run: the input, another workbook, three backups of the target."""

    def __init__(self, folder: Path, case: Case) -> None:
        self.folder = folder
        self.tujuan, self.given, self.target = case(folder)
        self.reset()
        self.old = self.target.read_bytes() if self.target.exists() else None
        self.fill()
        self.new = self.target.read_bytes()
        self.seen: set[bytes | None] = set()
        self.reset()

    def fill(self) -> None:
        pipeline.fill(self.given, self.tujuan, sekarang=PAGI)

    def reset(self) -> None:
        for path in self.folder.iterdir():
            if path.is_file():
                path.unlink()
        (self.folder / "laporan.xlsx").write_bytes(INPUT)
        (self.folder / "lain.xlsx").write_bytes(OTHER)
        if self.target.exists():
            for number, version in enumerate(OLDER, 1):
                backup_path(self.target, number).write_bytes(version)

    def look(self, point: int) -> None:
        now = self.target.read_bytes() if self.target.exists() else None
        assert now in (self.old, self.new), f"killed at line {point}: neither the old nor the new file"
        self.seen.add(now)
        kept = [p.read_bytes() for p in (backup_path(self.target, n) for n in (1, 2, 3)) if p.exists()]
        assert set(kept) <= {self.old, *OLDER}
        if self.old is not None:
            assert OLDER[2] in kept, "the oldest version is lost"
            assert now == self.old or self.old in kept, "the version before is lost"
        untouched = {"laporan.xlsx": INPUT, "lain.xlsx": OTHER}
        untouched.pop(self.target.name, None)
        assert {name: (self.folder / name).read_bytes() for name in untouched} == untouched
        if point % EVERY == 0:
            self.fill()
            assert self.target.read_bytes() == self.new
            assert not list(self.folder.glob(".tk-*")), "a temporary file stayed"


@pytest.mark.parametrize("case", [in_place, through_a_link, copy_that_is_new, copy_that_is_the_input_by_a_link,
                                  into_another], ids=lambda case: case.__name__)
def test_killed_at_every_line_of_the_write(case: Case, tmp_path: Path,
                                           record_property: Callable[[str, object], None]) -> None:
    scene = Scene(tmp_path, case)
    killer = Killer(scene.reset, scene.look)
    killer.run(scene.fill)
    record_property("points", killer.points)
    assert scene.seen == {scene.old, scene.new}
    assert killer.points > 60
    assert scene.target.read_bytes() == scene.new
    assert package_of(scene.new).sheets
    assert scene.given.is_symlink() == (case is through_a_link)


def test_one_file_under_two_names(tmp_path: Path) -> None:
    """An output path that is the input in other letters, as a disk without regard to case has it: one entry, two names.

    A link of the system stands for it: both names lead to one file, which is all that the operating system tells.
    """
    path = Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))
    other = tmp_path / "LAPORAN.XLSX"
    other.hardlink_to(path)
    pengisian = pipeline.fill(path, pipeline.Tujuan(out=other), sekarang=PAGI)
    assert pengisian.berubah
    assert pengisian.cadangan is not None
    assert pengisian.cadangan.read_bytes() == INPUT
    assert len(package_of(other.read_bytes()).sheets) > len(package_of(INPUT).sheets)
    assert path.read_bytes() == INPUT, "a file of the same contents under the first name is as it was"
    assert not pipeline.fill(path, pipeline.Tujuan(out=other), sekarang=PAGI).berubah
