"""Names compared by their content words: the same, one lacks a little, or different."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from typing import NamedTuple

from toolkit.values.kata_nama import KataNama
from toolkit.values.teks import fold

SEPERTIGA = 3
"""A name that lacks one of so many content words is another name."""
_TERPISAH = 3
"""A word is written as so many, at the most."""
_ULANG = 3
"""A phrase may give words of another one, and so on; so often."""
_PERSEN = re.compile(r"(?<!\d)\s*%")
_TAHUN = re.compile(r"\b(?:tahun|ta|th)?\.?\s*(?:19|20)\d\d\b", re.IGNORECASE)
_KURUNG = re.compile(r"\(([^()]*)\)")
_PANGKAL = 3
"""A verb's stem has at least so many letters."""
_SENGAU = {"meny": "s", "meng": "k", "men": "t", "mem": "p"}
"""How a verb that begins with me- hides the first letter of its stem."""


class Padanan(Enum):
    """How two names go together. KURANG: one of them lacks less than a third of the other's content words."""

    SAMA = "sama"
    KURANG = "kurang"
    BEDA = "beda"


class BandingNama(NamedTuple):
    """Two names beside each other; the content words that the other one lacks, in the order of the text."""

    padanan: Padanan
    hanya_a: tuple[str, ...] = ()
    hanya_b: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Kamus:
    """The words by which names are compared in one report.

    Attributes:
        kata: as declared. nama_kantor: what the office is called, and where it lies.
    """

    kata: KataNama
    nama_kantor: tuple[str, ...] = ()

    @cached_property
    def frasa(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Phrases and words as they are read -> what they mean, in the words that are compared."""
        hasil: dict[tuple[str, ...], tuple[str, ...]] = {}
        for baku, *lain in self.kata.sama:
            for satu in lain:
                hasil.setdefault(self._plain(satu), self._plain(baku))
        hasil.update((self._plain(satu), ()) for satu in (*self.kata.abaikan, *self.nama_kantor))
        hasil.pop((), None)
        return hasil

    @cached_property
    def terpanjang(self) -> int:
        """Words of the longest phrase."""
        return max(map(len, self.frasa), default=1)

    @cached_property
    def penghubung(self) -> frozenset[str]:
        """Joining words."""
        return frozenset(self.kata.penghubung)

    @cached_property
    def kantor(self) -> frozenset[str]:
        """Words for the office itself, where nothing else of the kind is meant."""
        sendiri = {kata for nama in self.nama_kantor[:1] for kata in fold(nama).split()}
        return frozenset(self._words(self.kata.kantor)) | (sendiri & frozenset(self.kata.jenjang))

    def _words(self, daftar: Iterable[str]) -> Iterator[str]:
        return (kata for satu in daftar for kata in self._plain(satu))

    def _plain(self, teks: str) -> tuple[str, ...]:
        return tuple(usual_spelling(kata, self.kata) for kata in fold(teks).split() if kata not in self.penghubung)

    def words(self, token: Sequence[str]) -> tuple[str, ...]:
        """The content words of a folded text, phrases replaced until none is left, each word once."""
        kata = tuple(usual_spelling(t, self.kata) for t in token if t not in self.penghubung)
        for _ in range(_ULANG):
            baru = tuple(self._replaced(kata))
            if baru == kata:
                break
            kata = baru
        return tuple(dict.fromkeys(kata))

    def as_said(self, kata: Iterable[str], teks: str) -> tuple[str, ...]:
        """Content words of a text for whoever reads them: its own phrase where they compare an abbreviation of it."""
        isi = f" {' '.join(self._plain(teks))} "
        return tuple(satu if f" {satu} " in isi else self._phrase(satu, isi) for satu in kata)

    def _phrase(self, kata: str, isi: str) -> str:
        frasa = (" ".join(satu) for satu, baku in self.frasa.items() if baku == (kata,) and len(satu) > 1)
        return next((satu for satu in frasa if f" {satu} " in isi), kata)

    def _replaced(self, kata: tuple[str, ...]) -> Iterator[str]:
        k = 0
        while k < len(kata):
            panjang = next((n for n in range(min(self.terpanjang, len(kata) - k), 0, -1)
                            if kata[k:k + n] in self.frasa), 0)
            yield from self.frasa[kata[k:k + panjang]] if panjang else kata[k:k + 1]
            k += panjang or 1


def usual_spelling(kata: str, daftar: KataNama) -> str:
    """A folded word in its usual spelling, without -nya."""
    for salah, baku in daftar.ejaan:
        if salah in kata and baku not in kata:
            kata = kata.replace(salah, baku)
    polos = kata.removesuffix("nya")
    return polos if "nya" in daftar.akhiran and len(polos) > _PANGKAL else kata


@lru_cache(maxsize=64)
def kamus(kata: KataNama, *nama_kantor: str) -> Kamus:
    """The words of a report, made once."""
    return Kamus(kata, tuple(filter(None, nama_kantor)))


def content_words(teks: str, k: Kamus) -> tuple[str, ...]:
    """The content words of a name or a sentence, in its order, each once, as they are compared."""
    return k.words(_tokens(teks, {}))


@lru_cache(maxsize=10_000)
def compare_names(a: str, b: str, k: Kamus) -> BandingNama:
    """Two names by their content words.

    Args:
        a: a name as typed.
        b: another one.
        k: the words of the report.

    Returns:
        BEDA where each side has a content word that the other lacks, where one lacks a third or more, and where what
        it lacks turns the meaning round.

    Source: workbook contract, "Names".
    """
    if fold(a) == fold(b):
        return BandingNama(Padanan.SAMA)
    singkatan = {**_defined(a, k), **_defined(b, k)}
    token = _tokens(a, singkatan), _tokens(b, singkatan)
    isi = k.words(_glued(token[0], token[1])), k.words(_glued(token[1], token[0]))
    hanya_a, hanya_b = _lacking(*isi, k)
    if not hanya_a and not hanya_b:
        return BandingNama(Padanan.SAMA)
    kurang = hanya_a or hanya_b
    banyak = max(sum(kata not in k.kantor for kata in satu) for satu in isi)
    beda = (bool(hanya_a and hanya_b) or len(kurang) * SEPERTIGA >= banyak
            or not frozenset(k.kata.pembalik).isdisjoint(kurang))
    return BandingNama(Padanan.BEDA if beda else Padanan.KURANG, hanya_a, hanya_b)


def same_name(a: str, b: str, k: Kamus) -> bool:
    """Whether two names are the same by their content words."""
    return compare_names(a, b, k).padanan is Padanan.SAMA


def _lacking(a: tuple[str, ...], b: tuple[str, ...], k: Kamus) -> tuple[tuple[str, ...], tuple[str, ...]]:
    hanya_a, hanya_b = [kata for kata in a if kata not in b], [kata for kata in b if kata not in a]
    for kata in tuple(hanya_a):
        bentuk = next((lain for lain in hanya_b if same_form(kata, lain, k.kata)), None)
        if bentuk is not None:
            hanya_a.remove(kata)
            hanya_b.remove(bentuk)
    return (tuple(_counting(hanya_a, hanya_b, b, k)), tuple(_counting(hanya_b, hanya_a, a, k)))


def _counting(kurang: list[str], lain: list[str], semua_lain: tuple[str, ...], k: Kamus) -> Iterator[str]:
    """What one side has more, without words for the office itself and the head of a score that has no other measure."""
    saingan = frozenset(k.kata.jenjang) - k.kantor
    kepala, ukuran = frozenset(k.kata.nilai), frozenset(f for u in k.kata.ukuran for f in fold(u).split())
    for kata in kurang:
        sendiri = kata in k.kantor and not (kata in k.kata.jenjang and not saingan.isdisjoint(lain))
        bernilai = kata in kepala and (not kepala.isdisjoint(semua_lain) or ukuran.isdisjoint(semua_lain))
        if not sendiri and not bernilai:
            yield kata


def same_form(a: str, b: str, daftar: KataNama) -> bool:
    """Whether two words are forms of one verb, by the beginnings and endings that the file names.

    >>> from toolkit.values.kata_nama import kata_nama
    >>> daftar = kata_nama()
    >>> same_form("menyusun", "tersusunnya", daftar), same_form("ditingkatkan", "menurun", daftar)
    (True, False)
    """
    return not _stems(a, daftar).isdisjoint(_stems(b, daftar))


def _stems(kata: str, daftar: KataNama) -> frozenset[str]:
    pangkal: set[str] = set()
    for akhir in ("", *daftar.akhiran):
        if not kata.endswith(akhir):
            continue
        polos = kata.removesuffix(akhir)
        for awal in daftar.awalan:
            if polos.startswith(awal):
                pangkal.add(polos.removeprefix(awal))
                pangkal.update(s for sengau, huruf in _SENGAU.items() if awal == "me" and polos.startswith(sengau)
                               for s in (huruf + polos.removeprefix(sengau), polos.removeprefix(sengau)))
    return frozenset(s for s in pangkal if len(s) > _PANGKAL)


def _tokens(teks: str, singkatan: dict[str, str]) -> tuple[str, ...]:
    polos = fold(_TAHUN.sub(" ", _PERSEN.sub(" persentase ", teks)))
    kata: list[str] = []
    for satu in polos.split():
        panjang = singkatan.get(satu, "").split()
        if not panjang:
            kata.append(satu)
        elif kata[-len(panjang):] != panjang:
            kata += panjang
    return tuple(kata)


def _defined(teks: str, k: Kamus) -> dict[str, str]:
    """Abbreviations that a text explains itself: `Tanda Daftar Gudang (TDG)`."""
    hasil: dict[str, str] = {}
    for cocok in _KURUNG.finditer(teks):
        singkatan, sebelum = fold(cocok[1]), fold(teks[:cocok.start()]).split()
        for banyak in range(len(singkatan), len(sebelum) + 1) if singkatan.isalpha() else ():
            depan = sebelum[-banyak:]
            if depan[0] not in k.penghubung and "".join(
                    d[0] for d in depan if d not in k.penghubung) == singkatan:
                hasil[singkatan] = " ".join(depan)
                break
    return hasil


def _glued(token: tuple[str, ...], lain: tuple[str, ...]) -> tuple[str, ...]:
    """Words that the other text writes as one are one: `di tindak lanjuti`, `ditindaklanjuti`."""
    hasil: list[str] = []
    k = 0
    while k < len(token):
        banyak = next((n for n in range(_TERPISAH, 1, -1) if "".join(token[k:k + n]) in lain), 1)
        hasil.append("".join(token[k:k + banyak]))
        k += banyak
    return tuple(hasil)
