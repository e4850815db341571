"""The comparisons behind the findings: where a figure differs there is a finding, and the reverse."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.checks.kasus import CASES, compute_drawn, compute_file, load
from toolkit.catalog import run_checks
from toolkit.checks.tools.shapes import compare_all
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Keputusan

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"
GOOD = load(Path(__file__).parent / "kantor_baik.txt")
CODES = frozenset({"REA003", "REA004", "REA005", "REA009", "SKM003", "SKM005", "SKM010", "SKM011", "SKM012",
                   "SKM013", "ANG003", "ANG004",
                   "ANG006", "ANG007", "KEG001", "KEG006", "BEL001", "BEL003", "RKT001", "RKT005", "PKJ005",
                   "PKJ007", "DIL001"})
"""The findings that say that a reported figure differs."""
FOR_SEVERAL = frozenset({"SKM011", "SKM012"})
"""One finding may stand for several figures of the sheet."""


def disagreements(hasil: Hasil) -> tuple[set[str], set[str]]:
    """`CODE cell` of the figures that differ without a finding, and of the findings without such a figure."""
    angka = {f"{p.perihal.kode} {p.isian.sel}" for p in compare_all(hasil) if p.berbeda}
    temuan = {f"{t.kode} {t.sel}" for t in run_checks(hasil) if t.kode in CODES}
    bersama = {k for k in (t.split()[0] for t in temuan) if k in FOR_SEVERAL}
    return ({a for a in angka - temuan if a.split()[0] not in bersama},
            temuan - angka)


def test_the_example() -> None:
    assert disagreements(compute_file(EXAMPLE)) == (set(), set())


def test_the_good_office_has_no_figure_that_differs(tmp_path: Path) -> None:
    semua = compare_all(compute_drawn(tmp_path, GOOD))
    assert {p.keputusan for p in semua} == {Keputusan.SESUAI}
    # Respondents 1; RKT 3 and its total; PK Program 2 and 2 of its total; Realisasi: one fraction, 3 capaian, their
    # mean; SKM 9 scores, 9 predicates, the mean; Anggaran: 4 parents in 2 columns, 8 capaian, 3 of the total;
    # Kegiatan 3; Belanja: 2 totals of 2 columns, 2 of the grand total; Angka Dilaporkan 26.
    assert len(semua) == 1 + 3 + 1 + 2 + 2 + 1 + 3 + 1 + 9 + 9 + 1 + 8 + 8 + 3 + 3 + 4 + 2 + 26


@pytest.mark.parametrize("folder", sorted(p for p in CASES.iterdir() if p.name in CODES), ids=lambda p: str(p.name))
def test_each_case_of_a_finding(folder: Path, tmp_path: Path) -> None:
    for kasus in sorted(folder.glob("*.txt")):
        assert disagreements(compute_drawn(tmp_path, load(kasus))) == (set(), set())


@pytest.mark.parametrize("seed", range(25))
def test_offices_with_figures_changed_at_random(seed: int, tmp_path: Path) -> None:
    """Six whole numbers of the good office, each another one: whatever that does, list and findings agree."""
    r = random.Random(seed)  # noqa: S311  (a reproducible draw, nothing secret)
    angka = list(re.finditer(r"(?<=\| )\d+(?= \|| *$)", GOOD.gambar, re.MULTILINE))
    gambar = GOOD.gambar
    for cocok in sorted(r.sample(angka, 6), key=lambda m: -m.start()):
        gambar = gambar[:cocok.start()] + str(int(cocok[0]) + r.choice([1, 7, 90])) + gambar[cocok.end():]
    assert disagreements(compute_drawn(tmp_path, replace(GOOD, gambar=gambar))) == (set(), set())
