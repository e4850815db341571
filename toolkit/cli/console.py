"""Printing: findings as coloured tables in a terminal and as plain lines in a pipe, results as JSON."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TextIO

from toolkit.errors import ToolkitError
from toolkit.model.temuan import Temuan, Tingkat, counts

_WARNA = {Tingkat.KESALAHAN: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}


def say(text: str) -> None:
    """One message on standard error."""
    sys.stderr.write(text + "\n")


def say_error(error: ToolkitError, berkas: str) -> None:
    """What stopped the command, and what to do, on standard error; the file is named once."""
    awal = "" if berkas in error.pesan else f"{berkas}: "
    say(f"{awal}{error.pesan}\n  → {error.saran}")


def say_backup(cadangan: Path | None) -> None:
    """The name of the version before, on standard error; nothing where there is none."""
    if cadangan is not None:
        say(f"  Versi sebelumnya: {cadangan.name}")


def say_count(temuan: Sequence[Temuan], rincian: str) -> None:
    """How many findings there are and where they stand, and that the file is open elsewhere, on standard error."""
    say(f"  Temuan: {counts(temuan)}. Rinciannya{rincian}.")
    for t in temuan:
        if t.kode == "BRK001":
            say(f"  {t.pesan}")


def show_temuan(temuan: Sequence[Temuan], *, to: TextIO) -> None:
    """Findings grouped by sheet. A terminal gets colours and columns, everything else plain lines."""
    for sheet, group in groupby(temuan, key=lambda t: t.sheet):
        rows = list(group)
        if to.isatty():
            _show_table(sheet, rows, to)
        else:
            to.write(f"\n{sheet or 'Berkas'}\n" + "".join(_plain(t) for t in rows))


def _plain(t: Temuan) -> str:
    alasan = f"\n      diterima: {t.alasan}" if t.diterima else ""
    return f"  {t.tingkat.value} [{t.kode}] {t.tempat}: {t.pesan}\n      → {t.saran}{alasan}\n"


def _show_table(sheet: str | None, rows: Sequence[Temuan], to: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=sheet or "Berkas", title_justify="left", title_style="bold", expand=True, show_lines=True)
    table.add_column("Sel", no_wrap=True)
    table.add_column("Tingkat", no_wrap=True)
    table.add_column("Temuan", ratio=3)
    table.add_column("Yang perlu dilakukan", ratio=2)
    table.add_column("Kode", no_wrap=True)
    for t in rows:
        tingkat = Text("diterima" if t.diterima else t.tingkat.value, style="dim" if t.diterima else _WARNA[t.tingkat])
        table.add_row(t.sel.alamat if t.sel else "", tingkat, Text(t.pesan), Text(t.alasan or t.saran), t.kode)
    Console(file=to).print(table)
