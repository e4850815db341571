"""Reading drawn workbooks in tests."""

from collections.abc import Sequence
from pathlib import Path

from tests.workbooks import PROPERTI_BAWAAN, make_workbook
from toolkit.model.temuan import Temuan
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import Reading, read


def baca(path: Path) -> Reading:
    """A workbook as the reader sees it."""
    return read(path, open_workbook(path))


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


def draw_case(folder: Path, kasus: Path) -> tuple[Path, str]:
    """A case file of tests/cases (see tests/checks/kasus.py) as a workbook, and where its finding is.

    A line `properti: name = value` changes a document property, `properti: tanpa` leaves them out.
    """
    kepala, _, gambar = kasus.read_text(encoding="utf-8").partition("---\n")
    baris = [line.partition(": ")[::2] for line in kepala.splitlines()]
    ubah = [isi for kunci, isi in baris if kunci == "properti"]
    properti = None if "tanpa" in ubah else {**PROPERTI_BAWAAN, **dict(_pair(isi) for isi in ubah)}
    identitas = dict(_pair(isi) for kunci, isi in baris if kunci == "identitas")
    path = make_workbook(folder, gambar, identitas=identitas, properti=properti)
    return path, next((isi for kunci, isi in baris if kunci == "harapan"), "")


def _pair(isi: str) -> tuple[str, str]:
    kunci, _, nilai = isi.partition(" = ")
    return kunci, nilai
