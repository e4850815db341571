"""Printed precision: whether a reported figure fits the exact one, and how the exact one is quoted."""

import re
from decimal import Decimal

from toolkit.model.sel import Isian
from toolkit.values.angka import bulat, format_rupiah, format_singkat

SHOWN_DECIMALS = 2
_POLOS = re.compile(r"-?\d[\d.,]*")


def fits(dilaporkan: Isian[Decimal], *tepat: Decimal | None) -> bool:
    """Whether a reported figure follows from one of the exact values.

    Args:
        dilaporkan: the figure with its printed precision.
        tepat: exact values, in the figure's unit; None ones are passed over.

    Returns:
        True where one of them, rounded once to the printed precision, equals the figure so rounded; False where the
        figure is blank or none does.
    """
    if dilaporkan.nilai is None:
        return False
    tercetak = bulat(dilaporkan.nilai, dilaporkan.desimal)
    return any(bulat(nilai, dilaporkan.desimal) == tercetak for nilai in tepat if nilai is not None)


def angka(nilai: Decimal) -> str:
    """A computed figure as findings quote it: at most two decimals, Indonesian separators."""
    return format_singkat(nilai, SHOWN_DECIMALS)


def as_written(tertulis: str, nilai: object) -> str:
    """A target or realisasi as findings quote it: a bare number with Indonesian separators, else as typed (`12 Bulan`).

    >>> as_written("11484", Decimal(11484)), as_written("6 Kali", Decimal(6))
    ('11.484', '6 Kali')
    """
    return angka(nilai) if isinstance(nilai, Decimal) and _POLOS.fullmatch(tertulis.strip()) else tertulis


def rupiah(nilai: Decimal | None) -> str:
    """Rupiah as findings quote it, sen only where there are any; `-` where there is none."""
    return "-" if nilai is None else format_rupiah(nilai)
