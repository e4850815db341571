"""The office's own prose as sentences, each with its cell."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.tools.matching import indikator_by_kode
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.sel import Isian
from toolkit.values.butir import deal
from toolkit.values.kode import kunci

_KETERANGAN_SASARAN = "Keterangan Sasaran"
_AKHIR = re.compile(r"[.!?]\s+(?=[\"“(]?[A-Z0-9])|\n\s*")
_SINGKATAN = re.compile(r"(?:\b(?:rp|no|th|kab|kec|kel|drs|s\.d)|\s\d|\s[a-z])\.\s*$", re.IGNORECASE)
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_WAKTU_LAIN = re.compile(
    r"\btahun (?:lalu|sebelumnya|kemarin|depan|berikutnya|mendatang|-tahun)|\b(?:triwulan|semester)\b")


class Tulisan(NamedTuple):
    """One cell of prose.

    Attributes:
        isian: the cell. kunci: the row's Kode, or the Bagian.
        indikator: the indicator whose row it is, None on the sheets Naskah and Kegiatan.
        analisis: it is the column Analisis, where a sentence without a subject speaks of the indicator.
        sasaran: code of the sasaran that "sasaran tersebut" is: the row's, or the one below whose table a Keterangan
            Sasaran is printed; empty where there is none.
    """

    isian: Isian[str]
    kunci: str
    indikator: HasilIndikator | None = None
    analisis: bool = False
    sasaran: str = ""


class Kalimat(NamedTuple):
    """One sentence. `kecil`: in small letters, single spaces; `di`: its cell, with the sentence as what is written."""

    teks: str
    kecil: str
    tulisan: Tulisan

    @property
    def di(self) -> Isian[str]:
        """Where a finding is; the sentence, and not the whole passage, is what it quotes."""
        return self.tulisan.isian._replace(tertulis=self.teks)

    @property
    def kunci(self) -> str:
        """The row's own key."""
        return self.tulisan.kunci


@once
def passages(hasil: Hasil) -> tuple[Tulisan, ...]:
    """Every cell of prose that is filled in."""
    return tuple(_passages(hasil))


def _passages(hasil: Hasil) -> Iterator[Tulisan]:
    indikator = indikator_by_kode(hasil)
    for r in hasil.laporan.realisasi:
        kode = r.kode.nilai or ""
        milik = indikator.get(kunci(kode)) if kode else None
        yield from (Tulisan(isian, kode, milik, isian is r.analisis, milik.sasaran if milik is not None else "")
                    for isian in (r.analisis, r.keberhasilan, r.kendala, r.tindak_lanjut) if isian.nilai)
    di_bawah = _below_tables(hasil)
    yield from (Tulisan(n.isi, n.bagian.nilai or "", sasaran=di_bawah.get(n.baris, ""))
                for n in hasil.laporan.naskah if n.isi.nilai)
    yield from (Tulisan(k.penjelasan, k.kode.nilai or "") for k in hasil.laporan.kegiatan if k.penjelasan.nilai)


def _below_tables(hasil: Hasil) -> dict[int, str]:
    """Row of a Keterangan Sasaran -> code of the sasaran below whose table it is printed."""
    baris = [(n.baris, n.isi.nilai) for n in hasil.laporan.naskah
             if n.bagian.nilai == _KETERANGAN_SASARAN and n.isi.nilai]
    milik = deal(baris, len(hasil.sasaran), itemgetter(1))
    return {nomor: s.kode for s, isi in zip(hasil.sasaran, milik, strict=True) for nomor, _ in isi}


def sentences(hasil: Hasil, kata: re.Pattern[str]) -> Iterator[Kalimat]:
    """The sentences of all passages in which a pattern (of small letters) is found.

    Args:
        hasil: whose passages.
        kata: a cheap pattern, since every sentence of the report is searched for it.
    """
    return (k for k in all_sentences(hasil) if kata.search(k.kecil))


@once
def all_sentences(hasil: Hasil) -> tuple[Kalimat, ...]:
    """The sentences of all passages, in their order."""
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


def years(kecil: str) -> list[int]:
    """Years that a text names, each once, in order."""
    return sorted({int(t) for t in _TAHUN.findall(kecil)})


def other_time(hasil: Hasil, kalimat: Kalimat) -> bool:
    """The sentence speaks of another year than the report's, or of a part of a year."""
    return any(t != hasil.tahun for t in years(kalimat.kecil)) or _WAKTU_LAIN.search(kalimat.kecil) is not None
