"""What the cells of a sheet hold for whoever computes with them: numbers, texts, formulas."""

import re
from dataclasses import dataclass

from toolkit.model.sel import column_number
from toolkit.ooxml.markup import Element, children, local, main

PLACE = re.compile(r"(\$?)([A-Za-z]+)(\$?)(\d+)")
"""A cell in a formula: `$A1`."""
Place = tuple[int, int]
"""Row and column, from 1; or how far one was moved from another."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a cell holds.

    Attributes:
        angka: the stored number, None for anything else. teks: a text or a logical value, which SUM passes over.
        berumus: there is a formula. rumus: its text, None where nobody may compute it. geser: how far the cell stands
            from the one that the text was written for.
    """

    angka: float | None = None
    teks: bool = False
    rumus: str | None = None
    geser: Place = (0, 0)
    berumus: bool = False


def read_contents(root: Element) -> dict[int, dict[int, Content]]:
    """Every filled cell; what is written twice or nowhere was refused when the sheet was read."""
    semua: dict[int, dict[int, Content]] = {}
    induk: dict[str, tuple[str, Place]] = {}
    baris = 0
    for row in children(root.find(main("sheetData"))):
        baris = int(row.get("r") or baris + 1)
        kolom = 0
        for c in row.iterchildren(main("c")):
            cocok = PLACE.fullmatch(c.get("r") or "")
            kolom = column_number(cocok[2]) if cocok else kolom + 1
            if (satu := _content(c, (baris, kolom), induk)) is not None:
                semua.setdefault(baris, {})[kolom] = satu
    return semua


def _content(c: Element, di: Place, induk: dict[str, tuple[str, Place]]) -> Content | None:
    anak = {local(e): e for e in children(c)}
    rumus, teks = anak.get("f"), (anak["v"].text or "").strip() if "v" in anak else ""
    angka = _number(c.get("t"), teks)
    if rumus is None:
        if "is" not in anak and not teks:
            return None
        return Content(angka, teks=c.get("t") in ("s", "str", "inlineStr", "b"))
    tulisan, geser = _formula(rumus, di, induk)
    return Content(angka, teks=False, rumus=tulisan, geser=geser, berumus=True)


def _number(jenis: str | None, teks: str) -> float | None:
    try:
        return float(teks) if teks and jenis in (None, "n") else None
    except ValueError:
        return None


def _formula(rumus: Element, di: Place, induk: dict[str, tuple[str, Place]]) -> tuple[str | None, Place]:
    """The text, and how far it was moved from the cell that it was written for; None for arrays and data tables."""
    teks, jenis, nomor = (rumus.text or "").strip(), rumus.get("t") or "normal", rumus.get("si") or ""
    if jenis == "shared":
        if teks:
            induk[nomor] = (teks, di)
        if nomor not in induk:
            return None, (0, 0)
        teks, asal = induk[nomor]
        return teks, (di[0] - asal[0], di[1] - asal[1])
    return (teks or None) if jenis == "normal" else None, (0, 0)
