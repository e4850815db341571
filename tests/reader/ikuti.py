"""What staff do who follow an advice to the letter: lines `ikuti: …` of a case, carried out on its drawing.

    ikuti: tulis D2 = 71,7      type what the finding itself names (the test holds that its words name it)
    ikuti: isi D2 = Nilai naik  type what only the office can know
    ikuti: kosongkan D2
    ikuti: hapus baris 3        also: hapus kolom D
    ikuti: tampilkan baris 2    also: tampilkan kolom C, tampilkan sheet
    ikuti: tambah baris 5 = I | Program | Pelayanan    also: tambah kolom F = Target 2018 | 100 (from the top down)
    ikuti: isian Tahun Laporan Ini = Tahun laporan     give a key of Identitas its right name
    ikuti: sheet Anggaran       give the sheet this name
    ikuti: salin rapat.jpg      put a picture of that name beside the workbook
    ikuti: ganti B2: 3 (tiga) = 4 (empat)      other words inside a text: the finding names the new ones
    ikuti: biarkan              the advice asks for nothing: it may stay, or begins so

Cells and rows are those of the sheet where the finding is; `Anggaran!D2` names another. Keys of Identitas that the
drawing leaves to its default ones: `ikuti: tulis Tahun laporan = 2021`.
"""

import re
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl.utils import column_index_from_string
from PIL import Image

from toolkit.model.temuan import Temuan

_SEL = re.compile(r"(?:(?P<sheet>[^!]+)!)?(?P<kolom>[A-Z]{1,2})(?P<baris>\d+)")
_NAMA = re.compile(r"[~*]?(?P<nama>[^|\s~*][^|]*?) *\|")


class Gambar(NamedTuple):
    """A drawing that is being changed: sheet -> its lines, and keys of Identitas."""

    sheets: dict[str, list[str]]
    identitas: dict[str, str]

    @property
    def teks(self) -> str:
        """As `make_workbook` takes it."""
        return "\n\n".join("\n".join(baris) for baris in self.sheets.values())


DIBIARKAN = ("Tidak perlu apa-apa", "idak perlu diubah", "tidak ada yang perlu diubah", "biarkan",
             "Isi hanya bila", "Isi selnya bila", "Pisahkan sel gabungan itu bila", "terima temuan ini",
             "elaskan", "ebutkan", "Minta workbook baru")
"""So speaks an advice that may leave the cells as they are, where what they say is right."""


def parse(gambar: str, identitas: Mapping[str, str]) -> Gambar:
    """A drawing by sheets."""
    sheets: dict[str, list[str]] = {}
    for baris in filter(str.strip, textwrap.dedent(gambar).splitlines()):
        if nama := _NAMA.match(baris):
            sheets[nama["nama"]] = []
        sheets[list(sheets)[-1]].append(baris)
    return Gambar(sheets, dict(identitas))


def named(langkah: str) -> str | None:
    """What a step types that the finding must name; None for other steps.

    >>> named("tulis D2 = 71,7"), named("isi D2 = 71,7")
    ('71,7', None)
    """
    return langkah.partition(" = ")[2].removeprefix("'") if langkah.startswith(("tulis ", "ganti ")) else None


def lead_out(folder: Path, gambar: str, identitas: Mapping[str, str], langkah: Sequence[str],
             temuan: Temuan) -> Gambar | None:
    """The drawing after every step that a finding's advice asks for; None where it may stay as it is.

    What a step types must stand in the finding's words. `folder`: where the workbook is.
    """
    assert langkah, f"add to {temuan.kode}/bad.txt what the advice asks for (tests/reader/ikuti.py): {temuan.saran}"
    if list(langkah) == ["biarkan"]:
        assert any(kata in temuan.saran for kata in DIBIARKAN), temuan.saran
        return None
    baru = parse(gambar, identitas)
    for satu in langkah:
        disebut = named(satu)
        assert disebut is None or disebut in f"{temuan.pesan} {temuan.saran}", temuan.saran
        if satu.startswith("salin "):
            Image.new("RGB", (8, 8)).save(folder / satu.removeprefix("salin "), "PNG")
        else:
            follow(baru, satu, temuan.sheet or "")
    return baru


def follow(gambar: Gambar, langkah: str, sheet: str) -> None:
    """Carry out one step on the drawing; `sheet` is where the finding is."""
    kata, _, isi = langkah.partition(" ")
    if kata in ("tulis", "isi", "kosongkan"):
        di, _, nilai = isi.partition(" = ")
        _type(gambar, di, nilai, sheet)
    elif kata == "ganti":
        di, _, ubah = isi.partition(": ")
        lama, _, baru = ubah.partition(" = ")
        _type(gambar, di, _typed(gambar, di, sheet).replace(lama, baru), sheet)
    elif kata == "isian":
        lama, _, baru = isi.partition(" = ")
        gambar.identitas[baru] = gambar.identitas.pop(lama)
    elif kata in ("hapus", "tambah"):
        _restructure(gambar.sheets[sheet], isi, tambah=kata == "tambah")
    elif kata == "tampilkan":
        _show(gambar.sheets[sheet], *isi.split())
    elif kata == "sheet":
        semua = gambar.sheets.pop(sheet)
        gambar.sheets[isi] = [isi + " " + semua[0][semua[0].index("|"):], *semua[1:]]
    elif kata != "biarkan":
        raise ValueError(langkah)


def _show(semua: list[str], apa: str, di: str = "") -> None:
    """A row, a column or the whole sheet is hidden no more."""
    if apa == "kolom":
        cells = semua[0].split("|")
        cells[column_index_from_string(di)] = cells[column_index_from_string(di)].replace("~", "", 1)
        semua[0] = "|".join(cells)
    else:
        baris = int(di) - 1 if di else 0
        semua[baris] = semua[baris].replace("~", " " if di else "", 1)


def _restructure(semua: list[str], isi: str, *, tambah: bool) -> None:
    """Rows or columns less or more."""
    (apa, di), _, nilai = isi.partition(" = ")[0].split(), "", isi.partition(" = ")[2]
    if apa == "baris":
        semua[int(di) - 1:int(di) - (0 if not tambah else 1)] = [f"  | {nilai}"] if tambah else []
        return
    baru = iter(nilai.split(" | "))
    for n, baris in enumerate(semua):
        cells, nomor = baris.split("|"), column_index_from_string(di)
        cells[nomor:nomor + (0 if tambah else 1)] = [f" {next(baru, '')} "] if tambah else []
        semua[n] = "|".join(cells)


def _typed(gambar: Gambar, di: str, sheet: str) -> str:
    """What a cell holds."""
    sel = _SEL.fullmatch(di)
    assert sel, di
    return gambar.sheets[sel["sheet"] or sheet][int(sel["baris"]) - 1].split("|")[
        column_index_from_string(sel["kolom"])].strip()


def _type(gambar: Gambar, di: str, nilai: str, sheet: str) -> None:
    if not (sel := _SEL.fullmatch(di)):
        gambar.identitas[di] = nilai
        return
    semua = gambar.sheets[sel["sheet"] or sheet]
    nomor, kolom = int(sel["baris"]) - 1, column_index_from_string(sel["kolom"])
    semua += ["  |"] * (nomor + 1 - len(semua))
    cells = semua[nomor].split("|")
    cells += [""] * (kolom + 1 - len(cells))
    cells[kolom] = f" {nilai} "
    semua[nomor] = "|".join(cells)

