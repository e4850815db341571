"""Looking things up by code, segments compared as numbers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from toolkit.catalog import once
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.sel import Isian
from toolkit.values.kode import Kunci, kunci


class Berkode(Protocol):
    """A record with a code column."""

    @property
    def kode(self) -> Isian[str]:
        """The code."""


R = TypeVar("R", bound=Berkode)


def by_kode(rekaman: Iterable[R]) -> Mapping[Kunci, R]:
    """Records by code; of several with one code the first, rows without a code left out."""
    hasil: dict[Kunci, R] = {}
    for r in rekaman:
        if r.kode.nilai is not None:
            hasil.setdefault(kunci(r.kode.nilai), r)
    return hasil


@once
def indikator_by_kode(hasil: Hasil) -> Mapping[Kunci, HasilIndikator]:
    """The computed indicators by code."""
    return {kunci(i.kode): i for i in hasil.indikator}


def rows_of_indikator(hasil: Hasil) -> Iterator[tuple[HasilIndikator, BarisRealisasi]]:
    """Each indicator that has a row in sheet Realisasi, with it."""
    baris = by_kode(hasil.laporan.realisasi)
    return ((i, found) for i in hasil.indikator if (found := baris.get(kunci(i.kode))) is not None)
