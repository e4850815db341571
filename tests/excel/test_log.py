"""The log: where in the program, and nothing of what stands in the workbook."""

import datetime as dt
from pathlib import Path

import pytest

from tests.excel.com import RAHASIA, ComError
from toolkit.excel import log

WAKTU = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def excel_refuses() -> None:
    raise ComError("Range.Value")


def work() -> None:
    try:
        excel_refuses()
    except ComError as first:
        raise KeyError(RAHASIA) from first


def error() -> Exception:
    with pytest.raises(KeyError) as caught:
        work()
    return caught.value


def test_kinds_numbers_and_places_without_words() -> None:
    path = log.keep(error(), WAKTU)
    assert path is not None
    assert path.name == "hitung-20260115-083000.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines[1:] if not line.startswith(" ")] == [
        "builtins.KeyError", "tests.excel.com.ComError -2147352567 0 0 -2146827284"]
    assert any(line.startswith("    tests.excel.test_log:") and line.endswith(" excel_refuses") for line in lines)
    assert RAHASIA not in path.read_text(encoding="utf-8")


def test_the_newest_twenty_are_kept() -> None:
    paths = [log.keep(error(), WAKTU + dt.timedelta(minutes=n)) for n in range(23)]
    assert [p is not None and p.exists() for p in paths] == [False] * 3 + [True] * 20


def test_no_log_where_none_can_be_written(state: Path) -> None:
    (state / "toolkit").write_text("a file, not a folder", encoding="utf-8")
    assert log.keep(error(), WAKTU) is None
