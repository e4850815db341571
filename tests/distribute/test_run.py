"""`toolkit distribute` in a process of its own, from the list to the folder and back again."""

import contextlib
import csv
import datetime as dt
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import EXAMPLE, ROOT, TOOLKIT, Nilai, column, toolkit, without_rights
from toolkit import pipeline
from toolkit.cells.book import Book
from toolkit.data.kecamatan import all_kecamatan
from toolkit.distribute import run as bagi
from toolkit.distribute.last_year import find_earlier
from toolkit.kantor.manifest import NAMA, ManifestRow
from toolkit.kantor.model import Kantor
from toolkit.ooxml.guards import open_workbook
from toolkit.schema.input import PROPERTY_CODE
from toolkit.template import rollover as gulir
from toolkit.template.options import TemplateOptions

AMBULU = "LKjIP-2025-35.09.12-Ambulu.xlsx"


def bagikan(folder: Path, *args: str | Path, kode: str = "35.09") -> subprocess.CompletedProcess[str]:
    return toolkit("distribute", "--kabupaten", kode, "--tahun", "2025", "-o", folder, *args)


def manifest(folder: Path) -> list[ManifestRow]:
    with (folder / NAMA).open(encoding="utf-8-sig", newline="") as file:
        return [ManifestRow(**baris) for baris in csv.DictReader(file)]


def check_whole(folder: Path) -> set[str]:
    """Every file that is there is whole and stands in the manifest with its digest; returns the workbooks' names."""
    sidik = {c.berkas: c.sha256 for c in manifest(folder)}
    ada = {str(p.relative_to(folder).as_posix()) for p in folder.rglob("*") if p.is_file()} - {NAMA}
    assert ada <= set(sidik)
    for nama in ada:
        assert hashlib.sha256((folder / nama).read_bytes()).hexdigest() == sidik[nama]
        with zipfile.ZipFile(folder / nama) as archive:
            assert archive.testzip() is None
    return ada


def isi(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """What the reader sees in each sheet."""
    buku = Book(open_workbook(path))
    return {nama: {(baris, kolom): cell.teks for baris, sel in grid.baris.items() for kolom, cell in sel.items()}
            for nama in buku.sheet_names if (grid := buku.grid(nama)) is not None}


def footers(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        return [m for name in archive.namelist() for m in re.findall(rb"<oddFooter>.*</oddFooter>", archive.read(name))]


def fill_in(path: Path) -> bytes:
    """Somebody types an indicator and saves with another program."""
    workbook = openpyxl.load_workbook(path)
    workbook["Renstra"]["A5"] = "1.1"
    workbook["Renstra"]["C5"] = "Indikator"
    workbook.save(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def jember(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("bagi") / "keluar" / "2025"
    return folder, bagikan(folder)


def test_a_kabupaten_gets_a_workbook_for_each_kecamatan(jember: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, proses = jember
    assert proses.returncode == 0, proses.stderr
    assert "31 kantor; 31 dibuat." in proses.stderr
    assert proses.stderr.count("Membagikan: ") == 20, "a line for every 5 %"
    assert "Membagikan: 31 dari 31 kantor (100 %)" in proses.stderr
    ada = check_whole(folder)
    assert len(ada) == 31
    assert AMBULU in ada
    assert [c.kode for c in manifest(folder)] == [f"35.09.{k:02}" for k in range(1, 32)]


def test_each_is_what_the_template_makes_for_that_office(
        jember: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    satu = tmp_path / "satu.xlsx"
    toolkit("template", satu, "--tahun", "2025", "--kode-wilayah", "35.09.12", "--nama", "Kecamatan Ambulu")
    dibagi = jember[0] / AMBULU
    terbaca, dari_templat = isi(dibagi), isi(satu)
    assert "terkunci" in terbaca["Identitas"].pop((2, 1))
    dari_templat["Identitas"].pop((2, 1))
    assert terbaca == dari_templat, "all but the sentence that says what is locked"
    assert terbaca["Identitas"][6, 2] == "Kecamatan Ambulu"
    assert footers(dibagi) == footers(satu)
    assert "Kecamatan Ambulu · 2025".encode() in footers(dibagi)[0]
    a, b = (openpyxl.load_workbook(p) for p in (dibagi, satu))
    assert (a.properties.title, a.properties.creator) == (b.properties.title, b.properties.creator)
    assert Book(open_workbook(dibagi)).properties[PROPERTY_CODE] == "35.09.12"


def test_the_identity_is_locked_and_nothing_else(jember: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    sheet = openpyxl.load_workbook(jember[0] / AMBULU)["Identitas"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    terkunci = [nama for baris in range(5, sheet.max_row + 1)
                if (nama := sheet.cell(baris, 1).value) and sheet.cell(baris, 2).protection.locked]
    assert terkunci == ["Kode wilayah", "Nama perangkat daerah", "Kabupaten/Kota", "Provinsi"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_bar(tmp_path: Path) -> None:
    tuan, budak = os.openpty()
    proses = subprocess.Popen([TOOLKIT, "distribute", "--kabupaten", "35.79", "-o", tmp_path], stderr=budak,
                              env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"})
    os.close(budak)
    teks = b""
    with contextlib.suppress(OSError):  # how Linux says that nobody writes any more
        while potong := os.read(tuan, 4096):
            teks += potong
    os.close(tuan)
    assert proses.wait(60) == 0
    assert "━".encode() in teks
    assert b"3/3" in teks
    assert b"dari 3 (" not in teks


def test_a_second_run_makes_only_what_is_missing_or_has_changed(tmp_path: Path) -> None:
    """35.79 is Kota Batu with three kecamatan."""
    bagikan(tmp_path, kode="35.79")
    dulu = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    assert len(dulu) == 4
    hilang = next(p for p in sorted(tmp_path.glob("*.xlsx")))
    hilang.unlink()
    lagi = bagikan(tmp_path, kode="35.79")
    assert lagi.returncode == 0
    assert "3 kantor; 1 dibuat, 2 sudah ada dan tetap." in lagi.stderr
    kini = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    assert {n for n in dulu if dulu[n] != kini[n]} == {hilang.name, NAMA}
    assert "0 dibuat, 3 sudah ada" in bagikan(tmp_path, kode="35.79").stderr
    assert "3 dibuat" in bagikan(tmp_path, "--pedoman-skm", "kepmenpan-25-2004", kode="35.79").stderr
    assert not list(tmp_path.glob("*cadangan*")), "what nobody touched needs no backup"
    check_whole(tmp_path)


def test_what_somebody_filled_in_is_not_touched(tmp_path: Path) -> None:
    bagikan(tmp_path, kode="35.79")
    a, b, c = sorted(tmp_path.glob("*.xlsx"))
    terisi = fill_in(a)
    workbook = openpyxl.load_workbook(b)
    workbook.save(b)
    sama = bagikan(tmp_path, kode="35.79")
    assert sama.returncode == 0, "nothing new is asked for"
    assert "0 dibuat, 2 sudah ada dan tetap, 1 sudah diisi dan tidak disentuh." in sama.stderr
    lain = bagikan(tmp_path, "--renstra", "2024-2029", kode="35.79")
    assert lain.returncode == 1
    assert f"{a.name} sudah diisi atau diubah, jadi tidak dibuat lagi." in lain.stderr
    assert "2 dibuat, 1 sudah diisi" in lain.stderr
    assert a.read_bytes() == terisi
    assert isi(b)["Identitas"][10, 2] == isi(c)["Identitas"][10, 2] == "2024"
    assert [p.name for p in tmp_path.glob("*cadangan*")] == [f"{b.stem}.cadangan-1.xlsx"], "saved by somebody, empty"


def test_a_file_that_the_manifest_does_not_know_is_replaced_only_where_it_is_empty(tmp_path: Path) -> None:
    bagikan(tmp_path, kode="35.79")
    a, b, _ = sorted(tmp_path.glob("*.xlsx"))
    (tmp_path / NAMA).unlink()
    b.write_bytes(b"disandikan oleh kantor")
    terisi = fill_in(a)
    lagi = bagikan(tmp_path, kode="35.79")
    assert lagi.returncode == 1
    assert "1 dibuat, 2 sudah diisi" in lagi.stderr
    assert (a.read_bytes(), b.read_bytes()) == (terisi, b"disandikan oleh kantor")


def test_a_new_name_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    daftar = tmp_path / "d.csv"
    daftar.write_text("kode,nama\n35.09.12,Kecamatan Ambullu\n", encoding="utf-8")
    folder, surat = tmp_path / "keluar", ROOT / "workbook_templates" / "surat.docx"
    toolkit("distribute", daftar, "--tahun", "2025", "-o", folder, "--surat", surat)
    assert [p.name for p in folder.glob("*.xlsx")] == ["LKjIP-2025-35.09.12-Ambullu.xlsx"]
    toolkit("distribute", daftar, "--tahun", "2024", "-o", folder)
    daftar.write_text("kode,nama\n35.09.12,Kecamatan Ambulu\n", encoding="utf-8")
    toolkit("distribute", daftar, "--tahun", "2025", "-o", folder, "--surat", surat)
    assert check_whole(folder) == {AMBULU, f"surat/Surat-{Path(AMBULU).stem}.docx", "LKjIP-2024-35.09.12-Ambullu.xlsx"}


def test_a_list_with_mistakes_hands_out_the_rest(tmp_path: Path) -> None:
    daftar = tmp_path / "daftar kecamatan.csv"
    daftar.write_text("""Kode;Nama;Camat
35.09.12;Kecamatan Ambulu;Nama Camat, S.Sos.
35.09.99;X;
35.09.12;Ambulu;
35.09.10;Kecamatan Balung & 雪 /\\:*?"<>|\u202e \U0001f33e.;
""", encoding="utf-8")
    folder = tmp_path / "keluar"
    proses = toolkit("distribute", daftar, "--tahun", "2025", "-o", folder)
    assert proses.returncode == 1
    assert "baris 3: kode wilayah 35.09.99 (X) tidak ada" in proses.stderr
    assert "baris 4: kode 35.09.12 (Kecamatan Ambulu) juga ada di baris 2" in proses.stderr
    nama = {p.name for p in folder.glob("*.xlsx")}
    assert nama == {AMBULU, "LKjIP-2025-35.09.10-Balung-&-雪-\U0001f33e.xlsx"}
    assert not any(set('<>:"/\\|?*\u202e') & set(n) for n in nama)
    assert isi(folder / AMBULU)["Identitas"][12, 2] == "Nama Camat, S.Sos."


@pytest.mark.parametrize("args", [
    ("-o", "x"), ("--kabupaten", "35.09"), ("d.csv", "--kabupaten", "35.09", "-o", "x"),
    ("--kabupaten", "99.99", "-o", "x"), ("tidak-ada.csv", "-o", "x"),
    ("--kabupaten", "35.09", "-o", "x", "--dari", "y"),
    ("--kabupaten", "35.09", "-o", "x", "--surat", "y.docx"), ("--kabupaten", "35.09", "-o", "x", "--aturan", "y.toml"),
    ("--kabupaten", "35.09", "-o", "x", "--renstra", "2016-2021", "--tahun", "2025"),
    ("--kabupaten", "35.09", "-o", "berkas.txt"),
])
def test_what_cannot_begin_writes_nothing(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "berkas.txt").write_text("isi", encoding="utf-8")
    proses = toolkit("distribute", *args, cwd=tmp_path)
    assert proses.returncode == 2
    assert proses.stderr.strip()
    assert "Traceback" not in proses.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["berkas.txt"]


def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    folder = tmp_path / "keluar"
    folder.mkdir(mode=0o555)
    proses = without_rights("distribute", "--kabupaten", "35.79", "-o", folder)
    assert proses.returncode == 2
    assert "tidak boleh menulis di folder keluar" in proses.stderr
    assert list(folder.iterdir()) == []


def _start(folder: Path, daftar: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([TOOLKIT, "distribute", daftar, "--tahun", "2025", "-o", folder], stderr=subprocess.PIPE,
                            text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, encoding="utf-8")


@pytest.fixture
def seribu(tmp_path: Path) -> Path:
    """A list of 1,000 offices: some seconds of work."""
    daftar = tmp_path / "seribu.csv"
    daftar.write_text("\n".join(["kode", *sorted(all_kecamatan())[:1000]]), encoding="utf-8")
    return daftar


def _stop_in_the_middle(proses: "subprocess.Popen[str]", folder: Path, sinyal: signal.Signals) -> str:
    batas = time.monotonic() + 60
    while len(list(folder.glob("*.xlsx")) if folder.exists() else []) < 50:
        assert time.monotonic() < batas
        assert proses.poll() is None
        time.sleep(0.01)
    proses.send_signal(sinyal)
    return proses.communicate(timeout=60)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_run_goes_on_where_it_was(tmp_path: Path, seribu: Path) -> None:
    folder = tmp_path / "keluar"
    proses = _start(folder, seribu)
    _stop_in_the_middle(proses, folder, signal.SIGKILL)
    sisa = [p.name for p in folder.glob(".tk-*")]
    for nama in sisa:
        (folder / nama).rename(tmp_path / nama)
    jadi = {p.name: p.stat().st_mtime_ns for p in folder.glob("*.xlsx")}
    assert 50 <= len(jadi) < 1000
    assert check_whole(folder) == set(jadi)
    for nama in sisa:
        (tmp_path / nama).rename(folder / nama)
    (folder / ".tk-00000000-deadbeef.tmp").write_bytes(b"setengah")
    with (folder / NAMA).open("a", encoding="utf-8") as file:
        file.write("11.01.99,LKjIP-2025-11.01")
    lagi = toolkit("distribute", seribu, "--tahun", "2025", "-o", folder)
    assert lagi.returncode == 0, lagi.stderr
    assert f"1000 kantor; {1000 - len(jadi)} dibuat, {len(jadi)} sudah ada dan tetap." in lagi.stderr
    assert len(check_whole(folder)) == 1000, "and nothing half is left"
    assert {n: (folder / n).stat().st_mtime_ns for n in jadi} == jadi


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_run_that_the_user_stops_says_what_is_there(tmp_path: Path, seribu: Path) -> None:
    folder = tmp_path / "keluar"
    proses = _start(folder, seribu)
    kata = _stop_in_the_middle(proses, folder, signal.SIGINT)
    assert proses.returncode == 130
    assert "Sudah ditulis, dan utuh: " in kata
    assert "Dihentikan sebelum selesai." in kata
    assert "jalankan perintah yang sama untuk melanjutkan" in kata
    assert "Traceback" not in kata
    assert {c.berkas for c in manifest(folder)} == check_whole(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB, room for about ten workbooks."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount is not None and subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)],
                                                capture_output=True, check=False).returncode == 0
    if not made:
        pytest.skip("mounting is not allowed")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_full_in_the_middle(small_disk: Path) -> None:
    proses = bagikan(small_disk)
    assert proses.returncode == 1
    assert "sudah penuh" in proses.stderr
    assert re.search(r"LKjIP-2025-35\.09\.\d\d-\w+\.xlsx tidak dibuat", proses.stderr)
    assert "Traceback" not in proses.stderr
    ada = check_whole(small_disk)
    assert 5 <= len(ada) < 31
    assert {c.berkas for c in manifest(small_disk)} == ada


def test_a_mistake_of_ours_over_one_old_file_costs_what_it_would_have_carried(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kekeliruan(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    lama = tmp_path / "lama"
    lama.mkdir()
    shutil.copy(EXAMPLE, lama)
    minta = bagi.DistributeRequest(
        kantor=(Kantor("35.09.12", "Kecamatan Ambulu"), Kantor("35.09.13", "Kecamatan Rambipuji")),
        tujuan=tmp_path / "keluar", options=TemplateOptions(2022, 2021, 2026), lama=find_earlier(lama, 2022)[0],
        sekarang=dt.datetime(2022, 1, 3, tzinfo=dt.UTC))
    with monkeypatch.context() as rusak:
        rusak.setattr(gulir, "roll_over", kekeliruan)
        hasil = bagi.distribute(minta, lambda: None)
    assert (hasil.dibuat, hasil.dibawa, hasil.catatan, hasil.henti) == (2, 0, [], None)
    assert len(hasil.pesan) == 1
    assert "kekeliruan di dalam toolkit sendiri (ZeroDivisionError)" in hasil.pesan[0]
    assert f"Kirim {EXAMPLE.name}" in hasil.pesan[0]
    lagi = bagi.distribute(minta, lambda: None)  # mended: the one that was made without it is made again
    assert (lagi.dibuat, lagi.dibawa, lagi.tetap) == (1, 1, 1)


def test_last_years_file_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    """The example is Ambulu's of 2021, with 3 kesalahan and with Renstra 2016-2021; 2022 begins a new one."""
    lama = tmp_path / "lama" / "flashdisk"
    lama.mkdir(parents=True)
    shutil.copy(EXAMPLE, lama / "IMG-20220103-WA0007.xlsx")
    (lama / "rusak.xlsx").write_bytes(b"PK\x03\x04rusak")
    (lama / "~$kunci.xlsx").write_bytes(b"kunci")
    (lama / "._bayangan.xlsx").write_bytes(b"mac")
    daftar = tmp_path / "d.csv"
    daftar.write_text("kode\n35.09.12\n35.09.13\n", encoding="utf-8")
    folder = tmp_path / "keluar"
    proses = toolkit("distribute", daftar, "--tahun", "2022", "--renstra", "2018-2022", "-o", folder, "--dari",
                     lama.parent)
    assert "2 dibuat, 1 di antaranya dengan isi tahun lalu." in proses.stderr
    assert "flashdisk/rusak.xlsx tidak dapat dipakai" in proses.stderr
    assert "kunci" not in proses.stderr
    assert "bayangan" not in proses.stderr
    assert "IMG-20220103-WA0007.xlsx masih mempunyai 3 kesalahan; isinya tetap dibawa." in proses.stderr
    hasil = pipeline.examine(folder / "LKjIP-2022-35.09.12-Ambulu.xlsx").hasil
    asal = pipeline.examine(EXAMPLE).hasil
    dibawa, semula = ([(r.kode.nilai, r.indikator_sasaran.nilai) for r in h.laporan.renstra] for h in (hasil, asal))
    assert dibawa == semula
    assert hasil.identitas.nama_kepala.nilai == asal.identitas.nama_kepala.nilai
    assert hasil.tahun == 2022
    sheet = openpyxl.load_workbook(folder / "LKjIP-2022-35.09.12-Ambulu.xlsx")["Identitas"]
    assert sheet.protection.sheet
    assert sheet["B5"].protection.locked
    satu = tmp_path / "satu.xlsx"
    toolkit("template", satu, "--tahun", "2022", "--renstra", "2018-2022", "--dari", EXAMPLE)
    dibagi, dari_templat = isi(folder / "LKjIP-2022-35.09.12-Ambulu.xlsx"), isi(satu)
    for semua in (dibagi, dari_templat):
        semua["Identitas"].pop((2, 1))
    assert dibagi == dari_templat, "all but the sentence that says what is locked"
    lagi = toolkit("distribute", daftar, "--tahun", "2022", "--renstra", "2018-2022", "-o", folder, "--dari",
                   lama.parent)
    assert "0 dibuat, 2 sudah ada dan tetap." in lagi.stderr


ATURAN = """
[aturan]
skala = "Skala Jember 2025"
batas = "110"

[skala]
nama    = "Skala Jember 2025"
dasar   = "Keputusan Bupati (contoh)"
berlaku = 2025-01-01
celah   = "kelas bawah"
kelas   = [ { nama = "TINGGI", dari = 80, nada = 3 }, { nama = "RENDAH", nada = 0 } ]
"""


def test_rules_of_the_kabupaten_and_the_button(tmp_path: Path) -> None:
    aturan = tmp_path / "aturan.toml"
    aturan.write_text(ATURAN, encoding="utf-8")
    folder = tmp_path / "keluar"
    proses = bagikan(folder, "--aturan", aturan, "--tombol", kode="35.79")
    assert proses.returncode == 0, proses.stderr
    path = min(folder.glob("*.xlsm"))
    sheet = openpyxl.load_workbook(path)["Identitas"]
    nilai = {sheet.cell(baris, 1).value: sheet.cell(baris, 2) for baris in range(5, 45)}
    assert nilai["Skala capaian"].value == "Skala Jember 2025"
    assert nilai["Batas capaian"].value == "110"
    assert [k for k in ("Skala capaian", "Batas capaian", "Bobot SKM") if nilai[k].protection.locked] == [
        "Skala capaian", "Batas capaian"]
    assert open_workbook(path).has("xl/vbaProject.bin")


def test_a_scale_of_the_kabupaten_decides_in_the_workbook_that_comes_back(tmp_path: Path) -> None:
    """81 of a target of 100 is 81 %: TINGGI on the kabupaten's own scale, BAIK on the package's first."""
    aturan = tmp_path / "aturan.toml"
    aturan.write_text(ATURAN, encoding="utf-8")
    folder = tmp_path / "keluar"
    bagikan(folder, "--aturan", aturan, kode="35.79")
    path = min(folder.glob("*.xlsx"))
    workbook = openpyxl.load_workbook(path)
    renstra: dict[str, Nilai] = {"Kode": "1.1", "Sasaran": "Sasaran", "Indikator Sasaran": "Indikator", "Satuan": "%",
                                 "Arah": "Positif", "Target 2025": 100}
    target: dict[str, Nilai] = {"Kode": "1.1", "Target": 100}
    realisasi: dict[str, Nilai] = {"Kode": "1.1", "Realisasi": 81}
    for sheet, isian in (("Renstra", renstra), ("PK", target), ("Realisasi", realisasi)):
        for judul, nilai in isian.items():
            workbook[sheet].cell(5, column(workbook, sheet, judul), nilai)
    workbook.save(path)
    aturan.unlink()
    hasil = pipeline.examine(path).hasil
    assert hasil.regulasi.skala.nama == "Skala Jember 2025"
    assert [(i.capaian, i.kategori) for i in hasil.indikator] == [(Decimal(81), "TINGGI")]
