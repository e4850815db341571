"""Targets and realisasi (a number, a range, a threshold, a predicate letter, or the word SKM), and their units."""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from toolkit.model.laporan import Arah, Ukuran
from toolkit.values import angka_tertulis
from toolkit.values.angka import format_angka
from toolkit.values.angka_tertulis import BIASA, Konteks, Terbaca
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_PERSEN, _SKOR = frozenset(KOSAKATA.persen), frozenset(KOSAKATA.skor)
_SETARA = tuple(frozenset(satu.split()) for satu in KOSAKATA.satuan_setara)
_UMUM = frozenset(KOSAKATA.satuan_umum)
_BULAN = {"bulan": 1, "bln": 1, **KOSAKATA.bagian_tahun, **dict.fromkeys(KOSAKATA.tahun, 12)}
"""How many months a unit of time is."""


def is_persen(satuan: str | None) -> bool:
    """True for `%`, persen and their spellings.

    >>> is_persen("%"), is_persen("Persen (%)"), is_persen("Dokumen"), is_persen(None)
    (True, True, False, False)
    """
    return "%" in (satuan or "") or not _PERSEN.isdisjoint(fold(satuan or "").split())


def is_skor(satuan: str | None) -> bool:
    """True for Nilai, Indeks, Poin, Skor and their spellings; a blank is none.

    >>> is_skor("Nilai IKM"), is_skor("Orang"), is_skor("")
    (True, False, False)
    """
    return not is_persen(satuan) and not _SKOR.isdisjoint(fold(satuan or "").split())


def counts_of(satuan: str) -> frozenset[str] | None:
    """The units that are used for one another, of which a unit is one; None where it is not known.

    >>> "laporan" in (counts_of("2 Dok.") or ()), counts_of("Kendaraan")
    (True, None)
    """
    kata = set(fold(satuan).split())
    return next((g for g in _SETARA if g & kata), None)


def units_agree(a: str, b: str) -> bool:
    """Whether two units can be one: a word in common, whole, shortened or of one group; a blank one fits all.

    A unit such as Paket fits whatever is counted, but no percent, score or span of time.

    >>> units_agree("2 Kend.", "Kendaraan"), units_agree("Bulan", "Dokumen"), units_agree("%", "Nilai")
    (True, False, False)
    >>> units_agree("Bulan", "-"), units_agree("Dok.", "Laporan"), units_agree("OB", "Orang/Bulan")
    (True, True, True)
    >>> units_agree("Paket", "Dokumen"), units_agree("Paket", "Bulan")
    (True, False)
    """
    if _blank(a) or _blank(b) or (is_persen(a) and is_persen(b)) or (is_skor(a) and is_skor(b)):
        return True
    kata_a, kata_b = fold(a).split(), fold(b).split()
    umum = _counts_anything(kata_a, b) or _counts_anything(kata_b, a)
    singkatan = {"".join(k[0] for k in kata) for kata in (kata_a, kata_b) if len(kata) > 1}
    setara = counts_of(a) is not None and counts_of(a) == counts_of(b)
    return (setara or umum or not singkatan.isdisjoint((*kata_a, *kata_b))
            or any(_shortened(*sorted((x, y), key=len)) for x in kata_a for y in kata_b))


def _counts_anything(kata: list[str], lain: str) -> bool:
    return not _UMUM.isdisjoint(kata) and not is_persen(lain) and not is_skor(lain) and months_of(lain) is None


def _blank(satuan: str) -> bool:
    return not fold(satuan) and not is_persen(satuan)


def _shortened(pendek: str, panjang: str) -> bool:
    """The letters of the shorter stand in the longer in that order, from the first on: `bln` in `bulan`."""
    sisa = iter(panjang)
    return pendek[:1] == panjang[:1] and all(huruf in sisa for huruf in pendek)


def months_of(satuan: str) -> int | None:
    """How many months a unit of time is; None for any other unit.

    >>> months_of("Tahun"), months_of("bln."), months_of("Kali")
    (12, 1, None)
    """
    return _BULAN.get(fold(satuan))


_BATAS = (
    (Arah.NEGATIF, re.compile(r"(?:maks(?:imal|imum)?\b|max\b|paling (?:banyak|tinggi)\b|≤|<=)\.?\s*", re.IGNORECASE)),
    (Arah.POSITIF, re.compile(r"(?:min(?:imal|imum)?\b|paling (?:sedikit|rendah)\b|≥|>=)\.?\s*", re.IGNORECASE)))
_RENTANG = re.compile(
    r"(.{0,59}?\d.{0,59}?)\s{0,9}(?:-|s/d|s\.d\.?|\bsd\b|\bsampai(?: dengan)?\b)\s{0,9}(\d.*)",
    re.IGNORECASE | re.DOTALL)
_PREDIKAT = re.compile(r"([A-Z]{1,3})([+-]?)(?:\s*\(.*\))?", re.IGNORECASE | re.DOTALL)



class UkuranTerbaca(NamedTuple):
    """A Ukuran and the numbers that it was made of (one, or both ends of a range)."""

    ukuran: Ukuran
    angka: tuple[Terbaca, ...] = ()

    @property
    def desimal(self) -> int:
        """Decimals typed."""
        return max((a.desimal for a in self.angka), default=0)


def parse(teks: str, konteks: Konteks = BIASA, predikat: AbstractSet[str] = frozenset()) -> UkuranTerbaca | None:
    """The measure that a text stands for, None where it cannot be read. `-` and an empty text are none.

    Args:
        teks: as typed.
        konteks: what is known about the cell.
        predikat: the letters of the regulations' scales; some that have no scale any more are read besides.

    >>> parse("80 - 90%").ukuran.sampai
    Decimal('90')
    >>> parse("maksimal 1 %").ukuran.batas
    <Arah.NEGATIF: 'Negatif'>
    >>> parse("B (Baik)", predikat={"B"}).ukuran.predikat
    'B'
    """
    teks = angka_tertulis.tidy(teks)
    if len(teks) > angka_tertulis.TERPANJANG:
        return None
    if teks.casefold() == "skm":
        return UkuranTerbaca(Ukuran(skm=True))
    if (cocok := _PREDIKAT.fullmatch(teks)) and not cocok[2]:
        huruf = cocok[1].upper()
        if huruf in predikat or huruf in KOSAKATA.predikat_tanpa_skala:
            return UkuranTerbaca(Ukuran(predikat=huruf))
    for arah, awalan in _BATAS:
        if cocok := awalan.match(teks):
            terbaca = angka_tertulis.parse(teks[cocok.end():], konteks)
            return None if terbaca is None else UkuranTerbaca(Ukuran(terbaca.nilai, batas=arah), (terbaca,))
    if terbaca := angka_tertulis.parse(teks, konteks):
        return UkuranTerbaca(Ukuran(terbaca.nilai), (terbaca,))
    return _parse_rentang(teks, konteks)


def _parse_rentang(teks: str, konteks: Konteks) -> UkuranTerbaca | None:
    """`80 - 90%`, `7 - 8 bulan`; the lower end must not be above the upper one."""
    cocok = _RENTANG.fullmatch(teks)
    atas = angka_tertulis.parse(cocok[2], konteks) if cocok else None
    if cocok is None or atas is None:
        return None
    bawah = angka_tertulis.parse(cocok[1], konteks._replace(persen=konteks.persen or atas.persen))
    if bawah is None or bawah.nilai > atas.nilai or fold(bawah.satuan) not in ("", fold(atas.satuan)):
        return None
    return UkuranTerbaca(Ukuran(bawah.nilai, sampai=atas.nilai), (bawah, atas))


def as_typed(ukuran: Ukuran) -> str:
    """A measure as one would type it, without dots: a number, of a range its lower end, or a letter; else empty.

    >>> from decimal import Decimal
    >>> as_typed(Ukuran(angka=Decimal(12000))), as_typed(Ukuran(predikat="BB")), as_typed(Ukuran(skm=True))
    ('12000', 'BB', '')
    """
    return (ukuran.predikat or "") if ukuran.angka is None else format_angka(ukuran.angka).replace(".", "")
