"""A workbook of the corpus whose first sheet bears one of our names and holds what people paste: never a crash.

Such a workbook is read and filled, and the example's results are written into it; whatever comes out, the bytes of its
other parts stay, and a refusal says why and leaves the file alone.
"""

import datetime as dt
import io
import random
import re
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import openpyxl
import xlsxwriter

from tests.corpus.files import all_files
from tests.corpus.grafting import changed_outside
from tests.ooxml.archives import changed
from toolkit import pipeline
from toolkit.delivery.graft import graft, inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.markup import Element, add, children, main, serialise
from toolkit.ooxml.opc import Package
from toolkit.schema.input import IDENTITAS, RECORD_SHEETS

RUNS = 300
WRITTEN, REFUSED, CRASHED = "written", "refused", "crashed"
EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
_NAME = re.compile(rb'(<(?:\w+:)?sheet [^>]*?name=)("[^"]*"|\'[^\']*\')')
_AWKWARD = ("-", "n/a", "1.234.567,00", "Rp 12.500.000", "(350.000)", "98,75 %", "12 Bulan", "3,2e5", "\uff10\uff11",
            "\u00a0 5", "\u200b7", "=1+1", "'12", "Desember 2024", "31/12/2024", "x" * 300, "baris\nbaru", "50%",
            "5.1.02.01.01.0001")
_LRA = ("Kode Rekening", "Uraian", "Anggaran", "Realisasi", "%", "Sisa")
Value = str | float | None
Grid = dict[tuple[int, int], Value]
Area = tuple[int, int, int, int]


def run(seed: int, folder: Path) -> tuple[str, str]:
    """One workbook: what came of reading and filling it, and of `--into` it.

    Args:
        seed: gives the workbook, the name and the blocks.
        folder: an empty folder.

    Returns:
        WRITTEN, REFUSED, or CRASHED and the traceback, for each of the two.
    """
    r = random.Random(f"tempelan {seed}")  # noqa: S311  (a reproducible draw, nothing secret)
    path, data = _workbook(r)
    outcomes = []
    for number, into in enumerate((False, True)):
        target = folder / f"{number}-{path.name}"
        target.write_bytes(data)
        source, goal = (EXAMPLE, pipeline.Tujuan(into=target, ganti=True)) if into else (target, pipeline.Tujuan())
        try:
            outcomes.append(_fill(source, goal, target, data))
        except Exception:  # noqa: BLE001  (whatever comes out is a finding)
            outcomes.append(f"{CRASHED} {seed} {path.name} {traceback.format_exc()}")
    return outcomes[0], outcomes[1]


def count(outcomes: Iterable[str]) -> Counter[str]:
    """How often each came."""
    return Counter(outcome.partition(" ")[0] for outcome in outcomes)


def _fill(source: Path, goal: pipeline.Tujuan, target: Path, data: bytes) -> str:
    try:
        pipeline.fill(source, goal, sekarang=PAGI)
    except ToolkitError as error:
        said = bool(error.pesan.strip() and error.saran.strip())
        is_kept = target.read_bytes() == data
        return REFUSED if said and is_kept else f"{CRASHED} refused without words, or changed: {error}"
    assert changed_outside(package_of(data, target.name), target.read_bytes()) == []
    return WRITTEN


def _workbook(r: random.Random) -> tuple[Path, bytes]:
    """A workbook that opens and begins with a worksheet: that renamed and filled, the example's others behind it."""
    while True:
        path = r.choice(all_files())
        try:
            package = open_workbook(path)
            first = next(iter(package.sheets), None)
            if first is None or first.kind != "worksheet" or first.part is None:
                continue
            name = r.choice((IDENTITAS, *RECORD_SHEETS)).name
            data = changed(package.data, {
                package.entry(first.part).name: serialise(_filled(package, first.part, _blocks(r, name), r)),
                package.entry(package.workbook_part).name: _renamed(package.read(package.workbook_part), name)})
            host = package_of(data, path.name)
            return path, graft(host, _others(name, inspect(host).date1904), owner="contoh").data
        except ToolkitError:
            continue


def _renamed(xml: bytes, name: str) -> bytes:
    """The workbook part with its first sheet of that name."""
    return _NAME.sub(rb'\1"%s"' % name.encode(), xml, count=1)


@cache
def _others(name: str, date1904: bool) -> bytes:  # noqa: FBT001  (a key of the cache)
    """The input sheets of the example but one, as values."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": date1904})
    for sheet in openpyxl.load_workbook(EXAMPLE, data_only=True):
        if sheet.title == name or sheet.title not in {IDENTITAS.name, *(s.name for s in RECORD_SHEETS)}:
            continue
        target = book.add_worksheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    target.write(cell.row - 1, cell.column - 1, cell.value)
    book.close()
    return out.getvalue()


def _filled(package: Package, part: str, blocks: tuple[Grid, list[Area]], r: random.Random) -> Element:
    """The worksheet with these cells instead of its own; all else of it stays."""
    root = package.xml(part)
    for tag in ("mergeCells", "dimension"):
        item = root.find(main(tag))
        if item is not None:
            root.remove(item)
    data = root.find(main("sheetData"))
    if data is None:
        return root
    for old in children(data):
        data.remove(old)
    grid, merges = blocks
    lines: dict[int, Element] = {}
    for (row, column), value in sorted(grid.items()):
        if row not in lines:
            lines[row] = add(data, main("row"), r=str(row))
        _write(add(lines[row], main("c"), r=f"{_letters(column)}{row}"), value, r)
    if merges:
        holder = add(root, main("mergeCells"), list(root).index(data) + 1)
        for a, b, c, d in merges:
            add(holder, main("mergeCell"), ref=f"{_letters(b)}{a}:{_letters(d)}{c}")
    return root


def _write(cell: Element, value: Value, r: random.Random) -> None:
    dice = r.random()
    if dice < 0.01:
        cell.set("t", "e")
        add(cell, main("v")).text = r.choice(("#N/A", "#REF!", "#SPILL!"))
    elif dice < 0.02:
        add(cell, main("f")).text = "SUM(A1:A3)"
    elif isinstance(value, str):
        cell.set("t", "inlineStr")
        add(add(cell, main("is")), main("t")).text = value
    elif value is not None:
        add(cell, main("v")).text = repr(value)


def _letters(column: int) -> str:
    return chr(64 + column) if column <= 26 else _letters((column - 1) // 26) + chr(65 + (column - 1) % 26)


def _blocks(r: random.Random, name: str) -> tuple[Grid, list[Area]]:
    """One to four blocks below each other, at their own columns."""
    grid: Grid = {}
    merges: list[Area] = []
    row = r.choice((1, 1, 2, 4))
    kinds = [_ours, *r.choices((_ours, _lra, _merged_headings, _noise), k=r.randint(0, 3))]
    r.shuffle(kinds)
    for kind in kinds:
        cells, areas, height = kind(r, name)
        column = r.choice((0, 0, 0, 1, 3))
        grid.update({(row + a, column + b): value for (a, b), value in cells.items()})
        merges += [(row + a, column + b, row + c, column + d) for a, b, c, d in areas]
        row += height + r.choice((0, 1, 2))
    return grid, merges


Block = tuple[Grid, list[Area], int]


def _ours(r: random.Random, name: str) -> Block:
    """The sheet's own headings, some left out, doubled or misspelt, and whatever stands below them."""
    if name == IDENTITAS.name:
        odd = (r.choice(_AWKWARD), None, 2024.0)
        pairs = [(c.heading, c.example if r.random() < 0.9 else r.choice(odd)) for c in IDENTITAS.columns]
        cells: Grid = {(0, 1): "Isian", (0, 2): "Nilai"}
        for n, (heading, value) in enumerate(pairs, 1):
            cells |= {(n, 1): heading, (n, 2): value if isinstance(value, float) or value is None else str(value)}
        return cells, [], len(pairs) + 1
    sheet = next(s for s in RECORD_SHEETS if s.name == name)
    headings = [c.heading for c in sheet.columns if r.random() < 0.95]
    if r.random() < 0.2:
        headings.append(r.choice(headings))
    cells = {(0, n): h if r.random() < 0.97 else h[:-1] for n, h in enumerate(headings, 1)}
    rows = r.choice((0, 1, 5, 40))
    for a in range(1, rows + 1):
        cells |= {(a, b): _value(r) for b in range(1, len(headings) + 1)}
    return cells, _some_merges(r, rows, len(headings)), rows + 1


def _lra(r: random.Random, _name: str) -> Block:
    """A budget report: codes of rising length, money as numbers or texts, sums."""
    cells: Grid = {(0, 1): "LAPORAN REALISASI ANGGARAN", **{(1, n): h for n, h in enumerate(_LRA, 1)}}
    rows = r.choice((6, 60))
    for a in range(2, rows + 2):
        code = ".".join(str(r.randint(1, 9)).zfill(min(2, k)) for k in range(1, r.randint(2, 7)))
        money = [r.randint(0, 10**9) for _ in range(2)]
        texts: list[Value] = [f"{m:,}".replace(",", ".") if r.random() < 0.5 else float(m) for m in money]
        cells |= {(a, 1): code if r.random() < 0.9 else None, (a, 2): r.choice(("Belanja Pegawai", "Jumlah", "")),
                  (a, 3): texts[0], (a, 4): texts[1], (a, 5): _value(r), (a, 6): _value(r)}
    return cells, [(0, 1, 0, 6)], rows + 2


def _merged_headings(r: random.Random, _name: str) -> Block:
    """A table with headings over three rows, merged across and down."""
    cells: Grid = {(0, 1): "No", (0, 2): "Uraian", (0, 3): "Target", (1, 3): "TW I", (1, 4): "TW II", (2, 3): "Fisik"}
    rows = r.randint(1, 12)
    for a in range(3, rows + 3):
        cells |= {(a, b): _value(r) for b in range(1, 7)}
    return cells, [(0, 1, 2, 1), (0, 2, 2, 2), (0, 3, 0, 6)], rows + 3


def _noise(r: random.Random, _name: str) -> Block:
    cells: Grid = {(r.randint(0, 9), r.randint(1, 12)): _value(r) for _ in range(30)}
    return cells, _some_merges(r, 9, 12), 10


def _value(r: random.Random) -> Value:
    return r.choice((None, r.choice(_AWKWARD), float(r.randint(0, 120)), r.uniform(0, 1), 45291.5, -3.0, 1e12,
                     f"{r.randint(1, 9)}.{r.randint(1, 9)}", "Nilai survei kepuasan masyarakat", "Program"))


def _some_merges(r: random.Random, rows: int, columns: int) -> list[Area]:
    if rows < 2 or columns < 2 or r.random() < 0.5:
        return []
    a, b = r.randint(1, rows - 1), r.randint(1, columns - 1)
    return [(a, b, a + 1, b + r.randint(0, 1))]


def pair_counts(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Counter[str]]]:
    """Outcomes of reading and filling, and of `--into`."""
    listed = list(pairs)
    yield "read and filled", count(own for own, _ in listed)
    yield "`--into`", count(into for _, into in listed)
