"""Blank texts that no rule of the contract fills. Contract, section 2, "Required and optional sheets"."""

from collections.abc import Iterable, Iterator

from toolkit.model import laporan as model
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.schema.input import ANGGARAN, BELANJA, DOKUMENTASI, RENSTRA, RKT
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.kode import kunci, sasaran_of

_TEKS = frozenset({Kind.TEKS, Kind.PILIHAN, Kind.NOMOR})
_ATURAN_LAIN = frozenset({
    (RKT.name, "kegiatan"),  # a further indicator of the row above has no name of its own
    (ANGGARAN.name, "tingkat"),  # has its own finding
    (BELANJA.name, "jenis"),  # blank: the total of its Kelompok or Sifat
    (DOKUMENTASI.name, "berkas"),  # a picture in the row counts; said where the pictures are known
})
"""Required columns whose blank means something, by sheet and field."""


def check_texts(sheet: Sheet, rekaman: Iterable[model.Rekaman], catatan: Catatan) -> None:
    """Say where a record lacks a text that the report prints, or that other rows are found by."""
    kolom = [c for c in sheet.columns if _must_be_said(sheet, c)]
    sasaran = set()
    for b in rekaman:
        if isinstance(b, model.BarisRenstra) and b.kode.nilai and b.sasaran.nilai:
            sasaran.add(kunci(sasaran_of(b.kode.nilai)))
        for column, isian in _blank(b, kolom):
            if isinstance(b, model.BarisRenstra) and column == RENSTRA.column("sasaran") and b.kode.nilai and (
                    kunci(sasaran_of(b.kode.nilai)) in sasaran):
                continue
            if isinstance(b, model.BarisBelanja):
                if b.jenis.nilai:
                    catatan.once(findings.KELOMPOK_KOSONG, isian, kunci=b.jenis.nilai)
            elif not _said_otherwise(b):
                catatan.once(findings.TEKS_KOSONG, isian, {"kolom": column.heading})


def _said_otherwise(b: model.Rekaman) -> bool:
    """A row that its code names, or whose Tingkat is blank: that finding lists what else is."""
    if isinstance(b, model.BarisAnggaran):
        return b.tingkat.kosong
    return isinstance(b, model.BarisPkProgram) and bool(b.kode_anggaran.nilai)


def _must_be_said(sheet: Sheet, column: Column) -> bool:
    if not column.required or (sheet.name, column.field) in _ATURAN_LAIN:
        return False
    return column.kind in _TEKS or (sheet is DOKUMENTASI and column.kind is Kind.KODE)


def _blank(b: model.Rekaman, kolom: Iterable[Column]) -> Iterator[tuple[Column, Isian[object]]]:
    for column in kolom:
        isian: Isian[object] = getattr(b, column.field)
        if isian.kosong and isian.sel is not None:
            yield column, isian
