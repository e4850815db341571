"""Slips of the hand are named only where one slip explains the whole difference."""

from decimal import Decimal

import pytest

from toolkit.checks.tools.slips import name_slip


@pytest.mark.parametrize(("tertulis", "seharusnya", "kata"), [
    (164144000, 164244000, "hanya satu digit yang berbeda"), (45323000, 45233000, "dua digit berdampingan tertukar"),
    (4533000, 45233000, "satu digit tertinggal"), (452333000, 45233000, "satu digit berlebih"),
    (452330000, 45233000, "tepat sepuluh kali"), (135699000, 45233000, "tepat tiga kali")])
def test_one_slip(tertulis: int, seharusnya: int, kata: str) -> None:
    assert name_slip(Decimal(tertulis), Decimal(seharusnya)) == f" ({kata})"


@pytest.mark.parametrize(("tertulis", "seharusnya"), [
    ("45332000", "45233000"),  # two digits further apart
    ("2104159201", "2196260701"), ("45233000", "45233000"), ("450", "540"), ("45233000.5", "45233001.5")])
def test_no_guess(tertulis: str, seharusnya: str) -> None:
    assert name_slip(Decimal(tertulis), Decimal(seharusnya)) == ""
