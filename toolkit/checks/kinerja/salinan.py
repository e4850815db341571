"""Sheet Realisasi: values that look like a copy of last year's."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.series import has_fraction, rows_of_indikator
from toolkit.checks.tools.thresholds import ANGKA_PENTING, INDIKATOR_SAMA, TAHUN_SAMA
from toolkit.model.hasil import AsalRealisasi, Hasil, HasilIndikator
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import REALISASI

MENGAPA = ("Angka yang tidak berubah sampai desimal terakhir sering merupakan salinan tahun lalu, padahal "
           "PermenPANRB 53/2014 meminta perbandingan dengan tahun-tahun sebelumnya.")


@check("REA011", Tingkat.PERINGATAN,
       judul="Realisasi sama persis tiga tahun berturut-turut",
       pesan="realisasi {tahun} indikator {kode} tertulis {nilai}, sama persis dengan realisasi {lalu}.",
       saran="Periksa apakah angka {tahun} sudah memakai data tahun itu; bila memang sama, tulis sumbernya di Sumber "
             "Data, misalnya laporan survei {tahun}.",
       mengapa=MENGAPA)
def same_for_years(hasil: Hasil) -> Iterator[Kena]:
    """A typed realisasi equal to that of the two years before, or more; not where it is the target itself.

    Short numbers, and percentages that a pembilang and a penyebut give, repeat without being copied.
    """
    for i, lalu in _copies(hasil):
        if len(lalu) + 1 >= TAHUN_SAMA:
            semua = [str(t) for t in lalu]
            yield Kena(i.realisasi_isian, {"tahun": hasil.tahun, "kode": i.kode,
                                           "lalu": f"{', '.join(semua[:-1])} dan {semua[-1]}"}, i.kode)


@check("REA016", Tingkat.INFO,
       judul="Realisasi sama persis dengan tahun lalu",
       pesan="realisasi {tahun} indikator {kode} tertulis {nilai}, sama persis dengan realisasi {lalu}.",
       saran="Periksa apakah angka {tahun} sudah memakai data tahun itu, misalnya laporan survei {tahun}; bila memang "
             "sama, tidak perlu diubah.",
       mengapa=MENGAPA)
def same_as_last_year(hasil: Hasil) -> Iterator[Kena]:
    """As REA011, for last year alone; not where all of the sheet is a copy (REA017)."""
    if not _whole_sheet(hasil):
        for i, lalu in _copies(hasil):
            if len(lalu) + 1 < TAHUN_SAMA:
                yield Kena(i.realisasi_isian, {"tahun": hasil.tahun, "kode": i.kode, "lalu": lalu[0]}, i.kode)


@check("REA017", Tingkat.PERINGATAN,
       judul="Semua realisasi sama dengan tahun lalu",
       pesan="realisasi {tahun} ke-{banyak} indikator yang mempunyai angka {lalu} semuanya sama persis dengan angka "
             "{lalu}.",
       saran="Isi Realisasi dengan data {tahun}, misalnya dari laporan seksi; angka tahun lalu tetap di kolom "
             "Realisasi {lalu}.",
       mengapa=MENGAPA)
def whole_sheet_is_a_copy(hasil: Hasil) -> Iterator[Kena]:
    """Every indicator's realisasi equals last year's, at least three of them and not all at their targets."""
    if sama := _whole_sheet(hasil):
        yield Kena(REALISASI.name, {"tahun": hasil.tahun, "lalu": hasil.tahun - 1, "banyak": len(sama)})


def _copies(hasil: Hasil) -> Iterator[tuple[HasilIndikator, list[int]]]:
    """The indicators whose typed realisasi stands in years directly before, with these, and is no short number."""
    for i, baris in rows_of_indikator(hasil):
        lalu = _equal_years(hasil, i)
        if (lalu and i.realisasi_asal is AsalRealisasi.DIISI and i.realisasi != i.target
                and _significant(i.realisasi) >= ANGKA_PENTING and not has_fraction(baris)):
            yield i, lalu


def _whole_sheet(hasil: Hasil) -> list[HasilIndikator]:
    """All indicators that can be compared with last year, where each of them equals it; else none."""
    lalu = hasil.tahun - 1
    semua = [i for i in hasil.indikator if isinstance(i.realisasi, Decimal) and i.riwayat.get(lalu) is not None]
    sama = len(semua) >= INDIKATOR_SAMA and all(i.riwayat[lalu] == i.realisasi for i in semua)
    return semua if sama and any(i.realisasi != i.target for i in semua) else []


def _equal_years(hasil: Hasil, i: HasilIndikator) -> list[int]:
    """The years directly before this one with the same value, earliest first."""
    sama: list[int] = []
    tahun = hasil.tahun - 1
    while isinstance(i.realisasi, Decimal) and i.riwayat.get(tahun) == i.realisasi:
        sama.insert(0, tahun)
        tahun -= 1
    return sama


def _significant(nilai: Decimal | str | None) -> int:
    return len(nilai.normalize().as_tuple().digits) if isinstance(nilai, Decimal) else 0
