"""Capaian: realisasi against target, by direction; and its limit."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from toolkit.model.laporan import Arah

SERATUS = Decimal(100)
"""A fraction times this is a percentage."""
NOL = Decimal(0)


def _selisih(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return (target - (realisasi - target)) / target * SERATUS


def _kebalikan(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return None if realisasi == 0 else target / realisasi * SERATUS


RUMUS_NEGATIF: Mapping[str, Callable[[Decimal, Decimal], Decimal | None]] = {
    "(2T-R)/T": _selisih,
    "T/R": _kebalikan,
}
"""The formulas for an indicator where less is better, by the names that the regulation files give them."""


def compute_capaian(target: Decimal, realisasi: Decimal, arah: Arah, rumus: str = "(2T-R)/T") -> Decimal | None:
    """Capaian of one indicator.

    Args:
        target: in the indicator's satuan.
        realisasi: in the same satuan.
        arah: POSITIF where more is better, NEGATIF where less is.
        rumus: formula for NEGATIF, a key of RUMUS_NEGATIF.

    Returns:
        Percent (84.35 is 84.35 %), not rounded, not capped, below 0 where a negative indicator is missed by more than
        its target. Target 0: None where more is better (nothing to divide by); where less is, 100 for a realisasi of 0,
        else 0. With T/R: None for a realisasi of 0 and a target above it.

    Source: LKjIP Ambulu 2021, Bab III huruf A, both formulas. T/R and target 0: this project's decisions.

    >>> f"{compute_capaian(Decimal(85), Decimal('71.7'), Arah.POSITIF):.2f}"
    '84.35'
    >>> compute_capaian(Decimal(80), Decimal(90), Arah.NEGATIF)
    Decimal('87.500')
    >>> f"{compute_capaian(Decimal(80), Decimal(90), Arah.NEGATIF, 'T/R'):.2f}"
    '88.89'
    >>> compute_capaian(Decimal(0), Decimal(3), Arah.POSITIF) is None
    True
    """
    if target == 0:
        if arah is Arah.POSITIF:
            return None
        return SERATUS if realisasi == 0 else NOL
    if arah is Arah.POSITIF:
        return realisasi / target * SERATUS
    return RUMUS_NEGATIF[rumus](target, realisasi)


def limit(capaian: Decimal, batas: Decimal | None) -> Decimal:
    """Capaian in percent, not above the limit (percent, None for no limit).

    >>> limit(Decimal("133.3"), Decimal(120)), limit(Decimal("133.3"), None)
    (Decimal('120'), Decimal('133.3'))
    """
    return capaian if batas is None else min(capaian, batas)
