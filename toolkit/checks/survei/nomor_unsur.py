"""Sheet SKM: the numbers of the unsur, one after the other."""

from collections.abc import Iterator, Sequence

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat


@check("SKM030", Tingkat.PERINGATAN,
       judul="Nomor unsur tidak berurutan",
       pesan="nomor {nilai} {sebab}, padahal nomor unsur berurutan dari 1{kurang}.",
       saran="Perbaiki nomornya, atau tambahkan baris unsur yang tertinggal; unsur nomor 1 adalah jawaban U1 di SKM "
             "Responden.",
       mengapa="Jawaban responden dan angka di laporan mencari unsurnya menurut nomor.")
def number_out_of_order(hasil: Hasil) -> Iterator[Kena]:
    """Where one or two numbers were left out, at the row behind the first; else at the first outside 1 to n, or twice.

    Numbers that are 1 to n in another order are right.
    """
    baris = [b for b in hasil.laporan.skm if b.no.nilai is not None]
    nomor = [int(b.no.nilai) for b in baris if b.no.nilai is not None]
    if not (salah := _first_wrong(nomor)):
        return
    k, sebab = salah
    hilang = ", ".join(str(n) for n in range(1, max(len(nomor), max(nomor) if sebab == TERLEWAT else 0) + 1)
                       if n not in nomor)
    yield Kena(baris[k].no, {"sebab": sebab, "kurang": f"; yang belum ada: {hilang}" if hilang else ""},
               baris[k].unsur.tertulis)


def _first_wrong(nomor: Sequence[int]) -> tuple[int, str] | None:
    """Place and cause of the number to look at; None where the numbers are 1 to n."""
    semua = range(1, len(nomor) + 1)
    lebih = [n for n in range(1, max(nomor, default=0) + 1) if n not in nomor]
    if 0 < len(lebih) <= TERHAPUS and len(set(nomor)) == len(nomor) and min(nomor) > 0:
        return next(k for k, n in enumerate(nomor) if n > lebih[0]), TERLEWAT
    for k, n in enumerate(nomor):
        if n in nomor[:k]:
            return k, "tertulis dua kali"
        if n not in semua:
            return k, "di luar urutan"
    return None


TERHAPUS = 2
"""So many numbers that lack suggest rows that were deleted; more, a number that was mistyped."""
TERLEWAT = "berdiri sesudah nomor yang terlewat"
