"""LibreOffice as a second opinion: recalculates every formula of workbooks, or shows them as PDF."""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>id-ID</value></prop></item>
</oor:items>"""
"""Hard recalculation on load (the default believes the stored values, and a comparison would always pass), and the
locale in which numbers are shown as in an Indonesian Excel."""

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PLANTED = "999.125"
"""The wrong value behind every formula: what comes back unchanged was not recalculated."""


def convert(files: Iterable[Path], out: Path, to: str) -> None:
    """Convert files in one call, with a profile of its own."""
    profile = out / "profil"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, "--outdir",
                    str(out), *map(str, files)], check=True, capture_output=True, timeout=1800)


@dataclass(frozen=True)
class Rumus:
    """A formula as stored: its text, and the value behind it (a number, or a text)."""

    formula: str
    value: str

    @property
    def number(self) -> float | None:
        """The value as a number, None for a text."""
        try:
            return float(self.value)
        except ValueError:
            return None


def formulas(path: Path, sheets: Sequence[str]) -> dict[str, Rumus]:
    """`Sheet!A1` -> formula and stored value of every formula cell on these sheets, straight from the file."""
    found: dict[str, Rumus] = {}
    with zipfile.ZipFile(path) as source:
        for part, sheet in _parts_of(source, sheets).items():
            for cell in _formula_cells(etree.fromstring(source.read(part))):
                formula, value = (cell.findtext(f"{MAIN}{tag}") or "" for tag in "fv")
                found[f"{sheet}!{cell.get('r')}"] = Rumus(formula, value)
    return found


def plant(path: Path, target: Path, sheets: Sequence[str]) -> int:
    """Copy a workbook with a wrong value behind every numeric formula of these sheets; returns how many."""
    planted = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        parts = _parts_of(source, sheets)
        for name in source.namelist():
            data = source.read(name)
            if name in parts:
                root = etree.fromstring(data)
                for cell in _formula_cells(root):
                    value = cell.find(f"{MAIN}v")
                    if value is not None and cell.get("t") in (None, "n"):
                        value.text = PLANTED
                        planted += 1
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            elif name.startswith("xl/worksheets/sheet"):
                data = _without_empty_rows(data)
            copy.writestr(name, data)
    return planted


def _without_empty_rows(data: bytes) -> bytes:
    """An input sheet without the rows that the template keeps spare: they hold nothing, and cost most of the time."""
    root = etree.fromstring(data)
    for row in list(root.iter(f"{MAIN}row")):
        parent = row.getparent()
        texts = [str(text).strip() for cell in row for text in cell.itertext(f"{MAIN}v", f"{MAIN}t")]
        if parent is not None and not any(texts):
            parent.remove(row)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def sheet_names(path: Path) -> list[str]:
    """Names of all sheets, in order."""
    with zipfile.ZipFile(path) as source:
        root = etree.fromstring(source.read("xl/workbook.xml"))
    return [str(sheet.get("name")) for sheet in root.iter(f"{MAIN}sheet")]


def _formula_cells(root: etree._Element) -> list[etree._Element]:
    return [cell for cell in root.iter(f"{MAIN}c") if cell.find(f"{MAIN}f") is not None]


def _parts_of(source: zipfile.ZipFile, sheets: Sequence[str]) -> dict[str, str]:
    """Name of the part -> name of the sheet, for these sheets."""
    workbook = etree.fromstring(source.read("xl/workbook.xml"))
    relations = etree.fromstring(source.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id"): str(r.get("Target")) for r in relations}
    found: dict[str, str] = {}
    for sheet in workbook.iter(f"{MAIN}sheet"):
        if sheet.get("name") in sheets:
            (identity,) = (value for name, value in sheet.attrib.items() if str(name).endswith("}id"))
            found[re.sub(r"^/?(xl/)?", "xl/", targets[str(identity)])] = str(sheet.get("name"))
    return found
