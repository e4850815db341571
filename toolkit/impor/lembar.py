"""A foreign sheet as its reader hands it on: rows of values, and a cell as staff see it."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.model.sel import Sel
from toolkit.values.angka_tertulis import Konteks, nol_rupiah, parse, tidak_tersedia
from toolkit.values.teks import visible

Isi = str | int | float | Decimal | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
"""A cell of a foreign sheet. Percentages and numbers with leading zeros are the text that they show."""
MAX_BARIS, MAX_SEL = 200_000, 5_000_000
"""Rows that hold something, and filled cells, of all sheets of a file."""
_RUPIAH = Konteks(rupiah=True)
_LAZIM = re.compile(r"\d{1,3}(?>(?:\.\d{3})*),\d\d")
"""`10.701.893.800,00`, as nearly every cell of an export is written."""
_DIGIT_FLOAT = 15
"""Excel keeps so many digits; what a float shows beyond them is noise (2194281581.4800005)."""
_GALAT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)")


class Baris(NamedTuple):
    """A row that holds something: its number, counted from 1, and its cells from the first column."""

    nomor: int
    isi: Sequence[Isi]

    def di(self, kolom: int) -> Isi:
        """The value in a column, counted from 0; None beyond the last."""
        return self.isi[kolom] if kolom < len(self.isi) else None

    def teks(self, kolom: int) -> str:
        """As `di`, as staff see it."""
        return teks_of(self.di(kolom))


class Gabungan(NamedTuple):
    """A merged range: first row and column, last row and column; rows from 1, columns from 0."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


class Lembar(NamedTuple):
    """One sheet of a foreign file.

    Attributes:
        nama: empty for a text. baris: rows that hold something, in order.
        gabungan: merged ranges near the top. tersembunyi: nobody sees the sheet.
        belum_dihitung: (row, column) of formulas without a stored value.
        tanpa_format: a share is the bare number: the reader of such files tells no number formats.
        sambungan: (rows before, name) of each sheet whose rows were put below; theirs count on from there.
    """

    nama: str
    baris: Sequence[Baris]
    gabungan: Sequence[Gabungan] = ()
    tersembunyi: bool = False
    belum_dihitung: frozenset[tuple[int, int]] = frozenset()
    tanpa_format: bool = False
    sambungan: tuple[tuple[int, str], ...] = ()

    def alamat(self, baris: int, kolom: int) -> str:
        """A cell's address, with the sheet where it has a name."""
        nama, nomor = self._place(baris)
        alamat = Sel(nama, nomor, kolom + 1).alamat
        return f"{nama}!{alamat}" if nama else alamat

    def sebutan(self, baris: int) -> str:
        """A row as messages call it: `baris 12`, with its sheet where the table stands in several."""
        nama, nomor = self._place(baris)
        return f"baris {nomor} sheet {nama}" if self.sambungan else f"baris {nomor}"

    def _place(self, baris: int) -> tuple[str, int]:
        """Sheet and row there."""
        geser, nama = next((s for s in reversed(self.sambungan) if s[0] < baris), (0, self.nama))
        return nama, baris - geser

    def refuse_uncalculated(self, baris: int, kolom: int) -> None:
        """Refuse a formula without a stored value in a cell that is taken.

        Raises:
            ToolkitError: there is one.
        """
        if (baris, kolom) in self.belum_dihitung:
            raise ToolkitError(f"{self.alamat(baris, kolom)} berisi rumus yang belum pernah dihitung, sehingga "
                               "angkanya tidak tersimpan.", "Buka berkasnya di Excel, simpan, lalu jalankan lagi.")

    def refuse_unreadable(self, b: Baris, kolom: int) -> None:
        """As `refuse_uncalculated`; an error value of Excel too.

        Raises:
            ToolkitError: there is one.
        """
        self.refuse_uncalculated(b.nomor, kolom)
        if is_galat(b.di(kolom)):
            raise ToolkitError(f"{self.alamat(b.nomor, kolom)} berisi {b.teks(kolom)}, nilai error Excel.",
                               "Perbaiki selnya di berkas sumber, atau kosongkan, lalu jalankan lagi.")


class Ukur:
    """Counts rows and cells while a file is read, and stops where there are too many."""

    def __init__(self, berkas: str) -> None:
        self.berkas, self.baris, self.sel = berkas, 0, 0

    def add(self, isi: Sequence[Isi]) -> bool:
        """Count a row.

        Returns:
            Whether it holds anything.

        Raises:
            ToolkitError: beyond MAX_BARIS or MAX_SEL.
        """
        terisi = sum(v is not None and v != "" for v in isi)
        self.baris += terisi > 0
        self.sel += terisi
        if self.baris > MAX_BARIS or self.sel > MAX_SEL:
            raise ToolkitError(
                f"{self.berkas} terlalu besar: lebih dari 200.000 baris atau 5 juta sel terisi.",
                "Ekspor lagi dengan saringan kantor Anda saja, atau hapus sheet dan baris milik kantor lain.")
        return terisi > 0


def teks_of(v: Isi) -> str:
    """A value as staff see it, single blanks between words.

    >>> teks_of(7.0), teks_of("a  b"), teks_of(None), teks_of(2194281581.4800005)
    ('7', 'a b', '', '2194281581.48')
    """
    if v is None or isinstance(v, bool):
        return "" if v is None else ("TRUE" if v else "FALSE")
    if isinstance(v, float):
        return f"{_decimal(v):f}"
    teks = str(v)
    return " ".join(visible(teks).split())


def _decimal(v: float) -> Decimal:
    d = Decimal(f"{v:.{_DIGIT_FLOAT}g}")
    return d.quantize(Decimal(1)) if d == d.to_integral_value() and d.adjusted() < _DIGIT_FLOAT else d


class TakTerbacaError(Exception):
    """A cell that should hold an amount holds something else; `str` of it is what stands there."""


def uang(v: Isi) -> Decimal | None:
    """An amount as exports write it; None for a blank cell.

    Raises:
        TakTerbacaError: no number.

    >>> uang("Rp. 10.783.895.700,-"), uang("0,00"), uang(2194281581.4800005), uang("-"), uang(" ")
    (Decimal('10783895700'), Decimal('0.00'), Decimal('2194281581.48'), Decimal('0'), None)
    """
    if v is None or isinstance(v, bool | dt.date | dt.time | dt.timedelta):
        if v is None:
            return None
        raise TakTerbacaError(teks_of(v))
    if isinstance(v, float):
        return _decimal(v)
    if isinstance(v, int | Decimal):
        return Decimal(v)
    polos = teks_of(v)
    return _written_amount(polos) if polos else None


def _written_amount(polos: str) -> Decimal:
    if _LAZIM.fullmatch(polos):
        return Decimal(polos.replace(".", "").replace(",", "."))
    if nol_rupiah(polos) or tidak_tersedia(polos):
        return Decimal(0)
    terbaca = parse(polos, _RUPIAH)
    if terbaca is None or terbaca.satuan:
        raise TakTerbacaError(polos)
    return terbaca.nilai


def angka(v: Isi) -> Decimal | None:
    """A count or a mean; None where it is none.

    >>> angka("3,25"), angka(4), angka("baik")
    (Decimal('3.25'), Decimal('4'), None)
    """
    try:
        if isinstance(v, str):
            terbaca = parse(v)
            return terbaca.nilai if terbaca else None
        return uang(v)
    except (TakTerbacaError, InvalidOperation):
        return None


def is_galat(v: Isi) -> bool:
    """An error value of Excel."""
    return isinstance(v, str) and _GALAT.fullmatch(v.strip()) is not None
