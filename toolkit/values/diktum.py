"""Labels of a decree's clauses: KESATU, KEDUA … as they are typed, and as they are counted."""

import re

from toolkit.values.kosakata import KOSAKATA

URUTAN = KOSAKATA.diktum
_LABEL = "|".join(sorted((*URUTAN, *KOSAKATA.diktum_lain), key=len, reverse=True))
_DIKETIK = re.compile(rf"({_LABEL})(?:\s{{0,3}}[:.]\s{{0,3}}|\s{{1,3}})(?=\S)|((?i:{_LABEL}))\s{{0,3}}:\s{{0,3}}(?=\S)")
"""In capitals a label needs no colon; written otherwise ("Kedua belah pihak") only a colon makes it one."""


def typed_label(teks: str) -> tuple[str, str]:
    """The label with which a row begins, in capitals, empty without one; and the row behind it.

    >>> typed_label("Keenam :berlaku"), typed_label("KEDUA belah"), typed_label("Kedua belah pihak")
    (('KEENAM', 'berlaku'), ('KEDUA', 'belah'), ('', 'Kedua belah pihak'))
    """
    cocok = _DIKETIK.match(teks)
    return ((cocok[1] or cocok[2]).upper(), teks[cocok.end():]) if cocok else ("", teks)


def counted_label(n: int) -> str:
    """The label of a clause counted from 0.

    >>> counted_label(4), counted_label(15)
    ('KELIMA', 'DIKTUM 16')
    """
    return URUTAN[n] if n < len(URUTAN) else f"DIKTUM {n + 1}"
