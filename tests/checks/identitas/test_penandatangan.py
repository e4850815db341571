"""Names and dates of those who sign, beside Identitas."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

BARIS = """
    Penandatangan | Dokumen | Tanggal | Nama | NIP
                  | {}
"""


@pytest.mark.parametrize(("baris", "temuan"), [
    ("Laporan | | NAMA CAMAT, S.Sos. |", []),
    ("Laporan | | Nama Camta |", ["PNT002 Penandatangan!C2"]),
    ("PK | | Nama Camta |", ["PNT002 Penandatangan!C2"]),
    ("PK | | Orang Lain Sekali |", ["PNT003 Penandatangan!C2"]),
    ("PK | | | 19700101 199001 1 002", ["PNT004 Penandatangan!D2"]),
    ("PK | | | 19701301 199001 1 001", ["PNT001 Penandatangan!D2"]),
    ("Laporan | 30 Desember 2021 | |", ["IDN007 Penandatangan!B2"]),
    ("Renstra | Januari 2022 | |", ["PNT005 Penandatangan!B2"]),
    ("RKT | Desember 2019 | |", ["PNT005 Penandatangan!B2"])])
def test_one_finding_for_one_cause(baris: str, temuan: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, BARIS.format(baris))) == temuan


@pytest.mark.parametrize(("laporan", "temuan"), [
    ("Siti Aminah | Camat Ambulu", []),  # she signs, on the day that Identitas says
    ("            |             ", ["PNT007 Identitas"]),  # the head signs, for a time only after he was Camat
    ("            | Plh. Camat  ", ["PNT007 Penandatangan!D3"])])
def test_the_report_is_signed_by_whom_its_row_names(laporan: str, temuan: list[str], tmp_path: Path) -> None:
    gambar = f"""
        Penandatangan | Dokumen | Tanggal      | Nama | Jabatan
                      | PK      | Januari 2021 |      | Camat Ambulu
                      | Laporan |              | {laporan}
    """
    ada = find(tmp_path, gambar, jabatan_kepala="Plt. Camat Ambulu")
    assert [kata.partition("!B")[0] for kata in places([t for t in ada if t.kode == "PNT007"])] == temuan


def test_a_wrong_nip_that_identitas_has_too_is_told_there(tmp_path: Path) -> None:
    nip = "19701301 199001 1 001"
    assert places(find(tmp_path, BARIS.format(f"PK | | | {nip}"), nip=nip)) == ["IDN006 Identitas!B12"]
