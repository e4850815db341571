"""The cells of one worksheet, with what stands in each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from toolkit.delivery.graft.guests.places import Area, Place, area_of, place_of
from toolkit.delivery.graft.report import text_of
from toolkit.ooxml.markup import Element, children, main, whole

FORMULA, TEXT, NUMBER, OTHER, BLANK = "=", "t", "n", "v", ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        place: where it stands. element: its element. kind: FORMULA, TEXT, NUMBER, OTHER (true, false, an error), BLANK.
        value: the formula without the equals sign, the text, the number as it is stored.
    """

    place: Place
    element: Element
    kind: str
    value: str

    @property
    def words(self) -> str:
        """The text without superfluous space; empty for anything else."""
        return " ".join(self.value.split()) if self.kind == TEXT else ""

    @property
    def style(self) -> str:
        """Index of its format."""
        return self.element.get("s") or "0"


class Cells:
    """The cells of a worksheet.

    Args:
        root: root of the worksheet.
        shared: the text of a shared string by its number.
    """

    def __init__(self, root: Element, shared: Callable[[int], str]) -> None:
        self.root = root
        self._shared = shared

    @cached_property
    def all(self) -> dict[Place, Cell]:
        """Every cell that the sheet lists, blank ones too, from top to bottom."""
        found: dict[Place, Cell] = {}
        row = 0
        for line in children(self.root.find(main("sheetData"))):
            row, column = whole(line.get("r")) or row + 1, 0
            for item in line.iterchildren(main("c")):
                named = place_of(item.get("r"))
                column = named[1] if named else column + 1
                found[row, column] = Cell((row, column), item, *self._content(item))
        return found

    @cached_property
    def filled(self) -> dict[Place, Cell]:
        """The cells in which something stands."""
        return {place: cell for place, cell in self.all.items() if cell.kind != BLANK}

    @cached_property
    def merges(self) -> tuple[Area, ...]:
        """The merged areas."""
        areas = (area_of(item.get("ref")) for item in children(self.root.find(main("mergeCells"))))
        return tuple(area for area in areas if area is not None)

    def _content(self, item: Element) -> tuple[str, str]:
        formula = item.find(main("f"))
        if formula is not None:
            return FORMULA, formula.text or ""
        value, kind = item.findtext(main("v")), item.get("t") or "n"
        inline = item.find(main("is"))
        text = text_of(inline) if inline is not None else value
        if kind == "s" and value is not None:
            text = self._shared(whole(value.strip()) or 0)
        if text is None or (kind in ("s", "inlineStr", "str") and not text.strip()):
            return BLANK, ""
        return {"n": NUMBER, "b": OTHER, "e": OTHER}.get(kind, TEXT), text
