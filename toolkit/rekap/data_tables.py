"""The tables of a collection for those who analyse: their columns with the type in pandas, and where the values are."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import partial
from operator import attrgetter, methodcaller
from typing import Any

from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisUnsur,
    Isi,
    Kiriman,
    Kumpulan,
)
from toolkit.model.temuan import Tingkat
from toolkit.rekap.posisi import Posisi, code_of
from toolkit.values.angka import KONTEKS_DECIMAL

Nilai = str | Decimal | int | bool | dt.datetime | None

_DTYPE: dict[object, str] = {str: "string", int: "Int64", int | None: "Int64", Decimal | None: "float64",
                             bool: "boolean", dt.datetime | None: "datetime64[us, UTC]"}
"""Type of a value -> dtype of pandas."""
_PERSEN = Decimal(100)


@dataclass(frozen=True, slots=True)
class KolomData:
    """A column: its name, and its dtype in pandas."""

    nama: str
    tipe: Any


@dataclass(frozen=True, slots=True)
class TabelData:
    """A table; `records` gives every row of a collection, as values in the order of `kolom`."""

    nama: str
    kolom: tuple[KolomData, ...]
    records: Callable[[Kumpulan, Sequence[Posisi]], Iterator[tuple[Nilai, ...]]]


def absorbed(anggaran: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Penyerapan in percent, None where a figure is missing or the budget is 0."""
    if not anggaran or realisasi is None:
        return None
    return KONTEKS_DECIMAL.divide(realisasi * _PERSEN, anggaran)


def _field(nama: str, missing: Nilai, posisi: Posisi) -> Nilai:
    nilai: Nilai = getattr(posisi.isi, nama, missing)
    return nilai


def _of_isi(*nama: str) -> Iterator[tuple[str, object, Callable[[Posisi], Nilai]]]:
    """Columns that are fields of Isi; without a file a text is empty, everything else missing."""
    return ((f.name, f.type, partial(_field, f.name, "" if f.type is str else None))
            for f in fields(Isi) if f.name in nama)


_KANTOR: tuple[tuple[str, object, Callable[[Posisi], Nilai]], ...] = (
    ("kode_wilayah", str, lambda p: p.kantor.kode_wilayah), ("nama", str, lambda p: p.kantor.nama),
    ("kabupaten_kota", str, lambda p: p.kantor.kabupaten_kota), ("provinsi", str, lambda p: p.kantor.provinsi),
    ("terdaftar", bool, lambda p: p.terdaftar), ("keadaan", str, lambda p: p.keadaan.value),
    ("berkas", str, lambda p: p.kiriman.berkas if p.kiriman else ""),
    *_of_isi("tahun", "versi", "aturan"), ("aturan_lain", bool, lambda p: p.aturan_lain),
    *_of_isi("rata_rata", "kategori"),
    ("peringkat", int | None, lambda p: p.peringkat), ("tanpa_peringkat", str, lambda p: p.tanpa_peringkat),
    *_of_isi("nilai_skm", "mutu_skm", "responden", "anggaran", "realisasi"),
    ("penyerapan", Decimal | None, lambda p: absorbed(p.isi.anggaran, p.isi.realisasi) if p.isi else None),
    *((tingkat.value, int, methodcaller("banyak", tingkat)) for tingkat in Tingkat))
"""An office, whether it came or not, in one row: name, type, value of each column."""
_BERKAS: tuple[tuple[str, object, Callable[[Kiriman], Nilai]], ...] = (
    ("berkas", str, lambda k: k.berkas), ("sidik", str, lambda k: k.sidik), ("ukuran", int, lambda k: k.ukuran),
    ("diubah", dt.datetime | None, lambda k: k.diubah), ("disimpan", dt.datetime | None, lambda k: k.disimpan),
    ("nasib", str, lambda k: k.nasib.value), ("alasan", str, lambda k: k.alasan), ("catatan", str, lambda k: k.catatan),
    ("kode_wilayah", str, code_of))
"""A file that came in, used or not."""


def _table(nama: str, kolom: Iterable[tuple[str, object, Callable[[Any], Nilai]]],
           rows: Callable[[Kumpulan, Sequence[Posisi]], Iterable[Any]]) -> TabelData:
    """A table with a row for each of `rows`."""
    semua = tuple(kolom)
    return TabelData(nama, tuple(KolomData(n, _DTYPE[tipe]) for n, tipe, _ in semua),
                     lambda kumpulan, posisi: (tuple(ambil(x) for _, _, ambil in semua)
                                               for x in rows(kumpulan, posisi)))


def _rows_table(nama: str, kelas: type) -> TabelData:
    """A table of the rows that each office has in the field `nama` of Isi: the office's code, then their fields."""
    values = attrgetter(*(f.name for f in fields(kelas)))
    return TabelData(nama, (KolomData("kode_wilayah", "string"),
                            *(KolomData(f.name, _DTYPE[f.type]) for f in fields(kelas))),
                     lambda _, posisi: ((p.kantor.kode_wilayah, *values(row)) for p in posisi if p.isi is not None
                                        for row in getattr(p.isi, nama)))


TABEL_DATA: tuple[TabelData, ...] = (
    _table("kantor", _KANTOR, lambda _, posisi: posisi),
    _table("berkas", _BERKAS, lambda kumpulan, _: kumpulan.kiriman),
    _rows_table("capaian", BarisCapaian), _rows_table("sasaran", BarisSasaran), _rows_table("unsur", BarisUnsur),
    _rows_table("program", BarisAnggaran), _rows_table("temuan", BarisTemuan),
)
