"""The argument BERKAS…: one or several workbooks, patterns expanded where the shell did not."""

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

Berkas = Annotated[list[Path], typer.Argument(metavar="BERKAS…", help="Satu atau beberapa workbook.",
                                              show_default=False)]


def expand(files: Sequence[Path]) -> list[Path]:
    """File names in order, each once; a pattern that the shell left alone (`*.xlsx` on Windows) is expanded.

    A pattern without a match stays as it is, so that the message names it.
    """
    return list(dict.fromkeys(path for file in files for path in _matches(file)))


def _matches(file: Path) -> Iterator[Path]:
    found = sorted(glob.glob(str(file))) if not file.exists() else []  # noqa: PTH207  (the pattern may be absolute)
    yield from (Path(name) for name in found) if found else [file]
