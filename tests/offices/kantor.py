"""The offices as rows of values, each read once, and what `toolkit check` says of one with some cells changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.mutasi.buku import NILAI, Isi, Kantor, Lembar, Tempat
from tests.mutasi.tempat import Kunci, key
from toolkit import pipeline
from toolkit.errors import ToolkitError
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.ooxml.guards import package_of
from toolkit.schema.input import IDENTITAS, IDENTITAS_HEADINGS, RECORD_SHEETS
from toolkit.template.layout import ROW_FIRST, TemplateColumn, expand
from toolkit.template.options import TemplateOptions

FOLDER = Path(__file__).parent
NAMA = tuple(sorted(path.stem for path in FOLDER.glob("*.xlsx")))
"""Names of the offices."""
KODE_BOLEH = frozenset({"BCA012"})
"""Said of an office with an empty RKT, and true."""
UNSUR = 14
"""Columns that sheet SKM Responden has at most."""


@dataclass(frozen=True)
class Periksa:
    """What is said of a workbook, and not of the office as it was.

    Attributes:
        baru: the findings. ditolak: the words with which the workbook was refused; then there are none.
    """

    baru: tuple[Temuan, ...]
    ditolak: str = ""

    @property
    def berat(self) -> tuple[Temuan, ...]:
        """Those of the levels kesalahan and peringatan."""
        return tuple(t for t in self.baru if t.tingkat is not Tingkat.INFO)


@cache
def office(nama: str) -> Kantor:
    """An office with its rows, as its file holds them."""
    path = FOLDER / f"{nama}.xlsx"
    buku = load_workbook(path)
    ws = buku[IDENTITAS.name]
    judul = [str(ws.cell(n, 1).value) for n in range(ROW_FIRST + 1, ws.max_row + 1) if ws.cell(n, 1).value]
    nilai = {k: ws.cell(n, 2).value for n, k in enumerate(judul, ROW_FIRST + 1)}
    tahun, awal, akhir = (int(str(nilai[f"Tahun {k}"])) for k in ("laporan", "awal Renstra", "akhir Renstra"))
    options = TemplateOptions(tahun, awal, akhir)
    kolom = {IDENTITAS.name: tuple(TemplateColumn(c, c.heading) for c in IDENTITAS_HEADINGS)}
    per_judul = {c.heading: c for c in IDENTITAS.columns}
    lembar: dict[str, list[dict[str, Isi]]] = {IDENTITAS.name: [{NILAI.heading: _typed(nilai[k])} for k in judul]}
    for sheet in RECORD_SHEETS:
        if sheet.name in buku.sheetnames:
            semua = {k.heading: k for k in expand(sheet, options, UNSUR)}
            judul_kolom = [str(c.value) for c in buku[sheet.name][ROW_FIRST] if c.value]
            kolom[sheet.name] = tuple(semua[j] for j in judul_kolom if j in semua)
            lembar[sheet.name] = list(_rows(buku[sheet.name], kolom[sheet.name]))
    return Kantor(nama, path.read_bytes(), kolom, lembar, tuple(per_judul[k] for k in judul))


def _rows(ws: Worksheet, kolom: tuple[TemplateColumn, ...]) -> Iterator[dict[str, Isi]]:
    """The rows up to the last one that holds something."""
    semua = [{k.heading: _typed(sel.value) for k, sel in zip(kolom, baris, strict=False) if not k.computed}
             for baris in ws.iter_rows(min_row=ROW_FIRST + 1)]
    while semua and all(isi is None for isi in semua[-1].values()):
        semua.pop()
    yield from semua


def _typed(nilai: Any) -> Isi:
    if isinstance(nilai, float):
        return int(nilai) if nilai.is_integer() else Decimal(repr(nilai))
    return nilai if nilai is None or isinstance(nilai, int) else str(nilai)


@cache
def known(nama: str) -> frozenset[Kunci]:
    """What is said of an office as it is."""
    return frozenset(key(t) for t in _check(office(nama).data))


def findings(nama: str) -> tuple[Temuan, ...]:
    """Kesalahan and peringatan of an office as it is, but for what is true of it: there should be none."""
    return tuple(t for t in _check(office(nama).data) if t.tingkat is not Tingkat.INFO and t.kode not in KODE_BOLEH)


def examine(nama: str, ubah: Mapping[Tempat, Isi]) -> Periksa:
    """The office with these cells changed, as `toolkit check` does."""
    return examine_rows(nama, office(nama).ubah(ubah))


def examine_rows(nama: str, lembar: Lembar) -> Periksa:
    """The office with the rows of some sheets replaced."""
    try:
        return Periksa(tuple(t for t in _check(office(nama).tulis(lembar, {})) if key(t) not in known(nama)))
    except ToolkitError as error:
        return Periksa((), str(error))


def _check(data: bytes) -> tuple[Temuan, ...]:
    return pipeline.examine_package(package_of(data)).temuan
