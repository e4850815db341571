"""What the checks find: Temuan, as staff read it, and Pembandingan, a reported figure beside what follows."""

import enum
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from toolkit.model.sel import Isian, Sel


class Tingkat(enum.Enum):
    """How grave a finding is (workbook contract, "Levels of a finding")."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    INFO = "info"


class Temuan(NamedTuple):
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
        lain: further findings of the same cause, for which this one speaks.
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
    lain: "tuple[Temuan, ...]" = ()

    @property
    def semua(self) -> "tuple[Temuan, ...]":
        """This one and those for which it speaks."""
        return (self, *self.lain)

    @property
    def tempat(self) -> str:
        """Where it is: `Anggaran!D5`, a sheet, or the file."""
        return str(self.sel) if self.sel else self.sheet or "berkas"


def counts(temuan: Iterable[Temuan]) -> str:
    """`2 kesalahan, 9 peringatan, 4 info`, and the number of accepted ones where there are any."""
    semua = list(temuan)
    terbuka = [t for t in semua if not t.diterima]
    text = ", ".join(f"{sum(t.tingkat is k for t in terbuka)} {k.value}" for k in Tingkat)
    diterima = len(semua) - len(terbuka)
    return f"{text}, {diterima} diterima dengan alasan" if diterima else text


def by_sheet(temuan: Iterable[Temuan]) -> Iterator[tuple[str, list[Temuan]]]:
    """Findings in their order, grouped as they are shown: a heading and what stands below it."""
    for sheet, semua in groupby(temuan, key=lambda t: t.sheet):
        yield sheet or "Berkas", list(semua)


class Penerimaan(NamedTuple):
    """A reason that the office wrote beside a finding in an earlier run (`Alasan diterima` of sheet Temuan)."""

    kode: str
    sheet: str
    kunci: str
    nilai: str
    alasan: str


class Keputusan(enum.Enum):
    """What came of a comparison."""

    SESUAI = "sesuai"
    BERBEDA = "berbeda"
    TANPA_PEMBANDING = "tanpa pembanding"
    """Nothing in the results is that figure, or it cannot be computed."""


class Perihal(NamedTuple):
    """What is compared.

    Attributes:
        kode: the finding that is made where the figure differs (or has no counterpart).
        kunci: the record's own key (Kode, No or name).
        apa: what it is a figure of, as words ("capaian indikator 1.1").
        rumus: how the figure follows from the data, in words.
        rupiah: the figure is an amount of rupiah.
    """

    kode: str
    kunci: str
    apa: str
    rumus: str
    rupiah: bool = False


class Pembandingan(NamedTuple):
    """A reported figure and the computed one.

    Attributes:
        perihal: what is compared.
        isian: the cell, as printed.
        keputusan: what came of it.
        angka: the reported number with its printed precision; blank for a text.
        hitungan: the computed figure, exact: of several that the figure may state the one that it states, else the
            first; None for a text, or where it cannot be computed.
        huruf: what the figure should say where that is a text.
    """

    perihal: Perihal
    isian: Isian[Any]
    keputusan: Keputusan
    angka: Isian[Decimal] = Isian()
    hitungan: Decimal | None = None
    huruf: str = ""

    @property
    def berbeda(self) -> bool:
        """Whether the reported figure does not follow from the data."""
        return self.keputusan is Keputusan.BERBEDA
