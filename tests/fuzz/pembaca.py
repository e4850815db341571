"""Three readers of one file: ours, openpyxl and LibreOffice; where ours reads, it reads what the others read.

`python -m tests.fuzz.pembaca COUNT [FIRST]` compares so many damaged workbooks, in one call of LibreOffice.
"""

import datetime as dt
import io
import random
import re
import sys
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import openpyxl

from tests.fuzz.mutate import CELLS
from tests.ooxml.archives import archive, parts_of, workbook_bytes
from tests.soffice import convert
from toolkit.cells.book import Book
from toolkit.cells.grid import CellType
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of

SHEET = "xl/worksheets/sheet1.xml"
VALUES = (*CELLS, b"7<!-- -->77", b"7<?a b?>77", b"<![CDATA[7]]>7", b"7<x/>77", b"7</v><v>8", b"7_7_7", "٧".encode(),
          b"0x1p3", b"&#x37;7", b" 7 ", b"+7", b".5", b"7.", b"1e5", b"1E+05", b"00012", b"true", b"2")
_VALUE = re.compile(rb"(<(?:v|t)(?: [^<>]*)?>)([^<>]*)(?=</)")
_CELL = re.compile(rb"<c [^<>]*?(?:/>|>.*?</c>)", re.DOTALL)
_ATTRIBUTE = re.compile(rb' (?:r|t|s)="([^"]*)"')
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_|[\x00-\x1f\ufffd-\uffff]")
_ATTRIBUTES = (b"A1", b"a1", b"B9", b"$A$3", b"0", b"1", b"99", b"s", b"n", b"b", b"str", b"inlineStr", b"d",
               b"x", b"3")


class Comparison(NamedTuple):
    """How many files were compared, and those of which ours reads another value: number of the damage and values."""

    compared: int
    differing: Mapping[int, str]


def workbooks(count: int, first: int = 0) -> dict[int, bytes]:
    """Damaged workbooks by the number of their damage; the same number gives the same damage."""
    parts = parts_of(workbook_bytes())
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}.5</v></c><c r="B{n}" t="inlineStr"><is><t>teks {n}</t></is></c>'
                   f'<c r="C{n}" t="b"><v>1</v></c><c r="D{n}" t="s"><v>0</v></c></row>' for n in range(3, 8)).encode()
    sheet = parts[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")
    return {n: archive({**parts, SHEET: _damaged(sheet, random.Random(n))})  # noqa: S311  (no secret)
            for n in range(first, first + count)}


def _damaged(xml: bytes, dice: random.Random) -> bytes:
    kind = dice.randrange(4)
    match = dice.choice(list((_VALUE, _ATTRIBUTE, _CELL, _VALUE)[kind].finditer(xml)))
    if kind == 1:
        return xml[:match.start(1)] + dice.choice(_ATTRIBUTES) + xml[match.end(1):]
    if kind == 2:
        return xml[:match.start()] + match[0] * dice.choice((0, 2)) + xml[match.end():]
    return xml[:match.start(2)] + dice.choice(VALUES) + xml[match.end():]


def compare(count: int, first: int = 0) -> Comparison:
    """Read so many damaged workbooks with all three; a file that ours refuses, or no other opens, is not compared."""
    files = workbooks(count, first)
    ours = {n: read for n, data in files.items() if (read := _ours(data)) is not None}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for n in ours:
            (folder / f"{n}.xlsx").write_bytes(files[n])
        out = folder / "keluar"
        out.mkdir()
        convert(sorted(folder.glob("*.xlsx")), out, "xlsx")
        libre = {n: read for n in ours if (path := out / f"{n}.xlsx").exists()
                 and (read := _openpyxl(path.read_bytes())) is not None}
    compared, differing = 0, {}
    for n, mine in ours.items():
        others = [read for read in (_openpyxl(files[n]), libre.get(n)) if read is not None]
        compared += bool(others)
        for other in others:
            if places := [p for p in sorted(mine.keys() | other.keys()) if mine.get(p) != other.get(p)]:
                differing[n] = f"{places[0]}: {mine.get(places[0])!r} beside {other.get(places[0])!r}"
    return Comparison(compared, differing)


def _ours(data: bytes) -> Mapping[str, object] | None:
    try:
        lembar = Book(package_of(data)).grid("Data")
    except ToolkitError:
        return None
    if lembar is None:
        return None
    return {f"{chr(64 + k)}{b}": _plain({CellType.NUMBER: cell.angka, CellType.LOGICAL: cell.tampil == "BENAR"}
                                        .get(cell.type, cell.teks))
            for b, isi in lembar.baris.items() for k, cell in isi.items() if cell.type is not CellType.UNCALCULATED}


def _openpyxl(data: bytes) -> Mapping[str, object] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Data"]
            return {c.coordinate: value for row in sheet.iter_rows() for c in row
                    if (value := _plain(c.value)) is not None}
    except Exception:  # noqa: BLE001  (it raises whatever a damaged file makes it raise)
        return None


def _plain(value: object) -> object:
    """A value as all three can be compared: numbers to 15 digits, days as numbers, texts without blanks around."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, dt.datetime):
        value = (value - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)  # noqa: DTZ001  (Excel's local days)
    if isinstance(value, str):
        return " ".join(_ESCAPED.sub("", value).split()) or None
    return f"{float(value) + 0.0:.14g}"  # type: ignore[arg-type]  # int, float, Decimal


if __name__ == "__main__":
    result = compare(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    for number, words in result.differing.items():
        sys.stdout.write(f"{number}: {words}\n")
    sys.stdout.write(f"{result.compared} compared, {len(result.differing)} read differently\n")
