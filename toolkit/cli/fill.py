"""`toolkit fill`: the main job, results and findings into the workbook."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import Berkas, JsonFlag, expand, prepare_folder, run_each
from toolkit.model.temuan import Tingkat, counts

if TYPE_CHECKING:
    from toolkit.pipeline import Pengisian, Tujuan


def fill(
    berkas: Berkas,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="HASIL", show_default=False, readable=False, help=(
        "Tulis ke salinan ini (dengan beberapa berkas: ke folder ini), bukan ke berkas asal."))] = None,
    into: Annotated[Path | None, typer.Option("--into", metavar="LAIN.xlsx", show_default=False, readable=False, help=(
        "Tulis sheet hasil ke workbook lain ini."))] = None,
    ganti: Annotated[bool, typer.Option("--ganti", help=(
        "Ganti sheet bernama sama yang tidak dibuat oleh toolkit."))] = False,
    as_json: JsonFlag = False,
    ketat: Annotated[bool, typer.Option("--ketat", help=(
        "Jangan tulis apa pun selama masih ada kesalahan."))] = False,
) -> None:
    """Hitung capaian dan tulis semua sheet hasil ke dalam workbook; versi sebelumnya disimpan sebagai cadangan."""
    paths = expand(berkas)
    if len(paths) > 1 and into:
        raise typer.BadParameter("--into hanya untuk satu berkas; sebutkan berkasnya satu per satu.")
    if len(paths) > 1 and out:
        prepare_folder(out, paths)
    from toolkit.pipeline import Tujuan

    tujuan = Tujuan(into=into, ganti=ganti, ketat=ketat)
    raise typer.Exit(run_each(
        paths, lambda path: _fill(path, _with_out(tujuan, path, out, many=len(paths) > 1), as_json=as_json),
        as_json=as_json))


def _with_out(tujuan: "Tujuan", path: Path, out: Path | None, *, many: bool) -> "Tujuan":
    if out is None:
        return tujuan
    return tujuan._replace(out=out / path.name if many or out.is_dir() else out)


def _fill(path: Path, tujuan: "Tujuan", *, as_json: bool) -> ExitCode:
    from toolkit import machine, pipeline

    sekarang = dt.datetime.now().astimezone().replace(microsecond=0)
    pengisian = pipeline.fill(path, tujuan, sekarang=sekarang)
    hasil = pengisian.pemeriksaan
    if as_json:
        console.show(machine.dumps(machine.to_object(hasil.hasil, hasil.temuan, path.name)))
    _report(pengisian)
    return ExitCode.ADA_KESALAHAN if hasil.kesalahan else ExitCode.SELESAI


def _report(pengisian: "Pengisian") -> None:
    """Say on standard error what was written where, and what to mend first."""
    hasil = pengisian.pemeriksaan
    console.say(f"{pengisian.ditulis or hasil.jalur.name}: {pengisian.kabar}")
    if pengisian.berubah:
        for peringatan in pengisian.peringatan:
            console.say(f"  {peringatan}")
        console.say_backup(pengisian.cadangan)
    console.say(f"  Temuan: {counts(hasil.temuan)}. Rinciannya di sheet Temuan.")
    console.show_temuan([t for t in hasil.temuan if t.tingkat is Tingkat.KESALAHAN and not t.diterima], to=sys.stderr)
