"""Angka Dilaporkan: each figure of the good office is compared with its own counterpart."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.checks.kasus import Kasus, find, findings, load, places

GOOD = load(Path(__file__).parent.parent / "kantor_baik.txt")
KEPALA, SHEET, ISI = GOOD.gambar.partition("Angka Dilaporkan | Tabel")
ROWS = [line for line in ISI.splitlines() if line.strip()][1:]


def with_value(nomor: int, nilai: str) -> Kasus:
    """The good office with another Nilai in one row of Angka Dilaporkan."""
    lines = ISI.splitlines()
    lines[nomor + 1] = lines[nomor + 1].rpartition("|")[0] + f"| {nilai}"
    return replace(GOOD, gambar=KEPALA + SHEET + "\n".join(lines))


def typed(nomor: int) -> Decimal:
    return Decimal(ROWS[nomor].rpartition("|")[2].strip().replace(",", "."))


@pytest.mark.parametrize("nomor", range(len(ROWS)))
def test_a_wrong_figure_is_found_at_its_cell_alone(nomor: int, tmp_path: Path) -> None:
    temuan = findings(tmp_path, with_value(nomor, str(typed(nomor) + 7).replace(".", ",")))
    assert places(temuan) == [f"DIL001 'Angka Dilaporkan'!E{nomor + 2}"]


def test_a_difference_beyond_the_printed_precision_is_none(tmp_path: Path) -> None:
    capaian = next(n for n, row in enumerate(ROWS) if re.search(r"2\.1 \| capaian", row))
    for nilai in ("95", "95,2", "95,22"):  # 85,7 / 90 = 95,222…
        assert findings(tmp_path, with_value(capaian, nilai)) == ()
    for nilai in ("95,3", "95,23", "96"):
        assert places(findings(tmp_path, with_value(capaian, nilai))) == [f"DIL001 'Angka Dilaporkan'!E{capaian + 2}"]


def one(tabel: str, kode: str, besaran: str, tahun: str, nilai: str) -> str:
    headings = "Angka Dilaporkan | Tabel | Kode | Besaran | Tahun | Nilai"
    return f"{headings}\n | {tabel} | {kode} | {besaran} | {tahun} | {nilai}"


@pytest.mark.parametrize(("tabel", "kode", "besaran", "tahun"), [
    ("3.1", "1.1", "anggaran", ""), ("3.2", "1.1", "realisasi", "2019"),
    ("3.9", "", "jumlah", ""), ("Halaman 5", "1.1", "capaian", ""), ("SKM Hasil", "1", "capaian", ""),
    ("Realisasi Anggaran", "I", "anggaran", ""), ("Realisasi Belanja", "Belanja Modal", "anggaran", ""),
    ("Efisiensi", "7", "capaian", ""), ("Ikhtisar", "", "target", "")])
def test_a_figure_without_counterpart_is_an_info(tabel: str, kode: str, besaran: str, tahun: str,
                                                 tmp_path: Path) -> None:
    assert places(find(tmp_path, one(tabel, kode, besaran, tahun, "5"))) == ["DIL002 'Angka Dilaporkan'!E2"]


@pytest.mark.parametrize("tabel", ["3.1", "Tabel 3.1", "Ikhtisar", "penutup"])
def test_ways_to_name_a_table(tabel: str, tmp_path: Path) -> None:
    assert find(tmp_path, one(tabel, "1.1", "capaian", "", "90")) == []
    assert places(find(tmp_path, one(tabel, "1.1", "capaian", "", "91"))) == ["DIL001 'Angka Dilaporkan'!E2"]


@pytest.mark.parametrize(("tahun", "nilai", "temuan"), [
    ("2018", "100", []), ("2018", "95", ["DIL001 'Angka Dilaporkan'!E2"]),
    ("2030", "95", ["DIL002 'Angka Dilaporkan'!E2"])])
def test_a_target_of_another_year(tahun: str, nilai: str, temuan: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, one("3.1", "1.1", "target", tahun, nilai))) == temuan


def test_a_minus_is_not_punctuation(tmp_path: Path) -> None:
    """Folded, -100 is the target 100 as typed."""
    assert places(find(tmp_path, one("3.1", "1.1", "target", "", "'-100"))) == ["DIL001 'Angka Dilaporkan'!E2"]


def test_a_letter_that_was_typed_as_target_is_right(tmp_path: Path) -> None:
    gambar = "PK | Kode | Target\n | 1.1 | B\n" + one("3.1", "1.1", "target", "", "{}")
    assert places(find(tmp_path, gambar.format("B"))) == ["PKJ001 PK!B2"]
    assert places(find(tmp_path, gambar.format("A"))) == ["DIL001 'Angka Dilaporkan'!E2", "PKJ001 PK!B2"]


def test_what_cannot_be_computed_is_reported_at_its_cause_only(tmp_path: Path) -> None:
    gambar = "Realisasi | Kode | Realisasi\n | 1.1 |\n" + one("3.1", "1.1", "capaian", "", "90")
    assert places(find(tmp_path, gambar)) == ["REA001 Realisasi!B2"]


def test_a_parent_fits_as_printed_or_as_summed(tmp_path: Path) -> None:
    gambar = """
        Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi
                 | I    | Program  | Satu   | 110      | 90
                 | I.A  | Kegiatan | A      | 100      | 90
    """ + one("Realisasi Anggaran", "I", "anggaran", "", "{}")
    parent = "ANG003 Anggaran!D2"
    assert places(find(tmp_path, gambar.format("110"))) == [parent]
    assert places(find(tmp_path, gambar.format("100"))) == [parent]
    assert places(find(tmp_path, gambar.format("105"))) == [parent, "DIL001 'Angka Dilaporkan'!E2"]


UANG = """
    Anggaran | Kode | Tingkat  | Uraian | Anggaran | Realisasi | Kode Sasaran
             | I    | Program  | Satu   | 600      | 300       | 1
             | I.A  | Kegiatan | A      | 600      | 300       |
             | II   | Program  | Dua    | 400      | 400       |
    Angka Dilaporkan | Tabel | Kode | Besaran | Tahun | Nilai
"""


@pytest.mark.parametrize(("tabel", "besaran", "nilai"), [
    ("Anggaran per Sasaran", "persen", "100"), ("Anggaran per Sasaran", "persen", "70"),
    ("Anggaran per Sasaran", "capaian", "70"), ("Ikhtisar", "jumlah", "2"), ("Ikhtisar", "jumlah", "3")])
def test_figures_of_the_whole_budget(tabel: str, besaran: str, nilai: str, tmp_path: Path) -> None:
    """Shares add up to 100; 700 / 1000 is 70 %; two programs and one kegiatan are three rows."""
    assert find(tmp_path, f"{UANG} | {tabel} | | {besaran} | | {nilai}") == []
    assert places(find(tmp_path, f"{UANG} | {tabel} | | {besaran} | | 55")) == ["DIL001 'Angka Dilaporkan'!E2"]


@pytest.mark.parametrize(("tabel", "nilai", "temuan"), [
    ("Realisasi Anggaran", "2 Program", []), ("Realisasi Anggaran", "2 Kegiatan", ["1 Kegiatan"]),
    ("Capaian Kegiatan", "1 kegiatan", []), ("Capaian Kegiatan", "2 sub kegiatan", ["0 Sub Kegiatan"]),
    ("Ikhtisar", "1 Kegiatan", []), ("Penutup", "2 kegiatan", ["1 Kegiatan"]),
    ("Penutup", "1 sasaran", []), ("Penutup", "2 sasaran", ["1"]), ("Ikhtisar", "2 indikator", ["1"]),
    ("Realisasi Anggaran", "4", ["2 Program, 1 Kegiatan"])])
def test_a_count_is_that_of_the_level_that_it_names(tabel: str, nilai: str, temuan: list[str], tmp_path: Path) -> None:
    """Two programs and one kegiatan, one sasaran with one indicator."""
    ketemu = find(tmp_path, f"{UANG} | {tabel} | | jumlah | | {nilai}")
    assert [t.pesan.partition("hitungannya ")[2].rstrip(".") for t in ketemu] == temuan


PAST = """
Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2019 | Target 2020 | Target 2021
        | 1.1 | Satu | Dokumen terbit | Dokumen | Positif | 100 | 100 | 100
        | 1.2 | Satu | Dokumen arsip | Dokumen | Positif | 50 | 50 | 50
        | 2.1 | Dua | Dokumen desa | Dokumen | Positif | 10 | 10 | 10
PK | Kode | Target
   | 1.1 | 100
   | 1.2 | 50
   | 2.1 | 10
Realisasi | Kode | Realisasi | Realisasi 2019 | Realisasi 2020
          | 1.1 | 90 | 80 | 84
          | 1.2 | 45 | 45 | 43
          | 2.1 | 9 | 10 | {kosong}
"""


@pytest.mark.parametrize(("kode", "tahun", "nilai", "temuan"), [
    # 2019: (80/100 + 45/50) / 2 = 85 %; sasaran 2: 10/10 = 100 %; the office (85 + 100) / 2 = 92,5
    ("1", "2019", "85", []), ("1", "2019", "86", ["DIL001"]), ("", "2019", "92,5", []), ("", "2019", "90", ["DIL001"]),
    ("1", "2020", "85", []),  # (84 + 86) / 2
    ("2", "2020", "95", ["DIL002"]), ("", "2020", "90", ["DIL002"])])  # the history does not hold all of it
def test_a_mean_of_a_year_before_that_the_history_holds(kode: str, tahun: str, nilai: str, temuan: list[str],
                                                        tmp_path: Path) -> None:
    gambar = PAST.format(kosong="") + one("Ikhtisar", kode, "rata-rata", tahun, nilai)
    assert [t.kode for t in find(tmp_path, gambar) if t.kode.startswith("DIL")] == temuan
