"""The tree of sheet Anggaran: by its codes, else by Tingkat and the order of the rows. Contract, section 2, "Codes"."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.rekaman import KANTOR
from toolkit.model.sel import Isian, Keadaan, column_letters
from toolkit.reader import findings
from toolkit.reader.anggaran.doubt import Doubts, find_doubts, is_blank, report, with_told_codes
from toolkit.reader.anggaran.place import Places, place
from toolkit.reader.anggaran.relations import DIJUMLAH, URUTAN, level, parents
from toolkit.reader.anggaran.tingkat import few, report_untold
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN
from toolkit.values.butir import romawi
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import begitu_juga

_ATAS = {Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN, *KANTOR}
_TAK_DIJUMLAH = {*_ATAS, Tingkatan.REKENING}


class Tree(NamedTuple):
    """The budget rows with their parents.

    Attributes:
        baris: in row order.
        sebutan: typed code -> composed code, where codes were composed and the typed one stands once.
    """

    baris: tuple[BarisAnggaran, ...]
    sebutan: Mapping[Kunci, str]


def grow(baris: Sequence[BarisAnggaran], dikutip: AbstractSet[str], notes: Notes) -> Tree:
    """Parents of all budget rows; what does not fit is reported.

    Args:
        baris: the rows, with their levels.
        dikutip: codes of budget rows that other sheets cite.
        notes: where findings go.
    """
    report_untold(baris, notes)
    if not baris:
        return Tree((), {})
    dijumlah = [b for b in baris if b.tingkat.nilai not in _TAK_DIJUMLAH]
    ragu = find_doubts(dijumlah)
    lengkap = with_told_codes(dijumlah, ragu, dikutip)
    sebab = _why_composed(dijumlah, lengkap, ragu)
    if sebab:
        return _by_order(baris, sebab, notes)
    report(dijumlah, ragu, notes)
    return _by_code(baris, place(lengkap, ragu.salah, {kunci(k) for k in dikutip}, notes), notes)


def _why_composed(tertulis: Sequence[BarisAnggaran], baris: Sequence[BarisAnggaran], ragu: Doubts) -> str:
    """Why the codes form no tree, in words; empty where they do.

    Rows that repeat a code do not count where every other row forms a tree; neither do a few rows whose parent is
    missing, or whose code is blank or another's, where most rows have theirs.

    Args:
        tertulis: the rows with their codes as typed.
        baris: with those that are used.
        ragu: the rows whose code is not their own.
    """
    kosong = sum(is_blank(b) for b in tertulis)
    pertama = _first_of_each([b for b in baris if b.kode.nilai])
    if kosong:
        return "" if pertama and few(kosong, len(baris)) and _agrees(pertama) else "ada yang kosong"
    if not ragu.ganda:
        return "" if _agrees(pertama) else "tidak membentuk susunan yang sesuai dengan Tingkat"
    kejadian = len({b.kode.sel for b in tertulis if b.baris in ragu.ganda})
    return "" if (few(kejadian, len(baris)) or not _orphans(pertama)) and _agrees(pertama) else "ada yang berulang"


def _first_of_each(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    pertama: dict[tuple[str, Kunci], BarisAnggaran] = {}
    for b in baris:
        pertama.setdefault((b.unit, kunci(b.kode.nilai or "")), b)
    return list(pertama.values())


def _agrees(baris: Sequence[BarisAnggaran]) -> bool:
    """Every row stands below a higher level; of those that need a parent at least half have one.

    A lower row with a code of one part (`A`, `1.`) can have no parent by its code: such codes are read by order.
    """
    induk, yatim = parents(baris), _orphans(baris)
    return (all((atas := induk[b.baris]) is None or level(atas) < level(b) for b in baris)
            and 2 * len(yatim) <= len(_below_others(baris))
            and all(len(kunci(b.kode.nilai or "")) > 1 for b in yatim))


def _orphans(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    induk = parents(baris)
    return [b for b in _below_others(baris) if induk[b.baris] is None]


def _below_others(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    """Rows that belong below another: the sheet holds rows of a higher level."""
    tertinggi = min((level(b) for b in baris if b.tingkat.nilai in DIJUMLAH), default=0)
    return [b for b in baris if b.tingkat.nilai is not None and level(b) > tertinggi]


def _by_code(baris: Sequence[BarisAnggaran], tempat: Places, notes: Notes) -> Tree:
    """The codes form a tree; rows that lack one or do not continue the row above are reported."""
    dipakai = {b.baris: b for b in tempat.baris}
    hasil = [dipakai.get(b.baris, b) for b in baris]
    _report_blank(hasil, notes)
    _report_orphans(tempat.yatim, notes)
    induk = {**parents(hasil), **tempat.induk}
    lain = [(a, b) for a, b in zip(baris, hasil, strict=True) if a.kode.nilai != b.kode.nilai]
    return Tree(tuple(replace(b, kode=b.kode._replace(keadaan=Keadaan.TERISI) if b.kode.nilai else b.kode,
                              induk=_code(induk[b.baris])) for b in hasil),
                _sebutan([a for a, _ in lain], [b for _, b in lain]))


def _report_blank(baris: Sequence[BarisAnggaran], notes: Notes) -> None:
    """Each blank code, with the one that the row below tells."""
    for b in baris:
        if is_blank(b) and b.tingkat.nilai not in _TAK_DIJUMLAH:
            notes.add(findings.KODE_KOSONG, b.kode if b.kode.sel else b.sheet, kunci=b.uraian.tertulis, fakta={
                "kolom": ANGGARAN.column("kode").heading,
                "lain": f" Menurut baris di bawahnya kode itu {b.kode.nilai}." if b.kode.nilai else ""})


def _report_orphans(yatim: Sequence[BarisAnggaran], notes: Notes) -> None:
    """Rows whose parent is not in the sheet: one finding for those that lack the same."""
    menurut: dict[tuple[str, Kunci], list[BarisAnggaran]] = {}
    for b in yatim:
        menurut.setdefault((b.unit, kunci(b.kode.nilai or "")[:-1]), []).append(b)
    for satu, *lain in menurut.values():
        atas = max((t for t in DIJUMLAH if URUTAN[t] < level(satu)), key=URUTAN.__getitem__, default=Tingkatan.PROGRAM)
        notes.add(findings.INDUK_TIDAK_ADA, satu.kode, kunci=satu.kode.tertulis, fakta={
            "tingkat": satu.tingkat.tertulis, "induk": atas.value,
            "lain": begitu_juga(x.kode.sel.alamat for x in lain if x.kode.sel)})


def _code(b: BarisAnggaran | None) -> str | None:
    return None if b is None else b.kode.nilai


def _by_order(baris: Sequence[BarisAnggaran], sebab: str, notes: Notes) -> Tree:
    """The tree follows from Tingkat and the order of the rows; codes are composed: I, I.A, I.A.1."""
    jalur: list[tuple[int, str]] = []
    hitung: Counter[str] = Counter()
    hasil: list[BarisAnggaran] = []
    for b in baris:
        if b.tingkat.nilai is None or b.tingkat.nilai in _ATAS:
            jalur = [] if b.tingkat.nilai in _ATAS else jalur
            hasil.append(b)
            continue
        while jalur and jalur[-1][0] >= level(b):
            jalur.pop()
        induk = jalur[-1][1] if jalur else ""
        hitung[f"{induk}/{b.tingkat.nilai}"] += 1
        nomor = _number(b.tingkat.nilai, hitung[f"{induk}/{b.tingkat.nilai}"])
        kode = f"{induk}.{nomor}" if induk else nomor
        jalur.append((level(b), kode))
        hasil.append(replace(b, kode=Isian(kode, b.kode.sel, b.kode.tertulis, Keadaan.TERISI), induk=induk or None))
    contoh = max((b.kode.nilai or "" for b in hasil), key=len)
    if contoh:
        notes.add(findings.KODE_DISUSUN, next((b.kode for b in baris if b.kode.sel), baris[0].sheet), kunci="",
                  fakta={"sebab": sebab, "contoh": contoh})
    return Tree(tuple(hasil), _sebutan(baris, hasil))


def _sebutan(lama: Sequence[BarisAnggaran], baru: Sequence[BarisAnggaran]) -> dict[Kunci, str]:
    """Typed codes that stand once, so that a reference to them still finds its row."""
    tertulis = Counter(kunci(b.kode.nilai) for b in lama if b.kode.nilai)
    return {kunci(a.kode.nilai): b.kode.nilai for a, b in zip(lama, baru, strict=True)
            if a.kode.nilai and b.kode.nilai and tertulis[kunci(a.kode.nilai)] == 1}


def _number(tingkat: Tingkatan, n: int) -> str:
    """I for a program, A for a kegiatan, 1 below."""
    if tingkat is Tingkatan.PROGRAM:
        return romawi(n)
    return column_letters(n) if tingkat is Tingkatan.KEGIATAN else str(n)
