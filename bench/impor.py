"""`toolkit impor` of an LRA of 1,200 rows with rekening, beside `pandas.read_excel` of the same file: whole processes.

Usage: python -m bench.impor [runs]. The pairs run in turn; below 3 is the aim.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.run import COMPILED, LINE, TOOLKIT, compare
from tests.impor import sintetis

ROWS = 1_200
READ = "import pandas,sys; pandas.read_excel(sys.argv[1], header=None)"


def budget() -> sintetis.Dpa:
    """The made-up budget whose LRA has the number of rows that is nearest."""
    return min((sintetis.dpa(biji, banyak=11) for biji in range(20)),
               key=lambda dpa: abs(len(sintetis.lra(dpa).baris) - ROWS))


def main() -> None:
    """Measure."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kosong, laporan, tabel = folder / "kosong.xlsx", folder / "laporan.xlsx", sintetis.lra(budget())
        lra = sintetis.write(tabel, folder / "LRA.xlsx")
        subprocess.run([TOOLKIT, "template", kosong, "--tahun", "2024", "--renstra", "2021-2026"], check=True,
                       capture_output=True, env=COMPILED)

        def fresh() -> None:
            for old in folder.glob("laporan*.xlsx"):
                old.unlink()
            shutil.copy(kosong, laporan)

        print(LINE.format("", "toolkit", "pandas", "ratio"))
        compare(f"impor, an LRA of {len(tabel.baris):,} rows (below 3)",
                [str(TOOLKIT), "impor", str(lra), "--ke", str(laporan)], [sys.executable, "-c", READ, str(lra)], fresh,
                runs)


if __name__ == "__main__":
    main()
