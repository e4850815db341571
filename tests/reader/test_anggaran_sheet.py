"""Sheet Anggaran as offices paste it: exports of SIPD, rows of whole offices, codes with a slip. Contract, "Codes"."""

from decimal import Decimal

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.laporan import Tingkatan
from toolkit.reader.anggaran.tingkat import tingkat_of
from toolkit.reader.laporan import Reading

KEPALA = "Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n"
TANPA_TINGKAT = "Anggaran | Kode | Uraian | Anggaran | Realisasi\n"
POHON = [
    "7.01.01 | Program | Penunjang | 60 | 50",
    "7.01.01.2.01 | Kegiatan | Perencanaan | 20 | 15",
    "7.01.01.2.01.0001 | Sub Kegiatan | Dokumen | 5 | 5",
    "7.01.01.2.01.0002 | Sub Kegiatan | RKA | 5 | 5",
    "7.01.01.2.01.0007 | Sub Kegiatan | Evaluasi | 10 | 5",
    "7.01.01.2.02 | Kegiatan | Keuangan | 40 | 35",
    "7.01.01.2.02.0001 | Sub Kegiatan | Gaji | 30 | 30",
    "7.01.01.2.02.0002 | Sub Kegiatan | Penatausahaan | 10 | 5",
    "7.01.02 | Program | Pelayanan | 8 | 8",
    "7.01.02.2.01 | Kegiatan | Koordinasi | 8 | 8",
    "7.01.02.2.01.0001 | Sub Kegiatan | Rapat | 8 | 8",
]
"""A budget whose parents state the sums of their rows; row n stands in row n + 2 of the sheet."""


def read_rows(workbook: MakeWorkbook, baris: list[str], kepala: str = KEPALA) -> Reading:
    return baca(workbook(kepala + "\n".join(f" | {b}" for b in baris)))


def with_cell(nomor: int, kolom: int, isi: str) -> list[str]:
    """The budget with another cell."""
    sel = POHON[nomor].split(" | ")
    sel[kolom] = isi
    return [*POHON[:nomor], " | ".join(sel), *POHON[nomor + 1:]]


def parents(bacaan: Reading) -> list[str | None]:
    return [b.induk for b in bacaan.laporan.anggaran]


LURUS = [None, "7.01.01", "7.01.01.2.01", "7.01.01.2.01", "7.01.01.2.01", "7.01.01", "7.01.01.2.02", "7.01.01.2.02",
         None, "7.01.02", "7.01.02.2.01"]


@pytest.mark.parametrize(("kode", "tingkat"), [
    ("7", "Urusan"), ("7.01", "Bidang Urusan"), ("2.16.01", "Program"), ("7.01.01.2.01", "Kegiatan"),
    ("7.01.01.2.01.01", "Sub Kegiatan"), ("7.01.01.2.01.0001", "Sub Kegiatan"), ("7. 01. 01.", "Program"),
    ("X.XX.01.2.01", "Kegiatan"), ("7.01.0.00.0.00.01.0000", "SKPD"), ("5.01.5.05.0.00.02.0000", "SKPD"),
    ("7.01.0.00.0.00.01.0003", "Unit Organisasi"), ("5.1", "Rekening"), ("5.1.02.01.001.00024", "Rekening"),
    ("4.1.04", "Rekening"), ("6.2", "Rekening"), ("5.01", "Bidang Urusan"), ("5.01.02.2.01.0001", "Sub Kegiatan"),
    ("I.A.1", None), ("7.1.1", None), ("1.1", None), ("7.01.01.2", None), ("1.20.15.01", None)])
def test_the_official_form_of_a_code_tells_its_level(kode: str, tingkat: str | None) -> None:
    assert getattr(tingkat_of(kode), "value", None) == tingkat


LRA = [
    "2 | URUSAN PEMERINTAHAN WAJIB | 33 | 30", "2.16 | KOMUNIKASI | 33 | 30",
    "2.16.2.20.2.21.01.0000 | Dinas Komunikasi | 33 | 30", "2.16.01 | PROGRAM PENUNJANG | 33 | 30",
    "2.16.01.2.01 | Perencanaan | 13 | 12", "2.16.01.2.01.0001 | Dokumen | 13 | 12",
    "5.1.02 | Belanja Barang dan Jasa | 13 | 12", "5.1.02.01 | Belanja Barang | 13 | 12",
    "5.1.02.01.001.00024 | Alat | 13 | 12", "2.16.01.2.02 | Keuangan | 20 | 18", "2.16.01.2.02.0001 | Gaji | 20 | 18",
    "5.1.01 | Belanja Pegawai | 20 | 18"]


@pytest.mark.parametrize("kolom", ["ada", "tidak ada"])
def test_an_lra_without_tingkat_is_read_by_its_codes(workbook: MakeWorkbook, kolom: str) -> None:
    """Case M07; the column Tingkat blank, or not there."""
    bacaan = (read_rows(workbook, LRA, TANPA_TINGKAT) if kolom == "tidak ada"
              else read_rows(workbook, [b.replace(" | ", " |  | ", 1) for b in LRA]))
    assert [b.tingkat.nilai for b in bacaan.laporan.anggaran] == [
        Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN, Tingkatan.SKPD, Tingkatan.PROGRAM, Tingkatan.KEGIATAN,
        Tingkatan.SUB_KEGIATAN, *[Tingkatan.REKENING] * 3, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN,
        Tingkatan.REKENING]
    assert serious(bacaan) == []


@pytest.mark.parametrize("tingkat", ["SKPD", "Organisasi", "Perangkat Daerah", "PERANGKAT DAERAH", "OPD",
                                     "Unit Organisasi", "Sub Unit Organisasi"])
def test_a_row_of_a_whole_office_is_read_and_not_summed(workbook: MakeWorkbook, tingkat: str) -> None:
    """Case M14."""
    bacaan = read_rows(workbook, [f"7.01.0.00.0.00.01.0000 | {tingkat} | Kecamatan | 68 | 58", *POHON])
    assert serious(bacaan) == []
    assert parents(bacaan) == [None, *LURUS]


def test_own_codes_tell_no_level_and_that_is_said_once(workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, ["1 | Pelayanan | 5 | 4", "1.1 | PATEN | 5 | 4", "5.1 | Rapat | 5 | 4"], TANPA_TINGKAT)
    assert serious(bacaan) == ["BCA048 Anggaran!A2"]
    assert "Begitu juga A3, A4." in only(bacaan, "BCA048").pesan


@pytest.mark.parametrize(("kode", "bawah", "tingkat", "dibaca"), [
    ("#2,1", "2.10.01", Tingkatan.BIDANG_URUSAN, "2.10"),  # 2.10 typed as a number
    ("#5,1", "5.1.02", Tingkatan.REKENING, "5.1"),
    ("#5,1", "5.10.01", Tingkatan.BIDANG_URUSAN, "5.10"),
    ("5.1", "2.16.01", Tingkatan.REKENING, "5.1"),  # a text has lost nothing
    ("#5,1", "2.16.01", None, "5.1"),  # nobody can tell: a finding
])
def test_a_number_that_lost_its_zero_is_read_by_the_rows_around_it(
        workbook: MakeWorkbook, kode: str, bawah: str, tingkat: Tingkatan | None, dibaca: str) -> None:
    bacaan = read_rows(workbook, [f"{kode} | A | 5 | 5", f"{bawah} | B | 5 | 5", "7.01.01 | P | 5 | 5"], TANPA_TINGKAT)
    pertama = bacaan.laporan.anggaran[0]
    assert (pertama.tingkat.nilai, pertama.kode.nilai) == (tingkat, dibaca)
    assert found(bacaan, "BCA048") == ([] if tingkat else ["BCA048 Anggaran!A2"])


def test_code_and_name_in_one_cell_are_told_apart(workbook: MakeWorkbook) -> None:
    """SIPD merges the cells of the office's row: case B1b."""
    bacaan = read_rows(workbook, ["7.01.0.00.0.00.01.0000 Kecamatan Namlea |  | 5 | 5", "7.01.01 | P | 5 | 5"],
                       TANPA_TINGKAT)
    kantor = bacaan.laporan.anggaran[0]
    assert (kantor.kode.nilai, kantor.uraian.nilai, kantor.tingkat.nilai) == (
        "7.01.0.00.0.00.01.0000", "Kecamatan Namlea", Tingkatan.SKPD)
    assert serious(bacaan) == []


@pytest.mark.parametrize("nomor", range(len(POHON)))
def test_one_blank_code_is_one_kesalahan_and_the_others_keep_theirs(workbook: MakeWorkbook, nomor: int) -> None:
    bacaan = read_rows(workbook, with_cell(nomor, 0, ""))
    assert serious(bacaan) == [f"BCA040 Anggaran!A{nomor + 2}"]
    assert parents(bacaan) == LURUS
    assert [b.kode.nilai for n, b in enumerate(bacaan.laporan.anggaran) if n != nomor] == [
        b.split(" | ")[0] for n, b in enumerate(POHON) if n != nomor]


def test_a_parents_blank_code_is_told_by_the_row_below(workbook: MakeWorkbook) -> None:
    assert "kode itu 7.01.01.2.02." in only(read_rows(workbook, with_cell(5, 0, "")), "BCA040").pesan


def test_more_blanks_than_a_tenth_are_composed_as_before(workbook: MakeWorkbook) -> None:
    baris = with_cell(2, 0, "")
    baris[3] = baris[3].replace("7.01.01.2.01.0002", "")
    bacaan = read_rows(workbook, baris)
    assert serious(bacaan) == []
    assert (found(bacaan, "BCA046"), bacaan.laporan.anggaran[2].kode.nilai) == (["BCA046 Anggaran!A2"], "I.A.1")


@pytest.mark.parametrize(("nomor", "kode", "temuan"), [
    (4, "7.01.01.2.11.0007", "BCA090"),  # only its program matches
    (4, "7.01.03.2.01.0007", "BCA090"),  # nothing matches
    (3, "7.01.01.2.02.0003", "BCA090"),  # another kegiatan's
    (4, "7.01.01.2.02.0007", "BCA090"),
    (10, "7.01.02.2.07.0001", "BCA090"),  # the only row of its kegiatan
    (1, "7.01.01.2.07", "BCA091"),  # the kegiatan's own code: none of its rows continues it
    (5, "7.01.03.2.02", "BCA091"),  # its program's part
    (5, "7.01.02.2.02", "BCA091"),  # its program's part, of a program that there is
    (8, "7.01.12", "BCA091"),  # a program with one kegiatan
    (9, "7.01.52.2.01", "BCA091"),  # a kegiatan with one row
])
def test_one_wrong_digit_is_one_finding_and_moves_no_rupiah(workbook: MakeWorkbook, nomor: int, kode: str,
                                                            temuan: str) -> None:
    bacaan = read_rows(workbook, with_cell(nomor, 0, kode))
    assert serious(bacaan) == [f"{temuan} Anggaran!A{nomor + 2}"]
    assert parents(bacaan) == LURUS


def test_a_stray_names_the_row_that_it_stands_under(workbook: MakeWorkbook) -> None:
    temuan = only(read_rows(workbook, with_cell(4, 0, "7.01.01.2.11.0007")), "BCA090")
    assert temuan.tingkat.value == "peringatan"
    assert "Kode 7.01.01.2.11.0007 (Sub Kegiatan) berdiri di bawah 7.01.01.2.01" in temuan.pesan


def test_rows_whose_kegiatan_is_missing_are_one_finding_and_stay_with_their_program(workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, [*POHON[:5], *POHON[6:]])
    assert serious(bacaan) == ["BCA047 Anggaran!A7"]
    assert "Begitu juga A8." in only(bacaan, "BCA047").pesan
    assert parents(bacaan)[5:7] == ["7.01.01", "7.01.01"]


@pytest.mark.parametrize("urutan", [
    [0, 8, 1, 5, 9, 2, 3, 4, 6, 7, 10],  # by level
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    [8, 9, 10, 0, 5, 6, 7, 1, 2, 3, 4]])
def test_rows_in_another_order_are_placed_by_their_codes(workbook: MakeWorkbook, urutan: list[int]) -> None:
    bacaan = read_rows(workbook, [POHON[n] for n in urutan])
    assert serious(bacaan) == []
    assert parents(bacaan) == [LURUS[n] for n in urutan]


def test_programs_without_any_kegiatan_hold_their_sub_kegiatan(workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, ["I | Program | P | 5 | 5", "I.1 | Sub Kegiatan | S | 2 | 2",
                                  "I.2 | Sub Kegiatan | T | 3 | 3"])
    assert serious(bacaan) == []


@pytest.mark.parametrize(("nomor", "tingkat"), [(1, "Program"), (5, "Sub Kegiatan"), (4, "Kegiatan"), (0, "Kegiatan")])
def test_a_tingkat_that_the_code_contradicts_moves_no_rupiah(workbook: MakeWorkbook, nomor: int, tingkat: str) -> None:
    bacaan = read_rows(workbook, with_cell(nomor, 1, tingkat))
    assert serious(bacaan) == [f"BCA092 Anggaran!B{nomor + 2}"]
    assert parents(bacaan) == LURUS


KELURAHAN = ["7.01.0.00.0.00.01.0001 | Unit Organisasi | Kelurahan A | 5 | 4", "7.01.01 | Program | Penunjang | 5 | 4",
             "7.01.01.2.01 | Kegiatan | Perencanaan | 5 | 4", "7.01.01.2.01.0001 | Sub Kegiatan | Dokumen | 5 | 4"]


def test_codes_repeat_below_a_unit(workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, [*POHON, *KELURAHAN, *(b.replace("0001 | Unit", "0002 | Unit") for b in KELURAHAN)])
    assert serious(bacaan) == []
    assert found(bacaan, "BCA046") == []
    assert parents(bacaan) == [*LURUS, *[None, None, "7.01.01", "7.01.01.2.01"] * 2]
    assert {b.unit for b in bacaan.laporan.anggaran} == {"", "7.01.0.00.0.00.01.0001", "7.01.0.00.0.00.01.0002"}


def test_the_same_codes_without_a_row_of_the_unit_are_said(workbook: MakeWorkbook) -> None:
    assert found(read_rows(workbook, [*POHON, *KELURAHAN[1:]]), "BCA045") == [
        "BCA045 Anggaran!A13", "BCA045 Anggaran!A14", "BCA045 Anggaran!A15"]


def test_anggaran_sebelum_perubahan_is_a_column_of_its_own(workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, ["I | Program | P | 4 | 5 | 5"],
                       KEPALA.replace("| Anggaran |", "| Anggaran Sebelum Perubahan | Anggaran |"))
    baris = bacaan.laporan.anggaran[0]
    assert (baris.anggaran_sebelum.nilai, baris.anggaran.nilai) == (Decimal(4), Decimal(5))


def test_kode_sasaran_may_list_several_and_each_must_be_known(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Realisasi | Kode | Realisasi
                  | 1.1  | 90
                  | 2.1  | 90
        Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran
                 | I    | Program | P      | 1        | 1         | 1; 2
                 | II   | Program | Q      | 1        | 1         | 1 dan 2
                 | III  | Program | R      | 1        | 1         | 1; 7
    """))
    assert found(bacaan, "BCA043") == ["BCA043 Anggaran!F4"]
    assert "Kode sasaran 7 " in only(bacaan, "BCA043").pesan


def test_a_blank_tujuan_takes_the_row_above_whatever_the_sasaran(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra | Kode | Tujuan | Indikator Tujuan | Sasaran | Indikator Sasaran | Target 2021
                | 1.1  | T1     | IT1              | S1      | A                 | 100
                | 2.1  |        |                  | S2      | B                 | 100
                | 3.1  | T2     |                  | S3      | C                 | 100
                | 4.1  | T2     | IT2              | S4      | D                 | 100
                | 5.1  | T2     |                  | S5      | E                 | 100
    """))
    assert [(b.tujuan.nilai, b.indikator_tujuan.nilai) for b in bacaan.laporan.renstra] == [
        ("T1", "IT1"), ("T1", "IT1"), ("T2", None), ("T2", "IT2"), ("T2", "IT2")]


def test_heads_of_an_export_without_codes_are_not_summed(workbook: MakeWorkbook) -> None:
    """An LRA pasted with urusan, bidang and office in Uraian alone, Tingkat blank, and Jumlah below."""
    polos = [" | ".join(b.split(" | ")[:1] + b.split(" | ")[2:]) for b in POHON]
    bacaan = read_rows(workbook, [
        " | URUSAN PEMERINTAHAN UMUM | 68 | 58", " | BIDANG PEMERINTAHAN | 68 | 58", " | KECAMATAN KOTA | 68 | 58",
        *polos, " | Jumlah | 68 | 58"], TANPA_TINGKAT)
    assert serious(bacaan) == []
    assert found(bacaan, "BCA046") == []
    assert parents(bacaan) == [None, None, None, *LURUS]


def test_abbreviated_levels_are_read(workbook: MakeWorkbook) -> None:
    pendek = {"Program": "PROG.", "Kegiatan": "Keg", "Sub Kegiatan": "Subkeg"}
    bacaan = read_rows(workbook, [b.replace(f"| {t} |", f"| {k} |") for b in POHON for t, k in pendek.items()
                                  if f"| {t} |" in b])
    assert serious(bacaan) == []
    assert parents(bacaan) == LURUS


@pytest.mark.parametrize("sebutan", ["Jumlah Belanja", "TOTAL KESELURUHAN", "Grand Total", "Jumlah seluruhnya"])
def test_a_row_of_the_whole_sheet_named_in_the_code_column_is_no_record(sebutan: str, workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, [*POHON, f"{sebutan} | | | 68 | 58"])
    assert serious(bacaan) == []
    assert [j.sebutan for j in bacaan.laporan.jumlah] == [sebutan]


@pytest.mark.parametrize("baris", ["| Jumlah | JUMLAH", "| Total | ", "| TOTAL | Total Belanja"])
def test_a_row_of_the_whole_sheet_named_in_tingkat_is_no_record(baris: str, workbook: MakeWorkbook) -> None:
    bacaan = read_rows(workbook, [*POHON, f"{baris} | 68 | 58"])
    assert serious(bacaan) == []
    assert len(bacaan.laporan.jumlah) == 1


def test_codes_and_amounts_with_the_sign_of_a_text_are_read(workbook: MakeWorkbook) -> None:
    """A program wrote the apostrophe that Excel takes as the sign of a text into the cell."""
    baris = [" | ".join(f"'{sel}" if n in (0, 3) else sel for n, sel in enumerate(b.split(" | "))) for b in POHON]
    gambar = KEPALA + "\n".join(f" | {b}" for b in baris)
    bacaan = baca(workbook(gambar.replace("| '", "| ''")))
    assert serious(bacaan) == []
    assert parents(bacaan) == LURUS
    assert bacaan.laporan.anggaran[0].anggaran.nilai == 60


@pytest.mark.parametrize(("kali", "kolom", "satuan"), [
    (1000, 3, "ribuan"), (1000, 4, "ribuan"), (1_000_000, 3, "jutaan")])
def test_a_column_in_another_unit_is_one_finding(kali: int, kolom: int, satuan: str, workbook: MakeWorkbook) -> None:
    lain = 7 - kolom
    baris = [" | ".join(str(int(s) * kali) if n == lain else s for n, s in enumerate(b.split(" | "))) for b in POHON]
    bacaan = read_rows(workbook, baris)
    assert serious(bacaan) == [f"BCA106 Anggaran!{'ABCDE'[kolom]}2"]
    assert f"dalam {satuan} rupiah" in only(bacaan, "BCA106").pesan


def test_two_sub_kegiatan_under_each_others_kegiatan_are_one_finding(workbook: MakeWorkbook) -> None:
    baris = [*POHON]
    baris[6], baris[10] = baris[10], baris[6]
    bacaan = read_rows(workbook, baris)
    assert serious(bacaan) == ["BCA094 Anggaran!A8"]
    assert parents(bacaan) == [*LURUS[:6], LURUS[10], *LURUS[7:10], LURUS[6]]
    assert "menurut kodenya" in only(bacaan, "BCA094").pesan


def test_a_code_stored_as_a_number_is_shown_as_it_was_read(workbook: MakeWorkbook) -> None:
    temuan = only(read_rows(workbook, with_cell(8, 0, "#7,0102")), "BCA093")
    assert temuan.pesan.startswith("Kode 7.0102 berbentuk")
    assert "dibaca 7.0102" in temuan.pesan


KEGIATAN = "\nKegiatan | Kode | Indikator Keluaran | Target | Realisasi\n | {} | Dokumen | 1 | 1"


@pytest.mark.parametrize(("nomor", "kode", "dikutip"), [
    (2, "", "7.01.01.2.01.0001"),  # blank
    (2, "7.01.01.2.01.0002", "7.01.01.2.01.0001"),  # another row's
    (8, "7.01.12", "7.01.02"),  # a program's, told by the rows below
])
def test_a_code_that_other_sheets_cite_rightly_is_not_said_to_be_unknown(
        nomor: int, kode: str, dikutip: str, workbook: MakeWorkbook) -> None:
    gambar = KEPALA + "\n".join(f" | {b}" for b in with_cell(nomor, 0, kode)) + KEGIATAN.format(dikutip)
    assert found(baca(workbook(gambar)), "BCA044") == []


def test_a_kegiatan_whose_row_below_is_cited_has_the_wrong_code_itself(workbook: MakeWorkbook) -> None:
    baris = with_cell(9, 0, "7.01.02.2.07")
    gambar = KEPALA + "\n".join(f" | {b}" for b in baris) + KEGIATAN.format("7.01.02.2.01.0001")
    assert serious(baca(workbook(gambar))) == ["BCA091 Anggaran!A11"]


def test_an_advice_proposes_no_code_that_another_row_has(workbook: MakeWorkbook) -> None:
    baris = [*POHON[:3], *POHON[4:8], POHON[3], *POHON[8:]]  # RKA, 2.01.0002, below 2.02, which has a 0002
    temuan = only(read_rows(workbook, baris), "BCA090")
    assert "7.01.01.2.02.0002" not in temuan.saran
    assert "Pindahkan barisnya ke bawah 7.01.01.2.01" in temuan.saran
