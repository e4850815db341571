"""Capaian: realisasi against target by a formula of the regulation; and its limit."""

from decimal import Decimal
from typing import NamedTuple

from toolkit.model.regulasi import RumusCapaian
from toolkit.model.rumus import Pohon
from toolkit.rumus.build import fill, grouped, operation
from toolkit.rumus.evaluate import evaluate

SERATUS = Decimal(100)
"""A fraction times this is a percentage."""


class Capaian(NamedTuple):
    """A capaian and how it came about.

    Attributes:
        nilai: percent, exact; None where it cannot be computed.
        rumus: over target and realisasi; None where no formula gives the value.
        pengganti: what holds in the formula's place, over `batas`; None where the formula has a value.
    """

    nilai: Decimal | None = None
    rumus: Pohon | None = None
    pengganti: Pohon | None = None


def compute_capaian(target: Decimal, realisasi: Decimal, rumus: RumusCapaian) -> Capaian:
    """Capaian of one indicator.

    Args:
        target: in the indicator's satuan.
        realisasi: in the same satuan.
        rumus: the formula of its direction.

    Returns:
        Percent (84.35 is 84.35 %), not rounded, not capped, below 0 where a negative indicator is missed by more than
        its target. Where the formula divides by 0, what its file says, None where it says nothing.

    Source: the formula's own file in toolkit/regulation.

    >>> from toolkit.model.rumus import Operand, Daun
    >>> target, realisasi = (Daun(Operand(nama)) for nama in ("target", "realisasi"))
    >>> compute_capaian(Decimal(80), Decimal(72), RumusCapaian("", realisasi / target * 100)).nilai
    Decimal('90.0')
    """
    operand: dict[str, Decimal] = {"target": target, "realisasi": realisasi}
    nilai = evaluate(rumus.rumus, operand)
    if nilai is not None:
        return Capaian(nilai, rumus.rumus)
    for nama, lain in rumus.bila_nol:
        if operand[nama] == 0:
            return Capaian(evaluate(lain, operand), pengganti=fill(lain, **operand))
    return Capaian()


def over_cells(rumus: Pohon | None, target: Pohon | None, realisasi: Pohon | None) -> Pohon | None:
    """A formula of capaian with its operands filled in: over the input cells that these are taken from."""
    return None if rumus is None else fill(rumus, target=_grouped(target), realisasi=_grouped(realisasi))


def _grouped(pohon: Pohon | None) -> Pohon | None:
    return None if pohon is None else grouped(pohon)


def limit(capaian: Capaian, batas: Decimal | None) -> Capaian:
    """A capaian not above the limit (percent, None for no limit).

    >>> limit(Capaian(Decimal("133.3")), Decimal(120)).nilai, limit(Capaian(Decimal("133.3")), None).nilai
    (Decimal('120'), Decimal('133.3'))
    """
    if batas is None:
        return capaian
    nilai = capaian.nilai
    if nilai is None and capaian.pengganti is not None:
        nilai = evaluate(capaian.pengganti, {"batas": batas})
    return Capaian(None if nilai is None else min(nilai, batas),
                   None if capaian.rumus is None else operation("MIN", capaian.rumus, batas))
