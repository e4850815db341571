"""RKT and PK Program against Anggaran: by code, else by name within one Tingkat."""

from pathlib import Path

from tests.checks.kasus import find, places

ANGGARAN = """
    Anggaran | Kode | Tingkat  | Uraian                                     | Anggaran | Realisasi
             | I    | Program  | PROGRAM PELAYANAN PUBLIK                   |          |
             | I.A  | Kegiatan | Pelayanan warga                            | 200      | 200
             | I.B  | Kegiatan | Pemeliharaan Kendaraan Dinas Jabatan Camat | 100      | 100
             | I.C  | Kegiatan | Pemeliharaan Kendaraan Dinas Jabatan Lurah | 50       | 50
"""


def test_a_name_is_compared_without_the_word_kegiatan(tmp_path: Path) -> None:
    assert find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan                   | Anggaran
            | 1.1  | Kegiatan : PELAYANAN WARGA | 200
    """) == []


def test_a_kegiatan_is_not_joined_to_a_program(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan                 | Anggaran
            | 1.1  | Program Pelayanan Publik | 350
    """)
    assert places(temuan) == ["RKT003 RKT!B2"]
    assert "tidak ada Kegiatan dengan nama itu" in temuan[0].pesan


def test_two_candidates_nearly_alike_are_no_match(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan                             | Anggaran
            | 1.1  | Pemeliharaan Kendaraan Dinas Jabatan | 70
    """)
    assert places(temuan) == ["RKT003 RKT!B2"]
    assert "I.B Pemeliharaan Kendaraan Dinas Jabatan Camat dan I.C" in temuan[0].pesan


def test_kode_anggaran_wins_over_the_name(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan        | Anggaran | Kode Anggaran
            | 1.1  | Pelayanan warga | 50       | I.C
            | 1.1  | Pelayanan warga | 210      |
    """)
    assert places(temuan) == ["RKT001 RKT!C3", "RKT042 RKT!B2"]  # the name beside I.C is I.A's


def test_rows_of_one_code_may_add_up_to_it(tmp_path: Path) -> None:
    assert find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan | Anggaran | Kode Anggaran
            | 1.1  | Surat    | 150      | I.A
            | 1.1  | Arsip    | 50       | I.A
    """) == []


def test_an_rkt_need_not_hold_everything_and_a_blank_amount_is_not_compared(tmp_path: Path) -> None:
    assert find(tmp_path, ANGGARAN + """
        RKT | Kode | Kegiatan        | Anggaran
            | 1.1  | Pelayanan warga |
            | 1.1  | Rapat bulanan   |
    """) == []


def test_pk_program_is_compared_with_the_sum_and_its_perubahan(tmp_path: Path) -> None:
    assert find(tmp_path, ANGGARAN + """
        PK Program | Program          | Anggaran | Anggaran Perubahan
                   | Pelayanan Publik | 900      | 350
    """) == []


def test_without_perubahan_anggaran_counts(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN + """
        PK Program | Program          | Anggaran | Anggaran Perubahan
                   | Pelayanan Publik | 360      | -
    """)
    assert places(temuan) == ["PKJ005 'PK Program'!B2"]
    assert "adalah 350; selisihnya 10" in temuan[0].pesan
