"""Headings and sheet names: a misspelling is named, the office's own are its own business."""

import pytest

from tests.reader.baca import baca, found, only
from tests.workbooks import MakeWorkbook


@pytest.mark.parametrize(("judul", "maksud"), [
    ("Analisa", "Analisis"), ("Realisai 2020", "Realisasi 2020"), ("Tindaklanjut", None), ("Sumber", None),
    ("Catatan Kami", None), ("Realisasi Provinsi", None), ("PIC", None)])
def test_a_heading(judul: str, maksud: str | None, workbook: MakeWorkbook) -> None:
    """`Tindaklanjut` is Tindak Lanjut: headings are compared without spaces."""
    bacaan = baca(workbook(f"""
        Realisasi | Kode | Realisasi | {judul}
                  | 1.1  | 90        | sesuatu
    """))
    if maksud is None:
        assert found(bacaan, "BCA051") == []
    else:
        assert found(bacaan, "BCA051") == ["BCA051 Realisasi!C1"]
        assert only(bacaan, "BCA051").pesan.endswith(f"Maksud Anda {maksud}?")


def test_a_column_without_content_is_nobodys_loss(workbook: MakeWorkbook) -> None:
    assert found(baca(workbook("""
        Realisasi | Kode | Realisasi | Analisa
                  | 1.1  | 90        |
    """)), "BCA051") == []


@pytest.mark.parametrize("nama", ["Angaran", "Anggaran (2)", "Anggaran 2021"])
def test_a_sheet(nama: str, workbook: MakeWorkbook) -> None:
    """The sheet that is absent is not told a second time."""
    bacaan = baca(workbook(f"{nama} | Kode | Tingkat\n | I | Program"))
    assert only(bacaan, "BCA052").sheet == nama
    assert "BCA012 Anggaran" not in found(bacaan, "BCA012")


def test_other_sheets_are_silent(workbook: MakeWorkbook) -> None:
    assert found(baca(workbook("Daftar Kegiatan | Apa\n | x\nFoto 2021 | Apa\n | x")), "BCA052") == []
