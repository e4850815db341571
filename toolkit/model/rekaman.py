"""What the records of a report are made of: the values that a cell may hold beside text and number."""

import enum
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.sel import Isian, Sel


class Arah(enum.Enum):
    """Direction of an indicator: is more better (POSITIF) or less (NEGATIF)."""

    POSITIF = "Positif"
    NEGATIF = "Negatif"


class Jenis(enum.Enum):
    """TAHUNAN: each year's target stands alone; AKUMULATIF: each year has its own share of a sum.

    KUMULATIF: each year's figure is the total so far, since the Renstra's first year.
    """

    TAHUNAN = "Tahunan"
    AKUMULATIF = "Akumulatif (angka tiap tahun, dijumlahkan)"
    KUMULATIF = "Kumulatif s.d. Tahun Berjalan"


class JenisDokumen(enum.StrEnum):
    """A document that someone signs, as sheet Penandatangan names it."""

    RENSTRA = "Renstra"
    RKT = "RKT"
    PK = "PK"
    PK_PERUBAHAN = "PK Perubahan"
    SK_IKU = "SK IKU"
    LAPORAN = "Laporan"


class Tingkatan(enum.Enum):
    """Level of a budget row. Only PROGRAM, KEGIATAN and SUB_KEGIATAN are summed."""

    URUSAN = "Urusan"
    BIDANG_URUSAN = "Bidang Urusan"
    SKPD = "SKPD"
    """A whole office; also written Organisasi, Perangkat Daerah."""
    UNIT_ORGANISASI = "Unit Organisasi"
    """A kelurahan or another unit of the office, below whose row codes may repeat."""
    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub Kegiatan"
    REKENING = "Rekening"


KANTOR = frozenset({Tingkatan.SKPD, Tingkatan.UNIT_ORGANISASI})
"""Levels of the rows of a whole office: read, not summed, compared as a row Jumlah is."""


class Ukuran(NamedTuple):
    """A target or realisasi as typed: a number, a range, a predicate letter, or the word SKM.

    Attributes:
        angka: the number, in the indicator's satuan (percent: 95 for 95 %); of a range its lower end.
        sampai: the upper end of a range (`80 - 90%`), else None.
        batas: Arah.NEGATIF for `maksimal x`, Arah.POSITIF for `minimal x`, else None.
        predikat: the letter (`B`, `BB`, `WTP`) in capitals where there is no number.
        skm: the word `SKM`, which stands for the survey's value.
    """

    angka: Decimal | None = None
    sampai: Decimal | None = None
    batas: Arah | None = None
    predikat: str | None = None
    skm: bool = False


class Tanggal(NamedTuple):
    """A date, or a month whose day is written by hand when the document is signed (`hari` None)."""

    tahun: int
    bulan: int
    hari: int | None = None


Teks = Isian[str]
Angka = Isian[Decimal]
KOSONG_TEKS: Teks = Isian()
KOSONG_ANGKA: Angka = Isian()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekaman:
    """What every record has: its sheet and the row where it stands."""

    sheet: str
    baris: int

    def sel(self, kolom: int) -> Sel:
        """The cell of this record in a column (1 is A)."""
        return Sel(self.sheet, self.baris, kolom)
