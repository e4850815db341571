"""Makes the template of a kind of report: cover, front pages, headings, placeholders below; lkjip.docx ships."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.render.styles import FONT, KEPALA, TINTA
from toolkit.render.wml import NS
from toolkit.report import styles, wordml, writer
from toolkit.report.jenis import DAFTAR_ISI, JenisLaporan, Kerangka
from toolkit.report.lkjip import LKJIP, SHIPPED
from toolkit.report.wordml import W

if TYPE_CHECKING:
    from docx.document import Document

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project; the installed package has the template beside this module."""
_JUDUL = (26, 96)
_SAMPUL = (("{{ sebutan_kapital }}", 22, 12), ("{{ kabupaten_kapital }}", 16, 6), ("TAHUN {{ tahun }}", 22, 24),
           ("TAHUN {{ tahun_susun }}", 16, 240))
"""What stands below the title, with its size and the space above, in points; the last, the year in which it was made,
is said of a report of a whole year."""


def make(jenis: JenisLaporan) -> bytes:
    """The template's bytes, the same each time."""
    from docx import Document  # python-docx is an extra
    from docx.enum.section import WD_SECTION

    dokumen = Document()
    _set_styles(dokumen)
    _set_properties(dokumen, jenis.judul)
    _add_sampul(dokumen, jenis.judul, _SAMPUL if jenis.pada is None else _SAMPUL[:-1])
    for kerangka, nomor in ((jenis.depan, "lowerRoman"), (jenis.bab, "decimal")):
        dokumen.add_section(WD_SECTION.NEW_PAGE)
        _add_kerangka(dokumen, kerangka)
        _set_paper(dokumen.sections[-1], nomor, jenis.judul)
    return wordml.save(dokumen)


def _set_styles(dokumen: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm, Pt, RGBColor

    styles.ensure(dokumen)
    dokumen.styles["Normal"].font.name, dokumen.styles["Normal"].font.size = FONT, Pt(11)
    for tingkat, (besar, warna) in enumerate(((14, KEPALA), (12, KEPALA), (11, TINTA), (11, TINTA)), 1):
        satu: Any = dokumen.styles[f"Heading {tingkat}"]
        satu.font.name, satu.font.size, satu.font.bold = FONT, Pt(besar), True
        satu.font.italic, satu.font.color.rgb = False, RGBColor.from_string(warna[1:])
        huruf = satu.element.rPr.rFonts
        for sisi in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            huruf.attrib.pop(f"{W}{sisi}", None)
        satu.paragraph_format.space_before, satu.paragraph_format.space_after = Pt(12 if tingkat > 1 else 0), Pt(6)
        satu.paragraph_format.keep_with_next = True
        if tingkat == 1:
            satu.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
            satu.paragraph_format.space_after = Pt(18)
    for tingkat in (1, 2, 3):
        isi: Any = dokumen.styles.add_style(f"toc {tingkat}", WD_STYLE_TYPE.PARAGRAPH)
        isi.element.set(f"{W}styleId", f"TOC{tingkat}")
        isi.font.name, isi.font.size, isi.font.bold = FONT, Pt(10.5), tingkat == 1
        isi.paragraph_format.left_indent, isi.paragraph_format.space_after = Mm(6 * (tingkat - 1)), Pt(2)
        isi.paragraph_format.tab_stops.add_tab_stop(Mm(160), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _set_properties(dokumen: "Document", judul: str) -> None:
    """Title and dates; and the wish that Word brings the table of contents up to date when it opens the document."""
    inti = dokumen.core_properties
    inti.title, inti.author, inti.comments = judul, "", ""
    inti.created = inti.modified = wordml.TANGGAL.replace(tzinfo=None)
    dokumen.settings.element.append(wordml.parse(f'<w:updateFields {NS} w:val="true"/>'))


def _add_sampul(dokumen: "Document", judul: str, bawah: Sequence[tuple[str, int, int]]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    for teks, besar, sebelum in (("{{ logo }}", 11, 24), (judul.upper(), *_JUDUL), *bawah):
        alinea = dokumen.add_paragraph()
        alinea.alignment = WD_ALIGN_PARAGRAPH.CENTER
        alinea.paragraph_format.space_before = Pt(sebelum)
        lari = alinea.add_run(teks)
        lari.font.size, lari.font.bold, lari.font.color.rgb = Pt(besar), True, RGBColor.from_string(KEPALA[1:])
    _set_paper(dokumen.sections[0])


def _add_kerangka(dokumen: "Document", kerangka: Kerangka) -> None:
    """Headings with their placeholders; each chapter but the first begins a page."""
    for n, (tingkat, teks) in enumerate(kerangka):
        if tingkat:
            _add_judul(dokumen, teks, tingkat, baru=tingkat == 1 and n > 0)
        elif (tingkat, teks) == DAFTAR_ISI:
            _add_field(dokumen.add_paragraph(style="LK Isi"), writer.DAFTAR_ISI)
        else:
            dokumen.add_paragraph("{{ " + teks + " }}", style="LK Isi")


def _add_judul(dokumen: "Document", teks: str, tingkat: int, *, baru: bool = False) -> None:
    alinea = dokumen.add_paragraph(teks, style=f"Heading {tingkat}")
    if baru:
        alinea.paragraph_format.page_break_before = True


def _set_paper(bagian: Any, nomor: str = "", judul: str = "") -> None:  # noqa: ANN401 - a section of python-docx
    """F4 with its margins; title and page number at the foot, in the form `nomor` (empty: none)."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    styles.set_paper(bagian)
    bagian.footer.is_linked_to_previous = False
    if not nomor:
        return
    sifat = bagian._sectPr  # noqa: SLF001 - python-docx knows no page numbers
    for lama in sifat.findall(f"{W}pgNumType"):  # a new section begins as a copy of the one before
        sifat.remove(lama)
    sifat.find(f"{W}pgMar").addnext(wordml.parse(f'<w:pgNumType {NS} w:fmt="{nomor}" w:start="1"/>'))
    kaki = bagian.footer.paragraphs[0]
    kaki.alignment = WD_ALIGN_PARAGRAPH.CENTER
    kaki.add_run(judul + " {{ nama }} Tahun {{ tahun }}  ·  ").font.size = Pt(8.5)
    _add_field(kaki, "PAGE")


def _add_field(alinea: Any, petunjuk: str) -> None:  # noqa: ANN401 - a paragraph of python-docx
    """A field that Word computes."""
    from docx.shared import Pt

    for jenis in ("begin", "", "separate", "end"):
        lari = alinea.add_run()
        lari.font.size = Pt(8.5)
        isi = (f'<w:fldChar {NS} w:fldCharType="{jenis}"/>' if jenis else
               f'<w:instrText {NS} xml:space="preserve"> {escape(petunjuk, quote=False)} </w:instrText>')
        lari._r.append(wordml.parse(isi))  # noqa: SLF001 - python-docx knows no fields


def write() -> None:
    """Write the template into the package and beside the workbook templates."""
    data = make(LKJIP)
    for folder in (SHIPPED.parent, FOLDER):
        (folder / SHIPPED.name).write_bytes(data)
