"""Laporan and Regulasi -> Hasil: every rule in the order in which one needs another's result."""

from decimal import localcontext

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Laporan
from toolkit.model.regulasi import Regulasi
from toolkit.rules.anggaran import compute_anggaran, compute_anggaran_sasaran, compute_total
from toolkit.rules.belanja import compute_belanja
from toolkit.rules.gabungan import merge_equal_codes
from toolkit.rules.indikator import Dasar
from toolkit.rules.kegiatan import compute_kegiatan
from toolkit.rules.nama import kamus_of
from toolkit.rules.rencana import budget_of, fill_program
from toolkit.rules.rencana_aksi import compute_rencana_aksi, latest_quarter
from toolkit.rules.rencana_skm import compute_rencana_skm
from toolkit.rules.sasaran import compute_efisiensi, compute_rekap, compute_sasaran
from toolkit.rules.skm import compute_skm
from toolkit.rules.tindak_lanjut import compute_tindak_lanjut
from toolkit.values.angka import KONTEKS_DECIMAL


def compute(laporan: Laporan, regulasi: Regulasi) -> Hasil:
    """Everything that is computed from one report; exact, with 50 digits where a division has no end.

    Args:
        laporan: what the workbook says.
        regulasi: the rules that it chose.
    """
    with localcontext(KONTEKS_DECIMAL):
        skm = compute_skm(laporan, regulasi)
        sasaran = compute_sasaran(Dasar(laporan, regulasi, skm))
        anggaran = compute_anggaran(laporan, sasaran)
        anggaran_kode = merge_equal_codes(anggaran)
        rkt = fill_program(laporan.rkt, laporan.pk_program, budget_of(anggaran_kode, kamus_of(laporan, regulasi)))
        laporan = laporan._replace(rkt=rkt)
        total = compute_total(anggaran)
        belanja = compute_belanja(laporan.belanja, total if anggaran else None)
        anggaran_sasaran = compute_anggaran_sasaran(laporan, anggaran, sasaran, total)
        indikator = tuple(i for s in sasaran for i in s.indikator)
        triwulan = latest_quarter(laporan.rencana_aksi)
        return Hasil(
            laporan=laporan, regulasi=regulasi, indikator=indikator, sasaran=sasaran,
            rekap=compute_rekap(sasaran, regulasi.skala), skm=skm, anggaran=anggaran,
            anggaran_kode=anggaran_kode, total=total,
            belanja=belanja.jenis, belanja_kelompok=belanja.kelompok, belanja_sifat=belanja.sifat,
            belanja_total=belanja.total, anggaran_sasaran=anggaran_sasaran,
            kegiatan=compute_kegiatan(laporan, anggaran_kode, regulasi),
            efisiensi=compute_efisiensi(sasaran, anggaran_sasaran, regulasi),
            tindak_lanjut=compute_tindak_lanjut(laporan.rekomendasi), triwulan=triwulan,
            rencana_aksi=compute_rencana_aksi(laporan, indikator, regulasi, triwulan),
            rencana_skm=compute_rencana_skm(laporan, skm))
