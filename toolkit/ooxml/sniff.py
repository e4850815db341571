"""What a file is that is not an Open XML package: told by its first bytes and its contents, never by its name."""

import re

from toolkit.ooxml.refusal import Refusal, RefusedError

_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\3\4", b"PK\5\6")
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_OTHER_KINDS = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"\x89PNG", "gambar PNG"), (b"\xff\xd8\xff", "gambar JPEG"),
                (b"GIF8", "gambar GIF"), (b"Rar!", "arsip RAR"), (b"7z\xbc\xaf", "arsip 7z"),
                (b"\x1f\x8b", "arsip gzip"), (b"MZ", "program Windows"), (b"SQLite format 3", "basis data SQLite"))
_SPREADSHEET_2003 = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_FLAT_ODS = re.compile(rb"application/vnd\.oasis\.opendocument\.spreadsheet")
_HTML = re.compile(rb"<\s*(!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 8192


def refuse_unless_zip(data: bytes, file: str) -> None:
    """Let a zip archive pass, and name what else the file is.

    Args:
        data: the whole file.
        file: its name, for messages.

    Raises:
        RefusedError: it is no zip archive.
    """
    if not data.startswith(_ZIP):
        raise _what_it_is(data, file)


def _what_it_is(data: bytes, file: str) -> RefusedError:
    if not data:
        return Refusal.EMPTY.error(file)
    if not data.strip(b"\0"):
        return Refusal.ZEROS.error(file)
    if data.startswith(_CFB):
        return _compound(data, file)
    if data.startswith(_OLD_BIFF):
        return Refusal.XLS.error(file)
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            return Refusal.OTHER_OFFICE.error(file, found=kind)
    return _text(_as_ascii(data[:_HEAD]), file)


def _compound(data: bytes, file: str) -> RefusedError:
    """An OLE compound file: its directory names the streams in UTF-16."""
    if _stream("DRMEncrypted") in data or _stream("DRMContent") in data:
        return Refusal.RIGHTS.error(file)
    if _stream("EncryptedPackage") in data:
        return Refusal.PASSWORD.error(file)
    if _stream("WordDocument") in data:
        return Refusal.OTHER_OFFICE.error(file, found="Word lama (.doc)")
    if _stream("PowerPoint Document") in data:
        return Refusal.OTHER_OFFICE.error(file, found="PowerPoint lama (.ppt)")
    if _stream("Workbook") in data or _stream("Book") in data:
        return Refusal.XLS.error(file)
    return Refusal.NOT_WORKBOOK.error(file)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _as_ascii(head: bytes) -> bytes:
    """The beginning with the zero bytes of UTF-16 and the byte order mark left out."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _text(head: bytes, file: str) -> RefusedError:
    if _SPREADSHEET_2003.search(head):
        return Refusal.XML_2003.error(file)
    if _FLAT_ODS.search(head):
        return Refusal.ODS.error(file)
    if _HTML.search(head):
        return Refusal.HTML.error(file)
    if _XML.match(head) or _CONTROL.search(head):
        return Refusal.NOT_WORKBOOK.error(file)
    return Refusal.TEXT.error(file)
