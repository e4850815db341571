"""The satisfaction survey: scores per unsur and the survey's value."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.hasil_uang import Sumber
from toolkit.model.laporan import BarisSkm, Laporan
from toolkit.model.regulasi import NRR, Bobot, Mutu, PedomanSkm, Regulasi
from toolkit.model.rumus import Daun, Pohon
from toolkit.model.sel import Isian
from toolkit.rules.capaian import SERATUS
from toolkit.rules.responden import compute_profil, count_all, count_responden, minimal_sampel, was_answered
from toolkit.rules.skala import classify, in_printed_gap
from toolkit.rumus.tree import evaluate, fill, leaves, operation, percent, total

PERSEN_PENUH = (SERATUS, Decimal(1))
"""What percentages of a row add up to: typed as 90 or as 0,9."""
TOLERANSI_PERSEN = Decimal("0.02")
"""Percentages of a row are each rounded: they may miss their sum by so much of it."""


class _Unsur(NamedTuple):
    """`jawaban`: how often each answer was given, worst first, over the input cells; empty where there is no score."""

    no: int
    uraian: str
    jawaban: tuple[Pohon, ...]
    sumber: Sumber = ()


def row_distribution(baris: BarisSkm) -> tuple[Decimal, ...] | None:
    """The four figures of a row; None where one is missing, below 0, or all are 0."""
    nilai = [isian.nilai for isian in baris.distribusi if isian.nilai is not None]
    lengkap = len(nilai) == len(baris.distribusi)
    return tuple(nilai) if lengkap and min(nilai) >= 0 and sum(nilai) > 0 else None


def sums_to_whole(distribusi: Sequence[Decimal]) -> bool:
    """True where a row's percentages add up to 100, or fractions to 1, each being rounded.

    >>> sums_to_whole([Decimal(33)] * 3), sums_to_whole([Decimal(30)] * 3)
    (True, False)
    """
    jumlah = sum(distribusi)
    return any(abs(jumlah - penuh) <= penuh * TOLERANSI_PERSEN for penuh in PERSEN_PENUH)


def is_percent(skm: Sequence[BarisSkm]) -> bool:
    """True where the sheet's distribution is in percent: at least half of its filled rows add up to the whole."""
    terisi = [d for d in (row_distribution(baris) for baris in skm) if d is not None]
    return 2 * sum(sums_to_whole(d) for d in terisi) >= len(terisi)


def mean_answer(jawaban: Sequence[Pohon]) -> Pohon:
    """NRR, the mean answer of an unsur, from 1.

    Args:
        jawaban: percent or counts of each answer, worst first; divided by their own sum.

    Source: KepmenPAN 25/2004 and PermenPANRB 14/2017: sum of the answers / number of filled questionnaires.

    >>> evaluate(mean_answer([Decimal(x) for x in (0, 60, 0, 40)]))
    Decimal('2.8')
    """
    return operation("/", total([operation("*", k, satu) for k, satu in enumerate(jawaban, start=1)]), total(jawaban))


def score(nrr: Pohon, pedoman: PedomanSkm) -> Pohon:
    """The score of a mean answer, or of the mean of several."""
    return fill(pedoman.skor, {NRR: nrr})


def weighted(nrr: Pohon, jumlah: int, bobot: Bobot) -> Pohon:
    """A mean answer, or the sum of several, times the weight of one of `jumlah` unsur."""
    return fill(bobot.tertimbang, {NRR: nrr, "n": Decimal(jumlah)})


def survey_value(nrr: Sequence[Pohon], regulasi: Regulasi) -> Pohon:
    """The survey's value, up to 100 (with a printed weight slightly less), over the mean answers of every unsur."""
    return weighted(score(total(nrr), regulasi.pedoman_skm), len(nrr), regulasi.bobot_skm)


def compute_skm(laporan: Laporan, regulasi: Regulasi) -> HasilSkm | None:
    """The survey's results; None where neither `SKM` nor `SKM Responden` holds a record.

    An unsur without a score (cells missing, a row of percentages that do not add up) leaves the survey's value None.
    Where an unsur has raw answers, they count; the distribution beside them must agree. One that is no answer of the
    scale leaves its unsur, and so the survey, without a value.

    Source: workbook contract, "SKM".
    """
    if not laporan.skm and not laporan.skm_responden:
        return None
    persen = is_percent(laporan.skm)
    responden = count_all(laporan, len(regulasi.pedoman_skm.jawaban))
    semua = _list_unsur(laporan, regulasi.pedoman_skm, responden, persen=persen)
    unsur = [_score(satu, len(semua), regulasi) for satu in semua]
    skor = [u.skor for u in unsur if u.skor is not None]
    lengkap = bool(unsur) and len(skor) == len(unsur)
    rata = sum(skor, Decimal(0)) / len(skor) if lengkap else None
    nilai = rumus = None
    if lengkap:
        nilai = evaluate(survey_value([u.nrr for u in unsur if u.nrr is not None], regulasi))
        rumus = survey_value([u.rumus for u in unsur if u.rumus is not None], regulasi)
    hasil = HasilSkm(
        unsur=tuple(u._replace(di_bawah=rata is not None and u.skor is not None and u.skor < rata) for u in unsur),
        nilai=nilai, rumus=rumus, huruf=None, predikat=None, nada=None, rata_skor=rata,
        responden=_count(laporan, persen=persen), persen=persen,
        dari_responden=any(was_answered(laporan.skm_responden, no) for no in responden),
        profil=compute_profil(laporan.skm_responden), sampel=_sampel(laporan, regulasi.pedoman_skm))
    if nilai is None:
        return hasil
    mutu = find_mutu(nilai, regulasi.pedoman_skm)
    return hasil._replace(huruf=mutu.huruf, predikat=mutu.predikat, nada=mutu.kelas.nada,
                   celah=_in_gap(nilai, regulasi.pedoman_skm))


def find_mutu(skor: Decimal, pedoman: PedomanSkm) -> Mutu:
    """Letter and predicate of a score or of the survey's value, decided on two decimals."""
    kelas = classify(skor, [mutu.kelas for mutu in pedoman.mutu]).kelas
    return next(mutu for mutu in pedoman.mutu if mutu.kelas == kelas)


def _in_gap(skor: Decimal, pedoman: PedomanSkm) -> bool:
    return in_printed_gap(skor, [mutu.kelas for mutu in pedoman.mutu])


def count_in_sheet(skm: Sequence[BarisSkm]) -> Decimal | None:
    """Respondents that a distribution in counts speaks of: the most answers that an unsur has; None without rows."""
    return max((sum(d, Decimal(0)) for d in map(row_distribution, skm) if d is not None), default=None)


def _count(laporan: Laporan, *, persen: bool) -> int | None:
    """Respondents who answered, raw or as counts in `SKM`, else what Identitas says."""
    jawaban = count_responden(laporan.skm_responden) or (None if persen else count_in_sheet(laporan.skm))
    tertulis = laporan.identitas.jumlah_responden_skm.nilai if jawaban is None else jawaban
    return None if tertulis is None else int(tertulis)


def _sampel(laporan: Laporan, pedoman: PedomanSkm) -> int | None:
    populasi = laporan.identitas.populasi_layanan.nilai
    return minimal_sampel(None if populasi is None else int(populasi), pedoman)


def _list_unsur(laporan: Laporan, pedoman: PedomanSkm, responden: Mapping[int, tuple[Pohon, ...]], *,
                persen: bool) -> list[_Unsur]:
    """The unsur of `SKM` in row order, then those that only the answers know, by the regulation's names."""
    hasil: list[_Unsur] = []
    terpakai: set[int] = set()
    for urutan, baris in enumerate(laporan.skm, start=1):
        no = urutan if baris.no.nilai is None else int(baris.no.nilai)
        kedua = no in terpakai
        jawaban = () if kedua else responden.get(no, ())
        terpakai.add(no)
        if jawaban or (not kedua and was_answered(laporan.skm_responden, no)):
            hasil.append(_Unsur(no, baris.unsur.nilai or "", jawaban))
        else:
            hasil.append(_Unsur(no, baris.unsur.nilai or "", _from_sheet(baris, persen=persen), baris.distribusi))
    for no, jawaban in responden.items():
        resmi = no <= len(pedoman.unsur)
        ada = was_answered(laporan.skm_responden, no)
        if no not in terpakai and (ada or (resmi and not laporan.skm)):
            hasil.append(_Unsur(no, pedoman.unsur[no - 1] if resmi else f"U{no}", jawaban))
    return hasil


def _from_sheet(baris: BarisSkm, *, persen: bool) -> tuple[Pohon, ...]:
    distribusi = row_distribution(baris)
    if distribusi is None or (persen and not sums_to_whole(distribusi)):
        return ()
    return tuple(map(Daun, baris.distribusi))


def _is_live(rumus: Pohon) -> bool:
    """Whether it names a cell; else it is its value."""
    return any(not isinstance(ke, Isian) or ke.sel is not None for ke in leaves(rumus))


def _score(unsur: _Unsur, jumlah: int, regulasi: Regulasi) -> HasilUnsur:
    if not unsur.jawaban:
        return HasilUnsur(no=unsur.no, uraian=unsur.uraian, distribusi=None, sumber=unsur.sumber, nrr=None,
                          nrr_tertimbang=None, skor=None, huruf=None, predikat=None, nada=None)
    semua, rumus = total(unsur.jawaban), mean_answer(unsur.jawaban)
    nrr = evaluate(rumus) or Decimal(0)
    skor = evaluate(score(nrr, regulasi.pedoman_skm)) or Decimal(0)
    bagian = unsur.jawaban if evaluate(semua) == SERATUS else tuple(percent(satu, semua) for satu in unsur.jawaban)
    mutu = find_mutu(skor, regulasi.pedoman_skm)
    return HasilUnsur(
        no=unsur.no, uraian=unsur.uraian, sumber=unsur.sumber,
        distribusi=tuple(evaluate(satu) or Decimal(0) for satu in bagian),
        distribusi_rumus=bagian, nrr=nrr, rumus=rumus if _is_live(rumus) else nrr, skor=skor,
        nrr_tertimbang=evaluate(weighted(nrr, jumlah, regulasi.bobot_skm)), huruf=mutu.huruf, predikat=mutu.predikat,
        nada=mutu.kelas.nada, celah=_in_gap(skor, regulasi.pedoman_skm))
