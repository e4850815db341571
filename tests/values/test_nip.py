"""NIP: what cannot be in one."""

import pytest

from toolkit.values.nip import fault


@pytest.mark.parametrize("nip", [
    "19700101 199001 1 001", "197001011990011001", "NIP. 19700101.199001.2.014", "19880229 202221 2 003"])
def test_a_right_one_has_no_fault(nip: str) -> None:
    """The last is that of a PPPK: 21 stands for the month; 29 February 1988 was a day."""
    assert fault(nip) == ""


@pytest.mark.parametrize(("nip", "cacat"), [
    ("19700101 199001 1 01", "berisi 17 digit, bukan 18"),
    ("510 123 456", "berisi 9 digit, bukan 18"),
    ("19700229 199001 1 001", "delapan digit pertamanya (19700229) bukan tanggal lahir"),
    ("19700101 199013 1 001", "digit ke-9 sampai ke-14 (199013) bukan tahun dan bulan pengangkatan"),
    ("19700101 198401 1 001", "tahun pengangkatannya (1984) kurang dari 15 tahun setelah tahun lahir (1970)"),
    ("19700101 199001 3 001", "digit ke-15 (3) bukan 1 (pria) atau 2 (wanita)"),
    ("19700101 199001 1 000", "nomor urut tiga digit terakhirnya 000")])
def test_what_is_wrong_is_named(nip: str, cacat: str) -> None:
    assert fault(nip) == cacat
