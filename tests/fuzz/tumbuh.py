"""The example with many more rows in a sheet, each of them wrong: what its work grows with."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType

from tests.ooxml.archives import archive, parts_of
from toolkit.ooxml.guards import package_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
ROWS: Mapping[str, Mapping[str, str]] = {
    "Renstra": {"A": "8.{n}", "B": "Tujuan {n}", "C": "Sasaran {n}", "D": "Ind {n}", "E": "%", "F": "a", "G": "a"},
    "IKU": {"A": "1.{n}", "B": "s {n}", "C": "i {n}", "D": "a"},
    "RKT": {"A": "1.{n}", "B": "s {n}", "C": "i {n}", "D": "a", "E": "x", "F": "y"},
    "PK": {"A": "1.{n}", "B": "s {n}", "C": "i {n}", "D": "a"},
    "Realisasi": {"A": "9.{n}", "F": "abc", "H": "x{n}", "I": "Capaian naik dari 5 menjadi 3."},
    "Anggaran": {"A": "7.01.01.2.{n}", "B": "Sub Kegiatan", "C": "Uraian {n}", "D": "x{n}", "E": "5"},
    "Kegiatan": {"A": "1.{n}", "B": "Kegiatan {n}", "C": "a", "D": "a", "E": "x"},
    "Belanja": {"A": "Belanja {n}", "B": "Langsung", "C": "a", "D": "a"},
    "SKM": {"A": "{n}", "B": "Unsur {n}", "C": "a", "D": "a"},
    "SKM Responden": {"A": "{n}", "B": "x", "C": "9", "D": "9", "E": "a", "F": "4", "G": "4"},
    "Angka Dilaporkan": {"A": "Tabel 3.1", "B": "1.1", "C": "2021", "D": "Capaian", "E": "a{n}"},
    "Naskah": {"A": "Kendala", "B": "Capaian naik dari 5 menjadi 3 di tahun 2021, {n} (lima) program."},
    "Rekomendasi": {"A": "Rekomendasi {n}", "B": "a", "C": "Selesai"},
    "Rencana Aksi": {"A": "1.1", "D": "Akumulatif", "F": "5", "G": "x{n}", "H": "7", "J": "3", "K": "B"},
}
"""A row of each input sheet that has findings; `{n}` is the row's number."""
_ROW = re.compile(r'<row r="(\d+)"[^>]*?(?:/>|>.*?</row>)', re.DOTALL)


def with_rows(n: int, sheets: Mapping[str, Mapping[str, str]] = ROWS) -> bytes:
    """The example with `n` rows more in each of these sheets, below its own."""
    data = EXAMPLE.read_bytes()
    parts = parts_of(data)
    for sheet in package_of(data).sheets:
        if sheet.name in sheets and sheet.part:
            parts[sheet.part] = _below(parts[sheet.part].decode(), n, sheets[sheet.name]).encode()
    return archive(parts)


def _below(xml: str, n: int, cells: Mapping[str, str]) -> str:
    last = max(int(m[1]) for m in _ROW.finditer(xml) if "<v>" in m[0])
    kept = _ROW.sub(lambda m: m[0] if int(m[1]) <= last else "", xml)
    new = "".join(f'<row r="{k}">' + "".join(
        f'<c r="{letter}{k}" t="inlineStr"><is><t>{text.format(n=k)}</t></is></c>' for letter, text in cells.items())
        + "</row>" for k in range(last + 1, last + 1 + n))
    return kept.replace("</sheetData>", new + "</sheetData>")


def work_of(function: Callable[[], object]) -> int:
    """How many calls a function makes, those of builtins and of every step of a generator included.

    The same on every machine and under any load, unlike its time.
    """
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return calls
