"""Errors of meaning and honest variations, seeded over the offices, and what is said of them."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.mutasi import makna_nama, makna_sel
from tests.mutasi.makna import MAKNA
from tests.mutasi.tempat import Letak, locate
from tests.mutasi.undian import Mutan, Undian, draw
from tests.offices.kantor import NAMA, Periksa, examine_rows, office
from toolkit.model.temuan import Temuan

assert all((makna_nama, makna_sel))  # importing them registers their kinds
SENDIRI = frozenset({Letak.SEL, Letak.BARIS, Letak.PADANAN})
"""Places that are right for an error of meaning: no total holds it."""


@dataclass(frozen=True)
class Ukuran:
    """One change and what came of it.

    Attributes:
        salah: an error, else an honest variation. kantor: its base. nomor: the seed.
        letak: where findings of the levels kesalahan and peringatan are. info: a new finding of the level info.
    """

    mutan: Mutan
    salah: bool
    kantor: str
    nomor: int
    letak: dict[Letak, Temuan]
    info: bool

    @property
    def kena(self) -> bool:
        """Said at the right cell."""
        return bool(SENDIRI & set(self.letak))


def measure(jenis: str, nomor: int, *, salah: bool) -> Ukuran | None:
    """One change of a kind; seed and kind choose the office, the next one where that has nothing of the kind."""
    r = random.Random(f"{jenis} {salah} {nomor}")  # noqa: S311  (no secret)
    ambil = MAKNA[jenis].salah if salah else MAKNA[jenis].jujur
    awal = nomor + list(MAKNA).index(jenis)
    for k in range(awal, awal + len(NAMA)):
        nama = NAMA[k % len(NAMA)]
        mutan = draw(ambil, Undian(office(nama), r), jenis)
        if mutan is not None:
            return _examined(nama, nomor, mutan, salah=salah)
    return None


def run(banyak: int, awal: int = 0, hanya: Iterable[str] = MAKNA) -> Iterator[Ukuran]:
    """`banyak` errors of every kind, or of some, and as many honest variations, numbered from `awal`."""
    for jenis in hanya:
        for salah in (True, False):
            for nomor in range(awal, awal + banyak):
                ukuran = measure(jenis, nomor, salah=salah)
                if ukuran is not None:
                    yield ukuran


def _examined(nama: str, nomor: int, mutan: Mutan, *, salah: bool) -> Ukuran:
    hasil: Periksa = examine_rows(nama, mutan.lembar)
    assert not hasil.ditolak, hasil.ditolak
    letak = locate(office(nama), mutan, hasil.berat)
    return Ukuran(mutan, salah, nama, nomor, letak, len(hasil.baru) > len(hasil.berat))
