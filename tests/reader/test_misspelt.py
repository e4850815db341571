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


@pytest.mark.parametrize(("sheet", "judul", "maksud"), [
    ("PK | Kode | Target", "Target setelah Perubahan", "Target Perubahan"),
    ("PK | Kode | Target", "Perubahan", "Target Perubahan"),
    ("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi", "Sasaran", "Kode Sasaran"),
    ("Renstra | Kode | Sasaran | Indikator Sasaran", "Arah Indikator", "Arah"),
    ("Renstra | Kode | Sasaran | Indikator Sasaran", "Target Kinerja 2018", "Target 2018"),
    ("RKT | Kegiatan", "Target", "Target Sasaran atau Target Program atau Target Kegiatan"),
    ("Renstra | Kode | Sasaran | Indikator Sasaran | Arah", "Arah Indikator", None),
    ("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran", "Sasaran", None),
    ("SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik", "Nomor", None)])
def test_words_added_or_left_out(sheet: str, judul: str, maksud: str | None, workbook: MakeWorkbook) -> None:
    """All words of a heading stand in the other: where a number is decided by the column, and it is missing."""
    lebar = sheet.count("|")
    bacaan = baca(workbook(f"{sheet} | {judul}\n | {' | '.join(['1.1'] * (lebar + 1))}"))
    assert [t.pesan.partition("Maksud Anda ")[2] for t in bacaan.temuan if t.kode == "BCA051"] == (
        [] if maksud is None else [f"{maksud}?"])


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
