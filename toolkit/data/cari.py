"""Kecamatan looked up by what somebody types, letter by letter."""

from functools import cache

from toolkit.data.kecamatan import Kecamatan, all_kecamatan, dotted
from toolkit.values.teks import fold

TERBANYAK = 12


def look_up(teks: str, terbanyak: int = TERBANYAK) -> tuple[Kecamatan, ...]:
    """The kecamatan that a text may mean: its words begin words of name, kabupaten or provinsi; or the code begins so.

    Those whose own name begins with the text come first; a text of fewer than two letters means none.

    >>> [k.kode for k in look_up("ambul")], [k.kode for k in look_up("sukorejo kendal")], look_up("a")
    (['35.09.12'], ['33.24.03'], ())
    >>> [k.nama for k in look_up("35.09.12")], [k.nama for k in look_up("kecamatan ambulu jember")]
    (['Ambulu'], ['Ambulu'])
    """
    if (kode := dotted(teks)) and not any(h.isalpha() for h in teks):
        return tuple(k for k in all_kecamatan().values() if k.kode.startswith(kode))[:terbanyak]
    kata = [k for k in fold(teks).split() if k not in _SEBUTAN]
    if not kata or len("".join(kata)) < len("ab"):
        return ()
    cocok = [(k, milik) for k, milik in _folded() if all(f" {satu}" in milik for satu in kata)]
    cocok.sort(key=lambda pasang: not pasang[1].startswith(f" {kata[0]}"))
    return tuple(k for k, _ in cocok[:terbanyak])


_SEBUTAN = frozenset({"kec", "kecamatan", "distrik"})


@cache
def _folded() -> tuple[tuple[Kecamatan, str], ...]:
    """Each kecamatan with all that it may be found by, folded, a space before every word."""
    return tuple((k, f" {fold(k.nama)} {fold(k.kabupaten_kota)} {fold(k.provinsi)}") for k in all_kecamatan().values())
