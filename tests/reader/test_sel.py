"""What a cell shows, on whole workbooks: tests/data/sel holds the parts in which each differs from `dasar.xlsx`."""

from functools import cache
from pathlib import Path

import pytest

from tests.ooxml.archives import archive, parts_of
from tests.reader.baca import found, only
from tests.workbooks import MakeWorkbook
from toolkit.model.sel import Keadaan
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.refusal import Refusal, RefusedError
from toolkit.reader.laporan import Reading, read

SEL = Path(__file__).parent.parent / "data" / "sel"


def workbook_of(nama: str, dasar: str = "dasar", *, tanpa: str = "") -> bytes:
    """A workbook of the folder, with the parts of its case in place, one part left out."""
    parts = parts_of((SEL / f"{dasar}.xlsx").read_bytes())
    if nama:
        parts |= parts_of((SEL / f"{nama}.zip").read_bytes())
    return archive({part: isi for part, isi in parts.items() if part != tanpa})


@cache
def baca_kasus(nama: str, dasar: str = "dasar") -> Reading:
    return read(Path(f"{nama}.xlsx"), package_of(workbook_of(nama, dasar), f"{nama}.xlsx"))


BARU = {"BCA020", "BCA021", "BCA023", "BCA026", "BCA028", "BCA029", "BCA036", *(f"BCA{n:03}" for n in range(80, 90)),
        *(f"BCA{n}" for n in range(100, 103))}
"""What is said of how a cell is read."""


def test_the_workbook_without_a_case_says_nothing_of_its_cells() -> None:
    assert found(read(Path("dasar.xlsx"), package_of(workbook_of(""), "dasar.xlsx")), *BARU) == []


def test_01a_superscript() -> None:
    """76,7 with a raised 2, 90 with a raised 1, 90 with a raised ` 2`, 149.983.000 with a raised 1)."""
    bacaan = baca_kasus("01a_superscript")
    lima, enam, tujuh = bacaan.laporan.realisasi
    assert [str(i.nilai.angka) for i in (enam.realisasi, tujuh.realisasi) if i.nilai] == ["90", "90"]
    assert str(lima.riwayat[2017].nilai.angka if lima.riwayat[2017].nilai else None) == "76.7"
    assert [str(b.realisasi.nilai) for b in bacaan.laporan.anggaran if b.baris == 10] == ["149983000"]
    assert found(bacaan, *BARU) == ["BCA084 Realisasi!J5", "BCA084 Anggaran!E10"]
    temuan = next(t for t in bacaan.temuan if t.kode == "BCA084")
    assert "tertulis 76,72" in temuan.pesan
    assert "dibaca 76,7." in temuan.pesan


def test_02b_strike_row() -> None:
    bacaan = baca_kasus("02b_strike_row")
    assert found(bacaan, *BARU) == ["BCA086 Anggaran!A10"]
    assert "dicoret; apakah dimaksud?" in only(bacaan, "BCA086").pesan


def test_03_formula_string_escape() -> None:
    """`_x0039_0` is 90 in a formula's string and inline; `_x000D_` is a line break, `_x000B_` Word's own."""
    bacaan = baca_kasus("03_formula_string_escape")
    _, enam, tujuh = bacaan.laporan.realisasi
    assert [str(i.nilai.angka) for i in (enam.realisasi, tujuh.realisasi) if i.nilai] == ["90", "90"]
    assert enam.sumber_data.nilai == "Baris satu\ndua akhir".replace("dua", "baris dua")
    assert found(bacaan, *BARU) == []


@pytest.mark.parametrize(("nama", "realisasi"), [
    # 95 is more than 1: the section `0"%"`; 90 with `0\%`; 0,95 is not more than 1: `0%`; 90 is
    ("04a_format_section", ["95", "90"]), ("04b_format_section_scaling", ["95.00", "90"])])
def test_04a_04b_sections(nama: str, realisasi: list[str]) -> None:
    bacaan = baca_kasus(nama)
    assert [str(b.realisasi.nilai.angka) for b in bacaan.laporan.realisasi[1:] if b.realisasi.nilai] == realisasi
    assert [b.realisasi.tertulis for b in bacaan.laporan.realisasi[1:]] == ["95%", "90%"]
    assert found(bacaan, *BARU) == []


def test_04b_scaling() -> None:
    """149.983.000 shown in millions, rounded; what is stored counts."""
    (isian,) = [b.realisasi for b in baca_kasus("04b_format_section_scaling").laporan.anggaran if b.baris == 10]
    assert (str(isian.nilai), isian.tertulis) == ("149983000", "150jt")


def test_04d_format_phone_kode_longdate() -> None:
    """The zeros and dots that a format writes belong to code and number; the computer's long date is not known."""
    bacaan = baca_kasus("04d_format_phone_kode_longdate")
    identitas = bacaan.laporan.identitas
    assert (identitas.kode_wilayah.nilai, identitas.telepon.nilai) == ("35.09.12", "0336-883300")
    assert bacaan.laporan.penandatangan[0].nomor.nilai == "065/PK/2021"
    assert (identitas.periode_skm.nilai, identitas.periode_skm.keadaan) == (None, Keadaan.TIDAK_TERBACA)
    assert found(bacaan, *BARU) == ["BCA080 Identitas!B27"]
    assert "menampilkan" not in only(bacaan, "BCA080").pesan


def test_04e_format_code_juta() -> None:
    """11 with `0\\.0`, 70101 with `0\\.00\\.00`, 12.500.000 in millions without decimals."""
    laporan = baca_kasus("04e_format_code_juta").laporan
    assert [laporan.renstra[0].kode.nilai, laporan.anggaran[0].kode.nilai] == ["1.1", "7.01.01"]
    assert laporan.rkt[0].indikator_kegiatan.nilai == "13 juta"
    assert found(baca_kasus("04e_format_code_juta"), *BARU) == []


def test_06_stale_from_result() -> None:
    bacaan = baca_kasus("06_stale_from_result", "06_step1_filled")
    assert found(bacaan, *BARU) == ["BCA102 Realisasi!H6"]
    temuan = only(bacaan, "BCA102")
    assert "Realisasi Anggaran" in temuan.pesan
    assert temuan.saran == "Buka berkas ini di Excel, simpan, lalu jalankan lagi."


def test_06_saved_by_excel_is_silent() -> None:
    """Excel computes the file when it opens it, and leaves out the order to do so when it saves."""
    parts = parts_of(workbook_of("06_stale_from_result", "06_step1_filled"))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")
    assert found(read(Path("a.xlsx"), package_of(archive(parts), "a.xlsx")), "BCA102") == []


def test_06_beside_the_columns_of_the_sheet_it_is_silent() -> None:
    """The office's own cell, right of the table, reads the result sheet: nothing of it is read."""
    parts, sheet = parts_of(workbook_of("06_stale_from_result", "06_step1_filled")), "xl/worksheets/sheet8.xml"
    rumus = b"<f>'Realisasi Anggaran'!E25</f>"
    assert parts[sheet].count(rumus) == 1
    awal, akhir = parts[sheet].replace(rumus, b"").split(b'<row r="7"', 1)
    di_kanan = awal.removesuffix(b"</row>") + b'<c r="ZZ6">' + rumus + b"<v>93.37</v></c></row>"
    parts[sheet] = di_kanan + b'<row r="7"' + akhir
    assert found(read(Path("a.xlsx"), package_of(archive(parts), "a.xlsx")), "BCA102") == []


def test_08a_picture_in_cell() -> None:
    bacaan = baca_kasus("08a_picture_in_cell")
    berkas = [b.berkas for b in bacaan.laporan.dokumentasi]
    assert [(b.nilai, b.tertulis) for b in berkas[:2]] == [("xl/media/image1.png", "gambar pada baris ini")] * 2
    assert found(bacaan, *BARU) == ["BCA089 Identitas!B7", "BCA028 Realisasi!H6", "BCA089 Realisasi!R7",
                                    "BCA028 Dokumentasi!C7"]
    pesan = {str(t.sel): t.pesan for t in bacaan.temuan}
    assert "jenis data tertaut Excel yang menampilkan Kabupaten Jember" in pesan["Identitas!B7"]
    assert "gambar" in pesan["Realisasi!R7"]
    assert "#SPILL!" in pesan["Realisasi!H6"]


CELL_IMAGES = (b'<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" '
               b'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
               b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
               b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><etc:cellImage><xdr:pic>'
               b'<xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7A"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>'
               b'</xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>')
GAMBAR_RELS = (b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
               b'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
               b'Target="media/image1.png"/></Relationships>')


def test_08_pictures_of_wps() -> None:
    """DISPIMG names a picture of xl/cellimages.xml; one that is not there is said."""
    parts = parts_of(workbook_of("08a_picture_in_cell"))
    lembar = parts["xl/worksheets/sheet16.xml"].decode()
    satu = '<c r="C5" s="19" t="e" vm="1"><v>#VALUE!</v></c>'
    assert satu in lembar
    rumus = '<c r="{}" s="19" t="str"><f>_xlfn.DISPIMG("{}",1)</f><v>=DISPIMG("{}",1)</v></c>'
    parts["xl/worksheets/sheet16.xml"] = lembar.replace(satu, rumus.format("C5", "ID_7A", "ID_7A")).encode()
    parts |= {"xl/cellimages.xml": CELL_IMAGES, "xl/_rels/cellimages.xml.rels": GAMBAR_RELS}
    bacaan = read(Path("a.xlsx"), package_of(archive(parts), "a.xlsx"))
    assert bacaan.laporan.dokumentasi[0].berkas.nilai == "xl/media/image1.png"
    del parts["xl/cellimages.xml"]
    bacaan = read(Path("a.xlsx"), package_of(archive(parts), "a.xlsx"))
    assert "BCA088 Dokumentasi!C5" in found(bacaan, "BCA088")
    assert "tidak tersimpan" in only(bacaan, "BCA088").pesan


@pytest.mark.parametrize(("data", "sel"), [
    (lambda: workbook_of("", tanpa="xl/sharedStrings.xml"), "Identitas!A1"),
    (lambda: workbook_of("09b_short_sharedstrings"), "Realisasi!N4")], ids=["09a_no_sharedstrings", "09b"])
def test_09_damaged_shared_strings(data: object, sel: str) -> None:
    assert callable(data)
    with pytest.raises(RefusedError, match=f"rusak: {sel}") as caught:
        read(Path("a.xlsx"), package_of(data(), "a.xlsx"))
    assert caught.value.reason is Refusal.CELL


def test_11_invisible_chars() -> None:
    """90 between marks of direction, 85 with a soft hyphen in it, a narrow blank before %, between thousands."""
    bacaan = baca_kasus("11_invisible_chars")
    _, enam, tujuh = bacaan.laporan.realisasi
    assert [str(i.nilai.angka) for i in (enam.realisasi, tujuh.realisasi) if i.nilai] == ["90", "90"]
    assert [str(i.nilai.angka) for t in (2017, 2018, 2019, 2020) if (i := enam.riwayat[t]).nilai] == [
        "85", "85", "90", "94"]
    assert [str(b.realisasi.nilai) for b in bacaan.laporan.anggaran if b.baris == 10] == ["149983000"]
    assert found(bacaan, *BARU) == ["BCA023 Anggaran!E10"]


def test_13_hidden_column_sheet() -> None:
    bacaan = baca_kasus("13_hidden_column_sheet")
    assert found(bacaan, *BARU) == ["BCA101 RKT", "BCA100 PK", "BCA101 PK"] or set(found(bacaan, *BARU)) == {
        "BCA101 RKT", "BCA100 PK", "BCA101 PK"}
    assert "Kolom G (Target Perubahan)" in only(bacaan, "BCA100").pesan


def test_signs_that_nobody_sees_in_names_codes_and_headings(workbook: MakeWorkbook) -> None:
    gambar = "Realisasi\u200b | Ko\u00adde | Reali\u200bsasi\ufeff\n | 1\u200b.1\u00a0 | 9\u20600"
    bacaan = read(path := workbook(gambar), open_workbook(path))
    (b,) = bacaan.laporan.realisasi
    assert (b.kode.nilai, str(b.realisasi.nilai.angka if b.realisasi.nilai else None)) == ("1.1", "90")


def test_what_shows_a_number_backwards_is_said_not_read(workbook: MakeWorkbook) -> None:
    bacaan = read(path := workbook("Realisasi | Kode | Realisasi\n | 1.1 | '\u202e09\u202c"), open_workbook(path))
    assert bacaan.laporan.realisasi[0].realisasi.nilai is None
    assert "karakter yang tidak tampak (U+202C, U+202E)" in only(bacaan, "BCA020").pesan


@pytest.mark.parametrize(("isi", "kode"), [
    ("#1,1{0.00}", "1.10"), ("#11{0\\.0}", "1.1"), ("#7{00}", "07"), ("#1,1", "1.1"), ("#0,011{0.0%}", "1.1"),
    ("#1234{#,##0}", "1234")])
def test_a_code_is_what_its_format_writes(workbook: MakeWorkbook, isi: str, kode: str) -> None:
    """1,10 is shown: the code 1.10. A percent sign and dots between thousands are no part of a code."""
    bacaan = read(path := workbook(f"Realisasi | Kode | Realisasi\n | {isi} | 90"), open_workbook(path))
    assert bacaan.laporan.realisasi[0].kode.nilai == kode


def test_a_heading_with_a_footnote_is_the_heading(workbook: MakeWorkbook) -> None:
    bacaan = read(path := workbook("Realisasi | Kode | Realisasi[^1]\n | 1.1 | 90"), open_workbook(path))
    assert bacaan.laporan.realisasi[0].realisasi.terisi
