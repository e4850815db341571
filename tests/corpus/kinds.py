"""What a workbook holds, counted kind by kind: the same meter for every program that saves it again."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.ooxml.content_types import TYPES_PART, ContentTypes
from toolkit.ooxml.markup import parse
from toolkit.ooxml.rawzip import key

_DERIVED = ("calcchain", "package.relationships", "sharedstrings")
"""Parts that a program may leave out without a loss: an order of calculation, and texts that may stand in the cells.
Relations are no content; what they lead to is counted."""


@dataclass(frozen=True)
class Kind:
    """One kind of content.

    Attributes:
        name: as the document names it.
        part: pattern of the names of the parts that hold it, in small letters.
        element: pattern of an element within them; None to count the parts themselves.
        visible: something that staff see or data that they stored, and no set-up of the printer or of a program.
    """

    name: str
    part: str
    element: str | None = None
    visible: bool = True


_EXT = "ext(?= [^>]*uri=)"
_SHEETS, _DRAWINGS = r"(work|chart|dialog|macro)sheets/[^/]*\.xml", r"drawings/drawing[^/]*\.xml"
KINDS = (
    Kind("shapes and text boxes", _DRAWINGS, "(sp|cxnSp|grpSp)"),
    Kind("pictures and charts", _DRAWINGS, "(pic|graphicFrame)"),
    Kind("media", r"media/[^/]*"),
    Kind("header images", _SHEETS, "legacyDrawingHF"),
    Kind("sheet backgrounds", _SHEETS, "picture"),
    Kind("VML drawings", r"[^/]*\.vml"),
    Kind("rich text runs", r"sharedstrings\.xml", "r"),
    Kind("comments", r"comments?/?[^/]*\.xml", "comment"),
    Kind("rich comment text", r"comments?/?[^/]*\.xml", "rPr"),
    Kind("threaded comments", r"threadedcomments/[^/]*\.xml"),
    Kind("form controls and ActiveX", r"(ctrlprops|activex)/[^/]*\.xml"),
    Kind("OLE objects", _SHEETS, "oleObject"),
    Kind("embedded files", r"embeddings/[^/]*"),
    Kind("SmartArt", r"diagrams/[^/]*"),
    Kind("rich values", r"richdata/[^/]*"),
    Kind("checkboxes in cells", r"featurepropertybag/[^/]*"),
    Kind("x14 and other sheet extensions", _SHEETS, _EXT),
    Kind("conditional formats", _SHEETS, "cfRule"),
    Kind("data validations", _SHEETS, "dataValidation"),
    Kind("hyperlinks", _SHEETS, "hyperlink"),
    Kind("merged ranges", _SHEETS, "mergeCell"),
    Kind("formulas", _SHEETS, "f"),
    Kind("custom views of sheets", _SHEETS, "customSheetView"),
    Kind("phonetic hints", r"sharedstrings\.xml", "rPh"),
    Kind("pivot tables", r"pivottables?/pivottable[^/]*\.xml"),
    Kind("pivot extensions", r"(pivottables?|pivotcache)/[^/]*\.xml", _EXT),
    Kind("slicers and timelines", r"(slicers|timelines)/[^/]*"),
    Kind("tables", r"tables/table\d*\.xml"),
    Kind("query tables", r"querytables/[^/]*"),
    Kind("connections", r"connections[^/]*\.xml"),
    Kind("data model", r"model/[^/]*"),
    Kind("customXml", r"customxml/item\d*\.xml"),
    Kind("XML maps", r"(xmlmaps|tables/tablesinglecells\d*)\.xml"),
    Kind("links to other workbooks", r"externallinks/[^/]*\.xml"),
    Kind("macros", r"vbaproject\.bin"),
    Kind("macro and dialog sheets", r"(macro|dialog)sheets/[^/]*\.xml"),
    Kind("defined names", r"workbook\d*\.xml", "definedName"),
    Kind("sensitivity labels", r"docmetadata/[^/]*"),
    Kind("printer settings", r"printersettings/[^/]*", visible=False),
    Kind("print set-up of charts", r"charts/chart[^/]*\.xml", "printSettings", visible=False),
    Kind("properties of sheets", r"customproperty\d*\.bin", visible=False),
    Kind("thumbnails", r"thumbnail\.[^/]*", visible=False),
    Kind("extensions of workbook, styles, charts", r"(workbook|styles|charts?/chart)\d*\.xml", _EXT, visible=False),
)
_PATTERNS = {kind.name: re.compile(r"(.*/)?" + kind.part) for kind in KINDS}
_ELEMENTS = {kind.name: re.compile(rb"<(?!xm:|x14:)(?:\w+:)?%s[ />]" % kind.element.encode())
             for kind in KINDS if kind.element}
VISIBLE = frozenset(kind.name for kind in KINDS if kind.visible)


def unpacked(data: bytes) -> dict[str, bytes] | None:
    """Part name -> bytes of whatever zipfile can unpack; None where the file is no archive or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return None


def count(parts: Mapping[str, bytes]) -> Counter[str]:
    """How often each kind is there; what is not there is left out."""
    counted: Counter[str] = Counter()
    for name, data in parts.items():
        for kind, pattern in _PATTERNS.items():
            if pattern.fullmatch(name.lower().replace("\\", "/")):
                element = _ELEMENTS.get(kind)
                counted[kind] += len(element.findall(data)) if element else 1
    return +counted


def count_parts(parts: Mapping[str, bytes]) -> Counter[str]:
    """Number of parts of each content type."""
    listed = [data for name, data in parts.items() if key(name) == key(TYPES_PART)]
    types = ContentTypes(parse(listed[0], TYPES_PART)) if listed else None
    counted = Counter(((types.of(name) if types else None) or "").lower()
                      for name in parts if key(name) != key(TYPES_PART))
    return Counter({kind: number for kind, number in counted.items() if not any(word in kind for word in _DERIVED)})


def lost(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> frozenset[str]:
    """Kinds of which there are fewer than before."""
    return frozenset(count(before) - count(after))


def drops_parts(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bool:
    """Is any part gone without another of its content type."""
    return bool(count_parts(before) - count_parts(after))
