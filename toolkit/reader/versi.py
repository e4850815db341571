"""A workbook that was made with an earlier template: read as before; said only where it lacks what the office uses."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from toolkit.cells.book import Book
from toolkit.cells.content import year_in
from toolkit.model.laporan import Identitas
from toolkit.model.sel import Isian, Sel
from toolkit.ooxml.markup import whole
from toolkit.reader import findings
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet
from toolkit.schema.input import DAFTAR, IDENTITAS, PROPERTY_YEAR, VERSION
from toolkit.schema.kinds import Column, Kind
from toolkit.values.teks import fold_rapat, kutip


class _Dipakai(NamedTuple):
    """What the office uses and its template lacks: where, and in words."""

    di: Isian[str]
    sebutan: str


def number(versi: str) -> tuple[int, ...]:
    """A version as numbers that compare.

    >>> number("1"), number("0.9")
    ((1,), (0, 9))
    """
    return tuple(whole(b) or 0 for b in versi.split("."))


def note_old_version(buku: Book, versi: str, identitas: Identitas, terbuka: Iterable[OpenSheet | None],
                     notes: Notes) -> None:
    """One info where an office uses a column or a choice that the template of its workbook does not have."""
    if number(versi) >= number(VERSION):
        return
    semua = [*_keys(identitas, versi), *_columns(terbuka, versi), *_choices(buku, identitas, terbuka)]
    if semua:
        tahun = year_in(buku.properties.get(PROPERTY_YEAR))
        notes.add(findings.VERSI_LAMA, semua[0].di, {
            "versi": versi, "sekarang": VERSION, "berkas": kutip(buku.package.file),
            "berikutnya": "TAHUN" if tahun is None else str(tahun + 1),
            "apa": ", ".join(dict.fromkeys(satu.sebutan for satu in semua))})


def _later(column: Column, versi: str) -> bool:
    return (column.sejak,) > number(versi)


def _keys(identitas: Identitas, versi: str) -> Iterator[_Dipakai]:
    for column in IDENTITAS.columns:
        isian = getattr(identitas, column.field)
        if _later(column, versi) and isian.terisi:
            yield _Dipakai(isian, f"isian {column.heading}")


def _columns(terbuka: Iterable[OpenSheet | None], versi: str) -> Iterator[_Dipakai]:
    for satu in filter(None, terbuka):
        if (satu.sheet.sejak,) > number(versi):
            if satu.berisi:
                yield _Dipakai(Isian(sel=Sel(satu.grid.nama, satu.judul.baris, 1)), f"sheet {satu.sheet.name}")
            continue
        for arti, kolom in satu.judul.columns():
            if _later(arti.column, versi) and kolom in satu.berisi:
                yield _Dipakai(satu.heading(kolom), f"kolom {arti.column.heading} di sheet {satu.sheet.name}")


def _choices(buku: Book, identitas: Identitas, terbuka: Iterable[OpenSheet | None]) -> Iterator[_Dipakai]:
    """Choices that the workbook's own lists lack; a workbook without its lists says nothing of them."""
    daftar = _lists(buku)
    for column in IDENTITAS.columns:
        isian = getattr(identitas, column.field)
        if column.choices and isian.terisi:
            yield from _missing(column, isian, daftar)
    for satu in filter(None, terbuka):
        for arti, kolom in satu.judul.columns():
            if arti.column.choices and arti.column.kind is Kind.PILIHAN and not arti.column.open_choices:
                for isian in satu.below(kolom):
                    yield from _missing(arti.column, isian, daftar)


def _missing(column: Column, isian: Isian[str], daftar: Mapping[str, frozenset[str]]) -> Iterator[_Dipakai]:
    pilihan = daftar.get(f"{DAFTAR}_{column.field}")
    tertulis = fold_rapat(isian.tertulis)
    if pilihan and tertulis not in pilihan and tertulis in map(fold_rapat, column.choices):
        yield _Dipakai(isian, f'pilihan "{isian.tertulis}" untuk {column.heading}')


def _lists(buku: Book) -> Mapping[str, frozenset[str]]:
    """The dropdowns' choices as the workbook's template wrote them: name of a list -> its choices, folded."""
    grid = buku.grid(DAFTAR)
    isi: dict[str, set[str]] = {}
    judul = grid.baris.get(1, {}) if grid else {}
    for nomor, baris in grid.baris.items() if grid else ():
        for kolom, cell in baris.items():
            if nomor > 1 and kolom in judul:
                isi.setdefault(judul[kolom].teks, set()).add(fold_rapat(cell.teks))
    return {nama: frozenset(pilihan) for nama, pilihan in isi.items()}
