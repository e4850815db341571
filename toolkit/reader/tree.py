"""The tree of sheet Anggaran: by its codes, else by Tingkat and the order of the rows. Contract, section 2, "Codes"."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.sel import Isian, Keadaan, column_letters
from toolkit.reader import findings
from toolkit.reader.links import absorb_reading
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN
from toolkit.values.butir import romawi
from toolkit.values.kode import Kunci, kunci

DIJUMLAH = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
"""Levels of the tree, highest first; the others are read and not summed."""
_ATAS = {Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN}
_TAK_DIJUMLAH = {*_ATAS, Tingkatan.REKENING}


@dataclass(frozen=True, slots=True)
class Tree:
    """The budget rows with their parents.

    Attributes:
        baris: in row order.
        sebutan: typed code -> composed code, where codes were composed and the typed one stands once.
    """

    baris: tuple[BarisAnggaran, ...]
    sebutan: Mapping[Kunci, str]


def grow(baris: Sequence[BarisAnggaran], notes: Notes) -> Tree:
    """Parents of all budget rows; what does not fit is reported."""
    for b in baris:
        if b.tingkat.kosong:
            notes.add(findings.TINGKAT_KOSONG, b.tingkat, {"kosong": _also_blank(b)},
                      kunci=b.kode.tertulis or b.uraian.tertulis)
    if not baris:
        return Tree((), {})
    sebab = _why_composed([b for b in baris if b.tingkat.nilai not in _TAK_DIJUMLAH])
    return _by_order(baris, sebab, notes) if sebab else _by_code(baris, notes)


def _also_blank(b: BarisAnggaran) -> str:
    """A sentence that names what else the row lacks: one row, one finding."""
    kosong = [column.heading for column in ANGGARAN.columns
              if column.required and column.field != "tingkat" and getattr(b, column.field).kosong]
    return f" Yang juga kosong di baris ini: {', '.join(kosong)}." if kosong else ""


def _why_composed(baris: Sequence[BarisAnggaran]) -> str:
    """Why the codes form no tree, in words; empty where they do.

    Rows that repeat a code do not count where every other row forms a tree; neither do a few rows whose parent is
    missing, where most rows have theirs.
    """
    if any(not b.kode.nilai for b in baris):
        return "ada yang kosong"
    pertama = _first_of_each(baris)
    if len(pertama) == len(baris):
        return "" if _agrees(pertama) else "tidak membentuk susunan yang sesuai dengan Tingkat"
    return "" if _agrees(pertama) and not _orphans(pertama) else "ada yang berulang"


def _first_of_each(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    pertama: dict[Kunci, BarisAnggaran] = {}
    for b in baris:
        pertama.setdefault(kunci(b.kode.nilai or ""), b)
    return list(pertama.values())


def _agrees(baris: Sequence[BarisAnggaran]) -> bool:
    """Every row stands below a higher level; of those that need a parent at least half have one.

    A lower row with a code of one part (`A`, `1.`) can have no parent by its code: such codes are read by order.
    """
    induk, yatim = _parents(baris), _orphans(baris)
    return (all((atas := induk[b.baris]) is None or _level(atas) < _level(b) for b in baris)
            and 2 * len(yatim) <= len(_below_others(baris))
            and all(len(kunci(b.kode.nilai or "")) > 1 for b in yatim))


def _orphans(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    induk = _parents(baris)
    return [b for b in _below_others(baris) if induk[b.baris] is None]


def _below_others(baris: Sequence[BarisAnggaran]) -> list[BarisAnggaran]:
    """Rows that belong below another: the sheet holds rows of a higher level."""
    tertinggi = min((_level(b) for b in baris if b.tingkat.nilai in DIJUMLAH), default=0)
    return [b for b in baris if b.tingkat.nilai is not None and _level(b) > tertinggi]


def _parents(baris: Sequence[BarisAnggaran]) -> dict[int, BarisAnggaran | None]:
    """Row number -> the row with the longest code that is a prefix at a dot."""
    menurut = {kunci(b.kode.nilai): b for b in reversed(baris) if b.kode.nilai and b.tingkat.nilai in DIJUMLAH}
    hasil: dict[int, BarisAnggaran | None] = {}
    for b in baris:
        k = kunci(b.kode.nilai or "")
        hasil[b.baris] = next((menurut[k[:n]] for n in range(len(k) - 1, 0, -1) if k[:n] in menurut), None)
    return hasil


def _level(b: BarisAnggaran) -> int:
    """0 for the highest level; a row without Tingkat is below all."""
    urutan = list(Tingkatan)
    return urutan.index(b.tingkat.nilai) if b.tingkat.nilai is not None else len(urutan)


def _by_code(baris: Sequence[BarisAnggaran], notes: Notes) -> Tree:
    """The codes form a tree; rows that repeat one, and rows without a parent, are reported."""
    pertama: dict[Kunci, BarisAnggaran] = {}
    for b in baris:
        if b.kode.nilai and b.tingkat.nilai not in _TAK_DIJUMLAH:
            asal = pertama.setdefault(kunci(b.kode.nilai), b)
            if asal is not b:
                absorb_reading(b.kode, notes)
                notes.add(findings.ANGGARAN_GANDA, b.kode, {"pertama": asal.kode.sel}, kunci=b.kode.tertulis)
    for b in _orphans([b for b in baris if b.tingkat.nilai not in _TAK_DIJUMLAH]):
        atas = max((t for t in DIJUMLAH if list(Tingkatan).index(t) < _level(b)), key=list(Tingkatan).index)
        notes.add(findings.INDUK_TIDAK_ADA, b.kode, kunci=b.kode.tertulis, fakta={
            "tingkat": b.tingkat.tertulis, "induk": atas.value})
    induk = _parents(baris)
    return Tree(tuple(replace(b, induk=_code(induk[b.baris])) for b in baris), {})


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
        while jalur and jalur[-1][0] >= _level(b):
            jalur.pop()
        induk = jalur[-1][1] if jalur else ""
        hitung[f"{induk}/{b.tingkat.nilai}"] += 1
        nomor = _number(b.tingkat.nilai, hitung[f"{induk}/{b.tingkat.nilai}"])
        kode = f"{induk}.{nomor}" if induk else nomor
        jalur.append((_level(b), kode))
        hasil.append(replace(b, kode=Isian(kode, b.kode.sel, b.kode.tertulis, Keadaan.TERISI), induk=induk or None))
    contoh = max((b.kode.nilai or "" for b in hasil), key=len)
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
