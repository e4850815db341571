"""Resolves a Rumus: columns of its own row, cells of its own table, input cells, or their values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import quote_sheetname, xl_range, xl_range_abs, xl_rowcol_to_cell

from toolkit.tabel.model import Acuan, Bernama, Letak, Rentang, RentangSel, Rumus

_BAGIAN = re.compile(r"\{(?P<acuan>\d+)\}|(?<![A-Za-z0-9_.])\((?P<kolom>\d+)\)")


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a table stands in the sheet: first data row and first column, from 0.

    `letak`: column of the sheet for each column of the table, counted from `kolom`; empty: one beside the other.
    """

    baris: int
    kolom: int
    letak: tuple[int, ...] = ()

    def kolom_ke(self, nomor: int) -> int:
        """Column of the sheet, from 0, of the table's column `nomor`, from 1."""
        return self.kolom + (self.letak[nomor - 1] if self.letak else nomor - 1)

    def sel(self, letak: Letak) -> str:
        """Address of a cell of the table."""
        return str(xl_rowcol_to_cell(self.baris + letak.baris, self.kolom_ke(letak.kolom)))


def _angka(nilai: Decimal | int) -> str:
    teks = f"{Decimal(nilai):f}"
    return f"({teks})" if teks.startswith("-") else teks


def _acuan(acuan: Acuan, tempat: Tempat, *, hidup: bool) -> tuple[str | None, bool]:
    """Text for one acuan, and whether it is an address; None where nothing stands there."""
    if isinstance(acuan, Bernama):
        return acuan.nama, True
    if isinstance(acuan, Letak):
        return tempat.sel(acuan), True
    if isinstance(acuan, Rentang):
        return str(xl_range(tempat.baris + acuan.awal.baris, tempat.kolom_ke(acuan.awal.kolom),
                            tempat.baris + acuan.akhir.baris, tempat.kolom_ke(acuan.akhir.kolom))), True
    if isinstance(acuan, RentangSel):
        kotak = xl_range_abs(acuan.baris - 1, acuan.kolom - 1, acuan.baris_akhir - 1, acuan.kolom - 1)
        return (f"{quote_sheetname(acuan.sheet)}!{kotak}" if hidup else None), hidup
    if hidup and acuan.sel is not None and acuan.faktor is not None:
        return (str(acuan.sel) if acuan.faktor == 1 else f"({acuan.sel}*{_angka(acuan.faktor)})"), True
    return (None if acuan.nilai is None else _angka(acuan.nilai)), False


def formula(rumus: Rumus, baris: int, tempat: Tempat, *, hidup: bool) -> str | None:
    """The formula with `=`.

    Args:
        rumus: the declaration.
        baris: row of the cell within its table, from 0.
        tempat: where the table stands.
        hidup: whether a formula may refer to input cells.

    Returns:
        None where no address is left in it, so that the plain number says the same.
    """
    ada_alamat = False
    bisa = True

    def ganti(cocok: re.Match[str]) -> str:
        nonlocal ada_alamat, bisa
        if cocok["kolom"]:
            ada_alamat = True
            return tempat.sel(Letak(baris, int(cocok["kolom"])))
        teks, alamat = _acuan(rumus.acuan[int(cocok["acuan"])], tempat, hidup=hidup)
        ada_alamat |= alamat
        bisa &= teks is not None
        return teks or ""

    isi = _BAGIAN.sub(ganti, rumus.rumus)
    isi = isi if rumus.desimal is None or isinstance(rumus.nilai, str) else f"ROUND({isi},{rumus.desimal})"
    isi = _bila_terisi(isi, _masukan(rumus) if hidup else ())
    return f"={isi}" if ada_alamat and bisa and len(isi) <= _PANJANG else None


def _masukan(rumus: Rumus) -> tuple[str, ...]:
    """Addresses of the input cells that the formula takes a number from, each once."""
    pakai = (rumus.acuan[int(m["acuan"])] for m in _BAGIAN.finditer(rumus.rumus) if m["acuan"])
    return tuple(dict.fromkeys(str(a.sel) for a in pakai if not isinstance(a, Letak | Rentang | RentangSel | Bernama)
                               and a.sel is not None and a.faktor is not None))


def _bila_terisi(isi: str, masukan: Sequence[str]) -> str:
    """#N/A where an input cell was emptied since: Excel would take it for 0 and show a wrong number."""
    if not masukan:
        return isi
    hitung = "+".join(f"COUNT({','.join(masukan[n:n + _ISIAN_TERBANYAK])})"
                      for n in range(0, len(masukan), _ISIAN_TERBANYAK))
    return f"IF({hitung}={len(masukan)},{isi},NA())"


_ISIAN_TERBANYAK = 250
"""Excel's functions take up to 255 arguments."""
_PANJANG = 8000
"""Excel takes formulas of up to 8,192 characters."""
