"""Number formats: what they do to a value (percent, date), how many decimals they show, and what staff see."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from toolkit.values.angka import bulat, count_desimal, format_angka
from toolkit.values.tanggal import BULAN

UMUM = "General"

BUILTIN = {
    0: UMUM, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: UMUM, 12: UMUM, 13: UMUM,
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
    **dict.fromkeys((*range(5, 9),), "#,##0.00"), **dict.fromkeys((*range(27, 37), *range(50, 59)), "dd/mm/yyyy")}
"""Formats that Excel does not write into the file, as an Indonesian Excel shows them."""

_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am/pm|a/p|y+|m+|d+|h+|s+|[0#?]+|.', re.IGNORECASE | re.DOTALL)
_DIGIT = re.compile(r"[0#?]+")
_UMUR_JAM = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_MATA_UANG = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_HURUF_WAKTU = frozenset("ymdhs")
_KABISAT_EXCEL = 60
"""Excel's 29 February 1900, a day that never was: days before it count from 31 December 1899."""
_DESIMAL_TAMPIL = 9
"""General shows no more decimals than fit a cell."""


@dataclass(frozen=True, slots=True)
class Format:
    """What a number format does.

    Attributes:
        kode: as stored. umum: General, or text: decimals are the value's own.
        persen: shows the value times 100. tanggal: shows a date or a time; waktu: only a time; hari: it shows the day.
        desimal: decimals shown; wajib: those of them that are shown as zeros too. ribuan: groups thousands.
        awalan, akhiran: literal text around the number. nol: what is shown for 0, None: the number.
        date1904: the workbook's days count from 1904.
    """

    kode: str
    umum: bool = False
    persen: bool = False
    tanggal: bool = False
    waktu: bool = False
    hari: bool = False
    desimal: int = 0
    wajib: int = 0
    ribuan: bool = False
    awalan: str = ""
    akhiran: str = ""
    nol: str | None = None
    date1904: bool = False


@lru_cache(maxsize=512)
def parse_format(kode: str, *, date1904: bool = False) -> Format:
    """What a format code does; a code that nobody understands counts as General.

    >>> parse_format("0.00%").persen, parse_format("0.00%").desimal, parse_format("mmmm yyyy").hari
    (True, 2, False)
    """
    bagian = _sections(kode)
    if not bagian[0] or bagian[0].strip().lower() in ("general", "@", "standard"):
        return Format(kode, umum=True)
    token = _TOKEN.findall(bagian[0])
    if _is_tanggal(token):
        huruf = {t[0].lower() for t in token if t[0].lower() in _HURUF_WAKTU and t[0].isalpha()}
        return Format(kode, tanggal=True, waktu=not huruf & {"y", "d"} and _no_month(token), hari="d" in huruf,
                      date1904=date1904)
    return _number_format(kode, token, bagian)


def _sections(kode: str) -> list[str]:
    """Positive; negative; zero; text: split at semicolons outside quotes."""
    bagian = [""]
    for potong in _TOKEN.findall(kode):
        if potong == ";":
            bagian.append("")
        else:
            bagian[-1] += potong
    return bagian


def _is_tanggal(token: list[str]) -> bool:
    return any((t[0].isalpha() and t[0].lower() in _HURUF_WAKTU) or _UMUR_JAM.fullmatch(t) for t in token)


def _no_month(token: list[str]) -> bool:
    """`m` beside hours or seconds is minutes; alone it is a month."""
    waktu = any(t[0].lower() in "hs" or _UMUR_JAM.fullmatch(t) for t in token)
    return waktu and not any(t[0].lower() == "m" and len(t) > 2 for t in token)  # noqa: PLR2004 mmm is a month's name


def _number_format(kode: str, token: list[str], bagian: list[str]) -> Format:
    angka = [i for i, t in enumerate(token) if _DIGIT.fullmatch(t)]
    if not angka:
        return Format(kode, umum=True)
    awal, akhir = angka[0], angka[-1]
    depan, _, belakang = "".join(token[awal:akhir + 1]).partition(".")
    digit = "".join(re.findall(r"[0#?]", belakang))
    nol = None
    if len(bagian) > 2 and not _DIGIT.search(re.sub(r'"[^"]*"', "", bagian[2])):  # noqa: PLR2004 third section: zero
        nol = _literal(_TOKEN.findall(bagian[2])).strip()
    elif len(bagian) > 2 and '"-"' in bagian[2]:  # noqa: PLR2004 accounting: a dash, then ?? to align it
        nol = "-"
    return Format(kode, persen="%" in token, desimal=len(digit), wajib=len(digit.rstrip("#?")), ribuan="," in depan,
                  awalan=_literal(token[:awal]), akhiran=_literal(token[akhir + 1:]), nol=nol)


def _literal(token: list[str]) -> str:
    """Text that a format prints around the number."""
    teks = ""
    for t in token:
        if uang := _MATA_UANG.fullmatch(t):
            teks += uang[1]
        elif t.startswith('"'):
            teks += t[1:-1]
        elif t.startswith("\\"):
            teks += t[1]
        elif t.startswith("_"):
            teks += " "
        elif t[0] not in "*[,":
            teks += t
    return teks


def shown_desimal(nilai: Decimal, fmt: Format) -> int:
    """Decimals that staff see of a number as stored (0.95 where the cell shows 95%)."""
    tampil = nilai * 100 if fmt.persen else nilai
    if fmt.umum:
        return count_desimal(nilai)
    return max(fmt.wajib, min(fmt.desimal, count_desimal(bulat(tampil, fmt.desimal))))


def show(nilai: Decimal, fmt: Format) -> str:
    """What staff see in a cell that holds a number.

    >>> show(Decimal("0.95"), parse_format("0%")), show(Decimal("71.7"), parse_format("General"))
    ('95%', '71,7')
    >>> show(Decimal(1500000), parse_format('"Rp"#,##0'))
    'Rp1.500.000'
    """
    if fmt.tanggal:
        return _show_tanggal(nilai, fmt)
    if fmt.nol is not None and nilai == 0:
        return fmt.nol
    tampil = nilai * 100 if fmt.persen else nilai
    desimal = min(_DESIMAL_TAMPIL, count_desimal(tampil)) if fmt.umum else shown_desimal(nilai, fmt)
    teks = format_angka(tampil, desimal)
    return f"{fmt.awalan}{teks if fmt.ribuan else teks.replace('.', '')}{fmt.akhiran}".strip()


def as_datetime(nilai: Decimal, *, date1904: bool = False) -> dt.datetime | None:
    """The moment that a stored number stands for, None where it is none that a calendar knows."""
    hari = int(nilai)
    hari_nol = dt.date(1904, 1, 1) if date1904 else dt.date(1899, 12, 31 if 0 < hari < _KABISAT_EXCEL else 30)
    awal = dt.datetime.combine(hari_nol, dt.time())
    try:
        return awal + dt.timedelta(days=hari, seconds=float(bulat((nilai - hari) * 86400, 0)))
    except OverflowError:
        return None


def _show_tanggal(nilai: Decimal, fmt: Format) -> str:
    """A date or time through its format's letters, months in Indonesian."""
    saat = as_datetime(nilai, date1904=fmt.date1904)
    if saat is None:
        return format_angka(nilai)
    teks, jam = "", False
    for potong in _TOKEN.findall(_sections(fmt.kode)[0]):
        huruf = potong.strip("[]").lower()
        if (potong[0].isalpha() or _UMUR_JAM.fullmatch(potong)) and huruf[0] in _HURUF_WAKTU:
            menit = huruf[0] == "m" and len(huruf) <= 2 and (jam or fmt.waktu)  # noqa: PLR2004 mmm is a month's name
            teks += _part("n" * len(huruf) if menit else huruf, saat, nilai if potong.startswith("[") else None)
            jam = huruf[0] == "h"
        elif potong[0] not in "[@" and potong.lower() not in ("am/pm", "a/p"):
            teks += potong if potong == "," else _literal([potong])
    return teks.strip()


def _part(huruf: str, saat: dt.datetime, lama: Decimal | None) -> str:
    """One group of letters of a date format; `n` is minutes, `lama` counts hours beyond a day."""
    if huruf[0] == "m":
        nama = BULAN[saat.month - 1]
        return {1: str(saat.month), 2: f"{saat.month:02d}", 3: nama[:3]}.get(len(huruf), nama)
    if huruf[0] == "y":
        return f"{saat.year:04d}" if len(huruf) > 2 else f"{saat.year % 100:02d}"  # noqa: PLR2004  (yyyy and yyy)
    nilai = {"d": saat.day, "h": saat.hour, "n": saat.minute, "s": saat.second}[huruf[0]]
    if lama is not None and huruf[0] == "h":
        nilai = int(bulat(lama * 86400, 0)) // 3600
    return f"{nilai:02d}" if len(huruf) > 1 else str(nilai)
