from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.kantor.contoh import ATURAN_LAIN, isi, kabupaten, kantor, kecil, kiriman, temuan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kumpulan, Nasib
from toolkit.rekap.balikan import TERPANJANG, safe_name, write_balikan


def texts(path: Path) -> list[str]:
    return [str(c.value) for ws in openpyxl.load_workbook(path) for b in ws.iter_rows() for c in b
            if c.value is not None]


def test_each_office_gets_its_findings_and_a_text(tmp_path: Path) -> None:
    """01 to 04 came, 05 did not; 06 is not in the list, so that nothing is owed to it."""
    semua = write_balikan(kecil(), tmp_path / "balikan")
    assert [p.name for p in semua] == [
        "35.09.01 Kecamatan Jombang.xlsx", "35.09.01 Kecamatan Jombang.txt", "35.09.02 Kecamatan Kencong.xlsx",
        "35.09.02 Kecamatan Kencong.txt", "35.09.03 Kecamatan Sumberbaru.xlsx", "35.09.03 Kecamatan Sumberbaru.txt",
        "35.09.04 Kecamatan Gumukmas.xlsx", "35.09.04 Kecamatan Gumukmas.txt", "35.09.05 Kecamatan Umbulsari.txt"]
    assert {p.name for p in (tmp_path / "balikan").iterdir()} == {p.name for p in semua}


def test_the_findings_say_where_what_and_what_to_do(tmp_path: Path) -> None:
    write_balikan(kecil(), tmp_path)
    ws = openpyxl.load_workbook(tmp_path / "35.09.03 Kecamatan Sumberbaru.xlsx")["Temuan"]
    isi_sel = [b for b in ws.iter_rows(values_only=True) if isinstance(b[0], int)]
    assert isi_sel == [
        (1, "kesalahan", "Anggaran", "D2", "5", "Tertulis 5, seharusnya 4.", "Perbaiki salah satunya.", "ANG003"),
        (2, "peringatan", "Anggaran", "D2", "5", "Tertulis 5, seharusnya 4.", "Perbaiki salah satunya.", "RPT001")]
    assert "Tidak ada temuan. Terima kasih." in texts(tmp_path / "35.09.01 Kecamatan Jombang.xlsx")


def test_the_text_counts_and_names_the_three_gravest(tmp_path: Path) -> None:
    """Five open findings: two errors, two warnings, one info; an accepted error is not among them."""
    semua = (temuan("A1", "info", "A1"), temuan("B2", "peringatan", "B2"), temuan("C3", "kesalahan", "C3"),
             temuan("D4", "peringatan", "D4"), temuan("E5", "kesalahan", "E5"),
             temuan("F6", "kesalahan", "F6", alasan="Memang begitu."))
    write_balikan(Kumpulan(tahun=2024, kiriman=(kiriman(isi("35.09.01", temuan=semua)),)), tmp_path)
    assert (tmp_path / "35.09.01 Kecamatan Jombang.txt").read_text(encoding="utf-8") == """\
Yth. Kecamatan Jombang

Workbook laporan kinerja tahun 2024 sudah kami terima. Hasil pemeriksaan: 2 kesalahan, 2 peringatan, 1 info. \
Yang paling penting:
1. Anggaran!C3: tertulis 5, seharusnya 4.
2. Anggaran!E5: tertulis 5, seharusnya 4.
3. Anggaran!B2: tertulis 5, seharusnya 4.

Selengkapnya ada di lampiran. Mohon diperbaiki di workbook, disimpan, lalu dikirim kembali. Terima kasih.
"""
    assert "Memang begitu." not in texts(tmp_path / "35.09.01 Kecamatan Jombang.xlsx")


def test_an_office_that_is_missing_is_asked_for_it(tmp_path: Path) -> None:
    lama = kiriman(isi("35.09.02", tahun=2023), Nasib.TAHUN_LAIN)
    write_balikan(Kumpulan(tahun=2024, kantor=kantor("35.09.01", "35.09.02"), kiriman=(lama,)), tmp_path)
    assert "tahun 2024 belum kami terima. Mohon dikirimkan." in next(tmp_path.glob("35.09.01*.txt")).read_text("utf-8")
    assert "belum dapat dipakai (tahun lain)" in next(tmp_path.glob("35.09.02*.txt")).read_text("utf-8")
    assert not list(tmp_path.glob("*.xlsx"))


def test_texts_stay_short_whatever_the_office_wrote(tmp_path: Path) -> None:
    panjang = temuan(pesan="tertulis " + "sangat panjang " * 400)
    satu = replace(isi("35.09.01", temuan=(panjang,) * 5), nama="Kecamatan " + "Panjang " * 60)
    write_balikan(Kumpulan(tahun=2024, kiriman=(kiriman(satu),)), tmp_path)
    (pesan,) = tmp_path.glob("*.txt")
    assert len(pesan.read_text("utf-8")) <= TERPANJANG
    assert len(pesan.name) < 80


def test_no_other_office_is_named(tmp_path: Path) -> None:
    kumpulan = kabupaten()
    nama = {p.isi.nama for p in kumpulan.dipakai if p.isi is not None}
    for path in write_balikan(kumpulan, tmp_path):
        milik = path.stem.split(" ", 1)[1]
        isi_berkas = path.read_text("utf-8") if path.suffix == ".txt" else "\n".join(texts(path))
        assert milik in isi_berkas
        assert not [n for n in nama - {milik} if n in isi_berkas and n not in milik]


def test_other_rules_are_told_to_the_office(tmp_path: Path) -> None:
    write_balikan(kecil(), tmp_path)
    assert any("capaiannya tidak dapat dibandingkan" in t for t in texts(tmp_path / "35.09.04 Kecamatan Gumukmas.xlsx"))
    assert not any("dibandingkan" in t for t in texts(tmp_path / "35.09.01 Kecamatan Jombang.xlsx"))
    assert ATURAN_LAIN not in texts(tmp_path / "35.09.01 Kecamatan Jombang.xlsx")


@pytest.mark.parametrize(("nama", "aman"), [
    ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"), ("../../etc/passwd", ".. .. etc passwd"),
    ("Kecamatan\tAmbulu\n", "Kecamatan Ambulu"), ("nama. . ", "nama"), ("???", "kantor"), ("x" * 300, "x" * 60)])
def test_names_are_safe_on_windows(nama: str, aman: str) -> None:
    assert safe_name(nama) == aman


def test_two_offices_of_one_name_do_not_share_a_file(tmp_path: Path) -> None:
    satu = replace(isi("35.09.01"), kode_wilayah="")
    semua = write_balikan(Kumpulan(tahun=2024, kiriman=(kiriman(satu), kiriman(satu, berkas="b.xlsx"))), tmp_path)
    assert len({p.name.casefold() for p in semua}) == len(semua) == 4


def test_a_second_run_writes_only_what_changed(tmp_path: Path) -> None:
    write_balikan(kecil(), tmp_path)
    sebelum = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    write_balikan(kecil(), tmp_path)
    assert {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()} == sebelum


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "balikan").write_text("x")
    with pytest.raises(ToolkitError):
        write_balikan(kecil(), tmp_path / "balikan")
