"""`toolkit reviu`: the reviewer's working paper of one report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.berkas import expand, run_each
from toolkit.cli.kode import Kode
from toolkit.model.temuan import counts

if TYPE_CHECKING:
    from toolkit.reviu import Reviu


def reviu(
    berkas: Annotated[Path, typer.Argument(metavar="BERKAS", show_default=False,
                                           help="Workbook laporan yang direviu; hanya dibaca.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="HASIL.xlsx", show_default=False, help=(
        "Nama kertas kerja atau foldernya; bawaan: di sebelah berkas, NAMA.reviu.xlsx."))] = None,
) -> None:
    """Tulis kertas kerja reviu: setiap angka yang dilaporkan di samping hitungan ulangnya, daftar uji, dan catatan."""
    paths = expand([berkas])
    if len(paths) > 1:
        raise typer.BadParameter("reviu menulis kertas kerja satu berkas; sebutkan berkasnya satu per satu.")
    raise typer.Exit(run_each(paths, lambda path: _reviu(path, out), as_json=False))


def _reviu(path: Path, out: Path | None) -> Kode:
    from toolkit.reviu import review

    hasil = review(path, out)
    _report(hasil)
    return Kode.ADA_KESALAHAN if hasil.pemeriksaan.kesalahan else Kode.SELESAI


def _report(hasil: "Reviu") -> None:
    """Say on standard error what was written, and what the working paper counts."""
    from toolkit.model.pembandingan import Keputusan

    if hasil.berubah:
        console.say(f"{hasil.ditulis}: kertas kerja reviu ditulis.")
        if hasil.cadangan:
            console.say(f"  Versi sebelumnya: {hasil.cadangan.name}")
    else:
        console.say(f"{hasil.ditulis}: sudah memuat hasil ini; berkas tidak disentuh.")
    angka = [p.keputusan for p in hasil.kertas.angka]
    console.say(f"  Angka yang dilaporkan: {len(angka)}, "
                + ", ".join(f"{sum(k is a for a in angka)} {k.value}" for k in Keputusan) + ".")
    console.say(f"  Temuan: {counts(hasil.pemeriksaan.temuan)}. Rinciannya di sheet Catatan Hasil Reviu.")
    for t in hasil.pemeriksaan.temuan:
        if t.kode == "BRK001":
            console.say(f"  {t.pesan}")
