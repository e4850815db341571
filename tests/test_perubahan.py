"""Staff change an input cell after the run: the tables follow, and Ringkasan says that the input changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests import soffice
from tests.test_recalculation import EXAMPLE, WAKTU, XLSX
from toolkit import pipeline

SAMA, BERUBAH = "Isian belum berubah sejak dihitung", "Isian sudah berubah sejak dihitung"


def _isi(sheet: str, sel: str, nilai: str | int) -> Callable[[Workbook], None]:
    def ubah(workbook: Workbook) -> None:
        workbook[sheet][sel] = nilai

    return ubah


def _tukar(sheet: str, satu: str, dua: str) -> Callable[[Workbook], None]:
    def ubah(workbook: Workbook) -> None:
        ws = workbook[sheet]
        ws[satu].value, ws[dua].value = ws[dua].value, ws[satu].value

    return ubah


DILIHAT = {
    "angka lain": _isi("Realisasi", "H5", 80),
    "nol di sel kosong": _isi("Realisasi", "F5", 0),
    "dua angka tertukar": _tukar("Anggaran", "D7", "D8"),
    "baris baru di bawah": _isi("Anggaran", "C60", "Sub kegiatan baru"),
}
TAK_DILIHAT = {
    "teks lain yang sama panjangnya": _isi("IKU", "F5", "x" * 40),
}
"""The formula compares sums of numbers and lengths of texts: a text of the same length is its limit."""


@pytest.fixture(scope="module")
def dihitung_ulang(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The filled example with one change each, recalculated by LibreOffice in one call."""
    folder = tmp_path_factory.mktemp("perubahan")
    isi = Path(shutil.copy(EXAMPLE, folder / "laporan.xlsx"))
    workbook = openpyxl.load_workbook(isi)
    workbook["IKU"]["F5"] = "y" * 40
    workbook.save(isi)
    pipeline.fill(isi, pipeline.Tujuan(), sekarang=WAKTU)
    berkas = {}
    for nomor, (nama, ubah) in enumerate({**DILIHAT, **TAK_DILIHAT}.items()):
        workbook = openpyxl.load_workbook(isi)
        ubah(workbook)
        berkas[nama] = folder / f"{nomor}.xlsx"
        workbook.save(berkas[nama])
    soffice.convert(berkas.values(), folder / "hasil", XLSX)
    return {nama: folder / "hasil" / path.name for nama, path in berkas.items()}


def cells(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True))


def jejak(path: Path) -> str:
    (kalimat,) = [str(v) for row in cells(path, "Ringkasan") for v in row if str(v).startswith("Isian ")]
    return kalimat


@pytest.mark.libreoffice
@pytest.mark.parametrize("nama", DILIHAT)
def test_a_change_is_said(dihitung_ulang: dict[str, Path], nama: str) -> None:
    assert jejak(dihitung_ulang[nama]).startswith(BERUBAH)


@pytest.mark.libreoffice
@pytest.mark.parametrize("nama", TAK_DILIHAT)
def test_what_is_no_change_or_beyond_the_limit(dihitung_ulang: dict[str, Path], nama: str) -> None:
    assert jejak(dihitung_ulang[nama]).startswith(SAMA)


@pytest.mark.libreoffice
def test_the_tables_follow_the_input_cells(dihitung_ulang: dict[str, Path]) -> None:
    """Realisasi 1.1 from 71,7 to 80, target 85: 80 / 85 x 100 = 94,1176…;
    the office: (94,1176… + 95) / 2 = 94,56."""
    path = dihitung_ulang["angka lain"]
    (baris,) = [row for row in cells(path, "Tabel 3.1") if str(row[2] or "").startswith("Nilai Survey")]
    assert baris[3:6] == (85, 80, 94.12)
    assert any(94.56 in row for row in cells(path, "Ringkasan"))
