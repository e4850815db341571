"""Rows of an office kept small: thousands of offices wait in memory until the recap is written."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, TypeVar, overload

from toolkit.collect.codec import decode, encode
from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisUnsur,
    Kiriman,
)

T = TypeVar("T")


class Lipatan(Sequence[T], Generic[T]):
    """Rows as compressed text, a quarter of their size; each walk through them makes them anew.

    Args:
        kelas: class of a row.
        baris: the rows.
    """

    __slots__ = ("_banyak", "_isi", "_kelas")

    def __init__(self, kelas: type[T], baris: Sequence[T]) -> None:
        self._kelas, self._banyak = kelas, len(baris)
        self._isi = zlib.compress(encode(tuple(baris)).encode("ascii")) if baris else b""

    def __len__(self) -> int:
        """How many rows."""
        return self._banyak

    def __iter__(self) -> Iterator[T]:
        """The rows, made anew."""
        return iter(self._rows())

    @overload
    def __getitem__(self, nomor: int) -> T: ...

    @overload
    def __getitem__(self, nomor: slice) -> Sequence[T]: ...

    def __getitem__(self, nomor: int | slice) -> T | Sequence[T]:
        """One row, or some."""
        return self._rows()[nomor]

    def __eq__(self, lain: object) -> bool:
        """The same rows, folded or not."""
        return isinstance(lain, Sequence) and not isinstance(lain, str) and self._rows() == tuple(lain)

    def __hash__(self) -> int:
        """As the rows."""
        return hash(self._rows())

    def _rows(self) -> tuple[T, ...]:
        if not self._isi:
            return ()
        return decode(tuple[self._kelas, ...], zlib.decompress(self._isi))  # type: ignore[name-defined]  # at run time


def fold(kiriman: Kiriman) -> Kiriman:
    """The same file, its tables folded."""
    isi = kiriman.isi
    if isi is None:
        return kiriman
    return replace(kiriman, isi=replace(
        isi, capaian=Lipatan(BarisCapaian, isi.capaian), sasaran=Lipatan(BarisSasaran, isi.sasaran),
        unsur=Lipatan(BarisUnsur, isi.unsur), program=Lipatan(BarisAnggaran, isi.program),
        temuan=Lipatan(BarisTemuan, isi.temuan)))
