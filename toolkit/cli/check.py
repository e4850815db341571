"""`toolkit check`: read, validate, print the findings; change nothing."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import console
from toolkit.cli.berkas import Berkas, expand
from toolkit.cli.kode import Kode
from toolkit.errors import ToolkitError

JsonFlag = Annotated[bool, typer.Option("--json", help="Cetak hasil sebagai JSON, satu objek untuk tiap berkas.")]


def check(berkas: Berkas, as_json: JsonFlag = False) -> None:
    """Periksa workbook dan tampilkan temuan; tidak ada yang diubah."""
    raise typer.Exit(max(_check(path, as_json=as_json) for path in expand(berkas)))


def _check(path: Path, *, as_json: bool) -> Kode:
    from toolkit import machine, pipeline

    try:
        hasil = pipeline.examine(path)
    except ToolkitError as error:
        console.say_error(error, path.name)
        if as_json:
            typer.echo(machine.dumps(machine.galat(path.name, error)))
        return Kode.GAGAL
    if as_json:
        typer.echo(machine.dumps(machine.to_object(hasil.hasil, hasil.temuan, path.name)))
    else:
        typer.echo(f"{path.name}: {console.counts(hasil.temuan)}")
        console.show_temuan(hasil.temuan, to=sys.stdout)
    return Kode.ADA_KESALAHAN if hasil.kesalahan else Kode.SELESAI
