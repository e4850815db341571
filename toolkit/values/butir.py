"""The mark of an item in a list."""

import string


def tanda_butir(n: int, *, angka: bool = False) -> str:
    """`a.`, `b.` … `z.`, `aa.` …, or `1.`, `2.` … of an item counted from 0.

    >>> tanda_butir(0), tanda_butir(27), tanda_butir(4, angka=True)
    ('a.', 'ab.', '5.')
    """
    if angka:
        return f"{n + 1}."
    huruf, n = "", n + 1
    while n:
        n, sisa = divmod(n - 1, 26)
        huruf = string.ascii_lowercase[sisa] + huruf
    return f"{huruf}."
