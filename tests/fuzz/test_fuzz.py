"""A number of damaged workbooks: only ToolkitError may come out, and no file may be harmed.

`make fuzz` goes on from other numbers for an hour.
"""

import math
import random
from pathlib import Path

import pytest

from tests.fuzz.mutate import damaged
from tests.fuzz.run import OWN_MISTAKE, run, seeds
from toolkit import pipeline
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import run_each
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of

ATTEMPTS = 100
"""The same ones on every machine, however long they take."""


def test_nothing_but_a_refusal_comes_out() -> None:
    outcome = run(math.inf, attempts=ATTEMPTS)
    faults = "\n".join(f"damage {number}: {place}\n{trace}" for place, (number, trace) in outcome.faults.items())
    assert not outcome.faults, faults
    assert outcome.counts["filled"] > 0
    assert outcome.counts["refused"] > 0


def test_the_same_number_gives_the_same_damage() -> None:
    workbooks = seeds()
    assert [damaged(workbooks, random.Random(n)) for n in range(5)] == [  # noqa: S311  (no secret)
        damaged(workbooks, random.Random(n)) for n in range(5)]  # noqa: S311  (no secret)


def test_an_undamaged_seed_is_whole() -> None:
    assert package_of(seeds()[0]).sheets


@pytest.mark.parametrize("error", [ValueError("Exceeds the limit (4300 digits)"), ToolkitError(OWN_MISTAKE, "Lapor.")],
                         ids=["stray", "in words"])
def test_a_mistake_of_the_toolkit_is_a_fault(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it comes out as it is or in the words of the last boundary."""
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "fill", broken)
    outcome = run(math.inf, attempts=2)
    assert outcome.counts == {"fault": 2}
    assert len(outcome.faults) == 1


def test_the_words_of_the_last_boundary(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_: Path) -> ExitCode:
        raise ZeroDivisionError

    run_each([Path("a.xlsx")], broken, as_json=False)
    assert OWN_MISTAKE in capsys.readouterr().err
