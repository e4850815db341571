"""A number format's code, taken apart: sections with their conditions, each a row of tokens."""

import enum
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from toolkit.values.pola import pola

UMUM = "General"
LONGEST = 255
"""Excel takes no longer code; a longer one is not looked at."""

_PECAHAN = pola(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<wide>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>general|standard)'
    r"|(?P<half>am/pm|a/p)|(?P<exponent>e[+-])|(?P<letters>y+|m+|d+|h+|s+)|(?P<digit>[0#?])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL)
_UMUR = pola(r"h{1,2}|m{1,2}|s{1,2}", re.IGNORECASE)
_SYARAT = pola(r"\s*(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)\s*", re.IGNORECASE)
_WARNA = pola(r"black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}", re.IGNORECASE)
_LOKAL = pola(r"\$(?P<symbol>[^-]*)(?:-(?P<tag>.*))?", re.DOTALL)
_TANPA_KUTIP = frozenset("$-+/():!^&'~{}<>= 0123456789|`;")
"""What Excel prints without quotes; other letters of ASCII it does not take in a code."""
BAGIAN_TERBANYAK = 4


class Jenis(enum.Enum):
    """What a token is."""

    TEKS = enum.auto()
    """Printed as it stands."""
    DIGIT = enum.auto()
    DESIMAL = enum.auto()
    KOMA = enum.auto()
    PERSEN = enum.auto()
    PANGKAT = enum.auto()
    GARIS = enum.auto()
    """A slash: of a fraction, or printed."""
    UMUM = enum.auto()
    ISI = enum.auto()
    """`@`: the text itself."""
    TANGGAL = enum.auto()
    """A group of `y`, `m`, `d`, `h`, `s`; `n` stands for minutes."""
    UMUR = enum.auto()
    """`[h]`, `[n]`, `[s]`: hours, minutes or seconds beyond a day."""
    PARUH = enum.auto()
    """`AM/PM` or `A/P`."""


class Token(NamedTuple):
    """One token and its text."""

    jenis: Jenis
    teks: str


class Syarat(NamedTuple):
    """The condition of a section: `<=1`."""

    tanda: str
    batas: Decimal

    def holds(self, nilai: Decimal) -> bool:
        """Whether a number fulfils it."""
        return {"<": nilai < self.batas, "<=": nilai <= self.batas, ">": nilai > self.batas, ">=": nilai >= self.batas,
                "=": nilai == self.batas, "<>": nilai != self.batas}[self.tanda]


class Bagian(NamedTuple):
    """One section of a code.

    Attributes:
        token: in their order. syarat: its condition. bahasa: the language tag of `[$-421]`, empty where there is none.
        pasti: False where it holds what Excel may show otherwise than is known here.
    """

    token: tuple[Token, ...]
    syarat: Syarat | None = None
    bahasa: str = ""
    pasti: bool = True

    def has(self, *jenis: Jenis) -> bool:
        """Whether a token of one of these sorts is in it."""
        return any(t.jenis in jenis for t in self.token)


def sections(kode: str) -> list[str]:
    """Positive; negative; zero; text: split at semicolons outside quotes and brackets.

    >>> sections('0";";[Red]-0')
    ['0";"', '[Red]-0']
    """
    bagian = [""]
    for potong in _PECAHAN.finditer(kode):
        if potong[0] == ";":
            bagian.append("")
        else:
            bagian[-1] += potong[0]
    return bagian


def parse_section(teks: str) -> Bagian:
    """A section with its tokens."""
    token: list[Token] = []
    syarat, bahasa, pasti = None, "", True
    for potong in _PECAHAN.finditer(teks):
        isi = potong["bracket"]
        if isi is None:
            baru, yakin = _token(potong)
        elif cocok := _SYARAT.fullmatch(isi):
            syarat, baru, yakin = _syarat(cocok), None, syarat is None
        elif cocok := _LOKAL.fullmatch(isi):
            bahasa, yakin = cocok["tag"] or bahasa, True
            baru = Token(Jenis.TEKS, cocok["symbol"])
        elif _UMUR.fullmatch(isi):
            baru, yakin = Token(Jenis.UMUR, isi.lower().replace("m", "n")), True
        else:
            baru, yakin = None, _WARNA.fullmatch(isi) is not None
        pasti = pasti and yakin
        if baru is not None and baru.teks:
            token.append(baru)
    return Bagian(tuple(_with_minutes(token)), syarat, bahasa, pasti)


def _syarat(cocok: re.Match[str]) -> Syarat | None:
    try:
        return Syarat(cocok[1], Decimal(cocok[2]))
    except InvalidOperation:
        return None


_SATU_HURUF = {".": Jenis.DESIMAL, ",": Jenis.KOMA, "%": Jenis.PERSEN, "/": Jenis.GARIS, "@": Jenis.ISI}


_MENURUT_KELOMPOK = {"quoted": Jenis.TEKS, "escaped": Jenis.TEKS, "general": Jenis.UMUM, "half": Jenis.PARUH,
                     "exponent": Jenis.PANGKAT, "letters": Jenis.TANGGAL, "digit": Jenis.DIGIT}


def _token(potong: re.Match[str]) -> tuple[Token, bool]:
    """The token of anything but a bracket, and whether it is beyond doubt."""
    kelompok = potong.lastgroup or ""
    isi = potong[kelompok]
    if kelompok in _MENURUT_KELOMPOK:
        return Token(_MENURUT_KELOMPOK[kelompok], isi.upper() if kelompok == "exponent" else isi if kelompok in (
            "quoted", "escaped") else isi.lower()), True
    if kelompok == "fill":
        return Token(Jenis.TEKS, ""), isi == " "
    if kelompok == "wide":
        return Token(Jenis.TEKS, " "), True
    jenis = _SATU_HURUF.get(isi, Jenis.TEKS)
    return Token(jenis, isi), jenis is not Jenis.TEKS or isi in _TANPA_KUTIP or not isi.isascii()


def _with_minutes(token: Sequence[Token]) -> Iterator[Token]:
    """`m` and `mm` behind hours or before seconds are minutes."""
    huruf = [t.teks[0] if t.jenis in (Jenis.TANGGAL, Jenis.UMUR) else "" for t in token]
    for i, t in enumerate(token):
        if t.jenis is Jenis.TANGGAL and t.teks in ("m", "mm"):
            sebelum = next((h for h in reversed(huruf[:i]) if h), "")
            sesudah = next((h for h in huruf[i + 1:] if h), "")
            yield Token(t.jenis, t.teks.replace("m", "n")) if sebelum == "h" or sesudah == "s" else t
        else:
            yield t
