"""Every finding of the reader fires at one place of a bad workbook, and is silent on the good one beside it."""

import re
from pathlib import Path

import pytest

from tests.reader.baca import baca, draw_case, found, only
from toolkit.catalog import all_aturan

CASES = Path(__file__).parent.parent / "cases"
CODES = [a.kode for a in all_aturan() if a.dilihat is None and not a.kode.startswith(("BRK", "GUL"))]


@pytest.mark.parametrize("kode", CODES)
def test_the_bad_workbook_has_it_once(kode: str, tmp_path: Path) -> None:
    path, harapan = draw_case(tmp_path, CASES / kode / "bad.txt")
    bacaan = baca(path)
    assert [t for t in found(bacaan, kode) if t == f"{kode} {harapan}"] == [f"{kode} {harapan}"]
    temuan = next(t for t in bacaan.temuan if t.kode == kode)
    for words in (temuan.pesan, temuan.saran):
        assert words.endswith((".", "?"))
        assert not re.search(r"[{}]|\bNone\b|Decimal|Isian\(", words)


@pytest.mark.parametrize("kode", CODES)
def test_the_good_workbook_is_silent(kode: str, tmp_path: Path) -> None:
    path, _ = draw_case(tmp_path, CASES / kode / "good.txt")
    temuan = found(baca(path), kode)
    assert [t for t in temuan if kode not in ("BCA012", "BCA013")] == []
    assert f"{kode} {draw_case(tmp_path, CASES / kode / 'bad.txt')[1]}" not in temuan


def test_each_finding_about_one_cell_is_made_once(tmp_path: Path) -> None:
    path, _ = draw_case(tmp_path, CASES / "BCA020" / "bad.txt")
    assert only(baca(path), "BCA020").nilai == "tinggi sekali"
