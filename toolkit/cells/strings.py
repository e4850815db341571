"""Texts as the file stores them: escapes decoded, runs joined, and which runs are raised, lowered or struck out."""

from typing import NamedTuple

from toolkit.cells import sound
from toolkit.ooxml.markup import Element, children, main
from toolkit.ooxml.opc import Package
from toolkit.values.pola import pola

_T, _R, _RPR, _PHONETIC = main("t"), main("r"), main("rPr"), main("rPh")
_STRIKE, _ALIGN = main("strike"), main("vertAlign")
_KODE_HURUF = pola(r"_x([0-9A-Fa-f]{4})_")
_TANPA_RUPA = pola(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PADAT = pola(r"[\w.,/-]")
CELAH = "\ufffc"
"""Stands in `Tulisan.polos` where parts that belong together would be glued if what stood between them went."""


class Tulisan(NamedTuple):
    """A text.

    Attributes:
        teks: all of it. polos: what is left without raised, lowered and struck-out runs; None where none is such.
        dicoret: every run is struck out.
    """

    teks: str
    polos: str | None = None
    dicoret: bool = False


def decoded(teks: str) -> str:
    r"""A text with its escapes decoded, line breaks alike, and without what nobody could write again.

    >>> decoded("_x0039_0"), decoded("a_x000D_\nb"), decoded("a_x005F_x0039_")
    ('90', 'a\nb', 'a_x0039_')
    """
    if "_x" in teks:
        teks = _bersih(_KODE_HURUF.sub(lambda kode: chr(int(kode[1], 16)), teks))
    return teks.replace("\r\n", "\n").replace("\r", "\n") if "\r" in teks else teks


def _bersih(teks: str) -> str:
    """Without what could be written neither to a workbook nor to JSON.

    Pairs of surrogates become the letter that they stand for; a control character (Word's line break inside a cell) a
    space; the rest the mark for a letter that is lost.
    """
    utuh = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _TANPA_RUPA.sub(" ", utuh).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def read_item(element: Element) -> Tulisan:
    """The text of an `<si>` or `<is>`: plain, or its runs joined."""
    utuh = decoded("".join(t.text or "" for t in element.iter(_T) if not _phonetic(t)))
    bagian = [(decoded("".join(t.text or "" for t in r.iterchildren(_T))), *_marks(r))
              for r in element.iterchildren(_R)]
    if not any(coret or geser for teks, coret, geser in bagian if teks.strip()):
        return Tulisan(utuh)
    sisa = ""
    buang = False
    for teks, coret, geser in bagian:
        if coret or geser:
            buang = buang or bool(teks.strip())
            sisa += " " if teks[:1].isspace() or teks[-1:].isspace() else ""
        else:
            lekat = buang and _PADAT.match(sisa[-1:] or " ") and _PADAT.match(teks[:1] or " ")
            sisa, buang = sisa + (CELAH if lekat else "") + teks, False
    return Tulisan(utuh, sisa.strip(), all(coret for teks, coret, _ in bagian if teks.strip()))


def _marks(run: Element) -> tuple[bool, bool]:
    """Whether a run is struck out, and whether it is raised or lowered."""
    sifat = run.find(_RPR)
    if sifat is None:
        return False, False
    geser = sifat.find(_ALIGN)
    return is_on(sifat.find(_STRIKE)), geser is not None and geser.get("val") in ("superscript", "subscript")


def is_on(sifat: Element | None) -> bool:
    """Whether a property such as `<strike/>` is there and not said to be off."""
    return sifat is not None and sifat.get("val") not in ("0", "false")


def _phonetic(t: Element) -> bool:
    induk = t.getparent()
    return induk is not None and induk.tag == _PHONETIC


class Strings:
    """The workbook's shared strings; a text is put together when it is asked for."""

    def __init__(self, root: Element | None) -> None:
        self._items = children(root)
        self._texts: dict[int, Tulisan] = {}

    def get(self, nomor: int, alamat: str) -> Tulisan:
        """The text that a cell (`B5`) shows by its index.

        Raises:
            UnsoundError: there is none: the part was cut off, or is not there.
        """
        if not nomor < len(self._items):
            raise sound.UnsoundError(alamat, f"menunjuk teks bersama nomor {nomor}, padahal berkas ini hanya memuat "
                                             f"{len(self._items)}")
        if nomor not in self._texts:
            sound.check_text(self._items[nomor], alamat)
            self._texts[nomor] = read_item(self._items[nomor])
        return self._texts[nomor]


def read_strings(package: Package) -> Strings:
    """The workbook's shared strings; none where the workbook has no such part."""
    part = package.related(package.workbook_part, "sharedStrings")
    return Strings(package.xml(part, to_read=True) if part else None)
