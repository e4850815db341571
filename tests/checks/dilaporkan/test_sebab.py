"""Figures without a counterpart: one finding for each cause, and advice that fits the cause."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

KEPALA = "Angka Dilaporkan | Tabel | Kode | Besaran | Tahun | Nilai"


def test_a_missing_source_is_one_finding(tmp_path: Path) -> None:
    temuan = find(tmp_path, KEPALA + """
         | Realisasi Anggaran   | I | anggaran           |  | 5
         | Realisasi Anggaran   |   | jumlah             |  | 5
         | Capaian Kegiatan     | I | realisasi anggaran |  | 5
         | Anggaran per Sasaran | 1 | persen             |  | 5
         | Efisiensi            | 1 | anggaran           |  | 5
         | Penutup              |   | persen             |  | 5
         | Ikhtisar             |   | jumlah             |  | 5
         | Realisasi Belanja    |   | jumlah             |  | 5
         | SKM Hasil            | 1 | capaian            |  | 5
    """)
    assert places(temuan) == [f"DIL002 'Angka Dilaporkan'!E{n}" for n in (2, 9, 10)]
    assert [t.pesan.partition(": ")[2] for t in temuan] == [
        "sheet Anggaran belum menghasilkan hitungan. Begitu juga E3, E4, E5, E6, E7 dan 1 sel lain.",
        "sheet Belanja belum menghasilkan hitungan.", "sheet SKM belum menghasilkan hitungan."]
    assert "Tabel dan Kode baris ini tidak perlu diubah" in temuan[0].saran


@pytest.mark.parametrize(("baris", "sebab", "langkah"), [
    ("Halaman 5 | 1.1 | capaian |", "Tabel Halaman 5 tidak dikenal", "Tulis nomor tabelnya"),
    ("3.2 | 1.1 | realisasi | 2019", "tidak ada hitungan untuk tahun 2019", "Periksa Tahun"),
    ("3.1 | 1.1 | anggaran |", "besaran anggaran tidak ada di sana", "Pilih Besaran yang ada"),
    ("Ikhtisar | | target |", "besaran target tidak ada di sana", "Pilih Besaran yang ada"),
])
def test_each_cause_has_its_own_advice_and_speaks_once(baris: str, sebab: str, langkah: str, tmp_path: Path) -> None:
    temuan = find(tmp_path, f"{KEPALA}\n | {baris} | 5\n | {baris} | 6\n | 3.1 | 1.1 | capaian | | 90")
    assert places(temuan) == ["DIL002 'Angka Dilaporkan'!E2"]
    assert temuan[0].pesan.endswith(f": {sebab}. Begitu juga E3.")
    assert temuan[0].saran.startswith(langkah)


def test_an_unknown_code_is_said_once_at_its_cell(tmp_path: Path) -> None:
    temuan = find(tmp_path, f"{KEPALA}\n | 3.1 | 9.9 | capaian | | 5\n | 3.1 | 9.9 | target | | 6")
    assert places(temuan) == ["DIL003 'Angka Dilaporkan'!B2"]
    assert temuan[0].pesan == ("capaian 5 di Tabel 3.1 tidak dibandingkan: Kode 9.9 tidak dikenal di sana. Begitu juga "
                               "B3.")
    assert temuan[0].saran.startswith("Perbaiki Kode")


def test_a_sasaran_has_no_realisasi(tmp_path: Path) -> None:
    """Kode 1 is a sasaran; in Tabel 3.2 a realisasi is an indicator's."""
    temuan = find(tmp_path, f"{KEPALA}\n | 3.2 | 1 | realisasi | | 90")
    assert places(temuan) == ["DIL003 'Angka Dilaporkan'!B2"]
    assert "Kode 1 adalah sasaran, bukan indikator" in temuan[0].pesan


def test_different_codes_are_different_causes(tmp_path: Path) -> None:
    temuan = find(tmp_path, f"{KEPALA}\n | 3.1 | 9.9 | capaian | | 5\n | 3.1 | 9.8 | capaian | | 5")
    assert places(temuan) == ["DIL003 'Angka Dilaporkan'!B2", "DIL003 'Angka Dilaporkan'!B3"]


def test_a_sasaran_in_place_of_an_indicator_in_renstra_is_the_only_cause(tmp_path: Path) -> None:
    temuan = find(tmp_path, f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Arah    | Target 2021
                | 1.1  | A       | I                 | Positif | 100
                | 2    | B       | J                 | Positif | 100
        PK      | Kode | Target
                | 1.1  | 100
                | 2.1  | 100
        Realisasi | Kode | Realisasi
                | 1.1  | 90
                | 2.1  | 90
        {KEPALA}
                | 3.1  | 2.1 | realisasi |  | 90
                | 3.7  | 2   | rata-rata |  | 90
    """)
    assert places(temuan) == []


def test_a_renstra_without_rows_is_no_count_of_zero(tmp_path: Path) -> None:
    temuan = find(tmp_path, f"Renstra | Kode | Sasaran | Indikator Sasaran\n{KEPALA}\n | 3.1 | | jumlah | | 3")
    assert [t for t in places(temuan) if t.startswith("DIL")] == ["DIL002 'Angka Dilaporkan'!E2"]
