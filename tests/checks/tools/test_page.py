"""The catalogue as a whole, and the page made from it."""

import re
from pathlib import Path

import pytest

import toolkit.pipeline  # noqa: F401  (importing registers every entry, the reader's and the pipeline's included)
from toolkit.catalog import Aturan, all_aturan
from toolkit.checks.tools.page import GROUPS, PAGE, render
from toolkit.template import rollover_findings  # noqa: F401  (registers what rolling over can find)

ROOT = Path(__file__).parent.parent.parent.parent
ENGLISH = re.compile(r"\b(the|value|invalid|sheet name|cell|missing|please|warning)\b")


@pytest.mark.parametrize("aturan", all_aturan(), ids=lambda a: a.kode)
def test_an_entry_says_what_why_and_what_now(aturan: Aturan) -> None:
    for words in (aturan.judul, aturan.pesan, aturan.saran, aturan.mengapa):
        assert words.strip()
        assert not ENGLISH.search(words.lower()), words
    assert aturan.saran.endswith((".", "?"))
    assert not aturan.judul.endswith(".")


def test_codes_stand_once_and_in_order() -> None:
    codes = [a.kode for a in all_aturan()]
    assert codes == sorted(set(codes))


def test_every_group_of_codes_has_a_heading_in_words() -> None:
    assert {a.kode[:3] for a in all_aturan()} <= set(GROUPS)


def test_the_page_is_current() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == render(all_aturan()), "run: make docs"
