"""Last year's files: found by the identity inside them, whatever they are called."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.data.kecamatan import dotted
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, read_bytes
from toolkit.reader.book import Buku
from toolkit.reader.catatan import Catatan
from toolkit.reader.identitas import find_letak, is_ours, read_identitas
from toolkit.schema.input import IDENTITAS, PROPERTY_CODE, PROPERTY_YEAR

if TYPE_CHECKING:  # checks and rules: a tenth of a second, and only where last year's files are read
    from toolkit.pipeline import Pemeriksaan

_ENDINGS = (".xlsx", ".xlsm")
_NOT_A_REPORT = re.compile(r"~\$|\._|.*\.cadangan-\d\.xls[xm]$", re.IGNORECASE)
"""Excel's lock files, macOS' shadows, and our own backups."""


@dataclass(frozen=True, slots=True)
class Lama:
    """A file that may be an office's of last year; `diubah` in nanoseconds."""

    path: Path
    kode: str
    tahun: int
    diubah: int


Arsip = Mapping[str, Sequence[Lama]]
"""Code -> the office's files, the newest first."""


def find_lama(folder: Path, tahun: int) -> tuple[Arsip, tuple[str, ...]]:
    """The workbooks of earlier years in a folder and the folders below.

    Args:
        folder: where to look.
        tahun: the year that is handed out; only files of years before are taken.

    Returns:
        The files by code; and one Indonesian sentence for each workbook that could not be used.

    Raises:
        ToolkitError: the folder is not there.
    """
    if not folder.is_dir():
        raise ToolkitError(f"Folder {folder} tidak ada.", "Sebutkan folder yang berisi workbook tahun lalu.")
    arsip: dict[str, list[Lama]] = {}
    pesan = []
    for path in _workbooks(folder):
        try:
            lama = _identify(path)
        except ToolkitError as error:
            pesan.append(f"{path.relative_to(folder)} tidak dapat dipakai: {error.pesan}")
            continue
        if lama.tahun < tahun:
            arsip.setdefault(lama.kode, []).append(lama)
        else:
            pesan.append(f"{path.relative_to(folder)} tidak dipakai: tahun laporannya {lama.tahun}, bukan sebelum "
                         f"{tahun}.")
    return {kode: sorted(semua, key=lambda s: (s.tahun, s.diubah, s.path.name), reverse=True)
            for kode, semua in arsip.items()}, tuple(pesan)


def _workbooks(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*"))
            if path.suffix.lower() in _ENDINGS and not _NOT_A_REPORT.match(path.name) and path.is_file())


def _identify(path: Path) -> Lama:
    """Whose file it is and of which year, from Identitas, else from the file's properties.

    Raises:
        ToolkitError: it cannot be read, is none of ours, or does not say it.
    """
    buku = Buku(open_workbook(path))
    grid = buku.grid(IDENTITAS.name)
    letak = find_letak(grid) if grid is not None and is_ours(grid) else None
    if grid is None or letak is None:
        raise ToolkitError(f"bukan workbook dari toolkit (sheet {IDENTITAS.name} tidak ada).",
                           "Pindahkan berkas itu ke folder lain.")
    identitas = read_identitas(grid, letak, Catatan()).identitas
    kode = dotted(identitas.kode_wilayah.nilai or buku.properti.get(PROPERTY_CODE, ""))
    properti = buku.properti.get(PROPERTY_YEAR, "")
    tahun = identitas.tahun_laporan.nilai or (int(properti) if properti.isdecimal() else None)
    if not kode or tahun is None:
        raise ToolkitError("kode wilayah atau tahun laporannya belum diisi.", "Isi keduanya di sheet Identitas.")
    return Lama(path, kode, tahun, path.stat().st_mtime_ns)


def fingerprint(semua: Sequence[Lama]) -> tuple[str, ...]:
    """What the files of an office hold: as long as it is the same, nothing needs to be carried over again.

    Raises:
        ToolkitError: one of them cannot be read any more.
    """
    return tuple(hashlib.sha256(read_bytes(lama.path)).hexdigest() for lama in semua)


def choose(semua: Sequence[Lama]) -> "tuple[Pemeriksaan | None, tuple[str, ...]]":
    """The newest file without kesalahan; where all have some, the newest that can be read.

    Returns:
        What came of reading it, None where none can be read; and what should be said about the choice.
    """
    from toolkit import pipeline  # noqa: PLC0415 - see above

    pesan: list[str] = []
    terbaca: list[Pemeriksaan] = []
    for lama in semua:
        try:
            periksa = pipeline.examine(lama.path)
        except ToolkitError as error:
            pesan.append(f"{lama.path.name} tidak dapat dipakai: {error.pesan}")
            continue
        if not periksa.kesalahan:
            pesan += [f"{t.jalur.name} tidak dipakai: masih ada {t.kesalahan} kesalahan; dipakai {lama.path.name}."
                      for t in terbaca]
            return periksa, tuple(pesan)
        terbaca.append(periksa)
    if not terbaca:
        return None, tuple(pesan)
    pakai = terbaca[0]
    pesan.append(f"{pakai.jalur.name} masih mempunyai {pakai.kesalahan} kesalahan; isinya tetap dibawa. Periksa "
                 "hasilnya.")
    return pakai, tuple(pesan)
