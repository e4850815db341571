"""What grows with the input, and what a hostile file costs.

Usage: python -m bench.tumbuh. First processor time at n, 2n and 4n for every parser, the prose, findings, respondents
and indicators, the least of five, each at least 50 ms; then every input of the hostile kinds as a process of its own:
seconds of processor and megabytes at the peak. Ends with 1 where one is beyond its bound. `make test` counts calls
instead (`tests/fuzz/test_tumbuh.py`): nothing there is judged by the clock.
"""

import datetime as dt
import itertools
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bench.run import COMPILED, EXAMPLE, ROOT
from tests.cells.test_sound import MANY, SHEET
from tests.delivery.test_hostile_workbooks import AS_IF_NOTHING_WERE, REALISASI, REFUSED
from tests.fuzz.janggal import VALUES, with_value
from tests.fuzz.run import OWN_MISTAKE
from tests.fuzz.tumbuh import ROWS, with_rows
from tests.ooxml.archives import changed
from toolkit import pipeline
from toolkit.ooxml.bounds import COUNTED
from toolkit.values import angka_tertulis, kode, kuesioner, nama, tanggal, teks, ukuran

SIZES = (8_000, 16_000, 32_000)
"""Letters: 32,767 are the most that a cell holds."""
LEAST, TIMES, MOST_GROWTH = 0.05, 5, 8
MOST_MEMORY, MOST_SECONDS = 500, 10
"""Megabytes and seconds of processor of one process."""
MILLION, ROOM = 1_000_000, 1_000
"""How many of what is counted: far beyond, and just within the bound, the file's own beside them."""
PATIENCE = 120
"""Seconds after which a process counts as one that does not end."""
PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
HOSTILE = ROOT / "tests" / "data" / "hostile"

PARSERS: Mapping[str, Callable[[str], object]] = {
    "numbers": angka_tertulis.parse, "numbers in words": angka_tertulis.read_words,
    "dots of thousands": angka_tertulis.with_dots, "dates": tanggal.parse,
    "periods": lambda s: tanggal.parse_periode(s, 2021), "codes": kode.kunci, "lists of codes": kode.daftar_kode,
    "what looks like a code": kode.looks_like_code, "ukuran": ukuran.parse,
    "units that agree": lambda s: ukuran.units_agree(s, s + "x"),
    "answers of the survey": lambda s: kuesioner.read_answer(s, "Persyaratan"),
    "names of persons": nama.plain_person, "names of places": nama.plain_place,
    "likeness of names": lambda s: teks.kemiripan(s, s + "x"), "texts folded": teks.fold}
SHAPES = ("1", "1.", "1 ", "1,", "1-", "1/1/", "1.000.", " ", "\n", "-", "(", ".", "%", ", ", "a", "ab", "a.", "Rp ",
          "H ", "Drs. ", "kec ", "dan ", "satu ", "seribu ", "minus ", "1 Januari ", "٣")
"""What a text is made of, again and again."""

KALIMAT = "Capaian naik dari 5 menjadi 3 pada tahun 2021, {n} (lima) program. "
BENAR: Mapping[str, Mapping[str, str]] = {
    "Renstra": {"A": "9.{n}", "D": "Sasaran", "E": "Indikator {n}", "F": "%", "G": "Positif", "H": "Tahunan",
                **dict.fromkeys("IJKLMN", "100")},
    "PK": {"A": "9.{n}", "C": "Sasaran", "D": "Indikator {n}", "F": "100"},
    "Realisasi": {"A": "9.{n}", "E": "Indikator {n}", "H": "90"}}
RESPONDEN = {"SKM Responden": {"A": "{n}", **dict.fromkeys("HIJKLMNOP", "3")}}
LINE = "{:<34} {:>12} {:>10} {:>8} {:>8}  {}"
LINE_HOSTILE = "{:<44} {:<7} {:>5} {:>8} {:>8}  {}"


class Growth(NamedTuple):
    """Seconds at n, 2n and 4n, and what was worst."""

    seconds: tuple[float, float, float]
    shape: str = ""

    @property
    def ratio(self) -> float:
        """What four times the input costs."""
        return self.seconds[2] / self.seconds[0]


def spent(work: Callable[[], object], times: int = 1) -> float:
    """Seconds of processor of so many calls."""
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


def parsed(parse: Callable[[str], object], shape: str, letters: int) -> Callable[[], object]:
    """A call on a text of so many letters, another one each time: what is known already would cost nothing."""
    text, number = shape * (letters // len(shape)), itertools.count()
    return lambda: parse(f"{text}{next(number)}")


def grown(parse: Callable[[str], object]) -> Growth:
    """The growth with the worst of three shapes: the dearest two, and the one that seems to grow most."""
    quick = {s: [min(spent(parsed(parse, s, n)) for _ in range(2)) for n in (SIZES[0], SIZES[2])] for s in SHAPES}
    dearest = sorted(SHAPES, key=lambda s: -quick[s][1])
    steepest = max(dearest[:len(SHAPES) // 2], key=lambda s: quick[s][1] / max(quick[s][0], 1e-6))
    return max((_grown(parse, s) for s in {*dearest[:2], steepest}), key=lambda g: g.ratio)


def _grown(parse: Callable[[str], object], shape: str) -> Growth:
    one = max(spent(parsed(parse, shape, SIZES[0]), 10) / 10, 1e-7)
    times = int(1.5 * LEAST / one) + 1
    return Growth(tuple(min(spent(parsed(parse, shape, n), times) / times for _ in range(TIMES)) for n in SIZES),
                  repr(shape))


def grown_rows(folder: Path, n: int, sheets: Callable[[int], tuple[int, Mapping[str, Mapping[str, str]]]],
               work: Callable[[Path], object]) -> Growth:
    """The growth of a whole run with the rows, beyond what the example itself takes."""
    path = folder / "laporan.xlsx"

    def least(size: int) -> float:
        data = with_rows(*sheets(size)) if size else with_rows(0, sheets(n)[1])

        def once() -> float:
            path.write_bytes(data)
            return spent(lambda: work(path))

        return min(once() for _ in range(TIMES))

    base = least(0)
    return Growth(tuple(least(size) - base for size in (n, 2 * n, 4 * n)), f"n = {n}")


def growing(folder: Path) -> Iterator[tuple[str, Growth]]:
    """Each row of the first table."""
    for name, parse in PARSERS.items():
        yield name, grown(parse)
    examine, naskah = pipeline.examine, {"A": "Kendala", "B": KALIMAT}
    yield "prose, a row each", grown_rows(folder, 200, lambda n: (n, {"Naskah": naskah}), examine)
    yield "prose, long texts in twenty rows", grown_rows(
        folder, 100, lambda n: (20, {"Naskah": {"A": "Kendala", "B": KALIMAT * n}}), examine)
    yield "fill, findings in every row", grown_rows(
        folder, 40, lambda n: (n, ROWS), lambda path: pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI))
    yield "respondents", grown_rows(folder, 500, lambda n: (n, RESPONDEN), examine)
    yield "indicators", grown_rows(folder, 50, lambda n: (n, BENAR), examine)


def hostile(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every workbook of the hostile kinds, by name."""
    yield "(the example)", EXAMPLE.read_bytes()
    for path in sorted(HOSTILE.glob("*.xlsx")):
        yield path.stem, path.read_bytes()
    for make, reason, _ in REFUSED:
        yield f"{make.__name__.strip('<>')} {reason.name}", make()
    for make in AS_IF_NOTHING_WERE:
        yield make.__name__, make()
    for name, part, old, many in MANY:
        for count in (COUNTED[name.encode()][0] - ROOM, MILLION):
            yield f"{count:,} {name}", changed(EXAMPLE.read_bytes(), {
                REALISASI if part == SHEET else part: _with(name, old, _named(many(count)))})
    for name in ("angka", "titik", "huruf"):
        yield f"in every column: {name}", with_value(folder, VALUES[name]).read_bytes()
    yield "in every column: 30,000 letters", with_value(folder, "ab" * 15_000).read_bytes()
    yield "5,000 rows of Realisasi, all wrong", with_rows(5000, {"Realisasi": ROWS["Realisasi"]})
    yield "300 rows of every sheet, all wrong", with_rows(300)


def _named(xml: str) -> str:
    """Each with a name of its own: a name that stands twice would be refused for that."""
    number = itertools.count()
    return re.sub('name="a"', lambda _: f'name="a{next(number)}"', xml)


def _with(name: str, old: str, new: str) -> Callable[[bytes], bytes]:
    """Put in the place of `old`, or into the list of its kind where the part has one."""
    first, last = f"<{name}s>".encode(), f"</{name}s>".encode()

    def change(xml: bytes) -> bytes:
        inner = new.encode().partition(first)[2].partition(last)[0]
        before, place, after = xml.partition(last if inner and last in xml else old.encode())
        if not place:
            raise ValueError(old)
        return before + (inner + place if inner and last == place else new.encode()) + after

    return change


PROGRAM = """
import pathlib, sys
from toolkit.cli.app import main
try:
    main(sys.argv[2:])
finally:
    status = pathlib.Path("/proc/self/status").read_text()
    pathlib.Path(sys.argv[1]).write_text(status.partition("VmHWM:")[2].split()[0])
"""
"""The command, and kilobytes at its peak (`ru_maxrss` of a child knows its parent's as well)."""


class Cost(NamedTuple):
    """Exit code, seconds of processor, megabytes at the peak, whether the bounds hold and nobody's mistake is told."""

    code: str
    seconds: float
    memory: float
    held: bool


def cost(folder: Path, *args: str) -> Cost:
    """What one command needs."""
    note = folder / "puncak"
    note.write_text("0")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run([sys.executable, "-c", PROGRAM, str(note), *args], cwd=ROOT, capture_output=True,
                              check=False, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
                              env={**COMPILED, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder)})
    except subprocess.TimeoutExpired:
        return Cost("–", PATIENCE, 0, held=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    memory = int(note.read_text()) / 1024
    return Cost(str(done.returncode), seconds, memory,
                0 < memory < MOST_MEMORY and seconds < MOST_SECONDS and done.returncode in (0, 1, 2)
                and OWN_MISTAKE not in done.stdout + done.stderr)


def costing(folder: Path) -> Iterator[tuple[str, str, Cost]]:
    """Each row of the second table: checked, and where it is read, filled; pictures and templates in a report."""
    path = folder / "laporan.xlsx"
    for name, data in hostile(folder):
        path.write_bytes(data)
        yield name, "check", (checked := cost(folder, "check", str(path)))
        if checked.code in ("0", "1"):
            yield name, "fill", cost(folder, "fill", str(path))
    path.write_bytes((HOSTILE / "foto_eps_media.xlsx").read_bytes())
    yield "foto_eps_media", "report", cost(folder, "report", str(path))
    for templat in sorted(HOSTILE.glob("*.docx")):
        path.write_bytes(EXAMPLE.read_bytes())
        yield templat.stem, "report", cost(folder, "report", str(path), "--templat", str(templat))


def main() -> int:
    """Print both tables."""
    beyond, rows = 0, 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        print(LINE.format("processor time", "n", "2n / n", "4n / n", "", "the worst"))
        for title, g in growing(folder):
            beyond += g.ratio > MOST_GROWTH
            print(LINE.format(title, f"{g.seconds[0] * 1e6:,.0f} µs", f"{g.seconds[1] / g.seconds[0]:.1f}",
                              f"{g.ratio:.1f}", "" if g.ratio <= MOST_GROWTH else "beyond", g.shape), flush=True)
        print(LINE_HOSTILE.format("\nhostile input", "", "exit", "MB", "s", ""))
        for title, command, c in costing(folder):
            beyond, rows = beyond + (not c.held), rows + 1
            print(LINE_HOSTILE.format(title, command, c.code, f"{c.memory:.0f}", f"{c.seconds:.2f}",
                                      "" if c.held else "beyond"), flush=True)
    print(f"{rows} runs on hostile inputs; {beyond} beyond a bound")
    return 1 if beyond else 0


if __name__ == "__main__":
    os.environ.pop("TOOLKIT_TELUSUR", None)
    sys.exit(main())
