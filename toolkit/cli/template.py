"""`toolkit template`: an empty workbook for one office and year, with the button where it is asked for."""

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.kode import Kode
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.template.tombol import Makro

_PANJANG_RENSTRA = 5
"""Years of a period; national and regional plans run 2020-2024, 2025-2029 and so on."""


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
    awal, akhir = _renstra(renstra, tahun)
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
        cadangan = pipeline.place(out, make(options, makro=_makro(out, tombol=tombol)))
    except ToolkitError as error:
        console.say_error(error, out.name)
        raise typer.Exit(Kode.GAGAL) from None
    console.say(f"{out}: workbook isian tahun {tahun} (Renstra {awal}-{akhir}) selesai dibuat.")
    if cadangan:
        console.say(f"  Versi sebelumnya: {cadangan.name}")


def _makro(out: Path, *, tombol: bool) -> "Makro | None":
    """The macros, where the name or the option asks for the button."""
    if not tombol and out.suffix.lower() != ".xlsm":
        return None
    from toolkit.excel.project import MAKRO

    return MAKRO


def _renstra(text: str | None, tahun: int) -> tuple[int, int]:
    """First and last year of the Renstra.

    Raises:
        typer.BadParameter: not two years in order, or the year of the report lies outside.
    """
    if text is None:
        awal = tahun - tahun % _PANJANG_RENSTRA
        return awal, awal + _PANJANG_RENSTRA - 1
    match = re.fullmatch(r"\s*(\d{4})\s*[-–]\s*(\d{4})\s*", text)
    if not match:
        raise typer.BadParameter(f"Periode Renstra '{text}' tidak dapat dibaca; tulis misalnya 2021-2026.")
    awal, akhir = int(match[1]), int(match[2])
    if not awal <= tahun <= akhir:
        raise typer.BadParameter(f"Tahun laporan {tahun} berada di luar periode Renstra {awal}-{akhir}.")
    return awal, akhir
