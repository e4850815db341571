"""One indicator: the year's target and realisasi, its capaian and what it is compared with."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from toolkit.model.asal import Sebab
from toolkit.model.hasil import HasilIndikator
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Arah, BarisRenstra, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.rumus import RumusIndikator
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.capaian import Capaian, CaraBanding, compare, limit, over_cells
from toolkit.rules.dokumen import (
    Dokumen,
    RealisasiTahun,
    TargetTahun,
    agree,
    as_rumus,
    has_amendment,
    year_realisasi,
    year_target,
)
from toolkit.rules.nama import name_indikator
from toolkit.rules.perbandingan import (
    Kemajuan,
    Renstra,
    accumulated,
    compute_riwayat_capaian,
    describe_nasional,
    find_riwayat,
    find_tren,
    plain,
    show_riwayat,
    yearly,
)
from toolkit.rules.skala import classify, rate
from toolkit.values.kode import sasaran_of

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class Dasar(NamedTuple):
    """What every indicator of a report is computed from."""

    laporan: Laporan
    regulasi: Regulasi
    skm: HasilSkm | None


def compute_indikator(dokumen: Dokumen, lama: Dokumen, no: int, sasaran: str, dasar: Dasar) -> HasilIndikator:
    """The results of one indicator.

    Args:
        lama: the rows that its history and the Renstra's targets are taken from (`find_history`).
        dokumen: what the documents say of it. Where the Renstra's rows of its code differ, nobody knows which of them
            the other documents mean: all that depends on the code is None.
        no: its number within its sasaran.
        sasaran: the sasaran's name for this year.
        dasar: the report, the rules and the survey.
    """
    ganda = differs(dokumen.renstra)
    if ganda:
        dokumen = lama = Dokumen((replace(dokumen.renstra[0], target={}),), dokumen.iku, (), (), ())
    baris = dokumen.renstra[0]
    target = year_target(dokumen, dasar.laporan.tahun, berubah=has_amendment(dasar.laporan))
    realisasi = year_realisasi(dokumen, baris.satuan.nilai or "", dasar.skm)
    cara = CaraBanding(_find_arah(baris, target), dasar.regulasi, name_indikator(dokumen))
    sebab = Sebab.KODE_GANDA if ganda else _refusal(baris, target, realisasi)
    tahun = _Tahun(dokumen, lama, target, realisasi, cara, sebab)
    return _follow(_measure(_describe(tahun, no, sasaran), tahun), tahun, dasar.laporan)


class _Tahun(NamedTuple):
    """The year reported on: what the documents say, of other years `lama`, and `sebab`, why nothing may be computed."""

    dokumen: Dokumen
    lama: Dokumen
    target: TargetTahun
    realisasi: RealisasiTahun
    cara: CaraBanding
    sebab: Sebab | None

    @property
    def renstra(self) -> BarisRenstra:
        return self.dokumen.renstra[0]


def _describe(tahun: _Tahun, no: int, sasaran: str) -> HasilIndikator:
    """What the documents say of an indicator, before anything is computed."""
    baris, target, realisasi = tahun.renstra, tahun.target, tahun.realisasi
    kode = baris.kode.nilai or ""
    return HasilIndikator(
        kode=kode, sasaran=sasaran_of(kode), no=no, uraian=name_indikator(tahun.dokumen),
        uraian_sasaran=sasaran, uraian_renstra=baris.indikator_sasaran.nilai or "",
        satuan=baris.satuan.nilai or "", arah=tahun.cara.arah,
        jenis=_read(baris.jenis, Jenis.TAHUNAN), target=None, target_tertulis=target.tertulis,
        target_asal=target.asal, target_huruf=target.huruf,
        target_isian=cast("Isian[object]", target.isian), realisasi_tertulis=realisasi.isian.tertulis,
        realisasi_asal=realisasi.asal, realisasi_isian=cast("Isian[object]", realisasi.isian),
        realisasi_ada=realisasi.sebab is not Sebab.REALISASI_TIDAK_TERSEDIA,
        target_riwayat=cast("Mapping[int, Isian[object]]", tahun.lama.renstra[0].target),
        sumber_data=_source(tahun.dokumen))


def _measure(awal: HasilIndikator, tahun: _Tahun) -> HasilIndikator:
    """The year's realisasi against its target."""
    target, realisasi, regulasi = tahun.target, tahun.realisasi, tahun.cara.regulasi
    banding = compare(target.isian.nilai, realisasi.ukuran, tahun.cara)
    lepas = Capaian() if tahun.sebab else banding.hitungan
    capaian = limit(lepas, regulasi.batas)
    penilaian = rate(capaian.nilai, regulasi.skala)
    dari = as_rumus(target.isian), realisasi.rumus
    rumus = RumusIndikator(target=dari[0], realisasi=dari[1], capaian=capaian.rumus,
                           capaian_isian=over_cells(capaian.rumus, *dari), tanpa_batas=over_cells(lepas.rumus, *dari))
    return awal._replace(
        target=None if target.sebab else banding.target, rentang=banding.rentang, realisasi=banding.realisasi,
        realisasi_angka=plain(realisasi.ukuran) if isinstance(banding.realisasi, str) else None,
        peringkat=banding.peringkat, capaian=capaian.nilai, capaian_tanpa_batas=lepas.nilai, rumus=rumus,
        sebab=None if capaian.nilai is not None else tahun.sebab or banding.sebab,
        kategori=penilaian.kategori, nada=penilaian.nada, celah=penilaian.celah)


def _follow(ini: HasilIndikator, tahun: _Tahun, laporan: Laporan) -> HasilIndikator:
    """The years before, the Renstra's last year and the nation beside the year's realisasi."""
    dokumen, baris = tahun.dokumen, tahun.lama.renstra[0]
    riwayat = find_riwayat(tahun.lama, laporan.tahun)
    kemajuan, capaian, realisasi = Kemajuan(), {}, None
    if _knows_arah(baris, tahun.target):
        renstra = Renstra(laporan.tahun_awal, laporan.tahun_akhir, laporan.tahun,
                          _renstra_targets(baris, tahun.target, laporan.tahun), riwayat)
        kemajuan = _progress(renstra, baris, tahun.realisasi, tahun.cara)
        capaian = compute_riwayat_capaian(riwayat, baris.target, tahun.cara)
        realisasi = plain(tahun.realisasi.ukuran)
    nasional = agree(dokumen.realisasi, lambda b: b.realisasi_nasional)
    return ini._replace(target_akhir_renstra=kemajuan.target, target_akhir_rentang=kemajuan.rentang,
        realisasi_akhir=kemajuan.realisasi, tingkat_kemajuan=kemajuan.hitungan.nilai,
        riwayat=show_riwayat(riwayat, laporan.tahun),
        riwayat_huruf=_letters(riwayat, ini, tahun.cara.regulasi),
        riwayat_isian=cast("Mapping[int, Isian[object]]", riwayat),
        riwayat_capaian={t: c.nilai for t, c in capaian.items() if c.nilai is not None},
        rumus=ini.rumus._replace(target_akhir=kemajuan.target_rumus, realisasi_akhir=kemajuan.realisasi_rumus,
                                 kemajuan=kemajuan.hitungan.rumus, riwayat={t: c.rumus for t, c in capaian.items()}),
        tren=find_tren(riwayat, tahun.realisasi.ukuran),
        nasional=None if nasional.ganda else nasional.isian.nilai, nasional_isian=nasional.isian,
        keterangan_nasional=_national_note(dokumen, realisasi, ini.arah))


def _letters(riwayat: "Mapping[int, Isian[Ukuran]]", ini: HasilIndikator, regulasi: Regulasi) -> dict[int, str]:
    """The letters of the years before that have a number, of an indicator that is compared by letters."""
    kelas = next((s.kelas for s in regulasi.predikat if s.nama == ini.peringkat), ())
    return {t: classify(n, kelas).kelas.nama for t, isian in riwayat.items()
            if kelas and (n := plain(isian.nilai)) is not None}


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


def differs(renstra: tuple[BarisRenstra, ...]) -> bool:
    """True where the Renstra's rows of one code say different things of what is computed."""
    def said(baris: BarisRenstra) -> tuple[object, ...]:
        return (baris.sasaran.nilai, baris.indikator_sasaran.nilai, baris.satuan.nilai, baris.arah.nilai,
                baris.jenis.nilai, {tahun: isian.nilai for tahun, isian in baris.target.items()})

    return any(said(baris) != said(renstra[0]) for baris in renstra[1:])


def _progress(renstra: Renstra, baris: BarisRenstra, realisasi: RealisasiTahun, cara: CaraBanding) -> Kemajuan:
    if baris.jenis.keadaan is Keadaan.TIDAK_TERBACA:
        return Kemajuan()
    hitung = accumulated if baris.jenis.nilai is Jenis.AKUMULATIF else yearly
    return hitung(renstra, realisasi, cara)


def _national_note(dokumen: Dokumen, realisasi: Decimal | None, arah: Arah) -> str:
    tertulis = next((b.keterangan_nasional.nilai for b in dokumen.realisasi if b.keterangan_nasional.nilai), None)
    nasional = agree(dokumen.realisasi, lambda b: b.realisasi_nasional)
    return tertulis or describe_nasional(realisasi, None if nasional.ganda else nasional.isian.nilai, arah)


def _source(dokumen: Dokumen) -> str:
    return next((baris.sumber_data.nilai for semua in (dokumen.realisasi, dokumen.iku) for baris in semua
                 if baris.sumber_data.nilai), "")
