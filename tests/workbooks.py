r"""Workbooks drawn as text, so that a test shows what staff typed.

    make_workbook(tmp_path, '''
        Anggaran | Kode | Tingkat  | Uraian    | Anggaran   | Realisasi
                 | I    | Program  | Pelayanan | 45.233.001 | 45.189.000
                 | I.A  | Kegiatan | PATEN     | 45233000   | 45189000
    ''')

A line that begins with a name begins a sheet; its cells are row 1. The lines below it are rows 2, 3, …; a line with
nothing but `|` is a blank row. A cell is

    12   -5   71,7      a number (decimal comma); where the template's cells are text (codes, NIP, Nomor): a text
    #1,1                a number in any column
    '12                 a text in any column; what follows no rule here is a text too (`71.7`, `45.233.001`)
    0,95{0%}            a number with a number format
    2021-11-11{mmmm yyyy}   a date with a number format
    #DIV/0!             an error value
    =B2*2               a formula that was never calculated
    =B2*2→12            a formula with its stored value (number or text)
    BENAR               the logical value
    ^                   merged with the cell above; <  merged with the cell to its left
    \n                  inside a text: a line break
    ~                   as the name of a line: the row is hidden; before a sheet's name or a heading: sheet, column is
    *                   before a sheet's name: it is a result sheet of an earlier run
    90[^1] [~90] 95     a part that is raised, struck out; [~90] alone: the whole cell is struck out
    [gambar]            a picture placed in the cell

Sheets that are not drawn but required (`Identitas`, `Renstra`, `PK`, `Realisasi`) are added with plain content that
gives no finding: tahun 2021, Renstra 2016 to 2021, one row for each indicator code that the drawn sheets name (else for
`1.1`), target 100, realisasi 90, Satuan `Dokumen`.
"""

import base64
import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

import xlsxwriter

from toolkit.schema.input import (
    IDENTITAS,
    IDENTITAS_HEADINGS,
    IKU,
    INPUT_SHEETS,
    PK,
    PROPERTY_CODE,
    PROPERTY_VERSION,
    PROPERTY_YEAR,
    REALISASI,
    RENCANA_AKSI,
    RENSTRA,
    VERSION,
)
from toolkit.schema.kinds import TEXT_KINDS
from toolkit.values.kode import kunci, sasaran_of

TAHUN = 2021
RENSTRA_TAHUN = range(2016, 2022)
IDENTITAS_BAWAAN = {
    "Kode wilayah": "35.09.12", "Nama perangkat daerah": "Kecamatan Ambulu", "Kabupaten/Kota": "Kabupaten Jember",
    "Provinsi": "Jawa Timur", "Tahun laporan": str(TAHUN), "Tahun awal Renstra": str(RENSTRA_TAHUN[0]),
    "Tahun akhir Renstra": str(RENSTRA_TAHUN[-1]), "Nama kepala": "Nama Camat", "Jabatan kepala": "Camat Ambulu",
    "Pangkat": "Pembina Tk. I", "NIP": "19700101 199001 1 001", "Tempat": "Jember", "Tanggal laporan": "Januari 2022"}
DASAR_SKALA = "Peraturan Bupati Jember Nomor 1 Tahun 2020"
PROPERTI_BAWAAN = {PROPERTY_VERSION: VERSION, PROPERTY_YEAR: str(TAHUN), PROPERTY_CODE: "35.09.12"}

_ANGKA = re.compile(r"-?\d+(,\d+)?")
_BERFORMAT = re.compile(r"(.*)\{(.*)\}")
_GALAT = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_TERSEMBUNYI = "~"
_HASIL = "*"
_BAGIAN = re.compile(r"\[([\^~])([^\]]*)\]")
_GAYA = {"^": {"font_script": 1}, "~": {"font_strikeout": True}}
_GAMBAR = "[gambar]"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

Baris = list[str]


class MakeWorkbook(Protocol):
    """The fixture `workbook`: draws a workbook in the test's own folder."""

    def __call__(self, text: str = "", **options: Any) -> Path: ...


class _Sheet:
    """A drawn sheet: rows of cells as typed, and which rows are hidden (from 1)."""

    def __init__(self, rows: Iterable[Sequence[str]] = ()) -> None:
        self.rows: list[Baris] = [list(row) for row in rows]
        self.hidden: set[int] = set()
        self.tanda = ""

    def codes(self) -> list[str]:
        """What stands below the heading Kode."""
        for i, row in enumerate(self.rows):
            if RENSTRA.column("kode").heading in row:
                kolom = row.index(RENSTRA.column("kode").heading)
                return [r[kolom].strip("'# ") for r in self.rows[i + 1:] if kolom < len(r)]
        return []


def make_workbook(folder: Path, text: str = "", *, nama: str = "laporan.xlsx",  # noqa: PLR0913 what may differ
                  identitas: Mapping[str, str] | None = None, tanpa: Sequence[str] = (),
                  properti: Mapping[str, str] | None = PROPERTI_BAWAAN, date1904: bool = False) -> Path:
    """Write a drawn workbook.

    Args:
        folder: where. nama: its file name.
        text: the drawing, see above.
        identitas: keys of `Identitas` with other values than the default ones.
        tanpa: required sheets that must not be added.
        properti: custom document properties; None: the workbook has none.
        date1904: the workbook counts days from 1904.

    Returns:
        Path of the file.
    """
    lama = {"Dasar Skala": ""} if (properti or {}).get(PROPERTY_VERSION) == "1" else {}  # a key of version 2
    sheets = {**_defaults(drawn := _parse(text), {**lama, **(identitas or {})}, tanpa), **drawn}
    path = folder / nama
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False,
                                      "date_1904": date1904, "default_date_format": "dd/mm/yyyy"})
    book.set_properties({"created": dt.datetime(2022, 1, 1)})  # noqa: DTZ001 no clock, no zone in a test
    for name, value in (properti or {}).items():
        book.set_custom_property(name, value, "text")
    for name in sorted(sheets, key=_order):
        _write(book, name, sheets[name])
    book.close()
    return path


def _order(name: str) -> int:
    names = [s.name for s in INPUT_SHEETS]
    return names.index(name) if name in names else len(names)


def _parse(text: str) -> dict[str, _Sheet]:
    sheets: dict[str, _Sheet] = {}
    for line in filter(str.strip, text.splitlines()):
        name, *cells = (cell.strip() for cell in line.split("|"))
        if name and name != _TERSEMBUNYI:
            polos = name.lstrip(_TERSEMBUNYI + _HASIL)
            sheets[polos] = _Sheet()
            sheets[polos].tanda = name.removesuffix(polos)
        sheet = list(sheets.values())[-1]
        sheet.rows.append(cells)
        if name == _TERSEMBUNYI:
            sheet.hidden.add(len(sheet.rows))
    return sheets


def _defaults(drawn: Mapping[str, _Sheet], identitas: Mapping[str, str], tanpa: Sequence[str]) -> dict[str, _Sheet]:
    named = [kode for name in (RENSTRA.name, PK.name, REALISASI.name, IKU.name, RENCANA_AKSI.name)
             if name in drawn
             for kode in drawn[name].codes() if re.fullmatch(r"\d+(\.\d+)+", kode)]
    kode = list({kunci(k): k for k in reversed(named)}.values())[::-1] or ["1.1"]
    isi = {**IDENTITAS_BAWAAN, **identitas}
    isi["Dasar Skala"] = isi.pop("Dasar Skala", DASAR_SKALA)  # the last one: keys of a test keep their rows
    defaults = {
        IDENTITAS.name: _Sheet([[h.heading for h in IDENTITAS_HEADINGS], *([k, v] for k, v in isi.items())]),
        RENSTRA.name: _Sheet([
            ["Kode", "Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "Arah", "Jenis",
             *(f"Target {t}" for t in RENSTRA_TAHUN)],
            *([k, "Tujuan", f"Sasaran {sasaran_of(k)}", f"Indikator {k}", "Dokumen", "Positif", "Tahunan",
               *("100" for _ in RENSTRA_TAHUN)] for k in kode)]),
        PK.name: _Sheet([["Kode", "Target"], *([k, "100"] for k in kode)]),
        REALISASI.name: _Sheet([["Kode", "Realisasi"], *([k, "90"] for k in kode)]),
    }
    return {name: sheet for name, sheet in defaults.items() if name not in tanpa}


def _text_columns(name: str, rows: Sequence[Baris]) -> set[int]:
    """Columns (from 0) that the template formats as text: below such a heading `12` is a text."""
    columns = {c.heading for s in INPUT_SHEETS if s.name == name for c in s.columns if c.kind in TEXT_KINDS}
    return {i for row in rows for i, cell in enumerate(row) if cell in columns and name != IDENTITAS.name}


def _text_row(name: str, row: Baris) -> bool:
    return name == IDENTITAS.name and any(c.heading == row[0] and c.kind in TEXT_KINDS for c in IDENTITAS.columns)


def _write(book: Any, name: str, sheet: _Sheet) -> None:
    ws = book.add_worksheet(name)
    if sheet.tanda == _TERSEMBUNYI:
        ws.hide()
    elif sheet.tanda == _HASIL:
        book.define_name(f"'{name}'!_tk_owned", f'="toolkit|{name}"')
    for c, judul in enumerate(sheet.rows[0] if sheet.rows else []):
        if judul.startswith(_TERSEMBUNYI):
            ws.set_column(c, c, None, None, {"hidden": True})
            sheet.rows[0][c] = judul.removeprefix(_TERSEMBUNYI)
    text_columns = _text_columns(name, sheet.rows)
    for r, row in enumerate(sheet.rows):
        if r + 1 in sheet.hidden:
            ws.set_row(r, None, None, {"hidden": True})
        for c, cell in enumerate(row):
            if cell and cell not in ("^", "<"):
                area = _merged(sheet.rows, r, c)
                if area != (r, c):
                    ws.merge_range(r, c, *area, "")
                _write_cell(book, ws, r, c, cell, as_text=c in text_columns or _text_row(name, row))


def _merged(rows: Sequence[Baris], r: int, c: int) -> tuple[int, int]:
    """Last row and column of the merged range that begins here."""
    bottom, right = r, c
    while bottom + 1 < len(rows) and c < len(rows[bottom + 1]) and rows[bottom + 1][c] == "^":
        bottom += 1
    while right + 1 < len(rows[r]) and rows[r][right + 1] == "<":
        right += 1
    return bottom, right


def _write_cell(book: Any, ws: Any, r: int, c: int, cell: str, *, as_text: bool) -> None:
    if cell == _GAMBAR:
        ws.embed_image(r, c, "foto.png", {"image_data": io.BytesIO(PNG)})
        return
    coret = _BAGIAN.fullmatch(cell)
    if _BAGIAN.search(cell) and not coret:
        ws.write_rich_string(r, c, *_fragments(book, cell))
        return
    cell = coret[2] if coret else cell
    berformat = _BERFORMAT.fullmatch(cell)
    isi, fmt = (berformat[1], book.add_format({"num_format": berformat[2]})) if berformat else (
        cell, book.add_format(_GAYA[coret[1]]) if coret else None)
    if isi in _GALAT:
        ws.write_formula(r, c, "=1/0", fmt, isi)
    elif isi.startswith("="):
        rumus, panah, nilai = isi.partition("→")
        ws.write_formula(r, c, rumus, fmt, (_number(nilai) if _ANGKA.fullmatch(nilai) else nilai) if panah else "")
    elif isi in ("BENAR", "SALAH"):
        ws.write_boolean(r, c, isi == "BENAR", fmt)
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", isi) and fmt is not None:
        ws.write_datetime(r, c, dt.datetime.fromisoformat(isi), fmt)
    elif _ANGKA.fullmatch(isi.removeprefix("#")) and (isi.startswith("#") or fmt is not None or not as_text):
        ws.write_number(r, c, _number(isi.removeprefix("#")), fmt)
    else:
        ws.write_string(r, c, isi.removeprefix("'").replace("\\n", "\n"), fmt)


def _fragments(book: Any, cell: str) -> list[Any]:
    """Runs as xlsxwriter takes them: a format before each that has one."""
    hasil: list[Any] = []
    for polos, tanda, isi in re.findall(r"([^\[]*)(?:\[([\^~])([^\]]*)\])?", cell):
        hasil += [polos] if polos else []
        hasil += [book.add_format(_GAYA[tanda]), isi] if tanda else []
    return hasil


def _number(text: str) -> float:
    return float(Decimal(text.replace(",", ".")))
