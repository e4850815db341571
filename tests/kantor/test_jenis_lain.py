"""Kelurahan, dinas and badan are offices: from the list through template, history, collection and recap to balikan."""

import csv
import sqlite3
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import toolkit
from tests.kantor_acak import Bentuk, prefill
from toolkit import machine, pipeline
from toolkit.collect.choice import choose
from toolkit.data.kantor import locate, named, superior_of
from toolkit.kantor.daftar import read_daftar
from toolkit.kantor.manifest import NAMA
from toolkit.kantor.model import Isi, Kantor, Kiriman, Nasib
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make
from toolkit.values.kantor import JENIS, head_of, identity, kind_of

KANTOR = (("35.09", "Dinas Sosial"), ("35.09", "Dinas Kesehatan"), ("35.09", "Dinas Perhubungan"),
          ("", "Badan Kepegawaian Daerah"), ("35.09.12.1001", "Kelurahan Contoh"), ("35.09.12", "Kecamatan Ambulu"))
"""Three of one kabupaten's code, one without any, a kelurahan and the kecamatan that it lies in."""
TAHUN = 2025


def terisi(tahun: int, kode: str, nama: str, seed: int) -> bytes:
    """A filled workbook of an office."""
    bentuk = Bentuk(tahun=tahun, renstra=(2021, 2026))
    isi = prefill(bentuk, seed)
    identitas = {kunci: nilai for kunci, nilai in isi.identitas.items() if kunci != "Jabatan kepala"}  # by its name
    return make(TemplateOptions(tahun, 2021, 2026, kode_wilayah=kode, nama=nama), replace(isi, identitas=identitas))


@pytest.fixture(scope="module")
def kerja(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Last year's files, the list, what was handed out, what came back, the recap and the balikan: one run of each."""
    folder = tmp_path_factory.mktemp("jenis")
    for masuk, tahun in (("lama", TAHUN - 1), ("masuk", TAHUN)):
        (folder / masuk).mkdir()
        for n, (kode, nama) in enumerate(KANTOR):
            (folder / masuk / f"IMG-{n}.xlsx").write_bytes(terisi(tahun, kode, nama, n))
    (folder / "daftar.csv").write_text("".join(f"{kode},{nama}\n" for kode, nama in (
        ("Kode wilayah", "Nama OPD"), *KANTOR[:-1], ("", KANTOR[-1][1]))), encoding="utf-8")
    bagi = toolkit("distribute", folder / "daftar.csv", "-o", folder / "bagi", "--tahun", str(TAHUN), "--dari",
                   folder / "lama")
    assert bagi.returncode == 0, bagi.stderr
    assert "6 kantor; 6 dibuat, 6 di antaranya dengan isi tahun lalu" in bagi.stderr
    kumpul = toolkit("collect", folder / "masuk", "-o", folder / "rekap.xlsx", "--daftar", folder / "daftar.csv",
                     "--balikan", folder / "balikan", "--data", folder / "data")
    (folder / "kumpul.txt").write_text(kumpul.stderr, encoding="utf-8")
    return folder


def test_each_gets_a_workbook_that_is_its_own(kerja: Path) -> None:
    with (kerja / "bagi" / NAMA).open(encoding="utf-8-sig", newline="") as file:
        ada = {b["kode"]: b["berkas"] for b in csv.DictReader(file)}
    assert ada == {
        "/badan kepegawaian daerah": "LKjIP-2025-Badan-Kepegawaian-Daerah.xlsx",
        "35.09.12": "LKjIP-2025-35.09.12-Ambulu.xlsx", "35.09.12.1001": "LKjIP-2025-35.09.12.1001-Contoh.xlsx",
        "35.09/dinas kesehatan": "LKjIP-2025-35.09-Dinas-Kesehatan.xlsx",
        "35.09/dinas perhubungan": "LKjIP-2025-35.09-Dinas-Perhubungan.xlsx",
        "35.09/dinas sosial": "LKjIP-2025-35.09-Dinas-Sosial.xlsx"}
    for berkas, isian in (
            ("LKjIP-2025-35.09-Dinas-Sosial.xlsx", ("35.09", "Dinas Sosial", "Kepala Dinas Sosial", "Bupati Jember")),
            ("LKjIP-2025-Badan-Kepegawaian-Daerah.xlsx", (
                None, "Badan Kepegawaian Daerah", "Kepala Badan Kepegawaian Daerah", None)),
            ("LKjIP-2025-35.09.12.1001-Contoh.xlsx", (
                "35.09.12.1001", "Kelurahan Contoh", "Lurah Contoh", "Camat Ambulu"))):
        sheet = openpyxl.load_workbook(kerja / "bagi" / berkas)["Identitas"]
        nilai = {sheet.cell(n, 1).value: sheet.cell(n, 2).value for n in range(5, 45)}
        assert tuple(nilai[k] for k in ("Kode wilayah", "Nama perangkat daerah", "Jabatan kepala",
                                        "Jabatan atasan")) == isian


def test_all_that_came_back_are_in_recap_data_and_balikan(kerja: Path) -> None:
    assert "6 kantor masuk, 0 belum, 0 masih ada kesalahan; 0 berkas tidak dipakai." in (
        kerja / "kumpul.txt").read_text(encoding="utf-8")
    sheet = openpyxl.load_workbook(kerja / "rekap.xlsx")["Status"]
    nama = [str(baris[1]) for baris in sheet.iter_rows(values_only=True) if baris[3] == "masuk"]
    assert sorted(nama) == sorted(n for _, n in KANTOR)
    with sqlite3.connect(kerja / "data" / "rekap.sqlite") as db:
        assert db.execute("SELECT count(DISTINCT id_kantor), count(*) FROM kantor WHERE terdaftar").fetchone() == (6, 6)
        assert db.execute("SELECT kabupaten_kota FROM kantor WHERE nama = 'Kelurahan Contoh'").fetchall() == [
            ("Kabupaten Jember",)]
    assert {p.name for p in (kerja / "balikan").glob("*.xlsx")} == {
        "35.09 Dinas Sosial.xlsx", "35.09 Dinas Kesehatan.xlsx", "35.09 Dinas Perhubungan.xlsx",
        "Badan Kepegawaian Daerah.xlsx",
        "35.09.12.1001 Kelurahan Contoh.xlsx", "35.09.12 Kecamatan Ambulu.xlsx"}


def test_their_workbooks_have_no_finding_about_who_they_are(kerja: Path) -> None:
    for n in range(len(KANTOR)):
        periksa = pipeline.examine(kerja / "masuk" / f"IMG-{n}.xlsx")
        objek = machine.to_object(periksa.hasil, periksa.temuan, "")
        assert objek["identitas"] == {"kode_wilayah": KANTOR[n][0] or None, "nama": KANTOR[n][1], "tahun": TAHUN}
        assert [t.kode for t in periksa.temuan if t.kode.startswith("IDN") or t.kode == "BCA004"] == [
            "IDN012"]  # the scale is left blank


def kirim(kode: str, nama: str) -> Kiriman:
    return Kiriman(berkas=f"{kode} {nama}.xlsx", nasib=Nasib.DIPAKAI, kode_wilayah=kode, isi=Isi(
        kode_wilayah=kode, nama=nama, tahun=TAHUN, versi="2", aturan="", terbuka=(0, 0, 0)))


def test_one_name_in_two_kabupaten_is_two_offices_and_one_office_in_two_spellings_is_one() -> None:
    semua = [kirim("35.09", "Dinas Sosial"), kirim("35.08", "Dinas Sosial"), kirim("35.09", "DINAS SOSIAL"),
             kirim("", "Kec. Ambulu"), kirim("", "Kantor Kecamatan Ambulu")]
    assert [k.kunci for k in choose(semua, bawaan=TAHUN).dipakai] == [
        "/kecamatan ambulu", "35.08/dinas sosial", "35.09/dinas sosial"]


def test_an_office_outside_the_list_names_the_one_that_may_be_meant() -> None:
    (satu,) = choose([kirim("", "Dinas Sosial")], [Kantor("35.09", "Dinas Sosial")], bawaan=TAHUN).dipakai
    assert satu.nasib is Nasib.DI_LUAR_DAFTAR
    assert "Di daftar ada 35.09 Dinas Sosial; samakan Kode wilayah" in satu.alasan


@pytest.mark.parametrize(("baris", "kantor", "kata"), [
    (",Kecamatan Ambulu", ("35.09.12", "Kecamatan Ambulu"), ""),
    ("35.09,Dinas Tata Ruang", ("35.09", "Dinas Tata Ruang"), ""),
    (",RSUD dr. Contoh", ("", "RSUD dr. Contoh"), ""),
    ("1.02.0.00.0.00.01.0000,Dinas Kesehatan", ("1.02.0.00.0.00.01.0000", "Dinas Kesehatan"), ""),
    ("35,Dinas Kehutanan", ("35", "Dinas Kehutanan"), ""),
    ("99.99,Dinas Sosial", ("99.99", "Dinas Sosial"), "tidak ada dalam daftar kabupaten dan kota"),
    ("35.09.12,Dinas Ambulu", ("35.09.12", "Dinas Ambulu"), "memakai kode kabupatennya"),
    ("35.09,Kelurahan Contoh", ("35.09", "Kelurahan Contoh"), "Kelurahan memakai kode sepuluh digit"),
    (",Kecamatan Sukorejo", ("", "Kecamatan Sukorejo"), "Ada beberapa kecamatan bernama itu"),
    ("35.09,Kecamatan Ambulu", None, "Kode Kecamatan Ambulu adalah 35.09.12."),
    ("35.09.12.1001,", None, "tidak disertai nama kantor"), ("35.09,", None, "tidak disertai nama kantor"),
    ("35.09.99.1001,Kelurahan Contoh", None, "35.09.99.1001 (Kelurahan Contoh) tidak ada"),
])
def test_a_row_of_a_list(tmp_path: Path, baris: str, kantor: tuple[str, str] | None, kata: str) -> None:
    """35.79.01 is Batu in Kota Batu, so that the list has an office whatever the row says, in another kabupaten."""
    path = tmp_path / "d.csv"
    path.write_text(f"kode,nama\n35.79.01,\n{baris}\n", encoding="utf-8")
    semua, pesan = read_daftar(path)
    assert [(k.kode_wilayah, k.nama) for k in semua if k.kode_wilayah != "35.79.01"] == ([kantor] if kantor else [])
    assert len(pesan) == bool(kata)
    assert kata in " ".join(pesan)


def test_a_common_name_is_the_one_of_the_lists_own_kabupaten(tmp_path: Path) -> None:
    """Sukorejo is in Kabupaten Kendal (33.24.03) and elsewhere."""
    path = tmp_path / "d.csv"
    path.write_text("kode,nama\n33.24.01,\n,Kec. Sukorejo\n", encoding="utf-8")
    semua, pesan = read_daftar(path)
    assert ([k.kode_wilayah for k in semua], pesan) == (["33.24.01", "33.24.03"], ())


def test_kinds_of_offices() -> None:
    for kode, nama, jenis, kepala in (
            ("", "Kantor Kelurahan Kepatihan", "Kelurahan", "Lurah Kepatihan"),
            ("35.09.12.1001", "Kepatihan", "Kelurahan", "Lurah Kepatihan"),
            ("", "Distrik Abepura", "Distrik", "Kepala Distrik Abepura"),
            ("", "Inspektorat Kabupaten Jember", "Inspektorat", "Inspektur"),
            ("", "Sekretariat DPRD", "Sekretariat DPRD", "Sekretaris DPRD"),
            ("", "RSUD dr. Contoh", "Rumah Sakit", "Direktur RSUD dr. Contoh"),
            ("", "Bappeda", "Badan", "Kepala Bappeda"),
            ("", "Museum Daerah", "Perangkat Daerah", "Kepala Museum Daerah"),
            ("", "", "Perangkat Daerah", "")):
        assert (kind_of(kode, nama).nama, head_of(kode, nama)) == (jenis, kepala)
    assert len({awal for j in JENIS for awal in j.awalan}) == sum(len(j.awalan) for j in JENIS)


def test_where_an_office_lies_and_who_is_above_its_head() -> None:
    for kode, nama, atasan in (("35.78", "Dinas Sosial", "Wali Kota Surabaya"),
                               ("35", "Dinas Sosial", "Gubernur Jawa Timur"),
                               ("31.71.01", "Kecamatan Gambir", "Wali Kota Jakarta Pusat"),
                               ("35.09", "UPTD Pasar", ""), ("", "Kelurahan Contoh", "")):
        assert superior_of(kode, nama) == atasan
    assert locate("35.09.12.1001") == locate("35.09.12")
    assert len(named("Kecamatan Sukorejo")) > 1
    assert identity("", "") == identity("35.09", "") == ""
