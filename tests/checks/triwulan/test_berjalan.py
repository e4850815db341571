"""The year that is still running: one info stands for what is blank, which is asked once Realisasi is filled."""

from pathlib import Path

import pytest

from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import AKHIR_TAHUN, ANGGARAN, RENCANA_AKSI

KERJA = """
    Renstra | Kode | Sasaran   | Indikator Sasaran | Satuan | Arah    | Target 2019 | Target 2020 | Target 2021
            | 1.1  | Pelayanan | Desa terlayani    | Desa   | Positif | 90          | 95          | 100
            | 1.2  | Pelayanan | Rapat koordinasi  | Kali   | Positif | 10          | 11          | 12
    PK | Kode | Target
       | 1.1  | 100
       | 1.2  | 12
    Realisasi | Kode | Realisasi | Realisasi 2018 | Realisasi 2019 | Realisasi 2020
              | 1.1  | {}        | 90             |                | 95
              | 1.2  |           |                | 10             |
    SKM | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
        | 1  | Persyaratan |            |             |      |
        | 2  | Prosedur    | 0          |             |      |
    Anggaran | Kode      | Tingkat      | Uraian   | Anggaran | Realisasi | Kode Sasaran
             | 7.01.02   | Program      | Program  | 100      |           | 1
             | 7.01.02.2.01 | Kegiatan  | Kegiatan | 100      |           |
             | 7.01.02.2.01.0001 | Sub Kegiatan | Rapat | 60  | 20        |
             | 7.01.02.2.01.0002 | Sub Kegiatan | Data  | 40  |           |
    Kegiatan | Kode              | Indikator Keluaran | Satuan  | Target | Realisasi
             | 7.01.02.2.01.0001 | Jumlah rapat       | Kali    | 12     |
             | 7.01.02.2.01.0001 |                    | Laporan |        |
    Belanja | Kelompok        | Jenis           | Anggaran | Realisasi
            | Belanja Operasi | Belanja Pegawai |          |
            | Belanja Operasi | Belanja Barang  | 40       | 10
    Naskah | Bagian | Isi
           | Visi   |
           | Misi   | Melayani.
    Rencana Aksi | Kode | Aksi  | Sifat Target | Target TW I | Target TW II | Target TW IV | Realisasi TW I
                 | 1.1  |       | Akumulatif   | 25          | 25           | 50           | {}
                 | 1.2  |       | Posisi Akhir |             |              | 12           |
                 | 1.1  | Rapat | Akumulatif   | 3           | 3            | 3            | {}
"""
SEPANJANG = ("BCA050", "REA001", "REA018", "SKM007", "SKM030", "ANG009", "KEG003", "KEG004", "KEG008", "BEL002",
             "LKP001", "LKP003", "LKP004", "LKP007")
"""What is said of the blanks of this workbook when the year is over, by its code."""


SHEETS = {ANGGARAN.name, RENCANA_AKSI.name, *(s.name for s in AKHIR_TAHUN)}


def periksa(folder: Path, *isi: str) -> list[str]:
    temuan = pipeline.examine(make_workbook(folder, KERJA.format(*isi))).temuan
    return sorted({t.kode for t in temuan if t.sheet in SHEETS
                   and (t.tingkat is not Tingkat.INFO or t.kode in ("RAK009", *SEPANJANG))})


def test_one_info_stands_for_what_is_blank(tmp_path: Path) -> None:
    assert periksa(tmp_path, "", "25", "3") == ["RAK009"]


@pytest.mark.parametrize(("realisasi", "sendiri", "aksi"), [("90", "25", "3"), ("", "-", "")])
def test_it_is_asked_where_the_year_is_over_or_nothing_is_measured(realisasi: str, sendiri: str, aksi: str,
                                                                   tmp_path: Path) -> None:
    kode = periksa(tmp_path, realisasi, sendiri, aksi)
    assert [k for k in SEPANJANG if k not in kode] == []
    assert "RAK009" not in kode


def test_sheets_that_are_not_there_yet(tmp_path: Path) -> None:
    """In March: no SKM, Kegiatan, Belanja, Naskah, and a Realisasi without a row."""
    temuan = pipeline.examine(make_workbook(tmp_path, """
        PK | Kode | Target
           | 1.1  | 100
        Realisasi | Kode | Realisasi
        Rencana Aksi | Kode | Target TW I | Target TW IV | Realisasi TW I
                     | 1.1  | 20          | 100          | 21
    """)).temuan
    assert sorted({f"{t.kode} {t.sheet}" for t in temuan if t.kode in ("BCA011", "BCA012", "BCA013", "RAK009")}) == [
        "BCA012 Anggaran", "BCA012 IKU", "BCA012 PK Program", "BCA012 RKT", "BCA013 Penandatangan", "RAK009 Realisasi"]
    (pilihan,) = [t.pesan for t in temuan if t.kode == "BCA013"]
    assert "Naskah" not in pilihan
    assert not [t for t in temuan if t.tingkat is Tingkat.KESALAHAN]
