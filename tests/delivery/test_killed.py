"""Killed at every line of the write: the old file or the new one is there, whole, and the next run cleans up."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.delivery.child import in_child
from tests.ooxml.archives import workbook_bytes
from toolkit.delivery.backup import backup_path
from toolkit.delivery.safefile import replace, stamp
from toolkit.ooxml.guards import package_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

OLDER = [workbook_bytes(f"Versi {number}") for number in range(3)]
OLD, NEW = workbook_bytes("Lama"), workbook_bytes("Baru")


def killed_at(point: int, path: Path) -> str:
    """Write in a child process that is killed before the n-th line of the delivery package's code."""
    count = 0

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        if "delivery" not in frame.f_code.co_filename:
            return None
        if event == "line":
            count += 1
            if count == point:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    def write() -> str:
        sys.settrace(trace)
        replace(path, NEW, expected=stamp(path))
        sys.settrace(None)
        return "written"

    return in_child(write)


def test_killed_between_any_two_lines(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    seen: set[bytes] = set()
    point = 0
    while True:
        point += 1
        folder = tmp_path / str(point)
        folder.mkdir()
        path = folder / "laporan.xlsx"
        path.write_bytes(OLD)
        for number, version in enumerate(OLDER, 1):
            backup_path(path, number).write_bytes(version)
        end = killed_at(point, path)
        now = path.read_bytes()
        assert now in (OLD, NEW), f"killed at line {point}: neither the old nor the new file"
        seen.add(now)
        kept = [p.read_bytes() for p in (backup_path(path, n) for n in (1, 2, 3)) if p.exists()]
        assert set(kept) <= {OLD, *OLDER}
        assert OLDER[2] in kept, "the oldest version is lost"
        assert now == OLD or OLD in kept, "the version before is lost"
        if end == "written":
            break
        assert end == "killed", end
        replace(path, NEW, expected=None)
        assert path.read_bytes() == NEW
        assert not list(folder.glob(".tk-*")), "a temporary file stayed"
        assert package_of(backup_path(path, 1).read_bytes()).sheets[0].name == "Lama"
    record_property("points", point - 1)
    assert seen == {OLD, NEW}
    assert point > 100
