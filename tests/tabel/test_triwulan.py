"""Sheet `Pengukuran Triwulan`: each quarter and to date, live over the input cells; nothing of what is not measured."""

from pathlib import Path

import pytest

from tests.tabel import golden
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model import lembar as nama
from toolkit.tabel.halaman import Berdampingan, Daftar, Grafik, Lembar
from toolkit.tabel.model import Kategori, Rumus, Tabel

RENSTRA = """
Identitas | Isian | Nilai
          | Skala capaian | Permendagri 86/2017
          | Batas capaian | 120
Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan   | Arah    | Jenis      | Target 2021
        | 1.1  | Prima  | Layanan | Nilai survei      | Nilai    | Positif | Tahunan    | 80
        | 1.2  |        | Layanan | Banyak keluhan    | Kasus    | Negatif | Akumulatif | 40
        | 2.1  |        | Tertib  | Desa tertib       | %        | Positif | Tahunan    | 90
        | 2.2  |        | Tertib  | Predikat SAKIP    | Predikat | Positif | Tahunan    | BB
        | 2.3  |        | Tertib  | Waktu layanan     | Hari     | Negatif | Tahunan    | 2-3
        | 2.4  |        | Tertib  | Banyak rapat      | Kali     | Positif | Tahunan    | 4
PK      | Kode | Target
        | 1.1  | 80
        | 1.2  | 40
        | 2.1  | 90
        | 2.2  | BB
        | 2.3  | 2-3
        | 2.4  | 4
IKU     | Kode | Penanggung Jawab
        | 2.1  | Kasi Pemerintahan
"""
AKSI = """
Rencana Aksi | Kode | Aksi | Sifat Target | Satuan | Target TW I | Target TW II | Target TW III | Target TW IV | \
Realisasi TW I | Realisasi TW II | Realisasi TW III | Penanggung Jawab | Kendala | Tindak Lanjut
        | 2.1 |                | Rata-rata |         | 80  | 90 |     | 90  | 76 | 90,5 |   |              |          |
        | 1.1 |                |           |         | 70  | 75 | 80  | 80  | 72 | 78   | - | Sekretaris   |          |
        | 1.1 | Menata loket | | % | 50% | 100% |   |     | 50% | 75% |   | Kasi Layanan | Dana | Lanjut
        | 1.2 |                |           |         | 10  | 10 | 10  | 10  | 8  | 14   | 5 |              |          |
        | 2.2 |                |           |         |     | B  |     | BB  |    | BB   |   |              |          |
        | 2.3 |                |           |         | 2-3 |    | 2-3 |     | 3  |      | 4 |              |          |
        | 9.9 | Tidak dikenal  |           | Kali    | 1   |    |     |     | 1  |      |   |              |          |
"""
ANGGARAN = """
Anggaran | Kode              | Uraian                   | Tingkat      | Anggaran | Realisasi | Kode Sasaran
         | 7.01.02           | PROGRAM PELAYANAN PUBLIK | Program      |          |           |
         | 7.01.02.2.01      | Koordinasi Pelayanan     | Kegiatan     |          |           |
         | 7.01.02.2.01.0001 | Pelayanan                | Sub Kegiatan | 300      | 270       | 1
         | 7.01.02.2.01.0002 | Rapat                    | Sub Kegiatan | 200      | 190       | 1
         | 7.01.02.2.02      | Pengaduan                | Kegiatan     |          |           |
         | 7.01.02.2.02.0001 | Kotak saran              | Sub Kegiatan | 50       | 50        | 1
         | 7.01.03           | PROGRAM PEMBERDAYAAN     | Program      | 400      | 400       | 1
         | 7.01.04           | PROGRAM KETERTIBAN       | Program      | 70       | 60        | 1
"""


@pytest.fixture(scope="module")
def lembar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Lembar]:
    """The sheets of an office whose third quarter was the last to be measured."""
    return sheets(make_workbook(tmp_path_factory.mktemp("triwulan"), RENSTRA + ANGGARAN + AKSI))


def sheets(path: Path) -> dict[str, Lembar]:
    return {satu.nama: satu for satu in pipeline.lembar(pipeline.examine(path), None)}


def tabel_of(satu: Lembar, nomor: int = 0) -> Tabel:
    tabel = [b for b in satu.bagian if isinstance(b, Tabel)][nomor]
    assert isinstance(tabel, Tabel)
    return tabel


def baris(tabel: Tabel) -> dict[str, list[str]]:
    """What each row shows behind its indicator."""
    kolom = [golden.angka(tabel, k) for k in range(3, len(tabel.kolom) + 1)]
    return {satu[0]: [isi.replace("\N{NO-BREAK SPACE}", " ") for isi in satu[1:]]
            for satu in zip(*kolom, strict=True)}


def test_every_quarter_and_to_date(lembar: dict[str, Lembar]) -> None:
    """The working, quarter by quarter, then to date; the limit is 120.

    1.1, the last measured pair (TW II; III is "-", not available): 72/70, 78/75 = 104. 1.2, better the less, sums:
    (20-8)/10 = 120, (20-14)/10 = 60, (20-5)/10 = 150 -> 120; 27 of 30: 33/30 = 110. 2.1, means 83,25 of 85.
    2.2 by rank: BB over B = 100. 2.3: 3 within 2-3 = 100; 4 against 3: (6-4)/3 = 66,67.
    """
    tabel = tabel_of(lembar[nama.PENGUKURAN_TRIWULAN])
    assert tabel.subjudul == "sampai dengan Triwulan III"
    assert [k.induk for k in tabel.kolom if k.judul == "TARGET"] == [
        "TRIWULAN I", "TRIWULAN II", "TRIWULAN III", "TRIWULAN IV", "S.D. TRIWULAN III"]
    assert {k: " ".join(v) for k, v in baris(tabel).items()} == {
        "Nilai survei": "Posisi Akhir 70 72 102,86 % 75 78 104,00 % 80 - - 80   75 78 104,00 % SANGAT TINGGI",
        "Banyak keluhan": "Akumulatif 10 8 120,00 % 10 14 60,00 % 10 5 120,00 % 10   30 27 110,00 % SANGAT TINGGI",
        "Desa tertib": "Rata-rata 80,00 % 76,00 % 95,00 % 90,00 % 90,50 % 100,56 % - - - 90,00 %   85,00 % 83,25 % "
                       "97,94 % SANGAT TINGGI",
        "Predikat SAKIP": "Posisi Akhir - - - B BB 100,00 % - - - BB   B BB 100,00 % SANGAT TINGGI",
        "Waktu layanan": "Posisi Akhir 2-3 Hari 3 100,00 % - - - 2-3 Hari 4 66,67 % - - - 2-3 Hari 4 66,67 % SEDANG"}


def test_the_figures_are_formulas_over_the_input_cells(lembar: dict[str, Lembar]) -> None:
    """All but letters, ranges and dashes."""
    tabel = tabel_of(lembar[nama.PENGUKURAN_TRIWULAN])
    for satu in tabel.baris[:3]:
        angka = [isi for isi in satu.isi if isinstance(isi, Rumus)]
        assert len(angka) == sum(bool(isi) and isi != "-" for isi in satu.isi[4:-1])
        assert all(not isinstance(isi.rumus, type(isi.nilai)) for isi in angka)


def test_the_category_has_its_colour(lembar: dict[str, Lembar]) -> None:
    kategori = [b.isi[-1] for b in tabel_of(lembar[nama.PENGUKURAN_TRIWULAN]).baris]
    assert [(k.teks, k.nada) for k in kategori if isinstance(k, Kategori)] == [
        *[("SANGAT TINGGI", 3)] * 4, ("SEDANG", 1)]


def test_one_chart_of_what_is_reached_to_date(lembar: dict[str, Lembar]) -> None:
    grafik, = (b for b in lembar[nama.PENGUKURAN_TRIWULAN].bagian if isinstance(b, Grafik))
    assert grafik.judul == "Capaian sampai dengan Triwulan III (%)"
    assert golden.angka(grafik.data, 2) == ["104,00", "110,00", "97,94", "100,00", "66,67"]
    assert isinstance(grafik.data.baris[1].isi[1], Rumus)


def test_what_is_not_measured_by_quarters_is_said(lembar: dict[str, Lembar]) -> None:
    tabel = tabel_of(lembar[nama.PENGUKURAN_TRIWULAN])
    assert 'Tidak diukur per triwulan: indikator "Banyak rapat".' in tabel.catatan
    assert tabel.belum == ()


def test_a_quarter_that_waits_is_named_with_its_cell(tmp_path: Path) -> None:
    """Quarter II of 1.2 is blank while III is measured: nothing to date either; 1.1 is measured in I alone."""
    tabel = tabel_of(sheets(make_workbook(tmp_path, RENSTRA + """
        Rencana Aksi | Kode | Target TW I | Target TW II | Target TW III | Realisasi TW I | Realisasi TW II \
| Realisasi TW III
                     | 1.1  | 70          |              |               | 72             |    |
                     | 1.2  | 10          | 10           | 10            | 8              |    | 9
    """))[nama.PENGUKURAN_TRIWULAN])
    belum, = tabel.belum
    assert belum.lengkap.startswith('Capaian triwulan II, s.d. triwulan ini indikator "Banyak keluhan" belum dapat '
                                    "dihitung: lihat 'Rencana Aksi'!F3")
    assert " ".join(baris(tabel)["Banyak keluhan"]) == "Akumulatif 10 8 120,00 % 10   10 9 110,00 % - - - 30   "
    assert " ".join(baris(tabel)["Nilai survei"][1:]).endswith("70 72 102,86 % SANGAT TINGGI")


def test_before_anything_is_measured_the_targets_stand_alone(tmp_path: Path) -> None:
    lembar = sheets(make_workbook(tmp_path, RENSTRA + """
        Rencana Aksi | Kode | Aksi   | Target TW I | Target TW II
                     | 1.1  |        | 70          | 75
                     | 1.1  | Loket  | 1           |
    """))
    tabel = tabel_of(lembar[nama.PENGUKURAN_TRIWULAN])
    assert (tabel.subjudul, tabel.belum) == ("", ())
    assert tabel.kolom[-2].induk == "S.D. TRIWULAN INI"
    assert not [b for b in lembar[nama.PENGUKURAN_TRIWULAN].bagian if isinstance(b, Grafik)]
    assert nama.PELAKSANAAN_RENCANA_AKSI in lembar


@pytest.mark.parametrize("isi", ["", "Rencana Aksi | Kode | Satuan | Target TW I\n | 1.1 | Nilai |\n | 1.2 | Kasus |"])
def test_codes_and_units_alone_make_no_sheet(tmp_path: Path, isi: str) -> None:
    lembar = sheets(make_workbook(tmp_path, f"{RENSTRA}\n{isi}"))
    assert lembar.keys().isdisjoint({nama.PENGUKURAN_TRIWULAN, nama.PELAKSANAAN_RENCANA_AKSI})


def test_actions_alone_are_listed_and_measure_no_indicator(tmp_path: Path) -> None:
    lembar = sheets(make_workbook(tmp_path, f"{RENSTRA}\nRencana Aksi | Kode | Aksi | Target TW I\n | 1.1 | Loket | 1"))
    assert nama.PENGUKURAN_TRIWULAN not in lembar
    tabel, = (b for b in lembar[nama.PELAKSANAAN_RENCANA_AKSI].bagian if isinstance(b, Tabel))
    assert tabel.judul == "Pelaksanaan Rencana Aksi Tahun 2021"


def test_the_form_that_is_collected(lembar: dict[str, Lembar]) -> None:
    """Two indicators beside three programs of sasaran 1; what serves it: 300 + 200 + 50, 400, 70."""
    tabel = tabel_of(lembar[nama.PELAKSANAAN_RENCANA_AKSI])
    assert [k.judul for k in tabel.kolom] == [
        "NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "SATUAN", "TARGET", "TW I", "TW II", "TW III", "TW IV",
        "PROGRAM", "ANGGARAN (Rp.)", "PENANGGUNG JAWAB"]
    isi = list(zip(*(golden.angka(tabel, k) for k in range(1, 13)), strict=True))
    assert isi[:3] == [
        ("1.", "Layanan", "1. Nilai survei", "Nilai", "80", "70", "75", "80", "80", "Program Pelayanan Publik",
         "550,00", "Sekretaris"),
        ("1.", "Layanan", "1. Nilai survei", "", "", "", "", "", "", "Program Pemberdayaan", "400,00", "Sekretaris"),
        ("1.", "Layanan", "2. Banyak keluhan", "Kasus", "40", "10", "10", "10", "10", "Program Ketertiban", "70,00",
         "-")]
    assert isi[3] == ("2.", "Tertib", "1. Desa tertib", "%", "90 %", "80 %", "90 %", "-", "90 %", "-", "-",
                      "Kasi Pemerintahan")
    assert len(isi) == 6
    assert tabel.menyatu(0, 1, 2)
    assert tabel.menyatu(0, 1, 4)
    assert not tabel.menyatu(1, 2, 4)


def test_every_row_with_what_was_done(lembar: dict[str, Lembar]) -> None:
    """In the order of the Renstra, the indicator before its actions; what is of no indicator stands last."""
    tabel = tabel_of(lembar[nama.PELAKSANAAN_RENCANA_AKSI], 1)
    isi = list(zip(*(golden.angka(tabel, k) for k in range(3, 17)), strict=True))
    assert [satu[:2] for satu in isi] == [
        ("Nilai survei", "Pengukuran indikator"), ("Nilai survei", "Menata loket"),
        ("Banyak keluhan", "Pengukuran indikator"), ("Desa tertib", "Pengukuran indikator"),
        ("Predikat SAKIP", "Pengukuran indikator"), ("Waktu layanan", "Pengukuran indikator"), ("-", "Tidak dikenal")]
    assert " ".join(isi[1][2:]) == "% 50 % 100 % - - 50 % 75 % - - Kasi Layanan Dana Lanjut"
    assert " ".join(isi[4][2:]) == "Predikat - B - BB - BB -  - - -"


def test_the_summary_of_a_running_year_names_what_is_below_its_target(tmp_path: Path) -> None:
    """1.1 has 78 of 75, 2.1 (76 + 90,5) / 2 = 83,25 of 85: 97,94 %; the year's own capaian is not asked for."""
    lembar = sheets(make_workbook(tmp_path, f"""{RENSTRA}
        Realisasi | Kode | Realisasi
        Rencana Aksi | Kode | Sifat Target | Target TW I | Target TW II | Realisasi TW I | Realisasi TW II
                     | 1.1  |              | 70          | 75           | 72             | 78
                     | 2.1  | Rata-rata    | 80          | 90           | 76             | 90,5
    """))
    daftar = [d for b in lembar[nama.RINGKASAN].bagian if isinstance(b, Berdampingan) for d in (b.kiri, b.kanan)]
    assert [d.butir for d in daftar if isinstance(d, Daftar)] == [(
        "Tahun masih berjalan, diukur sampai triwulan II: lihat sheet Pengukuran Triwulan.",
        'Indikator "Desa tertib": capaian sampai triwulan II 97,94\u00a0%.')]


def test_what_had_no_target_is_said_to_be_left_out(tmp_path: Path) -> None:
    """The year's target stands in the fourth quarter: 11 of 40, where 42 were reached."""
    semua = sheets(make_workbook(tmp_path, RENSTRA + """
        Rencana Aksi | Kode | Sifat Target | Target TW IV | Realisasi TW I | Realisasi TW II | Realisasi TW IV
                     | 1.2  | Akumulatif   | 40           | 10             | 21              | 11
                     | 1.1  | Posisi Akhir | 80           | 70             |                 | 80
    """))
    catatan = tabel_of(semua[nama.PENGUKURAN_TRIWULAN]).catatan
    (satu,) = [teks for teks in catatan if "tidak ikut" in teks]
    assert satu == ('Realisasi triwulan I, II indikator "Banyak keluhan" tidak ikut dihitung sampai dengan triwulan '
                    "ini, karena triwulan itu tidak bertarget.")
