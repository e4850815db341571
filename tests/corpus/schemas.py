"""What the transitional schema says about the parts that a graft wrote, and had not said about the host's."""

import re
from functools import cache
from pathlib import Path

from lxml import etree

from tests.corpus.files import SCHEMAS
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.opc import Package


@cache
def schema() -> etree.XMLSchema:
    """The schema of SpreadsheetML."""
    return etree.XMLSchema(etree.parse(str(Path(SCHEMAS) / "sml.xsd")))


@cache
def errors_of_donor(donor: bytes) -> frozenset[str]:
    """What the schema says about the result sheets before they are grafted."""
    package = Package(donor)
    return frozenset(error for part in package.parts if "/worksheets/sheet" in part for error in errors(package, part))


def new_errors(host: Package, data: bytes, donor: bytes) -> list[str]:
    """`part: message` for every message that neither the host nor the donor had."""
    after = package_of(data, host.file)
    found = []
    for part in parts_to_check(host, after):
        old = errors(host, part) if host.has(part) else errors_of_donor(donor)
        found += [f"{part}: {error}" for error in sorted(errors(after, part) - old)]
    return found


def parts_to_check(host: Package, after: Package) -> list[str]:
    """The workbook part, the styles, and the added sheets and tables."""
    new = [part for part in after.parts if not host.has(part) and "/worksheets/sheet" in part]
    new += [part for part in after.parts if not host.has(part) and "/tables/" in part]
    return [after.workbook_part, *(part for part in after.parts if part.endswith("styles.xml")), *new]


def errors(package: Package, part: str) -> frozenset[str]:
    """What the schema says, without numbers (positions and counts differ).

    xml:space, which keeps the spaces at the ends of a text, is left out: Excel writes it, the schema does not know it.
    """
    try:
        schema().assertValid(etree.fromstring(package.read(part)))
    except etree.DocumentInvalid as error:
        messages = {re.sub(r"\d+", "n", line) for line in str(error.error_log).splitlines()}
        return frozenset(message.partition("ERROR:")[2] for message in messages if "namespace}space" not in message)
    return frozenset()
