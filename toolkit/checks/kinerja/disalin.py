"""Sheet Realisasi: figures that are last year's, copied: one, all of them, or one that is said to have moved."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check, once
from toolkit.checks.kinerja.satuan import KATA
from toolkit.checks.tools.matching import rows_of_indikator
from toolkit.checks.tools.measures import has_fraction
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import REALISASI
from toolkit.values.teks import fold

TAHUN_SAMA = 3
"""So many years with one value: two may be chance, three suggest a copy."""
ANGKA_PENTING = 3
"""A value with fewer significant digits (12, 100, 85) repeats by itself; 71,7 does not."""
INDIKATOR_SAMA = 3
"""So many indicators must all equal last year's before a whole sheet is called a copy."""
_KALIMAT = re.compile(r"(?<=[.!?;])\s+|\n+")
"""Between sentences."""
_ANAK = re.compile(r"[,;:]\s|\b(?:karena|sehingga|sedangkan|sementara|namun|tetapi|dan|serta|dengan|setelah)\b",
                   re.IGNORECASE)
"""Between a clause and what has another subject."""
_TAHUN = re.compile(r"\b20\d\d\b")

MENGAPA = ("Angka yang tidak berubah sampai desimal terakhir sering merupakan salinan tahun lalu, padahal "
           "PermenPANRB 53/2014 meminta perbandingan dengan tahun-tahun sebelumnya.")


@check("REA011", Tingkat.PERINGATAN,
       judul="Realisasi sama persis tiga tahun berturut-turut",
       pesan="realisasi {tahun} indikator {kode} tertulis {nilai}, sama persis dengan realisasi {lalu}.",
       saran="Periksa apakah angka {tahun} sudah memakai data tahun itu; bila memang sama, tulis sumbernya di Sumber "
             "Data, misalnya laporan survei {tahun}.",
       mengapa=MENGAPA)
def same_for_years(hasil: Hasil) -> Iterator[Kena]:
    """A typed realisasi equal to that of the two years before, or more; not the target itself, nor REA045's.

    Short numbers, and percentages that a pembilang and a penyebut give, repeat without being copied; a source that
    names the year says that the figure is the year's.
    """
    for i, lalu in _copies(hasil):
        if (len(lalu) + 1 >= TAHUN_SAMA and str(hasil.tahun) not in i.sumber_data
                and i.kode not in _said_to_move(hasil)):
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
    """As REA011, for last year alone; not where all of the sheet is a copy (REA017), nor REA045's."""
    if not _whole_sheet(hasil):
        for i, lalu in _copies(hasil):
            if len(lalu) + 1 < TAHUN_SAMA and i.kode not in _said_to_move(hasil):
                yield Kena(i.realisasi_isian, {"tahun": hasil.tahun, "kode": i.kode, "lalu": lalu[0]}, i.kode)


@check("REA045", Tingkat.PERINGATAN,
       judul="Realisasi sama dengan tahun lalu, padahal analisisnya menyebut naik atau turun",
       pesan='realisasi {tahun} indikator {kode} tertulis {nilai}, sama persis dengan realisasi {lalu}, padahal '
             'Analisis menyebut "{kutipan}".',
       saran="Isi Realisasi dengan angka {tahun}; bila memang sama, perbaiki kalimatnya, misalnya tetap {nilai}.",
       mengapa=MENGAPA)
def copied_and_said_to_move(hasil: Hasil) -> Iterator[Kena]:
    """A typed realisasi equal to last year's whose Analisis says that the indicator, or its figure, rose or fell.

    Not a wish, a denial, another year's or a part year's movement, nor money's.
    """
    gerak = _said_to_move(hasil)
    return (Kena(i.realisasi_isian, {"tahun": hasil.tahun, "kode": i.kode, "lalu": hasil.tahun - 1,
                                     "kutipan": gerak[i.kode]}, i.kode) for i in hasil.indikator if i.kode in gerak)


@once
def _said_to_move(hasil: Hasil) -> dict[str, str]:
    """Indicator -> the words of its Analisis that say of a realisasi equal to last year's that it rose or fell."""
    sama = [(i, b) for i, b in rows_of_indikator(hasil)
            if i.realisasi_asal is AsalRealisasi.DIISI and isinstance(i.realisasi, Decimal)
            and i.riwayat.get(hasil.tahun - 1) == i.realisasi]
    semua = {i.kode: _movement(hasil, i, b) for i, b in sama}
    return {kode: kutipan for kode, kutipan in semua.items() if kutipan}


def _movement(hasil: Hasil, i: HasilIndikator, baris: BarisRealisasi) -> str:
    milik = {*fold(i.uraian).split(), *fold(i.uraian_renstra).split(), *KATA.words("besaran")} - KATA.words("umum")
    for kalimat in _KALIMAT.split(baris.analisis.nilai or ""):
        gerak = KATA.pattern("bergerak").search(kalimat.casefold())
        if gerak is None or KATA.pattern("bukan_gerak").search(kalimat.casefold()):
            continue
        pokok = [kata for kata in fold(_ANAK.split(kalimat[:gerak.start()])[-1]).split()
                 if kata not in KATA.words("umum") and not kata.isdigit()]
        tahun = {int(t) for t in _TAHUN.findall(kalimat)} - {hasil.tahun, hasil.tahun - 1}
        if not tahun and pokok and pokok[0] in milik and 2 * len(milik.intersection(pokok)) >= len(pokok):
            return kalimat[:gerak.end()].strip()
    return ""


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
