"""Which row of the new sheet is which of the old one: by the texts with which the row begins, never by its number."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.delivery.graft.guests.cells import FORMULA, NUMBER, TEXT, Cell, Cells
from toolkit.delivery.graft.guests.places import Place

_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)](?:\s+|$)|(?:\(?\d{1,3}\)?|[a-z]|[ivxlc]{1,6}|-)$",
                        re.IGNORECASE)
_TELLING = 16
"""Letters of a text that names a record even without the heading above it."""
_ALIKE = 0.6
_MUCH_ALIKE_TEXT = 400


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is known by.

    Attributes:
        label: the texts before its first figure. texts: all its texts. above: the nearest line of text alone above it.
        alone: it is a line of text, no row of a table.
    """

    number: int
    label: tuple[str, ...]
    texts: tuple[str, ...]
    above: str
    alone: bool


Keys = Sequence[Sequence[str]]
Form = Callable[[Row], tuple[str, ...] | None]
"""What rows are compared by; None for a row that is not compared."""


def describe(cells: Cells, ours: Collection[Place], last_column: int, key_headings: Keys) -> dict[int, Row]:
    """The toolkit's rows of a sheet.

    Args:
        cells: the sheet.
        ours: places that the toolkit filled.
        last_column: the last one that is printed; figures of charts stand beyond it.
        key_headings: of the columns that make a row's key, each with those that stand in where it is blank; without
            them the texts before a row's first figure do.
    """
    lines: dict[int, list[Cell]] = defaultdict(list)
    for place in sorted(ours):
        lines[place[0]].append(cells.filled[place])
    reach = {(row, column): cells.filled[top, column] for top, column, bottom, _ in cells.merges
             if (top, column) in ours for row in range(top + 1, bottom + 1)}
    keys = _key_columns(cells, ours, key_headings)
    found, above = {}, ""
    for number, line in sorted(lines.items()):
        shown = [cell for cell in line if cell.place[1] <= last_column]
        full = sorted([*shown, *(cell for (row, _), cell in reach.items() if row == number)],
                      key=lambda cell: cell.place[1])
        texts = tuple(f"{cell.place[1]}{_bare(cell.words)}" for cell in full if cell.kind == TEXT)
        alone = len(shown) == 1 and shown[0].kind == TEXT and len(full) == 1
        key = _key(line, keys, number)
        found[number] = Row(number, key or _label(full), key or texts, "" if key else above, alone)
        if alone:
            above = _bare(shown[0].words)
    return found


def match(old: Mapping[int, Row], new: Mapping[int, Row]) -> dict[int, int]:
    """Row of the old sheet -> row of the new one; a row whose texts are nowhere is left out."""
    found: dict[int, int] = {}
    _pair_equal(old, new, found)
    _pair_single(old, new, found, lambda row: (row.above, *row.label) if row.label else None)
    _pair_single(old, new, found, lambda row: row.label if _is_telling(row) else None)
    _pair_alike(old, new, found)
    _pair_figures(old, new, found)
    return found


def _key_columns(cells: Cells, ours: Iterable[Place], headings: Keys) -> tuple[int, list[dict[str, int]]] | None:
    """Row of the headings, and for each part of the key its columns by heading: the first that is filled counts."""
    rows: dict[int, dict[str, int]] = defaultdict(dict)
    known = {name for part in headings for name in part}
    for place in ours:
        if cells.filled[place].words in known:
            rows[place[0]][cells.filled[place].words] = place[1]
    complete = [row for row, columns in rows.items() if all(part[0] in columns for part in headings)]
    if not headings or not complete:
        return None
    columns = rows[min(complete)]
    return min(complete), [{name: columns[name] for name in part if name in columns} for part in headings]


def _key(line: Sequence[Cell], keys: tuple[int, list[dict[str, int]]] | None, number: int) -> tuple[str, ...]:
    """What stands in the key's columns, empty for a row without a key."""
    if keys is None or number <= keys[0]:
        return ()
    named = {cell.place[1]: " ".join(cell.value.split()) for cell in line}
    key = tuple(next((f"{name} {named[column]}" for name, column in part.items() if named.get(column)), "")
                for part in keys[1])
    return key if sum(map(bool, key)) > 1 else ()


def _label(full: Sequence[Cell]) -> tuple[str, ...]:
    found: list[str] = []
    for cell in full:
        if cell.kind in (FORMULA, NUMBER):
            if found:
                break
            continue
        text = _bare(cell.words)
        if any(map(str.isalpha, text)):
            found.append(f"{cell.place[1]} {text}")
    return tuple(found)


def _bare(words: str) -> str:
    return _NUMBERING.sub("", words, count=1).casefold() if _NUMBERING.match(words) else words.casefold()


def _is_telling(row: Row) -> bool:
    return not row.alone and any(sum(map(str.isalpha, text)) >= _TELLING for text in row.label)


def _pair_equal(old: Mapping[int, Row], new: Mapping[int, Row], found: dict[int, int]) -> None:
    """Rows with the same texts, where there are as many of them as before: in their order."""
    here, there = (_grouped(rows, lambda row: (row.above, *row.texts) if row.label else None) for rows in (old, new))
    for form, numbers in here.items():
        if len(numbers) == len(there.get(form, ())):
            found.update(zip(numbers, there[form], strict=True))


def _pair_single(old: Mapping[int, Row], new: Mapping[int, Row], found: dict[int, int], form: Form) -> None:
    """Rows of a form that one row has, here and there: several rows of one label are told apart by nothing else."""
    taken = set(found.values())
    here, there = _grouped(old, form), _grouped(new, form)
    for key, numbers in here.items():
        others = there.get(key, [])
        if len(numbers) == len(others) == 1 and numbers[0] not in found and others[0] not in taken:
            found[numbers[0]] = others[0]


def _grouped(rows: Mapping[int, Row], form: Form) -> dict[tuple[str, ...], list[int]]:
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in rows.items():
        key = form(row)
        if key is not None:
            groups[key].append(number)
    return groups


def _pair_alike(old: Mapping[int, Row], new: Mapping[int, Row], found: dict[int, int]) -> None:
    """Lines of text whose words changed a little (a figure in a sentence), between the rows that are known."""
    free = [row for number, row in new.items() if row.alone and number not in set(found.values())]
    for number, row in old.items():
        if number in found or not row.alone:
            continue
        low = max((found[n] for n in found if n < number), default=0)
        high = min((found[n] for n in found if n > number), default=max(new, default=0) + 1)
        alike = [(_likeness(row, other), -other.number) for other in free if low < other.number < high]
        best = max(alike, default=(0.0, 0))
        if best[0] >= _ALIKE:
            found[number] = -best[1]
            free = [other for other in free if other.number != -best[1]]


def _likeness(one: Row, other: Row) -> float:
    a, b = ("".join(row.texts)[:_MUCH_ALIKE_TEXT] for row in (one, other))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _pair_figures(old: Mapping[int, Row], new: Mapping[int, Row], found: dict[int, int]) -> None:
    """Rows of figures alone go with the row above them (the values of cards below their names)."""
    for number, row in old.items():
        if row.label or number in found:
            continue
        before = max((n for n in found if n < number), default=None)
        if before is None:
            continue
        there = found[before] + number - before
        if there in new and not new[there].label and there not in found.values():
            found[number] = there
