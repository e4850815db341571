"""The graft into one file of the corpus, and what may differ afterwards."""

import re
from pathlib import Path

from tests.delivery.donors import rich
from toolkit.delivery.graft import Report, graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import key
from toolkit.ooxml.refusal import RefusedError

OWNER = "toolkit"
PLUMBING = re.compile(r"\[content_types\]\.xml|docprops/app\.xml|.*/calcchain\.xml|.*/styles\d*\.xml"
                      r"|.*workbook\w*\.xml|.*/_rels/workbook\w*\.xml\.rels")
DONORS = {system: rich(date_1904=system) for system in (False, True)}
NAME_TAKEN = "NAMA"


def attempt(path: Path) -> tuple[Package, Report] | ToolkitError:
    """Graft into one file, or the reason why not."""
    try:
        host = open_workbook(path)
        return host, graft(host, DONORS[inspect(host).date1904], owner=OWNER)
    except ToolkitError as error:
        return error


def reason(error: ToolkitError) -> str:
    """Name of the reason for a refusal; NAMA where a name is taken."""
    return error.reason.name if isinstance(error, RefusedError) else NAME_TAKEN


def changed_outside(host: Package, data: bytes) -> list[str]:
    """Keys of the host's parts whose stored bytes changed although they are none of those that must list new sheets."""
    after = {key(entry.name): entry.packed for entry in Package(data).entries}
    changed = [key(entry.name) for entry in host.entries if after.get(key(entry.name)) != entry.packed]
    return [part for part in changed if not PLUMBING.fullmatch(part)]


def again(host: Package, data: bytes) -> bytes:
    """The file after a second graft of the same result sheets."""
    return graft(package_of(data, host.file), DONORS[inspect(host).date1904], owner=OWNER).data
