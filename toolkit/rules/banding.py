"""A target as typed against a realisasi: numbers, ranges, thresholds and predicate letters."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil import Sebab
from toolkit.model.laporan import Arah, Ukuran
from toolkit.model.regulasi import SkalaPredikat
from toolkit.rules.capaian import SERATUS, compute_capaian
from toolkit.rules.skala import classify
from toolkit.values.teks import fold


class CaraBanding(NamedTuple):
    """How an indicator is compared.

    Attributes:
        arah: its direction.
        rumus: the formula where less is better.
        predikat: the scales of letters. uraian: the indicator's words, which may name one of them.
    """

    arah: Arah
    rumus: str
    predikat: tuple[SkalaPredikat, ...] = ()
    uraian: str = ""


class Banding(NamedTuple):
    """What a comparison found.

    Attributes:
        target: of a range the end nearest to the realisasi; a letter where compared by rank; None where not known.
        realisasi: the number, or its letter where compared by rank.
        capaian: percent, exact, not limited; None with a `sebab`.
        rentang: both ends of a range. peringkat: the letters' scale, where compared by rank.
    """

    target: Decimal | str | None
    realisasi: Decimal | str | None
    capaian: Decimal | None
    sebab: Sebab | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    peringkat: str | None = None


def compare(target: Ukuran | None, realisasi: Ukuran | None, cara: CaraBanding) -> Banding:
    """Realisasi against target.

    Args:
        target: as typed, None where there is none.
        realisasi: a number or a letter in the same satuan, None where there is none.
        cara: direction, formula and letters.

    Returns:
        Within a range 100; outside it the nearer end is the target. Two letters, or a letter as the target and a number
        that its scale turns into a letter: 100 at or above the target, below it the ratio of the ranks.

    Source: ranges: PermenPANRB 8/2021; letters: workbook contract, "The year's target".

    >>> cara = CaraBanding(Arah.POSITIF, "(2T-R)/T")
    >>> compare(Ukuran(Decimal(80), Decimal(90)), Ukuran(Decimal(72)), cara).capaian
    Decimal('90.0')
    """
    if target is None:
        return Banding(None, _shown(realisasi), None, Sebab.TARGET_TIDAK_ADA)
    if target.predikat is not None:
        return _compare_letters(target.predikat, realisasi, cara)
    rentang = None if target.sampai is None or target.angka is None else (target.angka, target.sampai)
    if realisasi is None or realisasi.angka is None or realisasi.sampai is not None:
        sebab = Sebab.REALISASI_TIDAK_ADA if realisasi is None else Sebab.TIDAK_SEBANDING
        return Banding(None if rentang else target.angka, _shown(realisasi), None, sebab, rentang)
    if rentang:
        return _compare_range(rentang, realisasi.angka, cara)
    return _compare_numbers(target.angka, realisasi.angka, cara)


def _compare_numbers(target: Decimal | None, realisasi: Decimal, cara: CaraBanding,
                     rentang: tuple[Decimal, Decimal] | None = None) -> Banding:
    if target is None:
        return Banding(None, realisasi, None, Sebab.TARGET_TIDAK_ADA)
    capaian = compute_capaian(target, realisasi, cara.arah, cara.rumus)
    sebab = None
    if capaian is None:
        sebab = Sebab.TARGET_NOL if target == 0 else Sebab.REALISASI_NOL
    return Banding(target, realisasi, capaian, sebab, rentang)


def _compare_range(rentang: tuple[Decimal, Decimal], realisasi: Decimal, cara: CaraBanding) -> Banding:
    target = min(rentang, key=lambda ujung: abs(ujung - realisasi))
    if rentang[0] <= realisasi <= rentang[1]:
        return Banding(target, realisasi, SERATUS, None, rentang)
    return _compare_numbers(target, realisasi, cara, rentang)


def _compare_letters(target: str, realisasi: Ukuran | None, cara: CaraBanding) -> Banding:
    if realisasi is None:
        return Banding(target, None, None, Sebab.REALISASI_TIDAK_ADA)
    skala = find_scale(cara.predikat, cara.uraian, [h for h in (target, realisasi.predikat) if h])
    huruf = realisasi.predikat
    if skala and huruf is None and realisasi.angka is not None and skala.kelas:
        huruf = classify(realisasi.angka, skala.kelas).kelas.nama
    if skala is None or huruf is None:
        return Banding(target, _shown(realisasi), None, Sebab.TIDAK_SEBANDING)
    capaian = min(SERATUS, Decimal(_rank(skala, huruf)) / _rank(skala, target) * SERATUS)
    return Banding(target, huruf, capaian, peringkat=skala.nama)


def find_scale(predikat: Sequence[SkalaPredikat], uraian: str, huruf: Sequence[str]) -> SkalaPredikat | None:
    """The scale that letters are of.

    Args:
        predikat: the scales, the one that holds where the words name none first.
        uraian: the indicator's words.
        huruf: letters that must all be in the scale.

    Returns:
        The scale that the words name, else the first; None where none has all the letters.
    """
    cocok = [skala for skala in predikat if set(huruf) <= set(skala.huruf)]
    return next((skala for skala in cocok if speaks_of(uraian, skala.kata)), cocok[0] if cocok else None)


def speaks_of(uraian: str, kata: Sequence[str]) -> bool:
    """True where one of the words (folded) stands in a text.

    >>> speaks_of("Nilai Survei Kepuasan Masyarakat", ["skm", "kepuasan masyarakat"])
    True
    """
    teks = f" {fold(uraian)} "
    return any(f" {satu} " in teks for satu in kata)


def _rank(skala: SkalaPredikat, huruf: str) -> int:
    return skala.huruf.index(huruf) + 1


def _shown(realisasi: Ukuran | None) -> Decimal | str | None:
    if realisasi is None or realisasi.sampai is not None:
        return None
    return realisasi.angka if realisasi.angka is not None else realisasi.predikat
