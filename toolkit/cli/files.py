"""The argument BERKAS…: one or several workbooks, each handled for itself."""

import glob
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.errors import ToolkitError, own_mistake

Berkas = Annotated[list[Path], typer.Argument(metavar="BERKAS…", help="Satu atau beberapa workbook.",
                                              show_default=False, readable=False)]
"""Not tested for being readable: the refusal of a file says in our own words what to do, and stops that file alone."""


def expand(files: Sequence[Path]) -> list[Path]:
    """File names in order, each once; a pattern that the shell left alone (`*.xlsx` on Windows) is expanded.

    A pattern without a match stays as it is, so that the message names it.
    """
    return list(dict.fromkeys(path for file in files for path in _matches(file)))


def expand_one(file: Path, kalimat: str) -> list[Path]:
    """As `expand`, for a command that takes one file: `kalimat` says which.

    Raises:
        typer.BadParameter: the pattern stands for several.
    """
    paths = expand([file])
    if len(paths) > 1:
        raise typer.BadParameter(f"{kalimat}; sebutkan berkasnya satu per satu.")
    return paths


def _matches(file: Path) -> Iterator[Path]:
    found = sorted(glob.glob(str(file))) if not file.exists() else []  # noqa: PTH207  (the pattern may be absolute)
    yield from (Path(name) for name in found) if found else [file]


JsonFlag = Annotated[bool, typer.Option("--json", help="Cetak hasil sebagai JSON, satu objek untuk tiap berkas.")]


def run_each(paths: Sequence[Path], work: Callable[[Path], ExitCode], *, as_json: bool) -> ExitCode:
    """Do the work for each file; what stops one does not stop the others.

    Returns:
        The highest exit code.
    """
    return max(_run(path, work, as_json=as_json) for path in paths)


def _run(path: Path, work: Callable[[Path], ExitCode], *, as_json: bool) -> ExitCode:
    try:
        return work(path)
    except ToolkitError as error:
        galat = error
    except console.OutputError:  # `toolkit check … | head`: not this file's fault, nor can the others be shown
        raise
    except Exception as error:  # noqa: BLE001  (the last boundary: staff get a sentence, whatever happened)
        if os.environ.get("TOOLKIT_TELUSUR"):
            traceback.print_exc()
        galat = own_mistake(path.name, error)
    console.say_error(galat, path.name)
    if as_json:
        from toolkit import machine

        console.show(machine.dumps(machine.galat(path.name, galat)))
    return ExitCode.GAGAL


def prepare_folder(out: Path, paths: Sequence[Path]) -> None:
    """Make the folder for several results.

    Raises:
        typer.BadParameter: two results would have one name, or the folder cannot be made.
    """
    names = [path.name.casefold() for path in paths]
    kembar = next((path.name for path in paths if names.count(path.name.casefold()) > 1), None)
    if kembar:
        raise typer.BadParameter(f"Ada beberapa berkas bernama {kembar}; hasilnya akan saling menimpa di {out}.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise typer.BadParameter(f"Folder {out} tidak dapat dibuat; sebutkan folder lain.") from None
