"""Acts: cited with kind and title, and a number or year that are not theirs."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import sentences
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.values.teks import fold

_ADA = re.compile(r"\btentang\b")
_JUDUL = re.compile(r"[;.]|\b(?:sebagaimana|beserta|perubahan|yang mengatur|maka|pasal)\b")
_KATA_JUDUL = 3
"""A shorter title must be the whole title."""


class Peraturan(NamedTuple):
    """An act: number, year, and its title folded, `dan` left out."""

    nomor: int
    tahun: int
    judul: str


@check("NAS017", Tingkat.PERINGATAN,
       judul="Nomor atau tahun peraturan tidak sesuai judulnya",
       pesan='kalimat menyebut "{kutipan}", tetapi peraturan dengan judul itu adalah Nomor {nomor} Tahun {tahun}.',
       saran="Perbaiki menjadi Nomor {nomor} Tahun {tahun}, atau perbaiki judulnya.",
       mengapa="Dasar hukum yang salah sebut tidak dapat ditelusuri pembaca.")
def act_misquoted(hasil: Hasil) -> Iterator[Kena]:
    """Kind and title of an act that is known, with its number or its year, and the other one wrong."""
    for k in sentences(hasil, _ADA):
        for pola, dikenal in _known():
            for c in pola.finditer(k.kecil):
                judul = plain(_JUDUL.split(k.kecil[c.end():], maxsplit=1)[0])
                sama = [p for p in dikenal if _same(judul, p.judul)]
                nomor, tahun = int(c["nomor"]), int(c["tahun"])
                satu = [p for p in sama if (p.nomor == nomor) != (p.tahun == tahun)]
                if satu and not any((p.nomor, p.tahun) == (nomor, tahun) for p in dikenal):
                    yield Kena(k.di, {"kutipan": k.teks[c.start():c.end("tahun")], "nomor": satu[0].nomor,
                                      "tahun": satu[0].tahun}, k.kunci)


def plain(teks: str) -> str:
    """A title to compare: folded, without `dan`.

    >>> plain("Laporan dan Evaluasi, …")
    'laporan evaluasi'
    """
    return " ".join(kata for kata in fold(teks).split() if kata not in {"dan", "tentang"})


def _same(disebut: str, judul: str) -> bool:
    """The title as it is, with words after it, or cut short behind enough of its words."""
    return (f"{disebut} ".startswith(f"{judul} ") and (len(judul.split()) > _KATA_JUDUL or disebut == judul)) or (
        len(disebut.split()) > _KATA_JUDUL and f"{judul} ".startswith(f"{disebut} "))


@cache
def _known() -> tuple[tuple[re.Pattern[str], tuple[Peraturan, ...]], ...]:
    """How a kind is cited, and the acts of it that are known."""
    isi = tomllib.loads(Path(__file__).with_name("peraturan.toml").read_text(encoding="utf-8"))
    return tuple((re.compile(rf"\b(?:{pola})(?: ri| republik indonesia)?(?:,? (?:nomor|no\.?|nomer))?[ :]{{1,3}}"
                                    r"(?P<nomor>\d{1,4})(?:/| tahun )(?P<tahun>(?:19|20)\d\d) tentang\b"),
                  tuple(_read(p) for p in isi["judul"][jenis])) for jenis, pola in isi["jenis"].items())


def _read(teks: str) -> Peraturan:
    nomor, _, judul = teks.partition(" ")
    angka, _, tahun = nomor.partition("/")
    return Peraturan(int(angka), int(tahun), plain(judul))
