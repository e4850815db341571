"""Dates and periods as staff write them."""

import pytest

from toolkit.model.laporan import Tanggal
from toolkit.values.tanggal import BULAN, Periode, format_tanggal, month_first, parse, parse_periode


@pytest.mark.parametrize(("teks", "harapan"), [
    ("11 Nopember 2021", Tanggal(2021, 11, 11)), ("11 November 2021", Tanggal(2021, 11, 11)),
    ("Januari 2022", Tanggal(2022, 1)), ("… Januari 2022", Tanggal(2022, 1)), (".... Januari 2022", Tanggal(2022, 1)),
    ("Kamis, 11 Nopember 2021", Tanggal(2021, 11, 11)), ("11-11-2021", Tanggal(2021, 11, 11)),
    ("05/01/2021", Tanggal(2021, 1, 5)), ("2021-01-05", Tanggal(2021, 1, 5)), ("2 Jan. 2021", Tanggal(2021, 1, 2)),
    ("11\u00a0PEBRUARI 2021", Tanggal(2021, 2, 11)),
    # with a time of day, as databases, browsers and Google's forms write it
    ("2021-01-05 00:00:00", Tanggal(2021, 1, 5)), ("2021-01-05T23:15:42.123Z", Tanggal(2021, 1, 5)),
    ("2021-01-05T23:15:42+07:00", Tanggal(2021, 1, 5)), ("09/11/2024 3:06:42", Tanggal(2024, 11, 9)),
    ("2024/11/09 3:06:42 PM GMT+8", Tanggal(2024, 11, 9)),
    ("2024/11/09 3:06:42\u202fPM GMT+07:00", Tanggal(2024, 11, 9)),
    ("09/11/2024 15.06.42", Tanggal(2024, 11, 9)), ("9 Nov 2024 15:06 WIB", Tanggal(2024, 11, 9)),
    ("Sabtu, 9 November 2024 pukul 15.06", Tanggal(2024, 11, 9)), ("2024-11-09 15:06:42.0000000", Tanggal(2024, 11, 9)),
    ("9/11/2024, 15.06", Tanggal(2024, 11, 9)), ("2024-11-09 15:06:42 UTC", Tanggal(2024, 11, 9)),
    # the month's name before the day, or in English; a year of two digits
    ("Nov 9, 2024", Tanggal(2024, 11, 9)), ("Saturday, November 9, 2024", Tanggal(2024, 11, 9)),
    ("November 9, 2024 3:06 PM", Tanggal(2024, 11, 9)), ("9-Oct-2024", Tanggal(2024, 10, 9)),
    ("Januari 24", Tanggal(2024, 1)), ("Jan-24", Tanggal(2024, 1)), ("9-Nov-24", Tanggal(2024, 11, 9)),
    ("09/11/24", Tanggal(2024, 11, 9)), ("2024-11", Tanggal(2024, 11)), ("5\u200b Januari 2021", Tanggal(2021, 1, 5)),
])
def test_dates(teks: str, harapan: Tanggal) -> None:
    assert parse(teks) == harapan


@pytest.mark.parametrize("teks", [
    "", "2021", "31 Februari 2021", "0 Januari 2021", "13/13/2021", "besok", "45.233", "3:06:42", "24-11-09",
    "2021-01-05 26", "5 Agustusan 2021", "09/11/2024 s.d. 10/11/2024", "1.2.3", "9 9"])
def test_no_dates(teks: str) -> None:
    assert parse(teks) is None


@pytest.mark.parametrize(("kolom", "bulan_dulu"), [
    (["09/11/2024 3:06:42", "11/25/2024 3:06:42"], True), (["09/11/2024", "25/11/2024"], False),
    (["09/11/2024"], False), (["25/11/2024", "11/25/2024"], False), (["2024-11-25"], False), ([], False)])
def test_the_column_proves_the_order(kolom: list[str], bulan_dulu: bool) -> None:  # noqa: FBT001
    """A second number above 12 is a day; where a first one is as well, nothing is proved."""
    assert month_first(kolom) is bulan_dulu
    assert parse("09/11/2024 3:06:42", bulan_dulu=True) == Tanggal(2024, 9, 11)
    assert parse("2024/11/09", bulan_dulu=True) == Tanggal(2024, 11, 9)


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
