"""Records of what was reached: Realisasi, SKM, SKM Responden."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.rekaman import KOSONG_ANGKA, KOSONG_TEKS, Angka, Rekaman, Tanggal, Teks, Ukuran
from toolkit.model.sel import Isian


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
