"""Targets: a year of the Renstra or the year's target off by a factor of ten, below what was already reached."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.target import disagreeing_with_plans
from toolkit.checks.tools.factors import find_slips
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.series import TARGET, off_by_factor
from toolkit.checks.tools.slips import FAKTOR
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Arah, Jenis, Ukuran
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Tingkat
from toolkit.rules.riwayat import plain


@check("REN003", Tingkat.PERINGATAN,
       judul="Target Renstra melompat sepuluh, seratus, atau seribu kali",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, kira-kira {kali} target tahun lain ({lazim}); mungkin "
             "maksudnya {maksud}.",
       saran="Periksa koma desimal dan banyaknya nol; bila salah ketik, perbaiki misalnya menjadi {maksud}.",
       mengapa="Target yang salah ketik mengubah capaian dan tingkat kemajuan sampai akhir Renstra.")
def renstra_jumps(hasil: Hasil) -> Iterator[Kena]:
    """A year's target in Renstra that is a power of ten away from those of the other years."""
    for r in hasil.laporan.renstra:
        meleset = {tahun: (isian, faktor) for tahun, isian, faktor in _jumps(r.target)}
        lazim = [n for t, isian in r.target.items() if t not in meleset and (n := plain(isian.nilai)) is not None]
        for tahun, (isian, faktor) in meleset.items():
            yield Kena(isian, {"tahun": tahun, "kode": r.kode.nilai, "kali": FAKTOR[faktor],
                               "lazim": f"{angka(min(lazim))} sampai {angka(max(lazim))}",
                               "maksud": angka((plain(isian.nilai) or Decimal(0)) / faktor)}, r.kode.nilai or "")


@check("REN004", Tingkat.PERINGATAN,
       judul="Target tahun ini meleset sepuluh, seratus, atau seribu kali",
       pesan="target indikator {kode} tertulis {nilai}, kira-kira {kali} realisasi tahun ini dan tahun-tahun "
             "sebelumnya ({lazim}); mungkin maksudnya {maksud}.",
       saran="Periksa koma desimal dan banyaknya nol; bila salah ketik, perbaiki misalnya menjadi {maksud}.",
       mengapa="Capaian dihitung terhadap target ini.")
def target_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """The year's target is a power of ten away from realisasi and history; not a cell that REN003 or PKJ008 names."""
    sudah = _named_cells(hasil) | {j.ditandatangani.sel for j, _, _ in disagreeing_with_plans(hasil)}
    for i in hasil.indikator:
        for m in off_by_factor(hasil, i):
            if m.apa == TARGET and m.isian.sel not in sudah:
                yield Kena(m.isian, {**m.fakta, "kode": i.kode}, i.kode)


@check("REN007", Tingkat.INFO,
       judul="Target lebih mudah daripada yang sudah dicapai tahun lalu",
       pesan="target {tahun} indikator {kode} adalah {nilai}, padahal realisasi {lalu} sudah {realisasi}{arah}.",
       saran="Jelaskan alasannya di Analisis, atau usulkan target yang lebih menantang, misalnya {realisasi}.",
       mengapa="PermenPANRB 53/2014 meminta target yang menantang; target di bawah hasil tahun lalu tercapai tanpa "
               "perbaikan.")
def target_already_reached(hasil: Hasil) -> Iterator[Kena]:
    """A target below last year's realisasi (above it where less is better); a yearly share of a sum says nothing."""
    lalu = hasil.tahun - 1
    for i in hasil.indikator:
        sebelum = i.riwayat.get(lalu)
        if (not isinstance(i.target, Decimal) or i.rentang or sebelum is None or i.jenis is Jenis.AKUMULATIF
                or any(True for _ in off_by_factor(hasil, i))):
            continue
        if i.target < sebelum if i.arah is Arah.POSITIF else i.target > sebelum:
            arah = " (makin kecil makin baik)" if i.arah is Arah.NEGATIF else ""
            yield Kena(i.target_isian, {"tahun": hasil.tahun, "kode": i.kode, "lalu": lalu,
                                        "realisasi": angka(sebelum), "arah": arah}, i.kode)


def _jumps(target: Mapping[int, Isian[Ukuran]]) -> Iterator[tuple[int, Isian[Ukuran], Decimal]]:
    tahun = sorted(target)
    for k, faktor in find_slips([plain(target[t].nilai) for t in tahun]).items():
        yield tahun[k], target[tahun[k]], faktor


def _named_cells(hasil: Hasil) -> set[Sel | None]:
    return {isian.sel for r in hasil.laporan.renstra for _, isian, _ in _jumps(r.target)}
