"""The very hidden sheet with a kabupaten's rules, as the template wrote it."""

from toolkit.cells.book import Book
from toolkit.schema.input import ATURAN

_KOLOM = 1


def read_aturan(buku: Book) -> tuple[str, ...]:
    """Lines of the kabupaten's rules; empty for a workbook that was made without."""
    grid = buku.grid(ATURAN)
    return tuple(isi[_KOLOM].teks for _, isi in sorted(grid.baris.items()) if _KOLOM in isi) if grid else ()
