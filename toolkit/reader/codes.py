"""Code cells, also those that Excel turned into a number, a time or a date. Contract, "Codes and identities"."""

import re

from toolkit.cells.content import StoredCode, stored_code
from toolkit.cells.grid import Cell, CellType
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.reader.cells import empty, read_teks, unreadable, unusable
from toolkit.reader.rows import Asal
from toolkit.schema.kinds import Kind
from toolkit.values import angka
from toolkit.values.kode import rapi

_KOMA = re.compile(r"\d+(?:,\d+)+")
_TITIK_GANDA = re.compile(r"(?:\.\s*){2,}")
_RANCU = {"bilangan": " Bila maksudnya {}, kodenya harus diketik sebagai teks.", "tanggal": " Bisa juga berarti {}."}
"""The sentence about the other code that could be meant, by what Excel made of the typed one."""


def read_kode(asal: Asal, catatan: Catatan) -> Isian[str]:
    """A code without trailing dots; `-` is none (a supporting row that belongs to no indicator).

    A number is taken as it stands (1.1), a time as hours and minutes (1:10 is 1.10), a date as day and month; an info
    says so and names the other code that could be meant.
    """
    cell = asal.cell
    if cell is not None and cell.type is CellType.NUMBER:
        return _read_stored(asal, cell, stored_code(cell), catatan)
    isian = read_teks(asal, catatan)
    if isian.nilai is None:
        return isian
    if angka.tidak_tersedia(isian.nilai):
        return Isian(sel=isian.sel, tertulis=isian.tertulis, keadaan=Keadaan.TIDAK_TERSEDIA)
    if cell is not None and cell.spasi:
        catatan.once(findings.KODE_BERSPASI, isian, kunci=asal.kunci)
    kode = rapi(isian.nilai)
    if asal.column.kind is not Kind.NOMOR and _KOMA.fullmatch(kode):
        kode = kode.replace(",", ".")
        terbaca = Isian(kode, isian.sel, isian.tertulis, Keadaan.TERISI)
        catatan.once(findings.KODE_BERKOMA, terbaca, {"baca": kode}, kunci=asal.kunci)
        return terbaca
    if utuh := _without_empty_parts(kode):
        terbaca = Isian(utuh, isian.sel, isian.tertulis, Keadaan.TERISI)
        catatan.once(findings.BAGIAN_KODE_KOSONG, terbaca, {"baca": utuh}, kunci=asal.kunci)
        return terbaca
    return Isian(kode or None, isian.sel, isian.tertulis, Keadaan.TERISI if kode else Keadaan.KOSONG)


def _without_empty_parts(kode: str) -> str:
    """`I.B..1` as `I.B.1`; empty where no two dots follow each other."""
    return _TITIK_GANDA.sub(".", kode) if _TITIK_GANDA.search(kode) else ""


def read_nomor(asal: Asal, catatan: Catatan) -> Isian[str]:
    """Digits that are no number (telephone, document, `3.10`): the text as typed."""
    cell = asal.cell
    if cell is not None and cell.type is CellType.NUMBER:
        return _read_stored(asal, cell, stored_code(cell), catatan)
    kosong: Isian[str] | None = unusable(asal, catatan)
    return kosong or (empty(asal) if cell is None else read_teks(asal, catatan))


def _read_stored(asal: Asal, cell: Cell, kode: StoredCode | None, catatan: Catatan) -> Isian[str]:
    if kode is None:
        return unreadable(asal, cell)
    isian = Isian(kode.kode, asal.sel, cell.tampil, Keadaan.TERISI)
    if kode.jenis:
        rancu = _RANCU[kode.jenis].format(kode.lain) if kode.lain else ""
        catatan.once(findings.KODE_BILANGAN, isian, {"baca": kode.kode, "jenis": kode.jenis, "rancu": rancu},
                     kunci=asal.kunci)
    return isian
