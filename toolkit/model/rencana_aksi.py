"""The year by quarters: the records of sheet Rencana Aksi, and what is computed from them."""

import enum
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.asal import Sebab
from toolkit.model.rekaman import KOSONG_TEKS, Rekaman, Teks, Ukuran
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian, Keadaan

TRIWULAN = ("I", "II", "III", "IV")
"""The quarters as they are written; the first is 1 wherever a number stands."""


TERUKUR = (Keadaan.TERISI, Keadaan.TIDAK_TERBACA)
"""Something was aimed at or measured; a `-` says that there is nothing."""


class SifatTarget(enum.Enum):
    """How the targets of the quarters make one to date: their sum, the last one, their mean."""

    AKUMULATIF = "Akumulatif"
    POSISI_AKHIR = "Posisi Akhir"
    RATA_RATA = "Rata-rata"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRencanaAksi(Rekaman):
    """An indicator's own measurement (no `aksi`), or an action for it; `target_k`, `realisasi_k`: of quarter k."""

    kode: Teks = KOSONG_TEKS
    aksi: Teks = KOSONG_TEKS
    sifat_target: Isian[SifatTarget] = field(default_factory=Isian)
    satuan: Teks = KOSONG_TEKS
    target_1: Isian[Ukuran] = field(default_factory=Isian)
    target_2: Isian[Ukuran] = field(default_factory=Isian)
    target_3: Isian[Ukuran] = field(default_factory=Isian)
    target_4: Isian[Ukuran] = field(default_factory=Isian)
    realisasi_1: Isian[Ukuran] = field(default_factory=Isian)
    realisasi_2: Isian[Ukuran] = field(default_factory=Isian)
    realisasi_3: Isian[Ukuran] = field(default_factory=Isian)
    realisasi_4: Isian[Ukuran] = field(default_factory=Isian)
    penanggung_jawab: Teks = KOSONG_TEKS
    kendala: Teks = KOSONG_TEKS
    tindak_lanjut: Teks = KOSONG_TEKS

    @property
    def target(self) -> tuple[Isian[Ukuran], ...]:
        """The four targets."""
        return (self.target_1, self.target_2, self.target_3, self.target_4)

    @property
    def realisasi(self) -> tuple[Isian[Ukuran], ...]:
        """The four realisasi."""
        return (self.realisasi_1, self.realisasi_2, self.realisasi_3, self.realisasi_4)


    @property
    def diukur(self) -> tuple[int, ...]:
        """The quarters in which something was measured, 1 to 4, readable or not; a `-` says that there is nothing."""
        return tuple(n for n, r in enumerate(self.realisasi, 1) if r.keadaan in TERUKUR)

    @property
    def terukur(self) -> int:
        """The last quarter in which something was measured; 0 for none."""
        return max(self.diukur, default=0)


class HasilTriwulan(NamedTuple):
    """A row's target and realisasi of one quarter, or to date.

    Attributes:
        triwulan: 1 to 4; to date the last quarter that is counted, None where none is.
        target, realisasi: in satuan; of a range the end nearest to the realisasi, a letter where compared by rank; None
            where there is none. rentang: both ends of a range.
        target_isian, realisasi_isian: their cells; to date those of the last pair for Posisi Akhir, else empty.
        jatuh_tempo: there is a target, and the quarter is not after the last measured one. A quarter without a target
            is not measured: nothing is asked of it.
        capaian: percent, limited by Batas capaian; capaian_tanpa_batas: not limited. Both exact.
        kategori: class of the limited capaian as shown, nada: its colour, 0 to 3. celah: the scale is silent there.
        sebab: why there is no capaian. peringkat: the letters' scale where compared by rank.
        target_rumus, realisasi_rumus: over the input cells. rumus: capaian over target and realisasi.
    """

    triwulan: int | None = None
    target: Decimal | str | None = None
    realisasi: Decimal | str | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    target_isian: Isian[Ukuran] = Isian()
    realisasi_isian: Isian[Ukuran] = Isian()
    jatuh_tempo: bool = False
    capaian: Decimal | None = None
    capaian_tanpa_batas: Decimal | None = None
    kategori: str | None = None
    nada: int | None = None
    celah: bool = False
    sebab: Sebab | None = None
    peringkat: str | None = None
    target_rumus: Pohon | None = None
    realisasi_rumus: Pohon | None = None
    rumus: Pohon | None = None


class HasilRencanaAksi(NamedTuple):
    """A row of sheet Rencana Aksi.

    Attributes:
        kode, sasaran: codes as the Renstra writes them; of an unknown indicator as typed. baris: row of the sheet.
        aksi: None where the row is the indicator's own measurement.
        uraian, uraian_sasaran: this year's names of indicator and sasaran; empty where the code is unknown.
        sifat: of the targets, None where what stands there cannot be read. satuan: the row's, else the indicator's
            where the row is its own.
        triwulan: the four quarters. sampai: to date, up to the last measured one of the sheet, or the one asked for.
    """

    kode: str
    aksi: str | None
    sifat: SifatTarget | None
    satuan: str
    triwulan: tuple[HasilTriwulan, ...]
    sampai: HasilTriwulan
    sasaran: str = ""
    uraian: str = ""
    uraian_sasaran: str = ""
    penanggung_jawab: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    baris: int = 0
