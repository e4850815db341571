"""The table of contents: a field that Word fills, with the headings in it until then."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toolkit.render import docx
from toolkit.report import wordml
from toolkit.report.wordml import W

if TYPE_CHECKING:
    from docx.document import Document

PETUNJUK = 'TOC \\o "1-3" \\h \\z \\u'
_TERDALAM = 3


def fill(dokumen: "Document") -> None:
    """Put the headings of the document into its table of contents; page numbers come from Word or LibreOffice."""
    badan = dokumen.element.body
    awal = next((p for p in badan.iter(f"{W}p") for i in p.iter(f"{W}instrText")
                 if (i.text or "").strip().startswith("TOC")), None)
    if awal is None:
        return
    lari = list(awal.iter(f"{W}r"))
    akhir = [r for r in lari if any(f.get(f"{W}fldCharType") == "end" for f in r.iter(f"{W}fldChar"))]
    tempat: Any = awal
    for teks, tingkat in _judul(dokumen):
        baru = wordml.parse(docx.paragraph(teks, f"TOC{tingkat}"))
        tempat.addnext(baru)
        tempat = baru
    for r in akhir:  # the entries stand within the field, so that they are replaced and not doubled
        tempat.append(r)


def _judul(dokumen: "Document") -> Iterator[tuple[str, int]]:
    for alinea in dokumen.paragraphs:
        nama = (alinea.style.name or "") if alinea.style is not None else ""
        if nama.startswith("Heading ") and alinea.text.strip():
            tingkat = int(nama.rpartition(" ")[2])
            if tingkat <= _TERDALAM:
                yield " ".join(alinea.text.split()), tingkat
