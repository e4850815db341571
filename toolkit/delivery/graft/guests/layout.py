"""How people arranged a result sheet: widths, hidden rows and columns, panes, zoom, paper, protection, their rules."""

from collections.abc import Callable, Iterator

from toolkit.delivery.graft.guests.memory import Memory, unreferenced
from toolkit.delivery.graft.guests.movement import Movement
from toolkit.delivery.graft.guests.places import Area, Where, area_of, follow, place_of, range_text
from toolkit.delivery.graft.guests.typed import SHEET_ORDER, Say
from toolkit.delivery.graft.places import insert_element, insert_in_order
from toolkit.ooxml.markup import Element, add, children, copied, local, main, whole

_ON = frozenset({"1", "true"})
_PAPER = ("paperSize", "orientation", "scale", "fitToWidth", "fitToHeight")
_PAPER_DEFAULTS = {"paperSize": "1", "orientation": "portrait", "scale": "100", "fitToWidth": "1", "fitToHeight": "1"}
_MARGINS = ("left", "right", "top", "bottom", "header", "footer")
_RULES = {"conditionalFormatting": "format bersyarat", "dataValidation": "daftar pilihan"}
_MOST_COLUMNS = 16_384
_PANE = ("xSplit", "ySplit", "topLeftCell", "activePane", "state")
_ZOOM = ("zoomScale", "zoomScaleNormal")
Columns = dict[int, tuple[float | None, bool]]
"""Column -> its width in characters, None for the default, and whether it is hidden."""


def facts(root: Element) -> Iterator[str]:
    """What the toolkit arranges on a sheet, for the memory."""
    for column, (width, hidden) in _columns(root).items():
        yield _column_fact(column, width, hidden=hidden)
    yield from (_paper_fact(root), _pane_fact(root))
    yield from (_rule_fact(item) for item in _rules(root))


def keep(move: Movement, memory: Memory) -> list[str]:
    """Arrange the new sheet as people arranged the old one.

    Widths, panes and paper are theirs where the memory holds others: without a memory the toolkit's stand.

    Args:
        move: both sheets; the new one, whose formats are still the donor's, is changed.
        memory: what the toolkit arranged.

    Returns:
        What staff should know, without the full stop.
    """
    old, new = move.old.root, move.new.root
    _keep_columns(old, new, memory)
    notes = _keep_rows(move)
    _keep_view(old, new, memory)
    if memory:
        _keep_paper(old, new, memory)
    protection = old.find(main("sheetProtection"))
    if protection is not None and new.find(main("sheetProtection")) is None:
        _replace(new, "sheetProtection", protection)
    return notes


def _columns(root: Element) -> Columns:
    found: Columns = {}
    for item in children(root.find(main("cols"))):
        first, last = whole(item.get("min")) or 1, min(whole(item.get("max")) or 1, _MOST_COLUMNS)
        width = _number(item.get("width"))
        if last - first < _MOST_COLUMNS // 2:  # a format for all columns to the end is no width of one
            found.update(dict.fromkeys(range(first, last + 1), (width, item.get("hidden") in _ON)))
    return found


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None


def _column_fact(column: int, width: float | None, *, hidden: bool) -> str:
    return f"lebar {column} {'' if width is None else round(width)} {hidden}"


def _knows_width(memory: Memory, column: int, width: float | None, *, hidden: bool) -> bool:
    """Programs round widths a little when they save."""
    near = [width] if width is None else [width - 0.3, width, width + 0.3]
    return any(_column_fact(column, value, hidden=hidden) in memory for value in near)


def _keep_columns(old: Element, new: Element, memory: Memory) -> None:
    before, now = _columns(old), _columns(new)
    theirs = {column: (width, hidden) for column, (width, hidden) in before.items()
              if (not _knows_width(memory, column, width, hidden=hidden) if memory else column not in now)}
    for column, (width, hidden) in theirs.items():
        _set_column(new, column, width, hidden=hidden)


def _set_column(root: Element, column: int, width: float | None, *, hidden: bool) -> None:
    columns = root.find(main("cols"))
    if columns is None:
        columns = insert_in_order(root, "cols", SHEET_ORDER)
    item = _own_item(columns, column)
    if width is not None:
        item.set("width", f"{width:g}" if width == round(width, 4) else repr(width))
        item.set("customWidth", "1")
    if hidden:
        item.set("hidden", "1")
    elif "hidden" in item.attrib:
        del item.attrib["hidden"]


def _own_item(columns: Element, column: int) -> Element:
    """The element of this column alone; one that stands for several is split."""
    for at, item in enumerate(children(columns)):
        first, last = whole(item.get("min")) or 1, whole(item.get("max")) or 1
        if first > column:
            return add(columns, main("col"), at, min=str(column), max=str(column))
        if first <= column <= last:
            pieces = [(a, b) for a, b in ((first, column - 1), (column, column), (column + 1, last)) if a <= b]
            copies = [copied(item) for _ in pieces]
            columns.remove(item)
            for offset, (piece, (a, b)) in enumerate(zip(copies, pieces, strict=True)):
                piece.set("min", str(a))
                piece.set("max", str(b))
                columns.insert(at + offset, piece)
            return copies[[a for a, _ in pieces].index(column)]
    return add(columns, main("col"), min=str(column), max=str(column))


def _keep_rows(move: Movement) -> list[str]:
    """Rows that people hid stay hidden; those that a filter hides come back, and the filter is named."""
    filtered = move.old.root.find(main("autoFilter"))
    hidden = [item for item in children(move.old.root.find(main("sheetData"))) if item.get("hidden") in _ON]
    if filtered is not None and children(filtered):
        return ["saringan pada judul tabel dilepas, semua baris tampil lagi"]
    rows = {whole(item.get("r")): item for item in children(move.new.root.find(main("sheetData")))}
    for item in hidden:
        number = whole(item.get("r")) or 0
        target = rows.get(move.rows.get(number))
        if target is not None:
            target.set("hidden", "1")
    return []


def _views(root: Element) -> Element | None:
    return next(iter(children(root.find(main("sheetViews")))), None)


def _pane_fact(root: Element) -> str:
    view = _views(root)
    pane = None if view is None else view.find(main("pane"))
    return "beku " + ("" if pane is None else " ".join(pane.get(name) or "0" for name in _PANE[:2]))


def _keep_view(old: Element, new: Element, memory: Memory) -> None:
    before, now = _views(old), _views(new)
    if before is None or now is None:
        return
    for name in _ZOOM:
        zoom = before.get(name)
        if zoom and zoom != "100":
            now.set(name, zoom)
    if memory and _pane_fact(old) not in memory:
        for tag in ("pane", "selection"):
            for item in now.findall(main(tag)):
                now.remove(item)
        pane = before.find(main("pane"))
        if pane is not None:
            now.insert(0, copied(pane))
            for position, item in enumerate(before.findall(main("selection")), 1):
                now.insert(position, copied(item))


def _paper_fact(root: Element) -> str:
    setup, margins = root.find(main("pageSetup")), root.find(main("pageMargins"))
    fit = root.find(f"{main('sheetPr')}/{main('pageSetUpPr')}")
    paper = [_PAPER_DEFAULTS[name] if setup is None else setup.get(name) or _PAPER_DEFAULTS[name] for name in _PAPER]
    edges = ["" if margins is None else f"{_number(margins.get(name)) or 0:.2f}" for name in _MARGINS]
    return " ".join(["kertas", *paper, *edges, str(fit is not None and fit.get("fitToPage") in _ON)])


def _keep_paper(old: Element, new: Element, memory: Memory) -> None:
    if _paper_fact(old) in memory:
        return
    for tag in ("pageMargins", "pageSetup"):
        theirs = old.find(main(tag))
        if theirs is not None:
            item = _replace(new, tag, theirs)
            for name in [name for name, _ in item.attrib.items() if name.startswith("{")]:
                del item.attrib[name]  # the relation to a printer's own settings
    before, now = (root.find(f"{main('sheetPr')}/{main('pageSetUpPr')}") for root in (old, new))
    if now is not None:
        now.set("fitToPage", "0" if before is None else before.get("fitToPage") or "0")


def _replace(root: Element, tag: str, by: Element) -> Element:
    """A copy of an element in the place that the schema gives it, instead of the one that is there."""
    there = root.find(main(tag))
    if there is not None:
        root.remove(there)
    new = copied(by)
    insert_element(root, new, SHEET_ORDER)
    return new


def keep_rules(move: Movement, known: Callable[[str], bool], where: Where, say: Say) -> None:
    """Conditional formats and dropdowns of people, over the cells that they were given for.

    Args:
        move: both sheets; the new one's formats are the host's already, as those of the rules are.
        known: says of a fact whether the toolkit wrote it.
        where: for the references of formulas.
        say: names what is left behind.
    """
    for item in _rules(move.old.root):
        if known(_rule_fact(item)):
            continue
        new = _moved_rule(move, item, where)
        if new is None:
            say(_first(item), _RULES[local(item)])
        elif local(item) == "dataValidation":
            holder = move.new.root.find(main("dataValidations"))
            if holder is None:
                holder = insert_in_order(move.new.root, "dataValidations", SHEET_ORDER)
            holder.append(new)
            holder.set("count", str(len(children(holder))))
        else:
            insert_element(move.new.root, new, SHEET_ORDER)


def _rules(root: Element) -> list[Element]:
    return [*root.findall(main("conditionalFormatting")), *children(root.find(main("dataValidations")))]


def _rule_fact(item: Element) -> str:
    """What a rule says, without the cells that it says it of."""
    said = [f"{name}={each.get(name)}" for each in item.iter() if isinstance(each.tag, str)
            for name in ("type", "operator", "text") if each.get(name)]
    formulas = [unreferenced(each.text or "") for each in item.iter()
                if isinstance(each.tag, str) and local(each).startswith("formula")]
    return " ".join(["aturan", local(item), *said, *formulas])


def _moved_rule(move: Movement, item: Element, where: Where) -> Element | None:
    areas = [_moved_area(move, area) for area in map(area_of, (item.get("sqref") or "").split())]
    kept = [area for area in areas if area is not None]
    if not areas or len(kept) < len(areas):
        return None
    new = copied(item)
    new.set("sqref", " ".join(map(range_text, kept)))
    for formula in new.iter():
        if isinstance(formula.tag, str) and local(formula).startswith("formula"):
            text, is_whole = follow(formula.text or "", where)
            if not is_whole:
                return None
            formula.text = text
    return new


def _moved_area(move: Movement, area: Area | None) -> Area | None:
    """The area now; one over whole columns stays."""
    if area is None:
        return None
    start, end = move.where(area[:2]), move.where(area[2:])
    if start is None or end is None or end[0] < start[0] or end[1] < start[1]:
        return None
    return (*start, *end)


def _first(item: Element) -> tuple[int, int] | None:
    return place_of((item.get("sqref") or "").split(" ")[0].partition(":")[0])

