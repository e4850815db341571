"""A year that stands out of its row: blank between filled years, zero or below 0 among figures above it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.catalog import Kena, check
from toolkit.checks.tools.lookup import indikator_by_kode
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.series import realisasi_cell, rows_of_indikator
from toolkit.checks.tools.survey import compared_elsewhere
from toolkit.checks.tools.thresholds import DERET_TERPENDEK, SEBARAN_LAZIM
from toolkit.model.hasil import Hasil, HasilIndikator, Sebab
from toolkit.model.laporan import Arah, BarisRenstra, Jenis, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.riwayat import plain
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

BOLEH_NEGATIF = frozenset({
    "pertumbuhan", "peningkatan", "kenaikan", "penurunan", "perubahan", "laju", "selisih", "surplus", "defisit",
    "deviasi", "inflasi", "saldo"})
"""Words of an indicator that may fall below 0."""

Tahunan = Mapping[int, Isian[Ukuran]]


@check("REN008", Tingkat.PERINGATAN,
       judul="Target sebuah tahun kosong di antara tahun lain",
       pesan="Target {tahun} indikator {kode} kosong, padahal {lain} terisi.",
       saran="Isi targetnya menurut Renstra, misalnya {contoh}; tulis - bila Renstra memang tidak menetapkannya.",
       mengapa="Isian yang bergeser satu kolom membuat setiap tahun memakai target tahun lain.")
def target_year_blank(hasil: Hasil) -> Iterator[Kena]:
    """A blank target between filled years, or in a first year that most other indicators have: once for each row."""
    for r in hasil.laporan.renstra:
        lubang = [t for t in _holes(r.target) or _missing_start(r, hasil.laporan.renstra)
                  if t != hasil.laporan.tahun_akhir]
        if lubang:
            yield Kena(r.target[lubang[0]], _facts_of_hole(lubang, r.target, r.kode.nilai), r.kode.nilai or "")


@check("REA018", Tingkat.PERINGATAN,
       judul="Realisasi sebuah tahun kosong di antara tahun lain",
       pesan="Realisasi {tahun} indikator {kode} kosong, padahal {lain} terisi.",
       saran="Isi realisasinya menurut laporan tahun itu, misalnya {contoh}; tulis - bila datanya memang tidak ada.",
       mengapa="Tren dan perbandingan dengan tahun-tahun sebelumnya melewati tahun yang kosong.")
def history_year_blank(hasil: Hasil) -> Iterator[Kena]:
    """A blank realisasi between filled years before; one that reaches to last year is LKP001's."""
    for i, b in rows_of_indikator(hasil):
        deret = {t: isian for t, isian in b.riwayat.items() if t < hasil.tahun}
        if lubang := _holes(deret):
            yield Kena(deret[lubang[0]], _facts_of_hole(lubang, deret, i.kode), i.kode)


@check("REN009", Tingkat.PERINGATAN,
       judul="Target nol atau di bawah nol di antara tahun lain",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, padahal target tahun lain {lazim}.",
       saran="Perbaiki menurut Renstra, misalnya {contoh}; tulis - bila tahun itu memang tidak ditargetkan.",
       mengapa="Satu angka yang tertinggal atau tanda minus yang terketik mengubah capaian dan tingkat kemajuan.")
def target_not_positive(hasil: Hasil) -> Iterator[Kena]:
    """A year's target of 0 or below among targets above 0; the year's own target of 0 is HIT003's."""
    indikator = indikator_by_kode(hasil)
    for r in hasil.laporan.renstra:
        i = indikator.get(kunci(r.kode.nilai or ""))
        if i is None:
            continue
        for tahun, isian, lain in _not_positive(r.target, i):
            if i.sebab is not Sebab.TARGET_NOL or isian.sel != i.target_isian.sel:
                yield Kena(isian, _facts_of_odd(tahun, i.kode, lain), i.kode)


@check("REA019", Tingkat.PERINGATAN,
       judul="Realisasi nol atau di bawah nol di antara tahun lain",
       pesan="Realisasi {tahun} indikator {kode} tertulis {nilai}, padahal tahun lain {lazim}.",
       saran="Periksa dengan laporan tahun itu, misalnya {contoh}; tulis - bila datanya memang tidak ada.",
       mengapa="Satu angka yang tertinggal atau tanda minus yang terketik mengubah capaian dan tren.")
def realisasi_not_positive(hasil: Hasil) -> Iterator[Kena]:
    """A realisasi of 0 or below among figures above 0; this year's only below 0, where nothing else computes it.

    The national figure below 0 as well.
    """
    for i, b in rows_of_indikator(hasil):
        deret = {**{t: isian for t, isian in b.riwayat.items() if t < hasil.tahun}, hasil.tahun: b.realisasi}
        for tahun, isian, lain in _not_positive(deret, i):
            kini = isian is realisasi_cell(i)
            if not kini or (_value(isian) < 0 and not compared_elsewhere(hasil, i)):
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
    return not BOLEH_NEGATIF.isdisjoint(fold(uraian).split())


def _value(isian: Isian[Ukuran]) -> Decimal:
    return plain(isian.nilai) or Decimal(0)


def _facts_of_hole(lubang: Sequence[int], deret: Tahunan, kode: str | None) -> dict[str, object]:
    ada = [t for t, isian in sorted(deret.items()) if not isian.kosong]
    dekat = min(ada, key=lambda t: abs(t - lubang[0]))
    return {"tahun": ", ".join(map(str, lubang)), "kode": kode, "lain": ", ".join(map(str, ada)),
            "contoh": deret[dekat].tertulis}


def _facts_of_odd(tahun: int | str, kode: str, lain: Sequence[Decimal]) -> dict[str, object]:
    return {"tahun": tahun, "kode": kode, "contoh": angka(lain[-1]),
            "lazim": angka(min(lain)) if min(lain) == max(lain) else f"{angka(min(lain))} sampai {angka(max(lain))}"}
