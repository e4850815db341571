"""Sheet Realisasi: what is missing, pembilang and penyebut, the survey's value, reported capaian, printed means."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from toolkit.catalog import Kena, check
from toolkit.checks.tools.matching import by_kode, rows_of_indikator
from toolkit.checks.tools.measures import MENGAPA_SATUAN, as_target, other_unit, plain_number
from toolkit.checks.tools.printed import (
    angka,
    as_written,
    compare,
    explain_percent,
    mean_and_sum,
    of_indikator,
)
from toolkit.checks.tools.shapes import DIFFERING, Banding
from toolkit.checks.tools.totals import PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.asal import AsalRealisasi, Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.rules.dokumen import compute_quotient
from toolkit.rumus.text import words
from toolkit.schema.input import REALISASI, SKM
from toolkit.values.kode import kunci
from toolkit.values.ukuran import is_persen


@check("REA001", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Realisasi belum diisi",
       pesan="realisasi indikator {kode} belum diisi, jadi capaiannya dan rata-rata sasarannya kosong.",
       saran="Isi Realisasi menurut data akhir tahun, misalnya {contoh}; isi - bila datanya memang tidak tersedia.",
       mengapa="Perbandingan target dan realisasi tahun ini diminta PermenPANRB 53/2014 (Bab III A).")
def realisasi_blank(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi is blank, with nothing that could be computed instead; or the indicator has no row at all.

    A missing row is passed over where a row's code is wrong instead: the reader has reported that.
    """
    baris = by_kode(hasil.laporan.realisasi)
    salah_kode = _explained_by_codes(hasil)
    for i in hasil.indikator:
        ada = baris.get(kunci(i.kode))
        bukan_temuan = salah_kode if ada is None else _is_survey_word(ada)
        if i.sebab is Sebab.REALISASI_TIDAK_ADA and not bukan_temuan:
            di = REALISASI.name if ada is None else ada.realisasi if ada.realisasi.sel else ada.kode
            yield Kena(di, {"kode": i.kode, "contoh": as_target(i)}, i.kode)


@check("REA002", Tingkat.INFO,
       judul="Indikator tanpa data tidak ikut rata-rata",
       pesan="realisasi indikator {kode} dinyatakan tidak tersedia ({nilai}); rata-rata sasaran {sasaran} dihitung "
             "dari {dihitung} dari {jumlah} indikator.",
       saran="Isi realisasinya bila sudah ada, misalnya {contoh}.",
       mengapa="Pembaca harus tahu bahwa rata-rata tidak memuat semua indikator.")
def realisasi_not_available(hasil: Hasil) -> Iterator[Kena]:
    """A `-` or `n/a` as realisasi: left out of the sasaran's mean."""
    sasaran = {s.kode: s for s in hasil.sasaran}
    for i in hasil.indikator:
        s = sasaran.get(i.sasaran)
        if i.sebab is Sebab.REALISASI_TIDAK_TERSEDIA and s is not None:
            yield Kena(i.realisasi_isian, {"kode": i.kode, "sasaran": s.kode, "dihitung": s.dihitung,
                                           "jumlah": s.jumlah, "contoh": as_target(i)}, i.kode)


@check("REA003", Tingkat.PERINGATAN,
       judul="Realisasi berbeda dari pembilang dibagi penyebut",
       pesan="tertulis {nilai}, tetapi {pembilang} dibagi {penyebut} adalah {hitungan}{cocok}; yang "
             "dipakai {nilai}.",
       saran="Perbaiki salah satunya, misalnya Realisasi {hitungan}, atau kosongkan {sel} supaya dihitung.",
       mengapa="Realisasi persentase harus dapat ditelusuri ke angka dasarnya.",
       bentuk=DIFFERING)
def realisasi_differs_from_fraction(hasil: Hasil) -> Iterator[Banding]:
    """Realisasi as typed against pembilang / penyebut (times 100 where Satuan is a percent)."""
    for i, baris in rows_of_indikator(hasil):
        tertulis, atas, bawah = plain_number(baris.realisasi), baris.pembilang, baris.penyebut
        if tertulis.nilai is not None and atas.nilai is not None and bawah.nilai is not None:
            kali = " × 100" if is_persen(i.satuan) else ""
            perihal = Perihal("REA003", i.kode, f"realisasi indikator {i.kode}", f"pembilang ÷ penyebut{kali}")
            hitungan = compute_quotient(atas.nilai, bawah.nilai, i.satuan)
            yield Banding(compare(perihal, tertulis, hitungan),
                          {"pembilang": atas.tertulis, "penyebut": bawah.tertulis},
                          partial(explain_percent, tertulis, [hitungan], persen=False))


@check("REA021", Tingkat.PERINGATAN,
       judul="Target dan realisasi indikator bersatuan lain",
       pesan="realisasi indikator {kode} tertulis {nilai}, sedangkan targetnya {target} ({letak}): satuannya lain, "
             "jadi capaiannya membandingkan dua hal yang berbeda.",
       saran="Tulis realisasi dalam satuan targetnya, misalnya {contoh}, atau perbaiki satuan targetnya.",
       mengapa=MENGAPA_SATUAN)
def realisasi_in_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """Target and realisasi of the year name two units; where Renstra has a Satuan, BCA053 compares with it."""
    for i, baris in rows_of_indikator(hasil):
        if not i.satuan.strip() and (beda := other_unit(i.target_isian, baris.realisasi)):
            yield Kena(baris.realisasi, {"kode": i.kode, **beda}, i.kode)


@check("REA005", Tingkat.PERINGATAN,
       judul="Capaian yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi realisasi {realisasi} terhadap target {target} adalah {hitungan} "
             "persen{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa target dan realisasinya.",
       mengapa="Capaian yang tidak mengikuti target dan realisasinya langsung terlihat oleh pembaca laporan.",
       bentuk=DIFFERING)
def capaian_dilaporkan_differs(hasil: Hasil) -> Iterator[Banding]:
    """Capaian Dilaporkan against the computed capaian at the printed precision."""
    for i, baris in rows_of_indikator(hasil):
        lapor = baris.capaian_dilaporkan
        if lapor.terisi:
            p = compare(Perihal("REA005", i.kode, f"capaian indikator {i.kode}", formula_in_words(i, hasil)), lapor,
                        i.capaian)
            yield Banding(p, {"target": as_written(i.target_tertulis, i.target), "realisasi": _as_used(i)},
                          partial(explain_percent, lapor, [i.capaian], of_indikator(i)))


def formula_in_words(i: HasilIndikator, hasil: Hasil) -> str:
    """How the capaian of an indicator is computed, with the target and the realisasi that were used."""
    rumus = words(hasil.regulasi.rumus_capaian(i.arah).rumus)
    batas = "" if hasil.regulasi.batas is None else f", paling tinggi {angka(hasil.regulasi.batas)}"
    if not isinstance(i.target, Decimal) or not isinstance(i.realisasi, Decimal):
        return f"{rumus}{batas}"
    return f"{rumus}{batas} (target {angka(i.target)}, realisasi {angka(i.realisasi)})"


@check("REA006", Tingkat.KESALAHAN,
       judul="Nilai survei tidak ada",
       pesan="realisasi indikator {kode} tertulis {nilai}, tetapi sheet SKM belum menghasilkan nilai survei.",
       saran="Isi sheet SKM atau SKM Responden, atau ketik nilai surveinya di {sel}, misalnya 71,07.",
       mengapa="Kata SKM berarti nilai survei dipakai sebagai realisasi.")
def survey_missing(hasil: Hasil) -> Iterator[Kena]:
    """The word SKM stands for a survey that is not there; a survey with faults of its own is reported there."""
    return (Kena(baris.realisasi, {"kode": i.kode}, i.kode)
            for i, baris in rows_of_indikator(hasil)
            if _is_survey_word(baris) and SKM.name not in hasil.laporan.ada and not hasil.laporan.skm_responden)


@check("REA007", Tingkat.KESALAHAN,
       judul="Penyebut nol",
       pesan="Penyebut indikator {kode} adalah {nilai} dan Realisasi kosong; tidak dapat dibagi nol.",
       saran="Perbaiki Penyebut, misalnya {contoh}, atau isi Realisasi langsung.",
       mengapa="Realisasi dihitung dari pembilang dibagi penyebut.")
def penyebut_zero(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi should be computed from pembilang / penyebut, and penyebut is 0."""
    return (Kena(baris.penyebut, {"kode": i.kode, "contoh": baris.pembilang.tertulis}, i.kode)
            for i, baris in rows_of_indikator(hasil) if i.sebab is Sebab.PENYEBUT_NOL)


@check("REA009", Tingkat.PERINGATAN,
       judul="Baris rata-rata di sheet Realisasi berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa="Rata-rata yang tercetak harus mengikuti capaian setiap indikator.",
       bentuk=DIFFERING)
def printed_mean_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Rata-rata (or Jumlah) of Capaian Dilaporkan against the computed capaian; a mean may be that of sasaran."""
    rata = hasil.rekap.rata_rata_sasaran
    per_kode = {kunci(i.kode): i for i in hasil.indikator}
    baris = [BarisTercakup(r.baris, {"capaian_dilaporkan": per_kode[kunci(r.kode.nilai)].capaian})
             for r in hasil.laporan.realisasi if r.kode.nilai and kunci(r.kode.nilai) in per_kode]
    lain = {"capaian_dilaporkan": () if rata is None else (
        rata, hasil.rekap.rata_rata_indikator,
        *mean_and_sum([r.capaian_dilaporkan.nilai for r in hasil.laporan.realisasi]))}
    return compare_totals(hasil, Cakupan("REA009", REALISASI.name, () if rata is None else baris, lain=lain))


def _explained_by_codes(hasil: Hasil) -> bool:
    """At least as many rows have no code of the Renstra as indicators have no row."""
    dikenal = {kunci(i.kode) for i in hasil.indikator}
    ada = [kunci(b.kode.nilai) if b.kode.nilai else None for b in hasil.laporan.realisasi]
    return sum(kode not in dikenal for kode in ada) >= len(dikenal - set(ada))


def _is_survey_word(baris: BarisRealisasi) -> bool:
    return baris.realisasi.nilai is not None and baris.realisasi.nilai.skm


def _as_used(i: HasilIndikator) -> str:
    """The realisasi as typed; the number where it was computed from other cells."""
    if i.realisasi_asal is not AsalRealisasi.DIISI and isinstance(i.realisasi, Decimal):
        return angka(i.realisasi)
    return as_written(i.realisasi_tertulis, i.realisasi)
