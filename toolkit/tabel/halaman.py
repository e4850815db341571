"""What stands on a result sheet beside its tables, and the sheet: charts, cards, running text, signatures."""

import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from toolkit.model.laporan import RentangIsian
from toolkit.tabel.model import Baris, Format, Isi, Rata, Tabel


class Warna(enum.Enum):
    """Part that a series plays in a chart; the renderer has one colour for each."""

    UTAMA = "utama"
    TERANG = "terang"
    BIRU = "biru"
    MERAH = "merah"
    SEDANG = "sedang"


@dataclass(frozen=True, slots=True)
class Seri:
    """A series: column `kolom` (from 1) of the chart's data table.

    Attributes:
        garis: drawn as a line over bars. label: with its values. bulat: these are counts, without decimals.
        huruf: a letter of the axis, at the left where the series has its one value; nothing else of it is seen.
    """

    nama: str
    kolom: int
    warna: Warna
    garis: bool = False
    label: bool = False
    bulat: bool = False
    huruf: str = ""


class JenisGrafik(enum.Enum):
    """Kind of chart."""

    BATANG = "batang"
    """Horizontal bars, first row on top."""
    KOLOM = "kolom"
    GARIS = "garis"


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart over the rows of a table of the same sheet.

    Attributes:
        data: the table that holds the figures: one printed on the same Lembar (the same object), or one of its own,
            which the renderer writes beside the print area.
        baris: which rows (0-based, both ends included), None for all.
        kategori: column (from 1) of the labels.
        lebar, tinggi: in pixels at 96 dpi. minimum, maksimum: ends of the value axis.
    """

    judul: str
    jenis: JenisGrafik
    data: Tabel
    seri: tuple[Seri, ...]
    kategori: int = 1
    baris: tuple[int, int] | None = None
    lebar: int = 470
    tinggi: int = 230
    minimum: float | None = None
    maksimum: float | None = None

    @property
    def bergaris(self) -> bool:
        """A line runs over the bars: their labels keep out of its way."""
        return self.jenis is not JenisGrafik.GARIS and any(s.garis for s in self.seri)


@dataclass(frozen=True, slots=True)
class DeretGrafik:
    """Charts side by side below a table, equally wide."""

    grafik: tuple[Grafik, ...]


@dataclass(frozen=True, slots=True)
class Kartu:
    """A figure of the dashboard: label, large value, note below."""

    label: str
    nilai: Isi
    keterangan: str
    format: Format = Format.DUA


@dataclass(frozen=True, slots=True)
class DeretKartu:
    """Cards side by side: four on a dashboard, any number over the width of the tables where the sheet has some."""

    kartu: tuple[Kartu, ...]


@dataclass(frozen=True, slots=True)
class Berdampingan:
    """Two blocks side by side, left and right half of the page; None leaves a half empty."""

    kiri: "Grafik | Daftar | None"
    kanan: "Grafik | Daftar | None"


@dataclass(frozen=True, slots=True)
class Daftar:
    """A heading and a few sentences, one below the other. `bertanda`: each with a bullet."""

    judul: str
    butir: tuple[str, ...]
    bertanda: bool = True


@dataclass(frozen=True, slots=True)
class Jejak:
    """Whether the input cells changed since they were read, said by a formula.

    Attributes:
        rentang: the ranges and their sums then.
        sama, berubah, gagal: what the formula says; `gagal` where a cell holds an error or a sheet is gone.
    """

    rentang: tuple[RentangIsian, ...]
    sama: str
    berubah: str
    gagal: str


Terpantau = RentangIsian
"""A range of a Jejak, by the name under which a renderer knows it."""


@dataclass(frozen=True, slots=True)
class Lambang:
    """The logo of a letterhead: a JPEG or PNG, and its size in pixels."""

    data: bytes
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Kop:
    """A letterhead: the lines of the name, those of the address, a double line below; `lambang` at the left."""

    nama: tuple[str, ...]
    alamat: tuple[str, ...]
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph over the whole width.

    Attributes:
        teks: empty for a gap. rata: None for both margins. huruf: points.
        pita: on a dark band, in white.
    """

    teks: str
    rata: Rata | None = None
    tebal: bool = False
    huruf: int = 11
    pita: bool = False


@dataclass(frozen=True, slots=True)
class Butir:
    """A label and what belongs to it: `Nama : …`; without a label a further line of the one above.

    Attributes:
        tanda: mark of an item, before `isi`. bawah: the item belongs to the one above it.
    """

    label: str
    isi: str
    huruf: int = 11
    tanda: str = ""
    bawah: bool = False


@dataclass(frozen=True, slots=True)
class AngkaBesar:
    """A figure that is read from across the room, on a dark band."""

    nilai: Isi
    format: Format = Format.DUA
    huruf: int = 100


@dataclass(frozen=True, slots=True)
class Surat:
    """Running text, from top to bottom."""

    isi: tuple[Alinea | Butir | AngkaBesar, ...]


@dataclass(frozen=True, slots=True)
class BlokTanda:
    """One signature: the lines above it, the name, the lines below."""

    atas: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signatures side by side, never torn from the row above; `kiri` None leaves that side empty."""

    kiri: BlokTanda | None
    kanan: BlokTanda


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """What follows begins a new page."""


Bagian = (Tabel | Grafik | DeretGrafik | DeretKartu | Berdampingan | Daftar | Kop | Surat | TandaTangan
          | HalamanBaru)


@dataclass(frozen=True, slots=True)
class Lembar:
    """A result sheet: blocks from top to bottom.

    Attributes:
        nama: name of the sheet, as the contract fixes it.
        judul: a line above everything, empty where the first table's title is the title. keterangan: a line below it.
        layar: lines above that one which are not printed: they speak of the toolkit, not of the office.
        mendatar: landscape, where upright would make it small. satu_halaman, dua_halaman: fit on one page, on no more
            than two (else one page wide).
        beku: freeze the headings of the first table.
        kaki: a line below everything, which is not printed either.
        lebar: widths of the columns in characters, where no table gives them.
        penanda: hidden facts of the sheet, name and text, that a later run reads back.
        jejak: a line below `layar`; left out where no formula may refer to input cells.
    """

    nama: str
    bagian: Sequence[Bagian]
    judul: str = ""
    keterangan: str = ""
    layar: tuple[str, ...] = ()
    mendatar: bool = True
    satu_halaman: bool = False
    dua_halaman: bool = False
    beku: bool = True
    kaki: str = ""
    penanda: tuple[tuple[str, str], ...] = ()
    jejak: Jejak | None = None
    lebar: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class LembarPanjang:
    """One table alone on its sheet, or on several where a sheet cannot hold it.

    Attributes:
        nama: of the sheet; the following ones are `nama (2)`, `nama (3)` and so on.
        tabel: title, headings and notes; its own rows are empty.
        aliran: makes the rows, from the first on.
    """

    nama: str
    tabel: Tabel
    aliran: Callable[[], Iterable[Baris]]
