"""What people typed or coloured on a result sheet: each cell with its row and column, or named."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from toolkit.delivery.graft.guests.cells import BLANK, FORMULA, NUMBER, TEXT, Cell
from toolkit.delivery.graft.guests.looks import Look, Looks
from toolkit.delivery.graft.guests.memory import Memory, fact, rounded
from toolkit.delivery.graft.guests.movement import Movement
from toolkit.delivery.graft.guests.places import (
    Area,
    Place,
    Where,
    address,
    follow,
    place_of,
    range_text,
    shifted,
)
from toolkit.delivery.graft.places import insert_in_order
from toolkit.ooxml.markup import Element, add, children, copied, main, whole

SHEET_ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst")
"""Children of a worksheet in the schema's order."""
_SHOWN = 40
Say = Callable[[Place | None, str], None]
"""Names something that is left behind: where it stood, and what it is."""


@dataclass(frozen=True)
class Whose:
    """Tells the toolkit's cells from the others'.

    Attributes:
        memory: what the toolkit wrote in the last run; empty where nothing is remembered.
        donor: facts of what it writes now. looks: the looks that it gives. colours: all colours that it ever uses.
    """

    memory: Memory
    donor: Collection[str]
    looks: Collection[Look]
    colours: Collection[str]

    def is_ours(self, cell: Cell, look: Look) -> bool:
        """The toolkit filled this cell. Without a memory: what it writes now, or what looks like it."""
        if not look.locked:
            return False
        if self.memory:
            return fact(cell) in self.memory
        return fact(cell) in self.donor or look in self.looks

    def knows(self, some_fact: str) -> bool:
        """The toolkit wrote this in the last run, or writes it now."""
        return some_fact in self.memory or some_fact in self.donor

    def painted(self, cell: Cell, look: Look, new: Look) -> dict[str, str]:
        """What people changed in the look of a cell of the toolkit's, as `Looks.repainted` takes it."""
        change = {}
        if look.fill and look.fill != new.fill and look.fill not in self.colours:
            change["fill"] = look.fill
        if look.colour and look.colour != new.colour and look.colour not in self.colours:
            change["colour"] = look.colour
        added = set(look.marks.split()) - set(new.marks.split())
        if added and (marks_fact(cell, look) not in self.memory if self.memory else "strike" in added):
            change["marks"] = look.marks
        return change


def marks_fact(cell: Cell, look: Look) -> str:
    """A column with how its letters look."""
    return f"gaya {cell.place[1]} {look.marks}"


@dataclass
class Typed:
    """What is taken over to one new sheet.

    Attributes:
        cells: place and element of each cell. merges: areas. notes: what staff should look at.
    """

    cells: list[tuple[Place, Element]] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def settle(move: Movement, whose: Whose, looks: tuple[Looks, Looks], where: Where, say: Say) -> Typed:
    """Decide for each cell of others; marks on cells of the toolkit's are painted on the donor's at once.

    Args:
        move: both sheets.
        whose: tells whose a cell is.
        looks: of the host's and of the donor's formats.
        where: for the references of formulas.
        say: names what is left behind.
    """
    found = Typed()
    taken: set[Place] = set()
    answered = {(place[1], _content(cell)) for place, cell in move.new.filled.items()
                if not looks[1].of(cell.style).locked}  # reasons that the program took over by the record's key
    for place, cell in move.old.filled.items():
        if place in move.ours:
            continue
        there = move.where(place)
        other = move.new.all.get(there) if there else None
        if other is not None and other.kind != BLANK:
            if _content(other) != _content(cell):
                say(place, f"{spoken(cell)} (selnya kini berisi hasil)")
        elif there is None or there in taken:
            if (place[1], _content(cell)) not in answered:
                say(place, spoken(cell))
        else:
            element = _moved(cell, there, move, where)
            if element is None:
                say(place, spoken(cell))
                continue
            taken.add(there)
            found.cells.append((there, element))
            if cell.kind == FORMULA and element.findtext(main("f")) != cell.value and cell.value:
                found.notes.append(f"{address(place)} kini di {address(there)}: ={element.findtext(main('f'))}")
    found.cells += _painted_blanks(move, whose, looks[0], taken)
    found.merges = list(_merges(move, taken))
    _paint(move, whose, looks, say)
    return found


def put(root: Element, typed: Typed) -> None:
    """Write the cells into the new sheet, whose own formats are the host's already."""
    data = root.find(main("sheetData"))
    if data is None or not typed.cells:
        return
    rows = {whole(row.get("r")) or 0: row for row in children(data)}
    for (row, column), element in sorted(typed.cells, key=lambda pair: pair[0]):
        if row not in rows:
            rows[row] = add(data, main("row"), sum(number < row for number in rows), r=str(row))
        _insert(rows[row], column, element)
    dimension = root.find(main("dimension"))
    if dimension is not None:
        root.remove(dimension)
    for area in typed.merges:
        merged = root.find(main("mergeCells"))
        if merged is None:
            merged = insert_in_order(root, "mergeCells", SHEET_ORDER)
        add(merged, main("mergeCell"), ref=range_text(area))
        merged.set("count", str(len(children(merged))))


def spoken(cell: Cell) -> str:
    """A typed cell in words."""
    text = f"={cell.value}" if cell.kind == FORMULA else " ".join(cell.value.split())
    return f"ketikan “{text if len(text) <= _SHOWN else text[:_SHOWN - 1] + '…'}”"


def _content(cell: Cell) -> str:
    if cell.kind == TEXT:
        return cell.words
    return rounded(cell.value) if cell.kind == NUMBER else f"{cell.kind}{cell.value}"


def _moved(cell: Cell, there: Place, move: Movement, where: Where) -> Element | None:
    """The cell's element for its new place; None where it cannot stand there."""
    new = copied(cell.element)
    new.set("r", address(there))
    formula = new.find(main("f"))
    if formula is None:
        return new
    kind = formula.get("t")
    if kind == "dataTable" or (kind == "array" and formula.get("ref") != address(cell.place)):
        return None
    text, is_whole = follow(_formula(cell, move), where)
    if not is_whole or not text:
        return None
    formula.text = text
    if kind == "array":
        formula.set("ref", address(there))
    for name in ("t", "ref", "si") if kind == "shared" else ():
        if name in formula.attrib:
            del formula.attrib[name]
    return new


def _formula(cell: Cell, move: Movement) -> str:
    """Its formula; a shared one is written out from the cell that holds the text."""
    item = cell.element.find(main("f"))
    if cell.value or item is None:
        return cell.value
    for place, other in move.old.filled.items():
        source = other.element.find(main("f"))
        if source is not None and source.get("si") == item.get("si") and source.text:
            return shifted(source.text, cell.place[0] - place[0], cell.place[1] - place[1])
    return ""


def _painted_blanks(move: Movement, whose: Whose, looks: Looks,
                    taken: Collection[Place]) -> Iterator[tuple[Place, Element]]:
    """Empty cells beside the tables that people coloured."""
    for place, cell in move.old.all.items():
        fill = looks.of(cell.style).fill
        there = move.where(place) if cell.kind == BLANK and fill and fill not in whose.colours else None
        if there is not None and there not in move.new.all and there not in taken:
            new = copied(cell.element)
            new.set("r", address(there))
            yield there, new


def _merges(move: Movement, taken: Collection[Place]) -> Iterator[Area]:
    """Merged areas that begin with a cell which is taken over, where their rows stay together."""
    for first_row, first_column, last_row, last_column in move.old.merges:
        there, end = move.where((first_row, first_column)), move.where((last_row, last_column))
        if (first_row, first_column) in move.ours or there is None or end is None or there not in taken:
            continue
        area = (*there, *end)
        if end[0] - there[0] == last_row - first_row and end[1] >= there[1] and not any(
                _meet(area, other) for other in move.new.merges):
            yield area


def _meet(one: Area, other: Area) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _paint(move: Movement, whose: Whose, looks: tuple[Looks, Looks], say: Say) -> None:
    before, after = looks
    gone: dict[int, Place] = {}
    for place, cell in move.old.all.items():
        if cell.kind != BLANK and place not in move.ours:
            continue
        look, there = before.of(cell.style), move.where(place)
        target = move.new.all.get(there) if there else None
        if target is None:
            plain = Look(marks=look.marks)
            if there is None and place[0] not in gone and whose.painted(cell, look, plain):
                gone[place[0]] = place
            continue
        change = whose.painted(cell, look, after.of(target.style))
        if change:
            target.element.set("s", after.repainted(target.style, change))
    for place in gone.values():
        say(place, "tanda warna pada barisnya")


def _insert(row: Element, column: int, element: Element) -> None:
    if "spans" in row.attrib:
        del row.attrib["spans"]
    position = 0
    for at, item in enumerate(row):
        there = place_of(item.get("r")) if isinstance(item.tag, str) else None
        if there is not None and there[1] == column:
            row.remove(item)
            position = at
            break
        if there is not None and there[1] < column:
            position = at + 1
    row.insert(position, element)
