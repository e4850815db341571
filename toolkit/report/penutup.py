"""Bab IV: what follows from the figures, what stood in the way, what will be done."""

from collections.abc import Iterator

from toolkit.report.bahan import Bahan
from toolkit.report.model import Alinea, Blok
from toolkit.report.pendahuluan import tanda_laporan, tanpa_anggaran


def penutup(bahan: Bahan) -> Iterator[Blok]:
    """The whole chapter, with the signature."""
    yield from bahan.baku("penutup")
    yield from bahan.kalimat("Penutup")
    yield from tanpa_anggaran(bahan)
    yield Alinea("Kendala yang masih dihadapi:", "LKPengantar")
    yield from bahan.daftar("Penutup Kendala", angka=True)
    yield Alinea("Langkah perbaikan yang akan dilakukan:", "LKPengantar")
    yield from bahan.daftar("Penutup Langkah", angka=True)
    yield from bahan.baku("penutup_akhir")
    yield tanda_laporan(bahan)
