"""The main job as a user runs it: results in the file, the rest as it was, a backup, the same bytes twice."""

import json
import shutil
import zipfile
from pathlib import Path

import openpyxl

from tests.cli.jalankan import EXAMPLE, column, toolkit, with_cells

RESULT_SHEETS = ["Ringkasan", *[f"Tabel 3.{n}" for n in range(1, 8)], "SKM Hasil", "Capaian Kegiatan",
                 "Realisasi Anggaran", "Realisasi Belanja", "Anggaran per Sasaran", "Efisiensi", "Cascading Kinerja",
                 "Narasi", "Temuan", "Lampiran Renstra", "Lampiran RKT", "Lampiran PK", "Lampiran PK Perubahan",
                 "Lampiran IKU", "Publikasi SKM"]
PLUMBING = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "docProps/app.xml",
            "xl/calcChain.xml"}


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as z:
        return {name: z.read(name) for name in z.namelist()}


def copy(tmp_path: Path, name: str = "laporan.xlsx") -> Path:
    return Path(shutil.copy(EXAMPLE, tmp_path / name))


def test_fill_adds_every_result_sheet_after_the_staffs_own(tmp_path: Path) -> None:
    path = copy(tmp_path)
    before = openpyxl.load_workbook(path, read_only=True).sheetnames
    assert toolkit("fill", path).returncode == 1
    assert openpyxl.load_workbook(path, read_only=True).sheetnames == before + RESULT_SHEETS


def test_fill_leaves_every_other_part_alone(tmp_path: Path) -> None:
    path = copy(tmp_path)
    before = parts(path)
    toolkit("fill", path)
    after = parts(path)
    assert {name for name, data in before.items() if after.get(name) != data} <= PLUMBING


def test_the_version_before_stays_as_a_backup(tmp_path: Path) -> None:
    path = copy(tmp_path)
    toolkit("fill", path)
    assert (tmp_path / "laporan.cadangan-1.xlsx").read_bytes() == EXAMPLE.read_bytes()


def test_a_second_run_changes_nothing_and_does_not_touch_the_file(tmp_path: Path) -> None:
    path = copy(tmp_path)
    toolkit("fill", path)
    data, stat = path.read_bytes(), path.stat()
    result = toolkit("fill", path)
    assert result.returncode == 1
    assert path.read_bytes() == data
    assert path.stat().st_mtime_ns == stat.st_mtime_ns
    assert sorted(p.name for p in tmp_path.iterdir()) == ["laporan.cadangan-1.xlsx", "laporan.xlsx"]


def test_a_changed_input_replaces_the_sheets_in_place(tmp_path: Path) -> None:
    path, _ = with_cells(tmp_path / "laporan.xlsx", {("Realisasi", "2.2", "Realisasi"): 95})
    toolkit("fill", path)
    shown = openpyxl.load_workbook(path, data_only=True)["Tabel 3.1"]
    capaian = [row[5] for row in shown.iter_rows(values_only=True) if isinstance(row[5], int | float)]
    assert capaian == [84.35, 100, 95]


def test_out_is_a_copy_and_the_input_stays(tmp_path: Path) -> None:
    path, out = copy(tmp_path), tmp_path / "hasil.xlsx"
    assert toolkit("fill", path, "-o", out).returncode == 1
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert set(RESULT_SHEETS) <= set(openpyxl.load_workbook(out, read_only=True).sheetnames)


def test_out_is_a_folder_for_several_files(tmp_path: Path) -> None:
    a, b = copy(tmp_path, "a.xlsx"), copy(tmp_path, "b.xlsx")
    assert toolkit("fill", a, b, "-o", tmp_path / "hasil").returncode == 1
    assert sorted(p.name for p in (tmp_path / "hasil").iterdir()) == ["a.xlsx", "b.xlsx"]


def test_two_results_of_one_name_are_not_written_over_each_other(tmp_path: Path) -> None:
    (tmp_path / "desa").mkdir()
    result = toolkit("fill", copy(tmp_path), copy(tmp_path, "desa/laporan.xlsx"), "-o", tmp_path / "hasil")
    assert result.returncode == 2
    assert "laporan.xlsx" in result.stderr
    assert not (tmp_path / "hasil").exists()


def test_into_writes_to_another_workbook_without_references_to_input_sheets(tmp_path: Path) -> None:
    path, other = copy(tmp_path), tmp_path / "rekap.xlsx"
    workbook = openpyxl.Workbook()
    workbook["Sheet"]["A1"] = "milik staf"
    workbook.save(other)
    assert toolkit("fill", path, "--into", other).returncode == 1
    assert path.read_bytes() == EXAMPLE.read_bytes()
    result = openpyxl.load_workbook(other)
    assert result.sheetnames == ["Sheet", *RESULT_SHEETS]
    assert result["Sheet"]["A1"].value == "milik staf"
    formulas = [c.value for sheet in result.worksheets for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert formulas
    assert not [f for f in formulas if "!" in str(f)]


def test_a_sheet_of_the_staffs_own_with_a_result_sheets_name_stops_it(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    workbook = openpyxl.load_workbook(EXAMPLE)
    workbook.create_sheet("Tabel 3.1")["A1"] = "tabel buatan sendiri"
    workbook.save(path)
    before = path.read_bytes()
    result = toolkit("fill", path)
    assert result.returncode == 2
    assert "Tabel 3.1" in result.stderr
    assert path.read_bytes() == before
    assert toolkit("fill", path, "--ganti").returncode == 1
    assert openpyxl.load_workbook(path)["Tabel 3.1"]["A1"].value != "tabel buatan sendiri"


def test_ketat_writes_nothing_while_errors_remain(tmp_path: Path) -> None:
    path = copy(tmp_path)
    result = toolkit("fill", path, "--ketat", "--json")
    assert result.returncode == 1
    assert json.loads(result.stdout)["rekap"]["rata_rata_sasaran"] == 89.68
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["laporan.xlsx"]


def test_an_accepted_finding_keeps_its_reason_and_does_not_count(tmp_path: Path) -> None:
    path = copy(tmp_path)
    toolkit("fill", path)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["Temuan"]
    alasan, tingkat = column(workbook, "Temuan", "Alasan diterima"), column(workbook, "Temuan", "Tingkat")
    for row in sheet.iter_rows():
        if str(row[tingkat - 1].value).lower() == "kesalahan":
            row[alasan - 1].value = "Sudah dibahas dengan Inspektorat."
    workbook.save(path)
    result = toolkit("check", path, "--json")
    temuan = json.loads(result.stdout)["temuan"]
    kesalahan = [t for t in temuan if t["tingkat"] == "kesalahan"]
    assert kesalahan
    assert all(t["diterima"] and t["alasan"] == "Sudah dibahas dengan Inspektorat." for t in kesalahan)
    assert result.returncode == 0
    assert toolkit("fill", path).returncode == 0
    assert json.loads(toolkit("check", path, "--json").stdout)["temuan"] == temuan


def test_json_is_on_standard_output_alone(tmp_path: Path) -> None:
    result = toolkit("fill", copy(tmp_path), "--json")
    assert len(result.stdout.splitlines()) == 1
    assert "sheet hasil ditulis" in result.stderr
