"""Hasil: everything that is computed from a Laporan. Exact values; rounding happens where a value is shown."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from toolkit.model.asal import AsalRealisasi, AsalTarget, Sebab, Tren
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.hasil_uang import HasilAnggaran, HasilAnggaranSasaran, HasilBelanja, HasilEfisiensi, Total
from toolkit.model.laporan import Arah, Identitas, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.rencana_aksi import HasilRencanaAksi
from toolkit.model.rencana_skm import HasilRencanaSkm
from toolkit.model.rumus import Pohon, RumusIndikator
from toolkit.model.sel import Isian
from toolkit.model.tindak_lanjut import TindakLanjut

_PENUH = 100


class Paragraf(NamedTuple):
    """A paragraph of the report's text.

    Attributes:
        bagian: heading that it stands under, as `Narasi` prints it.
        tanda: `1.` where it is an item of the list that the paragraph before it announces.
    """

    bagian: str
    teks: str
    tanda: str = ""


class HasilIndikator(NamedTuple):
    """One indicator of the Renstra.

    Attributes:
        kode, sasaran: codes as the Renstra writes them. no: number within its sasaran, from 1.
        uraian, uraian_sasaran: the one name of each for this year: PK's (Perubahan first), else the Renstra's.
        uraian_renstra: the Renstra's own words, for parts that reproduce it.
        target: in satuan; of a range the end nearest to the realisasi; a letter where compared by rank; None: unknown.
        target_tertulis: as typed. target_asal: the document. rentang: both ends where the target is a range.
        realisasi: in satuan, a letter where compared by rank, None where missing or unreadable.
        realisasi_angka: the number that its letter was taken of. riwayat_huruf: year -> the letter of that number.
        realisasi_ada: False where it was said to be not available (`-`, `n/a`).
        peringkat: name of the letters' scale where target and realisasi were compared by rank, else None.
        sebab: why there is no capaian, None where there is one. target_huruf: the letter that a number replaced.
        capaian: percent, limited by Batas capaian; capaian_tanpa_batas: percent, not limited. Both exact, not rounded.
        kategori: class of the limited capaian as shown, nada: its colour, 0 to 3. celah: the scale is silent there.
        target_akhir_renstra, realisasi_akhir: what tingkat_kemajuan (percent) compares; of a range the nearest end,
            and `target_akhir_rentang` as it was typed.
        riwayat: year -> realisasi, at least four years before. riwayat_capaian: year -> percent, only where known.
        rumus: how target, realisasi, capaian and tingkat_kemajuan came about.
        nasional: realisasi nasional. keterangan_nasional: as typed, else `di atas`, `setara`, `di bawah nasional`, `-`.
    """

    kode: str
    sasaran: str
    no: int
    uraian: str
    uraian_sasaran: str
    satuan: str
    arah: Arah
    jenis: Jenis
    target: Decimal | str | None
    target_tertulis: str
    target_asal: AsalTarget | None
    target_isian: Isian[object] = Isian()
    rentang: tuple[Decimal, Decimal] | None = None
    realisasi: Decimal | str | None = None
    realisasi_angka: Decimal | None = None
    realisasi_tertulis: str = ""
    realisasi_asal: AsalRealisasi = AsalRealisasi.DIISI
    realisasi_ada: bool = True
    realisasi_isian: Isian[object] = Isian()
    capaian: Decimal | None = None
    capaian_tanpa_batas: Decimal | None = None
    kategori: str | None = None
    nada: int | None = None
    celah: bool = False
    target_akhir_renstra: Decimal | str | None = None
    target_akhir_rentang: str = ""
    realisasi_akhir: Decimal | str | None = None
    tingkat_kemajuan: Decimal | None = None
    riwayat: Mapping[int, Decimal | None] = MappingProxyType({})
    riwayat_isian: Mapping[int, Isian[object]] = MappingProxyType({})
    riwayat_huruf: Mapping[int, str] = MappingProxyType({})
    riwayat_capaian: Mapping[int, Decimal] = MappingProxyType({})
    target_riwayat: Mapping[int, Isian[object]] = MappingProxyType({})
    tren: Tren | None = None
    nasional: Decimal | None = None
    nasional_isian: Isian[Decimal] = Isian()
    keterangan_nasional: str = "-"
    sumber_data: str = ""
    peringkat: str | None = None
    sebab: Sebab | None = None
    target_huruf: Isian[Ukuran] = Isian()
    rumus: RumusIndikator = RumusIndikator()
    uraian_renstra: str = ""

    @property
    def dilepas(self) -> bool:
        """Whether the PK Perubahan dropped it."""
        return self.sebab is Sebab.TIDAK_DIPERJANJIKAN

    @property
    def tercapai(self) -> bool | None:
        """Whether capaian, exact and without the limit, is at least 100 percent; None where there is no capaian."""
        return None if self.capaian_tanpa_batas is None else self.capaian_tanpa_batas >= _PENUH

    @property
    def terlampaui(self) -> bool:
        """Whether that capaian is above 100 percent; False where there is none."""
        return self.capaian_tanpa_batas is not None and self.capaian_tanpa_batas > _PENUH


class HasilSasaran(NamedTuple):
    """A sasaran: mean of its indicators' capaian (percent, exact), over the input cells, and how many were counted.

    `uraian`: its one name for this year; `uraian_renstra`: the Renstra's words.
    """

    kode: str
    uraian: str
    tujuan: str
    no_tujuan: int
    rata_rata: Decimal | None
    kategori: str | None
    nada: int | None
    celah: bool
    dihitung: int
    jumlah: int
    indikator: tuple[HasilIndikator, ...]
    rumus: Pohon | None = None
    uraian_renstra: str = ""


class HasilKeluaran(NamedTuple):
    """An output of a sub kegiatan; target, realisasi in satuan (letters by rank as text), capaian in percent.

    `target_rumus`, `realisasi_rumus`: the cells that hold a plain number. `rumus`: capaian over target and realisasi.
    """

    indikator: str
    satuan: str
    target: Decimal | str | None
    target_tertulis: str
    realisasi: Decimal | str | None
    realisasi_tertulis: str
    capaian: Decimal | None
    penjelasan: str
    target_isian: Isian[object] = Isian()
    realisasi_isian: Isian[object] = Isian()
    target_rumus: Pohon | None = None
    realisasi_rumus: Pohon | None = None
    rumus: Pohon | None = None
    baris: int = 0
    peringkat: str | None = None
    sebab: Sebab | None = None


class HasilKegiatan(NamedTuple):
    """A sub kegiatan with its outputs; `masukan` is its budget row."""

    kode: str
    masukan: HasilAnggaran | None
    keluaran: tuple[HasilKeluaran, ...]


class Rekap(NamedTuple):
    """The office's figures: means in percent (`rumus`: of the sasaran), number of indicators in each class."""

    rata_rata_sasaran: Decimal | None
    rata_rata_indikator: Decimal | None
    kategori: str | None
    nada: int | None
    kategori_indikator: Mapping[str, int]
    rumus: Pohon | None = None


TAHUN_SIFAT_TERAKHIR = 2020
"""Last year whose budgets are divided into Belanja Tidak Langsung and Belanja Langsung."""


class Hasil(NamedTuple):
    """All results of one report. `laporan` is what they were computed from.

    `anggaran`: the rows of the sheet. `anggaran_kode`: the same by code, those of several units added; what is printed.
    `rencana_aksi`: the rows of the sheet. `triwulan`: the quarter that these are counted up to, the last measured one
    unless another was asked for; None where nothing is measured.
    """

    laporan: Laporan
    regulasi: Regulasi
    rekap: Rekap
    total: Total
    belanja_total: Total
    indikator: tuple[HasilIndikator, ...] = ()
    sasaran: tuple[HasilSasaran, ...] = ()
    skm: HasilSkm | None = None
    anggaran: tuple[HasilAnggaran, ...] = ()
    anggaran_kode: tuple[HasilAnggaran, ...] = ()
    belanja: tuple[HasilBelanja, ...] = ()
    belanja_kelompok: tuple[HasilBelanja, ...] = ()
    belanja_sifat: tuple[HasilBelanja, ...] = ()
    anggaran_sasaran: tuple[HasilAnggaranSasaran, ...] = ()
    kegiatan: tuple[HasilKegiatan, ...] = ()
    efisiensi: tuple[HasilEfisiensi, ...] = ()
    tindak_lanjut: TindakLanjut | None = None
    rencana_aksi: tuple[HasilRencanaAksi, ...] = ()
    triwulan: int | None = None
    rencana_skm: tuple[HasilRencanaSkm, ...] = ()

    @property
    def pengukuran_triwulan(self) -> tuple[HasilRencanaAksi, ...]:
        """The rows with which the indicators are measured by quarters, in the order of the Renstra."""
        milik = {r.kode: r for r in reversed(self.rencana_aksi) if r.aksi is None}
        return tuple(milik[i.kode] for i in self.indikator if i.kode in milik)

    @property
    def sifat_dicetak(self) -> bool:
        """Whether reports speak of spending by Sifat: up to 2020, later only where an office filled it in.

        Source: Permendagri 77/2020, whose kinds of spending hold from the budget of 2021 on.
        """
        diisi = any(b.sifat.terisi for b in self.laporan.belanja)
        return bool(self.belanja_sifat) and (self.tahun <= TAHUN_SIFAT_TERAKHIR or diisi)

    @property
    def terendah_tanpa_rencana(self) -> tuple[HasilUnsur, ...]:
        """The unsur with the lowest score for which sheet Rencana Tindak Lanjut SKM has no plan of this period."""
        ada = {r.no for r in self.rencana_skm if not r.lalu and r.baris.rencana.nilai}
        return tuple(u for u in self.skm.terendah if u.no not in ada) if self.skm else ()

    @property
    def berbagi(self) -> tuple[str, ...]:
        """The sasaran, as codes, that share money with others."""
        return tuple(dict.fromkeys(kode for s in self.anggaran_sasaran for kode in s.bersama))

    @property
    def tahun(self) -> int:
        """The year reported on."""
        return self.laporan.tahun

    @property
    def identitas(self) -> Identitas:
        """Who reports."""
        return self.laporan.identitas
