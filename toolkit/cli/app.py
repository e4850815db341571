"""The application: its commands, its exit codes, and usage errors in Indonesian."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, cast

import typer

from toolkit.cli.exit_code import ExitCode
from toolkit.cli.indonesian import Command, Group, usage_message

_CONTEXT = {"help_option_names": ["-h", "--help"]}

_PERINTAH = ("template", "check", "fill", "report", "reviu", "distribute", "collect", "rules", "pasang", "doctor")
"""The commands, in the order of the help; each a function of that name in a module of that name beside this one."""

_GC_THRESHOLD = 100_000
"""One run makes few cycles and many small objects; the interpreter's own 700 costs a sixth of its time."""

_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])
"""Base of every usage error; typer exports only its child."""


def main(args: Sequence[str] | None = None) -> None:
    """Entry point of the command `toolkit`. Leaves with the exit code of the contract."""
    _utf8()
    gc.set_threshold(_GC_THRESHOLD)
    pertama = next(iter(sys.argv[1:] if args is None else args), None)
    try:  # without arguments of its own the library expands `~` and patterns, which the console of Windows leaves alone
        kode = _application(pertama)(args=None if args is None else list(args), standalone_mode=False)
    except _UsageError as error:
        typer.echo(usage_message(error), err=True)
        sys.exit(ExitCode.GAGAL)
    except (typer.Abort, KeyboardInterrupt):
        typer.echo("Dihentikan. Tidak ada berkas yang diubah.", err=True)
        sys.exit(ExitCode.GAGAL)
    gc.freeze()  # the interpreter collects once more when it leaves; nothing is left to find
    sys.exit(kode if isinstance(kode, int) else ExitCode.SELESAI)


def _utf8() -> None:
    """Write UTF-8 whatever the console's code page: a pipe of a Windows console would fail at `×`."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def version(show: bool) -> None:
    """Print the version and leave."""
    if show:
        from toolkit import __version__

        typer.echo(f"toolkit {__version__}")
        raise typer.Exit


def root(
    _versi: Annotated[bool, typer.Option("--versi", "--version", callback=version, is_eager=True,
                                         help="Tampilkan versi, lalu selesai.")] = False,
) -> None:
    """Perkakas LKjIP: memeriksa workbook, menghitung capaian, dan menulis Tabel 3.x ke dalamnya."""


def _application(diminta: str | None) -> typer.Typer:
    """All commands, or only the one that is asked for: ten of them take a fiftieth of a second to prepare."""
    app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None,
                      pretty_exceptions_enable=False, context_settings=_CONTEXT,
                      help="Perkakas LKjIP: memeriksa workbook, menghitung capaian, dan menulis Tabel 3.x ke dalamnya.")
    app.callback()(root)
    for nama in [diminta] if diminta in _PERINTAH else _PERINTAH:
        fungsi = getattr(import_module(f"{__package__}.{nama}"), nama)
        app.command(cls=Command, context_settings=_CONTEXT)(fungsi)
    return app
