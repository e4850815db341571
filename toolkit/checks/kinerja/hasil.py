"""Results that need a word: a target of zero, a negative capaian, a value where the scale is silent."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.measures import as_the_other
from toolkit.checks.tools.printed import angka
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.regulation.load import choices
from toolkit.schema.input import RENSTRA

ZERO = Decimal(0)


@check("HIT001", Tingkat.KESALAHAN,
       judul="Target tahun ini tidak ada",
       pesan="indikator {kode} tidak mempunyai target {tahun} di PK, RKT, maupun Renstra, jadi capaiannya tidak dapat "
             "dihitung.",
       saran="Isi Target indikator {kode} di sheet PK, misalnya {contoh}.",
       mengapa="Capaian adalah realisasi dibandingkan dengan target; perbandingan target dan realisasi tahun ini "
               "diminta PermenPANRB 53/2014 (Bab III A).")
def target_missing(hasil: Hasil) -> Iterator[Kena]:
    """An indicator for which none of PK, RKT and Renstra has a target; unreadable ones are the reader's."""
    pembuka = {r.kode.nilai: r.kode for r in reversed(hasil.laporan.renstra)}
    return (Kena(pembuka.get(i.kode, RENSTRA.name), {"kode": i.kode, "tahun": hasil.tahun,
                                                     "contoh": as_the_other(i.realisasi, "85")}, i.kode)
            for i in hasil.indikator if i.sebab is Sebab.TARGET_TIDAK_ADA)


@check("HIT002", Tingkat.KESALAHAN,
       judul="Target nol pada indikator positif",
       pesan="target indikator {kode} adalah {nilai}; realisasi tidak dapat dibagi nol, jadi capaiannya kosong.",
       saran="Isi target yang lebih besar dari 0, misalnya {contoh}, atau pilih Arah Negatif di Renstra bila makin "
             "kecil makin baik.",
       mengapa="Rumus capaian indikator positif membagi realisasi dengan target.")
def target_zero_positive(hasil: Hasil) -> Iterator[Kena]:
    """Target 0 where more is better: nothing to divide by."""
    return (Kena(i.target_isian, {"kode": i.kode, "contoh": _above_zero(hasil, i)}, i.kode)
            for i in hasil.indikator if i.sebab is Sebab.TARGET_NOL)


def _above_zero(hasil: Hasil, i: HasilIndikator) -> str:
    """The Renstra's target of the year, else what was reached, else 1: a target that can be divided by."""
    renstra = i.target_riwayat.get(hasil.tahun, Isian()).nilai
    ada = (renstra.angka if isinstance(renstra, Ukuran) else None, i.realisasi)
    return next((angka(n) for n in ada if isinstance(n, Decimal) and n > 0), "1")


@check("HIT003", Tingkat.PERINGATAN,
       judul="Target nol pada indikator negatif terlampaui",
       pesan="target indikator {kode} adalah 0 dan realisasinya {nilai}; capaiannya dihitung 0.",
       saran="Periksa realisasi dan targetnya; untuk target 0 hanya realisasi 0 yang mencapai 100 persen.",
       mengapa="Target nol tidak dapat dibagi; 0 atau 100 persen adalah keputusan penghitungan, bukan angka peraturan.")
def target_zero_negative(hasil: Hasil) -> Iterator[Kena]:
    """Target 0 where less is better, and a realisasi above it: counted as 0."""
    return (Kena(i.realisasi_isian, {"kode": i.kode}, i.kode)
            for i in hasil.indikator
            if i.target == ZERO and i.arah is Arah.NEGATIF and isinstance(i.realisasi, Decimal) and i.realisasi > 0)


@check("HIT004", Tingkat.INFO,
       judul="Capaian negatif dihitung 0 dalam rata-rata",
       pesan="capaian indikator {kode} adalah {capaian} persen karena realisasinya {realisasi} dan targetnya {target}; "
             "dalam rata-rata sasaran dihitung 0.",
       saran="Periksa realisasinya; bila benar, tidak ada yang perlu diubah.",
       mengapa="Rata-rata dengan angka negatif akan menutupi capaian indikator lain.")
def capaian_below_zero(hasil: Hasil) -> Iterator[Kena]:
    """A target missed by more than itself, or a figure below 0: shown as computed, counted as 0 in means."""
    return (Kena(i.realisasi_isian, {"kode": i.kode, "capaian": angka(i.capaian), "target": i.target_tertulis,
                                     "realisasi": i.realisasi_isian.tertulis or _figure(i.realisasi)}, i.kode)
            for i in hasil.indikator if i.capaian is not None and i.capaian < 0)


def _figure(nilai: Decimal | str | None) -> str:
    """A realisasi that was computed: its number, a letter as it is."""
    return angka(nilai) if isinstance(nilai, Decimal) else nilai or "-"


@check("HIT005", Tingkat.INFO,
       judul="Capaian indikator di celah skala",
       pesan="capaian indikator {kode} adalah {capaian} persen, di antara dua kelas {skala}; dimasukkan ke kelas "
             "bawah, {kategori}.",
       saran="Tidak perlu diubah; sebutkan di laporan bila kabupaten membaca skala ini dengan cara lain.",
       mengapa="Skala ditulis dalam bilangan bulat dan tidak menyebut nilai di antara dua kelas.")
def capaian_in_gap(hasil: Hasil) -> Iterator[Kena]:
    """An indicator's capaian lies where the scale is silent."""
    return (Kena(i.realisasi_isian, {"kode": i.kode, "capaian": angka(i.capaian), "kategori": i.kategori,
                                     "skala": hasil.regulasi.skala.nama}, i.kode)
            for i in hasil.indikator if i.celah and i.capaian is not None)


@check("HIT006", Tingkat.INFO,
       judul="Rata-rata sasaran di celah skala",
       pesan="rata-rata capaian sasaran {kode} adalah {capaian} persen, di antara dua kelas {skala}; dimasukkan ke "
             "kelas bawah, {kategori}.",
       saran="Tidak perlu diubah; sebutkan di laporan bila kabupaten membaca skala ini dengan cara lain.",
       mengapa="Skala ditulis dalam bilangan bulat dan tidak menyebut nilai di antara dua kelas.")
def sasaran_in_gap(hasil: Hasil) -> Iterator[Kena]:
    """A sasaran's mean lies where the scale is silent; not where its one indicator's capaian does (HIT005)."""
    pertama = {r.kode.nilai: r.sasaran for r in reversed(hasil.laporan.renstra)}
    return (Kena(pertama.get(s.indikator[0].kode, RENSTRA.name),
                 {"kode": s.kode, "capaian": angka(s.rata_rata), "kategori": s.kategori,
                  "skala": hasil.regulasi.skala.nama}, s.kode)
            for s in hasil.sasaran if s.celah and s.rata_rata is not None
            and not any(i.celah and i.capaian == s.rata_rata for i in s.indikator))


@check("HIT007", Tingkat.KESALAHAN,
       judul="Huruf dan angka tidak dapat dibandingkan",
       pesan="target indikator {kode} adalah {target}, tetapi realisasinya {nilai}; keduanya tidak dapat dibandingkan, "
             "jadi capaiannya kosong.",
       saran="Isi target dan realisasi dalam bentuk yang sama: keduanya angka, misalnya 85, atau keduanya huruf dari "
             "satu skala, misalnya B.",
       mengapa="Huruf dan angka hanya dapat dibandingkan bila peraturan memberi batas angka untuk huruf itu.")
def letter_not_comparable(hasil: Hasil) -> Iterator[Kena]:
    """Target or realisasi is a letter, and the other cannot be turned into one of the same scale."""
    return (Kena(i.realisasi_isian, {"kode": i.kode, "target": i.target_isian.tertulis}, i.kode)
            for i in hasil.indikator if i.sebab is Sebab.TIDAK_SEBANDING)


@check("HIT008", Tingkat.KESALAHAN,
       judul="Rumus negatif tidak dapat dipakai untuk realisasi 0",
       pesan="realisasi indikator negatif {kode} adalah {nilai}; rumus {dipakai} membagi dengan realisasi, jadi "
             "capaiannya kosong.",
       saran="Pilih Rumus negatif {rumus} atau sebuah Batas capaian, misalnya 120, di sheet Identitas.",
       mengapa="Realisasi 0 pada indikator negatif adalah hasil terbaik, tetapi tidak dapat menjadi pembagi.")
def realisasi_zero_by_ratio(hasil: Hasil) -> Iterator[Kena]:
    """Negative indicator with realisasi 0, a formula that divides by it and no limit: not computable."""
    return (Kena(i.realisasi_isian, {"kode": i.kode, "dipakai": hasil.regulasi.rumus_negatif.nama,
                                     "rumus": choices("rumus_negatif")[0]}, i.kode)
            for i in hasil.indikator if i.sebab is Sebab.REALISASI_NOL)


@check("HIT009", Tingkat.PERINGATAN,
       judul="Batas capaian menutup kelas tertinggi",
       pesan="Batas capaian {nilai} tidak melampaui batas bawah kelas {kelas} ({tepi}), jadi kelas itu tidak pernah "
             "tercapai.",
       saran="Pilih Batas capaian yang lebih tinggi, misalnya 120, atau tanpa batas.",
       mengapa="Indikator yang melampaui target tidak akan memperoleh kelas tertinggi pada skala yang dipilih.")
def limit_hides_top_class(hasil: Hasil) -> Iterator[Kena]:
    """The limit is at or below the lower edge of the scale's top class."""
    batas, teratas = hasil.regulasi.batas, hasil.regulasi.skala.kelas[0]
    if batas is not None and teratas.tepi is not None and batas <= teratas.tepi:
        yield Kena(hasil.laporan.identitas.batas_capaian, {"kelas": teratas.nama, "tepi": angka(teratas.tepi)},
                   "Batas capaian")
