"""The workflow for continuous integration, read: it ran nowhere yet (and actionlint has nothing to say of it)."""

import re
from pathlib import Path

from tests.bundle.on_windows import SHORTCUTS
from toolkit.excel.install import PINTASAN

WORKFLOW = (Path(__file__).parents[2] / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
MAKEFILE = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")


def test_every_job_has_an_end_and_none_may_write() -> None:
    assert WORKFLOW.count("timeout-minutes:") == WORKFLOW.count("runs-on:") == 4
    assert re.findall(r"permissions:\n  (.*)\n", WORKFLOW) == ["contents: read"]


def test_the_job_of_a_python_runs_that_python() -> None:
    """The Makefile looks for the newest one, unless it is told: and the job looks which one it was."""
    assert "PYTHON ?= " in MAKEFILE
    assert "PYTHON: ${{ steps.python.outputs.python-path }}" in WORKFLOW
    assert "WANTED: ${{ matrix.python }}" in WORKFLOW


def test_the_day_on_windows_looks_for_the_shortcuts_that_are_made() -> None:
    assert {one.nama: one.program for one in PINTASAN} == SHORTCUTS
