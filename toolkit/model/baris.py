"""The records of the input sheets, one class for each sheet: plans, what was reached, money, what a report may lack."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.rekaman import (
    KOSONG_ANGKA,
    KOSONG_TEKS,
    Angka,
    Arah,
    Jenis,
    Rekaman,
    Tanggal,
    Teks,
    Tingkatan,
    Ukuran,
)
from toolkit.model.sel import Isian


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
    definisi_operasional: Teks = KOSONG_TEKS
    alasan_pemilihan: Teks = KOSONG_TEKS
    periode_pengukuran: Teks = KOSONG_TEKS

    @property
    def bermanual(self) -> bool:
        """Whether it says what a manual of indicators holds beyond the decree."""
        return any(isian.nilai for isian in (self.definisi_operasional, self.alasan_pemilihan, self.periode_pengukuran))


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
    sasaran_perubahan: Teks = KOSONG_TEKS
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
    """What was reached for an indicator.

    `riwayat`: year -> realisasi of a year before. `pembanding_lain`: the kabupaten's or province's.
    """

    kode: Teks
    indikator_sasaran: Teks = KOSONG_TEKS
    pembilang: Angka = KOSONG_ANGKA
    penyebut: Angka = KOSONG_ANGKA
    realisasi: Isian[Ukuran] = field(default_factory=Isian)
    riwayat: Mapping[int, Isian[Ukuran]] = field(default_factory=dict)
    realisasi_nasional: Angka = KOSONG_ANGKA
    sumber_nasional: Teks = KOSONG_TEKS
    keterangan_nasional: Teks = KOSONG_TEKS
    pembanding_lain: Isian[Ukuran] = field(default_factory=Isian)
    sumber_pembanding_lain: Teks = KOSONG_TEKS
    sumber_data: Teks = KOSONG_TEKS
    bukti_dukung: Teks = KOSONG_TEKS
    analisis: Teks = KOSONG_TEKS
    keberhasilan: Teks = KOSONG_TEKS
    kendala: Teks = KOSONG_TEKS
    tindak_lanjut: Teks = KOSONG_TEKS
    capaian_dilaporkan: Angka = KOSONG_ANGKA

    @property
    def menyebut_tahun_ini(self) -> bool:
        """Whether it says anything of the year reported on; a code with the years before is what last year left."""
        return not all(i.kosong for i in (self.realisasi, self.pembilang, self.penyebut, self.analisis,
                                          self.keberhasilan, self.kendala, self.tindak_lanjut, self.bukti_dukung))


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
    tree. `induk` is the parent's `kode`, None at the top. `unit`: the kelurahan or other unit below whose row it
    stands, where codes may repeat; empty for the office itself. `kode_sasaran` may list several.
    """

    kode: Teks
    tingkat: Isian[Tingkatan]
    uraian: Teks
    anggaran_sebelum: Angka = KOSONG_ANGKA
    anggaran: Angka = KOSONG_ANGKA
    realisasi: Angka = KOSONG_ANGKA
    kode_sasaran: Teks = KOSONG_TEKS
    capaian_dilaporkan: Angka = KOSONG_ANGKA
    induk: str | None = None
    unit: str = ""


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
    penanggung_jawab: Teks = KOSONG_TEKS
    target_waktu: Isian[Tanggal] = field(default_factory=Isian)
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
class BarisPegawai(Rekaman):
    """A group of employees, and how many persons it is."""

    jabatan: Teks = KOSONG_TEKS
    golongan: Teks = KOSONG_TEKS
    pendidikan: Teks = KOSONG_TEKS
    jenis_kelamin: Teks = KOSONG_TEKS
    status: Teks = KOSONG_TEKS
    jumlah: Angka = KOSONG_ANGKA
