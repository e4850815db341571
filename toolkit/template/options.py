"""What a template is made for, and what is filled in from the start."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.model.regulasi import AturanKabupaten
from toolkit.regulation import load
from toolkit.schema.kinds import RIWAYAT_TERPENDEK, Column, Sheet, Years

TAHUN_PERTAMA, TAHUN_TERAKHIR = 2000, 2100
"""Years that a report can be of (contract, section 7, "Commands")."""
SERENTAK = 2025
"""From this year on the plans of all regions run alike, 2025-2029."""
PANJANG_RENSTRA = 5
"""Years of a period; national and regional plans run 2020-2024, 2025-2029 and so on."""

Typed = str | int | Decimal | dt.date | None
"""A value as typed; None leaves the cell empty."""


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """For whom and for which years.

    Attributes:
        kode_wilayah: as `35.09.12`; empty where the office types it. nama: of the office, empty likewise.
        pedoman_skm: slug of the regulation file whose unsur are filled in. skala: the scale's name; empty: left blank.
        aturan: the kabupaten's rules, written into Identitas and locked there; None leaves every rule to the office.
        riwayat_awal: a year from which sheet Realisasi has columns, where it is earlier than what it always has.
        dibuat: creation date in the file's properties; None for now. With a date the same options give the same bytes.
    """

    tahun: int
    renstra_awal: int
    renstra_akhir: int
    kode_wilayah: str = ""
    nama: str = ""
    pedoman_skm: str = "permenpanrb-14-2017"
    skala: str = ""
    aturan: AturanKabupaten | None = None
    riwayat_awal: int | None = None
    dibuat: dt.datetime | None = None

    def years(self, which: Years) -> range:
        """The years for which a column is repeated, in order."""
        if which is Years.RENSTRA:
            return range(self.renstra_awal, self.renstra_akhir + 1)
        awal = min(self.renstra_awal, self.tahun - RIWAYAT_TERPENDEK)
        return range(min(awal, self.riwayat_awal or awal), self.tahun)

    @property
    def kabar(self) -> str:
        """That the workbook is there, to be said behind its name."""
        return f"workbook isian tahun {self.tahun} (Renstra {self.renstra_awal}-{self.renstra_akhir}) selesai dibuat."

    @property
    def slug_pedoman(self) -> str:
        """Slug of the guidance whose unsur are filled in: the kabupaten's where it fixes one."""
        tetap = self.aturan.pilih("pedoman_skm") if self.aturan else None
        return load.slug_of(tetap) if tetap else self.pedoman_skm


@dataclass(frozen=True, slots=True)
class Prefill:
    """What is filled in.

    Attributes:
        identitas: values by key. terkunci: keys of `Identitas` that the office cannot change by accident; the rules
            that a kabupaten fixes are locked anyway.
        baris: rows by sheet, each by heading as the template shows it.
        gambar: PNG or JPEG pictures that lie in a cell, by sheet and address.
    """

    identitas: Mapping[str, Typed] = field(default_factory=dict)
    baris: Mapping[str, Sequence[Mapping[str, Typed]]] = field(default_factory=dict)
    terkunci: frozenset[str] = frozenset()
    gambar: Mapping[tuple[str, str], bytes] = field(default_factory=dict)


def renstra_around(tahun: int) -> tuple[int, int]:
    """First and last year of the five that hold a year, as national and regional plans run: 2020-2024, 2025-2029."""
    awal = tahun - tahun % PANJANG_RENSTRA
    return awal, awal + PANJANG_RENSTRA - 1


def years_refused(tahun: int, masa: tuple[int, int]) -> str:
    """Why no template can be made for a year of the report and a Renstra, a sentence; empty where one can."""
    return ("" if masa[0] <= tahun <= masa[1] else
            f"Tahun laporan {tahun} berada di luar periode Renstra {masa[0]}-{masa[1]}.")


def refuse_unknown(sheet: Sheet, typed: Iterable[str], known: Iterable[str]) -> None:
    """What is filled in must have a place in the template.

    Raises:
        KeyError: a heading or key that the sheet does not have.
    """
    if unknown := set(typed) - set(known):
        raise KeyError(f"{sheet.name}: no heading or key {sorted(unknown)}")


def headings(column: Column, options: TemplateOptions, unsur: int) -> list[str]:
    """Headings that a column has in the template: one, or one for each year or unsur."""
    if column.years is not None:
        return [f"{column.heading} {tahun}" for tahun in options.years(column.years)]
    return [f"{column.heading}{k}" for k in range(1, unsur + 1)] if column.numbered else [column.heading]
