"""The year by quarters: what was reached of what was aimed at, in each quarter and to date."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple

from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, BarisRencanaAksi, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.rencana_aksi import TERUKUR, HasilRencanaAksi, HasilTriwulan, SifatTarget
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.capaian import Capaian, CaraBanding, compare, limit
from toolkit.rules.dokumen import as_rumus, by_code, find_unreadable
from toolkit.rules.indikator import differs
from toolkit.rules.skala import rate
from toolkit.rumus.tree import evaluate, mean, total
from toolkit.values.angka import KONTEKS_DECIMAL
from toolkit.values.kode import Kunci, kunci, sasaran_of


def latest_quarter(baris: Sequence[BarisRencanaAksi]) -> int | None:
    """The last quarter with any realisasi in the sheet; None where nothing is measured yet."""
    return max((b.terukur for b in baris), default=0) or None


def at_quarter(hasil: Hasil, triwulan: int) -> Hasil:
    """The results with the quarters counted up to another one than the last measured."""
    with localcontext(KONTEKS_DECIMAL):
        return hasil._replace(triwulan=triwulan, rencana_aksi=compute_rencana_aksi(
            hasil.laporan, hasil.indikator, hasil.regulasi, triwulan))


def compute_rencana_aksi(laporan: Laporan, indikator: Sequence[HasilIndikator], regulasi: Regulasi,
                         triwulan: int | None) -> tuple[HasilRencanaAksi, ...]:
    """Every row of sheet Rencana Aksi, in its order.

    Args:
        laporan: the report.
        indikator: its indicators.
        regulasi: the formulas, the limit, the scale of capaian and those of the letters.
        triwulan: the quarter up to which there is something to measure; None: nothing is measured yet.

    Source: workbook contract, section 2, "Quarters".
    """
    kenal = {kunci(i.kode): i for i in indikator}
    renstra = by_code(laporan.renstra)
    ragu = _disputed(laporan.rencana_aksi) | {kode for kode, baris in renstra.items() if differs(baris)}
    jenis = {kode: baris[0].jenis for kode, baris in renstra.items()}
    return tuple(_one_row(b, _Dasar(kenal.get(kode), jenis.get(kode), kode in ragu, regulasi, triwulan))
                 for b in laporan.rencana_aksi for kode in (kunci(b.kode.nilai or ""),))


def _disputed(baris: Sequence[BarisRencanaAksi]) -> set[Kunci]:
    """Codes whose rows without Aksi say different things."""
    sendiri = by_code(b for b in baris if b.aksi.kosong)

    def said(b: BarisRencanaAksi) -> tuple[object, ...]:
        return (b.sifat_target.nilai, b.satuan.nilai,
                *((i.nilai, i.keadaan) for i in (*b.target, *b.realisasi)))

    return {kode for kode, semua in sendiri.items() if any(said(b) != said(semua[0]) for b in semua[1:])}


class _Dasar(NamedTuple):
    """What a row is computed by: its indicator, None where unknown; `ragu`: nobody knows what the code's rows mean."""

    indikator: HasilIndikator | None
    jenis: Isian[Jenis] | None
    ragu: bool
    regulasi: Regulasi
    akhir: int | None


def _one_row(b: BarisRencanaAksi, dasar: _Dasar) -> HasilRencanaAksi:
    i, aksi, kode = dasar.indikator, b.aksi.nilai, b.kode.nilai or ""
    cara = CaraBanding(_find_arah(b, i), dasar.regulasi, aksi or (i.uraian if i else ""))
    sebab = None if aksi else _refusal(dasar)
    sifat = find_sifat(b, dasar.jenis)
    triwulan = tuple(_measure(n, t, r, cara, sebab)._replace(
        jatuh_tempo=n <= (dasar.akhir or 0) and _counts(t, r, cara))
        for n, (t, r) in enumerate(zip(b.target, b.realisasi, strict=True), 1))
    return HasilRencanaAksi(
        kode=i.kode if i else kode, aksi=aksi, sifat=sifat,
        satuan=b.satuan.nilai or ("" if aksi or i is None else i.satuan), triwulan=triwulan,
        sampai=_to_date([t for t in triwulan if t.jatuh_tempo], sifat, cara, sebab),
        sasaran=i.sasaran if i else sasaran_of(kode), uraian=i.uraian if i else "",
        uraian_sasaran=i.uraian_sasaran if i else "", penanggung_jawab=b.penanggung_jawab.nilai or "",
        kendala=b.kendala.nilai or "", tindak_lanjut=b.tindak_lanjut.nilai or "", baris=b.baris)


def find_sifat(b: BarisRencanaAksi, jenis: Isian[Jenis] | None) -> SifatTarget | None:
    """Sifat Target; a blank one is Akumulatif for a Renstra Akumulatif, else Posisi Akhir.

    Args:
        b: the row.
        jenis: of the indicator in the Renstra, None where the code is not known there.

    Returns:
        None where what stands there cannot be read.
    """
    if b.sifat_target.keadaan is Keadaan.TIDAK_TERBACA:
        return None
    if b.sifat_target.nilai is not None:
        return b.sifat_target.nilai
    if jenis is None or jenis.keadaan is Keadaan.TIDAK_TERBACA:
        return None
    return SifatTarget.AKUMULATIF if jenis.nilai is Jenis.AKUMULATIF else SifatTarget.POSISI_AKHIR


def _find_arah(b: BarisRencanaAksi, i: HasilIndikator | None) -> Arah:
    """The words `maksimal` and `minimal`, else the indicator's; of an action more is better."""
    kata = next((t.nilai.batas for t in b.target if t.nilai and t.nilai.batas), None)
    return kata or (i.arah if i and not b.aksi.nilai else Arah.POSITIF)


def _refusal(dasar: _Dasar) -> Sebab | None:
    """Why nothing of an indicator's own row may be computed."""
    if dasar.ragu or dasar.indikator is None:
        return Sebab.KODE_GANDA if dasar.ragu else Sebab.TIDAK_SEBANDING
    return Sebab.ARAH_TIDAK_TERBACA if dasar.indikator.sebab is Sebab.ARAH_TIDAK_TERBACA else None


def _counts(target: Isian[Ukuran], realisasi: Isian[Ukuran], cara: CaraBanding) -> bool:
    """Whether a quarter is to be measured: one aimed at nothing, of which more would be better, is not."""
    tanpa = target.nilai == Ukuran(Decimal(0)) and realisasi.kosong and cara.arah is Arah.POSITIF
    return target.keadaan in TERUKUR and not tanpa


def _measure(n: int | None, target: Isian[Ukuran], realisasi: Isian[Ukuran], cara: CaraBanding,
             sebab: Sebab | None) -> HasilTriwulan:
    """One target against one realisasi."""
    hasil = _compared(target.nilai, realisasi.nilai, cara, sebab or find_unreadable(target, realisasi))
    return hasil._replace(triwulan=n, target_isian=target, realisasi_isian=realisasi, target_rumus=as_rumus(target),
                          realisasi_rumus=as_rumus(realisasi))


def _compared(target: Ukuran | None, realisasi: Ukuran | None, cara: CaraBanding, sebab: Sebab | None) -> HasilTriwulan:
    banding = compare(target, realisasi, cara)
    lepas = Capaian() if sebab else banding.hitungan
    capaian = limit(lepas, cara.regulasi.batas)
    penilaian = rate(capaian.nilai, cara.regulasi.skala)
    return HasilTriwulan(
        target=banding.target, realisasi=banding.realisasi, rentang=banding.rentang, peringkat=banding.peringkat,
        capaian=capaian.nilai, capaian_tanpa_batas=lepas.nilai, rumus=capaian.rumus, kategori=penilaian.kategori,
        nada=penilaian.nada, celah=penilaian.celah,
        sebab=None if capaian.nilai is not None else sebab or banding.sebab)


def _to_date(semua: Sequence[HasilTriwulan], sifat: SifatTarget | None, cara: CaraBanding,
             sebab: Sebab | None) -> HasilTriwulan:
    """The quarters that are due as one; without one, or without a Sifat Target that can be read, nothing."""
    if not semua or sifat is None:
        return HasilTriwulan(sebab=sebab or (Sebab.TIDAK_SEBANDING if semua else Sebab.TARGET_TIDAK_ADA))
    if sifat is SifatTarget.POSISI_AKHIR:
        diukur = [t for t in semua if t.realisasi_isian.keadaan in TERUKUR]
        return diukur[-1] if diukur else HasilTriwulan(sebab=sebab or Sebab.REALISASI_TIDAK_ADA)
    target = join_quarters([t.target_isian for t in semua], sifat)
    realisasi = join_quarters([t.realisasi_isian for t in semua], sifat)
    sebab = sebab or next((s for t in semua if (s := _gap(t))), None)
    hasil = _compared(target.ukuran, realisasi.ukuran, cara, sebab)
    return hasil._replace(triwulan=semua[-1].triwulan, jatuh_tempo=True, target_rumus=target.rumus,
                          realisasi_rumus=realisasi.rumus)


def _gap(t: HasilTriwulan) -> Sebab | None:
    """Why a quarter cannot be summed with others; None where it can."""
    if sebab := find_unreadable(t.target_isian, t.realisasi_isian):
        return sebab
    angka = [isian.nilai for isian in (t.target_isian, t.realisasi_isian) if isian.nilai]
    if any(ukuran.angka is None for ukuran in angka):
        return Sebab.TIDAK_SEBANDING
    return Sebab.REALISASI_TIDAK_ADA if t.realisasi_isian.kosong else None


class Gabungan(NamedTuple):
    """Several cells as one figure, and the formula over them; None where one of them has no number."""

    ukuran: Ukuran | None = None
    rumus: Pohon | None = None


def join_quarters(isian: Sequence[Isian[Ukuran]], sifat: SifatTarget) -> Gabungan:
    """The sum, or the mean, of some cells; of ranges both ends."""
    gabung = mean if sifat is SifatTarget.RATA_RATA else total
    nilai = [i.nilai for i in isian]
    bawah = [n.angka for n in nilai if n is not None and n.angka is not None]
    if len(bawah) < len(isian):
        return Gabungan()
    atas = [n.angka if n.sampai is None else n.sampai for n in nilai if n is not None and n.angka is not None]
    sel = [r for r in map(as_rumus, isian) if r is not None]
    return Gabungan(Ukuran(evaluate(gabung(bawah)), evaluate(gabung(atas)) if atas != bawah else None),
                     gabung(sel) if len(sel) == len(isian) else None)
