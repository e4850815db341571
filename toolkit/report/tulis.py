"""Blocks -> elements of a Word document, put where their placeholder stood."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.render import docx
from toolkit.report import wordml
from toolkit.report.halaman import Halaman as Kertas
from toolkit.report.model import Alinea, Blok, Butir, Gambar, Halaman, IsiTabel, Judul, Kosong, Tanda

if TYPE_CHECKING:
    from docx.document import Document

_MENJOROK = (425, 851)
"""Twips before the text of an item, and of one below it."""
_HURUF_TWIP = 115
_TANDA_LEBAR = 1300


class Penulis:
    """Writes blocks into a document."""

    def __init__(self, dokumen: "Document") -> None:
        self._dokumen = dokumen

    def put(self, tempat: Any, blok: Iterable[Blok]) -> None:  # noqa: ANN401 - an lxml element of python-docx
        """Replace the paragraph of a placeholder by blocks; wide tables stand on landscape pages."""
        kertas = Kertas.around(tempat)
        tersusun = susun(list(blok), kertas.lebar_mm)
        for n, (satu, miring) in enumerate(tersusun, 1):
            baru = kertas.turn(tempat, landscape=miring)
            if not (baru and isinstance(satu, Halaman)):  # a turned page is a new page
                bertanda = n < len(tersusun) and isinstance(tersusun[n][0], Tanda)
                for unsur in self._unsur(satu, kertas, bertanda=bertanda):
                    tempat.addprevious(unsur)
        kertas.turn(tempat, landscape=False)
        tempat.getparent().remove(tempat)

    def _unsur(self, blok: Blok, kertas: Kertas, *, bertanda: bool) -> Iterator[Any]:

        if isinstance(blok, Gambar):
            yield from self._gambar(blok)
            return
        yield from (wordml.parse(xml) for xml in _xml(blok, kertas, bertanda=bertanda))

    def _gambar(self, blok: Gambar) -> Iterator[Any]:
        from docx.shared import Mm  # python-docx is an extra

        alinea = self._dokumen.add_paragraph()
        alinea.add_run().add_picture(BytesIO(blok.data), width=Mm(blok.lebar_mm))
        unsur = alinea._p  # noqa: SLF001 - python-docx offers no public way to move a paragraph
        unsur.get_or_add_pPr().style = "LKGambar" if blok.keterangan else "LKKeterangan"
        yield unsur
        if blok.keterangan:

            yield wordml.parse(docx.paragraph(blok.keterangan, "LKKeterangan"))


def susun(blok: list[Blok], lebar_mm: float) -> list[tuple[Blok, bool]]:
    """Each block, and whether its page is landscape: a wide table takes its heading, its text and its signature along.

    >>> [miring for _, miring in susun([Alinea("a"), Judul("b", 3), Alinea("c")], 160)]
    [False, False, False]
    """
    miring = [isinstance(b, IsiTabel) and docx.needs_landscape(b.tabel, lebar_mm) for b in blok]
    for n in [n for n, m in enumerate(miring) if m]:
        awal = n
        while awal and isinstance(blok[awal - 1], (Alinea, Judul, Halaman)) and not miring[awal - 1]:
            awal -= 1
            if isinstance(blok[awal], Halaman) or (isinstance(blok[awal], Judul) and not (
                    awal and isinstance(blok[awal - 1], Halaman))):
                miring[awal:n] = [True] * (n - awal)
                break
        if n + 1 < len(blok) and isinstance(blok[n + 1], Tanda):
            miring[n + 1] = True
    return list(zip(blok, miring, strict=True))


def _xml(blok: Blok, kertas: Kertas, *, bertanda: bool) -> Iterator[str]:
    match blok:
        case Judul():
            yield docx.paragraph(blok.teks, f"Heading{blok.tingkat}")
        case Alinea():
            yield from (docx.paragraph(baris, blok.gaya) for baris in _garis(blok.teks))
        case Butir():
            yield from _butir(blok)
        case Kosong():
            yield docx.missing(blok.teks)
        case IsiTabel():
            lebar = kertas.panjang_mm if docx.needs_landscape(blok.tabel, kertas.lebar_mm) else kertas.lebar_mm
            yield from docx.render(blok.tabel, lebar, bertanda=bertanda)
        case Halaman():
            yield f'<w:p {docx.NS}><w:pPr><w:pStyle w:val="LKCatatan"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
        case Tanda():
            yield from _tanda(blok, kertas.panjang_mm if kertas.miring else kertas.lebar_mm)
        case Gambar():
            raise TypeError(blok)


def _garis(teks: str) -> list[str]:
    return docx.xml_text(teks).split("\n")


def _butir(blok: Butir) -> Iterator[str]:
    awal = {0: 0, 1: _MENJOROK[0], 2: 0}[blok.tingkat]
    lebar = max(425, len(blok.tanda) * _HURUF_TWIP + 200) if blok.tingkat != 2 else (  # noqa: PLR2004  (level 2)
        max(_TANDA_LEBAR, blok.huruf * _HURUF_TWIP + 200))
    pertama, *lain = _garis(blok.teks)
    kiri = awal + lebar
    rata = '<w:jc w:val="left"/>' if blok.tingkat == 2 else ""  # noqa: PLR2004 - a label and what belongs to it
    yield docx.paragraph(f"{blok.tanda}\t{pertama}", "LKButir", f'<w:tabs><w:tab w:val="left" w:pos="{kiri}"/></w:tabs>'
                      f'<w:ind w:left="{kiri}" w:hanging="{lebar}"/>{rata}')
    yield from (docx.paragraph(baris, "LKButir", f'<w:ind w:left="{kiri}"/>') for baris in lain)


def _tanda(blok: Tanda, lebar_mm: float) -> Iterator[str]:
    """Two columns without lines, kept together."""
    setengah = int(lebar_mm * docx.TWIP_MM / 2)
    sel = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{setengah}" w:type="dxa"/></w:tcPr>'
                  + "".join(docx.paragraph(b, "LKTanda") for b in (isi or ("",))) + "</w:tc>"
                  for isi in (blok.kiri, blok.kanan))
    yield docx.paragraph("", "LKTanda")
    yield (f'<w:tbl {docx.NS}><w:tblPr><w:tblW w:w="{setengah * 2}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
           f'</w:tblPr><w:tblGrid><w:gridCol w:w="{setengah}"/><w:gridCol w:w="{setengah}"/></w:tblGrid>'
           f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr></w:tbl>")
    yield docx.paragraph("", "LKCatatan")
