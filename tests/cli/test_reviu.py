"""`toolkit reviu` as a reviewer runs it."""

import re
import shutil
from pathlib import Path

import openpyxl

from tests.checks.kasus import load
from tests.cli.jalankan import EXAMPLE, toolkit
from tests.workbooks import make_workbook

GOOD = load(Path(__file__).parent.parent / "checks" / "kantor_baik.txt")


def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))


def test_the_working_paper_stands_beside_and_the_report_is_only_read(tmp_path: Path) -> None:
    path = copy(tmp_path)
    result = toolkit("reviu", path)
    assert result.returncode == 1
    assert result.stdout == ""
    assert "140, 121 sesuai, 19 berbeda, 0 tanpa pembanding." in result.stderr
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["laporan.reviu.xlsx", "laporan.xlsx"]
    assert "tidak disentuh" in toolkit("reviu", path).stderr


def test_a_right_report_ends_with_zero(tmp_path: Path) -> None:
    path = make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas))
    assert toolkit("reviu", path, "-o", tmp_path / "kertas.xlsx").returncode == 0


def test_a_report_that_is_open_is_read_and_an_open_working_paper_is_refused(tmp_path: Path) -> None:
    path = copy(tmp_path)
    (tmp_path / "~$laporan.xlsx").write_bytes(b"x" * 165)
    result = toolkit("reviu", path)
    assert result.returncode == 1
    assert "perubahan yang belum disimpan tidak ikut dibaca" in result.stderr
    (tmp_path / "~$laporan.reviu.xlsx").write_bytes(b"x" * 165)
    assert toolkit("reviu", path).returncode == 2


def test_the_report_itself_is_never_the_working_paper(tmp_path: Path) -> None:
    path = copy(tmp_path)
    result = toolkit("reviu", path, "-o", path)
    assert result.returncode == 2
    assert "tidak ditimpa" in result.stderr
    assert path.read_bytes() == EXAMPLE.read_bytes()


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert toolkit("reviu", tmp_path / "tidak-ada.xlsx").returncode == 2


def offices(tmp_path: Path) -> Path:
    """A folder with two reports, one of them right, and what is no report."""
    folder = tmp_path / "masuk"
    folder.mkdir()
    copy(folder).rename(folder / "ambulu.xlsx")
    make_workbook(folder, GOOD.gambar, identitas=dict(GOOD.identitas)).rename(folder / "baik.xlsx")
    for nama in ("~$ambulu.xlsx", "ambulu.cadangan-1.xlsx", "lama.reviu.xlsx"):
        (folder / nama).write_bytes(b"bukan laporan")
    (folder / "catatan.docx").write_bytes(b"bukan laporan")
    return folder


def rekap(path: Path) -> list[list[object]]:
    """The summary's rows that hold something."""
    (ws,) = openpyxl.load_workbook(path, data_only=True).worksheets
    rows: list[list[object]] = [list(row) for row in ws.iter_rows(values_only=True)]
    return [isi for row in rows if (isi := [x for x in row if x is not None])]


def test_a_folder_gives_a_paper_each_and_their_summary(tmp_path: Path) -> None:
    folder, out = offices(tmp_path), tmp_path / "hasil"
    result = toolkit("reviu", folder, "-o", out)
    assert result.returncode == 1, result.stderr
    assert sorted(p.name for p in out.iterdir()) == ["Rekap Reviu.xlsx", "ambulu.reviu.xlsx", "baik.reviu.xlsx"]
    baris = {isi[-1]: isi for isi in rekap(out / "Rekap Reviu.xlsx") if isi[0] in (1, 2)}
    # As the single paper says of the example: 121 figures agree, 19 differ, none is without a counterpart.
    assert baris["ambulu.reviu.xlsx"][7:10] == [121, 19, 0]
    assert baris["baik.reviu.xlsx"][3:5] == [0, 0]


def test_answers_are_kept_and_the_summary_follows_them(tmp_path: Path) -> None:
    folder, out = offices(tmp_path), tmp_path / "hasil"
    toolkit("reviu", folder, "-o", out)
    kertas = out / "baik.reviu.xlsx"
    wb = openpyxl.load_workbook(kertas)
    ws = wb["Daftar Uji"]
    kolom = next(n for row in ws.iter_rows(values_only=True) if "Jawaban" in row
                 for n, judul in enumerate(row) if judul == "Jawaban")
    belum = [row for row in ws.iter_rows() if re.fullmatch(r"[IV]+\.\d+", str(row[0].value))]
    for row in belum:
        row[kolom].value = "Ya"
    wb.save(kertas)
    toolkit("reviu", folder, "-o", out)
    isi = next(isi for isi in rekap(out / "Rekap Reviu.xlsx") if isi[-1] == "baik.reviu.xlsx")
    assert belum
    assert isi[-3] == 0
    assert not str(isi[-2]).startswith("Belum dapat disimpulkan")


def test_what_cannot_be_read_is_in_the_summary_with_its_reason(tmp_path: Path) -> None:
    folder = offices(tmp_path)
    (folder / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    result = toolkit("reviu", folder)
    assert result.returncode == 2
    assert (folder / "ambulu.reviu.xlsx").exists()
    gagal = next(isi for isi in rekap(folder / "Rekap Reviu.xlsx") if "rusak.xlsx" in isi)
    assert "rusak.xlsx" in str(gagal[2])


def test_a_summary_that_is_not_ours_is_not_overwritten(tmp_path: Path) -> None:
    folder = offices(tmp_path)
    shutil.copy(EXAMPLE, folder / "Rekap Reviu.xlsx")
    result = toolkit("reviu", folder)
    assert result.returncode == 2
    assert "bukan rekap reviu" in result.stderr
    assert (folder / "Rekap Reviu.xlsx").read_bytes() == EXAMPLE.read_bytes()


def test_two_reports_of_one_name_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    satu, dua = tmp_path / "a", tmp_path / "b"
    for folder in (satu, dua):
        folder.mkdir()
    assert "tidak memuat workbook laporan" in toolkit("reviu", satu).stderr
    copy(satu)
    copy(dua)
    result = toolkit("reviu", satu, dua, "-o", tmp_path / "hasil")
    assert result.returncode == 2
    assert "laporan.xlsx" in result.stderr
