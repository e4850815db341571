"""Plausibility of an indicator: what is doubted, what is not, and that one cause is told once."""

from pathlib import Path

import pytest

from tests.checks.kasus import find


def kode(folder: Path, realisasi: str, riwayat: tuple[str, ...], *, target: str = "85",  # noqa: PLR0913 what may differ
         uraian: str = "Indeks layanan", satuan: str = "Nilai", arah: str = "Positif") -> list[str]:
    """The findings of one indicator in 2021; `riwayat`: 2017 to 2020."""
    temuan = find(folder, f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Jenis | Target 2020 | Target 2021
                | 1.1 | Sasaran | {uraian} | {satuan} | {arah} | Tahunan | {target} | {target}
        PK | Kode | Target
           | 1.1 | {target}
        Realisasi | Kode | Realisasi | Realisasi 2017 | Realisasi 2018 | Realisasi 2019 | Realisasi 2020
                  | 1.1 | {realisasi} | {" | ".join(riwayat)}
        """)
    return [f"{t.kode} {t.sel}" for t in temuan]


NORMAL = ("76,7", "74,1", "73,2", "72,9")


@pytest.mark.parametrize("salah", ["717", "7170", "71700", "7,17", "0,717"])
def test_a_comma_in_the_wrong_place_is_one_finding(salah: str, tmp_path: Path) -> None:
    assert kode(tmp_path, salah, NORMAL) == ["REA012 Realisasi!B2"]


def test_the_year_before_may_be_the_wrong_one(tmp_path: Path) -> None:
    assert kode(tmp_path, "71,7", ("76,7", "74,1", "732", "72,9")) == ["REA012 Realisasi!E2"]


def test_a_share_of_717_is_told_as_a_comma(tmp_path: Path) -> None:
    assert kode(tmp_path, "717", NORMAL, uraian="Persentase desa tertib", satuan="%") == ["REA012 Realisasi!B2"]


def test_a_series_that_grows_is_no_slip(tmp_path: Path) -> None:
    # from 2 to 20: ten times in five years, each step a true one
    assert kode(tmp_path, "20", ("2", "5", "9", "14"), target="21", satuan="Paket") == []


def test_few_cases_where_less_is_better(tmp_path: Path) -> None:
    semua = kode(tmp_path, "3", ("9", "7", "6", "4"), target="5", uraian="Angka pelanggaran", satuan="Kasus",
                 arah="Negatif")
    # (2 x 5 - 3) / 5 = 140 %; last year's 4 was below the target already: both info
    assert semua == ["REA010 Realisasi!B2", "REN007 PK!B2"]


@pytest.mark.parametrize(("realisasi", "riwayat", "target"), [
    ("100", ("100", "100", "100", "100"), "100"),  # the target itself, every year
    ("12", ("12", "12", "12", "12"), "14"),  # a short number repeats by itself
    ("71,7", ("74,1", "71,7", "71,7", "72,9"), "85")])  # the same as in two years, but not last year
def test_no_copy(realisasi: str, riwayat: tuple[str, ...], target: str, tmp_path: Path) -> None:
    assert kode(tmp_path, realisasi, riwayat, target=target) == []


def test_a_copy_of_the_year_before_that(tmp_path: Path) -> None:
    assert kode(tmp_path, "71,7", ("71,7", "71,7", "71,7", "71,7")) == ["REA011 Realisasi!B2"]


@pytest.mark.parametrize(("realisasi", "riwayat", "target"), [
    ("35", ("76,7", "74,1", "", ""), "85"),  # two years say nothing
    ("35", ("76,7", "54,1", "43,2", "72,9"), "85"),  # an indicator that moves
    ("86", ("40", "41", "40", "42"), "85")])  # foreseen by the target
def test_no_outlier(realisasi: str, riwayat: tuple[str, ...], target: str, tmp_path: Path) -> None:
    assert kode(tmp_path, realisasi, riwayat, target=target) == []


def test_pembilang_and_penyebut_know_the_right_value(tmp_path: Path) -> None:
    temuan = find(tmp_path, """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021 | Arah
                | 1.1 | Sasaran | Persentase desa tertib | % | 90 | Positif
        PK | Kode | Target
           | 1.1 | 90
        Realisasi | Kode | Pembilang | Penyebut | Realisasi | Realisasi 2019 | Realisasi 2020
                  | 1.1 | 18 | 21 | 857 | 81 | 84
        """)
    assert [f"{t.kode} {t.sel}" for t in temuan] == ["REA003 Realisasi!D2"]
    assert "sepuluh kali hitungan; koma desimalnya bergeser" in temuan[0].pesan


@pytest.mark.parametrize(("realisasi", "ditemukan"), [
    ("85,7", False), ("85,71", False), ("86", False), ("86,3", True), ("85,72", True), ("100", False), ("0", False)])
def test_a_percentage_of_whole_numbers_out_of_21(realisasi: str, ditemukan: bool, tmp_path: Path) -> None:  # noqa: FBT001
    # 18 / 21 = 85,714…: 85,7, 85,71 and 86 as printed; 19 / 21 = 90,476…
    temuan = find(tmp_path, f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021 | Arah
                | 1.1 | Sasaran | Persentase desa tertib | % | 90 | Positif
        PK | Kode | Target
           | 1.1 | 90
        Realisasi | Kode | Penyebut | Realisasi
                  | 1.1 | 21 | {realisasi}
        """)
    assert [t.kode for t in temuan] == (["REA015"] if ditemukan else [])


def test_a_national_figure_below_zero(tmp_path: Path) -> None:
    temuan = find(tmp_path, """
        Realisasi | Kode | Realisasi | Realisasi 2019 | Realisasi 2020 | Realisasi Nasional
                  | 1.1  | 90        | 80             | 81             | -85
    """)
    assert [f"{t.kode} {t.sel}" for t in temuan] == ["REA019 Realisasi!E2"]
    assert temuan[0].pesan.startswith("Realisasi Nasional indikator 1.1 tertulis -85, padahal tahun lain 80 sampai 90")


def test_a_share_above_hundred_in_another_year(tmp_path: Path) -> None:
    """110 among 100: of the Renstra's years the first is named; the year's own target is 100."""
    temuan = find(tmp_path, """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Jenis | Target 2020 | Target 2021
                | 1.1 | Sasaran | Persentase desa tertib | % | Positif | Tahunan | 110 | 100
        PK | Kode | Target
           | 1.1 | 100
        Realisasi | Kode | Realisasi
                  | 1.1 | 90
    """)
    assert [f"{t.kode} {t.sel}" for t in temuan] == ["REN006 Renstra!G2"]


def test_blank_years_are_said_once_for_each_row_that_has_them(tmp_path: Path) -> None:
    temuan = find(tmp_path, """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2020 | Target 2021
                | 1.1  | Sasaran | Nilai layanan     | Nilai  | 85          | 85
                | 1.2  | Sasaran | Nilai kearsipan   | Nilai  | 85          | 85
        PK | Kode | Target
           | 1.1  | 85
           | 1.2  | 85
        Realisasi | Kode | Realisasi | Realisasi 2017 | Realisasi 2018 | Realisasi 2019 | Realisasi 2020
                  | 1.1  | 84        | 83             |                |                | 84
                  | 1.2  | 84        | 83             |                | 83             | 84
        """)
    assert [(str(t.sel), t.pesan) for t in temuan if t.kode == "REA018"] == [
        ("Realisasi!D2", "Realisasi 2018, 2019 indikator 1.1 kosong, padahal 2017, 2020 terisi."),
        ("Realisasi!D3", "Realisasi 2018 indikator 1.2 kosong, padahal 2017, 2019, 2020 terisi.")]
