"""Parents of budget rows by their codes, and the rows whose code does not continue the row that they stand under.

A row is placed by its code. Where that names no row of the level above, or a row that it does not stand under, one
digit may be mistyped: then the place in the sheet counts, unless the amounts typed at the parents say otherwise.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.reader import findings_anggaran
from toolkit.reader.anggaran.relations import DIJUMLAH, Relations, level, relate
from toolkit.reader.anggaran.tingkat import few
from toolkit.reader.links import absorb_reading
from toolkit.reader.notes import Notes
from toolkit.values.angka import same_rupiah
from toolkit.values.kode import Kunci, kunci, rapi
from toolkit.values.teks import begitu_juga

BY_PLACE = "tempatnya", "Tukar kembali kedua kodenya"
"""Of two rows that were exchanged: by what they are summed, and what to do."""
_BY_CODE = "kodenya", "Tukar kembali letak kedua barisnya"


class Places(NamedTuple):
    """Where rows belong.

    Attributes:
        baris: the rows, with the code that is meant where a parent's own is the wrong one.
        induk: row number -> parent.
        yatim: rows whose parent is missing.
    """

    baris: Sequence[BarisAnggaran]
    induk: Mapping[int, BarisAnggaran | None]
    yatim: Sequence[BarisAnggaran]


def place(baris: Sequence[BarisAnggaran], salah: AbstractSet[int], dikutip: AbstractSet[Kunci],
          notes: Notes) -> Places:
    """Place the rows whose code and place in the sheet disagree, and report them.

    Args:
        baris: the rows that are summed, with their codes; a blank one has the place alone.
        salah: row numbers of those whose code is not their own, which has been said: they have the place alone.
        dikutip: codes that other sheets cite.
        notes: where findings go.
    """
    baris = _with_meant_codes(baris, relate(baris, salah, notes), dikutip)
    lembar = relate(baris, salah, notes)
    lembar.induk.update({b.baris: lembar.atas[b.baris] for b in baris if not b.kode.nilai or b.baris in salah})
    berkode = [b for b in baris if b.baris not in lembar.induk and b.tingkat.nilai in DIJUMLAH]
    lepas = _groups([b for b in berkode if not lembar.fits(b)], lembar)
    yatim = [b for kelompok in lepas for b in _place_group(kelompok, lembar)]
    _place_strays(berkode, lembar)
    return Places(baris, {**lembar.kode, **lembar.induk}, sorted(yatim, key=lambda b: b.baris))


def _groups(baris: Sequence[BarisAnggaran], lembar: Relations) -> list[list[BarisAnggaran]]:
    """Rows without their parent, by the row that they stand under and the code that they continue."""
    hasil: dict[tuple[int, Kunci], list[BarisAnggaran]] = defaultdict(list)
    for b in baris:
        atas = lembar.atas[b.baris]
        hasil[atas.baris if atas else 0, kunci(b.kode.nilai or "")[:-1]].append(b)
    return list(hasil.values())


def _place_group(kelompok: Sequence[BarisAnggaran], lembar: Relations) -> Sequence[BarisAnggaran]:
    """Place rows that continue a code which is not there; those that remain without a parent are given back."""
    atas = lembar.atas[kelompok[0].baris]
    if atas is None or not atas.kode.nilai or level(atas) != lembar.level_above(kelompok[0]):
        return kelompok
    if atas.baris not in lembar.salah:
        sendiri = lembar.anak_kode.get(atas.baris, [])
        if kelompok[0].tingkat.nilai is not Tingkatan.SUB_KEGIATAN or not _belongs(atas, sendiri, kelompok):
            return kelompok
        _report_stray(atas, atas, kelompok, lembar)
    lembar.induk.update({b.baris: atas for b in kelompok})
    return ()


def _with_meant_codes(baris: Sequence[BarisAnggaran], lembar: Relations,
                      dikutip: AbstractSet[Kunci]) -> Sequence[BarisAnggaran]:
    """Rows whose own code is the wrong one, with the one that is meant: all rows below agree with each other on it."""
    maksud: dict[int, Kunci] = {}
    for b in baris:
        if b.kode.nilai and b.baris not in lembar.salah and (awal := _meant(b, lembar, dikutip)):
            maksud[b.baris] = awal
    tukar = _exchanged(baris, maksud, lembar)
    hasil = []
    for b in baris:
        if b.baris in maksud and ((b.unit, maksud[b.baris]) not in lembar.ada or b.baris in tukar):
            kode = _written(next(x for x in _below(b, lembar) if x.kode.nilai), len(maksud[b.baris]))
            if b.baris not in tukar:
                _report_parent(b, list(_below(b, lembar)), kode, lembar)
            hasil.append(replace(b, kode=b.kode._replace(nilai=kode)))
        else:
            hasil.append(b)
    return hasil


def _exchanged(baris: Sequence[BarisAnggaran], maksud: Mapping[int, Kunci], lembar: Relations) -> set[int]:
    """Two rows of which each has the code that the rows below the other one continue: one finding for both."""
    ketemu: set[int] = set()
    for b, c in combinations([b for b in baris if b.baris in maksud], 2):
        if (b.unit == c.unit and maksud[b.baris] == kunci(c.kode.nilai or "")
                and maksud[c.baris] == kunci(b.kode.nilai or "")):
            ketemu |= {b.baris, c.baris}
            report_exchange(b, c, BY_PLACE, lembar.notes)
    return ketemu


def _meant(b: BarisAnggaran, lembar: Relations, dikutip: AbstractSet[Kunci]) -> Kunci | None:
    """The code that all rows below continue instead of this row's; None where one of them may be the wrong one.

    A single row below says so only where it continues the row above both, which this one does not, where it is cited
    elsewhere, or where it stands in the order of the codes.
    """
    sendiri = kunci(b.kode.nilai or "")
    bawah = [x for x in _below(b, lembar) if x.kode.nilai]
    awal = {kunci(x.kode.nilai or "")[:len(sendiri)] for x in bawah}
    if len(awal) != 1 or sendiri in awal:
        return None
    maksud, atas = awal.pop(), lembar.atas[b.baris]
    if _adds_up(b, lembar.anak_atas[b.baris]) is False:
        return None
    if len(bawah) > 1:
        return maksud
    if atas is None or not _continues(maksud, atas):
        return None
    if not _continues(sendiri, atas):
        return maksud
    kutip = (sendiri in dikutip, maksud in dikutip or kunci(bawah[0].kode.nilai or "") in dikutip)
    urut = (_in_order(sendiri, b, lembar), _in_order(maksud, b, lembar))
    return maksud if (False, True) in (kutip, urut) and (True, False) not in (kutip, urut) else None


def _in_order(kode: Kunci, b: BarisAnggaran, lembar: Relations) -> bool:
    """A code stands between those of the rows before and after it that have the same parent."""
    atas = lembar.atas[b.baris]
    saudara = lembar.anak_atas[atas.baris] if atas else []
    sebelum = [kunci(x.kode.nilai) for x in saudara if x.baris < b.baris and x.kode.nilai]
    sesudah = [kunci(x.kode.nilai) for x in saudara if x.baris > b.baris and x.kode.nilai]
    return all(k < kode for k in sebelum) and all(k > kode for k in sesudah)


def _below(b: BarisAnggaran, lembar: Relations) -> Iterator[BarisAnggaran]:
    for anak in lembar.anak_atas.get(b.baris, []):
        yield anak
        yield from _below(anak, lembar)


def _continues(kode: Kunci, atas: BarisAnggaran) -> bool:
    induk = kunci(atas.kode.nilai or "")
    return kode[:len(induk)] == induk


def _written(b: BarisAnggaran, panjang: int) -> str:
    """The beginning of a row's code, so many parts of it."""
    return ".".join(rapi(b.kode.nilai or "").split(".")[:panjang])


def _belongs(atas: BarisAnggaran, sendiri: Sequence[BarisAnggaran], kelompok: Sequence[BarisAnggaran]) -> bool:
    """Rows below a row whose code they do not continue are its own: by its amount, else where it is only one."""
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


class _Stray(NamedTuple):
    """A row that stands among the rows of another parent (`atas`) than its code names (`milik`)."""

    baris: BarisAnggaran
    atas: BarisAnggaran
    milik: BarisAnggaran


def _place_strays(baris: Sequence[BarisAnggaran], lembar: Relations) -> None:
    """A few rows that stand among the rows of another parent than their code names; two that changed places are one."""
    asing = [_Stray(b, atas, c) for b in baris if lembar.fits(b) and (atas := lembar.atas[b.baris]) is not None
             and (c := lembar.kode[b.baris]) is not None and c is not atas and level(atas) == level(c)]
    lembar.induk.update({s.baris.baris: s.atas for s in asing if s.atas.baris in lembar.salah})
    asing = [s for s in asing if s.baris.baris not in lembar.induk]
    if few(len(asing) - 1, len(baris)) and (pasangan := next((
            (p, q) for p, q in combinations(asing, 2) if (p.atas, p.milik) == (q.milik, q.atas)), None)):
        _place_pair(*pasangan, lembar)
        asing = [s for s in asing if s not in pasangan]
    if few(len(asing), len(baris)):
        for b, atas, c in asing:
            sendiri = [x for x in lembar.anak_kode.get(atas.baris, []) if x is not b]
            milik = atas if _adds_up(atas, (*sendiri, b)) else c
            lembar.induk[b.baris] = milik
            _report_stray(atas, milik, [b], lembar)


def _place_pair(p: _Stray, q: _Stray, lembar: Relations) -> None:
    """Two rows under each other's parent: their codes were exchanged where the parents' amounts fit their places."""
    tukar = [(s, [x for x in lembar.anak_kode.get(s.atas.baris, []) if x not in (p.baris, q.baris)])
             for s in (p, q)]
    kode = all(_adds_up(s.atas, (*sendiri, s.baris)) for s, sendiri in tukar)
    for s in (p, q):
        lembar.induk[s.baris.baris] = s.atas if kode else s.milik
    report_exchange(p.baris, q.baris, BY_PLACE if kode else _BY_CODE, lembar.notes)


def _report_stray(atas: BarisAnggaran, milik: BarisAnggaran, baris: Sequence[BarisAnggaran], lembar: Relations) -> None:
    """One finding for rows that stand under a row which they do not continue."""
    contoh = f"{atas.kode.nilai}.{rapi(baris[0].kode.nilai or '').rpartition('.')[2]}"
    bebas = (atas.unit, kunci(contoh)) not in lembar.ada
    kode = f"kodenya, misalnya seharusnya {contoh}" if bebas else f"kodenya supaya melanjutkan {atas.kode.nilai}"
    langkah = (f"Periksa {kode}; bila sudah benar, pindahkan barisnya ke bawah induknya sendiri" if milik is atas
               else f"Pindahkan barisnya ke bawah {milik.kode.nilai}; bila tempatnya sudah benar, periksa {kode}")
    absorb_reading(baris[0].kode, lembar.notes)
    lembar.notes.add(findings_anggaran.KODE_TERSELIP, baris[0].kode, kunci=baris[0].kode.tertulis, fakta={
        "kode": baris[0].kode.nilai, "tingkat": baris[0].tingkat.tertulis, "induk": atas.kode.nilai,
        "dipakai": milik.kode.nilai, "langkah": langkah,
        "lain": begitu_juga(b.kode.sel.alamat for b in baris[1:] if b.kode.sel)})


def report_exchange(b: BarisAnggaran, c: BarisAnggaran, cara: tuple[str, str], notes: Notes) -> None:
    """One finding for two rows that have each other's place or code.

    Args:
        b: the upper row.
        c: the lower one.
        cara: by what they are summed, and what to do.
        notes: where findings go.
    """
    menurut, langkah = cara
    absorb_reading(b.kode, notes)
    notes.add(findings_anggaran.TERTUKAR, b.kode, kunci=b.kode.tertulis, fakta={
        "kode": b.kode.nilai, "sel_lain": c.kode.sel.alamat if c.kode.sel else c.baris, "lainnya": c.kode.nilai,
        "menurut": menurut, "langkah": langkah, "baris": b.baris, "baris_lain": c.baris})


def _report_parent(atas: BarisAnggaran, baris: Sequence[BarisAnggaran], maksud: str, lembar: Relations) -> None:
    """All rows below a row agree with each other and not with it: its code is the one that is wrong."""
    contoh = next(rapi(b.kode.nilai) for b in baris if b.kode.nilai)
    absorb_reading(atas.kode, lembar.notes)
    lembar.notes.add(findings_anggaran.KODE_INDUK_TERSELIP, atas.kode, kunci=atas.kode.tertulis, fakta={
        "kode": atas.kode.nilai, "tingkat": atas.tingkat.tertulis, "banyak": len(baris), "contoh": contoh,
        "maksud": maksud})
