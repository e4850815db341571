import functools
import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.drawing.image import Image as Gambar
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from tests.report.contoh import CONTOH, FOTO, NASKAH, PENGHARGAAN, REKOMENDASI
from tests.workbooks import MakeWorkbook, make_workbook


@pytest.fixture
def workbook(tmp_path: Path) -> MakeWorkbook:
    return functools.partial(make_workbook, tmp_path)


@pytest.fixture(scope="session")
def lengkap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with what the published report lacks, its wrong sums left to be computed, and six photos.

    Five photos lie beside the workbook, the last one is placed in its row.
    """
    path = tmp_path_factory.mktemp("lengkap") / "laporan.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    _append(book["Naskah"], NASKAH)
    _append(book["Penghargaan"], PENGHARGAAN)
    _append(book["Rekomendasi"], REKOMENDASI)
    for sel in ("D5", "E5", "D6", "E6"):  # Program I and Kegiatan I.A, whose printed sums are wrong
        book["Anggaran"][sel].value = None
    for kolom, sel in (("Kendala", "W7"), ("Tindak Lanjut", "X7")):
        assert book["Realisasi"][f"{sel[0]}4"].value == kolom
        book["Realisasi"][sel].value = f"{kolom} sudah dibahas."
    for n, (sasaran, keterangan) in enumerate(FOTO):
        _photo(book["Dokumentasi"], 5 + n, path.parent, sasaran, keterangan)
    book.save(path)
    return path


def _append(ws: Worksheet, isi: tuple[tuple[str, ...], ...]) -> None:
    baris = max(r for r in range(1, ws.max_row + 1) if ws.cell(r, 1).value) + 1
    for n, satu in enumerate(isi):
        for kolom, teks in enumerate(satu, 1):
            ws.cell(baris + n, kolom).value = teks


def _photo(ws: Worksheet, baris: int, folder: Path, sasaran: str, keterangan: str) -> None:
    """A photo of its own colour, named in column C; the last one lies in the cell itself."""
    data = io.BytesIO()
    Image.new("RGB", (1600, 1200), (40 * (baris - 4), 90, 120)).save(data, "JPEG")
    ws[f"A{baris}"].value, ws[f"D{baris}"].value = sasaran, keterangan
    if keterangan == FOTO[-1][1]:
        gambar = Gambar(data)
        gambar.width, gambar.height = 80, 60
        ws.add_image(gambar, f"C{baris}")
    else:
        ws[f"C{baris}"].value = f"foto {baris}.jpg"
        (folder / f"foto {baris}.jpg").write_bytes(data.getvalue())
