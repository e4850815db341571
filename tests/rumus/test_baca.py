"""A rule in the words of a regulation file: what it may be made of, its value, its formula, its words."""

from decimal import Decimal

import pytest
from hypothesis import given

from tests.rumus.pohon import ARITHMETIC
from toolkit.model.rumus import Pohon
from toolkit.rumus.parse import RumusError, parse_rumus
from toolkit.rumus.text import formula_text, words
from toolkit.rumus.tree import evaluate

D = Decimal
TR = ("target", "realisasi", "bawah")


def text(pohon: Pohon) -> str:
    return formula_text(pohon, lambda ke: str(getattr(ke, "nama", ke)))


@pytest.mark.parametrize(("rumus", "nilai", "excel", "kata"), [
    # T = 80, R = 90: (80 - 10) / 80 = 87,5 %
    ("(target - (realisasi - target)) / target * 100", "87.5", "(target-(realisasi-target))/target*100",
     "(target − (realisasi − target)) ÷ target × 100"),
    ("((target)) / (100 * 2)", "0.4", "target/(100*2)", "target ÷ (100 × 2)"),
    ("target - -5 + 0.071", "85.071", "target-(-5)+0.071", "target − (−5) + 0,071"),
    ("max(0, min(100, target * 2))", "100", "MAX(0,MIN(100,target*2))", "target × 2, antara 0 dan 100"),
    ("min(realisasi, 120)", "90", "MIN(realisasi,120)", "realisasi, paling tinggi 120"),
    ("max(0, target - 90)", "0", "MAX(0,target-90)", "target − 90, paling rendah 0"),
    ("round(realisasi / 16, 2)", "5.63", "ROUND(realisasi/16,2)", "realisasi ÷ 16 dibulatkan 2 desimal"),
    ("100 if realisasi >= 80 and realisasi <= 90 else 0", "100", "IF(AND(realisasi>=80,realisasi<=90),100,0)",
     "100 bila realisasi ≥ 80 dan realisasi ≤ 90, selain itu 0"),
    ("rata(target, realisasi)", "85", "AVERAGE(target,realisasi)", "rata-rata target; realisasi"),
])
def test_a_rule_has_a_value_a_formula_and_words(rumus: str, nilai: str, excel: str, kata: str) -> None:
    pohon = parse_rumus(rumus, TR)
    assert evaluate(pohon, {"target": D(80), "realisasi": D(90)}) == D(nilai)
    assert (text(pohon), words(pohon)) == (excel, kata)


@pytest.mark.parametrize("rumus", ["target / (realisasi - 90)", "target + bawah", "1 if bawah > 0 else 2"])
def test_without_a_figure_or_over_zero_there_is_no_value(rumus: str) -> None:
    assert evaluate(parse_rumus(rumus, TR), {"target": D(80), "realisasi": D(90)}) is None


@pytest.mark.parametrize("rumus", [
    "", "target realisasi", "capaian / target", "target ** 2", "target % 2", "open(target)", "target.nilai", "'a'",
    "True", "1e999", "min()", "target if realisasi else 0", "0 if 1 < target < 2 else 1", "(" * 400, "lambda: 1",
    "min(target, key=1)", "1" * 600, "\0",
])
def test_what_is_no_rule_is_refused(rumus: str) -> None:
    with pytest.raises(RumusError):
        parse_rumus(rumus, TR)


@given(ARITHMETIC)
def test_a_formulas_text_means_the_tree(pohon: Pohon) -> None:
    """Read back by another grammar, the text has the tree's value: no bracket is missing."""
    teks = formula_text(pohon, str)
    for excel, ours in (("MIN", "min"), ("MAX", "max"), ("ROUND", "round"), ("SUM", "sum"), ("AVERAGE", "rata")):
        teks = teks.replace(excel, ours)
    if len(teks) < 400:
        nilai, kembali = evaluate(pohon), evaluate(parse_rumus(teks, ()))
        assert nilai == kembali
