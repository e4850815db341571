"""`toolkit template`: an empty workbook for one office and year, with the button where it is asked for."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import console
from toolkit.cli.kode import Kode
from toolkit.cli.templat import makro_for, renstra_years
from toolkit.errors import ToolkitError


def template(
    out: Annotated[Path, typer.Argument(metavar="HASIL.xlsx", show_default=False, readable=False, help=(
        "Nama berkas yang akan dibuat; HASIL.xlsm mempunyai tombol."))],
    tahun: Annotated[int | None, typer.Option("--tahun", metavar="TAHUN", show_default=False,
                                              help="Tahun laporan; bawaan: tahun lalu.")] = None,
    renstra: Annotated[str | None, typer.Option("--renstra", metavar="AWAL-AKHIR", show_default=False, help=(
        "Periode Renstra, misalnya 2016-2021; bawaan: lima tahun yang memuat tahun laporan."))] = None,
    kode_wilayah: Annotated[str, typer.Option("--kode-wilayah", metavar="KODE", show_default=False,
                                              help="Kode wilayah Kemendagri, misalnya 35.09.12.")] = "",
    nama: Annotated[str, typer.Option("--nama", metavar="NAMA", show_default=False,
                                      help='Nama perangkat daerah, misalnya "Kecamatan Ambulu".')] = "",
    pedoman_skm: Annotated[str, typer.Option("--pedoman-skm", metavar="PEDOMAN", help=(
        "kepmenpan-25-2004 atau permenpanrb-14-2017."))] = "permenpanrb-14-2017",
    tombol: Annotated[bool, typer.Option("--tombol", help=(
        "Dengan tombol Hitung Capaian; nama berkasnya berakhiran .xlsm."))] = False,
) -> None:
    """Buat workbook isian yang kosong."""
    tahun = tahun if tahun is not None else dt.datetime.now().astimezone().year - 1
    awal, akhir = renstra_years(renstra, tahun)
    from toolkit import pipeline
    from toolkit.data import kecamatan
    from toolkit.regulation import load
    from toolkit.template.workbook import TemplateOptions, make

    if pedoman_skm.strip().lower() not in load.slugs():
        raise typer.BadParameter(f"Pedoman SKM '{pedoman_skm}' tidak dikenal; pilihannya {', '.join(load.slugs())}.")
    if kode_wilayah and kecamatan.find(kode_wilayah) is None:
        console.say(f"Kode wilayah {kode_wilayah} tidak ada dalam daftar kecamatan Kemendagri; ditulis apa adanya. "
                    "Periksa lagi kode itu di sheet Identitas.")
    try:
        options = TemplateOptions(tahun=tahun, renstra_awal=awal, renstra_akhir=akhir, kode_wilayah=kode_wilayah,
                                  nama=nama, pedoman_skm=pedoman_skm)
        cadangan = pipeline.place(out, make(options, makro=makro_for(tombol=tombol or out.suffix.lower() == ".xlsm")))
    except ToolkitError as error:
        console.say_error(error, out.name)
        raise typer.Exit(Kode.GAGAL) from None
    console.say(f"{out}: workbook isian tahun {tahun} (Renstra {awal}-{akhir}) selesai dibuat.")
    if cadangan:
        console.say(f"  Versi sebelumnya: {cadangan.name}")
