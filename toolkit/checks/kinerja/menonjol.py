"""One year far from all others, which are near to each other: a value that belongs to another row."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.persen import is_share
from toolkit.checks.tools.factors import find_slips
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.series import off_by_factor, rows_of_indikator
from toolkit.checks.tools.thresholds import DERET_TERPENDEK, SEBARAN_RAPAT, SEKITAR
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Jenis, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.riwayat import plain
from toolkit.values.satuan import is_persen, is_skor

MENGAPA = "Angka yang tertukar dengan baris lain tetap terbaca sebagai angka; hanya deretnya yang memperlihatkannya."


@check("REN010", Tingkat.PERINGATAN,
       judul="Target satu tahun jauh dari tahun lain",
       pesan="Target {tahun} indikator {kode} tertulis {nilai}, padahal target tahun lain {lazim}.",
       saran="Periksa dengan Renstra apakah angka ini milik indikator lain; bila salah, perbaiki, misalnya {contoh}.",
       mengapa=MENGAPA)
def target_stands_out(hasil: Hasil) -> Iterator[Kena]:
    """A year's target far from those of all other years; not in a sum over the years, and not REN003's or REN006's."""
    for r in hasil.laporan.renstra:
        deret = _numbers(r.target)
        bagian = is_share(r.indikator_sasaran.nilai or "", r.satuan.nilai or "")
        if r.jenis.nilai is not Jenis.AKUMULATIF and not find_slips(list(deret.values())):
            for tahun, lain in _stands_out(deret):
                if bagian and deret[tahun] > SERATUS:
                    continue
                yield Kena(r.target[tahun], _facts(tahun, r.kode.nilai or "", lain), r.kode.nilai or "")


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
                yield Kena(b.riwayat[tahun], _facts(tahun, i.kode, lain), i.kode)


def _numbers(deret: Mapping[int, Isian[Ukuran]]) -> dict[int, Decimal]:
    return {t: n for t, isian in sorted(deret.items()) if (n := plain(isian.nilai)) is not None and n > 0}


def _stands_out(deret: Mapping[int, Decimal]) -> Iterator[tuple[int, list[Decimal]]]:
    for t, n in deret.items():
        lain = [x for s, x in deret.items() if s != t]
        rapat = len(lain) >= DERET_TERPENDEK and max(lain) <= SEBARAN_RAPAT * min(lain)
        if rapat and not min(lain) / SEKITAR <= n <= max(lain) * SEKITAR:
            yield t, lain


def _facts(tahun: int, kode: str, lain: list[Decimal]) -> dict[str, object]:
    rendah, tinggi = angka(min(lain)), angka(max(lain))
    return {"tahun": tahun, "kode": kode, "contoh": angka(lain[-1]),
            "lazim": rendah if rendah == tinggi else f"{rendah} sampai {tinggi}"}
