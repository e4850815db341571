"""Options that commands have in common: declared once, and from text to what they mean."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.model.regulasi import AturanKabupaten
    from toolkit.template.button import Makro


def option(name: str, metavar: str, text: str, *, readable: bool = True) -> Any:  # noqa: ANN401  (as typer says)
    """An option with a value, whose help says itself what holds without it.

    Args:
        name: `--nama`, or `-n --nama`.
        metavar: what the help shows for the value.
        text: the help.
        readable: False for a file whose refusal is said in our own words.
    """
    return typer.Option(*name.split(), metavar=metavar, show_default=False, readable=readable, help=text)


def option_tahun(bawaan: str) -> Any:  # noqa: ANN401  (as above)
    """`--tahun`; `bawaan` says which year holds without it."""
    return option("--tahun", "TAHUN", f"Tahun laporan; bawaan: {bawaan}.")


def option_renstra(bawaan: str) -> Any:  # noqa: ANN401  (as above)
    """`--renstra`; `bawaan` says which years hold without it."""
    return option("--renstra", "AWAL-AKHIR", f"Periode Renstra, misalnya 2016-2021; bawaan: {bawaan}.")


def option_pedoman(keterangan: str) -> Any:  # noqa: ANN401  (as above)
    """`--pedoman-skm`; `keterangan` says what else is to be known."""
    return option("--pedoman-skm", "PEDOMAN",
                  f"kepmenpan-25-2004 atau permenpanrb-14-2017 (bawaan); {keterangan}.")


@contextlib.contextmanager
def refusals(out: Path, *others: Path | None) -> Iterator[None]:
    """What stops the work inside is said with the one of the files that it names, else with `out`; exit code GAGAL."""
    try:
        yield
    except ToolkitError as error:
        console.say_error(error, next((p.name for p in others if p and p.name in error.pesan), out.name))
        raise typer.Exit(ExitCode.GAGAL) from None


def read_renstra(text: str) -> tuple[int, int]:
    """First and last year of the Renstra.

    Raises:
        typer.BadParameter: not two years in order.
    """
    match = re.fullmatch(r"\s*(\d{4})\s*[-–]\s*(\d{4})\s*", text)
    if not match or int(match[2]) < int(match[1]):
        raise typer.BadParameter(f"Periode Renstra '{text}' tidak dapat dibaca; tulis misalnya 2021-2026.")
    return int(match[1]), int(match[2])


def check_tahun(tahun: int | None) -> int | None:
    """The year of the report, as it is given.

    Raises:
        typer.BadParameter: no year that a report can be of, such as 24.
    """
    from toolkit.template.options import TAHUN_PERTAMA, TAHUN_TERAKHIR

    if tahun is not None and not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        contoh = TAHUN_PERTAMA + tahun if 0 <= tahun < 100 else 2025  # noqa: PLR2004  (two digits of a year)
        raise typer.BadParameter(f"Tahun {tahun} tidak dikenal; tulis empat digit antara {TAHUN_PERTAMA} dan "
                                 f"{TAHUN_TERAKHIR}, misalnya --tahun {contoh}.")
    return tahun


def say_guess(tahun: int, masa: tuple[int, int]) -> None:
    """Say that the years of a Renstra that nobody gave are a guess: before 2025 no grid held in the whole country."""
    from toolkit.template.options import SERENTAK

    if tahun < SERENTAK:
        console.say(f"Periode Renstra {masa[0]}-{masa[1]} adalah dugaan, sebab tidak disebutkan; sebelum {SERENTAK} "
                    "tiap daerah mempunyai periodenya sendiri. Bila lain, ulangi dengan --renstra, misalnya "
                    f"--renstra {tahun - 3}-{tahun + 2}.")


def refuse_outside(tahun: int, masa: tuple[int, int]) -> None:
    """Refuse a year of the report that the Renstra does not hold.

    Raises:
        typer.BadParameter: it lies outside.
    """
    from toolkit.template.options import years_refused

    if pesan := years_refused(tahun, masa):
        raise typer.BadParameter(pesan)


def check_pedoman(slug: str | None) -> str | None:
    """The slug of a survey's guidance, as it is given.

    Raises:
        typer.BadParameter: no guidance has it.
    """
    from toolkit.regulation import load

    if slug is not None and slug.strip().lower() not in load.slugs():
        raise typer.BadParameter(f"Pedoman SKM '{slug}' tidak dikenal; pilihannya {', '.join(load.slugs())}.")
    return slug


def check_skala(teks: str | None) -> str | None:
    """The name of a scale, as it is given.

    Raises:
        typer.BadParameter: no scale is called so.
    """
    from toolkit.regulation import load

    if teks is None:
        return None
    if (nama := load.skala_named(teks)) is None:
        from toolkit.values.teks import dikutip

        raise typer.BadParameter(f"Skala '{teks}' tidak dikenal; pilihannya {dikutip(load.choices('skala'))}.")
    return nama


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
