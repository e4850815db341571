"""Where a finding is, seen from the change: what counts as the right cell."""

import enum
import re
from collections.abc import Iterable
from pathlib import Path

from tests.mutasi.buku import Kantor
from tests.mutasi.undian import Mutan, names
from toolkit.errors import ToolkitError
from toolkit.model.sel import Sel
from toolkit.model.temuan import Temuan
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.template.layout import ROW_FIRST
from toolkit.values.kode import is_prefix

CODE = re.compile(r"[\dIVX]+(\.[\dA-Z]+)*")
BERKAS = Path("kantor.xlsx")
Kunci = tuple[str, str, str, str]


class Letak(enum.Enum):
    """Nearest first; all but the last are right."""

    SEL = "di selnya"
    BARIS = "di barisnya"
    PADANAN = "di induk atau padanannya"
    JUMLAH = "di jumlah yang memuatnya"
    LAIN = "hanya di tempat lain"


def key(t: Temuan) -> Kunci:
    """What makes two findings the same: the code, the sheet, the record and the value."""
    return t.kode, t.sheet or "", t.kunci, t.nilai


def locate(kantor: Kantor, mutan: Mutan, temuan: Iterable[Temuan]) -> dict[Letak, Temuan]:
    """One finding for each place; empty where there is none."""
    letak: dict[Letak, Temuan] = {}
    for t in temuan:
        letak.setdefault(_place(kantor, mutan, t), t)
    return letak


def refusal(mutan: Mutan, error: ToolkitError) -> Letak:
    """A workbook that is not read: right where the words name the sheet, and the heading or the key."""
    teks = str(error)
    sebut = mutan.kunci if mutan.judul else {di.judul for di in mutan.di} | {di.sheet for di in mutan.di}
    return Letak.SEL if any(s in teks for s in sebut) else Letak.LAIN


def _place(kantor: Kantor, mutan: Mutan, t: Temuan) -> Letak:
    sel = {kantor.sel(di) for di in mutan.di}
    teks = f"{t.pesan} {t.saran}"
    if t.sel in sel:
        return Letak.SEL
    if mutan.judul:
        satu_sheet = t.sheet in {di.sheet for di in mutan.di}
        return Letak.SEL if satu_sheet and any(k in teks for k in mutan.kunci) else Letak.LAIN
    if t.sel is not None and (t.sel.sheet, t.sel.baris) in {(s.sheet, s.baris) for s in sel}:
        return Letak.BARIS
    if any(_named(s, t, teks) for s in sel) or _related(kantor, mutan, t):
        return Letak.PADANAN
    if t.sheet in mutan.lembar and _missing(mutan, t):
        return Letak.PADANAN
    return Letak.JUMLAH if _total(mutan, t, teks) else Letak.LAIN


def _missing(mutan: Mutan, t: Temuan) -> bool:
    """The words say that the record is not there, by its number or code."""
    _, kata, hilang = t.pesan.partition("belum ada: ")
    return bool(kata) and bool(mutan.kunci & set(hilang.rstrip(".").split(", ")))


def _named(sel: Sel, t: Temuan, teks: str) -> bool:
    """The words name the cell: with its sheet, or alone where the finding is about the same sheet."""
    nama = str(sel) if sel.sheet != t.sheet else sel.alamat
    return re.search(rf"{re.escape(nama)}(?!\d)", teks) is not None


def _related(kantor: Kantor, mutan: Mutan, t: Temuan) -> bool:
    """The finding's record has the changed record's code or name, or the code of its parent or child."""
    if t.sheet is None:
        return False
    semua = mutan.lembar.get(t.sheet) or kantor.lembar.get(t.sheet, ())
    k = t.sel.baris - ROW_FIRST - 1 if t.sel else -1
    punya = names(semua[k]) if 0 <= k < len(semua) else []
    if t.sheet != ANGKA_DILAPORKAN.name and t.kunci:
        punya = [*punya, t.kunci]
    return any(_same(a, b) for a in punya for b in mutan.kunci)


def _same(a: str, b: str) -> bool:
    if a.casefold() == b.casefold():
        return True
    return all(CODE.fullmatch(x) for x in (a, b)) and (is_prefix(a, b) or is_prefix(b, a))


def _total(mutan: Mutan, t: Temuan, teks: str) -> bool:
    """A finding about the sheet as a whole, or a figure of no single record, that is made of the changed sheet."""
    sheets = {di.sheet for di in mutan.di} | set(mutan.lembar)
    if t.sel is None and t.sheet in sheets:
        return True
    return any(re.search(rf"\b(sheet|baris|survei|jumlah) {re.escape(s)}\b", teks) for s in sheets) or (
        t.sheet == ANGKA_DILAPORKAN.name and any(teks.startswith(x) for s in sheets for x in TOTALS.get(s, ())))


TOTALS = {"Anggaran": ("Realisasi Anggaran", "Anggaran per Sasaran", "Penutup", "Ikhtisar", "Efisiensi"),
          "Belanja": ("Realisasi Belanja",), "SKM": ("SKM Hasil",), "SKM Responden": ("SKM Hasil",)}
"""Tables whose printed totals are made of a sheet."""
