"""Laporan: one office's filled workbook as typed records, each value with its cell.

A record has one field for each column of its sheet; the schema names the field. A column with one cell for each year is
a mapping year -> value. Texts that the contract lets a row take from the row above are already filled in here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from toolkit.model.baris import (
    BarisAnggaran,
    BarisBelanja,
    BarisDilaporkan,
    BarisDokumentasi,
    BarisIku,
    BarisKegiatan,
    BarisNaskah,
    BarisPegawai,
    BarisPenandatangan,
    BarisPenghargaan,
    BarisPk,
    BarisPkProgram,
    BarisRealisasi,
    BarisRekomendasi,
    BarisRenstra,
    BarisResponden,
    BarisRkt,
    BarisSkm,
)
from toolkit.model.rekaman import (
    KOSONG_ANGKA,
    KOSONG_TEKS,
    Angka,
    Arah,
    Jenis,
    JenisDokumen,
    Rekaman,
    Tanggal,
    Teks,
    Tingkatan,
    Ukuran,
)
from toolkit.model.rencana_aksi import BarisRencanaAksi
from toolkit.model.rencana_skm import BarisRencanaSkm
from toolkit.model.sel import Isian

__all__ = [
    "Arah", "BarisAnggaran", "BarisBelanja", "BarisDilaporkan", "BarisDokumentasi", "BarisIku", "BarisJumlah",
    "BarisKegiatan", "BarisNaskah", "BarisPegawai", "BarisPenandatangan", "BarisPenghargaan", "BarisPk",
    "BarisPkProgram", "BarisRealisasi", "BarisRekomendasi", "BarisRencanaAksi", "BarisRencanaSkm", "BarisRenstra",
    "BarisResponden", "BarisRkt", "BarisSkm", "Identitas", "Jenis", "JenisDokumen", "Laporan", "Rekaman",
    "RentangIsian", "Tanggal", "Teks", "Tingkatan", "Ukuran", "is_running",
]


class Identitas(NamedTuple):
    """Sheet `Identitas`: who reports, and which rules were chosen (blank: the regulation's default)."""

    kode_wilayah: Teks = KOSONG_TEKS
    nama_perangkat_daerah: Teks = KOSONG_TEKS
    kabupaten_kota: Teks = KOSONG_TEKS
    provinsi: Teks = KOSONG_TEKS
    tahun_laporan: Isian[int] = Isian()
    tahun_awal_renstra: Isian[int] = Isian()
    tahun_akhir_renstra: Isian[int] = Isian()
    nama_kepala: Teks = KOSONG_TEKS
    jabatan_kepala: Teks = KOSONG_TEKS
    pangkat: Teks = KOSONG_TEKS
    nip: Teks = KOSONG_TEKS
    nama_atasan: Teks = KOSONG_TEKS
    jabatan_atasan: Teks = KOSONG_TEKS
    tempat: Teks = KOSONG_TEKS
    tanggal_laporan: Isian[Tanggal] = Isian()
    alamat: Teks = KOSONG_TEKS
    telepon: Teks = KOSONG_TEKS
    logo: Teks = KOSONG_TEKS
    sebutan_kantor: Teks = KOSONG_TEKS
    dasar_hukum_organisasi: Teks = KOSONG_TEKS
    nomor_sk_iku: Teks = KOSONG_TEKS
    status_realisasi: Teks = KOSONG_TEKS
    populasi_layanan: Angka = KOSONG_ANGKA
    jumlah_responden_skm: Angka = KOSONG_ANGKA
    periode_skm: Teks = KOSONG_TEKS
    pelaksana_skm: Teks = KOSONG_TEKS
    metode_skm: Teks = KOSONG_TEKS
    lokasi_skm: Teks = KOSONG_TEKS
    skala_capaian: Teks = KOSONG_TEKS
    dasar_skala: Teks = KOSONG_TEKS
    batas_capaian: Teks = KOSONG_TEKS
    rumus_negatif: Teks = KOSONG_TEKS
    pedoman_skm: Teks = KOSONG_TEKS
    bobot_skm: Teks = KOSONG_TEKS
    metode_efisiensi: Teks = KOSONG_TEKS


class BarisJumlah(NamedTuple):
    """A row `Jumlah`, `Total` or `Rata-rata` that staff left in a sheet: reported figures, no record.

    `nilai`: the schema's field name -> the figure (rupiah, or the column's own unit). `jawaban`: under a survey's
    respondents, k of column Uk -> the figure.
    """

    sheet: str
    baris: int
    sebutan: str
    nilai: Mapping[str, Angka]
    jawaban: Mapping[int, Angka] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class RentangIsian:
    """A range of input cells, and what its cells added up to when they were read.

    Attributes:
        sheet, baris, baris_akhir, kolom, kolom_akhir: the range, counted from 1, both ends included.
        angka: sum of its numbers, each times its weight: row * BOBOT_BARIS + column. besar: the same of their sizes.
        teks: sum of the letters of its texts, without TAK_DIHITUNG, and of 1 for each number, with the same weights.
    """

    BOBOT_BARIS: ClassVar[int] = 100
    TAK_DIHITUNG: ClassVar[str] = " \t\n\v\r\u00a0"

    sheet: str
    baris: int
    baris_akhir: int
    kolom: int
    kolom_akhir: int
    angka: Decimal
    besar: Decimal
    teks: int


def is_running(rencana_aksi: Iterable[BarisRencanaAksi], realisasi: Iterable[BarisRealisasi]) -> bool:
    """Whether the year is still running: a quarter is measured, and Realisasi says nothing of the year yet.

    Source: workbook contract, section 2, "Quarters".
    """
    return any(b.terukur for b in rencana_aksi) and not any(b.menyebut_tahun_ini for b in realisasi)


class Laporan(NamedTuple):
    """One office's report.

    Attributes:
        tahun: the year reported on. tahun_keliru: it is no year of the Renstra, the template's year is one, which has
            been said: nothing else follows from it. tahun_awal, tahun_akhir: first and last year of the Renstra.
        ada: names of the input sheets that are there, with the columns a record needs, and have a record.
        renstra … rencana_skm: one tuple of records for each input sheet, in row order; an absent sheet: empty.
        jumlah: the reported totals found below or between the records.
        isian: the ranges in which staff type, to tell later whether they changed.
        aturan: lines of the kabupaten's rules that the workbook was made with; empty where there are none.
    """

    berkas: str
    versi: str
    tahun: int
    tahun_awal: int
    tahun_akhir: int
    identitas: Identitas
    ada: frozenset[str] = frozenset()
    renstra: tuple[BarisRenstra, ...] = ()
    iku: tuple[BarisIku, ...] = ()
    rkt: tuple[BarisRkt, ...] = ()
    pk: tuple[BarisPk, ...] = ()
    pk_program: tuple[BarisPkProgram, ...] = ()
    realisasi: tuple[BarisRealisasi, ...] = ()
    skm: tuple[BarisSkm, ...] = ()
    skm_responden: tuple[BarisResponden, ...] = ()
    anggaran: tuple[BarisAnggaran, ...] = ()
    kegiatan: tuple[BarisKegiatan, ...] = ()
    belanja: tuple[BarisBelanja, ...] = ()
    penandatangan: tuple[BarisPenandatangan, ...] = ()
    naskah: tuple[BarisNaskah, ...] = ()
    dokumentasi: tuple[BarisDokumentasi, ...] = ()
    penghargaan: tuple[BarisPenghargaan, ...] = ()
    rekomendasi: tuple[BarisRekomendasi, ...] = ()
    angka_dilaporkan: tuple[BarisDilaporkan, ...] = ()
    pegawai: tuple[BarisPegawai, ...] = ()
    rencana_aksi: tuple[BarisRencanaAksi, ...] = ()
    rencana_skm: tuple[BarisRencanaSkm, ...] = ()
    jumlah: tuple[BarisJumlah, ...] = ()
    isian: tuple[RentangIsian, ...] = ()
    aturan: tuple[str, ...] = ()
    tahun_keliru: bool = False

    @property
    def berjalan(self) -> bool:
        """Whether the year is still running."""
        return is_running(self.rencana_aksi, self.realisasi)

    def tulisan(self, bagian: str) -> tuple[str, ...]:
        """What the office wrote under a Bagian of sheet Naskah, in order."""
        return tuple(b.isi.nilai for b in self.naskah if b.bagian.nilai == bagian and b.isi.nilai)
