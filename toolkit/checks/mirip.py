"""How alike two names are, remembered: several checks ask for the same pairs."""

from functools import lru_cache

from toolkit.values.teks import kemiripan, nama_polos


@lru_cache(maxsize=10_000)
def likeness(a: str, b: str) -> float:
    """As `kemiripan`, 0 to 1."""
    return kemiripan(a, b)


def at_least(a: str, b: str, ambang: float) -> bool:
    """Whether two names are at least so alike; names of very different length are not compared letter by letter."""
    panjang = sorted((len(nama_polos(a)), len(nama_polos(b))))
    return 2 * panjang[0] >= ambang * sum(panjang) and likeness(a, b) >= ambang
