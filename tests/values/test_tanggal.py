"""Dates and periods as staff write them."""

import pytest

from toolkit.model.laporan import Tanggal
from toolkit.values.tanggal import BULAN, Periode, format_tanggal, parse, parse_periode


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


@pytest.mark.parametrize(("teks", "awal", "akhir"), [
    ("", (2021, 1), (2021, 12)), ("Tahun 2020", (2020, 1), (2020, 12)), ("Semester I", (2021, 1), (2021, 6)),
    ("Triwulan IV 2021", (2021, 10), (2021, 12)), ("Nopember 2021", (2021, 11), (2021, 11)),
    ("1 Juli s/d 31 Des 2021", (2021, 7), (2021, 12)), ("Oktober 2020 - Maret 2021", (2020, 10), (2021, 3))])
def test_a_period_is_read(teks: str, awal: tuple[int, int], akhir: tuple[int, int]) -> None:
    assert parse_periode(teks, 2021) == Periode(awal, akhir)
