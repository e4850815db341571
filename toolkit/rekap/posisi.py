"""Each office of a collection: the file that stands for it, how far it is, whether it compares with the others."""

import enum
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.data.kantor import locate
from toolkit.kantor.model import Isi, Kantor, Kiriman, Kumpulan
from toolkit.model.temuan import Tingkat


class Keadaan(enum.Enum):
    """How far an office is."""

    BERSIH = "masuk"
    BERKESALAHAN = "masuk, ada kesalahan"
    BELUM = "belum masuk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Posisi:
    """An office, and what came of it.

    Attributes:
        terdaftar: it stands in the list, or there is no list.
        kiriman: the file that stands for it, None where none could be used.
        lain: its files that are not used.
        aturan_lain: its capaian follow other rules than most offices', so that they do not compare.
        peringkat: 1 for the highest capaian, None where it is not ranked.
    """

    kantor: Kantor
    terdaftar: bool
    kiriman: Kiriman | None
    lain: tuple[Kiriman, ...] = ()
    aturan_lain: bool = False
    peringkat: int | None = None

    @property
    def isi(self) -> Isi | None:
        """What the file holds."""
        return None if self.kiriman is None else self.kiriman.isi

    def banyak(self, tingkat: Tingkat) -> int:
        """Number of findings of a level that nobody accepted."""
        return 0 if self.isi is None else self.isi.banyak(tingkat)

    @property
    def kesalahan(self) -> int:
        """Findings of that level that nobody accepted."""
        return self.banyak(Tingkat.KESALAHAN)

    @property
    def keadaan(self) -> Keadaan:
        """How far it is."""
        if self.isi is None:
            return Keadaan.BELUM
        return Keadaan.BERKESALAHAN if self.kesalahan else Keadaan.BERSIH

    @property
    def tanpa_peringkat(self) -> str:
        """Why its capaian is not ranked among the others', empty where it is."""
        if self.isi is None:
            return "belum masuk"
        sebab = {"aturan hitungnya lain": self.aturan_lain, f"{self.kesalahan} kesalahan": self.kesalahan,
                 "capaiannya belum dapat dihitung": self.isi.rata_rata is None}
        return "; ".join(satu for satu, berlaku in sebab.items() if berlaku)


def match(kumpulan: Kumpulan) -> tuple[Posisi, ...]:
    """Every office that is expected or came, in order; `peringkat` is not set yet."""
    umum = aturan_umum(kumpulan)
    daftar = {k.kunci: k for k in kumpulan.kantor}
    lain: defaultdict[str, list[Kiriman]] = defaultdict(list)
    for k in unusable(kumpulan):
        lain[office_of(k)].append(k)
    semua = [Posisi(kantor=_office(isi, daftar), terdaftar=not daftar or isi.kunci in daftar, kiriman=kiriman,
                    lain=tuple(lain[isi.kunci]) if isi.kunci else (), aturan_lain=isi.aturan != umum)
             for kiriman, isi in _with_isi(kumpulan.dipakai)]
    ada = {p.isi.kunci for p in semua if p.isi}
    semua += [Posisi(kantor=k, terdaftar=True, kiriman=None, lain=tuple(lain[k.kunci]))
              for k in kumpulan.kantor if k.kunci not in ada]
    return tuple(sorted(semua, key=lambda p: p.kantor.kunci))


def aturan_umum(kumpulan: Kumpulan) -> str:
    """The rules of most offices that came; of several equally common ones the first in the alphabet."""
    hitung = Counter(isi.aturan for _, isi in _with_isi(kumpulan.dipakai))
    return min(hitung, key=lambda aturan: (-hitung[aturan], aturan), default="")


def code_of(kiriman: Kiriman) -> str:
    """The office's code as far as the file says, also of one that could not be carried through."""
    return kiriman.isi.kode_wilayah if kiriman.isi is not None else kiriman.kode_wilayah


def office_of(kiriman: Kiriman) -> str:
    """The office that a file is of (`identity`), as far as it says; else the one that it may be of."""
    return kiriman.kunci or (kiriman.mungkin.kunci if kiriman.mungkin else "")


def unusable(kumpulan: Kumpulan) -> tuple[Kiriman, ...]:
    """The files that stand for no office."""
    terpakai = {id(k) for k in kumpulan.dipakai}
    return tuple(k for k in kumpulan.kiriman if id(k) not in terpakai)


def _with_isi(kiriman: Iterable[Kiriman]) -> Iterator[tuple[Kiriman, Isi]]:
    return ((k, k.isi) for k in kiriman if k.isi is not None)


def _office(isi: Isi, daftar: dict[str, Kantor]) -> Kantor:
    """As the list has it, completed by what the file and the kecamatan of the country say."""
    kantor = daftar.get(isi.kunci, Kantor(isi.kode_wilayah))
    letak = locate(isi.kode_wilayah)
    return Kantor(kantor.kode_wilayah, kantor.nama or isi.nama or kantor.kode_wilayah,
                  kantor.kabupaten_kota or (letak.kabupaten_kota if letak else ""),
                  kantor.provinsi or (letak.provinsi if letak else ""), kantor.camat, kantor.surel)


def area(posisi: Sequence[Posisi]) -> str:
    """The kabupaten or kota that all offices share, else the provinsi, else empty."""
    for nama in ({p.kantor.kabupaten_kota for p in posisi}, {p.kantor.provinsi for p in posisi}):
        if len(nama) == 1:
            return nama.pop()
    return ""
