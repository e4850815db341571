"""Tabel: what is printed, as data without a trace of Excel or Word; and the rules that give figures in its cells."""

import enum
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Any

from toolkit.model.hasil_uang import Sumber, Uang
from toolkit.model.rumus import Daun, Letak, Operasi, Pohon
from toolkit.model.sel import Isian, Sel
from toolkit.rumus.tree import rentang, total
from toolkit.tabel.belum import Belum


class Format(enum.Enum):
    """How a number is shown. A renderer turns it into its own number format."""

    TEKS = "teks"
    BULAT = "bulat"
    """Whole number, thousands grouped: 12.000."""
    ANGKA = "angka"
    """Up to two decimals, those that the value has: 71,7."""
    DUA = "dua"
    """Always two decimals: 71,07."""
    TIGA = "tiga"
    """Always three decimals: 3,100 (the NRR of the SKM)."""
    PERSEN = "persen"
    """A value in percent, up to two decimals, with the sign: 84,35 %."""
    PERSEN_TETAP = "persen tetap"
    """A value in percent, always two decimals, with the sign: 84,35 %, 100,00 %. For what is computed."""
    PERSEN_DUA = "persen dua"
    """A value in percent, always two decimals, without the sign (the heading has it): 89,47."""
    RUPIAH = "rupiah"
    """Whole rupiah grouped, two decimals as the reports print them: 1.034.795.000,00."""
    RP = "Rp"
    """The same with the sign: Rp1.034.795.000,00."""


class Rata(enum.Enum):
    """Horizontal alignment."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


@dataclass(frozen=True, slots=True)
class Rumus:
    """A number or a text beside the formula that gives it.

    Attributes:
        nilai: the exact value, None where it cannot be computed (the cell stays blank, no formula).
        rumus: over input cells and cells of the same table. An input cell that no formula may refer to (text, another
            file) is replaced by its value.
        desimal: the formula is rounded to so many decimals, so that it shows what Python says; None: not rounded.
            A text is never rounded.
        format: overrides the column's.
        tampil: decimals that are shown where the format leaves them to the value; None: as many as that has.
        satuan: said behind the number, as typed.
    """

    nilai: Decimal | int | str | None
    rumus: Pohon
    desimal: int | None = 2
    format: Format | None = None
    tampil: int | None = None
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Nilai:
    """A number or a text with its own format or emphasis."""

    nilai: Decimal | int | str | None
    format: Format | None = None
    tebal: bool = False
    perhatian: bool = False
    """Needs attention: printed in the accent colour."""
    nada: int | None = None
    """0 (worst) to 3 (best): on the ground of that rating."""


@dataclass(frozen=True, slots=True)
class Kategori:
    """A rating: the word, and 0 (worst) to 3 (best) for its colour."""

    teks: str
    nada: int | None


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link to a cell of the workbook, shown as its address.

    `berkas`: the file that holds it, named where the sheet is written into another file and no link is possible.
    """

    sel: Sel
    berkas: str = ""


Isi = str | Decimal | int | None | Rumus | Nilai | Kategori | Tautan


class Gaya(enum.Enum):
    """Look of a row."""

    BIASA = "biasa"
    PROGRAM = "program"
    """Bold on a soft ground: the highest level of a tree."""
    KEGIATAN = "kegiatan"
    """Italic: the middle level of a tree."""
    JUMLAH = "jumlah"
    """Bold on a soft ground: a total."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column.

    Attributes:
        judul: heading; empty: the one to the left covers this column too.
        induk: a heading above several neighbouring columns that name the same one.
        lebar: in characters.
        gabung: neighbouring rows with the same text are one merged cell (only where the report has it).
        ikut: merged only where column `ikut` (from 1) is as well: two indicators with the same target keep a cell each.
        menerus: a blank cell belongs to the one above it where column `ikut` is merged: a figure of the whole of it.
        tersembunyi: hidden (keys for the program, not for the reader of the sheet).
        di_luar: beside the printed page, right of the columns that are printed.
        terbuka: staff may type here (Alasan diterima). pilihan: offered as a dropdown.
        apa_adanya: what is typed stays a text (a NIP has more digits than a number keeps). pecahan: formulas in words.
        rumus: gives every number of the column that brings no formula of its own, rounded to two decimals.
        bentang: columns of the sheet that it takes, where another table of the sheet has more.
    """

    judul: str
    lebar: float
    format: Format = Format.TEKS
    rata: Rata | None = None
    induk: str = ""
    gabung: bool = False
    tersembunyi: bool = False
    di_luar: bool = False
    terbuka: bool = False
    pilihan: tuple[str, ...] = ()
    apa_adanya: bool = False
    bentang: int = 1
    ikut: int = 0
    menerus: bool = False
    pecahan: bool = False
    rumus: Pohon | None = None

    @property
    def dicetak(self) -> bool:
        """Whether it is printed."""
        return not (self.tersembunyi or self.di_luar)

    def given(self, isi: Isi) -> Isi:
        """What stands in a row of the column: a number that brings no formula of its own is given by the column's."""
        return Rumus(isi, self.rumus) if self.rumus is not None and isinstance(isi, Decimal) else isi


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: one entry for each column; the text in column `mulai` spans `lebar` columns where that is above 1."""

    isi: tuple[Isi, ...]
    gaya: Gaya = Gaya.BIASA
    lebar: int = 1
    gabung: str = ""
    """Rows with different keys never merge, even where their texts are equal."""
    mulai: int = 1


@dataclass(frozen=True, slots=True)
class RentangBernama:
    """Cells of a table that formulas of other sheets refer to by a name; column from 1, rows from 0, both included."""

    nama: str
    kolom: int
    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with its title above and its source and notes below.

    Attributes:
        nomor: `3.1`, empty for a table without number.
        judul: title line. subjudul: a smaller line below.
        nomor_kolom: print the `(1) (2) (3)` row.
        sumber: the source line ("Sumber Data: …"), empty for none. catatan: notes below, one line each.
        belum: what stays blank or disagrees, for whoever fills the workbook: above the notes, and marked in a document.
        saring: filter arrows on the headings. pengantar: lines above the table, left-aligned, after the title.
        bernama: cells with a name. tinggi: points that a row has at least, 0 for the text's own.
    """

    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    nomor: str = ""
    subjudul: str = ""
    nomor_kolom: bool = True
    sumber: str = ""
    catatan: tuple[str, ...] = ()
    belum: tuple[Belum, ...] = ()
    saring: bool = False
    pengantar: tuple[str, ...] = ()
    bernama: tuple[RentangBernama, ...] = ()
    tinggi: float = 0

    @property
    def nama(self) -> str:
        """`Tabel 3.1`, or the title of a table without number."""
        return f"Tabel {self.nomor}" if self.nomor else self.judul

    @property
    def berkepala(self) -> bool:
        """Whether it has headings; a table of labels and what belongs to them has none."""
        return any(k.judul for k in self.kolom)

    @property
    def letak(self) -> tuple[tuple[int, int], ...]:
        """First and last column of the sheet, from 0, for each column of the table."""
        akhir = tuple(accumulate(k.bentang for k in self.kolom))
        return tuple((a - k.bentang, a - 1) for a, k in zip(akhir, self.kolom, strict=True))

    def menyatu(self, atas: int, bawah: int, kolom: int) -> bool:
        """Whether two rows (from 0) share one cell in a column (from 0) that merges equal texts."""
        isi, lain, ini = self.baris[atas].isi[kolom], self.baris[bawah].isi[kolom], self.kolom[kolom]
        sama = isinstance(isi, str) and isi != "" and isi == lain
        return (ini.gabung and (sama or (ini.menerus and lain is None))
                and self.baris[atas].gabung == self.baris[bawah].gabung
                and (not ini.ikut or self.menyatu(atas, bawah, ini.ikut - 1)))


def placed(nilai: Decimal | None, pohon: Pohon | None, *, desimal: int | None = 2,
           format_: Format | None = None) -> Isi:
    """A value and its rule; the bare number where no rule gives it, blank without a value."""
    if nilai is None or (pohon is None and format_ is None):
        return nilai
    return Rumus(nilai, nilai if pohon is None else pohon, desimal, format_)


def from_cell(nilai: Decimal | None, isian: Isian[Any] | None, format_: Format | None = None) -> Isi:
    """A number that stands in an input cell, as it is; `isian` None: in none."""
    sel = Isian(nilai) if isian is None else Isian(nilai, isian.sel, isian.tertulis, isian.keadaan, isian.desimal,
                                                   isian.faktor)
    return placed(nilai, Daun(sel), desimal=None, format_=format_)


def sum_of_cells(nilai: Decimal | None, sumber: Sumber) -> Isi:
    """A sum over the input cells that it is made of."""
    return placed(nilai, sum_tree(sumber) if sumber else None, desimal=None)


def sum_tree(sumber: Sumber) -> Pohon:
    """The sum of input cells."""
    return total([Daun(s) for s in sumber])


def sum_of_rows(nilai: Decimal | None, sumber: Sumber, baris: Sequence[tuple[int, Sumber]], kolom: int) -> Isi:
    """A sum over rows of the same table; the bare number where the rows are not made of the same cells.

    Args:
        nilai: the sum.
        sumber: the cells that it is made of.
        baris: rows of the table, from 0, ascending, each with the cells that its own figure is made of.
        kolom: as printed, from 1.
    """
    if not baris or Counter(s.sel for s in sumber) != Counter(s.sel for _, milik in baris for s in milik):
        return nilai
    return placed(nilai, Operasi("SUM", tuple(_ranges([n for n, _ in baris], kolom))), desimal=None)


def money_of_cells(uang: Uang) -> tuple[Isi, Isi]:
    """Anggaran and realisasi over the input cells, wherever they stand."""
    return sum_of_cells(uang.anggaran, uang.anggaran_sumber), sum_of_cells(uang.realisasi, uang.realisasi_sumber)


def money_of_rows(uang: Uang, baris: Sequence[tuple[int, Uang]], kolom: tuple[int, int]) -> tuple[Isi, Isi]:
    """Anggaran and realisasi, each in its column (as printed, from 1), over the rows that they are the sum of."""
    anggaran, realisasi = kolom
    return (sum_of_rows(uang.anggaran, uang.anggaran_sumber, [(n, b.anggaran_sumber) for n, b in baris], anggaran),
            sum_of_rows(uang.realisasi, uang.realisasi_sumber, [(n, b.realisasi_sumber) for n, b in baris], realisasi))


def _ranges(baris: Sequence[int], kolom: int) -> list[Pohon]:
    """Cells of one column in these rows; neighbouring ones become one range."""
    kelompok: list[list[int]] = [[baris[0]]]
    for sebelum, ini in pairwise(baris):
        if ini == sebelum + 1:
            kelompok[-1].append(ini)
        else:
            kelompok.append([ini])
    return [Daun(Letak(k[0], kolom)) if len(k) == 1 else rentang(kolom, k[0], k[-1]) for k in kelompok]
