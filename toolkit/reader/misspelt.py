"""Headings and sheet names that nearly are the contract's: staff may add their own, but a misspelt one is not read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.sel import Isian
from toolkit.reader.headings import Meaning, meaning
from toolkit.reader.rows import OpenSheet
from toolkit.schema.input import ATURAN, DAFTAR, INPUT_SHEETS, PETUNJUK
from toolkit.schema.kinds import Column, Kind
from toolkit.values.teks import fold, fold_rapat, terdekat

MIRIP = 0.8
"""From this likeness on a name is a misspelling; below it, the office's own (`Sumber` beside `Sumber Data`)."""
TERPENDEK = 4
"""Shorter names are alike by chance."""
_TAHUN = re.compile(r"(.*\D)((?:19|20)\d{2})\W*", re.DOTALL)
_SALINAN = re.compile(r"[\W_]*(?:\(\d+\)|\d+)?[\W_]*$")
"""What Excel, or staff, add to the name of a copied sheet: `Anggaran (2)`, `Anggaran 2021`."""


def misspelt_headings(terbuka: OpenSheet) -> Iterator[tuple[Isian[str], str]]:
    """Unknown headings of the heading row above filled cells, each with the missing column that it nearly names."""
    judul, grid = terbuka.judul, terbuka.grid
    terpakai = {*judul.kolom.values(), *judul.tahun_ini.values(), *judul.ganda}
    for kolom, cell in grid.baris[judul.baris].items():
        if kolom in terpakai or kolom not in terbuka.berisi or meaning(terbuka.sheet, cell) is not None:
            continue
        if maksud := _meant_heading(cell.teks, terbuka):
            yield terbuka.heading(kolom), maksud


def _meant_heading(teks: str, terbuka: OpenSheet) -> str | None:
    if len(fold_rapat(teks)) < TERPENDEK:
        return None
    input_ = [c for c in terbuka.sheet.columns if c.kind is not Kind.HITUNG and not c.numbered]
    if bertahun := _TAHUN.fullmatch(teks):
        tahun = int(bertahun[2])
        hilang = [c for c in input_ if c.years and terbuka.judul.find(c, tahun) is None]
        dekat = _nearest(bertahun[1], hilang)
        return f"{dekat} {tahun}" if dekat else None
    ada: Mapping[Meaning, int] = terbuka.judul.kolom
    return _nearest(teks, [c for c in input_ if not c.years and Meaning(c) not in ada
                           and c not in terbuka.judul.tahun_ini])


def _nearest(teks: str, kolom: Sequence[Column]) -> str | None:
    """A heading spelt nearly so; else those of which all words stand in the text, or all of its words in them."""
    dekat = terdekat(teks, [c.heading for c in kolom], MIRIP)
    return dekat or " atau ".join(c.heading for c in kolom if _decides(c) and _contains(teks, c.heading)) or None


def _decides(column: Column) -> bool:
    """What stands in the column changes a number; a column of words may have a namesake of the office's own."""
    return column.kind not in {Kind.TEKS, Kind.NOMOR}


def _contains(a: str, b: str) -> bool:
    kata = sorted((set(fold(a).split()), set(fold(b).split())), key=len)
    return kata[0] <= kata[1] and len("".join(kata[0])) >= TERPENDEK


def misspelt_sheet(nama: str, ada: Sequence[str]) -> str | None:
    """The workbook's sheet that nearly has the name of a sheet that is absent; None where none has.

    >>> misspelt_sheet("Anggaran", ["Angaran", "Catatan"]), misspelt_sheet("Kegiatan", ["Daftar Kegiatan"])
    ('Angaran', None)
    """
    dikenal = {fold_rapat(s) for s in (*(s.name for s in INPUT_SHEETS), PETUNJUK, DAFTAR, ATURAN)}
    polos = {n: _SALINAN.sub("", n) for n in ada if fold_rapat(n) not in dikenal}
    salinan = next((n for n, p in polos.items() if fold(p) == fold(nama)), None)
    return salinan or (terdekat(nama, list(polos), MIRIP) if len(nama) >= TERPENDEK else None)
