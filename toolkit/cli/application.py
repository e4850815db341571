"""The application: its commands, and usage errors in Indonesian."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, cast

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.indonesian import Command, Group, usage_message

_CONTEXT = {"help_option_names": ["-h", "--help"]}

_PERINTAH = ("template", "check", "fill", "impor", "report", "reviu", "distribute", "collect", "rules", "web",
             "pasang", "doctor")
"""The commands, in the order of the help; each a function of that name in a module of that name beside this one."""

_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])
"""Base of every usage error; typer exports only its child."""


def run(args: Sequence[str] | None, diminta: str | None) -> int:
    """Carry out a command line; returns its exit code.

    Args:
        args: None for the program's own: the library then expands `~` and patterns, which the console of Windows
            leaves alone.
        diminta: the command that is asked for, None where there is no word.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        OutputError: standard output can take no more.
    """
    try:
        kode = _application(diminta)(args=None if args is None else list(args), standalone_mode=False)
    except _UsageError as error:
        console.say(usage_message(error))
        return ExitCode.GAGAL
    except typer.Abort:  # what the library makes of Ctrl-C; newer ones return its exit code and say nothing
        kode = ExitCode.DIHENTIKAN
    if kode == ExitCode.DIHENTIKAN:
        raise KeyboardInterrupt
    return kode if isinstance(kode, int) else ExitCode.SELESAI


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
