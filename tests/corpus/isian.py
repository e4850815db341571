"""Cells into a sheet of a workbook of the corpus, and what may differ afterwards."""

import datetime as dt
import re
from decimal import Decimal

from tests.corpus.grafting import PLUMBING
from toolkit.delivery.isian import Content, Growth, SheetEdit, Written, write
from toolkit.delivery.isian.growth import tables_of
from toolkit.delivery.isian.sheet_text import SheetText
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import key

ROWS = 3
CONTENTS: tuple[Content, ...] = ("7.01.02", 45_233_000, Decimal("2194281581.48"), 'Rapat <1> & "evaluasi"\n- akhir ',
                                 dt.date(2025, 6, 14), None)
PROPERTY = {"toolkit.impor": f"Anggaran: LRA.xlsx (SHA-256 {'0' * 64})"}
_NO_ROWS = re.compile(rb"<((?:\w+:)?)sheetData\s*/>")
_CUSTOM = re.compile(r"docprops/custom\.xml|_rels/\.rels|.*custom.*")


def edit_of(host: Package) -> SheetEdit | None:
    """Three rows below everything that stands on the first worksheet, a table there grows; None without a sheet."""
    sheet = next((s for s in host.sheets if s.kind == "worksheet" and s.part), None)
    if sheet is None or sheet.part is None:
        return None
    text = SheetText(host.read(sheet.part))
    end = max([0, *text.rows, *(area[2] for _, _, area in tables_of(host, sheet.part))])
    cells = {(end + 1 + row, column): content for row in range(ROWS)
                                   for column, content in enumerate(CONTENTS, 1)}
    area = next((area for _, _, area in tables_of(host, sheet.part) if area[2] == end), None)
    growth = Growth(area[0], area[1], area[3], area[2], end + ROWS) if area else None
    return SheetEdit(sheet.name, cells, like=end, growth=growth, heights={end + 1: 40.0, end + 2: None})


def put(host: Package, edit: SheetEdit) -> Written:
    """The workbook with the cells in it."""
    return write(host, [edit], properties=PROPERTY)


def changed_outside(host: Package, written: Written, edit: SheetEdit) -> list[str]:
    """Parts that changed and are neither plumbing nor the sheet, its table, or the properties."""
    part = next(s.part for s in host.sheets if s.name == edit.sheet and s.part)
    own = {key(part), *(key(table) for table, _, _ in tables_of(host, part))}
    return [p for p in map(key, written.changed_parts)
            if p not in own and not PLUMBING.fullmatch(p) and not _CUSTOM.fullmatch(p)]


def outside_rows(data: bytes, rows: set[int]) -> bytes:
    """A sheet's bytes without these rows."""
    text = SheetText(data)
    parts, position = [], 0
    for number, row in sorted(text.rows.items(), key=lambda item: item[1].start):
        if number in rows:
            parts.append(data[position:row.start])
            position = row.end
    rest = b"".join((*parts, data[position:]))
    return _NO_ROWS.sub(rb"<\1sheetData></\1sheetData>", rest)
