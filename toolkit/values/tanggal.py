"""Dates as reports write them: `11 Nopember 2021`, or a month whose day is written by hand (`Januari 2022`)."""

import datetime as dt
import re

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
    hari = "…" if tanggal.hari is None else str(tanggal.hari)
    return f"{hari} {BULAN[tanggal.bulan - 1]} {tanggal.tahun}"
