"""Texts compared loosely: folded, and how alike two names are."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

AMBANG_NAMA = 0.85
"""From this likeness on, two names are the same program or kegiatan (contract, "Joining documents")."""
JARAK_NAMA = 0.05
"""Two candidates nearer to each other than this are no match."""

_DIBANDINGKAN = 300
"""Letters of a text that are compared with another's: the time goes with their square, and no name is longer."""
_DISEBUT = 5
"""So many further cells are named in a message; the rest is counted."""
_SEBUTAN = re.compile(r"\b(?:sub ?kegiatan|sub|program|kegiatan)\b")


_TAK_TAMPAK = re.compile(
    "[\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202d\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+")
"""What nobody sees in a cell: all of Unicode's Cf, and letters, marks and selectors without a shape. U+202E stays: it
shows what follows backwards."""
_SPASI = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]")
"""Every blank beside the plain one: Unicode's Zs, its separators of lines, Braille's blank."""


def visible(teks: str) -> str:
    r"""A text without what nobody sees in it, every kind of blank as a plain one.

    >>> visible("\u202a9\u00ad0\ufeff\u00a0%")
    '90 %'
    """
    return teks if teks.isascii() else _SPASI.sub(" ", _TAK_TAMPAK.sub("", teks))


def hidden_signs(teks: str) -> tuple[str, ...]:
    r"""Names of the signs of a text that nobody sees, as `U+200B`; each once.

    >>> hidden_signs("9\u200b0\u202e")
    ('U+200B', 'U+202E')
    """
    ada = "".join(_TAK_TAMPAK.findall(teks)) + "\u202e" * ("\u202e" in teks)
    return tuple(dict.fromkeys(f"U+{ord(h):04X}" for h in ada))


@lru_cache(maxsize=10_000)  # the checks ask for the same few hundred texts thousands of times
def fold(teks: str) -> str:
    r"""Text without case, punctuation and line breaks; one space between words.

    >>> fold(" Kabupaten /\nKOTA* ")
    'kabupaten kota'
    """
    return " ".join(re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", visible(teks)).casefold()).split())


def fold_rapat(teks: str) -> str:
    r"""As fold, without spaces: a heading broken within a word is the same heading.

    >>> fold_rapat("Reali-\nsasi")
    'realisasi'
    """
    return fold(teks).replace(" ", "")


@lru_cache(maxsize=10_000)
def nama_polos(nama: str) -> str:
    """A name folded, without the words program, kegiatan and sub kegiatan.

    >>> nama_polos("Sub Kegiatan: Pelaksanaan PATEN")
    'pelaksanaan paten'
    """
    return " ".join(_SEBUTAN.sub(" ", fold(nama)).split())


@lru_cache(maxsize=10_000)
def kemiripan(a: str, b: str) -> float:
    """How alike two names of a program or kegiatan are, 0 to 1.

    >>> kemiripan("Program Pelayanan Umum", "PELAYANAN UMUM")
    1.0
    """
    return seberapa_mirip(nama_polos(a), nama_polos(b))


def seberapa_mirip(a: str, b: str) -> float:
    """How alike two texts are letter by letter, 0 to 1; of long ones, how alike their beginnings are.

    >>> seberapa_mirip("Positif", "Positip") > 0.8
    True
    """
    return 1.0 if a == b else difflib.SequenceMatcher(
        None, a[:_DIBANDINGKAN], b[:_DIBANDINGKAN], autojunk=False).ratio()


def paling_mirip(a: str, b: str) -> float:
    """What `kemiripan` cannot exceed, by the letters that two names have in common, in any order; quickly known.

    >>> paling_mirip("Program Pelayanan Umum", "Keuangan") < 0.6
    True
    """
    huruf_a, huruf_b = _letters(a), _letters(b)
    semua = huruf_a.total() + huruf_b.total()
    return 2 * (huruf_a & huruf_b).total() / semua if semua else 1.0


def at_least(a: str, b: str, ambang: float) -> bool:
    """Whether two names are at least so alike; those of other lengths or letters are not compared letter by letter."""
    polos_a, polos_b = nama_polos(a), nama_polos(b)
    if polos_a == polos_b:
        return True
    panjang = sorted((len(polos_a), len(polos_b)))
    mungkin = 2 * panjang[0] >= ambang * sum(panjang) and paling_mirip(a, b) >= ambang
    return mungkin and kemiripan(a, b) >= ambang


@lru_cache(maxsize=10_000)
def _letters(nama: str) -> Counter[str]:
    """How often each letter of a name stands in it."""
    return Counter(nama_polos(nama))


def terdekat(teks: str, pilihan: Iterable[str], ambang: float = 0.6) -> str | None:
    """The choice that a misspelt text most likely means, None where none is near.

    >>> terdekat("Positip", ["Positif", "Negatif"])
    'Positif'
    """
    semua = list(pilihan)
    dekat = difflib.get_close_matches(fold_rapat(teks), [fold_rapat(p) for p in semua], 1, ambang)
    return next((p for p in semua if fold_rapat(p) == dekat[0]), None) if dekat else None


def terdekat_kata(teks: str, pilihan: Iterable[str]) -> str | None:
    """As terdekat, by words first: a choice that holds all words of the text or is held by them, or shares one.

    >>> terdekat_kata("Tahun", ["Tempat", "Tahun laporan"]), terdekat_kata("Nama Camat", ["Alamat", "Nama kepala"])
    ('Tahun laporan', 'Nama kepala')
    """
    kata = set(fold(teks).split())
    semua = {p: set(fold(p).split()) for p in pilihan} if kata else {}
    memuat = [p for p, k in semua.items() if kata <= k or k <= kata]
    return (terdekat(teks, memuat, 0) or terdekat(teks, (p for p, k in semua.items() if k & kata), 0.5)
            or terdekat(teks, semua, 0.75))


def begitu_juga(sebutan: Iterable[str]) -> str:
    """A sentence that names further cells with the same cause; empty where there are none.

    >>> begitu_juga(["D6", "D7"])
    ' Begitu juga D6, D7.'
    """
    lain = list(sebutan)
    sisa = len(lain) - _DISEBUT
    ekor = f" dan {sisa} sel lain" if sisa > 0 else ""
    return f" Begitu juga {', '.join(lain[:_DISEBUT])}{ekor}." if lain else ""


def dikutip(pilihan: Iterable[str]) -> str:
    """Choices as a message lists them: each in quotation marks, so that a comma within one is seen as its own.

    >>> dikutip(["sementara", "sudah diaudit"])
    '"sementara", "sudah diaudit"'
    """
    return ", ".join(f'"{satu}"' for satu in pilihan)


def kutip(berkas: str) -> str:
    """A file's name as an argument of a command: in quotes where it holds a space.

    >>> kutip("laporan.xlsx"), kutip("laporan camat.xlsx")
    ('laporan.xlsx', '"laporan camat.xlsx"')
    """
    return f'"{berkas}"' if re.search(r"\s", berkas) else berkas
