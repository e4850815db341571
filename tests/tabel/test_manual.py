"""Sheet `Manual Indikator`: a block for each indicator that says more than the decree."""

from pathlib import Path

from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.render.appearance import shown
from toolkit.tabel.manual import tabel_manual
from toolkit.tabel.model import Format

_GAMBAR = """
Renstra | Kode | Sasaran             | Indikator Sasaran    | Satuan | Arah    | Target 2020 | Target 2021
        | 1.1  | Meningkatnya tertib | Jumlah desa tertib   | Desa   |         | 3           | 4
        | 1.2  | Meningkatnya tertib | Jumlah temuan        | Temuan | Negatif | 9           | 8
IKU     | Kode | Formulasi           | Sumber Data | Definisi Operasional | Periode Pengukuran
        | 1.2  | Banyaknya temuan    | LHP         | Temuan pada LHP      | Tahunan
        | 1.1  | Banyaknya desa      | Laporan     |                      |
        | 9.9  | Tidak dikenal       |             | Apa saja             |
"""


def _hasil(tmp_path: Path, gambar: str) -> Hasil:
    return pipeline.examine(make_workbook(tmp_path, gambar)).hasil


def test_a_block_says_what_the_sheets_say_of_its_indicator(tmp_path: Path) -> None:
    tabel, = tabel_manual(_hasil(tmp_path, _GAMBAR))
    assert tabel.pengantar == ("1. Jumlah temuan",)
    isi = {shown(b.isi[0], Format.TEKS): b.isi[1] for b in tabel.baris}
    assert isi == {
        "Sasaran": "Meningkatnya tertib", "Indikator Kinerja": "Jumlah temuan", "Alasan Pemilihan": "-",
        "Definisi Operasional": "Temuan pada LHP", "Formula": "Banyaknya temuan", "Satuan": "Temuan",
        "Arah": "Negatif", "Periode Pengukuran": "Tahunan", "Sumber Data": "LHP", "Penanggung Jawab": "-",
        "Target Renstra": "2020: 9; 2021: 8"}


def test_the_decree_alone_makes_no_sheet(tmp_path: Path) -> None:
    gambar = "IKU | Kode | Formulasi | Definisi Operasional\n    | 1.1 | Banyaknya desa |"
    lembar = pipeline.lembar(pipeline.examine(make_workbook(tmp_path, gambar)), None)
    assert nama.MANUAL_INDIKATOR not in {satu.nama for satu in lembar}
