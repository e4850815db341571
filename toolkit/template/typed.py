"""What was read, as it is typed into another workbook."""

import re
from decimal import Decimal
from enum import Enum
from typing import Any

from toolkit.model.laporan import Tanggal, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.template.options import Typed
from toolkit.values.angka import format_angka
from toolkit.values.tanggal import format_waktu

_ANGKA_POLOS = re.compile(r"[-–+()\d.,\s\u00a0]+")
_PER_SERATUS = 100
"""`faktor` of a cell in percent format."""


def as_typed(isian: Isian[Any]) -> Typed:
    """What to type so that the same is read again, whatever the new cell's format."""
    nilai: Typed | Enum | Tanggal | Ukuran = isian.nilai
    if isian.keadaan is Keadaan.TIDAK_TERSEDIA:
        return "-"
    if isinstance(nilai, Ukuran):
        return _ukuran_as_typed(nilai, isian)
    if isinstance(nilai, Tanggal):
        return format_waktu(nilai)
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, bool):
        return "x" if nilai else None
    return int(nilai) if isinstance(nilai, Decimal) and nilai == int(nilai) else nilai


def _ukuran_as_typed(ukuran: Ukuran, isian: Isian[Any]) -> Typed:
    """A number, but below 1 % a text that says so; a range, a letter and a number with a unit stay as typed."""
    if ukuran.angka is None or ukuran.sampai is not None or ukuran.batas is not None:
        return isian.tertulis
    persen = "%" in isian.tertulis or isian.faktor == _PER_SERATUS
    if persen and abs(ukuran.angka) < 1:
        return f"{format_angka(ukuran.angka)}%"
    if isian.faktor is None and not _ANGKA_POLOS.fullmatch(isian.tertulis):
        return isian.tertulis
    return ukuran.angka
