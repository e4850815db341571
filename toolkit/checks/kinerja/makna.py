"""What the words of an indicator say of its direction: is more of what it counts better, or less?"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.checks.tools.words import Vocabulary
from toolkit.model.regulasi import AturanKabupaten
from toolkit.values.teks import fold
from toolkit.values.ukuran import is_persen

KATA = Vocabulary(Path(__file__).with_name("arah.toml"))
"""The words that tell a direction."""


class Makna(NamedTuple):
    """What the words of an indicator say of its direction.

    Attributes:
        buruk: what is counted of which less is better; empty for none.
        ditangani: the words that say that it is dealt with, of which more is better; empty for none.
        dikurangi: a lowering is counted: more of a share is better, less of what is left.
        diredam: words stand there that leave the direction open.
    """

    buruk: str = ""
    ditangani: str = ""
    dikurangi: bool = False
    diredam: bool = False


def read_words(uraian: str, satuan: str, kabupaten: AturanKabupaten | None = None) -> Makna:
    """What an indicator's words say.

    Args:
        uraian: the indicator.
        satuan: its unit, which tells a span of time from a share of spans.
        kabupaten: whose own words are known too.

    >>> read_words("Jumlah kejadian gangguan trantibum", "Kasus").buruk
    'kejadian gangguan'
    >>> read_words("Persentase gangguan yang ditangani", "%")
    Makna(buruk='gangguan yang', ditangani='ditangani', dikurangi=False, diredam=True)
    >>> read_words("Persentase APBDes yang ditetapkan tepat waktu", "%").buruk
    ''
    """
    kata = fold(uraian).split()
    isi = _content(kata)
    if isi and isi[0] in KATA.words("waktu"):
        pasti = not is_persen(satuan) and KATA.words("waktu_baik").isdisjoint(kata)
        return Makna("waktu" if pasti else "", diredam=not pasti)
    if sisa := _left_over(kata):
        return Makna(sisa)
    sendiri = kabupaten.arah if kabupaten else None
    benda = _starts(isi, KATA.groups("ditangani_benda")) if is_persen(satuan) else ""
    ditangani = _handled(kata) or benda
    dikurangi = bool(isi) and isi[0] in KATA.words("penurunan")
    redam = (*KATA.groups("ditangani_benda"), *KATA.groups("penanganan"),
             *(map(fold, sendiri.penanganan) if sendiri else ()))
    return Makna(_bad(isi, (*KATA.groups("makin_kecil"), *(map(fold, sendiri.makin_kecil) if sendiri else ()))),
                 "" if _measures_time(satuan) else ditangani, dikurangi,
                 bool(ditangani) or dikurangi or _passive(kata) or any(_find(kata, satu) is not None for satu in redam))


def speaks_of_lowering(sasaran: str) -> bool:
    """Whether a sasaran begins with Menurunnya or its like."""
    return fold(sasaran).split()[:1] != [] and fold(sasaran).split()[0] in KATA.words("sasaran_turun")


def _content(kata: Sequence[str]) -> Sequence[str]:
    """The words from the counted noun on: without number, Jumlah and its like; one of them is left."""
    n = 0
    while n < len(kata) - 1 and (kata[n].isdigit() or len(kata[n]) == 1 or kata[n] in KATA.words("kepala")):
        n += 1
    return kata[n:]


def _starts(isi: Sequence[str], frasa: Sequence[str]) -> str:
    return next((satu for satu in frasa if _find(isi, satu) == 0), "")


def _find(kata: Sequence[str], frasa: str) -> int | None:
    """Where a phrase begins; None where it does not stand there."""
    bagian = frasa.split()
    return next((n for n in range(len(kata) - len(bagian) + 1) if list(kata[n:n + len(bagian)]) == bagian), None)


def _bad(isi: Sequence[str], buruk: Sequence[str]) -> str:
    """What is counted of which less is better: the first content words, or what follows those who bear it."""
    for n in range(len(isi)):
        if any(_find(isi[n:], satu) == 0 for satu in buruk):
            return " ".join(isi[:n + 2])
        if isi[n] not in KATA.words("pembawa"):
            return ""
    return ""


def _handled(kata: Sequence[str]) -> str:
    """The verb that says that it is dealt with; not where a word before it denies that."""
    return next((satu for satu in KATA.groups("ditangani") if (_find(kata, satu) or 0) > 0), "")


def _left_over(kata: Sequence[str]) -> str:
    """What is not dealt with yet: `belum ditindaklanjuti`."""
    return next((f"{kata[n - 1]} {satu}" for satu in KATA.groups("ditangani")
                 if (n := _find(kata, satu)) is not None and n > 1 and kata[n - 1] in KATA.words("belum")), "")


def _passive(kata: Sequence[str]) -> bool:
    """Behind `yang` a passive verb that may say that it is dealt with."""
    ekor = kata[list(kata).index("yang") + 1:] if "yang" in kata else ()
    return KATA.words("belum").isdisjoint(ekor) and any(
        satu.startswith(("di", "ter")) and satu not in KATA.words("bukan_penanganan") for satu in ekor)


def _measures_time(satuan: str) -> bool:
    return not KATA.words("satuan_waktu").isdisjoint(fold(satuan).split())
