"""The optional places of the contract's second version: read where they are filled, and silent where they are not."""

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.laporan import Ukuran
from toolkit.schema.input import NASKAH
from toolkit.schema.pelengkap import BAGIAN_PENGGANTI

SATU = {"toolkit.versi": "1", "toolkit.tahun": "2021"}


def test_what_realisasi_got_is_read(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi | Pembanding Lain | Sumber Pembanding Lain | Keberhasilan
                  | 1.1  | 90        | BB              | LKjIP Provinsi 2021    | Semua desa terlayani.
                  | 1.2  | 90        | 80,5            |                        |
                  | 1.3  | 90        |                 |                        |
    """))
    satu, dua, tiga = bacaan.laporan.realisasi
    assert satu.pembanding_lain.nilai == Ukuran(predikat="BB")
    assert satu.sumber_pembanding_lain.nilai == "LKjIP Provinsi 2021"
    assert satu.keberhasilan.nilai == "Semua desa terlayani."
    assert dua.pembanding_lain.nilai is not None
    assert str(dua.pembanding_lain.nilai.angka) == "80.5"
    assert (tiga.pembanding_lain.kosong, tiga.keberhasilan.kosong) == (True, True)
    assert serious(bacaan) == []


def test_groups_of_employees(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Pegawai | Jabatan      | Gol. | Pendidikan | Jenis Kelamin | Status | Jumlah Pegawai
                | Camat        | IV/a | S2         | L             | PNS    | 1
                | Kepala Seksi | III/d | S1        | P             | PNS    | 3 orang
                | Jumlah       |      |            |               |        | 4
    """))
    assert [(p.jabatan.nilai, p.golongan.nilai, str(p.jumlah.nilai)) for p in bacaan.laporan.pegawai] == [
        ("Camat", "IV/a", "1"), ("Kepala Seksi", "III/d", "3")]
    assert [(j.sheet, str(j.nilai["jumlah"].nilai)) for j in bacaan.laporan.jumlah] == [("Pegawai", "4")]
    assert serious(bacaan) == []


@pytest.mark.parametrize(("tertulis", "kode"), [("2,5", "BCA032"), ("-2", "BCA062"), ("banyak", "BCA020")])
def test_a_number_of_persons_that_is_none(tertulis: str, kode: str, workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(f"""
        Pegawai | Jabatan | Jumlah
                | Camat   | {tertulis}
    """))
    assert found(bacaan, kode) == [f"{kode} Pegawai!B2"]


def test_an_absent_or_empty_sheet_of_the_second_version_causes_nothing(workbook: MakeWorkbook) -> None:
    for gambar in ("", "Pegawai | Jabatan | Golongan | Pendidikan | Jenis Kelamin | Status | Jumlah", """
        Pegawai 2021 | Nama | NIP
                     | Budi | -
    """):
        bacaan = baca(workbook(gambar))
        assert [t.pesan for t in bacaan.temuan if "Pegawai" in t.pesan or t.sheet == "Pegawai"] == []


def test_a_sheet_of_the_office_that_bears_the_name_is_an_info(workbook: MakeWorkbook) -> None:
    for judul in ("Nama | NIP | Jabatan", "Nama | Alamat | Telepon"):
        bacaan = baca(workbook(f"""
            Pegawai | {judul}
                    | Budi | 1 | 2
        """, properti=SATU))
        assert only(bacaan, "BCA107").tingkat.value == "info"
        assert bacaan.laporan.pegawai == ()
        assert found(bacaan, "BCA002", "BCA010", "BCA061") == []


def test_an_old_template_that_uses_what_came_later(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi | Keberhasilan
                  | 1.1  | 90        | Semua desa terlayani.
        Naskah    | Bagian  | Isi
                  | Penutup | Demikian laporan ini.
        Pegawai   | Jabatan | Jumlah
                  | Camat   | 1
        Daftar    | Daftar_bagian
                  | Kata Pengantar
    """, properti=SATU))
    temuan = only(bacaan, "BCA002")
    assert 'kolom Keberhasilan di sheet Realisasi, sheet Pegawai, pilihan "Penutup" untuk Bagian;' in temuan.pesan
    assert bacaan.laporan.tulisan("Penutup") == ("Demikian laporan ini.",)


def test_the_help_says_what_replaces_the_standard_passage() -> None:
    bagian = NASKAH.column("bagian")
    assert set(BAGIAN_PENGGANTI) <= set(bagian.choices)
    assert all(nama in bagian.help for nama in BAGIAN_PENGGANTI)


def test_a_choice_that_begins_as_a_remark_is_a_record(workbook: MakeWorkbook) -> None:
    """`Keterangan` below a table is a remark; `Keterangan Sasaran` is a Bagian."""
    naskah = baca(workbook("""
        Naskah | Bagian             | Isi
               | Keterangan Sasaran | Rata-rata capaian sasaran ini tinggi.
               | Keterangan         | Disalin dari naskah tahun lalu.
    """)).laporan.naskah
    assert [(n.bagian.nilai, n.isi.nilai) for n in naskah] == [
        ("Keterangan Sasaran", "Rata-rata capaian sasaran ini tinggi.")]
