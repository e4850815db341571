"""LibreOffice as a second opinion: recalculates every formula of workbooks, or shows them as PDF."""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl
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
                    str(out), *map(str, files)], check=True, capture_output=True, timeout=600)


def plant(path: Path, target: Path, sheets: Sequence[str]) -> int:
    """Copy a workbook with a wrong value behind every numeric formula of these sheets; returns how many."""
    parts = _parts_of(path, sheets)
    planted = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            data = source.read(name)
            if name in parts:
                root = etree.fromstring(data)
                for cell in root.iter(f"{MAIN}c"):
                    value = cell.find(f"{MAIN}v")
                    if cell.find(f"{MAIN}f") is not None and value is not None and cell.get("t") in (None, "n"):
                        value.text = PLANTED
                        planted += 1
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            copy.writestr(name, data)
    return planted


def _parts_of(path: Path, sheets: Sequence[str]) -> set[str]:
    """Names of the parts that hold these sheets."""
    with zipfile.ZipFile(path) as source:
        workbook = etree.fromstring(source.read("xl/workbook.xml"))
        relations = etree.fromstring(source.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id"): str(r.get("Target")) for r in relations}
    found = set()
    for sheet in workbook.iter(f"{MAIN}sheet"):
        if sheet.get("name") in sheets:
            (identity,) = (value for name, value in sheet.attrib.items() if name.endswith("}id"))
            found.add(re.sub(r"^/?(xl/)?", "xl/", targets[identity]))
    return found


def formula_cells(path: Path, sheets: Sequence[str]) -> dict[str, str]:
    """Address -> formula of every formula on these sheets."""
    workbook = openpyxl.load_workbook(path)
    return {f"{name}!{cell.coordinate}": str(cell.value) for name in sheets
            for row in workbook[name].iter_rows() for cell in row if cell.data_type == "f"}


def values(path: Path, addresses: Iterable[str]) -> dict[str, object]:
    """Address -> stored value."""
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {address: workbook[address.rpartition("!")[0]][address.rpartition("!")[2]].value for address in addresses}
