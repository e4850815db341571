"""What this process has put in place, so that whoever interrupts it is told the truth; and putting in place whole.

One list for the process, since an interruption may come anywhere.
"""

import contextlib
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from toolkit.delivery.filesystem import rename


class Written(NamedTuple):
    """A file that was put in place. `other_names`: hard links, which still hold the version before."""

    path: Path
    other_names: int


_written: list[Written] = []


def written() -> tuple[Written, ...]:
    """Everything since `begin`, in order."""
    return tuple(_written)


def begin() -> None:
    """A command begins."""
    _written.clear()


def put(new: Path, target: Path) -> None:
    """Rename a file that is whole over its target and note it, both or neither.

    Raises:
        ToolkitError: the system refuses (see `rename`); both files are as they were.
        OSError: another failure.
    """
    with uninterrupted():
        names = target.stat().st_nlink if target.exists() else 1
        rename(new, target)
        _written.append(Written(target, names - 1))


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until this is over."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
        if came:
            signal.raise_signal(signal.SIGINT)
