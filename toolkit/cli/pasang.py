"""`toolkit pasang`: the shortcuts on the desktop of Windows."""

from typing import Annotated

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.errors import ToolkitError


def pasang(
    hapus: Annotated[bool, typer.Option("--hapus", help="Hapus pintasan itu dari desktop.")] = False,
) -> None:
    """Taruh pintasan Hitung Capaian dan "seret berkas ke sini" di desktop Windows."""
    from toolkit.excel import install

    try:
        folder = install.desktop()
        pintasan = install.remove(folder) if hapus else install.install(folder, install.python_folder())
    except ToolkitError as error:
        console.say_error(error, "pasang")
        raise typer.Exit(ExitCode.GAGAL) from None
    for path in pintasan:
        console.say(f"{path}: {'dihapus' if hapus else 'siap dipakai'}.")
    if not pintasan:
        console.say(f"Tidak ada pintasan toolkit di {folder}.")
