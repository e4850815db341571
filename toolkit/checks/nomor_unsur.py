"""Sheet SKM: the numbers of the unsur, one after the other."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat


@check("SKM030", Tingkat.PERINGATAN,
       judul="Nomor unsur tidak berurutan",
       pesan="nomor {nilai} {sebab}, padahal {banyak} unsur bernomor 1 sampai {banyak}{kurang}.",
       saran="Perbaiki nomornya, atau isi unsur yang tertinggal; unsur nomor 1 adalah jawaban U1 di SKM Responden.",
       mengapa="Jawaban responden dan angka di laporan mencari unsurnya menurut nomor.")
def number_out_of_order(hasil: Hasil) -> Iterator[Kena]:
    """A No outside 1 to the number of rows, or one that stood before; the first of them, with the numbers missing."""
    baris = [b for b in hasil.laporan.skm if b.no.nilai is not None]
    semua = range(1, len(baris) + 1)
    ada: set[object] = set()
    for b in baris:
        if b.no.nilai not in semua or b.no.nilai in ada:
            hilang = ", ".join(str(n) for n in semua if n not in {x.no.nilai for x in baris})
            yield Kena(b.no, {"sebab": "tertulis dua kali" if b.no.nilai in ada else "di luar urutan",
                              "banyak": len(baris), "kurang": f"; yang belum ada: {hilang}" if hilang else ""},
                       b.unsur.tertulis)
            return
        ada.add(b.no.nilai)
