"""What a reader meets in a produced document, in its order: paragraphs, tables, what is in cells."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ISI = (f"{W}t", f"{W}br", f"{W}tab", f"{M}t")
_TANDA = re.compile(r"\W+")


class Blok(NamedTuple):
    """A paragraph or a table; `teks` of a table are its headings, row by row."""

    jenis: str
    teks: str


def blocks(source: Path | bytes) -> tuple[Blok, ...]:
    """Every block of a document; the table of contents as its title alone."""
    with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as paket:
        badan = etree.fromstring(paket.read("word/document.xml"))[0]
    return tuple(b for b in _below(badan) if b.teks or b.jenis == "gambar")


def _below(induk: etree._Element) -> Iterator[Blok]:
    for anak in induk:
        if anak.tag == f"{W}p":
            yield from _paragraph(anak)
        elif anak.tag == f"{W}tbl":
            judul = [b for b in anak.iterchildren(f"{W}tr") if b.find(f"{W}trPr/{W}tblHeader") is not None]
            yield Blok("tabel", " | ".join(teks for baris in judul for sel in baris.iterchildren(f"{W}tc")
                                           if (teks := _text(sel))))
            for sel in anak.iter(f"{W}tc"):
                yield from _below(sel)
        else:
            yield from _below(anak)


def _paragraph(p: etree._Element) -> Iterator[Blok]:
    gaya = p.find(f"{W}pPr/{W}pStyle")
    nama = "" if gaya is None else str(gaya.get(f"{W}val"))
    if p.find(f".//{W}drawing") is not None:
        yield Blok("gambar", "")
    if not nama.startswith("TOC") and (teks := _text(p)):
        yield Blok("judul" if nama.startswith("Heading") else "alinea", teks)


def _text(isi: etree._Element) -> str:
    return " ".join("".join(str(e.text or "") if e.tag in (f"{W}t", f"{M}t") else " " for e in isi.iter(*_ISI)).split())


def folded(teks: str) -> str:
    """Letters and digits, for comparing what differs in spelling marks and capitals alone."""
    return _TANDA.sub(" ", teks.casefold()).strip()
