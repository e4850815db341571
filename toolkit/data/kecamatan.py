"""The kecamatan of Indonesia by their Kemendagri code (kecamatan.csv; its first line names the act and the source)."""

import csv
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

DASAR = "Kepmendagri 300.2.2-2430 Tahun 2025"
"""The act whose list this is, as findings name it."""

_DIGIT_KELURAHAN = 10


class Kecamatan(NamedTuple):
    """One kecamatan: `kode` as `35.09.12`, names as the list has them, `kabupaten_kota` with its first word."""

    kode: str
    nama: str
    kabupaten_kota: str
    provinsi: str


@functools.cache
def all_kecamatan() -> dict[str, Kecamatan]:
    """Every kecamatan by its code."""
    return {k.kode: k for k in _parsed(b for b in _text().splitlines() if b[:1].isdigit())}


def find(kode: str) -> Kecamatan | None:
    """The kecamatan of a code, with or without dots (`35.09.12`, `350912`); None where the list has none.

    >>> find("350912").nama
    'Ambulu'
    """
    bertitik = dotted(kode)
    return next((k for k in _beginning(bertitik + ",") if k.kode == bertitik), None)


def within(kode: str) -> tuple[Kecamatan, ...]:
    """Every kecamatan of the kabupaten or kota that a code names in its first four digits; none where it names none.

    >>> len(within("35.09"))
    31
    """
    bertitik = dotted(kode)
    return tuple(_beginning(f"{bertitik[:5]}.")) if bertitik[4:5] else ()


def dotted(kode: str) -> str:
    """A code's digits with the dots of the list.

    >>> dotted("350912"), dotted("35.09"), dotted("3509121001")
    ('35.09.12', '35.09', '35.09.12.1001')
    """
    angka = "".join(c for c in kode if c.isdigit())
    kelurahan = 6 if len(angka) == _DIGIT_KELURAHAN else None
    return ".".join(b for b in (angka[:2], angka[2:4], angka[4:kelurahan], *([angka[6:]] if kelurahan else [])) if b)


def _beginning(awalan: str) -> Iterator[Kecamatan]:
    """The kecamatan whose line begins so: most questions need one of 7,285, so the others are not taken apart."""
    teks = _text()
    baris = []
    posisi = teks.find(f"\n{awalan}")
    while posisi >= 0:
        akhir = teks.find("\n", posisi + 1)
        baris.append(teks[posisi + 1:akhir])
        posisi = teks.find(f"\n{awalan}", akhir)
    return _parsed(baris)


@functools.cache
def _text() -> str:
    """The file, every line with its break."""
    return Path(__file__).with_name("kecamatan.csv").read_text(encoding="utf-8").rstrip("\n") + "\n"


def _parsed(baris: Iterable[str]) -> Iterator[Kecamatan]:
    return (Kecamatan(*kolom) for kolom in csv.reader(baris))
