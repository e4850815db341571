"""What stands behind an error value that is none: a picture in the cell, a linked data type, an error of newer Excel.

Excel stores `#VALUE!` beside a number (`vm`) that leads through the metadata to a rich value; WPS stores a formula
DISPIMG with the name of a picture in a part of its own.
"""

import enum
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.ooxml.markup import DOC_RELATIONS, Element, children, local, whole
from toolkit.ooxml.opc import Package

_ID = f"{{{DOC_RELATIONS}}}id"
_EMBED = f"{{{DOC_RELATIONS}}}embed"
_DISPIMG = re.compile(r'DISPIMG\(\s*"([^"]{1,200})"', re.IGNORECASE)
_GALAT = {4: "#NAME?", 8: "#SPILL!", 9: "#CONNECT!", 10: "#BLOCKED!", 11: "#UNKNOWN!", 12: "#FIELD!", 13: "#CALC!",
          14: "#BUSY!", 18: "#EXTERNAL!", 19: "#TIMEOUT!"}
"""The number of an error in a rich value -> as Excel shows it."""


class RichKind(enum.Enum):
    """What a rich value is."""

    PICTURE = enum.auto()
    """A picture in the cell; `isi` is its part, empty where the file does not hold it."""
    ERROR = enum.auto()
    """An error; `isi` is as Excel shows it, empty where that is not known."""
    LINKED = enum.auto()
    """A linked data type, or another value with fields; `isi` is what the cell shows."""


class Rich(NamedTuple):
    """One rich value."""

    kind: RichKind
    isi: str = ""


def read_rich(package: Package) -> tuple[Rich | None, ...]:
    """The rich values in the order of `vm` (from 1); None where one leads nowhere."""
    part = package.related(package.workbook_part, "sheetMetadata")
    nilai = package.related(package.workbook_part, "rdRichValue")
    susunan = package.related(package.workbook_part, "rdRichValueStructure")
    if part is None or nilai is None or susunan is None:
        return ()
    bentuk = [(s.get("t") or "", [k.get("n") or "" for k in children(s)])
              for s in children(package.xml(susunan, to_read=True)) if local(s) == "s"]
    semua = [_rich(rv, bentuk, _pictures(package)) for rv in children(package.xml(nilai, to_read=True))
             if local(rv) == "rv"]
    return tuple(semua[k] if k is not None and k < len(semua) else None for k in _indexes(package, part))


def _indexes(package: Package, part: str) -> Iterator[int | None]:
    """The position of a rich value for each block of the value metadata."""
    bagian: dict[str, list[Element]] = {}
    masa_depan: dict[str, list[Element]] = {}
    for e in children(package.xml(part, to_read=True)):
        if local(e) == "futureMetadata":
            masa_depan[e.get("name") or ""] = children(e)
        else:
            bagian[local(e)] = children(e)
    jenis = [t.get("name") or "" for t in bagian.get("metadataTypes", [])]
    for bk in bagian.get("valueMetadata", []):
        rc = next(iter(children(bk)), None)
        t, v = (whole(rc.get(n)) if rc is not None else None for n in "tv")
        blok = masa_depan.get(jenis[t - 1], []) if t and t <= len(jenis) else []
        yield _first_index(blok[v]) if v is not None and v < len(blok) else None


def _first_index(blok: Element) -> int | None:
    return next((whole(e.get("i")) for e in blok.iter() if isinstance(e.tag, str) and local(e) == "rvb"), None)


def _rich(rv: Element, bentuk: Sequence[tuple[str, list[str]]], gambar: Sequence[str]) -> Rich | None:
    ke = whole(rv.get("s"))
    if ke is None or ke >= len(bentuk):
        return None
    nama, kunci = bentuk[ke]
    isi = dict(zip(kunci, (v.text or "" for v in children(rv) if local(v) == "v"), strict=False))
    if "Image" in nama or "image" in nama:
        nomor = whole(isi.get("_rvRel:LocalImageIdentifier"))
        return Rich(RichKind.PICTURE, gambar[nomor] if nomor is not None and nomor < len(gambar) else "")
    if nama == "_error":
        nomor = whole(isi.get("errorType"))
        return Rich(RichKind.ERROR, _GALAT.get(nomor, "") if nomor is not None else "")
    return Rich(RichKind.LINKED, isi.get("_DisplayString", ""))


def _pictures(package: Package) -> list[str]:
    """Parts of the pictures that rich values point to, in their order; empty for one that is not there."""
    part = package.related(package.workbook_part, "richValueRel")
    if part is None:
        return []
    target = {r.id: r.target for r in package.relations(part) if not r.external and package.has(r.target)}
    return [target.get(rel.get(_ID) or "", "") for rel in children(package.xml(part, to_read=True))]


def picture_name(rumus: str) -> str:
    """The picture that WPS's formula names, empty for any other formula.

    >>> picture_name('_xlfn.DISPIMG("ID_1A",1)'), picture_name("SUM(A1)")
    ('ID_1A', '')
    """
    cocok = _DISPIMG.search(rumus)
    return cocok[1] if cocok else ""


def read_cell_images(package: Package) -> Mapping[str, str]:
    """Name of a picture in a cell -> its part, as WPS keeps them."""
    bawaan = "xl/cellimages.xml"
    part = package.related(package.workbook_part, "cellImage") or (bawaan if package.has(bawaan) else None)
    if part is None:
        return {}
    target = {r.id: r.target for r in package.relations(part) if not r.external and package.has(r.target)}
    hasil: dict[str, str] = {}
    for gambar in children(package.xml(part, to_read=True)):
        isi = {local(e): e for e in gambar.iter() if isinstance(e.tag, str)}
        if "cNvPr" in isi and "blip" in isi:
            hasil[isi["cNvPr"].get("name") or ""] = target.get(isi["blip"].get(_EMBED) or "", "")
    return hasil
