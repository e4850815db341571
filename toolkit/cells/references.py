"""Which cells of a workbook read certain sheets through their formulas, directly or through other cells and names."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from toolkit.model.sel import column_number
from toolkit.ooxml.markup import Element, main
from toolkit.ooxml.opc import Package, Sheet

_TEKS = re.compile(r'"(?:[^"]|"")*"')
_SEL = r"(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})"
_ACUAN = re.compile(
    rf"(?:((?<!')'(?>(?:[^']|'')+)'|(?<![\w.])[\w.]++)!)?(?:(?<![\w.$]){_SEL}(?::{_SEL})?(?![\w(])|(?<![\w.$])\$?([A-Z]{{1,3}}):\$?([A-Z]{{1,3}})"
    r"(?![\w(]))")
_ALAMAT = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW, _C, _F = main("row"), main("c"), main("f")
_BARIS_TERAKHIR = 1_048_576
_TERBESAR = 4_000_000
"""Bytes of a sheet beyond which only its direct mention counts, not what leads through it."""
_SEBARAN_TERBESAR = 10_000
_TERBANYAK = 2_000_000
"""Formulas times cells to look for in one step: beyond it, only direct mentions count."""
_PUTARAN = 64
"""A chain through more cells than that is not followed."""

Tempat = tuple[str, int, int]
"""Sheet, row and column."""


class Rentang(NamedTuple):
    """A range that a formula reads."""

    sheet: str
    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int

    def holds(self, tempat: Tempat) -> bool:
        """Whether a cell lies in it."""
        sheet, baris, kolom = tempat
        return (sheet.casefold() == self.sheet and self.baris <= baris <= self.baris_akhir
                and self.kolom <= kolom <= self.kolom_akhir)


def readers_of(package: Package, dibaca: Collection[str]) -> Mapping[Tempat, str]:
    """Cells outside certain sheets whose formulas read them -> the sheet that they read in the end.

    Args:
        package: the workbook.
        dibaca: names of the sheets that are read.
    """
    sebut = _mentions(dibaca)
    nama = {item.get("name") or "": cocok[1] for item in package.defined_names
            if (cocok := sebut.search(item.text or ""))}
    lain = [s for s in package.sheets if s.kind == "worksheet" and s.part and s.name not in dibaca]
    tanda = re.compile("|".join([sebut.pattern, *(rf"(?<!\w){re.escape(n)}(?!\w)" for n in nama)]), re.IGNORECASE)
    if not any(tanda.search(package.read(s.part).decode("utf-8", "replace")) for s in lain if s.part):
        return {}
    semua = [rumus for s in lain for rumus in _formulas(package, s)]
    kena: dict[Tempat, str] = {}
    for tempat, teks, _ in semua:
        if cocok := sebut.search(teks):
            kena[tempat] = cocok[1]
        elif terpakai := next((n for n in nama if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", teks)), None):
            kena[tempat] = nama[terpakai]
    _follow(kena, [(tempat, acuan) for tempat, _, acuan in semua if tempat not in kena])
    return kena


def _mentions(dibaca: Collection[str]) -> re.Pattern[str]:
    """A formula that names one of the sheets, in quotes or not, in a text for INDIRECT as well."""
    return re.compile(rf"(?<![\w.])'?({'|'.join(re.escape(n) for n in sorted(dibaca, key=len, reverse=True))})'?!",
                      re.IGNORECASE)


def _follow(kena: dict[Tempat, str], sisa: list[tuple[Tempat, list[Rentang]]]) -> None:
    """Add the cells that read a cell which is known to read the sheets."""
    baru = dict(kena)
    for _ in range(_PUTARAN):
        if len(sisa) * len(baru) > _TERBANYAK:
            return
        lanjut = {tempat: asal for tempat, acuan in sisa
                  if (asal := next((a for k, a in baru.items() if any(r.holds(k) for r in acuan)), None))}
        if not lanjut:
            return
        kena.update(lanjut)
        sisa = [(tempat, acuan) for tempat, acuan in sisa if tempat not in lanjut]
        baru = lanjut


def _formulas(package: Package, sheet: Sheet) -> Iterator[tuple[Tempat, str, list[Rentang]]]:
    """Every cell with a formula: its place, the formula's text, the ranges that it reads."""
    if not sheet.part or package.entry(sheet.part).size > _TERBESAR:
        return
    induk: dict[str, tuple[int, int, str]] = {}
    for f in package.xml(sheet.part, to_read=True).iter(_F):
        c = f.getparent()
        cocok = _ALAMAT.fullmatch((c.get("r") or "") if c is not None else "")
        if cocok is None:
            continue
        baris, kolom, teks = int(cocok[2]), column_number(cocok[1]), f.text or ""
        asal = (baris, kolom)
        if f.get("t") == "shared" and (si := f.get("si")) is not None:
            if teks:
                induk[si] = (baris, kolom, teks)
            asal_baris, asal_kolom, teks = induk.get(si, (baris, kolom, teks))
            asal = (asal_baris, asal_kolom)
        acuan = list(_ranges(teks, sheet.name, baris - asal[0], kolom - asal[1]))
        for tempat in _places(f, baris, kolom):
            yield (sheet.name, *tempat), teks, acuan


def _places(f: Element, baris: int, kolom: int) -> Iterator[tuple[int, int]]:
    """The cells that a formula fills: of an array formula all."""
    ujung = [(int(c[2]), column_number(c[1])) for c in _ALAMAT.finditer(f.get("ref") or "")]
    if f.get("t") == "array" and len(ujung) == 2 and (  # noqa: PLR2004 both ends
            (ujung[1][0] - ujung[0][0] + 1) * (ujung[1][1] - ujung[0][1] + 1) <= _SEBARAN_TERBESAR):
        yield from ((b, k) for b in range(ujung[0][0], ujung[1][0] + 1) for k in range(ujung[0][1], ujung[1][1] + 1))
    else:
        yield baris, kolom


def _ranges(teks: str, sheet: str, turun: int, kanan: int) -> Iterator[Rentang]:
    """The ranges in a formula; of a shared one those that its cell reads, so far below and right of the first."""
    for cocok in _ACUAN.finditer(_TEKS.sub('""', teks)):
        nama = (cocok[1] or sheet).strip("'").replace("''", "'").casefold()
        if cocok[10]:
            yield Rentang(nama, 1, column_number(cocok[10]), _BARIS_TERAKHIR, column_number(cocok[11]))
            continue
        awal = _corner(cocok, 2, turun, kanan)
        akhir = _corner(cocok, 6, turun, kanan) if cocok[7] else awal
        yield Rentang(nama, *awal, *akhir)


def _corner(cocok: re.Match[str], dari: int, turun: int, kanan: int) -> tuple[int, int]:
    """Row and column of one corner, moved where it is relative."""
    return (int(cocok[dari + 3]) + (0 if cocok[dari + 2] else turun),
            column_number(cocok[dari + 1]) + (0 if cocok[dari] else kanan))
