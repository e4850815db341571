"""Laporan: one office's filled workbook as typed records, each value with its cell.

A record has one field for each column of its sheet; the schema names the field. A column with one cell for each year is
a mapping year -> value. Texts that the contract lets a row take from the row above are already filled in here.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from toolkit.model.sel import Isian, Sel


class Arah(enum.Enum):
    """Direction of an indicator: is more better (POSITIF) or less (NEGATIF)."""

    POSITIF = "Positif"
    NEGATIF = "Negatif"


class Jenis(enum.Enum):
    """TAHUNAN: each year's target stands alone; AKUMULATIF: each year has its own share of a sum."""

    TAHUNAN = "Tahunan"
    AKUMULATIF = "Akumulatif"


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
    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub Kegiatan"
    REKENING = "Rekening"


@dataclass(frozen=True, slots=True)
class Ukuran:
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


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A date, or a month whose day is written by hand when the document is signed (`hari` None)."""

    tahun: int
    bulan: int
    hari: int | None = None


Teks = Isian[str]
Angka = Isian[Decimal]
KOSONG_TEKS: Teks = Isian()
KOSONG_ANGKA: Angka = Isian()


@dataclass(frozen=True, slots=True)
class Identitas:
    """Sheet `Identitas`: who reports, and which rules were chosen (blank: the regulation's default)."""

    kode_wilayah: Teks = KOSONG_TEKS
    nama_perangkat_daerah: Teks = KOSONG_TEKS
    kabupaten_kota: Teks = KOSONG_TEKS
    provinsi: Teks = KOSONG_TEKS
    tahun_laporan: Isian[int] = field(default_factory=Isian)
    tahun_awal_renstra: Isian[int] = field(default_factory=Isian)
    tahun_akhir_renstra: Isian[int] = field(default_factory=Isian)
    nama_kepala: Teks = KOSONG_TEKS
    jabatan_kepala: Teks = KOSONG_TEKS
    pangkat: Teks = KOSONG_TEKS
    nip: Teks = KOSONG_TEKS
    nama_atasan: Teks = KOSONG_TEKS
    jabatan_atasan: Teks = KOSONG_TEKS
    tempat: Teks = KOSONG_TEKS
    tanggal_laporan: Isian[Tanggal] = field(default_factory=Isian)
    alamat: Teks = KOSONG_TEKS
    telepon: Teks = KOSONG_TEKS
    dasar_hukum_organisasi: Teks = KOSONG_TEKS
    nomor_sk_iku: Teks = KOSONG_TEKS
    status_realisasi: Teks = KOSONG_TEKS
    populasi_layanan: Angka = KOSONG_ANGKA
    jumlah_responden_skm: Angka = KOSONG_ANGKA
    periode_skm: Teks = KOSONG_TEKS
    pelaksana_skm: Teks = KOSONG_TEKS
    skala_capaian: Teks = KOSONG_TEKS
    batas_capaian: Teks = KOSONG_TEKS
    rumus_negatif: Teks = KOSONG_TEKS
    pedoman_skm: Teks = KOSONG_TEKS
    bobot_skm: Teks = KOSONG_TEKS
    metode_efisiensi: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekaman:
    """What every record has: its sheet and the row where it stands."""

    sheet: str
    baris: int

    def sel(self, kolom: int) -> Sel:
        """The cell of this record in a column (1 is A)."""
        return Sel(self.sheet, self.baris, kolom)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRenstra(Rekaman):
    """An indicator of a sasaran in the Renstra. `target`: year -> target."""

    kode: Teks
    tujuan: Teks = KOSONG_TEKS
    indikator_tujuan: Teks = KOSONG_TEKS
    sasaran: Teks
    indikator_sasaran: Teks
    satuan: Teks = KOSONG_TEKS
    arah: Isian[Arah] = field(default_factory=Isian)
    jenis: Isian[Jenis] = field(default_factory=Isian)
    target: Mapping[int, Isian[Ukuran]] = field(default_factory=dict)
    strategi: Teks = KOSONG_TEKS
    kebijakan: Teks = KOSONG_TEKS
    program: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIku(Rekaman):
    """An indicator in the decree on the main performance indicators (IKU)."""

    kode: Teks
    kinerja_utama: Teks = KOSONG_TEKS
    indikator_kinerja_utama: Teks = KOSONG_TEKS
    formulasi: Teks = KOSONG_TEKS
    penanggung_jawab: Teks = KOSONG_TEKS
    sumber_data: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRkt(Rekaman):
    """A kegiatan of the yearly plan (RKT). `kode` is the indicator's; `anggaran` in rupiah."""

    kode: Teks = KOSONG_TEKS
    sasaran: Teks = KOSONG_TEKS
    indikator_sasaran: Teks = KOSONG_TEKS
    target_sasaran: Isian[Ukuran] = field(default_factory=Isian)
    program: Teks = KOSONG_TEKS
    indikator_program: Teks = KOSONG_TEKS
    target_program: Isian[Ukuran] = field(default_factory=Isian)
    kegiatan: Teks = KOSONG_TEKS
    indikator_kegiatan: Teks = KOSONG_TEKS
    target_kegiatan: Isian[Ukuran] = field(default_factory=Isian)
    anggaran: Angka = KOSONG_ANGKA
    kode_anggaran: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPk(Rekaman):
    """An indicator of the Perjanjian Kinerja and of its amendment."""

    kode: Teks
    sasaran: Teks = KOSONG_TEKS
    indikator_sasaran: Teks = KOSONG_TEKS
    indikator_perubahan: Teks = KOSONG_TEKS
    target: Isian[Ukuran] = field(default_factory=Isian)
    target_perubahan: Isian[Ukuran] = field(default_factory=Isian)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPkProgram(Rekaman):
    """A program of the Perjanjian Kinerja; rupiah."""

    program: Teks
    anggaran: Angka = KOSONG_ANGKA
    anggaran_perubahan: Angka = KOSONG_ANGKA
    keterangan: Teks = KOSONG_TEKS
    kode_anggaran: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRealisasi(Rekaman):
    """What was reached for an indicator. `riwayat`: year -> realisasi of a year before."""

    kode: Teks
    indikator_sasaran: Teks = KOSONG_TEKS
    pembilang: Angka = KOSONG_ANGKA
    penyebut: Angka = KOSONG_ANGKA
    realisasi: Isian[Ukuran] = field(default_factory=Isian)
    riwayat: Mapping[int, Isian[Ukuran]] = field(default_factory=dict)
    realisasi_nasional: Angka = KOSONG_ANGKA
    sumber_nasional: Teks = KOSONG_TEKS
    keterangan_nasional: Teks = KOSONG_TEKS
    sumber_data: Teks = KOSONG_TEKS
    bukti_dukung: Teks = KOSONG_TEKS
    analisis: Teks = KOSONG_TEKS
    kendala: Teks = KOSONG_TEKS
    tindak_lanjut: Teks = KOSONG_TEKS
    capaian_dilaporkan: Angka = KOSONG_ANGKA


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSkm(Rekaman):
    """The distribution of answers for an unsur, in percent or in counts; the sheet decides once which."""

    no: Angka
    unsur: Teks
    tidak_baik: Angka = KOSONG_ANGKA
    kurang_baik: Angka = KOSONG_ANGKA
    baik: Angka = KOSONG_ANGKA
    sangat_baik: Angka = KOSONG_ANGKA
    skor_dilaporkan: Angka = KOSONG_ANGKA
    predikat_dilaporkan: Teks = KOSONG_TEKS

    @property
    def distribusi(self) -> tuple[Angka, Angka, Angka, Angka]:
        """The four cells, worst answer first."""
        return (self.tidak_baik, self.kurang_baik, self.baik, self.sangat_baik)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisResponden(Rekaman):
    """One filled questionnaire. `jawaban`: k of column Uk -> 1 to 4."""

    no: Teks = KOSONG_TEKS
    tanggal: Isian[Tanggal] = field(default_factory=Isian)
    umur: Angka = KOSONG_ANGKA
    jenis_kelamin: Teks = KOSONG_TEKS
    pendidikan: Teks = KOSONG_TEKS
    pekerjaan: Teks = KOSONG_TEKS
    jenis_layanan: Teks = KOSONG_TEKS
    jawaban: Mapping[int, Isian[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAnggaran(Rekaman):
    """A program, kegiatan or sub kegiatan; rupiah.

    `kode` is the code to use everywhere: as typed, or composed from Tingkat and row order where the typed ones form no
    tree. `induk` is the parent's `kode`, None at the top.
    """

    kode: Teks
    tingkat: Isian[Tingkatan]
    uraian: Teks
    anggaran: Angka = KOSONG_ANGKA
    realisasi: Angka = KOSONG_ANGKA
    kode_sasaran: Teks = KOSONG_TEKS
    capaian_dilaporkan: Angka = KOSONG_ANGKA
    induk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKegiatan(Rekaman):
    """An output of a sub kegiatan; `kode` is the sub kegiatan's in Anggaran."""

    kode: Teks
    indikator_keluaran: Teks
    satuan: Teks = KOSONG_TEKS
    target: Isian[Ukuran] = field(default_factory=Isian)
    realisasi: Isian[Ukuran] = field(default_factory=Isian)
    penjelasan: Teks = KOSONG_TEKS
    bukti_dukung: Teks = KOSONG_TEKS
    capaian_dilaporkan: Angka = KOSONG_ANGKA


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBelanja(Rekaman):
    """A kind of spending; rupiah. A blank `jenis` makes the row a total of its kelompok, or of its sifat."""

    kelompok: Teks = KOSONG_TEKS
    jenis: Teks = KOSONG_TEKS
    anggaran: Angka = KOSONG_ANGKA
    realisasi: Angka = KOSONG_ANGKA
    sifat: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPenandatangan(Rekaman):
    """Who signed a document; a blank means what Identitas says."""

    dokumen: Teks
    nomor: Teks = KOSONG_TEKS
    tempat: Teks = KOSONG_TEKS
    tanggal: Isian[Tanggal] = field(default_factory=Isian)
    nama: Teks = KOSONG_TEKS
    jabatan: Teks = KOSONG_TEKS
    pangkat: Teks = KOSONG_TEKS
    nip: Teks = KOSONG_TEKS
    nama_atasan: Teks = KOSONG_TEKS
    jabatan_atasan: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisNaskah(Rekaman):
    """A passage of the report that the office wrote itself."""

    bagian: Teks
    isi: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDokumentasi(Rekaman):
    """A photo: a file beside the workbook, or a picture placed in the row."""

    kode_sasaran: Teks
    berkas: Teks = KOSONG_TEKS
    keterangan: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPenghargaan(Rekaman):
    """An award."""

    penghargaan: Teks
    pemberi: Teks = KOSONG_TEKS
    tanggal: Isian[Tanggal] = field(default_factory=Isian)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekomendasi(Rekaman):
    """A recommendation of last year's evaluation."""

    rekomendasi: Teks
    sumber: Teks = KOSONG_TEKS
    tindak_lanjut: Teks = KOSONG_TEKS
    status: Teks = KOSONG_TEKS
    bukti: Teks = KOSONG_TEKS


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDilaporkan(Rekaman):
    """A figure printed elsewhere in the report, to be compared with the computed one."""

    tabel: Teks
    kode: Teks = KOSONG_TEKS
    besaran: Teks = KOSONG_TEKS
    tahun: Isian[int] = field(default_factory=Isian)
    nilai: Isian[Ukuran] = field(default_factory=Isian)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisJumlah:
    """A row `Jumlah`, `Total` or `Rata-rata` that staff left in a sheet: reported figures, no record.

    `nilai`: the schema's field name -> the figure (rupiah, or the column's own unit).
    """

    sheet: str
    baris: int
    sebutan: str
    nilai: Mapping[str, Angka]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Laporan:
    """One office's report.

    Attributes:
        tahun: the year reported on. tahun_awal, tahun_akhir: first and last year of the Renstra.
        ada: names of the input sheets that are there, with the columns a record needs, and have a record.
        renstra … angka_dilaporkan: one tuple of records for each input sheet, in row order; an absent sheet: empty.
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
    jumlah: tuple[BarisJumlah, ...] = ()
    isian: tuple[RentangIsian, ...] = ()
    aturan: tuple[str, ...] = ()

    def tulisan(self, bagian: str) -> tuple[str, ...]:
        """What the office wrote under a Bagian of sheet Naskah, in order."""
        return tuple(b.isi.nilai for b in self.naskah if b.bagian.nilai == bagian and b.isi.nilai)
