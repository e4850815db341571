"""The office's own prose as sentences, each with its cell and with the indicator whose row it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from toolkit.checks.cari import indikator_by_kode
from toolkit.checks.naskah.kata import BUKAN_KENYATAAN, SAMBUNGAN
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.sel import Isian
from toolkit.values.kode import kunci

_AKHIR = re.compile(
    r"(?<!\brp\.)(?<!\bno\.)(?<!\bth\.)(?<!\bkab\.)(?<!\bkec\.)(?<!\bs\.d\.)(?<!\bdrs\.)(?<!\bkel\.)(?<!\bperda\.)"
    r"(?<=[.!?])\s+(?=[\"“(]?[^\W_a-z])|\s*\n+\s*", re.IGNORECASE)
_HURUF_KECIL = re.compile(r"[\"“(]?[a-zà-ÿ]")
_KATA = re.compile(r"[^\W\d_]+(?:[-/.][^\W\d_]+)*|\d+(?:[.,]\d+)*|\S")
_BUTIR = re.compile(r"(?:\d{1,2}|[a-z])\.")


@dataclass(frozen=True, slots=True)
class Tulisan:
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


@dataclass(frozen=True, slots=True)
class Kalimat:
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

    def states_fact(self, sampai: int) -> bool:
        """False where a wish, an advice or a condition stands before a place in `kecil`."""
        return BUKAN_KENYATAAN.search(self.kecil, 0, sampai) is None

    def clause(self, mulai: int, akhir: int) -> tuple[str, str]:
        """What stands before and after a place of `kecil`, within the same statement of the sentence."""
        sebelum = [s.end() for s in SAMBUNGAN.finditer(self.kecil, 0, mulai)]
        sesudah = SAMBUNGAN.search(self.kecil, akhir)
        return (self.kecil[sebelum[-1] if sebelum else 0:mulai],
                self.kecil[akhir:sesudah.start() if sesudah else len(self.kecil)])


def passages(hasil: Hasil) -> Iterator[Tulisan]:
    """Every cell of prose that is filled in."""
    indikator = indikator_by_kode(hasil)
    for r in hasil.laporan.realisasi:
        kode = r.kode.nilai or ""
        milik = indikator.get(kunci(kode)) if kode else None
        yield from (Tulisan(isian, kode, milik, analisis=isian is r.analisis)
                    for isian in (r.analisis, r.kendala, r.tindak_lanjut) if isian.nilai)
    yield from (Tulisan(n.isi, n.bagian.nilai or "") for n in hasil.laporan.naskah if n.isi.nilai)
    yield from (Tulisan(k.penjelasan, k.kode.nilai or "") for k in hasil.laporan.kegiatan if k.penjelasan.nilai)


def sentences(hasil: Hasil, kata: re.Pattern[str]) -> Iterator[Kalimat]:
    """The sentences of all passages in which a pattern (of small letters) is found."""
    for tulisan in passages(hasil):
        teks = tulisan.isian.nilai or ""
        if kata.search(teks.casefold()):
            yield from (Kalimat(k, kecil, tulisan) for k, kecil in split(teks) if kata.search(kecil))


@lru_cache(maxsize=4096)
def split(teks: str) -> tuple[tuple[str, str], ...]:
    """A passage -> its sentences, as written and in small letters.

    A full stop ends a sentence where a capital or a digit follows; Rp., No. and their like do not, nor does the mark
    of a list (`1.`, `a.`), which is dropped.

    >>> [k for k, _ in split("Anggaran Rp. 45.000,00. yang dialokasikan naik. Hal ini baik.")]
    ['Anggaran Rp. 45.000,00. yang dialokasikan naik.', 'Hal ini baik.']
    """
    bagian: list[str] = []
    for potong in _AKHIR.split(teks):
        if bagian and _HURUF_KECIL.match(potong) and bagian[-1].endswith("."):
            bagian[-1] += f" {potong}"
        else:
            bagian.append(potong)
    rapi = (" ".join(b.split()) for b in bagian)
    return tuple((b, _small(b)) for b in rapi if b and not _BUTIR.fullmatch(b.casefold()))


def _small(teks: str) -> str:
    """Small letters of the same length, so that places in both are the same."""
    return "".join(kecil if len(kecil := huruf.casefold()) == 1 else huruf for huruf in teks).replace("–", "-")


def words(teks: str) -> list[str]:
    """Words, numbers and signs of a text in small letters.

    >>> words("naik 5,2 % (s.d. 2021)")
    ['naik', '5,2', '%', '(', 's.d', '.', '2021', ')']
    """
    return _KATA.findall(teks)
