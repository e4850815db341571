"""Periods as staff write them."""

import pytest

from toolkit.values.periode import Periode, parse


@pytest.mark.parametrize(("teks", "awal", "akhir"), [
    ("", (2021, 1), (2021, 12)), ("Tahun 2020", (2020, 1), (2020, 12)), ("Semester I", (2021, 1), (2021, 6)),
    ("Triwulan IV 2021", (2021, 10), (2021, 12)), ("Nopember 2021", (2021, 11), (2021, 11)),
    ("1 Juli s/d 31 Des 2021", (2021, 7), (2021, 12)), ("Oktober 2020 - Maret 2021", (2020, 10), (2021, 3))])
def test_a_period_is_read(teks: str, awal: tuple[int, int], akhir: tuple[int, int]) -> None:
    assert parse(teks, 2021) == Periode(awal, akhir)
