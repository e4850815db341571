"""A quotient as a document prints it: a table without lines but the one between what stands above and below it.

Word's own equations break no line; what a formulation counts is a sentence as a rule, and wraps above its line here.
"""

from toolkit.render.wml import LOW, TWIP_MM, paragraph, plain_cell, plain_table, width_mm
from toolkit.values.pecahan import Pecahan

_SELA_MM = 3.0
_GARIS = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'
_MULAI, _LANJUT = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_RAPAT = '<w:spacing w:before="0" w:after="0"/>'


def sides_mm(pecahan: Pecahan, poin: float) -> float:
    """Width that what stands beside the quotient takes."""
    return sum(width_mm(sisi, poin) + _SELA_MM for sisi in (pecahan.kiri, pecahan.kanan) if sisi)


def table(pecahan: Pecahan, lebar_mm: float, gaya: str, poin: float, *, rata: str = "left") -> str:
    """The table as XML.

    Args:
        pecahan: what to print.
        lebar_mm: room for it.
        gaya: style of its paragraphs.
        poin: size of that style's letters.
        rata: where it stands in that room.
    """
    isi = max(width_mm(pecahan.atas, poin), width_mm(pecahan.bawah, poin)) + _SELA_MM
    tengah = max(min(isi, lebar_mm - sides_mm(pecahan, poin)), _SELA_MM * 2)
    sisi = {teks: int((width_mm(teks, poin) + _SELA_MM) * TWIP_MM) for teks in (pecahan.kiri, pecahan.kanan) if teks}
    lebar = int(tengah * TWIP_MM)
    baris = []
    for teks, gabung, garis, tegak in ((pecahan.atas, _MULAI, _GARIS, "bottom"), (pecahan.bawah, _LANJUT, "", "top")):
        sel = plain_cell(lebar, _text(teks, gaya, "center"), garis, tegak)
        kiri, kanan = (plain_cell(sisi[s], _text(s if gabung == _MULAI else "", gaya, jc), gabung) if s else ""
                       for s, jc in ((pecahan.kiri, "right"), (pecahan.kanan, "left")))
        baris.append((kiri, sel, kanan))
    return plain_table([w for w in (sisi.get(pecahan.kiri), lebar, sisi.get(pecahan.kanan)) if w], baris, rata=rata)


def in_cell(pecahan: Pecahan, lebar_mm: float, gaya: str, poin: float) -> str:
    """As `table`, with the low paragraph that must follow a table within a cell."""
    return table(pecahan, lebar_mm, gaya, poin) + paragraph("", gaya, LOW)


def _text(teks: str, gaya: str, rata: str) -> str:
    return paragraph(teks.replace(" ", "\N{NO-BREAK SPACE}") if rata != "center" else teks, gaya,
                     f'<w:keepNext/>{_RAPAT}<w:jc w:val="{rata}"/>')
