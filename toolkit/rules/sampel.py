"""How many respondents a survey needs at least."""

from decimal import Decimal

from toolkit.model.regulasi import PedomanSkm
from toolkit.values.angka import bulat


def minimal_sampel(populasi: int | None, pedoman: PedomanSkm) -> int | None:
    """The smallest number of respondents.

    Args:
        populasi: people who were served; None where it is not known.
        pedoman: the guidance; it fixes the number, or the constants of a formula.

    Returns:
        X2 N P Q / (d2 (N - 1) + X2 P Q), rounded to whole persons; None where neither is known.

    Source: KepmenPAN 25/2004; PermenPANRB 14/2017 (Krejcie and Morgan).
    """
    if pedoman.minimal_responden is not None:
        return pedoman.minimal_responden
    rumus = pedoman.sampel
    if rumus is None or populasi is None or populasi <= 0:
        return None
    pembilang = rumus.chi_kuadrat * rumus.proporsi * (1 - rumus.proporsi)
    return int(bulat(pembilang * populasi / (rumus.galat ** 2 * (Decimal(populasi) - 1) + pembilang), 0))
