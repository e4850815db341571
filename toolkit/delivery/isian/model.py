"""What is to be written into a sheet, and what came of it."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from toolkit.delivery.graft.guests.places import Place

Value = str | int | Decimal | dt.date
"""What stands in a cell: a text stays a text, whatever it looks like."""


class Formula(NamedTuple):
    """A formula without the equals sign; it has no stored value, so that every program computes it."""

    text: str


class Moved(NamedTuple):
    """What stood in another cell of the sheet before, with its format."""

    place: Place


Content = Value | Formula | Moved | None
"""None blanks the cell; its format stays."""


class Growth(NamedTuple):
    """A table that goes on further down than it did.

    Attributes:
        heading: row of its headings. first, last: its columns. end: its last row before. new_end: its last row now.
    """

    heading: int
    first: int
    last: int
    end: int
    new_end: int


class SheetEdit(NamedTuple):
    """What becomes of one sheet.

    Attributes:
        sheet: its name as the workbook has it. cells: what they hold from now on.
        like: a row whose cells lend their format to cells that the sheet does not list; 0 for none.
        growth: a table that grows along, None where nothing does.
        heights: row -> points that its texts need, None for a single line. A height that people set stays.
        outdated: cells whose formula stays, and whose stored value no longer holds.
    """

    sheet: str
    cells: Mapping[Place, Content]
    like: int = 0
    growth: Growth | None = None
    heights: Mapping[int, float | None] = MappingProxyType({})
    outdated: Collection[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """What was done.

    Attributes:
        data: the new file; the host's own bytes where nothing changed.
        changed_parts: names of the host's parts that are not the same bytes any more, or gone.
        warnings: what the user should know, whole sentences in Indonesian.
    """

    data: bytes = field(repr=False)
    changed_parts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
