"""Numbers as the report's sentences write them: in figures, and counts in words as well."""

import functools
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.values.angka import bulat, count_desimal, format_angka, format_naskah, format_persen
from toolkit.values.kapital import judul_kata
from toolkit.values.satuan import bersatuan

DESIMAL = range(2, 7)
"""Decimals of a sentence's figure, the fewest that tell it from another first."""
_PENUH = Decimal(100)


@functools.cache
def terbilang(n: int) -> str:
    """A count in Indonesian words.

    >>> terbilang(14)
    'empat belas'
    """
    from num2words import num2words  # loads every language it knows; most runs write no sentence

    return str(num2words(n, lang="id"))


def banyak(n: int) -> str:
    """A count in figures and words.

    >>> banyak(14)
    '14 (empat belas)'
    """
    return f"{n} ({terbilang(n)})"


def persen(nilai: Decimal) -> str:
    r"""Percent with two decimals, as the tables print it.

    >>> persen(Decimal("84.3529"))
    '84,35\xa0%'
    """
    return format_persen(nilai, 2)


def rupiah(nilai: Decimal) -> str:
    """Rupiah as the report prints it.

    >>> rupiah(Decimal(1481205400))
    'Rp1.481.205.400,00'
    """
    return f"Rp{format_naskah(nilai, 2)}"


def persen_capaian(nilai: Decimal) -> str:
    r"""Capaian with two decimals; with more where it would read 100 % and is not.

    >>> persen_capaian(Decimal("99.996")), persen_capaian(Decimal("84.3529")), persen_capaian(Decimal(100))
    ('99,996\xa0%', '84,35\xa0%', '100,00\xa0%')
    """
    return next((teks for d in DESIMAL if (teks := format_persen(nilai, d)) != format_persen(_PENUH, d)),
                persen(nilai))


def besaran(nilai: Decimal | int | str, satuan: str, desimal: int | None = None) -> str:
    r"""A target or realisasi with its satuan; a letter as it is.

    >>> besaran(Decimal("71.7"), "Nilai"), besaran(Decimal(100), "%"), besaran("B", "Predikat"), besaran(12, "Desa")
    ('71,7', '100\xa0%', 'B', '12\xa0desa')
    """
    return nilai if isinstance(nilai, str) else bersatuan(format_naskah(nilai, desimal), satuan)


def pembulatan(bagian: Sequence[Decimal], seluruh: Decimal) -> str:
    """By how much parts, each rounded to two decimals, miss the rounded whole that they make up; empty where they fit.

    >>> pembulatan([Decimal(100) / 3] * 3, Decimal(100)), pembulatan([Decimal("12.5"), Decimal("87.5")], Decimal(100))
    (' (jumlahnya berbeda 0,01 karena pembulatan)', '')
    """
    beda = abs(sum((bulat(n, 2) for n in bagian), Decimal(0)) - bulat(seluruh, 2))
    return f" (jumlahnya berbeda {format_angka(beda)} karena pembulatan)" if beda else ""


def sederet(semua: Iterable[Decimal]) -> int:
    """With how many decimals, two at most, figures beside one another all show what they are.

    >>> sederet([Decimal("86.5"), Decimal("85.667"), Decimal(80)]), sederet([Decimal(80), Decimal(90)])
    (2, 0)
    """
    return max(count_desimal(bulat(n, 2)) for n in semua)


def daftar(bagian: list[str]) -> str:
    """Words in a row, the last joined by `dan`.

    >>> daftar(["satu", "dua", "tiga"])
    'satu, dua, dan tiga'
    """
    if len(bagian) <= 2:  # noqa: PLR2004 - two need no comma
        return " dan ".join(bagian)
    return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"


def rincian(bagian: Sequence[str]) -> str:
    """Parts that may hold commas of their own, counted in a sentence; a single one as it is.

    >>> rincian(["satu, dua", "tiga"]), rincian(["satu"])
    ('(1) satu, dua; dan (2) tiga', 'satu')
    """
    if len(bagian) == 1:
        return bagian[0]
    isi = [f"({n}) {satu}" for n, satu in enumerate(bagian, 1)]
    return f"{'; '.join(isi[:-1])}; dan {isi[-1]}"


def sebut_program(uraian: str) -> str:
    """A program's name in a sentence, with the word before it, once.

    >>> sebut_program("PROGRAM PEMBINAAN DESA"), sebut_program("Pelayanan Publik")
    ('Program Pembinaan Desa', 'Program Pelayanan Publik')
    """
    nama = judul_kata(uraian.strip())
    return nama if nama.lower().startswith("program ") else f"Program {nama}"


def berakhir(kalimat: str) -> str:
    """A sentence with one full stop, whatever ends it already: a title (`M.Si.`), or what was typed.

    >>> berakhir("oleh Budi, M.Si."), berakhir("di loket"), berakhir("apa kendalanya?")
    ('oleh Budi, M.Si.', 'di loket.', 'apa kendalanya?')
    """
    teks = kalimat.rstrip()
    return teks if teks.endswith((".", "!", "?", "…")) else f"{teks.rstrip(';,:')}."
