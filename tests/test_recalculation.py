"""An independent opinion on every number: LibreOffice recalculates the filled workbooks and gets Python's values."""

import datetime as dt
import math
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests import soffice
from tests.kantor_acak import bentuk, write
from toolkit import pipeline

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.xlsx"))
EXAMPLE = EXAMPLES[0]
WAKTU = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
OFFICES = 100
JENIS = ("Akumulatif", "Kumulatif s.d. Tahun Berjalan")
XLSX = "xlsx:Calc MS Excel 2007 XML"


@dataclass(frozen=True)
class Terisi:
    """A filled workbook, and the copy of it that has a wrong value behind every formula."""

    filled: Path
    planted: Path
    sheets: tuple[str, ...]
    count: int


def fill_and_plant(source: Path) -> Terisi:
    filled, copy = source.with_name(f"isi-{source.name}"), source.with_name(f"tanam-{source.name}")
    pipeline.fill(source, pipeline.Tujuan(out=filled), sekarang=WAKTU)
    own = set(soffice.sheet_names(source))
    sheets = tuple(name for name in soffice.sheet_names(filled) if name not in own)
    return Terisi(filled, copy, sheets, soffice.plant(filled, copy, sheets))


def disagreements(satu: Terisi, recalculated: Path) -> Iterator[str]:
    theirs = soffice.formulas(recalculated, satu.sheets)
    for address, ours in soffice.formulas(satu.filled, satu.sheets).items():
        other = theirs[address]
        if ours.number is None or other.number is None:
            same = ours.value == other.value
        else:
            same = math.isclose(ours.number, other.number, rel_tol=1e-12, abs_tol=1e-9)
        if not same:
            yield f"{satu.filled.name} {address}: {ours.formula} gives {other.value}, Python says {ours.value}"


@pytest.mark.libreoffice
def test_libreoffice_recalculates_to_what_python_says(tmp_path: Path) -> None:
    """The examples and a hundred made-up offices, in one call; a wrong value was planted behind every formula."""
    sources = [Path(shutil.copy(path, tmp_path / path.name)) for path in EXAMPLES]
    sources += [write(tmp_path, replace(bentuk(seed, bobot=True), jenis=JENIS[seed % len(JENIS)],
                                        triwulan=seed % 5), seed)
                for seed in range(OFFICES)]
    semua = [fill_and_plant(source) for source in sources]
    assert all(satu.count > 50 for satu in semua)
    out = tmp_path / "dihitung-ulang"
    soffice.convert([satu.planted for satu in semua], out, XLSX)
    wrong = [text for satu in semua for text in disagreements(satu, out / satu.planted.name)]
    assert not wrong, f"{len(wrong)} disagree:\n" + "\n".join(wrong[:20])


@pytest.mark.libreoffice
def test_the_second_opinion_is_alive(tmp_path: Path) -> None:
    """Without recalculation the planted value would come back: then the test above would prove nothing."""
    satu = fill_and_plant(Path(shutil.copy(EXAMPLE, tmp_path / "contoh.xlsx")))
    planted = soffice.formulas(satu.planted, ["Tabel 3.1"])
    assert planted
    assert all(cell.value == soffice.PLANTED for cell in planted.values())
    soffice.convert([satu.planted], tmp_path / "hasil", XLSX)
    back = soffice.formulas(tmp_path / "hasil" / satu.planted.name, ["Tabel 3.1"])
    assert back.keys() == planted.keys()
    assert not [cell for cell in back.values() if cell.value == soffice.PLANTED]
