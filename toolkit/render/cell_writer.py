"""Writes one cell: text as text, numbers with their format, formulas with their value, ratings, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter.worksheet import Worksheet

from toolkit.render import styles
from toolkit.render.formula import Tempat, formula
from toolkit.tabel.model import Format, Isi, Kategori, Nilai, Rumus, Tautan
from toolkit.values import ruang
from toolkit.values.angka import bulat

_TEKS_TERPANJANG = 32767
"""Characters that a cell of Excel holds."""


def storable(teks: str) -> str:
    """A text that a workbook can hold: no lone surrogates, not longer than a cell."""
    return teks.encode("utf-8", "replace").decode()[:_TEKS_TERPANJANG]


@dataclass(frozen=True, slots=True)
class CellWriter:
    """What is needed to paint cells of a sheet: the sheet, its formats, whether formulas may refer to input cells."""

    ws: Worksheet
    palette: styles.Palette
    hidup: bool = True
    heights: dict[int, float] = field(default_factory=dict)

    def set_height(self, baris: int, tinggi: float) -> None:
        """Set a row's height in points, and remember it for the page breaks."""
        self.heights[baris] = tinggi
        self.ws.set_row(baris, tinggi)

    def write(self, baris: int, kolom: int, isi: Isi, nama: str, sifat: Mapping[str, Any], *,  # noqa: PLR0913 - a cell has that many sides
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
                self._write_rumus(baris, kolom, isi, nama, sifat, format_, di)
            case Nilai():
                lapis = {**sifat, **(styles.STYLES["tebal"] if isi.tebal else {}),
                         **(styles.STYLES["perhatian"] if isi.perhatian else {}),
                         **({} if isi.nada is None else _nada(isi.nada))}
                self.write(baris, kolom, isi.nilai, nama, lapis, format_=isi.format or format_)
            case Kategori():
                self.ws.write_string(baris, kolom, storable(isi.teks), self.palette.style(nama, sifat, _nada(isi.nada)))
            case Tautan():
                self._write_tautan(baris, kolom, isi, sifat)
            case str():
                self.ws.write_string(baris, kolom, storable(isi), self.palette.style(nama, sifat))
            case Decimal() | int():
                angka = {"num_format": styles.number_format(format_, isi)}
                self.ws.write_number(baris, kolom, float(isi), self.palette.style(nama, sifat, angka))
            case None:
                self.ws.write_blank(baris, kolom, None, self.palette.style(nama, sifat))

    def _write_rumus(self, baris: int, kolom: int, isi: Rumus, nama: str, sifat: Mapping[str, Any], format_: Format,  # noqa: PLR0913, PLR0917 - as write
               di: tuple[int, Tempat] | None) -> None:
        pakai = isi.format or format_
        if isi.nilai is None:
            self.write(baris, kolom, None, nama, sifat)
            return
        teks = formula(isi, di[0], di[1], hidup=self.hidup) if di else None
        if isinstance(isi.nilai, str):
            self._write_text_rumus(baris, kolom, isi.nilai, teks, nama, sifat)
            return
        nilai = Decimal(isi.nilai) if isi.desimal is None else bulat(Decimal(isi.nilai), isi.desimal)
        angka = self.palette.style(nama, sifat, {
            "num_format": styles.number_format(pakai, nilai, isi.tampil, isi.satuan)})
        if teks is None:
            self.ws.write_number(baris, kolom, float(nilai), angka)
        else:
            self.ws.write_formula(baris, kolom, teks, angka, float(nilai))

    def _write_text_rumus(self, baris: int, kolom: int, nilai: str, teks: str | None, nama: str,
                    sifat: Mapping[str, Any]) -> None:
        if teks is None:
            self.write(baris, kolom, nilai, nama, sifat)
        else:
            self.ws.write_formula(baris, kolom, teks, self.palette.style(nama, sifat), nilai)

    def link_text(self, isi: Tautan) -> str:
        """What a link shows: the address, or the whole place where the cell is in another file."""
        if self.hidup:
            return isi.sel.alamat
        return f"{isi.berkas}, {isi.sel}" if isi.berkas else str(isi.sel)

    def _write_tautan(self, baris: int, kolom: int, isi: Tautan, sifat: Mapping[str, Any]) -> None:
        if self.hidup:
            gaya_sel = self.palette.style("tautan", sifat)
            self.ws.write_url(baris, kolom, f"internal:{isi.sel}", gaya_sel, self.link_text(isi))
        else:
            self.ws.write_string(baris, kolom, storable(self.link_text(isi)), self.palette.style("sel", sifat))

    def write_text(self, tempat: tuple[int, int, int], teks: str, nama: str, piksel: float, *,  # noqa: PLR0913 - as write
                   sifat: Mapping[str, Any] | None = None, least: float = 0, more: float = 0) -> float:
        """A text over several cells of a row, which becomes as high as the text needs.

        Args:
            tempat: row, first and last column, from 0.
            teks: what stands there.
            nama: style.
            piksel: width of the cells together.
            sifat: properties laid over the style.
            least: points that the row has at least.
            more: points that it gets beyond what the text needs.

        Returns:
            The row's height in points.
        """
        rupa = {**styles.STYLES[nama], **(sifat or {})}
        huruf = float(rupa.get("font_size", 10))
        banyak = ruang.banyak_baris(teks, piksel, huruf, tebal=bool(rupa.get("bold")))
        tinggi = max(ruang.tinggi(banyak, huruf) + more, least)
        baris, awal, akhir = tempat
        self.set_height(baris, tinggi)
        self.write_merged((baris, awal, baris, akhir), teks, nama, sifat)
        return tinggi

    def write_merged(self, kotak: tuple[int, int, int, int], teks: str, nama: str,
               sifat: Mapping[str, Any] | None = None) -> None:
        """A text over several cells: (first row, first column, last row, last column); one cell stays unmerged."""
        gaya_sel = self.palette.style(nama, sifat or {})
        b1, k1, b2, k2 = kotak
        if (b1, k1) == (b2, k2):
            self.ws.write_string(b1, k1, storable(teks), gaya_sel)
            return
        self.ws.merge_range(b1, k1, b2, k2, "", gaya_sel)
        self.ws.write_string(b1, k1, storable(teks), gaya_sel)


def _nada(nada: int | None) -> Mapping[str, Any]:
    if nada is None:
        return {}
    dasar, huruf = styles.RATING[nada]
    return {"bold": True, "bg_color": dasar, "font_color": huruf}
