"""The documents of a report by code: which rows speak of an indicator, and whether they say the same."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from toolkit.model.laporan import BarisIku, BarisPk, BarisRealisasi, BarisRenstra, BarisRkt, Laporan, Teks
from toolkit.model.sel import Isian
from toolkit.values.kode import Kunci, kunci

T = TypeVar("T")


class _Berkode(Protocol):
    @property
    def kode(self) -> Teks: ...


B = TypeVar("B", bound=_Berkode)


class Sepakat(NamedTuple, Generic[T]):
    """One value from all rows of a code; `ganda` where they differ, so that what depends on it is not known."""

    isian: Isian[T]
    ganda: bool = False


class Dokumen(NamedTuple):
    """Rows of each document that speak of one indicator, in row order."""

    renstra: tuple[BarisRenstra, ...]
    iku: tuple[BarisIku, ...]
    rkt: tuple[BarisRkt, ...]
    pk: tuple[BarisPk, ...]
    realisasi: tuple[BarisRealisasi, ...]


def agree(baris: Sequence[B], ambil: Callable[[B], Isian[T]]) -> Sepakat[T]:
    """The value that all rows of one code give.

    Args:
        baris: rows of one code; none gives an empty value.
        ambil: takes the value from a row.
    """
    isian = [ambil(satu) for satu in baris]
    if not isian:
        return Sepakat(Isian())
    pertama = isian[0]
    return Sepakat(pertama, any((i.nilai, i.keadaan) != (pertama.nilai, pertama.keadaan) for i in isian[1:]))


def by_code(baris: Iterable[B]) -> dict[Kunci, tuple[B, ...]]:
    """Rows by the code that they have in common, in order of first appearance; rows without a code are left out."""
    hasil: dict[Kunci, tuple[B, ...]] = {}
    for satu in baris:
        if satu.kode.nilai:
            kode = kunci(satu.kode.nilai)
            hasil[kode] = (*hasil.get(kode, ()), satu)
    return hasil


def join(laporan: Laporan) -> dict[Kunci, Dokumen]:
    """Each indicator of the Renstra with what the documents say of it, in order of first appearance."""
    iku, rkt, pk, realisasi = (by_code(laporan.iku), by_code(laporan.rkt), by_code(laporan.pk),
                               by_code(laporan.realisasi))
    return {kode: Dokumen(renstra, iku.get(kode, ()), rkt.get(kode, ()), pk.get(kode, ()), realisasi.get(kode, ()))
            for kode, renstra in by_code(laporan.renstra).items()}
