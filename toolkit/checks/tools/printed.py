"""Printed precision: whether a reported figure follows from the exact one, and how figures are quoted."""

import re
from decimal import Decimal

from toolkit.model.sel import Isian
from toolkit.model.temuan import Keputusan, Pembandingan, Perihal
from toolkit.values.angka import bulat, format_rupiah, format_singkat

SHOWN_DECIMALS = 2
_POLOS = re.compile(r"-?\d[\d.,]*")


def fits(dilaporkan: Isian[Decimal], *tepat: Decimal | None) -> bool:
    """Whether a reported figure follows from one of the exact values.

    Args:
        dilaporkan: the figure with its printed precision.
        tepat: exact values, in the figure's unit; None ones are passed over.

    Returns:
        True where one of them, rounded once to the printed precision, equals the figure so rounded; False where the
        figure is blank or none does.
    """
    if dilaporkan.nilai is None:
        return False
    tercetak = bulat(dilaporkan.nilai, dilaporkan.desimal)
    return any(bulat(nilai, dilaporkan.desimal) == tercetak for nilai in tepat if nilai is not None)


def angka(nilai: Decimal) -> str:
    """A computed figure as findings quote it: at most two decimals, Indonesian separators."""
    return format_singkat(nilai, SHOWN_DECIMALS)


def as_written(tertulis: str, nilai: object) -> str:
    """A target or realisasi as findings quote it: a bare number with Indonesian separators, else as typed (`12 Bulan`).

    >>> as_written("11484", Decimal(11484)), as_written("6 Kali", Decimal(6))
    ('11.484', '6 Kali')
    """
    return angka(nilai) if isinstance(nilai, Decimal) and _POLOS.fullmatch(tertulis.strip()) else tertulis


def rupiah(nilai: Decimal | None) -> str:
    """Rupiah as findings quote it, sen only where there are any; `-` where there is none."""
    return "-" if nilai is None else format_rupiah(nilai)


def compare(perihal: Perihal, isian: Isian[Decimal], *calon: Decimal | None) -> Pembandingan:
    """Compare a number at its printed precision.

    Args:
        perihal: what is compared.
        isian: the reported number.
        calon: exact values that it may state, the one to quote first; None: cannot be computed.
    """
    ada = [nilai for nilai in calon if nilai is not None]
    cocok = next((nilai for nilai in ada if fits(isian, nilai)), None)
    keputusan = Keputusan.TANPA_PEMBANDING if not ada else Keputusan.BERBEDA if cocok is None else Keputusan.SESUAI
    return Pembandingan(perihal, isian, keputusan, isian, cocok if cocok is not None else next(iter(ada), None))


def compare_text(perihal: Perihal, isian: Isian[str], huruf: str | None, *, sesuai: bool) -> Pembandingan:
    """Compare a text; `huruf` is what it should say, None where that cannot be computed."""
    keputusan = Keputusan.TANPA_PEMBANDING if huruf is None else Keputusan.SESUAI if sesuai else Keputusan.BERBEDA
    return Pembandingan(perihal, isian, keputusan, huruf=huruf or "")
