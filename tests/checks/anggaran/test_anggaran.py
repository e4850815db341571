"""Parents of the budget against their rows: the cause is named once, where it is."""

from pathlib import Path

from tests.checks.kasus import find, places


def tree(program: str = "300", kegiatan: str = "200", capaian: str = "") -> str:
    """A program of two kegiatan; the first has two sub kegiatan of 150 and 50, the second one of 100."""
    return f"""
        Anggaran | Kode  | Tingkat      | Uraian | Anggaran   | Realisasi | Capaian Dilaporkan
                 | I     | Program      | P      | {program}  | 240       | {capaian}
                 | I.A   | Kegiatan     | K1     | {kegiatan} | 160       |
                 | I.A.1 | Sub Kegiatan | S1     | 150        | 120       |
                 | I.A.2 | Sub Kegiatan | S2     | 50         | 40        |
                 | I.B   | Kegiatan     | K2     | 100        | 80        |
                 | I.B.1 | Sub Kegiatan | S3     | 100        | 80        |
    """


def test_a_right_tree_and_one_without_parents(tmp_path: Path) -> None:
    assert find(tmp_path, tree()) == []
    assert find(tmp_path, tree("", "")) == []


def test_a_parent_that_adds_up_what_is_printed_below_it_is_not_named_again(tmp_path: Path) -> None:
    # I.A is printed 30 too high, and I is the sum of 230 and 100 as printed
    assert places(find(tmp_path, tree("330", "230"))) == ["ANG003 Anggaran!D3"]


def test_two_parents_with_errors_of_their_own(tmp_path: Path) -> None:
    assert places(find(tmp_path, tree("301", "230"))) == ["ANG003 Anggaran!D2", "ANG003 Anggaran!D3"]


def test_the_row_left_out_is_named(tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, tree(kegiatan="150"))
    assert str(temuan.sel) == "Anggaran!D3"
    assert temuan.pesan.endswith("selisihnya 50, sama dengan S2 (Anggaran!D5).")


def test_two_rows_left_out_are_named(tmp_path: Path) -> None:
    gambar = tree(program="147") + """
        Belanja | Kelompok        | Jenis           | Anggaran | Realisasi
                | Belanja Operasi | Belanja Barang  | 147      | 120
                | Belanja Modal   | Belanja Mesin   | 130      | 110
                | Belanja Modal   | Belanja Gedung  | 23       | 10
    """
    (temuan,) = [t for t in find(tmp_path, gambar) if t.kode.startswith("ANG")]
    assert "selisihnya 153, sama dengan Belanja Mesin (Belanja!C3) ditambah Belanja Gedung (Belanja!C4)" in temuan.pesan


def test_a_parent_of_whole_rupiah_over_rows_with_sen(tmp_path: Path) -> None:
    assert find(tmp_path, """
        Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi
                 | I    | Program  | P      | 301      | 240
                 | I.A  | Kegiatan | K1     | 200,25   | 160
                 | I.B  | Kegiatan | K2     | 100,25   | 80
    """) == []


def test_capaian_may_follow_from_the_figures_or_from_the_sums(tmp_path: Path) -> None:
    wrong = ["ANG003 Anggaran!D2"]  # 320 instead of 300
    assert places(find(tmp_path, tree("320", capaian="75"))) == wrong  # 240 / 320
    assert places(find(tmp_path, tree("320", capaian="80"))) == wrong  # 240 / 300
    assert places(find(tmp_path, tree("320", capaian="78"))) == [*wrong, "ANG006 Anggaran!F2"]


def test_levels_that_are_not_summed_are_no_parents_to_check(tmp_path: Path) -> None:
    assert find(tmp_path, """
        Anggaran | Kode       | Tingkat       | Uraian    | Anggaran | Realisasi
                 | 7          | Urusan        | Kecamatan | 999      | 1
                 | 7.01       | Bidang Urusan | Kecamatan | 999      | 1
                 | 7.01.01    | Program       | P         | 50       | 40
                 | 7.01.01.2.01 | Kegiatan    | K         | 50       | 40
                 | 7.01.01.2.01.5.1 | Rekening | Gaji     | 30       | 20
    """) == []


def test_a_total_of_wrong_parents_is_not_named_again(tmp_path: Path) -> None:
    assert places(find(tmp_path, tree("320") + "| Jumlah | | | 320 | 240 |")) == ["ANG003 Anggaran!D2"]


def test_a_column_that_nobody_filled_in_is_one_finding(tmp_path: Path) -> None:
    rows = "\n".join(f"| I.{k} | Kegiatan | K{k} | 100 |" for k in "ABC")
    (temuan,) = find(tmp_path, f"Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n{rows}")
    assert (temuan.kode, str(temuan.sel)) == ("ANG009", "Anggaran!E2")
    assert "KA dan 2 baris lain belum diisi" in temuan.pesan
