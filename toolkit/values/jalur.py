"""Rows that name their parent by its code: where each one's parent stands, and the way up the budget."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from toolkit.model.hasil_uang import HasilAnggaran


def parents(baris: Sequence[tuple[Hashable, Hashable | None]]) -> tuple[int | None, ...]:
    """The place of each row's parent, None at the top.

    Of rows that repeat a code the last one above is the parent: each figure is counted once. Where the code stands only
    below, the first one there.

    Args:
        baris: the code of each row, and its parent's.

    >>> parents([("I", None), ("I.A", "I"), ("I", None), ("I.B", "I"), ("II.A", "II"), ("II", None)])
    (None, 0, None, 2, 5, None)
    """
    tempat: dict[Hashable, list[int]] = defaultdict(list)
    for nomor, (kode, _) in enumerate(baris):
        tempat[kode].append(nomor)

    def parent(nomor: int) -> int | None:
        kode, induk = baris[nomor]
        if induk is None or induk == kode:
            return None
        calon = tempat.get(induk, [])
        return next((n for n in reversed(calon) if n < nomor), calon[0] if calon else None)

    return tuple(map(parent, range(len(baris))))


def jalur(baris: Sequence[HasilAnggaran]) -> Iterator[tuple[HasilAnggaran, ...]]:
    """For each row of the budget the row itself and those above it, upwards."""
    induk = _parents_of(baris)
    return (_climb(baris, induk, nomor) for nomor in range(len(baris)))


def jalur_of(satu: HasilAnggaran, baris: Sequence[HasilAnggaran]) -> tuple[HasilAnggaran, ...]:
    """The same for one row, the first of those with its code."""
    return (satu, *_climb(baris, _parents_of(baris), [a.kode for a in baris].index(satu.kode))[1:])


def _parents_of(baris: Sequence[HasilAnggaran]) -> tuple[int | None, ...]:
    return parents([(a.kode, a.induk) for a in baris])


def _climb(baris: Sequence[HasilAnggaran], induk: Sequence[int | None], nomor: int) -> tuple[HasilAnggaran, ...]:
    langkah = [nomor]
    while (atas := induk[langkah[-1]]) is not None and atas not in langkah:
        langkah.append(atas)
    return tuple(baris[n] for n in langkah)
