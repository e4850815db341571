"""The seven points that PermenPANRB 53/2014 wants in Bab III, as far as no other finding names the cause.

1 target against realisasi: HIT001, REA001. 2 years before: LKP001. 3 end of the Renstra: LKP002. 4 national figure:
LKP003. 5 causes and what was done: LKP004, LKP005. 6 efisiensi and 7 supporting programs: LKP006, ANG010, KEG008.
"""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.lookup import by_kode
from toolkit.checks.tools.once_or_each import Kosong, once_or_each
from toolkit.checks.tools.series import find_years
from toolkit.model.hasil import Hasil, HasilIndikator, Sebab
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.skala import DESIMAL_TAMPIL
from toolkit.schema.input import ANGGARAN, REALISASI, RENSTRA
from toolkit.values.angka import bulat, tidak_tersedia
from toolkit.values.kode import kunci

MENGAPA = "Bab III laporan kinerja wajib memuat {} (PermenPANRB 53/2014, Lampiran II)."
KENDALA_KANTOR, LANGKAH_KANTOR = "Kendala", "Langkah"
"""Passages of Naskah whose Bagian ends so speak of the whole office."""


@check("LKP001", Tingkat.PERINGATAN,
       judul="Realisasi tahun sebelumnya belum diisi",
       pesan="realisasi tahun {tahun} {indikator} belum diisi, sehingga tidak ada perbandingan dengan tahun lalu.",
       saran="Isi kolom Realisasi {tahun}, misalnya 84,5; tulis - bila datanya memang tidak ada.",
       mengapa=MENGAPA.format("perbandingan realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun "
                              "terakhir"))
def history_blank(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi of the year before is blank; `-` is a statement."""
    lalu, baris = hasil.tahun - 1, _rows(hasil)
    kosong = [Kosong(i.kode, isian) for i, b in baris if (isian := b.riwayat.get(lalu, Isian())).kosong]
    yield from once_or_each(REALISASI.name, kosong, len(baris), {"tahun": lalu})


@check("LKP002", Tingkat.PERINGATAN,
       judul="Target akhir Renstra belum diisi",
       pesan="target tahun {tahun} {indikator} belum diisi, sehingga tingkat kemajuannya tidak dapat dihitung.",
       saran="Isi kolom Target {tahun} di sheet Renstra, misalnya 85.",
       mengapa=MENGAPA.format("perbandingan realisasi sampai tahun ini dengan target jangka menengah di dokumen "
                              "perencanaan"))
def end_target_blank(hasil: Hasil) -> Iterator[Kena]:
    """The Renstra's target of its last year is blank; without any target at all HIT001 has said so.

    Where the columns of targets end in another year than Identitas says, IDN008 has said so.
    """
    if (tahun := find_years(hasil)) and tahun[-1] != hasil.laporan.tahun_akhir:
        return
    akhir, renstra = hasil.laporan.tahun_akhir, by_kode(hasil.laporan.renstra)
    baris = [(i.kode, renstra[kunci(i.kode)].target) for i in hasil.indikator
             if kunci(i.kode) in renstra and i.sebab is not Sebab.TARGET_TIDAK_ADA]
    kosong = [Kosong(kode, isian) for kode, target in baris if (isian := target.get(akhir, Isian())).kosong]
    yield from once_or_each(RENSTRA.name, kosong, len(baris), {"tahun": akhir})


@check("LKP003", Tingkat.INFO,
       judul="Realisasi nasional belum diisi",
       pesan="realisasi nasional {indikator} tidak diisi; di laporan tercetak bahwa datanya tidak tersedia.",
       saran="Isi Realisasi Nasional beserta sumbernya, misalnya 88,4; tulis - bila datanya memang tidak ada.",
       mengapa=MENGAPA.format("perbandingan dengan standar nasional, jika ada"))
def national_blank(hasil: Hasil) -> Iterator[Kena]:
    """Neither a national figure nor a statement that there is none."""
    baris = _rows(hasil)
    kosong = [Kosong(i.kode, b.realisasi_nasional) for i, b in baris
              if b.realisasi_nasional.kosong and b.keterangan_nasional.kosong]
    yield from once_or_each(REALISASI.name, kosong, len(baris))


@check("LKP004", Tingkat.PERINGATAN,
       judul="Analisis capaian belum diisi",
       pesan="Analisis {indikator} belum diisi.",
       saran="Tulis di kolom Analisis apa yang menyebabkan capaiannya, misalnya: Realisasi 85,7 % karena 18 dari 21 "
             "desa menyerahkan laporan tepat waktu.",
       mengapa=MENGAPA.format("analisis penyebab keberhasilan atau kegagalan"))
def analysis_blank(hasil: Hasil) -> Iterator[Kena]:
    """Analisis of an indicator is blank or only a dash."""
    baris = _rows(hasil)
    kosong = [Kosong(i.kode, b.analisis) for i, b in baris if _says_nothing(b.analisis)]
    yield from once_or_each(REALISASI.name, kosong, len(baris))


@check("LKP005", Tingkat.PERINGATAN,
       judul="Kendala atau tindak lanjut belum diisi",
       pesan="{indikator} belum mencapai target (capaian {capaian} persen), tetapi {kolom} belum diisi.",
       saran="Isi {kolom}, misalnya: {contoh} Tulis - bila tidak ada.",
       mengapa=MENGAPA.format("analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan"))
def remedy_blank(hasil: Hasil) -> Iterator[Kena]:
    """An indicator below its target without Kendala or Tindak Lanjut, where Naskah tells neither for the office."""
    naskah = {(b.bagian.nilai or "").split()[-1] for b in hasil.laporan.naskah if b.bagian.nilai and b.isi.terisi}
    for i, b in _rows(hasil):
        if i.capaian is None or bulat(i.capaian, DESIMAL_TAMPIL) >= SERATUS or _says_nothing(b.analisis):
            continue
        for field, kantor in (("kendala", KENDALA_KANTOR), ("tindak_lanjut", LANGKAH_KANTOR)):
            isian: Isian[str] = getattr(b, field)
            if isian.kosong and kantor not in naskah:
                kolom = REALISASI.column(field)
                yield Kena(isian if isian.sel else REALISASI.name, {
                    "indikator": f"Indikator {i.kode}", "kolom": kolom.heading, "contoh": kolom.example,
                    "capaian": f"{bulat(i.capaian, DESIMAL_TAMPIL):f}".replace(".", ",")}, f"{i.kode} {kolom.heading}")
                break


@check("LKP006", Tingkat.PERINGATAN,
       judul="Anggaran tidak dikaitkan ke sasaran",
       pesan="tidak satu baris pun menyebut {kolom}, sehingga anggaran per sasaran dan efisiensi tidak dapat dihitung.",
       saran="Isi {kolom} di baris program atau kegiatan dengan nomor sasaran yang didukungnya, misalnya 1.",
       mengapa=MENGAPA.format("analisis efisiensi penggunaan sumber daya dan program yang menunjang capaian"))
def budget_serves_nothing(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran is filled and no row says which sasaran it serves; an unknown code is the reader's finding."""
    baris = hasil.laporan.anggaran
    if baris and hasil.sasaran and all(b.kode_sasaran.nilai is None for b in baris):
        yield Kena(ANGGARAN.name, {"kolom": ANGGARAN.column("kode_sasaran").heading}, "semua")


def _rows(hasil: Hasil) -> list[tuple[HasilIndikator, BarisRealisasi]]:
    """Indicators with their row in Realisasi; one without a row has its own finding."""
    baris = by_kode(hasil.laporan.realisasi)
    return [(i, baris[kunci(i.kode)]) for i in hasil.indikator if kunci(i.kode) in baris]


def _says_nothing(isian: Isian[str]) -> bool:
    return isian.keadaan is Keadaan.KOSONG or tidak_tersedia(isian.nilai or "x")
