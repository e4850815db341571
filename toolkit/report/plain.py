"""A document of blocks alone, without a template: F4, one kind of page, the same bytes each time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.report import styles, wordml
from toolkit.report.blocks import Blok
from toolkit.report.extra import require
from toolkit.report.writer import DocumentWriter

if TYPE_CHECKING:
    from docx.document import Document


def make_document(blok: Sequence[Blok], judul: str) -> bytes:
    """The document's bytes.

    Args:
        blok: from top to bottom.
        judul: title in its properties.

    Raises:
        ToolkitError: what makes Word documents is not installed.
    """
    require("docx")
    from docx import Document  # an extra

    dokumen = Document()
    styles.ensure(dokumen, {**styles.GAYA, **styles.GAYA_SURAT})
    _set_page(dokumen)
    inti = dokumen.core_properties
    inti.title, inti.author, inti.comments = judul, "", ""
    inti.created = inti.modified = wordml.TANGGAL.replace(tzinfo=None)
    DocumentWriter(dokumen).put(dokumen.add_paragraph()._p, blok)  # noqa: SLF001 - the writer replaces an element
    return wordml.save(dokumen)


def _set_page(dokumen: "Document") -> None:
    from docx.shared import Pt

    gaya = dokumen.styles["Normal"]
    gaya.font.name, gaya.font.size = styles.FONT, Pt(11)
    styles.set_paper(dokumen.sections[0])
