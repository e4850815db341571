"""Sheet Renstra: the direction of an indicator, blank or contradicted by its target's words."""

from collections.abc import Iterator
from typing import cast

from toolkit.catalog import Kena, check
from toolkit.checks.tools.lookup import by_kode, indikator_by_kode
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, BarisRenstra, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.indikator import find_arah_in_words
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
    hitungan = indikator_by_kode(hasil)
    kosong = [r for r in hasil.laporan.renstra if r.arah.kosong and r.kode.nilai
              and _implied(hitungan[kunci(r.kode.nilai)], r) is None]
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
    """The year's target, else one of the Renstra's, says `maksimal` or `minimal` and Arah says the opposite."""
    renstra = by_kode(hasil.laporan.renstra)
    for i in hasil.indikator:
        baris = renstra.get(kunci(i.kode))
        tersirat = None if baris is None else _implied(i, baris)
        if baris is None or tersirat is None or tersirat.nilai is None or tersirat.nilai.batas is None:
            continue
        if baris.arah.nilai is not None and baris.arah.nilai is not tersirat.nilai.batas:
            yield Kena(baris.arah, {"kode": i.kode, "target": tersirat.tertulis, "letak": tersirat.sel,
                                    "tersirat": tersirat.nilai.batas.value, "arah": baris.arah.nilai.value,
                                    "dipakai": i.arah.value, "kata": SEBUTAN[tersirat.nilai.batas]}, i.kode)


def _implied(indikator: HasilIndikator, baris: BarisRenstra) -> Isian[Ukuran] | None:
    """The target whose words decided the direction: the year's, else the Renstra's."""
    tahun_ini = indikator.target_isian
    return find_arah_in_words(cast("Isian[Ukuran]", tahun_ini), baris)
