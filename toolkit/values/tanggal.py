"""Dates as reports write them: `11 Nopember 2021`, or a month whose day is written by hand (`Januari 2022`)."""

import datetime as dt
import re

from toolkit.model.laporan import Tanggal
from toolkit.values.angka import rapikan

BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
         "November", "Desember")
_EJAAN = {nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)} | {
    "pebruari": 2, "nopember": 11, "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "agt": 8, "agu": 8, "ags": 8, "agst": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12}



def month_of(kata: str) -> int | None:
    """The month that a word names, in any of its spellings; None for another word.

    >>> month_of("Nopember"), month_of("desa")
    (11, None)
    """
    return _EJAAN.get(kata.lower())


_DENGAN_BULAN = re.compile(
    r"(?:(\d{1,2})(?:\s+|\s*[-/.]\s*)|[.…_\s]*)([a-z]+)\.?(?:\s+|\s*[-/.]\s*)(\d{4})", re.IGNORECASE)
_HARI_BULAN_TAHUN = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_TAHUN_BULAN_HARI = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_BULAN_TAHUN = re.compile(r"(\d{1,2})\s*[-/]\s*(\d{4})")


def parse(teks: str) -> Tanggal | None:
    """The date that a text stands for, None where it is none. A day's or a town's name before a comma is left out.

    >>> parse("Ambulu, 11 Nopember 2021")
    Tanggal(tahun=2021, bulan=11, hari=11)
    >>> parse("… Januari 2022")
    Tanggal(tahun=2022, bulan=1, hari=None)
    """
    teks = rapikan(teks)
    teks = teks.rpartition(",")[2].strip()
    if cocok := _DENGAN_BULAN.fullmatch(teks):
        bulan = _EJAAN.get(cocok[2].lower())
        return None if bulan is None else _valid(int(cocok[3]), bulan, int(cocok[1]) if cocok[1] else None)
    if cocok := _HARI_BULAN_TAHUN.fullmatch(teks):
        return _valid(int(cocok[3]), int(cocok[2]), int(cocok[1]))
    if cocok := _TAHUN_BULAN_HARI.fullmatch(teks):
        return _valid(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    if cocok := _BULAN_TAHUN.fullmatch(teks):
        return _valid(int(cocok[2]), int(cocok[1]), None)
    return None


def _valid(tahun: int, bulan: int, hari: int | None) -> Tanggal | None:
    try:
        dt.date(tahun, bulan, hari or 1)
    except ValueError:
        return None
    return None if hari == 0 else Tanggal(tahun, bulan, hari)


def format_tanggal(tanggal: Tanggal) -> str:
    """The date as it is printed; an open day as dots to write it by hand.

    >>> format_tanggal(Tanggal(2021, 11, 11)), format_tanggal(Tanggal(2022, 1))
    ('11 November 2021', '… Januari 2022')
    """
    hari = "…" if tanggal.hari is None else str(tanggal.hari)
    return f"{hari} {BULAN[tanggal.bulan - 1]} {tanggal.tahun}"
