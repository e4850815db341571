"""Every workbook that TOOLKIT_EXCEL_FILES names: written into or refused with a reason, and never harmed."""

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.corpus import into, pasted
from tests.corpus.files import FILES, NO_FILES, SCHEMAS, all_files
from tests.corpus.grafting import DONORS, again, attempt, changed_outside, reason
from tests.corpus.run import read_all
from tests.corpus.schemas import new_errors
from toolkit.delivery.graft import Report, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.opc import Package

SAMPLE = 24
"""Files that are given to `--into`; `make lossless` gives it all."""

PASTED = 6
"""Workbooks with pasted blocks, each filled in two ways."""

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not FILES, reason=NO_FILES)]


def test_every_workbook_is_written_into_or_refused() -> None:
    paths = all_files()
    counts: Counter[str] = Counter()
    for path in paths:
        before = path.read_bytes()
        outcome = attempt(path)
        assert path.read_bytes() == before
        if isinstance(outcome, ToolkitError):
            counts[reason(outcome)] += 1
            assert outcome.pesan.endswith("."), path.name
            assert outcome.saran.endswith("."), path.name
            continue
        counts["ditulis"] += 1
        _is_unharmed(path.name, *outcome)
    print(dict(counts), f"dari {len(paths)}")  # noqa: T201  (shown with -s)
    assert counts.total() == len(paths)
    assert counts["ditulis"] >= 0.9 * len(paths)


def _is_unharmed(name: str, host: Package, report: Report) -> None:
    assert changed_outside(host, report.data) == [], name
    assert again(host, report.data) == report.data, f"{name}: the second run gives other bytes"
    kept = [sheet for sheet in package_of(report.data).sheets if sheet.name in {s.name for s in host.sheets}]
    assert [(s.name, s.sheet_id, s.state, s.part) for s in kept] == [
        (s.name, s.sheet_id, s.state, s.part) for s in host.sheets], name


@pytest.mark.skipif(not SCHEMAS, reason="TOOLKIT_XSD names no folder of schemas")
def test_no_new_schema_error() -> None:
    checked = 0
    for path in all_files()[::2]:
        outcome = attempt(path)
        if isinstance(outcome, ToolkitError):
            continue
        host, report = outcome
        assert new_errors(host, report.data, DONORS[inspect(host).date1904]) == [], path.name
        checked += 1
    assert checked > 250


def test_every_workbook_is_read_with_little_memory() -> None:
    """Each in a process of its own, which is killed beyond the time."""
    readings = read_all()
    assert [r.file for r in readings] == [path.name for path in all_files()]
    assert [r for r in readings if not r.is_within] == []
    assert max(r.megabytes for r in readings) > 5, "nothing was measured"


def test_results_go_into_any_workbook_that_may_be_written(tmp_path: Path) -> None:
    """A sample; and with a sheet of the staff's that has the name of a result sheet, which must be named."""
    counts: Counter[str] = Counter()
    for number, path in enumerate(random.Random(20).sample(all_files(), SAMPLE)):  # noqa: S311  (no secret)
        for name in ("into", "taken"):
            (tmp_path / f"{number}" / name).mkdir(parents=True)
        outcome = into.fill_into(path, tmp_path / f"{number}" / "into", twice=number % 4 == 0)
        counts[outcome] += 1
        if outcome == into.WRITTEN and number % 4 == 1:
            words = into.fill_into_with_name_taken(path, tmp_path / f"{number}" / "taken")
            assert "“Ringkasan”" in words, path.name
            assert "Ganti nama sheet itu" in words, path.name
            counts["taken"] += 1
    assert counts[into.WRITTEN] > SAMPLE / 2
    assert counts["taken"] > 3


def test_pasted_blocks_in_a_sheet_of_ours_never_crash(tmp_path: Path) -> None:
    """A sample of what `make lossless` runs three hundred times; most of it must get as far as being computed."""
    pairs = []
    for seed in range(PASTED):
        (tmp_path / f"{seed}").mkdir()
        pairs.append(pasted.run(1000 + seed, tmp_path / f"{seed}"))
    assert [outcome for pair in pairs for outcome in pair if outcome.startswith(pasted.CRASHED)] == []
    assert sum(own == pasted.WRITTEN for own, _ in pairs) >= PASTED / 2
