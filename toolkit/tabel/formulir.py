"""The words of the forms that are signed, from formulir.toml; an office's own of sheet Naskah take their place."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from toolkit.model.hasil import Hasil
from toolkit.values.butir import Rincian, groups, rinci
from toolkit.values.diktum import counted_label, typed_label

_ISI: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_KEPUTUSAN = _ISI["keputusan"]


@dataclass(frozen=True, slots=True)
class Diktum:
    """A clause of a decree: its label, its sentence, and the items below it."""

    label: str
    teks: str
    butir: tuple[Rincian, ...]


def kalimat_pk(hasil: Hasil, nama: str) -> tuple[str, ...]:
    """A sentence of the Perjanjian Kinerja, as its key in the file is called, in its paragraphs.

    Args:
        hasil: whose Naskah may have it.
        nama: `pembuka`, `disebut_pertama`, `disebut_kedua`, `pihak_pertama` or `pihak_kedua`.
    """
    return hasil.laporan.tulisan(f"PK {nama.replace('_', ' ').title()}") or (_ISI["perjanjian_kinerja"][nama],)


def menetapkan(hasil: Hasil, jabatan: str, tentang: str) -> tuple[str, ...]:
    """What stands behind "Menetapkan :" in the decree on the indicators.

    Args:
        hasil: whose Naskah may have it.
        jabatan: who decrees, in capitals.
        tentang: the decree's subject, in capitals.
    """
    return hasil.laporan.tulisan("SK IKU Menetapkan") or (
        Template(_KEPUTUSAN["menetapkan"]).substitute(jabatan=jabatan, tentang=tentang),)


def diktum(isi: Sequence[str]) -> tuple[Diktum, ...]:
    """The clauses of a decree, row by row: a label that was typed holds, a row that begins with `- ` is an item.

    >>> [(d.label, d.teks, [b.teks for b in d.butir]) for d in diktum(["Menetapkan IKU", "bertujuan :", "- a", "- b"])]
    [('KESATU', 'Menetapkan IKU.', []), ('KEDUA', 'bertujuan:', ['a;', 'b.'])]
    >>> [d.label for d in diktum(["KESATU : satu", "KETIGA: tiga"])]
    ['KESATU', 'KETIGA']
    >>> [(d.label, d.teks) for d in diktum(["Kedua belah pihak", "Keenam :berlaku", "KEEMPAT:lain", "KEDUABELAS x"])]
    [('KESATU', 'Kedua belah pihak.'), ('KEENAM', 'berlaku.'), ('KEEMPAT', 'lain.'), ('KEEMPAT', 'KEDUABELAS x.')]
    """
    return tuple(_clause(n, satu) for n, satu in enumerate(groups(isi)))


def _clause(n: int, baris: Sequence[str]) -> Diktum:
    label, isi = typed_label(baris[0])
    if len(baris) > 1:
        isi = f"{isi.rstrip(' :;,.')}:"
    kepala, *butir = rinci((isi, *baris[1:]), angka=True)
    return Diktum(label or counted_label(n), kepala.teks, tuple(butir))
