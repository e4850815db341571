"""Dates and periods as reports write them: `11 Nopember 2021`, `Januari 2022` (its day is left open), `Semester II`."""

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise

from toolkit.model.laporan import Tanggal
from toolkit.values.angka_tertulis import tidy
from toolkit.values.kosakata import KOSAKATA

BULAN = KOSAKATA.bulan
_EJAAN = {**{nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)}, **KOSAKATA.ejaan_bulan}
_PISAH = r"\s*[-/.]\s*"
_BENTUK = tuple(re.compile(pola, re.IGNORECASE) for pola in (
    rf"(?:(?P<hari>\d{{1,2}})(?:\s+|{_PISAH})|[.…_\s]*)(?P<nama>[a-z]+)\.?(?:\s+|{_PISAH})(?P<tahun>\d{{4}})",
    rf"(?P<hari>\d{{1,2}}){_PISAH}(?P<bulan>\d{{1,2}}){_PISAH}(?P<tahun>\d{{4}})",
    r"(?P<tahun>\d{4})-(?P<bulan>\d{1,2})-(?P<hari>\d{1,2})(?:[T ]00:00(?::00)?)?",
    r"(?P<bulan>\d{1,2})\s*[-/]\s*(?P<tahun>\d{4})"))
"""Day and a month's name, day and month, as a computer writes it, month alone."""


def month_of(kata: str) -> int | None:
    """The month that a word names, in any of its spellings; None for another word.

    >>> month_of("Nopember"), month_of("desa")
    (11, None)
    """
    return _EJAAN.get(kata.lower())


def parse(teks: str) -> Tanggal | None:
    """The date that a text stands for, None where it is none. A day's or a town's name before a comma is left out.

    >>> parse("Ambulu, 11 Nopember 2021")
    Tanggal(tahun=2021, bulan=11, hari=11)
    >>> parse("… Januari 2022")
    Tanggal(tahun=2022, bulan=1, hari=None)
    """
    polos = tidy(tidy(teks).rpartition(",")[2])
    cocok = next((c for bentuk in _BENTUK if (c := bentuk.fullmatch(polos))), None)
    if cocok is None:
        return None
    isi = cocok.groupdict()
    tahun, hari = int(isi["tahun"]), int(isi["hari"]) if isi.get("hari") else None
    bulan = int(isi["bulan"]) if "bulan" in isi else month_of(isi["nama"]) or 0
    try:
        dt.date(tahun, bulan, 1 if hari is None else hari)
    except ValueError:
        return None
    return Tanggal(tahun, bulan, hari)


def format_tanggal(tanggal: Tanggal) -> str:
    """The date as it is printed; an open day as dots to write it by hand.

    >>> format_tanggal(Tanggal(2021, 11, 11)), format_tanggal(Tanggal(2022, 1))
    ('11 November 2021', '… Januari 2022')
    """
    return f"{'…' if tanggal.hari is None else tanggal.hari} {BULAN[tanggal.bulan - 1]} {tanggal.tahun}"


_TAHUN_TERTULIS = re.compile(r"\b(?:19|20)\d{2}\b")
_KATA = re.compile(r"[a-z]+|\b\d{1,2}\b", re.IGNORECASE)
_URUTAN = {**KOSAKATA.urutan, **{str(n): n for n in KOSAKATA.urutan.values()}}


@dataclass(frozen=True, slots=True)
class Periode:
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
