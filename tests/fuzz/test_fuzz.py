"""Damaged workbooks for a bounded time: only ToolkitError may come out, and no file may be harmed.

TOOLKIT_FUZZ_SECONDS sets the time; `make fuzz` goes on from other numbers for an hour.
"""

import os
import random

from tests.fuzz.mutate import damaged
from tests.fuzz.run import run, seeds
from toolkit.ooxml.guards import package_of

SECONDS = float(os.environ.get("TOOLKIT_FUZZ_SECONDS") or 60)


def test_nothing_but_a_refusal_comes_out() -> None:
    outcome = run(SECONDS)
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
