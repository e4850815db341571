"""Blocks -> elements of a Word document, put where their placeholder stood; the table of contents filled from them."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.render import docx, wml
from toolkit.report import wordml
from toolkit.report.blocks import Alinea, Blok, Butir, Gambar, HalamanBaru, IsiTabel, Judul, Kosong, RuangTanda
from toolkit.report.section import Section
from toolkit.report.wordml import W

if TYPE_CHECKING:
    from docx.document import Document

_MENJOROK = (425, 851)
"""Twips before the text of an item, and of one below it."""
_HURUF_TWIP = 115
_TANDA_LEBAR = 1300
DAFTAR_ISI = 'TOC \\o "1-3" \\h \\z \\u'
"""The instruction of the field; Word fills it, with page numbers."""
_DEEPEST = 3


class DocumentWriter:
    """Writes blocks into a document."""

    def __init__(self, dokumen: "Document") -> None:
        self._dokumen = dokumen

    def put(self, tempat: Any, blok: Iterable[Blok]) -> None:  # noqa: ANN401 - an lxml element of python-docx
        """Replace the paragraph of a placeholder by blocks; wide tables stand on landscape pages."""
        section = Section.around(tempat)
        tersusun = with_orientation(list(blok), section.width_mm)
        for n, (satu, landscape) in enumerate(tersusun, 1):
            baru = section.turn(tempat, landscape=landscape)
            if not (baru and isinstance(satu, HalamanBaru)):  # a turned page is a new page
                bertanda = n < len(tersusun) and isinstance(tersusun[n][0], RuangTanda)
                for unsur in self._unsur(satu, section, bertanda=bertanda):
                    tempat.addprevious(unsur)
        section.turn(tempat, landscape=False)
        tempat.getparent().remove(tempat)

    def _unsur(self, blok: Blok, section: Section, *, bertanda: bool) -> Iterator[Any]:
        if isinstance(blok, Gambar):
            yield self._picture(blok)
        yield from (wordml.parse(xml) for xml in _xml(blok, section, bertanda=bertanda))

    def _picture(self, blok: Gambar) -> Any:  # noqa: ANN401 - an lxml element of python-docx
        from docx.shared import Mm  # python-docx is an extra

        alinea = self._dokumen.add_paragraph()
        alinea.add_run().add_picture(BytesIO(blok.data), width=Mm(blok.lebar_mm))
        unsur = alinea._p  # noqa: SLF001 - python-docx offers no public way to move a paragraph
        unsur.get_or_add_pPr().style = "LKGambar" if blok.keterangan else "LKKeterangan"
        return unsur


def with_orientation(blok: list[Blok], lebar_mm: float) -> list[tuple[Blok, bool]]:
    """Each block, and whether its page is landscape: a wide table takes its heading, its text and its signature along.

    >>> [landscape for _, landscape in with_orientation([Alinea("a"), Judul("b", 3), Alinea("c")], 160)]
    [False, False, False]
    """
    landscape = [isinstance(b, IsiTabel) and docx.needs_landscape(b.tabel, lebar_mm) for b in blok]
    for n in [n for n, m in enumerate(landscape) if m]:
        awal = n
        while awal and isinstance(blok[awal - 1], (Alinea, Judul, HalamanBaru)) and not landscape[awal - 1]:
            awal -= 1
            if isinstance(blok[awal], HalamanBaru) or (isinstance(blok[awal], Judul) and not (
                    awal and isinstance(blok[awal - 1], HalamanBaru))):
                landscape[awal:n] = [True] * (n - awal)
                break
        if n + 1 < len(blok) and isinstance(blok[n + 1], RuangTanda):
            landscape[n + 1] = True
    return list(zip(blok, landscape, strict=True))


def _xml(blok: Blok, section: Section, *, bertanda: bool) -> Iterator[str]:
    match blok:
        case Judul():
            yield wml.paragraph(blok.teks, f"Heading{blok.tingkat}")
        case Alinea():
            yield from (wml.paragraph(baris, blok.gaya) for baris in _lines(blok.teks))
        case Butir():
            yield from _butir(blok)
        case Kosong():
            yield docx.missing(blok.teks)
        case IsiTabel():
            lebar = section.length_mm if docx.needs_landscape(blok.tabel, section.width_mm) else section.width_mm
            yield from docx.render(blok.tabel, lebar, bertanda=bertanda)
        case HalamanBaru():
            yield f'<w:p {wml.NS}><w:pPr><w:pStyle w:val="LKCatatan"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
        case RuangTanda():
            yield from _tanda(blok, section.length_mm if section.landscape else section.width_mm)
        case Gambar():
            if blok.keterangan:  # below the picture itself
                yield wml.paragraph(blok.keterangan, "LKKeterangan")


def _lines(teks: str) -> list[str]:
    return wml.xml_text(teks).split("\n")


def _butir(blok: Butir) -> Iterator[str]:
    awal = {0: 0, 1: _MENJOROK[0], 2: 0}[blok.tingkat]
    lebar = max(425, len(blok.tanda) * _HURUF_TWIP + 200) if blok.tingkat != 2 else (  # noqa: PLR2004  (level 2)
        max(_TANDA_LEBAR, blok.huruf * _HURUF_TWIP + 200))
    pertama, *lain = _lines(blok.teks)
    kiri = awal + lebar
    rata = '<w:jc w:val="left"/>' if blok.tingkat == 2 else ""  # noqa: PLR2004 - a label and what belongs to it
    yield wml.paragraph(f"{blok.tanda}\t{pertama}", "LKButir", f'<w:tabs><w:tab w:val="left" w:pos="{kiri}"/></w:tabs>'
                      f'<w:ind w:left="{kiri}" w:hanging="{lebar}"/>{rata}')
    yield from (wml.paragraph(baris, "LKButir", f'<w:ind w:left="{kiri}"/>') for baris in lain)


def _tanda(blok: RuangTanda, lebar_mm: float) -> Iterator[str]:
    """Two columns without lines, kept together."""
    setengah = int(lebar_mm * wml.TWIP_MM / 2)
    sel = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{setengah}" w:type="dxa"/></w:tcPr>'
                  + "".join(wml.paragraph(b, "LKTanda") for b in (isi or ("",))) + "</w:tc>"
                  for isi in (blok.kiri, blok.kanan))
    yield wml.paragraph("", "LKTanda")
    yield (f'<w:tbl {wml.NS}><w:tblPr><w:tblW w:w="{setengah * 2}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
           f'</w:tblPr><w:tblGrid><w:gridCol w:w="{setengah}"/><w:gridCol w:w="{setengah}"/></w:tblGrid>'
           f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr></w:tbl>")
    yield wml.paragraph("", "LKCatatan")


def fill_daftar_isi(dokumen: "Document") -> None:
    """Put the headings of the document into its table of contents; page numbers come from Word or LibreOffice."""
    badan = dokumen.element.body
    awal = next((p for p in badan.iter(f"{W}p") for i in p.iter(f"{W}instrText")
                 if (i.text or "").strip().startswith("TOC")), None)
    if awal is None:
        return
    lari = list(awal.iter(f"{W}r"))
    akhir = [r for r in lari if any(f.get(f"{W}fldCharType") == "end" for f in r.iter(f"{W}fldChar"))]
    tempat: Any = awal
    for teks, tingkat in _headings(dokumen):
        baru = wordml.parse(wml.paragraph(teks, f"TOC{tingkat}"))
        tempat.addnext(baru)
        tempat = baru
    for r in akhir:  # the entries stand within the field, so that they are replaced and not doubled
        tempat.append(r)


def _headings(dokumen: "Document") -> Iterator[tuple[str, int]]:
    for alinea in dokumen.paragraphs:
        nama = (alinea.style.name or "") if alinea.style is not None else ""
        if nama.startswith("Heading ") and alinea.text.strip():
            tingkat = int(nama.rpartition(" ")[2])
            if tingkat <= _DEEPEST:
                yield " ".join(alinea.text.split()), tingkat
