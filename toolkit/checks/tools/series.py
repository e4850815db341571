"""An indicator's numbers in one row: the years before, this year, the target; and which of them are off by a factor."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.checks.tools.measures import plain_number
from toolkit.checks.tools.printed import angka, fits
from toolkit.checks.tools.slips import FAKTOR, find_slips
from toolkit.checks.tools.survey import compared_elsewhere
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.sel import Isian
from toolkit.rules.dokumen import compute_quotient
from toolkit.rumus.tree import leaves

BANYAK_TAHUN = 3
"""With fewer columns of targets nobody knows which years the Renstra has."""


class Meleset(NamedTuple):
    """A value that is a power of ten away from the rest of its series.

    `faktor`: written / meant. `apa`: what it is of ("realisasi 2019"). `lazim`: the others, as words.
    """

    isian: Isian[Any]
    nilai: Decimal
    faktor: Decimal
    apa: str
    lazim: str

    @property
    def fakta(self) -> dict[str, object]:
        """The facts for the words."""
        return {"apa": self.apa, "kali": FAKTOR[self.faktor], "lazim": self.lazim,
                "maksud": angka(self.nilai / self.faktor)}


TARGET = "target"


def years_before(hasil: Hasil, i: HasilIndikator) -> dict[int, Decimal]:
    """Year -> realisasi of the years before that have a number, in order."""
    return {t: n for t, n in sorted(i.riwayat.items()) if n is not None and t < hasil.tahun}


def realisasi_cell(i: HasilIndikator) -> Isian[Any]:
    """Where the year's realisasi stands: its cell, else the first cell that it was computed from."""
    if i.realisasi_isian.terisi or i.realisasi_asal is not AsalRealisasi.PECAHAN or i.rumus.realisasi is None:
        return i.realisasi_isian
    return next(ke for ke in leaves(i.rumus.realisasi) if isinstance(ke, Isian))


def off_by_factor(hasil: Hasil, i: HasilIndikator) -> Iterator[Meleset]:
    """The values of an indicator's series that are ten, hundred or thousand times the others, or a part of them.

    The year's realisasi is left to the check that knows its right value (pembilang and penyebut, the survey).
    """
    deret: list[tuple[Isian[Any], Decimal | None, str]] = [
        (i.riwayat_isian.get(t, Isian()), n, f"realisasi {t}") for t, n in years_before(hasil, i).items()]
    kini = i.realisasi if isinstance(i.realisasi, Decimal) else None
    deret.append((realisasi_cell(i), kini, f"realisasi {hasil.tahun}"))
    deret.append((i.target_isian, i.target if isinstance(i.target, Decimal) and not i.rentang else None, TARGET))
    meleset = find_slips([nilai for _, nilai, _ in deret])
    lain = [n for k, (_, n, _) in enumerate(deret) if k not in meleset and n is not None]
    for k, faktor in meleset.items():
        isian, nilai, apa = deret[k]
        if nilai is not None and not (isian is realisasi_cell(i) and compared_elsewhere(hasil, i)):
            yield Meleset(isian, nilai, faktor, apa, f"{angka(min(lain))} sampai {angka(max(lain))}")


def has_fraction(baris: BarisRealisasi) -> bool:
    """Pembilang and Penyebut give the percentage, at its printed precision."""
    atas, bawah = baris.pembilang.nilai, baris.penyebut.nilai
    return (atas is not None and bawah is not None
            and fits(plain_number(baris.realisasi), compute_quotient(atas, bawah, "%")))


def find_years(hasil: Hasil) -> tuple[int, int] | None:
    """First and last year of the target columns; None where they are few or leave a year out.

    A Renstra often sets its first targets for its second year.
    """
    tahun = sorted({t for r in hasil.laporan.renstra for t in r.target})
    if len(tahun) < BANYAK_TAHUN or tahun[-1] - tahun[0] >= len(tahun):
        return None
    return tahun[0], tahun[-1]
