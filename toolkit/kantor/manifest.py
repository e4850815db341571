"""manifest.csv: what was handed out, a row for each file; it grows while files are written, and ends in order."""

import contextlib
import csv
import datetime as dt
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from toolkit.delivery.filesystem import rename, write_beside
from toolkit.errors import ToolkitError
from toolkit.values.nama_berkas import refusal

NAMA = "manifest.csv"
_ENCODING = "utf-8-sig"
"""With its mark: Excel would take the names for another code page."""


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """A file that was handed out; the fields are the columns.

    Attributes:
        kode: the office (`Kantor.kunci`). berkas: the file's name, with `/` after a folder.
        sha256: of its bytes as they were written. versi: of the workbook contract. tanggal: when it was written.
        masukan: fingerprint of what it was made from; where it is the same, nothing is made again.
    """

    kode: str
    berkas: str
    sha256: str
    versi: str
    tanggal: str
    masukan: str


_JUDUL = tuple(field.name for field in fields(ManifestRow))


class Manifest:
    """The manifest of one folder.

    Rows are appended before their file is put in place, so that a run which is killed leaves no file without a row. Of
    a file that was being replaced both rows count until the run is over.
    """

    def __init__(self, folder: Path) -> None:
        """Read what is there.

        Raises:
            ToolkitError: it is there and cannot be read as a manifest.
        """
        self.path = folder / NAMA
        self._baris: dict[str, list[ManifestRow]] = {}
        self._berkas: dict[str, dict[str, None]] = {}  # files in the order in which they were noted
        teks = _text_of(self.path)
        for catatan in _parsed(teks):
            self._keep(catatan)
        if teks and not teks.endswith("\n"):  # a run was killed while it wrote a row
            self.close()

    def rows(self, berkas: str) -> tuple[ManifestRow, ...]:
        """Rows of a file, the newest last."""
        return tuple(self._baris.get(berkas, ()))

    def files(self, kode: str) -> tuple[str, ...]:
        """Names of an office's files."""
        return tuple(self._berkas.get(kode, ()))

    def add(self, catatan: ManifestRow) -> None:
        """Note a file that is about to be put in place.

        Raises:
            OSError: it could not be written, and is as it was.
        """
        besar = self.path.stat().st_size if self.path.exists() else 0
        try:
            with self.path.open("a", encoding="utf-8" if besar else _ENCODING, newline="") as file:
                file.write(_text([*([] if besar else [_JUDUL]), astuple(catatan)]))
        except OSError:
            with contextlib.suppress(OSError):
                os.truncate(self.path, besar)
            raise
        self._keep(catatan)

    def take_back(self, catatan: ManifestRow) -> None:
        """The file could not be put in place after all."""
        self._baris[catatan.berkas].remove(catatan)

    def forget(self, berkas: str) -> None:
        """A file is no more."""
        self._baris[berkas] = []

    def close(self) -> None:
        """Write it anew, where that changes it: one row for each file that is there, by code; and down to the disk.

        Raises:
            OSError: it could not be written; the rows that were appended are still there.
            ToolkitError: another program holds it.
        """
        ada = [baris[-1] for berkas, baris in self._baris.items() if baris and (self.path.parent / berkas).exists()]
        data = _text([_JUDUL, *map(astuple, sorted(ada, key=lambda c: (c.kode, c.berkas)))]).encode(_ENCODING)
        lama = self.path.read_bytes() if self.path.exists() else None
        if data != lama and (ada or lama is not None):
            rename(write_beside(self.path, data), self.path)

    def _keep(self, catatan: ManifestRow) -> None:
        self._berkas.setdefault(catatan.kode, {})[catatan.berkas] = None
        self._baris.setdefault(catatan.berkas, []).append(catatan)


def _text(baris: Iterable[Iterable[str]]) -> str:
    memory = io.StringIO(newline="")
    csv.writer(memory, lineterminator="\r\n").writerows(baris)
    return memory.getvalue()


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode(_ENCODING)
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable() from error


def _parsed(teks: str) -> Iterator[ManifestRow]:
    """Rows as they stand; the last one may be torn where a run was killed, and is left out.

    So is one whose file lies elsewhere: a manifest that somebody changed must not lead out of the folder.
    """
    pemisah = ";" if teks.startswith(";".join(_JUDUL)) else ","  # saved from Excel
    utuh = teks[:teks.rfind("\n") + 1]
    try:
        semua = list(csv.reader(io.StringIO(utuh, newline=""), delimiter=pemisah))
    except csv.Error as error:
        raise _unreadable() from error
    if semua and tuple(semua[0]) != _JUDUL:
        raise _unreadable()
    for baris in semua[1:]:
        if len(baris) == len(_JUDUL) and not refusal(baris[1]):
            yield ManifestRow(*baris)


def _unreadable() -> ToolkitError:
    return ToolkitError(f"{NAMA} di folder tujuan tidak dapat dibaca sebagai catatan pembagian.",
                        f"Kembalikan {NAMA} semula, atau bagikan ke folder lain yang kosong.")


def stamp(sekarang: dt.datetime) -> str:
    """A moment as the manifest writes it."""
    return sekarang.isoformat(sep=" ", timespec="seconds")
