"""An earlier working paper: what the reviewer wrote into it, found again by the keys of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.model.reviu import (
    AWAL,
    BAGIAN,
    CATATAN,
    ISIAN_PEREVIU,
    KOREKSI,
    KOREKSI_AWAL,
    KUNCI,
    PERAN,
    REKOMENDASI,
    REKOMENDASI_AWAL,
    SHEET_REVIU,
    URAIAN,
    CatatanReviu,
    IsianPereviu,
    KertasLama,
    Koreksi,
)
from toolkit.ooxml.opc import Package

INDEKS_LAMA = "Tidak ditemukan lagi"
"""Index of a note whose finding is gone: the working paper has no place for it any more."""


def read_kertas_kerja(package: Package) -> KertasLama:
    """What the reviewer wrote, and the notes that stood there.

    Raises:
        ToolkitError: the workbook is damaged.
    """
    buku = Book(package)
    baris = [b for nama in SHEET_REVIU if (grid := buku.grid(nama)) is not None for b in _rows(grid)]
    return KertasLama(tuple(i for b in baris for i in _own(b)), tuple(_notes(baris)))


@dataclass(frozen=True)
class _Baris:
    """A row below a heading row that has a key. `teks`: heading -> text."""

    sheet: str
    teks: Mapping[str, str]

    @property
    def kunci(self) -> str:
        return self.teks.get(KUNCI) or self.teks.get(PERAN) or ""


def _rows(grid: Grid) -> Iterator[_Baris]:
    judul: dict[int, str] = {}
    for nomor in sorted(grid.baris):
        isi = {k: c.tampil.strip() for k, c in grid.baris[nomor].items()}
        if {KUNCI, PERAN} & set(isi.values()):
            judul = isi
        elif judul:
            baris = _Baris(grid.nama, {nama: isi.get(k, "") for k, nama in judul.items()})
            if baris.kunci:
                yield baris


def _own(baris: _Baris) -> Iterator[IsianPereviu]:
    for kolom in ISIAN_PEREVIU:
        teks = baris.teks.get(kolom)
        awal = baris.teks.get(AWAL[kolom], "") if kolom in AWAL else ""
        if teks is not None and teks != awal:
            yield IsianPereviu(baris.sheet, baris.kunci, kolom, teks)


def _notes(semua: list[_Baris]) -> Iterator[CatatanReviu]:
    pilihan = {k.value: k for k in Koreksi}
    for b in semua:
        if b.sheet == CATATAN and b.teks.get(URAIAN):
            koreksi = pilihan.get(b.teks.get(KOREKSI_AWAL, "") or b.teks.get(KOREKSI, ""), Koreksi.BELUM)
            yield CatatanReviu(b.kunci, b.teks.get(BAGIAN, ""), b.teks[URAIAN], INDEKS_LAMA, koreksi,
                               b.teks.get(REKOMENDASI_AWAL) or b.teks.get(REKOMENDASI, ""))
