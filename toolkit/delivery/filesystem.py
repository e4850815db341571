"""What safe writing asks of the file system: one run at a time, a temporary file beside the target, a patient rename.

Temporary files are written down to the disk, and removed where a killed run left them.
"""

import contextlib
import os
import shutil
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

from toolkit.delivery import failure

_MARK = ".tk-"
_STALE = 3600
"""Age in seconds after which a temporary file is surely left over, where folders cannot be locked."""
WAIT_FOR_OTHER = 10.0
"""Seconds to wait for another run that writes in the same folder."""
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between attempts while a synchronising program or a virus scanner holds the file."""


def _left_over_prefix(target: Path) -> str:
    return f"{_MARK}{zlib.crc32(target.name.encode('utf-8', 'surrogateescape')):08x}-"


def write_beside(target: Path, data: bytes) -> Path:
    """Write a temporary file in the same folder, down to the disk; removed again where that fails.

    Where the target is there, the file has its permissions (and its owner, where that may be) before it has contents:
    at no moment may anybody read it who could not read the version before.
    """
    new = target.with_name(f"{_left_over_prefix(target)}{os.urandom(4).hex()}.tmp")
    there = target.exists()
    handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600 if there else 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if there:
                _own_like(target, new)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def _own_like(target: Path, new: Path) -> None:
    """Owner, group, permissions and access lists of another file."""
    state = target.stat()
    if sys.platform != "win32" and (state.st_uid, state.st_gid) != (os.geteuid(), os.getegid()):
        for owner in (state.st_uid, -1):  # only the administrator may give files away; a group of one's own anybody
            with contextlib.suppress(OSError):
                os.chown(new, owner, state.st_gid)
                break
    shutil.copystat(target, new)


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
    _remove(target.parent, f"{_left_over_prefix(target)}*.tmp", any_age=any_age)


def remove_all_left_overs(folder: Path, *, any_age: bool) -> None:
    """Remove the temporary files of every target in a folder; `any_age` where nobody else can be writing into it."""
    _remove(folder, f"{_MARK}*.tmp", any_age=any_age)


def _remove(folder: Path, pattern: str, *, any_age: bool) -> None:
    for left in folder.glob(pattern):
        with contextlib.suppress(OSError):
            if any_age or time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def rename(source: Path, target: Path) -> None:
    """Rename `source` to `target`, which is replaced; again after a pause where the system refuses.

    Raises:
        ToolkitError: it still refuses after the last pause; both files are as they were.
        OSError: another failure.
    """
    for pause in PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    try:
        source.replace(target)
    except PermissionError as error:
        raise failure.refused_rename(target) from error


@contextlib.contextmanager
def only_one(target: Path) -> Iterator[bool]:
    """Let one run at a time write in a folder; yields False where folders cannot be locked."""
    if sys.platform == "win32":
        yield False
        return
    try:
        handle = os.open(target.parent, os.O_RDONLY)
    except PermissionError:  # a folder that may be written but not listed
        yield False
        return
    try:
        yield _lock(handle, target)
    finally:
        os.close(handle)


def _lock(handle: int, target: Path) -> bool:
    """Lock a folder; False where its file system does not know locks.

    Raises:
        ToolkitError: another run holds it for too long.
    """
    if sys.platform == "win32":
        return False
    import fcntl  # there is none on Windows

    end = time.monotonic() + WAIT_FOR_OTHER
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise failure.busy(target) from None
            time.sleep(0.05)
        except OSError:
            return False
        else:
            return True
