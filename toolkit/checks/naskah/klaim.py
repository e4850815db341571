"""What a sentence says: a claim, and the phrase that it is about."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from toolkit.checks.naskah.bilangan import Sebutan
from toolkit.checks.naskah.kalimat import Kalimat
from toolkit.checks.naskah.kata import Kata
from toolkit.checks.naskah.subjek import Subjek

_TEGAS = ("rata", "sisa", "serapan", "kemajuan", "target", "anggaran", "capaian", "realisasi", "uang", "skor",
          "responden", "nilai", "jumlah")
"""Figures, the one that holds where a phrase names several first."""


@dataclass
class Frasa:
    """What was read since the claim before.

    isi: words that name something. ukuran: words for a figure. jenis: words for a kind of thing. tanda: other meanings.
    tahun: years that it names. nomor: of a sasaran or indicator. arah: what was said of it, a direction or the like.
    lanjut: it goes on after a number.
    """

    mulai: int
    isi: list[Kata] = field(default_factory=list)
    ukuran: list[str] = field(default_factory=list)
    jenis: set[str] = field(default_factory=set)
    tanda: set[str] = field(default_factory=set)
    tahun: list[int] = field(default_factory=list)
    nomor: str = ""
    arah: str = ""
    lanjut: bool = False

    def copy(self) -> "Frasa":
        """As it is now."""
        return replace(self, isi=[*self.isi], ukuran=[*self.ukuran], jenis={*self.jenis}, tanda={*self.tanda},
                       tahun=[*self.tahun])

    @property
    def kosong(self) -> bool:
        """It names nothing, no kind and no figure."""
        return not (self.isi or self.ukuran or self.jenis or self.nomor)

    @property
    def figure(self) -> str:
        """The figure that it means, "" where no word names one."""
        return next((satu for satu in _TEGAS if satu in self.ukuran), "")


class Klaim(NamedTuple):
    """One statement.

    Attributes:
        kalimat: where it stands. frasa: the words before it.
        kata: the word or number that says it. angka: the number, None for words.
        subjek: of what it speaks, None where that is not sure. ukuran: the figure, its phrase's or the one before's.
        tahun: the years that it may speak of, none where it names none.
        sebelum: the word before it. sesudah: the words after it, up to the clause's end.
        lain: it is about a part of a year or another area. uang: it is about money.
    """

    kalimat: Kalimat
    frasa: Frasa
    kata: Kata
    angka: Sebutan | None
    subjek: Subjek | None
    ukuran: str
    tahun: tuple[int, ...]
    sebelum: str
    sesudah: tuple[Kata, ...]
    lain: bool
    uang: bool

    @property
    def kutipan(self) -> str:
        """The words from the figure's name to the number or word."""
        return self.kalimat.teks[self.frasa.mulai:self.kata.akhir].strip(" ,;:()")

    @property
    def ucapan(self) -> str:
        """The word or number as written."""
        return self.kalimat.teks[self.kata.mulai:self.kata.akhir]

    @property
    def next(self) -> Kata:
        """The word after it; an empty one at the end."""
        return self.sesudah[0] if self.sesudah else Kata(".", 0, 0)
