"""A private folder for the copies of one run, and the removal of those that a crash left behind."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.delivery import failure

_PREFIX = "toolkit-hidup-"
_LOCK = "sedang-dipakai"
_YOUNG = 60.0
"""Seconds in which a folder may still be on its way to its lock."""


@contextmanager
def private_folder() -> Iterator[Path]:
    """A new folder that only this account may open; gone at the end, and locked so long that no other run removes it.

    Raises:
        ToolkitError: it cannot be made; says why.
    """
    parent = Path(tempfile.gettempdir())
    _remove_left_overs(parent)
    with _in_words(parent / _PREFIX.strip("-")):
        path = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        handle = os.open(path / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(handle)
            yield path
        finally:
            os.close(handle)
    finally:
        shutil.rmtree(path, ignore_errors=True)  # a file that Excel still holds goes at the next run


def save(path: Path, data: bytes) -> None:
    """Write a file into the folder.

    Raises:
        ToolkitError: it cannot be written; says why.
    """
    with _in_words(path):
        path.write_bytes(data)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise failure.from_os_error(path, error) from error


def _remove_left_overs(parent: Path) -> None:
    for path in parent.glob(f"{_PREFIX}*"):
        if not _in_use(path):
            shutil.rmtree(path, ignore_errors=True)


def _in_use(path: Path) -> bool:
    """Young, or locked by a run that is still going. A folder that cannot be looked at is somebody else's."""
    try:
        if path.is_symlink() or time.time() - path.stat().st_mtime < _YOUNG:
            return True
        handle = os.open(path / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Lock an open file until it is closed, also by a crash; False where another run holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # on Windows alone

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # everywhere else

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
