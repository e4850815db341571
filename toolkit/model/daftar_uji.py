"""A checklist as its file declares it: parts, items, what notes rest on, degrees."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Butir:
    """An item.

    Attributes:
        bukti: name of what answers it from the workbook, empty: the reviewer does.
        kunci: by which answers of earlier papers are found; empty: part and number.
    """

    nomor: int
    teks: str
    bukti: str = ""
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class BagianUji:
    """A part of a checklist. `bobot`: points of an evaluation, None: none; `berderajat`: a degree may be proposed."""

    kode: str
    nama: str
    butir: tuple[Butir, ...]
    bobot: Decimal | None = None
    berderajat: bool = False


@dataclass(frozen=True, slots=True)
class DasarCatatan:
    """What a note of the review says beside its kondisi.

    Attributes:
        butir: items that it belongs to (`III.1`), the first is its index.
        temuan: codes of findings, or the three letters of all that are not named elsewhere.
        lainnya: also for findings that nothing names.
        kondisi: the sentence, where the finding's own words speak of the workbook: `{dokumen}`, `{nilai}`; else empty.
    """

    butir: tuple[str, ...]
    temuan: tuple[str, ...]
    kriteria: str
    rekomendasi: str
    lainnya: bool = False
    kondisi: str = ""


@dataclass(frozen=True, slots=True)
class Derajat:
    """A degree of an evaluation, for a share of the criteria (percent): at least, or more than so many."""

    nama: str
    nilai: Decimal
    paling_sedikit: Decimal | None = None
    lebih_dari: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DaftarUji:
    """A checklist as its file declares it.

    Attributes:
        terverifikasi: its words were compared with the regulation's text.
        catatan: what notes of the review say; derajat: degrees, best first; both empty where the file has none.
        dokumen: name of an input sheet -> what a sentence calls it.
    """

    nama: str
    dasar: str
    bagian: tuple[BagianUji, ...]
    terverifikasi: bool
    catatan: tuple[DasarCatatan, ...] = ()
    derajat: tuple[Derajat, ...] = ()
    dokumen: Mapping[str, str] = field(default_factory=dict)

    def basis(self, kode: str) -> DasarCatatan:
        """What the note of a finding rests on: by its code, else by its three letters, else what takes the others.

        Raises:
            StopIteration: the file has no notes.
        """
        for nama in (kode, kode[:3]):
            for satu in self.catatan:
                if nama in satu.temuan:
                    return satu
        return next(d for d in self.catatan if d.lainnya)
