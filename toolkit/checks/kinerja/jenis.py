"""Jenis: a total so far that falls, and yearly shares that look like totals so far."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.satuan import says_percent
from toolkit.checks.tools.matching import renstra_of_indikator, rows_of_indikator
from toolkit.checks.tools.measures import realisasi_cell
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.slips import DERET_TERPENDEK
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRenstra, Jenis
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.perbandingan import plain
from toolkit.values.ukuran import is_persen, is_skor

MENGAPA = "Jumlah sampai tahun berjalan hanya dapat bertambah atau tetap; angka yang turun adalah angka satu tahun."


class _Tahun(NamedTuple):
    """A year's figure that is a number, and its cell."""

    tahun: int
    isian: Isian[Any]
    nilai: Decimal


@check("REN040", Tingkat.PERINGATAN,
       judul="Target kumulatif turun",
       pesan='Target {tahun} indikator {kode} tertulis {nilai}, lebih kecil daripada target {lalu} ({sebelum}), '
             'padahal Jenis "{jenis}": angka setiap tahun adalah jumlah sampai tahun itu.',
       saran='Tulis jumlah sampai tahun {tahun}, misalnya {contoh}, atau pilih Jenis "{akumulatif}" bila angkanya '
             "milik tahun itu saja.",
       mengapa=MENGAPA)
def target_falls(hasil: Hasil) -> Iterator[Kena]:
    """A target that is a total so far and below the one before it; the first of the row, of counts only."""
    for i, r in renstra_of_indikator(hasil):
        if r.jenis.nilai is Jenis.KUMULATIF and _counts(i):
            yield from _falls(_targets(r), i)


@check("REA040", Tingkat.PERINGATAN,
       judul="Realisasi kumulatif turun",
       pesan='realisasi {tahun} indikator {kode} adalah {angka}, lebih kecil daripada realisasi {lalu} ({sebelum}), '
             'padahal Jenis "{jenis}": angka setiap tahun adalah jumlah sampai tahun itu.',
       saran='Tulis jumlah sampai tahun {tahun}, misalnya {contoh}, atau pilih Jenis "{akumulatif}" di sheet Renstra '
             "bila angkanya milik tahun itu saja.",
       mengapa=MENGAPA)
def realisasi_falls(hasil: Hasil) -> Iterator[Kena]:
    """As REN040, for realisasi since the Renstra's first year: a new Renstra counts anew."""
    for i, _ in rows_of_indikator(hasil):
        if i.jenis is Jenis.KUMULATIF and _counts(i):
            yield from _falls(_realisasi(hasil, i), i)


@check("REN041", Tingkat.PERINGATAN,
       judul="Angka akumulatif tampaknya sudah jumlah s.d. tahun berjalan",
       pesan='target indikator {kode} naik setiap tahun ({deret}) dan tampaknya sudah jumlah s.d. tahun berjalan, '
             'tetapi Jenis "{nilai}" menjumlahkannya menjadi {jumlah}.',
       saran='Pilih Jenis "{kumulatif}" bila {akhir} adalah jumlah sampai {tahun}; bila {akhir} hanya milik tahun '
             "{tahun}, biarkan.",
       mengapa="Jumlah yang dijumlahkan lagi membuat target akhir Renstra terlalu besar dan tingkat kemajuan terlalu "
               "kecil.")
def shares_look_like_totals(hasil: Hasil) -> Iterator[Kena]:
    """Shares whose targets rise every year, the last as many times the first as there are years; realisasi never fall.

    1, 3, 5, 8, 11, 14; not 1, 2, 2, 3, 3, 3, nor 100, 110, 120, 130, 140, 150.
    """
    for i, r in renstra_of_indikator(hasil):
        if r.jenis.nilai is not Jenis.AKUMULATIF:
            continue
        target = [t for t in _targets(r) if t.nilai > 0]
        naik = len(target) >= DERET_TERPENDEK and all(a.nilai < b.nilai for a, b in pairwise(target))
        if (naik and target[-1].nilai >= len(target) * target[0].nilai
                and all(a.nilai <= b.nilai for a, b in pairwise(_realisasi(hasil, i)))):
            yield Kena(r.jenis, {"kode": i.kode, "deret": ", ".join(angka(t.nilai) for t in target),
                                 "jumlah": angka(sum((t.nilai for t in target), Decimal(0))),
                                 "kumulatif": Jenis.KUMULATIF.value, "akhir": angka(target[-1].nilai),
                                 "tahun": target[-1].tahun}, i.kode)


def _counts(i: HasilIndikator) -> bool:
    """Whether something is counted: a percentage or a score may fall, whatever its Jenis."""
    return not is_persen(i.satuan) and not is_skor(i.satuan) and not says_percent(i.uraian)


def _targets(r: BarisRenstra) -> list[_Tahun]:
    return [_Tahun(t, isian, n) for t, isian in sorted(r.target.items()) if (n := plain(isian.nilai)) is not None]


def _realisasi(hasil: Hasil, i: HasilIndikator) -> list[_Tahun]:
    """The years of the Renstra up to this one."""
    lama = [_Tahun(t, i.riwayat_isian[t], n) for t, n in sorted(i.riwayat.items())
            if n is not None and hasil.laporan.tahun_awal <= t < hasil.tahun]
    ini = [_Tahun(hasil.tahun, realisasi_cell(i), i.realisasi)] if isinstance(i.realisasi, Decimal) else []
    return lama + ini


def _falls(deret: Sequence[_Tahun], i: HasilIndikator) -> Iterator[Kena]:
    """The first fall; the example counts the year's own figure on top, but not beyond the next year."""
    for n, (a, b) in enumerate(pairwise(deret)):
        if b.nilai < a.nilai:
            batas = [t.nilai for t in deret[n + 2:n + 3] if t.nilai >= a.nilai]
            yield Kena(b.isian, {"tahun": b.tahun, "kode": i.kode, "lalu": a.tahun, "sebelum": angka(a.nilai),
                                 "angka": angka(b.nilai), "jenis": Jenis.KUMULATIF.value,
                                 "akumulatif": Jenis.AKUMULATIF.value,
                                 "contoh": angka(min([a.nilai + b.nilai, *batas]))}, i.kode)
            return
