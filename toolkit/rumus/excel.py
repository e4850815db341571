"""A tree read as Excel's text, with brackets only where precedence needs them."""

from collections.abc import Callable
from decimal import Decimal

from toolkit.model.rumus import Acuan, Daun, Operasi, Pohon, Teks

TINGKAT = {">=": 0, "<=": 0, ">": 0, "<": 0, "=": 0, "<>": 0, "+": 1, "-": 1, "*": 2, "/": 2}
"""How tightly an operator binds; functions, brackets and single figures more than any."""
ERAT = 3


def formula_text(pohon: Pohon, address: Callable[[Acuan], str]) -> str:
    """The formula in Excel's English notation, without `=`.

    Args:
        pohon: the rule.
        address: the text for what a figure is taken from.

    >>> formula_text(Operasi("/", (Operasi("-", (Decimal(5), Decimal(-2))), Decimal(3))), str)
    '(5-(-2))/3'
    """
    match pohon:
        case Operasi(nama, bagian) if nama in TINGKAT:
            return nama.join(_part(satu, TINGKAT[nama], address, pertama=n == 0) for n, satu in enumerate(bagian))
        case Operasi(nama, bagian):
            isi = ",".join(formula_text(satu, address) for satu in bagian)
            return f"({isi})" if nama == "()" else f"{nama}({isi})"
        case Daun(ke):
            return address(ke)
        case Teks(isi):
            return '"' + isi.replace('"', '""') + '"'
        case _:
            return f"{pohon:f}"


def tightness(pohon: Pohon) -> int:
    """How tightly the tree's outermost operator binds; a negative number as its sign does."""
    if isinstance(pohon, Decimal):
        return TINGKAT["-"] if pohon.is_signed() else ERAT
    return TINGKAT.get(pohon.nama, ERAT) if isinstance(pohon, Operasi) else ERAT


def _part(pohon: Pohon, tingkat: int, address: Callable[[Acuan], str], *, pertama: bool) -> str:
    """A part of an operation: in brackets where it binds less tightly, or as tightly and is not the first one."""
    teks = formula_text(pohon, address)
    return teks if tightness(pohon) >= tingkat + (not pertama) else f"({teks})"
