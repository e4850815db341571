"""What the toolkit wrote on a result sheet, remembered in hidden names of the sheet: all else was put there by people.

A fact is a column with what stands in it (or its width, the print set-up …); the memory holds a digest of each. It
knows no rows: a sheet whose rows were sorted or moved is understood as well.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from toolkit.delivery.graft.guests.cells import BLANK, FORMULA, NUMBER, TEXT, Cell
from toolkit.ooxml.markup import Element

NAME = "_tk_isi"
"""Names that hold the memory: `_tk_isi1`, `_tk_isi2`, …"""
_LETTERS = 4
_LONGEST = 252
"""Excel takes at most 255 characters in a text of a formula."""
_REFERENCE = re.compile(r"(?:'[^']*'|[\w.]+)!|\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\s+|\"", re.IGNORECASE)


def fact(cell: Cell) -> str:
    """What stands in a cell, in a form that no program changes when it saves: of a formula what is no reference."""
    if cell.kind == FORMULA:
        value = unreferenced(cell.value)
    elif cell.kind == NUMBER:
        value = rounded(cell.value)
    else:
        value = cell.words if cell.kind == TEXT else cell.value
    return f"{cell.place[1]}{cell.kind or BLANK}{value}"


def unreferenced(formula: str) -> str:
    """A formula without references, numbers, spaces and quotation marks: programs write those in their own way.

    >>> unreferenced("IF(ABS(AB3-AD3)>1E-6,1,'Tabel 3.1'!A1)") == unreferenced("if(ABS(A4-B4)>0.000001,1,X!$A$1)")
    True
    """
    return _REFERENCE.sub("", formula).upper()


def rounded(text: str) -> str:
    """A number with the twelve digits that every program keeps."""
    try:
        return f"{float(text):.12g}"
    except ValueError:
        return text


class Memory:
    """The facts of one sheet. `digests`: empty where nothing is remembered."""

    def __init__(self, digests: Iterable[str] = ()) -> None:
        self.digests = frozenset(digests)

    def __bool__(self) -> bool:
        return bool(self.digests)

    def __contains__(self, some_fact: str) -> bool:
        return _digest(some_fact) in self.digests


def remembered(names: Iterable[Element]) -> Memory:
    """The memory that a sheet's names hold.

    Args:
        names: the defined names that are local to the sheet.
    """
    found: list[str] = []
    for item in names:
        if (item.get("name") or "").startswith(NAME):
            text = (item.text or "").strip().strip('"')
            found += [text[at:at + _LETTERS] for at in range(0, len(text), _LETTERS)]
    return Memory(found)


def names_for(facts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names with their texts, quotes included, that make the facts known to the next run."""
    text = "".join(sorted({_digest(one) for one in facts}))
    for number, at in enumerate(range(0, len(text), _LONGEST), 1):
        yield f"{NAME}{number}", f'"{text[at:at + _LONGEST]}"'


def _digest(some_fact: str) -> str:
    found = hashlib.blake2b(some_fact.encode("utf-8", "replace"), digest_size=3)
    return base64.urlsafe_b64encode(found.digest()).decode()
