"""Every refusal, caused for real, in words that staff can follow; and the file as it was."""

import base64
import io
import os
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ooxml.archives import archive, changed, parts_of, swap, workbook_bytes
from toolkit.ooxml import guards, rawzip
from toolkit.ooxml.guards import (
    check_suffix,
    check_writable,
    damaged_parts,
    open_elsewhere,
    open_workbook,
    package_of,
    refuse_if_open,
)
from toolkit.ooxml.refusal import Refusal, RefusedError

CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def compound(*streams: str) -> bytes:
    return CFB + b"".join(stream.encode("utf-16-le").ljust(128, b"\0") for stream in streams)


def of_type(content_type: str) -> bytes:
    return changed(workbook_bytes(), {"[Content_Types].xml": swap(MAIN_TYPE, content_type)})


def beta() -> bytes:
    return changed(workbook_bytes(), {"xl/workbook.xml": swap(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://example.org/main")})


def strict() -> bytes:
    return changed(workbook_bytes(), {"xl/workbook.xml": swap(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")})


def bomb() -> bytes:
    return archive({**parts_of(workbook_bytes()), "xl/media/bom.bin": b"\0" * (40 << 20)})


def duplicate() -> bytes:
    return archive({**parts_of(workbook_bytes()), "XL/workbook.xml": b"<lain/>"})


def climbing() -> bytes:
    return archive({**parts_of(workbook_bytes()), "xl/../../luar.xml": b"<lain/>"})


def with_doctype() -> bytes:
    return changed(workbook_bytes(), {"xl/workbook.xml": swap("<workbook", '<!DOCTYPE a [<!ENTITY b "c">]><workbook')})


def encrypted_entry() -> bytes:
    data = bytearray(archive({"a.xml": b"isi"}))
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def gap_in_directory() -> bytes:
    data = bytearray(workbook_bytes())
    at = data.rindex(b"PK\5\6") + 16
    data[at:at + 4] = struct.pack("<I", 5)
    return bytes(data)


READING: list[tuple[Refusal, bytes | Callable[[], bytes]]] = [
    (Refusal.EMPTY, b""),
    (Refusal.ZEROS, b"\0" * 4096),
    (Refusal.XLS, compound("Root Entry", "Workbook")),
    (Refusal.XLS, compound("Root Entry", "Book")),
    (Refusal.XLS, b"\x09\x08\x08\x00\x00\x05\x10\x00" + b"\0" * 40),
    (Refusal.PASSWORD, compound("Root Entry", "EncryptionInfo", "EncryptedPackage")),
    (Refusal.RIGHTS, compound("Root Entry", "DRMEncryptedDataSpace", "EncryptedPackage")),
    (Refusal.OTHER_OFFICE, compound("Root Entry", "WordDocument")),
    (Refusal.OTHER_OFFICE, compound("Root Entry", "PowerPoint Document")),
    (Refusal.NOT_WORKBOOK, compound("Root Entry", "Contents")),
    (Refusal.XLSB, lambda: of_type("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
    (Refusal.OTHER_OFFICE, lambda: of_type(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
    (Refusal.OTHER_OFFICE, lambda: of_type(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
    (Refusal.STRICT, strict),
    (Refusal.NOT_WORKBOOK, beta),
    (Refusal.ODS, lambda: archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})),
    (Refusal.OTHER_OFFICE, lambda: archive({"mimetype": b"application/vnd.oasis.opendocument.text"})),
    (Refusal.OTHER_OFFICE, lambda: archive({"foto/satu.jpg": b"isi"})),
    (Refusal.OTHER_OFFICE, b"%PDF-1.7\n"),
    (Refusal.TEXT, b"Kode;Target;Realisasi\r\n1.1;85;71,7\r\n"),
    (Refusal.TEXT, "\ufeffKode\tTarget\r\n1.1\t85\r\n".encode("utf-16-le")),
    (Refusal.HTML, b"\n<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table/></html>"),
    (Refusal.XML_2003, b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    (Refusal.ODS, b'<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'),
    (Refusal.NOT_WORKBOOK, b'<?xml version="1.0"?><a/>'),
    (Refusal.NOT_WORKBOOK, bytes(range(1, 32)) * 9),
    # cases 15a and 15c: what a download left around the workbook
    (Refusal.JUNK_BEFORE, lambda: b"\n" + workbook_bytes()),
    (Refusal.JUNK_BEFORE, lambda: b"<br />\n<b>Warning</b>: headers already sent\n" + workbook_bytes()),
    (Refusal.JUNK_BEFORE, lambda: b"\xef\xbb\xbf" + workbook_bytes()),
    (Refusal.ENCODED, lambda: base64.b64encode(workbook_bytes())),
    (Refusal.ENCODED, lambda: base64.encodebytes(workbook_bytes())),
    (Refusal.ENCODED, lambda: b"data:application/octet-stream;base64," + base64.b64encode(workbook_bytes())),
    (Refusal.ENCODED, lambda: b'"' + base64.b64encode(compound("Root Entry", "Workbook")) + b'"'),
    (Refusal.ENCODED, lambda: b"begin 644 laporan.xlsx\nM4$L#!!0"),
    (Refusal.ENCODED, lambda: b"--abc\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n"
     + base64.b64encode(workbook_bytes())),
    (Refusal.MAIL, lambda: b"Received: from a\r\nSubject: Laporan\r\n\r\n" + base64.encodebytes(workbook_bytes())),
    (Refusal.MAIL, b"MIME-Version: 1.0\nFrom: kecamatan\nContent-Type: multipart/mixed\n\nisi"),
    (Refusal.MAIL, compound("Root Entry", "__substg1.0_001A001F")),
    (Refusal.HTML, b'From: "Disimpan oleh Excel"\nMIME-Version: 1.0\nContent-Type: multipart/related\n'),
    (Refusal.TEXT, b"Kecamatan Ambulu Laporan Kinerja Tahun Dua Ribu Dua Puluh Satu dengan kata saja\n"),
    # case 10
    (Refusal.REPACKED, lambda: archive({f"laporan/{part}": isi for part, isi in parts_of(workbook_bytes()).items()})),
    (Refusal.TRUNCATED, lambda: workbook_bytes()[:-800]),
    (Refusal.DAMAGED, gap_in_directory),
    (Refusal.PART_MISSING, lambda: changed(workbook_bytes(), {"[Content_Types].xml": None})),
    (Refusal.PART_MISSING, lambda: changed(workbook_bytes(), {"xl/workbook.xml": None})),
    (Refusal.PART_MISSING, lambda: changed(workbook_bytes(), {"_rels/.rels": swap(OFFICE, "lain")})),
    (Refusal.PART_INVALID, lambda: changed(workbook_bytes(), {"xl/workbook.xml": b"<workbook"})),
    (Refusal.PART_INVALID, lambda: changed(workbook_bytes(), {"xl/workbook.xml": lambda data: re.sub(
        b"<sheets>.*</sheets>", b"", data)})),
    (Refusal.DUPLICATE, duplicate),
    (Refusal.BAD_NAME, climbing),
    (Refusal.RATIO, bomb),
    (Refusal.DOCTYPE, with_doctype),
    (Refusal.ENTRY_ENCRYPTED, encrypted_entry),
    (Refusal.METHOD, lambda: archive(parts_of(workbook_bytes()), zipfile.ZIP_BZIP2)),
]

WRITING: list[tuple[Refusal, Callable[[], bytes]]] = [
    (Refusal.SIGNED, lambda: archive({**parts_of(workbook_bytes()), "_xmlsignatures/sig1.xml": b"<Signature/>"})),
    (Refusal.SHARED, lambda: archive({**parts_of(workbook_bytes()), "xl/revisions/revisionHeaders.xml": b"<h/>"})),
    (Refusal.LOCKED, lambda: changed(workbook_bytes(), {"xl/workbook.xml": swap(
        "<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>')})),
]


@pytest.mark.parametrize(("reason", "content"), READING, ids=lambda value: getattr(value, "name", ""))
def test_refused_for_reading(reason: Refusal, content: bytes | Callable[[], bytes], tmp_path: Path) -> None:
    data = content() if callable(content) else content
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(data)
    with pytest.raises(RefusedError) as caught:
        open_workbook(path)
    assert caught.value.reason is reason
    assert "laporan.xlsx" in caught.value.pesan
    assert path.read_bytes() == data


@pytest.mark.parametrize(("reason", "make"), WRITING, ids=lambda value: getattr(value, "name", ""))
def test_refused_for_writing_only(reason: Refusal, make: Callable[[], bytes]) -> None:
    package = package_of(make(), "laporan.xlsx")
    assert package.sheets
    with pytest.raises(RefusedError) as caught:
        check_writable(package)
    assert caught.value.reason is reason


def test_an_ordinary_workbook_may_be_written() -> None:
    check_writable(package_of(workbook_bytes()))


def test_every_refusal_is_tested_or_named_here() -> None:
    elsewhere = {Refusal.MISSING, Refusal.FOLDER, Refusal.UNREADABLE, Refusal.READ_FAILED, Refusal.OPEN_ELSEWHERE,
                 Refusal.SUFFIX, Refusal.TOO_BIG, Refusal.XML_TOO_BIG,
                 Refusal.TOO_MANY_PARTS, Refusal.UNPACKED_TOO_BIG, Refusal.OVERLAP, Refusal.PART_DAMAGED,
                 Refusal.TWICE, Refusal.CELL, Refusal.ENCODING, Refusal.TOO_MUCH_MARKUP, Refusal.TOO_MANY,
                 Refusal.TOO_MUCH_TO_READ, Refusal.NO_FILE, Refusal.LOCK_FILE}
    """Tested below, in test_rawzip, tests/cells/test_sound.py, tests/reader/test_asing.py,
    tests/cli/test_ends.py, on reports in tests/delivery."""
    assert {reason for reason, _ in READING} | {reason for reason, _ in WRITING} | elsewhere == set(Refusal)


@pytest.mark.parametrize("reason", Refusal, ids=lambda reason: reason.name)
def test_words(reason: Refusal) -> None:
    error = reason.error("laporan.xlsx", part="xl/styles.xml", found="3 MB", limit="2 MB")
    for text in (error.pesan, error.saran):
        assert text.endswith(".")
        assert text[0].isupper() or text.startswith("laporan.xlsx")
        assert "{" not in text
        assert not re.search(r"\b(error|invalid|failed|file|byte|password)\b", text, re.IGNORECASE)
    assert "laporan.xlsx" in error.pesan


def test_missing_and_folder(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "tidak-ada.xlsx", Refusal.MISSING), (tmp_path, Refusal.FOLDER),
                         (tmp_path / "a\0b.xlsx", Refusal.READ_FAILED)):
        with pytest.raises(RefusedError) as caught:
            open_workbook(path)
        assert caught.value.reason is reason


def test_a_path_through_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"isi")
    with pytest.raises(RefusedError) as caught:
        open_workbook(tmp_path / "berkas" / "laporan.xlsx")
    assert caught.value.reason is Refusal.MISSING


def test_no_permission_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(workbook_bytes())
    path.chmod(0)
    if os.access(path, os.R_OK):  # the administrator may read everything
        def refuse(_self: Path) -> bytes:
            raise PermissionError(13, "Permission denied")
        monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(RefusedError) as caught:
        open_workbook(path)
    assert caught.value.reason is Refusal.UNREADABLE


def test_a_drive_that_goes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(workbook_bytes())

    def fail(_self: Path) -> bytes:
        raise OSError(5, "Input/output error")
    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(RefusedError) as caught:
        open_workbook(path)
    assert caught.value.reason is Refusal.READ_FAILED


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    with path.open("wb") as file:
        file.truncate(rawzip.MAX_FILE + 1)
    with pytest.raises(RefusedError, match="512 MB") as caught:
        open_workbook(path)
    assert caught.value.reason is Refusal.TOO_BIG


@pytest.mark.parametrize("lock", ["~$laporan.xlsx", ".~lock.laporan.xlsx#"])
def test_open_elsewhere(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(workbook_bytes())
    assert not open_elsewhere(path)
    refuse_if_open(path)
    (tmp_path / lock).write_bytes(b"Nama Camat")
    assert open_elsewhere(path)
    with pytest.raises(RefusedError) as caught:
        refuse_if_open(path)
    assert caught.value.reason is Refusal.OPEN_ELSEWHERE
    assert lock in caught.value.saran


def test_a_name_that_excel_would_not_open(tmp_path: Path) -> None:
    macro = package_of(of_type("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
    check_suffix(macro, tmp_path / "hasil.XLSM")
    with pytest.raises(RefusedError, match=r"\.xlsm") as caught:
        check_suffix(macro, tmp_path / "hasil.xlsx")
    assert caught.value.reason is Refusal.SUFFIX
    assert guards.suffix_of(package_of(workbook_bytes())) == ".xlsx"


def test_a_damaged_part_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in parts_of(workbook_bytes()).items():
            target.writestr(name, data)
        target.writestr("xl/media/image1.png", b"gambar asli")
    data = out.getvalue().replace(b"gambar asli", b"gambar aslo", 1)
    package = package_of(data)
    assert damaged_parts(package) == ("xl/media/image1.png",)
    with pytest.raises(RefusedError) as caught:
        package.read("xl/media/image1.png")
    assert caught.value.reason is Refusal.PART_DAMAGED
