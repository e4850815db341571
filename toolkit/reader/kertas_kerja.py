"""An earlier working paper: what the reviewer wrote into it, found again by the keys of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.model.reviu import (
    BAGIAN,
    CATATAN,
    DIREVIU,
    DISUSUN,
    INDEKS,
    ISI_KEPALA,
    ISIAN_CATATAN,
    ISIAN_PEREVIU,
    JAWABAN,
    KEPALA,
    KODE,
    KONDISI,
    KUNCI,
    MENURUT_BERKAS,
    PERAN,
    PERBAIKAN,
    REKAP,
    REKOMENDASI,
    SEL,
    SEMUA_PERAN,
    SEMULA,
    SHEET_REVIU,
    TAMBAHAN,
    USULAN,
    CatatanReviu,
    IsianPereviu,
    KertasLama,
)
from toolkit.ooxml.opc import Package

INDEKS_LAMA = "Tidak ditemukan lagi"
"""Index of a note whose finding is gone: the working paper has no place for it any more."""
_JUDUL_LAMA = {"Uraian catatan": KONDISI, "Koreksi": PERBAIKAN, "Koreksi awal": PERBAIKAN + SEMULA,
               "Rekomendasi awal": REKOMENDASI + SEMULA, "Indeks kertas kerja": INDEKS,
               MENURUT_BERKAS: JAWABAN + SEMULA, USULAN: JAWABAN + SEMULA}
"""Headings of papers that were written before, and what they are called now."""
_PERAN_LAMA = {"Pereviu": DISUSUN, "Ketua tim": DIREVIU}
_BERNAMA = frozenset({*ISI_KEPALA, *SEMUA_PERAN})
_TERLIHAT = (KEPALA, PERAN)
"""Headings whose own text is the key; their rows belong to the head, on whatever sheet they stood."""


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
    kunci: str
    teks: Mapping[str, str]


def _rows(grid: Grid) -> Iterator[_Baris]:
    judul: dict[int, str] = {}
    bagian, tambahan = "", 0
    for nomor in sorted(grid.baris):
        isi = {k: _JUDUL_LAMA.get(c.tampil.strip(), c.tampil.strip()) for k, c in grid.baris[nomor].items()}
        if {KUNCI, *_TERLIHAT} & set(isi.values()):
            judul = {k: nama for k, nama in isi.items() if nama}
            continue
        if not judul:
            continue
        teks = {nama: grid.baris[nomor][k].tampil.strip() if k in grid.baris[nomor] else ""
                for k, nama in judul.items()}
        bagian = teks.get(BAGIAN) or bagian
        terlihat = next((_PERAN_LAMA.get(teks[n], teks[n]) for n in _TERLIHAT if teks.get(n)), "")
        if terlihat in _BERNAMA:
            yield _Baris(REKAP, terlihat, teks)
        elif kunci := teks.get(KUNCI):
            yield _Baris(grid.nama, kunci, teks)
        elif grid.nama == CATATAN and bagian and teks.get(KONDISI):  # a row that the reviewer put between ours
            tambahan += 1
            yield _Baris(grid.nama, f"{TAMBAHAN}{bagian}|sisipan {tambahan}", {**teks, BAGIAN: bagian})


def _own(baris: _Baris) -> Iterator[IsianPereviu]:
    if baris.kunci.startswith(TAMBAHAN):  # a note that is wholly the reviewer's
        return
    for kolom in ISIAN_PEREVIU:
        teks = baris.teks.get(kolom)
        if teks is not None and teks != baris.teks.get(kolom + SEMULA, ""):
            yield IsianPereviu(baris.sheet, baris.kunci, kolom, teks)


def _notes(semua: list[_Baris]) -> Iterator[CatatanReviu]:
    """Every note: the reviewer's as it stands; ours as we wrote it, what was changed in it is among his own."""
    for b in semua:
        isi = {k: b.teks.get(k, "") for k in ISIAN_CATATAN}
        if b.sheet != CATATAN or not any(isi.values()):
            continue
        if not b.kunci.startswith(TAMBAHAN):
            isi = {**isi, **{k: b.teks[k + SEMULA] for k in isi if k + SEMULA in b.teks}, INDEKS: INDEKS_LAMA}
        yield CatatanReviu(b.kunci, b.teks.get(BAGIAN, ""), (), isi, b.teks.get(SEL, ""), b.teks.get(KODE, ""))
