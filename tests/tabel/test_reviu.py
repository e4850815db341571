"""The working paper as data: conclusions, what formulas may say, dropdowns, keys."""

import re

import pytest

from toolkit.model.reviu import Jawaban
from toolkit.rumus.text import formula_text
from toolkit.rumus.tree import kolom
from toolkit.tabel.reviu.jawaban import (
    BELUM,
    BELUM_SESUAI,
    DENGAN_CATATAN,
    KECUALI,
    PERLU_DIPERBAIKI,
    SESUAI,
    TAK_SELESAI,
    TANPA_CATATAN,
    conclude,
    conclude_rumus,
    count,
    overall,
    overall_rumus,
)

YA, SEBAGIAN, TIDAK, TIDAK_BERLAKU = (j.value for j in Jawaban)


@pytest.mark.parametrize(("jawaban", "hasil"), [
    ([YA, YA, TIDAK_BERLAKU], SESUAI),
    ([YA, SEBAGIAN], DENGAN_CATATAN),
    ([YA, TIDAK], DENGAN_CATATAN),  # 1 of 2 is half, not more
    ([YA, TIDAK, TIDAK], BELUM_SESUAI),
    ([TIDAK_BERLAKU, TIDAK], BELUM_SESUAI),  # of the one that applies
    ([YA, ""], BELUM),
    ([YA, "mungkin"], BELUM),
    (["ya", "YA"], SESUAI),  # as Excel's COUNTIF compares
])
def test_conclusion_of_a_part(jawaban: list[str], hasil: str) -> None:
    assert conclude(count(jawaban)) == hasil


@pytest.mark.parametrize(("bagian", "hasil"), [
    ([SESUAI, SESUAI], TANPA_CATATAN), ([SESUAI, DENGAN_CATATAN], KECUALI), ([DENGAN_CATATAN, BELUM_SESUAI],
                                                                          PERLU_DIPERBAIKI),
    ([BELUM_SESUAI, BELUM], TAK_SELESAI)])
def test_conclusion_of_the_review(bagian: list[str], hasil: str) -> None:
    assert overall(bagian) == hasil


def test_a_text_in_a_formula_is_short_enough_for_excel() -> None:
    """Excel refuses a file whose formula holds a text of more than 255 characters."""
    for pohon in (overall_rumus(kolom(1)), conclude_rumus(*map(kolom, range(1, 5)))):
        rumus = formula_text(pohon, str)
        assert max(len(teks) for teks in re.findall(r'"([^"]*)"', rumus)) <= 255
