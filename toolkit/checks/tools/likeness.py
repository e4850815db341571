"""How alike two names are, remembered: several checks ask for the same pairs."""

from functools import lru_cache

from toolkit.values.teks import fold, kemiripan, nama_polos, paling_mirip

SAME_TEXT = 0.55
"""From this likeness on two wordings of one indicator are the same; offices shorten and respell them."""


@lru_cache(maxsize=10_000)
def likeness(a: str, b: str) -> float:
    """As `kemiripan`, 0 to 1."""
    return kemiripan(a, b)


def at_least(a: str, b: str, ambang: float) -> bool:
    """Whether two names are at least so alike; those of other lengths or letters are not compared letter by letter."""
    polos_a, polos_b = nama_polos(a), nama_polos(b)
    if polos_a == polos_b:
        return True
    panjang = sorted((len(polos_a), len(polos_b)))
    mungkin = 2 * panjang[0] >= ambang * sum(panjang) and paling_mirip(a, b) >= ambang
    return mungkin and likeness(a, b) >= ambang


def same_text(a: str, b: str) -> bool:
    """Whether two wordings mean the same indicator: alike, or the words of the shorter one all in the longer."""
    pendek, panjang = sorted((set(fold(a).split()), set(fold(b).split())), key=len)
    return pendek <= panjang or at_least(a, b, SAME_TEXT)
