"""Words of a sentence and what they mean: one lexicon, read from kata.toml, one walk from left to right."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

_KATA = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]")
_BERAKHIRAN = 6
"""A word of so many letters may bear -nya."""
Arti = Mapping[str, str]
KOSONG: Arti = {}
LUAS: Arti = {"luas": ""}
"""Words that name something all the same."""


class Kata(NamedTuple):
    """A word, or several that mean one thing; a number; a sign.

    teks: in small letters. arti: list of kata.toml -> its entry; none: it names something.
    """

    teks: str
    mulai: int
    akhir: int
    arti: Arti = KOSONG

    def means(self, *daftar: str) -> bool:
        """Whether it stands in one of these lists."""
        return not self.arti.keys().isdisjoint(daftar)

    def entry(self, daftar: str) -> str:
        """Which entry of a list it means, empty where it means none."""
        return self.arti.get(daftar, "")

    @property
    def names(self) -> bool:
        """It is a word that names something."""
        return (not self.arti or self.arti == LUAS) and self.teks[0].isalpha()


class Leksikon:
    """Phrases by their first word, the longest first, each with what it means."""

    def __init__(self, isi: Mapping[str, str | Mapping[str, str]], dasar: "Leksikon | None" = None) -> None:
        """`isi`: list -> phrases with commas between, or entry -> phrases; `dasar`: a lexicon that this one adds to."""
        semua: dict[str, dict[tuple[str, ...], dict[str, str]]] = {}
        for nama, butir in isi.items():
            for entri, frasa in (butir.items() if isinstance(butir, Mapping) else [("", butir)]):
                for satu in frasa.split(","):
                    if not (kata := tuple(_KATA.findall(satu))):
                        continue  # an office without a name
                    semua.setdefault(kata[0], {}).setdefault(kata, {})[nama] = entri
        self._frasa = {awal: sorted(f.items(), key=lambda x: -len(x[0])) for awal, f in semua.items()}
        self._dasar = dasar

    def _longest(self, kata: Sequence[str], n: int) -> tuple[int, Arti]:
        """How many words from a place on mean one thing, and what; (1, nothing) where none is known."""
        dasar = self._dasar._longest(kata, n) if self._dasar else (1, KOSONG)  # noqa: SLF001  one of its own kind
        for frasa, arti in self._frasa.get(kata[n], ()):
            if len(frasa) >= dasar[0] and tuple(kata[n:n + len(frasa)]) == frasa:
                return len(frasa), ({**dasar[1], **arti} if len(frasa) == dasar[0] else arti)
        return dasar

    def _knows(self, kata: str) -> bool:
        return kata in self._frasa or (self._dasar is not None and self._dasar._knows(kata))  # noqa: SLF001  as above

    def read(self, kecil: str) -> Iterator[Kata]:
        """The words of a text in small letters, hyphens and slashes between letters left out, -nya taken off.

        >>> [k.teks for k in lexicon().read("rata-rata capaiannya 5,2 %")]
        ['rata rata capaian', '5,2', '%']
        """
        tempat = [c for c in _KATA.finditer(kecil) if c[0] not in "-/\"“”'"]
        kata = [self._plain(c[0]) for c in tempat]
        n = 0
        while n < len(kata):
            panjang, arti = self._longest(kata, n)
            teks = kata[n] if panjang == 1 else " ".join(kata[n:n + panjang])
            yield Kata(teks, tempat[n].start(), tempat[n + panjang - 1].end(), arti)
            n += panjang

    def _plain(self, kata: str) -> str:
        if not kata.endswith("nya") or len(kata) < _BERAKHIRAN or self._knows(kata):
            return kata
        return kata.removesuffix("nya")


@cache
def lexicon() -> Leksikon:
    """What kata.toml says."""
    return Leksikon(tomllib.loads(Path(__file__).with_name("kata.toml").read_text(encoding="utf-8")))
