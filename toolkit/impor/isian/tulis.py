"""Rows into the input sheets of a workbook: all of them, or none and the file as it was."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.cells.book import Book
from toolkit.delivery import safefile
from toolkit.delivery.isian import Written, write
from toolkit.errors import ToolkitError
from toolkit.impor.isian.rencana import Rencana, plan
from toolkit.impor.model import Muatan, Penerima
from toolkit.ooxml.opc import Package
from toolkit.reader.diimpor import Diimpor, in_order, property_names, read_imported, written


class Lembar(NamedTuple):
    """What was written into one sheet.

    Attributes:
        sheet: its name. baris: how many records. rentang: the first and the last row that they take.
        asal: names of the files that they came from. keterangan: what to know of it, whole sentences.
    """

    sheet: str
    baris: int
    rentang: tuple[int, int]
    asal: tuple[str, ...]
    keterangan: tuple[str, ...]


class Penulisan(NamedTuple):
    """What was done.

    Attributes:
        data: the new file. lembar: sheet by sheet. peringatan: about the file as a whole.
        berubah: False where the file held all of it already. cadangan: the version before, None where there is none.
    """

    data: bytes
    lembar: tuple[Lembar, ...]
    peringatan: tuple[str, ...] = ()
    berubah: bool = False
    cadangan: Path | None = None


def put(package: Package, penerima: Penerima, muatan: Sequence[Muatan], *, ganti: bool) -> Penulisan:
    """The workbook with the rows in it; nothing is written to disk.

    Args:
        package: the workbook.
        penerima: what it says of itself.
        muatan: the rows, at most one for each sheet.
        ganti: records that stand there are replaced.

    Raises:
        ToolkitError: a sheet is filled, lacks what is needed, or something stands in the way.
    """
    buku = Book(package)
    rencana = _plans(package, buku, penerima, muatan, ganti=ganti)
    diimpor = _origins(buku.properties, muatan)
    hasil: Written = write(package, [r.edit for r in rencana], properties=written(diimpor),
                           drop=tuple(property_names(buku.properties)))
    return Penulisan(hasil.data, tuple(_lembar(m, r) for m, r in zip(muatan, rencana, strict=True)), hasil.warnings)


def _plans(package: Package, buku: Book, penerima: Penerima, muatan: Sequence[Muatan], *, ganti: bool) -> list[Rencana]:
    """The edit of each sheet.

    Raises:
        ToolkitError: one cannot be written; where several cannot, what holds of each, and the first one's advice.
    """
    rencana: list[Rencana] = []
    halangan: list[ToolkitError] = []
    for satu in muatan:
        try:
            rencana.append(plan(package, buku, satu, penerima, ganti=ganti))
        except ToolkitError as error:
            halangan.append(error)
    if halangan:
        raise ToolkitError(" ".join(dict.fromkeys(e.pesan for e in halangan)), halangan[0].saran)
    return rencana


def write_into(path: Path, package: Package, penulisan: Penulisan) -> Penulisan:
    """Put the new file in place; the version before stays as a backup, and a file that holds it already is not touched.

    Raises:
        ToolkitError: it cannot be written, changed meanwhile, or is open elsewhere; it is as it was.
    """
    cap = safefile.stamp(path, package.data)
    if penulisan.data == package.data:
        return penulisan
    return penulisan._replace(berubah=True, cadangan=safefile.replace(path, penulisan.data, expected=cap))


def _lembar(muatan: Muatan, rencana: Rencana) -> Lembar:
    return Lembar(rencana.edit.sheet, rencana.baris, rencana.rentang, tuple(a.berkas for a in muatan.asal),
                  rencana.keterangan)


def _origins(properties: Mapping[str, str], muatan: Sequence[Muatan]) -> list[Diimpor]:
    """What was imported before, without the sheets that are written anew, and what is imported now."""
    baru = {satu.sheet for satu in muatan if not satu.kunci}
    semua: dict[tuple[str, str], Diimpor] = {}
    for satu in read_imported(properties):
        if sisa := tuple(sheet for sheet in satu.sheet if sheet not in baru):
            semua[satu.berkas, satu.sha256] = satu._replace(
                sheet=sisa, diterima=satu.diterima if satu.sheet[0] in sisa else ())
    for m in muatan:
        for asal in m.asal:
            ada = semua.get((asal.berkas, asal.sha256), Diimpor((), asal.berkas, asal.sha256))
            semua[asal.berkas, asal.sha256] = ada._replace(
                sheet=tuple(dict.fromkeys((*ada.sheet, m.sheet))),
                diterima=tuple(dict.fromkeys((*ada.diterima, *m.diterima))))
    return in_order(semua.values())
