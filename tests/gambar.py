"""`python -m tests.gambar`: the guide's pictures of both examples, from LibreOffice: result sheets, pages of reports.

Needs LibreOffice and poppler (pdftotext, pdftoppm). The pictures of the page are made by `tests.web.gambar`, those of
imports by `tests.impor.gambar`.
"""

import datetime as dt
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

from tests.soffice import convert
from toolkit import pipeline
from toolkit.report import build

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "gambar"
LEBAR, TEPI, WARNA = 1000, 12, 64
"""Pixels of a picture's width, of the white around what is printed; colours."""
TANPA_KAKI = 0.92
"""Part of a page above its foot."""
SEKARANG = dt.datetime(2025, 1, 15, 8, 30)  # noqa: DTZ001 - local time, as the sheet shows it
BUKU, LAPORAN = "xlsx", "docx"


class Gambar(NamedTuple):
    """A picture: its name, the example, its workbook or its report, and words that its page alone holds."""

    nama: str
    contoh: str
    jenis: str
    kata: str


GAMBAR = (
    Gambar("ringkasan", "padureso-2024", BUKU, r"Ringkasan Kinerja"),
    Gambar("tabel-3.1", "ambulu-2021", BUKU, r"Pengukuran Realisasi Kinerja Tahun"),
    Gambar("temuan", "ambulu-2021", BUKU, r"No\s+Tingkat\s+Kode"),
    Gambar("skm-hasil", "padureso-2024", BUKU, r"Hasil Survei Kepuasan Masyarakat"),
    Gambar("laporan-evaluasi", "padureso-2024", LAPORAN, r"Patroli bersama\s+Pelatihan desa"),
    Gambar("laporan-tandai", "ambulu-2021", LAPORAN, r"tersebut adalah berhasil"),
)


def main() -> None:
    """Write them."""
    with tempfile.TemporaryDirectory() as nama:
        kerja = Path(nama)
        convert(_documents(kerja), kerja, "pdf")
        for g in GAMBAR:
            _draw(g, kerja / f"{g.contoh}-{g.jenis}.pdf", kerja)


def _documents(kerja: Path) -> list[Path]:
    """The filled workbook and the report of each example."""
    semua = []
    for contoh in dict.fromkeys(g.contoh for g in GAMBAR):
        buku = Path(shutil.copy(ROOT / "examples" / f"{contoh}.xlsx", kerja / f"{contoh}-{BUKU}.xlsx"))
        pipeline.fill(buku, pipeline.Tujuan(), sekarang=SEKARANG)
        semua += [buku, build.report(buku, kerja / f"{contoh}-{LAPORAN}.docx").ditulis]
    return semua


def _draw(g: Gambar, pdf: Path, kerja: Path) -> None:
    """The first page that holds the words, without its margins, in few colours."""
    teks = _run(["pdftotext", "-layout", str(pdf), "-"]).split("\f")
    halaman = next(n for n, isi in enumerate(teks, 1) if re.search(g.kata, isi) and "Petunjuk" not in isi)
    _run(["pdftoppm", "-png", "-r", "130", "-f", str(halaman), "-singlefile", str(pdf), str(kerja / g.nama)])
    with Image.open(kerja / f"{g.nama}.png") as mentah:
        lembar = mentah.convert("RGB").crop((0, 0, mentah.width, int(mentah.height * TANPA_KAKI)))
    isi = ImageChops.difference(lembar, Image.new("RGB", lembar.size, "white")).getbbox() or (0, 0, *lembar.size)
    potong = lembar.crop((max(0, isi[0] - TEPI), max(0, isi[1] - TEPI), min(lembar.width, isi[2] + TEPI),
                          min(lembar.height, isi[3] + TEPI)))
    kecil = potong.resize((LEBAR, round(potong.height * LEBAR / potong.width)), Image.Resampling.LANCZOS)
    kecil.quantize(WARNA, dither=Image.Dither.NONE).save(FOLDER / f"{g.nama}.png", optimize=True)


def _run(perintah: Sequence[str]) -> str:
    return subprocess.run(perintah, check=True, capture_output=True, text=True, timeout=300).stdout


if __name__ == "__main__":
    main()
