"""Arah against what an indicator counts, against its targets and its sasaran: is more of it really better?"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, cast

from toolkit.catalog import Kena, check, once
from toolkit.checks.kinerja.makna import Makna, read_words, speaks_of_lowering
from toolkit.checks.tools.matching import renstra_of_indikator
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.shapes import place
from toolkit.checks.tools.slips import DERET_TERPENDEK
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, BarisRenstra, Jenis, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.rules.indikator import find_arah_in_words
from toolkit.schema.input import RENSTRA
from toolkit.values.ukuran import is_persen

MENGAPA = ("Arah menentukan rumus capaian; dengan arah terbalik, kasus yang bertambah tampak sebagai keberhasilan dan "
           "kasus yang berkurang sebagai kegagalan.")


class _Arah(NamedTuple):
    """An indicator whose direction is typed or taken as Positif: its row, its words, its targets year by year."""

    i: HasilIndikator
    r: BarisRenstra
    makna: Makna
    target: Sequence[Decimal]

    @property
    def nama(self) -> str:
        """The Renstra's words, beside which Arah stands."""
        return self.r.indikator_sasaran.nilai or self.i.uraian

    @property
    def turun(self) -> bool:
        """The targets only fall; a share of a sum may."""
        return (self.i.jenis is Jenis.TAHUNAN and len(self.target) >= DERET_TERPENDEK
                and self.target[-1] < self.target[0] and all(a >= b for a, b in pairwise(self.target)))

    @property
    def naik(self) -> bool:
        """The targets only rise; a total so far must."""
        return (self.i.jenis is not Jenis.KUMULATIF and len(self.target) > 1
                and self.target[-1] > self.target[0] and all(a <= b for a, b in pairwise(self.target)))

    def hit(self, **fakta: object) -> Kena:
        """The finding at Arah."""
        tertulis = "kosong dan dihitung sebagai Positif" if self.r.arah.kosong else f"tertulis {self.r.arah.tertulis}"
        return Kena(place(self.r.arah, RENSTRA), {"arah": tertulis, "nama": self.nama, **fakta}, self.i.kode)


@check("REN042", Tingkat.PERINGATAN,
       judul="Arah Positif untuk yang makin kecil makin baik",
       pesan='Arah {arah}, padahal indikator "{nama}" mengukur {apa}.',
       saran="Pilih Negatif; bila yang dihitung adalah yang sudah ditangani, sebutkan itu dalam nama indikatornya.",
       mengapa=MENGAPA)
def positive_of_bad(hasil: Hasil) -> Iterator[Kena]:
    """Arah is blank or Positif, and the counted noun is one of which less is better; not where it is dealt with."""
    return (a.hit(apa="waktu, yang makin singkat makin baik" if a.makna.buruk == "waktu"
                  else f"{a.makna.buruk.removesuffix(' yang')}, yang makin sedikit makin baik")
            for a in _directions(hasil) if a.i.arah is Arah.POSITIF and a.makna.buruk and not a.makna.diredam)


@check("REN043", Tingkat.PERINGATAN,
       judul="Arah Negatif untuk yang makin besar makin baik",
       pesan='Arah {arah}, padahal indikator "{nama}" {apa}.',
       saran="Pilih Positif; bila makin kecil memang makin baik, periksa targetnya dan nama indikatornya.",
       mengapa=MENGAPA)
def negative_of_good(hasil: Hasil) -> Iterator[Kena]:
    """Arah is Negatif, and what is counted is dealt with, or the targets only rise."""
    for a in _directions(hasil):
        if a.i.arah is not Arah.NEGATIF:
            continue
        dikurangi = a.makna.dikurangi and is_persen(a.i.satuan) and not a.turun
        if a.makna.ditangani:
            yield a.hit(apa=f"mengukur yang {a.makna.ditangani}, yang makin banyak makin baik")
        elif dikurangi or a.naik:
            deret = ", ".join(map(angka, a.target))
            yield a.hit(apa=f"bertarget yang hanya naik ({deret})" if a.naik else
                        "mengukur penurunan, yang makin besar makin baik")


@check("REN044", Tingkat.INFO,
       judul="Arah mungkin Negatif",
       pesan="Arah {arah}, sedangkan {apa}.",
       saran="Pilih Negatif bila makin kecil makin baik; bila tidak, biarkan.",
       mengapa=MENGAPA)
def perhaps_negative(hasil: Hasil) -> Iterator[Kena]:
    """Arah is blank or Positif, and the sasaran begins with Menurunnya, or the targets only fall; not REN042's."""
    for a in _directions(hasil):
        if a.i.arah is not Arah.POSITIF or a.makna.buruk or (a.makna.diredam and not a.makna.dikurangi):
            continue
        turun = f"target indikator {a.i.kode} hanya turun ({', '.join(map(angka, a.target))})" if a.turun else ""
        milik = a.r.sasaran.nilai or ""
        sasaran = f'sasaran indikator {a.i.kode} "{milik}"' if speaks_of_lowering(milik) and not a.naik else ""
        if turun or sasaran:
            yield a.hit(apa=" dan ".join(filter(None, (sasaran, turun))))


@once
def doubtful_arah(hasil: Hasil) -> frozenset[str]:
    """Codes of the indicators whose direction REN042 or REN043 doubts: no advice about their targets is sure."""
    return frozenset(k.kunci for aturan in (positive_of_bad, negative_of_good) for k in aturan.periksa(hasil))


def told_elsewhere(hasil: Hasil) -> frozenset[str]:
    """The same, and those that REN044 names."""
    return doubtful_arah(hasil) | {k.kunci for k in perhaps_negative.periksa(hasil)}


@once
def _directions(hasil: Hasil) -> Sequence[_Arah]:
    """The rows whose direction can be compared: readable, and not said by maksimal or minimal in a target."""
    semua = []
    for i, r in renstra_of_indikator(hasil):
        if r.arah.keadaan is Keadaan.TIDAK_TERBACA or find_arah_in_words(
                cast("Isian[Ukuran]", i.target_isian), r) is not None:
            continue
        target = [s.nilai.angka for _, s in sorted(r.target.items()) if s.nilai and s.nilai.angka is not None]
        makna = read_words(r.indikator_sasaran.nilai or i.uraian, i.satuan, hasil.regulasi.kabupaten)
        semua.append(_Arah(i, r, makna, target))
    return tuple(semua)
