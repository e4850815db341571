"""Rules for what lies on a sheet: tables, charts, drawings, comments."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.judge.formula import beyond, box, broken, sheets_named
from tests.judge.package import Parts
from tests.judge.record import Fault
from tests.judge.workbook import M

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_AXES = frozenset(f"{C}{tag}" for tag in ("catAx", "valAx", "dateAx", "serAx"))
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def lint_drawn(parts: Parts, sheets: frozenset[str], names: frozenset[str]) -> Iterator[Fault]:
    """All rules of this module.

    Args:
        parts: of the workbook.
        sheets: names of the sheets, folded.
        names: defined names, folded: a table may not have one of them.
    """
    yield from _tables(parts, names)
    for part in parts.of_type("drawingml.chart+xml"):
        root = parts.xml(part)
        if root is not None:
            yield from _chart(parts, part, root, sheets)
    for part in parts.of_type("drawing+xml"):
        root = parts.xml(part)
        ids = Counter() if root is None else Counter(str(e.get("id")) for e in root.iter(f"{_DRAWN}cNvPr"))
        for shape, count in ids.items():
            if count > 1:
                yield parts.fault(part, f"cNvPr[{shape}]", "shape's number twice")
    for part in parts.of_type("spreadsheetml.comments+xml"):
        yield from _comments(parts, part)


def _tables(parts: Parts, names: frozenset[str]) -> Iterator[Fault]:
    roots = {part: root for part in parts.of_type("spreadsheetml.table+xml") if (root := parts.xml(part)) is not None}
    for what in ("id", "displayName"):
        for value, count in Counter(str(root.get(what)).casefold() for root in roots.values()).items():
            if count > 1 or (what == "displayName" and value in names):
                yield parts.fault("xl/tables", value, f"{what} of a table twice")
    for part, root in roots.items():
        place = box(str(root.get("ref")))
        columns = [str(column.get("name")).casefold() for column in root.iter(f"{M}tableColumn")]
        if place is None or len(columns) != place[2] - place[0] + 1:
            yield parts.fault(part, str(root.get("ref")), "columns and range of a table differ", str(len(columns)))
        if len(set(columns)) != len(columns):
            yield parts.fault(part, "tableColumn", "column's name twice")
    for sheet in parts.of_type("spreadsheetml.worksheet+xml"):
        yield from _tables_of(parts, sheet, roots)


def _tables_of(parts: Parts, sheet: str, roots: dict[str, etree._Element]) -> Iterator[Fault]:
    """Tables of one sheet do not lie on each other, and their headings stand in the cells."""
    of_sheet = [target for _, kind, target in parts.relations(sheet) if kind == "table" and target in roots]
    page = parts.xml(sheet)
    if not of_sheet or page is None:
        return
    rows = {place[1] for part in of_sheet if (place := box(str(roots[part].get("ref")))) is not None}
    texts = _inline_and_shared(parts, page, rows)
    boxes: list[tuple[int, int, int, int]] = []
    for part in of_sheet:
        root = roots[part]
        place = box(str(root.get("ref")))
        if place is None:
            continue
        if any(not (place[2] < o[0] or o[2] < place[0] or place[3] < o[1] or o[3] < place[1]) for o in boxes):
            yield parts.fault(part, str(root.get("ref")), "tables overlap")
        boxes.append(place)
        if root.get("headerRowCount") != "0":
            stands = [texts.get((place[1], n), "") for n in range(place[0], place[2] + 1)]
            said = [_plain(str(column.get("name"))) for column in root.iter(f"{M}tableColumn")]
            if stands != said:
                yield parts.fault(part, "tableColumn", "headings of a table differ from its cells", f"{stands} {said}")


def _plain(name: str) -> str:
    return name.replace("_x000a_", "\n").replace("_x000A_", "\n").replace("_x000d_", "").replace("_x000D_", "").strip()


def _inline_and_shared(parts: Parts, page: etree._Element, rows: set[int]) -> dict[tuple[int, int], str]:
    """(row, column) -> text, in these rows."""
    shared: list[str] = []
    for part in parts.of_type("sharedStrings+xml"):
        root = parts.xml(part)
        shared = [] if root is None else ["".join(t.text or "" for t in si.iter(f"{M}t")) for si in root.iter(f"{M}si")]
    found = {}
    for cell in (cell for row in page.iter(f"{M}row") if int(row.get("r") or 0) in rows for cell in row):
        place, value = box(str(cell.get("r"))), cell.findtext(f"{M}v") or ""
        text = "".join(t.text or "" for t in cell.iter(f"{M}t")) or value
        if cell.get("t") == "s" and value.isdecimal() and int(value) < len(shared):
            text = shared[int(value)]
        if place is not None:
            found[place[1], place[0]] = _plain(text.replace("\r\n", "\n"))
    return found


def _chart(parts: Parts, part: str, root: etree._Element, sheets: frozenset[str]) -> Iterator[Fault]:
    area = root.find(f".//{C}plotArea")
    if area is None:
        return
    have = {str(axis.get("val")) for child in area if child.tag in _AXES for axis in child.findall(f"{C}axId")}
    want = {str(axis.get("val")) for child in area if child.tag not in _AXES for axis in child.findall(f"{C}axId")}
    want |= {str(cross.get("val")) for cross in area.iter(f"{C}crossAx")}
    for axis in sorted(want - have):
        yield parts.fault(part, f"axId[{axis}]", "axis that is not there")
    for tag in ("idx", "order"):
        for value, count in Counter(str(e.get("val")) for e in area.iterfind(f".//{C}ser/{C}{tag}")).items():
            if count > 1:
                yield parts.fault(part, f"ser/{tag}[{value}]", "series twice")
    for formula in area.iter(f"{C}f"):
        text = formula.text or ""
        wrong = broken(text) or beyond(text) or next((s for s in sheets_named(text) if s.casefold() not in sheets), "")
        if wrong:
            yield parts.fault(part, "f", "chart points nowhere", f"{text!r}: {wrong}")
    for cache in area.iter(f"{C}numCache", f"{C}strCache"):
        points = [int(p.get("idx") or 0) for p in cache.iter(f"{C}pt")]
        said = cache.find(f"{C}ptCount")
        if said is not None and points and max(points) >= int(said.get("val") or 0):
            yield parts.fault(part, "ptCount", "points beyond their number")


def _comments(parts: Parts, part: str) -> Iterator[Fault]:
    root = parts.xml(part)
    comments = [] if root is None else list(root.iter(f"{M}comment"))
    authors = 0 if root is None else len(root.findall(f"{M}authors/{M}author"))
    for ref, count in Counter(str(comment.get("ref")) for comment in comments).items():
        if count > 1 or box(ref) is None:
            yield parts.fault(part, ref, "comment twice, or beyond the sheet")
    if any(int(comment.get("authorId") or 0) >= authors for comment in comments):
        yield parts.fault(part, "authorId", "author that is not there")
