"""A number is what staff see: where the format makes another of it, that is said and nothing is computed with it."""

from pathlib import Path

import pytest

from tests.reader.baca import baca, found
from tests.workbooks import make_workbook


def belanja(tmp_path: Path, isi: str) -> list[str]:
    gambar = f"""
        Belanja | Kelompok        | Jenis           | Anggaran | Realisasi
                | Belanja Operasi | Belanja Pegawai | {isi}    | 1
    """
    return found(baca(make_workbook(tmp_path, gambar)), "BCA103", "BCA104")


@pytest.mark.parametrize("isi", [
    '4265{#,##0.000" juta"}',     # 4.265,000 juta is seen, 4.265 rupiah is stored
    '19975{"Rp"#,##0".000"}',     # Rp19.975.000 is seen
    '4{0" miliar"}',
    "-50{0;0}",                   # 50 is seen
    "-50{#,##0;#,##0;0}"])
def test_another_amount_is_shown(isi: str, tmp_path: Path) -> None:
    assert belanja(tmp_path, isi) == ["BCA103 Belanja!C2"]


@pytest.mark.parametrize("isi", ["12500000{#,##0,}", "84400{0.0,}", "84,4{;;;}"])
def test_thousands_and_hidden_numbers_are_said(isi: str, tmp_path: Path) -> None:
    assert belanja(tmp_path, isi) == ["BCA104 Belanja!C2"]


@pytest.mark.parametrize("isi", [
    '12500000{#,##0.0,," juta"}',  # 12,5 juta is 12.500.000
    '12500{#,##0, "ribu"}',
    "-50{#,##0;[Red]#,##0}",       # red stands for below 0
    "-50{#,##0;(#,##0)}", "-50{#,##0_);(#,##0)}", "0{0;0;;}", "0,001{0}", "-0,001{0;0}",
    '5{0" orang"}', '8{0" dari 12"}', '9{0"%"}', "5{#,##0}", '1500{"Rp"#,##0}', "5{0.00}"])
def test_right_numbers_are_silent(isi: str, tmp_path: Path) -> None:
    assert belanja(tmp_path, isi) == []
