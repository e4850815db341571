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
    # Nine sub kegiatan, and Bab III huruf B shows outputs of four; the five of program I serve no sasaran (info).
    "KEG009 Kegiatan",
    # PK's target is the letter B, Renstra and RKT have 85.
    "PKJ001 PK!G5",
    # Lampiran 1 to 4: Renstra, RKT, PK and SK IKU are signed by one camat, PK Perubahan and report by another (info).
    "PNT003 Penandatangan!E5",
    # SKM 71,7 in Tabel 3.1; the distribution gives 71,07.
    "REA004 Realisasi!H5",
    # Tabel 3.1: 90 of 100 printed as 95 %.
    "REA005 Realisasi!V7",
    # RKT 164.144.000, tabel anggaran and PK Perubahan 164.244.000.
    "RKT001 RKT!L10",
    # Lampiran 2: Koordinasi Penyelenggaraan Kegiatan Pemerintahan 20 Kali; Bab III huruf B: target 6 Kali.
    "RKT008 RKT!K8",
    # Fourteen unsur of the report's own (info).
    "SKM002 SKM!B6",
    # Unsur 4: 60 x 2 + 40 x 4 = 280, 2,8 x 25 = 70, printed 80.
    "SKM010 SKM!H8",
]


@pytest.fixture(scope="module")
def temuan() -> tuple[Temuan, ...]:
    return run_checks(compute_file(EXAMPLE))


def test_each_published_error_at_its_cell(temuan: tuple[Temuan, ...]) -> None:
    assert places(temuan) == EXPECTED


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
    cells = [str(t.sel) for t in temuan if t.sel is not None]
    assert len(cells) == len(set(cells))
