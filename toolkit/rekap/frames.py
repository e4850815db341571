"""A collection as tables for those who analyse: their columns with the type in pandas, and DataFrames of them.

The one module that imports pandas.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from functools import partial
from itertools import islice
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any

from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisTriwulan,
    BarisUnsur,
    Isi,
    Kiriman,
    Kumpulan,
)
from toolkit.model.temuan import Tingkat
from toolkit.rekap.posisi import Posisi, code_of
from toolkit.values.angka import KONTEKS_DECIMAL, bulat

if TYPE_CHECKING:
    import pandas as pd

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
    return None if not anggaran or realisasi is None else KONTEKS_DECIMAL.divide(realisasi * _PERSEN, anggaran)


def _field(nama: str, missing: Nilai, posisi: Posisi) -> Nilai:
    nilai: Nilai = getattr(posisi.isi, nama, missing)
    return nilai


def _of_isi(*nama: str) -> Iterator[tuple[str, object, Callable[[Posisi], Nilai]]]:
    """Columns that are fields of Isi; without a file a text is empty, everything else missing."""
    return ((f.name, f.type, partial(_field, f.name, "" if f.type is str else None))
            for f in fields(Isi) if f.name in nama)


_KANTOR: tuple[tuple[str, object, Callable[[Posisi], Nilai]], ...] = (
    ("id_kantor", str, lambda p: p.kantor.kunci), ("kode_wilayah", str, lambda p: p.kantor.kode_wilayah),
    ("nama", str, lambda p: p.kantor.nama),
    ("kabupaten_kota", str, lambda p: p.kantor.kabupaten_kota), ("provinsi", str, lambda p: p.kantor.provinsi),
    ("terdaftar", bool, lambda p: p.terdaftar), ("keadaan", str, lambda p: p.keadaan.value),
    ("berkas", str, lambda p: p.kiriman.berkas if p.kiriman else ""),
    *_of_isi("tahun", "versi", "aturan"), ("aturan_lain", bool, lambda p: p.aturan_lain),
    *_of_isi("rata_rata", "kategori"),
    ("peringkat", int | None, lambda p: p.peringkat), ("tanpa_peringkat", str, lambda p: p.tanpa_peringkat),
    *_of_isi("nilai_skm", "mutu_skm", "responden", "anggaran", "realisasi", "triwulan"),
    ("penyerapan", Decimal | None, lambda p: absorbed(p.isi.anggaran, p.isi.realisasi) if p.isi else None),
    *((tingkat.value, int, methodcaller("banyak", tingkat)) for tingkat in Tingkat))
"""An office, whether it came or not, in one row: name, type, value of each column."""
_BERKAS: tuple[tuple[str, object, Callable[[Kiriman], Nilai]], ...] = (
    ("berkas", str, lambda k: k.berkas), ("sidik", str, lambda k: k.sidik), ("ukuran", int, lambda k: k.ukuran),
    ("diubah", dt.datetime | None, lambda k: k.diubah), ("disimpan", dt.datetime | None, lambda k: k.disimpan),
    ("nasib", str, lambda k: k.nasib.value), ("alasan", str, lambda k: k.alasan), ("catatan", str, lambda k: k.catatan),
    ("id_kantor", str, lambda k: k.kunci), ("kode_wilayah", str, code_of))
"""A file that came in, used or not."""


def _table(nama: str, kolom: Iterable[tuple[str, object, Callable[[Any], Nilai]]],
           rows: Callable[[Kumpulan, Sequence[Posisi]], Iterable[Any]]) -> TabelData:
    """A table with a row for each of `rows`."""
    semua = tuple(kolom)
    return TabelData(nama, tuple(KolomData(n, _DTYPE[tipe]) for n, tipe, _ in semua),
                     lambda kumpulan, posisi: (tuple(ambil(x) for _, _, ambil in semua)
                                               for x in rows(kumpulan, posisi)))


def _rows_table(nama: str, kelas: type) -> TabelData:
    """A table of the rows that each office has in the field `nama` of Isi: the office, its code, then their fields."""
    values = attrgetter(*(f.name for f in fields(kelas)))
    return TabelData(nama, (KolomData("id_kantor", "string"), KolomData("kode_wilayah", "string"),
                            *(KolomData(f.name, _DTYPE[f.type]) for f in fields(kelas))),
                     lambda _, posisi: ((p.kantor.kunci, p.kantor.kode_wilayah, *values(row)) for p in posisi
                                        if p.isi is not None for row in getattr(p.isi, nama)))


TABEL_DATA: tuple[TabelData, ...] = (
    _table("kantor", _KANTOR, lambda _, posisi: posisi),
    _table("berkas", _BERKAS, lambda kumpulan, _: kumpulan.kiriman),
    _rows_table("capaian", BarisCapaian), _rows_table("sasaran", BarisSasaran), _rows_table("unsur", BarisUnsur),
    _rows_table("program", BarisAnggaran), _rows_table("pengukuran", BarisTriwulan),
    _rows_table("temuan", BarisTemuan),
)


_POTONG = 20_000
"""Rows of a frame: a table of any length needs the memory of so many."""
_DESIMAL = 2
"""Offices are ranked by what is shown: a difference that nobody sees decides nothing."""


@dataclass(frozen=True, slots=True)
class RataUnsur:
    """An unsur of the survey over all offices that asked for it: skor 25 to 100."""

    uraian: str
    kantor: int
    rata: Decimal
    terendah: Decimal
    tertinggi: Decimal


def frames(tabel: TabelData, kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Iterator["pd.DataFrame"]:
    """A table in pieces, at least one; None is a missing value, money and percent are float64."""
    sisa = tabel.records(kumpulan, posisi)
    yield _frame(list(islice(sisa, _POTONG)), tabel.kolom)
    while potong := list(islice(sisa, _POTONG)):
        yield _frame(potong, tabel.kolom)


def _frame(baris: Sequence[tuple[Nilai, ...]], kolom: Sequence[KolomData]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame({k.nama: pd.Series([_plain(b[n]) for b in baris], dtype=k.tipe) for n, k in enumerate(kolom)})


def _plain(nilai: Nilai) -> str | float | int | bool | dt.datetime | None:
    """A Decimal as a float; everything else as it is."""
    return float(nilai) if isinstance(nilai, Decimal) else nilai


def ranks(nilai: Iterable[Decimal | None]) -> list[int | None]:
    """Place of each value, 1 for the highest; equal ones (as shown) share the better place, None has none."""
    import pandas as pd

    tampil = pd.Series([None if n is None else float(bulat(n, _DESIMAL)) for n in nilai], dtype="float64")
    return [None if pd.isna(r) else int(r) for r in tampil.rank(method="min", ascending=False)]


def means_by(kelompok: Sequence[str], nilai: Sequence[Decimal | None]) -> dict[str, Decimal]:
    """Mean of each group's values, those that are missing left out; a group without any is not in it."""
    import pandas as pd

    bingkai = pd.DataFrame({"kelompok": list(kelompok), "nilai": pd.Series(list(nilai), dtype="object")}).dropna()
    return {str(k): sum(isi, Decimal(0)) / len(isi) for k, isi in bingkai.groupby("kelompok", sort=False)["nilai"]}


def unsur_means(posisi: Iterable[Posisi]) -> tuple[RataUnsur, ...]:
    """Every unsur by its name, the lowest mean first. One office after the other: no frame of all their rows."""
    sejauh_ini: dict[str, RataUnsur] = {}
    for u in (u for p in posisi if p.isi is not None for u in p.isi.unsur):
        if u.skor is not None:
            r = sejauh_ini.get(u.uraian) or RataUnsur(u.uraian, 0, Decimal(0), u.skor, u.skor)
            sejauh_ini[u.uraian] = RataUnsur(u.uraian, r.kantor + 1, r.rata + u.skor, min(r.terendah, u.skor),
                                             max(r.tertinggi, u.skor))
    hasil = (replace(r, rata=r.rata / r.kantor) for r in sejauh_ini.values())
    return tuple(sorted(hasil, key=lambda u: (u.rata, u.uraian)))
