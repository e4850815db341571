"""`toolkit check`: read, validate, print the findings; change nothing."""

import sys
from pathlib import Path

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import Berkas, JsonFlag, expand, run_each
from toolkit.model.temuan import counts


def check(berkas: Berkas, as_json: JsonFlag = False) -> None:
    """Periksa workbook dan tampilkan temuan; tidak ada yang diubah."""
    raise typer.Exit(run_each(expand(berkas), lambda path: _check(path, as_json=as_json), as_json=as_json))


def _check(path: Path, *, as_json: bool) -> ExitCode:
    from toolkit import pipeline

    hasil = pipeline.examine(path)
    if as_json:
        from toolkit import machine

        console.show(machine.dumps(machine.to_object(hasil.hasil, hasil.temuan, path.name)))
    else:
        console.show(f"{path.name}: {counts(hasil.temuan)}")
        console.show_temuan(hasil.temuan, to=sys.stdout)
    return ExitCode.ADA_KESALAHAN if hasil.kesalahan else ExitCode.SELESAI
