"""What a template is made for, and what is filled in from the start."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.schema.kinds import Column, Years

Nilai = str | int | Decimal | dt.date | None
"""A value as typed; None leaves the cell empty."""

RIWAYAT_PALING_SEDIKIT = 4
"""Years before Tahun laporan that sheet Realisasi always has (contract, section 2)."""


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """For whom and for which years.

    Attributes:
        kode_wilayah: as `35.09.12`; empty where the office types it. nama: of the office, empty likewise.
        pedoman_skm: slug of the regulation file whose unsur are filled in.
        dibuat: creation date in the file's properties; None for now. With a date the same options give the same bytes.
    """

    tahun: int
    renstra_awal: int
    renstra_akhir: int
    kode_wilayah: str = ""
    nama: str = ""
    pedoman_skm: str = "permenpanrb-14-2017"
    dibuat: dt.datetime | None = None

    def years(self, which: Years) -> range:
        """The years for which a column is repeated, in order."""
        if which is Years.RENSTRA:
            return range(self.renstra_awal, self.renstra_akhir + 1)
        return range(min(self.renstra_awal, self.tahun - RIWAYAT_PALING_SEDIKIT), self.tahun)


@dataclass(frozen=True, slots=True)
class Prefill:
    """What is filled in: `identitas` by key, `baris` by sheet, each row by heading as the template shows it."""

    identitas: Mapping[str, Nilai] = field(default_factory=dict)
    baris: Mapping[str, Sequence[Mapping[str, Nilai]]] = field(default_factory=dict)


def headings(column: Column, options: TemplateOptions, unsur: int) -> list[str]:
    """Headings that a column has in the template: one, or one for each year or unsur."""
    if column.years is not None:
        return [f"{column.heading} {tahun}" for tahun in options.years(column.years)]
    if column.numbered:
        return [f"{column.heading}{k}" for k in range(1, unsur + 1)]
    return [column.heading]
