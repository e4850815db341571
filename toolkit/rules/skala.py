"""Scales: the class that a value falls into, and whether the scale is silent there."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.regulasi import Kelas, Skala
from toolkit.values.angka import bulat

DESIMAL_TAMPIL = 2
"""A class is decided on the value as shown, so that the reader can follow it."""


class Golongan(NamedTuple):
    """A class, and whether the value lies where the scale prints no class for it (then it is the lower one)."""

    kelas: Kelas
    celah: bool


class Penilaian(NamedTuple):
    """A rating as the results carry it: name of the class, its colour, and whether the scale is silent there."""

    kategori: str | None = None
    nada: int | None = None
    celah: bool = False


def classify(nilai: Decimal, kelas: Sequence[Kelas]) -> Golongan:
    """The class of a value as shown.

    Args:
        nilai: exact, in the scale's unit (percent, or 25 to 100).
        kelas: best class first; the last one has no lower edge.

    Returns:
        The first class whose lower edge is reached by the value as shown; between two classes the lower one.

    Source: each scale's own file. Gaps: this project's decision (lower class, and a finding that says so).

    >>> skala = (Kelas("BAIK", dari=Decimal(76)), Kelas("CUKUP", sampai=Decimal(75)))
    >>> [classify(Decimal(x), skala).kelas.nama for x in ("76", "75.995", "75.994", "75")]
    ['BAIK', 'BAIK', 'CUKUP', 'CUKUP']
    >>> [classify(Decimal(x), skala).celah for x in ("76", "75.994", "75")]
    [False, True, False]
    """
    tampil = bulat(nilai, DESIMAL_TAMPIL)
    for satu in kelas[:-1]:
        if _reaches(tampil, satu):
            return Golongan(satu, _above(tampil, satu))
    return Golongan(kelas[-1], _above(tampil, kelas[-1]))


def rate(capaian: Decimal | None, skala: Skala) -> Penilaian:
    """The rating of a capaian in percent; an empty one where there is none."""
    if capaian is None:
        return Penilaian()
    golongan = classify(capaian, skala.kelas)
    return Penilaian(golongan.kelas.nama, golongan.kelas.nada, golongan.celah)


def in_printed_gap(nilai: Decimal, kelas: Sequence[Kelas]) -> bool:
    """True where the exact value lies between the edges that the regulation prints (76,60 and 76,61).

    >>> skala = (Kelas("B", dari=Decimal("76.61")), Kelas("C", sampai=Decimal("76.60")))
    >>> in_printed_gap(Decimal("76.604"), skala), in_printed_gap(Decimal("76.61"), skala)
    (True, False)
    """
    return any(bawah.sampai is not None and atas.dari is not None and bawah.sampai < nilai < atas.dari
               for atas, bawah in pairwise(kelas))


def _reaches(tampil: Decimal, kelas: Kelas) -> bool:
    if kelas.dari is not None:
        return tampil >= kelas.dari
    return kelas.lebih_dari is None or tampil > kelas.lebih_dari


def _above(tampil: Decimal, kelas: Kelas) -> bool:
    return kelas.sampai is not None and tampil > kelas.sampai
