"""Sasaran: the mean of their indicators' capaian, the office's figures, and efisiensi: capaian beside money spent."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil import HasilIndikator, HasilSasaran, Rekap
from toolkit.model.hasil_uang import HasilAnggaranSasaran, HasilEfisiensi
from toolkit.model.laporan import Arah, Laporan
from toolkit.model.regulasi import Kelas, MetodeEfisiensi, Regulasi, Skala
from toolkit.model.rumus import Pohon
from toolkit.rules.dokumen import Dokumen, join
from toolkit.rules.indikator import Dasar, compute_indikator
from toolkit.rules.nama import find_history, kamus_of, name_sasaran
from toolkit.rules.skala import classify, rate
from toolkit.rumus.tree import evaluate, fill, mean, operation
from toolkit.values.angka import bulat
from toolkit.values.kode import Kunci, kunci, sasaran_of
from toolkit.values.teks import fold

_TANPA_SISA = 12
"""Decimals of a mean that count: what is left of a division is no missed target, and no rounding makes one reached."""


class Rata(NamedTuple):
    """A mean in percent, exact, over the input cells; None where one of its parts is not known.

    `dihitung` of `jumlah` have a capaian.
    """

    nilai: Decimal | None
    rumus: Pohon | None
    dihitung: int
    jumlah: int


class _Tujuan(NamedTuple):
    """A tujuan and its number."""

    nomor: int
    uraian: str


def mean_capaian(indikator: Sequence[HasilIndikator]) -> Rata:
    """Plain mean of limited capaian.

    Returns:
        A negative capaian counts as 0. What is not available, or no longer promised, is left out; any other indicator
        without a capaian makes the mean None. None where nothing is left.

    Source: workbook contract, section 3, "rata_rata".
    """
    ikut = [i for i in indikator if i.realisasi_ada and not i.dilepas]
    ada = [max(i.capaian, Decimal(0)) for i in ikut if i.capaian is not None]
    if not ada or len(ada) < len(ikut):
        return Rata(None, None, len(ada), len(indikator))
    return Rata(evaluate(mean(ada)), mean([_not_below_zero(i) for i in ikut]), len(ada), len(indikator))


def _not_below_zero(i: HasilIndikator) -> Pohon:
    """Its capaian over the input cells; a negative one counts as 0."""
    isian = i.rumus.capaian_isian
    if isian is None:
        return max(i.capaian or Decimal(0), Decimal(0))
    dapat_negatif = i.arah is Arah.NEGATIF or (i.capaian is not None and i.capaian < 0)
    return operation("MAX", 0, isian) if dapat_negatif else isian


def compute_sasaran(dasar: Dasar) -> tuple[HasilSasaran, ...]:
    """Every sasaran in order of first appearance in the Renstra, with its indicators."""
    kelompok: dict[Kunci, list[Dokumen]] = {}
    semua = tuple(join(dasar.laporan).values())
    for dokumen in semua:
        kode = sasaran_of(dokumen.renstra[0].kode.nilai or "")
        kelompok.setdefault(kunci(kode), []).append(dokumen)
    tujuan = _number_tujuan(dasar.laporan)
    return tuple(_one_sasaran(anggota, semua, tujuan, dasar) for anggota in kelompok.values())


def compute_rekap(sasaran: Sequence[HasilSasaran], skala: Skala) -> Rekap:
    """The office's figures: the mean of its sasaran, beside it that of all indicators, and how many in each class."""
    indikator = [i for s in sasaran for i in s.indikator]
    sasaran = [s for s in sasaran if not all(i.dilepas for i in s.indikator)]
    rata = [s.rata_rata for s in sasaran if s.rata_rata is not None]
    rumus = [s.rumus for s in sasaran if s.rumus is not None]
    lengkap = bool(rata) and len(rata) == len(sasaran)
    nilai = evaluate(mean(rata)) if lengkap else None
    penilaian = rate(nilai, skala)
    banyak = {kelas.nama: sum(i.kategori == kelas.nama for i in indikator) for kelas in skala.kelas}
    return Rekap(
        rata_rata_sasaran=nilai, rata_rata_indikator=mean_capaian(indikator).nilai,
        kategori=penilaian.kategori, nada=penilaian.nada, rumus=mean(rumus) if lengkap else None,
        kategori_indikator={nama: jumlah for nama, jumlah in banyak.items() if jumlah})


def _one_sasaran(anggota: Sequence[Dokumen], semua: Sequence[Dokumen], tujuan: Mapping[Kunci, _Tujuan],
                 dasar: Dasar) -> HasilSasaran:
    baris = anggota[0].renstra[0]
    milik = tujuan[kunci(baris.kode.nilai or "")]
    nama, kamus = name_sasaran(anggota), kamus_of(dasar.laporan, dasar.regulasi)
    indikator = tuple(compute_indikator(dokumen, find_history(dokumen, semua, kamus), no, nama, dasar)
                      for no, dokumen in enumerate(anggota, start=1))
    rata = mean_capaian(indikator)
    penilaian = rate(rata.nilai, dasar.regulasi.skala)
    return HasilSasaran(
        kode=sasaran_of(baris.kode.nilai or ""), uraian=nama, uraian_renstra=baris.sasaran.nilai or "",
        tujuan=milik.uraian, no_tujuan=milik.nomor, rata_rata=rata.nilai, rumus=rata.rumus,
        kategori=penilaian.kategori, nada=penilaian.nada, celah=penilaian.celah,
        dihitung=rata.dihitung, jumlah=rata.jumlah, indikator=indikator)


def _number_tujuan(laporan: Laporan) -> Mapping[Kunci, _Tujuan]:
    """The tujuan of each code in the Renstra, numbered by first appearance; a blank means that of the row above."""
    nomor: dict[str, int] = {}
    milik: dict[Kunci, _Tujuan] = {}
    uraian = ""
    for baris in laporan.renstra:
        uraian = baris.tujuan.nilai or uraian
        milik.setdefault(kunci(baris.kode.nilai or ""),
                         _Tujuan(nomor.setdefault(fold(uraian), len(nomor) + 1), uraian))
    return milik


def describe_efisiensi(capaian: Decimal, efisiensi: Decimal, metode: MetodeEfisiensi) -> Kelas:
    """The class: only where the target was reached may it be called efisien or kurang efisien.

    Source: this project's decision: saving money by not delivering is no efficiency.
    """
    if bulat(capaian, _TANPA_SISA) < metode.tanpa_kelas.capaian_minimal:
        return metode.tanpa_kelas.belum_tercapai
    return classify(efisiensi, metode.kelas).kelas


def compute_efisiensi(sasaran: Sequence[HasilSasaran], anggaran: Sequence[HasilAnggaranSasaran],
                      regulasi: Regulasi) -> tuple[HasilEfisiensi, ...]:
    """Efisiensi of every sasaran; none where there is no budget.

    Without money, realisasi or output there is no figure: not carried out where nothing was spent and nothing
    reached, else not computable; neither where it shares money with another sasaran.
    """
    uang = {satu.kode: satu for satu in anggaran}
    berbagi = {kode for satu in anggaran for kode in satu.bersama}
    rumus = fill(regulasi.efisiensi.rumus, penyerapan=regulasi.rumus.penyerapan)
    return tuple(_one_efisiensi(s, uang[s.kode], regulasi.efisiensi, rumus, berbagi=s.kode in berbagi)
                 for s in sasaran if s.kode in uang)


def _one_efisiensi(sasaran: HasilSasaran, uang: HasilAnggaranSasaran, metode: MetodeEfisiensi,
                   rumus: Pohon, *, berbagi: bool) -> HasilEfisiensi:
    """`rumus`: efisiensi over capaian, realisasi and anggaran. `berbagi`: other money serves it and others alike."""
    capaian, penyerapan = sasaran.rata_rata, uang.capaian
    efisiensi, tanpa = None, metode.tanpa_kelas
    if capaian and penyerapan and not berbagi:
        efisiensi = evaluate(rumus, {"capaian": capaian, "realisasi": uang.realisasi, "anggaran": uang.anggaran})
    if efisiensi is not None and capaian is not None:
        kelas = describe_efisiensi(capaian, efisiensi, metode)
        kategori, nada = kelas.nama, kelas.nada
    else:
        nihil = capaian == 0 and penyerapan == 0 and not berbagi
        kategori, nada = tanpa.belum_dilaksanakan if nihil else tanpa.tidak_dapat_dihitung, None
    return HasilEfisiensi(kode=sasaran.kode, uraian=sasaran.uraian, capaian=capaian, capaian_rumus=sasaran.rumus,
                          uang=uang, penyerapan=penyerapan, efisiensi=efisiensi, rumus=rumus, kategori=kategori,
                          nada=nada)
