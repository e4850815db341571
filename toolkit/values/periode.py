"""Periods as reports name them: `Januari s.d. Juni 2021`, `Semester II 2021`, `Tahun 2021`."""

import re
from dataclasses import dataclass
from itertools import pairwise

from toolkit.model.laporan import Tanggal
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.tanggal import BULAN, month_of

_TAHUN = re.compile(r"\b(?:19|20)\d{2}\b")
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


def parse(teks: str, tahun: int) -> Periode:
    """The period that a text names; a whole year where it names no months, `tahun` where it names no year.

    >>> parse("Januari s.d. Juni 2021", 2021).akhir
    (2021, 6)
    >>> parse("Semester II", 2021).awal, parse("", 2021).akhir
    ((2021, 7), (2021, 12))
    """
    tahun_tertulis = [int(t) for t in _TAHUN.findall(teks)] or [tahun]
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
