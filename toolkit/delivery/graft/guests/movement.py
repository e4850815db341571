"""Where a place of the old result sheet is on the new one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from toolkit.delivery.graft.guests.cells import TEXT, Cells
from toolkit.delivery.graft.guests.places import Place
from toolkit.delivery.graft.guests.rows import Keys, Row, describe, match

_HEADINGS = 3
"""Texts that a row of headings has at least."""


@dataclass(frozen=True)
class Movement:
    """Both sheets, and which row is which.

    Attributes:
        old, new: the sheets. ours: places of the old one that the toolkit filled.
        last_column: the last printed one. key_headings: see `rows.describe`.
    """

    old: Cells
    new: Cells
    ours: Collection[Place]
    last_column: int
    key_headings: Keys = ()

    @cached_property
    def _before(self) -> Mapping[int, Row]:
        return describe(self.old, self.ours, self.last_column, self.key_headings)

    @cached_property
    def _after(self) -> Mapping[int, Row]:
        return describe(self.new, self.new.filled.keys(), self.last_column, self.key_headings)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Row of the toolkit's before -> the same one now."""
        return match(self._before, self._after)

    @cached_property
    def moved(self) -> frozenset[int]:
        """Rows of the toolkit's that certainly stand elsewhere now, or are gone: nothing begins with their texts."""
        labels = {row.label for row in self._after.values()}
        return frozenset(number for number, row in self._before.items()
                         if self.rows.get(number, number) != number or (number not in self.rows and row.label
                                                                        and row.label not in labels))

    def where(self, place: Place) -> Place | None:
        """The place now: in the same row, by its texts, and the same column, by its heading; None where it is gone.

        What stands in a row without anything of the toolkit's goes with the row above it; below everything, with the
        end of the sheet.
        """
        row, column = self._row(place[0]), self._column(place)
        return None if row is None or column is None else (row, column)

    def _row(self, row: int) -> int | None:
        if row in self._before:
            return self.rows.get(row)
        above = max((n for n in self._before if n < row), default=None)
        below = min((n for n in self._before if n > row), default=None)
        if above is None:
            return row if row not in self._after else None
        if below is None:
            return max(self._after, default=0) + row - above
        candidates = ([self.rows[above] + row - above] if above in self.rows else []) + (
            [self.rows[below] + row - below] if below in self.rows else [])
        return next((there for there in candidates if there > 0 and there not in self._after), None)

    def _column(self, place: Place) -> int | None:
        row, column = place
        above = sorted((n for n in self._before if n <= row), reverse=True)
        heading = next((n for n in above if self._is_heading(n, column)), None)
        there = None if heading is None else self.rows.get(heading)
        if heading is None or there is None:
            return column
        words = self.old.filled[heading, column].words
        same = self.new.filled.get((there, column))
        if same is not None and same.words == words:
            return column
        return next((c for (r, c), cell in self.new.filled.items() if r == there and cell.words == words), None)

    def _is_heading(self, row: int, column: int) -> bool:
        cell = self.old.filled.get((row, column))
        return ((row, column) in self.ours and cell is not None and cell.kind == TEXT
                and len(self._before[row].texts) >= _HEADINGS == min(_HEADINGS, len(self._before[row].label)))
