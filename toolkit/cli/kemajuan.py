"""Progress on standard error: a bar in a terminal, elsewhere a line for every twentieth of the work."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from toolkit.cli import console

_LANGKAH = 5
"""Percent between two lines."""


@contextlib.contextmanager
def kemajuan(judul: str, banyak: int) -> Iterator[Callable[[], object]]:
    """Show how far the work is.

    Args:
        judul: what is being done, one word or two.
        banyak: number of steps.

    Yields:
        What to call after each step.
    """
    if not sys.stderr.isatty():
        yield _lines(judul, banyak)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
                  console=Console(stderr=True), transient=True) as bar:
        tugas = bar.add_task(judul, total=banyak)
        yield lambda: bar.advance(tugas)


def _lines(judul: str, banyak: int) -> Callable[[], object]:
    selesai = 0

    def step() -> None:
        nonlocal selesai
        selesai += 1
        persen, sebelum = (k * 100 // banyak // _LANGKAH for k in (selesai, selesai - 1))
        if persen > sebelum:
            console.say(f"{judul}: {selesai} dari {banyak} ({persen * _LANGKAH} %)")

    return step
