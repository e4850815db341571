"""What every renderer asks of a Tabel: the text of a cell, which cells are merged, how far a heading reaches."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.tabel.model import Format, Isi, Kategori, Kolom, Nilai, Rumus, Tabel, Tautan
from toolkit.values.angka import bulat, format_angka


def heading_end(kolom: Sequence[Kolom], k: int) -> int:
    """Last column (from 0) of the heading of column `k`: those without one of their own right of it belong to it."""
    while k + 1 < len(kolom) and not kolom[k + 1].judul:
        k += 1
    return k


def merged_cells(tabel: Tabel) -> Iterator[tuple[int, int, int]]:
    """Column and rows (first, last), from 0, of vertically merged cells."""
    baris = tabel.baris
    for k, kolom in enumerate(tabel.kolom):
        if not kolom.gabung:
            continue
        awal = 0
        for n in range(1, len(baris) + 1):
            if n < len(baris) and tabel.menyatu(awal, n, k):
                continue
            if n - awal > 1:
                yield k, awal, n - 1
            awal = n


_DESIMAL = {Format.BULAT: 0, Format.DUA: 2, Format.TIGA: 3, Format.PERSEN_TETAP: 2, Format.PERSEN_DUA: 2,
            Format.RUPIAH: 2, Format.RP: 2}


def shown(isi: Isi, format_: Format) -> str:
    """What a reader sees in a cell, in Indonesian notation.

    >>> from decimal import Decimal
    >>> shown(Rumus(Decimal("84.3529"), Decimal("84.3529")), Format.PERSEN_TETAP), shown(Decimal(100), Format.PERSEN)
    ('84,35 %', '100 %')
    """
    match isi:
        case None | str():
            return isi or ""
        case Kategori():
            return isi.teks
        case Tautan():
            return isi.sel.alamat
        case Rumus() if isi.nilai is not None and not isinstance(isi.nilai, str):
            angka = _shown_number(isi.nilai, isi.format or format_, isi.tampil)
            return f"{angka} {isi.satuan}" if isi.satuan else angka
        case Rumus() | Nilai():
            return shown(isi.nilai, isi.format or format_)
        case _:
            return _shown_number(isi, format_)


def _shown_number(isi: Decimal | int, format_: Format, tampil: int | None = None) -> str:
    desimal = _DESIMAL.get(format_, tampil)
    angka = format_angka(bulat(isi, 2)) if desimal is None and not isinstance(isi, int) else format_angka(isi, desimal)
    if format_ in {Format.PERSEN, Format.PERSEN_TETAP}:
        return f"{angka} %"
    return f"Rp{angka}" if format_ is Format.RP else angka
