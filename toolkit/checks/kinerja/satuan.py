"""The unit typed behind a figure against the column Satuan."""

from collections.abc import Iterator, Sequence

from toolkit.catalog import Kena, check
from toolkit.checks.tools.measures import typed_unit, units_agree
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisRenstra, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values.kode import kunci


@check("BCA053", Tingkat.PERINGATAN,
       judul="Satuan di sel berbeda dari Satuan barisnya",
       pesan="{tertulis} di {letak} bersatuan {tertulis_satuan}, padahal Satuan {milik} adalah {satuan} "
             "({letak_satuan}){lain}.",
       saran="Periksa angkanya; tulis angka saja atau dengan satuan {satuan}, misalnya 12, atau perbaiki Satuan.",
       mengapa="Target dan realisasi dengan satuan lain tidak dapat dibandingkan; capaiannya menyesatkan.")
def unit_differs(hasil: Hasil) -> Iterator[Kena]:
    """A target or realisasi with another unit than Satuan in Renstra (Kegiatan: its own).

    Once for an indicator or output; at its Satuan where every figure that names a unit contradicts it.
    """
    for r in hasil.laporan.renstra:
        if r.kode.nilai:
            yield from _differing(_figures(hasil, r), r.satuan, f"indikator {r.kode.nilai}")
    for k in hasil.laporan.kegiatan:
        yield from _differing((k.target, k.realisasi), k.satuan, k.indikator_keluaran.nilai or "keluaran ini")


def _figures(hasil: Hasil, r: BarisRenstra) -> Sequence[Isian[Ukuran]]:
    """Every target and realisasi of an indicator."""
    sendiri, lap = kunci(r.kode.nilai or ""), hasil.laporan

    def same(kode: Isian[str]) -> bool:
        return kode.nilai is not None and kunci(kode.nilai) == sendiri

    return (*r.target.values(), *(b.target_sasaran for b in lap.rkt if same(b.kode)),
            *(t for b in lap.pk if same(b.kode) for t in (b.target, b.target_perubahan)),
            *(t for b in lap.realisasi if same(b.kode) for t in (b.realisasi, *b.riwayat.values())))


def _differing(angka: Sequence[Isian[Ukuran]], satuan: Isian[str], milik: str) -> Iterator[Kena]:
    per_sel = {isian.sel: isian for isian in angka if isian.sel and typed_unit(isian)}  # an inherited one stands once
    beda = [isian for isian in per_sel.values() if not units_agree(typed_unit(isian), satuan.nilai or "")]
    if not beda:
        return
    sebab = len(beda) == len(per_sel) > 1 and satuan.sel is not None
    lain = f"; begitu juga {', '.join(str(i.sel) for i in beda[1:])}" if beda[1:] else ""
    yield Kena(satuan if sebab else beda[0],
               {"tertulis": beda[0].tertulis, "letak": beda[0].sel, "tertulis_satuan": typed_unit(beda[0]),
                "milik": milik, "satuan": satuan.nilai, "letak_satuan": satuan.sel, "lain": lain}, milik)
