"""Blocks of the document from top to bottom, as data; and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.tabel.model import Tabel


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading; `tingkat` 1 is a chapter's."""

    teks: str
    tingkat: int


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph; each line of the text is one of its own.

    `gaya`: id of a style of the template. `sorot`: its sentences that are marked.
    """

    teks: str
    gaya: str = "LKIsi"
    sorot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a list, `tanda` (`a.`, `1.`, `•`) hanging before it; `tingkat` 1 below the one above.

    `sorot`: its sentences that are marked.
    """

    tanda: str
    teks: str
    tingkat: int = 0
    sorot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uraian:
    """A label, a colon and what belongs to it; without a label a further line of the one above.

    Attributes:
        huruf: letters of the longest label beside it.
        tanda: mark of an item, hanging before `teks`. bawah: the item belongs to the one above it.
        sorot: its sentences that are marked.
    """

    label: str
    teks: str
    huruf: int = 0
    tanda: str = ""
    bawah: bool = False
    sorot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula in words; what it divides stands over a line."""

    teks: str


@dataclass(frozen=True, slots=True)
class KopSurat:
    """A letterhead: lines of the name, of the address, the logo at the left (PNG or JPEG), a double line below.

    `lebar_mm`: the logo's width.
    """

    nama: tuple[str, ...]
    alamat: tuple[str, ...] = ()
    logo: bytes = b""
    lebar_mm: float = 0


@dataclass(frozen=True, slots=True)
class Kosong:
    """Something that the office has not filled in: marked in the document, and listed by the command.

    Attributes:
        apa: what is missing. di: the cell, or the sheet and what to choose there.
        dicetak: False where the document leaves its place out, with the heading: it is listed alone.
    """

    apa: str
    di: str
    dicetak: bool = True

    @property
    def teks(self) -> str:
        """What stands in the document, in brackets."""
        return f"Belum diisi: {self.apa}. Isi {self.di}."


@dataclass(frozen=True, slots=True)
class IsiTabel:
    """A table; a wide one stands on a landscape page of its own."""

    tabel: Tabel


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture with a line below. `lebar_mm`: its width; `tinggi_mm` at most. `data`: PNG or JPEG."""

    data: bytes
    lebar_mm: float
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Foto:
    """Photos side by side, two in a row, each with its caption."""

    gambar: tuple[Gambar, ...]


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """A new page."""


@dataclass(frozen=True, slots=True)
class RuangTanda:
    """A signature block: lines above and below the room for the signature, right half of the page.

    `kiri`: the other party's, left half, empty for none. A line with a tab is a label and what belongs to it.
    """

    kanan: tuple[str, ...]
    kiri: tuple[str, ...] = ()


Blok = (Judul | Alinea | Butir | Uraian | Rumus | KopSurat | Kosong | IsiTabel | Gambar | Foto | HalamanBaru
        | RuangTanda)


@dataclass(frozen=True, slots=True)
class Isi:
    """Everything that the template's placeholders stand for.

    Attributes:
        teks: placeholder within a line -> its text, or what is missing.
        bagian: placeholder of a paragraph of its own -> its blocks.
    """

    teks: Mapping[str, str | Kosong]
    bagian: Mapping[str, tuple[Blok, ...]]

    @property
    def kosong(self) -> tuple[Kosong, ...]:
        """What is missing, each once, in the order of the document."""
        dalam = [b for blok in self.bagian.values() for b in blok if isinstance(b, Kosong)]
        return tuple(dict.fromkeys([*(t for t in self.teks.values() if isinstance(t, Kosong)), *dalam]))

    @property
    def sorot(self) -> frozenset[str]:
        """The sentences that are marked."""
        return frozenset(s for blok in self.bagian.values() for b in blok if isinstance(b, Alinea | Butir | Uraian)
                         for s in b.sorot)

    @property
    def belum(self) -> tuple[str, ...]:
        """What tables cannot show yet, each sentence once, in the order of the document."""
        tabel = [b.tabel for blok in self.bagian.values() for b in blok if isinstance(b, IsiTabel)]
        return tuple(dict.fromkeys(satu.lengkap for t in tabel for satu in t.belum))


def is_printed(blok: Blok) -> bool:
    """Whether a block leaves a trace in the document."""
    return not isinstance(blok, Kosong) or blok.dicetak
