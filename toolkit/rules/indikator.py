"""One indicator: the year's target and realisasi, its capaian and what it is compared with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar, cast

from toolkit.model.hasil import HasilIndikator, HasilSkm, Sebab, Tren
from toolkit.model.laporan import Arah, BarisRealisasi, BarisRenstra, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.banding import Banding, CaraBanding, compare
from toolkit.rules.capaian import limit
from toolkit.rules.dokumen import Dokumen, agree
from toolkit.rules.kemajuan import Kemajuan, Renstra, accumulated, yearly
from toolkit.rules.nasional import describe_nasional
from toolkit.rules.realisasi import RealisasiTahun, as_sumber, year_realisasi
from toolkit.rules.skala import rate
from toolkit.rules.target import TargetTahun, year_target
from toolkit.rules.tren import compute_tren
from toolkit.values.kode import sasaran_of

TAHUN_SEBELUM = 4
"""So many years before are always shown, with or without a value."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bahan:
    """What every indicator of a report is computed from."""

    laporan: Laporan
    regulasi: Regulasi
    skm: HasilSkm | None


def compute_indikator(dokumen: Dokumen, no: int, cetak_sasaran: str, bahan: Bahan) -> HasilIndikator:
    """The results of one indicator.

    Args:
        dokumen: what the documents say of it. Where the Renstra's rows of its code differ, nobody knows which of them
            the other documents mean: all that depends on the code is None.
        no: its number within its sasaran.
        cetak_sasaran: the sasaran's words as the year's tables print them.
        bahan: the report, the rules and the survey.
    """
    ganda = _differs(dokumen.renstra)
    if ganda:
        dokumen = Dokumen((replace(dokumen.renstra[0], target={}),), dokumen.iku, (), (), ())
    baris = dokumen.renstra[0]
    kode = baris.kode.nilai or ""
    satuan = baris.satuan.nilai or ""
    target = year_target(dokumen, bahan.laporan.tahun)
    realisasi = year_realisasi(dokumen, satuan, bahan.skm)
    cara = CaraBanding(_find_arah(baris, target), bahan.regulasi.rumus_negatif, bahan.regulasi.predikat,
                       baris.indikator_sasaran.nilai or "")
    sebab = Sebab.KODE_GANDA if ganda else _refusal(baris, target, realisasi)
    banding = compare(target.isian.nilai, realisasi.ukuran, cara)
    capaian = None if sebab else _limited(banding, bahan.regulasi.batas)
    penilaian = rate(capaian, bahan.regulasi.skala)
    riwayat = _history(dokumen, bahan.laporan.tahun)
    renstra = Renstra(bahan.laporan.tahun_awal, bahan.laporan.tahun_akhir, bahan.laporan.tahun,
                      baris.target, riwayat)
    kemajuan = _progress(renstra, baris, realisasi, cara)
    nasional = agree(dokumen.realisasi, lambda b: b.realisasi_nasional)
    return HasilIndikator(
        kode=kode, sasaran=sasaran_of(kode), no=no,
        uraian=baris.indikator_sasaran.nilai or "", uraian_sasaran=baris.sasaran.nilai or "",
        cetak=_printed(dokumen), cetak_sasaran=cetak_sasaran, satuan=satuan, arah=cara.arah,
        jenis=_read(baris.jenis, Jenis.TAHUNAN),
        target=None if target.sebab else banding.target, target_tertulis=target.tertulis, target_asal=target.asal,
        target_isian=cast("Isian[object]", target.isian), target_sumber=as_sumber(target.isian),
        rentang=banding.rentang, target_huruf=target.huruf,
        realisasi=banding.realisasi, realisasi_tertulis=realisasi.isian.tertulis, realisasi_asal=realisasi.asal,
        realisasi_ada=realisasi.sebab is not Sebab.REALISASI_TIDAK_TERSEDIA, realisasi_sumber=realisasi.sumber,
        realisasi_isian=cast("Isian[object]", realisasi.isian),
        capaian=capaian, capaian_tanpa_batas=None if sebab else banding.capaian,
        sebab=None if capaian is not None else sebab or banding.sebab, peringkat=banding.peringkat,
        kategori=penilaian.kategori, nada=penilaian.nada, celah=penilaian.celah,
        target_akhir_renstra=kemajuan.target, target_akhir_sumber=kemajuan.target_sumber,
        realisasi_akhir=kemajuan.realisasi, realisasi_akhir_sumber=kemajuan.realisasi_sumber,
        tingkat_kemajuan=kemajuan.persen,
        riwayat=_numbers(riwayat, bahan.laporan.tahun), riwayat_isian=cast("Mapping[int, Isian[object]]", riwayat),
        riwayat_capaian=_history_capaian(renstra, cara),
        target_riwayat=cast("Mapping[int, Isian[object]]", renstra.target),
        tren=_trend(riwayat, banding.realisasi),
        nasional=None if nasional.ganda else nasional.isian.nilai, nasional_isian=nasional.isian,
        keterangan_nasional=_national_note(dokumen, banding.realisasi, cara.arah),
        sumber_data=_source(dokumen))


def _read(isian: Isian[T], bawaan: T) -> T:
    return bawaan if isian.nilai is None else isian.nilai


def _find_arah(baris: BarisRenstra, target: TargetTahun) -> Arah:
    """The one direction of an indicator: the words `maksimal` and `minimal` of its targets, else Arah, else Positif.

    The year's target speaks first, then those of the Renstra, the last year's first.
    """
    semua = [target.isian, *(isian for _, isian in sorted(baris.target.items(), reverse=True))]
    kata = [isian.nilai.batas for isian in semua if isian.nilai and isian.nilai.batas]
    return kata[0] if kata else _read(baris.arah, Arah.POSITIF)


def _refusal(baris: BarisRenstra, target: TargetTahun, realisasi: RealisasiTahun) -> Sebab | None:
    """Why nothing may be computed, although the cells that are left could be compared."""
    if baris.arah.keadaan is Keadaan.TIDAK_TERBACA and not (target.isian.nilai and target.isian.nilai.batas):
        return Sebab.ARAH_TIDAK_TERBACA
    return target.sebab or realisasi.sebab


def _differs(renstra: tuple[BarisRenstra, ...]) -> bool:
    """True where rows of one code say different things of what is computed."""
    def said(baris: BarisRenstra) -> tuple[object, ...]:
        return (baris.sasaran.nilai, baris.indikator_sasaran.nilai, baris.satuan.nilai, baris.arah.nilai,
                baris.jenis.nilai, {tahun: isian.nilai for tahun, isian in baris.target.items()})

    return any(said(baris) != said(renstra[0]) for baris in renstra[1:])


def _limited(banding: Banding, batas: Decimal | None) -> Decimal | None:
    """Capaian within its limit. T/R with nothing to divide by is the limit where there is one."""
    if banding.capaian is not None:
        return limit(banding.capaian, batas)
    return batas if banding.sebab is Sebab.REALISASI_NOL else None


def _progress(renstra: Renstra, baris: BarisRenstra, realisasi: RealisasiTahun, cara: CaraBanding) -> Kemajuan:
    if baris.jenis.keadaan is Keadaan.TIDAK_TERBACA or baris.arah.keadaan is Keadaan.TIDAK_TERBACA:
        return Kemajuan()
    hitung = accumulated if baris.jenis.nilai is Jenis.AKUMULATIF else yearly
    return hitung(renstra, realisasi, cara)


def _year_of(tahun: int) -> Callable[[BarisRealisasi], Isian[Ukuran]]:
    return lambda baris: baris.riwayat.get(tahun, Isian())


def _history(dokumen: Dokumen, tahun: int) -> dict[int, Isian[Ukuran]]:
    """Realisasi of the years before, in order of the years; one that rows of the code dispute is left empty."""
    semua = sorted({t for baris in dokumen.realisasi for t in baris.riwayat if t < tahun})
    hasil: dict[int, Isian[Ukuran]] = {}
    for satu in semua:
        sepakat = agree(dokumen.realisasi, _year_of(satu))
        hasil[satu] = Isian() if sepakat.ganda else sepakat.isian
    return hasil


def _plain(ukuran: Ukuran | None) -> Decimal | None:
    return None if ukuran is None or ukuran.sampai is not None else ukuran.angka


def _numbers(riwayat: Mapping[int, Isian[Ukuran]], tahun: int) -> dict[int, Decimal | None]:
    """Every year that has a value, and at least the four before."""
    ada = {t for t, isian in riwayat.items() if isian.nilai is not None}
    return {t: _plain(riwayat[t].nilai) if t in riwayat else None
            for t in sorted(ada | set(range(tahun - TAHUN_SEBELUM, tahun)))}


def _history_capaian(renstra: Renstra, cara: CaraBanding) -> dict[int, Decimal]:
    """Capaian of the years before, in percent and not limited, where the Renstra has their targets."""
    hasil = {}
    for tahun, isian in sorted(renstra.riwayat.items()):
        target = renstra.target.get(tahun, Isian()).nilai
        if isian.nilai is not None and target is not None:
            capaian = compare(target, isian.nilai, cara).capaian
            if capaian is not None:
                hasil[tahun] = capaian
    return hasil


def _trend(riwayat: Mapping[int, Isian[Ukuran]], realisasi: Decimal | str | None) -> Tren | None:
    semua = [*(_plain(isian.nilai) for _, isian in sorted(riwayat.items())),
             realisasi if isinstance(realisasi, Decimal) else None]
    return compute_tren([nilai for nilai in semua if nilai is not None])


def _national_note(dokumen: Dokumen, realisasi: Decimal | str | None, arah: Arah) -> str:
    tertulis = next((b.keterangan_nasional.nilai for b in dokumen.realisasi if b.keterangan_nasional.nilai), None)
    nasional = agree(dokumen.realisasi, lambda b: b.realisasi_nasional)
    return tertulis or describe_nasional(realisasi, None if nasional.ganda else nasional.isian.nilai, arah)


def _printed(dokumen: Dokumen) -> str:
    """The indicator's words in the year's tables: those of the PK's amendment, of the PK, of the Renstra."""
    teks = (isian.nilai for baris in dokumen.pk for isian in (baris.indikator_perubahan, baris.indikator_sasaran))
    return next((satu for satu in teks if satu), dokumen.renstra[0].indikator_sasaran.nilai or "")


def _source(dokumen: Dokumen) -> str:
    return next((baris.sumber_data.nilai for semua in (dokumen.realisasi, dokumen.iku) for baris in semua
                 if baris.sumber_data.nilai), "")
