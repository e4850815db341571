"""What is computed of the satisfaction survey. Exact values; rounding happens where a value is shown."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil_uang import Sumber
from toolkit.model.rumus import Pohon


class HasilUnsur(NamedTuple):
    """An unsur of the survey.

    Attributes:
        distribusi: percent, worst answer first. nrr: mean answer, from 1. skor: on the scale up to 100.
        sumber: the cells of sheet SKM. rumus, distribusi_rumus: nrr and distribusi over the input cells.
    """

    no: int
    uraian: str
    distribusi: tuple[Decimal, ...] | None
    sumber: Sumber
    nrr: Decimal | None
    nrr_tertimbang: Decimal | None
    skor: Decimal | None
    huruf: str | None
    predikat: str | None
    nada: int | None
    celah: bool = False
    di_bawah: bool = False
    rumus: Pohon | None = None
    distribusi_rumus: tuple[Pohon, ...] = ()


class HasilSkm(NamedTuple):
    """The survey. nilai: up to 100, with the chosen weight; rata_skor: plain mean of the scores.

    `rumus`: nilai over the input cells.
    `persen`: the sheet's distribution is in percent; False: in counts. `profil`: heading -> ((choice, count), …).
    `sampel`: how many respondents the guideline asks for at least; None where that is not known.
    """

    unsur: tuple[HasilUnsur, ...]
    nilai: Decimal | None
    huruf: str | None
    predikat: str | None
    nada: int | None
    rata_skor: Decimal | None
    responden: int | None
    persen: bool
    celah: bool = False
    dari_responden: bool = False
    profil: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    rumus: Pohon | None = None
    sampel: int | None = None

    @property
    def terendah(self) -> tuple[HasilUnsur, ...]:
        """The unsur with the lowest score; none where a score is missing, or all are the same."""
        return self._of_score(min)

    @property
    def tertinggi(self) -> tuple[HasilUnsur, ...]:
        """The unsur with the highest score; none as above."""
        return self._of_score(max)

    def _of_score(self, pilih: Callable[[set[Decimal]], Decimal]) -> tuple[HasilUnsur, ...]:
        skor = {u.skor for u in self.unsur if u.skor is not None}
        lengkap = len(skor) > 1 and all(u.skor is not None for u in self.unsur)
        return tuple(u for u in self.unsur if u.skor == pilih(skor)) if lengkap else ()

    @property
    def di_bawah_rata_rata(self) -> tuple[int, ...]:
        """Numbers of the unsur whose score is below the plain mean of the scores."""
        return tuple(u.no for u in self.unsur if u.di_bawah)
