"""Decimals: rounded once, and written as staff read them."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

KONTEKS_DECIMAL = Context(prec=50, rounding=ROUND_HALF_UP)
"""Enough digits that only the last, deliberate rounding changes a value."""
DIGIT_AMAN = 20
"""A division's 84,34499…9 is the tie 84,345 that it stands for: first rounded to so many decimals."""


def count_desimal(nilai: Decimal) -> int:
    """Decimals that a value has, trailing zeros apart.

    >>> count_desimal(Decimal("71.70")), count_desimal(Decimal("1E+3"))
    (1, 0)
    """
    pangkat = nilai.normalize(KONTEKS_DECIMAL).as_tuple().exponent
    return max(0, -pangkat) if isinstance(pangkat, int) else 0


def median(nilai: Iterable[Decimal], *, rendah: bool = False) -> Decimal:
    """The middle of some numbers; of an even count the mean of the two in the middle, with `rendah` the lower one.

    Python's own module of statistics brings random numbers and encryption with it, a twentieth of the time of a run.

    Raises:
        IndexError: there are none.

    >>> median(map(Decimal, (9, 1, 4))), median(map(Decimal, (1, 2, 3, 9))), median(map(Decimal, (1, 2)), rendah=True)
    (Decimal('4'), Decimal('2.5'), Decimal('1'))
    """
    urut = sorted(nilai)
    bawah, atas = urut[(len(urut) - 1) // 2], urut[len(urut) // 2]
    return bawah if rendah or bawah is atas else (bawah + atas) / 2


SATU_RUPIAH = Decimal(1)


def same_rupiah(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two amounts differ by less than a rupiah: exports and formulas carry fractions of sen.

    >>> same_rupiah(Decimal("10.004"), Decimal(10)), same_rupiah(Decimal(10), None)
    (True, False)
    """
    return a is not None and b is not None and abs(a - b) < SATU_RUPIAH


def is_whole(nilai: Decimal) -> bool:
    """A whole number, of any size (`% 1` fails beyond 28 digits).

    >>> is_whole(Decimal("12.0")), is_whole(Decimal("1e308")), is_whole(Decimal("71.7"))
    (True, True, False)
    """
    return nilai == nilai.to_integral_value()


def bulat(x: Decimal, desimal: int) -> Decimal:
    """Rounded to so many decimals, halves away from zero, as Excel's ROUND does.

    Args:
        x: exact, or the result of a division with 50 digits; from 10^30 on it stays as it is.
        desimal: 0 or more.

    >>> bulat(Decimal("84.345"), 2), bulat(Decimal("-2.5"), 0)
    (Decimal('84.35'), Decimal('-3'))
    """
    if x.adjusted() + max(desimal, DIGIT_AMAN) >= KONTEKS_DECIMAL.prec:
        return x
    if count_desimal(x) > DIGIT_AMAN:
        x = x.quantize(Decimal(1).scaleb(-DIGIT_AMAN), ROUND_HALF_UP, KONTEKS_DECIMAL)
    return x.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP, KONTEKS_DECIMAL)


def format_angka(x: Decimal | int, desimal: int | None = None) -> str:
    """A number as Indonesian text: dots between thousands, a decimal comma.

    Args:
        x: any number.
        desimal: decimals to show, rounded once; None: all that the value has.

    >>> format_angka(Decimal("71.70")), format_angka(Decimal("1034.5"), 2), format_angka(Decimal("-0.001"), 1)
    ('71,7', '1.034,50', '0,0')
    """
    x = Decimal(x)
    x = bulat(x, count_desimal(x) if desimal is None else desimal)
    teks = f"{x.copy_abs():,f}".translate(str.maketrans(",.", ".,"))
    return f"-{teks}" if x < 0 else teks


def format_singkat(x: Decimal | int, paling: int = 2) -> str:
    """As format_angka, with at most `paling` decimals and no trailing zero.

    >>> format_singkat(Decimal("84.352")), format_singkat(Decimal(100))
    ('84,35', '100')
    """
    return format_angka(bulat(Decimal(x), paling))


def format_naskah(x: Decimal | int, desimal: int | None = None) -> str:
    """As format_angka (at most two decimals where `desimal` is None), for running text: no line ends after the minus.

    >>> format_naskah(Decimal("-50.125"), 2), format_naskah(Decimal("71.70"))
    ('−50,13', '71,7')
    """
    teks = format_singkat(x) if desimal is None else format_angka(x, desimal)
    return teks.replace("-", "\N{MINUS SIGN}")


def format_persen(x: Decimal | int, desimal: int | None = None) -> str:
    r"""Percent for running text, where the sign stays on the number's line.

    >>> format_persen(Decimal("84.3529"), 2), format_persen(Decimal(100))
    ('84,35\xa0%', '100\xa0%')
    """
    return f"{format_naskah(x, desimal)}\N{NO-BREAK SPACE}%"


def format_rupiah(x: Decimal | int) -> str:
    """Rupiah without sign; sen only where there are some.

    >>> format_rupiah(Decimal(1034795000)), format_rupiah(Decimal("1500.5"))
    ('1.034.795.000', '1.500,50')
    """
    dua = bulat(Decimal(x), 2)
    return format_angka(dua, 0 if dua == dua.to_integral_value() else 2)


def format_berhuruf(nilai: Decimal, huruf: str) -> str:
    """A number with the letter in which it lies.

    >>> format_berhuruf(Decimal("72.5"), "BB")
    '72,50 (BB)'
    """
    return f"{format_angka(nilai, 2)} ({huruf})"
