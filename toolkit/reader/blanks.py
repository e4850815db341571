"""Blank texts: what a row takes from the row above, and what must be said. Workbook contract, sections 1 and 2."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from toolkit.model.laporan import BarisAnggaran, BarisBelanja, BarisPkProgram, BarisRenstra, Rekaman
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN, BELANJA, DOKUMENTASI, KEGIATAN, RENSTRA, RKT
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.kode import Kunci, kunci, sasaran_of

R = TypeVar("R", bound=Rekaman)

INHERITED = {RENSTRA.name: ("tujuan", "indikator_tujuan", "sasaran", "program", "strategi"),
             RKT.name: ("program",), KEGIATAN.name: ("kode",)}
"""Fields that a row may leave to the row above, by sheet."""
_TEKS = frozenset({Kind.TEKS, Kind.PILIHAN, Kind.NOMOR})
_ATURAN_LAIN = frozenset({
    (RKT.name, "kegiatan"),  # a further indicator of the row above has no name of its own
    (ANGGARAN.name, "tingkat"),  # has its own finding
    (BELANJA.name, "jenis"),  # blank: the total of its Kelompok or Sifat
    (DOKUMENTASI.name, "berkas"),  # a picture in the row counts; said where the pictures are known
})
"""Required columns whose blank means something, by sheet and field."""


def inherit(baris: Sequence[R], sheet: Sheet, notes: Notes) -> tuple[R, ...]:
    """Fill blanks from the last filled row of the same group; one info for the sheet."""
    hasil = list(baris)
    diwarisi: list[Isian[Any]] = []
    kolom: dict[str, None] = {}
    for field in INHERITED[sheet.name]:
        terakhir: dict[object, Isian[Any]] = {}
        for i, b in enumerate(hasil):
            isian: Isian[Any] = getattr(b, field)
            kelompok = _group(b)
            if not isian.kosong:
                terakhir[kelompok] = isian
            elif kelompok is not None and (atas := terakhir.get(kelompok)) is not None and atas.nilai is not None:
                nilai: dict[str, Any] = {field: atas}
                hasil[i] = replace(b, **nilai)
                diwarisi.append(isian)
                kolom[sheet.column(field).heading] = None
    if diwarisi:
        notes.add(findings.DIWARISI, diwarisi[0], {"kolom": ", ".join(kolom), "jumlah": len(diwarisi)})
    return tuple(hasil)


def _group(b: Rekaman) -> Kunci | None:
    """What rows must share to inherit from each other: in Renstra the sasaran (None: no code), elsewhere nothing."""
    if isinstance(b, BarisRenstra):
        return kunci(sasaran_of(b.kode.nilai)) if b.kode.nilai else None
    return ()


def check_texts(sheet: Sheet, rekaman: Iterable[Rekaman], notes: Notes) -> None:
    """Say where a record lacks a text that the report prints, or that other rows are found by."""
    kolom = [c for c in sheet.columns if _must_be_said(sheet, c)]
    bernama = set()
    for b in rekaman:
        sasaran = _group(b)
        if isinstance(b, BarisRenstra) and sasaran and b.sasaran.nilai:
            bernama.add(sasaran)
        for column, isian in _blank(b, kolom):
            if sasaran in bernama and column == RENSTRA.column("sasaran"):
                continue
            if isinstance(b, BarisBelanja):
                if b.jenis.nilai:
                    notes.once(findings.KELOMPOK_KOSONG, isian, kunci=b.jenis.nilai)
            elif not _said_otherwise(b):
                notes.once(findings.TEKS_KOSONG, isian, {"kolom": column.heading})


def _said_otherwise(b: Rekaman) -> bool:
    """A row that its code names, or whose Tingkat is blank: that finding lists what else is."""
    if isinstance(b, BarisAnggaran):
        return b.tingkat.kosong
    return isinstance(b, BarisPkProgram) and bool(b.kode_anggaran.nilai)


def _must_be_said(sheet: Sheet, column: Column) -> bool:
    if not column.required or (sheet.name, column.field) in _ATURAN_LAIN:
        return False
    return column.kind in _TEKS or (sheet is DOKUMENTASI and column.kind is Kind.KODE)


def _blank(b: Rekaman, kolom: Iterable[Column]) -> Iterator[tuple[Column, Isian[object]]]:
    for column in kolom:
        isian: Isian[object] = getattr(b, column.field)
        if isian.kosong and isian.sel is not None:
            yield column, isian
