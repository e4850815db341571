"""The one name of a sasaran and an indicator in this year's results, and whose history is printed beside it."""

from pathlib import Path

from tests.checks.kasus import Kasus, compute_drawn
from toolkit.model.hasil import Hasil

GAMBAR = """
    Renstra   | Kode | Sasaran                | Indikator Sasaran      | Satuan | Arah    | Target 2020 | Target 2021
              | 1.1  | Meningkatnya pelayanan | Persentase surat tepat | %      | Positif | 80          | 90
              | 1.2  |                        | Jumlah desa mandiri    | Desa   | Positif | 2           | 4
    PK        | Kode | Sasaran | Indikator Sasaran | Indikator Perubahan | Target | Sasaran Perubahan
              | 1.1  | {}      |                   | {}                  | 90     | {}
              | 1.2  |         | Banyaknya Desa Mandiri |                | 4      |
    Realisasi | Kode | Realisasi | Realisasi 2020
              | 1.1  | 81        | 72
              | 1.2  | 4         | 3
"""


def compute(folder: Path, *isi: str) -> Hasil:
    return compute_drawn(folder, Kasus(GAMBAR.format(*isi)))


def test_an_indicator_and_a_sasaran_have_one_name(tmp_path: Path) -> None:
    hasil = compute(tmp_path, "Membaiknya pelayanan", "% surat yang tepat", "Meningkatnya mutu pelayanan")
    assert [i.uraian for i in hasil.indikator] == ["% surat yang tepat", "Banyaknya Desa Mandiri"]
    assert {i.uraian_sasaran for i in hasil.indikator} == {s.uraian for s in hasil.sasaran} == {
        "Meningkatnya mutu pelayanan"}
    assert [s.uraian_renstra for s in hasil.sasaran] == ["Meningkatnya pelayanan"]
    assert hasil.indikator[0].riwayat[2020] == 72  # the same indicator by its content words


def test_without_an_amendment_the_pk_names_the_sasaran(tmp_path: Path) -> None:
    assert compute(tmp_path, "Membaiknya pelayanan", "", "").sasaran[0].uraian == "Membaiknya pelayanan"
    assert compute(tmp_path, "", "", "").sasaran[0].uraian == "Meningkatnya pelayanan"


def test_another_indicator_has_no_history_of_the_one_before(tmp_path: Path) -> None:
    i = compute(tmp_path, "", "Nilai survei kepuasan masyarakat", "").indikator[0]
    assert (i.uraian, i.riwayat[2020], i.riwayat_capaian, i.target_akhir_renstra, i.tingkat_kemajuan) == (
        "Nilai survei kepuasan masyarakat", None, {}, None, None)
    assert i.capaian == 90  # 81 / 90: the year's own target


def test_another_indicator_with_a_code_of_its_own_has_the_history_of_that_code(tmp_path: Path) -> None:
    i = compute(tmp_path, "", "Jumlah desa mandiri", "").indikator[0]
    assert [i.riwayat[2020], i.riwayat_capaian[2020]] == [3, 150]  # 3 of 2 in 2020


def test_a_blank_program_of_rkt_is_that_of_its_budget_row(tmp_path: Path) -> None:
    """By Kode Anggaran, by the kegiatan's name, in the words that the RKT uses for it; else the row above's."""
    gambar = """
        Anggaran | Kode | Tingkat  | Uraian                        | Anggaran | Realisasi | Kode Sasaran
                 | I    | Program  | PROGRAM PELAYANAN PUBLIK      | 200      | 180       | 1
                 | I.A  | Kegiatan | Pelayanan Surat               | 100      | 90        |
                 | I.B  | Kegiatan | Pelayanan Pengaduan           | 100      | 90        |
                 | II   | Program  | PROGRAM PEMBERDAYAAN DESA     | 50       | 45        | 1
                 | II.A | Kegiatan | Koordinasi Pemberdayaan Desa  | 50       | 45        |
        RKT      | Kode | Program           | Kegiatan                      | Kode Anggaran
                 | 1.1  |                   | Pelayanan pengaduan           |
                 | 1.1  | Pelayanan Publik  | Pelayanan surat               |
                 | 1.1  |                   | Fasilitasi desa               | II.A
                 | 1.1  |                   | Rapat                         |
    """
    assert [b.program.nilai for b in compute_drawn(tmp_path, Kasus(gambar)).laporan.rkt] == [
        "Pelayanan Publik", "Pelayanan Publik", "PEMBERDAYAAN DESA", "PEMBERDAYAAN DESA"]
