"""What a reported figure is compared with, and the names that a row of Angka Dilaporkan gives it."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.checks.tools.explain import Calon
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.schema.input import ANGKA_DILAPORKAN

(TARGET, REALISASI, CAPAIAN, KEMAJUAN, RATA_RATA, ANGGARAN, REALISASI_ANGGARAN, PERSEN,
 JUMLAH) = ANGKA_DILAPORKAN.column("besaran").choices
OF_INDIKATOR = frozenset({TARGET, REALISASI, CAPAIAN, KEMAJUAN})
MONEY = frozenset({ANGGARAN, REALISASI_ANGGARAN})


class Rujukan(NamedTuple):
    """The computed counterpart of a reported figure.

    Attributes:
        apa: what it is a figure of, as words ("indikator 1.1").
        tepat: exact values that the figure may state, the one to quote first; None: cannot be computed.
        huruf: texts that it may state instead of a number.
        rupiah: the values are rupiah.
        rincian: words that replace the quoted value ("4 Program, 7 Kegiatan").
        calon: other ways of computing it that reports are seen to use; asked for only where the figure is wrong.
        bobot: the survey's value by weight, where another weight may explain the figure.
    """

    apa: str
    tepat: tuple[Decimal | None, ...]
    huruf: tuple[str, ...] = ()
    rupiah: bool = False
    rincian: str = ""
    bobot: Mapping[str, Decimal] | None = None
    calon: Callable[[], tuple[Calon, ...]] = tuple


def year(hasil: Hasil, baris: BarisDilaporkan) -> int:
    """Tahun of a row; a blank is Tahun laporan."""
    return hasil.tahun if baris.tahun.nilai is None else baris.tahun.nilai


def mixed(apa: str, nilai: Iterable[Decimal | str | None], tertulis: Iterable[str]) -> Rujukan:
    """Numbers and letters, and what was typed for them, as one counterpart."""
    isi = tuple(nilai)
    if any(isinstance(n, str) for n in isi):
        isi = tuple(n for n in isi if n is not None)
    return Rujukan(apa, tuple(n for n in isi if not isinstance(n, str)),
                   (*(n for n in isi if isinstance(n, str)), *tertulis))


def money(apa: str, besaran: str, nilai: tuple[Decimal | None, ...]) -> Rujukan:
    """An amount of rupiah, or the percentage that belongs to it."""
    return Rujukan(apa, nilai, rupiah=besaran not in (CAPAIAN, PERSEN, RATA_RATA))


def count(apa: str, banyak: Iterable[int]) -> Rujukan:
    """A number of rows."""
    return Rujukan(apa, tuple(Decimal(n) for n in banyak))
