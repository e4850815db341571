"""`--into`: the results of the example into a workbook of the corpus, as `toolkit fill` puts them there."""

import datetime as dt
import re
from pathlib import Path

from tests.corpus.grafting import NAME_TAKEN, changed_outside, reason
from tests.ooxml.archives import changed
from toolkit import pipeline
from toolkit.errors import ToolkitError
from toolkit.model.lembar import RINGKASAN
from toolkit.ooxml.guards import open_workbook, package_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
WRITTEN = "written"
_NAME = re.compile(rb'(<(?:\w+:)?sheet [^>]*?name=)("[^"]*"|\'[^\']*\')')


def fill_into(path: Path, folder: Path, *, twice: bool) -> str:
    """Write the results into a copy of a file.

    Args:
        path: the file, which is not changed.
        folder: an empty folder for the copy.
        twice: write a second time, which must change nothing.

    Returns:
        `written`, or the name of the reason why not.

    Raises:
        AssertionError: the file was harmed, or changed although refused.
    """
    data, copy = path.read_bytes(), folder / path.name
    copy.write_bytes(data)
    outcome = _fill(copy)
    if isinstance(outcome, ToolkitError):
        _is_untouched(copy, data, outcome)
        return reason(outcome)
    host = package_of(data, path.name)
    assert changed_outside(host, copy.read_bytes()) == []
    assert [s.name for s in open_workbook(copy).sheets][:len(host.sheets)] == [s.name for s in host.sheets]
    assert outcome.cadangan is not None
    assert outcome.cadangan.read_bytes() == data
    if twice:
        again = _fill(copy)
        assert not isinstance(again, ToolkitError)
        assert not again.berubah, "the second run changes the file"
    return WRITTEN


def fill_into_with_name_taken(path: Path, folder: Path) -> str:
    """The same with a sheet of the staff's that has the name of a result sheet; returns the whole message."""
    package = open_workbook(path)
    data = changed(path.read_bytes(), {package.entry(package.workbook_part).name: lambda xml: _NAME.sub(
        rb'\1"%s"' % RINGKASAN.encode(), xml, count=1)})
    copy = folder / path.name
    copy.write_bytes(data)
    outcome = _fill(copy)
    assert isinstance(outcome, ToolkitError), "written over a sheet of the staff's"
    _is_untouched(copy, data, outcome)
    assert reason(outcome) == NAME_TAKEN
    return f"{outcome.pesan} {outcome.saran}"


def _fill(target: Path) -> pipeline.Pengisian | ToolkitError:
    try:
        return pipeline.fill(EXAMPLE, pipeline.Tujuan(into=target), sekarang=PAGI)
    except ToolkitError as error:
        return error


def _is_untouched(copy: Path, data: bytes, error: ToolkitError) -> None:
    assert copy.read_bytes() == data
    assert [p.name for p in copy.parent.iterdir()] == [copy.name]
    assert error.pesan.endswith(".")
    assert error.saran.endswith(".")
    assert copy.name in error.pesan
