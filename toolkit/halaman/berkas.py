"""The built page, as a file to be handed out: `make web` puts it into this folder, and so into the wheel."""

from pathlib import Path

from toolkit.delivery import safefile
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import read_bytes

NAMA = "lkjip.html"
"""Name under which it is handed out."""
_PATH = Path(__file__).with_name(NAMA)
_TANDA = b'<script type="text/plain" id="d-wasm">'
"""What no other page holds."""


def page() -> bytes:
    """The page.

    Raises:
        ToolkitError: this installation holds none.
    """
    try:
        return _PATH.read_bytes()
    except FileNotFoundError:
        raise ToolkitError("Pemasangan toolkit ini tidak memuat halaman untuk peramban.",
                           f"Mintalah {NAMA} kepada pengelola toolkit, atau buat dari sumbernya dengan: make web.",
                           ) from None


def write_page(path: Path) -> tuple[bool, Path | None]:
    """Put the page in place; of an older one a backup stays, anything else of that name is left alone.

    Returns:
        Whether something was written (not where the same page was there), and the backup, None where there is none.

    Raises:
        ToolkitError: there is no page, the name is no `.html`, another file has it, or it cannot be written.
    """
    data = page()
    if path.suffix.lower() not in {".html", ".htm"}:
        raise ToolkitError(f"{path.name}: halaman ditulis sebagai berkas .html.",
                           f"Sebutkan nama yang berakhir dengan .html, misalnya {NAMA}.")
    lama = read_bytes(path) if path.exists() else None
    if lama == data:
        return False, None
    if lama is not None and _TANDA not in lama:
        raise ToolkitError(f"{path.name} sudah ada dan bukan halaman ini; tidak ditimpa.",
                           "Sebutkan nama lain, atau pindahkan dulu berkas itu.")
    return True, safefile.replace(path, data, expected=None if lama is None else safefile.stamp(path, lama))
