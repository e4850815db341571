"""The whole corpus, measured on all cores."""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.corpus import reading
from tests.corpus.files import all_files
from tests.corpus.measure import Measured, measure
from tests.corpus.reading import Reading
from tests.soffice import convert

EVERY = 5
"""Every fifth file is given to `--into` a second time, and once more with a name taken."""
SAMPLE = 80
"""Files that LibreOffice opens."""
TO_XLSX = "xlsx:Calc MS Excel 2007 XML"


def measure_all(keep: Path) -> list[Measured]:
    """Every file; the grafted ones stay in `keep`."""
    files = all_files()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        running = [pool.submit(measure, path, keep, thorough=number % EVERY == 0) for number, path in enumerate(files)]
        return [future.result() for future in running]


def read_all() -> list[Reading]:
    """Memory and time of reading each file, in a process that holds nothing else."""
    done = subprocess.run([sys.executable, "-m", reading.__name__], check=True, capture_output=True, text=True)
    return reading.parse(done.stdout)


def opened_by_libreoffice(grafted: Sequence[Path], out: Path) -> tuple[int, list[str]]:
    """A sample spread over the corpus, converted in one call: how many were given, and which came to nothing."""
    sample = _spread(grafted)
    convert(sample, out, TO_XLSX)
    return len(sample), [path.name for path in sample if not (out / path.with_suffix(".xlsx").name).exists()]


def _spread(files: Sequence[Path]) -> list[Path]:
    step = max(1, len(files) // SAMPLE)
    return list(_first(SAMPLE, files[::step]))


def _first(number: int, files: Iterable[Path]) -> Iterable[Path]:
    return (path for path, _ in zip(files, range(number), strict=False))
