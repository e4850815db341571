"""Work that grows with the rows grows in proportion: counted in calls, never in seconds."""

import datetime as dt
from pathlib import Path

from tests.fuzz.tumbuh import with_rows, work_of
from toolkit import pipeline
from toolkit.values.teks import kemiripan

ROWS = (20, 40, 80)
PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
MOST = 2.35
"""What the second doubling may add over what the first one added: 2 for work in proportion, 4 for rows times rows."""


def test_findings_in_every_row_cost_work_in_proportion(tmp_path: Path) -> None:
    work = []
    for n in (ROWS[0], *ROWS):  # the first one warms the caches
        path = tmp_path / "laporan.xlsx"
        path.write_bytes(with_rows(n))
        work.append(work_of(lambda path=path: pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)))  # type: ignore[misc]  # bound now
    _, one, two, four = work
    assert (four - two) / (two - one) < MOST, work


def test_long_names_are_compared_at_a_bounded_cost() -> None:
    """Letter by letter the work goes with the square: of names of a cell's length it took minutes."""
    def compared(n: int) -> int:
        return work_of(lambda: kemiripan("ab" * n, "ab" * n + "c"))

    assert compared(4000) < 1.1 * compared(1000)
    assert kemiripan("ab" * 4000, "ab" * 4000 + "c") == 1.0
    assert kemiripan("ab" * 4000, "cd" * 4000) == 0.0
