"""Codes in Anggaran that cannot be the row's own: another row has it, or its form denies the row's Tingkat.

Such a row is placed by its Tingkat and its place in the sheet; its code is told by the rows below it, or by a document
that cites one which no row has.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.sel import Keadaan
from toolkit.reader import findings, findings_anggaran
from toolkit.reader.anggaran.place import BY_PLACE, report_exchange
from toolkit.reader.anggaran.relations import DIJUMLAH, above, children, level
from toolkit.reader.anggaran.tingkat import exchanged, forms
from toolkit.reader.links import absorb_reading, report_repeated
from toolkit.reader.notes import Notes
from toolkit.values.kode import Kunci, is_prefix, kunci, rapi

_SEGMEN_PROGRAM = 3
_Baris = Sequence[BarisAnggaran]


class Doubts(NamedTuple):
    """What is wrong with codes, by row number.

    Attributes:
        ganda: row that repeats a code -> the row that keeps it. salah: rows whose code is not their own.
        bentuk: row -> the level that its code's form tells (None: it has none), where Tingkat and place deny it.
        tukar: two rows that have each other's code.
    """

    ganda: Mapping[int, BarisAnggaran]
    salah: frozenset[int]
    bentuk: Mapping[int, Tingkatan | None]
    tukar: tuple[BarisAnggaran, BarisAnggaran] | None = None


def find_doubts(baris: _Baris) -> Doubts:
    """The rows whose code is not their own, among those that are summed."""
    bentuk, cacat = forms(baris)
    beda = {baris[n].baris: bentuk[n] for n in cacat}
    tukar = [b for b in baris if b.baris in beda]
    if exchanged([(b, beda[b.baris]) for b in tukar]):
        return Doubts({}, frozenset(), {}, (tukar[0], tukar[1]))
    atas = above(baris)
    anak = children(baris, atas)
    menurut: dict[tuple[str, Kunci], list[BarisAnggaran]] = defaultdict(list)
    for b in baris:
        if b.kode.nilai:
            menurut[b.unit, kunci(b.kode.nilai)].append(b)
    ganda: dict[int, BarisAnggaran] = {}
    salah = set(beda)
    for semua in menurut.values():
        if len(semua) > 1:
            tetap, sekandung = _keeper(semua, beda, atas, anak)
            ganda.update({b.baris: tetap for b in semua if b is not tetap})
            salah.update(b.baris for b in semua if b is not tetap and (
                sekandung or b.kode.sel == tetap.kode.sel or not _at_home(b, atas, anak)))
    return Doubts(ganda, frozenset(salah), {n: t for n, t in beda.items() if n not in ganda})


def _keeper(semua: _Baris, beda: Mapping[int, Tingkatan | None], atas: Mapping[int, BarisAnggaran | None],
            anak: Mapping[int, _Baris]) -> tuple[BarisAnggaran, bool]:
    """Of rows with one code the one whose it is; whether they stand below one row, where it can be only one's."""
    calon = [b for b in semua if b.baris not in beda] or list(semua)
    tetap = next((b for b in calon if _at_home(b, atas, anak)), calon[0])
    sekandung = len({b.kode.sel for b in semua}) == 1 or len({a.baris if (a := atas[b.baris]) else 0
                                                              for b in semua}) == 1
    return tetap, sekandung


def _at_home(b: BarisAnggaran, atas: Mapping[int, BarisAnggaran | None], anak: Mapping[int, _Baris]) -> bool:
    """The code continues the row that it stands under, and the rows below continue the code."""
    induk, kode = atas[b.baris], b.kode.nilai or ""
    bawah = [x.kode.nilai for x in anak.get(b.baris, ()) if x.kode.nilai]
    return ((induk is None or not induk.kode.nilai or is_prefix(induk.kode.nilai, kode))
            and (not bawah or any(is_prefix(kode, k) for k in bawah)))


def report(baris: _Baris, ragu: Doubts, notes: Notes) -> None:
    """Say which rows repeat a code, which share a merged cell, and whose code has another level's form."""
    if ragu.tukar:
        report_exchange(*ragu.tukar, cara=BY_PLACE, notes=notes)
    akhir = {b.kode.sel: b.baris for b in baris}
    for b in baris:
        if b.baris in ragu.ganda:
            tetap = ragu.ganda[b.baris]
            report_repeated(findings.ANGGARAN_GANDA, b.kode, tetap.kode, (b.baris, akhir[b.kode.sel]),
                            notes)
        elif b.baris in ragu.bentuk:
            absorb_reading(b.kode, notes)
            notes.add(findings_anggaran.KODE_BENTUK_LAIN, b.kode, kunci=b.kode.tertulis, fakta={
                "kode": b.kode.nilai, "tingkat": b.tingkat.tertulis,
                "bentuk": t.value if (t := ragu.bentuk[b.baris]) else "yang tidak dikenal di sheet ini"})


def with_told_codes(baris: _Baris, ragu: Doubts, dikutip: AbstractSet[str]) -> list[BarisAnggaran]:
    """The rows with another code where theirs is blank or not their own: as the rows below tell it, or as it is cited.

    A row with rows below it gets one in any case, by which they find it.

    Args:
        baris: the rows.
        ragu: those whose code is not their own.
        dikutip: codes that other sheets cite.
    """
    baru = dict.fromkeys(ragu.salah) | _swapped(ragu)
    hasil = [replace(b, kode=b.kode._replace(nilai=baru[b.baris])) if b.baris in baru else b for b in baris]
    ada = {(b.unit, kunci(b.kode.nilai)) for b in hasil if b.kode.nilai}
    bebas = {kunci(k): k for k in dikutip if not any(k_ == kunci(k) for _, k_ in ada)}
    atas = above(hasil)
    anak = children(hasil, atas)
    terpakai: dict[int, str] = {}
    for n, b in enumerate(hasil):
        if b.kode.nilai or b.tingkat.nilai not in DIJUMLAH:
            continue
        induk = atas[b.baris]
        kode_atas = None if induk is None else terpakai.get(induk.baris, induk.kode.nilai)
        kode = _told_below(b, anak.get(b.baris, ())) or ""
        if not kode or (b.unit, kunci(kode)) in ada:
            kode = _cited(b, kode_atas, bebas, hasil)
        if not kode and b.baris in anak and b.baris in ragu.salah:
            kode = f"{kode_atas}.(baris {b.baris})" if kode_atas else f"(baris {b.baris})"
        if not kode and b.baris in ragu.ganda and b.baris not in anak:
            kode = _own(b, ragu)
        if kode:
            terpakai[b.baris] = kode
            ada.add((b.unit, kunci(kode)))
            bebas.pop(kunci(kode), None)
            hasil[n] = replace(b, kode=b.kode._replace(nilai=kode))
    return hasil


def _swapped(ragu: Doubts) -> dict[int, str | None]:
    """Row number -> the other row's code, of two that were exchanged."""
    if not ragu.tukar:
        return {}
    a, b = ragu.tukar
    return {a.baris: b.kode.nilai, b.baris: a.kode.nilai}


def _own(b: BarisAnggaran, ragu: Doubts) -> str:
    """A row of the lowest level that has a brother's code keeps it, in print."""
    tetap = ragu.ganda[b.baris]
    return rapi(b.kode.tertulis) if tetap.tingkat.nilai is b.tingkat.nilai and not b.unit else ""


def _told_below(b: BarisAnggaran, anak: _Baris) -> str | None:
    """`7.01.01.2.05` above `7.01.01.2.05.0001`; None where the rows below do not agree."""
    awal: dict[Kunci, str] = {}
    for x in anak:
        if x.kode.nilai:
            segmen = rapi(x.kode.nilai).split(".")
            resmi = segmen[0].isdigit() and len(segmen) > _SEGMEN_PROGRAM
            kode = ".".join(segmen[:_SEGMEN_PROGRAM] if resmi and b.tingkat.nilai is Tingkatan.PROGRAM else segmen[:-1])
            awal.setdefault(kunci(kode), kode)
    return next(iter(awal.values())) if len(awal) == 1 else None


def _cited(b: BarisAnggaran, atas: str | None, bebas: Mapping[Kunci, str], semua: _Baris) -> str:
    """The one code that other sheets cite, no row has, and this row can have; empty where there is not one."""
    calon = {k: tertulis for k, tertulis in bebas.items() if atas is None or is_prefix(atas, tertulis)}
    if not calon:
        return ""
    panjang = {len(kunci(x.kode.nilai)) for x in semua if x.kode.nilai and level(x) == level(b)}
    pas = [tertulis for k, tertulis in calon.items() if len(k) in panjang]
    return pas[0] if len(pas) == 1 else ""


def is_blank(b: BarisAnggaran) -> bool:
    """No code was typed, or `-`."""
    return b.kode.keadaan in (Keadaan.KOSONG, Keadaan.TIDAK_TERSEDIA)
