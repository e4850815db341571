"""Results about money: the budget tree, spending, each sasaran's share, efisiensi."""

from decimal import Decimal
from typing import NamedTuple

from toolkit.model.laporan import Tingkatan
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian

Sumber = tuple[Isian[Decimal], ...]
"""Input cells that a sum of rupiah is made of, each once."""

SIFAT = TIDAK_LANGSUNG, LANGSUNG = "Tidak Langsung", "Langsung"
"""Kinds of spending by Sifat, in the order in which reports speak of them."""


class HasilAnggaran(NamedTuple):
    """A budget row; rupiah, capaian in percent.

    anggaran, realisasi: as the sheet says (a parent's blank is the sum). anggaran_hitung, realisasi_hitung: sum of the
    lowest rows below it, None for a row with nothing below or where one of those is missing.
    `tingkat_diketahui`: False where Tingkat is blank or unreadable; then `tingkat` is what its place in the tree
    suggests, and at the lowest level it leaves every sum above it None, since nobody knows whether it is to be counted.
    `…_sumber`: the cells that the tables' figure is the sum of.
    `rinci`: it is of the lowest level, counted in sums. `sasaran`: the sasaran that it serves, its own or a parent's.
    `bersama`: the sasaran that it serves where they are several; `sasaran` is None then.
    `unit`: the unit of the office whose row it is, empty for the office itself.
    """

    kode: str
    induk: str | None
    tingkat: Tingkatan
    uraian: str
    anggaran: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    anggaran_hitung: Decimal | None
    realisasi_hitung: Decimal | None
    capaian_hitung: Decimal | None
    anggaran_isian: Isian[Decimal]
    realisasi_isian: Isian[Decimal]
    sasaran: str | None
    rinci: bool
    tingkat_diketahui: bool = True
    bersama: tuple[str, ...] = ()
    unit: str = ""
    anggaran_sumber: Sumber = ()
    realisasi_sumber: Sumber = ()

    @property
    def anggaran_dipakai(self) -> Decimal | None:
        """Rupiah that tables print: the computed sum where there is one."""
        return self.anggaran if self.rinci else self.anggaran_hitung

    @property
    def realisasi_dipakai(self) -> Decimal | None:
        """Rupiah that tables print: the computed sum where there is one."""
        return self.realisasi if self.rinci else self.realisasi_hitung


class HasilBelanja(NamedTuple):
    """A kind of spending, or the sum of a kelompok or sifat; rupiah, shares and capaian in percent.

    `jenis` is None for a sum, `kelompok` None for the sum of a sifat. proporsi: anggaran's share of the sheet's total
    anggaran. proporsi_realisasi: realisasi's share of the whole budget (the total anggaran).
    `bagian`: for a sum, the rows it is made of, as indices into Hasil.belanja. `…_sumber`: the cells.
    """

    kelompok: str | None
    jenis: str | None
    sifat: str | None
    anggaran: Decimal | None
    realisasi: Decimal | None
    proporsi: Decimal | None
    proporsi_realisasi: Decimal | None
    capaian: Decimal | None
    anggaran_isian: Isian[Decimal] = Isian()
    realisasi_isian: Isian[Decimal] = Isian()
    bagian: tuple[int, ...] = ()
    anggaran_sumber: Sumber = ()
    realisasi_sumber: Sumber = ()


class Total(NamedTuple):
    """The whole budget, or a part of it; rupiah, percent, and the cells that it is the sum of."""

    anggaran: Decimal | None = None
    realisasi: Decimal | None = None
    capaian: Decimal | None = None
    anggaran_sumber: Sumber = ()
    realisasi_sumber: Sumber = ()


class HasilAnggaranSasaran(NamedTuple):
    """Money of one sasaran, of what serves several (`kode` None, `bersama`) or none (`kode` None); rupiah, percent.

    bersama: the sasaran that share this money, as codes.
    rinci: the lowest budget rows counted here, as codes. program: names of the programs that serve it, in order.
    pendukung: program and kegiatan that serve it, in order, each with the money of its lowest rows.
    """

    kode: str | None
    uraian: str
    anggaran: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None
    proporsi: Decimal | None
    program: tuple[str, ...]
    rinci: tuple[str, ...]
    pendukung: tuple[tuple[str, Total], ...] = ()
    bersama: tuple[str, ...] = ()
    anggaran_sumber: Sumber = ()
    realisasi_sumber: Sumber = ()


Uang = HasilBelanja | HasilAnggaranSasaran | Total
"""Anggaran and realisasi, and the cells that each is the sum of."""


class HasilEfisiensi(NamedTuple):
    """Efisiensi of a sasaran: capaian (percent) against penyerapan (percent) of its money.

    Attributes:
        capaian_rumus: over the input cells. rumus: efisiensi over capaian, realisasi and anggaran.
        nada: 0 to 3, the category's colour; None for a category that is no rating.
    """

    kode: str
    uraian: str
    capaian: Decimal | None
    capaian_rumus: Pohon | None
    uang: HasilAnggaranSasaran
    penyerapan: Decimal | None
    efisiensi: Decimal | None
    rumus: Pohon
    kategori: str
    nada: int | None

    @property
    def anggaran(self) -> Decimal | None:
        """Rupiah."""
        return self.uang.anggaran

    @property
    def realisasi(self) -> Decimal | None:
        """Rupiah."""
        return self.uang.realisasi
