"""Whole processes in turn, A B A B …, as ratios of one run: `toolkit fill` beside openpyxl's load and save.

Usage: python bench/run.py [runs]. A ratio below 1 means that toolkit is faster.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "ambulu-2021.xlsx"
TOOLKIT = Path(sys.executable).with_name("toolkit")
LOAD_AND_SAVE = "import openpyxl,sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
FOREIGN_ROWS = 60_000


def with_foreign_sheet(folder: Path) -> Path:
    """The example with a sheet of the staff's own: 60,000 rows of 8 cells."""
    workbook = openpyxl.load_workbook(EXAMPLE)
    sheet = workbook.create_sheet("Data Penduduk")
    for row in range(FOREIGN_ROWS):
        sheet.append([row, f"Nama {row}", "Desa Contoh", row % 90, "L" if row % 2 else "P", row * 3, row / 7, "x"])
    path = folder / "dengan-data.xlsx"
    workbook.save(path)
    return path


def seconds(command: Sequence[str], before: Callable[[], object]) -> float:
    """Wall time of one process; `before` puts its input in place."""
    before()
    start = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - start


def compare(name: str, ours: Sequence[str], theirs: Sequence[str], before: Callable[[], object], runs: int) -> None:
    """Print the medians of both commands and the median of the ratios, pair by pair."""
    pairs = [(seconds(ours, before), seconds(theirs, before)) for _ in range(runs + 1)][1:]
    ratios = sorted(a / b for a, b in pairs)
    ours_median, theirs_median = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{name:<44} {ours_median:7.2f} s {theirs_median:7.2f} s   ratio {statistics.median(ratios):5.2f} "
          f"({ratios[0]:.2f} … {ratios[-1]:.2f})")


def main() -> None:
    """Run all comparisons."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        work, saved = folder / "laporan.xlsx", str(folder / "openpyxl.xlsx")
        print(f"{'':<44} {'toolkit':>9} {'openpyxl':>9}")
        for label, source in (("fill, the example", EXAMPLE),
                              (f"fill, with a foreign sheet of {FOREIGN_ROWS:,} rows", with_foreign_sheet(folder))):
            def fresh(source: Path = source) -> None:
                for old in folder.glob("laporan*.xlsx"):
                    old.unlink()
                shutil.copy(source, work)

            compare(label, [str(TOOLKIT), "fill", str(work)],
                    [sys.executable, "-c", LOAD_AND_SAVE, str(source), saved], fresh, runs)
        compare("--help beside load+save of the example", [str(TOOLKIT), "--help"],
                [sys.executable, "-c", LOAD_AND_SAVE, str(EXAMPLE), saved], lambda: None, runs)


if __name__ == "__main__":
    main()
