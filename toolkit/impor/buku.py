"""Workbooks of others, .xlsx and .xlsm: read with openpyxl, streamed, behind the guards of every workbook."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toolkit.errors import ToolkitError
from toolkit.impor.lembar import Baris, Gabungan, Isi, Lembar, Ukur
from toolkit.model.sel import column_number
from toolkit.ooxml.bounds import MAX_XML, as_utf8, check_bounds
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import Refusal

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_KEPALA = 65_536
_GABUNGAN = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_TANPA_NILAI = re.compile(
    rb'<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*+'
    rb'(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>')
_RATAKAN_NOL = re.compile(r'"?(\w*)"?(0{2,20})(?:;.*)?')
_DESIMAL = re.compile(r"0\.(0{1,9})(?:_\)|\\?\s)*(?:;.*)?")
_PENDEK = 100
"""A larger number with decimals is no part of a code."""
_BARIS_JUDUL = 120
"""Merged ranges below are no headings."""


def read_workbook(package: Package, ukur: Ukur) -> list[Lembar]:
    """Every worksheet that holds something.

    Args:
        package: the workbook, after the refusals that hold for reading.
        ukur: counts, and stops where it is too much.

    Raises:
        ToolkitError: too large, dangerous, or damaged.
    """
    import openpyxl  # heavy, and of this command alone

    _refuse_dangerous(package)
    try:
        buku = openpyxl.load_workbook(io.BytesIO(package.data), read_only=True, data_only=True, keep_links=False)
        lembar = [_sheet(package, buku[nama], ukur) for nama in buku.sheetnames
                  if hasattr(buku[nama], "reset_dimensions")]
        buku.close()
    except ToolkitError:
        raise
    except Exception as error:  # whatever a damaged part makes openpyxl raise
        raise Refusal.DAMAGED.error(package.file) from error
    return lembar


def _refuse_dangerous(package: Package) -> None:
    """Every part that openpyxl parses: of UTF-8, without DOCTYPE, styles and names within bounds."""
    for part in package.parts:
        nama = part.lower()
        if not nama.endswith((".xml", ".rels")) or nama.startswith(("xl/media/", "xl/embeddings/")):
            continue
        data = package.read(part)
        besar = "/worksheets/" in nama or nama.endswith("sharedstrings.xml")
        utf8 = as_utf8(data[:_KEPALA] if besar and len(data) > MAX_XML else data, part, package.file)
        if b"<!DOCTYPE" in utf8 or b"<!ENTITY" in utf8:
            raise Refusal.DOCTYPE.error(package.file, part=part)
        if not besar:
            check_bounds(utf8, part, package.file)


def _sheet(package: Package, ws: "ReadOnlyWorksheet", ukur: Ukur) -> Lembar:
    part = next((s.part for s in package.sheets if s.name == ws.title), "")
    data = package.read(part) if part and package.has(part) else b""
    ws.reset_dimensions()  # what the dimension tag claims is not believed
    baris = [Baris(nomor, isi) for nomor, isi in _rows(ws) if ukur.add(isi)]
    return Lembar(ws.title, baris, _merged(data), ws.sheet_state != "visible", _uncalculated(data))


def _rows(ws: "ReadOnlyWorksheet") -> Iterator[tuple[int, list[Isi]]]:
    baris: Any = ws  # its stubs know iter_rows for another class only
    for nomor, sel in enumerate(baris.iter_rows(), 1):
        if sel:
            yield nomor, [_shown(c) for c in sel]


def _shown(cell: Any) -> Isi:  # noqa: ANN401 openpyxl's cells have no common type
    """The value; a percentage and a number with leading or closing zeros as the text that staff see."""
    v = cell.value
    if not isinstance(v, int | float) or isinstance(v, bool):
        isi: Isi = v
        return isi
    kode = str(cell.number_format)
    if kode == "General":
        return v
    if "%" in kode:
        return f"{v * 100:.12g}%".replace(".", ",")
    if (nol := _RATAKAN_NOL.fullmatch(kode)) and v >= 0 and v == int(v):
        return f"{nol[1]}{int(v):0{len(nol[2])}d}"
    if (desimal := _DESIMAL.fullmatch(kode)) and 0 <= v < _PENDEK and round(v, len(desimal[1])) == round(v, 9):
        return f"{v:.{len(desimal[1])}f}"
    return v


def _merged(data: bytes) -> list[Gabungan]:
    semua = (Gabungan(int(m[2]), column_number(m[1].decode()) - 1, int(m[4]), column_number(m[3].decode()) - 1)
             for m in _GABUNGAN.finditer(data))
    return [g for g in semua if g.baris <= _BARIS_JUDUL]


def _uncalculated(data: bytes) -> frozenset[tuple[int, int]]:
    if b"<f" not in data and b":f" not in data:
        return frozenset()
    return frozenset((int(m[2]), column_number(m[1].decode()) - 1) for m in _TANPA_NILAI.finditer(data))
