"""Capaian: a target as typed (a number, a range, a threshold, a letter) against a realisasi, and its limit."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.asal import Sebab
from toolkit.model.laporan import Arah, Ukuran
from toolkit.model.regulasi import Regulasi, RumusCapaian, SkalaPredikat
from toolkit.model.rumus import Pohon
from toolkit.rules.skala import classify
from toolkit.rumus.tree import evaluate, fill, grouped, operation
from toolkit.values.teks import fold

SERATUS = Decimal(100)
"""A fraction times this is a percentage."""


class Capaian(NamedTuple):
    """A capaian and how it came about.

    Attributes:
        nilai: percent, exact; None where it cannot be computed.
        rumus: over target and realisasi; None where no formula gives the value.
        pengganti: what holds in the formula's place, over `batas`; None where the formula has a value.
    """

    nilai: Decimal | None = None
    rumus: Pohon | None = None
    pengganti: Pohon | None = None


def compute_capaian(target: Decimal, realisasi: Decimal, rumus: RumusCapaian) -> Capaian:
    """Capaian of one indicator.

    Args:
        target: in the indicator's satuan.
        realisasi: in the same satuan.
        rumus: the formula of its direction.

    Returns:
        Percent (84.35 is 84.35 %), not rounded, not capped, below 0 where a negative indicator is missed by more than
        its target. Where the formula divides by 0, what its file says, None where it says nothing.

    Source: the formula's own file in toolkit/regulation.

    >>> from toolkit.model.rumus import Daun, Operand
    >>> target, realisasi = (Daun(Operand(nama)) for nama in ("target", "realisasi"))
    >>> compute_capaian(Decimal(80), Decimal(72), RumusCapaian("", realisasi / target * 100)).nilai
    Decimal('90.0')
    """
    operand: dict[str, Decimal] = {"target": target, "realisasi": realisasi}
    nilai = evaluate(rumus.rumus, operand)
    if nilai is not None:
        return Capaian(nilai, rumus.rumus)
    for nama, lain in rumus.bila_nol:
        if operand[nama] == 0:
            return Capaian(evaluate(lain, operand), pengganti=fill(lain, **operand))
    return Capaian()


def over_cells(rumus: Pohon | None, target: Pohon | None, realisasi: Pohon | None) -> Pohon | None:
    """A formula of capaian with its operands filled in: over the input cells that these are taken from."""
    return None if rumus is None else fill(rumus, target=_grouped(target), realisasi=_grouped(realisasi))


def _grouped(pohon: Pohon | None) -> Pohon | None:
    return None if pohon is None else grouped(pohon)


def limit(capaian: Capaian, batas: Decimal | None) -> Capaian:
    """A capaian not above the limit (percent, None for no limit).

    >>> limit(Capaian(Decimal("133.3")), Decimal(120)).nilai, limit(Capaian(Decimal("133.3")), None).nilai
    (Decimal('120'), Decimal('133.3'))
    """
    if batas is None:
        return capaian
    nilai = capaian.nilai
    if nilai is None and capaian.pengganti is not None:
        nilai = evaluate(capaian.pengganti, {"batas": batas})
    return Capaian(None if nilai is None else min(nilai, batas),
                   None if capaian.rumus is None else operation("MIN", capaian.rumus, batas))


class CaraBanding(NamedTuple):
    """How an indicator is compared.

    Attributes:
        arah: its direction.
        regulasi: the formulas, and the scales of letters.
        uraian: the indicator's words, which may name one of the scales.
    """

    arah: Arah
    regulasi: Regulasi
    uraian: str = ""

    @property
    def rumus(self) -> RumusCapaian:
        """The formula of its direction."""
        return self.regulasi.rumus_capaian(self.arah)


class Banding(NamedTuple):
    """What a comparison found.

    Attributes:
        target: of a range the end nearest to the realisasi; a letter where compared by rank; None where not known.
        realisasi: the number, or its letter where compared by rank.
        hitungan: the capaian, not limited, and its formula; without a value there is a `sebab`.
        rentang: both ends of a range. peringkat: the letters' scale, where compared by rank.
    """

    target: Decimal | str | None
    realisasi: Decimal | str | None
    hitungan: Capaian = Capaian()
    sebab: Sebab | None = None
    rentang: tuple[Decimal, Decimal] | None = None
    peringkat: str | None = None

    @property
    def capaian(self) -> Decimal | None:
        """Percent, exact, not limited; None with a `sebab`."""
        return self.hitungan.nilai


def compare(target: Ukuran | None, realisasi: Ukuran | None, cara: CaraBanding) -> Banding:
    """Realisasi against target.

    Args:
        target: as typed, None where there is none.
        realisasi: a number or a letter in the same satuan, None where there is none.
        cara: direction, formula and letters.

    Returns:
        Within a range 100; outside it the nearer end is the target. Two letters, or a letter as the target and a number
        that its scale turns into a letter: 100 at or above the target, below it the ratio of the ranks.

    Source: toolkit/regulation/capaian.toml; letters: workbook contract, "The year's target".
    """
    if target is None:
        return Banding(None, _shown(realisasi), sebab=Sebab.TARGET_TIDAK_ADA)
    if target.predikat is not None:
        return _compare_letters(target.predikat, realisasi, cara)
    rentang = None if target.sampai is None or target.angka is None else (target.angka, target.sampai)
    if realisasi is None or realisasi.angka is None or realisasi.sampai is not None:
        sebab = Sebab.REALISASI_TIDAK_ADA if realisasi is None else Sebab.TIDAK_SEBANDING
        return Banding(None if rentang else target.angka, _shown(realisasi), sebab=sebab, rentang=rentang)
    if rentang:
        return _compare_range(rentang, realisasi.angka, cara)
    if target.angka is None:
        return Banding(None, realisasi.angka, sebab=Sebab.TARGET_TIDAK_ADA)
    return _compared(target.angka, realisasi.angka, compute_capaian(target.angka, realisasi.angka, cara.rumus))


def _compared(target: Decimal, realisasi: Decimal, hitungan: Capaian,
              rentang: tuple[Decimal, Decimal] | None = None) -> Banding:
    sebab = None
    if hitungan.nilai is None:
        sebab = Sebab.TARGET_NOL if target == 0 else Sebab.REALISASI_NOL
    return Banding(target, realisasi, hitungan, sebab, rentang)


def _compare_range(rentang: tuple[Decimal, Decimal], realisasi: Decimal, cara: CaraBanding) -> Banding:
    target = min(rentang, key=lambda ujung: abs(ujung - realisasi))
    tetap = cara.regulasi.rumus
    ujung = {"bawah": rentang[0], "atas": rentang[1]}
    di_luar = fill(cara.rumus.rumus, target=fill(tetap.ujung_rentang, ujung))
    rumus = fill(tetap.rentang, ujung, di_luar=di_luar)
    nilai = evaluate(rumus, {"realisasi": realisasi})
    hitungan = compute_capaian(target, realisasi, cara.rumus) if nilai is None else Capaian(nilai, rumus)
    return _compared(target, realisasi, hitungan, rentang)


def _compare_letters(target: str, realisasi: Ukuran | None, cara: CaraBanding) -> Banding:
    if realisasi is None:
        return Banding(target, None, sebab=Sebab.REALISASI_TIDAK_ADA)
    skala = find_scale(cara.regulasi.predikat, cara.uraian, [h for h in (target, realisasi.predikat) if h])
    huruf = realisasi.predikat
    if skala and huruf is None and realisasi.angka is not None and skala.kelas:
        huruf = classify(realisasi.angka, skala.kelas).kelas.nama
    if skala is None or huruf is None:
        return Banding(target, _shown(realisasi), sebab=Sebab.TIDAK_SEBANDING)
    nilai = evaluate(cara.regulasi.rumus.predikat, {"peringkat_realisasi": _rank(skala, huruf),
                                                    "peringkat_target": _rank(skala, target)})
    return Banding(target, huruf, Capaian(nilai), peringkat=skala.nama)


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


SKALA_JAWABAN = Decimal(5)
"""A number up to so much is on the scale of the survey's answers, of 4 or of 5, and has no letter of that of 100."""
KALI_JAWABAN = Decimal(25)


def letter_of(ukuran: Ukuran, huruf: str, uraian: str, regulasi: Regulasi) -> str | None:
    """The letter in which a number lies, or both ends of a range.

    Args:
        ukuran: a number or a range, in the scale of the letters; of the survey also from 1 to 4.
        huruf: a letter of the scale that is meant.
        uraian: the indicator's words, which may name the scale.
        regulasi: the scales.

    Returns:
        `huruf` also for a range whose ends are the letter's edges. None where no number has a letter.
    """
    skala = find_scale(regulasi.predikat, uraian, [huruf])
    if skala is None or not skala.kelas or ukuran.angka is None:
        return None
    kali = KALI_JAWABAN if ukuran.angka <= SKALA_JAWABAN and speaks_of(uraian, skala.kata) else Decimal(1)
    if ukuran.sampai is None:
        return classify(ukuran.angka * kali, skala.kelas).kelas.nama
    tengah = classify((ukuran.angka + ukuran.sampai) * kali / 2, skala.kelas).kelas
    n = skala.kelas.index(tengah)
    bawah, atas = tengah.tepi, skala.kelas[n - 1].tepi if n else None
    dalam = (bawah is None or ukuran.angka * kali >= bawah) and (atas is None or ukuran.sampai * kali <= atas)
    return tengah.nama if dalam else classify(ukuran.angka * kali, skala.kelas).kelas.nama


def speaks_of(uraian: str, kata: Sequence[str]) -> bool:
    """True where one of the words (folded) stands in a text.

    >>> speaks_of("Nilai Survei Kepuasan Masyarakat", ["skm", "kepuasan masyarakat"])
    True
    """
    teks = f" {fold(uraian)} "
    return any(f" {satu} " in teks for satu in kata)


def _rank(skala: SkalaPredikat, huruf: str) -> Decimal:
    return Decimal(skala.huruf.index(huruf) + 1)


def _shown(realisasi: Ukuran | None) -> Decimal | str | None:
    if realisasi is None or realisasi.sampai is not None:
        return None
    return realisasi.angka if realisasi.angka is not None else realisasi.predikat
