"""The page's Python beside the native one, in processor seconds: ready, and the example filled; size and memory.

Usage: python -m bench.halaman [PAIRS]; with `--tulis` the table goes into docs/kinerja.md. Both ways are run in turns,
so that whatever else the computer does meets both; the median of the pairs counts. `make web-ukur` runs it.
"""

import json
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from web import make
from web.bagian import PROJECT

CONTOH = PROJECT / "examples" / "ambulu-2021.xlsx"
SEKARANG = "2026-01-15T08:30:00+07:00"
PAGE, AWAL, AKHIR = PROJECT / "docs" / "kinerja.md", "<!-- halaman -->\n", "<!-- hasil -->"
_FILL = """
import sys, time
from pathlib import Path
from toolkit.halaman import kerja
data = Path(sys.argv[1]).read_bytes()
for _ in range(2):
    awal = time.process_time()
    kerja.fill("laporan.xlsx", data, sys.argv[2])
    print(time.process_time() - awal)
"""


def cpu_of(args: list[str]) -> float:
    """Processor seconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(args, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def native() -> tuple[float, float, float]:
    """`toolkit check` of the example as a whole process; a first fill, and a second one in the same process."""
    check = cpu_of([str(Path(sys.executable).with_name("toolkit")), "check", str(CONTOH)])
    fill = subprocess.run([sys.executable, "-c", _FILL, str(CONTOH), SEKARANG], capture_output=True, check=True,
                          text=True)
    pertama, kedua = map(float, fill.stdout.split())
    return check, pertama, kedua


def page() -> tuple[float, float, float, float]:
    """The page's Python in Node: until it is ready, a first fill, a second one, and the memory of its heap in MB."""
    satu = {"fungsi": "fill", "argumen": ["laporan.xlsx", {"berkas": str(CONTOH)}, SEKARANG]}
    done = subprocess.run([shutil.which("node") or "node", str(PROJECT / "web" / "jalankan.mjs"), str(make.FOLDER)],
                          input=json.dumps([satu] * 2), capture_output=True, check=True, text=True)
    siap, pertama, kedua = map(json.loads, done.stdout.splitlines())
    return siap["cpu"] / 1000, pertama["cpu"] / 1000, kedua["cpu"] / 1000, kedua["heap"] / 1e6


def angka(nilai: float) -> str:
    """Two decimals, the Indonesian way."""
    return f"{nilai:.2f}".replace(".", ",")


def measure(pairs: int) -> str:
    """The table."""
    make.make()
    semua = [(*native(), *page()) for _ in range(pairs)]
    check, isi, isi_lagi, siap, pertama, kedua, memori = map(statistics.median, zip(*semua, strict=True))
    ukuran = f"{make.SATU.stat().st_size / 1e6:.1f}".replace(".", ",")
    return (f"Halaman untuk peramban ({ukuran} MB), Python-nya di Node {pairs} kali bergantian dengan yang "
            "asli; detik prosesor, median:\n\n"
            "| apa | asli | halaman | kali |\n|---|--:|--:|--:|\n"
            f"| siap (asli: `toolkit check` contoh sebagai proses utuh) | {angka(check)} | {angka(siap)} | "
            f"{angka(siap / check)} |\n"
            f"| mengisi contoh, pertama kali | {angka(isi)} | {angka(pertama)} | {angka(pertama / isi)} |\n"
            f"| mengisi contoh lagi | {angka(isi_lagi)} | {angka(kedua)} | {angka(kedua / isi_lagi)} |\n\n"
            f"Memori Python di halaman sesudahnya: {memori:.0f} MB.\n\n")


def main() -> None:
    """Measure, print, and with `--tulis` put the table into the page."""
    banyak = [int(a) for a in sys.argv[1:] if a.isdigit()]
    tabel = measure(banyak[0] if banyak else 5)
    print(tabel)
    if "--tulis" in sys.argv:
        awal, _, akhir = PAGE.read_text(encoding="utf-8").partition(AKHIR)
        PAGE.write_text(awal.partition(AWAL)[0] + AWAL + tabel + AKHIR + akhir, encoding="utf-8")


if __name__ == "__main__":
    main()
