"""What came back from many offices: each file with its fate, and the few rows of it that the recap needs."""

import datetime as dt
import enum
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.data.kantor import superior_of
from toolkit.model.temuan import Tingkat
from toolkit.values.kantor import DAERAH, head_of, identity, whose_code


@dataclass(frozen=True, slots=True)
class Kantor:
    """An office that is expected to hand in a workbook; texts empty where unknown.

    Attributes:
        kode_wilayah: as `35.09.12`; a kabupaten's, or empty, for an office that has none of its own.
        camat: name of its head, whatever his office.
    """

    kode_wilayah: str
    nama: str = ""
    kabupaten_kota: str = ""
    provinsi: str = ""
    camat: str = ""
    surel: str = ""

    @property
    def kunci(self) -> str:
        """What tells it from other offices (`identity`)."""
        return identity(self.kode_wilayah, self.nama)

    @property
    def sebutan(self) -> str:
        """Code and name, as messages call it."""
        return f"{self.kode_wilayah} {self.nama}".strip()

    @property
    def jabatan_kepala(self) -> str:
        """The office of its head: `Camat Ambulu`, `Kepala Dinas Sosial`; empty where it is not known."""
        return head_of(self.kode_wilayah, self.nama)

    @property
    def jabatan_atasan(self) -> str:
        """The office of his superior: `Bupati Jember`, for a lurah `Camat Ambulu`; empty where it is not known."""
        return superior_of(self.kode_wilayah, self.nama, self.kabupaten_kota)


class Nasib(enum.Enum):
    """What became of a file."""

    DIPAKAI = "dipakai"
    GANDA = "ganda"
    """Another file of the same office and year is used."""
    TAHUN_LAIN = "tahun lain"
    DI_LUAR_DAFTAR = "di luar daftar"
    """An office that the list does not have; it is read and shown all the same."""
    BUKAN_TEMPLATE = "bukan template"
    KOSONG = "belum diisi"
    TIDAK_TERBACA = "tidak terbaca"
    """Damaged, locked with a password, hostile, or a workbook that cannot be carried through."""
    MELEWATI_BATAS = "melewati batas"
    """Too large, or not done within the time or the memory for one file."""


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """An indicator; capaian and tingkat_kemajuan in percent, 2 decimals, None where they cannot be computed."""

    sasaran: str
    uraian_sasaran: str
    kode: str
    indikator: str
    satuan: str
    arah: str
    target: str
    realisasi: str
    capaian: Decimal | None
    kategori: str
    tingkat_kemajuan: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """A sasaran: mean capaian, penyerapan and efisiensi in percent or points; anggaran and realisasi in rupiah."""

    kode: str
    uraian: str
    rata_rata: Decimal | None
    kategori: str
    anggaran: Decimal | None
    realisasi: Decimal | None
    efisiensi: Decimal | None
    kategori_efisiensi: str


@dataclass(frozen=True, slots=True)
class BarisUnsur:
    """An unsur of the survey; skor 25 to 100."""

    no: int
    uraian: str
    skor: Decimal | None
    mutu: str


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A program; rupiah, capaian in percent."""

    kode: str
    uraian: str
    anggaran: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """An indicator that is measured by quarters: target, realisasi and capaian (percent) to date.

    `triwulan`: the last one that is counted, 1 to 4; None where none is.
    """

    kode: str
    indikator: str
    satuan: str
    sifat: str
    triwulan: int | None
    target: str
    realisasi: str
    capaian: Decimal | None
    kategori: str


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """A finding."""

    kode: str
    tingkat: str
    sheet: str
    sel: str
    nilai: str
    pesan: str
    saran: str
    diterima: bool
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Isi:
    """What the recap needs of one workbook that could be read.

    Attributes:
        aturan: the rules as words, equal for offices whose capaian compare.
        terbuka: how many findings of each level nobody accepted (`count_open`).
        rata_rata: the office's capaian (percent). nilai_skm, mutu_skm, responden: of the survey.
        anggaran, realisasi: of the whole budget (rupiah).
        triwulan: the latest quarter that is measured, 1 to 4; None for none.
    """

    kode_wilayah: str
    nama: str
    tahun: int
    versi: str
    aturan: str
    terbuka: tuple[int, ...]
    rata_rata: Decimal | None = None
    kategori: str = ""
    nilai_skm: Decimal | None = None
    mutu_skm: str = ""
    responden: int | None = None
    anggaran: Decimal | None = None
    realisasi: Decimal | None = None
    capaian: Collection[BarisCapaian] = ()
    sasaran: Collection[BarisSasaran] = ()
    unsur: Collection[BarisUnsur] = ()
    program: Collection[BarisAnggaran] = ()
    triwulan: int | None = None
    pengukuran: Collection[BarisTriwulan] = ()
    temuan: Collection[BarisTemuan] = ()

    @property
    def kunci(self) -> str:
        """The office that it is of (`identity`); empty where it says neither code nor name."""
        return identity(self.kode_wilayah, self.nama)

    def banyak(self, tingkat: Tingkat) -> int:
        """Number of findings of a level that nobody accepted."""
        return dict(zip(Tingkat, self.terbuka, strict=True))[tingkat]


def count_open(temuan: Iterable[BarisTemuan]) -> tuple[int, ...]:
    """How many findings of each level nobody accepted, in the order of `Tingkat`."""
    tingkat = [t.tingkat for t in temuan if not t.diterima]
    return tuple(tingkat.count(t.value) for t in Tingkat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiriman:
    """One file that came in.

    Attributes:
        berkas: where it was found; a member of a zip as `kiriman.zip/Ambulu.xlsx`.
        sidik: SHA-256 of its bytes; empty where they were not read.
        ukuran: bytes.
        diubah: when the file was last changed, None where the source does not say.
        disimpan: when the program that wrote it says it was last saved; mail and messengers leave this alone.
        nasib: what became of it. alasan: why, a whole Indonesian sentence; empty for the file that is used.
        kode_wilayah: the office's code as far as the file says, also of one that could not be carried through.
        mungkin: the office that it may be of: where it says nothing itself, by its name or its folder's.
        catatan: what else is to be known of it (open elsewhere, a code that another office uses too), whole
            Indonesian sentences; mostly empty.
    """

    berkas: str
    sidik: str = ""
    ukuran: int = 0
    diubah: dt.datetime | None = None
    disimpan: dt.datetime | None = None
    nasib: Nasib
    alasan: str = ""
    kode_wilayah: str = ""
    catatan: str = ""
    isi: Isi | None = None
    mungkin: Kantor | None = None

    @property
    def kunci(self) -> str:
        """The office that it is of; empty where it does not say it, as a kabupaten's code alone does not."""
        if self.isi is not None:
            return self.isi.kunci
        return "" if whose_code(self.kode_wilayah) == DAERAH else identity(self.kode_wilayah, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kumpulan:
    """Everything that one collection brought.

    Attributes:
        tahun: the year that is collected. kantor: the offices that are expected, in order; empty without a list.
        kiriman: every file, in the order of the offices, then its address.
    """

    tahun: int
    kantor: tuple[Kantor, ...] = ()
    kiriman: tuple[Kiriman, ...] = field(default_factory=tuple)

    @property
    def dipakai(self) -> tuple[Kiriman, ...]:
        """The file that stands for each office, in their order."""
        pakai = (Nasib.DIPAKAI, Nasib.DI_LUAR_DAFTAR)
        return tuple(k for k in self.kiriman if k.nasib in pakai and k.isi is not None)

    @property
    def belum(self) -> tuple[Kantor, ...]:
        """Offices of the list of which no file can be used."""
        ada = {k.kunci for k in self.dipakai}
        return tuple(k for k in self.kantor if k.kunci not in ada)
