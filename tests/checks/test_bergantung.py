"""What follows from a blank or unreadable cell stays blank, and only the cell itself is reported."""

from pathlib import Path

from tests.checks.kasus import Kasus, compute_drawn, find, places

BELANJA = """
    Belanja | Kelompok        | Jenis              | Anggaran | Realisasi
            | Belanja Operasi | Belanja Pegawai    | 600      | 500
            | {kelompok}      | Belanja Barang     | 300      | 200
            | Belanja Modal   | Belanja Peralatan  | 100      | 100
    Angka Dilaporkan | Tabel        | Kode            | Besaran  | Tahun | Nilai
            | Realisasi Belanja | Belanja Operasi | anggaran |       | {operasi}
            | Realisasi Belanja | Belanja Modal   | persen   |       | 99
            | Realisasi Belanja |                 | anggaran |       | 1000
            | Realisasi Belanja | Langsung        | anggaran |       | 400
"""
ANGGARAN = """
    Anggaran | Kode  | Tingkat      | Uraian    | Anggaran | Realisasi    | Capaian Dilaporkan
             | I     | Program      | Pelayanan | 500      | 400          | 81
             | I.A   | {tingkat}    | {uraian}  | {uang}
             | I.B   | Kegiatan     | Rapat     | 300      | 200          |
    Angka Dilaporkan | Tabel      | Kode | Besaran  | Tahun | Nilai
             | Realisasi Anggaran | I    | anggaran |       | 777
             | Realisasi Anggaran |      | jumlah   |       | 9
             | Realisasi Anggaran | I.B  | anggaran |       | 301
"""


def test_a_row_without_kelompok_leaves_every_kelompok_open(tmp_path: Path) -> None:
    gambar = BELANJA.format(kelompok="", operasi=900)
    hasil = compute_drawn(tmp_path, Kasus(gambar))
    assert [(k.anggaran, k.realisasi, k.proporsi) for k in hasil.belanja_kelompok] == [(None, None, None)] * 2
    assert hasil.belanja_total.anggaran == 1000  # 600 + 300 + 100
    assert [s.anggaran for s in hasil.belanja_sifat] == [600, 400]  # Belanja Pegawai; 300 + 100
    assert places(find(tmp_path, gambar)) == []


def test_with_its_kelompok_the_figures_are_compared(tmp_path: Path) -> None:
    gambar = BELANJA.format(kelompok="Belanja Operasi", operasi=901)
    assert places(find(tmp_path, gambar)) == ["DIL001 'Angka Dilaporkan'!E2", "DIL001 'Angka Dilaporkan'!E3"]


def test_shares_are_compared_where_nobody_filled_in_realisasi(tmp_path: Path) -> None:
    gambar = """
        Belanja | Kelompok        | Jenis           | Anggaran
                | Belanja Operasi | Belanja Pegawai | 600
                | Belanja Modal   | Belanja Mesin   | 400
        Angka Dilaporkan | Tabel        | Kode          | Besaran | Tahun | Nilai
                | Realisasi Belanja | Belanja Modal | persen  |       | 41
    """
    assert places(find(tmp_path, gambar)) == ["DIL001 'Angka Dilaporkan'!E2"]


def test_a_row_whose_tingkat_nobody_can_read_leaves_what_it_belongs_to_open(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN.format(tingkat="Bagian", uraian="PATEN", uang="200 | 200 |"))
    assert places(temuan) == ["DIL001 'Angka Dilaporkan'!E4"]  # I.B has its own figure, 300


def test_a_blank_tingkat_follows_from_the_codes_beside_it(tmp_path: Path) -> None:
    """I = 200 + 300 of 500, capaian (200 + 200)/500 = 80, three rows; 81, 777, 9 and 301 stand there."""
    temuan = find(tmp_path, ANGGARAN.format(tingkat="", uraian="PATEN", uang="200 | 200 |"))
    assert places(temuan) == ["ANG006 Anggaran!F2", *(f"DIL001 'Angka Dilaporkan'!E{n}" for n in (2, 3, 4))]


def test_a_row_without_any_figure_is_one_finding(tmp_path: Path) -> None:
    temuan = find(tmp_path, ANGGARAN.format(tingkat="Kegiatan", uraian="", uang=" | |").replace("301", "300")
                  .replace("| 9", "| 2"))
    assert places(temuan) == ["ANG008 Anggaran!D3"]
    assert temuan[0].pesan.startswith("Anggaran dan Realisasi baris I.A belum diisi")


def test_figures_missing_in_different_rows_are_named_each(tmp_path: Path) -> None:
    gambar = """
        Anggaran | Kode | Tingkat | Uraian    | Anggaran | Realisasi
                 | I    | Program | Pelayanan |          |
                 | II   | Program | Rapat     | 300      |
                 | III  | Program | Desa      |          | 200
                 | IV   | Program | Aset      | 300      | 200
    """
    assert places(find(tmp_path, gambar)) == ["ANG008 Anggaran!D2", "ANG008 Anggaran!D4", "ANG009 Anggaran!E3"]


def test_amounts_in_words_have_separators(tmp_path: Path) -> None:
    temuan = find(tmp_path, """
        Kegiatan | Kode | Indikator Keluaran | Target | Realisasi  | Capaian Dilaporkan
                 | I    | Warga              | 12000  | 11484      | 99
                 | I    | Rapat              | 6 Kali | 3 Kali     | 99
    """)
    kata = [t.pesan for t in temuan if t.kode == "KEG001"]
    assert "realisasi 11.484 terhadap target 12.000" in kata[0]  # 11484 / 12000 = 95,7 %
    assert "realisasi 3 Kali terhadap target 6 Kali" in kata[1]


def test_a_wrong_distribution_is_said_at_its_row_with_its_four_figures(tmp_path: Path) -> None:
    baris = "".join(f"\n | {n} | Unsur {n} | 0 | 0 | {{}} | 20" for n in range(1, 4))
    kepala = "SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik"
    (persen,) = [t for t in find(tmp_path, kepala + baris.format(80, 60, 80)) if t.kode == "SKM001"]
    assert (str(persen.sel), persen.nilai) == ("SKM!A3", "0; 0; 60; 20")
    assert "adalah 0; 0; 60; 20, berjumlah 80, padahal seharusnya 100" in persen.pesan
    (pecahan,) = [t for t in find(tmp_path, kepala + baris.replace("20", "0,2").format("0,8", "0,6", "0,8"))
                  if t.kode == "SKM001"]
    assert "berjumlah 0,8, padahal seharusnya 1" in pecahan.pesan
