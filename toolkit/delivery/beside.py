"""Temporary files beside the target: written down to the disk, and removed where a killed run left them."""

import contextlib
import os
import secrets
import time
import zlib
from pathlib import Path

_MARK = ".tk-"
_STALE = 3600
"""Age in seconds after which a temporary file is surely left over, where folders cannot be locked."""


def _left_over_prefix(target: Path) -> str:
    return f"{_MARK}{zlib.crc32(target.name.encode('utf-8', 'surrogateescape')):08x}-"


def write_beside(target: Path, data: bytes) -> Path:
    """Write a temporary file in the same folder, down to the disk; removed again where that fails."""
    new = target.with_name(f"{_left_over_prefix(target)}{secrets.token_hex(4)}.tmp")
    handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call and needs none."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove_left_overs(target: Path, *, any_age: bool) -> None:
    """Remove temporary files of this target that a killed run left behind."""
    for left in target.parent.glob(f"{_left_over_prefix(target)}*.tmp"):
        with contextlib.suppress(OSError):
            if any_age or time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def remove_all_left_overs(folder: Path) -> None:
    """Remove the temporary files of every target in a folder, which nobody else may be writing into."""
    for left in folder.glob(f"{_MARK}*.tmp"):
        with contextlib.suppress(OSError):
            left.unlink()
