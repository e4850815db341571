"""Stored values that nobody has computed since: one info a sheet, at the first input cell, silent where in doubt."""

import zipfile
from pathlib import Path

import pytest

from tests.reader.baca import baca, only
from tests.workbooks import MakeWorkbook
from toolkit.reader.laporan import Reading

GAMBAR = """
Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Target 2021
        | 1.1  | T      | S       | Satu              | Dokumen | 10
        | 1.2  |        |         | Dua               | Dokumen | 10
PK | Kode | Target
   | 1.1  | 10
   | 1.2  | 10
Realisasi | Kode | Realisasi | Catatan kantor
          | 1.1  | 8         | 3
          | 1.2  | 9         | 5
"""


def dengan(path: Path, sel: dict[str, tuple[str, str]], atur: str = "") -> Path:
    """Put formulas with stored values into cells of Realisasi, and say how the workbook is calculated."""
    baru = path.with_name("rumus.xlsx")
    with zipfile.ZipFile(path) as asal, zipfile.ZipFile(baru, "w", zipfile.ZIP_DEFLATED) as ke:
        book = asal.read("xl/workbook.xml").decode()
        nomor = [b.split('"')[0] for b in book.split('<sheet name="')[1:]] or [
            b.split('name="')[1].split('"')[0] for b in book.split("<sheet ")[1:]]
        for nama in asal.namelist():
            isi = asal.read(nama).decode("utf-8", "surrogateescape")
            if nama == f"xl/worksheets/sheet{nomor.index('Realisasi') + 1}.xml":
                for alamat, (rumus, tersimpan) in sel.items():
                    awal = isi.index(f'<c r="{alamat}"')
                    akhir = isi.index("</c>", awal) + 4
                    isi = isi[:awal] + f'<c r="{alamat}"><f>{rumus}</f><v>{tersimpan}</v></c>' + isi[akhir:]
            if nama == "xl/workbook.xml":
                awal, akhir = isi.find("<calcPr"), isi.find("</workbook>")
                isi = (isi[:awal] if awal >= 0 else isi[:akhir]) + f"<calcPr {atur}/></workbook>"
            ke.writestr(nama, isi.encode("utf-8", "surrogateescape"))
    return baru


def kata(bacaan: Reading) -> list[str]:
    return [f"{t.kode} {t.sel}" for t in bacaan.temuan if t.kode in ("BRK002", "BRK003", "BRK004")]


def test_a_value_that_its_formula_does_not_come_to_is_said_once_a_sheet(workbook: MakeWorkbook) -> None:
    """3 + 5 = 8, and 7 is stored; 5 · 2 = 10, and 9 is stored."""
    bacaan = baca(dengan(workbook(GAMBAR), {"B2": ("C2+C3", "7"), "B3": ("C3*2", "9")}))
    assert kata(bacaan) == ["BRK004 Realisasi!B2"]
    pesan = only(bacaan, "BRK004").pesan
    assert "menyimpan 7, padahal hitungan dari isian sekarang 8. Yang dibaca 7." in pesan
    assert "B3" in pesan


@pytest.mark.parametrize("sel", [
    {"B2": ("C2+C3", "8"), "B3": ("C3*2", "10")}, {"B2": ("IF(C2>1,9,8)".replace(">", "&gt;"), "7")},
    {"C2": ("C3+1", "3")},  # a column of the office's own is not read
])
def test_what_is_right_or_in_doubt_or_not_read_is_silent(workbook: MakeWorkbook,
                                                         sel: dict[str, tuple[str, str]]) -> None:
    assert kata(baca(dengan(workbook(GAMBAR), sel))) == []


def test_manual_calculation_is_said_instead_and_only_where_there_is_a_formula(workbook: MakeWorkbook) -> None:
    path = workbook(GAMBAR)
    semua = {"B2": ("C2+C3", "7"), "B3": ("C3*2", "9")}
    assert kata(baca(dengan(path, semua, 'calcMode="manual"'))) == ["BRK002 Realisasi!B2"]
    assert kata(baca(dengan(path, {}, 'calcMode="manual"'))) == []
    assert kata(baca(dengan(path, {"C2": ("1+1", "2")}, 'calcMode="manual"'))) == []
    assert kata(baca(dengan(path, semua, 'calcMode="autoNoTable"'))) == ["BRK004 Realisasi!B2"]


def test_a_stored_zero_of_a_library_is_said(workbook: MakeWorkbook) -> None:
    """`fullCalcOnLoad` asks Excel to compute all of it: whoever wrote the file did not. Excel's own files lack it."""
    path, penuh = workbook(GAMBAR), 'fullCalcOnLoad="1"'
    assert kata(baca(dengan(path, {"B2": ("C2+C3", "0"), "B3": ("AVERAGE(C2:C3)", "0")}, penuh))) == [
        "BRK003 Realisasi!B2"]
    assert kata(baca(dengan(path, {"B2": ("C2+C3", "7")}, penuh))) == ["BRK004 Realisasi!B2"]
    assert kata(baca(dengan(path, {"B2": ("C2-3", "0"), "B3": ("AVERAGE(C2:C3)", "4")}, penuh))) == []
    assert kata(baca(dengan(path, {"B2": ("AVERAGE(C2:C3)", "0")}))) == []


def test_precision_as_displayed_is_left_alone(workbook: MakeWorkbook) -> None:
    assert kata(baca(dengan(workbook(GAMBAR), {"B2": ("C2/7", "0.43")}, 'fullPrecision="0"'))) == []
