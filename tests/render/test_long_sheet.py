from io import BytesIO

import openpyxl
import pytest

from toolkit.render import long_sheet as module
from toolkit.render.xlsx import render
from toolkit.tabel.halaman import Lembar, LembarPanjang
from toolkit.tabel.model import Baris, Format, Kolom, Tabel

TABEL = Tabel("Angka", (Kolom("No", 6, Format.BULAT), Kolom("Uraian", 20)), (), nomor_kolom=False)


def long_sheet(banyak: int) -> LembarPanjang:
    return LembarPanjang("Data", TABEL, lambda: (Baris((n, f"baris {n}")) for n in range(1, banyak + 1)))


def opened(*lembar: Lembar | LembarPanjang) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(render(lembar, kantor="Kantor", tahun=2024)))


def numbers(wb: openpyxl.Workbook, nama: str) -> list[object]:
    return [b[0] for b in wb[nama].iter_rows(values_only=True) if isinstance(b[0], int)]


def test_a_long_sheet_stands_between_others() -> None:
    biasa = Tabel("Lain", TABEL.kolom, (Baris((7, "tujuh")),), nomor_kolom=False)
    wb = opened(Lembar("Satu", (biasa,)), long_sheet(3), Lembar("Dua", (biasa,)))
    assert wb.sheetnames == ["Satu", "Data", "Dua"]
    assert [numbers(wb, n) for n in wb.sheetnames] == [[7], [1, 2, 3], [7]]


@pytest.mark.parametrize(("banyak", "isi"), [
    (0, {"Data": []}), (3, {"Data": [1, 2, 3]}), (4, {"Data": [1, 2, 3], "Data (2)": [4]}),
    (7, {"Data": [1, 2, 3], "Data (2)": [4, 5, 6], "Data (3)": [7]})])
def test_what_one_sheet_cannot_hold_goes_on_in_the_next(
    monkeypatch: pytest.MonkeyPatch, banyak: int, isi: dict[str, list[int]],
) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    wb = opened(long_sheet(banyak))
    assert {n: numbers(wb, n) for n in wb.sheetnames} == isi
    for ws in wb:
        kepala = next(n for n, b in enumerate(ws.iter_rows(values_only=True), 1) if b[0] == "No")
        assert ws.freeze_panes == f"A{kepala + 1}"
    catatan = [str(b[0]) for b in wb["Data"].iter_rows(values_only=True)]
    assert ("Berlanjut di sheet Data (2)." in catatan) == ("Data (2)" in isi)


def test_a_sheet_of_excel_has_room_for_all_of_it() -> None:
    assert module.MOST_ROWS + 50 < 1_048_576


def test_a_row_is_as_high_as_its_text() -> None:
    """Twenty characters to the line: the long text needs several lines, the short one a single one."""
    teks = ("kata " * 40, "kata")
    data = LembarPanjang("Data", TABEL, lambda: (Baris((n, t)) for n, t in enumerate(teks, 1)))
    ws = opened(data)["Data"]
    pertama = next(n for n, b in enumerate(ws.iter_rows(values_only=True), 1) if b[0] == 1)
    tinggi, rendah = (ws.row_dimensions[n].height for n in (pertama, pertama + 1))
    assert tinggi > 100
    assert 20 < rendah < 25
