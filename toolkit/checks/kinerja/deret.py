"""A year that stands out in its row: blank, zero, off by a power of ten, far from others, below what was reached."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.arah import doubtful_arah
from toolkit.checks.kinerja.satuan import KATA, is_share
from toolkit.checks.kinerja.target import disagreeing_with_plans
from toolkit.checks.tools.matching import renstra_of_indikator, rows_of_indikator
from toolkit.checks.tools.measures import TARGET, compared_elsewhere, off_by_factor, realisasi_cell
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.checks.tools.slips import DERET_TERPENDEK, FAKTOR, SEBARAN_LAZIM, SEKITAR, find_slips
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, BarisRenstra, Jenis, Ukuran
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.perbandingan import plain
from toolkit.values.teks import fold
from toolkit.values.ukuran import is_persen, is_skor

Tahunan = Mapping[int, Isian[Ukuran]]

SEBARAN_RAPAT = Decimal("1.25")
"""Years are near to each other where the largest is at most so many times the smallest."""


@check("REN008", Tingkat.PERINGATAN,
       judul="Target sebuah tahun kosong di antara tahun lain",
       pesan="Target {tahun} indikator {kode} kosong, padahal {lain} terisi.",
       saran="Isi targetnya menurut Renstra, misalnya {contoh}; tulis - bila Renstra memang tidak menetapkannya.",
       mengapa="Isian yang bergeser satu kolom membuat setiap tahun memakai target tahun lain.",
       bentuk=OnePerCause(daftar="tahun"))
def target_year_blank(hasil: Hasil) -> Iterator[Kena]:
    """A blank target between filled years, or in a first year that most other indicators have: once for each row."""
    for r in hasil.laporan.renstra:
        lubang = [t for t in _holes(r.target) or _missing_start(r, hasil.laporan.renstra)
                  if t != hasil.laporan.tahun_akhir]
        yield from _at_holes(lubang, r.target, r.kode.nilai)


@check("REA018", Tingkat.PERINGATAN, akhir_tahun=True,
       judul="Realisasi sebuah tahun kosong di antara tahun lain",
       pesan="Realisasi {tahun} indikator {kode} kosong, padahal {lain} terisi.",
       saran="Isi realisasinya menurut laporan tahun itu, misalnya {contoh}; tulis - bila datanya memang tidak ada.",
       mengapa="Tren dan perbandingan dengan tahun-tahun sebelumnya melewati tahun yang kosong.",
       bentuk=OnePerCause(daftar="tahun"))
def history_year_blank(hasil: Hasil) -> Iterator[Kena]:
    """A blank realisasi between filled years before; one that reaches to last year is LKP001's."""
    for i, b in rows_of_indikator(hasil):
        deret = {t: isian for t, isian in b.riwayat.items() if t < hasil.tahun}
        yield from _at_holes(_holes(deret), deret, i.kode)


@check("REN009", Tingkat.PERINGATAN,
       judul="Target nol atau di bawah nol di antara tahun lain",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, padahal target tahun lain {lazim}.",
       saran="Perbaiki menurut Renstra, misalnya {contoh}; tulis - bila tahun itu memang tidak ditargetkan.",
       mengapa="Satu digit yang tertinggal atau tanda minus yang terketik mengubah capaian dan tingkat kemajuan.")
def target_not_positive(hasil: Hasil) -> Iterator[Kena]:
    """A year's target of 0 or below among targets above 0; the year's own target of 0 is HIT003's."""
    for i, r in renstra_of_indikator(hasil):
        for tahun, isian, lain in _not_positive(r.target, i):
            if i.sebab is not Sebab.TARGET_NOL or isian.sel != i.target_isian.sel:
                yield Kena(isian, _facts_of_odd(tahun, i.kode, lain), i.kode)


@check("REA019", Tingkat.PERINGATAN,
       judul="Realisasi nol atau di bawah nol di antara tahun lain",
       pesan="Realisasi {tahun} indikator {kode} tertulis {nilai}, padahal tahun lain {lazim}.",
       saran="Periksa dengan laporan tahun itu, misalnya {contoh}; tulis - bila datanya memang tidak ada.",
       mengapa="Satu digit yang tertinggal atau tanda minus yang terketik mengubah capaian dan tren.")
def realisasi_not_positive(hasil: Hasil) -> Iterator[Kena]:
    """A realisasi of 0 or below among figures above 0; this year's only below 0, where nothing else computes it.

    The national figure below 0 as well.
    """
    for i, b in rows_of_indikator(hasil):
        deret = {**{t: isian for t, isian in b.riwayat.items() if t < hasil.tahun}, hasil.tahun: b.realisasi}
        for tahun, isian, lain in _not_positive(deret, i):
            kini = isian is realisasi_cell(i)
            if not kini or ((plain(isian.nilai) or 0) < 0 and not compared_elsewhere(hasil, i)):
                yield Kena(isian, _facts_of_odd(tahun, i.kode, lain), i.kode)
        nasional, ada = b.realisasi_nasional.nilai, [n for s in deret.values() if (n := plain(s.nilai)) is not None]
        if nasional is not None and nasional < 0 and ada and min(ada) > 0 and not _may_fall(i.uraian):
            yield Kena(b.realisasi_nasional, _facts_of_odd("Nasional", i.kode, ada), i.kode)


@check("KEG023", Tingkat.PERINGATAN,
       judul="Angka keluaran di bawah nol",
       pesan="{keluaran} tertulis {nilai}, di bawah nol.",
       saran="Ketik angkanya tanpa tanda minus, misalnya {contoh}.",
       mengapa="Keluaran kegiatan dihitung banyaknya; tidak ada yang kurang dari nol.")
def output_negative(hasil: Hasil) -> Iterator[Kena]:
    """A target or realisasi below 0 of an output whose words name no growth."""
    for k in hasil.laporan.kegiatan:
        nama = k.indikator_keluaran.nilai or ""
        for isian in (k.target, k.realisasi):
            if (n := plain(isian.nilai)) is not None and n < 0 and not _may_fall(nama):
                yield Kena(isian, {"keluaran": nama or "keluaran ini", "contoh": angka(-n)}, k.kode.nilai or "")


def _holes(deret: Tahunan) -> list[int]:
    """Blank years between the first and the last filled one; `-` is filled."""
    ada = [t for t, isian in deret.items() if not isian.kosong]
    return [t for t, isian in sorted(deret.items()) if isian.kosong and isian.sel and ada and min(ada) < t < max(ada)]


def _missing_start(r: BarisRenstra, semua: Sequence[BarisRenstra]) -> list[int]:
    """Blank years before the first filled one that at least half of the other rows, and one, have filled."""
    ada = [t for t, isian in r.target.items() if not isian.kosong]
    lain = [b for b in semua if b is not r]
    return [t for t, isian in sorted(r.target.items()) if isian.kosong and isian.sel and ada and t < min(ada)
            and lain and 2 * sum(t in b.target and not b.target[t].kosong for b in lain) >= len(lain)]


def _not_positive(deret: Tahunan, i: HasilIndikator) -> Iterator[tuple[int, Isian[Any], list[Decimal]]]:
    """Values of 0 or below with the others, where all of those are above 0 and there are enough of them.

    Below 0: unless the indicator's words name a growth. 0: where more is better, each year stands for itself, and the
    others are of one size.
    """
    angka_tahun = {t: n for t, isian in deret.items() if (n := plain(isian.nilai)) is not None}
    for t, n in angka_tahun.items():
        lain = [x for s, x in angka_tahun.items() if s != t]
        if n > 0 or len(lain) < DERET_TERPENDEK - (n < 0) or min(lain) <= 0:
            continue
        nol = i.arah is Arah.POSITIF and i.jenis is Jenis.TAHUNAN and max(lain) <= SEBARAN_LAZIM * min(lain)
        if nol if n == 0 else not _may_fall(i.uraian):
            yield t, deret[t], lain


def _may_fall(uraian: str) -> bool:
    return not KATA.words("boleh_negatif").isdisjoint(fold(uraian).split())


def _at_holes(lubang: Sequence[int], deret: Tahunan, kode: str | None) -> Iterator[Kena]:
    ada = [t for t, isian in sorted(deret.items()) if not isian.kosong]
    for tahun in lubang:
        dekat = min(ada, key=lambda t: abs(t - lubang[0]))
        yield Kena(deret[tahun], {"tahun": tahun, "kode": kode, "lain": ", ".join(map(str, ada)),
                                  "contoh": deret[dekat].tertulis}, kode or "", sebab=deret[lubang[0]].sel)


def _facts_of_odd(tahun: int | str, kode: str, lain: Sequence[Decimal]) -> dict[str, object]:
    return {"tahun": tahun, "kode": kode, "contoh": angka(lain[-1]),
            "lazim": angka(min(lain)) if min(lain) == max(lain) else f"{angka(min(lain))} sampai {angka(max(lain))}"}


MENGAPA = "Angka yang tertukar dengan baris lain tetap terbaca sebagai angka; hanya deretnya yang memperlihatkannya."


@check("REN010", Tingkat.PERINGATAN,
       judul="Target satu tahun jauh dari tahun lain",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, padahal target tahun lain {lazim}.",
       saran="Periksa dengan Renstra apakah angka ini milik indikator lain; bila salah, perbaiki, misalnya {contoh}.",
       mengapa=MENGAPA)
def target_stands_out(hasil: Hasil) -> Iterator[Kena]:
    """A year's target far from those of all other years; not in a sum, over the years or so far."""
    for r in hasil.laporan.renstra:
        deret = _numbers(r.target)
        bagian = is_share(r.indikator_sasaran.nilai or "", r.satuan.nilai or "")
        if r.jenis.nilai in (None, Jenis.TAHUNAN) and not find_slips(list(deret.values())):
            for tahun, lain in _stands_out(deret):
                if bagian and deret[tahun] > SERATUS:
                    continue
                yield Kena(r.target[tahun], _facts_of_odd(tahun, r.kode.nilai or "", lain), r.kode.nilai or "")


@check("REA020", Tingkat.PERINGATAN,
       judul="Realisasi satu tahun sebelumnya jauh dari tahun lain",
       pesan="Realisasi {tahun} indikator {kode} tertulis {nilai}, padahal tahun lain {lazim}.",
       saran="Periksa dengan laporan tahun itu apakah angka ini milik indikator lain; bila salah, perbaiki, misalnya "
             "{contoh}.",
       mengapa=MENGAPA)
def history_stands_out(hasil: Hasil) -> Iterator[Kena]:
    """As REN010, for the years before, of a percent or a score (a number of cases may double); not REA012's."""
    for i, b in rows_of_indikator(hasil):
        if not (is_persen(i.satuan) or is_skor(i.satuan)) or any(True for _ in off_by_factor(hasil, i)):
            continue
        deret = _numbers({**{t: isian for t, isian in b.riwayat.items() if t < hasil.tahun}, hasil.tahun: b.realisasi})
        for tahun, lain in _stands_out(deret):
            if tahun < hasil.tahun:
                yield Kena(b.riwayat[tahun], _facts_of_odd(tahun, i.kode, lain), i.kode)


def _numbers(deret: Mapping[int, Isian[Ukuran]]) -> dict[int, Decimal]:
    return {t: n for t, isian in sorted(deret.items()) if (n := plain(isian.nilai)) is not None and n > 0}


def _stands_out(deret: Mapping[int, Decimal]) -> Iterator[tuple[int, list[Decimal]]]:
    for t, n in deret.items():
        lain = [x for s, x in deret.items() if s != t]
        rapat = len(lain) >= DERET_TERPENDEK and max(lain) <= SEBARAN_RAPAT * min(lain)
        if rapat and not min(lain) / SEKITAR <= n <= max(lain) * SEKITAR:
            yield t, lain



@check("REN003", Tingkat.PERINGATAN,
       judul="Target Renstra melompat sepuluh, seratus, atau seribu kali",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, kira-kira {kali} target tahun lain ({lazim}); mungkin "
             "maksudnya {maksud}.",
       saran="Periksa koma desimal dan banyaknya nol; bila keliru, perbaiki misalnya menjadi {maksud}.",
       mengapa="Target yang keliru mengubah capaian dan tingkat kemajuan sampai akhir Renstra.")
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
       saran="Periksa koma desimal dan banyaknya nol; bila keliru, perbaiki misalnya menjadi {maksud}.",
       mengapa="Capaian dihitung terhadap target ini.")
def target_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """The year's target is a power of ten away from realisasi and history; not a cell that REN003 or PKJ008 names."""
    sudah = _named_cells(hasil) | {j.ditandatangani.sel for j, _, _ in disagreeing_with_plans(hasil)}
    return (Kena(m.isian, {**m.fakta, "kode": i.kode}, i.kode)
            for i in hasil.indikator for m in off_by_factor(hasil, i) if m.apa == TARGET and m.isian.sel not in sudah)


@check("REN007", Tingkat.INFO,
       judul="Target lebih mudah daripada yang sudah dicapai tahun lalu",
       pesan="target {tahun} indikator {kode} adalah {nilai}, padahal realisasi {lalu} sudah {realisasi}{arah}.",
       saran="Jelaskan alasannya di Analisis, atau usulkan target yang lebih menantang, misalnya {realisasi}.",
       mengapa="PermenPANRB 53/2014 meminta target yang menantang; target di bawah hasil tahun lalu tercapai tanpa "
               "perbaikan.")
def target_already_reached(hasil: Hasil) -> Iterator[Kena]:
    """A target below last year's realisasi (above it where less is better).

    A yearly share of a sum says nothing; nor does a target whose direction is doubtful.
    """
    lalu = hasil.tahun - 1
    for i in hasil.indikator:
        sebelum = i.riwayat.get(lalu)
        if (not isinstance(i.target, Decimal) or i.rentang or sebelum is None or i.jenis is Jenis.AKUMULATIF
                or i.kode in doubtful_arah(hasil)
                or any(True for _ in off_by_factor(hasil, i))):
            continue
        if i.target < sebelum if i.arah is Arah.POSITIF else i.target > sebelum:
            arah = " (makin kecil makin baik)" if i.arah is Arah.NEGATIF else ""
            yield Kena(i.target_isian, {"tahun": hasil.tahun, "kode": i.kode, "lalu": lalu,
                                        "realisasi": angka(sebelum), "arah": arah}, i.kode)


def _jumps(target: Mapping[int, Isian[Ukuran]]) -> Iterator[tuple[int, Isian[Ukuran], Decimal]]:
    tahun = sorted(target)
    return ((tahun[k], target[tahun[k]], faktor)
            for k, faktor in find_slips([plain(target[t].nilai) for t in tahun]).items())


def _named_cells(hasil: Hasil) -> set[Sel | None]:
    return {isian.sel for r in hasil.laporan.renstra for _, isian, _ in _jumps(r.target)}
