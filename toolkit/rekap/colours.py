"""The rating colour of a capaian, and of a survey's letter: from the scales, as everywhere."""

import functools
from decimal import Decimal

from toolkit.model.regulasi import Skala
from toolkit.regulation import load
from toolkit.rules.skala import rate
from toolkit.tabel.model import Kategori


@functools.cache
def scale_of(aturan: str) -> Skala:
    """The scale that an office's rules name, else the default one: it decides a colour only, never a word."""
    semua = load.skala()
    return next((s for s in semua if s.nama in aturan), semua[0])


def nada_capaian(capaian: Decimal | None, aturan: str) -> int | None:
    """0 (worst) to 3 (best), None without a capaian (percent)."""
    return rate(capaian, scale_of(aturan)).nada


@functools.cache
def nada_mutu(huruf: str) -> int | None:
    """The colour of a letter of the survey, None where no guidance knows it."""
    return next((m.kelas.nada for p in load.pedoman() for m in p.mutu if m.huruf == huruf), None)


def rated(kata: str | None, nada: int | None) -> Kategori | None:
    """The word of a class in its colour; None for none."""
    return Kategori(kata, nada) if kata else None
