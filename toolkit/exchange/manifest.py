"""manifest.csv: what was handed out, a row for each file; it grows while files are written, and ends in order."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path, PurePosixPath

from toolkit.delivery import failure
from toolkit.delivery.beside import write_beside
from toolkit.delivery.rename import rename
from toolkit.errors import ToolkitError

NAMA = "manifest.csv"
_ENCODING = "utf-8-sig"
"""With its mark: Excel would take the names for another code page."""


@dataclass(frozen=True, slots=True)
class Catatan:
    """A file that was handed out; the fields are the columns.

    Attributes:
        kode: of the office. berkas: the file's name, with `/` after a folder.
        sha256: of its bytes as they were written. versi: of the workbook contract. tanggal: when it was written.
        masukan: fingerprint of what it was made from; where it is the same, nothing is made again.
    """

    kode: str
    berkas: str
    sha256: str
    versi: str
    tanggal: str
    masukan: str


_JUDUL = tuple(field.name for field in fields(Catatan))


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
        self._baris: dict[str, list[Catatan]] = {}
        for catatan in _read(self.path):
            self._baris.setdefault(catatan.berkas, []).append(catatan)

    def rows(self, berkas: str) -> tuple[Catatan, ...]:
        """Rows of a file, the newest last."""
        return tuple(self._baris.get(berkas, ()))

    def files(self, kode: str) -> tuple[str, ...]:
        """Names of an office's files."""
        return tuple(berkas for berkas, baris in self._baris.items() if baris[-1].kode == kode)

    def add(self, catatan: Catatan) -> None:
        """Note a file that is about to be put in place.

        Raises:
            OSError: it could not be written.
        """
        baru = not self.path.exists()
        with self.path.open("a", encoding=_ENCODING if baru else "utf-8", newline="") as file:
            file.write(_text([_JUDUL] if baru else []) + _text([astuple(catatan)]))
        self._baris.setdefault(catatan.berkas, []).append(catatan)

    def forget(self, berkas: str) -> None:
        """A file is no more."""
        self._baris.pop(berkas, None)

    def close(self) -> None:
        """Write it anew: one row for each file that is there, by code; and down to the disk.

        Raises:
            ToolkitError: it could not be written; the rows that were appended are still there.
        """
        terakhir = [baris[-1] for berkas, baris in self._baris.items() if (self.path.parent / berkas).exists()]
        if not terakhir and not self.path.exists():
            return
        isi = _text([_JUDUL]) + _text(astuple(c) for c in sorted(terakhir, key=lambda c: (c.kode, c.berkas)))
        data = isi.encode(_ENCODING)
        try:
            if not self.path.exists() or self.path.read_bytes() != data:
                rename(write_beside(self.path, data), self.path)
        except OSError as error:
            raise failure.from_os_error(self.path, error) from error


def _text(baris: Iterable[Iterable[str]]) -> str:
    memory = io.StringIO(newline="")
    csv.writer(memory, lineterminator="\r\n").writerows(baris)
    return memory.getvalue()


def _read(path: Path) -> Iterator[Catatan]:
    """Rows as they stand; the last one may be torn where a run was killed, and is left out."""
    try:
        teks = path.read_bytes().decode(_ENCODING)
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable() from error
    pemisah = ";" if teks.startswith(";".join(_JUDUL)) else ","  # saved from Excel
    semua = list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah))
    if teks.strip() and tuple(semua[0]) != _JUDUL:
        raise _unreadable()
    for baris in semua[1:]:
        if len(baris) == len(_JUDUL) and is_inside(baris[1]):
            yield Catatan(*baris)


def is_inside(berkas: str) -> bool:
    """A name within the folder: a manifest that somebody changed must not lead out of it.

    >>> is_inside("surat/a.docx"), is_inside("../a.xlsx"), is_inside("/a.xlsx"), is_inside("C:a.xlsx")
    (True, False, False, False)
    """
    bagian = PurePosixPath(berkas).parts
    return bool(bagian) and not any(b in {"..", "/"} or {":", "\\"} & set(b) for b in bagian)


def _unreadable() -> ToolkitError:
    return ToolkitError(f"{NAMA} di folder tujuan tidak dapat dibaca sebagai catatan pembagian.",
                        f"Kembalikan {NAMA} semula, atau bagikan ke folder lain yang kosong.")


def stamp(sekarang: dt.datetime) -> str:
    """A moment as the manifest writes it."""
    return sekarang.isoformat(sep=" ", timespec="seconds")
