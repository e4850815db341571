"""Dates as reports write them."""

import pytest

from toolkit.model.laporan import Tanggal
from toolkit.values.tanggal import BULAN, format_tanggal, parse


@pytest.mark.parametrize(("teks", "harapan"), [
    ("11 Nopember 2021", Tanggal(2021, 11, 11)), ("11 November 2021", Tanggal(2021, 11, 11)),
    ("Januari 2022", Tanggal(2022, 1)), ("… Januari 2022", Tanggal(2022, 1)), (".... Januari 2022", Tanggal(2022, 1)),
    ("Kamis, 11 Nopember 2021", Tanggal(2021, 11, 11)), ("11-11-2021", Tanggal(2021, 11, 11)),
    ("05/01/2021", Tanggal(2021, 1, 5)), ("2021-01-05", Tanggal(2021, 1, 5)), ("2 Jan. 2021", Tanggal(2021, 1, 2)),
    ("11\u00a0PEBRUARI 2021", Tanggal(2021, 2, 11)),
])
def test_dates(teks: str, harapan: Tanggal) -> None:
    assert parse(teks) == harapan


@pytest.mark.parametrize("teks", ["", "2021", "31 Februari 2021", "0 Januari 2021", "13/13/2021", "besok", "45.233"])
def test_no_dates(teks: str) -> None:
    assert parse(teks) is None


def test_an_open_day_is_printed_as_dots() -> None:
    assert format_tanggal(Tanggal(2022, 1)) == "… Januari 2022"
    assert [parse(format_tanggal(Tanggal(2022, b))) for b in range(1, 13)] == [Tanggal(2022, b) for b in range(1, 13)]
    assert len(BULAN) == 12
