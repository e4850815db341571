"""What the shortcut "seret berkas ke sini" runs: `fill` for the files dropped on it, and the window stays open.

python -m toolkit.cli.seret FILE…
"""

import contextlib
import sys
from collections.abc import Sequence

from toolkit.cli import console
from toolkit.cli.app import main as toolkit
from toolkit.cli.exit_code import ExitCode


def main(files: Sequence[str]) -> int:
    """Fill each file, wait for Enter; returns the exit code."""
    kode = _fill(files)
    console.say("\nTekan Enter untuk menutup jendela ini.")
    with contextlib.suppress(KeyboardInterrupt):
        sys.stdin.readline()
    return kode


def _fill(files: Sequence[str]) -> int:
    if not files:
        console.say("Seret satu atau beberapa workbook (.xlsx atau .xlsm) ke ikon ini, lalu lepaskan.")
        return ExitCode.GAGAL
    try:
        toolkit(["fill", "--", *files])
    except SystemExit as selesai:
        return int(selesai.code or ExitCode.SELESAI)
    return ExitCode.SELESAI


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
