"""A Word template from outside: its placeholders found, checked and filled. Nothing in it is ever carried out as code.

A placeholder is `{{ nama }}`, in capitals `{{ nama | upper }}`, with something to say where the value is empty
`{{ nama or 'teks' }}`. It stands in the text of a paragraph: of the body, of a table, a text box, a header or a footer.
Anything else in such braces refuses the file, and so do such braces anywhere else: in a field's code, a note, a
property, an attribute. What a template may say is therefore a list of names, and no expression can run away.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import accumulate, islice

from toolkit.errors import ToolkitError
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.markup import Element, add, local, serialise
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import is_sound, pack, write_entries
from toolkit.ooxml.refusal import Refusal, RefusedError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _T, _BOX = f"{_W}p", f"{_W}t", f"{_W}txbxContent"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BODY = "wordprocessingml.document.main+xml"
_FILLED = (_BODY, "wordprocessingml.header+xml", "wordprocessingml.footer+xml")
"""Ends of the content types of the parts that are filled."""
_OPENED = re.compile(r"\{\{|\{%(?![1-9])|\{#")
"""What begins a placeholder or a command; `{%1` is a number format of Word's own."""
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PLACEHOLDER = re.compile(r"\{\{\s*+([A-Za-z_]\w{0,40}+)\s*+"
                          r"(?:\|\s*+(upper)\s*+|or\s++(['\"‘“])([^'\"‘’“”{}]*+)['\"’”]\s*+)?\}\}")
_ALLOWED = "yang dapat dipakai hanya {{ nama }}, {{ nama | upper }}, atau {{ nama or 'teks' }}"
_WHERE = ("Tempat isian hanya boleh berdiri di tulisan alinea, tabel, kotak teks, kepala halaman, dan kaki halaman; "
          "hapus dari tempat lain.")
_QUOTED = 80
_MOST = 1000
"""Placeholders of a template; each stands for a text of at most a cell's length."""
_DAMAGED = frozenset({Refusal.DAMAGED, Refusal.TRUNCATED, Refusal.PART_DAMAGED, Refusal.PART_INVALID,
                      Refusal.PART_MISSING})
_TEXTS = {"instrText": "kode bidang (field)", "delText": "tulisan yang dihapus (lacak perubahan)",
          "delInstrText": "kode bidang yang dihapus", "t": "tulisan"}
"""Elements that hold text -> what staff call it."""
_PARTS = (("footnotes", "catatan kaki"), ("endnotes", "catatan akhir"), ("comments", "komentar"),
          ("core-properties", "properti dokumen"), ("extended-properties", "properti dokumen"),
          ("custom-properties", "properti dokumen"), ("relationships", "alamat tautan"),
          ("settings", "pengaturan dokumen"), ("styles", "gaya"), ("numbering", "penomoran"),
          ("glossary", "blok penyusun"), ("chart", "grafik"), ("diagram", "SmartArt"))
"""A word of a part's content type -> what staff call it; the first that fits."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder as it stands in the template.

    Attributes:
        nama: which. tanda: as written. tempat: where, in words. alinea: the text of its whole paragraph.
        polos: nothing but the name. badan: in the body itself, not in a text box, a header or a footer.
    """

    nama: str
    tanda: str
    tempat: str
    alinea: str
    polos: bool
    badan: bool


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The texts of a paragraph, those of paragraphs within it left out."""

    tempat: str
    badan: bool
    texts: list[Element]

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(t.text or "" for t in self.texts)


class WordTemplate:
    """A template, checked when it is opened.

    Args:
        data: the file. sebutan: what messages call it, "Templat kantor.docx".
        known: names of the placeholders. saran: what to do about one that is not right.

    Raises:
        ToolkitError: no Word document, a damaged or hostile one, or it holds what no template may; says where.

    Attributes:
        data: as given. placeholders: in their order.
    """

    def __init__(self, data: bytes, sebutan: str, *, known: Sequence[str], saran: str) -> None:
        self.data = data
        self._sebutan, self._known, self._saran = sebutan, known, saran
        try:
            self._package = self._opened(data)
            self.placeholders = tuple(islice(self._checked(), _MOST + 1))
        except RefusedError as error:
            if error.reason in _DAMAGED:
                raise self.not_word() from error
            raise ToolkitError(error.pesan.replace("Excel", "Word"), "Mintalah berkas aslinya dari pembuatnya, atau "
                               "simpan lagi dari Word sebagai .docx.") from error
        if len(self.placeholders) > _MOST:
            raise ToolkitError(f"{sebutan} memuat lebih dari {_MOST} tempat isian.", saran)

    def not_word(self) -> ToolkitError:
        """The file is no Word document."""
        return ToolkitError(f"{self._sebutan} bukan dokumen Word (.docx) yang dapat dibaca.",
                            "Simpan berkas itu di Word sebagai .docx, lalu sebutkan lagi.")

    def wrong(self, tempat: str, teks: str, apa: str) -> ToolkitError:
        """Something stands in the template that cannot stay; `apa` says why."""
        return ToolkitError(f"{self._sebutan}, {tempat} “{teks.strip()[:_QUOTED]}”: {apa}.", self._saran)

    def fill(self, nilai: Mapping[str, str]) -> bytes:
        """The document, with a text for each name; a line break and a tab in it are Word's own.

        Parts without a placeholder stay as they are, byte for byte.
        """
        baru = []
        for entry in self._package.entries:
            if self._is_filled(entry.name):
                root = self._package.xml(entry.name)
                if sum(_fill(p.texts, nilai) for p in self._paragraphs(root, entry.name)):
                    baru.append(pack(entry.name, serialise(root), entry))
                    continue
            baru.append(entry)
        return write_entries(baru)

    def _opened(self, data: bytes) -> Package:
        """The package of a document.

        Raises:
            RefusedError: damaged or hostile.
        """
        package = Package(data, self._sebutan)
        if not package.has(TYPES_PART) or not all(map(is_sound, package.entries)):
            raise self.not_word()
        main = package.workbook_part
        if not (package.content_types.of(main) or "").endswith(_BODY) or package.xml(main).tag != f"{_W}document":
            raise self.not_word()
        return package

    def _checked(self) -> Iterator[Placeholder]:
        """The placeholders in their order; what stands where it may not is refused on the way."""
        for name in filter(self._is_xml, self._package.parts):
            root, filled = self._package.xml(name), self._is_filled(name)
            for teks, tempat, apa in self._elsewhere(root, name, filled=filled):
                self._refuse(teks, tempat, apa)
            if filled:
                for p in self._paragraphs(root, name):
                    yield from self._placeholders(p)

    def _elsewhere(self, root: Element, name: str, *, filled: bool) -> Iterator[tuple[str, str, str]]:
        """Every text of a part that is never filled, where it stands and what it is."""
        for tag, apa in _TEXTS.items():
            for p in self._paragraphs(root, name, f"{_W}{tag}") if tag != "t" or not filled else ():
                yield p.text, p.tempat, apa
        for element in root.iter():
            if isinstance(element.tag, str):
                for teks, apa in _hidden(element):
                    yield teks, self._place(name), apa

    def _refuse(self, teks: str, tempat: str, apa: str) -> None:
        if ada := _OPENED.search(teks):
            galat = self.wrong(tempat, teks[ada.start():], f"{apa} tidak pernah diisi")
            raise ToolkitError(galat.pesan, f"{_WHERE} {self._saran}")

    def _placeholders(self, p: _Paragraph) -> Iterator[Placeholder]:
        teks = p.text
        for tanda in self._marks(p.tempat, teks):
            cocok = _PLACEHOLDER.fullmatch(tanda)
            if cocok is None:
                raise self.wrong(p.tempat, teks, f"{tanda[:_QUOTED]} tidak dapat dipakai; {_ALLOWED}")
            nama = cocok[1]
            if nama not in self._known:
                dekat = get_close_matches(nama, self._known, 1) or [k for k in self._known if k in nama.split("_")]
                raise self.wrong(p.tempat, teks, f"{nama} tidak dikenal"
                                 + (f"; mungkin yang dimaksud {dekat[0]}" if dekat else ""))
            yield Placeholder(nama, tanda, p.tempat, teks, cocok[2] is None and cocok[3] is None, p.badan)

    def _marks(self, tempat: str, teks: str) -> Iterator[str]:
        """What stands between braces that belong together."""
        buka: re.Match[str] | None = None
        for satu in _BRACES.finditer(teks):
            if buka is None and satu[0] in _CLOSES:
                buka = satu
            elif buka is not None and satu[0] == _CLOSES[buka[0]]:
                yield teks[buka.start():satu.end()]
                buka = None
            else:
                break
        else:
            if buka is None:
                return
        raise self.wrong(tempat, teks, "kurung kurawalnya tidak berpasangan")

    def _paragraphs(self, root: Element, name: str, tag: str = _T) -> Iterator[_Paragraph]:
        """The paragraphs that hold texts of a kind, each with its own ones."""
        milik: dict[Element, list[Element]] = {}
        for t in root.iter(tag):
            p = _above(t, _P)
            if p is not None:
                milik.setdefault(p, []).append(t)
        for nomor, p in enumerate(root.iter(_P), 1) if milik else ():
            if p in milik:
                body = self._type(name).endswith(_BODY)
                yield _Paragraph(f"alinea ke-{nomor}" if body else self._place(name),
                                 body and _above(p, _BOX) is None, milik[p])

    def _place(self, name: str) -> str:
        """A part in words."""
        jenis = self._type(name)
        if jenis.endswith(_FILLED):
            return "badan dokumen" if jenis.endswith(_BODY) else "kepala atau kaki halaman"
        return next((f"{kata} ({name})" for awal, kata in _PARTS if awal in jenis), name)

    def _type(self, name: str) -> str:
        return self._package.content_types.of(name) or ""

    def _is_filled(self, name: str) -> bool:
        return self._type(name).endswith(_FILLED)

    def _is_xml(self, name: str) -> bool:
        return self._type(name).endswith("xml") or name.lower().endswith((".xml", ".rels", ".vml"))


def _above(element: Element, tag: str) -> Element | None:
    """The nearest element of a tag around another one."""
    induk = element.getparent()
    while induk is not None and induk.tag != tag:
        induk = induk.getparent()
    return induk


def _hidden(element: Element) -> Iterator[tuple[str, str]]:
    """What an element holds that is no text of a paragraph: attributes, other texts; with what it is."""
    nama = local(element)
    for sifat, teks in element.attrib.items():
        yield teks, f"sifat {sifat.rpartition('}')[2]} dari {nama}"
    if element.text and not (element.tag.startswith(_W) and nama in _TEXTS):
        yield element.text, f"isi {nama}"
    if element.tail:
        yield element.tail, f"isi di belakang {nama}"


def _fill(texts: Sequence[Element], nilai: Mapping[str, str]) -> bool:
    """Put the values into one paragraph, each into the text in which its placeholder begins; False without any."""
    semua = "".join(t.text or "" for t in texts)
    cocok = list(_PLACEHOLDER.finditer(semua))
    if not cocok:
        return False
    ujung = list(accumulate(len(t.text or "") for t in texts))
    isi: list[list[str]] = [[] for _ in texts]
    di = ke = 0
    for awal, akhir, baru in (*((m.start(), m.end(), _value(m, nilai)) for m in cocok), (len(semua), len(semua), "")):
        while ujung[ke] <= awal and ke + 1 < len(texts):  # what stands before it stays where it is
            isi[ke].append(semua[di:ujung[ke]])
            di, ke = max(di, ujung[ke]), ke + 1
        isi[ke] += (semua[di:awal], baru)
        di = akhir
    for t, bagian in zip(texts, isi, strict=True):
        if (teks := "".join(bagian)) != (t.text or ""):
            t.text = teks
            t.set(_SPACE, "preserve")
            _break(t)
    return True


def _value(cocok: re.Match[str], nilai: Mapping[str, str]) -> str:
    teks = nilai[cocok[1]]
    return teks.upper() if cocok[2] else teks or cocok[4] or ""


def _break(t: Element) -> None:
    """A text with line breaks and tabs -> texts with Word's own between them."""
    pertama, *lain = re.split(r"([\n\t])", t.text or "")
    induk = t.getparent()
    if not lain or induk is None:
        return
    t.text = pertama
    di = list(induk).index(t)
    for tanda, teks in zip(lain[::2], lain[1::2], strict=True):
        add(induk, f"{_W}br" if tanda == "\n" else f"{_W}tab", di + 1)
        baru = add(induk, _T, di + 2)
        baru.text = teks
        baru.set(_SPACE, "preserve")
        di += 2
