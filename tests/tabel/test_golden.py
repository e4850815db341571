"""The examples' result sheets, cell by cell: tests/golden/<example>/<sheet>.csv were checked against their sources."""

import pytest

from tests.tabel import golden
from toolkit.tabel.halaman import Lembar

LEMBAR = {contoh.stem: golden.lembar(contoh) for contoh in golden.SEMUA}


@pytest.mark.parametrize(("nama", "satu"), [
    pytest.param(nama, satu, id=f"{nama} {satu.nama}") for nama, semua in LEMBAR.items() for satu in semua])
def test_a_sheet_shows_what_was_checked_by_hand(nama: str, satu: Lembar) -> None:
    assert golden.sebagai_csv(satu) == (golden.FOLDER / nama / f"{satu.nama}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("nama", LEMBAR)
def test_no_golden_file_is_left_over(nama: str) -> None:
    assert {path.stem for path in (golden.FOLDER / nama).glob("*.csv")} == {satu.nama for satu in LEMBAR[nama]}


def test_the_sheets_stand_in_the_order_of_the_contract() -> None:
    assert [satu.nama for satu in LEMBAR["ambulu-2021"]] == [
        "Ringkasan", "Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 3.4", "Tabel 3.5", "Tabel 3.6", "Tabel 3.7",
        "SKM Hasil", "Capaian Kegiatan", "Realisasi Anggaran", "Realisasi Belanja", "Anggaran per Sasaran", "Efisiensi",
        "Cascading Kinerja", "Narasi", "Temuan", "Lampiran Renstra", "Lampiran RKT", "Lampiran PK",
        "Lampiran PK Perubahan", "Lampiran IKU", "Publikasi SKM"]


def test_every_sheet_says_that_it_is_replaced() -> None:
    assert all("salin dulu" in satu.kaki for semua in LEMBAR.values() for satu in semua)
