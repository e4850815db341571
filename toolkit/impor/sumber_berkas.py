"""Which files are the sources of one command: those that are named, and what lies in a folder that is named."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.delivery.safefile import same_file
from toolkit.errors import ToolkitError
from toolkit.ooxml.refusal import Refusal

AKHIRAN = frozenset({".xlsx", ".xlsm", ".xls", ".xlt", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html"})
"""Endings under which exports arrive."""
_BUKAN = re.compile(r"~\$.*|\..*|.*\.cadangan-\d+\.\w+|.*\.reviu\.xlsx|rekap reviu\.xlsx", re.IGNORECASE)
"""Lock files, what is hidden, backups, and what other commands wrote."""


class Sumber(NamedTuple):
    """The sources.

    Attributes:
        berkas: all of them in order, each once. dari_folder: those that were found in a folder.
        tak_dibuka: (name, why) of folders in a folder that hold such files, and are left alone.
    """

    berkas: tuple[Path, ...]
    dari_folder: frozenset[Path]
    tak_dibuka: tuple[tuple[str, str], ...] = ()


def sources(disebut: Sequence[Path], penerima: Path) -> Sumber:
    """The sources among what was named.

    Args:
        disebut: files and folders.
        penerima: the workbook that receives, which is no source.

    Raises:
        ToolkitError: a file is not there, is the workbook that receives, or a folder holds nothing that may be one.
    """
    semua: list[Path] = []
    dari: set[Path] = set()
    dalam: list[Path] = []
    for path in disebut:
        if path.is_dir():
            isi = [p for p in _in_folder(path) if not same_file(p, penerima)]
            dalam += (sub := list(_folders(path)))
            if not isi:
                raise ToolkitError(f"Folder {path} tidak memuat berkas ekspor (xlsx, xls, ods, csv, html).",
                                   f"Sebutkan folder di dalamnya: {', '.join(map(str, sub))}." if sub else
                                   "Simpan ekspornya di folder itu, atau sebutkan berkasnya.")
            semua += isi
            dari |= set(isi)
        elif not path.exists():
            raise Refusal.MISSING.error(path.name)
        elif same_file(path, penerima):
            raise ToolkitError(f"{path.name} adalah workbook yang diisi (--ke), bukan sumbernya.",
                               "Sebutkan berkas ekspor yang akan diimpor.")
        else:
            semua.append(path)
    return Sumber(
        tuple(dict.fromkeys(semua)), frozenset(dari - {p for p in disebut if p.is_file()}),
        tuple((p.name, f"folder di dalam folder tidak dibuka; sebutkan juga {p} bila isinya ikut diimpor.")
              for p in dict.fromkeys(dalam) if p not in disebut))


def _folders(folder: Path) -> Iterator[Path]:
    """Those in a folder that hold what may be an export."""
    yield from (p for p in sorted(folder.iterdir()) if p.is_dir() and not p.name.startswith(".")
                and any(_in_folder(p)))


def _in_folder(folder: Path) -> Iterator[Path]:
    yield from sorted(p for p in folder.iterdir() if p.suffix.lower() in AKHIRAN and p.is_file()
                      and not _BUKAN.fullmatch(p.name))
