"""Files that are none of ours are called what they are, with the next step. Headings as offices' files print them."""

from pathlib import Path

import openpyxl
import pytest

from tests.reader.baca import baca, only
from tests.workbooks import MakeWorkbook
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, read_bytes
from toolkit.ooxml.refusal import Refusal, RefusedError
from toolkit.reader.asing import kinds, recognise
from toolkit.reader.gate import open_known
from toolkit.reader.laporan import read
from toolkit.schema.input import RECORD_SHEETS
from toolkit.values.teks import kutip

LRA = ["Kode", "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan", "Kelompok Belanja", "Operasi", "Modal",
       "Tak Terduga", "Transfer", "Anggaran", "Realisasi"]
DIKENAL = {
    "ekspor LRA SIPD": LRA,
    "ekspor RAK SIPD": ["Kode Rekening", "Uraian", "Anggaran Tahun Ini", "Total RAK", "Realisasi", "Januari",
                        "Total Jan Jul", "Persen RAK"],
    "ekspor Rekap 5 SIPD": ["NO", "TAHUN", "KODE URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB KEGIATAN",
                            "NAMA SUB KEGIATAN", "KODE REKENING", "NAMA REKENING", "PAKET/KELOMPOK", "PAGU"],
    "ekspor anggaran kas SIPD": ["Tahun", "Daerah", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Akun", "Nama Akun",
                                 "Nilai Rincian", "Total RAK", "bulan1", "TW 1"],
    "tabel KUA-PPAS atau Renja": ["Kode", "Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan", "Target 2024",
                                  "Pagu Indikatif (Rp)"],
    "daftar pagu sub kegiatan": ["Kode", "Sub Kegiatan", "Nilai", "Kode SKPD", "Nama SKPD", "Kode PMK"],
    "laporan bulanan keuangan dan fisik": ["No.", "Program/Kegiatan/Sub Kegiatan", "Jumlah Anggaran (Rp)", "Bobot (%)",
                                           "Realisasi Pelaksanaan Anggaran", "Bulan Lalu", "s.d Bulan Ini"],
    "tabel anggaran sebelum dan setelah perubahan": ["NO", "KODE REKENING", "URAIAN", "SEBELUM", "SETELAH", "PAPBD"],
    "formulir APBD dengan kode dan nama dalam satu sel": ["Urusan", "OPD", "Bidang Urusan", "Sub Unit", "Program",
                                                          "Kegiatan", "Sub Kegiatan", "Akun", "Kelompok", "APBD"],
    "formulir RKA atau DPA belanja": ["Kode", "Uraian", "Sumber Dana", "Lokasi", "T-1 (Rp)", "T (Rp)", "T+1 (Rp)",
                                      "Belanja Operasi", "Belanja Modal"],
    "laporan SPJ fungsional": ["Kode Rekening", "Uraian", "Jumlah Anggaran", "SPJ - LS Gaji",
                               "Jumlah SPJ (LS + UP/GU/TU) s.d. Bulan Ini", "Sisa Pagu Anggaran"],
    "jawaban Google Forms": ["Cap waktu", "1. Nama Lengkap", "2. Umur", "3. Jenis Kelamin", "6. Bagaimana pendapat?"],
    "formulir pengolahan SKM": ["No Resp", "U1", "U2", "U3", "U4"],
    "rekap jawaban SKM": ["No", "Pertanyaan", "Sangat Setuju", "Setuju", "Tidak Setuju", "Nilai Rata2"],
    "tabel target dan realisasi kinerja": ["No.", "Indikator Kinerja", "Satuan", "Target 2019", "Realisasi 2019"],
    "daftar pagu per perangkat daerah": ["Perangkat Daerah", "Total Kegiatan Belanja", "Pagu Validasi",
                                         "Batasan Pagu SKPD", "Rincian Belanja"],
    "tabel kendala dan tindak lanjut": ["Kode Indikator", "Realisasi TW", "Kendala yg Dihadapi", "PIC Tindak Lanjut"]}


@pytest.mark.parametrize("nama", DIKENAL)
def test_a_foreign_table_is_known_by_its_headings(nama: str) -> None:
    sumber = recognise(DIKENAL[nama])
    assert sumber is not None
    assert sumber.nama == nama


def test_each_kind_is_tried_and_copies_to_columns_that_there_are() -> None:
    assert {s.nama for s in kinds()} == set(DIKENAL)
    judul = {s.name: {c.heading for c in s.columns} | {"U1"} for s in RECORD_SHEETS}
    assert [(s.nama, sheet, milik) for s in kinds() for sheet, kolom in s.ke.items() for milik in kolom.values()
            if milik not in judul[sheet]] == []


@pytest.mark.parametrize("sheet", RECORD_SHEETS, ids=lambda s: s.name)
def test_our_own_sheets_are_no_foreign_table(sheet: object) -> None:
    assert recognise(c.heading for c in getattr(sheet, "columns")) is None  # noqa: B009 a sheet of the schema


def test_a_foreign_workbook_is_named_with_the_columns_to_copy(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.title = "Lembar LRA"
    for nomor, baris in enumerate((["REKAPITULASI"], LRA[:3], LRA[3:7], LRA[7:]), 1):
        for kolom, teks in enumerate(baris, 1):
            lembar.cell(nomor, kolom, teks)
    buku.save(path := tmp_path / "lra.xlsx")
    with pytest.raises(ToolkitError, match="sheet Lembar LRA tampaknya ekspor LRA SIPD") as error:
        read(path, open_workbook(path))
    assert '"Kode", "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan" di bawah judul "Uraian"' in (
        error.value.saran)


def test_an_export_pasted_into_our_sheet_is_called_what_it_is(workbook: MakeWorkbook) -> None:
    """Case M05."""
    pesan = only(baca(workbook("Anggaran | " + " | ".join(LRA[:3]) + "\n | 2.16.01 | P | 5")), "BCA010").pesan
    assert "Isinya tampaknya ekspor LRA SIPD. Kode ada di kolom C" in pesan


RAK = "Kode Rekening{0}Uraian{0}Anggaran Tahun Ini{0}Total RAK\r\n7.01.01{0}PROGRAM{0}5{0}5\r\n"


@pytest.mark.parametrize(("nama", "isi"), [
    ("titik koma.csv", RAK.format(";").encode()), ("koma.csv", RAK.format(",").encode()),
    ("bom.csv", b"\xef\xbb\xbf" + RAK.format(";").encode()), ("tab.xls", RAK.format("\t").encode("utf-16")),
    ("web.xls", (b"<html><body><table><tr><td>LAPORAN</td></tr><tr><th>Kode Rekening</th><th class=x>Uraian</th>"
                 b"<th>Anggaran Tahun Ini</th><th>Total RAK</th></tr></table></body></html>"))])
def test_a_text_that_is_a_known_export_is_named(tmp_path: Path, nama: str, isi: bytes) -> None:
    (tmp_path / nama).write_bytes(isi)
    with pytest.raises(ToolkitError, match=f"{nama} adalah ekspor RAK SIPD") as error:
        open_known(tmp_path / nama)
    assert '"Anggaran Tahun Ini" di bawah judul "Anggaran"' in error.value.saran
    assert f"toolkit impor {kutip(nama)} --ke laporan.xlsx" in error.value.saran


@pytest.mark.parametrize("isi", [b"a;b\n1;2\n", b"<html><table><tr><td>x</td></tr></table></html>"])
def test_another_text_keeps_its_refusal_with_both_ways_on(tmp_path: Path, isi: bytes) -> None:
    (path := tmp_path / "lain.csv").write_bytes(isi)
    with pytest.raises(RefusedError, match="apa pun akhiran namanya") as error:
        open_known(path)
    assert "salin kolomnya ke sheet workbook isian" in error.value.saran


@pytest.mark.parametrize("nama", ["~$laporan.xlsx", ".~lock.laporan.xlsx#"])
def test_a_lock_file_is_called_so(tmp_path: Path, nama: str) -> None:
    (path := tmp_path / nama).write_bytes(b"\x05Camat" + b" " * 49)
    with pytest.raises(RefusedError) as error:
        read_bytes(path)
    assert error.value.reason is Refusal.LOCK_FILE
    assert error.value.saran.startswith("Sebutkan laporan.xlsx.")
