"""Workbooks with random damage: flipped bytes, changed XML, nonsense in cells. The same seed gives the same damage."""

import random
import re
import zipfile
from collections.abc import Callable, Sequence

from tests.ooxml.archives import archive, parts_of
from toolkit.ooxml.rawzip import Entry, pack, read_entries, unpack, write_entries
from toolkit.ooxml.refusal import RefusedError

Mutation = Callable[[bytes, random.Random], bytes]

_ATTRIBUTE = re.compile(rb'="([^"<]*)"')
_ELEMENT = re.compile(rb"<([\w:]+)[^<>]*(?:/>|>[^<>]*</\1>)")
_TEXT = re.compile(rb">([^<>]+)<")
_CELL = re.compile(rb"(<(?:v|t|f)(?: [^<>]*)?>)([^<>]*)(?=</)")
_LARGEST = 300_000
"""Bytes of XML beyond which a part is left alone: a large part takes the time of a hundred small ones."""

ATTRIBUTES = (b"", b"0", b"-1", b"1", b"99999999999999999999", b"1e999", b"nan", b"abc", b"..", b"/", b"#", b"\xc2\xb2",
              b"A1", b"XFD1048576", b"ZZZ9999999", b"A1:", b":", b"$A$0", b"true", b"hidden", b"External", b"rId1",
              b"xl/workbook.xml", b"../workbook.xml", b"s", b"e", b"inlineStr", b"str", b"d", b"General", b"[h]:mm:ss",
              b"Realisasi", b"Anggaran", b"Temuan", b"_tk_owned", b"&#x27;", b"&amp;&lt;", b"x" * 400)
CELLS = (b"", b" ", b"0", b"-0", b"-5", b"1e308", b"1e-320", b"1E400", b"NaN", b"INF", b"999999999999999999999999",
         b"71,7", b"71.7", b"1.234.567", b"Rp 45.233.000,00", b"(1.000)", b"50 %", b"5/0", b"85 - 90", b"A", b"C (60)",
         b"1.1", b"1.1.", b"I", b"I.A", b"#DIV/0!", b"#REF!", b"TRUE", b"44511", b"2958466", b"-1", b"31 Februari 2021",
         b"=cmd|' /C calc'!A0", b"{0}", b"{nilai}", b"%s", b"\xc2\xa0", b"\xe2\x80\x93", b"_x0000_", b"_xD800_",
         b"_xFFFF_",
         b"\xef\xbf\xbd", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"Triwulan", b"2021", b"Ya", b"Negatif", b"y" * 40_000)


def damaged(seeds: Sequence[bytes], dice: random.Random) -> bytes:
    """One of the workbooks with one to four changes of any kind."""
    data = dice.choice(seeds)
    for _ in range(dice.randint(1, 4)):
        kind = dice.choices((_bytes, _xml, _cells, _parts), (1, 4, 5, 2))[0]
        data = kind(data, dice)
    return data


def _bytes(data: bytes, dice: random.Random) -> bytes:
    """Bytes of the file itself: flipped, cut out, doubled, or the end missing."""
    if not data:
        return data
    at, length = dice.randrange(len(data)), dice.randint(1, 40)
    match dice.randrange(5):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + data[at + length:]
        case 2:
            return data[:at] + data[at:at + length] + data[at:]
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1:]


def _parts(data: bytes, dice: random.Random) -> bytes:
    """A part missing, emptied, doubled under another name, exchanged with another, or with a wrong checksum."""
    entries = _entries(data)
    if not entries:
        return data
    at, other = dice.randrange(len(entries)), dice.randrange(len(entries))
    entry = entries[at]
    match dice.randrange(5):
        case 0:
            entries.pop(at)
        case 1:
            entries[at] = pack(entry.name, b"", like=entry)
        case 2:
            entries.append(pack(dice.choice((entry.name.upper(), "xl/" + entry.name, "../" + entry.name)), b"<a/>"))
        case 3:
            entries[at] = _with(entry, packed=entries[other])
        case _:
            packed = bytearray(entry.packed)
            if packed:
                packed[dice.randrange(len(packed))] ^= 1 << dice.randrange(8)
            entries[at] = Entry(entry.name, entry.raw_name, entry.flags, entry.method, entry.stamp, entry.crc,
                                entry.size, bytes(packed), entry.attributes)
    return write_entries(entries)


def _with(entry: Entry, *, packed: Entry) -> Entry:
    return Entry(entry.name, entry.raw_name, entry.flags, packed.method, entry.stamp, packed.crc, packed.size,
                 packed.packed, entry.attributes)


def _xml(data: bytes, dice: random.Random) -> bytes:
    """An attribute set to nonsense, an element dropped, doubled or moved, a byte flipped, in any XML part."""
    return _in_part(data, dice, _changed_xml)


def _changed_xml(xml: bytes, dice: random.Random) -> bytes:
    kind = dice.randrange(6)
    if kind == 0:
        at = dice.randrange(len(xml))
        return xml[:at] + bytes([dice.randrange(256)]) + xml[at + 1:]
    found = list((_ATTRIBUTE if kind in (1, 2) else _ELEMENT).finditer(xml))
    if not found:
        return xml
    match = dice.choice(found)
    if kind in (1, 2):
        return xml[:match.start(1)] + dice.choice(ATTRIBUTES) + xml[match.end(1):]
    if kind == 3:
        other = dice.choice(found)
        return xml[:match.start()] + other[0] + xml[match.end():]
    return xml[:match.start()] + match[0] * dice.choice((0, 2)) + xml[match.end():]


def _cells(data: bytes, dice: random.Random) -> bytes:
    """Values, texts and formulas of cells."""
    return _in_part(data, dice, _changed_cells, only=("sheet", "sharedStrings"))


def _changed_cells(xml: bytes, dice: random.Random) -> bytes:
    found = list(_CELL.finditer(xml)) or list(_TEXT.finditer(xml))
    for match in sorted(dice.sample(found, min(len(found), dice.randint(1, 6))), key=lambda m: -m.start()):
        group = match.re.groups
        xml = xml[:match.start(group)] + dice.choice(CELLS) + xml[match.end(group):]
    return xml


def _in_part(data: bytes, dice: random.Random, change: Mutation, only: tuple[str, ...] = ("",)) -> bytes:
    entries = _entries(data)
    places = [at for at, entry in enumerate(entries) if entry.name.endswith((".xml", ".rels"))
              and 0 < entry.size < _LARGEST and any(w in entry.name for w in only)]
    if not places:
        return data
    at = dice.choice(places)
    try:
        entries[at] = pack(entries[at].name, change(unpack(entries[at]), dice), like=entries[at])
    except RefusedError:
        return data
    return write_entries(entries)


def _entries(data: bytes) -> list[Entry]:
    """The entries, none where an earlier change broke the archive."""
    try:
        return list(read_entries(data))
    except RefusedError:
        return []


def repacked(data: bytes) -> bytes:
    """The same parts stored, so that flipped bytes reach the XML and not only the compression."""
    try:
        return archive(parts_of(data), zipfile.ZIP_STORED)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError):
        return data
