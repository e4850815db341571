"""Kinds of changes that staff make without meaning to; each draws one from an office, or None where it has none."""

from collections.abc import Callable

from tests.mutasi.undian import Mutan, Undian

Jenis = Callable[[Undian, str], Mutan | None]
JENIS: dict[str, Jenis] = {}


def jenis(nama: str) -> Callable[[Jenis], Jenis]:
    """Register a kind under its Indonesian name."""
    def decorate(fungsi: Jenis) -> Jenis:
        assert nama not in JENIS, nama
        JENIS[nama] = fungsi
        return fungsi

    return decorate
