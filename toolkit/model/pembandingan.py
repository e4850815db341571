"""Pembandingan: one reported figure beside what follows from the data, as the checks compare them."""

import enum
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.model.sel import Isian


class Keputusan(enum.Enum):
    """What came of a comparison."""

    SESUAI = "sesuai"
    BERBEDA = "berbeda"
    TANPA_PEMBANDING = "tanpa pembanding"
    """Nothing in the results is that figure, or it cannot be computed."""


class Perihal(NamedTuple):
    """What is compared.

    Attributes:
        kode: the finding that is made where the figure differs (or has no counterpart).
        kunci: the record's own key (Kode, No or name).
        apa: what it is a figure of, as words ("capaian indikator 1.1").
        rumus: how the figure follows from the data, in words.
        rupiah: the figure is an amount of rupiah.
    """

    kode: str
    kunci: str
    apa: str
    rumus: str
    rupiah: bool = False


class Pembandingan(NamedTuple):
    """A reported figure and the computed one.

    Attributes:
        perihal: what is compared.
        isian: the cell, as printed.
        keputusan: what came of it.
        angka: the reported number with its printed precision; blank for a text.
        hitungan: the computed figure, exact: of several that the figure may state the one that it states, else the
            first; None for a text, or where it cannot be computed.
        huruf: what the figure should say where that is a text.
    """

    perihal: Perihal
    isian: Isian[Any]
    keputusan: Keputusan
    angka: Isian[Decimal] = Isian()
    hitungan: Decimal | None = None
    huruf: str = ""

    @property
    def berbeda(self) -> bool:
        """Whether the reported figure does not follow from the data."""
        return self.keputusan is Keputusan.BERBEDA
