"""Writes the line that says whether the input changed, and the sums of the input cells that it is told by."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_range, xl_range_abs, xl_rowcol_to_cell

from toolkit.render.cell_writer import CellWriter
from toolkit.tabel.halaman import Jejak, Terpantau

_BARIS_JUDUL = 1
_JUDUL = ("Isian", "Angka kini", "Teks kini", "Angka saat dihitung", "Teks saat dihitung", "Berubah")
_KELONGGARAN = (Decimal("1e-6"), Decimal("4e-15"))
"""What two sums of the same numbers may differ by: Excel adds in binary floating point. At least so much, and so much
of the sum of their sizes."""
_HITUNGAN: Mapping[str, Any] = {"num_format": "0"}


def write_trace(cells: CellWriter, jejak: Jejak, kotak: tuple[int, int, int, int], kolom: int) -> None:
    """Write the line into `kotak`, and from column `kolom` on a line of sums for each range."""
    for k, judul in enumerate(_JUDUL):
        cells.write(_BARIS_JUDUL, kolom + k, judul, "data", {})
    for n, rentang in enumerate(jejak.rentang):
        _write_rentang(cells, rentang, _BARIS_JUDUL + 1 + n, kolom)
    berubah = kolom + len(_JUDUL) - 1
    semua = xl_range(_BARIS_JUDUL + 1, berubah, _BARIS_JUDUL + len(jejak.rentang), berubah)
    cells.write_merged(kotak, "", "keterangan")
    rumus = f'=IFERROR(IF(SUM({semua})=0,"{jejak.sama}","{jejak.berubah}"),"{jejak.gagal}")'
    cells.ws.write_formula(kotak[0], kotak[1], rumus, cells.palette.style("keterangan", {}), jejak.sama)


def _write_rentang(cells: CellWriter, rentang: Terpantau, baris: int, kolom: int) -> None:
    alamat = _alamat(rentang)
    angka, teks, angka_dulu, teks_dulu = (xl_rowcol_to_cell(baris, kolom + k) for k in range(1, 5))
    data = cells.palette.style("data", _HITUNGAN)
    cells.write(baris, kolom, alamat, "data", {})
    cells.ws.write_formula(baris, kolom + 1, f"=SUMPRODUCT({_bobot(alamat)},{alamat})", data, float(rentang.angka))
    cells.ws.write_formula(baris, kolom + 2, _teks(alamat), data, rentang.teks)
    cells.ws.write_number(baris, kolom + 3, float(rentang.angka), data)
    cells.ws.write_number(baris, kolom + 4, rentang.teks, data)
    paling_kecil, bagian = _KELONGGARAN
    boleh = f"{float(max(paling_kecil, rentang.besar * bagian)):.3g}".upper()
    cells.ws.write_formula(baris, kolom + 5, f"=IF(ABS({angka}-{angka_dulu})>{boleh},1,IF({teks}={teks_dulu},0,1))",
                          data, 0)


def _alamat(r: Terpantau) -> str:
    sel = xl_range_abs(r.baris - 1, r.kolom - 1, r.baris_akhir - 1, r.kolom_akhir - 1)
    return f"{quote_sheetname(r.sheet)}!{sel}"


def _bobot(alamat: str) -> str:
    return f"ROW({alamat})*{Terpantau.BOBOT_BARIS}+COLUMN({alamat})"


def _teks(alamat: str) -> str:
    """Numbers count as 1, so that a 0 is told from an empty cell."""
    bersih = alamat
    for huruf in Terpantau.TAK_DIHITUNG:
        tulis = f"CHAR({ord(huruf)})" if huruf < " " else f'"{huruf}"'
        bersih = f'SUBSTITUTE({bersih},{tulis},"")'
    return f"=SUMPRODUCT((ISTEXT({alamat})*LEN({bersih})+ISNUMBER({alamat}))*({_bobot(alamat)}))"
