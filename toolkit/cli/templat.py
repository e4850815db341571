"""What the commands that make templates have in common: the Renstra's years, the guidance, the macros."""

import re
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from toolkit.template.tombol import Makro

_PANJANG_RENSTRA = 5
"""Years of a period; national and regional plans run 2020-2024, 2025-2029 and so on."""


def makro_for(*, tombol: bool) -> "Makro | None":
    """The macros, where the button is asked for."""
    if not tombol:
        return None
    from toolkit.excel.project import MAKRO

    return MAKRO


def renstra_years(text: str | None, tahun: int) -> tuple[int, int]:
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
