"""Sheet Kegiatan: reported capaian of an output, what it lacks, a realisasi off by a factor."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.satuan import output_above_hundred
from toolkit.checks.tools.measures import MENGAPA_SATUAN, as_the_other, other_unit
from toolkit.checks.tools.printed import angka, as_written, compare, explain_percent, mean_and_sum, of_keluaran
from toolkit.checks.tools.shapes import DIFFERING, Banding, place
from toolkit.checks.tools.slips import FAKTOR, factor_of_target
from toolkit.checks.tools.totals import PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil, HasilKegiatan, HasilKeluaran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.regulation.load import choices
from toolkit.rumus.text import words
from toolkit.schema.input import KEGIATAN


@check("KEG001", Tingkat.PERINGATAN,
       judul="Capaian keluaran yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi realisasi {realisasi} terhadap target {target} adalah {hitungan} "
             "persen{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa target dan realisasinya.",
       mengapa="Capaian yang tidak mengikuti target dan realisasinya langsung terlihat oleh pembaca laporan.",
       bentuk=DIFFERING)
def capaian_dilaporkan_differs(hasil: Hasil) -> Iterator[Banding]:
    """Capaian Dilaporkan of an output against realisasi / target at the printed precision."""
    lapor = {b.baris: b.capaian_dilaporkan for b in hasil.laporan.kegiatan}
    for k, o in _outputs(hasil):
        isian = lapor.get(o.baris, Isian())
        if isian.terisi:
            isi = {"target": as_written(o.target_tertulis, o.target),
                   "realisasi": as_written(o.realisasi_tertulis, o.realisasi)}
            rumus = words(hasil.regulasi.rumus.positif.rumus)
            perihal = Perihal("KEG001", k.kode, f"capaian keluaran {k.kode} {o.indikator}",
                              f"{rumus} (target {isi['target']}, realisasi {isi['realisasi']})")
            yield Banding(compare(perihal, isian, o.capaian), isi,
                          partial(explain_percent, isian, [o.capaian], of_keluaran(o)))


@check("KEG002", Tingkat.KESALAHAN,
       judul="Target keluaran nol",
       pesan="target keluaran {keluaran} adalah {nilai}; realisasi tidak dapat dibagi nol, jadi capaiannya kosong.",
       saran="Isi target yang lebih besar dari 0, misalnya {contoh}.",
       mengapa="Capaian keluaran adalah realisasi dibagi target.")
def target_zero(hasil: Hasil) -> Iterator[Kena]:
    """Target 0 of an output: nothing to divide by."""
    return (Kena(o.target_isian, {"keluaran": o.indikator, "contoh": as_the_other(o.realisasi)}, k.kode)
            for k, o in _outputs(hasil) if o.sebab is Sebab.TARGET_NOL)


@check("KEG003", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Target keluaran belum diisi",
       pesan="target keluaran {keluaran} belum diisi, jadi capaiannya kosong.",
       saran="Isi targetnya, misalnya {contoh}.",
       mengapa="Capaian keluaran adalah realisasi dibagi target.")
def target_blank(hasil: Hasil) -> Iterator[Kena]:
    """An output without a target."""
    return (Kena(place(o.target_isian, KEGIATAN), {"keluaran": o.indikator, "contoh": as_the_other(o.realisasi)},
                 k.kode)
            for k, o in _outputs(hasil) if o.sebab is Sebab.TARGET_TIDAK_ADA)


@check("KEG004", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Realisasi keluaran belum diisi",
       pesan="realisasi keluaran {keluaran} belum diisi, jadi capaiannya kosong.",
       saran="Isi realisasinya, misalnya {contoh}, atau - bila datanya memang tidak tersedia.",
       mengapa="Capaian keluaran adalah realisasi dibagi target.")
def realisasi_blank(hasil: Hasil) -> Iterator[Kena]:
    """An output without a realisasi."""
    return (Kena(place(o.realisasi_isian, KEGIATAN), {"keluaran": o.indikator, "contoh": as_the_other(o.target)},
                 k.kode)
            for k, o in _outputs(hasil) if o.sebab is Sebab.REALISASI_TIDAK_ADA)


@check("KEG005", Tingkat.KESALAHAN,
       judul="Target dan realisasi keluaran tidak dapat dibandingkan",
       pesan="target keluaran {keluaran} adalah {target}, tetapi realisasinya {nilai}; keduanya tidak dapat "
             "dibandingkan.",
       saran="Tulis realisasi dalam bentuk targetnya, misalnya {contoh}, atau target dalam bentuk realisasinya.",
       mengapa="Huruf dan angka hanya dapat dibandingkan bila peraturan memberi batas angka untuk huruf itu.")
def not_comparable(hasil: Hasil) -> Iterator[Kena]:
    """Target and realisasi of an output are a number and a letter, or letters of no common scale."""
    return (Kena(o.realisasi_isian, {"keluaran": o.indikator, "target": o.target_tertulis,
                                     "contoh": as_the_other(o.target)}, k.kode)
            for k, o in _outputs(hasil) if o.sebab is Sebab.TIDAK_SEBANDING)


@check("KEG006", Tingkat.PERINGATAN,
       judul="Baris rata-rata di sheet Kegiatan berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa="Rata-rata yang tercetak harus mengikuti capaian setiap keluaran.",
       bentuk=DIFFERING)
def printed_mean_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Rata-rata or Jumlah of the sheet against its outputs."""
    baris = [BarisTercakup(o.baris, {"capaian_dilaporkan": o.capaian, "target": _number(o.target),
                                     "realisasi": _number(o.realisasi)}) for _, o in _outputs(hasil)]
    lain = {"capaian_dilaporkan": (*mean_and_sum([o.capaian for _, o in _outputs(hasil)]),
                                   *mean_and_sum([b.capaian_dilaporkan.nilai for b in hasil.laporan.kegiatan]))}
    return compare_totals(hasil, Cakupan("KEG006", KEGIATAN.name, baris, lain=lain))


@check("KEG007", Tingkat.KESALAHAN,
       judul="Rumus negatif tidak dapat dipakai untuk realisasi keluaran 0",
       pesan="target keluaran {keluaran} adalah {target} dan realisasinya {nilai}; rumus {dipakai} membagi dengan "
             "realisasi, jadi capaiannya kosong.",
       saran="Pilih Rumus negatif {rumus} di sheet Identitas, atau periksa realisasinya.",
       mengapa="Realisasi 0 untuk target maksimal adalah hasil terbaik, tetapi tidak dapat menjadi pembagi.")
def realisasi_zero_by_ratio(hasil: Hasil) -> Iterator[Kena]:
    """An output with a target `maksimal x`, realisasi 0 and a formula that divides by it: not computable."""
    return (Kena(o.realisasi_isian, {"keluaran": o.indikator, "target": o.target_tertulis,
                                     "dipakai": hasil.regulasi.rumus_negatif.nama,
                                     "rumus": choices("rumus_negatif")[0]}, k.kode)
            for k, o in _outputs(hasil) if o.sebab is Sebab.REALISASI_NOL)


@check("KEG024", Tingkat.PERINGATAN,
       judul="Target dan realisasi keluaran bersatuan lain",
       pesan="realisasi {keluaran} tertulis {nilai}, sedangkan targetnya {target} ({letak}): satuannya lain, jadi "
             "capaiannya membandingkan dua hal yang berbeda.",
       saran="Tulis realisasi dalam satuan targetnya, misalnya {contoh}, atau perbaiki satuan targetnya.",
       mengapa=MENGAPA_SATUAN)
def output_in_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """Both figures of an output name a unit, and not the same one; where Satuan is filled, BCA053 compares with it."""
    satuan = {b.baris for b in hasil.laporan.kegiatan if b.satuan.terisi}
    for k, o in _outputs(hasil):
        if o.baris not in satuan and (beda := other_unit(o.target_isian, o.realisasi_isian)):
            yield Kena(o.realisasi_isian, {"keluaran": o.indikator, **beda}, k.kode)


def _outputs(hasil: Hasil) -> Iterator[tuple[HasilKegiatan, HasilKeluaran]]:
    return ((k, o) for k in hasil.kegiatan for o in k.keluaran)


def _number(nilai: object) -> Decimal | None:
    return nilai if isinstance(nilai, Decimal) else None


@check("KEG022", Tingkat.PERINGATAN,
       judul="Realisasi keluaran meleset sepuluh, seratus, atau seribu kali",
       pesan="realisasi {keluaran} tertulis {nilai}, kira-kira {kali} targetnya, {target}; mungkin maksudnya {maksud}.",
       saran="Periksa banyaknya angka di target dan realisasi; bila keliru, perbaiki misalnya menjadi {maksud}.",
       mengapa="Keluaran yang sepuluh kali targetnya membuat capaian dan rata-ratanya tidak bermakna.")
def output_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi about 10, 100 or 1,000 times the target; or a part of it, where the target is a large number.

    Not where KEG021 names one of the two.
    """
    sudah = {kena.di for kena in output_above_hundred.periksa(hasil)}
    for k in hasil.kegiatan:
        for o in k.keluaran:
            if not isinstance(o.target, Decimal) or not isinstance(o.realisasi, Decimal):
                continue
            faktor = factor_of_target(o.realisasi, o.target)
            if faktor is not None and not {o.target_isian, o.realisasi_isian} & sudah:
                yield Kena(o.realisasi_isian, {"keluaran": o.indikator, "kali": FAKTOR[faktor],
                                               "target": o.target_tertulis, "maksud": angka(o.realisasi / faktor)},
                           k.kode)
