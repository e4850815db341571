"""Sheet PK: a predicate letter as the year's target."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.temuan import Tingkat


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


def _asal(i: HasilIndikator) -> str:
    return i.target_asal.value if i.target_asal else ""
