"""Handing out and collecting many offices, as whole processes: time and memory for each file, and how both grow.

Usage: python -m bench.kumpulan [31 500 2000]; with `--tulis` the table goes into docs/kinerja.md. Every run is cold: no
result of an earlier one is known. What others take for the same file is measured in the same run.
"""

import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bench.kantor_banyak import TAHUN, moulds, write_filled, write_list
from bench.pohon import Terukur, measure
from toolkit.values.angka import format_angka

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "kinerja.md"
BANYAK = (31, 500, 2000)
_PEMBANDING = 40
"""Files that the other programs read, in one process each."""
_BACA = ("import sys, warnings, pathlib, pandas; warnings.simplefilter('ignore')\n"
         "for p in pathlib.Path(sys.argv[1]).iterdir():\n"
         "    try: pandas.read_excel(p, sheet_name=None)\n"
         "    except Exception: pass")
_SIMPAN = ("import sys, openpyxl\n"
           "for n in range(int(sys.argv[3])): openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])")
_BERES = (0, 1)
DUA_SAMPAI = 2000
"""Beyond, two workers against one says nothing new, and takes half an hour."""


@dataclass(frozen=True)
class Baris:
    """One size: handing out, collecting with one worker and (up to DUA_SAMPAI offices) with two, collecting again."""

    banyak: int
    ukuran: int
    bagi: Terukur
    satu: Terukur
    dua: Terukur | None
    ulang: Terukur


@dataclass(frozen=True)
class Pembanding:
    """Seconds for each file of programs that do less: openpyxl's load and save, pandas' reading."""

    simpan: float
    baca: float


def run(folder: Path, *perintah: str) -> Terukur:
    """The command with a cache of its own below `folder`.

    Raises:
        SystemExit: it could not be carried out.
    """
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")}
    hasil = measure([sys.executable, *perintah], env, folder)
    if hasil.kode not in _BERES:
        raise SystemExit(f"{' '.join(perintah)}: {hasil.kode}")
    return hasil


def size(folder: Path, banyak: int) -> Baris:
    """All commands for so many offices; the folder holds what came back in `masuk`."""
    daftar = write_list(folder, banyak)
    bagi = run(folder, "-m", "toolkit", "distribute", str(daftar), "-o", "bagi", "--tahun", str(TAHUN))

    def collect(workers: int, rumah: str) -> Terukur:
        (folder / rumah).mkdir(exist_ok=True)
        return run(folder / rumah, "-m", "toolkit", "collect", str(folder / "masuk"), "-o", "REKAP.xlsx", "--daftar",
                   str(daftar), "--workers", str(workers))

    return Baris(banyak, sum(p.stat().st_size for p in (folder / "masuk").iterdir()), bagi, collect(1, "satu"),
                 collect(2, "dua") if banyak <= DUA_SAMPAI else None, collect(1, "satu"))


def compare(folder: Path) -> Pembanding:
    """What others take for each file, in a folder with `masuk` of 31 offices at least."""
    sedikit = folder / "sedikit"
    sedikit.mkdir()
    semua = sorted((folder / "masuk").iterdir())[:_PEMBANDING]
    for path in semua:
        os.link(path, sedikit / path.name)
    baca = run(folder, "-c", _BACA, str(sedikit)).detik - run(folder, "-c", "import pandas, openpyxl").detik
    template = next((folder / "bagi").glob("*.xlsx"))
    banyak = 10
    simpan = run(folder, "-c", _SIMPAN, str(template), str(folder / "simpan.xlsx"), str(banyak)).detik
    simpan -= run(folder, "-c", "import openpyxl").detik
    return Pembanding(simpan / banyak, baca / len(semua))


def table(baris: Sequence[Baris], p: Pembanding) -> str:
    """Markdown."""
    kepala = ("| kantor | MB | distribute, ms/berkas | puncak, MB | collect 1 pekerja, ms/berkas | puncak, MB "
              "| collect 2 pekerja, ms/berkas | puncak, MB | 1 : 2 | collect lagi, s |\n"
              "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    isi = "\n".join(
        f"| {_angka(b.banyak)} | {_angka(b.ukuran / 1e6)} | {_ms(b.bagi, b)} | {_angka(b.bagi.puncak)} "
        f"| {_ms(b.satu, b)} | {_angka(b.satu.puncak)} | {_two(b)} | {_angka(b.ulang.detik, 1)} |" for b in baris)
    akhir = baris[-1]
    bagi, kumpul = akhir.bagi.detik / akhir.banyak / p.simpan, akhir.satu.detik / akhir.banyak / p.baca
    return (f"{kepala}\n{isi}\n\nBerkas yang sama: memuat dan menyimpan template dengan openpyxl "
            f"{_angka(p.simpan * 1000)} ms (distribute: {_angka(bagi, 3)} kalinya);\n"
            f"`pandas.read_excel(berkas, sheet_name=None)` {_angka(p.baca * 1000)} ms "
            f"(collect dengan satu pekerja: {_angka(kumpul, 2)} kalinya).\n{_growth(baris)}")


def _growth(baris: Sequence[Baris]) -> str:
    """How time and memory grow from the middle size (500) to the largest."""
    acuan = min(baris, key=lambda b: abs(b.banyak - 500))
    akhir = baris[-1]
    if acuan is akhir:
        return ""
    waktu = (akhir.satu.detik / akhir.banyak) / (acuan.satu.detik / acuan.banyak)
    tambah = (akhir.satu.puncak - acuan.satu.puncak) / (akhir.banyak - acuan.banyak) * 1024
    bagi = (akhir.bagi.detik / akhir.banyak) / (acuan.bagi.detik / acuan.banyak)
    return (f"\nDari {_angka(acuan.banyak)} ke {_angka(akhir.banyak)} kantor: waktu collect per berkas "
            f"{_angka(waktu, 2)} kali, puncak memori {_angka(akhir.satu.puncak / acuan.satu.puncak, 2)} kali "
            f"(tambahan {_angka(tambah)} KB per kantor);\ndistribute {_angka(bagi, 2)} dan "
            f"{_angka(akhir.bagi.puncak / acuan.bagi.puncak, 2)} kali.\n")


def _two(b: Baris) -> str:
    """The columns of two workers."""
    if b.dua is None:
        return "– | – | –"
    return f"{_ms(b.dua, b)} | {_angka(b.dua.puncak)} | {_angka(b.satu.detik / b.dua.detik, 2)}"


def _ms(t: Terukur, b: Baris) -> str:
    return _angka(t.detik / b.banyak * 1000)


def _angka(nilai: float, desimal: int = 0) -> str:
    """As an Indonesian page prints it."""
    return format_angka(Decimal(nilai), desimal)


def _machine() -> str:
    """The machine in general terms."""
    memori = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"{os.cpu_count()} inti {platform.machine()}, memori {memori:.0f} GB, {platform.system()}, "
            f"Python {platform.python_version()}")


def main() -> None:
    """Measure, print, and with `--tulis` put the table into the page."""
    ukuran = tuple(int(a) for a in sys.argv[1:] if a.isdigit()) or BANYAK
    cetakan = moulds()
    baris: list[Baris] = []
    pembanding: list[Pembanding] = []
    for banyak in ukuran:
        with tempfile.TemporaryDirectory(prefix="bench-") as nama:
            folder = Path(nama)
            write_filled(folder / "masuk", banyak, cetakan)
            baris.append(size(folder, banyak))
            pembanding.append(compare(folder))
            print(table(baris[-1:], pembanding[-1]), flush=True)
    tengah = Pembanding(*(statistics.median(getattr(p, f) for p in pembanding) for f in ("simpan", "baca")))
    hasil = table(baris, tengah)
    print(f"\n{_machine()}\n\n{hasil}")
    if "--tulis" in sys.argv:
        kepala, tanda, _ = PAGE.read_text(encoding="utf-8").partition("<!-- hasil -->\n")
        PAGE.write_text(f"{kepala}{tanda}\nMesin: {_machine()}.\n\n{hasil}", encoding="utf-8")


if __name__ == "__main__":
    main()
