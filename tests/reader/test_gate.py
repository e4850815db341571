"""The five steps before anything is read, required sheets and columns, and who the workbook is of."""

import zipfile
from pathlib import Path

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.gate import EmptyTemplateError
from toolkit.reader.laporan import read
from toolkit.schema.input import VERSION

KOSONG = """
    Renstra   | Kode | Sasaran | Indikator Sasaran
    PK        | Kode | Target
    Realisasi | Kode | Realisasi
"""


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError):
        baca(tmp_path / "tidak-ada.xlsx")


def test_a_workbook_of_somebody_else(workbook: MakeWorkbook) -> None:
    path = workbook("Data | a | b", properti=None, tanpa=("Identitas",))
    with pytest.raises(ToolkitError, match="bukan workbook dari toolkit"):
        baca(path)


def test_identitas_with_kode_wilayah_makes_it_ours(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(properti=None))
    assert found(bacaan, "BCA001") == ["BCA001 berkas"]
    assert bacaan.laporan.versi == VERSION
    assert serious(bacaan) == []


def test_a_newer_template_stops_and_an_older_one_is_read(workbook: MakeWorkbook) -> None:
    baru = str(int(VERSION) + 1)
    with pytest.raises(ToolkitError, match=f"versi {baru}") as galat:
        baca(workbook(properti={"toolkit.versi": baru}))
    assert "Perbarui" in galat.value.saran
    assert found(baca(workbook(properti={"toolkit.versi": "1"})), "BCA002") == []


def test_nothing_beyond_identitas_stops(workbook: MakeWorkbook) -> None:
    with pytest.raises(EmptyTemplateError):
        baca(workbook(KOSONG))


def test_one_passage_of_text_is_enough_to_go_on(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(KOSONG + "    Naskah | Bagian | Isi\n           | Visi | Maju"))
    assert found(bacaan, "BCA011") == ["BCA011 Renstra", "BCA011 PK", "BCA011 Realisasi"]


@pytest.mark.parametrize("nama", ["Identitas", "Renstra", "PK", "Realisasi"])
def test_a_required_sheet_that_is_missing_stops(workbook: MakeWorkbook, nama: str) -> None:
    with pytest.raises(ToolkitError, match=f"Sheet {nama} tidak ada"):
        baca(workbook(tanpa=(nama,)))


def test_all_that_is_missing_is_said_at_once_with_the_near_miss(workbook: MakeWorkbook) -> None:
    with pytest.raises(ToolkitError) as galat:
        baca(workbook("""
            Realisasii | Kode | Realisasi
            PK         | Kode | Targt
                       | 1.1  | 85
        """, tanpa=("Realisasi",)))
    assert "Ada sheet Realisasii; maksud Anda Realisasi?" in galat.value.pesan
    assert "Di PK!B1 tertulis Targt; maksud Anda Target?" in galat.value.pesan


def test_a_required_column_of_another_sheet_makes_it_absent(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Belanja | Kelompok | Jenis | Angaran | Realisasi
                | Operasi  | Pegawai | 1     | 1
    """))
    temuan = only(bacaan, "BCA010")
    assert temuan.tingkat.value == "kesalahan"
    assert "maksud Anda Anggaran?" in temuan.pesan
    assert bacaan.laporan.belanja == ()
    assert "BCA012 Belanja" not in found(bacaan, "BCA012")


def test_absent_sheets_have_their_level(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        SKM Responden | No | U1
                      | 1  | 3
    """))
    assert "BCA012 Anggaran" in found(bacaan, "BCA012")
    assert not {"BCA012 SKM", "BCA012 SKM Responden"} & set(found(bacaan, "BCA012"))
    boleh = only(bacaan, "BCA013")
    assert boleh.tingkat.value == "info"
    assert boleh.pesan.endswith(": SKM, Penandatangan, Naskah, Dokumentasi, Penghargaan, Rekomendasi, "
                                "Angka Dilaporkan.")


def test_no_survey_at_all_is_one_peringatan(workbook: MakeWorkbook) -> None:
    assert [t for t in found(baca(workbook()), "BCA012") if "SKM" in t] == ["BCA012 SKM"]


def test_identitas_wins_over_the_property_with_a_peringatan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas={"Tahun laporan": "2020", "Kode wilayah": "35.09.13"}))
    assert bacaan.laporan.tahun == 2020
    assert found(bacaan, "BCA003", "BCA004") == ["BCA003 Identitas!B6", "BCA004 Identitas!B2"]
    assert "toolkit template BARU.xlsx --dari laporan.xlsx --tahun 2020." in only(bacaan, "BCA003").saran


def test_a_blank_year_is_the_propertys_or_stops(workbook: MakeWorkbook) -> None:
    assert baca(workbook(identitas={"Tahun laporan": ""})).laporan.tahun == 2021
    with pytest.raises(ToolkitError, match="Tahun laporan"):
        baca(workbook(identitas={"Tahun laporan": ""}, properti={"toolkit.versi": "1"}))


def test_blank_renstra_years_come_from_the_headings(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas={"Tahun awal Renstra": "", "Tahun akhir Renstra": ""}))
    assert (bacaan.laporan.tahun_awal, bacaan.laporan.tahun_akhir) == (2016, 2021)
    assert len(found(bacaan, "BCA006")) == 2


def test_keys_are_folded_and_in_any_order(workbook: MakeWorkbook) -> None:
    identitas = baca(workbook("""
        Identitas | DATA UMUM
                  | Isian               | Nilai | Cara mengisi
                  | TAHUN LAPORAN *     | 2021  | =1
                  | Kabupaten / Kota    | Jember
                  | Kode Wilayah:       | 35.09.12
                  | Batas capaian       | 110
                  | Tahun awal Renstra  | 2016
                  | Tahun akhir Renstra | 2021
    """)).laporan.identitas
    assert (identitas.tahun_laporan.nilai, identitas.kabupaten_kota.nilai) == (2021, "Jember")
    assert (identitas.kode_wilayah.nilai, identitas.batas_capaian.nilai) == ("35.09.12", "110")


def test_the_plain_workbook_has_no_finding_but_absent_sheets(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook())
    assert {t.kode for t in bacaan.temuan} == {"BCA012", "BCA013"}
    assert bacaan.laporan.ada == {"Renstra", "PK", "Realisasi"}


def test_accepted_findings_are_read_back(workbook: MakeWorkbook) -> None:
    (penerimaan,) = baca(workbook("""
        Temuan | Temuan tahun 2021
               | No | Tingkat   | Kode   | Sheet    | Sel | Nilai      | Pesan | Saran | Alasan diterima | Kunci
               | 1  | kesalahan | ANG003 | Anggaran | D2  | 45.233.001 | x     | y     | Sesuai DPA      | I
               | 2  | kesalahan | ANG003 | Anggaran | D3  | 45.233.001 | x     | y     |                 | II
    """)).penerimaan
    assert (penerimaan.kode, penerimaan.sheet, penerimaan.kunci, penerimaan.nilai, penerimaan.alasan) == (
        "ANG003", "Anggaran", "I", "45.233.001", "Sesuai DPA")


def test_a_hostile_sheet_does_not_explode(workbook: MakeWorkbook, tmp_path: Path) -> None:
    asal = workbook()
    path = tmp_path / "besar.xlsx"
    kosong = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/><c r="XFD%d" s="1"/></row>' % (n, n, n)
                      for n in range(100, 200_000))
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as ke:
        for nama in dari.namelist():
            data = dari.read(nama)
            if nama == "xl/worksheets/sheet3.xml":
                data = data.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
                data = data.replace(b"</sheetData>", kosong + b"</sheetData>")
            ke.writestr(nama, data)
    assert serious(read(path, open_workbook(path))) == []


def test_a_heading_that_means_another_column_is_not_offered(workbook: MakeWorkbook) -> None:
    """`Realisasi 2020` is last year's; renamed after it, last year's figures would be this year's."""
    with pytest.raises(ToolkitError) as galat:
        baca(workbook("Realisasi | Kode | Realisasi Kinerja | Realisasi 2020\n | 1.1 | 90 | 84"))
    assert "Di Realisasi!B1 tertulis Realisasi Kinerja; maksud Anda Realisasi?" in galat.value.pesan
    assert "Realisasi 2020" not in galat.value.pesan


def test_unknown_headings_are_candidates_for_what_nothing_is_like(workbook: MakeWorkbook) -> None:
    (temuan,) = [t for t in baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian    | Uang | Realisasi | Catatan
                 | I    | Program | Pelayanan | 100  | 90        | x
    """)).temuan if t.kode == "BCA010"]
    assert "Judul yang tidak dikenal: Uang di Anggaran!D1, Catatan di Anggaran!F1" in temuan.pesan
