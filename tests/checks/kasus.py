"""Cases: workbooks drawn as text in tests/cases/<CODE>/, and what the checks find in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import toolkit.checks  # noqa: F401  (importing it registers every check)
from tests.workbooks import make_workbook
from toolkit.catalog import run_checks
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Temuan
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import read
from toolkit.regulation.aturan import from_lines
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute
from toolkit.schema.input import IDENTITAS

KELENGKAPAN = "LKP"
ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases"
WANTED = {
    "bad.txt": "the line `harapan: Sheet!Cell`, a line `---`, a drawn workbook where the check fires at that one cell",
    "good.txt": "a line `---` and the same workbook set right, with no finding but of the level info"}
"""What the two files of a code must hold (tests/workbooks.py says how a workbook is drawn)."""


@dataclass(frozen=True)
class Kasus:
    """One drawn workbook.

    A case file begins with lines `key: value` up to a line `---`; the drawing follows (see tests/workbooks.py).

    Attributes:
        harapan: the one cell, or sheet, where the code must fire; empty in a good case.
        juga: further findings of the levels kesalahan and peringatan that this workbook must have, as `CODE place`.
        ikuti: what the finding's advice asks for, step by step (tests/reader/ikuti.py).
        identitas: keys of Identitas with other values than the drawing's default ones.
    """

    gambar: str
    harapan: str = ""
    juga: tuple[str, ...] = ()
    ikuti: tuple[str, ...] = ()
    identitas: tuple[tuple[str, str], ...] = ()


def lacking(kode: str) -> list[str]:
    """The files that a code's case still needs, each with what it must hold."""
    return [f"write {(CASES / kode / nama).relative_to(ROOT)}: {isi}"
            for nama, isi in WANTED.items() if not (CASES / kode / nama).is_file()]


def load(path: Path) -> Kasus:
    """Read one case file; where a code has none, the test fails with what to write."""
    if kurang := lacking(path.parent.name) if path.is_relative_to(CASES) else []:
        pytest.fail("\n".join(kurang), pytrace=False)
    kepala, _, gambar = path.read_text(encoding="utf-8").partition("---\n")
    baris = [line.partition(": ")[::2] for line in kepala.splitlines()]
    identitas = [isi.partition(" = ")[::2] for kunci, isi in baris if kunci == "identitas"]
    return Kasus(gambar, next((isi for kunci, isi in baris if kunci == "harapan"), ""),
                 tuple(isi for kunci, isi in baris if kunci == "juga"),
                 tuple(isi for kunci, isi in baris if kunci == "ikuti"), tuple(identitas))


def compute_drawn(folder: Path, kasus: Kasus) -> Hasil:
    """The results of a drawn workbook."""
    return compute_file(make_workbook(folder, kasus.gambar, identitas=dict(kasus.identitas)))


def compute_file(path: Path) -> Hasil:
    """The results of a workbook on disk."""
    laporan = read(path, open_workbook(path)).laporan
    return compute(laporan, resolve(laporan.identitas, from_lines(laporan.aturan)))


def findings(folder: Path, kasus: Kasus, kode: str = "") -> tuple[Temuan, ...]:
    """What the checks (not the reader) find in a drawn workbook.

    A drawing holds what its test is about and no more, so what a whole report would lack (LKP) is left out; `kode` is
    the one finding of that sort that the test is about.
    """
    return tuple(t for t in run_checks(compute_drawn(folder, kasus))
                 if t.kode == kode or not t.kode.startswith(KELENGKAPAN))


def places(temuan: Sequence[Temuan]) -> list[str]:
    """Findings as `CODE place`."""
    return [f"{t.kode} {t.sel or t.sheet}" for t in temuan]


def find(folder: Path, gambar: str, **identitas: str) -> list[Temuan]:
    """What the checks find in a drawing; `identitas` by field name (`bobot_skm="0,11"`)."""
    kunci = {IDENTITAS.column(field).heading: nilai for field, nilai in identitas.items()}
    return list(findings(folder, Kasus(gambar, identitas=tuple(kunci.items()))))
