"""Decimals rounded once, and written as staff read them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.values.angka import bulat, format_singkat


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-10**9, max_value=10**9),
       st.integers(min_value=0, max_value=4))
def test_rounding_is_that_of_exact_fractions_half_away_from_zero(x: Decimal, desimal: int) -> None:
    skala = Fraction(10) ** desimal
    besar = abs(Fraction(x)) * skala
    naik = int(besar) + (1 if besar - int(besar) >= Fraction(1, 2) else 0)
    assert abs(Fraction(bulat(x, desimal))) == naik / skala
    assert bulat(-x, desimal) == -bulat(x, desimal)


def test_a_tie_that_a_division_missed_is_a_tie() -> None:
    # 16869 / 20000 x 100 = 84,345 exactly; through thirds it arrives as 84,34499…9
    x = Decimal("84.345") / 3
    assert bulat(x * 3, 2) == Decimal("84.35")
    assert bulat(Decimal("84.34499999999999999999999999999"), 2) == Decimal("84.35")


@pytest.mark.parametrize(("x", "harapan"), [
    ("71.07", "71,07"), ("100", "100"), ("84.352", "84,35"), ("1034795000", "1.034.795.000"), ("-0.004", "0"),
])
def test_at_most_two_decimals(x: str, harapan: str) -> None:
    assert format_singkat(Decimal(x)) == harapan
