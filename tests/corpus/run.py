"""The whole corpus, measured on all cores."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.corpus import pasted, reading
from tests.corpus.files import all_files
from tests.corpus.measure import INTO, Measured, measure
from tests.corpus.reading import Reading
from tests.judge import sdk
from tests.judge.judge import judge, new_faults
from tests.judge.record import Fault
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


def pasted_all() -> list[tuple[str, str]]:
    """Workbooks with pasted blocks in a sheet of ours, each in a folder of its own."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(_pasted, range(pasted.RUNS)))


def _pasted(seed: int) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as name:
        return pasted.run(seed, Path(name))


def read_all() -> list[Reading]:
    """Memory and time of reading each file, in a process that holds nothing else."""
    done = subprocess.run([sys.executable, "-m", reading.__name__], check=True, capture_output=True, text=True)
    return reading.parse(done.stdout)


def judged(keep: Path) -> dict[str, list[Fault]] | None:
    """File into which `--into` wrote -> what the judges find in it and had not found before; None without them."""
    if not sdk.is_there():
        return None
    pairs = [(path, keep / INTO / path.name) for path in all_files() if (keep / INTO / path.name).exists()]
    said = judge([path for pair in pairs for path in pair])
    return {before.name: new_faults(said[before], said[after]) for before, after in pairs}


@dataclass(frozen=True)
class Opened:
    """What LibreOffice made of a sample.

    Attributes:
        given: grafted files that were given to it. failed: of these, those that came to nothing.
        failed_before: of the failed, those of which the original comes to nothing either.
    """

    given: int
    failed: tuple[str, ...]
    failed_before: tuple[str, ...]


def opened_by_libreoffice(grafted: Sequence[Path], out: Path) -> Opened:
    """A sample spread over the corpus, converted in one call; the originals of those that fail in another."""
    sample = _spread(grafted)
    failed = _not_converted(sample, out)
    originals = [path for path in all_files() if path.name in failed]
    return Opened(len(sample), failed, _not_converted(originals, out) if originals else ())


def _not_converted(files: Sequence[Path], out: Path) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory(dir=out) as name:
        convert(files, Path(name), TO_XLSX)
        return tuple(path.name for path in files if not (Path(name) / path.with_suffix(".xlsx").name).exists())


def _spread(files: Sequence[Path]) -> list[Path]:
    step = max(1, len(files) // SAMPLE)
    return list(_first(SAMPLE, files[::step]))


def _first(number: int, files: Iterable[Path]) -> Iterable[Path]:
    return (path for path, _ in zip(files, range(number), strict=False))
