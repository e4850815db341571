"""One attempt at breaking the toolkit with a damaged workbook, and many of them for some time.

An attempt calls the pipeline, below the last boundary (`cli.files.run_each`), which makes a sentence of every stray
exception: here each of them comes out, and is a fault. So is a refusal that speaks of a mistake of the toolkit's own.
"""

import datetime as dt
import os
import random
import tempfile
import time
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.delivery.donors import plain
from tests.delivery.test_graft import HOST
from tests.fuzz.mutate import damaged, repacked
from toolkit import machine, pipeline
from toolkit.cells.book import Book
from toolkit.delivery.graft import graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import key

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
NOW = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
LARGEST_SEED = 60_000
OWN_MISTAKE = "kekeliruan di dalam toolkit sendiri"
"""What the last boundary says of a stray exception: no input may end there."""
DONOR = plain("Ringkasan", "Temuan")
MAY_CHANGE = ("content_types", "workbook", "calcchain", "styles", "docprops/app")


@dataclass
class Outcome:
    """What came of many attempts.

    Attributes:
        seconds: how long. counts: number of attempts by how they ended (`filled`, `grafted`, `refused`).
        faults: seed of the damage and what went wrong, one for each place in the code.
    """

    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    faults: dict[str, tuple[int, str]] = field(default_factory=dict)


def seeds() -> list[bytes]:
    """The example, from which half of the attempts start, a workbook of XlsxWriter, the small ones of the corpus."""
    own = EXAMPLE.read_bytes()
    others = [HOST, plain("Ringkasan", "Data")]
    if folder := os.environ.get("TOOLKIT_EXCEL_FILES"):
        others = [path.read_bytes() for path in sorted(Path(folder).iterdir()) if path.stat().st_size < LARGEST_SEED]
    return [own, repacked(own)] * (len(others) // 2) + [*others, own]


def attempt(data: bytes, folder: Path) -> str:
    """Read, check, fill; the graft alone where it is no report. How it ended.

    Raises:
        AssertionError: a file changed that must not, or the second run gives other bytes.
        Exception: what must never come out.
    """
    path = folder / "laporan.xlsx"
    path.write_bytes(data)
    try:
        pipeline.fill(path, pipeline.Tujuan(), sekarang=NOW)
    except ToolkitError as error:
        if OWN_MISTAKE in error.pesan:
            raise
        assert path.read_bytes() == data, "refused, and changed all the same"
        return _grafted(data)
    pemeriksaan = pipeline.examine(path)
    machine.dumps(machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, path.name)).encode()
    _unharmed(package_of(data), open_workbook(path))
    once = path.read_bytes()
    pipeline.fill(path, pipeline.Tujuan(), sekarang=NOW)
    assert path.read_bytes() == once, "the second run gives other bytes"
    return "filled"


def _grafted(data: bytes) -> str:
    try:
        host = package_of(data)
        buku = Book(host)
        for name in buku.sheet_names:
            buku.grid(name)
    except ToolkitError:
        return "refused"
    try:
        report = graft(host, DONOR, owner="toolkit") if not inspect(host).date1904 else None
    except ToolkitError:
        return "refused"
    if report is None:
        return "refused"
    _unharmed(host, package_of(report.data))
    assert graft(package_of(report.data), DONOR, owner="toolkit").data == report.data, "the second graft differs"
    return "grafted"


def _unharmed(before: Package, after: Package) -> None:
    ours = {key(sheet.part) for sheet in before.sheets
            if sheet.part and sheet.name not in {s.name for s in after.sheets if s.part == sheet.part}}
    raw = {key(entry.name): entry.packed for entry in after.entries}
    changed = [entry.name for entry in before.entries if raw.get(key(entry.name)) != entry.packed]
    strange = [name for name in changed if key(name) not in ours and not any(w in key(name) for w in MAY_CHANGE)]
    assert not strange or any("_tk_owned" in str(t.text) for t in before.workbook.iter()), f"changed: {strange}"


def run(seconds: float, first: int = 0, attempts: int = 10**9) -> Outcome:
    """So many attempts, or as many as the time holds, numbered from `first`."""
    warnings.simplefilter("ignore")
    outcome, start, workbooks, number = Outcome(), time.monotonic(), seeds(), first
    with tempfile.TemporaryDirectory() as name:
        while time.monotonic() - start < seconds and number < first + attempts:
            data = damaged(workbooks, random.Random(number))  # noqa: S311  (no secret)
            try:
                outcome.counts[attempt(data, Path(name))] += 1
            except Exception as error:  # noqa: BLE001  (whatever comes out is a finding)
                outcome.counts["fault"] += 1
                outcome.faults.setdefault(_place(error), (number, traceback.format_exc()))
            for left in Path(name).iterdir():
                left.unlink()
            number += 1
    outcome.seconds = time.monotonic() - start
    return outcome


def _place(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
