"""A number as a fraction, by the places of its format: `2 1/4`."""

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from toolkit.cells.format_code import Jenis, Token

_PENYEBUT_TERPANJANG = 7


def as_fraction(nilai: Decimal, token: Sequence[Token], garis: int, bulat: Sequence[int]) -> str | None:
    """`2 1/4`, as near as the places of the denominator allow; None where Excel's choice is not known.

    Args:
        nilai: the number.
        token: the format's parts.
        garis: position of the slash.
        bulat: positions of the digits before a point.
    """
    pembilang = _places_before(token, garis)
    utuh = [i for i in bulat if i < pembilang[0]]
    penyebut, akhir = _denominator(token, garis)
    depan, sisa = divmod(Fraction(nilai), 1) if utuh else (0, Fraction(nilai))
    if penyebut is not None:
        atas, bawah = math.floor(sisa * penyebut + Fraction(1, 2)), penyebut
    else:
        banyak = min(_PENYEBUT_TERPANJANG, max(akhir - garis - 1, len(pembilang) if utuh else 0))
        dekat = _nearest(sisa, 10**banyak - 1)
        if dekat is None:
            return None
        atas, bawah = dekat.numerator, dekat.denominator
    if utuh and atas == bawah:
        depan, atas = depan + 1, 0
    awal = "".join(token[i].teks for i in range((utuh or pembilang)[0]))
    belakang = "".join(t.teks for t in token[akhir:])
    if utuh and not atas:
        return f"{awal}{depan}{belakang}" if depan or not nilai else None
    muka = f"{depan or ''} " if utuh else ""
    return f"{awal}{muka}{atas:{len(pembilang)}d}/{bawah}{belakang}"


def _places_before(token: Sequence[Token], garis: int) -> list[int]:
    """Places of the numerator: the last group of digits before the slash."""
    i = garis - 1
    while token[i].teks == " ":
        i -= 1
    akhir = i
    while i > 0 and token[i - 1].jenis is Jenis.DIGIT:
        i -= 1
    return list(range(i, akhir + 1))


def _denominator(token: Sequence[Token], garis: int) -> tuple[int | None, int]:
    """A denominator that is written out (None: places for one), and the position behind it."""
    i = garis + 1
    teks = ""
    while i < len(token) and (token[i].jenis is Jenis.DIGIT or token[i].teks.isdecimal()):
        teks += token[i].teks
        i += 1
    return (int(teks) or None if teks.isdecimal() else None), i


def _nearest(angka: Fraction, terbesar: int) -> Fraction | None:
    """The nearest fraction with such a denominator; None where it is no convergent of the continued fraction.

    Which of the two Excel takes then is not known.
    """
    p0, q0, p1, q1, sisa = 0, 1, 1, 0, angka
    dekat = angka.limit_denominator(terbesar)
    while q1 <= terbesar:
        bulatan = math.floor(sisa)
        p0, q0, p1, q1 = p1, q1, bulatan * p1 + p0, bulatan * q1 + q0
        if sisa == bulatan:
            break
        sisa = 1 / (sisa - bulatan)
    ujung = Fraction(p1, q1) if q1 <= terbesar else Fraction(p0, q0)
    return dekat if dekat == ujung else None
