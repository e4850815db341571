"""The working paper from end to end: figures, the reviewer's answers, a second run, LibreOffice's own arithmetic."""

import math
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests import soffice
from tests.checks.kasus import load
from tests.cli.jalankan import edited, with_cells
from tests.workbooks import make_workbook
from toolkit.errors import ToolkitError
from toolkit.model.reviu import ANGKA, CATATAN, DAFTAR_UJI, PELAPORAN, REKAP, SHEET_REVIU
from toolkit.reviu.kertas import place_beside, review

EXAMPLE = Path(__file__).parent.parent / "examples" / "ambulu-2021.xlsx"
GOOD = load(Path(__file__).parent / "checks" / "kantor_baik.txt")


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))


def heading(ws: Worksheet, judul: str, kunci: str = "Kunci") -> tuple[int, int]:
    """Row and column of a heading in the table that has a column of keys."""
    for nomor, row in enumerate(ws.iter_rows(values_only=True), 1):
        if judul in row and kunci in row:
            return nomor, row.index(judul) + 1
    raise KeyError(judul)


def cell(ws: Worksheet, kunci: str, judul: str, kolom_kunci: str = "Kunci") -> tuple[int, int]:
    """Row and column below a heading in the row of a key."""
    baris, kolom = heading(ws, judul, kolom_kunci)
    _, k = heading(ws, kolom_kunci, judul)
    for nomor in range(baris + 1, ws.max_row + 1):
        if str(ws.cell(nomor, k).value).startswith(kunci):
            return nomor, kolom
    raise KeyError(kunci)


def write(path: Path, *isi: tuple[str, str, str, str | None], kolom_kunci: str = "Kunci") -> None:
    """Type as the reviewer would, and save with another program."""
    wb = openpyxl.load_workbook(path)
    for sheet, kunci, judul, teks in isi:
        wb[sheet].cell(*cell(wb[sheet], kunci, judul, kolom_kunci)).value = teks
    wb.save(path)


def read(path: Path, sheet: str, kunci: str, judul: str, kolom_kunci: str = "Kunci") -> object:
    ws = openpyxl.load_workbook(path, data_only=True)[sheet]
    return ws.cell(*cell(ws, kunci, judul, kolom_kunci)).value


def test_the_sheets_and_a_figure_beside_its_recomputation(laporan: Path) -> None:
    out = review(laporan).ditulis
    assert out == laporan.with_name("laporan.reviu.xlsx") == place_beside(laporan)
    wb = openpyxl.load_workbook(out)
    assert tuple(wb.sheetnames) == SHEET_REVIU
    ws = wb[ANGKA]
    baris, _ = cell(ws, "Realisasi|capaian indikator 2.2", "Hasil")
    isi = [c.value for c in ws[baris]]
    # Tabel 3.1 prints 95 for 90 of 100.
    assert isi[1:10] == ["Realisasi", "laporan.xlsx, Realisasi!V7", "Capaian indikator 2.2", "95", 90, 5, "berbeda",
                         "realisasi ÷ target × 100 (target 100, realisasi 90)", "REA005"]


def test_each_figure_that_differs_has_its_finding_in_the_notes(laporan: Path) -> None:
    hasil = review(laporan)
    beda = [p for p in hasil.kertas.angka if p.berbeda]
    uraian = [c.uraian for c in hasil.kertas.catatan]
    assert len(beda) == 18
    assert all(any(u.startswith(f"{p.isian.sel}: ") and f"[{p.perihal.kode}]" in u for u in uraian) for p in beda)


def test_the_good_office_has_nothing_to_correct(tmp_path: Path) -> None:
    path = make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas))
    out = review(path).ditulis
    texts = [c.value for row in openpyxl.load_workbook(out)[CATATAN].iter_rows() for c in row]
    assert "Tidak ada catatan." in texts


def test_answers_survive_a_second_run(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, (DAFTAR_UJI, "II.1", "Jawaban", "Ya"), (DAFTAR_UJI, "I.5", "Jawaban", "Tidak berlaku"),
          (DAFTAR_UJI, "I.3", "Jawaban", None), (PELAPORAN, "3a.4", "Catatan pereviu", "Reviu ini."),
          (ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu", "Sudah dibicarakan."),
          (CATATAN, "PKJ001|", "Koreksi", "Tidak perlu"), (CATATAN, "RKT001|", "Rekomendasi", "Samakan saja."))
    write(out, (CATATAN, "Pereviu", "Nama", "Nama Pereviu"), kolom_kunci="Peran")
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    kedua = review(laporan)
    assert kedua.berubah
    assert kedua.cadangan == out.with_name("laporan.reviu.cadangan-1.xlsx")
    assert read(out, DAFTAR_UJI, "II.1", "Jawaban") == "Ya"
    assert read(out, DAFTAR_UJI, "I.5", "Jawaban") == "Tidak berlaku"
    assert read(out, DAFTAR_UJI, "I.3", "Jawaban") is None
    assert read(out, DAFTAR_UJI, "I.2", "Jawaban") == "Sebagian"
    assert read(out, PELAPORAN, "3a.4", "Catatan pereviu") == "Reviu ini."
    assert read(out, ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu") == "Sudah dibicarakan."
    assert read(out, CATATAN, "PKJ001|", "Koreksi") == "Tidak perlu"
    assert read(out, CATATAN, "RKT001|", "Rekomendasi") == "Samakan saja."
    assert read(out, CATATAN, "Pereviu", "Nama", "Peran") == "Nama Pereviu"


def test_a_corrected_figure_keeps_its_note_as_corrected(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, (CATATAN, "REA005|", "Rekomendasi", "Perbaiki sebelum ditandatangani."))
    with_cells(laporan, {("Realisasi", "2.2", "Capaian Dilaporkan"): 90})
    review(laporan)
    assert read(out, ANGKA, "Realisasi|capaian indikator 2.2", "Hasil") == "sesuai"
    assert read(out, CATATAN, "REA005|", "Koreksi") == "Sudah"
    assert read(out, CATATAN, "REA005|", "Rekomendasi") == "Perbaiki sebelum ditandatangani."
    assert read(out, CATATAN, "REA005|", "Indeks kertas kerja") == "Tidak ditemukan lagi"


def test_a_remark_about_a_figure_that_is_gone_stays(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, (ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu", "Sudah dibicarakan."))
    with_cells(laporan, {("Realisasi", "2.2", "Capaian Dilaporkan"): None})
    review(laporan)
    assert read(out, ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu") == "Sudah dibicarakan."


def saved_elsewhere(path: Path) -> None:
    write(path, (DAFTAR_UJI, "II.1", "Jawaban", "Ya"))


@pytest.mark.parametrize("sebelum", [lambda _: None, saved_elsewhere])
def test_a_second_run_with_nothing_changed_leaves_the_file_alone(
    laporan: Path, sebelum: Callable[[Path], None],
) -> None:
    out = review(laporan).ditulis
    sebelum(out)
    data, waktu = out.read_bytes(), out.stat().st_mtime_ns
    assert not review(laporan).berubah
    assert (out.read_bytes(), out.stat().st_mtime_ns) == (data, waktu)


def refused(laporan: Path, out: Path | None) -> str:
    data = {p: p.read_bytes() for p in laporan.parent.iterdir()}
    with pytest.raises(ToolkitError) as galat:
        review(laporan, out)
    assert {p: p.read_bytes() for p in laporan.parent.iterdir()} == data
    return galat.value.pesan


def test_what_is_not_this_reports_working_paper_is_not_replaced(laporan: Path, tmp_path: Path) -> None:
    assert "berkas laporan yang direviu" in refused(laporan, laporan)
    lain = Path(shutil.copy(EXAMPLE, tmp_path / "lain.xlsx"))
    assert "bukan kertas kerja reviu" in refused(laporan, lain)
    tetangga = edited(tmp_path / "tetangga.xlsx", lambda wb: setattr(identitas(wb), "value", "35.09.11"))
    out = review(tetangga).ditulis
    assert "kertas kerja reviu 35.09.11 2021, bukan 35.09.12 2021" in refused(laporan, out)
    assert ".xlsx" in refused(laporan, tmp_path / "kertas.docx")


def identitas(wb: Workbook) -> object:
    return next(row[1] for row in wb["Identitas"].iter_rows() if row[0].value == "Kode wilayah")


def test_a_folder_takes_the_working_paper(laporan: Path, tmp_path: Path) -> None:
    (tmp_path / "reviu").mkdir()
    assert review(laporan, tmp_path / "reviu").ditulis == tmp_path / "reviu" / "laporan.reviu.xlsx"


def test_dropdowns_stand_where_the_reviewer_answers(laporan: Path) -> None:
    wb = openpyxl.load_workbook(review(laporan).ditulis)
    ws = wb[DAFTAR_UJI]
    daftar = {str(r): v.formula1 for v in ws.data_validations.dataValidation for r in v.sqref.ranges}
    baris, kolom = cell(ws, "III.10", "Jawaban")
    assert daftar[ws.cell(baris, kolom).coordinate] == '"Ya,Sebagian,Tidak,Tidak berlaku"'
    assert len(daftar) == 23
    nip = wb[CATATAN].cell(*cell(wb[CATATAN], "Pereviu", "NIP", "Peran"))
    assert nip.number_format == "@"
    assert all(not ws.column_dimensions[k].hidden for k in "ABCDEF")
    assert ws.column_dimensions["G"].hidden
    for sheet in wb:
        assert sheet.page_setup.paperSize == 14
        assert (setup := sheet.sheet_properties.pageSetUpPr) is not None
        assert setup.fitToPage


@pytest.mark.libreoffice
def test_libreoffice_counts_the_answers_as_python_does(laporan: Path, tmp_path: Path) -> None:
    """The reviewer's file is recalculated from planted wrong values; the next run writes what Python says."""
    out = review(laporan).ditulis
    kunci = ["II.1", "II.3", "II.6", "II.7", "III.3", "III.6", "III.8", "III.9", "III.10"]
    jawaban = ["Ya", "Tidak", "Tidak", "Tidak berlaku", "Ya", "Ya", "Sebagian", "Tidak berlaku", "Ya"]
    write(out, *((DAFTAR_UJI, k, "Jawaban", j) for k, j in zip(kunci, jawaban, strict=True)),
          (CATATAN, "PKJ001|", "Koreksi", "Tidak perlu"), (CATATAN, "RKT001|", "Koreksi", "Sudah"))
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    review(laporan)
    ditanam = tmp_path / "tanam.xlsx"
    assert soffice.plant(out, ditanam, SHEET_REVIU) > 50
    soffice.convert([ditanam], tmp_path / "hasil", "xlsx:Calc MS Excel 2007 XML")
    kita = soffice.formulas(out, SHEET_REVIU)
    mereka = soffice.formulas(tmp_path / "hasil" / ditanam.name, SHEET_REVIU)
    assert kita.keys() == mereka.keys()
    for tempat, satu in kita.items():
        lain = mereka[tempat]
        if satu.number is None or lain.number is None:
            assert satu.value == lain.value, tempat
        else:
            assert math.isclose(satu.number, lain.number), tempat
    rekap = openpyxl.load_workbook(out, data_only=True)[REKAP]
    koreksi = [tuple(c.value for c in row[:5]) for row in rekap.iter_rows() if row[0].value == "Mekanisme"][1]
    isi = openpyxl.load_workbook(out)[CATATAN].iter_rows(values_only=True)
    tertulis = [row[4] for row in isi if row[1] == "Mekanisme" and row[4] is not None]
    assert koreksi == ("Mekanisme", len(tertulis), *(tertulis.count(k) for k in ("Sudah", "Belum", "Tidak perlu")))
    assert "Sudah" in tertulis  # RKT001
    pelaporan = next(tuple(c.value for c in row[:7]) for row in rekap.iter_rows() if row[0].value == "3b Kualitas")
    # Ya: 3b.2 to 3b.5 and 3b.8. Sebagian: 3b.7 (two of three analyses have no Kendala) and 3b.9 (one of three).
    # Tidak: 3b.6, the report has no national figure. 3b.1 is the reviewer's.
    assert pelaporan == ("3b Kualitas", 4.5, 5, 2, 1, 0, 1)
    bagian = {str(row[0].value): row[7].value for row in rekap.iter_rows() if row[7].value}
    # Mekanisme: II.2, II.4 and II.1 Ya, II.5 Sebagian, two Tidak, one not applicable: 2 of 6 are Tidak.
    assert (bagian["Format"], bagian["Mekanisme"], bagian["Substansi"]) == ("Sesuai dengan catatan",) * 3
