"""What a part is, told from its bytes before anything is parsed: its size, its encoding, how much stands in it.

The bounds are counted, never timed, so that every command on every machine answers alike. Beside each stands the most
that was found in some six hundred workbooks of other programs' test collections.
"""

import re
from typing import Final

from toolkit.ooxml.rawzip import megabytes
from toolkit.ooxml.refusal import Refusal

MAX_XML: Final = 64 << 20
"""Bytes of a part that is parsed. Sheets of the staff's own are copied, never parsed; those that are stay below 10 MB,
and the shared texts of a million rows below 50 MB. Found: 0.7 MB."""
MAX_MARKUP: Final = 3_000_000
"""Tags and attributes of a part that is parsed, an attribute counted twice: a tree takes about 110 bytes for each.
A filled cell is ten of them. Found: 156,000."""
MAX_IN_ALL: Final = 4 * MAX_MARKUP
"""The same for all parts of a file that are read, one after the other."""
COUNTED: Final = {b"definedName": (20_000, "nama (Rumus > Pengelola Nama)"), b"xf": (65_490, "gaya sel"),
                  b"numFmt": (10_000, "format angka"), b"sheet": (5_000, "sheet"),
                  b"mergeCell": (50_000, "gabungan sel"), b"Relationship": (50_000, "hubungan antarbagian"),
                  b"Override": (50_000, "jenis bagian")}
"""Elements of which a part holds no more, and what staff call them. Found: 1,588 names, 3,090 formats of cells (Excel
holds 65,490), 32 number formats, 1,019 merged ranges, 44 relations."""

_DECLARED = re.compile(rb"<\?xml\s[^<>]*?\bencoding\s*=\s*[\"']([^\"'<>]*)[\"']")
_VERSION = re.compile(rb"<\?xml\s+version\s*=\s*[\"']1\.0[\"']")
_DECLARATION = re.compile(r"<\?xml[^<>]*\?>")
_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_HEAD = 400


def check_size(size: int, part: str, file: str) -> None:
    """Refuse a part of more bytes than MAX_XML.

    Raises:
        RefusedError: with the size named.
    """
    if size > MAX_XML:
        raise Refusal.XML_TOO_BIG.error(file, part=part, found=megabytes(size), limit=megabytes(MAX_XML))


def as_utf8(data: bytes, part: str, file: str) -> bytes:
    """The part in UTF-8, from UTF-8 or UTF-16: the standard allows no other, and others are read in many ways.

    Raises:
        RefusedError: beyond MAX_XML, in another encoding, stated or used, or another XML than 1.0.
    """
    check_size(len(data), part, file)
    if data.startswith(_UTF16_MARKS):
        try:
            data = _DECLARATION.sub("", data.decode("utf-16").lstrip(), count=1).encode()
        except UnicodeError as error:
            raise Refusal.PART_INVALID.error(file, part=part) from error
    head = data[:_HEAD].removeprefix(_UTF8_MARK)
    if not head.lstrip().startswith(b"<") or b"\0" in head:
        raise Refusal.PART_INVALID.error(file, part=part)
    stated = _DECLARED.match(head)
    if stated and stated[1].lower() not in (b"utf-8", b"utf8"):
        raise Refusal.ENCODING.error(file, part=part, found=stated[1][:20].decode("ascii", "replace"))
    if head.startswith(b"<?xml") and not _VERSION.match(head):
        raise Refusal.PART_INVALID.error(file, part=part)
    return data


def check_bounds(data: bytes, part: str, file: str) -> int:
    """Refuse a part, in UTF-8, of which a tree would take too much memory.

    Returns:
        What MAX_MARKUP counts.

    Raises:
        RefusedError: beyond MAX_MARKUP, or one of COUNTED.
    """
    markup = data.count(b"<") + 2 * (data.count(b'="') + data.count(b"='"))
    if markup > MAX_MARKUP:
        raise Refusal.TOO_MUCH_MARKUP.error(file, part=part, limit=f"{MAX_MARKUP:,}".replace(",", "."))
    for name, (limit, kind) in COUNTED.items():
        if markup > limit and data.count(name) > limit and _elements(data, name) > limit:
            raise Refusal.TOO_MANY.error(file, part=part, found=kind, limit=f"{limit:,}".replace(",", "."))
    return markup


def _elements(data: bytes, name: bytes) -> int:
    """How many elements of a name, with or without a prefix."""
    return sum(1 for _ in re.finditer(rb"[<:]" + name + rb"(?=[\s/>])", data))
