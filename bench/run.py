"""Whole processes in turn, A B A B …, as ratios of one run: `toolkit` beside openpyxl's load and save of the same file.

Usage: python bench/run.py [runs]. A ratio below 1 means that toolkit is faster. `toolkit check` is timed beside a
process that only reads the same workbook.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter

from toolkit.data.kecamatan import all_kecamatan
from toolkit.delivery.graft import graft
from toolkit.ooxml.guards import open_workbook

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "ambulu-2021.xlsx"
TOOLKIT = Path(sys.executable).with_name("toolkit")
LOAD_AND_SAVE = "import openpyxl,sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
READ = ("import sys; from pathlib import Path; from toolkit.ooxml.guards import open_workbook; "
        "from toolkit.reader.laporan import read; path = Path(sys.argv[1]); read(path, open_workbook(path))")
COMPILED = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""An installed program has its bytecode; without it every import would be compiled anew."""
FOREIGN_ROWS = 60_000
HOST_ROWS, HOST_COLUMNS = 21_000, 15
"""About 1.7 MB of foreign sheets, the host of the graft."""
DONOR_ROWS = 200
DISTRIBUTED = (31, 500)
"""Offices: a kabupaten, and as many as a province has."""
LOADED = 31
"""Files that openpyxl loads and saves in one process: starting it counts as little as for the first of these."""
LINE = "{:<48} {:>9} {:>9}   {}"


def with_foreign_sheet(folder: Path) -> Path:
    """The example with a sheet of the staff's own: 60,000 rows of 8 cells."""
    workbook = openpyxl.load_workbook(EXAMPLE)
    sheet = workbook.create_sheet("Data Penduduk")
    for row in range(FOREIGN_ROWS):
        sheet.append([row, f"Nama {row}", "Desa Contoh", row % 90, "L" if row % 2 else "P", row * 3, row / 7, "x"])
    path = folder / "dengan-data.xlsx"
    workbook.save(path)
    return path


def seconds(command: Sequence[str], before: Callable[[], object]) -> float:
    """Wall time of one process; `before` puts its input in place."""
    before()
    start = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True, env=COMPILED)
    return time.perf_counter() - start


def show(name: str, pairs: Sequence[tuple[float, float]]) -> None:
    """Medians of both sides, and the median of the ratios, pair by pair."""
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(LINE.format(name, f"{ours:.3f} s", f"{theirs:.3f} s",
                      f"{statistics.median(ratios):.3f} ({ratios[0]:.3f} … {ratios[-1]:.3f})"))


def compare(name: str, ours: Sequence[str], theirs: Sequence[str], before: Callable[[], object], runs: int) -> None:
    """Time two commands in turn; the first pair only warms up."""
    show(name, [(seconds(ours, before), seconds(theirs, before)) for _ in range(runs + 1)][1:])


def sheet_of(rows: int, columns: int, name: str) -> bytes:
    """A workbook with one sheet of texts and numbers."""
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet, border = workbook.add_worksheet(name), workbook.add_format({"border": 1, "num_format": "#,##0.00"})
    for row in range(rows):
        for column in range(columns):
            if column % 3:
                sheet.write_number(row, column, row * 37 + column / 7, border)
            else:
                sheet.write_string(row, column, f"Uraian {row}-{column}", border)
    workbook.close()
    return buffer.getvalue()


def graft_alone(folder: Path, runs: int) -> None:
    """The graft inside one process, verification included, beside openpyxl's load and save of the host."""
    host, donor = folder / "inang.xlsx", sheet_of(DONOR_ROWS, 11, "Tabel 3.1")
    host.write_bytes(sheet_of(HOST_ROWS, HOST_COLUMNS, "Data"))

    def timed(work: Callable[[], object]) -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    def ours() -> None:
        graft(open_workbook(host), donor, owner="toolkit")

    def theirs() -> None:
        openpyxl.load_workbook(host).save(folder / "openpyxl.xlsx")

    ours()
    show(f"graft alone, a host of {host.stat().st_size / 1e6:.1f} MB",
         [(timed(ours), timed(theirs)) for _ in range(runs)])


def distributing(folder: Path, runs: int) -> None:
    """Workbooks handed out, beside openpyxl's load and save of one of them, both for each file of a whole process."""
    def repeated(files: int) -> str:
        return f"import openpyxl,sys\nfor _ in range({files}): openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"

    daftar, keluar, satu = folder / "daftar.csv", folder / "bagi", folder / "templat.xlsx"
    subprocess.run([TOOLKIT, "template", satu, "--kode-wilayah", "35.09.12"], check=True, capture_output=True,
                   env=COMPILED)
    for offices in DISTRIBUTED:
        daftar.write_text("\n".join(["kode", *sorted(all_kecamatan())[:offices]]), encoding="utf-8")

        def fresh() -> None:
            shutil.rmtree(keluar, ignore_errors=True)

        pairs = []
        for _ in range(runs):
            ours = seconds([str(TOOLKIT), "distribute", str(daftar), "-o", str(keluar)], fresh) / offices
            theirs = seconds([sys.executable, "-c", repeated(LOADED), str(satu), str(folder / "openpyxl.xlsx")], fresh)
            pairs.append((ours, theirs / LOADED))
        show(f"distribute, one of {offices:,} files", pairs)


def main() -> None:
    """Run all comparisons."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        work, saved = folder / "laporan.xlsx", str(folder / "openpyxl.xlsx")
        print(LINE.format("", "toolkit", "openpyxl", "ratio"))
        for label, source in (("fill, the example", EXAMPLE),
                              (f"fill, with a foreign sheet of {FOREIGN_ROWS:,} rows", with_foreign_sheet(folder))):
            def fresh(source: Path = source) -> None:
                for old in folder.glob("laporan*.xlsx"):
                    old.unlink()
                shutil.copy(source, work)

            compare(label, [str(TOOLKIT), "fill", str(work)],
                    [sys.executable, "-c", LOAD_AND_SAVE, str(source), saved], fresh, runs)
        compare("--help beside load+save of the example", [str(TOOLKIT), "--help"],
                [sys.executable, "-c", LOAD_AND_SAVE, str(EXAMPLE), saved], lambda: None, runs)
        graft_alone(folder, runs)
        distributing(folder, max(1, runs // 2))
        print(LINE.format("", "report", "fill", "ratio"))

        def one_report() -> None:
            for old in (*folder.glob("laporan*"), *folder.glob("LKjIP*")):
                old.unlink()
            shutil.copy(EXAMPLE, work)

        compare("report, the example, beside fill (below 5)", [str(TOOLKIT), "report", str(work)],
                [str(TOOLKIT), "fill", str(work)], one_report, runs)
        print(LINE.format("", "check", "read", "ratio"))
        for label, start in (("check, the example, beside reading it", ""),
                             ("check, both with the command line", "import toolkit.cli.app, toolkit.cli.check; ")):
            compare(label, [str(TOOLKIT), "check", str(EXAMPLE)],
                    [sys.executable, "-c", start + READ, str(EXAMPLE)], lambda: None, 4 * runs)


if __name__ == "__main__":
    main()
