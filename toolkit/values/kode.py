"""Codes: compared segment by segment, segments as numbers (`01` is `1`)."""

import re
from functools import lru_cache

from toolkit.values.angka_tertulis import tidy

Kunci = tuple[tuple[int, str], ...]
"""One pair a segment: the number and an empty text, or -1 and the letters."""


def rapi(kode: str) -> str:
    """A code without outer spaces, spaces at its dots and trailing dots.

    >>> rapi(" 1. 2. ")
    '1.2'
    """
    return re.sub(r" ?\. ?", ".", tidy(kode)).strip(". ")


_BILANGAN = re.compile(r"[0-9]{1,30}")
"""A segment that counts; longer ones are no code of anything, and Python turns none of thousands of digits."""


@lru_cache(maxsize=10_000)  # each code is compared with each other
def kunci(kode: str) -> Kunci:
    """What two equal codes have in common; sorts in the order of the numbers.

    >>> kunci("01.2") == kunci("1.02."), kunci("I.a") == kunci("i.A")
    (True, True)
    >>> kunci("7.01.01.2.02.01") == kunci("7.01.01.2.02.0001")
    True
    """
    return tuple(_segment(segmen) for segmen in rapi(kode).split("."))


def _segment(segmen: str) -> tuple[int, str]:
    segmen = segmen.strip()
    return (int(segmen), "") if _BILANGAN.fullmatch(segmen) else (-1, segmen.upper())


def is_prefix(induk: str, anak: str) -> bool:
    """True where `induk` is a beginning of `anak` that ends at one of its dots.

    >>> is_prefix("I.A", "I.A.1"), is_prefix("1", "11"), is_prefix("1", "1")
    (True, False, False)
    """
    pendek, panjang = kunci(induk), kunci(anak)
    return len(pendek) < len(panjang) and panjang[:len(pendek)] == pendek


_SEGMEN = re.compile(r"[a-z]{0,4}\d+[a-z]{0,2}|[a-z]{1,4}|[ivxlc]+", re.IGNORECASE)


_PEMISAH = re.compile(r"[;\n/&]|,\s+|\bdan\b", re.IGNORECASE)


def daftar_kode(teks: str) -> tuple[str, ...]:
    """The codes of a list, each once; one code alone as it is.

    >>> daftar_kode("1; 2"), daftar_kode("1 dan 3"), daftar_kode("1.2"), daftar_kode("")
    (('1', '2'), ('1', '3'), ('1.2',), ())
    """
    return tuple(dict.fromkeys(kode for bagian in _PEMISAH.split(teks) if (kode := rapi(bagian))))


def looks_like_code(teks: str) -> bool:
    """Digits, short letters and Roman numerals between dots, as opposed to words.

    >>> looks_like_code("7.01.01.2"), looks_like_code("XVIII.A"), looks_like_code("Catatan: data sementara")
    (True, True, False)
    """
    return all(_SEGMEN.fullmatch(segmen) for segmen in re.split(r"[.,/-]", rapi(teks)))


def sasaran_of(kode_indikator: str) -> str:
    """Code of the sasaran that an indicator belongs to: all but the last segment.

    >>> sasaran_of("1.2"), sasaran_of("1")
    ('1', '1')
    """
    bersih = rapi(kode_indikator)
    return bersih.rpartition(".")[0] or bersih


def plain_nomor(teks: str) -> str:
    """The number of an unsur as typed, without the letters before it.

    >>> plain_nomor("U3"), plain_nomor("P.10"), plain_nomor("No. 2")
    ('3', '10', '2')
    """
    return teks.strip("uUpPqQnNoO. ") or teks
