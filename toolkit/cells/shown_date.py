"""A stored number as a date or a time, through the tokens of its format."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.cells.format_code import Jenis, Token
from toolkit.cells.locale import Locale
from toolkit.values.angka import bulat

KABISAT_EXCEL = 60
"""Excel's 29 February 1900, a day that never was: days before it count from 31 December 1899."""
_SEHARI = 86400
_TERAKHIR = 2_958_466
"""Excel knows no day from here on."""
_PARUH = {"am/pm": 2, "a/p": 1}
_PECAHAN_DETIK = 3
_DIKENAL = {*"dmyhns", "dd", "mm", "yy", "hh", "nn", "ss", "ddd", "mmm", "dddd", "mmmm", "mmmmm", "yyy", "yyyy"}
"""Groups of letters that Excel takes; longer ones it changes when they are typed."""
_DIBACA = (Jenis.TEKS, Jenis.GARIS, Jenis.KOMA, Jenis.TANGGAL, Jenis.UMUR, Jenis.PARUH, Jenis.DESIMAL, Jenis.DIGIT)


class Saat(NamedTuple):
    """The moment that a number stands for: its day as stored, and the seconds of that day."""

    hari: int
    detik: Decimal


def as_datetime(nilai: Decimal, *, date1904: bool = False) -> dt.datetime | None:
    """The moment that a stored number stands for, None where it is none that a calendar knows."""
    hari = int(nilai)
    hari_nol = dt.date(1904, 1, 1) if date1904 else dt.date(1899, 12, 31 if 0 < hari < KABISAT_EXCEL else 30)
    awal = dt.datetime.combine(hari_nol, dt.time())
    try:
        return awal + dt.timedelta(days=hari, seconds=float(bulat((nilai - hari) * _SEHARI, 0)))
    except OverflowError:
        return None


def is_known(token: Sequence[Token]) -> bool:
    """Whether a section for dates holds nothing but what is understood; digits only as parts of a second."""
    for i, t in enumerate(token):
        if t.jenis not in _DIBACA or (t.jenis is Jenis.TANGGAL and t.teks not in _DIKENAL):
            return False
        if t.jenis is Jenis.DIGIT and (t.teks != "0" or not _of_second(token, i)):
            return False
    return _places(token) <= _PECAHAN_DETIK


def _of_second(token: Sequence[Token], i: int) -> bool:
    """A digit, or the point before it, that stands behind the seconds."""
    while i > 0 and token[i].jenis is Jenis.DIGIT:
        i -= 1
    return token[i].jenis is Jenis.DESIMAL and i > 0 and token[i - 1].teks in ("s", "ss") and (
        i + 1 < len(token) and token[i + 1].jenis is Jenis.DIGIT)


def _places(token: Sequence[Token]) -> int:
    return sum(t.jenis is Jenis.DIGIT for t in token)


def show(nilai: Decimal, token: Sequence[Token], locale: Locale, *, date1904: bool) -> str | None:
    """The text of a date or time; None where Excel shows none (a negative one), or shows one that never was."""
    desimal = _places(token)
    if not 0 <= nilai < _TERAKHIR:
        return None
    hari, detik = divmod(bulat(nilai * _SEHARI, desimal), _SEHARI)
    saat = Saat(int(hari), detik)
    tanggal = None
    if any(t.jenis is Jenis.TANGGAL and t.teks[0] in "ymd" for t in token):
        if saat.hari <= KABISAT_EXCEL and not date1904:
            return None
        tanggal = as_datetime(Decimal(saat.hari), date1904=date1904)
        if tanggal is None:
            return None
    paruh = any(t.jenis is Jenis.PARUH for t in token)
    return "".join(_piece(token, i, saat, tanggal, locale, paruh=paruh) for i in range(len(token))).strip()


def _piece(token: Sequence[Token], i: int, saat: Saat, tanggal: dt.datetime | None, locale: Locale, *,
           paruh: bool) -> str:
    t = token[i]
    if t.jenis is Jenis.UMUR:
        lama = saat.hari * _SEHARI + saat.detik
        return f"{int(lama // {'h': 3600, 'n': 60, 's': 1}[t.teks[0]]):0{len(t.teks)}d}"
    if t.jenis is Jenis.PARUH:
        return locale.paruh[saat.detik >= _SEHARI // 2][:_PARUH[t.teks]]
    if t.jenis is Jenis.DIGIT:
        return f"{saat.detik % 1:.{_PECAHAN_DETIK}f}"[1 + _rank(token, i)]
    if t.jenis is Jenis.DESIMAL and _of_second(token, i):
        return locale.desimal
    if t.jenis is not Jenis.TANGGAL:
        return t.teks
    return _clock(t.teks, saat, paruh=paruh) if t.teks[0] in "hns" or tanggal is None else _calendar(
        t.teks, tanggal, locale)


def _rank(token: Sequence[Token], i: int) -> int:
    """Which digit of the second's part it is, from 1."""
    return sum(t.jenis is Jenis.DIGIT for t in token[:i + 1])


def _clock(huruf: str, saat: Saat, *, paruh: bool) -> str:
    jam, menit, detik = int(saat.detik // 3600), int(saat.detik // 60 % 60), int(saat.detik % 60)
    if paruh:
        jam = (jam + 11) % 12 + 1
    return f"{({'h': jam, 'n': menit, 's': detik}[huruf[0]]):0{len(huruf)}d}"


def _calendar(huruf: str, tanggal: dt.datetime, locale: Locale) -> str:
    if huruf[0] == "y":
        return f"{tanggal.year:04d}" if len(huruf) > 2 else f"{tanggal.year % 100:02d}"  # noqa: PLR2004 (yyy and yyyy)
    if len(huruf) <= 2:  # noqa: PLR2004 a number
        return f"{(tanggal.month if huruf[0] == 'm' else tanggal.day):0{len(huruf)}d}"
    nama = locale.bulan[tanggal.month - 1] if huruf[0] == "m" else locale.hari[tanggal.isoweekday() % 7]
    return {3: nama[:3], 5: nama[:1]}.get(len(huruf), nama)
