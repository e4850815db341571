"""Kode wilayah and the names beside it."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places


@pytest.mark.parametrize(("isian", "temuan"), [
    ({"kode_wilayah": "35.09.12."}, []),
    ({"kode_wilayah": "35.09", "nama_perangkat_daerah": "Dinas Sosial"}, []),
    ({"kode_wilayah": "-", "nama_perangkat_daerah": "Badan Kepegawaian"}, []),
    ({"kode_wilayah": "1.02.0.00.0.00.01.0000", "nama_perangkat_daerah": "Dinas Kesehatan"}, []),
    ({"kode_wilayah": "3509121001", "nama_perangkat_daerah": "Kelurahan Contoh"}, []),
    ({"kode_wilayah": "35.09.12.1001", "nama_perangkat_daerah": "Dinas Sosial"}, ["IDN004 Identitas!B3"]),
    ({"kode_wilayah": "35.09.12", "nama_perangkat_daerah": "Kelurahan Ambulu"}, ["IDN004 Identitas!B3"]),
    ({"kode_wilayah": "35.09.99.1001", "nama_perangkat_daerah": "Kelurahan Contoh"}, ["IDN003 Identitas!B2"]),
    ({"kode_wilayah": "35", "nama_perangkat_daerah": "Dinas Kehutanan", "kabupaten_kota": "-"}, []),
    ({"kode_wilayah": "99.99.99"}, ["IDN003 Identitas!B2"]),
    ({"kode_wilayah": "32.01.01"}, ["IDN004 Identitas!B3", "IDN005 Identitas!B4", "IDN005 Identitas!B5"]),
    ({"nama_perangkat_daerah": "Kec. Ambuluu"}, []),
    ({"kabupaten_kota": "Jember", "provinsi": "JAWA TIMUR"}, []),
    ({"provinsi": "Jawa Tengah"}, ["IDN005 Identitas!B5"])])
def test_what_fits_and_what_does_not(isian: dict[str, str], temuan: list[str], tmp_path: Path) -> None:
    """32.01.01 is Cibinong, Kabupaten Bogor, Jawa Barat."""
    assert places(find(tmp_path, "", **isian)) == temuan


def test_an_unknown_code_is_taken_for_the_one_of_that_name(tmp_path: Path) -> None:
    (satu,) = find(tmp_path, "", kode_wilayah="35.09.99")
    assert satu.pesan == (
        "tertulis 35.09.99, yang tidak ada di daftar kecamatan (Kepmendagri 300.2.2-2430 Tahun 2025); 35.09 adalah "
        "Kabupaten Jember. Maksud Anda 35.09.12 (Ambulu)?")
