"""What others call our columns: one table, for "maksud Anda …?" and for copying from foreign spreadsheets."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold

_NOMOR_DI_DEPAN = pola(r"\A\W{0,9}(?:\d{1,2}|[a-z])[.)]\s*(?=\w{2})", re.IGNORECASE)
_TAHUN = pola(rf"\b(?:(?:{'|'.join(map(re.escape, map(fold, KOSAKATA.tahun)))}) )?(?:19|20)\d\d\b")
_SATUAN = pola(r"\b(?:rp|rupiah|persen)$")
_SAMPAI = pola(r"(?<=\w) (?:s d|sd|sampai dengan|sampai)\b.*$")
"""`Realisasi s/d Desember`: the same money, up to a day."""


def padanan_key(judul: str) -> str:
    """A heading as it is compared with the table: without number before it, year, day, unit, case and punctuation.

    >>> padanan_key("6. Pagu Indikatif T.A. 2024 (Rp)"), padanan_key("Realisasi s.d. 31 Desember 2024")
    ('paguindikatif', 'realisasi')
    """
    polos = " ".join(_TAHUN.sub(" ", fold(_NOMOR_DI_DEPAN.sub("", judul, count=1))).split())
    return _SATUAN.sub("", _SAMPAI.sub("", polos)).replace(" ", "")


@cache
def words_of(sheet: str) -> Mapping[str, Sequence[str]]:
    """Our headings of a sheet -> what others call them, the likeliest first."""
    isi = tomllib.loads(Path(__file__).with_name("padanan.toml").read_text(encoding="utf-8"))
    return {judul: tuple(kata) for judul, kata in isi.get(sheet, {}).items()}


@cache
def _words(sheet: str) -> Mapping[str, Mapping[str, int]]:
    """Key of a foreign heading -> the headings of a sheet that it may mean, each with its place in their list."""
    hasil: dict[str, dict[str, int]] = {}
    for judul, kata in words_of(sheet).items():
        for tempat, satu in enumerate((judul, *kata)):
            hasil.setdefault(padanan_key(satu), {}).setdefault(judul, tempat)
    return hasil


def rank(judul: str, sheet: Sheet, kolom: Column) -> int | None:
    """How likely a foreign heading means a column, 0 the most; None where it is none of the words for it.

    A share in percent means no column of rupiah.
    """
    if "%" in judul and kolom.kind is Kind.RUPIAH:
        return None
    return _words(sheet.name).get(padanan_key(judul), {}).get(kolom.heading)
