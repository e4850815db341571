"""The unit behind a figure against the column Satuan."""

from collections.abc import Iterator, Sequence

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisRenstra, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values import ukuran
from toolkit.values.kode import kunci
from toolkit.values.satuan import is_persen, is_skor
from toolkit.values.teks import fold

_MENGAPA = "Target dan realisasi hanya dapat dibandingkan dalam satuan yang sama."


@check("REN031", Tingkat.PERINGATAN,
       judul="Satuan di belakang angka berbeda dari Satuan indikator",
       pesan="{tertulis} di {letak} bersatuan {satuan_angka}, sedangkan Satuan indikator {kode} adalah {satuan} "
             "({letak_satuan}).",
       saran="Samakan keduanya, misalnya tulis angkanya saja, atau perbaiki Satuan di sheet Renstra.",
       mengapa=_MENGAPA)
def unit_of_indikator_differs(hasil: Hasil) -> Iterator[Kena]:
    """A target or realisasi typed with another unit than the indicator's Satuan.

    Where all of an indicator's figures that name a unit contradict Satuan, it is the cause: one finding, there.
    """
    for r in hasil.laporan.renstra:
        if r.kode.nilai and r.satuan.nilai:
            yield from _differing(_figures(hasil, r), r.satuan, r.kode.nilai)


@check("KEG031", Tingkat.PERINGATAN,
       judul="Satuan di belakang angka berbeda dari Satuan keluaran",
       pesan="{tertulis} di {letak} bersatuan {satuan_angka}, sedangkan Satuan keluaran {kode} adalah {satuan} "
             "({letak_satuan}).",
       saran="Samakan keduanya, misalnya tulis angkanya saja, atau perbaiki Satuan baris ini.",
       mengapa=_MENGAPA)
def unit_of_keluaran_differs(hasil: Hasil) -> Iterator[Kena]:
    """As for indicators: Target and Realisasi of an output against its Satuan."""
    for b in hasil.laporan.kegiatan:
        if b.satuan.nilai:
            yield from _differing((b.target, b.realisasi), b.satuan, b.kode.nilai or b.indikator_keluaran.tertulis)


def _figures(hasil: Hasil, r: BarisRenstra) -> Sequence[Isian[Ukuran]]:
    """Every target and realisasi of an indicator."""
    sendiri = kunci(r.kode.nilai or "")

    def same(kode: Isian[str]) -> bool:
        return kode.nilai is not None and kunci(kode.nilai) == sendiri

    lap = hasil.laporan
    return (*r.target.values(), *(b.target_sasaran for b in lap.rkt if same(b.kode)),
            *(t for b in lap.pk if same(b.kode) for t in (b.target, b.target_perubahan)),
            *(t for b in lap.realisasi if same(b.kode) for t in (b.realisasi, *b.riwayat.values())))


def _differing(angka: Sequence[Isian[Ukuran]], satuan: Isian[str], kode: str) -> Iterator[Kena]:
    per_sel = {isian.sel: isian for isian in angka if isian.sel and unit_behind(isian)}  # an inherited one stands once
    bersatuan = list(per_sel.values())
    beda = [isian for isian in bersatuan if not _agree(unit_behind(isian), satuan.nilai or "")]
    sebab = len(beda) == len(bersatuan) > 1 and satuan.sel is not None
    for isian in beda[:1] if sebab else beda:
        yield Kena(satuan if sebab else isian,
                   {"tertulis": isian.tertulis, "letak": isian.sel, "satuan_angka": unit_behind(isian), "kode": kode,
                    "satuan": satuan.nilai, "letak_satuan": satuan.sel}, kode)


def unit_behind(isian: Isian[Ukuran]) -> str:
    """The unit typed or shown behind a figure; empty where there is none."""
    if isian.nilai is None or isian.nilai.angka is None:
        return ""
    terbaca = ukuran.parse(isian.tertulis)
    for satu in terbaca.angka if terbaca else ():
        if satu.persen or satu.satuan:
            return "%" if satu.persen else satu.satuan
    return ""


def _agree(tertulis: str, satuan: str) -> bool:
    """The same unit in other words: percent and percent, a score and a score, or a word in common."""
    if is_persen(tertulis) or is_persen(satuan):
        return is_persen(tertulis) == is_persen(satuan)
    return (is_skor(tertulis) and is_skor(satuan)) or not set(fold(tertulis).split()).isdisjoint(fold(satuan).split())
