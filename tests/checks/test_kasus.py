"""Every check fires on one bad cell and is silent on the good workbook beside it."""

import re
from pathlib import Path

import pytest

import toolkit.pipeline  # noqa: F401  (importing registers every entry)
from tests.checks.kasus import CASES, ROOT, findings, lacking, load, places
from toolkit.catalog import all_aturan
from toolkit.model.temuan import Tingkat

OF_THE_MACHINE = {"BRK001", "BRK002", "BRK003", "BRK004"}
"""About what surrounds the cells (open elsewhere, how the file computes), which no drawing shows."""
ROLLED_OVER = "GUL"
"""Findings of `toolkit template --dari`: about another workbook, see tests/template/test_rollover.py."""
CODES = [a.kode for a in all_aturan() if a.dilihat is not None]


@pytest.mark.parametrize("kode", CODES)
def test_the_bad_workbook_has_the_finding_at_one_cell(kode: str, tmp_path: Path) -> None:
    kasus = load(CASES / kode / "bad.txt")
    temuan = findings(tmp_path, kasus, kode)
    assert places([t for t in temuan if t.kode == kode]) == [f"{kode} {kasus.harapan}"]
    others = [t for t in temuan if t.kode != kode and t.tingkat is not Tingkat.INFO]
    assert places(others) == list(kasus.juga)


@pytest.mark.parametrize("kode", CODES)
def test_the_good_workbook_is_silent(kode: str, tmp_path: Path) -> None:
    temuan = findings(tmp_path, load(CASES / kode / "good.txt"), kode)
    assert places([t for t in temuan if t.kode == kode or t.tingkat is not Tingkat.INFO]) == []


@pytest.mark.parametrize("kode", CODES)
def test_the_words_are_filled_in(kode: str, tmp_path: Path) -> None:
    (kena,) = [t for t in findings(tmp_path, load(CASES / kode / "bad.txt"), kode) if t.kode == kode]
    for words in (kena.pesan, kena.saran):
        assert words.endswith((".", "?"))
        assert not {"{", "}", "None", "Decimal", "Isian"} & set(words.replace("{", " { ").split())


def test_every_code_has_a_bad_and_a_good_case_and_no_case_is_left_over() -> None:
    codes = {a.kode for a in all_aturan() if not a.kode.startswith(ROLLED_OVER)} - OF_THE_MACHINE
    kurang = [satu for kode in sorted(codes) for satu in lacking(kode)]
    assert not kurang, "\n".join(kurang)
    assert {p.name for p in CASES.iterdir()} == codes


def test_a_code_without_a_case_says_which_files_to_write() -> None:
    folder = (CASES / "ANG999").relative_to(ROOT)
    bad, good = lacking("ANG999")
    assert bad.startswith(f"write {folder / 'bad.txt'}: the line `harapan: Sheet!Cell`")
    assert good.startswith(f"write {folder / 'good.txt'}: a line `---`")
    with pytest.raises(pytest.fail.Exception, match=re.escape(f"{bad}\n{good}")):
        load(CASES / "ANG999" / "bad.txt")
