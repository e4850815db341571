"""Names in capitals, as running text writes them."""

import re

from toolkit.values.kosakata import KOSAKATA

_KATA = re.compile(r"[^\W\d_]+")
_VOKAL = frozenset("aiueo")


def judul_kata(teks: str) -> str:
    """A category, or the name of a program, as sentences write it: where it is in capitals, with small letters.

    Joining words stay small; abbreviations (words without a vowel, and those of the vocabulary) stay as they are.

    >>> judul_kata("SANGAT BAIK"), judul_kata("PROGRAM PEMBINAAN PKK DAN APBDES DI KABUPATEN/KOTA")
    ('Sangat Baik', 'Program Pembinaan PKK dan APBDES di Kabupaten/Kota')
    """
    return _KATA.sub(lambda kata: _huruf(kata[0], awal=kata.start() == 0), teks) if teks.isupper() else teks


def _huruf(kata: str, *, awal: bool) -> str:
    kecil = kata.lower()
    if kecil in KOSAKATA.singkatan or _VOKAL.isdisjoint(kecil):
        return kata
    return kecil if kecil in KOSAKATA.kata_sambung and not awal else kata.capitalize()
