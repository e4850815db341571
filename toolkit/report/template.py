"""A Word template: opened, its placeholders checked against the list, and filled in a sandbox."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import read_bytes
from toolkit.report import styles, wordml
from toolkit.report.blocks import Blok, Isi, Kosong
from toolkit.report.placeholders import BAGIAN, TEKS
from toolkit.report.wordml import W
from toolkit.report.writer import DocumentWriter, fill_daftar_isi

if TYPE_CHECKING:
    from docx.document import Document

SHIPPED = Path(__file__).with_name("lkjip.docx")
_AWAL, _AKHIR = "\ue000", "\ue001"
"""Around a placeholder's name where its blocks go; private characters, which no text of ours has."""
_AWAL_KOSONG, _AKHIR_KOSONG = "\ue002", "\ue003"
_TANDA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BATAL = re.compile(r"\{\{|\}\}|\{%|%\}")
_NAMA = re.compile(r"\{\{\s*([A-Za-z_]\w*)\s*\}\}")
_ISI_SAJA = frozenset(t.nama for t in BAGIAN)
_DIKENAL = tuple(t.nama for t in (*TEKS, *BAGIAN))
_SARAN = "Perbaiki tempat isian itu di templat; daftarnya ada di panduan, halaman Laporan Word."


class Template:
    """A template file.

    Raises:
        ToolkitError: it cannot be read, is no Word document, or holds a placeholder that is unknown or broken.
    """

    def __init__(self, jalur: Path) -> None:
        from docxtpl import DocxTemplate  # an extra, half a second of imports

        self.nama = jalur.name
        data = read_bytes(jalur)
        self._refuse_not_word(data)
        self._tpl: Any = DocxTemplate(BytesIO(data))
        try:
            self._tpl.init_docx()
        except (KeyError, ValueError, zipfile.BadZipFile) as galat:
            raise self._not_word() from galat
        self.dipakai = frozenset(self._check())
        if not self.dipakai:
            raise ToolkitError(f"Templat {self.nama} tidak memuat satu pun tempat isian seperti {{{{ nama }}}}.",
                               _SARAN)

    @property
    def tanpa(self) -> tuple[str, ...]:
        """Placeholders of chapters that the template does not have."""
        return tuple(t.nama for t in BAGIAN if t.nama not in self.dipakai)

    def _not_word(self) -> ToolkitError:
        return ToolkitError(f"Templat {self.nama} bukan dokumen Word (.docx) yang dapat dibaca.",
                            "Simpan templat itu di Word sebagai .docx, atau pakai templat bawaan tanpa --templat.")

    def _refuse_not_word(self, data: bytes) -> None:
        try:
            with zipfile.ZipFile(BytesIO(data)) as arsip:
                jenis = arsip.read("[Content_Types].xml")
                arsip.getinfo("word/document.xml")
        except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError) as galat:
            raise self._not_word() from galat
        if b"wordprocessingml.document.main+xml" not in jenis:
            raise self._not_word()

    def _check(self) -> Iterator[str]:
        """Names of the placeholders; each is tested in its paragraph."""
        for tempat, teks in _paragraphs(self._tpl.docx):
            utuh = _TANDA.findall(teks)
            if _BATAL.search(_TANDA.sub("", teks)):
                raise self._wrong(tempat, teks, "kurung kurawalnya tidak berpasangan")
            for tanda in utuh:
                cocok = _NAMA.fullmatch(tanda)
                if cocok is None:
                    raise self._wrong(tempat, teks, f"{tanda} tidak dapat dipakai; yang dapat dipakai hanya nama di "
                                      "antara {{ dan }}")
                nama = cocok[1]
                if nama not in _DIKENAL:
                    dekat = get_close_matches(nama, _DIKENAL, 1)
                    raise self._wrong(tempat, teks, f"{nama} tidak dikenal"
                                      + (f"; mungkin yang dimaksud {dekat[0]}" if dekat else ""))
                if nama in _ISI_SAJA and (teks.strip() != tanda or tempat == "kepala atau kaki halaman"):
                    raise self._wrong(tempat, teks, f"{nama} harus berdiri sendiri dalam satu alinea di badan dokumen")
                yield nama

    def _wrong(self, tempat: str, teks: str, apa: str) -> ToolkitError:
        kutipan = teks.strip()[:80]
        return ToolkitError(f"Templat {self.nama}, {tempat} “{kutipan}”: {apa}.", _SARAN)

    def fill(self, isi: Isi) -> bytes:
        """The document.

        Raises:
            ToolkitError: the template's own code cannot be carried out.
        """
        from jinja2.exceptions import TemplateError  # comes with docxtpl
        from jinja2.sandbox import SandboxedEnvironment

        konteks: Mapping[str, str] = {
            **{nama: _say(teks) for nama, teks in isi.teks.items()},
            **{nama: f"{_AWAL}{nama}{_AKHIR}" for nama in isi.bagian}}
        try:
            self._tpl.render(konteks, SandboxedEnvironment(autoescape=True), autoescape=True)
        except TemplateError as galat:
            raise ToolkitError(f"Templat {self.nama} tidak dapat diisi: {galat}.", _SARAN) from galat
        dokumen = self._tpl.docx
        styles.ensure(dokumen)
        _place_blocks(dokumen, isi.bagian)
        _highlight_missing(dokumen)
        fill_daftar_isi(dokumen)
        return wordml.save(dokumen)


def _say(teks: str | Kosong) -> str:
    from toolkit.render.docx import xml_text

    return xml_text(teks) if isinstance(teks, str) else f"{_AWAL_KOSONG}[{teks.teks}]{_AKHIR_KOSONG}"


def _paragraphs(dokumen: "Document") -> Iterator[tuple[str, str]]:
    """Where a paragraph stands, and its text; those of the body first, tables included."""
    for nomor, p in enumerate(dokumen.element.body.iter(f"{W}p"), 1):
        yield f"alinea ke-{nomor}", "".join(t.text or "" for t in p.iter(f"{W}t"))
    for bagian in dokumen.sections:
        for kepala in (bagian.header, bagian.footer, bagian.first_page_header, bagian.first_page_footer):
            for p in kepala._element.iter(f"{W}p"):  # noqa: SLF001 - text boxes are no paragraphs to python-docx
                yield "kepala atau kaki halaman", "".join(t.text or "" for t in p.iter(f"{W}t"))


def _place_blocks(dokumen: "Document", bagian: Mapping[str, tuple[Blok, ...]]) -> None:
    penulis = DocumentWriter(dokumen)
    for p in list(dokumen.element.body.iter(f"{W}p")):
        teks = "".join(t.text or "" for t in p.iter(f"{W}t")).strip()
        nama = teks.removeprefix(_AWAL).removesuffix(_AKHIR)
        if teks == f"{_AWAL}{nama}{_AKHIR}" and nama in bagian:
            penulis.put(p, bagian[nama])


def _highlight_missing(dokumen: "Document") -> None:
    """Mark what is missing within a line."""
    from docx.enum.text import WD_COLOR_INDEX
    from docx.text.run import Run

    for t in dokumen.element.body.iter(f"{W}t"):
        if t.text and _AWAL_KOSONG in t.text:
            t.text = t.text.replace(_AWAL_KOSONG, "").replace(_AKHIR_KOSONG, "")
            Run(t.getparent(), dokumen).font.highlight_color = WD_COLOR_INDEX.YELLOW
