"""Rules for a worksheet: its cells, merges, columns, formulas, validations, what stands around them."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from tests.judge.formula import beyond, box, broken, newer_function, sheets_named
from tests.judge.package import Parts
from tests.judge.record import Fault
from tests.judge.workbook import M

LONGEST_TEXT = 32767
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
                     "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!"})
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FORBIDDEN_ESCAPE = re.compile(r"_x(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF])_")
_FORMULAS = ("f", "formula", "formula1", "formula2")


@dataclass(frozen=True)
class Book:
    """What a sheet's rules ask of the rest of the workbook: how many strings, formats and dxfs; names of all sheets."""

    strings: int
    formats: int
    dxfs: int
    sheets: frozenset[str]


def book_of(parts: Parts, sheets: frozenset[str]) -> Book:
    """Counted from the parts."""
    strings = [root for part in parts.of_type("sharedStrings+xml") if (root := parts.xml(part)) is not None]
    styles = [root for part in parts.of_type("spreadsheetml.styles+xml") if (root := parts.xml(part)) is not None]
    return Book(sum(len(root.findall(f"{M}si")) for root in strings),
                max(sum(len(root.findall(f"{M}cellXfs/{M}xf")) for root in styles), 1),
                sum(len(root.findall(f"{M}dxfs/{M}dxf")) for root in styles), sheets)


def lint_sheet(parts: Parts, part: str, root: etree._Element, book: Book) -> Iterator[Fault]:
    """All rules of this module."""
    yield from _rows(parts, part, root, book)
    yield from _merges(parts, part, root)
    yield from _columns(parts, part, root, book)
    yield from _references(parts, part, root)
    yield from _formulas(parts, part, root, book)
    yield from _validations(parts, part, root)
    for rule in root.iter(f"{M}cfRule"):
        if rule.get("dxfId") and int(str(rule.get("dxfId"))) >= book.dxfs:
            yield parts.fault(part, "cfRule", "dxf out of range", str(rule.get("dxfId")))
    for text in (*root.iterfind(f"{M}headerFooter/*"),):
        if len(text.text or "") > 255:
            yield parts.fault(part, "headerFooter", "text longer than 255")
    for tag in ("rowBreaks", "colBreaks"):
        for breaks in root.iter(f"{M}{tag}"):
            if breaks.get("count") and int(str(breaks.get("count"))) != len(breaks):
                yield parts.fault(part, tag, "breaks of another number", f"{breaks.get('count')}, {len(breaks)}")
    yield from lint_texts(parts, part, root)


def lint_texts(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    """Texts longer than a cell holds, and escapes of characters that no text may hold; shared strings too."""
    for tag in ("si", "is"):
        for number, item in enumerate(root.iter(f"{M}{tag}")):
            text = "".join(t.text or "" for t in item.iter(f"{M}t"))
            if len(text) > LONGEST_TEXT:
                yield parts.fault(part, f"{tag}[{number}]", "text longer than a cell holds", str(len(text)))
            if _FORBIDDEN_ESCAPE.search(text):
                yield parts.fault(part, f"{tag}[{number}]", "escape of a character that no text may hold")


def _rows(parts: Parts, part: str, root: etree._Element, book: Book) -> Iterator[Fault]:
    if len(root.findall(f"{M}sheetData")) != 1:
        yield parts.fault(part, "sheetData", "not one table of cells", str(len(root.findall(f"{M}sheetData"))))
    last = 0
    for row in root.iterfind(f"{M}sheetData/{M}row"):
        number = int(row.get("r") or last + 1)
        if not last < number <= 1048576:
            yield parts.fault(part, f"row[{number}]", "row twice or out of order", f"after {last}")
        if float(row.get("ht") or 0) > 409.5:
            yield parts.fault(part, f"row[{number}]", "row too high", str(row.get("ht")))
        if int(row.get("s") or 0) >= book.formats:
            yield parts.fault(part, f"row[{number}]", "format out of range", str(row.get("s")))
        last, before = number, 0
        for cell in row.iterfind(f"{M}c"):
            place = box(str(cell.get("r"))) if cell.get("r") else (before + 1, number, before + 1, number)
            if place is None or place[1] != number:
                yield parts.fault(part, str(cell.get("r")), "cell in another row, or beyond the sheet", f"row {number}")
                continue
            if place[0] <= before:
                yield parts.fault(part, str(cell.get("r")), "cell twice or out of order")
            before = place[0]
            yield from _value(parts, part, cell, book)


def _value(parts: Parts, part: str, cell: etree._Element, book: Book) -> Iterator[Fault]:
    kind, value, at = cell.get("t") or "n", cell.findtext(f"{M}v"), str(cell.get("r"))
    if int(cell.get("s") or 0) >= book.formats:
        yield parts.fault(part, at, "format out of range", str(cell.get("s")))
    if len(cell.findall(f"{M}v")) > 1 or len(cell.findall(f"{M}f")) > 1:
        yield parts.fault(part, at, "two values in a cell")
    if value is None:
        return
    wrong = {"s": not value.isdecimal() or int(value) >= book.strings, "n": not _NUMBER.fullmatch(value.strip()),
             "b": value.strip() not in {"0", "1"}, "e": value not in _ERRORS, "str": len(value) > LONGEST_TEXT}
    if wrong.get(kind) and (value or kind != "n"):
        yield parts.fault(part, at, f"value of another kind ({kind})", value[:40])


def _merges(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    boxes: list[tuple[tuple[int, int, int, int], str]] = []
    for merge in root.iter(f"{M}mergeCell"):
        ref = str(merge.get("ref"))
        place = box(ref)
        if place is None or place[:2] == place[2:]:
            yield parts.fault(part, ref, "merge of nothing, or beyond the sheet")
        else:
            boxes.append((place, ref))
    boxes.sort(key=lambda item: item[0][1])
    for number, (one, first) in enumerate(boxes):
        for other, second in itertools.islice(boxes, number + 1, None):
            if other[1] > one[3]:
                break
            if one[0] <= other[2] and other[0] <= one[2]:
                yield parts.fault(part, first, "merges overlap", second)


def _columns(parts: Parts, part: str, root: etree._Element, book: Book) -> Iterator[Fault]:
    last = 0
    for column in root.iterfind(f"{M}cols/{M}col"):
        first, end = int(column.get("min") or 0), int(column.get("max") or 0)
        if not last < first <= end <= 16384:
            yield parts.fault(part, f"col[{first}]", "columns overlap, or beyond the sheet", f"{first}–{end}")
        if float(column.get("width") or 0) > 255:
            yield parts.fault(part, f"col[{first}]", "column too wide", str(column.get("width")))
        if int(column.get("style") or 0) >= book.formats:
            yield parts.fault(part, f"col[{first}]", "format out of range", str(column.get("style")))
        last = end


def _references(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    """Ranges in attributes: none beyond the sheet, none empty; a link leads to a place or a relation."""
    having: Any = root.xpath("//*[@ref or @sqref or @activeCell or @topLeftCell]")
    for element in having:
        name = etree.QName(element).localname
        for attribute in ("ref", "sqref", "activeCell", "topLeftCell"):
            said = element.get(attribute)
            if said is not None and name != "f" and (not said.split() or any(box(r) is None for r in said.split())):
                yield parts.fault(part, f"{name}[@{attribute}]", "range beyond the sheet", said[:60])
        if name == "hyperlink" and len(element.get("location") or "") > 2079:
            yield parts.fault(part, str(element.get("ref")), "link too long")


def _formulas(parts: Parts, part: str, root: etree._Element, book: Book) -> Iterator[Fault]:
    for element in root.iter(*(f"{M}{tag}" for tag in _FORMULAS)):
        text = element.text or ""
        parent = element.getparent()
        at = str(parent.get("r") or parent.get("sqref") or etree.QName(parent).localname) if parent is not None else ""
        if not text or (element.tag == f"{M}formula" and parent is not None and parent.get("type") == "timePeriod"):
            continue
        if wrong := broken(text.removeprefix("=")):
            yield parts.fault(part, at, "broken formula", f"{text[:80]!r}: {wrong}")
        if element.tag == f"{M}f" and text.startswith("="):
            yield parts.fault(part, at, "formula with its sign of equality")
        if where := beyond(text):
            yield parts.fault(part, at, "formula points beyond the sheet", where)
        if name := newer_function(text):
            yield parts.fault(part, at, "function without its prefix", name)
        for sheet in sheets_named(text):
            if sheet.casefold() not in book.sheets:
                yield parts.fault(part, at, "formula names a sheet that is not there", sheet)


def _validations(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    for validation in root.iter(f"{M}dataValidation"):
        at = str(validation.get("sqref"))
        for tag in ("formula1", "formula2"):
            text = validation.findtext(f"{M}{tag}") or ""
            if len(text.strip('"')) > 255:
                yield parts.fault(part, at, "validation longer than 255", str(len(text)))
        for attribute, most in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 225)):
            if len(validation.get(attribute) or "") > most:
                yield parts.fault(part, at, f"{attribute} longer than {most}")
        if validation.get("type") == "list" and not validation.findtext(f"{M}formula1"):
            yield parts.fault(part, at, "list without choices")
