"""Versions before, kept beside the file: `laporan.cadangan-1.xlsx` (newest) to `-3` (the oldest, which stays)."""

from pathlib import Path

from toolkit.delivery.filesystem import rename
from toolkit.ooxml.rawzip import read_entries
from toolkit.ooxml.refusal import RefusedError

KEPT = 3
"""Number of backups of a file."""


def backup_path(path: Path, number: int) -> Path:
    """Name of a backup.

    Args:
        path: the file.
        number: 1 (the version just before) to KEPT.

    >>> backup_path(Path("data/laporan.xlsx"), 1).as_posix()
    'data/laporan.cadangan-1.xlsx'
    """
    return path.with_name(f"{path.stem}.cadangan-{number}{path.suffix}")


def existing_backup(path: Path, data: bytes) -> Path | None:
    """A backup that holds these bytes already, None where there is none."""
    for number in range(1, KEPT + 1):
        kept = backup_path(path, number)
        if kept.is_file() and kept.stat().st_size == len(data) and kept.read_bytes() == data:
            return kept
    return None


def place_for(path: Path, data: bytes) -> Path | None:
    """Make room for a new backup and say where it goes.

    The newest is number 1; number 3 is the oldest version of all, mostly the file as it was before the toolkit first
    wrote into it, and stays: when all three are there the middle one makes room. What cannot be opened as a workbook
    takes a free place at most, and never a good backup's.

    Args:
        path: the file.
        data: the version to keep.

    Returns:
        The free place, None where this version is not worth a good backup.

    Raises:
        ToolkitError: a backup could not be renamed.
    """
    places = [backup_path(path, number) for number in range(1, KEPT + 1)]
    if not _opens(data):
        return next((place for place in places if not place.exists()), None)
    free = next((position for position, place in enumerate(places) if not place.exists()), KEPT - 2)
    for position in range(free, 0, -1):
        rename(places[position - 1], places[position])
    return places[0]


def _opens(data: bytes) -> bool:
    try:
        return bool(read_entries(data))
    except RefusedError:
        return False
