"""Names of people and places, compared without titles and without the word that says what they are."""

import re

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold, seberapa_mirip

SALAH_EJA = 0.8
"""From this likeness on, two different names are probably one, spelt in two ways."""

_GELAR_DEPAN = re.compile(rf"^(?:(?:{'|'.join(KOSAKATA.gelar_depan)})\b\.?\s*)+", re.IGNORECASE)
_SEBUTAN = frozenset(KOSAKATA.sebutan_tempat)


def plain_person(nama: str) -> str:
    """A person's name folded, without titles before it and what follows the first comma.

    >>> plain_person("Drs. H. NAMA  CAMAT, M.Si.") == plain_person("Nama Camat")
    True
    """
    return fold(_GELAR_DEPAN.sub("", nama.strip()).partition(",")[0])


def is_shortened(a: str, b: str) -> bool:
    """Whether one of two persons' names is the other with initials for some of its words.

    >>> is_shortened("SITI A.", "Hj. Siti Aminah, S.Sos."), is_shortened("Siti Aminah", "Siti Aminah Rahayu")
    (True, False)
    >>> is_shortened("A. B.", "Andi Budiman"), is_shortened("Siti M.", "Siti Aminah")
    (False, False)
    """
    pendek, panjang = sorted((plain_person(a).split(), plain_person(b).split()), key=lambda k: len("".join(k)))
    sisa = iter(panjang)
    return ({len(kata) > 1 for kata in pendek} == {True, False}
            and all(any(kata == lain or (len(kata) == 1 < len(lain) and lain.startswith(kata)) for lain in sisa)
                    for kata in pendek))


def plain_place(nama: str) -> str:
    """A place's name folded, without kecamatan, kabupaten, provinsi and their like, without spaces.

    >>> plain_place("Kec. SUMBER JAMBE"), plain_place("DI Yogyakarta") == plain_place("Daerah Istimewa Yogyakarta")
    ('sumberjambe', True)
    """
    return "".join(kata for kata in fold(nama).split() if kata not in _SEBUTAN)


def likeness(a: str, b: str) -> float:
    """How alike two plain names are, 0 to 1."""
    return seberapa_mirip(a, b)


def holds_place(tertulis: str, daftar: str) -> bool:
    """Whether a typed name names a place of the list: its words stand in it, or it is spelt nearly so.

    >>> holds_place("Kantor Kecamatan Ambulu Kabupaten Jember", "Ambulu"), holds_place("Kec. Wuluhan", "Ambulu")
    (True, False)
    """
    a, b = plain_place(tertulis), plain_place(daftar)
    return f" {fold(daftar)} " in f" {fold(tertulis)} " or likeness(a, b) >= SALAH_EJA
