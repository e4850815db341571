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
from toolkit.model.reviu import (
    ANGKA,
    CATATAN,
    DAFTAR_UJI,
    KESIMPULAN,
    NAMA_DOKUMEN,
    PELAPORAN,
    PETUNJUK_REVIU,
    REKAP,
    SHEET_REVIU,
)
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
    assert isi[1:11] == ["Realisasi", "laporan.xlsx, Realisasi!Y7", "Capaian indikator 2.2", "95", 90, 5, "berbeda",
                         "realisasi ÷ target × 100 (target 100, realisasi 90)", None, "REA005"]


def test_each_figure_that_differs_has_its_finding_in_the_notes(laporan: Path) -> None:
    hasil = review(laporan)
    beda = [p for p in hasil.kertas.angka if p.berbeda]
    catatan = {(c.sel, c.kode) for c in hasil.kertas.catatan}
    assert len(beda) == 19
    assert {(str(p.isian.sel), p.perihal.kode) for p in beda} <= catatan


def test_the_good_office_has_nothing_to_correct(tmp_path: Path) -> None:
    path = make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas))
    out = review(path).ditulis
    texts = [c.value for row in openpyxl.load_workbook(out)[CATATAN].iter_rows() for c in row]
    assert texts.count("Tidak ada catatan dari pemeriksaan berkas.") == 3  # in each part


HEAD = ((REKAP, "Nomor KKR", "Isi", "KKR-01/2022"), (REKAP, "Surat tugas", "Isi", "800/12/2022, 3 Januari 2022"),
        (REKAP, "Obyek reviu", "Isi", "LKjIP Ambulu"))


def test_answers_survive_a_second_run(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, (DAFTAR_UJI, "II.1", "Jawaban", "Ya"), (DAFTAR_UJI, "I.5", "Jawaban", "Tidak berlaku"),
          (DAFTAR_UJI, "I.3", "Jawaban", None), (DAFTAR_UJI, "I.1", "Jawaban", "Ya"),
          (PELAPORAN, "3a.4", "Catatan pereviu", "Reviu ini."), (PELAPORAN, "3a.4", "Letak bukti", "Arsip Inspektorat"),
          (PELAPORAN, "3b.2", "Letak bukti", "Bab III"),
          (NAMA_DOKUMEN, "PK|sasaran", "Catatan pereviu", "Sesuai Perbup"),
          (ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu", "Sudah dibicarakan."),
          (CATATAN, "PKJ001|", "Perbaikan", "Sudah"), (CATATAN, "RKT001|", "Rekomendasi", "Samakan saja."),
          (CATATAN, "RKT001|", "Tanggapan", "Akan diperbaiki."), (CATATAN, "RKT001|", "Sebab", "Salah salin."),
          (CATATAN, "pereviu|II|1", "Kondisi", "SK tim penyusun belum ada."))
    write(out, *HEAD, kolom_kunci="Kepala kertas kerja")
    write(out, (REKAP, "Disusun oleh", "Nama", "Nama Pereviu"), (REKAP, "Disusun oleh", "Tanggal", "3 Januari 2022"),
          kolom_kunci="Peran")
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    kedua = review(laporan)
    assert kedua.berubah
    assert kedua.cadangan == out.with_name("laporan.reviu.cadangan-1.xlsx")
    for n in range(2):
        if n:  # a third run reads what the second one carried over
            with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas loket"})
            review(laporan)
        assert read(out, DAFTAR_UJI, "II.1", "Jawaban") == read(out, DAFTAR_UJI, "I.1", "Jawaban") == "Ya"
        assert read(out, DAFTAR_UJI, "I.5", "Jawaban") == "Tidak berlaku"
        assert read(out, DAFTAR_UJI, "I.3", "Jawaban") is None
        assert read(out, DAFTAR_UJI, "I.2", "Jawaban") == "Sebagian (usulan)"
        assert read(out, PELAPORAN, "3a.4", "Catatan pereviu") == "Reviu ini."
        assert read(out, PELAPORAN, "3a.4", "Letak bukti") == "Arsip Inspektorat"
        assert read(out, PELAPORAN, "3b.2", "Letak bukti") == "Bab III"
        assert read(out, PELAPORAN, "3b.3", "Letak bukti") == "Berkas isian, PK, RKT, atau Renstra (usulan)"
        assert read(out, NAMA_DOKUMEN, "PK|sasaran", "Catatan pereviu") == "Sesuai Perbup"
        assert read(out, ANGKA, "Realisasi|capaian indikator 2.2", "Catatan pereviu") == "Sudah dibicarakan."
        assert read(out, CATATAN, "PKJ001|", "Perbaikan") == "Sudah"
        assert read(out, CATATAN, "RKT001|", "Rekomendasi") == "Samakan saja."
        assert read(out, CATATAN, "RKT001|", "Tanggapan") == "Akan diperbaiki."
        assert read(out, CATATAN, "RKT001|", "Sebab") == "Salah salin."
        assert read(out, CATATAN, "pereviu|II|1", "Kondisi") == "SK tim penyusun belum ada."
        assert read(out, CATATAN, "pereviu|II|2", "Kondisi") is None  # room for the next
        assert read(out, REKAP, "Nomor KKR", "Isi", "Kepala kertas kerja") == "KKR-01/2022"
        assert read(out, REKAP, "Obyek reviu", "Isi", "Kepala kertas kerja") == "LKjIP Ambulu"
        assert read(out, REKAP, "Disusun oleh", "Nama", "Peran") == "Nama Pereviu"
        assert "KKR-01/2022" in texts(out, DAFTAR_UJI)
        assert {"Nama Pereviu", "3 Januari 2022"} <= texts(out, KESIMPULAN)


def texts(path: Path, sheet: str) -> set[object]:
    """What the cells of a sheet show, formulas by their stored values."""
    return {c for row in openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True) for c in row}


def test_a_row_that_the_reviewer_puts_between_ours_is_kept(laporan: Path) -> None:
    out = review(laporan).ditulis
    wb = openpyxl.load_workbook(out)
    ws = wb[CATATAN]
    baris, kolom = cell(ws, "RKT001|", "Kondisi")
    kosong, _ = cell(ws, "pereviu|II|1", "Kondisi")
    assert kosong > baris
    ws.insert_rows(kosong)
    ws.cell(kosong, kolom).value = "Disisipkan pereviu."
    wb.save(out)
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    review(laporan)
    assert read(out, CATATAN, "pereviu|II|1", "Kondisi") == "Disisipkan pereviu."


def test_a_corrected_figure_keeps_its_note_as_corrected(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, (CATATAN, "REA005|", "Rekomendasi", "Perbaiki sebelum ditandatangani."))
    with_cells(laporan, {("Realisasi", "2.2", "Capaian Dilaporkan"): 90})
    review(laporan)
    assert read(out, ANGKA, "Realisasi|capaian indikator 2.2", "Hasil") == "sesuai"
    assert read(out, CATATAN, "REA005|", "Perbaikan") == "Sudah"
    assert read(out, CATATAN, "REA005|", "Rekomendasi") == "Perbaiki sebelum ditandatangani."
    assert read(out, CATATAN, "REA005|", "Indeks KKR") == "Tidak ditemukan lagi"
    assert str(read(out, CATATAN, "REA005|", "Kondisi")).startswith("Pada pengukuran kinerja")


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
    nip = wb[REKAP].cell(*cell(wb[REKAP], "Disusun oleh", "NIP", "Peran"))
    assert nip.number_format == "@"
    assert all(not ws.column_dimensions[k].hidden for k in "ABCDE")
    assert ws.column_dimensions["F"].hidden
    judul = [c for c in next(r for r in wb[CATATAN].iter_rows(values_only=True) if "Kondisi" in r) if c]
    assert judul[:8] == ["No", "Indeks KKR", "Kondisi", "Kriteria", "Sebab", "Rekomendasi", "Tanggapan", "Perbaikan"]
    assert wb[CATATAN].print_area.split("$")[3] == "H"  # cell, code and advice stand beside the page
    assert wb[CATATAN].print_title_rows
    for sheet in wb:
        assert sheet.page_setup.paperSize == 14
        assert (setup := sheet.sheet_properties.pageSetUpPr) is not None
        assert setup.fitToPage


@pytest.mark.libreoffice
def test_libreoffice_counts_the_answers_as_python_does(laporan: Path, tmp_path: Path) -> None:
    """The reviewer's file is recalculated from planted wrong values; the next run writes what Python says."""
    out = review(laporan).ditulis
    kunci = [k for b, n in (("I", 6), ("II", 7), ("III", 9)) for k in (f"{b}.{i}" for i in range(1, n + 1))]
    jawaban = ["Ya"] * 6 + ["Tidak", "Ya", "Tidak", "Ya", "Sebagian", "Tidak berlaku", "Ya"] + ["Ya"] * 9
    bukti = [(PELAPORAN, f"3{b}.{n}", judul, isi) for b, banyak in (("a", 6), ("c", 4)) for n in range(1, banyak + 1)
             for judul, isi in (("Jawaban", "Ya"), ("Letak bukti", "Arsip"))]
    write(out, *((DAFTAR_UJI, k, "Jawaban", j) for k, j in zip(kunci, jawaban, strict=True)), *bukti,
          (PELAPORAN, "3b.1", "Jawaban", "Ya"), (PELAPORAN, "3b.1", "Letak bukti", "Laporan"),
          (CATATAN, "PKJ001|", "Perbaikan", "Sudah"), (CATATAN, "RKT001|", "Perbaikan", None))
    write(out, *HEAD, kolom_kunci="Kepala kertas kerja")
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
            assert (satu.value or "") == (lain.value or ""), tempat
        else:
            assert math.isclose(satu.number, lain.number), tempat
    rekap = {str(isi[0]): isi[1:] for row in openpyxl.load_workbook(out, data_only=True)[REKAP].iter_rows(
        values_only=True) if (isi := [x for x in row if x is not None])}
    # 3b: Ya are 3b.1 (typed) and the proposals 3b.2 to 3b.5 and 3b.8; Sebagian 3b.7 and 3b.9; Tidak 3b.6.
    # 6 of 9 criteria are met: 66.67 %, above 50 and not above 75.
    assert rekap["3b Kualitas"] == [4.5, 1, 0, 0, 0, 8, 0, "CC"]
    assert rekap["3a Keberadaan"] == [3, 6, 0, 0, 0, 0, 0, "BB"]  # all of them, and never more than BB
    assert rekap["3c Pemanfaatan"] == [7.5, 4, 0, 0, 0, 0, 3, "dinilai evaluator"]
    # Of Mekanisme 2 of the 6 that apply are Tidak; in Substansi one item is not answered yet.
    semua = [[c for c in row if c is not None] for row in openpyxl.load_workbook(out, data_only=True)[REKAP].iter_rows(
        values_only=True)]
    assert [row[-1] for row in semua if row and row[0] in {"Format", "Mekanisme", "Substansi"} and len(row) == 9] == [
        "Sesuai", "Sesuai dengan catatan", "Belum selesai dijawab"]
    perbaikan = {row[0]: row[1:] for row in semua if len(row) == 5}
    assert perbaikan["Format"][1] == 1  # PKJ001 is mended, the reviewer says
    assert perbaikan["Mekanisme"][3] == 1  # RKT001: neither Sudah nor Belum


def test_a_degree_needs_evidence_for_every_criterion(laporan: Path) -> None:
    out = review(laporan).ditulis
    write(out, *((PELAPORAN, f"3a.{n}", "Jawaban", "Ya") for n in range(1, 7)),
          *((PELAPORAN, f"3a.{n}", "Letak bukti", "Arsip") for n in range(1, 6)))
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    review(laporan)
    assert "BB" not in texts(out, REKAP)
    assert "belum ada usulan" in texts(out, REKAP)


def test_proposals_alone_conclude_nothing(laporan: Path) -> None:
    """`Ya (usulan)` is no answer of the reviewer."""
    out = review(laporan).ditulis
    assert "Belum selesai dijawab" in texts(out, REKAP)
    assert "Sesuai" not in texts(out, REKAP)
    assert "toolkit" not in " ".join(str(t) for s in SHEET_REVIU if s != PETUNJUK_REVIU for t in texts(out, s))


def test_an_earlier_paper_of_the_old_form_is_carried_over(laporan: Path) -> None:
    """Its headings were others, and what it had filled in itself was no answer of the reviewer."""
    out = review(laporan).ditulis
    wb = openpyxl.load_workbook(out)
    lama = openpyxl.Workbook()
    for judul in (DAFTAR_UJI, CATATAN):
        lama.create_sheet(judul)
    uji, catatan = lama[DAFTAR_UJI], lama[CATATAN]
    uji.append(["No", "Yang diuji", "Menurut berkas", "Bukti dari berkas", "Jawaban", "Catatan pereviu", "Kunci"])
    uji.append(["I.1", "x", "Ya", "x", "Ya", None, "I.1"])
    uji.append(["I.2", "x", "Sebagian", "x", "Ya", "Sudah dicek.", "I.2"])
    catatan.append(["No", "Bagian", "Uraian catatan", "Indeks kertas kerja", "Koreksi", "Rekomendasi", "Kunci",
                    "Koreksi awal", "Rekomendasi awal"])
    catatan.append([1, "Format", "x", "x", "Sudah", "Punya saya.", "PKJ001|PK|1.1", "Belum", "x"])
    catatan.append([2, "Substansi", "Yang lama.", "x", "Belum", "x", "XXX001||", "Belum", "x"])
    catatan.append([])
    catatan.append(["No", "Peran", "Nama", "NIP", "Tanggal", "Tanda tangan"])
    catatan.append([1, "Pereviu", "Nama Pereviu", None, None, None])
    for nama in wb.defined_names:
        if nama.startswith("toolkit"):
            lama.defined_names[nama] = wb.defined_names[nama]
    for ws in wb:
        for nama, isi in ws.defined_names.items():
            if "toolkit" in nama.casefold() or "reviu" in nama.casefold():
                lama[CATATAN].defined_names[nama] = isi
    lama.save(out)
    with_cells(laporan, {("Realisasi", "1.1", "Tindak Lanjut"): "Pelatihan petugas"})
    review(laporan)
    assert read(out, DAFTAR_UJI, "I.1", "Jawaban") == "Sebagian (usulan)"  # the superior's name in two forms
    assert read(out, DAFTAR_UJI, "I.2", "Jawaban") == "Ya"
    assert read(out, CATATAN, "PKJ001|", "Perbaikan") == "Sudah"
    assert read(out, CATATAN, "PKJ001|", "Rekomendasi") == "Punya saya."
    assert read(out, CATATAN, "XXX001|", "Kondisi") == "Yang lama."
    assert read(out, REKAP, "Disusun oleh", "Nama", "Peran") == "Nama Pereviu"
