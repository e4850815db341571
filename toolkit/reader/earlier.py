"""What people wrote into the results of an earlier run: reasons for accepting findings, and what a reviewer noted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.cells.headings import LAST_HEADING_ROW, find_headings, heading_keys
from toolkit.model.lembar import HEADINGS_TEMUAN, TEMUAN
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
from toolkit.model.temuan import Penerimaan
from toolkit.ooxml.opc import Package

_KODE, _SHEET, _NILAI, _ALASAN, _KUNCI = (HEADINGS_TEMUAN[i] for i in (2, 3, 5, 8, 9))


def read_accepted(package: Package) -> tuple[Penerimaan, ...]:
    """Rows of sheet Temuan whose Alasan diterima is filled; none where there is no such sheet.

    Raises:
        ToolkitError: the workbook is damaged.
    """
    grid = Book(package).grid(TEMUAN)
    if grid is None:
        return ()
    judul = find_headings(grid.texts(LAST_HEADING_ROW), heading_keys(HEADINGS_TEMUAN), {_KODE, _SHEET, _ALASAN})
    if judul is None:
        return ()
    baris_judul, kolom = judul
    return tuple(_penerimaan(grid, baris, kolom) for baris in grid.baris
                 if baris > baris_judul and grid.cell(baris, kolom[_ALASAN]) and grid.cell(baris, kolom[_KODE]))


def _penerimaan(grid: Grid, baris: int, kolom: dict[str, int]) -> Penerimaan:
    cells = (grid.cell(baris, kolom[nama]) if nama in kolom else None
             for nama in (_KODE, _SHEET, _KUNCI, _NILAI, _ALASAN))
    return Penerimaan(*(cell.tampil if cell else "" for cell in cells))


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
