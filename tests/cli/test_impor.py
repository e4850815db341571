"""`toolkit impor` as its users run it: an export goes in, nothing else changes, and what stands in the way is said."""

import hashlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.jalankan import toolkit
from tests.impor import sintetis
from toolkit.cells.book import Book
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook
from toolkit.schema.input import ANGGARAN, BELANJA, PROPERTY_IMPOR, SKM_RESPONDEN

DPA = sintetis.dpa()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workbook of 2024 and a folder with an LRA, answers of a survey, and something else."""
    folder = tmp_path_factory.mktemp("kantor")
    made = toolkit("template", folder / "kosong.xlsx", "--tahun", "2024", "--renstra", "2021-2026", "--nama",
                   "Kecamatan Sukamaju")
    assert made.returncode == 0, made.stderr
    ekspor = folder / "ekspor"
    ekspor.mkdir()
    sintetis.write(sintetis.lra(DPA), ekspor / "LRA 2024.xlsx")
    sintetis.write(sintetis.google_forms()[0], ekspor / "Survei.csv")
    (ekspor / "catatan.txt").write_text("bukan apa-apa", encoding="utf-8")
    (ekspor / "~$LRA 2024.xlsx").write_bytes(b"kunci")
    (ekspor / "SKM").mkdir()
    (ekspor / "SKM" / "lama.csv").write_text("a;b\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def terisi(folder: Path) -> Path:
    """The workbook after a folder was imported."""
    path = Path(shutil.copy(folder / "kosong.xlsx", folder / "laporan.xlsx"))
    run = toolkit("impor", folder / "ekspor", "--ke", path, "--json")
    assert run.returncode == 1, run.stderr  # Renstra and PK are still to be filled in
    hasil = json.loads(run.stdout)
    assert [(x["sheet"], x["dari"]) for x in hasil["lembar"]] == [("Anggaran", 5), ("Belanja", 5), ("SKM Responden", 5)]
    assert hasil["cadangan"] == "laporan.cadangan-1.xlsx"
    assert [d["berkas"] for d in hasil["dilewati"]] == ["catatan.txt", "SKM"]
    assert "SKM dilewati: folder di dalam folder tidak dibuka; sebutkan juga" in run.stderr
    assert "catatan.txt dilewati" in run.stderr
    assert "sheet Anggaran diisi" in run.stderr
    return path


def _rows(book: openpyxl.Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return list(book[sheet].iter_rows(min_row=5, values_only=True))


def test_the_figures_are_the_sources(terisi: Path) -> None:
    """Sums of the sub kegiatan, worked out from the made-up budget."""
    book = openpyxl.load_workbook(terisi)
    anggaran, belanja, skm = (_rows(book, s.name) for s in (ANGGARAN, BELANJA, SKM_RESPONDEN))
    assert sum(row[3] for row in anggaran if row[1] == "Sub Kegiatan") == DPA.total()
    assert sum(row[4] for row in anggaran if row[1] == "Sub Kegiatan") == DPA.total("realisasi")
    assert sum(row[2] or 0 for row in belanja) == DPA.total()
    assert sum(row[7] is not None for row in skm) == 150
    assert [type(cell.value) for cell in book[ANGGARAN.name][5][:5]] == [str, str, str, int, int]
    assert book[ANGGARAN.name]["A5"].number_format == "@"


def test_all_else_is_as_it_was(terisi: Path, folder: Path) -> None:
    before, after = open_workbook(folder / "kosong.xlsx"), open_workbook(terisi)
    sheets = {s.name: s.part for s in before.sheets}
    changed = {p for p in before.parts if before.entry(p).packed != after.entry(p).packed}
    assert changed <= {sheets["Anggaran"], sheets["Belanja"], sheets["SKM Responden"], "docProps/custom.xml",
                       "xl/styles.xml"}
    assert (folder / "laporan.cadangan-1.xlsx").read_bytes() == (folder / "kosong.xlsx").read_bytes()


def test_where_it_came_from_is_kept_and_check_names_it(terisi: Path, folder: Path) -> None:
    asal = Book(open_workbook(terisi)).properties
    sidik = hashlib.sha256((folder / "ekspor" / "LRA 2024.xlsx").read_bytes()).hexdigest()
    assert f"Anggaran, Belanja: LRA 2024.xlsx (SHA-256 {sidik})" in asal[PROPERTY_IMPOR].splitlines()
    run = toolkit("check", terisi)
    assert run.stdout.count("[BCA108]") == 1
    assert "sheet SKM Responden dari Survei.csv" in run.stdout
    assert sidik[:8] not in run.stdout, "staff need no digest"


def test_a_filled_sheet_is_refused_and_replaced_with_the_same_bytes(terisi: Path, folder: Path) -> None:
    before = terisi.read_bytes()
    refused = toolkit("impor", folder / "ekspor", "--ke", terisi)
    assert refused.returncode == 2
    assert refused.stderr.count("sudah berisi") == 3
    assert "--ganti" in refused.stderr
    again = toolkit("impor", folder / "ekspor", "--ke", terisi, "--ganti")
    assert again.returncode == 1
    assert "berkas tidak disentuh" in again.stderr
    assert terisi.read_bytes() == before


def test_tinjau_writes_nothing(folder: Path) -> None:
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    run = toolkit("impor", folder / "ekspor", "--ke", folder / "kosong.xlsx", "--tinjau")
    assert run.returncode == 0
    assert "Kelompok Belanja > Operasi > Anggaran → Anggaran (sheet Anggaran)" in run.stdout
    assert "1. Nama Lengkap: data pribadi" in run.stdout
    assert "tidak diubah (--tinjau)" in run.stderr
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_what_is_not_installed_is_named_with_how_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.cli.impor import _require

    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(ToolkitError, match="python-calamine, yang belum terpasang") as error:
        _require()
    assert 'pip install "toolkit-lkjip[impor]"' in error.value.saran


def test_what_is_asked_lies_beside_the_workbook_and_its_answers_are_kept(
        folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The review writes the questions too; answers that were given are not lost where the map was not named."""
    from toolkit.cli.impor import _impor
    from toolkit.impor.model import Pilihan

    tabel, jawaban = sintetis.google_forms(9)
    kolom = next(k for k, j in enumerate(tabel.baris[0]) if "prosedur" in str(j))
    for b in tabel.baris[1:]:
        b[kolom] = "Cukup Mudah" if b[kolom].strip() == "Mudah" else b[kolom]
    ke = Path(shutil.copy(folder / "kosong.xlsx", tmp_path / "laporan.xlsx"))
    sumber, before = [sintetis.write(tabel, tmp_path / "survei.csv")], ke.read_bytes()
    peta = tmp_path / "laporan.peta.toml"
    assert _impor(sumber, ke, Pilihan(), tinjau=True, ganti=False, as_json=False) == 2
    assert "laporan.peta.toml, simpan" in capsys.readouterr().err
    isi = peta.read_text(encoding="utf-8")
    assert '"Cukup Mudah" = ""    # ' in isi
    peta.write_text(isi.replace('"Cukup Mudah" = ""', '"Cukup Mudah" = "3"'), encoding="utf-8")
    assert _impor(sumber, ke, Pilihan(), tinjau=False, ganti=False, as_json=False) == 2
    isi = peta.read_text(encoding="utf-8")
    assert '"Cukup Mudah" = "3"' in isi
    assert isi.count("Cukup Mudah") == 1
    assert ke.read_bytes() == before
    for n, kata in enumerate(("Tidak Mudah", "Kurang Mudah", "Mudah", "Sangat Mudah"), 1):
        isi = isi.replace(f'"{kata}" = ""', f'"{kata}" = "{n}"')
    peta.write_text(isi, encoding="utf-8")
    assert _impor(sumber, ke, Pilihan(peta=peta), tinjau=False, ganti=False, as_json=False) == 1
    book = openpyxl.load_workbook(ke)
    u2 = next(c.column for c in book[SKM_RESPONDEN.name][4] if c.value == "U2")
    assert [row[u2 - 1] for row in _rows(book, SKM_RESPONDEN.name)[:9]] == [j[2] for j in jawaban]
    peta.write_text("[jawaban", encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"laporan\.peta\.toml bukan berkas peta"):
        _impor(sumber, ke, Pilihan(), tinjau=True, ganti=False, as_json=False)
    assert peta.read_text(encoding="utf-8") == "[jawaban"


@pytest.mark.parametrize(("siap", "kata"), [
    ("terkunci", "sedang dibuka di program lain"), ("tidak ada", "tidak ditemukan"), ("bukan kami", "bukan workbook"),
    ("sumber tidak ada", "LAIN.xlsx tidak ditemukan"), ("folder kosong", "tidak memuat berkas ekspor"),
    ("diri sendiri", "adalah workbook yang diisi (--ke)"), ("dua untuk satu", "sama-sama untuk sheet Anggaran"),
])
def test_what_cannot_be_done_is_said_and_nothing_is_written(siap: str, kata: str, folder: Path, tmp_path: Path) -> None:
    ke = Path(shutil.copy(folder / "kosong.xlsx", tmp_path / "laporan.xlsx"))
    lra = folder / "ekspor" / "LRA 2024.xlsx"
    sumber: list[Path] = [lra]
    match siap:
        case "terkunci":
            (tmp_path / "~$laporan.xlsx").write_bytes(b"")
        case "tidak ada":
            ke = tmp_path / "lain.xlsx"
        case "bukan kami":
            ke = Path(shutil.copy(lra, tmp_path / "lra.xlsx"))
        case "sumber tidak ada":
            sumber = [tmp_path / "LAIN.xlsx"]
        case "folder kosong":
            (tmp_path / "kosong").mkdir()
            sumber = [tmp_path / "kosong"]
        case "diri sendiri":
            sumber = [ke]
        case _:
            sumber = [lra, Path(shutil.copy(lra, tmp_path / "LRA lain.xlsx"))]
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    run = toolkit("impor", *sumber, "--ke", ke, "--json")
    assert run.returncode == 2
    assert kata in run.stderr
    assert "→" in run.stderr
    assert json.loads(run.stdout)["galat"]
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before
