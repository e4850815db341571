"""Kinds of changes that staff make without meaning to; each draws one from an office, or None where it has none."""

from collections.abc import Callable

from tests.mutasi.undian import Ambil

JENIS: dict[str, Ambil] = {}


def jenis(nama: str) -> Callable[[Ambil], Ambil]:
    """Register a kind under its Indonesian name."""
    def decorate(fungsi: Ambil) -> Ambil:
        assert nama not in JENIS, nama
        JENIS[nama] = fungsi
        return fungsi

    return decorate
