"""Cells that the template computes: the formula, and the value it has before Excel computes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.sel import column_letters
from toolkit.schema.kinds import Column, Kind, Rujukan
from toolkit.template.layout import TemplateColumn
from toolkit.template.options import Typed

NOT_THERE = "tidak ada"
"""How the words begin that are shown for a code that the other sheet lacks."""

_PLACE = re.compile(r"\{([^}]+)\}")
_ROW = "n"
_ORDINARY = frozenset({Kind.UKURAN, Kind.REALISASI})


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """Where a column stands in the template: its letters, and its heading."""

    huruf: str
    heading: str
    kind: Kind


Peta = Mapping[str, Mapping[str, ColumnPlace]]
"""Sheet -> field -> its column; columns that stand once for each year or unsur are left out."""


def locate(kolom: Sequence[TemplateColumn]) -> dict[str, ColumnPlace]:
    """The columns of one sheet by field, in order."""
    return {k.column.field: ColumnPlace(column_letters(i), k.heading, k.column.kind) for i, k in enumerate(kolom, 1)
            if k.column.field and k.column.years is None and not k.column.numbered}


def formula(column: Column, sheet: str, row: int, peta: Peta) -> str:
    """The formula of a computed column, without `=`.

    Args:
        column: a HITUNG column.
        sheet: the sheet it stands on.
        row: Excel's row number.
        peta: where every sheet's columns stand.
    """
    if column.rujukan:
        return _lookup(column.rujukan, f"{peta[sheet][column.rujukan.kode].huruf}{row}", peta[column.rujukan.sheet])
    return _PLACE.sub(lambda m: str(row) if m[1] == _ROW else peta[sheet][m[1]].huruf, column.formula)


def _lookup(rujukan: Rujukan, kode: str, there: Mapping[str, ColumnPlace]) -> str:
    """Blank where the code is blank, a short sentence where the other sheet lacks it."""
    wanted = f'{kode}&".*"' if rujukan.awalan else f'{kode}&""'
    match = f"MATCH({wanted},{_whole(rujukan.sheet, there[rujukan.kunci])},0)"
    shown = ""
    for field in reversed(rujukan.tampil):
        cell = f"INDEX({_whole(rujukan.sheet, there[field])},{match})"
        text = f'{cell}&""'
        if there[field].kind in _ORDINARY:  # 1 in a percent format is 100%
            text = f'IF(LEFT(IFERROR(CELL("format",{cell}),""),1)="P",{cell}*100&"%",{text})'
        shown = f'IF({cell}="",{shown},{text})' if shown else text
    return f'IF({kode}="","",IFERROR({shown},"{not_there(rujukan)}"))'


def _whole(sheet: str, letak: ColumnPlace) -> str:
    return f"'{sheet}'!${letak.huruf}:${letak.huruf}" if " " in sheet else f"{sheet}!${letak.huruf}:${letak.huruf}"


def not_there(rujukan: Rujukan) -> str:
    """What is shown for a code that the other sheet lacks."""
    return f"{NOT_THERE} di sheet {rujukan.sheet}"


def value(column: Column, sheet: str, row: Mapping[str, Typed], peta: Peta,
          baris: Mapping[str, Sequence[Mapping[str, Typed]]]) -> str | int | Decimal:
    """What the formula gives for a prefilled row; spreadsheets that do not recalculate a file show it.

    Args:
        column: a HITUNG column.
        sheet: the sheet it stands on.
        row: the prefilled row, by heading.
        peta: where every sheet's columns stand.
        baris: the prefilled rows of every sheet.
    """
    rujukan = column.rujukan
    if rujukan is None:
        return _total(column, row, peta[sheet])
    kode, there = row.get(peta[sheet][rujukan.kode].heading), peta[rujukan.sheet]
    if kode in (None, ""):
        return ""
    for other in baris.get(rujukan.sheet, ()):
        theirs = str(other.get(there[rujukan.kunci].heading) or "")
        if theirs.startswith(f"{kode}.") if rujukan.awalan else theirs == str(kode):
            shown = (other.get(there[field].heading) for field in rujukan.tampil)
            return next((str(text) for text in shown if text not in (None, "")), "")
    return not_there(rujukan)


def _total(column: Column, row: Mapping[str, Typed], here: Mapping[str, ColumnPlace]) -> str | int | Decimal:
    """Sum over the range that the formula names, blank where it holds no number."""
    fields = list(here)
    places = [fields.index(field) for field in _PLACE.findall(column.formula) if field != _ROW]
    numbers = [cell for field in fields[min(places):max(places) + 1]
               if isinstance(cell := row.get(here[field].heading), int | Decimal)]
    return sum(numbers) if numbers else ""
