"""The office's own prose as sentences, each with its cell, and of whom a sentence speaks.

That is an indicator or a sasaran, or nobody that the workbook knows beyond doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.tools.matching import indikator_by_kode
from toolkit.checks.tools.words import Vocabulary
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.sel import Isian
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.angka_tertulis import read_words
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

_AKHIR = re.compile(r"[.!?]\s+(?=[\"“(]?[A-Z0-9])|\n\s*")
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


DIKENALI = 0.8
"""An indicator is named where so much of its name's words stand in the sentence."""
SEPARUH = 0.5
"""So much of a name must stand beside a word for the figure: `nilai rata-rata desa` is another figure."""
MINIMAL_KATA = 3
"""A name with fewer telling words is too short to be recognised within a sentence."""
_KODE = re.compile(r"\bindikator(?: sasaran| kinerja)? (\d+\.\d+)\b")
_SASARAN = re.compile(r"\bsasaran(?: strategis| starategis)?(?: ke)?[ -](\d+|i{1,3}|iv|v)\b(?![.,]\d)")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_SASARAN_BARIS = re.compile(r"\b(?:rata-rata capaian sasaran|sasaran (?:ini|tersebut)|capaian (?:kinerja )?sasaran)\b")
_SKM = re.compile(r"\b(?:skm|ikm|(?:survei|survey|indeks) kepuasan masyarakat)\b")
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")


class Subjek(NamedTuple):
    """What a sentence speaks of: an indicator or a sasaran. `disebut`: the sentence names it; `kantor`: the office."""

    indikator: HasilIndikator | None = None
    sasaran: HasilSasaran | None = None
    disebut: bool = False
    kantor: str = ""

    @property
    def sebutan(self) -> str:
        """As findings name it."""
        if self.indikator is not None:
            return f"indikator {self.indikator.kode}"
        return f"sasaran {self.sasaran.kode}" if self.sasaran is not None else ""


def subject(hasil: Hasil, kalimat: Kalimat) -> Subjek | None:
    """The subject of a sentence: what it names, else the indicator of its row; None where it cannot be told."""
    kantor = hasil.identitas.nama_perangkat_daerah.nilai or ""
    if nomor := set(_SASARAN.findall(kalimat.kecil)):
        sasaran = by_number(hasil, nomor.pop())
        return Subjek(sasaran=sasaran, disebut=True, kantor=kantor) if sasaran is not None and not nomor else None
    disebut = _named(hasil, kalimat)
    if len(disebut) > 1:
        return None
    milik = disebut[0] if disebut else kalimat.tulisan.indikator
    if milik is not None and _SASARAN_BARIS.search(kalimat.kecil):
        sasaran = next((s for s in hasil.sasaran if s.kode == milik.sasaran), None)
        return None if sasaran is None else Subjek(sasaran=sasaran, disebut=True, kantor=kantor)
    return None if milik is None else Subjek(indikator=milik, disebut=bool(disebut), kantor=kantor)


def by_number(hasil: Hasil, nomor: str) -> HasilSasaran | None:
    """The sasaran that `2` or `II` names."""
    cari = kunci(str(_ROMAWI.get(nomor, nomor)))
    return next((s for s in hasil.sasaran if kunci(s.kode) == cari), None)


def speaks_of_it(subjek: Subjek, kalimat: Kalimat, sebelum: str, tambahan: frozenset[str] = frozenset()) -> bool:
    """Whether the words before a statement leave it no other subject.

    All of them are words of the subject's name, numbers, or words that name a figure, a time or nothing. One that names
    something must name it wholly, or half of it beside a word for the figure (realisasi, capaian, nilai …); one
    without any subject speaks of the indicator in the column Analisis alone.
    """
    nama = frozenset[str]().union(_folded(subjek.kantor), *_names(subjek))
    netral, pendek = KATA.words("netral", "ukuran"), KATA.words("pendek")
    isi = [k for k in words(sebelum) if k[0].isalnum() and not k[0].isdigit() and read_words(k) is None]
    if any(k not in nama and k not in netral and k not in tambahan for k in isi):
        return False
    if subjek.disebut:
        return True
    bagian = nama.intersection(isi) - netral - tambahan
    if not bagian:
        return kalimat.tulisan.analisis or not KATA.words("ukuran").isdisjoint(isi)
    penting = max((n - netral - pendek for n in _names(subjek)), key=lambda n: len(n & bagian))
    return not KATA.words("ukuran").isdisjoint(isi) and len(bagian & penting) >= SEPARUH * len(penting)


def other_time(hasil: Hasil, kalimat: Kalimat) -> bool:
    """The sentence speaks of another year than the report's, or of a part of a year, or of another area."""
    return kalimat.holds("pembanding_lain") or any(t != hasil.tahun for t in years(kalimat.kecil)) or bool(
        re.search(r"\btahun (?:lalu|sebelumnya|kemarin|depan|berikutnya|mendatang|-tahun)", kalimat.kecil))


def years(kecil: str) -> list[int]:
    """Years that a text names, each once, in order."""
    return sorted({int(t) for t in _TAHUN.findall(kecil)})


def _named(hasil: Hasil, kalimat: Kalimat) -> list[HasilIndikator]:
    """The indicators that a sentence names: by code, by name, or the survey's by its short name."""
    if kode := {kunci(k) for k in _KODE.findall(kalimat.kecil)}:
        return [i for i in hasil.indikator if kunci(i.kode) in kode]
    isi = frozenset(words(kalimat.kecil))
    cocok = [i for i in hasil.indikator if any(_covers(isi, nama) for nama in _names(Subjek(i)))]
    if not cocok and _SKM.search(kalimat.kecil):
        cocok = [i for i in hasil.indikator if speaks_of_skm(i.uraian, hasil.regulasi)]
    return cocok


def _covers(isi: frozenset[str], nama: frozenset[str]) -> bool:
    penting = nama - KATA.words("pendek")
    return len(penting) >= MINIMAL_KATA and len(penting & isi) >= DIKENALI * len(penting)


def _names(subjek: Subjek) -> Iterator[frozenset[str]]:
    """The words of each wording of the subject's name."""
    if subjek.indikator is not None:
        yield from (_folded(n) for n in (subjek.indikator.uraian, subjek.indikator.cetak) if n)
    if subjek.sasaran is not None:
        yield _folded(subjek.sasaran.uraian)
        for i in subjek.sasaran.indikator:
            yield _folded(i.cetak_sasaran)


@lru_cache(maxsize=512)
def _folded(nama: str) -> frozenset[str]:
    kata = frozenset(fold(nama).split())
    return kata | {"skm", "ikm", "survei", "survey", "kepuasan", "masyarakat"} if "kepuasan" in kata else kata
