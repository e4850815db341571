"""Numbers written in Indonesian words: `empat belas` -> 14."""

from functools import lru_cache

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_SATUAN = {kata: n for n, kata in enumerate(KOSAKATA.bilangan)}
_PENGALI = {"puluh": 10, "ratus": 100}
_BESAR = {kata: 10**pangkat for kata, pangkat in KOSAKATA.pengali.items()}
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
        if k in _SATUAN:
            if terakhir is not None:
                return None
            terakhir = _SATUAN[k]
        elif k == "belas" and terakhir:
            kelompok, terakhir = kelompok + 10 + terakhir, None
        elif k in _PENGALI and terakhir:
            kelompok, terakhir = kelompok + terakhir * _PENGALI[k], None
        elif k in _SE and terakhir is None:
            kelompok, jumlah = (kelompok + 100, jumlah) if k == "seratus" else (kelompok, jumlah + 1_000)
        elif k in _BESAR and (kelompok or terakhir):
            jumlah, kelompok, terakhir = jumlah + (kelompok + (terakhir or 0)) * _BESAR[k], 0, None
        else:
            return None
    return jumlah + kelompok + (terakhir or 0)
