"""Numbers, codes and dates in cells: workbook contract, section 1."""

from decimal import Decimal

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.laporan import Arah, BarisRealisasi, Tanggal, Tingkatan
from toolkit.model.sel import Isian, Keadaan


def realisasi(workbook: MakeWorkbook, isi: str, satuan: str = "Dokumen", target: str = "85") -> BarisRealisasi:
    bacaan = baca(workbook(f"""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan   | Arah    | Target 2021
                  | 1.1  | S       | I                 | {satuan} | Positif | {target}
        PK        | Kode | Target
                  | 1.1  | {target}
        Realisasi | Kode | Realisasi
                  | 1.1  | {isi}
    """))
    return bacaan.laporan.realisasi[0]


@pytest.mark.parametrize("isi", ["95", "95%", "'95", "0,95{0%}", "95,0{0.00}", "95 %", "'95,00%"])
def test_with_satuan_percent_these_are_all_95(workbook: MakeWorkbook, isi: str) -> None:
    ukuran = realisasi(workbook, isi, "%").realisasi.nilai
    assert ukuran is not None
    assert ukuran.angka == 95


def test_a_percent_format_counts_times_100_whatever_the_satuan(workbook: MakeWorkbook) -> None:
    isian = realisasi(workbook, "0,5{0.0%}").realisasi
    assert isian.nilai is not None
    assert (isian.nilai.angka, isian.faktor) == (Decimal(50), Decimal(100))
    assert (isian.desimal, isian.tertulis) == (1, "50,0%")


@pytest.mark.parametrize(("isi", "satuan", "target", "kode"), [
    ("0,95", "%", "85", "BCA025"), ("'0,95", "persen", "85", "BCA025"), ("95{0%}", "%", "85", "BCA026"),
    ("0,95", "%", "10", "BCA025"), ("0,95", "%", "9,99", ""), ("10,01{0%}", "%", "85", "BCA026"),
    ("0,95", "%", "5", ""), ("0,95", "Nilai", "85", ""), ("0", "%", "85", ""), ("1", "%", "85", ""),
    ("0,95%", "%", "85", ""), ("10{0%}", "%", "85", ""), ("95{0%}", "Nilai", "85", ""),
])
def test_doubtful_percents_are_a_kesalahan(
        workbook: MakeWorkbook, isi: str, satuan: str, target: str, kode: str) -> None:
    bacaan = baca(workbook(f"""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan   | Arah    | Target 2021
                  | 1.1  | S       | I                 | {satuan} | Positif | {target}
        PK        | Kode | Target
                  | 1.1  | {target}
        Realisasi | Kode | Realisasi
                  | 1.1  | {isi}
    """))
    assert found(bacaan, "BCA025", "BCA026") == ([f"{kode} Realisasi!B2"] if kode else [])
    assert (bacaan.laporan.realisasi[0].realisasi.keadaan is Keadaan.TIDAK_TERBACA) == bool(kode)


def test_the_words_for_a_doubtful_percent_show_both_ways(workbook: MakeWorkbook) -> None:
    temuan = only(baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
                  | 1.1  | S       | I                 | %      | Positif | 85
        Realisasi | Kode | Realisasi
                  | 1.1  | 0,95
    """)), "BCA025")
    assert temuan.saran == "Untuk 95 persen ketik 95 atau 95%; untuk 0,95 persen ketik 0,95%."


@pytest.mark.parametrize(("isi", "keadaan"), [
    ("-", Keadaan.TIDAK_TERSEDIA), ("'–", Keadaan.TIDAK_TERSEDIA), ("n/a", Keadaan.TIDAK_TERSEDIA),
    ("", Keadaan.KOSONG), ("0", Keadaan.TERISI), ("ada", Keadaan.TIDAK_TERBACA),
    ("#N/A", Keadaan.TIDAK_TERBACA), ("=A1", Keadaan.TIDAK_TERBACA), ("BENAR", Keadaan.TIDAK_TERBACA),
])
def test_not_available_not_filled_in_and_zero_are_three_things(
        workbook: MakeWorkbook, isi: str, keadaan: Keadaan) -> None:
    isian = realisasi(workbook, isi).realisasi
    assert isian.keadaan is keadaan
    assert str(isian.sel) == "Realisasi!B2"
    assert (isian.nilai is not None) == (keadaan is Keadaan.TERISI)


def test_a_dash_is_zero_in_rupiah_columns_only(workbook: MakeWorkbook) -> None:
    laporan = baca(workbook("""
        PK Program | Program   | Anggaran | Anggaran Perubahan
                   | Pelayanan | Rp. -    | -
        Belanja    | Kelompok        | Jenis           | Anggaran | Realisasi
                   | Belanja Operasi | Belanja Pegawai | -        |
        Realisasi  | Kode | Realisasi | Realisasi Nasional
                   | 1.1  | 90        | -
    """)).laporan
    program, belanja = laporan.pk_program[0], laporan.belanja[0]
    assert (program.anggaran.nilai, program.anggaran_perubahan.keadaan) == (Decimal(0), Keadaan.TIDAK_TERSEDIA)
    assert (belanja.anggaran.nilai, belanja.realisasi.keadaan) == (Decimal(0), Keadaan.KOSONG)
    assert laporan.realisasi[0].realisasi_nasional.keadaan is Keadaan.TIDAK_TERSEDIA


@pytest.mark.parametrize(("isi", "tampil"), [
    ("2,9881944{[h]:mm:ss}", "71:43:00"), ("44511{d-mmm-yy}", "11-Nov-21"), ("2021-11-11{dd/mm/yyyy}", "11/11/2021"),
])
def test_a_date_or_time_in_a_number_cell_is_quoted(workbook: MakeWorkbook, isi: str, tampil: str) -> None:
    temuan = only(baca(workbook(f"""
        Realisasi | Kode | Realisasi
                  | 1.1  | {isi}
    """)), "BCA027")
    assert (temuan.tingkat.value, temuan.nilai) == ("kesalahan", tampil)
    assert tampil in temuan.pesan


def test_the_ten_times_rule_looks_at_the_target_and_the_other_years(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Arah    | Target 2021
                  | 1.1  | S       | I                 | Positif | 85
                  | 1.2  | S       | J                 | Positif | 12000
                  | 1.3  | S       | K                 | Positif |
        Realisasi | Kode | Realisasi 2020 | Realisasi
                  | 1.1  | 76.765         | 71.765
                  | 1.2  | 11900          | 13.837
                  | 1.3  | 64,5           | 66.123
        PK        | Kode | Target
                  | 1.1  | 85
                  | 1.2  | 12.000
                  | 1.3  |
    """))
    nilai = [b.realisasi.nilai.angka for b in bacaan.laporan.realisasi if b.realisasi.nilai]
    assert nilai == [Decimal("71.765"), Decimal(13837), Decimal("66.123")]
    assert found(bacaan, "BCA022") == ["BCA022 PK!B3", "BCA022 Realisasi!C2"]
    temuan = [t for t in bacaan.temuan if t.kode == "BCA022" and t.sheet == "Realisasi"][0]  # noqa: RUF015
    assert temuan.pesan == ("tertulis 71.765, dibaca 71,765, bukan 71765. Begitu juga B2 (76.765 dibaca 76,765), "
                            "C3 (13.837 dibaca 13837), C4 (66.123 dibaca 66,123).")


def test_formulas_never_calculated_speak_once_a_sheet(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Anggaran | Kode | Tingkat | Uraian    | Anggaran | Realisasi
                 | I    | Program | Pelayanan | =1+1     | =2+2
                 | II   | Program | Rapat     | =1+1→2   | =2+2
    """))
    temuan = only(bacaan, "BCA030")
    assert str(temuan.sel) == "Anggaran!D2"
    assert "E2, E3" in temuan.pesan
    assert temuan.saran == "Buka berkas ini di Excel, simpan, lalu jalankan lagi."
    assert bacaan.laporan.anggaran[1].anggaran.nilai == 2


@pytest.mark.parametrize(("isi", "tampil", "desimal"), [
    ("71,7", "71,7", 1), ("71,765", "71,765", 2), ("71,7{0.00}", "71,70", 2), ("71,765{0}", "72", 0),
    ("'71,700", "71,700", 2), ("'71.7", "71.7", 1), ("1034795000{#,##0}", "1.034.795.000", 0),
    ("90{0.##}", "90,", 0), ('1500000{"Rp"#,##0.00}', "Rp1.500.000,00", 2),
])
def test_printed_precision(workbook: MakeWorkbook, isi: str, tampil: str, desimal: int) -> None:
    isian = realisasi(workbook, isi).realisasi
    assert (isian.tertulis, isian.desimal) == (tampil, desimal)
    assert (isian.faktor is None) == isi.startswith("'")


@pytest.mark.parametrize(("gambar", "sel"), [
    ("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n | I | Program | Pelayanan | -5 | 4", "Anggaran!D2"),
    ("Belanja | Kelompok | Jenis | Anggaran | Realisasi\n | Belanja Operasi | Belanja Pegawai | 5 | (4)", "Belanja!D2"),
    ("PK Program | Program | Anggaran\n | Pelayanan | –5", "'PK Program'!B2"),
    ("RKT | Kode | Kegiatan | Anggaran\n | 1.1 | PATEN | -5", "RKT!C2"),
    ("SKM Responden | No | Umur | U1\n | 1 | -30 | 3", "'SKM Responden'!B2"),
])
def test_what_is_never_below_zero(workbook: MakeWorkbook, gambar: str, sel: str) -> None:
    assert [t for t in serious(baca(workbook(gambar))) if t.startswith("BCA0")] == [f"BCA062 {sel}"]


def test_people_are_never_below_zero(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(identitas={"Populasi layanan": "-12000"}))
    assert bacaan.laporan.identitas.populasi_layanan.nilai is None
    assert found(bacaan, "BCA062") == ["BCA062 Identitas!B15"]


def test_a_realisasi_and_a_reported_total_may_be_below_zero(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi
                  | 1.1  | -2,07
        Anggaran  | Kode   | Tingkat | Uraian    | Anggaran | Realisasi
                  | I      | Program | Pelayanan | 5        | 4
                  | Jumlah |         |           | 5        | -4
    """))
    assert found(bacaan, "BCA062", "BCA020") == []
    assert bacaan.laporan.jumlah[0].nilai["realisasi"].nilai == -4


def test_a_small_percent_is_advised_with_a_decimal_comma(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021
                  | 1.1  | S       | I                 | %      | 100
        Realisasi | Kode | Realisasi
                  | 1.1  | 0.925
    """))
    assert only(bacaan, "BCA025").saran == "Untuk 92,5 persen ketik 92,5 atau 92,5%; untuk 0,925 persen ketik 0,925%."


@pytest.mark.parametrize(("isi", "kode", "rancu"), [
    ("#1,1", "1.1", "1.10"), ("0,048611111111{h:mm}", "1.10", ""), ("44470{d-mmm}", "1.10", "10.1"),
    ("0,292384259259{h:mm:ss}", "7.01.02", ""), ("1.1.", "1.1", None), ("1,1{@}", "1.1", "1.10"),
])
def test_codes_that_excel_turned_into_something_else(
        workbook: MakeWorkbook, isi: str, kode: str, rancu: str | None) -> None:
    bacaan = baca(workbook(f"""
        Kegiatan | Kode  | Indikator Keluaran | Target | Realisasi
                 | {isi} | Surat              | 12     | 12
    """))
    assert bacaan.laporan.kegiatan[0].kode.nilai == kode
    temuan = [t for t in bacaan.temuan if t.kode == "BCA034"]
    assert bool(temuan) == (rancu is not None)
    for t in temuan:
        assert f"dibaca {kode}." in t.pesan
        assert (rancu or "") in t.pesan


def test_a_table_number_stays_text(workbook: MakeWorkbook) -> None:
    laporan = baca(workbook("""
        Angka Dilaporkan | Tabel | Kode | Besaran | Nilai
                         | 3.10  | 1.1  | capaian | 84
    """)).laporan
    assert laporan.angka_dilaporkan[0].tabel.nilai == "3.10"


@pytest.mark.parametrize(("isi", "harapan"), [
    ("11 Nopember 2021", Tanggal(2021, 11, 11)), ("Januari 2022", Tanggal(2022, 1)),
    ("2022-01-15{mmmm yyyy}", Tanggal(2022, 1)), ("2022-01-15{dd mmmm yyyy}", Tanggal(2022, 1, 15)),
])
@pytest.mark.parametrize("date1904", [False, True])
def test_dates(workbook: MakeWorkbook, isi: str, harapan: Tanggal, date1904: bool) -> None:  # noqa: FBT001
    laporan = baca(workbook(f"""
        Penghargaan | Penghargaan | Tanggal
                    | Juara II    | {isi}
    """, date1904=date1904)).laporan
    assert laporan.penghargaan[0].tanggal.nilai == harapan


def test_choices_are_folded_and_never_guessed(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra  | Kode | Sasaran | Indikator Sasaran | Arah    | Target 2021
                 | 1.1  | S       | I                 | NEGATIF | 85
                 | 1.2  | S       | J                 | Positip | 85
        Anggaran | Kode | Tingkat      | Uraian | Anggaran | Realisasi
                 | 7    | Urusan       | U      | 1        | 1
                 | 7.1  | sub-kegiatan | S      | 1        | 1
    """))
    satu, dua = bacaan.laporan.renstra
    assert (satu.arah.nilai, dua.arah.nilai, dua.arah.keadaan) == (Arah.NEGATIF, None, Keadaan.TIDAK_TERBACA)
    assert 'Maksud Anda "Positif"?' in only(bacaan, "BCA031").pesan
    assert [b.tingkat.nilai for b in bacaan.laporan.anggaran] == [Tingkatan.URUSAN, Tingkatan.SUB_KEGIATAN]


@pytest.mark.parametrize(("isi", "nilai"), [
    ("3", 3), ("3 - Baik", 3), ("Sangat Baik", 4), ("tidak baik", 1), ("KURANG BAIK", 2), ("", None), ("5", None),
    ("0", None), ("baguss", None),
])
def test_answers_of_respondents(workbook: MakeWorkbook, isi: str, nilai: int | None) -> None:
    laporan = baca(workbook(f"""
        SKM Responden | No | U1
                      | 1  | {isi}
    """)).laporan
    assert laporan.skm_responden[0].jawaban[1].nilai == nilai


def test_reported_figures_that_cannot_be_read_are_a_peringatan(workbook: MakeWorkbook) -> None:
    temuan = only(baca(workbook("""
        Realisasi | Kode | Realisasi | Capaian Dilaporkan
                  | 1.1  | 90        | baik
    """)), "BCA021")
    assert temuan.tingkat.value == "peringatan"


def test_reported_figures_are_read_by_what_they_are(workbook: MakeWorkbook) -> None:
    laporan = baca(workbook("""
        Angka Dilaporkan | Tabel              | Kode | Besaran  | Nilai
                         | Realisasi Anggaran |      | anggaran | 16,030
                         | 3.1                | 1.1  | capaian  | 84.353
    """)).laporan
    nilai: list[Isian[object]] = [b.nilai for b in laporan.angka_dilaporkan]  # type: ignore[misc]  # only shown
    assert [n.tertulis for n in nilai] == ["16,03", "84.353"]
    assert laporan.angka_dilaporkan[1].nilai.nilai is not None
    assert laporan.angka_dilaporkan[1].nilai.nilai.angka == Decimal("84.353")


def test_an_empty_cell_of_a_column_that_is_there_has_its_place(workbook: MakeWorkbook) -> None:
    (baris,) = baca(workbook("""
        Realisasi | Kode | Realisasi | Analisis
                  | 1.1  | 90        |
    """)).laporan.realisasi
    assert str(baris.analisis.sel) == "Realisasi!C2"
    assert baris.kendala.sel is None


def test_angka_dilaporkan_never_gives_a_kesalahan(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Angka Dilaporkan | Tabel | Kode | Besaran | Tahun     | Nilai
                         | 3.1   | 1.1  | capayan | tahun ini | baik
                         | 3.1   | 1.1  | capaian | 2021      | #REF!
                         | 3.1   | 1.1  | capaian | 2021      | 2021-11-11{dd/mm/yyyy}
    """))
    assert {t.tingkat.value for t in bacaan.temuan if t.sheet == "Angka Dilaporkan"} == {"peringatan"}
    assert [str(t.sel.alamat) for t in bacaan.temuan if t.sel] == ["C2", "D2", "E2", "E3", "E4"]


def test_a_day_in_a_column_of_words_is_printed_in_words(workbook: MakeWorkbook) -> None:
    """Excel makes a date of `14/2/2021`, a library of a day; a month alone, a day without its year stay as shown."""
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi | Sumber Data
                  | 1.1  | 90 | 2021-02-14{dd/mm/yyyy}
                  | 1.2  | 90 | 2021-02-14{yyyy-mm-dd hh:mm:ss}
                  | 1.3  | 90 | 2021-02-14{mmmm yyyy}
                  | 1.4  | 90 | 2021-02-14{d-mmm}
                  | 1.5  | 90 | 14/2/2021
    """))
    assert [b.sumber_data.nilai for b in bacaan.laporan.realisasi] == [
        "14 Februari 2021", "14 Februari 2021", "Februari 2021", "14-Feb", "14/2/2021"]
