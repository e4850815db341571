"""Last year's files: found by the identity inside them, whatever they are called."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.cells.book import Book
from toolkit.cells.content import code_of, year_in, year_of
from toolkit.cells.grid import Cell, Grid
from toolkit.cells.headings import find_pairs, heading_key
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, read_bytes
from toolkit.schema.input import IDENTITAS, IDENTITAS_HEADINGS, PROPERTY_CODE, PROPERTY_YEAR
from toolkit.values.kantor import identity

if TYPE_CHECKING:  # checks and rules: a tenth of a second, and only where last year's files are read
    from toolkit.pipeline import Pemeriksaan

_ENDINGS = (".xlsx", ".xlsm")
_NOT_A_REPORT = re.compile(r"~\$|\._|.*\.cadangan-\d\.xls[xm]$", re.IGNORECASE)
"""Excel's lock files, macOS' shadows, and our own backups."""
_KODE, _NAMA, _TAHUN = (IDENTITAS.column(field) for field in ("kode_wilayah", "nama_perangkat_daerah", "tahun_laporan"))
_DICARI = {heading_key(nama): column.field for column in (_KODE, _NAMA, _TAHUN)
           for nama in (column.heading, *column.synonyms)}


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A file that may be an office's of last year; `kunci` is the office (`identity`), `diubah` in nanoseconds."""

    path: Path
    kunci: str
    tahun: int
    diubah: int


EarlierFiles = Mapping[str, Sequence[EarlierFile]]
"""Office -> its files, the newest first."""


def find_earlier(folder: Path, tahun: int) -> tuple[EarlierFiles, tuple[str, ...]]:
    """The workbooks of earlier years in a folder and the folders below.

    Args:
        folder: where to look.
        tahun: the year that is handed out; only files of years before are taken.

    Returns:
        The files by office; and one Indonesian sentence for each workbook that could not be used.

    Raises:
        ToolkitError: the folder is not there.
    """
    if not folder.is_dir():
        raise ToolkitError(f"Folder {folder} tidak ada.", "Sebutkan folder yang berisi workbook tahun lalu.")
    arsip: dict[str, list[EarlierFile]] = {}
    pesan = []
    for path in _workbooks(folder):
        try:
            lama = _identify(path)
        except ToolkitError as error:
            pesan.append(f"{path.relative_to(folder)} tidak dapat dipakai: {error.pesan}")
            continue
        if lama.tahun < tahun:
            arsip.setdefault(lama.kunci, []).append(lama)
        else:
            pesan.append(f"{path.relative_to(folder)} tidak dipakai: tahun laporannya {lama.tahun}, bukan sebelum "
                         f"{tahun}.")
    return {kunci: sorted(semua, key=lambda s: (s.tahun, s.diubah, s.path.name), reverse=True)
            for kunci, semua in arsip.items()}, tuple(pesan)


def _workbooks(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*"))
            if path.suffix.lower() in _ENDINGS and not _NOT_A_REPORT.match(path.name) and path.is_file())


def _identify(path: Path) -> EarlierFile:
    """Whose file it is and of which year, from Identitas, else from the file's properties.

    Raises:
        ToolkitError: it cannot be read, is none of ours, or does not say it.
    """
    buku = Book(open_workbook(path))
    isi = _keys(buku.grid(IDENTITAS.name))
    if _KODE.field not in isi:
        raise ToolkitError(f"bukan workbook dari toolkit (sheet {IDENTITAS.name} tidak ada).",
                           "Pindahkan berkas itu ke folder lain.")
    nama = isi.get(_NAMA.field)
    kunci = identity(code_of(isi[_KODE.field]) or buku.properties.get(PROPERTY_CODE, ""), nama.teks if nama else "")
    tahun = year_of(isi.get(_TAHUN.field)) or year_in(buku.properties.get(PROPERTY_YEAR))
    if not kunci or tahun is None:
        raise ToolkitError("kode wilayah (atau nama kantornya) dan tahun laporannya belum diisi.",
                           "Isi keduanya di sheet Identitas.")
    return EarlierFile(path, kunci, tahun, path.stat().st_mtime_ns)


def _keys(grid: Grid | None) -> Mapping[str, Cell | None]:
    """The cells of the identity in a sheet Identitas, by field; of a key that stands twice the first filled one."""
    pasangan = find_pairs(grid, *(h.heading for h in IDENTITAS_HEADINGS)) if grid else None
    isi: dict[str, Cell | None] = {}
    for _, nama, nilai in pasangan.of(grid) if grid and pasangan else ():
        field = _DICARI.get(heading_key(nama.teks))
        if field and isi.get(field) is None:
            isi[field] = nilai
    return isi


def fingerprint(semua: Sequence[EarlierFile]) -> tuple[str, ...]:
    """What the files of an office hold: as long as it is the same, nothing needs to be carried over again.

    Raises:
        ToolkitError: one of them cannot be read any more.
    """
    return tuple(hashlib.sha256(read_bytes(lama.path)).hexdigest() for lama in semua)


def choose(semua: Sequence[EarlierFile]) -> "tuple[Pemeriksaan | None, tuple[str, ...]]":
    """The newest file without kesalahan; where all have some, the newest that can be read.

    Returns:
        What came of reading it, None where none can be read; and what should be said about the choice.
    """
    from toolkit import pipeline

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
