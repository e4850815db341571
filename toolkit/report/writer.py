"""Blocks -> elements of a Word document, put where their placeholder stood; the table of contents filled from them."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any

from toolkit.render import columns, docx, wml
from toolkit.report import gallery, headings, letter, wordml
from toolkit.report.blocks import (
    Alinea,
    Blok,
    Butir,
    Foto,
    Gambar,
    HalamanBaru,
    IsiTabel,
    Judul,
    KopSurat,
    Kosong,
    RuangTanda,
    Rumus,
    Uraian,
    is_printed,
)
from toolkit.report.section import Section
from toolkit.report.wordml import W

if TYPE_CHECKING:
    from docx.document import Document

_SELA_LOGO_MM = 4
DAFTAR_ISI = 'TOC \\o "1-3" \\h \\z \\u'
"""The instruction of the field; Word fills it, with page numbers."""
_DEEPEST = 3


class DocumentWriter:
    """Writes blocks into a document."""

    def __init__(self, dokumen: "Document") -> None:
        self._dokumen = dokumen
        self._nomor = count(dokumen.part.next_id)

    def put(self, tempat: Any, blok: Iterable[Blok]) -> None:  # noqa: ANN401 - an lxml element of python-docx
        """Replace the paragraph of a placeholder by blocks; wide tables stand on landscape pages."""
        section = Section.around(tempat)
        tersusun = with_orientation(list(filter(is_printed, blok)), section.width_mm)
        menunggu = False
        for n, (satu, landscape) in enumerate(tersusun, 1):
            menunggu = not section.turn(tempat, landscape=landscape) and menunggu  # a turned page is a new page
            if isinstance(satu, HalamanBaru):
                menunggu = n > 1 and tersusun[n - 2][1] == landscape
                continue
            if isinstance(satu, RuangTanda) and n > 1 and isinstance(tersusun[n - 2][0], IsiTabel):
                continue  # printed with its table
            berikut = tersusun[n][0] if n < len(tersusun) else None
            for unsur in self._unsur(satu, section, berikut):
                if menunggu:
                    self._begin_page(tempat, unsur)
                    menunggu = False
                tempat.addprevious(unsur)
        section.turn(tempat, landscape=False)
        tempat.getparent().remove(tempat)

    def _begin_page(self, tempat: Any, unsur: Any) -> None:  # noqa: ANN401 - lxml elements of python-docx
        """The element begins a page: it says so itself, or a low paragraph before a table does.

        A paragraph that holds the break would stand on a page of its own where the one before it is full.
        """
        from docx.text.paragraph import Paragraph  # python-docx is an extra

        if unsur.tag != f"{W}p":
            unsur = wordml.parse(wml.paragraph("", "LKCatatan", wml.LOW))
            tempat.addprevious(unsur)
        Paragraph(unsur, self._dokumen._body).paragraph_format.page_break_before = True  # noqa: SLF001 - its place

    def _unsur(self, blok: Blok, section: Section, berikut: Blok | None) -> Iterator[Any]:
        if isinstance(blok, Gambar):
            yield self._picture(blok.data, blok.lebar_mm, "LKGambar" if blok.keterangan else "LKKeterangan")
        if isinstance(blok, Foto):
            yield from gallery.rows(blok.gambar, section.current_mm, self._picture)
        if isinstance(blok, KopSurat):
            yield from self._letterhead(blok, section.current_mm)
            return
        yield from (wordml.parse(xml) for xml in _xml(blok, section, berikut))

    def _picture(self, data: bytes, lebar_mm: float, gaya: str) -> Any:  # noqa: ANN401 - an lxml element of python-docx
        from docx.shared import Mm  # python-docx is an extra

        alinea = self._dokumen.add_paragraph()
        alinea.add_run().add_picture(BytesIO(data), width=Mm(lebar_mm))
        unsur = alinea._p  # noqa: SLF001 - python-docx offers no public way to move a paragraph
        unsur.get_or_add_pPr().style = gaya
        for bentuk in unsur.iter("{*}docPr"):  # python-docx numbers by what stands in the document; this one leaves it
            bentuk.set("id", str(next(self._nomor)))
        return unsur

    def _letterhead(self, kop: KopSurat, lebar_mm: float) -> Iterator[Any]:
        """Name and address in the middle of the page, the logo at its left; a double line below."""
        baris = [*(wml.paragraph(n, "LKKop") for n in kop.nama), *(wml.paragraph(a, "LKAlamatKop") for a in kop.alamat)]
        if kop.logo:
            tepi = int((kop.lebar_mm + _SELA_LOGO_MM) * wml.TWIP_MM)
            lebar, kosong = (tepi, int(lebar_mm * wml.TWIP_MM) - 2 * tepi, tepi), wml.paragraph("", "LKAlamatKop")
            tabel = wordml.parse(wml.plain_table(lebar, [[wml.plain_cell(w, isi) for w, isi in zip(
                lebar, (kosong, "".join(baris), kosong), strict=True)]]))
            tempat = next(tabel.iter(f"{W}p"))
            tempat.getparent().replace(tempat, self._picture(kop.logo, kop.lebar_mm, "LKAlamatKop"))
            yield tabel
        else:
            yield from map(wordml.parse, baris)
        yield wordml.parse(wml.paragraph("", "LKGaris"))


def with_orientation(blok: list[Blok], lebar_mm: float) -> list[tuple[Blok, bool]]:
    """Each block, and whether its page is landscape: a wide table takes its heading, its text and its signature along.

    >>> [landscape for _, landscape in with_orientation([Alinea("a"), Judul("b", 3), Alinea("c")], 160)]
    [False, False, False]
    """
    landscape = [isinstance(b, IsiTabel) and columns.needs_landscape(b.tabel, lebar_mm) for b in blok]
    for n in [n for n, m in enumerate(landscape) if m]:
        awal = n
        while awal and isinstance(blok[awal - 1], (Alinea, Judul, HalamanBaru, KopSurat)) and not landscape[awal - 1]:
            awal -= 1
            if isinstance(blok[awal], HalamanBaru) or (isinstance(blok[awal], Judul) and not (
                    awal and isinstance(blok[awal - 1], HalamanBaru))):
                landscape[awal:n] = [True] * (n - awal)
                break
        if n + 1 < len(blok) and isinstance(blok[n + 1], RuangTanda):
            landscape[n + 1] = True
    return list(zip(blok, landscape, strict=True))


def _xml(blok: Blok, section: Section, berikut: Blok | None) -> Iterator[str]:
    match blok:
        case Judul():
            yield wml.paragraph(blok.teks, f"Heading{blok.tingkat}")
        case Alinea():
            lengket = "<w:keepNext/>" if isinstance(berikut, RuangTanda) else ""  # no signature on a page alone
            yield from (wml.paragraph(baris, blok.gaya, lengket, sorot=sorot)
                        for baris, sorot in letter.split_lines(blok.teks, blok.sorot))
        case Butir() | Uraian() | Rumus() | RuangTanda():
            yield from letter.lines(blok, section.current_mm)
        case Kosong():
            yield docx.missing(blok.teks)
        case IsiTabel():
            tanda = letter.lines(berikut, section.current_mm) if isinstance(berikut, RuangTanda) else ()
            yield from docx.render(blok.tabel, section.current_mm, section.height_mm, tuple(tanda))
        case Gambar():
            if blok.keterangan:  # below the picture itself
                yield wml.paragraph(blok.keterangan, "LKKeterangan")


def close_gaps(dokumen: "Document") -> None:
    """The low paragraphs behind tables go where a new page begins, or a heading keeps its own distance.

    Behind a table that fills its page such a paragraph would take a page of its own; one that ends a section or the
    document stays, and is made as low as can be.
    """
    for jeda in [p for t in dokumen.element.body.findall(f"{W}tbl") if (p := t.getnext()) is not None and _is_gap(p)]:
        bawah = jeda.getnext()
        if bawah is None or bawah.tag == f"{W}sectPr" or jeda.find(f"{W}pPr/{W}sectPr") is not None:
            jeda.find(f"{W}pPr/{W}spacing").set(f"{W}line", "20")
        elif bawah.find(f"{W}pPr/{W}pageBreakBefore") is not None or headings.level(dokumen, bawah) is not None:
            jeda.getparent().remove(jeda)


def _is_gap(unsur: Any) -> bool:  # noqa: ANN401 - an lxml element of python-docx
    jarak = unsur.find(f"{W}pPr/{W}spacing")
    return unsur.find(f"{W}r") is None and jarak is not None and jarak.get(f"{W}lineRule") == "exact"


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
