"""`toolkit template --dari` and `--aturan`, from the shell to the category that a kabupaten's own scale gives."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import EXAMPLE, ROOT, address, column, edited, toolkit
from tests.soffice import convert
from toolkit import machine, pipeline
from toolkit.delivery.safefile import digest

Baris = Mapping[str, str | int]
KABUPATEN = ROOT / "examples" / "aturan-kabupaten.toml"


def type_in(path: Path, sheet: str, rows: Sequence[Baris]) -> None:
    """Fill rows of a sheet below its headings, as staff would in another program."""
    workbook = openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm")
    for k, row in enumerate(rows):
        for heading, value in row.items():
            workbook[sheet].cell(5 + k, column(workbook, sheet, heading), value)
    workbook.save(path)


def filled(path: Path) -> Path:
    """Three indicators of one sasaran, target 100: 95, 115 and 150 are reached."""
    tercapai = {"1.1": 95, "1.2": 115, "1.3": 150}
    renstra: list[Baris] = [
        {"Kode": k, "Tujuan": "T", "Sasaran": "S", "Indikator Sasaran": f"Indikator {k}", "Satuan": "Dokumen",
         "Arah": "Positif", "Jenis": "Tahunan", "Target 2024": 100, "Target 2026": 100} for k in tercapai]
    pk: list[Baris] = [{"Kode": k, "Target": 100} for k in tercapai]
    realisasi: list[Baris] = [{"Kode": k, "Realisasi": angka} for k, angka in tercapai.items()]
    for sheet, rows in (("Renstra", renstra), ("PK", pk), ("Realisasi", realisasi)):
        type_in(path, sheet, rows)
    return path


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A workbook of a kabupaten with its own scale; the file of its rules is not there any more."""
    aturan, path = tmp_path / "kabupaten.toml", tmp_path / "isian.xlsx"
    aturan.write_bytes(KABUPATEN.read_bytes())
    result = toolkit("template", path, "--tahun", "2024", "--renstra", "2021-2026", "--kode-wilayah", "35.09.12",
                     "--aturan", aturan)
    assert (result.returncode, result.stdout) == (0, "")
    aturan.unlink()
    return filled(path)


def test_an_own_scale_decides_the_category(made: Path) -> None:
    """95 is BERHASIL (from 90), 115 ISTIMEWA (from 110); 150 counts as 120, the kabupaten's limit."""
    result = toolkit("fill", made, "--json")
    hasil = json.loads(result.stdout)
    assert hasil["aturan"]["skala"] == "Skala Kabupaten Contoh 2024"
    assert hasil["aturan"]["batas"] == 120
    assert [(i["capaian"], i["kategori"]) for i in hasil["indikator"]] == [
        (95, "BERHASIL"), (115, "ISTIMEWA"), (120, "ISTIMEWA")]
    assert {t["kode"] for t in hasil["temuan"] if t["kode"].startswith("IDN")} == {"IDN011"}  # nobody signs it yet
    sheet = openpyxl.load_workbook(made)["Tabel 3.1"]
    shown = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {"BERHASIL", "ISTIMEWA"} <= set(shown)
    assert [text for text in shown if "Skala Kabupaten Contoh 2024" in text]
    assert toolkit("fill", made).returncode == result.returncode


@pytest.mark.libreoffice
def test_saved_by_libreoffice_it_still_is_the_kabupatens(made: Path, tmp_path: Path) -> None:
    (tmp_path / "lo").mkdir()
    convert([made], tmp_path / "lo", "xlsx")
    before, after = (pipeline.examine(path) for path in (made, tmp_path / "lo" / made.name))
    assert after.hasil.regulasi.kabupaten == before.hasil.regulasi.kabupaten is not None
    assert machine.to_object(after.hasil, after.temuan, "x") == machine.to_object(before.hasil, before.temuan, "x")


def test_a_rule_that_was_changed_all_the_same_is_said(made: Path) -> None:
    workbook = openpyxl.load_workbook(made)
    place = address(workbook, "Identitas", "Nilai", "Skala capaian")
    workbook["Identitas"][place] = "Permendagri 86/2017"
    workbook.save(made)
    temuan = [t for t in pipeline.examine(made).temuan if t.kode == "IDN010"]
    assert [(t.kode, str(t.sel)) for t in temuan] == [("IDN010", f"Identitas!{place}")]
    assert "Skala Kabupaten Contoh 2024" in temuan[0].saran


def test_the_workbook_with_the_button_carries_them_too(tmp_path: Path) -> None:
    path = tmp_path / "isian.xlsm"
    assert toolkit("template", path, "--tahun", "2024", "--renstra", "2021-2026", "--aturan", KABUPATEN).returncode == 0
    assert pipeline.examine(filled(path)).hasil.regulasi.skala.nama == "Skala Kabupaten Contoh 2024"


def test_the_scale_is_blank_unless_it_is_named(tmp_path: Path) -> None:
    for nama, pilihan, isi in (("a", (), None), ("b", ("--skala", "permendagri-86-2017"), "Permendagri 86/2017"),
                               ("c", ("--skala", "Permendagri 86 Tahun 2017"), "Permendagri 86/2017")):
        assert toolkit("template", tmp_path / f"{nama}.xlsx", *pilihan).returncode == 0
        buku = openpyxl.load_workbook(tmp_path / f"{nama}.xlsx")
        assert {k.value: v.value for k, v, *_ in buku["Identitas"].iter_rows(min_row=4)}["Skala capaian"] == isi
    salah = toolkit("template", tmp_path / "d.xlsx", "--skala", "lain")
    assert (salah.returncode, "pilihannya" in salah.stderr) == (2, True)


def test_wrong_rules_make_no_workbook(tmp_path: Path) -> None:
    aturan = tmp_path / "kabupaten.toml"
    aturan.write_text(KABUPATEN.read_text(encoding="utf-8").replace('"120"', '"125"'), encoding="utf-8")
    result = toolkit("template", tmp_path / "x.xlsx", "--aturan", aturan)
    assert result.returncode == 2
    assert "kabupaten.toml, kunci aturan.batas: tertulis '125'" in result.stderr
    result = toolkit("template", tmp_path / "x.xlsx", "--aturan", KABUPATEN, "--pedoman-skm", "kepmenpan-25-2004")
    assert result.returncode == 2
    assert "menetapkan Pedoman SKM PermenPANRB 14/2017" in result.stderr
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("nama", ["baru.xlsx", "baru.xlsm"])
def test_last_years_workbook_becomes_this_years(nama: str, tmp_path: Path) -> None:
    before, baru = digest(EXAMPLE.read_bytes()), tmp_path / nama
    result = toolkit("template", baru, "--dari", EXAMPLE, "--renstra", "2016-2022")
    assert result.returncode == 0
    assert "workbook isian tahun 2022 (Renstra 2016-2022) selesai dibuat" in result.stderr
    assert digest(EXAMPLE.read_bytes()) == before
    hasil = pipeline.examine(baru)
    assert (hasil.hasil.tahun, hasil.hasil.laporan.tahun_akhir) == (2022, 2022)
    assert hasil.hasil.identitas.kode_wilayah.nilai == "35.09.12"
    assert {i.kode: i.riwayat[2021] for i in hasil.hasil.indikator} == {"1.1": Decimal("71.7"), "2.1": 100, "2.2": 90}
    assert not [t.kode for t in hasil.temuan if t.kode in ("BCA001", "BCA002", "BCA003", "BCA004")]


def test_an_old_workbook_that_is_open_in_excel_is_read_and_said(tmp_path: Path) -> None:
    lama = tmp_path / "lama.xlsx"
    lama.write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "~$lama.xlsx").write_bytes(b"\x05Staf")
    result = toolkit("template", tmp_path / "baru.xlsx", "--dari", lama)
    assert result.returncode == 0
    assert "BRK001" in result.stderr


def test_a_new_renstra_is_asked_for_on_standard_error(tmp_path: Path) -> None:
    result = toolkit("template", tmp_path / "baru.xlsx", "--dari", EXAMPLE)
    assert (result.returncode, result.stdout) == (0, "")
    assert "Renstra 2022-2026" in result.stderr
    assert "peringatan [GUL007] Renstra:" in result.stderr


def test_what_was_unreadable_makes_exit_code_1(tmp_path: Path) -> None:
    def spoil(workbook: openpyxl.Workbook) -> None:
        workbook["Realisasi"][address(workbook, "Realisasi", "Realisasi 2020", "1.1")] = "tujuh puluhan"

    lama = edited(tmp_path / "lama.xlsx", spoil)
    result = toolkit("template", tmp_path / "baru.xlsx", "--dari", lama, "--renstra", "2016-2022")
    assert result.returncode == 1
    assert "kesalahan [GUL001] Realisasi!" in result.stderr
    assert "tertulis tujuh puluhan" in result.stderr
    assert (tmp_path / "baru.xlsx").exists()


def test_a_workbook_that_someone_filled_in_is_never_overwritten(tmp_path: Path) -> None:
    lama = tmp_path / "lama.xlsx"
    lama.write_bytes(EXAMPLE.read_bytes())
    result = toolkit("template", lama, "--dari", lama)
    assert result.returncode == 2
    assert "sudah diisi; tidak ditimpa" in result.stderr
    assert lama.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize(("args", "words"), [
    (("--tahun", "2020"), "adalah laporan tahun 2021"),
    (("--kode-wilayah", "35.09.11"), "Berkas lama milik 35.09.12"),
    (("--renstra", "2016-2021"), "di luar periode Renstra 2016-2021"),
])
def test_what_does_not_fit_the_old_workbook_is_refused(args: tuple[str, ...], words: str, tmp_path: Path) -> None:
    result = toolkit("template", tmp_path / "baru.xlsx", "--dari", EXAMPLE, *args)
    assert result.returncode == 2
    assert words in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_advice_for_a_workbook_of_another_year_works(tmp_path: Path) -> None:
    """BCA003: made for 2021, filled in as 2020; the advised command makes the workbook of 2020."""
    def other_year(workbook: openpyxl.Workbook) -> None:
        workbook["Identitas"][address(workbook, "Identitas", "Nilai", "Tahun laporan")] = 2020

    lama = edited(tmp_path / "lama.xlsx", other_year)
    (temuan,) = [t for t in pipeline.examine(lama).temuan if t.kode == "BCA003"]
    advised = temuan.saran.rstrip(".").partition("toolkit ")[2].split()
    result = toolkit(*advised, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "BCA003" not in {t.kode for t in pipeline.examine(tmp_path / "BARU.xlsx").temuan}


def test_an_old_workbook_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = toolkit("template", tmp_path / "baru.xlsx", "--dari", tmp_path / "lama.xlsx")
    assert result.returncode == 2
    assert result.stderr.startswith("lama.xlsx tidak ditemukan.")
