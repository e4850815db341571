"""WordprocessingML as text: what XML can hold, runs, paragraphs, and tables without lines that place them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from toolkit.values.ruang import lebar_teks

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TWIP_MM = 1440 / 25.4
LOW = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Makes the paragraph that must stand behind a table so low that it takes no page of its own."""
SOROT = '<w:highlight w:val="yellow"/>'
"""Marks a run."""
_MM_PIKSEL = 25.4 / 96
_TAK_BOLEH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(teks: str) -> str:
    r"""A text that XML can hold: what it cannot (control characters, half of a pair) becomes `�`.

    >>> xml_text("a\x07\ud83dz")
    'a��z'
    """
    return _TAK_BOLEH.sub("\ufffd", teks.replace("\r\n", "\n").replace("\r", "\n"))


def run(teks: str, sifat: str = "") -> str:
    """A run with the text as written; line breaks and tabs as Word has them. `sifat`: its properties, as XML."""
    potongan = re.split(r"([\n\t])", xml_text(teks))
    tanda = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    isi = "".join(tanda.get(p) or f'<w:t xml:space="preserve">{escape(p, quote=False)}</w:t>' for p in potongan if p)
    return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{isi}</w:r>"


def paragraph(teks: str, nama: str, sifat: str = "", huruf: str = "", sorot: Sequence[str] = ()) -> str:
    """A paragraph in a style.

    Args:
        teks: what it says.
        nama: id of the style.
        sifat: further properties of the paragraph, as XML.
        huruf: properties of its runs, as XML.
        sorot: sentences of it that are marked; one that does not stand there as it is marks all of it.
    """
    isi = "".join(run(t, huruf + SOROT if kuning else huruf) for t, kuning in _parts(teks, sorot))
    return f'<w:p {NS}><w:pPr><w:pStyle w:val="{nama}"/>{sifat}</w:pPr>{isi}</w:p>'


def _parts(teks: str, sorot: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each is marked.

    >>> list(_parts("Naik. Turun. Tetap.", ["Turun."])), list(_parts("Naik ;", ["Naik."]))
    ([('Naik. ', False), ('Turun.', True), (' Tetap.', False)], [('Naik ;', True)])
    """
    awal = 0
    for letak, satu in sorted((teks.find(s), s) for s in sorot):
        if letak < 0:
            yield teks, True
            return
        if letak >= awal:
            yield from ((t, k) for t, k in ((teks[awal:letak], False), (satu, True)) if t)
            awal = letak + len(satu)
    if teks[awal:]:
        yield teks[awal:], False


def width_mm(teks: str, poin: float = 9, *, tebal: bool = False) -> float:
    """Width of a line of text."""
    return lebar_teks(teks, poin, tebal=tebal) * _MM_PIKSEL


def plain_table(lebar: Sequence[int], baris: Iterable[Iterable[str]], *, rata: str = "left") -> str:
    """A table without lines whose rows stay whole.

    Args:
        lebar: of its columns, in twips.
        baris: its cells as `plain_cell` makes them.
        rata: where it stands between the margins.
    """
    kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in lebar)
    isi = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(sel)}</w:tr>" for sel in baris)
    return (f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:jc w:val="{rata}"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="30" w:type="dxa"/>'
            f'<w:right w:w="30" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{isi}</w:tbl>')


def plain_cell(lebar: int, isi: str, sifat: str = "", tegak: str = "center") -> str:
    """A cell. `isi`: its paragraphs. `sifat`: further properties, as XML. `tegak`: where they stand in its height."""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{sifat}<w:vAlign w:val="{tegak}"/></w:tcPr>'
            f"{isi}</w:tc>")
