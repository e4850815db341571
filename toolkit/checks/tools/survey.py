"""The survey's value under every weight, and on the shorter scales that reports print it in."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from toolkit.checks.tools.lookup import by_kode
from toolkit.checks.tools.printed import fits
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSkm
from toolkit.model.sel import Isian
from toolkit.regulation.load import bobot, pedoman
from toolkit.rules.capaian import SERATUS
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.kode import kunci
from toolkit.values.ukuran import is_skor

SKALA_LAIN = Decimal(5)
"""Surveys of other kinds ask for answers up to this; their best is 100 too."""


def factors(hasil: Hasil) -> Mapping[str, Decimal]:
    """By weight, what a score is multiplied by when it is weighted with it and not with 1/n; the chosen one first."""
    banyak = Decimal(len(hasil.skm.unsur)) if hasil.skm else Decimal(0)
    pilihan = hasil.regulasi.bobot_skm
    tercetak = hasil.regulasi.pedoman_skm.bobot_tercetak
    return {b.nama: Decimal(1) if b.nilai is None else b.nilai * banyak
            for b in sorted(bobot(), key=lambda b: b.nama != pilihan.nama)
            if b == pilihan or b.nilai in (None, tercetak)}


def values(hasil: Hasil, skm: HasilSkm) -> Mapping[str, Decimal]:
    """The survey's value (25 to 100) by weight, the chosen one first; empty where it cannot be computed."""
    if skm.nilai is None or skm.rata_skor is None:
        return {}
    return {nama: skm.nilai if nama == hasil.regulasi.bobot_skm.nama else skm.rata_skor * faktor
            for nama, faktor in factors(hasil).items()}


def explaining_weight(isian: Isian[Decimal], nilai: Mapping[str, Decimal]) -> str | None:
    """The weight whose value a reported figure states, on one of the three scales; None where none does."""
    return next((nama for nama, tepat in nilai.items() if fits(isian, *on_scales(tepat))), None)


def explain_weight(isian: Isian[Decimal], nilai: Mapping[str, Decimal], lain: Callable[[], str]) -> str:
    """The words that name that weight, else what else explains the figure."""
    bobot = explaining_weight(isian, nilai)
    return f"; angka ini cocok dengan bobot {bobot}" if bobot else lain()


def on_scales(nilai: Decimal | None) -> Iterator[Decimal]:
    """A value up to 100, the same on the scale of the answers and on the scale of 5; nothing for None."""
    if nilai is not None:
        yield nilai
        yield from (nilai * terbaik / SERATUS for terbaik in (len(pedoman()[0].jawaban), SKALA_LAIN))


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
            and speaks_of_skm(f"{i.uraian} {i.cetak}", hasil.regulasi))
