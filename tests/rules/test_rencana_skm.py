"""The plan that follows from the survey: whose unsur, of which period, and whether the lowest one has one."""

import pytest

from tests.rules.rakit import Baris, hitung
from toolkit.rules.rencana_skm import is_earlier

SEBARAN: list[Baris] = [
    {"No": 1, "Unsur": "Persyaratan", "Tidak Baik": 0, "Kurang Baik": 0, "Baik": 100, "Sangat Baik": 0},
    {"No": 2, "Unsur": "Biaya", "Tidak Baik": 0, "Kurang Baik": 100, "Baik": 0, "Sangat Baik": 0}]


def test_a_plan_has_the_name_of_its_unsur() -> None:
    hasil = hitung({"SKM": SEBARAN, "Rencana Tindak Lanjut SKM": [{"No": 2, "Rencana": "A"}, {"No": 7}, {}]})
    assert [(r.no, r.uraian, r.lalu) for r in hasil.rencana_skm] == [
        (2, "Biaya", False), (7, "", False), (None, "", False)]


@pytest.mark.parametrize(("baris", "nomor"), [
    ([{"No": 2, "Rencana": "A"}], []), ([{"No": 1, "Rencana": "A"}], [2]), ([], [2]), ([{"No": 2, "TW I": "x"}], [2]),
    ([{"No": 2, "Rencana": "A", "Periode": "2020"}], [2]),
    ([{"No": 2, "Rencana": "A", "Periode": "Tahun 2021"}], [])])
def test_the_lowest_unsur_has_a_plan_of_this_period(baris: list[Baris], nomor: list[int]) -> None:
    hasil = hitung({"SKM": SEBARAN, "Rencana Tindak Lanjut SKM": baris})
    assert [u.no for u in hasil.terendah_tanpa_rencana] == nomor


def test_without_a_survey_nothing_is_lowest() -> None:
    assert hitung({"Rencana Tindak Lanjut SKM": [{"No": 2}]}).terendah_tanpa_rencana == ()


@pytest.mark.parametrize(("periode", "survei", "lalu"), [
    ("", "", False), ("2023", "", True), ("2024", "", False), ("2025", "", False), ("Semester I", "Semester II", True),
    ("Semester II 2023", "Semester I 2024", True), ("Mei s.d. Juni 2024", "Mei s.d. Juni 2024", False),
    ("TW I 2024", "Juli s.d. Desember 2024", True), ("Desember 2024", "Juli s.d. Desember 2024", False),
    ("periode lalu", "", True), ("Semester sebelumnya", "Semester II", True), ("periode ini", "", False)])
def test_whether_a_period_lies_before_the_survey(periode: str, survei: str, *, lalu: bool) -> None:
    assert is_earlier(periode, survei, 2024) is lalu
