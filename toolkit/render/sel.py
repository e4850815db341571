"""Writes one cell: text as text, numbers with their format, formulas with their value, ratings, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter.worksheet import Worksheet

from toolkit.render import gaya
from toolkit.render.alamat import Tempat, formula
from toolkit.tabel.model import Format, Isi, Kategori, Nilai, Rumus, Tautan
from toolkit.values.angka import bulat

_TEKS_TERPANJANG = 32767
"""Characters that a cell of Excel holds."""


def bersih(teks: str) -> str:
    """A text that a workbook can hold: no lone surrogates, not longer than a cell."""
    return teks.encode("utf-8", "replace").decode()[:_TEKS_TERPANJANG]


@dataclass(frozen=True, slots=True)
class Kuas:
    """What is needed to paint cells of a sheet: the sheet, its formats, whether formulas may refer to input cells."""

    ws: Worksheet
    palet: gaya.Palet
    hidup: bool = True
    tinggi: dict[int, float] = field(default_factory=dict)

    def atur_tinggi(self, baris: int, tinggi: float) -> None:
        """Set a row's height in points, and remember it for the page breaks."""
        self.tinggi[baris] = tinggi
        self.ws.set_row(baris, tinggi)

    def tulis(self, baris: int, kolom: int, isi: Isi, nama: str, sifat: Mapping[str, Any], *,  # noqa: PLR0913 - a cell has that many sides
              format_: Format = Format.TEKS, di: tuple[int, Tempat] | None = None) -> None:
        """Write one cell.

        Args:
            baris: row, from 0.
            kolom: column, from 0.
            isi: what stands there; None: an empty cell with its border.
            nama: style.
            sifat: properties laid over it.
            format_: of a number that has none of its own.
            di: row within the table, and the table's place, for a Rumus.
        """
        match isi:
            case Rumus():
                self._rumus(baris, kolom, isi, nama, sifat, format_, di)
            case Nilai():
                lapis = {**sifat, **(gaya.GAYA["tebal"] if isi.tebal else {}),
                         **(gaya.GAYA["perhatian"] if isi.perhatian else {}),
                         **({} if isi.nada is None else _nada(isi.nada))}
                self.tulis(baris, kolom, isi.nilai, nama, lapis, format_=isi.format or format_)
            case Kategori():
                self.ws.write_string(baris, kolom, bersih(isi.teks), self.palet.gaya(nama, sifat, _nada(isi.nada)))
            case Tautan():
                self._tautan(baris, kolom, isi, sifat)
            case str():
                self.ws.write_string(baris, kolom, bersih(isi), self.palet.gaya(nama, sifat))
            case Decimal() | int():
                angka = {"num_format": gaya.format_angka(format_, isi)}
                self.ws.write_number(baris, kolom, float(isi), self.palet.gaya(nama, sifat, angka))
            case None:
                self.ws.write_blank(baris, kolom, None, self.palet.gaya(nama, sifat))

    def _rumus(self, baris: int, kolom: int, isi: Rumus, nama: str, sifat: Mapping[str, Any], format_: Format,  # noqa: PLR0913, PLR0917 - as tulis
               di: tuple[int, Tempat] | None) -> None:
        pakai = isi.format or format_
        if isi.nilai is None:
            self.tulis(baris, kolom, None, nama, sifat)
            return
        teks = formula(isi, di[0], di[1], hidup=self.hidup) if di else None
        if isinstance(isi.nilai, str):
            self._rumus_teks(baris, kolom, isi.nilai, teks, nama, sifat)
            return
        nilai = Decimal(isi.nilai) if isi.desimal is None else bulat(Decimal(isi.nilai), isi.desimal)
        if teks is None:
            self.tulis(baris, kolom, nilai, nama, sifat, format_=pakai)
            return
        angka = {"num_format": gaya.format_angka(pakai, nilai)}
        self.ws.write_formula(baris, kolom, teks, self.palet.gaya(nama, sifat, angka), float(nilai))

    def _rumus_teks(self, baris: int, kolom: int, nilai: str, teks: str | None, nama: str,
                    sifat: Mapping[str, Any]) -> None:
        if teks is None:
            self.tulis(baris, kolom, nilai, nama, sifat)
        else:
            self.ws.write_formula(baris, kolom, teks, self.palet.gaya(nama, sifat), nilai)

    def teks_tautan(self, isi: Tautan) -> str:
        """What a link shows: the address, or the whole place where the cell is in another file."""
        if self.hidup:
            return isi.sel.alamat
        return f"{isi.berkas}, {isi.sel}" if isi.berkas else str(isi.sel)

    def _tautan(self, baris: int, kolom: int, isi: Tautan, sifat: Mapping[str, Any]) -> None:
        if self.hidup:
            gaya_sel = self.palet.gaya("tautan", sifat)
            self.ws.write_url(baris, kolom, f"internal:{isi.sel}", gaya_sel, self.teks_tautan(isi))
        else:
            self.ws.write_string(baris, kolom, bersih(self.teks_tautan(isi)), self.palet.gaya("sel", sifat))

    def gabung(self, kotak: tuple[int, int, int, int], teks: str, nama: str,
               sifat: Mapping[str, Any] | None = None) -> None:
        """A text over several cells: (first row, first column, last row, last column); one cell stays unmerged."""
        gaya_sel = self.palet.gaya(nama, sifat or {})
        b1, k1, b2, k2 = kotak
        if (b1, k1) == (b2, k2):
            self.ws.write_string(b1, k1, bersih(teks), gaya_sel)
            return
        self.ws.merge_range(b1, k1, b2, k2, "", gaya_sel)
        self.ws.write_string(b1, k1, bersih(teks), gaya_sel)


def _nada(nada: int | None) -> Mapping[str, Any]:
    if nada is None:
        return {}
    dasar, huruf = gaya.NADA[nada]
    return {"bold": True, "bg_color": dasar, "font_color": huruf}
