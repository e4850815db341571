"""A number through the tokens of its format: digits, grouping, scaling, percent, exponents, fractions, General."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from toolkit.cells.format_code import Jenis, Token
from toolkit.cells.locale import Locale
from toolkit.values.angka import bulat

_LIMA_BELAS = Context(prec=15, rounding=ROUND_HALF_UP)
"""Excel shows no more digits of a number than fifteen."""
_DESIMAL_TERBANYAK = 30
"""Excel takes no more places behind the point."""
_UMUM_LEBAR = 11
"""General fits a number into so many signs, the minus apart."""


class Layout(NamedTuple):
    """Where the digits of a section go.

    Attributes:
        bulat, pecahan: positions of the digits before and behind the point. titik: the point's, -1 for none.
        ribuan: groups thousands. skala: how often the value is divided by 1.000. persen: how often it is shown times
        100. buang: positions of the commas that do so. pangkat: position of the exponent's sign, 0 for none.
        garis: position of a fraction's slash, 0 for none. wajib: places behind the point that are shown as zeros too.
        blanks: places before the point that a digit or a blank takes: where a minus stands then is not known.
        known: the layout is one that is understood.
    """

    bulat: tuple[int, ...] = ()
    pecahan: tuple[int, ...] = ()
    titik: int = -1
    ribuan: bool = False
    skala: int = 0
    persen: int = 0
    buang: frozenset[int] = frozenset()
    pangkat: int = 0
    garis: int = 0
    wajib: int = 0
    blanks: bool = False
    known: bool = True

    @property
    def desimal(self) -> int:
        """Places behind the point."""
        return len(self.pecahan)


def layout(token: Sequence[Token]) -> Layout:
    """The layout of a section that shows a number."""
    jenis = [t.jenis for t in token]
    digit = [i for i, j in enumerate(jenis) if j is Jenis.DIGIT]
    if not digit:
        return Layout(known=not {Jenis.DESIMAL, Jenis.PANGKAT, Jenis.PERSEN, Jenis.KOMA} & set(jenis))
    pangkat = next((i for i, j in enumerate(jenis) if j is Jenis.PANGKAT), 0)
    garis = next((i for i, j in enumerate(jenis) if j is Jenis.GARIS and _is_fraction(token, i)), 0)
    akhir = pangkat or len(token)
    titik = next((i for i, j in enumerate(jenis[:akhir]) if j is Jenis.DESIMAL), -1)
    utuh = tuple(i for i in digit if i < akhir and (titik < 0 or i < titik))
    pecahan = tuple(i for i in digit if 0 <= titik < i < akhir)
    skala = _scaling(jenis, utuh, pecahan)
    koma = {i for i, j in enumerate(jenis) if j is Jenis.KOMA} - skala
    ribuan = any(utuh and utuh[0] < i < utuh[-1] for i in koma)
    asing = any(not (utuh and utuh[0] < i < utuh[-1]) for i in koma)
    sela = ribuan and any(jenis[i] is Jenis.TEKS for i in range(utuh[0], utuh[-1]))
    wajib = max((k for k, i in enumerate(pecahan, 1) if token[i].teks == "0"), default=0)
    banyak = [jenis.count(j) for j in (Jenis.DESIMAL, Jenis.PANGKAT)]
    known = not (asing or sela or max(banyak) > 1 or Jenis.UMUM in jenis or len(pecahan) > _DESIMAL_TERBANYAK
                 or (banyak[1] and (skala or koma or not utuh)) or (garis and (titik >= 0 or pangkat or koma or skala)))
    return Layout(utuh, pecahan, titik, ribuan, len(skala), jenis.count(Jenis.PERSEN), frozenset(koma | skala), pangkat,
                  garis, wajib, not garis and any(token[i].teks == "?" for i in utuh), known)


def _is_fraction(token: Sequence[Token], i: int) -> bool:
    """A slash with a digit's place before it and one, or a denominator, behind it."""
    depan = [t for t in token[:i] if t.teks != " "]
    belakang = [t for t in token[i + 1:] if t.teks != " "]
    return bool(depan and belakang and depan[-1].jenis is Jenis.DIGIT and (
        belakang[0].jenis is Jenis.DIGIT or belakang[0].teks.isdecimal()))


def _scaling(jenis: Sequence[Jenis], utuh: Sequence[int], pecahan: Sequence[int]) -> set[int]:
    """Commas right behind the last digit before the point, or behind the last digit of all."""
    hasil: set[int] = set()
    for ujung in {*utuh[-1:], *pecahan[-1:]}:
        i = ujung + 1
        while i < len(jenis) and jenis[i] is Jenis.KOMA:
            hasil.add(i)
            i += 1
    return hasil


def show(nilai: Decimal, token: Sequence[Token], letak: Layout, locale: Locale) -> str | None:
    """The text of a number that is not negative; None where it is not known."""
    nilai = _LIMA_BELAS.plus(nilai).scaleb(2 * letak.persen - 3 * letak.skala)
    if letak.garis:
        from toolkit.cells.shown_fraction import as_fraction  # few formats show one

        return as_fraction(nilai, token, letak.garis, letak.bulat)
    if letak.pangkat:
        return _exponent(nilai, token, letak, locale)
    if not letak.bulat and not letak.pecahan:
        return "".join(general(nilai, locale) if t.jenis in (Jenis.UMUM, Jenis.ISI) else t.teks for t in token)
    return _digits(bulat(nilai, letak.desimal), token, letak, locale, range(len(token)))


def _digits(nilai: Decimal, token: Sequence[Token], letak: Layout, locale: Locale, bagian: range) -> str:
    """The tokens of a part of the section, digits in their places."""
    utuh, _, pecahan = f"{nilai:f}".partition(".")
    isi = _whole(utuh.lstrip("0"), token, letak, locale.ribuan) | _decimals(pecahan.rstrip("0"), token, letak)
    hasil = ""
    for i in bagian:
        if i in isi:
            hasil += isi[i]
        elif i == letak.titik:
            hasil += locale.desimal if letak.bulat or letak.pecahan else token[i].teks
        elif i not in letak.buang:
            hasil += token[i].teks
    return hasil


def _whole(digit: str, token: Sequence[Token], letak: Layout, pemisah: str) -> dict[int, str]:
    """Position -> what stands there of the digits before the point; those that are too many stand in the first."""
    isi: dict[int, str] = {}
    wajib = next((k for k, i in enumerate(letak.bulat) if token[i].teks == "0"), len(letak.bulat))
    ditulis = 0
    for k in range(len(letak.bulat) - 1, -1, -1):
        i, potong = letak.bulat[k], ""
        ambil = digit if k == 0 else digit[-1:]
        digit = digit[:len(digit) - len(ambil)]
        for huruf in reversed(ambil or _filler(token[i].teks, wajib=k >= wajib)):
            if letak.ribuan and ditulis and ditulis % 3 == 0:
                potong = (" " if huruf == " " else pemisah) + potong
            potong, ditulis = huruf + potong, ditulis + 1
        isi[i] = potong
    return isi


def _filler(tempat: str, *, wajib: bool) -> str:
    """What a place shows that no digit needs."""
    return " " if tempat == "?" else "0" if wajib or tempat == "0" else ""


def _decimals(digit: str, token: Sequence[Token], letak: Layout) -> dict[int, str]:
    return {i: digit[k] if k < len(digit) else _filler(token[i].teks, wajib=k < letak.wajib)
            for k, i in enumerate(letak.pecahan)}


def _exponent(nilai: Decimal, token: Sequence[Token], letak: Layout, locale: Locale) -> str:
    """`1,23E+05`; with several places before the point the exponent is a multiple of their number."""
    langkah = max(1, len(letak.bulat))
    pangkat = nilai.adjusted() // langkah * langkah if nilai else 0
    mantisa = bulat(nilai.scaleb(-pangkat), letak.desimal)
    if mantisa and mantisa.adjusted() >= langkah:
        pangkat += langkah
        mantisa = bulat(nilai.scaleb(-pangkat), letak.desimal)
    depan = _digits(mantisa, token, letak, locale, range(letak.pangkat))
    tanda = "-" if pangkat < 0 else "+" if token[letak.pangkat].teks.endswith("+") else ""
    tempat = [i for i in range(letak.pangkat + 1, len(token)) if token[i].jenis is Jenis.DIGIT]
    sisa = "".join(token[i].teks for i in range(letak.pangkat + 1, len(token)) if i not in tempat)
    return f"{depan}E{tanda}{abs(pangkat):0{max(1, len(tempat))}d}{sisa}"


def general(nilai: Decimal, locale: Locale) -> str:
    """A number in format General: at most eleven signs, then with an exponent.

    >>> from toolkit.cells.locale import INDONESIA
    >>> general(Decimal("123456789012"), INDONESIA), general(Decimal("0.1234567891"), INDONESIA)
    ('1,23457E+11', '0,123456789')
    """
    if not nilai:
        return "0"
    besar = nilai.adjusted()
    if -5 < besar < _UMUM_LEBAR:  # noqa: PLR2004 smaller ones are shown with an exponent where they need more signs
        teks = _plain(nilai, _UMUM_LEBAR - 2 - max(0, besar))
        if teks != "0":
            return teks.replace(".", locale.desimal)
    elif -10 < besar < 0 and len(teks := f"{nilai.normalize():f}") <= _UMUM_LEBAR:  # noqa: PLR2004 ten signs and a point
        return teks.replace(".", locale.desimal)
    mantisa = bulat(nilai.scaleb(-besar), 5)
    if mantisa >= 10:  # noqa: PLR2004 9,999999 is shown as 10
        besar, mantisa = besar + 1, Decimal(1)
    return f"{_plain(mantisa, 5)}E{'-' if besar < 0 else '+'}{abs(besar):02d}".replace(".", locale.desimal)


def _plain(nilai: Decimal, desimal: int) -> str:
    teks = f"{bulat(nilai, max(0, desimal)):f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
