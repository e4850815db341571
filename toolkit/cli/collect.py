"""`toolkit collect`: read what the offices sent back, and write the recap."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console, opsi, rekap
from toolkit.cli.berkas import run_each
from toolkit.cli.kode import Kode
from toolkit.cli.progres import Progres

if TYPE_CHECKING:
    from toolkit.kantor.model import Kantor


def collect(
    sumber: Annotated[list[str], typer.Argument(metavar="FOLDER…", show_default=False, help=(
        "Folder, arsip zip, atau alamat (s3://…) tempat workbook yang masuk; boleh beberapa."))],
    out: Annotated[Path, opsi.option("-o --out", "REKAP.xlsx", "Tulis rekap ke berkas ini.", readable=False)],
    daftar: Annotated[Path | None, opsi.option(
        "--daftar", "DAFTAR.csv", "Daftar kantor yang ditunggu, .csv atau .xlsx.", readable=False)] = None,
    kabupaten: Annotated[str | None, opsi.option(
        "--kabupaten", "KODE", "Yang ditunggu semua kecamatan di kabupaten/kota ini, misalnya 35.09.")] = None,
    data: Annotated[Path | None, opsi.option(
        "--data", "FOLDER", "Tulis juga data yang sama sebagai Parquet dan SQLite ke folder ini.")] = None,
    balikan: Annotated[Path | None, opsi.option(
        "--balikan", "FOLDER", "Tulis juga satu workbook temuan untuk tiap kantor ke folder ini.")] = None,
    workers: Annotated[int, typer.Option("--workers", metavar="N", min=1, max=256, help=(
        "Banyaknya proses di komputer ini."))] = 1,
    cluster: Annotated[str | None, opsi.option(
        "--cluster", "ALAMAT", "Baca dengan kluster Dask di alamat ini, misalnya tcp://10.0.0.5:8786.")] = None,
) -> None:
    """Kumpulkan workbook yang masuk dari semua kantor menjadi satu rekap."""
    progres = Progres("Membaca")

    def work(out: Path) -> Kode:
        rekap.check_ready(out)
        from toolkit.collect import run

        request = run.CollectRequest(
            sources=sumber, skip=[p for p in (out, data, balikan, daftar) if p], workers=workers, cluster=cluster,
            kantor=_offices(daftar, kabupaten))
        with progres:
            kumpulan = run.collect(request, progres)
        rekap.write(kumpulan, out, data, balikan)
        return rekap.show(kumpulan)

    try:
        raise typer.Exit(run_each([out], work, as_json=False))
    except KeyboardInterrupt:
        console.say(f"Dihentikan. {progres.selesai} dari {progres.banyak} berkas sudah terbaca dan hasilnya disimpan; "
                    f"jalankan lagi untuk melanjutkan. {out.name} tidak diubah.")
        raise typer.Exit(Kode.GAGAL) from None


def _offices(daftar: Path | None, kode: str | None) -> "tuple[Kantor, ...]":
    """The offices that are expected: of the list, of the kabupaten, of both."""
    from toolkit.kantor.daftar import kabupaten, read_daftar

    semua = {k.kode_wilayah: k for k in kabupaten(kode)} if kode else {}
    if daftar:
        kantor, pesan = read_daftar(daftar)
        for kalimat in pesan:
            console.say(kalimat)
        semua |= {k.kode_wilayah: k for k in kantor}
    return tuple(semua.values())
