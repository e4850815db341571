"""LembarPanjang -> worksheets whose rows go to the disk as they are written."""

from collections.abc import Iterator
from itertools import chain, islice

from xlsxwriter import Workbook

from toolkit.render import gaya
from toolkit.render.alamat import Tempat
from toolkit.render.lembaran import siapkan_halaman
from toolkit.render.sel import Kuas
from toolkit.render.tabel import PenulisTabel
from toolkit.tabel.model import Baris
from toolkit.tabel.panjang import LembarPanjang

BARIS_EXCEL = 1_048_576
_CADANGAN = 100
"""Rows kept for title, headings and notes."""


def tulis_panjang(workbook: Workbook, palet: gaya.Palet, lembar: LembarPanjang, kaki: str,
                  terbanyak: int = BARIS_EXCEL - _CADANGAN) -> None:
    """Write a sheet, and further ones where it has more rows than one can hold.

    Args:
        workbook: not made `in_memory`: that would switch the streaming off.
        palet: its formats.
        lembar: what to write.
        kaki: left part of the footer.
        terbanyak: rows of the table on one sheet.
    """
    baris = iter(lembar.aliran())
    nomor = 1
    while True:
        nama = lembar.nama if nomor == 1 else f"{lembar.nama} ({nomor})"
        _satu(_streaming(workbook, palet, nama), lembar, islice(baris, terbanyak), kaki)
        berikut = next(baris, None)
        if berikut is None:
            return
        baris = chain([berikut], baris)
        nomor += 1


def _streaming(workbook: Workbook, palet: gaya.Palet, nama: str) -> Kuas:
    """A worksheet that keeps one row at a time; the workbook's other sheets may be written in any order."""
    workbook.constant_memory = True
    try:
        return Kuas(workbook.add_worksheet(nama), palet, hidup=False)
    finally:
        workbook.constant_memory = False


def _satu(kuas: Kuas, lembar: LembarPanjang, baris: Iterator[Baris], kaki: str) -> None:
    tabel = lembar.tabel
    for kolom, k in enumerate(tabel.kolom):
        kuas.ws.set_column(kolom, kolom, k.lebar)
    penulis = PenulisTabel(kuas, tabel, tuple(k.lebar for k in tabel.kolom))
    awal_kepala, tempat = penulis.tulis_kepala(0)
    banyak = 0
    for satu in baris:
        penulis.tulis_baris(tempat, banyak, satu)
        banyak += 1
    akhir = penulis.tulis_bawah(tempat.baris + banyak)
    _siapkan(kuas, tempat, awal_kepala, (banyak, akhir, len(tabel.kolom) - 1), kaki)


def _siapkan(kuas: Kuas, tempat: Tempat, awal_kepala: int, ujung: tuple[int, int, int], kaki: str) -> None:
    banyak, akhir, kolom = ujung
    ws = kuas.ws
    siapkan_halaman(ws, kaki, mendatar=True)
    ws.fit_to_pages(1, 0)
    ws.print_area(0, 0, max(akhir - 1, 0), kolom)
    ws.freeze_panes(tempat.baris, 0)
    ws.repeat_rows(awal_kepala, tempat.baris - 1)
    if banyak:
        ws.autofilter(tempat.baris - 1, 0, tempat.baris + banyak - 1, kolom)
