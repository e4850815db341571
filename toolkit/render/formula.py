"""Resolves a Rumus: columns of its own row, cells of its own table, input cells, or their values."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell

from toolkit.model.rumus import Acuan, Bernama, Letak, Rentang, RentangSel
from toolkit.model.sel import Isian, Sel
from toolkit.rumus.text import formula_text
from toolkit.rumus.tree import leaves
from toolkit.tabel.model import Rumus


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a table stands in the sheet: first data row and first column, from 0.

    `letak`: column of the sheet for each column of the table, counted from `kolom`; empty: one beside the other.
    """

    baris: int
    kolom: int
    letak: tuple[int, ...] = ()

    def column_of(self, nomor: int) -> int:
        """Column of the sheet, from 0, of the table's column `nomor`, from 1."""
        return self.kolom + (self.letak[nomor - 1] if self.letak else nomor - 1)

    def sel(self, letak: Letak) -> str:
        """Address of a cell of the table."""
        return str(xl_rowcol_to_cell(self.baris + (letak.baris or 0), self.column_of(letak.kolom)))


def _angka(nilai: Decimal | int) -> str:
    teks = f"{Decimal(nilai):f}"
    return f"({teks})" if teks.startswith("-") else teks


def _acuan(acuan: Acuan, baris: int, tempat: Tempat, *, hidup: bool) -> str | None:
    """Address of what a figure is taken from; None where no formula may refer to it."""
    match acuan:
        case Bernama(nama):
            return nama
        case Letak(letak, kolom):
            return tempat.sel(Letak(baris if letak is None else letak, kolom))
        case Rentang(awal, akhir):
            return ":".join(dict.fromkeys(tempat.sel(satu) for satu in (awal, akhir)))
        case RentangSel(sel, baris_akhir, _) if hidup:
            kotak = xl_range_abs(sel.baris - 1, sel.kolom - 1, baris_akhir - 1, sel.kolom - 1)
            return f"{quote_sheetname(sel.sheet)}!{kotak}"
        case Isian(sel=Sel() as sel, faktor=Decimal() as faktor) if hidup:
            return str(sel) if faktor == 1 else f"({sel}*{_angka(faktor)})"
        case _:
            return None


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
    ada = {ke: _acuan(ke, baris, tempat, hidup=hidup) for ke in leaves(rumus.rumus)}
    if not any(ada.values()) or any(alamat is None and _nilai(ke) is None for ke, alamat in ada.items()):
        return None
    isi = formula_text(rumus.rumus, lambda ke: ada[ke] or _angka(_nilai(ke) or Decimal(0)))
    isi = isi if rumus.desimal is None or isinstance(rumus.nilai, str) else f"ROUND({isi},{rumus.desimal})"
    masukan = dict.fromkeys(str(ke.sel) for ke, alamat in ada.items() if isinstance(ke, Isian) and alamat)
    isi = _if_filled(isi, tuple(masukan))
    return f"={isi}" if len(isi) <= _PANJANG else None


def _nilai(ke: Acuan) -> Decimal | None:
    """The number that may stand in place of an address."""
    return ke.nilai if isinstance(ke, Isian) and isinstance(ke.nilai, Decimal) else None


def _if_filled(isi: str, masukan: Sequence[str]) -> str:
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
