"""A tree read as Indonesian words: what the notes, the findings and the review print."""

from decimal import Decimal

from toolkit.model.rumus import Daun, NamaOperasi, Operand, Operasi, Pohon
from toolkit.rumus.excel import TINGKAT, tightness

_TANDA: dict[NamaOperasi, str] = {"+": "+", "-": "\N{MINUS SIGN}", "*": "\N{MULTIPLICATION SIGN}",
                                  "/": "\N{DIVISION SIGN}", ">=": "\N{GREATER-THAN OR EQUAL TO}",
                                  "<=": "\N{LESS-THAN OR EQUAL TO}", "<>": "\N{NOT EQUAL TO}"}
_BENTUK = {"()": "({})", "IF": "{1} bila {0}, selain itu {2}", "ROUND": "{} dibulatkan {} desimal"}
_FUNGSI = {"MIN": "yang terkecil dari", "MAX": "yang terbesar dari", "SUM": "jumlah", "AVERAGE": "rata-rata"}


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
            return f" {_TANDA.get(nama, nama)} ".join(_part(b, TINGKAT[nama] + (n > 0)) for n, b in enumerate(bagian))
        case Operasi():
            return _function(pohon)
        case _:
            raise ValueError(pohon)  # a cell has an address, and no words


def _part(pohon: Pohon, paling_longgar: int) -> str:
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
