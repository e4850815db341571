"""Numbers as staff type them, in figures (workbook contract, section 1, "Numbers") or in words."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from toolkit.values.angka import KONTEKS_DECIMAL
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold, visible

TERPANJANG = 200
"""A longer text is no number with a unit and a remark, but a passage."""
PENGALI = {kata: Decimal(10) ** pangkat for kata, pangkat in KOSAKATA.pengali.items()}
"""What a word behind a number multiplies it by."""

_SATUAN_MERAGUKAN = frozenset(KOSAKATA.satuan_meragukan)
"""Shortened multipliers: `2,5 M` in a rupiah column could be read, but not beyond doubt."""

_BENTUK = re.compile(r"""
    (?P<minus>[-+])?(?P<sela1>\s*+)
    (?P<buka>\()?\s*+
    (?P<rp>(?:rp|idr)\s*+\.?)?\s*+
    (?P<buka_rp>\()?\s*+
    (?P<minus_rp>[-+])?(?P<sela2>\s*+)
    (?P<inti>[.,]?\d++(?>(?:\s*+[.,]\s*+\d++)*))
    (?P<ekor>[.,]\s*+[-=]++|[.,](?=\s|$|\)))?\s*+
    (?P<persen>%|per\s?sen\b|prosen\b)?\s*+
    (?P<tutup>\))?\s*+
    (?P<persen_luar>%)?\s*+
    (?P<sisa>.*)
    """, re.VERBOSE | re.IGNORECASE | re.DOTALL)
_CATATAN = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_SATUAN_PANGKAT = re.compile(r"(?<=[^\W\d_])[23](?!\d)")
_SATUAN = re.compile(r"(?:/\s*)?[^\W\d_][^\d<>=:+]*")
_BUKAN_SATUAN = re.compile(r"e\d+|o+", re.IGNORECASE)
"""`1e3` is a thousand to Excel and one of some unit `e` to nobody; `9O` is 90 with a letter for its nought."""


class Konteks(NamedTuple):
    """What is known about a cell beside its text; decides how one separator before exactly three digits is read.

    Attributes:
        rupiah: a rupiah column. persen, skor: the column or the Satuan is a percent, a score.
        pembanding: the row's target and other years, in the same satuan, as far as they are beyond doubt.
    """

    rupiah: bool = False
    persen: bool = False
    skor: bool = False
    pembanding: tuple[Decimal, ...] = ()


BIASA = Konteks()


class Terbaca(NamedTuple):
    """A number read from text.

    Attributes:
        nilai: the value (percent: 95 for `95%`), multiplied where the text says ribu, juta, miliar or triliun.
        desimal: decimals typed, of the value that results (`59,04 miliar` has none).
        satuan: the words behind the number, without a percent sign and without a remark in brackets.
        persen: a percent sign or the word stood there.
        lain: the other reading, where two were possible.
        pengali: 1, or what the word behind the number stands for.
        spasi: a space beside a separator or a sign was dropped.
    """

    nilai: Decimal
    desimal: int
    satuan: str = ""
    persen: bool = False
    lain: Decimal | None = None
    pengali: Decimal = Decimal(1)
    spasi: bool = False

    @property
    def perlu_dijelaskan(self) -> bool:
        """An info must say how it was read."""
        return self.lain is not None or self.spasi or self.pengali != 1


def tidy(teks: str) -> str:
    r"""Text with single plain spaces and plain minus signs, outer spaces dropped.

    >>> tidy("–5\u00a0")
    '-5'
    """
    teks = re.sub(r"\s+", " ", visible(teks))
    return re.sub(r"[\u2010-\u2015\u2212\ufe63\uff0d]", "-", teks).strip()


def tidak_tersedia(teks: str) -> bool:
    """True for `-`, `n/a` and their like: said to be not available.

    >>> tidak_tersedia("–"), tidak_tersedia("0")
    (True, False)
    """
    return tidy(teks).lower() in KOSAKATA.tidak_tersedia


def nol_rupiah(teks: str) -> bool:
    """True for the dash that accounting formats print for zero: `-`, `Rp -`, `Rp. -,-`."""
    return re.fullmatch(r"(?:(?:rp|idr)\s*+(?:\.\s*+)?)?-++(?:\s*+,\s*+-++)?", tidy(teks), re.IGNORECASE) is not None


def parse(teks: str, konteks: Konteks = BIASA) -> Terbaca | None:
    """The number that a text stands for.

    Args:
        teks: as typed. `-`, an empty text, a range and a predicate are no numbers.
        konteks: what is known about the cell.

    Returns:
        None where the text cannot be read as one number beyond doubt.

    Source: workbook contract, section 1, "Numbers".

    >>> parse("Rp. 45.233.000,00").nilai
    Decimal('45233000.00')
    >>> parse("38% (Evaluasi Semester I)").nilai
    Decimal('38')
    >>> parse("1.03.5") is None
    True
    """
    rapi = tidy(with_dots(teks))
    cocok = _BENTUK.fullmatch(rapi) if len(rapi) <= TERPANJANG else None
    satuan = _read_satuan(cocok["sisa"]) if cocok and _kurung_rapi(cocok) else None
    if cocok is None or satuan is None:
        return None
    persen = bool(cocok["persen"] or cocok["persen_luar"])
    if konteks.rupiah and (persen or satuan.lower().rstrip(".") in _SATUAN_MERAGUKAN):
        return None
    inti = re.sub(r"\s+", "", cocok["inti"])
    terbaca = _read_inti(inti, Konteks(konteks.rupiah, konteks.persen or persen, konteks.skor, konteks.pembanding))
    if terbaca is None:
        return None
    nilai, desimal, lain = terbaca
    pengali, satuan = _split_pengali(satuan)
    faktor = -pengali if "-" in (cocok["minus"], cocok["minus_rp"]) or cocok["buka"] or cocok["buka_rp"] else pengali
    tanda_terpisah = (cocok["minus"] and cocok["sela1"]) or (cocok["minus_rp"] and cocok["sela2"])
    return Terbaca(KONTEKS_DECIMAL.multiply(nilai, faktor), max(0, desimal - pengali.adjusted()), satuan, persen,
                   None if lain is None else KONTEKS_DECIMAL.multiply(lain, faktor), pengali,
                   spasi=inti != cocok["inti"] or bool(tanda_terpisah))


_KELOMPOK_SPASI = re.compile("(?<=\\d)[\u00a0\u2000-\u200a\u202f\u205f\u3000](?=\\d{3}(?!\\d))")
"""A narrow or fixed blank between thousands; plain ones may part two numbers."""


def with_dots(teks: str) -> str:
    r"""A text with dots where a narrow or fixed blank stands between thousands; that a blank stood there can be seen.

    >>> with_dots("149\u202f983\u202f000"), with_dots("149 983")
    ('149 .983 .000', '149 983')
    """
    return _KELOMPOK_SPASI.sub(" .", teks)


def _kurung_rapi(cocok: re.Match[str]) -> bool:
    """Brackets pair up, and only one thing says that the number is negative."""
    buka = [nama for nama in ("buka", "buka_rp") if cocok[nama]]
    minus = [nama for nama in ("minus", "minus_rp") if cocok[nama]]
    return len(buka) == (1 if cocok["tutup"] else 0) and len(buka) + len(minus) <= 1


def _read_satuan(sisa: str) -> str | None:
    """The words behind a number, None where they hold another number."""
    tanpa_catatan = _CATATAN.sub(" ", sisa).strip()
    polos = _SATUAN_PANGKAT.sub("", tanpa_catatan)
    if _BUKAN_SATUAN.fullmatch(tanpa_catatan):
        return None
    return tanpa_catatan if not polos or _SATUAN.fullmatch(polos) else None


def _split_pengali(satuan: str) -> tuple[Decimal, str]:
    """The multiplier that a unit begins with, and the rest of it."""
    kata, _, sisa = satuan.partition(" ")
    pengali = PENGALI.get(kata.lower().rstrip("."))
    return (Decimal(1), satuan) if pengali is None else (pengali, sisa.strip())


def _read_inti(inti: str, konteks: Konteks) -> tuple[Decimal, int, Decimal | None] | None:
    """Digits and separators -> value, decimals typed, other possible reading."""
    bagian = re.split(r"[.,]", inti)
    pemisah = re.findall(r"[.,]", inti)
    if not pemisah:
        return Decimal(inti), 0, None
    if len(pemisah) == 1:
        return _read_one_separator(bagian[0], pemisah[0], bagian[1], konteks)
    if len(set(pemisah)) == 1:
        return (Decimal("".join(bagian)), 0, None) if _groups_of_three(bagian) else None
    if pemisah.count(pemisah[-1]) == 1 and _groups_of_three(bagian[:-1]):
        return _decimal("".join(bagian[:-1]), bagian[-1]), len(bagian[-1]), None
    return None


def _groups_of_three(kelompok: list[str]) -> bool:
    """1 to 3 digits, then groups of exactly 3."""
    return 1 <= len(kelompok[0]) <= 3 and all(len(k) == 3 for k in kelompok[1:])  # noqa: PLR2004 thousands are 3 digits


def _decimal(bulat: str, pecahan: str) -> Decimal:
    return Decimal(f"{bulat or '0'}.{pecahan}")


def _read_one_separator(depan: str, pemisah: str, belakang: str,
                        konteks: Konteks) -> tuple[Decimal, int, Decimal | None]:
    """One separator: decimal, unless it stands before exactly three digits and the contract says thousands."""
    pecahan = _decimal(depan, belakang)
    if not _groups_of_three([depan, belakang]) or int(depan) == 0:
        return pecahan, len(belakang), None
    ribuan = Decimal(depan + belakang)
    return (ribuan, 0, pecahan) if _is_ribuan(pemisah, ribuan, pecahan, konteks) else (pecahan, len(belakang), ribuan)


def _is_ribuan(pemisah: str, ribuan: Decimal, pecahan: Decimal, konteks: Konteks) -> bool:
    if pemisah == ",":
        return konteks.rupiah
    if konteks.persen or konteks.skor:
        return False
    batas = 10 * max((abs(p) for p in konteks.pembanding), default=Decimal(0))
    return not (batas and ribuan > batas >= pecahan)


_BILANGAN = {kata: n for n, kata in enumerate(KOSAKATA.bilangan)}
_PULUH = {"puluh": 10, "ratus": 100}
_SE = {"seratus": 100, "seribu": 1_000}


@lru_cache(maxsize=2048)
def read_words(teks: str) -> int | None:
    """The whole number that words stand for, None where they are not number words alone.

    >>> read_words("empat belas"), read_words("dua ribu dua puluh satu"), read_words("orang")
    (14, 2021, None)
    """
    kata = fold(teks).split()
    if not kata:
        return None
    jumlah = kelompok = 0
    terakhir: int | None = None
    for k in kata:
        if k in _BILANGAN:
            if terakhir is not None:
                return None
            terakhir = _BILANGAN[k]
        elif k == "belas" and terakhir:
            kelompok, terakhir = kelompok + 10 + terakhir, None
        elif k in _PULUH and terakhir:
            kelompok, terakhir = kelompok + terakhir * _PULUH[k], None
        elif k in _SE and terakhir is None:
            kelompok, jumlah = (kelompok + 100, jumlah) if k == "seratus" else (kelompok, jumlah + 1_000)
        elif k in PENGALI and (kelompok or terakhir):
            jumlah, kelompok, terakhir = jumlah + (kelompok + (terakhir or 0)) * int(PENGALI[k]), 0, None
        else:
            return None
    return jumlah + kelompok + (terakhir or 0)
