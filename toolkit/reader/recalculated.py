"""Input cells whose stored value is not what their formula comes to now: an info a sheet, and why.

Only Excel can say what a formula shows; what is read is the value that was stored last.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from toolkit.catalog import found_while_reading
from toolkit.cells.grid import Grid
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.markup import Element, main
from toolkit.ooxml.opc import Package
from toolkit.reader.notes import Notes
from toolkit.reader.results import is_uncalculated, owned_sheets
from toolkit.reader.rows import OpenSheet
from toolkit.values.angka import format_angka

if TYPE_CHECKING:  # imported where an input is a formula
    from toolkit.cells.recalculation import Formula, Recalculation

HITUNG_MANUAL = found_while_reading(
    "BRK002", Tingkat.INFO, judul="Perhitungan manual",
    pesan="Perhitungan di workbook ini diatur manual, sehingga hasil rumus yang tersimpan mungkin belum mengikuti "
          "isian yang terakhir; yang pertama di {sel}.",
    saran="Di Excel: Rumus > Opsi Penghitungan > Otomatis, simpan, lalu jalankan lagi.",
    mengapa="Yang dibaca adalah hasil rumus yang tersimpan; dengan perhitungan manual Excel tidak memperbaruinya.")
NOL_BELUM_DIHITUNG = found_while_reading(
    "BRK003", Tingkat.INFO, judul="Rumus yang hasil tersimpannya 0",
    pesan="Rumus di {sel} menyimpan 0, dan berkas ini tampaknya dibuat program lain yang tidak menghitung rumus.{lain}",
    saran="Buka di Excel, simpan, lalu jalankan lagi.",
    mengapa="Program yang menulis berkas tanpa Excel sering menyimpan 0 sebagai hasil setiap rumus.")
RUMUS_TERTINGGAL = found_while_reading(
    "BRK004", Tingkat.INFO, judul="Hasil rumus belum diperbarui",
    pesan="Rumus di {sel} menyimpan {nilai}, padahal hitungan dari isian sekarang {hitungan}. Yang dibaca "
          "{nilai}.{lain}",
    saran="Buka di Excel, tekan F9, simpan, lalu jalankan lagi.",
    mengapa="Bila isian diubah dengan program yang tidak menghitung rumus, hasil yang tersimpan tertinggal.")


def note_recalculation(package: Package, identitas: tuple[Grid, int, int], terbuka: Iterable[OpenSheet | None],
                       notes: Notes) -> None:
    """Say which input cells hold a value that their formula does not come to; silent where that is not certain.

    Args:
        package: the workbook.
        identitas: its cells, the row of its headings, the column of the values.
        terbuka: the record sheets; None where one is not there.
        notes: where findings go.
    """
    atur = package.workbook.find(main("calcPr"))
    grid, baris, kolom = identitas
    lembar = [(grid, baris, frozenset({kolom})),
              *((t.grid, t.judul.baris, frozenset(t.input_kolom)) for t in terbuka if t is not None)]
    berumus = [(g, isi) for g, judul, boleh in lembar
               if (isi := frozenset(di for di in g.formulas if di[0] > judul and di[1] in boleh))]
    if not berumus or _says(atur, "fullPrecision", "0", "false"):  # Excel computes with what is shown
        return
    from toolkit.cells.recalculation import Recalculation

    milik = owned_sheets(package)
    manual, penuh = _says(atur, "calcMode", "manual"), is_uncalculated(package) and not milik
    hitung = Recalculation(package, milik)
    for g, isi in berumus:
        if not (manual or penuh or hitung.may_be_computed(g.nama)):
            continue
        for isian, rumus in _inputs(g, isi, hitung):
            if manual:
                notes.add(HITUNG_MANUAL, isian)
                return
            if penuh and rumus.tersimpan == 0 and (rumus.hitungan is None or rumus.stale):
                notes.once(NOL_BELUM_DIHITUNG, isian)
            elif rumus.stale and rumus.hitungan is not None:
                notes.once(RUMUS_TERTINGGAL, isian, {"hitungan": _shown(rumus.hitungan[0])})


def _inputs(grid: Grid, isi: frozenset[tuple[int, int]],
            hitung: "Recalculation") -> Iterator[tuple[Isian[str], "Formula"]]:
    """The formulas of a sheet that stand in its input cells, which are given by row and column."""
    for rumus in hitung.formulas(grid.nama):
        cell = grid.cell(rumus.baris, rumus.kolom) if (rumus.baris, rumus.kolom) in isi else None
        if cell is not None:
            yield Isian(cell.tampil, Sel(grid.nama, rumus.baris, rumus.kolom), cell.tampil, Keadaan.TERISI), rumus


def _shown(nilai: float) -> str:
    """As many digits as Excel's cells show."""
    return format_angka(Decimal(f"{nilai:.10g}"))


def _says(atur: Element | None, sifat: str, *nilai: str) -> bool:
    return atur is not None and (atur.get(sifat) or "") in nilai

