"""One template for many offices: what stands in an office's file and in its name, put into packed parts.

A part that names the office is cut at those places, and each stretch between them is packed on its own, ending at a
whole byte (zlib's full flush). Stretches and the packed names, joined, are the packed part: nothing is packed twice.
"""

import enum
import re
import zlib
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from html import escape

from toolkit.kantor.model import Kantor
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import Entry, read_entries, unpack, write_entries
from toolkit.schema.input import IDENTITAS
from toolkit.template.button import Makro
from toolkit.template.identitas import row_points
from toolkit.template.layout import ROW_FIRST
from toolkit.template.options import Prefill, TemplateOptions
from toolkit.template.workbook import make
from toolkit.values.nama_berkas import workbook_stem

FIELDS = {"kode_wilayah": "kode_wilayah", "nama": "nama_perangkat_daerah", "kabupaten_kota": "kabupaten_kota",
          "provinsi": "provinsi", "camat": "nama_kepala", "jabatan_kepala": "jabatan_kepala",
          "jabatan_atasan": "jabatan_atasan"}
"""What is known of an office (attribute of Kantor) -> field of Identitas."""
_BERGANTI = frozenset({"jabatan_kepala", "jabatan_atasan"})
"""Known from the kind of office alone: what last year's file says (`Plt. Camat …`) wins."""

_LOCKED = frozenset(IDENTITAS.column(FIELDS[f]).heading for f in ("kode_wilayah", "nama", "kabupaten_kota", "provinsi"))
"""Keys that say which office it is: locked, so that the file is known when it comes back."""


def stem(kantor: Kantor, tahun: int) -> str:
    """Name of the office's workbook without its ending.

    >>> stem(Kantor("35.09.12", "Kecamatan Ambulu"), 2025)
    'LKjIP-2025-35.09.12-Ambulu'
    """
    return workbook_stem(kantor.kode_wilayah, kantor.nama, tahun)


def options_for(kantor: Kantor, options: TemplateOptions) -> TemplateOptions:
    """The template's options for an office."""
    return replace(options, kode_wilayah=kantor.kode_wilayah, nama=kantor.nama)


def prefill_for(kantor: Kantor, isi: Prefill | None = None) -> Prefill:
    """The office's identity over what is carried over.

    Args:
        kantor: its texts win where they are known.
        isi: what last year's file gives; None for an office without one.
    """
    isi = isi or Prefill()
    return _known(isi, {field: getattr(kantor, field) for field in filled(kantor)})


def filled(kantor: Kantor) -> frozenset[str]:
    """Which of FIELDS are known of an office."""
    return frozenset(field for field in FIELDS if getattr(kantor, field))


def _known(isi: Prefill, teks: Mapping[str, str]) -> Prefill:
    """Texts by field of FIELDS, and what is carried over."""
    tetap, berganti = ({IDENTITAS.column(key).heading: teks[field] for field, key in FIELDS.items()
                        if field in teks and (field in _BERGANTI) == ganti} for ganti in (False, True))
    return replace(isi, identitas={**berganti, **isi.identitas, **tetap}, terkunci=isi.terkunci | _LOCKED)


_OPEN, _CLOSE = "\ue000", "\ue001"
"""Of the private use area: they stand around a field's name where the template shall hold the office's text."""
_GAP = re.compile(f"{_OPEN}([a-z_]+)(#?){_CLOSE}".encode())
_HEIGHT = "#"
_LOOKS_WRITTEN = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
"""How Excel writes a character by its number; a text that looks so gets its first sign in that way."""
_SHEETS = "xl/worksheets/"


class Manner(enum.Enum):
    """How a text stands in a part."""

    TEXT = enum.auto()
    """In a cell or a document property."""
    FOOTER = enum.auto()
    """In a footer, where `&` begins a code."""
    HEIGHT = enum.auto()
    """Not the text, but the height of the row of Identitas that holds it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place for a text of the office: a field of Kantor, and how it stands there."""

    field: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a part, as it is and packed."""

    data: bytes
    packed: bytes


@dataclass(frozen=True, slots=True)
class CutPart:
    """A part that names the office: its stretches, and the places between them (one fewer)."""

    entry: Entry
    stretches: tuple[Stretch, ...]
    gaps: tuple[Gap, ...]
    crc: int
    """Of the first stretch, mostly nearly the whole part."""

    def filled(self, isi: Callable[[Gap], Stretch]) -> Entry:
        """The part with the office's texts."""
        crc, size, packed = self.crc, len(self.stretches[0].data), [self.stretches[0].packed]
        for gap, stretch in zip(self.gaps, self.stretches[1:], strict=True):
            for piece in (isi(gap), stretch):
                crc = zlib.crc32(piece.data, crc)
                size += len(piece.data)
                packed.append(piece.packed)
        return self.entry._replace(method=8, crc=crc, size=size, packed=b"".join(packed))


@dataclass(frozen=True, slots=True)
class Stencil:
    """A template whose office is still open."""

    parts: tuple[Entry | CutPart, ...]

    def workbook(self, kantor: Kantor) -> bytes:
        """The office's workbook: what the template makes for it, from the same parts."""
        siap: dict[Gap, Stretch] = {}

        def isi(gap: Gap) -> Stretch:
            if gap not in siap:
                siap[gap] = _packed(_written(gap, getattr(kantor, gap.field)), last=False)
            return siap[gap]

        return write_entries(b if isinstance(b, Entry) else b.filled(isi) for b in self.parts)


def cut(options: TemplateOptions, makro: Makro | None, terisi: AbstractSet[str]) -> Stencil:
    """Make the template once, and cut it where it names the office.

    Args:
        options: years, guidance and rules; the office in them does not count.
        makro: what makes it a workbook with macros; None for a plain one.
        terisi: which of FIELDS are known of the offices (`filled`); of the others the cell is an empty one.
    """
    teks = {field: f"{_OPEN}{field}{_CLOSE}" for field in FIELDS if field in terisi}
    kantor = Kantor(teks.get("kode_wilayah", ""), teks.get("nama", ""))
    data = make(options_for(kantor, options), _known(Prefill(), teks), makro)
    paket = Package(data)
    identitas = next(sheet.part for sheet in paket.sheets if sheet.name == IDENTITAS.name)
    return Stencil(tuple(_cut(entry, own=entry.name == identitas) for entry in read_entries(data)))


def _cut(entry: Entry, *, own: bool) -> Entry | CutPart:
    data = unpack(entry)
    if own:
        data = _with_open_heights(data)
    if not _GAP.search(data):
        return entry
    texts, fields, heights = (_GAP.split(data)[n::3] for n in range(3))
    stretches = tuple(_packed(text, last=k == len(texts) - 1) for k, text in enumerate(texts))
    gaps = tuple(Gap(field.decode(), Manner.HEIGHT if height else _manner(entry.name))
                 for field, height in zip(fields, heights, strict=True))
    return CutPart(entry, stretches, gaps, zlib.crc32(texts[0]))


def _manner(part: str) -> Manner:
    """Sheets hold texts only in their footers: what stands in cells is in the shared strings."""
    return Manner.FOOTER if part.startswith(_SHEETS) else Manner.TEXT


def _with_open_heights(data: bytes) -> bytes:
    """Sheet Identitas with the heights of the office's rows left open: a long name takes two lines."""
    order = [column.field for column in IDENTITAS.columns]
    for field, key in FIELDS.items():
        data = re.sub(rb'(<row r="%d" [^>]*?ht=")[^"]*' % (ROW_FIRST + order.index(key) + 1),
                      rb"\g<1>" + f"{_OPEN}{field}{_HEIGHT}{_CLOSE}".encode(), data, count=1)
    return data


def _written(gap: Gap, teks: str) -> bytes:
    if gap.manner is Manner.HEIGHT:
        return f"{row_points(IDENTITAS.column(FIELDS[gap.field]), teks):.16g}".encode()
    if gap.manner is Manner.FOOTER:
        teks = teks.replace("&", "&&")
    return escape(_LOOKS_WRITTEN.sub(r"_x005F\1", teks), quote=False).encode()


def _packed(data: bytes, *, last: bool) -> Stretch:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Stretch(data, deflate.compress(data) + deflate.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH))
