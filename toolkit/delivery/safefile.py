"""Writes a file so that at every moment the old version or the new one is there, whole."""

import errno
import hashlib
import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from toolkit.delivery import failure
from toolkit.delivery.backup import existing_backup, place_for
from toolkit.delivery.filesystem import only_one, remove_left_overs, rename, sync_folder, write_beside
from toolkit.delivery.journal import put
from toolkit.ooxml.guards import refuse_if_open
from toolkit.ooxml.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file held when it was read: bytes, modification time (ns), and a digest of the contents."""

    size: int
    mtime_ns: int
    digest: str


def stamp(path: Path, data: bytes | None = None) -> Stamp:
    """Note what a file holds.

    Args:
        path: the file.
        data: what was read from it, where it has been read already; else it is read now. A stamp taken without `data`
            must be taken before the file is read for work, never after.

    Raises:
        ToolkitError: it is not there or cannot be read.
    """
    try:
        state = path.stat()
        _refuse_no_file(path, state)
        contents = path.read_bytes() if data is None else data
    except FileNotFoundError:
        raise failure.gone_meanwhile(path) from None
    except OSError as error:
        raise failure.from_os_error(path, error) from error
    return Stamp(len(contents), state.st_mtime_ns, digest(contents))


def digest(data: bytes) -> str:
    """Digest of a file's contents."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def same_file(one: Path, other: Path) -> bool:
    """Are two paths the same file: by link, by letter case, by another way of writing the folder."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def check_writable(path: Path) -> None:
    """Find out early that a file could not be written, before work is done for it.

    Args:
        path: the file; it need not exist.

    Raises:
        ToolkitError: it is open elsewhere, read-only or a folder, or its folder is not there or may not be written.
    """
    target = Path(os.path.realpath(path))
    refuse_if_open(target)
    try:
        _refuse_if_read_only(target, target.stat())
    except FileNotFoundError:
        pass
    except OSError as error:
        raise failure.from_os_error(target, error) from error
    if not target.parent.is_dir():
        raise failure.from_os_error(target, FileNotFoundError(errno.ENOENT, ""))
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise failure.from_os_error(target, PermissionError(errno.EACCES, ""))


def replace(path: Path, data: bytes, *, expected: Stamp | None) -> Path | None:
    """Give a file new contents; the version before stays as a backup.

    The new contents are written beside it, flushed to the disk and renamed over it. Bytes that are there already are
    not written again. A link stays a link: the file that it points to is replaced.

    Args:
        path: the file; it need not exist where `expected` is None.
        data: the new contents.
        expected: what it held when the results were computed; None to replace whatever is there.

    Returns:
        The backup of the version before; None where there was none, or nothing changed.

    Raises:
        ToolkitError: it could not be written, and is as it was; says why and what to do.
    """
    target = Path(os.path.realpath(path))
    try:
        with only_one(target) as locked:
            return _replace(target, data, expected, locked=locked)
    except OSError as error:
        raise failure.from_os_error(target, error) from error


def _replace(target: Path, data: bytes, expected: Stamp | None, *, locked: bool) -> Path | None:
    remove_left_overs(target, any_age=locked)
    refuse_if_open(target)
    before = _current(target, expected)
    if before == data:
        return None
    new = write_beside(target, data)
    try:
        backup = _keep(target, before)
        refuse_if_open(target)
        _refuse_if_changed(target, before)
        put(new, target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return backup


def retire(path: Path) -> Path | None:
    """Take away a file that does not hold any more; it stays as a backup.

    Returns:
        The backup; None where there was no file.

    Raises:
        ToolkitError: it could not be taken away, and is as it was; says why and what to do.
    """
    target = Path(os.path.realpath(path))
    try:
        with only_one(target):
            before = _current(target, None)
            if before is None:
                return None
            refuse_if_open(target)
            backup = _keep(target, before)
            if backup is not None:
                refuse_if_open(target)
                _refuse_if_changed(target, before)
                target.unlink()
                sync_folder(target.parent)
            return backup
    except OSError as error:
        raise failure.from_os_error(target, error) from error


def _refuse_if_changed(target: Path, before: bytes | None) -> None:
    if _current(target, None) != before:
        raise failure.changed_meanwhile(target)


def _current(target: Path, expected: Stamp | None) -> bytes | None:
    """What the file holds now, None where it is not there; raises where that is not what was expected."""
    try:
        _refuse_if_read_only(target, target.stat())
        contents = target.read_bytes()
    except FileNotFoundError:
        if expected is not None:
            raise failure.gone_meanwhile(target) from None
        return None
    except PermissionError as error:
        raise Refusal.UNREADABLE.error(target.name) from error
    if expected is not None and digest(contents) != expected.digest:
        raise failure.changed_meanwhile(target)
    return contents


def _refuse_no_file(target: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise failure.is_folder(target)
    if not stat.S_ISREG(state.st_mode):
        raise failure.is_no_file(target)


def _refuse_if_read_only(target: Path, state: os.stat_result) -> None:
    _refuse_no_file(target, state)
    anyone_may = state.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not anyone_may or not os.access(target, os.W_OK):
        raise failure.read_only(target)


def _keep(target: Path, before: bytes | None) -> Path | None:
    """Keep the version before, unless a backup holds it already."""
    if before is None:
        return None
    kept = existing_backup(target, before)
    if kept is not None:
        return kept
    copy = write_beside(target, before)  # a hard link would follow a program that writes in place
    try:
        shutil.copystat(target, copy)
        place = place_for(target, before)
        if place is not None:
            rename(copy, place)
    finally:
        copy.unlink(missing_ok=True)
    return place
