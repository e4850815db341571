"""Values that no staff would type, short as a cell and absurd: each in every column of every input sheet at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.workbooks import RENSTRA_TAHUN, TAHUN, make_workbook
from toolkit.schema.input import IDENTITAS, RECORD_SHEETS
from toolkit.schema.kinds import Column, Kind, Sheet, Years

VALUES: Mapping[str, str] = {
    "angka": "1" * 5000, "titik": "1." * 2000, "pangkat": "1e99999", "tanda-hubung": "-" * 5000, "arab": "٣" * 50,
    "desimal": "9" * 4400 + ",5 %", "kecil": "1e-99999", "pecahan": "1/" * 2000, "romawi": "I" * 5000,
    "kurung": "(" * 3000, "bilangan": "seribu " * 800, "rentang": "1 - " * 1000, "tanggal": "1 Januari " * 400,
    "tahun": "31 Desember " + "9" * 5000, "hari": "9" * 5000 + " Januari 2021", "kode": "1.1." + "9" * 5000,
    "pangkat-dua": "²" * 40, "NaN": "sNaN", "tak-hingga": "-Infinity", "kurawal": "{0.a}%(b)s{", "rupiah": "Rp 1e400",
    "triwulan": "TW " + "1" * 5000, "huruf": "a" * 5000}
_KODE = (Kind.KODE, Kind.KODE_ANGGARAN)
_UNSUR = 9


def with_value(folder: Path, value: str) -> Path:
    """A workbook whose record sheets have it in every column; then with right codes; then in every other column."""
    return make_workbook(folder, "\n".join(line for sheet in RECORD_SHEETS for line in _drawn(sheet, value)))


def with_identity(folder: Path, value: str) -> Iterator[Path]:
    """A workbook for each key of Identitas that has it, one after the other."""
    for column in IDENTITAS.columns:
        if column.kind is not Kind.HITUNG:
            yield make_workbook(folder, identitas={column.heading: f"'{value}"})


def _drawn(sheet: Sheet, value: str) -> Iterator[str]:
    columns = [(heading, c) for c in sheet.columns if c.kind is not Kind.HITUNG for heading in _headings(c)]
    yield " | ".join((sheet.name, *(heading for heading, _ in columns)))
    yield " | ".join(("", *(f"'{value}" for _ in columns)))
    yield " | ".join(("", *(_example(c) if c.kind in _KODE else f"'{value}" for _, c in columns)))
    for odd in (0, 1):
        yield " | ".join(("", *(_example(c) if c.kind in _KODE or n % 2 == odd else f"'{value}"
                                for n, (_, c) in enumerate(columns))))


def _headings(column: Column) -> Iterator[str]:
    if column.numbered:
        yield from (f"{column.heading}{n}" for n in range(1, _UNSUR + 1))
    elif column.years:
        yield from (f"{column.heading} {t}" for t in RENSTRA_TAHUN if column.years is Years.RENSTRA or t < TAHUN)
    else:
        yield column.heading


def _example(column: Column) -> str:
    return "'" + column.example.replace("|", "/")
