"""`python -m tests.corpus.reading`: each file read in a process of its own; prints file, outcome, memory and time."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.files import KILLED, all_files, within
from toolkit.cells.book import Book
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook

SECONDS = 300
"""Processor time after which a process that does not end is killed; no file is judged by it."""
MEGABYTES = 500
READ, REFUSED = "read", "refused"


@dataclass(frozen=True)
class Reading:
    """What reading one file took: how it ended, the most memory of the whole process (MB), processor time (s)."""

    file: str
    outcome: str
    megabytes: float
    seconds: float

    @property
    def is_within(self) -> bool:
        """Was it read or refused in words, with little memory."""
        return self.outcome in (READ, REFUSED) and self.megabytes < MEGABYTES


def read_all_cells(path: Path) -> str:
    """Every sheet of a workbook, cell by cell."""
    try:
        buku = Book(open_workbook(path))
        for name in buku.sheet_names:
            buku.grid(name)
    except ToolkitError:
        return REFUSED
    return READ


def measure(path: Path) -> Reading:
    """Read one file in a child of this process."""

    import resource  # POSIX only

    def work() -> str:
        start = time.process_time()
        outcome = read_all_cells(path)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return f"{outcome} {most} {time.process_time() - start}"

    answer = within(SECONDS, work)
    fields = answer.split(" ")
    if answer == KILLED or len(fields) != 3:
        return Reading(path.name, answer.strip().rpartition("\n")[2], 0.0, SECONDS)
    return Reading(path.name, fields[0], float(fields[1]), float(fields[2]))


def parse(text: str) -> list[Reading]:
    """What this module prints, read back."""
    fields = (line.split("\t") for line in text.splitlines())
    return [Reading(file, outcome, float(most), float(seconds)) for file, outcome, most, seconds in fields]


if __name__ == "__main__":
    for reading in map(measure, all_files()):
        sys.stdout.write(f"{reading.file}\t{reading.outcome}\t{reading.megabytes}\t{reading.seconds}\n")
