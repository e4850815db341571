"""One indicator: the year's target and realisasi, its capaian and what it is compared with."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from toolkit.model.hasil import HasilIndikator, HasilSkm, Sebab
from toolkit.model.laporan import Arah, BarisRenstra, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.banding import Banding, CaraBanding, compare
from toolkit.rules.capaian import limit
from toolkit.rules.dokumen import Dokumen, agree
from toolkit.rules.kemajuan import Kemajuan, Renstra, accumulated, yearly
from toolkit.rules.nasional import describe_nasional
from toolkit.rules.realisasi import RealisasiTahun, as_sumber, year_realisasi
from toolkit.rules.riwayat import compute_riwayat_capaian, find_riwayat, find_tren, plain, show_riwayat
from toolkit.rules.skala import rate
from toolkit.rules.target import TargetTahun, year_target
from toolkit.values.kode import sasaran_of

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class Bahan(NamedTuple):
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
    riwayat = find_riwayat(dokumen, bahan.laporan.tahun)
    tahu_arah = _knows_arah(baris, target)
    renstra = Renstra(bahan.laporan.tahun_awal, bahan.laporan.tahun_akhir, bahan.laporan.tahun,
                      _renstra_targets(baris, target, bahan.laporan.tahun), riwayat)
    kemajuan = _progress(renstra, baris, realisasi, cara) if tahu_arah else Kemajuan()
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
        tingkat_kemajuan=kemajuan.persen, target_akhir_rentang=kemajuan.rentang,
        riwayat=show_riwayat(riwayat, bahan.laporan.tahun), riwayat_isian=cast("Mapping[int, Isian[object]]", riwayat),
        riwayat_capaian=compute_riwayat_capaian(riwayat, baris.target, cara) if tahu_arah else {},
        target_riwayat=cast("Mapping[int, Isian[object]]", baris.target),
        tren=find_tren(riwayat, realisasi.ukuran),
        nasional=None if nasional.ganda else nasional.isian.nilai, nasional_isian=nasional.isian,
        keterangan_nasional=_national_note(dokumen, plain(realisasi.ukuran) if tahu_arah else None, cara.arah),
        sumber_data=_source(dokumen))


def _renstra_targets(baris: BarisRenstra, target: TargetTahun, tahun: int) -> "Mapping[int, Isian[Ukuran]]":
    """The Renstra's targets; its letter for the year reported on gives way to the number that replaced the year's."""
    ukuran = baris.target.get(tahun, Isian()).nilai
    if target.huruf.terisi and ukuran is not None and ukuran.predikat is not None:
        return {**baris.target, tahun: target.isian}
    return baris.target


def _read(isian: Isian[T], bawaan: T) -> T:
    return bawaan if isian.nilai is None else isian.nilai


def _find_arah(baris: BarisRenstra, target: TargetTahun) -> Arah:
    """The one direction of an indicator: the words `maksimal` and `minimal` of its targets, else Arah, else Positif."""
    return _arah_in_words(baris, target) or _read(baris.arah, Arah.POSITIF)


def find_arah_in_words(target: Isian[Ukuran], baris: BarisRenstra) -> Isian[Ukuran] | None:
    """The target whose word `maksimal` or `minimal` decides the direction; None where none has one.

    Args:
        target: the year's; it speaks first.
        baris: then the Renstra's targets, the last year's first.
    """
    semua = [target, *(isian for _, isian in sorted(baris.target.items(), reverse=True))]
    return next((isian for isian in semua if isian.nilai and isian.nilai.batas), None)


def _arah_in_words(baris: BarisRenstra, target: TargetTahun) -> Arah | None:
    isian = find_arah_in_words(target.isian, baris)
    return isian.nilai.batas if isian and isian.nilai else None


def _knows_arah(baris: BarisRenstra, target: TargetTahun) -> bool:
    """False where something unreadable stands in Arah, so that every comparison could be the wrong way round."""
    return baris.arah.keadaan is not Keadaan.TIDAK_TERBACA or _arah_in_words(baris, target) is not None


def _refusal(baris: BarisRenstra, target: TargetTahun, realisasi: RealisasiTahun) -> Sebab | None:
    """Why nothing may be computed, although the cells that are left could be compared."""
    return target.sebab or realisasi.sebab if _knows_arah(baris, target) else Sebab.ARAH_TIDAK_TERBACA


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
    if baris.jenis.keadaan is Keadaan.TIDAK_TERBACA:
        return Kemajuan()
    hitung = accumulated if baris.jenis.nilai is Jenis.AKUMULATIF else yearly
    return hitung(renstra, realisasi, cara)


def _national_note(dokumen: Dokumen, realisasi: Decimal | None, arah: Arah) -> str:
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
