"""Level of a budget row where nobody chose it: told by the form of its code. Contract, section 2, "Codes"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.rekaman import KANTOR
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings, findings_anggaran
from toolkit.reader.anggaran.heads import with_heads
from toolkit.reader.anggaran.relations import DIJUMLAH, URUTAN, level
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN
from toolkit.values.kode import Kunci, kunci, rapi

_MENURUT_PANJANG: Mapping[tuple[int, ...], Tingkatan] = {
    (1,): Tingkatan.URUSAN, (1, 2): Tingkatan.BIDANG_URUSAN, (1, 2, 2): Tingkatan.PROGRAM,
    (1, 2, 2, 1, 2): Tingkatan.KEGIATAN, (1, 2, 2, 1, 2, 2): Tingkatan.SUB_KEGIATAN,
    (1, 2, 2, 1, 2, 4): Tingkatan.SUB_KEGIATAN}
"""Lengths of a code's segments, as typed -> level. Source: Permendagri 90/2019, lampiran; X stands for any digit."""
_DALAM = frozenset({Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN})
"""Levels that no row of the levels above program stands right above."""
_SEPASANG = 2
_LEBAR = (1, 2, 2, 1, 2, 4)
"""Digits of the parts of an official code."""
_AKUN = frozenset("456")
"""First segments of the accounts: income, spending, financing."""
_SEGMEN_SKPD = 8
_ANGKA = re.compile(r"[0-9X]+")
_KODE_BERNAMA = re.compile(r"([0-9Xx](?>(?:\s*+\.\s*+[0-9Xx]++)+))\.?[\s:–-]+(\D.*)", re.DOTALL)
_SEBAGIAN = 10
"""So many rows are right for each that is wrong: then the others are sure of themselves. One may always be wrong."""


def few(salah: int, semua: int) -> bool:
    """No more than a tenth of the rows; one always is few.

    >>> few(1, 3), few(2, 19), few(2, 20)
    (True, False, True)
    """
    return salah <= max(1, semua // _SEBAGIAN)


def tingkat_of(kode: str) -> Tingkatan | None:
    """The level that a code of the Permendagri 90 form tells as it was typed; None for another form.

    >>> tingkat_of("7.01.02.2.01.0003"), tingkat_of("5.1.02.01"), tingkat_of("5.01.02"), tingkat_of("I.A")
    (<Tingkatan.SUB_KEGIATAN: 'Sub Kegiatan'>, <Tingkatan.REKENING: 'Rekening'>, <Tingkatan.PROGRAM: 'Program'>, None)
    """
    segmen = rapi(kode).upper().split(".")
    if not all(_ANGKA.fullmatch(s) for s in segmen):
        return None
    if len(segmen) > 1 and segmen[0] in _AKUN and len(segmen[1]) == 1:
        return Tingkatan.REKENING
    if len(segmen) == _SEGMEN_SKPD:
        return Tingkatan.UNIT_ORGANISASI if segmen[-1].strip("0") else Tingkatan.SKPD
    return _MENURUT_PANJANG.get(tuple(map(len, segmen)))


class Forms(NamedTuple):
    """What the forms of a sheet's codes tell.

    Attributes:
        bentuk: for each row the level, None where its code is of no form that the sheet has.
        cacat: places of rows with a chosen level whose code has no form, or is that of another level.
    """

    bentuk: Sequence[Tingkatan | None]
    cacat: Sequence[int]


def forms(baris: Sequence[BarisAnggaran]) -> Forms:
    """The level that each code's form tells: the official one, else the office's own, by number and kind of its parts.

    None for each where the sheet has neither: `1`, `A` and `I` of which each stands for any level.
    """
    bentuk = [official_level(b.kode.nilai) if b.kode.nilai else None for b in baris]
    if not any(t in DIJUMLAH for t in bentuk):
        bentuk = _own_forms(baris)
    if not any(t in DIJUMLAH for t in bentuk):
        return Forms(bentuk, ())
    cacat = [n for n, (b, t) in enumerate(zip(baris, bentuk, strict=True)) if b.kode.nilai and (
        contradicts(b, t) or (t is None and b.tingkat.nilai in DIJUMLAH))]
    return Forms(bentuk, cacat if few(len(cacat), sum(t is not None for t in bentuk)) else ())


def official_level(kode: str) -> Tingkatan | None:
    """As `tingkat_of`, also where zeros at the beginning of a part are left out: `7.1.3.2.1`."""
    segmen = rapi(kode).split(".")
    lengkap = [s.zfill(n) for s, n in zip(segmen, _LEBAR, strict=False)]
    return tingkat_of(kode) or (tingkat_of(".".join(lengkap)) if len(segmen) in range(3, len(_LEBAR) + 1) else None)


def _own_forms(baris: Sequence[BarisAnggaran]) -> list[Tingkatan | None]:
    """The level that most rows with codes of such a shape have; None for each where shapes do not tell levels apart."""
    hitung: dict[tuple[int, str], Counter[Tingkatan]] = {}
    for b in baris:
        if b.kode.nilai and b.tingkat.nilai in DIJUMLAH:
            hitung.setdefault(_shape(b.kode.nilai), Counter())[b.tingkat.nilai] += 1
    jumlah: Counter[Tingkatan] = sum(hitung.values(), Counter())
    banyak = {t: max((c[t], bentuk) for bentuk, c in hitung.items()) for t in jumlah}
    lazim = {bentuk: t for t, (n, bentuk) in banyak.items() if 2 * n > max(hitung[bentuk].total(), jumlah[t])}
    urutan = [URUTAN[t] for _, t in sorted(lazim.items())]
    if len(lazim) < max(_SEPASANG, len(banyak)) or urutan != sorted(urutan) or len({n for n, _ in lazim}) < len(lazim):
        return [None] * len(baris)
    return [lazim.get(_shape(b.kode.nilai)) if b.kode.nilai else None for b in baris]


def _shape(kode: str) -> tuple[int, str]:
    """How many parts a code has, and of what the last one is made: `I.A.1` is 3, digits."""
    akhir = rapi(kode).split(".")
    apa = "angka" if akhir[-1].isdigit() else "huruf" if akhir[-1].isalpha() else "lain"
    return len(akhir), apa


def tell_levels(baris: Sequence[BarisAnggaran], notes: Notes) -> tuple[BarisAnggaran, ...]:
    """The rows with the level that their code tells where none was chosen, and with the office that each belongs to.

    A code tells nothing where the sheet holds no program, kegiatan or sub kegiatan of the official form: `1`, `1.1` are
    the report's own. A chosen level that a few codes contradict is a slip, and is said; where place and rows below
    deny the code, the code is the slip, which the tree says.
    """
    terpisah = [_named_code(b) for b in baris]
    lengkap = [_with_zero(b, terpisah[n + 1:]) for n, b in enumerate(terpisah)]
    bentuk = forms(lengkap).bentuk
    lengkap = with_heads(lengkap, bentuk)
    kosong = [n for n, (b, t) in enumerate(zip(lengkap, bentuk, strict=True)) if b.tingkat.kosong and t is not None]
    resmi = any(tingkat_of(b.kode.nilai) in DIJUMLAH for b in lengkap if b.kode.nilai)
    diisi = [_told(b, t, lengkap[n + 1:]) if b.tingkat.kosong and (resmi or few(len(kosong), len(lengkap))) else b
             for n, (b, t) in enumerate(zip(lengkap, bentuk, strict=True))]
    beda = [n for n in forms(diisi).cacat if bentuk[n] is not None]
    menurut_kode = _with_units([_told(b, t, lengkap[n + 1:]) if n in beda else b
                                for n, (b, t) in enumerate(zip(diisi, bentuk, strict=True))])
    hasil = list(diisi)
    tertukar = exchanged([(diisi[n], bentuk[n]) for n in beda])
    for n in () if tertukar else beda:
        if _code_holds(n, menurut_kode):
            hasil[n] = menurut_kode[n]
            notes.add(findings_anggaran.TINGKAT_BEDA, diisi[n].tingkat, kunci=diisi[n].kode.tertulis, fakta={
                "kode": diisi[n].kode.tertulis, "baca": hasil[n].tingkat.tertulis})
    return _with_units(hasil)


def exchanged(beda: Sequence[tuple[BarisAnggaran, Tingkatan | None]]) -> bool:
    """Two rows, each with a code of the other one's level: their codes changed places.

    Args:
        beda: rows whose level their code's form denies, with what the form tells.
    """
    if len(beda) != _SEPASANG:
        return False
    (a, bentuk_a), (b, bentuk_b) = beda
    return a.tingkat.nilai is bentuk_b and b.tingkat.nilai is bentuk_a


def _code_holds(n: int, baris: Sequence[BarisAnggaran]) -> bool:
    """A row's code is no other row's, continues the row that it would stand under, and is continued below.

    Args:
        n: the row's place.
        baris: the rows, their levels as their codes tell them.
    """
    b = baris[n]
    kode, tingkat = kunci(b.kode.nilai or ""), b.tingkat.nilai
    seunit = [x for x in baris if x.unit == b.unit and x.kode.nilai and x is not b]
    if any(kunci(x.kode.nilai or "") == kode for x in seunit):
        return False
    bawah = next((x for x in baris[n + 1:n + 2] if x.kode.nilai and x.unit == b.unit), None)
    if tingkat not in DIJUMLAH:
        return tingkat not in _MENURUT_PANJANG.values() or bawah is None or bawah.tingkat.nilai not in _DALAM
    if bawah is not None and level(bawah) > level(b) and not _starts(bawah, kode):
        return False
    if any(level(x) > level(b) and _starts(x, kode) for x in seunit):
        return True
    di_atas = sorted({level(x) for x in seunit if x.tingkat.nilai in DIJUMLAH and level(x) < level(b)})
    if not di_atas:
        return True
    atas = next((x for x in reversed(seunit) if x.baris < b.baris and x.tingkat.nilai in DIJUMLAH
                 and level(x) < level(b)), None)
    return atas is not None and level(atas) == di_atas[-1] and kode[:-1] == kunci(atas.kode.nilai or "")[:len(kode)]


def _starts(b: BarisAnggaran, awal: Kunci) -> bool:
    return kunci(b.kode.nilai or "")[:len(awal)] == awal


def report_untold(baris: Sequence[BarisAnggaran], notes: Notes) -> None:
    """One finding for all rows whose level neither is chosen nor follows from the code."""
    for b in baris:
        if b.tingkat.kosong:
            notes.once(findings.TINGKAT_KOSONG, b.tingkat if b.tingkat.sel else b.kode, {"kosong": _also_blank(b)},
                       kunci=b.kode.tertulis or b.uraian.tertulis)


def _also_blank(b: BarisAnggaran) -> str:
    """A sentence that names what else the row lacks: one row, one finding."""
    kosong = [column.heading for column in ANGGARAN.columns
              if column.required and getattr(b, column.field).kosong]
    return f" Yang juga kosong di baris ini: {', '.join(kosong)}." if kosong else ""


def _named_code(b: BarisAnggaran) -> BarisAnggaran:
    """`7.01.0.00.0.00.01.0000 Kecamatan Namlea` in one cell, as SIPD merges it: the code, and the name for Uraian."""
    cocok = _KODE_BERNAMA.fullmatch(b.kode.tertulis.strip())
    if cocok is None or tingkat_of(cocok[1]) is None:
        return b
    nama = cocok[2].strip()
    uraian = b.uraian if not b.uraian.kosong else b.uraian._replace(nilai=nama, tertulis=nama, keadaan=Keadaan.TERISI)
    return replace(b, kode=b.kode._replace(nilai=rapi(cocok[1])), uraian=uraian)


def _with_zero(b: BarisAnggaran, bawah: Sequence[BarisAnggaran]) -> BarisAnggaran:
    """`2.1` above `2.10.01`: a number has lost the zero of Bidang Urusan 2.10."""
    if _short_pair(b.kode.nilai) and any(_begins(x, f"{b.kode.nilai}0.") for x in _next_coded(bawah)):
        return replace(b, kode=b.kode._replace(nilai=f"{b.kode.nilai}0"))
    return b


def _short_pair(kode: str | None) -> bool:
    return bool(kode) and re.fullmatch(r"\d\.\d", rapi(kode or "")) is not None


def _begins(b: BarisAnggaran, awal: str) -> bool:
    return rapi(b.kode.nilai or "").startswith(awal)


def _next_coded(bawah: Sequence[BarisAnggaran]) -> Iterator[BarisAnggaran]:
    """The next row below that has a code, the rows of an office left out."""
    yield from [b for b in bawah[:3] if b.kode.nilai and tingkat_of(b.kode.nilai) not in KANTOR][:1]


def contradicts(b: BarisAnggaran, bentuk: Tingkatan | None) -> bool:
    """A chosen level that the code's form denies; the rows that are not summed are all one."""
    return (bentuk is not None and b.tingkat.nilai is not None and b.tingkat.nilai is not bentuk
            and (bentuk in DIJUMLAH or b.tingkat.nilai in DIJUMLAH))


def _told(b: BarisAnggaran, bentuk: Tingkatan | None, bawah: Sequence[BarisAnggaran]) -> BarisAnggaran:
    """The level that the code tells; a stored number such as 5.1 tells none where the rows below do not bear it out."""
    if bentuk is None or (_short_pair(b.kode.nilai) and _is_number(b)
                          and not any(_begins(x, f"{b.kode.nilai}.") for x in _next_coded(bawah))):
        return b
    if bentuk is Tingkatan.URUSAN and any(_begins(x, f"{b.kode.nilai}.") and tingkat_of(x.kode.nilai or "")
                                          is Tingkatan.REKENING for x in _next_coded(bawah)):
        bentuk = Tingkatan.REKENING
    return replace(b, tingkat=Isian(bentuk, b.tingkat.sel, bentuk.value, Keadaan.TERISI))


def _is_number(b: BarisAnggaran) -> bool:
    """The cell held a number, which shows another text or no zero at its end."""
    return b.kode.faktor is not None


def _with_units(baris: Sequence[BarisAnggaran]) -> tuple[BarisAnggaran, ...]:
    """Each row with the unit whose row stands above it; empty for the office itself."""
    hasil, unit = [], ""
    kantor: Kunci | None = None
    for b in baris:
        if b.tingkat.nilai in KANTOR:
            milik = kunci(b.kode.nilai or b.uraian.nilai or str(b.baris))
            if b.tingkat.nilai is Tingkatan.SKPD and kantor in (None, milik):
                kantor, unit = milik, ""
            else:
                unit = b.kode.nilai or b.uraian.nilai or str(b.baris)
        hasil.append(b if b.unit == unit else replace(b, unit=unit))
    return tuple(hasil)
