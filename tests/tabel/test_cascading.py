"""Sheet `Cascading Kinerja`: each rupiah once, beside the sasaran that it serves, and what serves none is said."""

from pathlib import Path

import pytest

from tests.tabel import golden
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model import lembar as nama
from toolkit.render.pages import page_scale
from toolkit.tabel.model import Tabel
from toolkit.values import ruang

_RENSTRA = """
Renstra   | Kode | Tujuan          | Sasaran                 | Indikator Sasaran      | Satuan | Target 2021
          | 1.1  | Pelayanan prima | Meningkatnya pelayanan  | Nilai SKM              | Nilai  | 80
          | 2.1  |                 | Meningkatnya koordinasi | Jumlah rapat           | Kali   | 4
          | 2.2  |                 | Meningkatnya koordinasi | Persentase desa tertib | %      | 50
PK        | Kode | Target
          | 1.1  | 80
          | 2.1  | 4
          | 2.2  | 50
Realisasi | Kode | Realisasi
          | 1.1  | 80
          | 2.1  | 4
          | 2.2  | 40
"""
_ANGGARAN = """
Anggaran  | Kode              | Uraian                   | Tingkat      | Anggaran | Realisasi | Kode Sasaran
          | 7.01.01           | PROGRAM PENUNJANG URUSAN | Program      |          |           |
          | 7.01.01.2.02      | Administrasi Keuangan    | Kegiatan     |          |           |
          | 7.01.01.2.02.0001 | Gaji                     | Sub Kegiatan | 1000     | 900       |
          | 7.01.02           | PROGRAM PELAYANAN PUBLIK | Program      |          |           |
          | 7.01.02.2.01      | Koordinasi Pelayanan     | Kegiatan     |          |           |
          | 7.01.02.2.01.0001 | Pelayanan                | Sub Kegiatan | 300      | 270       | 2
          | 7.01.02.2.01.0002 | Rapat                    | Sub Kegiatan | 200      | 190       | 2
          | 7.01.02.2.01.0003 | Laporan                  | Sub Kegiatan | 100      | 90        | 2
          | 7.01.04           | PROGRAM KETERTIBAN       | Program      | 400      | 400       |
"""
_SINGKATAN = """
Anggaran  | Kode | Uraian                                        | Tingkat | Anggaran | Realisasi
          | I    | Program Penunjang Urusan Pemerintahan Daerah  | Program | 10       | 10
          | II   | Program Pelayanan                             | Program | 10       | 10
"""
_RINCIAN_DULU = """
Anggaran  | Kode              | Uraian                   | Tingkat      | Anggaran | Realisasi | Kode Sasaran
          | 7.01.01.2.02.0001 | Gaji                     | Sub Kegiatan | 1000     | 900       |
          | 7.01.01.2.02      | Administrasi Keuangan    | Kegiatan     |          |           |
          | 7.01.01           | PROGRAM PENUNJANG URUSAN | Program      |          |           |
"""
_BEBERAPA_UNIT = """
Anggaran  | Kode                    | Uraian            | Tingkat         | Anggaran | Realisasi | Kode Sasaran
          | 7.01.0.00.0.00.01.0000  | Kecamatan         | SKPD            | 300      | 270       |
          | 7.01.02                 | PROGRAM PELAYANAN | Program         |          |           |
          | 7.01.02.2.01            | Koordinasi        | Kegiatan        |          |           |
          | 7.01.02.2.01.0001       | Rapat             | Sub Kegiatan    | 300      | 270       | 1
          | 7.01.0.00.0.00.01.0001  | Kelurahan A       | Unit Organisasi | 100      | 90        |
          | 7.01.02                 | PROGRAM PELAYANAN | Program         |          |           |
          | 7.01.02.2.01            | Koordinasi        | Kegiatan        |          |           |
          | 7.01.02.2.01.0001       | Rapat             | Sub Kegiatan    | 100      | 90        | 2
"""


def _tabel(berkas: Path) -> Tabel:
    hasil = {satu.nama: satu for satu in pipeline.lembar(pipeline.examine(berkas), None)}
    tabel = hasil[nama.CASCADING].bagian[0]
    assert isinstance(tabel, Tabel)
    return tabel


@pytest.fixture
def tabel(tmp_path: Path) -> Tabel:
    """The table of an office whose first sasaran has no money and whose third program serves none."""
    return _tabel(make_workbook(tmp_path, _RENSTRA + _ANGGARAN))


def test_each_rupiah_stands_once_beside_its_sasaran(tabel: Tabel) -> None:
    """300 + 200 + 100 of sasaran 2, 1,000 of the support program and 400 of no sasaran: 2,000."""
    assert golden.angka(tabel, 8) == ["-", "300,00", "200,00", "100,00", "1.000,00", "400,00", "2.000,00"]
    assert [satu.split(".")[0] for satu in golden.angka(tabel, 2)[:4]] == ["1", "2", "2", "2"]


def test_support_what_has_no_money_and_what_has_no_sasaran_are_marked(tabel: Tabel) -> None:
    assert golden.angka(tabel, 11) == ["Tanpa anggaran", "", "", "", "Penunjang", "Tanpa sasaran", ""]


def test_indicators_reach_over_the_rows_of_their_sasaran(tabel: Tabel) -> None:
    """Two indicators beside three sub kegiatan: the first takes two rows; 4 of 4 = 100 %, 40 of 50 = 80 %."""
    assert tabel.menyatu(1, 2, 2)
    assert not tabel.menyatu(2, 3, 2)
    assert tabel.menyatu(1, 2, 3)
    assert golden.angka(tabel, 4)[1:4] == ["100,00", "", "80,00"]


def test_a_program_with_nothing_below_stands_in_its_own_column(tabel: Tabel) -> None:
    assert [str(isi) for isi in tabel.baris[5].isi[4:7]] == ["PROGRAM KETERTIBAN", "-", "-"]


def test_a_row_above_its_parent_has_its_names_all_the_same(tmp_path: Path) -> None:
    tabel = _tabel(make_workbook(tmp_path, _RENSTRA + _RINCIAN_DULU))
    assert [str(isi) for isi in tabel.baris[-2].isi[4:7]] == ["PROGRAM PENUNJANG URUSAN", "Administrasi Keuangan",
                                                              "Gaji"]
    assert golden.angka(tabel, 11)[-2] == "Penunjang"


def test_what_two_units_book_on_different_sasaran_serves_several(tmp_path: Path) -> None:
    """It is one row of 300 + 100, and not one without a sasaran."""
    tabel = _tabel(make_workbook(tmp_path, _RENSTRA + _BEBERAPA_UNIT))
    assert golden.angka(tabel, 8)[-2:] == ["400,00", "400,00"]
    assert golden.angka(tabel, 2)[-2] == "Mendukung lebih dari satu sasaran"
    assert golden.angka(tabel, 11)[-2] == ""


def test_a_tujuan_is_one_cell_over_its_sasaran(tabel: Tabel) -> None:
    assert all(tabel.menyatu(n - 1, n, 0) for n in (1, 2, 3))
    assert not tabel.menyatu(0, 1, 1)


def test_a_support_program_with_an_own_code_is_told_by_its_name(tmp_path: Path) -> None:
    """`I` says nothing of bidang and program; `II`, of another name, stays without a sasaran."""
    tabel = _tabel(make_workbook(tmp_path, _RENSTRA + _SINGKATAN))
    assert golden.angka(tabel, 11)[-3:-1] == ["Penunjang", "Tanpa sasaran"]


def test_many_rows_stand_on_one_line_each(tmp_path: Path) -> None:
    """Two landscape folio pages (33 cm less 3 cm of margins) show 84 sub kegiatan at more than half of their size.

    The name has 84 letters, as long as the official ones go but for a few.
    """
    sub = "Pemeliharaan/Rehabilitasi Sarana dan Prasarana Gedung Kantor atau Bangunan Lainnya"
    baris = "\n".join(f"| 7.01.02.2.01.{n:04d} | {sub} | Sub Kegiatan | 100 | 90 | 2" for n in range(1, 85))
    tabel = _tabel(make_workbook(tmp_path, f"""{_RENSTRA}
Anggaran | Kode | Uraian | Tingkat | Anggaran | Realisasi | Kode Sasaran
         | 7.01.02 | PROGRAM PELAYANAN | Program | | |
         | 7.01.02.2.01 | Koordinasi | Kegiatan | | |
{baris}"""))
    piksel = [ruang.lebar_kolom_piksel(k.lebar) for k in tabel.kolom]
    assert ruang.banyak_baris(sub, piksel[6], 10) == 1
    assert page_scale(sum(piksel), mendatar=True) > 0.5


def test_without_anggaran_there_is_no_sheet(tmp_path: Path) -> None:
    lembar = pipeline.lembar(pipeline.examine(make_workbook(tmp_path, _RENSTRA)), None)
    assert nama.CASCADING not in {satu.nama for satu in lembar}
