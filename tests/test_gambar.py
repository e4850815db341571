"""The guide's pictures: each is shown somewhere, and both examples are."""

import re

from tests.gambar import FOLDER, GAMBAR, ROOT

_TAUTAN = re.compile(r"!\[[^\]]+\]\((?:\.\./|docs/)gambar/([\w.-]+)\)")


def test_each_picture_is_shown_and_each_that_is_shown_is_there() -> None:
    halaman = [ROOT / "README.md", *(ROOT / "docs" / "panduan").rglob("*.md")]
    ditunjuk = {nama for h in halaman for nama in _TAUTAN.findall(h.read_text(encoding="utf-8"))}
    assert ditunjuk == {p.name for p in FOLDER.iterdir()}
    assert {f"{g.nama}.png" for g in GAMBAR} <= ditunjuk


def test_both_examples_are_shown_as_workbook_and_as_report() -> None:
    contoh = {p.stem for p in (ROOT / "examples").glob("*.xlsx")}
    assert {(g.contoh, g.jenis) for g in GAMBAR} == {(c, j) for c in contoh for j in ("xlsx", "docx")}
