"""Cells that are no numbers: choices, dates, years, answers of respondents, NIP."""

import re
from enum import Enum
from typing import TypeVar

from toolkit.cells.content import date_of, year_of
from toolkit.cells.grid import CellType
from toolkit.model.laporan import Arah, Jenis, Tanggal, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.reader.cells import empty, is_reported, read_teks, report, unreadable, unusable
from toolkit.reader.rows import Asal
from toolkit.schema.input import SKM
from toolkit.schema.kinds import Kind
from toolkit.values.teks import fold_rapat, terdekat

E = TypeVar("E", bound=Enum)

JAWABAN = tuple(c.heading for c in SKM.columns if c.kind is Kind.PERSEN)
"""The four answers, worst first, as sheet SKM names its columns."""
_JAWABAN = re.compile(r"([1-4])(?:[.,]0+)?(?:\s*[-–.:)=]?\s*[^\W\d].*)?", re.DOTALL)

ENUM: dict[str, type[Enum]] = {"arah": Arah, "jenis": Jenis, "tingkat": Tingkatan}
"""Fields whose choice is an enum of the model."""


def read_pilihan(asal: Asal, catatan: Catatan) -> Isian[str]:
    """A choice, in the schema's own spelling; text as typed where the list comes from elsewhere or is open."""
    isian = read_teks(asal, catatan)
    if isian.nilai is None or asal.column.choices_of:
        return isian
    pilihan = allowed(asal)
    cocok = next((p for p in pilihan if fold_rapat(p) == fold_rapat(isian.nilai)), None)
    if cocok is None and (asal.column.field in ENUM or not asal.column.open_choices):
        return _report_unknown(asal, isian, catatan)
    return Isian(cocok or isian.nilai, isian.sel, isian.tertulis, isian.keadaan)


def allowed(asal: Asal) -> tuple[str, ...]:
    """What may stand in the cell: the dropdown's choices, and what the model knows beside them."""
    if asal.column.field in ENUM:
        return tuple(str(e.value) for e in ENUM[asal.column.field])
    return asal.column.choices


def _report_unknown(asal: Asal, isian: Isian[str], catatan: Catatan) -> Isian[str]:
    rusak: Isian[str] = Isian(sel=isian.sel, tertulis=isian.tertulis, keadaan=Keadaan.TIDAK_TERBACA)
    dekat = terdekat(isian.tertulis, allowed(asal))
    aturan = findings.PILIHAN_DILAPORKAN if is_reported(asal) else findings.PILIHAN_TAK_DIKENAL
    catatan.add(aturan, rusak, kunci=asal.kunci, fakta={
        "kolom": asal.column.heading, "pilihan": ", ".join(asal.column.choices),
        "terdekat": f" Maksud Anda {dekat}?" if dekat else ""})
    return rusak


def as_enum(isian: Isian[str], jenis: type[E]) -> Isian[E]:
    """A choice as a member of its enum."""
    nilai = None if isian.nilai is None else jenis(isian.nilai)
    return Isian(nilai, isian.sel, isian.tertulis, isian.keadaan)


def read_tanggal(asal: Asal, catatan: Catatan) -> Isian[Tanggal]:
    """A date, or month and year: typed so, or a date whose format shows no day."""
    tanpa_nilai: Isian[Tanggal] | None = unusable(asal, catatan)
    if tanpa_nilai is not None or asal.cell is None:
        return tanpa_nilai or empty(asal)
    cell = asal.cell
    nilai = date_of(cell)
    if nilai is None and cell.tampil.strip(" -–.…"):
        rusak: Isian[Tanggal] = unreadable(asal, cell)
        catatan.add(findings.TANGGAL_TAK_TERBACA, rusak, kunci=asal.kunci)
        return rusak
    keadaan = Keadaan.TIDAK_TERSEDIA if nilai is None else Keadaan.TERISI
    return Isian(nilai, asal.sel, cell.tampil, keadaan)


def read_tahun(asal: Asal, catatan: Catatan) -> Isian[int]:
    """A year: a number, or a text such as `2021` or `Tahun 2021`."""
    tanpa_nilai: Isian[int] | None = unusable(asal, catatan)
    if tanpa_nilai is not None or asal.cell is None:
        return tanpa_nilai or empty(asal)
    cell = asal.cell
    nilai = year_of(cell)
    if nilai is None:
        rusak: Isian[int] = unreadable(asal, cell)
        report(asal, rusak, catatan, findings.TAHUN_TAK_TERBACA, {"contoh": asal.column.example or "2021"})
        return rusak
    return Isian(nilai, asal.sel, cell.tampil, Keadaan.TERISI)


def read_jawaban(asal: Asal, catatan: Catatan) -> Isian[int]:
    """An answer: 1 to 4, `3 - Baik`, or the words."""
    tanpa_nilai: Isian[int] | None = unusable(asal, catatan)
    if tanpa_nilai is not None or asal.cell is None:
        return tanpa_nilai or empty(asal)
    cell = asal.cell
    nilai: int | None = None
    if cell.type is CellType.TEXT:
        cocok = _JAWABAN.fullmatch(cell.teks)
        kata = next((k for k, j in enumerate(JAWABAN, 1) if fold_rapat(j) == fold_rapat(cell.teks)), None)
        nilai = int(cocok[1]) if cocok else kata
    elif cell.angka in (1, 2, 3, 4) and not cell.format.tanggal and not cell.format.persen:
        nilai = int(cell.angka or 0)
    if nilai is None and cell.tampil.strip("-– "):
        rusak: Isian[int] = unreadable(asal, cell)
        pilihan = ", ".join(f"{k} {j}" for k, j in enumerate(JAWABAN, 1))
        catatan.add(findings.JAWABAN_TAK_TERBACA, rusak, {"pilihan": pilihan}, kunci=asal.kunci)
        return rusak
    keadaan = Keadaan.TIDAK_TERSEDIA if nilai is None else Keadaan.TERISI
    return Isian(nilai, asal.sel, cell.tampil, keadaan)


def read_nip(asal: Asal, catatan: Catatan) -> Isian[str]:
    """A NIP: 18 digits as text; as a number it has lost the last ones."""
    cell = asal.cell
    if cell is not None and cell.type is CellType.NUMBER:
        rusak: Isian[str] = unreadable(asal, cell)
        catatan.add(findings.NIP_ANGKA, rusak, kunci=asal.kunci)
        return rusak
    return read_teks(asal, catatan)
