"""Lets one run at a time write in a folder."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from toolkit.delivery import failure

WAIT_FOR_OTHER = 10.0
"""Seconds to wait for another run that writes in the same folder."""


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
