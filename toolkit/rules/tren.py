"""Tren: the direction of a realisasi over the years."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from toolkit.model.asal import Tren


def compute_tren(nilai: Sequence[Decimal]) -> Tren | None:
    """Direction of values in the order of their years.

    Args:
        nilai: the known values; years without one are left out.

    Returns:
        MENINGKAT where it never falls and ends higher, MENURUN where it never rises and ends lower, TETAP where it
        never changes, else BERFLUKTUASI; None below two values. Whether it is good depends on the direction.

    Source: this project's decision.

    >>> compute_tren([Decimal("76.7"), Decimal("74.1"), Decimal("71.7"), Decimal("71.7")])
    <Tren.MENURUN: 'menurun'>
    """
    if len(nilai) <= 1:
        return None
    langkah = [sesudah - sebelum for sebelum, sesudah in pairwise(nilai)]
    naik, turun = any(s > 0 for s in langkah), any(s < 0 for s in langkah)
    if naik and turun:
        return Tren.BERFLUKTUASI
    if naik:
        return Tren.MENINGKAT
    return Tren.MENURUN if turun else Tren.TETAP
