"""The survey's value under every weight, and on the shorter scales that reports print it in."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from toolkit.checks.cetak import fits
from toolkit.model.hasil import Hasil, HasilSkm
from toolkit.model.sel import Isian
from toolkit.regulation.load import bobot

SCALES = (Decimal(25), Decimal(20))
"""A value of 25 to 100 divided by these is on the scale of 4, of 5."""


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


def on_scales(nilai: Decimal | None) -> Iterator[Decimal]:
    """A value of 25 to 100, the same on the scale of 4 and on the scale of 5; nothing for None."""
    if nilai is not None:
        yield nilai
        yield from (nilai / skala for skala in SCALES)
