"""`toolkit web`: the page that checks and fills a workbook in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import arguments, console


def web(
    out: Annotated[Path | None, typer.Argument(metavar="[HASIL.html]", show_default=False, readable=False, help=(
        "Nama berkas halaman; bawaan: lkjip.html di folder ini."))] = None,
) -> None:
    """Tulis halaman yang memeriksa dan mengisi workbook di peramban: tanpa dipasang, tanpa jaringan."""
    from toolkit.halaman.berkas import NAMA, write_page

    out = out or Path(NAMA)
    with arguments.refusals(out):
        ditulis, cadangan = write_page(out)
    if not ditulis:
        console.say(f"{out}: sudah memuat halaman ini; berkas tidak disentuh.")
        return
    console.say(f"{out}: halaman ditulis. Buka dengan Chrome atau Edge, lalu pilih workbook; tidak ada yang dikirim ke "
                "mana pun.")
    console.say_backup(cadangan)
