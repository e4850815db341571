"""A sum that stays blank points to the finding that says why."""

from pathlib import Path

from tests.tabel import golden
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Tabel

GAMBAR = """
    Anggaran | Kode | Tingkat  | Uraian    | Anggaran | Realisasi | Kode Sasaran
             | I    | Program  | Pelayanan |          |           | 1
             | I.A  | Kegiatan | PATEN     | 100      |           |
    Belanja  | Kelompok        | Jenis           | Anggaran | Realisasi
             | Belanja Operasi | Belanja Pegawai | 60       |
             | Belanja Operasi | Belanja Barang  | 40       | 30
             | Belanja Modal   | Belanja Mesin   | 10       |
"""


def test_blank_sums_of_money_name_their_finding(tmp_path: Path) -> None:
    hasil = pipeline.examine(make_workbook(tmp_path, GAMBAR))
    catatan = {lembar.nama: [satu.lengkap for tabel in lembar.bagian if isinstance(tabel, Tabel)
                             for satu in tabel.belum if "belum dapat" in satu.apa]
               for lembar in result_sheets(hasil.hasil, hasil.temuan)}
    for nama in ("Realisasi Anggaran", "Anggaran per Sasaran"):
        satu, = catatan[nama]
        assert satu.startswith("Jumlah yang memuat PATEN belum dapat dihitung: lihat Anggaran!E3 (Temuan nomor")
    satu, = catatan["Realisasi Belanja"]   # Belanja Modal has no realisasi at all: nobody asked for it
    assert satu.startswith("Jumlah Belanja Operasi belum dapat dihitung: lihat Belanja!D2 (Temuan nomor")


def test_on_paper_no_note_says_where_to_look(tmp_path: Path) -> None:
    """The workbook above, and the example, whose budget differs from what is typed at its parents."""
    for berkas in (make_workbook(tmp_path, GAMBAR), golden.CONTOH):
        hasil = pipeline.examine(berkas)
        belum = [satu for lembar in result_sheets(hasil.hasil, hasil.temuan) for tabel in lembar.bagian
                 if isinstance(tabel, Tabel) for satu in tabel.belum]
        assert belum
        for satu in belum:
            assert "lihat" not in satu.apa.lower()
            assert satu.apa.endswith(".")
            assert satu.lengkap.startswith(satu.apa[:-1])
            assert "lihat " in satu.lengkap.lower()
