"""An advice leads out: followed to the letter, it makes its finding go away and no other come, over all checks."""

from pathlib import Path

import pytest

from tests.checks.kasus import CASES, KELENGKAPAN, Kasus, load, places
from tests.checks.test_kasus import CODES
from tests.reader.ikuti import lead_out
from tests.workbooks import make_workbook
from toolkit.catalog import run_checks
from toolkit.model.temuan import Temuan
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import read
from toolkit.regulation.aturan import from_lines
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute


def said(folder: Path, kasus: Kasus, kode: str) -> tuple[Temuan, ...]:
    """What reader and checks find; of what a whole report would lack only the code that the test is about."""
    path = make_workbook(folder, kasus.gambar, identitas=dict(kasus.identitas))
    bacaan = read(path, open_workbook(path))
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas, from_lines(bacaan.laporan.aturan)))
    return tuple(t for t in (*bacaan.temuan, *run_checks(hasil))
                 if t.kode == kode or not t.kode.startswith(KELENGKAPAN))


@pytest.mark.parametrize("kode", CODES)
def test_the_advice_leads_out(kode: str, tmp_path: Path) -> None:
    kasus = load(CASES / kode / "bad.txt")
    sebelum = said(tmp_path, kasus, kode)
    (temuan,) = [t for t in sebelum if t.kode == kode]
    gambar = lead_out(tmp_path, kasus.gambar, dict(kasus.identitas), kasus.ikuti, temuan)
    if gambar is None:
        return
    sesudah = said(tmp_path, Kasus(gambar.teks, identitas=tuple(gambar.identitas.items())), kode)
    assert kode not in {t.kode for t in sesudah}
    baru = set(places(sesudah)) - set(places(sebelum))
    assert not baru, [f"{t.pesan} {t.saran}" for t in sesudah if places([t])[0] in baru]


def advice(folder: Path, gambar: str, kode: str) -> str:
    """The advice of the one finding of a code in a drawing."""
    (temuan,) = [t for t in said(folder, Kasus(gambar), kode) if t.kode == kode]
    return temuan.saran


@pytest.mark.parametrize(("kode", "gambar", "contoh"), [
    ("BCA020", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2020 | Target 2021
                  | 1.1 | S | Predikat SAKIP | | Positif | B | BB
                  PK | Kode | Target
                  | 1.1 | BB
                  Realisasi | Kode | Realisasi
                  | 1.1 | Sangat Memuaskan""", "misalnya BB"),
    ("BCA020", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2020 | Target 2021
                  | 1.1 | S | Predikat SAKIP | | Positif | B | memuaskan""", "misalnya B;"),
    ("BCA027", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                  | 1.1 | S | Jumlah desa | Desa | Positif | 7
                  RKT | Kode | Target Sasaran | Kegiatan
                  | 1.1 | 2021-08-07{d-mmm} | Rapat""", "misalnya 7."),
    ("BCA020", """Kegiatan | Kode | Indikator Keluaran | Satuan | Target | Realisasi
                  | I.A.1 | Surat | Surat | 350 | banyak""", "misalnya 350"),
    ("REA001", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                  | 1.1 | S | Jumlah kasus | Kasus | Negatif | 3
                  PK | Kode | Target
                  | 1.1 | 3
                  Realisasi | Kode | Realisasi
                  | 1.1 |""", "misalnya 3;"),
    ("REA010", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                  | 1.1 | S | Jumlah kasus | Kasus | Negatif | 10
                  PK | Kode | Target
                  | 1.1 | 10
                  Realisasi | Kode | Realisasi
                  | 1.1 | 6""", "lebih rendah, misalnya 6"),
    ("HIT001", """Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                  | 1.1 | S | Pertumbuhan kunjungan | % | Positif |
                  PK | Kode | Target
                  | 1.1 |
                  Realisasi | Kode | Realisasi
                  | 1.1 | -5""", "misalnya 85."),
    ("PNT005", """Penandatangan | Dokumen | Tanggal
                  | RKT | 4 Januari 2021
                  | PK | 29 Januari 2021
                  | PK Perubahan | 5 November 2019""", "misalnya Oktober 2021"),
    ("PNT005", """Penandatangan | Dokumen | Tanggal
                  | PK | 29 Oktober 2021
                  | PK Perubahan | 5 November 2019""", "misalnya Oktober 2021"),
    ("PNT005", """Penandatangan | Dokumen | Tanggal
                  | RKT | 9 Maret 2021
                  | PK | 29 Januari 2019""", "misalnya 10 Maret 2021"),
    ("BCA044", """Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi
                  | I | Program | Pelayanan | 200 | 180
                  | I.A | Kegiatan | Warga | 200 | 180
                  | I.A.1 | Sub Kegiatan | Surat | 100 | 90
                  | I.A.2 | Sub Kegiatan | Rapat | 100 | 90
                  Kegiatan | Kode | Indikator Keluaran | Target | Realisasi
                  | I.A.1 | Surat | 12 | 12
                  | IV.9.8.7 | Rapat | 12 | 12""", "misalnya I.A.2")])
def test_an_example_suits_the_cell(kode: str, gambar: str, contoh: str, tmp_path: Path) -> None:
    """A letter for a letter, a low count where less is better, a day after the document before, a code of the level."""
    lurus = "\n".join(f"{' ' * baris.strip().startswith('|')}{baris.strip()}" for baris in gambar.splitlines())
    assert contoh in advice(tmp_path, lurus, kode)


def test_a_source_that_names_the_year_ends_the_question_of_a_copy(tmp_path: Path) -> None:
    gambar = ("Realisasi | Kode | Realisasi | Realisasi 2019 | Realisasi 2020 | Sumber Data\n"
              " | 1.1 | 71,7 | 71,7 | 71,7 | {}")
    for sumber, ada in (("survei", True), ("survei 2020", True), ("laporan survei 2021", False)):
        (tmp_path / sumber).mkdir()
        temuan = said(tmp_path / sumber, Kasus(gambar.format(sumber)), "REA011")
        assert ("REA011" in {t.kode for t in temuan}) is ada


def test_the_cause_is_what_the_data_show(tmp_path: Path) -> None:
    """Printed scores 80; 75; 60,4: their mean is 71,8, with two decimals cut off 71,80; the sheet's own is 70,00."""
    gambar = """SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik | Skor Dilaporkan
 | 1 | Persyaratan | 0 | 0 | 100 | 0 | 80
 | 2 | Prosedur | 0 | 0 | 100 | 0 | 75
 | 3 | Waktu | 0 | 60 | 40 | 0 | {tiga}
Angka Dilaporkan | Tabel | Besaran | Nilai
 | SKM Hasil | rata-rata | {nilai}"""
    harapan = {("60,4", "71,8"): "adalah rata-rata skor yang dilaporkan, 71,8.",
               ("60,49", "71,8"): "adalah rata-rata skor yang dilaporkan, 71,83.",
               ("60,29", "71,7"): "adalah rata-rata skor yang dilaporkan, 71,763, dipotong, bukan dibulatkan.",
               ("60,29", "64,5"): "tetapi hitungannya 70."}
    for (tiga, nilai), kata in harapan.items():
        (tmp_path / f"{tiga} {nilai}").mkdir()
        kasus = Kasus(gambar.format(tiga=tiga, nilai=nilai))
        (temuan,) = [t for t in said(tmp_path / f"{tiga} {nilai}", kasus, "") if t.kode == "DIL001"]
        assert temuan.pesan.endswith(kata)
