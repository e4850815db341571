"""What a cell says by itself, whatever stands around it: a number, a code, a year, a date."""

import re
from dataclasses import dataclass
from decimal import Decimal

from toolkit.cells.formats import as_datetime
from toolkit.cells.grid import Cell, CellType
from toolkit.model.laporan import Tanggal
from toolkit.values import angka_tertulis, tanggal
from toolkit.values.angka import bulat, is_whole
from toolkit.values.kosakata import KOSAKATA

FIRST_YEAR, LAST_YEAR = 1990, 2100
_TAHUN = re.compile(rf"(?:(?:{'|'.join(KOSAKATA.tahun)})\.?)?\s*(\d{{4}})", re.IGNORECASE)
_DUA_ANGKA = 12
"""Day and month can be mistaken for each other up to this number."""
_SEHARI = 86400


@dataclass(frozen=True, slots=True)
class StoredCode:
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
        return cell.angka * 100 if cell.format.persen else cell.angka
    if cell.type is not CellType.TEXT:
        return None
    terbaca = angka_tertulis.parse(cell.teks)
    return None if terbaca is None or terbaca.perlu_dijelaskan else terbaca.nilai


def stored_code(cell: Cell) -> StoredCode | None:
    """The code behind a stored number: 1.1 as it stands, 1:10 is 1.10, 1 October is 1.10; None for other cells."""
    nilai = cell.angka
    if nilai is None:
        return None
    if cell.format.waktu:
        return StoredCode(_from_time(nilai), "jam")
    if cell.format.tanggal:
        return _from_date(cell, nilai)
    kode = f"{nilai:f}"
    return StoredCode(kode) if is_whole(nilai) else StoredCode(kode, "bilangan", f"{kode}0")


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
    """A year: a number, or a text such as `2021` or `Tahun 2021`; None for any other cell."""
    if cell is None:
        return None
    nilai = None if cell.format.tanggal else cell.angka
    if cell.type is CellType.TEXT and (cocok := _TAHUN.fullmatch(cell.teks)):
        nilai = Decimal(cocok[1])
    return int(nilai) if nilai is not None and is_whole(nilai) and FIRST_YEAR <= nilai <= LAST_YEAR else None


def date_of(cell: Cell) -> Tanggal | None:
    """A date, or month and year: typed so, or a date whose format shows no day; None for any other cell."""
    if cell.type is CellType.TEXT:
        return tanggal.parse(cell.teks)
    if cell.angka is None or not cell.format.tanggal or cell.format.waktu:
        return None
    saat = as_datetime(cell.angka, date1904=cell.format.date1904)
    return Tanggal(saat.year, saat.month, saat.day if cell.format.hari else None) if saat else None
