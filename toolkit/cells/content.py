"""What a cell says by itself, whatever stands around it: a number, a code, a year, a date."""

import re
from decimal import Decimal
from typing import NamedTuple

from toolkit.cells.formats import Format, shown_desimal
from toolkit.cells.grid import Cell, CellType
from toolkit.cells.shown_date import as_datetime
from toolkit.model.laporan import Tanggal
from toolkit.values import angka_tertulis, tanggal
from toolkit.values.angka import bulat, count_desimal, is_whole
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold

FIRST_YEAR, LAST_YEAR = 1990, 2100
_TAHUN = pola(rf"(?:(?:{'|'.join(map(re.escape, KOSAKATA.tahun))})\.?)?\s*(\d{{4}})", re.IGNORECASE)
_EMPAT_ANGKA = pola(r"[0-9]{4}")
_DUA_ANGKA = 12
"""Day and month can be mistaken for each other up to this number."""
_SEHARI = 86400
_MINUS = pola(r"[-−–(]")
_BUKAN_NOL = pola(r"[1-9]")
_WARNA = pola(r"\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d{1,2})\]", re.IGNORECASE)
"""A colour in a format; red numbers stand for those below 0."""
_ANGKA_TAMBAHAN = pola(r"[.,]?\d")


class StoredCode(NamedTuple):
    """A code that Excel turned into a number.

    Attributes:
        kode: as it was typed, as far as can be told. lain: the other code that could be meant; empty where none could.
        jenis: what Excel made of it: `bilangan`, `jam`, `tanggal`; empty for a whole number, which lost nothing.
    """

    kode: str
    jenis: str = ""
    lain: str = ""


def certain_number(cell: Cell | None) -> Decimal | None:
    """A cell's number (95 for 95 %) where nobody can read it otherwise; None for any other cell, and for none."""
    if cell is None:
        return None
    if cell.type is CellType.NUMBER and cell.angka is not None and not cell.format.tanggal:
        if shows_otherwise(cell):
            return None
        return cell.angka * 100 if cell.format.persen else cell.angka
    if cell.type is not CellType.TEXT or cell.polos is not None:
        return None
    terbaca = angka_tertulis.parse(cell.teks)
    return None if terbaca is None or terbaca.perlu_dijelaskan else terbaca.nilai


def stored_code(cell: Cell) -> StoredCode | None:
    """The code behind a stored number; None for other cells.

    1.1 as it stands, or with the zeros that its format shows; 1:10 is 1.10, 1 October is 1.10; what the format writes
    around a whole number (its zeros, dots, words) belongs to the code.
    """
    nilai = cell.angka
    if nilai is None:
        return None
    if cell.format.waktu:
        return StoredCode(_from_time(nilai), "jam")
    if cell.format.tanggal:
        return _from_date(cell, nilai)
    if _written_by_format(cell, nilai):
        return StoredCode(cell.tampil)
    tampil = nilai * 100 if cell.format.persen else nilai
    kode, desimal = f"{tampil.normalize():f}", shown_desimal(nilai, cell.format)
    if desimal > count_desimal(tampil):
        return StoredCode(f"{tampil:.{desimal}f}", "bilangan", kode)
    return StoredCode(kode) if is_whole(tampil) else StoredCode(kode, "bilangan", f"{kode}0")


def _written_by_format(cell: Cell, nilai: Decimal) -> bool:
    """A whole number whose format writes the zeros, dots and words of a code (`00`), and no thousands."""
    fmt = cell.format
    return (cell.pasti and is_whole(nilai) and fmt.angka and not fmt.persen and not fmt.letak.ribuan
            and fmt.letak.titik < 0 and not fmt.letak.skala and cell.tampil != f"{nilai:f}")


def _from_time(nilai: Decimal) -> str:
    """1:10:00 was typed as `1.10`, 7:01:02 as `7.01.02`."""
    detik = int(bulat(nilai * _SEHARI, 0))
    jam, menit, sisa = detik // 3600, detik // 60 % 60, detik % 60
    return f"{jam}.{menit:02d}.{sisa:02d}" if sisa else f"{jam}.{menit}"


def _from_date(cell: Cell, nilai: Decimal) -> StoredCode | None:
    """1 October was typed as `1.10` or `1-10`; with an English Excel 10 January was."""
    saat = as_datetime(nilai, date1904=cell.format.date1904)
    if saat is None:
        return None
    if not cell.format.hari:
        return StoredCode(f"{saat.month}.{saat.year % 100}", "tanggal")
    balik = saat.day <= _DUA_ANGKA and saat.day != saat.month
    return StoredCode(f"{saat.day}.{saat.month}", "tanggal", f"{saat.month}.{saat.day}" if balik else "")


def code_of(cell: Cell | None) -> str:
    """A code or number of a document as far as it can be told; empty where the cell holds none."""
    if cell is None or cell.type is CellType.TEXT:
        return cell.teks if cell else ""
    kode = stored_code(cell)
    return kode.kode if kode else ""


def year_of(cell: Cell | None) -> int | None:
    """A year: a number, a text such as `2021` or `Tahun 2021`, a date of which only the year is shown; else None."""
    if cell is None:
        return None
    fmt = cell.format
    teks = cell.teks if cell.type is CellType.TEXT else (
        cell.tampil if fmt.tahun and cell.pasti and not (fmt.bulan or fmt.hari) else "")
    nilai = None if fmt.tanggal else cell.angka
    if cocok := _TAHUN.fullmatch(teks):
        nilai = Decimal(cocok[1])
    return int(nilai) if nilai is not None and is_whole(nilai) and FIRST_YEAR <= nilai <= LAST_YEAR else None


def year_in(teks: str | None) -> int | None:
    """A year written with digits alone, as a document property holds it; None for anything else."""
    return int(teks) if teks and _EMPAT_ANGKA.fullmatch(teks) and FIRST_YEAR <= int(teks) <= LAST_YEAR else None


def date_of(cell: Cell, *, bulan_dulu: bool = False) -> Tanggal | None:
    """A date, or month and year: typed so, or a date whose format shows no day; None for any other cell.

    A time of day is dropped. `bulan_dulu`: a date of numbers alone says the month first.
    """
    if cell.type is CellType.TEXT:
        return tanggal.parse(cell.teks, bulan_dulu=bulan_dulu)
    if cell.angka is None or not cell.format.bulan:
        return None
    saat = as_datetime(Decimal(int(cell.angka)), date1904=cell.format.date1904)
    return Tanggal(saat.year, saat.month, saat.day if cell.format.hari else None) if saat else None


def scaled(cell: Cell) -> bool:
    """Whether a number is shown a thousand times smaller, or not at all, while it counts as it is stored."""
    kecil = cell.format.angka and cell.format.letak.skala > 0 and _besaran(cell.format) is None
    return cell.pasti and (kecil or not cell.tampil.strip()) and bool(cell.angka)


def shows_otherwise(cell: Cell) -> str:
    """Why the number that staff see is certainly another than the stored one, as a clause; empty where it is not.

    A minus that the format drops (a colour stands for one), digits that the format adds, `juta` behind a number that
    was not divided by a million.
    """
    fmt, nilai = cell.format, cell.angka
    if not (cell.pasti and fmt.angka and nilai):
        return ""
    if nilai < 0 and not _MINUS.search(cell.tampil) and _BUKAN_NOL.search(cell.tampil) and not _WARNA.search(fmt.kode):
        return "format selnya menyembunyikan tanda minus"
    if _ANGKA_TAMBAHAN.match(fmt.sisipan):
        return "digit di belakangnya berasal dari format sel"
    besaran = _besaran(fmt)
    if besaran is not None and besaran != 1000**fmt.letak.skala:
        return f"kata {fmt.sisipan.strip()} berasal dari format sel"
    return ""


def _besaran(fmt: Format) -> Decimal | None:
    """What a word of the format multiplies by: ribu, juta, miliar."""
    kata = fold(fmt.sisipan).split()
    return next((angka_tertulis.PENGALI[satu] for satu in kata if satu in angka_tertulis.PENGALI), None)
