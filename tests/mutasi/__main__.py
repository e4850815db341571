"""`python -m tests.mutasi [BANYAK] [AWAL]`: changes of every kind; rewrites docs/mutasi.md, prints the shares."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from tests.mutasi import makna_halaman, makna_ukur
from tests.mutasi.halaman import HALAMAN, render, share
from tests.mutasi.jenis import JENIS
from tests.mutasi.makna import MAKNA
from tests.mutasi.ukur import run

BANYAK = 12
U = TypeVar("U")


def main() -> None:
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else BANYAK
    awal = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with ProcessPoolExecutor() as pool:
        ukuran = [u for satu in pool.map(partial(_of_kind, run, banyak, awal), JENIS) for u in satu]
        makna = [u for satu in pool.map(partial(_of_kind, makna_ukur.run, banyak, awal), MAKNA) for u in satu]
    HALAMAN.write_text(render(ukuran, awal, banyak) + makna_halaman.render(makna, awal, banyak), encoding="utf-8")
    hitung = [u for u in ukuran if not u.kecuali]
    kena = sum(u.kena for u in hitung)
    salah, palsu = [u for u in makna if u.salah], [u for u in makna if not u.salah and u.letak]
    sys.stdout.write(f"{kena} of {len(hitung)} found at the right cell: {share(kena, len(hitung))} % ({HALAMAN})\n")
    sys.stdout.write(f"of meaning: {sum(u.kena for u in salah)} of {len(salah)}, "
                     f"{len(palsu)} false alarms on {len(makna) - len(salah)}\n")


def _of_kind(run: Callable[[int, int, list[str]], Iterator[U]], banyak: int, awal: int, jenis: str) -> list[U]:
    return list(run(banyak, awal, [jenis]))


if __name__ == "__main__":
    main()
