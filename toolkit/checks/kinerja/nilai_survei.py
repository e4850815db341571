"""The realisasi of an indicator that speaks of the survey, against the value that the survey has."""

from collections.abc import Iterator
from functools import partial

from toolkit.catalog import check
from toolkit.checks.kinerja.satuan import KATA
from toolkit.checks.tools.matching import by_kode, rows_of_indikator
from toolkit.checks.tools.measures import plain_number, speaks_of_survey
from toolkit.checks.tools.printed import (
    angka,
    compare,
    explain_percent,
    explain_weight,
    of_printed_scores,
    on_scales,
    values_by_weight,
)
from toolkit.checks.tools.shapes import DIFFERING, Banding
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.rules.capaian import SKALA_JAWABAN
from toolkit.values.kode import kunci
from toolkit.values.tanggal import parse_periode
from toolkit.values.teks import fold


@check("REA004", Tingkat.PERINGATAN,
       judul="Realisasi SKM berbeda dari hasil survei",
       pesan="tertulis {nilai}, tetapi hasil survei di sheet SKM adalah {survei} (bobot {bobot}){cocok}; yang dipakai "
             "{nilai}.",
       saran="Isi kata SKM di {sel} supaya nilai survei yang dipakai, atau perbaiki salah satunya, misalnya {survei}.",
       mengapa="Nilai survei di tabel capaian harus sama dengan hasil survei yang dilampirkan.",
       bentuk=DIFFERING)
def realisasi_differs_from_survey(hasil: Hasil) -> Iterator[Banding]:
    """A typed realisasi of an indicator that speaks of the survey is its value on none of the scales of 100, 4, 5.

    Where another weight explains it, the words name that weight. Another survey's value may differ (REA031).
    """
    return (_beside_survey(hasil, i, baris, "REA004") for i, baris in _typed_survey_values(hasil)
            if not other_survey(hasil, i, baris))


@check("REA031", Tingkat.INFO,
       judul="Realisasi SKM dari survei lain",
       pesan="tertulis {nilai}, sedangkan hasil survei di sheet SKM {survei} (bobot {bobot}); keduanya boleh berbeda "
             "karena {alasan}.",
       saran="Tidak perlu diubah bila memang dari survei lain; bila tidak, samakan, misalnya {survei}.",
       mengapa="Survei sebagian tahun dan survei lembaga lain dapat menghasilkan nilai yang berbeda; pembaca perlu "
               "tahu dari survei mana angka ini.",
       bentuk=DIFFERING)
def realisasi_of_another_survey(hasil: Hasil) -> Iterator[Banding]:
    """As REA004, where Periode SKM is less than the year or Sumber Data names another body than did the survey."""
    for i, baris in _typed_survey_values(hasil):
        if alasan := other_survey(hasil, i, baris):
            banding = _beside_survey(hasil, i, baris, "REA031")
            yield banding._replace(fakta={**banding.fakta, "alasan": alasan})


def _typed_survey_values(hasil: Hasil) -> Iterator[tuple[HasilIndikator, BarisRealisasi]]:
    ada = hasil.skm is not None and hasil.regulasi.bobot_skm.nama in values_by_weight(hasil, hasil.skm)
    return ((i, baris) for i, baris in rows_of_indikator(hasil)
            if ada and plain_number(baris.realisasi).nilai is not None and speaks_of_survey(hasil, i))


def _beside_survey(hasil: Hasil, i: HasilIndikator, baris: BarisRealisasi, kode: str) -> Banding:
    nilai = values_by_weight(hasil, hasil.skm) if hasil.skm else {}
    bobot, tertulis = hasil.regulasi.bobot_skm.nama, plain_number(baris.realisasi)
    perihal = Perihal(kode, i.kode, f"realisasi indikator {i.kode}", f"nilai survei SKM, bobot {bobot}")
    seratus, empat, lima = on_scales(nilai[bobot])
    sendiri = empat if (tertulis.nilai or 0) <= SKALA_JAWABAN else seratus  # a slip is one on the scale that was typed
    return Banding(compare(perihal, tertulis, seratus, empat, lima), {"survei": angka(nilai[bobot]), "bobot": bobot},
                   partial(explain_weight, tertulis, nilai,
                           partial(explain_percent, tertulis, [sendiri],
                                   tuple(of_printed_scores(hasil, tertulis)), persen=False)))


def other_survey(hasil: Hasil, i: HasilIndikator, baris: BarisRealisasi) -> str:
    """Why the typed value may be another survey's than that of sheet SKM; empty where nothing says so."""
    identitas = hasil.identitas
    periode = parse_periode(identitas.periode_skm.nilai or "", hasil.tahun)
    if identitas.periode_skm.terisi and not (periode.awal <= (hasil.tahun, 1) and (hasil.tahun, 12) <= periode.akhir):
        return f"Periode SKM {identitas.periode_skm.nilai}"
    iku = by_kode(hasil.laporan.iku).get(kunci(i.kode))
    sumber = baris.sumber_data.nilai or (iku.sumber_data.nilai if iku else None) or ""
    lain = KATA.pattern("lembaga_survei").search(fold(sumber))
    pelaksana = fold(identitas.pelaksana_skm.nilai or "")
    return f"Sumber Data menyebut {sumber}" if lain and pelaksana and lain[0] not in pelaksana else ""
