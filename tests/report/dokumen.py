"""What a test reads of a produced document: its paragraphs, its tables, its numbers."""

import io
import re
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANGKA = re.compile(r"\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")


def body(source: Path | bytes) -> etree._Element:
    with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def text_of(paragraph: etree._Element) -> str:
    breaks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(e.text or "" if e.tag == f"{W}t" else breaks.get(str(e.tag), "") for e in paragraph.iter(
        f"{W}t", f"{W}br", *() if paragraph.find(f"{W}pPr/{W}tabs") is not None else (f"{W}tab",)))


def paragraphs(source: Path | bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph, those in tables included."""
    return [_styled(p) for p in body(source).iter(f"{W}p")]


def _styled(p: etree._Element) -> tuple[str, str]:
    style = p.find(f"{W}pPr/{W}pStyle")
    return ("" if style is None else str(style.get(f"{W}val"))), text_of(p)


def blocks(source: Path | bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph; a paragraph that holds a picture as `gambar`; the table of contents left out.

    What stands in a chapter's title on two lines is on one here.
    """
    hasil = []
    for p in body(source).iter(f"{W}p"):
        gaya, teks = _styled(p)
        if p.find(f".//{W}drawing") is not None:
            hasil.append(("gambar", ""))
        elif teks.strip() and not gaya.startswith("TOC"):
            hasil.append((gaya, teks.replace("\n", " ")))
    return hasil


def text(source: Path | bytes) -> str:
    return "\n".join(t for _, t in paragraphs(source))


def highlighted(source: Path | bytes) -> list[str]:
    """The texts of the runs that are marked."""
    return ["".join(t.text or "" for t in r.iter(f"{W}t")) for r in body(source).iter(f"{W}r")
            if r.find(f"{W}rPr/{W}highlight") is not None]


def numbers(teks: str) -> set[str]:
    return set(ANGKA.findall(teks))


def media(source: Path) -> list[str]:
    with zipfile.ZipFile(source) as package:
        return [n for n in package.namelist() if n.startswith("word/media/")]
