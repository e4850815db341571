"""What kind of office a name says, whose code it bears, and by what one office is told from another."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.values.pola import pola
from toolkit.values.teks import fold

_WILAYAH = pola(r"(\d{2})(?:[. -]?(\d{2})(?:[. -]?(\d{2})(?:[. -]?(\d{4}))?)?)?")
"""Provinsi, kabupaten, kecamatan, kelurahan: two, two, two and four digits, as the Kemendagri writes them."""
KECAMATAN, KELURAHAN, DAERAH = "kecamatan", "kelurahan", "daerah"
"""Whose code an office bears."""
_KABUPATEN = pola(r"[\s,(]{1,9}kab(?:upaten|\.)?\s.*$", re.IGNORECASE)
"""What a name says of its kabupaten: `Kecamatan Ambulu Kabupaten Jember`."""
_DIGIT = {6: KECAMATAN, 10: KELURAHAN}
_DI_DEPAN = frozenset({"kantor", "pemerintah"})


class JenisKantor(NamedTuple):
    """A kind of office, as jenis_kantor.toml declares it.

    Attributes:
        awalan: how its names begin, folded. kepala: its head's office, with {nama} or {tempat}.
        atasan: who is above its head: `daerah`, `camat`, or nobody that is known here.
        kode: whose code it bears. provinsi: where a kecamatan is called so.
    """

    nama: str
    awalan: tuple[str, ...]
    kepala: str
    atasan: str
    kode: str
    provinsi: tuple[str, ...] = ()


def _jenis(isi: Mapping[str, Any]) -> JenisKantor:
    return JenisKantor(isi["nama"], tuple(isi["awalan"]), isi["kepala"], isi["atasan"], isi["kode"],
                       tuple(isi.get("provinsi", ())))


_BERKAS = Path(__file__).with_name("jenis_kantor.toml")
JENIS = tuple(map(_jenis, tomllib.loads(_BERKAS.read_text(encoding="utf-8"))["jenis"]))
"""Every kind; the last is what no other is."""


def official_code(kode: str) -> str:
    """A code of the Kemendagri with its dots; any other text as typed, without outer spaces and a lone dash.

    >>> official_code("3509121001"), official_code("35.09"), official_code("1.02.0.00.01"), official_code("-")
    ('35.09.12.1001', '35.09', '1.02.0.00.01', '')
    """
    polos = kode.strip().rstrip(".")
    cocok = _WILAYAH.fullmatch(polos)
    return ".".join(filter(None, cocok.groups())) if cocok else "" if polos in {"-", "–", "—"} else polos


def is_official(kode: str) -> bool:
    """Whether a text is a code of the Kemendagri by its form: two, four, six or ten digits."""
    return _WILAYAH.fullmatch(kode.strip().rstrip(".")) is not None


def whose_code(kode: str) -> str:
    """`kecamatan` or `kelurahan` for a code of six or ten digits; else `daerah`, also for none.

    >>> whose_code("35.09.12"), whose_code("35.09.12.1001"), whose_code("35.09"), whose_code("")
    ('kecamatan', 'kelurahan', 'daerah', 'daerah')
    """
    cocok = _WILAYAH.fullmatch(kode.strip().rstrip("."))
    return _DIGIT.get(len("".join(filter(None, cocok.groups()))), DAERAH) if cocok else DAERAH


@lru_cache(maxsize=10_000)
def identity(kode: str, nama: str) -> str:
    """What an office is: its code where that is a kecamatan's or kelurahan's, else code and folded name.

    Empty where neither is known. Source: workbook contract, section 1, "Identity".

    >>> identity("350912", "Kec. Ambulu"), identity("35.09", "DINAS  Kesehatan"), identity("", "Dinas Kesehatan")
    ('35.09.12', '35.09/dinas kesehatan', '/dinas kesehatan')
    """
    resmi = official_code(kode)
    if whose_code(resmi) != DAERAH:
        return resmi
    jenis, lipat = _by_name(nama), fold(" ".join(_bare(nama)))
    if jenis and jenis.kode != DAERAH:  # Kec. Ambulu is Kecamatan Ambulu
        lipat = f"{jenis.awalan[0]} {fold(place_of(nama))}"
    return f"{resmi}/{lipat}" if lipat else ""


@lru_cache(maxsize=10_000)
def kind_of(kode: str, nama: str) -> JenisKantor:
    """The kind that the name begins with, else the one whose code it bears, else the last.

    >>> kind_of("", "Kantor Kecamatan Ambulu").nama, kind_of("35.09", "Satpol PP").kepala
    ('Kecamatan', 'Kepala {nama}')
    >>> kind_of("35.09.12", "Ambulu").nama, kind_of("", "Ambulu").nama
    ('Kecamatan', 'Perangkat Daerah')
    """
    milik = whose_code(kode)
    return _by_name(nama) or next((j for j in JENIS if j.kode == milik != DAERAH), JENIS[-1])


def _by_name(nama: str) -> JenisKantor | None:
    kata = fold(" ".join(_bare(nama)))
    return next((j for j in JENIS if any(f"{kata} ".startswith(f"{awal} ") for awal in j.awalan)), None)


def says_kind(nama: str) -> bool:
    """Whether the name begins with a word that says what kind of office it is."""
    return _by_name(nama) is not None


def in_full(nama: str) -> str:
    """The office's name with the word that says its kind written out; any other name as typed.

    >>> in_full("Kec. Sukamaju"), in_full("KEC SUKAMAJU"), in_full("Kantor Camat Ambulu"), in_full("Kecamatan Ambulu")
    ('Kecamatan Sukamaju', 'KECAMATAN SUKAMAJU', 'Kantor Camat Ambulu', 'Kecamatan Ambulu')
    """
    kata, jenis = nama.split(), _by_name(nama)
    awal = fold(kata[0]) if kata else ""
    if jenis is None or awal not in jenis.awalan or awal == fold(jenis.nama) or not fold(jenis.nama).startswith(awal):
        return nama
    return " ".join((jenis.nama.upper() if nama.isupper() else jenis.nama, *kata[1:]))


def place_of(nama: str) -> str:
    """The office's name without the word that says its kind, as typed.

    >>> place_of("Kantor Kec. Sumber Jambe"), place_of("Dinas Kesehatan"), place_of("Ambulu")
    ('Sumber Jambe', 'Kesehatan', 'Ambulu')
    """
    kata = _bare(nama)
    polos = [fold(k) for k in kata]
    jenis = _by_name(nama)
    panjang = max((len(a.split()) for a in (jenis.awalan if jenis else ()) if polos[:len(a.split())] == a.split()),
                  default=0)
    return " ".join(kata[panjang:])


def head_of(kode: str, nama: str) -> str:
    """The office of its head; empty where the name does not say it.

    >>> head_of("35.09.12", "Kecamatan Ambulu, Kab. Jember"), head_of("", "Kantor Kelurahan Kepatihan")
    ('Camat Ambulu', 'Lurah Kepatihan')
    >>> head_of("", "Dinas Sosial")
    'Kepala Dinas Sosial'
    """
    kata = _bare(nama)
    tempat = _KABUPATEN.sub("", place_of(nama))
    return kind_of(kode, nama).kepala.format(nama=" ".join(kata), tempat=tempat).strip() if kata else ""


def _bare(nama: str) -> list[str]:
    """The words of a name as typed, without `Kantor` and `Pemerintah` before them."""
    kata = nama.split()
    while kata and fold(kata[0]) in _DI_DEPAN:
        kata = kata[1:]
    return kata
