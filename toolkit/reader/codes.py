"""Code cells, also those that Excel turned into a number, a time or a date. Contract, "Codes and identities"."""

import re
from decimal import Decimal

from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.reader.cells import empty, read_teks, unusable
from toolkit.reader.grid import Cell, Jenis
from toolkit.reader.numfmt import as_datetime
from toolkit.reader.rows import Asal
from toolkit.schema.kinds import Kind
from toolkit.values import angka
from toolkit.values.kode import rapi

_KOMA = re.compile(r"\d+(?:,\d+)+")
_TITIK_GANDA = re.compile(r"(?:\.\s*){2,}")
_DUA_ANGKA = 12
"""Day and month can be mistaken for each other up to this number."""


def read_kode(asal: Asal, catatan: Catatan, *, date1904: bool = False) -> Isian[str]:
    """A code without trailing dots; `-` is none (a supporting row that belongs to no indicator).

    A number is taken as it stands (1.1), a time as hours and minutes (1:10 is 1.10), a date as day and month; an info
    says so and names the other code that could be meant.
    """
    cell = asal.cell
    if cell is not None and cell.jenis is Jenis.ANGKA and cell.angka is not None:
        return _read_stored(asal, cell, cell.angka, catatan, date1904=date1904)
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


def read_nomor(asal: Asal, catatan: Catatan, *, date1904: bool = False) -> Isian[str]:
    """Digits that are no number (telephone, document, `3.10`): the text as typed."""
    cell = asal.cell
    if cell is not None and cell.jenis is Jenis.ANGKA and cell.angka is not None:
        return _read_stored(asal, cell, cell.angka, catatan, date1904=date1904)
    kosong: Isian[str] | None = unusable(asal, catatan)
    return kosong or (empty(asal) if cell is None else read_teks(asal, catatan))


def _read_stored(asal: Asal, cell: Cell, nilai: Decimal, catatan: Catatan, *, date1904: bool) -> Isian[str]:
    if cell.format.waktu:
        kode, rancu = _from_waktu(nilai)
        return _explained(asal, cell.tampil, kode, "jam", rancu, catatan)
    if cell.format.tanggal:
        return _from_tanggal(asal, cell, nilai, catatan, date1904=date1904)
    kode = f"{nilai:f}"
    if angka.is_whole(nilai):
        return Isian(kode, asal.sel, cell.tampil, Keadaan.TERISI)
    rancu = f" Bila maksudnya {kode}0, kodenya harus diketik sebagai teks."
    return _explained(asal, cell.tampil, kode, "bilangan", rancu, catatan)


def _from_waktu(nilai: Decimal) -> tuple[str, str]:
    """1:10:00 was typed as `1.10`, 7:01:02 as `7.01.02`."""
    detik = int(angka.bulat(nilai * 86400, 0))
    jam, menit, sisa = detik // 3600, detik // 60 % 60, detik % 60
    return (f"{jam}.{menit:02d}.{sisa:02d}" if sisa else f"{jam}.{menit}"), ""


def _from_tanggal(asal: Asal, cell: Cell, nilai: Decimal, catatan: Catatan, *, date1904: bool) -> Isian[str]:
    """1 October was typed as `1.10` or `1-10`; with an English Excel 10 January was."""
    saat = as_datetime(nilai, date1904=date1904)
    if saat is None:
        return Isian(sel=asal.sel, tertulis=cell.tampil, keadaan=Keadaan.TIDAK_TERBACA)
    if not cell.format.hari:
        kode, rancu = f"{saat.month}.{saat.year % 100}", ""
    else:
        kode = f"{saat.day}.{saat.month}"
        balik = saat.day <= _DUA_ANGKA and saat.day != saat.month
        rancu = f" Bisa juga berarti {saat.month}.{saat.day}." if balik else ""
    return _explained(asal, cell.tampil, kode, "tanggal", rancu, catatan)


def _explained(asal: Asal, tampil: str, kode: str, jenis: str, rancu: str, catatan: Catatan) -> Isian[str]:
    isian = Isian(kode, asal.sel, tampil, Keadaan.TERISI)
    catatan.once(findings.KODE_BILANGAN, isian, {"baca": kode, "jenis": jenis, "rancu": rancu}, kunci=asal.kunci)
    return isian
