"""A unit typed behind a number that is not the row's Satuan."""

from collections.abc import Iterator, Sequence

from toolkit.catalog import Kena, check
from toolkit.checks.cari import by_kode
from toolkit.checks.ukur import typed_unit, units_agree
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values.kode import kunci


@check("BCA053", Tingkat.PERINGATAN,
       judul="Satuan di sel berbeda dari Satuan barisnya",
       pesan="tertulis {nilai}, padahal Satuan {milik} adalah {satuan} ({letak}){lain}.",
       saran="Periksa angkanya; tulis angka saja atau dengan satuan {satuan}, misalnya 12, atau perbaiki Satuan.",
       mengapa="Target dan realisasi dengan satuan lain tidak dapat dibandingkan; capaiannya menyesatkan.")
def unit_differs(hasil: Hasil) -> Iterator[Kena]:
    """A target or realisasi with another unit than Satuan in Renstra (Kegiatan: its own): once for each row."""
    for isian, satuan, milik in _rows(hasil):
        beda = [i for i in isian if not units_agree(typed_unit(i), satuan.nilai or "")]
        if beda:
            lain = f"; begitu juga {', '.join(i.sel.alamat for i in beda[1:] if i.sel)}" if beda[1:] else ""
            yield Kena(beda[0], {"satuan": satuan.nilai, "milik": milik, "letak": satuan.sel, "lain": lain}, milik)


def _rows(hasil: Hasil) -> Iterator[tuple[Sequence[Isian[Ukuran]], Isian[str], str]]:
    """Measures of one row, the Satuan that they must have, and whose it is."""
    lap, satuan = hasil.laporan, {k: b.satuan for k, b in by_kode(hasil.laporan.renstra).items()}
    baris = [(b.kode.nilai, tuple(b.target.values())) for b in lap.renstra]
    baris += [(b.kode.nilai, (b.target_sasaran,)) for b in lap.rkt]
    baris += [(b.kode.nilai, (b.target, b.target_perubahan)) for b in lap.pk]
    baris += [(b.kode.nilai, (*b.riwayat.values(), b.realisasi)) for b in lap.realisasi]
    for kode, isian in baris:
        if kode and (milik := satuan.get(kunci(kode))) and milik.nilai:
            yield isian, milik, f"indikator {kode}"
    for k in lap.kegiatan:
        if k.satuan.nilai:
            yield (k.target, k.realisasi), k.satuan, k.indikator_keluaran.nilai or ""
