"""What explains a wrong percentage is named; a figure that nothing explains gets no guess."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.checks.kasus import find
from toolkit.checks.tools.printed import Calon, explain_percent
from toolkit.model.sel import Isian


def printed(teks: str) -> Isian[Decimal]:
    nilai = Decimal(teks)
    return Isian(nilai, tertulis=teks, desimal=max(0, -int(nilai.as_tuple().exponent)))


@pytest.mark.parametrize(("lapor", "tepat", "kata"), [
    ("42.02", "42.0282", "dipotong, bukan dibulatkan"),
    ("99", "99.8939", "dipotong, bukan dibulatkan"),
    ("117.7", "117.647", "dibulatkan dua kali (117,65, lalu 117,7)"),
    ("120", "133.3333", "cocok bila dibatasi 120"),
    ("15.65", "84.35", "adalah selisih hitungan dari 100"),
    ("12.5", "112.5", "adalah selisih hitungan dari 100"),
    ("843.5", "84.352", "sepuluh kali hitungan; koma desimalnya bergeser"),
    ("71.7", "71.0714", "berbeda dari hitungan hanya karena satu digit tertinggal"),
    ("84.53", "84.35", "berbeda dari hitungan hanya karena dua digit berdampingan tertukar"),
    ("84.335", "84.35", "berbeda dari hitungan hanya karena satu digit berlebih")])
def test_one_explanation(lapor: str, tepat: str, kata: str) -> None:
    assert explain_percent(printed(lapor), [Decimal(tepat)]) == f"; angka ini {kata}"


@pytest.mark.parametrize(("lapor", "tepat"), [
    ("95", "90"), ("80", "70"), ("95.68", "95.7"), ("0", "84.35"), ("5", "50.2")])
def test_no_guess(lapor: str, tepat: str) -> None:
    assert explain_percent(printed(lapor), [Decimal(tepat)]) == ""


def test_a_score_has_no_limit_and_no_change() -> None:
    assert explain_percent(printed("100"), [Decimal(130)], persen=False) == ""
    assert explain_percent(printed("20"), [Decimal(80)], persen=False) == ""


def test_another_way_of_computing_comes_first() -> None:
    calon = [Calon(None, "tidak ada"), Calon(Decimal("42.02"), "adalah penyerapan")]
    assert explain_percent(printed("42.02"), [Decimal("42.0282")], calon) == "; angka ini adalah penyerapan"


ANGGARAN = """
    Anggaran | Kode | Tingkat  | Uraian    | Anggaran | Realisasi | Capaian Dilaporkan
             | I    | Program  | Pelayanan | 40000000 | 25000000  | {program}
             | I.A  | Kegiatan | Surat     | 10000000 | 10000000  | 100
             | I.B  | Kegiatan | Rapat     | 30000000 | 15000000  | 50
    """


def test_the_mean_of_the_children_instead_of_sum_over_sum(tmp_path: Path) -> None:
    # (100 + 50) / 2 = 75; 25.000.000 / 40.000.000 = 62,5
    (temuan,) = find(tmp_path, ANGGARAN.format(program=75))
    assert temuan.kode == "ANG006"
    assert temuan.pesan.endswith("adalah 62,5 persen; angka ini rata-rata persen baris di bawahnya, padahal seharusnya "
                                 "jumlah realisasi dibagi jumlah anggaran.")


def test_the_same_in_a_printed_total(tmp_path: Path) -> None:
    baris = "         | Jumlah | | | 40000000 | 25000000 | 75"
    (temuan,) = find(tmp_path, ANGGARAN.format(program="62,5") + baris)
    assert temuan.kode == "ANG007"
    assert "angka ini rata-rata persen barisnya, padahal" in temuan.pesan


def test_a_row_left_out_of_a_printed_total(tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, """
        RKT | Kode | Kegiatan | Anggaran
            | 1.1  | Surat    | 10000000
            | 1.1  | Rapat    | 30000000
            | 1.1  | Patroli  | 4500000
            | Jumlah |        | 40000000
        """)
    assert (temuan.kode, str(temuan.sel)) == ("RKT005", "RKT!C5")
    assert temuan.pesan.endswith("selisihnya 4.500.000, sama dengan isi baris 4.")


def test_two_digits_swapped_in_one_of_the_rows(tmp_path: Path) -> None:
    # 45.233.000 typed as 45.323.000: the parent still has the right sum, 75.293.000
    (temuan,) = find(tmp_path, """
        Anggaran | Kode | Tingkat  | Uraian    | Anggaran | Realisasi
                 | I    | Program  | Pelayanan | 75293000 |
                 | I.A  | Kegiatan | Surat     | 45323000 | 45000000
                 | I.B  | Kegiatan | Rapat     | 30060000 | 29000000
        """)
    assert (temuan.kode, str(temuan.sel)) == ("ANG003", "Anggaran!D2")
    assert temuan.pesan.endswith("; cocok bila dua digit berdampingan di Surat (Anggaran!D3) tertukar.")


@pytest.mark.parametrize(("realisasi", "kata"), [
    ("90466000", "45.233.000 (tepat dua kali)."),
    ("451850000", "45.233.000 (kira-kira sepuluh kali; mungkin maksudnya 45.185.000)."), ("46000000", "45.233.000.")])
def test_what_explains_a_realisasi_above_its_budget(realisasi: str, kata: str, tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, f"""
        Anggaran | Kode | Tingkat  | Uraian    | Anggaran | Realisasi
                 | I    | Program  | Pelayanan |          |
                 | I.A  | Kegiatan | Surat     | 45233000 | {realisasi}
        """)
    assert temuan.kode == "ANG005"
    assert temuan.pesan.endswith(kata)


def test_target_and_realisasi_upside_down(tmp_path: Path) -> None:
    # 100 / 90 = 111,11
    (temuan,) = find(tmp_path, "Realisasi | Kode | Realisasi | Capaian Dilaporkan\n | 1.1 | 90 | 111,11")
    assert temuan.pesan.endswith("adalah 90 persen; angka ini adalah target dibagi realisasi.")


def test_the_mean_of_indicators_instead_of_sasaran(tmp_path: Path) -> None:
    # sasaran 1: (80 + 90) / 2 = 85, sasaran 2: 100; mean of sasaran 92,5, of indicators 90
    (temuan,) = find(tmp_path, """
        Realisasi | Kode | Realisasi
                  | 1.1  | 80
                  | 1.2  | 90
                  | 2.1  | 100
        Angka Dilaporkan | Tabel | Kode | Besaran | Tahun | Nilai
                         | 3.1 | | rata-rata | | 90
        """)
    assert temuan.pesan.endswith("92,5; angka ini rata-rata semua indikator, bukan rata-rata sasaran.")


def test_a_plan_without_one_kind_of_spending(tmp_path: Path) -> None:
    # 40.000.000 of which 3.210.000 is Belanja Modal; PK has 36.790.000
    (temuan,) = find(tmp_path, """
        PK Program | Program   | Anggaran
                   | Pelayanan | 36790000
        Anggaran | Kode | Tingkat  | Uraian    | Anggaran | Realisasi
                 | I    | Program  | Pelayanan | 40000000 | 39000000
                 | I.A  | Kegiatan | Surat     | 40000000 | 39000000
        Belanja | Kelompok        | Jenis                   | Anggaran | Realisasi
                | Belanja Operasi | Belanja Barang dan Jasa | 36790000 | 36000000
                | Belanja Modal   | Belanja Modal Peralatan | 3210000  | 3000000
        """)
    assert temuan.kode == "PKJ005"
    assert temuan.pesan.endswith("selisihnya 3.210.000, sama dengan Belanja Modal Peralatan (Belanja!C3).")
