"""Values ten, hundred or thousand times too large or too small: a comma left out, a zero too many."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.checks.tools.slips import FAKTOR
from toolkit.checks.tools.thresholds import DERET_TERPENDEK, SEBARAN_LAZIM, SEKITAR, SELEVEL
from toolkit.values.angka import median


def find_slips(deret: Sequence[Decimal | None]) -> Mapping[int, Decimal]:
    """The values of a series that are a power of ten away from the others.

    Args:
        deret: values in one unit; None and values not above 0 are passed over.

    Returns:
        By place in the series the factor (10 for 717 among 71,7 and 74,1); empty where the others differ too much
        among themselves to say so.

    >>> dict(find_slips([Decimal(n) for n in ("76.7", "74.1", "717", "85")]))
    {2: Decimal('10')}
    >>> dict(find_slips([Decimal(n) for n in (1, 3, 5, 8, 10)]))
    {}
    """
    ada = {k: n for k, n in enumerate(deret) if n is not None and n > 0}
    if len(ada) < DERET_TERPENDEK:
        return {}
    tengah = median(ada.values(), rendah=True)
    lazim = [n for n in ada.values() if tengah / SELEVEL <= n <= tengah * SELEVEL]
    if 2 * len(lazim) <= len(ada) or max(lazim) > SEBARAN_LAZIM * min(lazim):
        return {}
    faktor = {k: find_factor(n, (min(lazim) / SEKITAR, max(lazim) * SEKITAR))
              for k, n in ada.items() if n not in lazim}
    return {k: f for k, f in faktor.items() if f is not None}


def find_factor(nilai: Decimal, rentang: tuple[Decimal, Decimal]) -> Decimal | None:
    """The factor by which a value misses a range; None where no power of ten brings it there.

    >>> find_factor(Decimal(717), (Decimal(60), Decimal(90)))
    Decimal('10')
    """
    return next((f for f in FAKTOR if rentang[0] <= nilai / f <= rentang[1]), None)
