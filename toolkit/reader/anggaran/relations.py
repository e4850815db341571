"""How budget rows stand to each other: by their codes, and by their place in the sheet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.reader.notes import Notes
from toolkit.values.kode import Kunci, kunci

DIJUMLAH = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
"""Levels of the tree, highest first; the others are read and not summed."""
URUTAN = {t: n for n, t in enumerate(Tingkatan)}
"""0 for the highest level."""


def level(b: BarisAnggaran) -> int:
    """0 for the highest level; a row without Tingkat is below all."""
    return len(URUTAN) if b.tingkat.nilai is None else URUTAN[b.tingkat.nilai]


def parents(baris: Sequence[BarisAnggaran]) -> dict[int, BarisAnggaran | None]:
    """Row number -> the row of the same unit with the longest code that is a prefix at a dot."""
    menurut = {(b.unit, kunci(b.kode.nilai)): b for b in reversed(baris)
               if b.kode.nilai and b.tingkat.nilai in DIJUMLAH}
    hasil: dict[int, BarisAnggaran | None] = {}
    for b in baris:
        k = kunci(b.kode.nilai or "")
        awalan = ((b.unit, k[:n]) for n in range(len(k) - 1, 0, -1))
        hasil[b.baris] = next((menurut[a] for a in awalan if a in menurut), None)
    return hasil


@dataclass(frozen=True)
class Relations:
    """The rows that are summed, with what is known and decided about them, by row number.

    Attributes:
        kode, atas: the parent by the code, and the nearest row above of a higher level.
        anak_kode, anak_atas: the rows of which a row is that.
        tingkatan: unit -> the levels that it has, highest first.
        ada: unit and key of every code. salah: rows whose code is not their own, which has been said.
        induk: parents that were decided otherwise than by the code.
    """

    kode: Mapping[int, BarisAnggaran | None]
    atas: Mapping[int, BarisAnggaran | None]
    anak_kode: Mapping[int, list[BarisAnggaran]]
    anak_atas: Mapping[int, list[BarisAnggaran]]
    tingkatan: Mapping[str, Sequence[int]]
    ada: AbstractSet[tuple[str, Kunci]]
    salah: AbstractSet[int]
    notes: Notes
    induk: dict[int, BarisAnggaran | None] = field(default_factory=dict)

    def level_above(self, b: BarisAnggaran) -> int | None:
        """The nearest level that rows of the unit have above this one's."""
        return max((t for t in self.tingkatan[b.unit] if t < level(b)), default=None)

    def fits(self, b: BarisAnggaran) -> bool:
        """The parent by code is of the nearest level above."""
        c = self.kode[b.baris]
        return (None if c is None else level(c)) == self.level_above(b)


def relate(baris: Sequence[BarisAnggaran], salah: AbstractSet[int], notes: Notes) -> Relations:
    """How rows stand to each other; `salah`: row numbers of those whose code is not their own."""
    kode, atas = parents(baris), above(baris)
    tingkatan: dict[str, set[int]] = defaultdict(set)
    for b in baris:
        tingkatan[b.unit].add(level(b))
    return Relations(kode, atas, children(baris, kode), children(baris, atas),
                     {unit: sorted(isi) for unit, isi in tingkatan.items()},
                     {(b.unit, kunci(b.kode.nilai)) for b in baris if b.kode.nilai}, salah, notes)


def children(baris: Sequence[BarisAnggaran],
             induk: Mapping[int, BarisAnggaran | None]) -> Mapping[int, list[BarisAnggaran]]:
    """Row number -> the rows of which it is the parent."""
    anak: dict[int, list[BarisAnggaran]] = defaultdict(list)
    for b in baris:
        if (atas := induk[b.baris]) is not None:
            anak[atas.baris].append(b)
    return anak


def above(baris: Sequence[BarisAnggaran]) -> dict[int, BarisAnggaran | None]:
    """Row number -> the nearest row above it, of the same unit, that is of a higher level."""
    jalur: list[BarisAnggaran] = []
    hasil: dict[int, BarisAnggaran | None] = {}
    for b in baris:
        if jalur and jalur[-1].unit != b.unit:
            jalur = []
        while jalur and level(jalur[-1]) >= level(b):
            jalur.pop()
        hasil[b.baris] = jalur[-1] if jalur else None
        if b.tingkat.nilai in DIJUMLAH:
            jalur.append(b)
    return hasil
