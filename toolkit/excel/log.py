"""The log of what went wrong inside: where in the program, and nothing of what stands in the workbook."""

import datetime as dt
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from toolkit import __version__

_KEPT = 20


def folder() -> Path:
    r"""Folder of the logs: `%LOCALAPPDATA%\Toolkit\log`, on other systems where programs of a user keep such files."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Toolkit" / "log"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "Toolkit"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "toolkit" / "log"


def keep(error: BaseException, waktu: dt.datetime) -> Path | None:
    """Write the trace of an error into a file of its own; the newest twenty are kept.

    Args:
        error: the error. Its words are left out: they may quote a cell, a name, a folder that bears a name.
        waktu: when it happened.

    Returns:
        The file, None where it cannot be written.
    """
    path = folder() / f"hitung-{waktu:%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([f"toolkit {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
                                   *_trace(error)]) + "\n", encoding="utf-8")
        for old in sorted(path.parent.glob("hitung-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _trace(error: BaseException | None) -> Iterator[str]:
    """The chain of errors, the first one last: kind, numbers that Excel gave, and the places in the code."""
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__} {' '.join(map(str, _numbers(error.args)))}".rstrip()
        for frame, line in traceback.walk_tb(error.__traceback__):
            yield f"    {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        error = error.__cause__ or error.__context__


def _numbers(args: object) -> Iterator[int]:
    """The whole numbers of an error: the codes of a COM error, one inside the other."""
    if isinstance(args, int):
        yield args
    elif isinstance(args, tuple):
        for arg in args:
            yield from _numbers(arg)
