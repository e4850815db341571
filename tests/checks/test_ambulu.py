"""The published report of 2021: every error that its own data prove is found at its cell, and nothing else."""

from pathlib import Path

import pytest

from tests.checks.kasus import compute_file, places
from toolkit.catalog import run_checks
from toolkit.model.temuan import Temuan

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"

EXPECTED = [
    # Bab III huruf C, tabel anggaran. I: 1.922.049.301 + 86.710.000 + 162.026.400 + 18.079.000 + 7.396.000 =
    # 2.196.260.701, printed 2.104.159.201; the difference of 92.101.500 is the whole Belanja Modal.
    "ANG003 Anggaran!D5",
    # I.A: 1.922.049.301 + 86.710.000 = 2.008.759.301, printed 2.008.709.301.
    "ANG003 Anggaran!D6",
    # I, realisasi: 1.706.404.375 + 86.110.000 + 149.983.000 + 17.127.500 + 6.580.300 = 1.966.205.175,
    # printed 1.882.510.175.
    "ANG004 Anggaran!E5",
    # Tabel 3.5: realisasi 2021 of 2.2 is 95, Tabel 3.1 has 90.
    "DIL001 'Angka Dilaporkan'!E9",
    # Tabel 3.6: 90 of 100 printed as 95.
    "DIL001 'Angka Dilaporkan'!E12",
    # Tabel 3.7: realisasi of 2.2 is 95 again.
    "DIL001 'Angka Dilaporkan'!E14",
    # Below Tabel 3.7: the mean of 100 and 90 is 95, printed 100.
    "DIL001 'Angka Dilaporkan'!E15",
    # Rata-rata unsur: 995 / 14 = 71,07, printed 71,7.
    "DIL001 'Angka Dilaporkan'!E16",
    # Masukan of II.B.1: realisasi 45.189.000, tabel anggaran 45.185.000 …
    "DIL001 'Angka Dilaporkan'!E18",
    # … and 45.185.000 / 45.233.000 = 99,89 printed as 99.
    "DIL001 'Angka Dilaporkan'!E19",
    # Masukan of II.A.1: realisasi 1.034.795.000, tabel anggaran 1.034.775.000.
    "DIL001 'Angka Dilaporkan'!E21",
    # Penutup: belanja langsung 1.466.270.800 of 3.488.774.701 = 42,03, printed 42,02 (cut off).
    "DIL001 'Angka Dilaporkan'!E46",
    # Ikhtisar: 11 kegiatan; the budget table has 4 program, 7 kegiatan and 9 sub kegiatan.
    "DIL001 'Angka Dilaporkan'!E50",
    # Keluaran of II.B.1: 11.484 / 12.000 = 95,70, printed 95,68.
    "KEG001 Kegiatan!I5",
    # Capaian Kegiatan of II.A.1: "Persentase hasil koordinasi …" with a target of 6 Kali.
    "KEG020 Kegiatan!E6",
    # Block of II.A.1: its sub kegiatan, and the nomenklatur in its Penjelasan, are those of II.B.1.
    "KEG031 Kegiatan!G6",
    # Block of IV.A.1: its kegiatan is "Koordinasi Upaya Penyelenggaraan Ketenteraman …", the budget table's "Koordinasi
    # Penerapan dan Penegakan Peraturan …".
    "KEG032 Kegiatan!G8",
    # The blocks of III.A.1 and IV.A.1 repeat the Keluaran of II.A.1, word by word (info).
    "KEG033 Kegiatan!C7",
    # The published report has no part on Pegawai and none on Isu Strategis (info).
    "LKP007 Naskah",
    # Below Tabel 3.2: "tren peningkatan setiap tahunnya" over 76,7 (2017), 74,1, 71,7, 71,7 and 71,7 (2021).
    "NAS001 Realisasi!U5",
    # Below Tabel 3.6: "tren peningkatan setiap tahunnya", but 85 in 2017 and in 2018 (info) …
    "NAS002 Realisasi!U6",
    # … and 83 in 2017 and 2018, 90 in 2019, 2020 and (Tabel 3.1) 2021 (info).
    "NAS002 Realisasi!U7",
    # Below Tabel 3.7: "rata-rata capaian sasaran sebesar 100%"; (100 + 90) / 2 = 95.
    "NAS005 Naskah!B80",
    # … and "pencapaian sasaran tersebut adalah berhasil"; the scale of Bab III A has sangat baik, baik, cukup and
    # kurang, and the mean of 95 is BAIK.
    "NAS011 Naskah!B80",
    # Ikhtisar: "tercantum dalam (Tabel 4.1)"; the last numbered table is 3.7 (info).
    "NAS020 Naskah!B12",
    # Ikhtisar: "Kurang Baik 21,43% Unsur Sasaran capaiannya Cukup"; the survey's classes are Tidak Baik to Sangat Baik.
    "NAS011 Naskah!B13",
    # Penutup: belanja langsung "42,02%", as above.
    "NAS006 Naskah!B108",
    # Lampiran 4: KEENAM follows KEEMPAT.
    "NAS019 Naskah!B105",
    # End of Bab III huruf B: sasaran 2 has "2 (dua) program", but three are listed below it, and II, III and IV of the
    # budget table serve it.
    "DIL001 'Angka Dilaporkan'!E52",
    # Lampiran 4, Mengingat 9: "Nomor 53 Tahun 2015"; the Kata Pengantar and Bab III huruf B have 2014.
    "NAS017 Naskah!B93",
    # Beside the survey's chart, the aspects below the mean of 71,07: 13 and 6 (52,5) are; 9 (72,5), 8 and 1 (77,5) are
    # not; 12 (60) and 4 (70) are left out.
    "NAS010 Realisasi!X5",
    # Nine sub kegiatan, and Bab III huruf B shows outputs of four; the five of program I serve no sasaran (info).
    "KEG009 Kegiatan",
    # Lampiran 4: Kinerja Utama of 1.1 is the indicator's own name (info).
    "IKU005 IKU!C5",
    # Skala capaian is blank (info).
    "IDN012 Identitas!B33",
    # Lampiran 4, 2.1: Ketentraman for the Renstra's Keamanan, koordinasi more, without "yang ditindaklanjuti" …
    "IKU001 IKU!D6",
    # … and 2.2 without "tepat waktu", 2 of 8 content words (info).
    "IKU004 IKU!D7",
    # Lampiran 3, sasaran 2: Pembangunan and Kecamatan more than in the Renstra, Desa less.
    "PKJ003 PK!C6",
    # Lampiran 3, 2.1: koordinasi and Ketentraman for the Renstra's Keamanan.
    "PKJ003 PK!D6",
    # Lampiran 3, 2.2: persentase and pelaporan more, 2 of 10 (info).
    "PKJ040 PK!D7",
    # Tabel 3.1, 2.1: koordinasi more than in the Renstra, 1 of 13 (info).
    "REA022 Realisasi!E6",
    # PK's target is the letter B, Renstra and RKT have 85.
    "PKJ001 PK!G5",
    # Lampiran 1 to 4: Renstra, RKT, PK and SK IKU are signed by one camat, PK Perubahan and report by another (info).
    "PNT003 Penandatangan!E5",
    # … and the first is Camat in the RKT of January, Plt. Camat in the PK of May (info).
    "PNT007 Penandatangan!F7",
    # The PK has one form of the bupati's name, with an initial, the PK Perubahan another.
    "PNT008 Penandatangan!I7",
    # SKM 71,7 in Tabel 3.1; the distribution gives 71,07.
    "REA004 Realisasi!H5",
    # Tabel 3.1: 90 of 100 printed as 95 %.
    "REA005 Realisasi!Y7",
    # Tabel 3.2: 71,7 in 2019, 2020 and 2021 (the survey of 2021 gives 71,07).
    "REA011 Realisasi!H5",
    # RKT 164.144.000, tabel anggaran and PK Perubahan 164.244.000.
    "RKT001 RKT!L10",
    # Lampiran 2 of January: 45.233.000 + 1.034.795.000 = 1.080.028.000, and 48.242.000, as the PK of November (info).
    "RKT033 RKT!L8",
    # Fourteen unsur of the report's own (info).
    "SKM002 SKM!B6",
    # Unsur 4: 60 x 2 + 40 x 4 = 280, 2,8 x 25 = 70, printed 80.
    "SKM010 SKM!H8",
    # 14 unsur in 2021; 71,07 is B by KepmenPAN 25/2004 (62,51 – 81,25), C by PermenPANRB 14/2017 (65,00 – 76,60).
    "SKM015 Identitas!B37",
    # PK's letter B is 62,51 – 81,25 by KepmenPAN 25/2004; 85 is A there, and B by PermenPANRB 14/2017 (76,61 – 88,30).
    "SKM016 RKT!E5",
    # All 14 distributions are multiples of 10 %: some ten respondents (info).
    "SKM023 SKM",
]


@pytest.fixture(scope="module")
def temuan() -> tuple[Temuan, ...]:
    return run_checks(compute_file(EXAMPLE))


def test_each_published_error_at_its_cell(temuan: tuple[Temuan, ...]) -> None:
    assert sorted(places(temuan)) == sorted(EXPECTED)


def find(temuan: tuple[Temuan, ...], place: str) -> Temuan:
    return next(t for t in temuan if f"{t.kode} {t.sel}" == place)


def test_the_missing_belanja_modal_is_named(temuan: tuple[Temuan, ...]) -> None:
    assert find(temuan, "ANG003 Anggaran!D5").pesan == (
        "tertulis 2.104.159.201, tetapi rinciannya berjumlah 2.196.260.701; selisihnya 92.101.500, sama dengan "
        "Belanja Modal Peralatan dan Mesin (Belanja!C7).")


def test_the_letter_and_its_number_are_both_quoted(temuan: tuple[Temuan, ...]) -> None:
    pesan = find(temuan, "PKJ001 PK!G5").pesan
    assert "tertulis B" in pesan
    assert "RKT menyebut 85 (RKT!E5)" in pesan


def test_swapped_answers_are_named() -> None:
    pesan = find(run_checks(compute_file(EXAMPLE)), "SKM010 SKM!H8").pesan
    assert pesan.endswith("cocok bila Kurang Baik dan Sangat Baik tertukar.")


def test_a_finding_is_never_made_twice(temuan: tuple[Temuan, ...]) -> None:
    semua = [(t.kode, t.sel, t.nilai) for t in temuan if t.sel is not None]
    assert len(semua) == len(set(semua))


def test_two_findings_at_one_cell_have_two_causes(temuan: tuple[Temuan, ...]) -> None:
    # a passage may have several wrong sentences, each of which is quoted once; 71,7 is not what the survey gives, and
    # it is the figure of the two years before; the sentence below Tabel 3.7 has a wrong mean and a word of no scale
    cells = [(str(t.sel), t.nilai) for t in temuan if t.sel is not None]
    assert {sel for sel, nilai in cells if cells.count((sel, nilai)) > 1} == {"Realisasi!H5", "Naskah!B80"}


@pytest.mark.parametrize(("place", "kata"), [
    # (9 scores as computed, 80 for 70): 1005 / 14 = 71,786
    ("REA004 Realisasi!H5", "skor yang dilaporkan, 71,786, dipotong, bukan dibulatkan; yang dipakai 71,7."),
    ("DIL001 'Angka Dilaporkan'!E16", "rata-rata skor yang dilaporkan, 71,786, dipotong, bukan dibulatkan."),
    # 45.189.000 for 45.185.000, 1.034.795.000 for 1.034.775.000
    ("DIL001 'Angka Dilaporkan'!E18", "45.185.000 (hanya satu digit yang berbeda)."),
    ("DIL001 'Angka Dilaporkan'!E21", "1.034.775.000 (hanya satu digit yang berbeda)."),
    # 99,8939 without its decimals; 1.466.270.800 / 3.488.774.701 = 42,0282
    ("DIL001 'Angka Dilaporkan'!E19", "99,89; angka ini dipotong, bukan dibulatkan."),
    ("DIL001 'Angka Dilaporkan'!E46", "; angka ini dipotong, bukan dibulatkan."),
])
def test_what_explains_a_figure_is_named(place: str, kata: str, temuan: tuple[Temuan, ...]) -> None:
    assert find(temuan, place).pesan.endswith(kata)


def test_both_letters_of_the_survey_are_quoted(temuan: tuple[Temuan, ...]) -> None:
    assert find(temuan, "SKM015 Identitas!B37").pesan.endswith(
        "nilai 71,07 adalah B (Baik) menurut KepmenPAN 25/2004 dan C (Kurang Baik) menurut PermenPANRB 14/2017.")


def test_the_letter_and_the_number_by_both_guidances(temuan: tuple[Temuan, ...]) -> None:
    assert find(temuan, "SKM016 RKT!E5").pesan == (
        "85 menggantikan target B (PK!G5) indikator 1.1, tetapi 85 adalah A menurut KepmenPAN 25/2004 dan B menurut "
        "PermenPANRB 14/2017; B berarti 62,51 sampai 81,25.")
