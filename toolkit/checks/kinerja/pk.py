"""Sheet PK: a predicate letter as the year's target, a target that only the amendment names."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.once_or_each import Kosong, once_or_each
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import PK


@check("PKJ001", Tingkat.PERINGATAN,
       judul="Target berupa huruf diganti dengan angka",
       pesan="target indikator {kode} tertulis {nilai}, sedangkan {asal} menyebut {pengganti} ({letak}); capaian "
             "dihitung dengan {pengganti}.",
       saran="Tulis angkanya juga di PK, misalnya {pengganti}; pastikan {nilai} dan {pengganti} memang target yang "
             "sama.",
       mengapa="Perjanjian Kinerja dan Renstra harus menyebut target yang sama; satu huruf mencakup banyak nilai.")
def letter_replaced(hasil: Hasil) -> Iterator[Kena]:
    """The year's target is a predicate letter; the first number of RKT, then Renstra, was used instead."""
    for i in hasil.indikator:
        if i.target_huruf.terisi and isinstance(i.target, Decimal):
            yield Kena(i.target_huruf, {"kode": i.kode, "asal": _asal(i), "pengganti": i.target_isian.tertulis,
                                        "letak": i.target_isian.sel}, i.kode)


@check("PKJ002", Tingkat.PERINGATAN,
       judul="Huruf predikat dibandingkan menurut peringkat",
       pesan="target indikator {kode} tertulis {nilai} dan tidak ada angka penggantinya di RKT atau Renstra; capaian "
             "dihitung dari peringkat huruf pada skala {skala}: target {target}, realisasi {realisasi}.",
       saran="Isi target berupa angka di RKT atau Renstra, misalnya 85, supaya capaian dihitung dari nilainya.",
       mengapa="Peringkat huruf hanya pendekatan: jarak antara dua huruf tidak sama dengan jarak nilainya.")
def compared_by_rank(hasil: Hasil) -> Iterator[Kena]:
    """A letter target without a number in RKT or Renstra: target and realisasi were compared by rank."""
    for i in hasil.indikator:
        if i.peringkat is not None and i.capaian is not None:
            yield Kena(i.target_isian, {"kode": i.kode, "skala": i.peringkat, "target": i.target,
                                        "realisasi": i.realisasi}, i.kode)


@check("PKJ010", Tingkat.PERINGATAN,
       judul="Target PK kosong padahal Target Perubahan terisi",
       pesan="Target {indikator} di Perjanjian Kinerja awal kosong, padahal Target Perubahan terisi.",
       saran="Isi Target menurut PK yang ditandatangani di awal tahun, misalnya 85; tulis - bila indikatornya memang "
             "baru ada di PK Perubahan.",
       mengapa="Laporan memperlihatkan target semula dan perubahannya; tanpa target semula perubahannya tidak "
               "terlihat.")
def only_amended(hasil: Hasil) -> Iterator[Kena]:
    """Target is blank (`-` is a statement) where Target Perubahan is filled."""
    berisi = [b for b in hasil.laporan.pk if b.target_perubahan.terisi]
    kosong = [Kosong(b.kode.nilai or "", b.target) for b in berisi if b.target.kosong]
    yield from once_or_each(PK.name, kosong, len(berisi))


def _asal(i: HasilIndikator) -> str:
    return i.target_asal.value if i.target_asal else ""
