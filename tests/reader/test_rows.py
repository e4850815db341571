"""Workbook contract, section 1, "Finding the records": sentence by sentence."""

from decimal import Decimal

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.cells.headings import heading_key
from toolkit.errors import ToolkitError


def test_row_numbers_are_not_fixed(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK | PERJANJIAN KINERJA TAHUN 2021
           |
           | Target | Keterangan kami | Kode
           |
           | 85     | lebih           | 1.1
    """))
    (baris,) = bacaan.laporan.pk
    assert (baris.baris, baris.kode.nilai, baris.target.tertulis) == (5, "1.1", "85")
    assert serious(bacaan) == []


def test_the_row_with_most_headings_wins_and_of_equal_ones_the_first(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK | Kode | Target
           | Kode | Target | Sasaran
           | 1.1  | 85     | Pelayanan
           | Kode | Target | Sasaran
    """))
    assert [b.baris for b in bacaan.laporan.pk] == [3]


def test_headings_below_row_40_are_none(workbook: MakeWorkbook) -> None:
    kosong = "\n".join("   |" for _ in range(40))
    with pytest.raises(ToolkitError, match="PK"):
        baca(workbook(f"PK | judul\n{kosong}\n   | Kode | Target\n   | 1.1 | 85"))


@pytest.mark.parametrize(("judul", "sama"), [
    ("ANGGARAN (Rp)", "Anggaran"), ("Anggaran (Rp.) *", "Anggaran"), ("Capaian\nDilaporkan (%)", "Capaian Dilaporkan"),
    ("  indikator   sasaran:", "Indikator Sasaran"), ("KABUPATEN / KOTA", "Kabupaten/Kota"), ("Kode*", "Kode"),
])
def test_headings_are_folded(judul: str, sama: str) -> None:
    assert heading_key(judul) == heading_key(sama)


def test_another_word_makes_another_heading() -> None:
    assert heading_key("Satuan (otomatis)") != heading_key("Satuan")


def test_realisasi_of_the_reported_year_means_realisasi(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK        | Kode | Target 2021
                  | 1.1  | 85
        Realisasi | Kode | Realisasi 2019 | Realisasi 2020 | Realisasi Tahun 2021
                  | 1.1  | 70             | 71             | 71,7
    """))
    (realisasi,) = bacaan.laporan.realisasi
    assert realisasi.realisasi.tertulis == "71,7"
    assert sorted(realisasi.riwayat) == [2019, 2020]
    assert bacaan.laporan.pk[0].target.tertulis == "85"


def test_both_columns_filled_and_different_is_a_kesalahan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK | Kode | Target | Target 2021
           | 1.1  | 85     | 90
    """))
    temuan = only(bacaan, "BCA015")
    assert (temuan.tingkat.value, str(temuan.sel), temuan.nilai) == ("kesalahan", "PK!C2", "90")
    assert bacaan.laporan.pk[0].target.tertulis == "85"


def test_rows_are_read_to_the_end_through_blank_rows_and_repeated_headings(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi | Analisis
                  | 1.1  | 80        | baik
                  |
                  | KODE | REALISASI (%) | Analisis
                  | (1)  | (2)       | (3)
                  | 1.2  | 90        |
    """))
    assert [b.kode.nilai for b in bacaan.laporan.realisasi] == ["1.1", "1.2"]
    assert serious(bacaan) == []


def test_a_merged_code_or_text_holds_for_the_whole_range(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        RKT | Kode | Program   | Kegiatan | Anggaran
            | 1.1  | Pelayanan | PATEN    | 100
            | ^    | ^         | Rapat    | 200
    """))
    kedua = bacaan.laporan.rkt[1]
    assert (kedua.kode.nilai, str(kedua.kode.sel), kedua.program.nilai) == ("1.1", "RKT!A2", "Pelayanan")
    assert found(bacaan, "BCA017", "BCA018") == []


def test_a_merged_number_belongs_to_its_first_row(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        RKT | Kode | Program   | Kegiatan | Anggaran
            | 1.1  | Pelayanan | PATEN    | 100
            | 1.1  | Pelayanan | Rapat    | ^
    """))
    assert [b.anggaran.nilai for b in bacaan.laporan.rkt] == [Decimal(100), None]
    assert found(bacaan, "BCA017") == ["BCA017 RKT!D2"]


def test_hidden_rows_are_read_with_one_finding(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi
                  | 1.1  | 80
        ~         | 1.2  | 90
        ~         | 1.3  | 90
    """))
    assert len(bacaan.laporan.realisasi) == 3
    assert "Baris 3-4 tersembunyi" in only(bacaan, "BCA016").pesan


def test_extra_columns_and_sheets_do_no_harm(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        PK        | Catatan | Target | Kode | Paraf
                  | #REF!   | 85     | 1.1  | =A1
        Kerja     | Kode    | Target
                  | 9.9     | abc
    """))
    assert [b.kode.nilai for b in bacaan.laporan.pk] == ["1.1"]
    assert serious(bacaan) == []


def test_renstra_inherits_within_a_sasaran_and_tujuan_from_any_row_with_one_info(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra | Kode | Tujuan | Sasaran   | Indikator Sasaran | Arah    | Program | Kebijakan | Target 2021
                | 1.1  | T1     | Pelayanan | SKM               | Positif | P1      | K1        | 85
                | 1.2  |        |           | Surat             | Positif |         |           | 90
                | 2.1  |        | Koordinasi| Rapat             | Positif |         | K2        | 100
    """))
    satu, dua, tiga = bacaan.laporan.renstra
    assert (dua.tujuan.nilai, dua.sasaran.nilai, dua.program.nilai) == ("T1", "Pelayanan", "P1")
    assert str(dua.sasaran.sel) == "Renstra!C2"
    assert dua.kebijakan.nilai is None
    assert (tiga.tujuan.nilai, tiga.program.nilai) == ("T1", None)
    assert satu.sasaran.nilai == "Pelayanan"
    assert found(bacaan, "BCA018") == ["BCA018 Renstra!B3"]


def test_a_kegiatan_code_takes_the_row_above_and_rkt_waits_for_the_budget(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        RKT      | Kode | Program   | Kegiatan
                 | 1.1  | Pelayanan | PATEN
                 |      |           | Rapat
        Kegiatan | Kode | Indikator Keluaran | Target | Realisasi
                 | I.A  | Surat              | 12     | 12
                 |      | Buku               | 1      | 1
    """))
    assert [b.program.nilai for b in bacaan.laporan.rkt] == ["Pelayanan", None]
    assert bacaan.laporan.rkt[1].kode.kosong
    assert [b.kode.nilai for b in bacaan.laporan.kegiatan] == ["I.A", "I.A"]


def test_a_row_with_what_the_template_wrote_is_no_record(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Penandatangan | Dokumen | Nomor | Nama
                      | PK      |       |
                      | RKT     |       | Nama Camat
        SKM           | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
                      | 1  | Persyaratan |            |             |      |
        Realisasi     | Kode | Realisasi | Indikator (otomatis)
                      | 1.1  | 90        | =A2
                      |      |           | =A3
    """))
    assert [b.baris for b in bacaan.laporan.penandatangan] == [3]
    assert bacaan.laporan.skm == ()
    assert len(bacaan.laporan.realisasi) == 1
    assert serious(bacaan) == []


def test_unsur_without_a_distribution_count_once_respondents_are_there(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        SKM           | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
                      | 1  | Persyaratan |            |             |      |
        SKM Responden | No | U1
                      | 1  | 3
    """))
    assert [b.unsur.nilai for b in bacaan.laporan.skm] == ["Persyaratan"]


@pytest.mark.parametrize(("sebutan", "jumlah"), [
    ("Jumlah", True), ("TOTAL", True), ("Jumlah Anggaran", True), ("Total Realisasi Anggaran", True),
    ("Jumlah Pegawai", False), ("Pelayanan Jumlah", False),
])
def test_reported_totals_are_no_records(workbook: MakeWorkbook, sebutan: str, jumlah: bool) -> None:  # noqa: FBT001
    bacaan = baca(workbook(f"""
        Anggaran | Kode | Tingkat | Uraian    | Anggaran   | Realisasi
                 | I    | Program | Pelayanan | 45.233.000 | 45.189.000
                 |      |         | {sebutan} | 45.233.001 | 45.189.000
    """))
    assert len(bacaan.laporan.anggaran) == (1 if jumlah else 2)
    assert [b.nilai["anggaran"].nilai for b in bacaan.laporan.jumlah] == ([Decimal(45233001)] if jumlah else [])


def test_a_total_with_a_code_or_another_text_is_a_record(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Indikator Sasaran | Realisasi | Capaian Dilaporkan
                  | 1.1  | Jumlah            | 90        | 90
                  |      | Rata-rata         |           | 89,68
    """))
    assert [b.kode.nilai for b in bacaan.laporan.realisasi] == ["1.1"]
    (rata,) = bacaan.laporan.jumlah
    assert (rata.sebutan, rata.nilai["capaian_dilaporkan"].nilai) == ("Rata-rata", Decimal("89.68"))


def test_a_mean_with_its_predicate_is_no_record(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        SKM | No        | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik | Skor Dilaporkan | Predikat Dilaporkan
            | 1         | Biaya | 0          | 0           | 90   | 10          | 77,5            | Baik
            | Rata-rata |       |            |             |      |             | 77,5            | B (Baik)
    """))
    assert len(bacaan.laporan.skm) == 1
    (rata,) = bacaan.laporan.jumlah
    assert rata.nilai["skor_dilaporkan"].nilai == Decimal("77.5")


def test_sheet_names_may_differ_in_case_and_spaces(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        pk  | Kode | Target
            | 1.1  | 85
    """, tanpa=("PK",)))
    assert str(bacaan.laporan.pk[0].target.sel) == "pk!B2"


def test_a_synonym_beside_the_exact_heading_is_an_extra_column(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Capaian | Capaian Dilaporkan
                 | 1    | Program | P      | 10       | 5         | 49      | 50
    """))
    assert found(bacaan, "BCA014") == []
    assert bacaan.laporan.anggaran[0].capaian_dilaporkan.tertulis == "50"


def test_one_heading_is_enough_where_the_sheet_needs_no_other(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rekomendasi | Rekomendasi
                    | Susun pohon kinerja
    """))
    assert found(bacaan, "BCA010") == []
    assert [b.rekomendasi.nilai for b in bacaan.laporan.rekomendasi] == ["Susun pohon kinerja"]


def test_of_two_headings_only_the_missing_one_is_named(workbook: MakeWorkbook) -> None:
    with pytest.raises(ToolkitError, match=r"Di sheet PK kolom Target tidak ditemukan\. Di PK!B1 tertulis Targt"):
        baca(workbook("""
            PK | Kode | Targt
               | 1.1  | 100
        """))
