"""Rules for a Word document."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.judge.package import Parts
from tests.judge.record import Fault

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MOST_COLUMNS = 63
_STORIES = ("document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml", "comments+xml")
_STYLED = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}


def lint_word(parts: Parts) -> Iterator[Fault]:
    """All rules of this module."""
    styles = _styles_of(parts, "wordprocessingml.styles+xml")
    shadows = _styles_of(parts, "stylesWithEffects+xml")
    if shadows and shadows != styles:
        yield parts.fault("word/stylesWithEffects.xml", "", "second copy of the styles differs from the first")
    for style, count in Counter(style for style, _ in styles).items():
        if count > 1:
            yield parts.fault("word/styles.xml", f"style[{style}]", "style twice")
    numbers = {str(n.get(f"{W}numId")) for part in parts.of_type("numbering+xml")
               if (root := parts.xml(part)) is not None for n in root.iter(f"{W}num")} | {"0"}
    shapes: Counter[str] = Counter()
    for part in parts.of_type(*_STORIES):
        root = parts.xml(part)
        if root is not None:
            shapes.update(str(shape.get("id")) for shape in root.iter(f"{_DRAWN}docPr"))
            yield from _story(parts, part, root, set(styles), numbers)
    for shape, count in shapes.items():
        if count > 1:
            yield parts.fault("word/document.xml", f"docPr[{shape}]", "shape's number twice")


def _styles_of(parts: Parts, kind: str) -> list[tuple[str, str]]:
    roots = [root for part in parts.of_type(kind) if (root := parts.xml(part)) is not None]
    return [(str(s.get(f"{W}styleId")), str(s.get(f"{W}type"))) for root in roots for s in root.iter(f"{W}style")]


def _story(parts: Parts, part: str, root: etree._Element, styles: set[tuple[str, str]],
           numbers: set[str]) -> Iterator[Fault]:
    for tag, kind in _STYLED.items():
        for said in sorted({str(e.get(f"{W}val")) for e in root.iter(tag)}):
            if (said, kind) not in styles:
                yield parts.fault(part, f"{etree.QName(tag).localname}[{said}]", "style that is not there")
    for said in sorted({str(e.get(f"{W}val")) for e in root.iter(f"{W}numId")} - numbers):
        yield parts.fault(part, f"numId[{said}]", "list that is not there")
    yield from _pairs(parts, part, root)
    for table in root.iter(f"{W}tbl"):
        yield from _table(parts, part, table)
    text = "".join(element.text or "" for element in root.iter(f"{W}t", f"{W}instrText"))
    if any(mark in text for mark in ("{{", "}}", "{%")) or any("\ue000" <= letter <= "\uf8ff" for letter in text):
        yield parts.fault(part, "t", "placeholder left over")


def _pairs(parts: Parts, part: str, root: etree._Element) -> Iterator[Fault]:
    """Fields and bookmarks begin and end."""
    depth = 0
    for mark in root.iter(f"{W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(str(mark.get(f"{W}fldCharType")), 0)
        if depth < 0:
            break
    if depth:
        yield parts.fault(part, "fldChar", "field without beginning or end")
    starts, ends = (Counter(str(e.get(f"{W}id")) for e in root.iter(f"{W}{tag}"))
                    for tag in ("bookmarkStart", "bookmarkEnd"))
    if starts != ends or any(count > 1 for count in starts.values()):
        yield parts.fault(part, "bookmarkStart", "bookmark twice, or without an end")
    for name, count in Counter(str(e.get(f"{W}name")) for e in root.iter(f"{W}bookmarkStart")).items():
        if count > 1:
            yield parts.fault(part, f"bookmarkStart[{name}]", "bookmark's name twice")


def _table(parts: Parts, part: str, table: etree._Element) -> Iterator[Fault]:
    at = table.getroottree().getpath(table)
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    if not columns or columns > _MOST_COLUMNS:
        yield parts.fault(part, at, "table without columns, or with too many", str(columns))
    for row in table.iterfind(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        if not cells:
            yield parts.fault(part, at, "row without cells")
        spans = sum(int(span.get(f"{W}val") or 1) if (span := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else 1
                    for cell in cells)
        if spans > columns:
            yield parts.fault(part, at, "row wider than its table", f"{spans} of {columns}")
        if any(not len(cell) or cell[-1].tag != f"{W}p" for cell in cells):
            yield parts.fault(part, at, "cell that does not end in a paragraph")
