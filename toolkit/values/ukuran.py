"""Targets and realisasi: a number, a range, a threshold, a predicate letter, or the word SKM."""

import re
from dataclasses import dataclass, replace

from toolkit.model.laporan import Arah, Ukuran
from toolkit.values import angka
from toolkit.values.angka import BIASA, Konteks, Terbaca
from toolkit.values.teks import fold

_MAKSIMAL = re.compile(r"(?:maks(?:imal|imum)?\b|max\b|paling (?:banyak|tinggi)\b|≤|<=)\.?\s*", re.IGNORECASE)
_MINIMAL = re.compile(r"(?:min(?:imal|imum)?\b|paling (?:sedikit|rendah)\b|≥|>=)\.?\s*", re.IGNORECASE)
_BATAS = ((Arah.NEGATIF, _MAKSIMAL), (Arah.POSITIF, _MINIMAL))
_RENTANG = re.compile(
    r"(.*?\d.*?)\s*(?:-|s/d|s\.d\.?|\bsd\b|\bsampai(?: dengan)?\b)\s*(\d.*)", re.IGNORECASE | re.DOTALL)
_PREDIKAT = re.compile(r"([A-Z]{1,3})([+-]?)(?:\s*\(.*\))?", re.IGNORECASE | re.DOTALL)

PREDIKAT = frozenset({"AA", "A", "BB", "B", "CC", "C", "D", "E", "WTP", "WDP", "TW", "TMP"})
"""Letters of the scales that the contract names. Their ranks stand in the regulation files."""


@dataclass(frozen=True, slots=True)
class UkuranTerbaca:
    """A Ukuran and the numbers that it was made of (one, or both ends of a range)."""

    ukuran: Ukuran
    angka: tuple[Terbaca, ...] = ()

    @property
    def desimal(self) -> int:
        """Decimals typed."""
        return max((a.desimal for a in self.angka), default=0)


def parse(teks: str, konteks: Konteks = BIASA) -> UkuranTerbaca | None:
    """The measure that a text stands for, None where it cannot be read. `-` and an empty text are none.

    >>> parse("80 - 90%").ukuran.sampai
    Decimal('90')
    >>> parse("maksimal 1 %").ukuran.batas
    <Arah.NEGATIF: 'Negatif'>
    >>> parse("B (Baik)").ukuran.predikat
    'B'
    """
    teks = angka.rapikan(teks)
    if len(teks) > angka.TERPANJANG:
        return None
    if teks.casefold() == "skm":
        return UkuranTerbaca(Ukuran(skm=True))
    if (huruf := _PREDIKAT.fullmatch(teks)) and huruf[1].upper() in PREDIKAT and not huruf[2]:
        return UkuranTerbaca(Ukuran(predikat=huruf[1].upper()))
    for arah, awalan in _BATAS:
        if cocok := awalan.match(teks):
            terbaca = angka.parse(teks[cocok.end():], konteks)
            return None if terbaca is None else UkuranTerbaca(Ukuran(terbaca.nilai, batas=arah), (terbaca,))
    if terbaca := angka.parse(teks, konteks):
        return UkuranTerbaca(Ukuran(terbaca.nilai), (terbaca,))
    return _parse_rentang(teks, konteks)


def _parse_rentang(teks: str, konteks: Konteks) -> UkuranTerbaca | None:
    """`80 - 90%`, `7 - 8 bulan`; the lower end must not be above the upper one."""
    cocok = _RENTANG.fullmatch(teks)
    if cocok is None:
        return None
    atas = angka.parse(cocok[2], konteks)
    if atas is None:
        return None
    bawah = angka.parse(cocok[1], replace(konteks, persen=konteks.persen or atas.persen))
    if bawah is None or bawah.nilai > atas.nilai or fold(bawah.satuan) not in ("", fold(atas.satuan)):
        return None
    return UkuranTerbaca(Ukuran(bawah.nilai, sampai=atas.nilai), (bawah, atas))
