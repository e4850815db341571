"""Cells that the template computes: the formula, and the value it has before Excel computes it."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name

from toolkit.schema.kinds import Column, Kind, Rujukan
from toolkit.template.options import Nilai

Letters = Mapping[str, Mapping[str, str]]
"""Sheet -> heading -> letters of its column."""

NOT_THERE = "tidak ada"
"""How the words begin that are shown for a code that the other sheet lacks."""

_PLACE = re.compile(r"\{([^}]+)\}")
_ORDINARY = frozenset({Kind.UKURAN, Kind.REALISASI})


def letters(titles: Sequence[str]) -> dict[str, str]:
    """Letters of the columns with these headings."""
    return {title: xl_col_to_name(k) for k, title in enumerate(titles)}


def formula(column: Column, sheet: str, row: int, kolom: Letters, kinds: Mapping[str, Mapping[str, Kind]]) -> str:
    """The formula of a computed column, without `=`.

    Args:
        column: a HITUNG column.
        sheet: the sheet it stands on.
        row: Excel's row number.
        kolom: letters of every sheet's columns.
        kinds: kinds of every sheet's columns.
    """
    if column.rujukan:
        return _lookup(column.rujukan, f"{kolom[sheet][column.rujukan.kode]}{row}", kolom, kinds)
    here = {**kolom[sheet], "n": str(row)}
    return _PLACE.sub(lambda m: here[m[1]], column.formula)


def _lookup(rujukan: Rujukan, kode: str, kolom: Letters, kinds: Mapping[str, Mapping[str, Kind]]) -> str:
    """Blank where the code is blank, a short sentence where the other sheet lacks it."""
    there = kolom[rujukan.sheet]
    wanted = f'{kode}&".*"' if rujukan.awalan else f'{kode}&""'
    match = f"MATCH({wanted},{_whole(rujukan.sheet, there[rujukan.kunci])},0)"
    shown = ""
    for heading in reversed(rujukan.tampil):
        cell = f"INDEX({_whole(rujukan.sheet, there[heading])},{match})"
        text = f'{cell}&""'
        if kinds[rujukan.sheet][heading] in _ORDINARY:  # 1 in a percent format is 100%
            text = f'IF(LEFT(IFERROR(CELL("format",{cell}),""),1)="P",{cell}*100&"%",{text})'
        shown = f'IF({cell}="",{shown},{text})' if shown else text
    return f'IF({kode}="","",IFERROR({shown},"{not_there(rujukan)}"))'


def _whole(sheet: str, huruf: str) -> str:
    return f"'{sheet}'!${huruf}:${huruf}" if " " in sheet else f"{sheet}!${huruf}:${huruf}"


def not_there(rujukan: Rujukan) -> str:
    """What is shown for a code that the other sheet lacks."""
    return f"{NOT_THERE} di sheet {rujukan.sheet}"


def value(column: Column, row: Mapping[str, Nilai], titles: Sequence[str],
          baris: Mapping[str, Sequence[Mapping[str, Nilai]]]) -> str | int | Decimal:
    """What the formula gives for a prefilled row; spreadsheets that do not recalculate a file show it.

    Args:
        column: a HITUNG column.
        row: the prefilled row, by heading.
        titles: headings of the sheet, in order.
        baris: the prefilled rows of every sheet.
    """
    if column.rujukan is None:
        return _total(column, row, titles)
    kode = row.get(column.rujukan.kode)
    if kode in (None, ""):
        return ""
    for other in baris.get(column.rujukan.sheet, ()):
        theirs = str(other.get(column.rujukan.kunci) or "")
        if theirs.startswith(f"{kode}.") if column.rujukan.awalan else theirs == str(kode):
            return next((str(other[h]) for h in column.rujukan.tampil if other.get(h) not in (None, "")), "")
    return not_there(column.rujukan)


def _total(column: Column, row: Mapping[str, Nilai], titles: Sequence[str]) -> str | int | Decimal:
    """Sum over the range that the formula names, blank where it holds no number."""
    places = [titles.index(name) for name in _PLACE.findall(column.formula) if name != "n"]
    cells = [row.get(title) for title in titles[min(places):max(places) + 1]]
    numbers = [cell for cell in cells if isinstance(cell, int | Decimal)]
    return sum(numbers) if numbers else ""
