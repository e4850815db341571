"""A zip archive as raw entries: what is not changed is copied with its compressed bytes, never packed again."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.ooxml.refusal import Refusal

MAX_FILE = 512 << 20
"""Bytes of the file. Excel's own files of a million filled rows stay below 100 MB."""
MAX_PARTS = 20_000
"""Entries of the archive. A workbook of 255 sheets with a drawing and a chart each has about 1,500."""
MAX_UNPACKED = 2 << 30
"""Bytes of all entries together, unpacked."""
MAX_RATIO = 250
"""Unpacked to packed, for an entry above RATIO_FROM. Sheets of repeated rows reach about 60."""
RATIO_FROM = 32 << 20
"""Bytes unpacked below which the ratio does not matter."""

LOCAL, END = b"PK\3\4", b"PK\5\6"
"""How an archive begins: with its first entry, or with its end where it holds none."""

_UTF8 = 0x800
_ENCRYPTED = 0x1
_DESCRIPTOR = 0x8
_CENTRAL = b"PK\1\2"
_END_SIZE = 22
_LOCATOR_64 = b"PK\6\7"
_LOCATOR_SIZE = 20
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_FIXED = struct.Struct("<HHHHHIIIHH")
_LIMIT_32 = 0xFFFFFFFF
_UNREADABLE = (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OverflowError, EOFError, OSError)
"""What zipfile raises for damaged archives."""
_PIECE = 1 << 18
_FIXED_STAMP = (1980, 1, 1, 0, 0, 0)


class Entry(NamedTuple):
    """One entry of the archive.

    Attributes:
        name: part name with `/`, without a leading one.
        raw_name: the name's bytes as stored. flags: general purpose bits, without the data descriptor's.
        method: 0 stored, 8 deflated. stamp: DOS date and time as zipfile has it.
        crc, size: of the unpacked bytes. packed: the bytes as stored. attributes: external attributes.
    """

    name: str
    raw_name: bytes
    flags: int
    method: int
    stamp: tuple[int, int, int, int, int, int]
    crc: int
    size: int
    packed: bytes
    attributes: int = 0

    @property
    def is_folder(self) -> bool:
        """An entry that only names a folder."""
        return self.name.endswith("/")


def key(name: str) -> str:
    r"""What two names of the same part have in common (OPC compares names without regard to case).

    >>> key("/XL\\Workbook.xml")
    'xl/workbook.xml'
    """
    return name.replace("\\", "/").lstrip("/").lower()


def read_entries(data: bytes, file: str = "") -> tuple[Entry, ...]:
    """All entries in their order, nothing unpacked.

    Args:
        data: the archive.
        file: the file's name, for messages.

    Raises:
        RefusedError: damaged, or beyond one of this module's limits.
    """
    if len(data) > MAX_FILE:
        raise Refusal.TOO_BIG.error(file, found=megabytes(len(data)), limit=megabytes(MAX_FILE))
    if _count(data) > MAX_PARTS:  # before the directory is read: a million entries would take long
        raise Refusal.TOO_MANY_PARTS.error(file, limit=f"{MAX_PARTS:,}".replace(",", "."))
    infos = _directory(data, file)
    if len(infos) > MAX_PARTS:
        raise Refusal.TOO_MANY_PARTS.error(file, limit=f"{MAX_PARTS:,}".replace(",", "."))
    _check_sizes(infos, file)
    entries = tuple(_entry(data, info, file) for info in infos)
    _check_names(entries, file)
    _check_overlap(data, infos, file)
    return entries


def _count(data: bytes) -> int:
    """About how many entries the directory has, by its signatures: the number that it states may lie."""
    last = len(data) - _END_SIZE
    end = last if data.startswith(END, max(0, last)) else data.rfind(END)
    if end < 0 or data.startswith(_LOCATOR_64, max(0, end - _LOCATOR_SIZE)):
        return data.count(_CENTRAL)
    return data.count(_CENTRAL, max(0, end - int.from_bytes(data[end + 12:end + 16], "little")))


def megabytes(size: int) -> str:
    """A size in words.

    >>> megabytes(300 << 20)
    '300 MB'
    """
    return f"{max(1, size >> 20):,} MB".replace(",", ".")


def _directory(data: bytes, file: str) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except _UNREADABLE as error:
        whole = 0 <= data.rfind(END) <= len(data) - _END_SIZE
        raise (Refusal.DAMAGED if whole else Refusal.TRUNCATED).error(file) from error


def _check_sizes(infos: list[zipfile.ZipInfo], file: str) -> None:
    total = sum(info.file_size for info in infos)
    if total > MAX_UNPACKED:
        raise Refusal.UNPACKED_TOO_BIG.error(file, found=megabytes(total), limit=megabytes(MAX_UNPACKED))
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise Refusal.ENTRY_ENCRYPTED.error(file, part=info.filename)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refusal.METHOD.error(file, part=info.filename)
        packed = max(1, info.compress_size)
        if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * packed:
            raise Refusal.RATIO.error(file, part=info.filename, found=info.file_size // packed, limit=MAX_RATIO)


def _data_start(data: bytes, info: zipfile.ZipInfo, file: str) -> tuple[int, bytes]:
    """Where the entry's packed bytes begin, and its name as stored."""
    at = info.header_offset
    if at < 0 or data[at:at + 4] != LOCAL or len(data) < at + 30:
        raise Refusal.DAMAGED.error(file)
    _, name_length, extra_length = _LOCAL_HEADER.unpack_from(data, at)
    return at + 30 + name_length + extra_length, data[at + 30:at + 30 + name_length]


def _entry(data: bytes, info: zipfile.ZipInfo, file: str) -> Entry:
    start, raw_name = _data_start(data, info, file)
    if raw_name != info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437", "replace"):
        raise Refusal.DAMAGED.error(file)
    packed = data[start:start + info.compress_size]
    if len(packed) != info.compress_size:
        raise Refusal.TRUNCATED.error(file)
    name = info.orig_filename.replace("\\", "/").lstrip("/")
    return Entry(name, raw_name, info.flag_bits & ~_DESCRIPTOR, info.compress_type, info.date_time, info.CRC,
                 info.file_size, packed, info.external_attr)


def _check_names(entries: Iterable[Entry], file: str) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = key(entry.name)
        if ".." in name.split("/") or "\0" in name or not name:
            raise Refusal.BAD_NAME.error(file, part=ascii(entry.name))
        if name in seen:
            raise Refusal.DUPLICATE.error(file, part=entry.name)
        seen.add(name)


def _check_overlap(data: bytes, infos: Iterable[zipfile.ZipInfo], file: str) -> None:
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Refusal.OVERLAP.error(file, part=info.filename)
        end = _data_start(data, info, file)[0] + info.compress_size


def unpack(entry: Entry, file: str = "") -> bytes:
    """The entry's bytes.

    Raises:
        RefusedError: they do not unpack to the stated size and checksum.
    """
    try:
        data = entry.packed if entry.method == 0 else _inflate(entry)
    except zlib.error as error:
        raise Refusal.PART_DAMAGED.error(file, part=entry.name) from error
    if len(data) != entry.size or zlib.crc32(data) != entry.crc:
        raise Refusal.PART_DAMAGED.error(file, part=entry.name)
    return data


def is_sound(entry: Entry) -> bool:
    """Does the entry unpack to the stated size and checksum; in pieces, so that a large one takes no memory."""
    crc = size = 0
    try:
        for piece in _pieces(entry):
            crc = zlib.crc32(piece, crc)
            size += len(piece)
    except zlib.error:
        return False
    return size == entry.size and crc == entry.crc


def _pieces(entry: Entry) -> Iterator[bytes]:
    if entry.method == 0:
        yield entry.packed
        return
    stream, waiting = zlib.decompressobj(-15), entry.packed
    while not stream.eof and (piece := stream.decompress(waiting, _PIECE)):
        yield piece
        waiting = stream.unconsumed_tail


def _inflate(entry: Entry) -> bytes:
    """Unpack, at most one byte more than the stated size: a lying header cannot fill the memory."""
    return zlib.decompressobj(-15).decompress(entry.packed, entry.size + 1)


def pack(name: str, data: bytes, like: Entry | None = None) -> Entry:
    """An entry for new bytes, the same for the same input at any time (fixed date).

    Args:
        name: part name.
        data: unpacked bytes.
        like: the entry that it replaces: keeps its stored name.
    """
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(data) + deflate.flush()
    if like is not None:
        return Entry(like.name, like.raw_name, like.flags & _UTF8, 8, _FIXED_STAMP, zlib.crc32(data), len(data), packed,
                     like.attributes)
    flags = 0 if name.isascii() else _UTF8
    return Entry(name, name.encode(), flags, 8, _FIXED_STAMP, zlib.crc32(data), len(data), packed)


def write_entries(entries: Iterable[Entry], file: str = "") -> bytes:
    """The archive of these entries, in this order.

    Raises:
        RefusedError: it would need the zip64 form, which some programs that read workbooks do not know.
    """
    chunks: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for entry in entries:
        fixed = _FIXED.pack(20, entry.flags, entry.method, _dos_time(entry), _dos_date(entry), entry.crc,
                            len(entry.packed), entry.size, len(entry.raw_name), 0)
        central += (_CENTRAL + struct.pack("<H", 20) + fixed,
                    struct.pack("<HHHII", 0, 0, 0, entry.attributes, min(offset, _LIMIT_32)), entry.raw_name)
        chunks += (LOCAL + fixed, entry.raw_name, entry.packed)
        offset += 30 + len(entry.raw_name) + len(entry.packed)
    count = len(chunks) // 3
    directory = b"".join(central)
    if offset + len(directory) >= _LIMIT_32 or count > MAX_PARTS:
        raise Refusal.TOO_BIG.error(file, found=megabytes(offset), limit=megabytes(_LIMIT_32))
    end = END + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), offset, 0)
    return b"".join((*chunks, directory, end))


def _dos_date(entry: Entry) -> int:
    year, month, day = entry.stamp[:3]
    return (year - 1980) << 9 | month << 5 | day


def _dos_time(entry: Entry) -> int:
    hour, minute, second = entry.stamp[3:]
    return hour << 11 | minute << 5 | second // 2
