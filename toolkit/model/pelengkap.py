"""Records that a report may do without: who signed, own passages, photos, awards, reported figures."""

from dataclasses import dataclass, field

from toolkit.model.rekaman import KOSONG_TEKS, Rekaman, Tanggal, Teks, Ukuran
from toolkit.model.sel import Isian


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
