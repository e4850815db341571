"""Options that `template` and `distribute` have in common, from text to what they mean."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from toolkit.model.regulasi import AturanKabupaten
    from toolkit.template.tombol import Makro


def read_renstra(text: str) -> tuple[int, int]:
    """First and last year of the Renstra.

    Raises:
        typer.BadParameter: not two years in order.
    """
    match = re.fullmatch(r"\s*(\d{4})\s*[-–]\s*(\d{4})\s*", text)
    if not match or int(match[2]) < int(match[1]):
        raise typer.BadParameter(f"Periode Renstra '{text}' tidak dapat dibaca; tulis misalnya 2021-2026.")
    return int(match[1]), int(match[2])


def renstra_around(tahun: int) -> tuple[int, int]:
    """First and last year of the five that hold a year, as national and regional plans run: 2020-2024, 2025-2029."""
    from toolkit.template.gulir import PANJANG_RENSTRA

    awal = tahun - tahun % PANJANG_RENSTRA
    return awal, awal + PANJANG_RENSTRA - 1


def refuse_outside(tahun: int, masa: tuple[int, int]) -> None:
    """Refuse a year of the report that the Renstra does not hold.

    Raises:
        typer.BadParameter: it lies outside.
    """
    if not masa[0] <= tahun <= masa[1]:
        raise typer.BadParameter(f"Tahun laporan {tahun} berada di luar periode Renstra {masa[0]}-{masa[1]}.")


def check_pedoman(slug: str | None) -> str | None:
    """The slug of a survey's guidance, as it is given.

    Raises:
        typer.BadParameter: no guidance has it.
    """
    from toolkit.regulation import load

    if slug is not None and slug.strip().lower() not in load.slugs():
        raise typer.BadParameter(f"Pedoman SKM '{slug}' tidak dikenal; pilihannya {', '.join(load.slugs())}.")
    return slug


def read_kabupaten(path: Path, pedoman: str | None) -> "AturanKabupaten":
    """The kabupaten's rules.

    Raises:
        typer.BadParameter: they fix another guidance than the command line says.
        ToolkitError: the file is not right.
    """
    from toolkit.regulation import aturan, load

    kabupaten = aturan.read_aturan(path)
    tetap = kabupaten.pilih("pedoman_skm")
    if pedoman and tetap and load.by_slug(pedoman).nama != tetap:
        raise typer.BadParameter(f"{path.name} menetapkan Pedoman SKM {tetap}; hilangkan --pedoman-skm.")
    return kabupaten


def makro_for(out: Path, *, tombol: bool) -> "Makro | None":
    """The macros, where the name or the option asks for the button."""
    if not tombol and out.suffix.lower() != ".xlsm":
        return None
    from toolkit.excel.project import MAKRO

    return MAKRO
