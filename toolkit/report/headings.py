"""Headings of a document: the one above a chapter that has nothing to say goes, and the letters close up."""

import re
from typing import TYPE_CHECKING, Any

from toolkit.report.wordml import W
from toolkit.values.butir import tanda_butir

if TYPE_CHECKING:
    from docx.document import Document

_HURUF = re.compile(r"([A-Z])(?=\. )")


def drop_heading(dokumen: "Document", tempat: Any) -> None:  # noqa: ANN401 - an lxml element of python-docx
    """Take away the heading directly before a paragraph; those of its level that follow move up a letter.

    Nothing happens where no heading stands there, as in a template that has its own words above the place.
    """
    judul = tempat.getprevious()
    tingkat = level(dokumen, judul)
    if tingkat is None:
        return
    huruf = _letter(judul)
    sesudah = [p for p in tempat.itersiblings() if p.tag == f"{W}p"]
    judul.getparent().remove(judul)
    if huruf is None:
        return
    for p in sesudah:
        miliknya = level(dokumen, p)
        if miliknya is not None and miliknya < tingkat:
            return
        lama = _letter(p) if miliknya == tingkat else None
        if lama is not None:
            teks, nomor = lama
            teks.text = _HURUF.sub(tanda_butir(nomor - 1)[:-1].upper(), teks.text, count=1)


def level(dokumen: "Document", unsur: Any) -> int | None:  # noqa: ANN401 - as drop_heading
    """Level of a heading, 1 a chapter's, by its style's name, which is English in every Word; None for other things."""
    if unsur is None or unsur.tag != f"{W}p":
        return None
    gaya = unsur.find(f"{W}pPr/{W}pStyle")
    satu = None if gaya is None else next(
        (s for s in dokumen.styles if s.style_id == gaya.get(f"{W}val")), None)
    nama = (satu.name or "").lower() if satu is not None else ""
    akhir = nama.rpartition(" ")[2]
    return int(akhir) if nama.startswith("heading ") and akhir.isdigit() else None


def _letter(judul: Any) -> tuple[Any, int] | None:  # noqa: ANN401 - as drop_heading
    """The text element that begins with a letter and its number from 0; None where the heading bears none."""
    teks = next((t for t in judul.iter(f"{W}t") if t.text), None)
    cocok = _HURUF.match(teks.text) if teks is not None else None
    return (teks, ord(cocok[1]) - ord("A")) if cocok else None
