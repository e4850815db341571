"""Slips of the hand: digits swapped, wrong, lost or doubled, a comma left out, one amount counted several times."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.model.sel import Isian
from toolkit.values.angka import bulat, median

LEAST_DIGITS = 5
"""In shorter numbers one differing digit says nothing."""
LEAST_PRINTED = 3
"""In shorter percentages and scores two swapped digits, or a lost one, say nothing."""

FAKTOR: Mapping[Decimal, str] = {
    Decimal(10): "sepuluh kali", Decimal(100): "seratus kali", Decimal(1000): "seribu kali",
    Decimal("0.1"): "sepersepuluh", Decimal("0.01"): "seperseratus", Decimal("0.001"): "seperseribu"}
"""Powers of ten that a lost comma or a zero too many makes, and their names."""
KELIPATAN: Mapping[Decimal, str] = {Decimal(2): "dua kali", Decimal(3): "tiga kali", Decimal(4): "empat kali"}
"""Whole multiples: one amount typed for each indicator that shares it, and added up."""

SEBARAN_LAZIM = Decimal(2)
"""Years are of one size where the largest is at most so many times the smallest; else no factor of ten is claimed."""
SEKITAR = Decimal("1.5")
"""The meant value may lie so many times outside the range of the other years: a real series moves that much."""
SELEVEL = Decimal(3)
"""Within so many times the median a value is of the same size: far from 10, so that no true change is called a slip."""
DERET_TERPENDEK = 3
"""With fewer values nobody knows which of them is the odd one."""


def name_slip(tertulis: Decimal, seharusnya: Decimal) -> str:
    """The slip that turns the right number into the written one, as words that follow the difference.

    Returns:
        Empty where more than one slip would be needed, or the numbers are short or no whole ones.

    >>> name_slip(Decimal(164144000), Decimal(164244000))
    ' (hanya satu digit yang berbeda)'
    >>> name_slip(Decimal(62500000), Decimal(62000000))
    ''
    >>> name_slip(Decimal(452330000), Decimal(45233000)), name_slip(Decimal(90466000), Decimal(45233000))
    (' (tepat sepuluh kali)', ' (tepat dua kali)')
    >>> name_slip(Decimal(45332000), Decimal(45233000)), name_slip(Decimal(450), Decimal(540))
    ('', '')
    """
    if any(n < 0 or n != n.to_integral_value() for n in (tertulis, seharusnya)):
        return ""
    a, b = f"{tertulis:.0f}", f"{seharusnya:.0f}"
    if a == b or min(len(a), len(b)) < LEAST_DIGITS:
        return ""
    if kali := {**FAKTOR, **KELIPATAN}.get(tertulis / seharusnya):
        return f" (tepat {kali})"
    if len(a) == len(b):
        return _same_length(a, b)
    if _is_without_one(b, a):
        return " (satu digit tertinggal)"
    return " (satu digit berlebih)" if _is_without_one(a, b) else ""


def is_swap(tertulis: Decimal, seharusnya: Decimal) -> bool:
    """Two neighbouring digits swapped, in whole numbers long enough to say so.

    >>> is_swap(Decimal(45323000), Decimal(45233000)), is_swap(Decimal(45234000), Decimal(45233000))
    (True, False)
    """
    return name_slip(tertulis, seharusnya) == TERTUKAR


def name_printed_slip(lapor: Isian[Decimal], tepat: Decimal) -> str:
    """As `name_slip`, for a figure with decimals: two digits swapped, one lost or doubled (71,7 for 71,07).

    Args:
        lapor: the figure with its printed precision.
        tepat: exact, in the same unit.
    """
    if lapor.nilai is None or lapor.nilai < 0 or tepat < 0:
        return ""
    tertulis, sama = (_printed(n, lapor.desimal) for n in (lapor.nilai, tepat))
    if len(tertulis.replace(".", "")) < LEAST_PRINTED:
        return ""
    if is_neighbours(tertulis, sama):
        return TERTUKAR
    if any(_is_without_one(panjang, tertulis) for panjang in (sama, _printed(tepat, lapor.desimal + 1))):
        return " (satu digit tertinggal)"
    kurang = (sama, *([_printed(tepat, lapor.desimal - 1)] if lapor.desimal else []))
    return " (satu digit berlebih)" if any(_is_without_one(tertulis, pendek) for pendek in kurang) else ""


TERTUKAR = " (dua digit berdampingan tertukar)"


def is_neighbours(a: str, b: str) -> bool:
    """Whether two texts of one length differ by two neighbouring digits that changed places."""
    beda = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(beda) != len("ab") or beda[1] != beda[0] + 1:
        return False
    first, last = beda
    return a[first] == b[last] and a[last] == b[first]


def _same_length(a: str, b: str) -> str:
    """One digit among others that agree; of 62,5 and 62 million it is a round sum more or less, and no slip."""
    bulat_di_belakang = min(len(n) - len(n.rstrip("0")) for n in (a, b))
    if sum(x != y for x, y in zip(a, b, strict=True)) == 1 and len(a) - bulat_di_belakang >= LEAST_DIGITS:
        return " (hanya satu digit yang berbeda)"
    return TERTUKAR if is_neighbours(a, b) else ""


def _printed(nilai: Decimal, desimal: int) -> str:
    return f"{bulat(nilai, desimal):f}"


def _is_without_one(panjang: str, pendek: str) -> bool:
    """Whether one digit left out of the longer text gives the shorter one; its decimal point stays."""
    return len(panjang) == len(pendek) + 1 and any(
        panjang[:i] + panjang[i + 1:] == pendek for i, tanda in enumerate(panjang) if tanda != ".")


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


CAPAIAN_LAZIM = (Decimal("0.8"), Decimal("1.25"))
"""Usual realisasi of a target, as a fraction of it."""
TARGET_BESAR = Decimal(100)
"""A smaller target can really be reached to a tenth only (2 of 20); in a larger one a lost digit is likelier."""


def factor_of_target(realisasi: Decimal, target: Decimal, besar: Decimal = TARGET_BESAR) -> Decimal | None:
    """By which power of ten a realisasi misses its target; None for none, and for a part of a target below `besar`.

    >>> factor_of_target(Decimal(30), Decimal(3)), factor_of_target(Decimal(2), Decimal(20))
    (Decimal('10'), None)
    """
    if target <= 0:
        return None
    faktor = find_factor(realisasi, (CAPAIAN_LAZIM[0] * target, CAPAIAN_LAZIM[1] * target))
    return None if faktor is not None and faktor < 1 and target < besar else faktor
