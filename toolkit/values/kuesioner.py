"""Answers of the survey's questionnaire as people write them: numbers, words by the unsur's name, other scales.

kuesioner.toml holds the words.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.values.pola import pola
from toolkit.values.teks import fold


class _Unsur(NamedTuple):
    """A kind of unsur: what its name holds, its answers in order as people write them, and each answer's number."""

    kunci: tuple[str, ...]
    deret: tuple[tuple[str, ...], ...]
    arti: Mapping[str, int]

    @classmethod
    def of(cls, isi: Mapping[str, Any]) -> "_Unsur":
        """From its table; words made of a degree and a quality stand after those written out."""
        deret = (*map(tuple, isi.get("jawaban", ())), *_degrees(isi.get("sifat", ())))
        return cls(tuple(isi.get("kunci", ())), deret, _numbered(deret))


def _degrees(sifat: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(f"{derajat} {satu}".strip().title() for derajat in _isi()["derajat"]) for satu in sifat)


def _numbered(deret: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
    return {fold(kata): n for satu in deret for n, kata in enumerate(satu, 1)}


class _Kata(NamedTuple):
    """The words of kuesioner.toml, read when the first survey asks.

    Attributes:
        tengah, terendah, pengiring, ringkasan: as the file explains them. umum: an unsur without words of its own.
        unsur: the kinds of unsur. tanpa_nama: for an unsur of the office's own: a degree of any quality says the same
            of whatever it is.
    """

    tengah: frozenset[str]
    terendah: tuple[str, ...]
    pengiring: frozenset[str]
    ringkasan: frozenset[str]
    umum: _Unsur
    unsur: tuple[_Unsur, ...]
    tanpa_nama: Mapping[str, int]


@cache
def _isi() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _kata() -> _Kata:
    isi = _isi()
    sifat = dict.fromkeys(s for u in isi["unsur"] for s in u.get("sifat", ()))
    return _Kata(frozenset(isi["tengah"]), tuple(isi["terendah"]), frozenset(isi["pengiring"]),
                 frozenset(isi["ringkasan"]), _Unsur.of({"sifat": isi["sifat"]}), tuple(map(_Unsur.of, isi["unsur"])),
                 _numbered(_degrees(sifat)))


TERBAIK = 4
"""The best answer; 1 is the worst."""
_ANGKA = pola(r"(?:^[-−])?\d+(?:[.,]\d+)?")
_HURUF_PILIHAN = pola(r"\(?[a-e][.)]\s*(?=\S)", re.IGNORECASE)
"""The letter before a choice of a printed questionnaire: `d. Sangat sesuai`."""
SKALA = ((1, 5), (1, 10), (0, 100))
"""The scales of other questionnaires, the narrowest first."""
_TERSEDIKIT = 2
"""A single answer beyond the scale is a slip of the hand, no scale."""
_SERATUS_TERENDAH = Decimal(10)
"""On a scale of 100 most answers are larger than that; on one of 4 a doubled key (33) is not."""


class Jawaban(NamedTuple):
    """An answer as written.

    Attributes:
        nilai: 1 to TERBAIK; None: it is none.
        angka: the number that is none of the scale, None where it is a word.
        lima: a word of a questionnaire with five choices.
    """

    nilai: int | None = None
    angka: Decimal | None = None
    lima: bool = False


def read_answer(tertulis: str, unsur: str) -> Jawaban:
    """What an answer says: `3`, `3,0`, `4 - Sangat Baik`, `Sangat sesuai (4)`, `d. Gratis`, `kurang  mudah`.

    A number beside words that say another answer, or that belong to five choices, is none.

    Args:
        tertulis: as it stands in the cell.
        unsur: the unsur's name, which decides which words count.

    >>> read_answer("Sangat Sesuai (4)", "Persyaratan").nilai, read_answer("Gratis", "Biaya/Tarif").nilai
    (4, 4)
    >>> read_answer("Gratis", "Persyaratan").nilai, read_answer("5", "Persyaratan").angka
    (None, Decimal('5'))
    """
    angka = [Decimal(a.replace("−", "-").replace(",", ".")) for a in _ANGKA.findall(tertulis)]
    kata = _words(tertulis)
    menurut_kata = _meaning(kata, unsur) if kata else None
    lima = _of_five(kata) and menurut_kata is None
    if not angka:
        return Jawaban(menurut_kata, lima=lima)
    if len(angka) > 1:
        return Jawaban(angka=next((a for a in angka if a > TERBAIK), None), lima=lima)
    cocok = is_answer(angka[0]) and menurut_kata in (None, int(angka[0])) and not lima
    if cocok:
        return Jawaban(int(angka[0]))
    return Jawaban(angka=None if is_answer(angka[0]) else angka[0], lima=lima)


def is_answer(angka: Decimal) -> bool:
    """True for 1 to TERBAIK, whole."""
    return angka in range(1, TERBAIK + 1)


def likely_scale(angka: Iterable[Decimal]) -> tuple[int, int] | None:
    """The scale of a survey that was not made on the regulation's; None where its answers do not show it.

    Args:
        angka: all answers in numbers.

    >>> likely_scale(map(Decimal, (5, 4, 5, 3))), likely_scale(map(Decimal, (3, 33, 4)))
    ((1, 5), None)
    """
    semua = list(angka)
    lebih = [a for a in semua if a > TERBAIK]
    if len(lebih) < _TERSEDIKIT or any(a != a.to_integral_value() for a in lebih):
        return None
    bawah, atas = next(((b, a) for b, a in SKALA if max(lebih) <= a), (0, 0))
    if min(semua) < bawah or not atas:
        return None
    banyak = sum(a > _SERATUS_TERENDAH for a in semua)
    return None if atas == SKALA[-1][1] and 2 * banyak < len(semua) else (bawah, atas)


def choices_for(unsur: str) -> tuple[str, ...]:
    """The four answers of an unsur in words, worst first, as an example.

    >>> choices_for("Biaya/Tarif")
    ('Sangat Mahal', 'Cukup Mahal', 'Murah', 'Gratis')
    """
    return next((u.deret[0] for u in _own(unsur)), _kata().umum.deret[0])


def asked_of(pertanyaan: str, unsur: Mapping[int, str]) -> int | None:
    """Number of the unsur that a question of the questionnaire asks about, None where that is not sure.

    Args:
        pertanyaan: its words.
        unsur: number -> name.

    >>> asked_of("Bagaimana pendapat Saudara tentang biaya/tarif pelayanan?", {3: "Waktu", 4: "Biaya/Tarif"})
    4
    """
    ditanya = _kinds_in(pertanyaan)
    jenis = {k: _kinds_in(nama) for k, nama in unsur.items()}
    persis = [k for k, milik in jenis.items() if ditanya and milik == ditanya]
    cocok = persis or [k for k, milik in jenis.items() if milik & ditanya]
    return cocok[0] if len(cocok) == 1 else None


def about_person(judul: str, unsur: Mapping[int, str]) -> str | None:
    """The heading in SKM Responden of what a column says of the respondent; None where it asks about an unsur, or else.

    >>> about_person("Usia Anda", {}), about_person("Apa pendidikan terakhir Anda?", {}), about_person("Biaya", {})
    ('Umur', 'Pendidikan', None)
    """
    kata = f" {fold(judul)} "
    arti = [kita for kita, daftar in _isi()["diri"].items() if any(f" {k} " in kata for k in daftar)]
    return arti[0] if len(arti) == 1 and asked_of(judul, unsur) is None else None


def is_fifth(judul: str) -> bool:
    """True for the name of a choice that only a questionnaire with five of them has.

    >>> is_fifth("Cukup Puas"), is_fifth("Sangat Tidak Setuju"), is_fifth("Kurang Baik")
    (True, True, False)
    """
    return _of_five(fold(judul))


def is_summary(teks: str) -> bool:
    """True for what begins a row of sums or means under the respondents.

    >>> is_summary("∑ Nilai / Unsur"), is_summary("NRR Tertimbang"), is_summary("17")
    (True, True, False)
    """
    return not _kata().ringkasan.isdisjoint(fold(teks.replace("∑", "σ ")).split()[:1])


def _of_five(kata: str) -> bool:
    return not _kata().tengah.isdisjoint(kata.split()) or kata.startswith(_kata().terendah)


def _words(tertulis: str) -> str:
    """The words of an answer, folded, without numbers, the letter of a choice, and words like skor."""
    polos = _HURUF_PILIHAN.sub("", _ANGKA.sub(" ", tertulis).strip(" .-–—:=()"), count=1)
    return " ".join(k for k in fold(polos).split() if k not in _kata().pengiring)


def _meaning(kata: str, unsur: str) -> int | None:
    """Which answer the words are for an unsur; None where they are none of its own, or two of them."""
    milik = _own(unsur)
    semua = (_kata().umum.arti, *((u.arti for u in milik) if milik else (_kata().tanpa_nama,)))
    arti = {satu[kata] for satu in semua if kata in satu}
    return arti.pop() if len(arti) == 1 else None


def _kinds_in(teks: str) -> frozenset[tuple[str, ...]]:
    return frozenset(u.kunci for u in _own(teks))


@cache
def _own(unsur: str) -> tuple[_Unsur, ...]:
    """The kinds of unsur that a name names; a name may hold two (Perilaku dan kompetensi petugas)."""
    nama = f" {fold(unsur)} "
    return tuple(u for u in _kata().unsur if any(f" {k} " in nama for k in u.kunci))
