"""One file of the corpus, measured from every side."""

import shutil
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.corpus import into, schemas
from tests.corpus.files import SCHEMAS, ZIP_NAMES
from tests.corpus.grafting import DONORS, OWNER, again, changed_outside, reason
from tests.corpus.kinds import count, drops_parts, lost, unpacked
from tests.corpus.peer import Saved, compare, load_and_save
from toolkit.delivery.graft import Report, graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook
from toolkit.ooxml.opc import Package

WRITTEN, CRASHED = "written", "crashed"
INTO = "into"
"""Folder, within the one for grafted files, of those into which `--into` wrote."""


@dataclass(frozen=True)
class Grafted:
    """What came of the graft into one file.

    Attributes:
        outcome: `written`, the name of the reason for a refusal, or `crashed` and the traceback.
        drops, lost: as for openpyxl, by the same meter.
        outside: parts that changed although they must not. errors: new messages of the schema.
        stable: the second graft gives the same bytes. opened: what openpyxl sees in it.
        seconds: processor time from the file on disk to the bytes of the new one, verification included.
    """

    outcome: str
    drops: bool = False
    lost: frozenset[str] = frozenset()
    outside: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    stable: bool = True
    opened: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Measured:
    """Everything about one file.

    Attributes:
        name: of the file. is_readable_zip: openpyxl is given it. kinds: what it holds.
        saved: openpyxl's outcome, None where it is no readable zip. grafted: ours.
        into: outcome of `--into`. name_taken: the message where a name is taken, empty where not tried.
    """

    name: str
    is_readable_zip: bool
    kinds: frozenset[str]
    saved: Saved | None
    grafted: Grafted
    into: str
    name_taken: str = ""


def measure(path: Path, keep: Path, *, thorough: bool) -> Measured:
    """Measure one file.

    Args:
        path: the file, which is not changed.
        keep: folder that receives the grafted file, and the one into which `--into` wrote.
        thorough: `--into` a second time, and once more with a name taken.
    """
    parts = unpacked(path.read_bytes()) if path.suffix in ZIP_NAMES else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        saved = load_and_save(path, folder / f"openpyxl{path.suffix}") if parts else None
        (folder / "into").mkdir()
        (folder / "taken").mkdir()
        outcome = _guarded(lambda: into.fill_into(path, folder / "into", twice=thorough))
        if outcome == into.WRITTEN:
            (keep / INTO).mkdir(exist_ok=True)
            shutil.copy(folder / "into" / path.name, keep / INTO)
        taken = ""
        if thorough and outcome == into.WRITTEN:
            taken = _guarded(lambda: into.fill_into_with_name_taken(path, folder / "taken"))
    return Measured(path.name, bool(parts), frozenset(count(parts or {})), saved, _grafted(path, keep), outcome,
                    taken)


def _guarded(work: Callable[[], str]) -> str:
    try:
        return work()
    except Exception:  # noqa: BLE001  (whatever comes out is a finding)
        return f"{CRASHED} {traceback.format_exc()}"


def _grafted(path: Path, keep: Path) -> Grafted:
    start = time.process_time()
    try:
        host = open_workbook(path)
        donor = DONORS[inspect(host).date1904]
        report = graft(host, donor, owner=OWNER)
    except ToolkitError as error:
        return Grafted(reason(error))
    except Exception:  # noqa: BLE001  (whatever comes out is a finding)
        return Grafted(f"{CRASHED} {traceback.format_exc()}")
    seconds = time.process_time() - start
    (keep / path.name).write_bytes(report.data)
    return _looked_at(host, report, donor, seconds)


def _looked_at(host: Package, report: Report, donor: bytes, seconds: float) -> Grafted:
    before, after = unpacked(host.data) or {}, unpacked(report.data) or {}
    return Grafted(
        WRITTEN,
        drops=drops_parts(before, after),
        lost=lost(before, after),
        outside=tuple(changed_outside(host, report.data)),
        errors=tuple(schemas.new_errors(host, report.data, donor)) if SCHEMAS else (),
        stable=again(host, report.data) == report.data,
        opened=compare(host.data, report.data),
        seconds=seconds)
