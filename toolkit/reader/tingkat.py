"""Level of a budget row where nobody chose it: told by the form of its code. Contract, section 2, "Codes"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.rekaman import KANTOR
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings, findings_anggaran
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN
from toolkit.values.kode import Kunci, kunci, rapi

_MENURUT_PANJANG: Mapping[tuple[int, ...], Tingkatan] = {
    (1,): Tingkatan.URUSAN, (1, 2): Tingkatan.BIDANG_URUSAN, (1, 2, 2): Tingkatan.PROGRAM,
    (1, 2, 2, 1, 2): Tingkatan.KEGIATAN, (1, 2, 2, 1, 2, 2): Tingkatan.SUB_KEGIATAN,
    (1, 2, 2, 1, 2, 4): Tingkatan.SUB_KEGIATAN}
"""Lengths of a code's segments, as typed -> level. Source: Permendagri 90/2019, lampiran; X stands for any digit."""
_RINCIAN = frozenset({Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN})
_AKUN = frozenset("456")
"""First segments of the accounts: income, spending, financing."""
_SEGMEN_SKPD = 8
_ANGKA = re.compile(r"[0-9X]+")
_KODE_BERNAMA = re.compile(r"([0-9Xx](?:\s*+\.\s*+[0-9Xx]++)++)\.?[\s:–-]+(\D.*)", re.DOTALL)
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


def tell_levels(baris: Sequence[BarisAnggaran], notes: Notes) -> tuple[BarisAnggaran, ...]:
    """The rows with the level that their code tells where none was chosen, and with the office that each belongs to.

    A code tells nothing where the sheet holds no program, kegiatan or sub kegiatan of the official form: `1`, `1.1` are
    the report's own. A chosen level that a few official codes contradict is a slip, and is said.
    """
    terpisah = [_named_code(b) for b in baris]
    lengkap = [_with_zero(b, terpisah[n + 1:]) for n, b in enumerate(terpisah)]
    bentuk = [tingkat_of(b.kode.nilai) if b.kode.nilai else None for b in lengkap]
    if not any(t in _RINCIAN for t in bentuk):
        return _with_units(lengkap)
    beda = [n for n, (b, t) in enumerate(zip(lengkap, bentuk, strict=True)) if _contradicts(b, t)]
    keliru = beda if few(len(beda), sum(t is not None for t in bentuk)) else []
    hasil = [_told(b, t, lengkap[n + 1:]) if b.tingkat.kosong or n in keliru else b
             for n, (b, t) in enumerate(zip(lengkap, bentuk, strict=True))]
    for n in keliru:
        notes.add(findings_anggaran.TINGKAT_BEDA, lengkap[n].tingkat, kunci=lengkap[n].kode.tertulis, fakta={
            "kode": lengkap[n].kode.tertulis, "baca": hasil[n].tingkat.tertulis})
    return _with_units(hasil)


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
    uraian = b.uraian if not b.uraian.kosong else replace(
        b.uraian, nilai=cocok[2].strip(), tertulis=cocok[2].strip(), keadaan=Keadaan.TERISI)
    return replace(b, kode=replace(b.kode, nilai=rapi(cocok[1])), uraian=uraian)


def _with_zero(b: BarisAnggaran, bawah: Sequence[BarisAnggaran]) -> BarisAnggaran:
    """`2.1` above `2.10.01`: a number has lost the zero of Bidang Urusan 2.10."""
    if _short_pair(b.kode.nilai) and any(_begins(x, f"{b.kode.nilai}0.") for x in _next_coded(bawah)):
        return replace(b, kode=replace(b.kode, nilai=f"{b.kode.nilai}0"))
    return b


def _short_pair(kode: str | None) -> bool:
    return bool(kode) and re.fullmatch(r"\d\.\d", rapi(kode or "")) is not None


def _begins(b: BarisAnggaran, awal: str) -> bool:
    return rapi(b.kode.nilai or "").startswith(awal)


def _next_coded(bawah: Sequence[BarisAnggaran]) -> Iterator[BarisAnggaran]:
    """The next row below that has a code, the rows of an office left out."""
    yield from [b for b in bawah[:3] if b.kode.nilai and tingkat_of(b.kode.nilai) not in KANTOR][:1]


def _contradicts(b: BarisAnggaran, bentuk: Tingkatan | None) -> bool:
    """A chosen level that the code's form denies; the rows that are not summed are all one."""
    return (bentuk is not None and b.tingkat.nilai is not None and b.tingkat.nilai is not bentuk
            and (bentuk in _RINCIAN or b.tingkat.nilai in _RINCIAN))


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
        hasil.append(replace(b, unit=unit) if unit else b)
    return tuple(hasil)
