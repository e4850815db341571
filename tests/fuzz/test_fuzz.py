"""A number of damaged workbooks: only ToolkitError may come out, and no file may be harmed.

`make fuzz` goes on from other numbers for an hour.
"""

import math
import random

from tests.fuzz.mutate import damaged
from tests.fuzz.run import run, seeds
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
