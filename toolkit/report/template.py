"""A Word template of the report: its placeholders checked, and filled with texts and with whole chapters."""

import zipfile
from collections.abc import Container, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.errors import ToolkitError
from toolkit.ooxml.word import Placeholder, WordTemplate
from toolkit.report import styles, wordml
from toolkit.report.blocks import Blok, Isi, Kosong, is_printed
from toolkit.report.headings import drop_heading
from toolkit.report.placeholders import TEKS, BlockPlaceholder
from toolkit.report.wordml import W
from toolkit.report.writer import DocumentWriter, close_gaps, fill_daftar_isi

if TYPE_CHECKING:
    from docx.document import Document

_AWAL, _AKHIR = "\ue000", "\ue001"
"""Around a placeholder's name where its blocks go; private characters, which no text of ours has."""
_AWAL_KOSONG, _AKHIR_KOSONG = "\ue002", "\ue003"
_SARAN = "Perbaiki tempat isian itu di templat; daftarnya ada di panduan, halaman Laporan Word."


class Template:
    """A template.

    Args:
        data: the file. sebutan: what messages call it, "Templat kantor.docx".
        bagian: the placeholders that stand in a paragraph of their own.

    Raises:
        ToolkitError: it cannot be read, is no Word document, or holds a placeholder that is unknown or broken.
    """

    def __init__(self, data: bytes, sebutan: str, bagian: Sequence[BlockPlaceholder]) -> None:
        self._bagian = {t.nama: t for t in bagian}
        self._word = WordTemplate(data, sebutan, known=[*(t.nama for t in TEKS), *self._bagian], saran=_SARAN)
        self._opened(self._word.data)
        self.dipakai = frozenset(p.nama for p in self._word.placeholders)
        if not self.dipakai:
            raise ToolkitError(f"{sebutan} tidak memuat satu pun tempat isian seperti {{{{ nama }}}}.",
                               _SARAN)
        self._check()

    @property
    def tanpa(self) -> tuple[str, ...]:
        """Placeholders of chapters that the template does not have."""
        return tuple(t.nama for t in self._bagian.values() if t.bab and t.nama not in self.dipakai)

    def _opened(self, data: bytes) -> "Document":
        """The document as python-docx has it.

        Raises:
            ToolkitError: it cannot open it.
        """
        from docx import Document  # an extra, half a second of imports

        try:
            return Document(BytesIO(data))
        except (KeyError, ValueError, zipfile.BadZipFile) as galat:
            raise self._word.not_word() from galat

    def _check(self) -> None:
        """What is missing is said in its place, so there are names alone; a chapter stands by itself, and once."""
        bab: dict[str, Placeholder] = {}
        for p in self._word.placeholders:
            if not p.polos:
                raise self._word.wrong(p.tempat, p.alinea, f"{p.tanda} tidak dapat dipakai; yang dapat dipakai hanya "
                                       "nama di antara {{ dan }}")
            if p.nama in self._bagian:
                if p.alinea.strip() != p.tanda or not p.badan:
                    raise self._word.wrong(p.tempat, p.alinea,
                                           f"{p.nama} harus berdiri sendiri dalam satu alinea di badan dokumen")
                if p.nama in bab:
                    raise self._word.wrong(p.tempat, p.alinea, f"{p.nama} sudah ada di {bab[p.nama].tempat}")
                bab[p.nama] = p

    def fill(self, isi: Isi) -> bytes:
        """The document."""
        dokumen = self._opened(self._word.fill({
            **{nama: _say(teks) for nama, teks in isi.teks.items()},
            **{nama: f"{_AWAL}{nama}{_AKHIR}" for nama in isi.bagian}}))
        styles.ensure(dokumen)
        _place_blocks(dokumen, isi.bagian, {t.nama for t in self._bagian.values() if t.bab})
        _highlight_missing(dokumen)
        close_gaps(dokumen)
        fill_daftar_isi(dokumen)
        return wordml.save(dokumen)


def _say(teks: str | Kosong) -> str:
    from toolkit.render.wml import xml_text

    return xml_text(teks) if isinstance(teks, str) else f"{_AWAL_KOSONG}[{teks.teks}]{_AKHIR_KOSONG}"


def _place_blocks(dokumen: "Document", bagian: Mapping[str, tuple[Blok, ...]], berjudul: Container[str]) -> None:
    penulis = DocumentWriter(dokumen)
    for p in list(dokumen.element.body.iter(f"{W}p")):
        teks = "".join(t.text or "" for t in p.iter(f"{W}t")).strip()
        nama = teks.removeprefix(_AWAL).removesuffix(_AKHIR)
        if teks == f"{_AWAL}{nama}{_AKHIR}" and nama in bagian:
            if nama in berjudul and not any(map(is_printed, bagian[nama])):
                drop_heading(dokumen, p)
            penulis.put(p, bagian[nama])


def _highlight_missing(dokumen: "Document") -> None:
    """Mark what is missing within a line."""
    from docx.enum.text import WD_COLOR_INDEX
    from docx.text.run import Run

    for kisah in _stories(dokumen):
        for t in kisah.iter(f"{W}t"):
            if t.text and _AWAL_KOSONG in t.text:
                t.text = t.text.replace(_AWAL_KOSONG, "").replace(_AKHIR_KOSONG, "")
                Run(t.getparent(), dokumen).font.highlight_color = WD_COLOR_INDEX.YELLOW


def _stories(dokumen: "Document") -> Iterator[Any]:
    """Body, headers and footers."""
    yield dokumen.element.body
    for bagian in dokumen.sections:
        for kepala in (bagian.header, bagian.footer, bagian.first_page_header, bagian.first_page_footer,
                       bagian.even_page_header, bagian.even_page_footer):
            if not kepala.is_linked_to_previous:
                yield kepala._element  # noqa: SLF001  (text boxes are no paragraphs to python-docx)
