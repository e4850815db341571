"""The workbooks that TOOLKIT_EXCEL_FILES names, and work on them in a process that may be killed."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.delivery.child import in_child

FILES = os.environ.get("TOOLKIT_EXCEL_FILES", "")
SCHEMAS = os.environ.get("TOOLKIT_XSD", "")
NO_FILES = "TOOLKIT_EXCEL_FILES names no folder of workbooks"
ZIP_NAMES = (".xlsx", ".xlsm", ".xltx", ".xltm")
KILLED = "killed"


def all_files() -> list[Path]:
    """Every file of the folder, in order: the workbooks, and what only lies beside them."""
    return sorted(path for path in Path(FILES).iterdir() if path.is_file())


def within(seconds: int, work: Callable[[], str]) -> str:
    """What the function returns in a child process, its traceback, or `killed` where it needs more processor time."""

    import resource  # POSIX only

    def limited() -> str:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        return work()

    return in_child(limited)
