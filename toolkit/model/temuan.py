"""Temuan: one finding, with the place and the words that staff read."""

import enum
from dataclasses import dataclass

from toolkit.model.sel import Sel


class Tingkat(enum.Enum):
    """How grave a finding is (workbook contract, "Levels of a finding")."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding.

    Attributes:
        kode: the catalogue's code, such as `ANG003`.
        tingkat: how grave.
        sheet: the sheet it is about; None for a finding about the file.
        sel: the cell it is about; None for a finding about a sheet or the file.
        nilai: what stands in the cell, as staff see it.
        pesan: what is wrong, without the place, one or more whole sentences.
        saran: what to do next.
        kunci: the record's own key (Kode, No or name), so that an accepted finding survives a row that moved.
        diterima: the office accepted it by writing a reason.
        alasan: that reason.
    """

    kode: str
    tingkat: Tingkat
    sheet: str | None
    sel: Sel | None
    nilai: str
    pesan: str
    saran: str
    kunci: str = ""
    diterima: bool = False
    alasan: str | None = None


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """A reason that the office wrote beside a finding in an earlier run (`Alasan diterima` of sheet Temuan)."""

    kode: str
    sheet: str
    kunci: str
    nilai: str
    alasan: str
