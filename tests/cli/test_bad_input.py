"""Bad input: a clear Indonesian message, the exit code of the contract, and the file as it was."""

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.cli.jalankan import EXAMPLE, column, edited, toolkit, with_cells, without_rights

CFB = bytes.fromhex("d0cf11e0a1b11ae1")


def _xls(path: Path) -> None:
    path.write_bytes(CFB + b"\0" * 2040 + "Workbook".encode("utf-16-le").ljust(512, b"\0"))


def _ods(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml", "<office:document-content/>")


def _csv(path: Path) -> None:
    path.write_text("Kode;Target;Realisasi\n1.1;85;71,7\n", encoding="utf-8")


def _truncated(path: Path) -> None:
    data = EXAMPLE.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _foreign(path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook["Sheet"]["A1"] = "Daftar hadir"
    workbook.save(path)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _without_sheet(path: Path) -> None:
    edited(path, lambda workbook: workbook.remove(workbook["Renstra"]))


def _renamed_sheet(path: Path) -> None:
    def rename(workbook: Workbook) -> None:
        workbook["Realisasi"].title = "Realisasi 2021 (baru)"

    edited(path, rename)


def _renamed_column(path: Path) -> None:
    def rename(workbook: Workbook) -> None:
        kolom = column(workbook, "Realisasi", "Realisasi")
        for row in workbook["Realisasi"].iter_rows():
            if row[kolom - 1].value == "Realisasi" and row[0].value == "Kode":
                row[kolom - 1].value = "Realisai"

    edited(path, rename)


def _newer_template(path: Path) -> None:
    def newer(workbook: Workbook) -> None:
        properties: Any = workbook.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
        properties["toolkit.versi"].value = "99"

    edited(path, newer)


STOPS: list[tuple[str, Callable[[Path], None], str]] = [
    ("xls", _xls, ".xls"), ("ods", _ods, ".ods"), ("csv", _csv, "csv"), ("truncated", _truncated, "tidak utuh"),
    ("foreign", _foreign, "bukan workbook"), ("empty-file", _empty, "kosong"),
    ("missing-sheet", _without_sheet, "Renstra"), ("renamed-sheet", _renamed_sheet, "Realisasi 2021 (baru)"),
    ("renamed-column", _renamed_column, "Realisai"), ("newer-template", _newer_template, "99"),
]


@pytest.mark.parametrize(("make", "words"), [s[1:] for s in STOPS], ids=[s[0] for s in STOPS])
@pytest.mark.parametrize("command", ["check", "fill"])
def test_what_stops_the_command(command: str, make: Callable[[Path], None], words: str, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    make(path)
    before = path.read_bytes()
    result = toolkit(command, path, "--json")
    assert result.returncode == 2, result.stdout + result.stderr
    assert words.lower() in result.stderr.lower()
    assert "Traceback" not in result.stderr
    galat = json.loads(result.stdout)
    assert set(galat) == {"berkas", "galat"}
    assert set(galat["galat"]) == {"pesan", "saran"}
    assert galat["berkas"] == "laporan.xlsx"
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["laporan.xlsx"]


def test_a_missing_file(tmp_path: Path) -> None:
    result = toolkit("check", tmp_path / "tidak-ada.xlsx")
    assert result.returncode == 2
    assert "tidak-ada.xlsx" in result.stderr


def test_an_empty_template(tmp_path: Path) -> None:
    path = tmp_path / "kosong.xlsx"
    assert toolkit("template", path, "--tahun", "2024").returncode == 0
    before = path.read_bytes()
    result = toolkit("fill", path)
    assert result.returncode == 2
    assert "belum diisi" in result.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", ["check", "fill"])
def test_open_in_excel(command: str, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    shutil.copy(EXAMPLE, path)
    (tmp_path / "~$laporan.xlsx").write_bytes(b"\x05Nama")
    before = path.read_bytes()
    result = toolkit(command, path, "--json")
    assert path.read_bytes() == before
    if command == "fill":
        assert result.returncode == 2
        assert "tutup" in result.stderr.lower()
    else:
        assert result.returncode == 1
        assert "BRK001" in {t["kode"] for t in json.loads(result.stdout)["temuan"]}


def temuan_at(result_stdout: str, place: str) -> list[dict[str, object]]:
    sheet, sel = place.replace("'", "").split("!")
    return [t for t in json.loads(result_stdout)["temuan"] if (t["sheet"], t["sel"]) == (sheet, sel)]


@pytest.mark.parametrize(("cell", "value"), [
    (("Realisasi", "1.1", "Realisasi"), "tujuh puluh satu"),
    (("Realisasi", "1.1", "Realisasi"), "#DIV/0!"),
    (("Realisasi", "1.1", "Realisasi"), "=SUM(A1:A2)*0+71.7"),
], ids=["text", "error-value", "never-calculated"])
def test_what_is_a_finding_leaves_only_what_depends_on_it_blank(cell: tuple[str, str, str], value: str,
                                                                tmp_path: Path) -> None:
    path, (place,) = with_cells(tmp_path / "laporan.xlsx", {cell: value})
    result = toolkit("fill", path, "--json")
    assert result.returncode == 1, result.stderr
    assert [t["tingkat"] for t in temuan_at(result.stdout, place)] == ["kesalahan"]
    data = json.loads(result.stdout)
    satu, dua, tiga = data["indikator"]
    assert satu["capaian"] is None
    assert satu["kategori"] is None
    assert (dua["capaian"], tiga["capaian"]) == (100, 90)
    assert [s["rata_rata"] for s in data["sasaran"]] == [None, 95]
    assert data["rekap"]["rata_rata_sasaran"] is None
    assert data["total"]["anggaran"] == 3488774701


def test_a_code_that_nothing_defines(tmp_path: Path) -> None:
    path, (place,) = with_cells(tmp_path / "laporan.xlsx", {("Realisasi", "2.2", "Kode"): "9.9"})
    data = toolkit("check", path, "--json")
    assert [t["tingkat"] for t in temuan_at(data.stdout, place)] == ["kesalahan"]
    assert json.loads(data.stdout)["indikator"][2]["capaian"] is None


def test_two_rows_with_one_code(tmp_path: Path) -> None:
    path, (place,) = with_cells(tmp_path / "laporan.xlsx", {("Realisasi", "2.2", "Kode"): "2.1"})
    data = toolkit("check", path, "--json")
    assert "kesalahan" in [t["tingkat"] for t in temuan_at(data.stdout, place)]
    assert json.loads(data.stdout)["indikator"][1]["capaian"] is None  # 100 and 90 for one code: neither is taken


def test_percentages_that_do_not_add_up(tmp_path: Path) -> None:
    path, _ = with_cells(tmp_path / "laporan.xlsx", {("SKM", "1", "Baik"): 50})
    data = json.loads(toolkit("check", path, "--json").stdout)
    assert data["skm"]["unsur"][0]["skor"] is None
    assert data["skm"]["unsur"][1]["skor"] == 75
    assert [t["tingkat"] for t in data["temuan"] if t["sheet"] == "SKM" and "110" not in t["pesan"]
            and "60" in t["pesan"]]


def test_several_files_count_for_themselves(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    shutil.copy(EXAMPLE, good)
    _csv(bad)
    result = toolkit("check", good, bad, "--json")
    assert result.returncode == 2
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert first["identitas"]["tahun"] == 2021
    assert second["berkas"] == "b.xlsx"


@pytest.mark.skipif(os.name != "posix", reason="rights of a file are those of POSIX")
@pytest.mark.parametrize("perintah", ["check", "fill"])
def test_a_file_that_may_not_be_read_is_one_sentence_and_stops_itself_alone(perintah: str, tmp_path: Path) -> None:
    terkunci, terbuka = tmp_path / "terkunci.xlsx", tmp_path / "terbuka.xlsx"
    shutil.copy(EXAMPLE, terkunci)
    shutil.copy(EXAMPLE, terbuka)
    terkunci.chmod(0)
    result = without_rights(perintah, terkunci, terbuka, "--json")
    assert result.returncode == 2
    galat, hasil = map(json.loads, result.stdout.splitlines())
    assert galat["galat"]["pesan"] == "terkunci.xlsx tidak boleh dibaca dengan akun ini."
    assert hasil["berkas"] == "terbuka.xlsx"
    assert "readable" not in result.stderr
