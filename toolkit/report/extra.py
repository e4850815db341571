"""What a Word document needs and a plain installation does not have."""

from importlib import import_module

from toolkit.errors import ToolkitError


def require(*paket: str) -> None:
    """Find out whether the packages are there.

    Raises:
        ToolkitError: one is not; says how it is installed.
    """
    try:
        for nama in paket:
            import_module(nama)
    except ImportError as galat:
        raise ToolkitError(f"Untuk membuat dokumen Word diperlukan paket {galat.name}, yang belum terpasang.",
                           'Pasang dengan: pip install "toolkit-lkjip[laporan]"') from galat
