"""Sheet Realisasi: figures that can be computed with and hardly be meant: far off, or impossible."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.arah import doubtful_arah
from toolkit.checks.kinerja.satuan import above_hundred
from toolkit.checks.kinerja.skala import other_scale
from toolkit.checks.tools.matching import rows_of_indikator
from toolkit.checks.tools.measures import (
    TARGET,
    compared_elsewhere,
    has_fraction,
    off_by_factor,
    plain_number,
    realisasi_cell,
    years_before,
)
from toolkit.checks.tools.printed import angka, fits
from toolkit.checks.tools.slips import FAKTOR, SELEVEL, TARGET_BESAR, factor_of_target
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.values.angka import median
from toolkit.values.ukuran import is_persen, is_skor

CAPAIAN_TINGGI = Decimal(120)
"""Percent. The highest limit that regulations on capaian commonly set; above it the target is usually too low."""
RIWAYAT_PENCILAN = 4
"""Years before that are needed to know how far an indicator moves: what the template asks for."""
SKOR_BESAR = Decimal(25)
"""From so high a target on a score that is a tenth of it has lost a digit: nobody falls so far."""
LEBAR_PENCILAN = 3
"""So many times the range of the years before, beyond its ends; generous, since four years say little."""
LEBAR_TERKECIL = Decimal("0.25")
"""Of the median: the least distance that counts, for a history that hardly moved."""
DEKAT_TARGET = Decimal("0.25")
"""Of the target: a realisasi this near to a target was foreseen when the target was set."""


@check("REA010", Tingkat.INFO,
       judul="Capaian jauh di atas target",
       pesan="capaian indikator {kode} adalah {capaian} persen (realisasi {realisasi}, target {target}), di atas "
             "{batas} persen.",
       saran="Periksa target dan realisasinya; bila benar, jelaskan penyebabnya di Analisis dan pertimbangkan target "
             "tahun depan yang lebih {arah}, misalnya {contoh}.",
       mengapa="PermenPANRB 53/2014 meminta penyebab keberhasilan dijelaskan, apalagi bila targetnya jauh terlampaui.")
def capaian_far_above(hasil: Hasil) -> Iterator[Kena]:
    """Capaian without limit above what is usual; not where another check names the realisasi or target as doubtful."""
    for i in hasil.indikator:
        capaian = i.capaian_tanpa_batas
        if capaian is not None and capaian > CAPAIAN_TINGGI and not _doubtful(hasil, i):
            yield Kena(realisasi_cell(i), {"kode": i.kode, "capaian": angka(capaian), "target": i.target_tertulis,
                                           "realisasi": _shown(i.realisasi), "batas": angka(CAPAIAN_TINGGI),
                                           "arah": "rendah" if i.arah is Arah.NEGATIF else "tinggi",
                                           "contoh": _shown(i.realisasi)}, i.kode)


@check("REA012", Tingkat.PERINGATAN,
       judul="Realisasi meleset sepuluh, seratus, atau seribu kali",
       pesan="{apa} indikator {kode} tertulis {nilai}, kira-kira {kali} angka yang lazim ({lazim}); mungkin maksudnya "
             "{maksud}.",
       saran="Periksa koma desimal dan banyaknya nol; bila keliru, perbaiki misalnya menjadi {maksud}.",
       mengapa="Koma yang hilang mengubah angka sepuluh kali dan membuat capaian, rata-rata, dan tren keliru.")
def realisasi_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """A realisasi of this year or a year before is a power of ten away from the other years and the target."""
    return (Kena(m.isian, {**m.fakta, "kode": i.kode}, i.kode)
            for i in hasil.indikator for m in off_by_factor(hasil, i) if m.apa != TARGET)


@check("REA042", Tingkat.PERINGATAN,
       judul="Realisasi sepuluh, seratus, atau seribu kali target",
       pesan="realisasi indikator {kode} tertulis {nilai}, kira-kira {kali} targetnya, {target}.",
       saran="Periksa koma desimal dan banyaknya nol di target dan realisasi; bila keliru, perbaiki misalnya "
             "menjadi {contoh}.",
       mengapa="Realisasi yang sepuluh kali targetnya jarang benar: satuannya lain, atau banyaknya nol keliru.")
def realisasi_off_target_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi about 10, 100 or 1,000 times the target, or a part of it where the target is a large number.

    Not where a year before had such a value, nor what REA012, REA013 or REA041 name; a low percentage may be true.
    """
    for i in hasil.indikator:
        if not isinstance(i.target, Decimal) or not isinstance(i.realisasi, Decimal) or i.rentang or _named(hasil, i):
            continue
        faktor = factor_of_target(i.realisasi, i.target, SKOR_BESAR if is_skor(i.satuan) else TARGET_BESAR)
        biasa = any(_close(n, i.realisasi) for n in years_before(hasil, i).values())
        if faktor is not None and not biasa and (faktor > 1 or not is_persen(i.satuan)):
            yield Kena(realisasi_cell(i), {"kode": i.kode, "kali": FAKTOR[faktor], "target": i.target_tertulis,
                                           "contoh": angka(i.realisasi / faktor)}, i.kode)


@check("REA013", Tingkat.PERINGATAN,
       judul="Realisasi jauh di luar riwayatnya",
       pesan="realisasi {tahun} indikator {kode} adalah {realisasi}, sedangkan {banyak} tahun sebelumnya {terendah} "
             "sampai {tertinggi} dan targetnya {target}.",
       saran="Periksa angkanya dengan sumber data; bila benar, jelaskan di Analisis apa yang berubah, misalnya cara "
             "menghitung yang baru.",
       mengapa="Lonjakan yang tidak dijelaskan adalah hal pertama yang ditanyakan dalam reviu.")
def realisasi_is_outlier(hasil: Hasil) -> Iterator[Kena]:
    """A realisasi far outside the range of at least four years before, and far from its target."""
    for i in hasil.indikator:
        lalu = list(years_before(hasil, i).values())
        if (not isinstance(i.realisasi, Decimal) or not _is_outlier(i.realisasi, lalu) or _near_target(i)
                or compared_elsewhere(hasil, i) or above_hundred(i) or realisasi_cell(i).sel in other_scale(hasil)
                or any(True for _ in off_by_factor(hasil, i))):
            continue
        yield Kena(realisasi_cell(i), {"tahun": hasil.tahun, "kode": i.kode, "realisasi": _shown(i.realisasi),
                                       "banyak": len(lalu), "terendah": angka(min(lalu)),
                                       "tertinggi": angka(max(lalu)), "target": i.target_tertulis or "-"}, i.kode)


@check("REA014", Tingkat.PERINGATAN,
       judul="Persentase di atas 100",
       pesan="realisasi indikator {kode} adalah {realisasi} persen, padahal bagian dari keseluruhan tidak melebihi "
             "100 persen.",
       saran="Periksa angkanya, misalnya {contoh}; bila indikatornya memang dapat melebihi 100 persen, nyatakan dalam "
             "namanya (misalnya persentase pencapaian target) atau terima temuan ini.",
       mengapa="Jumlah yang memenuhi tidak dapat lebih banyak daripada jumlah seluruhnya.")
def share_above_hundred(hasil: Hasil) -> Iterator[Kena]:
    """A realisasi above 100 in Satuan percent, where the indicator's words name no growth or comparison.

    Not where it is a power of ten of the other years (REA012), or not what pembilang and penyebut give (REA003).
    """
    for i, baris in rows_of_indikator(hasil):
        meleset = any(m.apa != TARGET and m.isian is realisasi_cell(i) for m in off_by_factor(hasil, i))
        terbantah = baris.realisasi.terisi and compared_elsewhere(hasil, i) and not has_fraction(baris)
        if above_hundred(i) and not meleset and not terbantah and isinstance(i.realisasi, Decimal):
            yield Kena(realisasi_cell(i), {"kode": i.kode, "realisasi": angka(i.realisasi),
                                           "contoh": _within_hundred(i.realisasi)}, i.kode)


@check("REA015", Tingkat.PERINGATAN,
       judul="Persentase tidak mungkin dari Penyebut",
       pesan="tertulis {nilai} persen, tetapi tidak ada bilangan bulat dari {penyebut} yang menghasilkan angka itu; "
             "yang terdekat {terdekat}.",
       saran="Isi Pembilang supaya persentasenya dihitung, atau perbaiki Realisasi atau Penyebut, misalnya {contoh}.",
       mengapa="Realisasi persentase harus dapat ditelusuri ke angka dasarnya.")
def share_of_no_whole_number(hasil: Hasil) -> Iterator[Kena]:
    """A percentage with a Penyebut and no Pembilang that no count out of Penyebut gives at the printed precision."""
    for i, baris in rows_of_indikator(hasil):
        lapor, bawah = plain_number(baris.realisasi), baris.penyebut.nilai
        if (lapor.nilai is None or bawah is None or not is_persen(i.satuan) or baris.pembilang.terisi
                or bawah <= 0 or bawah != bawah.to_integral_value() or lapor.nilai < 0):
            continue
        dekat = _nearest(lapor.nilai, bawah)
        if not fits(lapor, *(n / bawah * SERATUS for n in dekat)):
            kata = [f"{angka(n)} dari {angka(bawah)} = {angka(n / bawah * SERATUS)}" for n in dekat]
            yield Kena(baris.realisasi, {"penyebut": baris.penyebut.tertulis, "terdekat": " atau ".join(kata),
                                         "contoh": angka(dekat[0] / bawah * SERATUS)}, i.kode)


def _doubtful(hasil: Hasil, i: HasilIndikator) -> bool:
    """Another check names one of the two values that the capaian compares, or doubts the direction."""
    if isinstance(i.realisasi, Decimal) and not _near_target(i) and _is_outlier(
            i.realisasi, list(years_before(hasil, i).values())):
        return True
    if realisasi_cell(i).sel in other_scale(hasil) or any(
            k.kunci == i.kode for k in realisasi_off_target_by_factor.periksa(hasil)):
        return True
    return above_hundred(i) or i.kode in doubtful_arah(hasil) or any(True for _ in off_by_factor(hasil, i))


def _named(hasil: Hasil, i: HasilIndikator) -> bool:
    """Another check names the year's realisasi, or knows what it should be."""
    return (compared_elsewhere(hasil, i) or realisasi_cell(i).sel in other_scale(hasil)
            or any(True for _ in off_by_factor(hasil, i)) or any(
                k.kunci == i.kode for k in realisasi_is_outlier.periksa(hasil)))


def _close(a: Decimal, b: Decimal) -> bool:
    """Of one size: a real series moves that much from year to year."""
    return a > 0 and b > 0 and max(a, b) <= SELEVEL * min(a, b)


def _is_outlier(nilai: Decimal, lalu: Sequence[Decimal]) -> bool:
    if len(lalu) < RIWAYAT_PENCILAN:
        return False
    lebar = max(LEBAR_PENCILAN * (max(lalu) - min(lalu)), abs(median(lalu)) * LEBAR_TERKECIL)
    return not min(lalu) - lebar <= nilai <= max(lalu) + lebar


def _near_target(i: HasilIndikator) -> bool:
    return (isinstance(i.target, Decimal) and isinstance(i.realisasi, Decimal)
            and abs(i.realisasi - i.target) <= abs(i.target) * DEKAT_TARGET)


def _within_hundred(nilai: Decimal) -> str:
    """A right value for the advice: without the comma's slip where that is likely, else the whole."""
    return angka(nilai / 10) if 2 * SERATUS < nilai <= 10 * SERATUS else angka(SERATUS)


def _nearest(persen: Decimal, bawah: Decimal) -> tuple[Decimal, Decimal]:
    """The two whole numbers on both sides of a percentage of `bawah`."""
    rendah = (persen * bawah / SERATUS).to_integral_value(ROUND_FLOOR)
    return rendah, rendah + 1


def _shown(nilai: Decimal | str | None) -> str:
    return angka(nilai) if isinstance(nilai, Decimal) else nilai or "-"
