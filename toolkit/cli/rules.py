"""`toolkit rules`: the catalogue of checks, and one check explained."""

import difflib
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console

if TYPE_CHECKING:
    from toolkit.catalog import Aturan


def rules(
    kode: Annotated[str | None, typer.Argument(metavar="[KODE]", show_default=False,
                                               help="Kode temuan, misalnya ANG003.")] = None,
    bebas: Annotated[str | None, typer.Option("--bebas", metavar="HURUF", show_default=False, help=(
        "Kode berikutnya yang belum terpakai untuk sebuah sheet, misalnya ANG."))] = None,
) -> None:
    """Daftar pemeriksaan; dengan KODE, penjelasan satu pemeriksaan."""
    from toolkit import pipeline  # noqa: F401  (registers the reader's entries and every check)
    from toolkit.catalog import all_aturan
    from toolkit.template import rollover_findings  # noqa: F401  (registers what rolling over can find)

    katalog = {aturan.kode: aturan for aturan in all_aturan()}
    if kode is not None and bebas is not None:
        raise typer.BadParameter("Sebutkan KODE atau --bebas, salah satu.")
    if bebas is not None:
        console.show(next_free(bebas.strip().upper(), katalog))
        return
    if kode is None:
        _show_all(list(katalog.values()))
        return
    aturan = katalog.get(kode.strip().upper())
    if aturan is None:
        dekat = difflib.get_close_matches(kode.strip().upper(), katalog, n=1)
        maksud = f" Maksud Anda {dekat[0]}?" if dekat else ""
        raise typer.BadParameter(f"Kode {kode} tidak ada.{maksud} 'toolkit rules' menampilkan semuanya.")
    console.show(explain(aturan))


def next_free(huruf: str, katalog: Iterable[str]) -> str:
    """The code after the last one of a sheet; what lies between is not given again, since codes are given once.

    Args:
        huruf: the three letters of the sheet.
        katalog: every code.

    Raises:
        typer.BadParameter: no code begins with these letters.
    """
    nomor = {kode[:3]: int(kode[3:]) for kode in sorted(katalog)}
    if huruf not in nomor:
        raise typer.BadParameter(f"Tidak ada kode yang diawali {huruf}. Yang ada: {', '.join(nomor)}.")
    return f"{huruf}{nomor[huruf] + 1:03}"


def explain(aturan: "Aturan") -> str:
    """One entry of the catalogue, all its words."""
    return (f"{aturan.kode} ({aturan.tingkat.value}): {aturan.judul}\n\n"
            f"Pesan   : {aturan.pesan}\nSaran   : {aturan.saran}\nMengapa : {aturan.mengapa}")


def _show_all(katalog: "list[Aturan]") -> None:
    if not sys.stdout.isatty():
        console.show("\n".join(f"{a.kode}  {a.tingkat.value:<10}  {a.judul}" for a in katalog))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("Kode", "Tingkat", "Judul")
    for a in katalog:
        table.add_row(a.kode, a.tingkat.value, a.judul)
    Console().print(table)
