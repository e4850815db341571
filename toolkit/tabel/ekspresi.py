"""Pieces of formulas, put together so that each keeps its own references."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.sel import Isian
from toolkit.tabel.model import Acuan

_NOMOR = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Ekspresi:
    """A piece of a formula: `{0}`, `{1}` … stand for its own `acuan`."""

    teks: str
    acuan: tuple[Acuan, ...] = ()

    def geser(self, awal: int) -> str:
        """The text with its numbers moved up, for a formula in which `awal` other acuan come before."""
        return _NOMOR.sub(lambda m: f"{{{int(m[1]) + awal}}}", self.teks)


def rangkai(pola: Callable[[Sequence[str]], str], bagian: Sequence[Ekspresi]) -> Ekspresi:
    """One expression of several: `pola` gets their texts, already numbered apart."""
    acuan: tuple[Acuan, ...] = ()
    teks = []
    for b in bagian:
        teks.append(b.geser(len(acuan)))
        acuan += b.acuan
    return Ekspresi(pola(teks), acuan)


def tetap(nilai: Decimal) -> Isian[Decimal]:
    """A number without a cell, to stand in a formula."""
    return Isian(nilai=nilai)


def kurung(teks: str) -> str:
    """In brackets where another operator would tear it apart; a lone `{0}` or number needs none."""
    return teks if _NOMOR.fullmatch(teks) or teks.isdigit() else f"({teks})"
