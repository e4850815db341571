"""A reported figure against the computed ones: the one place where it is decided whether it follows from them."""

from decimal import Decimal

from toolkit.checks.tools.printed import fits
from toolkit.model.pembandingan import Keputusan, Pembandingan, Perihal
from toolkit.model.sel import Isian


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
