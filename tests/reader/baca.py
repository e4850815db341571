"""Reading drawn workbooks in tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.workbooks import PROPERTI_BAWAAN, make_workbook
from toolkit.model.temuan import Temuan
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import Reading, read


def baca(path: Path) -> Reading:
    """A workbook as the reader sees it."""
    return read(path, open_workbook(path), path.parent)


def places(temuan: Sequence[Temuan]) -> list[str]:
    """Findings as `CODE place`."""
    return [f"{t.kode} {t.sel or t.sheet or 'berkas'}" for t in temuan]


def found(bacaan: Reading, *kode: str) -> list[str]:
    """Findings of these codes as `CODE place`."""
    return places([t for t in bacaan.temuan if t.kode in kode])


def serious(bacaan: Reading) -> list[str]:
    """Findings that are no info, those about absent sheets apart."""
    return places([t for t in bacaan.temuan if t.tingkat.value != "info" and t.kode != "BCA012"])


def only(bacaan: Reading, kode: str) -> Temuan:
    """The one finding of a code."""
    (temuan,) = [t for t in bacaan.temuan if t.kode == kode]
    return temuan


class KasusBaca(NamedTuple):
    """A case of the reader: its lines `key: value` in order, and the drawing below them."""

    kepala: tuple[tuple[str, str], ...]
    gambar: str

    def semua(self, kunci: str) -> list[str]:
        """The values of a key."""
        return [isi for k, isi in self.kepala if k == kunci]

    @property
    def identitas(self) -> dict[str, str]:
        """Keys of Identitas with other values than the drawing's default ones."""
        return dict(_pair(isi) for isi in self.semua("identitas"))

    @property
    def properti(self) -> dict[str, str] | None:
        """Properties of the document; None for none."""
        ubah = self.semua("properti")
        return None if "tanpa" in ubah else {**PROPERTI_BAWAAN, **dict(_pair(isi) for isi in ubah)}


def read_case(path: Path) -> KasusBaca:
    """A case file (see tests/checks/kasus.py).

    A line `properti: name = value` changes a document property, `properti: tanpa` leaves them out.
    """
    kepala, _, gambar = path.read_text(encoding="utf-8").partition("---\n")
    baris = (line.partition(": ") for line in kepala.splitlines())
    return KasusBaca(tuple((kunci, isi) for kunci, _, isi in baris), gambar)


def draw_case(folder: Path, path: Path) -> tuple[Path, str]:
    """A case as a workbook, and where its finding is."""
    kasus = read_case(path)
    harapan = kasus.semua("harapan")
    return (make_workbook(folder, kasus.gambar, identitas=kasus.identitas, properti=kasus.properti),
            harapan[0] if harapan else "")


def _pair(isi: str) -> tuple[str, str]:
    kunci, _, nilai = isi.partition(" = ")
    return kunci, nilai
