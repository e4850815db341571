"""Findings in the order in which they are shown, and the ones that the office accepted."""

from collections.abc import Iterable

from toolkit.model.temuan import Penerimaan, Temuan
from toolkit.schema.input import INPUT_SHEETS


def in_order(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Findings in the order of the sheets and their cells; those about the file first."""
    sheets = {sheet.name: k for k, sheet in enumerate(INPUT_SHEETS)}

    def place(t: Temuan) -> tuple[int, str, int, int, str]:
        nomor = -1 if t.sheet is None else sheets.get(t.sheet, len(sheets))
        return nomor, t.sheet or "", t.sel.baris if t.sel else 0, t.sel.kolom if t.sel else 0, t.kode

    return tuple(sorted(temuan, key=place))


def accept(temuan: Iterable[Temuan], penerimaan: Iterable[Penerimaan]) -> tuple[Temuan, ...]:
    """Mark the findings for which the office wrote a reason.

    A reason belongs to a finding of the same code, sheet, record and value: a row that moved keeps it, a value that
    changed loses it (workbook contract, section 4, "Alasan diterima").
    """
    alasan = {(p.kode, p.sheet, p.kunci, p.nilai): p.alasan for p in penerimaan}

    def marked(t: Temuan) -> Temuan:
        found = alasan.get((t.kode, t.sheet or "", t.kunci, t.nilai))
        return t._replace(diterima=True, alasan=found) if found else t

    return tuple(marked(t) for t in temuan)
