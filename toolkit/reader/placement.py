"""Parents of budget rows by their codes, and the rows whose code does not continue the row that they stand under.

A row is placed by its code. Where that names no row of the level above, or a row that it does not stand under, one
digit may be mistyped: then the place in the sheet counts, unless the amounts typed at the parents say otherwise.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.reader import findings_anggaran
from toolkit.reader.notes import Notes
from toolkit.reader.tingkat import few
from toolkit.values.angka import same_rupiah
from toolkit.values.kode import Kunci, kunci, rapi
from toolkit.values.teks import begitu_juga

DIJUMLAH = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
"""Levels of the tree, highest first; the others are read and not summed."""
_URUTAN = {t: n for n, t in enumerate(Tingkatan)}


def level(b: BarisAnggaran) -> int:
    """0 for the highest level; a row without Tingkat is below all."""
    return len(_URUTAN) if b.tingkat.nilai is None else _URUTAN[b.tingkat.nilai]


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


class Places(NamedTuple):
    """Where rows belong: row number -> parent (only where it is decided here), and rows whose parent is missing."""

    induk: Mapping[int, BarisAnggaran | None]
    yatim: Sequence[BarisAnggaran]


@dataclass(frozen=True)
class _Sheet:
    """The rows that are summed, with what is known and decided about them, by row number.

    Attributes:
        kode, atas: the parent by the code, and the nearest row above of a higher level.
        anak_kode, anak_atas: the rows of which a row is that.
        tingkatan: unit -> the levels that it has, highest first.
        induk: parents that were decided otherwise than by the code.
        maksud: parents whose own code is the wrong one -> the code that the rows below continue.
    """

    kode: Mapping[int, BarisAnggaran | None]
    atas: Mapping[int, BarisAnggaran | None]
    anak_kode: Mapping[int, list[BarisAnggaran]]
    anak_atas: Mapping[int, list[BarisAnggaran]]
    tingkatan: Mapping[str, Sequence[int]]
    ganda: frozenset[int]
    notes: Notes
    induk: dict[int, BarisAnggaran | None] = field(default_factory=dict)
    maksud: dict[int, Kunci] = field(default_factory=dict)

    def level_above(self, b: BarisAnggaran) -> int | None:
        """The nearest level that rows of the unit have above this one's."""
        return max((t for t in self.tingkatan[b.unit] if t < level(b)), default=None)

    def fits(self, b: BarisAnggaran) -> bool:
        """The parent by code is of the nearest level above."""
        c = self.kode[b.baris]
        return (None if c is None else level(c)) == self.level_above(b)


def _sheet(baris: Sequence[BarisAnggaran], ganda: frozenset[int], notes: Notes) -> _Sheet:
    kode, atas = parents(baris), _above(baris)
    tingkatan: dict[str, set[int]] = defaultdict(set)
    for b in baris:
        tingkatan[b.unit].add(level(b))
    return _Sheet(kode, atas, _children(baris, kode), _children(baris, atas),
                  {unit: sorted(isi) for unit, isi in tingkatan.items()}, ganda, notes)


def _children(baris: Sequence[BarisAnggaran],
              induk: Mapping[int, BarisAnggaran | None]) -> Mapping[int, list[BarisAnggaran]]:
    anak: dict[int, list[BarisAnggaran]] = defaultdict(list)
    for b in baris:
        if (atas := induk[b.baris]) is not None:
            anak[atas.baris].append(b)
    return anak


def place(baris: Sequence[BarisAnggaran], ganda: frozenset[int], notes: Notes) -> Places:
    """Place the rows whose code and place in the sheet disagree, and report them.

    Args:
        baris: the rows that are summed, with their codes; a blank one has the place alone.
        ganda: row numbers of those that repeat a code, which has been said.
        notes: where findings go.
    """
    lembar = _sheet(baris, ganda, notes)
    lembar.induk.update({b.baris: lembar.atas[b.baris] for b in baris if not b.kode.nilai})
    berkode = [b for b in baris if b.kode.nilai and b.tingkat.nilai in DIJUMLAH]
    _find_wrong_parents(berkode, lembar)
    lepas = _groups([b for b in berkode if not lembar.fits(b)], lembar)
    yatim = [b for kelompok in lepas for b in _place_group(kelompok, lembar)]
    tetap = [b for b in yatim if not _follows(b, lembar)]
    _place_strays(berkode, lembar)
    return Places(lembar.induk, sorted(tetap, key=lambda b: b.baris))


def _follows(b: BarisAnggaran, lembar: _Sheet) -> bool:
    """A row whose own code is wrong stands where the rows below it say: then it is placed there."""
    atas, maksud = lembar.atas[b.baris], lembar.maksud.get(b.baris, ())
    if atas is None or not _continues(maksud[:-1], atas):
        return False
    lembar.induk[b.baris] = atas
    return True


def _above(baris: Sequence[BarisAnggaran]) -> dict[int, BarisAnggaran | None]:
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


def _groups(baris: Sequence[BarisAnggaran], lembar: _Sheet) -> list[list[BarisAnggaran]]:
    """Rows without their parent, by the row that they stand under and the code that they continue."""
    hasil: dict[tuple[int, Kunci], list[BarisAnggaran]] = defaultdict(list)
    for b in baris:
        atas = lembar.atas[b.baris]
        hasil[atas.baris if atas else 0, kunci(b.kode.nilai or "")[:-1]].append(b)
    return list(hasil.values())


def _place_group(kelompok: Sequence[BarisAnggaran], lembar: _Sheet) -> Sequence[BarisAnggaran]:
    """Place rows that continue a code which is not there; those that remain without a parent are given back."""
    atas = lembar.atas[kelompok[0].baris]
    if atas is None or not atas.kode.nilai or level(atas) != lembar.level_above(kelompok[0]):
        return kelompok
    if atas.baris not in lembar.maksud:
        sendiri = lembar.anak_kode.get(atas.baris, [])
        if kelompok[0].tingkat.nilai is not Tingkatan.SUB_KEGIATAN or not _belongs(atas, sendiri, kelompok):
            return kelompok
        _report_stray(atas, atas, kelompok, lembar)
    lembar.induk.update({b.baris: atas for b in kelompok})
    return ()


def _find_wrong_parents(baris: Sequence[BarisAnggaran], lembar: _Sheet) -> None:
    """Rows whose own code is the wrong one: all rows below agree with each other and not with it.

    A single row below says so only where it continues the row above both, which this one does not.
    """
    for b in baris:
        bawah = list(_below(b, lembar))
        awal = {kunci(x.kode.nilai or "")[:len(kunci(b.kode.nilai or ""))] for x in bawah if x.kode.nilai}
        if len(awal) != 1 or kunci(b.kode.nilai or "") in awal:
            continue
        maksud, atas = awal.pop(), lembar.atas[b.baris]
        if len(bawah) == 1 and (atas is None or _continues(kunci(b.kode.nilai or ""), atas)
                                or not _continues(maksud, atas)):
            continue
        if _adds_up(b, lembar.anak_atas[b.baris]) is not False:
            lembar.maksud[b.baris] = maksud
            if b.baris not in lembar.ganda:
                _report_parent(b, bawah, lembar)


def _below(b: BarisAnggaran, lembar: _Sheet) -> Iterator[BarisAnggaran]:
    for anak in lembar.anak_atas.get(b.baris, []):
        yield anak
        yield from _below(anak, lembar)


def _continues(kode: Kunci, atas: BarisAnggaran) -> bool:
    induk = kunci(atas.kode.nilai or "")
    return kode[:len(induk)] == induk


def _belongs(atas: BarisAnggaran, sendiri: Sequence[BarisAnggaran], kelompok: Sequence[BarisAnggaran]) -> bool:
    """Rows below a kegiatan whose code they do not continue are its own: by its amount, else where it is only one."""
    if _adds_up(atas, (*sendiri, *kelompok)):
        return True
    return not (sendiri and _adds_up(atas, sendiri)) and len(kelompok) == 1


def _adds_up(induk: BarisAnggaran, baris: Sequence[BarisAnggaran]) -> bool | None:
    """Whether the amount typed at a parent is the sum of rows, to the rupiah; None where one is blank."""
    for jumlah, bagian in ((induk.anggaran.nilai, [b.anggaran.nilai for b in baris]),
                           (induk.realisasi.nilai, [b.realisasi.nilai for b in baris])):
        ada = [n for n in bagian if n is not None]
        if jumlah and len(ada) == len(bagian):
            return same_rupiah(jumlah, sum(ada, Decimal(0)))
    return None


def _place_strays(baris: Sequence[BarisAnggaran], lembar: _Sheet) -> None:
    """A few rows that stand among the rows of another parent than their code names."""
    asing = [(b, atas, c) for b in baris if lembar.fits(b) and (atas := lembar.atas[b.baris]) is not None
             and (c := lembar.kode[b.baris]) is not None and c is not atas and level(atas) == level(c)]
    if not few(len(asing), len(baris)):
        return
    for b, atas, c in asing:
        if b.baris not in lembar.maksud:
            sendiri = [x for x in lembar.anak_kode.get(atas.baris, []) if x is not b]
            milik = atas if _adds_up(atas, (*sendiri, b)) else c
            lembar.induk[b.baris] = milik
            _report_stray(atas, milik, [b], lembar)
        elif not _follows(b, lembar):
            lembar.induk[b.baris] = c


def _report_stray(atas: BarisAnggaran, milik: BarisAnggaran, baris: Sequence[BarisAnggaran], lembar: _Sheet) -> None:
    """One finding for rows that stand under a row which they do not continue; a repeated code has its own."""
    if baris := [b for b in baris if b.baris not in lembar.ganda]:
        lembar.notes.add(findings_anggaran.KODE_TERSELIP, baris[0].kode, kunci=baris[0].kode.tertulis, fakta={
            "tingkat": baris[0].tingkat.tertulis, "induk": atas.kode.nilai, "dipakai": milik.kode.nilai,
            "maksud": f"{atas.kode.nilai}.{rapi(baris[0].kode.nilai or '').rpartition('.')[2]}",
            "lain": begitu_juga(b.kode.sel.alamat for b in baris[1:] if b.kode.sel)})


def _report_parent(atas: BarisAnggaran, baris: Sequence[BarisAnggaran], lembar: _Sheet) -> None:
    """All rows below a row agree with each other and not with it: its code is the one that is wrong."""
    contoh = rapi(baris[0].kode.nilai or "")
    maksud = ".".join(contoh.split(".")[:len(kunci(atas.kode.nilai or ""))])
    lembar.notes.add(findings_anggaran.KODE_INDUK_TERSELIP, atas.kode, kunci=atas.kode.tertulis, fakta={
        "tingkat": atas.tingkat.tertulis, "banyak": len(baris), "contoh": contoh, "maksud": maksud})
