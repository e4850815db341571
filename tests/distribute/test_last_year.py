"""Last year's files: which of several is taken."""

import os
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests import kantor_acak
from tests.cli.jalankan import EXAMPLE, column, edited
from toolkit import pipeline
from toolkit.distribute.last_year import choose, find_earlier
from toolkit.errors import ToolkitError

HARI = 86_400


def aged(path: Path, umur: int) -> Path:
    """The file as if it had been changed so many days ago."""
    waktu = 1_700_000_000 - umur * HARI
    os.utime(path, (waktu, waktu))
    return path


def with_kesalahan(path: Path) -> Path:
    """An amount that nobody can read."""
    workbook = openpyxl.load_workbook(path)
    workbook["Anggaran"].cell(5, column(workbook, "Anggaran", "Anggaran"), "banyak")
    workbook.save(path)
    return path


def test_files_are_sorted_by_year_then_by_age(tmp_path: Path) -> None:
    for nama, tahun, umur in (("a", 2021, 9), ("b", 2021, 3), ("c", 2020, 1), ("d", 2022, 1)):
        def change(workbook: Workbook, tahun: int = tahun) -> None:
            workbook["Identitas"].cell(9, 2, tahun)

        aged(edited(tmp_path / f"{nama}.xlsx", change), umur)
    (tmp_path / "b.cadangan-1.xlsx").write_bytes(EXAMPLE.read_bytes())
    arsip, pesan = find_earlier(tmp_path, 2022)
    assert {kode: [s.path.name for s in semua] for kode, semua in arsip.items()} == {
        "35.09.12": ["b.xlsx", "a.xlsx", "c.xlsx"]}
    assert pesan == ("d.xlsx tidak dipakai: tahun laporannya 2022, bukan sebelum 2022.",)


def test_the_newest_without_kesalahan_is_taken(tmp_path: Path) -> None:
    tua, sedang = (aged(kantor_acak.write(tmp_path, kantor_acak.Bentuk(), seed), 9 - seed) for seed in (1, 2))
    baru = aged(with_kesalahan(kantor_acak.write(tmp_path, kantor_acak.Bentuk(), 3)), 1)
    assert not pipeline.examine(sedang).kesalahan
    semua = find_earlier(tmp_path, 2025)[0]["35.09.12"]
    assert [s.path for s in semua] == [baru, sedang, tua]
    periksa, pesan = choose(semua)
    assert periksa is not None
    assert periksa.jalur == sedang
    banyak = pipeline.examine(baru).kesalahan
    assert pesan == (f"{baru.name} tidak dipakai: masih ada {banyak} kesalahan; dipakai {sedang.name}.",)


def test_where_all_have_kesalahan_the_newest_that_can_be_read(tmp_path: Path) -> None:
    tua = aged(with_kesalahan(kantor_acak.write(tmp_path, kantor_acak.Bentuk(), 1)), 9)
    baru = aged(with_kesalahan(kantor_acak.write(tmp_path, kantor_acak.Bentuk(), 2)), 1)
    semua = find_earlier(tmp_path, 2025)[0]["35.09.12"]
    periksa, pesan = choose(semua)
    assert periksa is not None
    assert periksa.jalur == baru
    assert f"{baru.name} masih mempunyai {periksa.kesalahan} kesalahan; isinya tetap dibawa." in pesan[0]
    baru.write_bytes(b"rusak")
    periksa, pesan = choose(semua)
    assert periksa is not None
    assert periksa.jalur == tua
    assert f"{baru.name} tidak dapat dipakai" in pesan[0]
    tua.unlink()
    assert choose(semua)[0] is None


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="tidak ada"):
        find_earlier(tmp_path / "x", 2022)
