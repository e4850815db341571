"""Word below python-docx: elements made by its own parser, which knows its own classes, and the package as bytes.

The door to XML (`toolkit.ooxml.markup`) is for packages; a document of python-docx is a tree that somebody else keeps.
"""

import datetime as dt
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.ooxml.shadows import drop_shadows

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Stands before each name of Word's own."""
TANGGAL = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
"""Stands for every time in the package: a second run of the same workbook writes nothing new."""
_UPDATE = f"{W}updateFields"
_AFTER_UPDATE = frozenset(f"{W}{nama}" for nama in (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
    "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"))
"""What follows it in the settings of the standard (ECMA-376, CT_Settings); so does all that is not Word's own."""


def parse(xml: str) -> Any:  # noqa: ANN401 - python-docx's elements have no public type
    """An element of python-docx, which grows into a document where it is put."""
    from docx.oxml import parse_xml  # python-docx is an extra

    return parse_xml(xml)


def save(dokumen: "Document") -> bytes:
    """The document's bytes, with fixed times and its parts in a fixed order."""
    mentah, keluar = BytesIO(), BytesIO()
    drop_shadows(dokumen)
    _put_wish_in_its_place(dokumen.settings.element)
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in sorted(asal.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            cara = zipfile.ZIP_STORED if nama.endswith((".png", ".jpg", ".jpeg")) else zipfile.ZIP_DEFLATED
            arsip.writestr(zipfile.ZipInfo(nama, TANGGAL.timetuple()[:6]), asal.read(nama), cara)
    return keluar.getvalue()


def _put_wish_in_its_place(sifat: Any) -> None:  # noqa: ANN401 - an lxml element of python-docx
    """The wish that fields be brought up to date stands where the standard has it, also in an office's own template."""
    for wish in sifat.findall(_UPDATE):
        sifat.remove(wish)
        later = (n for n, unsur in enumerate(sifat) if unsur.tag in _AFTER_UPDATE or not str(unsur.tag).startswith(W))
        sifat.insert(next(later, len(sifat)), wish)
