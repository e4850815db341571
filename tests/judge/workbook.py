"""Rules for the workbook part and the styles."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.judge.formula import broken, sheets_named
from tests.judge.package import DOC_RELATIONS, Parts
from tests.judge.record import Fault

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NAME = re.compile(r"[A-Za-z_\\\u0080-\uffff][\w.\\?]{0,254}")
_FIRST_OF_ONE_S_OWN = 164
"""Number formats below are built in."""
_BUILT_IN = "_xlnm."


def sheet_parts(parts: Parts, main: str, root: etree._Element) -> dict[str, str]:
    """Name of a sheet -> its part, in order."""
    targets = {relation: target for relation, _, target in parts.relations(main)}
    return {str(sheet.get("name")): targets.get(next((str(v) for k, v in sheet.attrib.items()
                                                      if str(k).startswith(DOC_RELATIONS)), ""), "")
            for sheet in root.iter(f"{M}sheet")}


def lint_workbook(parts: Parts, main: str, root: etree._Element) -> Iterator[Fault]:
    """All rules of this module."""
    sheets = list(root.iter(f"{M}sheet"))
    yield from _sheets(parts, main, sheets)
    yield from _names(parts, main, root, sheets)
    for view in root.iter(f"{M}workbookView"):
        for what in ("activeTab", "firstSheet"):
            if int(view.get(what) or 0) >= len(sheets):
                yield parts.fault(main, "workbookView", f"{what} beyond the sheets", str(view.get(what)))
        if sheets[min(int(view.get("activeTab") or 0), len(sheets) - 1)].get("state") not in {None, "visible"}:
            yield parts.fault(main, "workbookView", "the active sheet is hidden")
    for part in parts.of_type("spreadsheetml.styles+xml"):
        styles = parts.xml(part)
        if styles is not None:
            yield from _styles(parts, part, styles)
    for part in parts.of_type("calcChain+xml"):
        yield from _chain(parts, part, list(sheet_parts(parts, main, root).values()), sheets)


def _sheets(parts: Parts, main: str, sheets: list[etree._Element]) -> Iterator[Fault]:
    for what, values in (("name", [str(s.get("name")).casefold() for s in sheets]),
                         ("sheetId", [str(s.get("sheetId")) for s in sheets])):
        for value, count in Counter(values).items():
            if count > 1:
                yield parts.fault(main, f"sheet[{value}]", f"{what} of a sheet twice")
    for sheet in sheets:
        name = str(sheet.get("name"))
        if not 1 <= len(name) <= 31 or re.search(r"[\[\]:*?/\\]|^'|'$", name):
            yield parts.fault(main, f"sheet[{name}]", "name that no sheet may have")
    if all(sheet.get("state") in {"hidden", "veryHidden"} for sheet in sheets):
        yield parts.fault(main, "sheets", "no sheet is visible")


def _names(parts: Parts, main: str, root: etree._Element, sheets: list[etree._Element]) -> Iterator[Fault]:
    there = {str(sheet.get("name")).casefold() for sheet in sheets}
    names = list(root.iter(f"{M}definedName"))
    keys = Counter((str(n.get("name")).casefold(), n.get("localSheetId")) for n in names)
    for (twin, local), count in keys.items():
        if count > 1:
            yield parts.fault(main, f"definedName[{twin}]", "defined name twice", f"sheet {local}")
    for name in names:
        said, text = str(name.get("name")), name.text or ""
        place = f"definedName[{said}]"
        if int(name.get("localSheetId") or 0) >= len(sheets):
            yield parts.fault(main, place, "defined name of a sheet that is not there")
        if not said.startswith(_BUILT_IN) and not _NAME.fullmatch(said):
            yield parts.fault(main, place, "name that nothing may have")
        if wrong := broken(text):
            yield parts.fault(main, place, "broken formula", f"{text!r}: {wrong}")
        for sheet in sheets_named(text):
            if sheet.casefold() not in there:
                yield parts.fault(main, place, "formula names a sheet that is not there", sheet)


def _styles(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    held = {tag: len(found) for tag in ("fonts", "fills", "borders", "cellStyleXfs")
            if (found := root.find(f"{M}{tag}")) is not None}
    formats = root.findall(f"{M}numFmts/{M}numFmt")
    own = {str(f.get("numFmtId")) for f in formats}
    for tag in ("cellXfs", "cellStyleXfs"):
        for number, xf in enumerate(root.findall(f"{M}{tag}/{M}xf")):
            for what, count in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"),
                                ("xfId", "cellStyleXfs")):
                if int(xf.get(what) or 0) >= max(held.get(count, 0), 1):
                    yield parts.fault(part, f"{tag}/xf[{number}]", f"{what} out of range", str(xf.get(what)))
            chosen = int(xf.get("numFmtId") or 0)
            if chosen >= _FIRST_OF_ONE_S_OWN and str(chosen) not in own:
                yield parts.fault(part, f"{tag}/xf[{number}]", "number format that is not there", str(chosen))
    for twin, times in Counter(str(f.get("numFmtId")) for f in formats).items():
        if times > 1:
            yield parts.fault(part, f"numFmt[{twin}]", "number format twice")
    for item in root.iter(f"{M}numFmt"):
        code = re.sub(r"\\.|_.|\*.", "", str(item.get("formatCode")))
        outside = re.sub(r'"[^"]*"', "", code)
        if len(code) > 255 or '"' in outside or len(re.findall(r"\[", outside)) != len(re.findall(r"\]", outside)):
            yield parts.fault(part, f"numFmt[{item.get('numFmtId')}]", "broken number format", code)


def _chain(parts: Parts, part: str, by_number: list[str], sheets: list[etree._Element]) -> Iterator[Fault]:
    """The calculation chain names cells; one without a formula makes Excel repair the file."""
    root = parts.xml(part)
    by_id = {str(sheet.get("sheetId")): by_number[n] for n, sheet in enumerate(sheets) if n < len(by_number)}
    with_formula: dict[str, set[str]] = {}
    sheet = ""
    for cell in () if root is None else root.iter(f"{M}c"):
        sheet = cell.get("i") or sheet
        page = by_id.get(sheet, "")
        if page not in with_formula:
            found = parts.xml(page)
            with_formula[page] = set() if found is None else {
                str(c.get("r")) for c in found.iter(f"{M}c") if c.find(f"{M}f") is not None}
        if str(cell.get("r")) not in with_formula[page]:
            yield parts.fault(part, f"{page}!{cell.get('r')}", "calculation chain names a cell without a formula")
