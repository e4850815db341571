"""The office's own prose as sentences, each with its cell and with the indicator whose row it stands in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.tools.lookup import indikator_by_kode
from toolkit.checks.tools.words import Vocabulary
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.sel import Isian
from toolkit.values.kode import kunci

_AKHIR = re.compile(r"[.!?]\s+(?=[\"“(]?[A-Z0-9])|\s*\n\s*")
_SINGKATAN = re.compile(r"(?:\b(?:rp|no|th|kab|kec|kel|drs|s\.d)|\s\d|\s[a-z])\.\s*$", re.IGNORECASE)
_KATA = re.compile(r"[^\W\d_]+(?:[-/.][^\W\d_]+)*|\d+(?:[.,]\d+)*|\S")


KATA = Vocabulary(Path(__file__).with_name("kata.toml"))
"""The words that the checks of prose know."""


class Tulisan(NamedTuple):
    """One cell of prose.

    Attributes:
        isian: the cell. kunci: the row's Kode, or the Bagian.
        indikator: the indicator whose row it is, None on the sheets Naskah and Kegiatan.
        analisis: it is the column Analisis, where a sentence without a subject speaks of the indicator.
    """

    isian: Isian[str]
    kunci: str
    indikator: HasilIndikator | None = None
    analisis: bool = False


class Kalimat(NamedTuple):
    """One sentence. `kecil`: in small letters, single spaces; `di`: its cell, with the sentence as what is written."""

    teks: str
    kecil: str
    tulisan: Tulisan

    @property
    def di(self) -> Isian[str]:
        """Where a finding is; the sentence, and not the whole passage, is what it quotes."""
        return replace(self.tulisan.isian, tertulis=self.teks)

    @property
    def kunci(self) -> str:
        """The row's own key."""
        return self.tulisan.kunci

    def holds(self, nama: str) -> bool:
        """Whether one of the alternatives of a list of kata.toml stands in it."""
        return KATA.pattern(nama).search(self.kecil) is not None

    def states_fact(self, sampai: int) -> bool:
        """False where a wish, an advice or a condition stands before a place in `kecil`."""
        return _not_a_fact().search(self.kecil, 0, sampai) is None

    def clause(self, mulai: int, akhir: int) -> tuple[str, str]:
        """What stands before and after a place of `kecil`, within the same statement of the sentence."""
        sebelum = [s.end() for s in _conjunctions().finditer(self.kecil, 0, mulai)]
        sesudah = _conjunctions().search(self.kecil, akhir)
        return (self.kecil[sebelum[-1] if sebelum else 0:mulai],
                self.kecil[akhir:sesudah.start() if sesudah else len(self.kecil)])


@cache
def _not_a_fact() -> re.Pattern[str]:
    """`Jika dibandingkan` is no condition."""
    return re.compile(rf"{KATA.pattern('bukan_kenyataan').pattern}(?! (?:di)?banding)")


@cache
def _conjunctions() -> re.Pattern[str]:
    """Where one statement of a sentence ends: a clause that says the opposite, a conjunction, `(lihat`."""
    return re.compile(rf"{KATA.pattern('anak_kalimat').pattern}[^,]*,|\s*[,;]?\s*{KATA.pattern('sambungan').pattern}|;|"
                      r"\(\s*(?=lihat)")


@once
def passages(hasil: Hasil) -> tuple[Tulisan, ...]:
    """Every cell of prose that is filled in."""
    return tuple(_passages(hasil))


def _passages(hasil: Hasil) -> Iterator[Tulisan]:
    indikator = indikator_by_kode(hasil)
    for r in hasil.laporan.realisasi:
        kode = r.kode.nilai or ""
        milik = indikator.get(kunci(kode)) if kode else None
        yield from (Tulisan(isian, kode, milik, analisis=isian is r.analisis)
                    for isian in (r.analisis, r.kendala, r.tindak_lanjut) if isian.nilai)
    yield from (Tulisan(n.isi, n.bagian.nilai or "") for n in hasil.laporan.naskah if n.isi.nilai)
    yield from (Tulisan(k.penjelasan, k.kode.nilai or "") for k in hasil.laporan.kegiatan if k.penjelasan.nilai)


def sentences(hasil: Hasil, kata: re.Pattern[str]) -> Iterator[Kalimat]:
    """The sentences of all passages in which a pattern (of small letters) is found.

    Args:
        hasil: whose passages.
        kata: a cheap pattern, since every sentence of the report is searched for it.
    """
    return (k for k in _sentences(hasil) if kata.search(k.kecil))


@once
def _sentences(hasil: Hasil) -> tuple[Kalimat, ...]:
    return tuple(Kalimat(teks, kecil, tulisan) for tulisan in passages(hasil)
                 for teks, kecil in split(tulisan.isian.nilai or ""))


def split(teks: str) -> tuple[tuple[str, str], ...]:
    """A passage -> its sentences, as written and in small letters.

    A full stop ends a sentence where a capital or a digit follows, but not behind Rp, No and their like, nor behind the
    mark of a list (`1.`, `a.`).

    >>> [k for k, _ in split("Anggaran Rp. 45.000,00. yang dialokasikan naik. Hal ini baik.")]
    ['Anggaran Rp. 45.000,00. yang dialokasikan naik.', 'Hal ini baik.']
    """
    akhir = [c.end() for c in _AKHIR.finditer(teks) if not _SINGKATAN.search(teks, max(0, c.start() - 4), c.end())]
    rapi = (" ".join(teks[a:b].split()) for a, b in pairwise([0, *akhir, len(teks)]))
    return tuple((b, small(b)) for b in rapi if b)


def small(teks: str) -> str:
    """Small letters and plain hyphens, of the same length: a place in one is the same place in the other."""
    kecil = teks.lower()
    if len(kecil) != len(teks):
        kecil = "".join(k if len(k := huruf.lower()) == 1 else huruf for huruf in teks)
    return kecil.replace("–", "-")


def words(teks: str) -> list[str]:
    """Words, numbers and signs of a text in small letters.

    >>> words("naik 5,2 % (s.d. 2021)")
    ['naik', '5,2', '%', '(', 's.d', '.', '2021', ')']
    """
    return _KATA.findall(teks)
