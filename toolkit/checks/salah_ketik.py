"""Slips of the hand: two digits swapped, one digit wrong, lost or doubled."""

from decimal import Decimal

LEAST_DIGITS = 5
"""In shorter numbers one differing digit says nothing."""


def name_slip(tertulis: Decimal, seharusnya: Decimal) -> str:
    """The slip that turns the right number into the written one, as words that follow the difference.

    Returns:
        Empty where more than one slip would be needed, or the numbers are short or no whole ones.

    >>> name_slip(Decimal(164144000), Decimal(164244000))
    ' (hanya satu angka yang berbeda)'
    >>> name_slip(Decimal(45332000), Decimal(45233000)), name_slip(Decimal(450), Decimal(540))
    ('', '')
    """
    if any(n < 0 or n != n.to_integral_value() for n in (tertulis, seharusnya)):
        return ""
    a, b = f"{tertulis:.0f}", f"{seharusnya:.0f}"
    if a == b or min(len(a), len(b)) < LEAST_DIGITS:
        return ""
    if len(a) == len(b):
        return _same_length(a, b)
    if len(a) == len(b) - 1 and _is_without_one(b, a):
        return " (satu angka tertinggal)"
    return " (satu angka berlebih)" if len(a) == len(b) + 1 and _is_without_one(a, b) else ""


def _same_length(a: str, b: str) -> str:
    beda = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(beda) == 1:
        return " (hanya satu angka yang berbeda)"
    first, last = beda[0], beda[-1]
    swapped = len(beda) == last - first + 1 == len("ab") and a[first] == b[last] and a[last] == b[first]
    return " (dua angka berdampingan tertukar)" if swapped else ""


def _is_without_one(panjang: str, pendek: str) -> bool:
    return any(panjang[:i] + panjang[i + 1:] == pendek for i in range(len(panjang)))
