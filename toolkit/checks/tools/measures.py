"""Measures beside each other: of one thing in two documents, and of one indicator over the years.

Do targets and units agree; which value of a series is off by a factor.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.checks.tools.matching import by_kode
from toolkit.checks.tools.printed import angka, fits
from toolkit.checks.tools.slips import FAKTOR, find_slips
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi, Ukuran
from toolkit.model.sel import Isian
from toolkit.rules.dokumen import compute_quotient, speaks_of_skm
from toolkit.rumus.tree import leaves
from toolkit.values.kode import kunci
from toolkit.values.ukuran import is_skor, parse, units_agree

PERSEN = "%"
TERPANJANG = 2
"""More words behind a number are a remark, no unit."""


def same_target(a: Ukuran, b: Ukuran) -> bool | None:
    """Whether two targets promise the same: numbers exactly, a number within a range, ranges by both ends.

    Returns:
        None where they cannot be compared: a letter against a number, the word SKM.
    """
    if a.predikat is not None and b.predikat is not None:
        return a.predikat == b.predikat
    if a.angka is None or b.angka is None:
        return None
    if (a.sampai is None) == (b.sampai is None):
        return (a.angka, a.sampai) == (b.angka, b.sampai)
    sempit, lebar = (a, b) if a.sampai is None else (b, a)
    return lebar.angka is not None and lebar.sampai is not None and lebar.angka <= (sempit.angka or 0) <= lebar.sampai


def targets_differ(a: Isian[Ukuran], b: Isian[Ukuran]) -> bool:
    """Both are there, can be compared, and promise different things."""
    return a.nilai is not None and b.nilai is not None and same_target(a.nilai, b.nilai) is False


def targets_agree(a: Isian[Ukuran], b: Isian[Ukuran]) -> bool:
    """Both are there and promise the same."""
    return a.nilai is not None and b.nilai is not None and same_target(a.nilai, b.nilai) is True


def typed_unit(isian: Isian[Ukuran]) -> str:
    """The unit typed behind a number, `%` for a percent; empty where none is, or a whole remark.

    >>> typed_unit(Isian(tertulis="12 Bulan")), typed_unit(Isian(tertulis="80 - 90%"))
    ('Bulan', '%')
    """
    terbaca = parse(isian.tertulis)
    for bagian in terbaca.angka if terbaca else ():
        if bagian.persen:
            return PERSEN
        if bagian.satuan and len(bagian.satuan.split()) <= TERPANJANG:
            return bagian.satuan
    return ""


def as_target(i: HasilIndikator) -> str:
    """A realisasi that reaches the target, as one would type it: an example that fits the indicator."""
    return angka(i.target).replace(".", "") if isinstance(i.target, Decimal) else i.target or "90"


def as_the_other(nilai: Decimal | str | None, lain: str = "12") -> str:
    """Of target and realisasi the one that there is, as an example for the other; `lain` where it would be none.

    >>> as_the_other(Decimal("82.5"), "85"), as_the_other("BB", "85"), as_the_other(Decimal(-5), "85")
    ('82,5', 'BB', '85')
    """
    return angka(nilai) if isinstance(nilai, Decimal) and nilai > 0 else nilai if isinstance(nilai, str) else lain


MENGAPA_SATUAN = "Realisasi dibagi target hanya berarti bila keduanya menghitung hal yang sama."


def other_unit(target: Isian[Any], realisasi: Isian[Any]) -> dict[str, object]:
    """The facts for the words where a target and its realisasi both name a unit, and not the same one; else none."""
    satuan, milik = typed_unit(target), typed_unit(realisasi)
    if units_agree(satuan, milik) or realisasi.nilai is None or realisasi.nilai.angka is None:
        return {}
    return {"target": target.tertulis, "letak": target.sel,
            "contoh": f"{angka(realisasi.nilai.angka)} {satuan}".replace(" %", "%")}


def plain_number(isian: Isian[Ukuran]) -> Isian[Decimal]:
    """A measure's plain number with its printed precision; blank for a range, a letter or the word SKM."""
    u = isian.nilai
    return Isian(u.angka if u is not None and u.sampai is None else None, isian.sel,
                 isian.tertulis, isian.keadaan, isian.desimal)


BANYAK_TAHUN = 3
"""With fewer columns of targets nobody knows which years the Renstra has."""


class Meleset(NamedTuple):
    """A value that is a power of ten away from the rest of its series.

    `faktor`: written / meant. `apa`: what it is of ("realisasi 2019"). `lazim`: the others, as words.
    """

    isian: Isian[Any]
    nilai: Decimal
    faktor: Decimal
    apa: str
    lazim: str

    @property
    def fakta(self) -> dict[str, object]:
        """The facts for the words."""
        return {"apa": self.apa, "kali": FAKTOR[self.faktor], "lazim": self.lazim,
                "maksud": angka(self.nilai / self.faktor)}


TARGET = "target"


def years_before(hasil: Hasil, i: HasilIndikator) -> dict[int, Decimal]:
    """Year -> realisasi of the years before that have a number, in order."""
    return {t: n for t, n in sorted(i.riwayat.items()) if n is not None and t < hasil.tahun}


def realisasi_cell(i: HasilIndikator) -> Isian[Any]:
    """Where the year's realisasi stands: its cell, else the first cell that it was computed from."""
    if i.realisasi_isian.terisi or i.realisasi_asal is not AsalRealisasi.PECAHAN or i.rumus.realisasi is None:
        return i.realisasi_isian
    return next(ke for ke in leaves(i.rumus.realisasi) if isinstance(ke, Isian))


def compared_elsewhere(hasil: Hasil, i: HasilIndikator) -> bool:
    """Whether the right value of the year's realisasi is known: pembilang and penyebut, or the survey (REA003, 4)."""
    baris = by_kode(hasil.laporan.realisasi).get(kunci(i.kode))
    if baris is not None and baris.pembilang.terisi and baris.penyebut.terisi:
        return True
    ada = hasil.skm is not None and hasil.skm.nilai is not None
    return i.realisasi_asal is AsalRealisasi.SKM or (ada and speaks_of_survey(hasil, i))


def speaks_of_survey(hasil: Hasil, i: HasilIndikator) -> bool:
    """The indicator's words name the survey, its Satuan is blank or a score, and its realisasi was typed."""
    return (i.realisasi_asal is AsalRealisasi.DIISI and (not i.satuan.strip() or is_skor(i.satuan))
            and speaks_of_skm(f"{i.uraian} {i.uraian_renstra}", hasil.regulasi))


def off_by_factor(hasil: Hasil, i: HasilIndikator) -> Iterator[Meleset]:
    """The values of an indicator's series that are ten, hundred or thousand times the others, or a part of them.

    The year's realisasi is left to the check that knows its right value (pembilang and penyebut, the survey).
    """
    deret: list[tuple[Isian[Any], Decimal | None, str]] = [
        (i.riwayat_isian.get(t, Isian()), n, f"realisasi {t}") for t, n in years_before(hasil, i).items()]
    deret += [
        (realisasi_cell(i), i.realisasi if isinstance(i.realisasi, Decimal) else None, f"realisasi {hasil.tahun}"),
        (i.target_isian, i.target if isinstance(i.target, Decimal) and not i.rentang else None, TARGET)]
    meleset = find_slips([nilai for _, nilai, _ in deret])
    lain = [n for k, (_, n, _) in enumerate(deret) if k not in meleset and n is not None]
    for k, faktor in meleset.items():
        isian, nilai, apa = deret[k]
        if nilai is not None and not (isian is realisasi_cell(i) and compared_elsewhere(hasil, i)):
            yield Meleset(isian, nilai, faktor, apa, f"{angka(min(lain))} sampai {angka(max(lain))}")


def has_fraction(baris: BarisRealisasi) -> bool:
    """Pembilang and Penyebut give the percentage, at its printed precision."""
    atas, bawah = baris.pembilang.nilai, baris.penyebut.nilai
    return (atas is not None and bawah is not None
            and fits(plain_number(baris.realisasi), compute_quotient(atas, bawah, "%")))


def find_years(hasil: Hasil) -> tuple[int, int] | None:
    """First and last year of the target columns; None where they are few or leave a year out.

    A Renstra often sets its first targets for its second year.
    """
    tahun = sorted({t for r in hasil.laporan.renstra for t in r.target})
    if len(tahun) < BANYAK_TAHUN or tahun[-1] - tahun[0] >= len(tahun):
        return None
    return tahun[0], tahun[-1]
