"""Renames over an existing file, with patience for programs that hold it for a moment."""

import time
from pathlib import Path

from toolkit.delivery import failure

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between attempts while a synchronising program or a virus scanner holds the file."""


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
