"""Patterns that are compiled when they are first used: most commands need few of them, and compiling is slow."""

import re
from typing import AnyStr, cast


class Malas:
    """A pattern that has not been needed yet.

    The first use of `match`, `sub` or another of its methods compiles it; from then on the method is the pattern's own.
    """

    __slots__ = ("_asal", "_flags", "findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split",
                 "sub")

    def __init__(self, asal: str | bytes, flags: int) -> None:
        self._asal, self._flags = asal, flags

    def compiled(self) -> re.Pattern[str] | re.Pattern[bytes]:
        """The pattern itself."""
        return re.compile(self._asal, self._flags)

    def __getattr__(self, nama: str) -> object:
        pola = self.compiled()
        for satu in Malas.__slots__[2:]:
            setattr(self, satu, getattr(pola, satu))
        return object.__getattribute__(self, nama)


def pola(asal: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""A pattern, compiled when it is first used.

    >>> pola(r"\d+").findall("12 dari 14")
    ['12', '14']
    """
    return cast("re.Pattern[AnyStr]", Malas(asal, flags))
