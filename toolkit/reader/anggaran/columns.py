"""A column of rupiah that stands under another heading, or a row too low: one cause, which every row shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from toolkit.model.laporan import BarisAnggaran, BarisBelanja
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings_anggaran
from toolkit.reader.anggaran.relations import DIJUMLAH, above, children
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN
from toolkit.values.angka import format_angka, same_rupiah

R = TypeVar("R", BarisAnggaran, BarisBelanja)

_PASANGAN_TERSEDIKIT = 3
"""Fewer rows may be exceptions."""
_INDUK_TERSEDIKIT = 3
_SEBAGIAN_BESAR = Decimal("0.9")
_UANG = ("anggaran", "realisasi")
_KELIPATAN = {"ribuan": Decimal(1_000), "jutaan": Decimal(1_000_000)}
_SEKITAR = 3
"""Realisasi is hardly below a third of anggaran in nearly every row, and never thrice as much."""


def without_exchanged(baris: Sequence[R], notes: Notes) -> tuple[R, ...]:
    """The rows; no amount counts where realisasi exceeds anggaran nearly everywhere: the headings were exchanged.

    Neither where the one is nearly everywhere about a thousand or a million times the other: another unit.
    """
    pasangan = [(a, r) for b in baris if (a := b.anggaran.nilai) is not None and (r := b.realisasi.nilai) is not None
                and a != r]
    if lain := _other_unit(baris):
        notes.add(findings_anggaran.KOLOM_LAIN_SATUAN, lain[0], lain[1])
        return tuple(_blanked(b, _UANG) for b in baris)
    lebih = sum(r > a for a, r in pasangan)
    if len(pasangan) < _PASANGAN_TERSEDIKIT or lebih < _SEBAGIAN_BESAR * len(pasangan):
        return tuple(baris)
    notes.add(findings_anggaran.KOLOM_TERTUKAR, _first(baris, "anggaran"), {"banyak": lebih, "semua": len(pasangan)})
    return tuple(_blanked(b, _UANG) for b in baris)


def _other_unit(baris: Sequence[R]) -> tuple[Isian[Any], dict[str, object]] | None:
    """The first amount of the column that is in thousands or millions, with what the message says; None: neither is."""
    pasangan = [b for b in baris if b.anggaran.nilai and b.realisasi.nilai]
    for kecil, besar in (_UANG, _UANG[::-1]):
        rasio = [(getattr(b, besar).nilai / getattr(b, kecil).nilai, b) for b in pasangan]
        for satuan, kali in _KELIPATAN.items():
            cocok = [b for n, b in rasio if kali / _SEKITAR <= n <= kali * _SEKITAR]
            if len(cocok) >= _PASANGAN_TERSEDIKIT and len(cocok) >= _SEBAGIAN_BESAR * len(pasangan):
                isian: Isian[Decimal] = getattr(cocok[0], kecil)
                return isian, {
                    "banyak": len(cocok), "semua": len(pasangan), "satuan": satuan, "kali": format_angka(kali),
                    "besar": besar, "kecil": ANGGARAN.column(kecil).heading,
                    "contoh": format_angka((isian.nilai or Decimal(0)) * kali)}
    return None


def without_shifted(baris: Sequence[BarisAnggaran], notes: Notes) -> tuple[BarisAnggaran, ...]:
    """The rows; a column does not count where its parents are sums only of the amounts one row higher or lower."""
    atas = above([b for b in baris if b.tingkat.nilai in DIJUMLAH])
    anak = children([b for b in baris if b.baris in atas], atas)
    hasil = tuple(baris)
    for field in _UANG:
        nilai = {b.baris: getattr(b, field).nilai for b in baris}
        cocok = {geser: _fitting(nilai, anak, geser) for geser in (0, 1, -1)}
        geser = max((1, -1), key=lambda g: cocok[g])
        sebagian = cocok[geser] >= _INDUK_TERSEDIKIT and cocok[geser] + 1 >= _SEBAGIAN_BESAR * len(anak)
        if sebagian and 2 * cocok[0] < len(anak):  # one parent may have lost its amount at the end
            notes.add(findings_anggaran.KOLOM_BERGESER, _first(hasil, field), {
                "kolom": ANGGARAN.column(field).heading, "ke": "bawah" if geser > 0 else "atas",
                "kembali": "ke atas" if geser > 0 else "ke bawah"})
            hasil = tuple(_blanked(b, (field,)) for b in hasil if not _is_overhang(b))
    return hasil


def _fitting(nilai: Mapping[int, Decimal | None], anak: Mapping[int, Sequence[BarisAnggaran]], geser: int) -> int:
    """How many parents are the sum of their rows where each amount is looked for so many rows lower."""
    jumlah = 0
    for induk, bawah in anak.items():
        atas, bagian = nilai.get(induk + geser), [nilai.get(b.baris + geser) for b in bawah]
        ada = [n for n in bagian if n is not None]
        jumlah += atas is not None and len(ada) == len(bagian) and same_rupiah(atas, sum(ada, Decimal(0)))
    return jumlah


def _is_overhang(b: BarisAnggaran) -> bool:
    """The amount that a shifted column leaves in a row of its own."""
    return not b.kode.nilai and b.tingkat.kosong and b.uraian.kosong


def _first(baris: Sequence[BarisAnggaran | BarisBelanja], field: str) -> Isian[Any]:
    semua: list[Isian[Any]] = [getattr(b, field) for b in baris]
    return next(isian for isian in semua if isian.terisi)


def _blanked(b: R, fields: Sequence[str]) -> R:
    ubah: dict[str, Any] = {f: isian._replace(nilai=None, keadaan=Keadaan.TIDAK_TERBACA) for f in fields
                            if (isian := getattr(b, f)).terisi}
    return replace(b, **ubah)
