"""What follows from the survey: a plan for an unsur, and what came of one of an earlier period."""

from dataclasses import dataclass
from typing import NamedTuple

from toolkit.model.rekaman import KOSONG_ANGKA, KOSONG_TEKS, Angka, Rekaman, Teks
from toolkit.model.sel import Isian

Centang = Isian[bool]
_KOSONG: Centang = Isian()


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRencanaSkm(Rekaman):
    """A plan for an unsur. `periode`: of the survey that asked for it, blank for this one."""

    no: Angka = KOSONG_ANGKA
    rencana: Teks = KOSONG_TEKS
    program: Teks = KOSONG_TEKS
    tw_1: Centang = _KOSONG
    tw_2: Centang = _KOSONG
    tw_3: Centang = _KOSONG
    tw_4: Centang = _KOSONG
    penanggung_jawab: Teks = KOSONG_TEKS
    periode: Teks = KOSONG_TEKS
    realisasi: Teks = KOSONG_TEKS

    @property
    def triwulan(self) -> tuple[bool, bool, bool, bool]:
        """Which quarters are ticked."""
        return bool(self.tw_1.nilai), bool(self.tw_2.nilai), bool(self.tw_3.nilai), bool(self.tw_4.nilai)


class HasilRencanaSkm(NamedTuple):
    """A plan with the name of its unsur.

    Attributes:
        no: of the unsur, None where it cannot be read. uraian: its name, empty where the survey does not have it.
        baris: the record. lalu: it is an earlier period's.
    """

    no: int | None
    uraian: str
    baris: BarisRencanaSkm
    lalu: bool
