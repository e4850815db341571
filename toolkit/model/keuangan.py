"""Records of the money: Anggaran, Kegiatan, Belanja."""

from dataclasses import dataclass, field

from toolkit.model.rekaman import KOSONG_ANGKA, KOSONG_TEKS, Angka, Rekaman, Teks, Tingkatan, Ukuran
from toolkit.model.sel import Isian


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
