"""Records of the plans: Renstra, IKU, RKT, PK, PK Program."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.rekaman import KOSONG_ANGKA, KOSONG_TEKS, Angka, Arah, Jenis, Rekaman, Teks, Ukuran
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
