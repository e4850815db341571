"""Keys of Identitas that nobody knows, and years that are missing or unreadable: one finding for each cell."""

from collections.abc import Mapping

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import IDENTITAS_BAWAAN, MakeWorkbook
from toolkit.errors import ToolkitError
from toolkit.pipeline import examine

SEMUA = "".join(f"\n | {k} | {v}" for k, v in IDENTITAS_BAWAAN.items())


def identitas(**ganti: str) -> str:
    """The sheet with other names for some keys (spaces as underscores)."""
    isi = SEMUA
    for lama, baru in ganti.items():
        isi = isi.replace(f"| {lama.replace('_', ' ')} |", f"| {baru} |")
    return f"Identitas | Isian | Nilai{isi}"


@pytest.mark.parametrize(("baru", "dekat"), [
    ("Skala Capaian Kinerja", "Skala capaian"), ("Rumus", "Rumus negatif"),
    ("Jml responden SKM", "Jumlah responden SKM"),
    ("Bobot unsur SKM", "Bobot SKM"), ("Pelaksna SKM", "Pelaksana SKM")])
def test_an_unknown_key_is_named_with_the_one_that_is_missing(workbook: MakeWorkbook, baru: str, dekat: str) -> None:
    bacaan = baca(workbook(identitas={baru: "isi"}))
    assert serious(bacaan) == ["BCA060 Identitas!A15"]
    assert only(bacaan, "BCA060").pesan.endswith(f"nilainya, isi, tidak dibaca. Maksud Anda {dekat}?")


def test_a_key_that_the_sheet_has_is_not_meant(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas() + "\n | Nama Camat | Nama Lain"))
    assert "Maksud Anda Nama atasan?" in only(bacaan, "BCA060").pesan  # Nama kepala is there


def test_an_own_row_without_a_value_a_repeated_heading_and_a_near_spelling_are_silent(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas(NIP="N I P") + "\n | Catatan kami |\n | Isian | Nilai"))
    assert found(bacaan, "BCA060") == []


def test_a_missing_year_names_the_row_that_may_be_meant(workbook: MakeWorkbook) -> None:
    gambar = identitas(Tahun_laporan="Tahun")
    bacaan = baca(workbook(gambar))
    assert serious(bacaan) == ["BCA060 Identitas!A6", "BCA005 Identitas"]
    assert "Mungkin maksudnya Tahun di Identitas!A6" in only(bacaan, "BCA005").pesan
    with pytest.raises(ToolkitError, match="Mungkin maksudnya Tahun di Identitas!A6"):
        baca(workbook(gambar, properti={"toolkit.versi": "1"}))


def test_a_missing_year_of_the_renstra_names_the_row_too(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas(Tahun_akhir_Renstra="Akhir Renstra")))
    assert "Mungkin maksudnya Akhir Renstra di Identitas!A8" in only(bacaan, "BCA006").pesan


@pytest.mark.parametrize(("isi", "kode"), [("21", "BCA037"), ("#REF!", "BCA028"), ("=A1", "BCA030")])
def test_an_unreadable_year_is_one_finding_that_says_what_was_used(workbook: MakeWorkbook, isi: str, kode: str) -> None:
    bacaan = baca(workbook(identitas={"Tahun laporan": isi}))
    assert serious(bacaan) == [f"{kode} Identitas!B6"]
    assert only(bacaan, kode).pesan.endswith("Sementara dipakai tahun 2021, tahun template ini.")
    akhir = baca(workbook(identitas={"Tahun akhir Renstra": isi}))
    assert serious(akhir) == [f"{kode} Identitas!B8"]
    assert only(akhir, kode).pesan.endswith("Sementara dipakai 2021, dari judul kolom sheet Renstra.")


def test_the_command_that_makes_the_right_file_is_complete(workbook: MakeWorkbook) -> None:
    def saran(kode: str, **pilihan: Mapping[str, str]) -> str:
        return only(baca(workbook("", nama="laporan camat.xlsx", **pilihan)), kode).saran

    perintah = 'toolkit template BARU.xlsx --dari "laporan camat.xlsx"'
    assert f"{perintah} --tahun 2020." in saran("BCA003", identitas={"Tahun laporan": "2020"})
    assert f"{perintah} --kode-wilayah 35.09.13." in saran("BCA004", identitas={"Kode wilayah": "35.09.13"})
    lokasi = {"Lokasi SKM": "kantor kecamatan"}
    assert f"{perintah} --tahun 2022." in saran("BCA002", identitas=lokasi,
                                                properti={"toolkit.versi": "1", "toolkit.tahun": "2021"})
    assert f"{perintah} --tahun TAHUN." in saran("BCA002", identitas=lokasi, properti={"toolkit.versi": "1"})


def test_a_year_with_one_wrong_digit_is_one_finding_that_says_the_right_one(workbook: MakeWorkbook) -> None:
    """2042 for 2024: neither the template's year nor one of the Renstra; nothing else is said because of it."""
    path = workbook(identitas={"Tahun laporan": "2042", "Tanggal laporan": "Januari 2022"})
    assert [t.kode for t in examine(path).temuan if t.sheet == "Identitas" and t.tingkat.value != "info"] == ["BCA003"]
    assert only(baca(path), "BCA003").saran == "Bila keliru, perbaiki menjadi 2021."
