"""A sheet of any length: its rows are made one at a time, so that memory does not grow with them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toolkit.tabel.model import Baris, Tabel


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
