"""Dates and periods as reports write them: `11 Nopember 2021`, `Januari 2022` (its day is left open), `Semester II`."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.laporan import Tanggal
from toolkit.values.angka_tertulis import tidy
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola

BULAN = KOSAKATA.bulan
_EJAAN = {**{nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)}, **KOSAKATA.ejaan_bulan}
_INGGRIS = {potong: nomor for nomor, nama in enumerate(KOSAKATA.bulan_inggris, 1)
            for potong in (nama.lower(), nama[:3].lower())}
_PISAH = r"\s*[-/.]\s*"
_BENTUK = tuple(pola(satu, re.IGNORECASE) for satu in (
    rf"(?:(?P<hari>\d{{1,2}})(?:\s+|{_PISAH})|[.…_\s]*)(?P<nama>[a-z]+)\.?(?:\s+'?|{_PISAH})(?P<tahun>\d{{4}}|\d{{2}})",
    r"(?P<nama>[a-z]+)\.? (?P<hari>\d{1,2}),? (?P<tahun>\d{4})",
    rf"(?P<hari>\d{{1,2}}){_PISAH}(?P<bulan>\d{{1,2}}){_PISAH}(?P<tahun>\d{{4}})",
    r"(?P<hari>\d{1,2})\s*(?P<pisah>[/.])\s*(?P<bulan>\d{1,2})\s*(?P=pisah)\s*(?P<tahun>\d{2})",
    r"(?P<tahun>\d{4})(?P<pisah>[-/.])(?P<bulan>\d{1,2})(?P=pisah)(?P<hari>\d{1,2})",
    r"(?P<bulan>\d{1,2})\s*[-/]\s*(?P<tahun>\d{4})",
    r"(?P<tahun>\d{4})[-/](?P<bulan>\d{2})"))
"""Day and a month's name (the name before the day as well), day and month, as a computer writes it, month alone."""
_JAM = pola(
    r"(?:T|,? +)(?:(?:pukul|jam|pkl\.?) +)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:Z|W(?:IB|ITA?)|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC))?", re.IGNORECASE)
"""A time behind a date, as databases, forms and browsers write it."""
_ANGKA = pola(rf"(\d{{1,2}}){_PISAH}(\d{{1,2}}){_PISAH}\d{{4}}")
_DUA_ANGKA = 12
"""Day and month can be mistaken for each other up to this number."""
_ABAD = 2000
_TERPANJANG = 100
_KOMA = 3
"""No date is longer, or has more commas."""


def month_of(kata: str) -> int | None:
    """The month that a word names, in any of its spellings; None for another word.

    >>> month_of("Nopember"), month_of("desa")
    (11, None)
    """
    return _EJAAN.get(kata.lower())


def parse(teks: str, *, bulan_dulu: bool = False) -> Tanggal | None:
    """The date that a text stands for, None where it is none. A day's or a town's name and a time of day are left out.

    Args:
        teks: as typed, or as a form, a database or a browser writes it.
        bulan_dulu: numbers alone say the month first (`month_first`).

    >>> parse("Ambulu, 11 Nopember 2021"), parse("2024/11/09 3:06:42 PM GMT+8")
    (Tanggal(tahun=2021, bulan=11, hari=11), Tanggal(tahun=2024, bulan=11, hari=9))
    >>> parse("… Januari 2022"), parse("Januari 24")
    (Tanggal(tahun=2022, bulan=1, hari=None), Tanggal(tahun=2024, bulan=1, hari=None))
    """
    return next((t for polos in _without_time(teks) if (t := _date(polos, bulan_dulu=bulan_dulu))), None)


def _without_time(teks: str) -> Iterator[str]:
    """The text as a whole, and what stands behind each comma: `Ambulu, 11 November 2021`, `Nov 11, 2021`."""
    polos = tidy(teks)
    cocok = next((c for c in _JAM.finditer(polos[:_TERPANJANG]) if c.end() == len(polos) and c.start()), None)
    polos = polos[:cocok.start()] if cocok else polos
    bagian = polos.split(",")
    for k in range(min(len(bagian), _KOMA)):
        yield ",".join(bagian[k:]).strip()
    yield bagian[-1].strip()


def _date(polos: str, *, bulan_dulu: bool) -> Tanggal | None:
    cocok = next((c for bentuk in _BENTUK if (c := bentuk.fullmatch(polos))), None)
    if cocok is None:
        return None
    isi = cocok.groupdict()
    tahun, hari = int(isi["tahun"]), int(isi["hari"]) if isi.get("hari") else None
    if isi.get("bulan"):
        bulan = int(isi["bulan"])
        if bulan_dulu and hari is not None and cocok.start("hari") < cocok.start("bulan"):
            hari, bulan = bulan, hari
    else:
        bulan = month_of(isi["nama"]) or _INGGRIS.get(isi["nama"].lower(), 0)
    tahun += _ABAD if len(isi["tahun"]) == 2 else 0  # noqa: PLR2004 a year of two digits
    try:
        dt.date(tahun, bulan, 1 if hari is None else hari)
    except ValueError:
        return None
    return Tanggal(tahun, bulan, hari)


def year_is_short(teks: str) -> bool:
    """Whether a date's year has two digits: `Januari 24` may mean a day as well.

    >>> year_is_short("Januari 24"), year_is_short("24 Januari 2024")
    (True, False)
    """
    return re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", teks) is None


def date_of_numbers(teks: str) -> bool:
    """Whether a date begins with numbers for day and month, in whichever order.

    >>> date_of_numbers("09/11/2024 3:06"), date_of_numbers("9 November 2024")
    (True, False)
    """
    return _ANGKA.match(tidy(teks)) is not None


def month_first(semua: Iterable[str]) -> bool:
    """Whether dates of a column say the month first: one has a day that is no month in second place, none in first.

    >>> month_first(["09/11/2024 3:06:42", "11/25/2024 3:06:42"]), month_first(["09/11/2024", "25/11/2024"])
    (True, False)
    """
    urutan = [(int(c[1]) > _DUA_ANGKA, int(c[2]) > _DUA_ANGKA) for teks in semua if (c := _ANGKA.match(tidy(teks)))]
    return any(b for _, b in urutan) and not any(a for a, _ in urutan)


def format_tanggal(tanggal: Tanggal) -> str:
    """The date as it is printed; an open day as dots to write it by hand.

    >>> format_tanggal(Tanggal(2021, 11, 11)), format_tanggal(Tanggal(2022, 1))
    ('11 November 2021', '… Januari 2022')
    """
    return f"{'…' if tanggal.hari is None else tanggal.hari} {BULAN[tanggal.bulan - 1]} {tanggal.tahun}"


def format_waktu(tanggal: Tanggal) -> str:
    """A time that nobody signs at: a month alone stays one.

    >>> format_waktu(Tanggal(2021, 11, 11)), format_waktu(Tanggal(2022, 1))
    ('11 November 2021', 'Januari 2022')
    """
    return format_tanggal(tanggal) if tanggal.hari is not None else f"{BULAN[tanggal.bulan - 1]} {tanggal.tahun}"


_TAHUN_TERTULIS = pola(r"\b(?:19|20)\d{2}\b")
_KATA = pola(r"[a-z]+|\b\d{1,2}\b", re.IGNORECASE)
_URUTAN = {**KOSAKATA.urutan, **{str(n): n for n in KOSAKATA.urutan.values()}}


class Periode(NamedTuple):
    """From one month to another, both included; each as (year, month)."""

    awal: tuple[int, int]
    akhir: tuple[int, int]

    def holds(self, tanggal: Tanggal) -> bool:
        """Whether a date lies in it; of a month without a day the month."""
        return self.awal <= (tanggal.tahun, tanggal.bulan) <= self.akhir


def parse_periode(teks: str, tahun: int) -> Periode:
    """The period that a text names; a whole year where it names no months, `tahun` where it names no year.

    >>> parse_periode("Januari s.d. Juni 2021", 2021).akhir
    (2021, 6)
    >>> parse_periode("Semester II", 2021).awal, parse_periode("", 2021).akhir
    ((2021, 7), (2021, 12))
    """
    tahun_tertulis = [int(t) for t in _TAHUN_TERTULIS.findall(teks)] or [tahun]
    awal, akhir = _months([k.lower() for k in _KATA.findall(teks)])
    return Periode((tahun_tertulis[0], awal), (tahun_tertulis[-1], akhir))


def _months(kata: list[str]) -> tuple[int, int]:
    """First and last month, 1 and 12 where the words name none."""
    bulan = [nomor for k in kata if (nomor := month_of(k))]
    if bulan:
        return bulan[0], bulan[-1]
    for k, urutan in pairwise(kata):
        if k in KOSAKATA.bagian_tahun and urutan in _URUTAN:
            panjang = KOSAKATA.bagian_tahun[k]
            return (_URUTAN[urutan] - 1) * panjang + 1, _URUTAN[urutan] * panjang
    return 1, len(BULAN)
