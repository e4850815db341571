"""`toolkit doctor`: what works on this computer, and the next step for what does not."""

from typing import TYPE_CHECKING

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.excel.doctor import Periksa


def doctor() -> None:
    """Periksa apa yang dapat dipakai di komputer ini (Excel, makro, izin menulis), dan langkah berikutnya."""
    from toolkit.excel.doctor import Keadaan, examine, this_computer

    hasil = examine(this_computer())
    console.show(render(hasil))
    masalah = sum(satu.keadaan is Keadaan.MASALAH for satu in hasil)
    console.show(f"\n{masalah} masalah perlu diselesaikan." if masalah else "\nTidak ada masalah.")
    raise typer.Exit(ExitCode.ADA_KESALAHAN if masalah else ExitCode.SELESAI)


def render(hasil: "Iterable[Periksa]") -> str:
    """One line for each answer, and the next step below it."""
    return "\n".join(f"{satu.keadaan.value:<13}  {satu.hal}: {satu.ditemukan}"
                     + (f"\n{'':<13}  → {satu.langkah}" if satu.langkah else "") for satu in hasil)
