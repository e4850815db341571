"""How much of each page of a PDF is filled."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_RESOLUSI = 20
_MM = _RESOLUSI / 25.4
_PUTIH = 245
_ATAS, _KAKI, _TEPI_BAWAH = 20.0, 21.5, 25.0
"""Millimetres above which nothing stands, of the footer, and of the margin at the foot."""
_PGM = re.compile(rb"P5\s(\d+) (\d+)\s255\s")


def filled(pdf: Path) -> list[tuple[bool, float]]:
    """Of each page whether it is turned, and the part of its height that is used, down to the last above the footer."""
    perintah = ["pdftoppm", "-gray", "-r", str(_RESOLUSI), str(pdf)]
    gambar = subprocess.run(perintah, check=True, capture_output=True).stdout
    return [_filled(lebar, tinggi, isi) for lebar, tinggi, isi in _pictures(gambar)]


def draw(pdf: Path, depan: Path) -> None:
    """Write a small picture of each page; `depan`: how their names begin."""
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(pdf), str(depan)], check=True)


def _pictures(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    di = 0
    while (kepala := _PGM.match(data, di)) is not None:
        lebar, tinggi = int(kepala[1]), int(kepala[2])
        di = kepala.end() + lebar * tinggi
        yield lebar, tinggi, data[kepala.end():di]


def _filled(lebar: int, tinggi: int, isi: bytes) -> tuple[bool, float]:
    bawah = tinggi - int(_KAKI * _MM)
    akhir = next((y for y in range(bawah, 0, -1) if min(isi[y * lebar:(y + 1) * lebar]) < _PUTIH), 0)
    atas, ruang = _ATAS * _MM, tinggi - (_ATAS + _TEPI_BAWAH) * _MM
    return lebar > tinggi, max(0.0, min(1.0, (akhir - atas) / ruang))
