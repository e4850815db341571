"""One template for many offices: its packed parts are kept as they are, and only what names the office is put in.

A part that names the office is cut at those places, and each stretch between them is packed on its own, ending at a
whole byte (zlib's full flush). Stretches and the packed names, joined, are the packed part: nothing is packed twice.
"""

import enum
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from toolkit.distribute.prefill import KUNCI, options_for, prefill_for
from toolkit.kantor.model import Kantor
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import Entry, read_entries, unpack, write_entries
from toolkit.schema.input import IDENTITAS
from toolkit.template.identitas import row_points
from toolkit.template.layout import ROW_FIRST
from toolkit.template.options import TemplateOptions
from toolkit.template.tombol import Makro
from toolkit.template.workbook import make

_BUKA, _TUTUP = "\ue000", "\ue001"
"""Of the private use area: they stand around a field's name where the template shall hold the office's text."""
_LUBANG = re.compile(f"{_BUKA}([a-z_]+)(#?){_TUTUP}".encode())
_TINGGI = "#"
_HURUF = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
"""How Excel writes a character by its number; a text that looks so gets its first sign in that way."""
_SHEETS = "xl/worksheets/"


class Tulis(enum.Enum):
    """How a text stands in a part."""

    TEKS = enum.auto()
    """In a cell or a document property."""
    KAKI = enum.auto()
    """In a footer, where `&` begins a code."""
    TINGGI = enum.auto()
    """Not the text, but the height of the row of Identitas that holds it."""


@dataclass(frozen=True, slots=True)
class Lubang:
    """A place for a text of the office: a field of Kantor, and how it stands there."""

    field: str
    tulis: Tulis


@dataclass(frozen=True, slots=True)
class Ruas:
    """A stretch of a part, as it is and packed."""

    data: bytes
    packed: bytes


@dataclass(frozen=True, slots=True)
class Potongan:
    """A part that names the office: its stretches, and the places between them (one fewer)."""

    asal: Entry
    ruas: tuple[Ruas, ...]
    lubang: tuple[Lubang, ...]
    crc: int
    """Of the first stretch, mostly nearly the whole part."""

    def filled(self, isi: Callable[[Lubang], Ruas]) -> Entry:
        """The part with the office's texts."""
        crc, size, packed = self.crc, len(self.ruas[0].data), [self.ruas[0].packed]
        for lubang, ruas in zip(self.lubang, self.ruas[1:], strict=True):
            for bagian in (isi(lubang), ruas):
                crc = zlib.crc32(bagian.data, crc)
                size += len(bagian.data)
                packed.append(bagian.packed)
        asal = self.asal
        return Entry(asal.name, asal.raw_name, asal.flags, 8, asal.stamp, crc, size, b"".join(packed), asal.attributes)


@dataclass(frozen=True, slots=True)
class Stensil:
    """A template whose office is still open."""

    bagian: tuple[Entry | Potongan, ...]

    def workbook(self, kantor: Kantor) -> bytes:
        """The office's workbook: what the template makes for it, from the same parts."""
        siap: dict[Lubang, Ruas] = {}

        def isi(lubang: Lubang) -> Ruas:
            if lubang not in siap:
                siap[lubang] = _packed(_written(lubang, getattr(kantor, lubang.field)), last=False)
            return siap[lubang]

        return write_entries(b if isinstance(b, Entry) else b.filled(isi) for b in self.bagian)


def cut(options: TemplateOptions, makro: Makro | None, *, camat: bool) -> Stensil:
    """Make the template once, and cut it where it names the office.

    Args:
        options: years, guidance and rules; the office in them does not count.
        makro: what makes it a workbook with macros; None for a plain one.
        camat: the head's name is filled in too; without one its cell is an empty one.
    """
    kantor = Kantor(**{field: f"{_BUKA}{field}{_TUTUP}" for field in KUNCI if camat or field != "camat"})
    data = make(options_for(kantor, options), prefill_for(kantor), makro)
    paket = Package(data)
    identitas = next(sheet.part for sheet in paket.sheets if sheet.name == IDENTITAS.name)
    return Stensil(tuple(_cut(entry, own=entry.name == identitas) for entry in read_entries(data)))


def _cut(entry: Entry, *, own: bool) -> Entry | Potongan:
    data = unpack(entry)
    if own:
        data = _with_open_heights(data)
    if not _LUBANG.search(data):
        return entry
    potong = _LUBANG.split(data)
    teks = potong[::3]
    ruas = tuple(_packed(t, last=k == len(teks) - 1) for k, t in enumerate(teks))
    lubang = tuple(Lubang(field.decode(), Tulis.TINGGI if tinggi else _manner(entry.name))
                   for field, tinggi in zip(potong[1::3], potong[2::3], strict=True))
    return Potongan(entry, ruas, lubang, zlib.crc32(teks[0]))


def _manner(part: str) -> Tulis:
    """Sheets hold texts only in their footers: what stands in cells is in the shared strings."""
    return Tulis.KAKI if part.startswith(_SHEETS) else Tulis.TEKS


def _with_open_heights(data: bytes) -> bytes:
    """Sheet Identitas with the heights of the office's rows left open: a long name takes two lines."""
    for field, row in _rows():
        data = re.sub(rb'(<row r="%d" [^>]*?ht=")[^"]*' % row,
                      rb"\g<1>" + f"{_BUKA}{field}{_TINGGI}{_TUTUP}".encode(), data, count=1)
    return data


def _rows() -> Iterator[tuple[str, int]]:
    """Field of Kantor, and the number of its row in Identitas."""
    urutan = [column.field for column in IDENTITAS.columns]
    return ((field, ROW_FIRST + urutan.index(kunci) + 1) for field, kunci in KUNCI.items())


def _written(lubang: Lubang, teks: str) -> bytes:
    match lubang.tulis:
        case Tulis.TINGGI:
            return f"{row_points(IDENTITAS.column(KUNCI[lubang.field]), teks):.16g}".encode()
        case Tulis.KAKI:
            teks = teks.replace("&", "&&")
        case Tulis.TEKS:
            pass
    return escape(_HURUF.sub(r"_x005F\1", teks), quote=False).encode()


def _packed(data: bytes, *, last: bool) -> Ruas:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Ruas(data, deflate.compress(data) + deflate.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH))
