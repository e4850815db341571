"""Headings that name a year: no target and no history is lost without a word."""

import pytest

from tests.reader.baca import baca, found, only
from tests.workbooks import MakeWorkbook

KEPALA = "Renstra | Kode | Sasaran | Indikator Sasaran"
MASA = range(2016, 2022)


def renstra(judul: list[str], nilai: list[str]) -> str:
    return f"{KEPALA} | {' | '.join(judul)}\n | 1.1 | Sasaran | Jumlah dokumen | {' | '.join(nilai)}"


@pytest.mark.parametrize("bentuk", ["#{}", "'{}", "Th. {}", "TAHUN {}", "Thn {} *"])
def test_a_bare_year_in_renstra_is_a_target(bentuk: str, workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(renstra([bentuk.format(t) for t in MASA], [str(t - 1966) for t in MASA])))
    assert {t: i.tertulis for t, i in bacaan.laporan.renstra[0].target.items()} == {
        2016: "50", 2017: "51", 2018: "52", 2019: "53", 2020: "54", 2021: "55"}
    temuan = only(bacaan, "BCA066")
    assert str(temuan.sel) == "Renstra!D1"
    assert "dibaca Target 2016" in temuan.pesan
    assert "E1 (" in temuan.pesan


def test_a_year_with_its_own_heading_keeps_it(workbook: MakeWorkbook) -> None:
    """Bare years beside full headings are the office's own."""
    bacaan = baca(workbook(renstra(["Target 2020", "Target 2021", "#2020", "#2021"], ["80", "90", "1", "2"])))
    assert {t: i.tertulis for t, i in bacaan.laporan.renstra[0].target.items()} == {2020: "80", 2021: "90"}
    assert found(bacaan, "BCA066", "BCA051") == []


def test_years_that_stand_twice_are_named_and_not_guessed(workbook: MakeWorkbook) -> None:
    """Targets and money side by side, as a form with two rows of headings has them."""
    bacaan = baca(workbook(renstra(["#2020", "#2021", "#2020", "#2021"], ["80", "90", "1000", "2000"])))
    assert dict(bacaan.laporan.renstra[0].target) == {}
    assert found(bacaan, "BCA066", "BCA051") == ["BCA051 Renstra!D1"]
    assert "Maksud Anda Target 2020?" in only(bacaan, "BCA051").pesan


def test_a_bare_year_outside_the_renstra_is_the_offices_own(workbook: MakeWorkbook) -> None:
    """2015: the state at the beginning."""
    bacaan = baca(workbook(renstra(["#2015", *(f"Target {t}" for t in MASA)], ["70", *["90"] * 6])))
    assert sorted(bacaan.laporan.renstra[0].target) == list(MASA)
    assert found(bacaan, "BCA066", "BCA067", "BCA068") == []


def test_the_reports_own_headings_in_realisasi(workbook: MakeWorkbook) -> None:
    """The year reported on, 2021, is Realisasi where that column is absent; the headings again are no record."""
    bacaan = baca(workbook("""
        Realisasi | Kode | Indikator Sasaran | Th. 2017 | Th. 2018 | Th. 2019 | Th. 2020 | Th. 2021
                  | 1.1  | Jumlah dokumen    | 81       | 82       | 83       | 84       | 85
                  | Kode | Indikator Sasaran | Th. 2017 | Th. 2018 | Th. 2019 | Th. 2020 | Th. 2021
    """))
    (b,) = bacaan.laporan.realisasi
    assert ([t for t, i in b.riwayat.items() if i.terisi], b.realisasi.tertulis) == ([2017, 2018, 2019, 2020], "85")
    assert found(bacaan, "BCA066") == ["BCA066 Realisasi!C1"]


def test_a_bare_reported_year_beside_realisasi_is_not_read(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi | #2020 | #2021
                  | 1.1  | 90        | 84    | 70
    """))
    (b,) = bacaan.laporan.realisasi
    assert (b.realisasi.tertulis, b.riwayat[2020].tertulis) == ("90", "84")


@pytest.mark.parametrize(("tahun", "temuan", "maksud"), [
    ([2016, 2017, 2008, 2019, 2020, 2021], ["BCA067 Renstra!F1"], "Target 2018"),
    ([2015, 2017, 2018, 2019, 2020, 2021], ["BCA067 Renstra!D1"], "Target 2016"),
    ([2016, 2017, 2018, 2019, 2020, 2031], ["BCA067 Renstra!I1"], "Target 2021"),
    ([2016, 2018, 2019, 2020, 2021], ["BCA068 Renstra"], "Target 2017"),
    ([2017, 2018, 2019, 2020, 2021], [], ""), ([2021], [], ""), ([2011, 2012, 2013], [], "")])
def test_years_of_targets(tahun: list[int], temuan: list[str], maksud: str, workbook: MakeWorkbook) -> None:
    """Renstra 2016 to 2021; its first year is often left out, and another period is Identitas' own finding."""
    bacaan = baca(workbook(renstra([f"Target {t}" for t in tahun], ["90"] * len(tahun))))
    assert found(bacaan, "BCA067", "BCA068") == temuan
    assert all(maksud in t.pesan for t in bacaan.temuan if t.kode in {"BCA067", "BCA068"})


@pytest.mark.parametrize(("tahun", "temuan"), [
    ([2007, 2018, 2019, 2020], ["BCA067 Realisasi!C1"]), ([2017, 2018, 2019, 2022], ["BCA067 Realisasi!F1"]),
    ([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020], []), ([2017, 2018, 2020], ["BCA068 Realisasi"]), ([2020], [])])
def test_years_of_the_history(tahun: list[int], temuan: list[str], workbook: MakeWorkbook) -> None:
    """Staff may add years before; what follows the reported year cannot be known yet."""
    judul = " | ".join(f"Realisasi {t}" for t in tahun)
    bacaan = baca(workbook(f"Realisasi | Kode | Realisasi | {judul}\n | 1.1 | 90 | {' | '.join(['80'] * len(tahun))}"))
    assert found(bacaan, "BCA067", "BCA068") == temuan
