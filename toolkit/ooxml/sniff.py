"""What a file is that is not an Open XML package: told by its first bytes and its contents, never by its name."""

import binascii
import re

from toolkit.ooxml.rawzip import END, LOCAL
from toolkit.ooxml.refusal import Refusal, RefusedError

_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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
_JUNK_UP_TO = 65536
_BASE64 = re.compile(rb"""(?:data:[\w./+-]*;base64,)?["']?(?P<isi>[A-Za-z0-9+/\s]{64,}=*)""")
_MIME_BODY = re.compile(rb"Content-Transfer-Encoding:\s*base64", re.IGNORECASE)
_MIME_PART = re.compile(rb"--[\w'()+,./:=? -]+\r?\nContent-(?:Disposition|Type):", re.IGNORECASE)
_UUENCODE = re.compile(rb"begin [0-7]{3,4} [^\r\n]+\r?\n")
_MAIL_HEADER = re.compile(rb"(?:From |(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date"
                          rb"|Reply-To|DKIM-Signature|ARC-[\w-]+|X-[\w-]+): ?)", re.IGNORECASE)
_WEB_ARCHIVE = re.compile(rb"Content-Type:\s*multipart/related", re.IGNORECASE)
_DELIVERED = re.compile(rb"^(?:To|Received|Message-ID):", re.IGNORECASE | re.MULTILINE)
_STREAMS = (("__substg1.0_", Refusal.MAIL, ".msg"), ("WordDocument", Refusal.OTHER_OFFICE, "Word lama (.doc)"),
            ("PowerPoint Document", Refusal.OTHER_OFFICE, "PowerPoint lama (.ppt)"))
"""What a compound file is by the name of one of its streams."""


def what_it_is(data: bytes, file: str) -> RefusedError:
    """The refusal of a file that is no zip archive.

    Args:
        data: the whole file.
        file: its name, for messages.
    """
    if not data.strip(b"\0"):
        return (Refusal.ZEROS if data else Refusal.EMPTY).error(file)
    if data.startswith(_CFB):
        return _compound(data, file)
    if data.startswith(_OLD_BIFF):
        return Refusal.XLS.error(file)
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            return Refusal.OTHER_OFFICE.error(file, found=kind)
    return _wrapped(data, file) or _text(_as_ascii(data[:_HEAD]), file)


def _wrapped(data: bytes, file: str) -> RefusedError | None:
    """A workbook inside something else: a mail, a text for mails and web pages, what a server wrote before it."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _MAIL_HEADER.match(head):
        web = _WEB_ARCHIVE.search(head) and not _DELIVERED.search(head)
        return Refusal.HTML.error(file) if web else Refusal.MAIL.error(file, found=".eml")
    if _UUENCODE.match(head) or (_MIME_PART.match(head) and _MIME_BODY.search(head)):
        return Refusal.ENCODED.error(file, found="lampiran", part="base64 atau uuencode")
    if (cocok := _BASE64.match(head)) and (found := _decoded(cocok["isi"])):
        return Refusal.ENCODED.error(file, found=found, part="base64")
    start = data.find(LOCAL, 0, _JUNK_UP_TO)
    if start > 0 and data.rfind(END) > start:
        return Refusal.JUNK_BEFORE.error(file, found=f"{start} bita")
    return None


def _decoded(text: bytes) -> str:
    """What the beginning of a base64 text stands for; empty where it is no file that offices send."""
    compact = re.sub(rb"\s", b"", text[:400])
    head = binascii.a2b_base64(compact[:len(compact) // 4 * 4])
    kinds = {LOCAL: "workbook", _CFB: "berkas Office lama", b"%PDF": "PDF"}
    return next((kind for magic, kind in kinds.items() if head.startswith(magic)), "")


def _compound(data: bytes, file: str) -> RefusedError:
    """An OLE compound file: its directory names the streams in UTF-16."""
    if _stream("DRMEncrypted") in data or _stream("DRMContent") in data:
        return Refusal.RIGHTS.error(file)
    if _stream("EncryptedPackage") in data:
        return Refusal.PASSWORD.error(file)
    for stream, reason, kind in _STREAMS:
        if _stream(stream) in data:
            return reason.error(file, found=kind)
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
