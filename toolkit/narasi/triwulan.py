"""Sentences about a quarter: what was reached to date, and what was spent."""

from collections.abc import Iterator, Sequence

from toolkit.model.hasil import Hasil
from toolkit.model.rencana_aksi import TRIWULAN, HasilRencanaAksi
from toolkit.narasi.bilangan import banyak, persen, persen_capaian, rincian, rupiah

_PENUH = 100


def sebut(hasil: Hasil) -> str:
    """`Triwulan II tahun 2025`; the year alone where nothing is measured."""
    tahun = f"tahun {hasil.tahun}"
    return f"Triwulan {TRIWULAN[hasil.triwulan - 1]} {tahun}" if hasil.triwulan else tahun


def pengukuran(hasil: Hasil, semua: Sequence[HasilRencanaAksi]) -> Iterator[str]:
    """How many indicators reached what they aimed at to date, which did not, and of how many nothing can be said.

    Args:
        hasil: the results, counted up to the quarter.
        semua: the rows with which the indicators are measured.
    """
    angka = [(r, n) for r in semua if (n := r.sampai.capaian_tanpa_batas) is not None]
    kurang = [(r, n) for r, n in angka if n < _PENUH]
    if angka:
        awal = (f"Sampai dengan {sebut(hasil)}, capaian {banyak(len(angka))} indikator dapat dihitung dan "
                f"{banyak(len(angka) - len(kurang))} di antaranya mencapai target")
        yield (f"{awal}. Yang belum mencapai target: "
               f"{rincian([f'{r.uraian}, dengan capaian {persen_capaian(n)}' for r, n in kurang])}." if kurang else
               f"{awal}.")
    if lain := len(semua) - len(angka):
        yield f"Capaian {banyak(lain)} indikator belum diukur atau belum dapat dihitung."


def penyerapan(hasil: Hasil) -> Iterator[str]:
    """The budget of the year and what of it was spent, as far as the sheet says."""
    total = hasil.total
    if total.anggaran is None:
        return
    kalimat = f"Anggaran tahun {hasil.tahun} sebesar {rupiah(total.anggaran)}"
    if total.realisasi is None:
        yield f"{kalimat}; jumlah realisasinya belum dapat dihitung."
        return
    serap = f" atau {persen(total.capaian)}" if total.capaian is not None else ""
    yield (f"{kalimat}, dengan realisasi yang tercatat saat laporan ini disusun sebesar {rupiah(total.realisasi)}"
           f"{serap}.")
