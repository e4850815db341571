"""Sheet Kegiatan: an output whose realisasi is a power of ten away from its target."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.persen import output_above_hundred
from toolkit.checks.tools.factors import find_factor
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.slips import FAKTOR
from toolkit.checks.tools.thresholds import KELUARAN_BESAR, KELUARAN_SALAH_KETIK
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat


@check("KEG022", Tingkat.PERINGATAN,
       judul="Realisasi keluaran meleset sepuluh, seratus, atau seribu kali",
       pesan="realisasi {keluaran} tertulis {nilai}, kira-kira {kali} targetnya, {target}; mungkin maksudnya {maksud}.",
       saran="Periksa banyaknya angka di target dan realisasi; bila salah ketik, perbaiki misalnya menjadi {maksud}.",
       mengapa="Keluaran yang sepuluh kali targetnya hampir selalu salah ketik atau memakai satuan lain.")
def output_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Realisasi about 10, 100 or 1,000 times the target; or a part of it, where the target is a large number.

    Not where KEG021 names one of the two.
    """
    sudah = {kena.di for kena in output_above_hundred.periksa(hasil)} if output_above_hundred.periksa else set()
    for k in hasil.kegiatan:
        for o in k.keluaran:
            if not isinstance(o.target, Decimal) or not isinstance(o.realisasi, Decimal) or o.target <= 0:
                continue
            faktor = find_factor(o.realisasi, (KELUARAN_SALAH_KETIK[0] * o.target, KELUARAN_SALAH_KETIK[1] * o.target))
            kecil = faktor is not None and faktor < 1 and o.target < KELUARAN_BESAR
            if faktor is not None and not kecil and not {o.target_isian, o.realisasi_isian} & sudah:
                yield Kena(o.realisasi_isian, {"keluaran": o.indikator, "kali": FAKTOR[faktor],
                                               "target": o.target_tertulis, "maksud": angka(o.realisasi / faktor)},
                           k.kode)
