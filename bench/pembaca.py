"""Reading alone, beside openpyxl: processor time and peak memory of whole processes that read the contract's sheets.

Usage: python -m bench.pembaca [runs]. The same cells are read each time: ours tells formulas that were never calculated
from blanks in one pass, openpyxl loads once (formulas or values, not both), whole or sheet by sheet (`read_only`).
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import openpyxl

from bench.run import COMPILED, EXAMPLE
from toolkit.schema.input import INPUT_SHEETS

FOREIGN_ROWS = 20_000
SHEETS = repr([sheet.name for sheet in INPUT_SHEETS])
OURS = f"""
import sys
from pathlib import Path
from toolkit.cells.book import Book
from toolkit.ooxml.guards import open_workbook
buku = Book(open_workbook(Path(sys.argv[1])))
semua = [buku.grid(nama) for nama in {SHEETS}]
"""
THEIRS = f"""
import sys
sys.modules["numpy"] = None  # openpyxl imports it where it lies about, and needs it for nothing here
import openpyxl
buku = openpyxl.load_workbook(sys.argv[1], data_only=True, read_only=READ_ONLY)
semua = [[[c.value for c in baris] for baris in buku[nama].iter_rows()] for nama in {SHEETS}]
"""
WAYS = {"this reader": OURS, "openpyxl, whole": THEIRS.replace("READ_ONLY", "False"),
        "openpyxl, read_only": THEIRS.replace("READ_ONLY", "True"), "Python alone": "pass"}
PEAK = "\nprint(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
"""Kilobytes at the peak, of this process since it began: a child's `ru_maxrss` knows its parent's as well (Linux)."""
LINE = "{:<24} {:>10} {:>10} {:>10} {:>10}"


class Cost(NamedTuple):
    """Seconds of processor, and megabytes at the peak."""

    seconds: float
    memory: float


def with_foreign_rows(folder: Path) -> Path:
    """The example with a sheet of the staff's own."""
    workbook = openpyxl.load_workbook(EXAMPLE)
    sheet = workbook.create_sheet("Data Penduduk")
    for row in range(FOREIGN_ROWS):
        sheet.append([row, f"Nama {row}", "Desa Contoh", row % 90, "L" if row % 2 else "P", row * 3, row / 7, "x"])
    path = folder / "dengan-data.xlsx"
    workbook.save(path)
    return path


def cost(program: str, path: Path) -> Cost:
    """What one process needs."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = subprocess.run([sys.executable, "-c", program + PEAK, str(path)], env=COMPILED, check=True,
                          capture_output=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, int(peak) / 1024)


def main() -> None:
    """Time the ways in turn, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        files = (EXAMPLE, with_foreign_rows(Path(name)))
        taken: dict[tuple[str, Path], list[Cost]] = {(way, path): [] for way in WAYS for path in files}
        for _ in range(runs + 1):
            for (way, path), costs in taken.items():
                costs.append(cost(WAYS[way], path))
    print(LINE.format("reading", "example", "", f"+{FOREIGN_ROWS:,} rows", ""))
    for way in WAYS:
        middle = [Cost(*map(statistics.median, zip(*taken[way, path][1:], strict=True))) for path in files]
        print(LINE.format(way, *(text for c in middle for text in (f"{c.seconds:.3f} s", f"{c.memory:.0f} MB"))))


if __name__ == "__main__":
    main()
