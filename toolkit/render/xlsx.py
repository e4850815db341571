"""Lembar -> a workbook of their own, as bytes; the same input gives the same bytes."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from tempfile import TemporaryDirectory, TemporaryFile

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname

from toolkit.render import styles
from toolkit.render.cell_writer import CellWriter, storable
from toolkit.render.chart import complete_charts
from toolkit.render.long_sheet import release_files, write_long_sheet
from toolkit.render.sheet_writer import SheetWriter
from toolkit.tabel.halaman import Lembar, LembarPanjang

_DIBUAT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""A fixed date of creation: the clock would make every run a new file."""
_PANJANG_NAMA_KANTOR = 80


def render(lembar: Sequence[Lembar | LembarPanjang], *, kantor: str, tahun: int, acuan_hidup: bool = True,
           date1904: bool = False, judul: str = "Hasil laporan kinerja") -> bytes:
    """One worksheet for each Lembar.

    Args:
        lembar: the sheets, in order.
        kantor: the office's name, for the footer.
        tahun: the year reported on, for the footer.
        acuan_hidup: False where the input sheets are in another file: no formula or link refers to them then.
        date1904: the date system of the workbook that the sheets will stand in.
        judul: title in the file's properties, without the year.

    Returns:
        A complete .xlsx file.
    """
    pilihan = {"in_memory": True, "default_date_format": "dd/mm/yyyy", "date_1904": date1904}
    if not any(isinstance(satu, LembarPanjang) for satu in lembar):
        keluaran = BytesIO()
        _write(Workbook(keluaran, pilihan), lembar, _kaki(kantor, tahun), acuan_hidup, f"{judul} {tahun}")
        return complete_charts(keluaran)
    with (TemporaryDirectory(prefix="toolkit-") as folder,  # the rows of long sheets, gone whatever happens
          TemporaryFile(dir=folder) as berkas):
        workbook = Workbook(berkas, {**pilihan, "in_memory": False, "tmpdir": folder})
        try:
            _write(workbook, lembar, _kaki(kantor, tahun), acuan_hidup, f"{judul} {tahun}")
        finally:
            release_files(workbook)
        return complete_charts(berkas)


def _write(workbook: Workbook, lembar: Sequence[Lembar | LembarPanjang], kaki: str, acuan_hidup: bool,  # noqa: FBT001 - as render
           judul: str) -> None:
    workbook.set_properties({"created": _DIBUAT, "title": judul})
    workbook.formats[0].set_font_name(styles.FONT)
    workbook.formats[0].set_font_size(10)
    palette = styles.Palette(workbook)
    for satu in lembar:
        if isinstance(satu, LembarPanjang):
            write_long_sheet(workbook, palette, satu, kaki)
            continue
        cells = CellWriter(workbook.add_worksheet(satu.nama), palette, acuan_hidup)
        SheetWriter(workbook, cells, satu).write(kaki)
        for nama, teks in satu.penanda:
            workbook.define_name(f"{quote_sheetname(satu.nama)}!{nama}", f'="{teks}"')
    workbook.close()


def _kaki(kantor: str, tahun: int) -> str:
    """Office and year for a footer, where `&` starts a command and a digit would belong to the font size before it."""
    nama = " ".join(storable(kantor).split())[:_PANJANG_NAMA_KANTOR].replace("&", "&&")
    return (" " if nama[:1].isdigit() else "") + f"{nama} · {tahun}"
