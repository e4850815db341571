"""Every workbook that TOOLKIT_EXCEL_FILES names: written into or refused with a reason, and never harmed."""

import os
import re
import time
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from tests.delivery.donors import rich
from toolkit.delivery.graft import Report, graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import key
from toolkit.ooxml.refusal import RefusedError

FILES = os.environ.get("TOOLKIT_EXCEL_FILES", "")
SCHEMAS = os.environ.get("TOOLKIT_XSD", "")
SECONDS = 60.0
"""Time for all files together; the slowest machine stops early and says how far it came."""

pytestmark = [pytest.mark.corpus,
              pytest.mark.skipif(not FILES, reason="TOOLKIT_EXCEL_FILES names no folder of workbooks")]

PLUMBING = re.compile(r"\[content_types\]\.xml|docprops/app\.xml|.*/calcchain\.xml|.*/styles\d*\.xml"
                      r"|.*workbook\w*\.xml|.*/_rels/workbook\w*\.xml\.rels")
DONORS = {system: rich(date_1904=system) for system in (False, True)}


def attempt(path: Path) -> tuple[Package, Report] | ToolkitError:
    """Graft into one file, or the reason why not."""
    try:
        host = open_workbook(path)
        return host, graft(host, DONORS[inspect(host).date1904], owner="toolkit")
    except ToolkitError as error:
        return error


def test_every_workbook_is_written_into_or_refused() -> None:
    end = time.monotonic() + SECONDS
    paths = sorted(path for path in Path(FILES).iterdir() if path.is_file())
    counts: Counter[str] = Counter()
    for path in paths:
        if time.monotonic() > end:
            break
        before = path.read_bytes()
        outcome = attempt(path)
        assert path.read_bytes() == before
        if isinstance(outcome, ToolkitError):
            counts[outcome.reason.name if isinstance(outcome, RefusedError) else "nama"] += 1
            assert outcome.pesan.endswith("."), path.name
            assert outcome.saran.endswith("."), path.name
            continue
        counts["ditulis"] += 1
        _is_unharmed(path.name, *outcome)
    print(dict(counts), f"dari {len(paths)}")  # noqa: T201  (shown with -s)
    assert counts.total() == len(paths), f"only {counts.total()} of {len(paths)} files within {SECONDS} seconds"
    assert counts["ditulis"] >= 0.9 * len(paths)


def _is_unharmed(name: str, host: Package, report: Report) -> None:
    after = {key(entry.name): entry.packed for entry in Package(report.data).entries}
    changed = {key(entry.name) for entry in host.entries if after.get(key(entry.name)) != entry.packed}
    assert all(PLUMBING.fullmatch(part) for part in changed), f"{name}: {changed}"
    again = graft(package_of(report.data, name), DONORS[inspect(host).date1904], owner="toolkit")
    assert again.data == report.data, f"{name}: the second run gives other bytes"
    kept = [sheet for sheet in package_of(report.data).sheets if sheet.name in {s.name for s in host.sheets}]
    assert [(s.name, s.sheet_id, s.state, s.part) for s in kept] == [
        (s.name, s.sheet_id, s.state, s.part) for s in host.sheets], name


@pytest.mark.skipif(not SCHEMAS, reason="TOOLKIT_XSD names no folder of schemas")
def test_no_new_schema_error() -> None:
    schema = etree.XMLSchema(etree.parse(str(Path(SCHEMAS) / "sml.xsd")))
    paths = sorted(path for path in Path(FILES).iterdir() if path.is_file())
    donor = Package(DONORS[False])
    of_donor = {error for part in donor.parts if "/worksheets/sheet" in part for error in _errors(schema, donor, part)}
    end = time.monotonic() + SECONDS
    checked = 0
    for path in paths:
        if time.monotonic() > end:
            break
        outcome = attempt(path)
        if isinstance(outcome, ToolkitError):
            continue
        host, report = outcome
        after = package_of(report.data, path.name)
        for part in _parts_to_check(host, after):
            old = _errors(schema, host, part) if host.has(part) else of_donor
            assert _errors(schema, after, part) <= old, f"{path.name}: {part}"
        checked += 1
    assert checked > 300


def _parts_to_check(host: Package, after: Package) -> list[str]:
    new = [part for part in after.parts if not host.has(part) and "/worksheets/sheet" in part]
    new += [part for part in after.parts if not host.has(part) and "/tables/" in part]
    return [after.workbook_part, *(part for part in after.parts if part.endswith("styles.xml")), *new]


def _errors(schema: etree.XMLSchema, package: Package, part: str) -> set[str]:
    """What the schema says, without numbers (positions and counts differ).

    xml:space, which keeps the spaces at the ends of a text, is left out: Excel writes it, the schema does not know it.
    """
    try:
        schema.assertValid(package.xml(part))
    except etree.DocumentInvalid as error:
        messages = {re.sub(r"\d+", "n", line) for line in str(error.error_log).splitlines()}
        return {message.partition("ERROR:")[2] for message in messages if "namespace}space" not in message}
    return set()
