"""Questions of a form as headings of SKM Responden: each is named with its column, by what it asks."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.reader.baca import baca
from tests.workbooks import make_workbook

TANYA = "Bagaimana pendapat saudara tentang"
FORMULIR = (
    ("Cap waktu", "2024/11/09 3:06:42 PM GMT+8"), ("1. Nama Lengkap", "RESPONDEN 1"), ("2. Umur", "30"),
    ("3. Jenis Kelamin", "Laki-laki"), ("4. Jenjang Pendidikan", "SMA"), ("5. Pekerjaan", "Petani"),
    (f"6. {TANYA} perilaku petugas dalam memberikan pelayanan?", "4"),
    (f"7. {TANYA} biaya/tarif pelayanan?", "Gratis"),
    (f"8. {TANYA} waktu yang diperlukan?", "3"),
    (f"9. {TANYA} prosedur yang harus ditempuh?", "3"),
    (f"10. {TANYA} kesesuaian antara jenis pelayanan yang dimohon dengan persyaratan?", "4"),
    (f"11. {TANYA} kemampuan petugas?", "Sangat Mampu"),
    (f"12. {TANYA} penanganan pengaduan masyarakat?", "4"),
    (f"13. {TANYA} keberadaan maklumat / janji pelayanan?", "3"),
    ("14. Berapa menurut anda nilai peringkat pelayanan?", "9"), ("15. Saran dan masukan", "Ruang tunggu diperluas"))
"""A form of an office; its last two are none of the nine."""
HURUF = dict(zip(range(1, 20), "ABCDEFGHIJKLMNOPQRS", strict=False))


def sheet(isi: Sequence[tuple[str, str]]) -> str:
    return "SKM Responden | " + " | ".join(judul for judul, _ in isi) + "\n | " + " | ".join(nilai for _, nilai in isi)


def advice(folder: Path, isi: Sequence[tuple[str, str]]) -> str:
    (temuan,) = [t for t in baca(make_workbook(folder, sheet(isi))).temuan if t.kode == "BCA010"]
    return temuan.saran


def test_each_question_has_its_column_and_the_advice_leads_out(tmp_path: Path) -> None:
    saran = advice(tmp_path, FORMULIR)
    menjadi = dict(re.findall(r"([A-Z])\d+ menjadi (U\d)", saran))
    assert menjadi == {"G": "U7", "H": "U4", "I": "U3", "J": "U2", "K": "U1", "L": "U6", "M": "U8", "N": "U9"}
    assert "G1 menjadi U7 (Perilaku Pelaksana)" in saran
    diganti = [(menjadi.get(HURUF[n], judul), nilai) for n, (judul, nilai) in enumerate(FORMULIR, 1)]
    bacaan = baca(make_workbook(tmp_path, sheet(diganti)))
    assert not [t for t in bacaan.temuan if t.sheet == "SKM Responden" and t.kode.startswith("BCA01")]
    (responden,) = bacaan.laporan.skm_responden
    assert {k: i.nilai for k, i in responden.jawaban.items() if i.terisi} == {
        1: 4, 2: 3, 3: 3, 4: 4, 6: 4, 7: 4, 8: 4, 9: 3}


def test_two_questions_for_one_unsur_are_the_offices_to_choose(tmp_path: Path) -> None:
    saran = advice(tmp_path, (*FORMULIR, ("16. Bagaimana laporan/keluhan ditangani?", "3")))
    assert "M1 dan P1" not in saran
    assert "M1 dan Q1 sama-sama tampaknya menanyakan" in saran
    assert "menjadi U8" not in saran


@pytest.mark.parametrize("judul", [
    ("Kode Survei", "Hasil Survei Waktu"), ("Jumlah", "Bagaimana waktu dan biaya pelayanannya?")])
def test_what_asks_nothing_sure_gets_the_plain_advice(tmp_path: Path, judul: tuple[str, str]) -> None:
    saran = advice(tmp_path, [("No", "1"), *((satu, "3") for satu in judul)])
    assert "menjadi persis U1" in saran
    assert "menurut isi pertanyaannya" not in saran
