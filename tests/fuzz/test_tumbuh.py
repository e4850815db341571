"""Work that grows with the rows grows in proportion: counted in calls, never in seconds."""

import datetime as dt
from pathlib import Path

from tests.fuzz.tumbuh import with_rows, work_of
from toolkit import pipeline

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
