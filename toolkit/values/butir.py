"""How items are counted: in letters, Roman numerals or figures."""

from toolkit.model.sel import column_letters

_ROMAWI = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def tanda_butir(n: int, *, angka: bool = False) -> str:
    """`a.`, `b.` … `z.`, `aa.` …, or `1.`, `2.` … of an item counted from 0.

    >>> tanda_butir(0), tanda_butir(27), tanda_butir(4, angka=True)
    ('a.', 'ab.', '5.')
    """
    return f"{n + 1}." if angka else f"{column_letters(n + 1).lower()}."


def romawi(n: int) -> str:
    """A Roman numeral.

    >>> romawi(4), romawi(19)
    ('IV', 'XIX')
    """
    hasil = ""
    for nilai, huruf in _ROMAWI:
        kali, n = divmod(n, nilai)
        hasil += huruf * kali
    return hasil
