"""Items of a list: how they are counted, what stands below what, and how each ends."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TypeVar

from toolkit.model.sel import column_letters

T = TypeVar("T")
_ROMAWI = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BAWAH = re.compile(r"^[-\N{EN DASH}\N{BULLET}]\s+(?=\S)")
"""Before an item that belongs to the one above it."""
_SENDIRI = re.compile(r"(\((?:\d{1,2}|[a-z])\)|(?:\d{1,2}|[a-z])[.)])\s+(?=\S)")
"""The mark that somebody typed before an item: `a.`, `1)`, `(2)`."""
_SAMBUNG = re.compile(r"\s{0,3}[;,]?\s{1,3}(dan|atau)\s{0,3}[;,]?$")
"""The word before the last item, at the end of the one above it."""
_SPASI_UJUNG = re.compile(r"\s{1,9}([.:!?])$")
_SELESAI = (".", ":", "!", "?", "\N{HORIZONTAL ELLIPSIS}")


def tanda_butir(n: int, *, angka: bool = False) -> str:
    """`a.`, `b.` … `z.`, `aa.` …, or `1.`, `2.` … of an item counted from 0.

    >>> tanda_butir(0), tanda_butir(27), tanda_butir(4, angka=True)
    ('a.', 'ab.', '5.')
    """
    return f"{n + 1}." if angka else f"{column_letters(n + 1).lower()}."


def romawi(n: int) -> str:
    """A Roman numeral.

    >>> romawi(4), romawi(19)
    ('IV', 'XIX')
    """
    hasil = ""
    for nilai, huruf in _ROMAWI:
        kali, n = divmod(n, nilai)
        hasil += huruf * kali
    return hasil


def is_below(teks: str) -> bool:
    """Whether a row belongs to the one above it.

    >>> is_below("- Sub Bagian Umum"), is_below("-5 derajat")
    (True, False)
    """
    return _BAWAH.match(teks.strip()) is not None


def without_mark(teks: str) -> str:
    """A row without the mark that puts it below the one above.

    >>> without_mark("- Sub Bagian Umum"), without_mark("-5 derajat")
    ('Sub Bagian Umum', '-5 derajat')
    """
    return _BAWAH.sub("", teks.strip(), count=1)


def groups(isi: Iterable[T], teks: Callable[[T], str] = str) -> list[list[T]]:
    """What was typed row by row: each row with those that belong to it.

    Args:
        isi: the rows.
        teks: what is written in one.

    >>> groups(["- satu", "dua:", "- a", "– b"])
    [['- satu'], ['dua:', '- a', '– b']]
    """
    hasil: list[list[T]] = []
    for satu in isi:
        if hasil and is_below(teks(satu)):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def deal(isi: Iterable[T], banyak: int, teks: Callable[[T], str] = str) -> list[list[T]]:
    """What was typed for so many places in their order: a row and those that belong to it for each.

    What is left over belongs to the last place; what is missing leaves one empty.

    >>> deal(["satu", "- a", "dua", "tiga"], 2), deal(["satu"], 2)
    ([['satu', '- a'], ['dua', 'tiga']], [['satu'], []])
    """
    semua = groups(isi, teks)
    return [[t for satu in semua[k:k + 1 if k < banyak - 1 else None] for t in satu] for k in range(banyak)]


@dataclass(frozen=True, slots=True)
class Rincian:
    """An item of a list: its mark, empty for the sentence that leads in; `bawah`: it belongs to the item above."""

    tanda: str
    teks: str
    bawah: bool = False


def rinci(isi: Sequence[str], *, angka: bool = False, akhir: str = ".") -> tuple[Rincian, ...]:
    """What was typed row by row as a list: its marks, what stands below what, `;` and at the end `akhir`.

    A first row that ends in a colon leads in. A row that begins with `- ` belongs to the row above: counted where that
    one ends in a colon, else with a dash; where all rows begin so, none does. Where all items of one level were typed
    with a mark (`1)`), those hold. An item that ends as a sentence keeps its full stop.

    Args:
        isi: the rows.
        angka: count in figures; what stands below is counted the other way.
        akhir: what the last item ends with.

    >>> [(b.tanda, b.teks) for b in rinci(["Camat ;", "Sekretariat, membawahi :", "- Umum", "- Keuangan", "Seksi"])]
    [('a.', 'Camat;'), ('b.', 'Sekretariat, membawahi:'), ('1.', 'Umum;'), ('2.', 'Keuangan;'), ('c.', 'Seksi.')]
    >>> [(b.tanda, b.teks) for b in rinci(["bertugas:", "1) satu , dan", "2) dua;"])]
    [('', 'bertugas:'), ('1)', 'satu; dan'), ('2)', 'dua.')]
    """
    baris = [teks.strip() for teks in isi]
    bertanda = list(map(is_below, baris))
    bawah = [b and n > 0 and not all(bertanda) for n, b in enumerate(bertanda)]
    polos = [_SPASI_UJUNG.sub(r"\1", without_mark(teks)) for teks in baris]
    berpengantar = len(polos) > 1 and polos[0].endswith(":") and not bawah[1]
    atas = [n for n, b in enumerate(bawah) if not b and (n or not berpengantar)]
    hasil = dict(_marked(atas, polos, partial(tanda_butir, angka=angka)))
    for awal, sampai in pairwise((*atas, len(polos))):
        hitung = partial(tanda_butir, angka=not angka) if polos[awal].endswith(":") else _dash
        hasil.update(_marked(range(awal + 1, sampai), polos, hitung))
    return tuple(Rincian(tanda, _ended(teks, akhir if n == len(polos) - 1 else ";") if tanda else teks, bawah[n])
                 for n, (tanda, teks) in ((n, hasil.get(n, ("", polos[n]))) for n in range(len(polos))))


def _dash(_: int) -> str:
    return "\N{EN DASH}"


def _marked(letak: Sequence[int], baris: Sequence[str],
            hitung: Callable[[int], str]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Mark and text of the items of one level: the typed marks where all have one, else they are counted."""
    cocok = [_SENDIRI.match(baris[n]) for n in letak]
    for ke, (n, sendiri) in enumerate(zip(letak, cocok, strict=True)):
        tanda = sendiri[1] if sendiri and all(cocok) else hitung(ke)
        yield n, (tanda, baris[n][sendiri.end():] if sendiri else baris[n])


def _ended(teks: str, tanda: str) -> str:
    """An item with what it ends with: `;`, `; dan`, or as it was typed where that is the end of a sentence."""
    if tanda == ";" and (sambung := _SAMBUNG.search(teks)):
        return f"{teks[:sambung.start()]}; {sambung[1]}"
    polos = _SPASI_UJUNG.sub(r"\1", teks.rstrip(" ;,"))
    return polos if polos.endswith(_SELESAI) else f"{polos}{tanda}"
