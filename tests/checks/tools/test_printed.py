"""A reported figure is compared at its own printed precision, rounded once."""

from decimal import Decimal

import pytest

from toolkit.checks.tools.printed import angka, fits, rupiah
from toolkit.model.sel import Isian


@pytest.mark.parametrize(("tercetak", "desimal", "tepat", "cocok"), [
    ("93.6", 1, "93.63", True),
    ("117.6", 1, "117.647", True),
    ("117.7", 1, "117.647", False),  # 117,65 rounded a second time
    ("84", 0, "84.3529", True),
    ("99", 0, "99.8939", False),  # cut off, not rounded
    ("99.89", 2, "99.8939", True),
    ("2.5", 1, "2.45", True),  # a tie goes away from zero
    ("-2.5", 1, "-2.45", True),
    ("90", 2, "90.004", True),  # printed as 90,00
    ("90", 2, "90.005", False)])
def test_fits(tercetak: str, desimal: int, tepat: str, cocok: bool) -> None:  # noqa: FBT001  (a table's column)
    assert fits(Isian(Decimal(tercetak), desimal=desimal), Decimal(tepat)) is cocok


def test_any_of_several_values_will_do_and_a_missing_one_none() -> None:
    assert fits(Isian(Decimal(5)), None, Decimal(4), Decimal(5))
    assert not fits(Isian(Decimal(5)), None)
    assert not fits(Isian(), Decimal(0))


def test_quoted_figures() -> None:
    assert (angka(Decimal("84.3529")), angka(Decimal(85))) == ("84,35", "85")
    assert (rupiah(Decimal(92101500)), rupiah(Decimal("1500.5")), rupiah(None)) == ("92.101.500", "1.500,50", "-")
