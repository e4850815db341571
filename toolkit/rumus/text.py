"""A tree read as text: Excel's, with brackets only where precedence needs them, and Indonesian words."""

from collections.abc import Callable
from decimal import Decimal

from toolkit.model.rumus import Acuan, Daun, NamaOperasi, Operand, Operasi, Pohon, Teks

TINGKAT = {">=": 0, "<=": 0, ">": 0, "<": 0, "=": 0, "<>": 0, "+": 1, "-": 1, "*": 2, "/": 2}
"""How tightly an operator binds; functions, brackets and single figures more than any."""
ERAT = 3
_TANDA: dict[NamaOperasi, str] = {"+": "+", "-": "\N{MINUS SIGN}", "*": "\N{MULTIPLICATION SIGN}",
                                  "/": "\N{DIVISION SIGN}", ">=": "\N{GREATER-THAN OR EQUAL TO}",
                                  "<=": "\N{LESS-THAN OR EQUAL TO}", "<>": "\N{NOT EQUAL TO}"}
_BENTUK = {"()": "({})", "IF": "{1} bila {0}, selain itu {2}", "ROUND": "{} dibulatkan {} desimal"}
_FUNGSI = {"MIN": "yang terkecil dari", "MAX": "yang terbesar dari", "SUM": "jumlah", "AVERAGE": "rata-rata"}


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


def words(pohon: Pohon) -> str:
    """The rule in words.

    >>> words(Daun(Operand("realisasi")) / Daun(Operand("target")) * 100)
    'realisasi ÷ target × 100'
    >>> words(Operasi("MAX", (Decimal(0), Operasi("MIN", (Decimal(100), Daun(Operand("nilai_akhir")))))))
    'nilai akhir, antara 0 dan 100'
    """
    match pohon:
        case Daun(Operand(nama)):
            return nama.replace("_", " ")
        case Decimal():
            return f"{pohon:f}".replace(".", ",").replace("-", "\N{MINUS SIGN}")
        case Operasi(nama, bagian) if nama in TINGKAT:
            return f" {_TANDA.get(nama, nama)} ".join(_spoken(b, TINGKAT[nama] + (n > 0)) for n, b in enumerate(bagian))
        case Operasi():
            return _function(pohon)
        case _:
            raise ValueError(pohon)  # a cell has an address, and no words


def _spoken(pohon: Pohon, paling_longgar: int) -> str:
    return words(pohon) if tightness(pohon) >= paling_longgar else f"({words(pohon)})"


def _function(operasi: Operasi) -> str:
    match operasi:
        case Operasi("MAX", (Decimal() as bawah, Operasi("MIN", (Decimal() as atas, isi)))):
            return f"{words(isi)}, antara {words(bawah)} dan {words(atas)}"
        case Operasi("MIN" | "MAX" as nama, (Decimal() as ujung, isi) | (isi, Decimal() as ujung)):
            return f"{words(isi)}, paling {'tinggi' if nama == 'MIN' else 'rendah'} {words(ujung)}"
    kata = [words(satu) for satu in operasi.bagian]
    if operasi.nama == "AND":
        return " dan ".join(kata)
    return _BENTUK[operasi.nama].format(*kata) if operasi.nama in _BENTUK else (
        f"{_FUNGSI[operasi.nama]} {'; '.join(kata)}")
