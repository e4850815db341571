"""Sheet Renstra: the direction of an indicator, blank or contradicted by its target's words."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.cari import by_kode
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Arah, BarisRenstra, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import RENSTRA
from toolkit.values.kode import kunci

SEBUTAN = {Arah.POSITIF: "minimal", Arah.NEGATIF: "maksimal"}


@check("REN001", Tingkat.INFO,
       judul="Arah kosong dibaca Positif",
       pesan="Arah belum diisi untuk indikator {kode}; dihitung sebagai {positif} (makin besar makin baik).",
       saran="Isi Arah dengan {negatif} untuk indikator yang makin kecil makin baik, misalnya angka kemiskinan.",
       mengapa="Arah menentukan rumus capaian.")
def arah_blank(hasil: Hasil) -> Iterator[Kena]:
    """Rows of Renstra without Arah count as Positif: one note for the sheet, at the first of them."""
    kosong = [r for r in hasil.laporan.renstra if r.arah.kosong and r.kode.nilai and _implied(hasil, r) is None]
    if kosong:
        semua = ", ".join(r.kode.nilai or "" for r in kosong)
        di = kosong[0].arah if kosong[0].arah.sel else RENSTRA.name
        yield Kena(di, {"kode": semua, "positif": Arah.POSITIF.value, "negatif": Arah.NEGATIF.value}, semua)


@check("REN002", Tingkat.PERINGATAN,
       judul="Arah berlawanan dengan kata maksimal atau minimal",
       pesan="target indikator {kode} tertulis {target} ({letak}), artinya {tersirat}, tetapi Arah di Renstra {arah}; "
             "capaian dihitung menurut Arah {dipakai}.",
       saran="Ganti Arah menjadi {tersirat}, atau hapus kata {kata} dari targetnya.",
       mengapa="Arah menentukan rumus capaian; target maksimal berarti makin kecil makin baik.")
def arah_contradicts_target(hasil: Hasil) -> Iterator[Kena]:
    """The year's target says `maksimal` or `minimal` and Arah says the opposite."""
    renstra = by_kode(hasil.laporan.renstra)
    for i in hasil.indikator:
        baris, ukuran = renstra.get(kunci(i.kode)), i.target_isian.nilai
        if baris is None or not isinstance(ukuran, Ukuran) or ukuran.batas is None:
            continue
        if baris.arah.nilai is not None and baris.arah.nilai is not ukuran.batas:
            yield Kena(baris.arah, {"kode": i.kode, "target": i.target_isian.tertulis, "letak": i.target_isian.sel,
                                    "tersirat": ukuran.batas.value, "arah": baris.arah.nilai.value,
                                    "dipakai": i.arah.value,
                                    "kata": SEBUTAN[ukuran.batas]}, i.kode)


def _implied(hasil: Hasil, baris: BarisRenstra) -> Arah | None:
    """The direction that the words of the year's target imply."""
    isian: Isian[object] = next((i.target_isian for i in hasil.indikator if i.kode == baris.kode.nilai), Isian())
    return isian.nilai.batas if isinstance(isian.nilai, Ukuran) else None
