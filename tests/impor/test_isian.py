"""Rows into an office's own workbook: what people put there stays, follows its row, or stops the import."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Protection
from openpyxl.workbook import Workbook

from tests.cli.jalankan import ROOT
from tests.soffice import convert
from toolkit.errors import ToolkitError
from toolkit.impor.isian.tulis import Penulisan, put
from toolkit.impor.model import Asal, Muatan, Nilai
from toolkit.impor.penerima import read_penerima
from toolkit.ooxml.guards import package_of

TEMPLATE = ROOT / "workbook_templates" / "lkjip-2025-permenpanrb-14-2017.xlsx"
LRA = Asal("LRA 2025.xlsx", "a" * 64)
KOLOM = ("Kode", "Tingkat", "Uraian", "Anggaran", "Realisasi")


def anggaran(*kode: str, uang: int = 1000) -> Muatan:
    return Muatan("Anggaran", tuple(
        dict(zip(KOLOM, (k, "Program", f"Program {k}", uang, uang - 1), strict=True)) for k in kode), (LRA,))


def impor(data: bytes, *muatan: Muatan, ganti: bool = False) -> Penulisan:
    package = package_of(data, "laporan.xlsx")
    return put(package, read_penerima(package), muatan, ganti=ganti)


def edited(data: bytes, change: Callable[[Workbook], object]) -> bytes:
    """As another program saves what staff did."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def typed(cells: Mapping[str, Any], sheet: str = "Anggaran") -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        for place, value in cells.items():
            book[sheet][place] = value
    return change


def column(data: bytes, letter: str, sheet: str = "Anggaran", rows: int = 6) -> list[Any]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [book[sheet][f"{letter}{row}"].value for row in range(5, 5 + rows)]


@pytest.fixture(scope="module")
def kosong() -> bytes:
    return TEMPLATE.read_bytes()


def test_what_was_typed_beside_the_rows_follows_them_or_is_named(kosong: bytes) -> None:
    first = impor(kosong, anggaran("7.01.01", "7.01.02", "7.01.03")).data
    staff = edited(first, typed({"F5": "1", "F6": "2", "F7": "3", "K6": "catatan saya"}))
    again = impor(staff, anggaran("7.01.02", "7.01.03", "7.01.04", "7.01.05"), ganti=True)
    assert column(again.data, "A", rows=4) == ["7.01.02", "7.01.03", "7.01.04", "7.01.05"]
    assert column(again.data, "F", rows=4) == ["2", "3", None, None]
    assert column(again.data, "K", rows=4) == [None, "catatan saya", None, None]
    (lembar,) = again.lembar
    assert any("Anggaran!F5" in k and "cadangan" in k for k in lembar.keterangan)
    assert any("Anggaran!K6" in k and "samping tabel" in k for k in lembar.keterangan)
    assert impor(again.data, anggaran("7.01.02", "7.01.03", "7.01.04", "7.01.05"), ganti=True).data == again.data


def test_rows_that_are_no_longer_there_are_blanked_and_their_format_stays(kosong: bytes) -> None:
    first = impor(kosong, anggaran("7.01.01", "7.01.02", "7.01.03")).data
    less = impor(first, anggaran("7.01.03"), ganti=True).data
    assert column(less, "A") == ["7.01.03", None, None, None, None, None]
    assert column(less, "D") == [1000, None, None, None, None, None]
    sheet = openpyxl.load_workbook(io.BytesIO(less))["Anggaran"]
    assert sheet["A6"].number_format == sheet["A5"].number_format == "@"
    assert sheet["G6"].value.startswith("=IF(F6=")
    assert impor(less, anggaran("7.01.01", "7.01.02", "7.01.03"), ganti=True).data == first


def _merge(book: Workbook) -> None:
    book["Anggaran"].merge_cells("A6:C6")


def _protect(book: Workbook) -> None:
    book["Anggaran"].protection.sheet = True


@pytest.mark.parametrize(("change", "kata"), [
    (typed({"A5": "7.01.09", "C5": "Program lama"}), "sudah berisi 1 baris"),
    (typed({"C7": "Jumlah", "D7": "=SUM(D5:D6)"}), "baris 7 berisi hal lain"),
    (typed({"D6": "=1+1"}), "baris 6 berisi hal lain"), (typed({"C6": "Mengetahui"}), "baris 6 berisi hal lain"),
    (_merge, "A6:C6 di sheet Anggaran"), (_protect, "dikunci"),
    (lambda book: book.remove(book["Belanja"]), "tidak mempunyai sheet Belanja"),
    (typed({"A4": "Sandi"}), "judul kolom Kode"),
], ids=["filled", "sum below", "formula", "remark", "merged", "protected", "no sheet", "no heading"])
def test_what_stands_in_the_way_is_named_and_nothing_is_lost(
        kosong: bytes, change: Callable[[Workbook], object], kata: str) -> None:
    staff = edited(kosong, change)
    belanja: dict[str, Nilai] = {"Kelompok": "Belanja Operasi", "Jenis": "Belanja Pegawai", "Anggaran": 5}
    with pytest.raises(ToolkitError) as error:
        impor(staff, anggaran("7.01.01", "7.01.02", "7.01.03"), Muatan("Belanja", (belanja,), (LRA,)))
    assert kata in error.value.pesan
    assert error.value.pesan.endswith(".")
    assert error.value.saran.endswith(".")


def test_cells_that_a_protected_sheet_leaves_open_are_written(kosong: bytes) -> None:
    def change(book: Workbook) -> None:
        _protect(book)
        for row in book["Anggaran"].iter_rows(min_row=5, max_row=8, max_col=9):
            for cell in row:
                cell.protection = Protection(locked=False)
    assert column(impor(edited(kosong, change), anggaran("7.01.01")).data, "A", rows=1) == ["7.01.01"]


def test_notes_and_hidden_rows_are_pointed_out(kosong: bytes) -> None:
    def change(book: Workbook) -> None:
        book["Anggaran"]["A6"].comment = Comment("Dari Bappeda", "Staf")
        book["Anggaran"].row_dimensions[7].hidden = True
    staff = edited(impor(kosong, anggaran("7.01.01", "7.01.02")).data, change)
    after = impor(staff, anggaran("7.01.02", "7.01.03", "7.01.04"), ganti=True)
    kalimat = " ".join(after.lembar[0].keterangan)
    assert "Komentar di Anggaran!A6 tetap di tempatnya" in kalimat
    assert "Baris 7 di sheet Anggaran tersembunyi" in kalimat
    note = openpyxl.load_workbook(io.BytesIO(after.data))["Anggaran"]["A6"].comment
    assert note is not None
    assert note.text == "Dari Bappeda"


def test_rows_of_a_key_go_to_where_the_key_stands(kosong: bytes) -> None:
    staff = edited(kosong, typed({"A5": "1.1", "A6": "2.1", "P6": "Kendala saya"}, "Realisasi"))
    baris: tuple[dict[str, Nilai], ...] = ({"Kode": "2.1", "Realisasi": 90}, {"Kode": "3.1", "Realisasi": 80})
    realisasi = Muatan("Realisasi", baris, (LRA,), kunci="Kode")
    after = impor(staff, realisasi).data
    assert column(after, "A", "Realisasi", rows=4) == ["1.1", "2.1", "3.1", None]
    kolom = next(c.column_letter for c in openpyxl.load_workbook(io.BytesIO(after))["Realisasi"][4]
                 if c.value == "Realisasi")
    assert column(after, kolom, "Realisasi", rows=3) == [None, 90, 80]
    assert column(after, "P", "Realisasi", rows=2) == [None, "Kendala saya"]
    with pytest.raises(ToolkitError, match="sudah berisi"):
        impor(after, realisasi)
    assert impor(after, realisasi, ganti=True).data == after


def test_a_workbook_without_a_column_says_what_it_could_not_take(kosong: bytes) -> None:
    """One of version 1 lacks what came later."""
    staff = edited(kosong, lambda book: book["Anggaran"].delete_cols(9))
    baris: dict[str, Nilai] = {"Kode": "7.01", "Uraian": "P", "Anggaran": 5, "Anggaran Sebelum Perubahan": 4}
    after = impor(staff, Muatan("Anggaran", (baris,), (LRA,)))
    assert "tidak mempunyai kolom Anggaran Sebelum Perubahan" in after.lembar[0].keterangan[0]


def test_a_table_that_is_full_goes_on_with_its_formulas(kosong: bytes) -> None:
    after = impor(kosong, anggaran(*(f"7.01.{k:02}" for k in range(1, 96))))
    sheet = openpyxl.load_workbook(io.BytesIO(after.data))["Anggaran"]
    assert sheet.tables["Isian_Anggaran"].ref == "A4:I99"
    assert sheet["G99"].value == str(sheet["G84"].value).replace("F84", "F99")
    assert sheet["A99"].fill.fgColor.rgb == sheet["A84"].fill.fgColor.rgb
    below = edited(kosong, typed({"C90": "Mengetahui"}))
    with pytest.raises(ToolkitError, match="baris 90 berisi hal lain"):
        impor(below, anggaran(*(f"7.01.{k:02}" for k in range(1, 96))))


def test_macros_and_the_button_keep_their_bytes() -> None:
    data = Path(TEMPLATE.with_suffix(".xlsm")).read_bytes()
    before, after = package_of(data), package_of(impor(data, anggaran("7.01.01")).data)
    changed = {p for p in before.parts if before.entry(p).packed != after.entry(p).packed}
    assert changed <= {next(s.part for s in before.sheets if s.name == "Anggaran"), "docProps/custom.xml"}


def test_shared_formulas_of_the_template_go_on(kosong: bytes) -> None:
    """Excel stores a filled column as one formula that the others share."""
    import re

    from tests.ooxml.archives import changed
    package = package_of(kosong)
    part = next(s.part for s in package.sheets if s.name == "Anggaran")
    assert part is not None

    def share(xml: bytes) -> bytes:
        first = re.search(rb'<c r="G5"[^>]*><f>(.*?)</f>', xml)
        assert first is not None
        xml = xml.replace(b"<f>" + first[1] + b"</f>", b'<f t="shared" ref="G5:G84" si="0">' + first[1] + b"</f>", 1)
        return re.sub(rb'(<c r="G(?:[6-9]|[1-8]\d)"[^>]*>)<f>.*?</f>', rb'\1<f t="shared" si="0"/>', xml)

    shared = changed(kosong, {part: share})
    after = impor(shared, anggaran(*(f"7.01.{k:02}" for k in range(1, 83))))
    sheet = openpyxl.load_workbook(io.BytesIO(after.data))["Anggaran"]
    assert "F86" in str(sheet["G86"].value)
    assert "F84" not in str(sheet["G86"].value)


@pytest.mark.libreoffice
def test_libreoffice_reads_the_same_and_computes_what_stands_beside(kosong: bytes, tmp_path: Path) -> None:
    """Texts, amounts, days; the name that the template's formula finds for the code that was typed."""
    staff = edited(kosong, typed({"A5": "1.1", "D5": "Meningkatnya pelayanan"}, "Renstra"))
    rows: tuple[dict[str, Nilai], ...] = tuple(
        {**row, "Kode Sasaran": "1"} for row in anggaran(*(f"7.01.{k:02}" for k in range(1, 96))).baris)
    responden: dict[str, Nilai] = {"Tanggal": dt.date(2025, 6, 14), "Umur": 41, "Pekerjaan": "Tani & <lain>", "U1": 4}
    after = impor(staff, Muatan("Anggaran", rows, (LRA,)), Muatan("SKM Responden", (responden,), (LRA,)))
    (tmp_path / "masuk").mkdir()
    (path := tmp_path / "masuk" / "laporan.xlsx").write_bytes(after.data)
    convert([path], tmp_path, "xlsx:Calc MS Excel 2007 XML")
    mine, theirs = (openpyxl.load_workbook(p, data_only=True) for p in (path, tmp_path / "laporan.xlsx"))
    for sheet, last in (("Anggaran", 99), ("SKM Responden", 5)):
        for row in mine[sheet].iter_rows(min_row=5, max_row=last, values_only=False):
            for cell in row:
                if cell.value is not None:
                    assert theirs[sheet][cell.coordinate].value == cell.value, cell.coordinate
    assert {theirs["Anggaran"][f"G{row}"].value for row in (5, 84, 85, 99)} == {"Meningkatnya pelayanan"}


def test_what_was_confirmed_is_kept_once_however_often_it_is_imported(kosong: bytes) -> None:
    muatan = anggaran("7.01.01")._replace(diterima=("Anggaran, baris K: tercetak 5, rinciannya 4",))
    belanja = Muatan("Belanja", ({"Kelompok": "Belanja Operasi", "Jenis": "Belanja Pegawai", "Anggaran": 4},), (LRA,))
    satu = impor(kosong, muatan, belanja).data
    assert impor(satu, muatan, ganti=True).data == satu
