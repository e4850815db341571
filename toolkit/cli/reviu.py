"""`toolkit reviu`: the reviewer's working paper of one report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import expand_one, run_each

if TYPE_CHECKING:
    from toolkit.reviu import Reviu


def reviu(
    berkas: Annotated[Path, typer.Argument(metavar="BERKAS", show_default=False,
                                           help="Workbook laporan yang direviu; hanya dibaca.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="HASIL.xlsx", show_default=False, help=(
        "Nama kertas kerja atau foldernya; bawaan: di sebelah berkas, NAMA.reviu.xlsx."))] = None,
) -> None:
    """Tulis kertas kerja reviu: setiap angka yang dilaporkan di samping hitungan ulangnya, daftar uji, dan catatan."""
    paths = expand_one(berkas, "reviu menulis kertas kerja satu berkas")
    raise typer.Exit(run_each(paths, lambda path: _reviu(path, out), as_json=False))


def _reviu(path: Path, out: Path | None) -> ExitCode:
    from toolkit.reviu import review

    hasil = review(path, out)
    _report(hasil)
    return ExitCode.ADA_KESALAHAN if hasil.pemeriksaan.kesalahan else ExitCode.SELESAI


def _report(hasil: "Reviu") -> None:
    """Say on standard error what was written, and what the working paper counts."""
    from toolkit.model.temuan import Keputusan

    if hasil.berubah:
        console.say(f"{hasil.ditulis}: kertas kerja reviu ditulis.")
        console.say_backup(hasil.cadangan)
    else:
        console.say(f"{hasil.ditulis}: sudah memuat hasil ini; berkas tidak disentuh.")
    angka = [p.keputusan for p in hasil.kertas.angka]
    console.say(f"  Angka yang dilaporkan: {len(angka)}, "
                + ", ".join(f"{sum(k is a for a in angka)} {k.value}" for k in Keputusan) + ".")
    console.say_count(hasil.pemeriksaan.temuan, " di sheet Catatan Hasil Reviu")
