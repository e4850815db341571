"""A kind of report as data: what it is called, its headings from top to bottom, and what stands below them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.report.placeholders import BlockPlaceholder

Kerangka = tuple[tuple[int, str], ...]
"""Level of a heading (1 to 4) and its text, on one or more lines; 0 and the name of the placeholder below it."""
DAFTAR_ISI = (0, "")
"""Where the table of contents stands."""


@dataclass(frozen=True, slots=True)
class JenisLaporan:
    """A kind of report.

    Attributes:
        kode: its value of `--jenis`. nama: how its files begin, before the office and the year.
        judul: its title: on the cover, at the foot of each page and in the document's properties.
        depan: what stands before the first chapter, on pages i, ii, iii. bab: the chapters and annexes.
        bagian: what its placeholders stand for.
        templat: the document that an office may replace by its own; None where it may not.
        tanpa: why there is no such report of a workbook, as an error; None where there is one.
        pada: of a report of one quarter: the kind named after it, and the results counted up to it; None for others.
    """

    kode: str
    nama: str
    judul: str
    depan: Kerangka
    bab: Kerangka
    bagian: tuple[BlockPlaceholder, ...]
    templat: Path | None = None
    tanpa: Callable[[Hasil], ToolkitError | None] = lambda _: None
    pada: Callable[[Hasil, int | None], tuple["JenisLaporan", Hasil]] | None = None
