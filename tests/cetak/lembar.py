"""What the pages of a workbook's sheets hold, as LibreOffice prints them."""

import re
import subprocess
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from tests.cetak.kertas import filled
from tests.soffice import convert

_KAKI = re.compile(r"  +(\S.*?)  +Halaman +\d+ +dari +\d+\s*$")
LOW, LOST = 0.45, 0.1
"""Part of a turned page of several that is filled, at least; and of any last page."""


def pages(workbook: Sequence[Path], folder: Path) -> list[list[tuple[str, bool, float]]]:
    """Of each workbook's pages the sheet, whether it is turned, and what part of it is filled."""
    convert(workbook, folder, "pdf")
    hasil = []
    for satu in workbook:
        pdf = folder / f"{satu.stem}.pdf"
        perintah = ["pdftotext", "-layout", str(pdf), "-"]
        teks = subprocess.run(perintah, check=True, capture_output=True, text=True).stdout
        hasil.append([(_sheet(isi), mendatar, terisi)
                      for isi, (mendatar, terisi) in zip(teks.split("\f"), filled(pdf), strict=False)])
    return hasil


def _sheet(isi: str) -> str:
    return next((cocok[1] for baris in reversed(isi.splitlines()) if (cocok := _KAKI.search(baris))), "")


def faults(halaman: Sequence[tuple[str, bool, float]], sheet: Collection[str]) -> Iterator[str]:
    """What should not be on paper of these sheets, each with its page."""
    for nama, isi in groupby(enumerate(halaman, 1), key=lambda satu: satu[1][0]):
        milik = list(isi)
        for nomor, (_, mendatar, terisi) in milik if nama in sheet and len(milik) > 1 else ():
            if terisi < (LOW if mendatar else LOST):
                yield f"hlm. {nomor}, {nama}: terisi {terisi:.0%}{', mendatar' if mendatar else ''}"
