"""Scores on two scales: answers of 1 to 4, or 1 to 5, beside a value of 25 to 100."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.catalog import Kena, check, once
from toolkit.checks.kinerja.nilai_survei import realisasi_differs_from_survey
from toolkit.checks.tools.measures import TARGET, off_by_factor, realisasi_cell, years_before
from toolkit.checks.tools.printed import angka
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Tingkat
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.ukuran import is_skor

TERKECIL, TERBESAR = Decimal(5), Decimal(25)
"""Up to the first a value is on the scale of the answers, above the second on that of 100."""
KALI = (Decimal(25), Decimal(20))
"""What an answer of 1 to 4, and of 1 to 5, is multiplied by."""
DEKAT = Decimal("0.25")
"""Of the figure beside it: so near a value on the other scale must land to be called the same."""


class _Angka(NamedTuple):
    """A figure of an indicator, its cell, and what it is of."""

    isian: Isian[Any]
    nilai: Decimal
    apa: str

    @property
    def kecil(self) -> bool:
        """It is on the scale of the answers."""
        return self.nilai <= TERKECIL


@check("REA041", Tingkat.PERINGATAN,
       judul="Nilai survei dengan dua skala",
       pesan="{apa} indikator {kode} tertulis {nilai}, sedangkan {lain}: skalanya lain{sebab}.",
       saran="Tulis semua angka indikator ini dengan skala yang sama{contoh}.",
       mengapa="Angka 1 sampai 4 yang dibandingkan dengan angka 25 sampai 100 membuat capaian menjadi beberapa persen "
               "atau ribuan persen.")
def other_scale_than_the_rest(hasil: Hasil) -> Iterator[Kena]:
    """A score up to 5 beside a target or another year above 25, or the reverse: those that are fewer.

    Not where REA004 or REA012 names the cell; indexes whose figures are all up to 5 are on one scale.
    """
    sudah = {k.di.sel for k in realisasi_differs_from_survey.periksa(hasil) if isinstance(k.di, Isian)}
    for i in hasil.indikator:
        semua = _figures(hasil, i)
        kecil, besar = ([a for a in semua if a.kecil is sisi] for sisi in (True, False))
        if not kecil or not besar or not _is_score(hasil, i):
            continue
        meleset = {m.isian.sel for m in off_by_factor(hasil, i)}
        ganjil, lain = _fewer(kecil, besar, survei=i.realisasi_asal is AsalRealisasi.SKM)
        for a in ganjil:
            if a.isian.sel not in meleset | sudah:
                yield Kena(a.isian, {"apa": a.apa, "kode": i.kode, "lain": f"{lain[-1].apa} {angka(lain[-1].nilai)}",
                                     **_same(a, lain)}, i.kode)


@once
def other_scale(hasil: Hasil) -> frozenset[Sel]:
    """The cells that REA041 names."""
    return frozenset(k.di.sel for k in other_scale_than_the_rest.periksa(hasil) if isinstance(k.di, Isian) and k.di.sel)


def _is_score(hasil: Hasil, i: HasilIndikator) -> bool:
    return is_skor(i.satuan) or speaks_of_skm(f"{i.uraian} {i.uraian_renstra}", hasil.regulasi)


def _figures(hasil: Hasil, i: HasilIndikator) -> list[_Angka]:
    """The years before, this year's target and realisasi, where they are on one of the two scales."""
    semua = [_Angka(i.riwayat_isian.get(t, Isian()), n, f"realisasi {t}") for t, n in years_before(hasil, i).items()]
    if isinstance(i.target, Decimal) and not i.rentang:
        semua.append(_Angka(i.target_isian, i.target, TARGET))
    if isinstance(i.realisasi, Decimal):
        semua.append(_Angka(realisasi_cell(i), i.realisasi, f"realisasi {hasil.tahun}"))
    return [a for a in semua if 0 < a.nilai <= TERKECIL or a.nilai > TERBESAR]


def _fewer(kecil: list[_Angka], besar: list[_Angka], *, survei: bool) -> tuple[list[_Angka], list[_Angka]]:
    """The odd ones and the others; of equally many the year's realisasi is odd, unless the survey gave it."""
    if len(kecil) == len(besar):
        return (besar, kecil) if kecil[-1].apa == TARGET and not survei else (kecil, besar)
    return (kecil, besar) if len(kecil) < len(besar) else (besar, kecil)


def _same(a: _Angka, lain: Sequence[_Angka]) -> dict[str, object]:
    """The words that name the scale, and the example: only where the value lands near another figure."""
    kali = min(KALI, key=lambda k: abs(_turned(a, k) - lain[-1].nilai))
    ke = _turned(a, kali)
    if not any(abs(ke - satu.nilai) <= DEKAT * satu.nilai for satu in lain):
        return {"sebab": "", "contoh": ""}
    return {"sebab": f"; {angka(a.nilai)} {'×' if a.kecil else '÷'} {angka(kali)} = {angka(ke)}",
            "contoh": f", misalnya {angka(ke)}"}


def _turned(a: _Angka, kali: Decimal) -> Decimal:
    """The figure on the other scale."""
    return a.nilai * kali if a.kecil else a.nilai / kali
