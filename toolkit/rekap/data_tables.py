"""The tables of a collection for those who analyse: one class for each, its fields are the columns."""

import datetime as dt
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisUnsur,
    Kiriman,
    Kumpulan,
)
from toolkit.model.temuan import Tingkat
from toolkit.rekap.posisi import Posisi, code_of, open_findings
from toolkit.values.angka import KONTEKS_DECIMAL

Nilai = str | Decimal | int | bool | dt.datetime | None

_TIPE: dict[object, str] = {str: "string", int: "Int64", int | None: "Int64", Decimal | None: "float64",
                            bool: "boolean", dt.datetime | None: "datetime64[us, UTC]"}
"""Type of a field -> dtype of pandas."""
_PERSEN = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKantor:
    """An office, whether it came or not."""

    nama: str
    kabupaten_kota: str
    provinsi: str
    terdaftar: bool
    keadaan: str
    berkas: str
    tahun: int | None
    versi: str
    aturan: str
    aturan_lain: bool
    rata_rata: Decimal | None
    kategori: str
    peringkat: int | None
    tanpa_peringkat: str
    nilai_skm: Decimal | None
    mutu_skm: str
    responden: int | None
    anggaran: Decimal | None
    realisasi: Decimal | None
    penyerapan: Decimal | None
    kesalahan: int
    peringatan: int
    info: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBerkas:
    """A file that came in, used or not."""

    berkas: str
    sidik: str
    ukuran: int
    diubah: dt.datetime | None
    disimpan: dt.datetime | None
    nasib: str
    alasan: str
    catatan: str
    kode_wilayah: str


@dataclass(frozen=True, slots=True)
class KolomData:
    """A column: its name, and its dtype in pandas."""

    nama: str
    tipe: Any


@dataclass(frozen=True, slots=True)
class TabelData:
    """A table.

    Attributes:
        baris: class of a row. ambil: the rows of an office, None for the table of files.
    """

    nama: str
    baris: type
    ambil: Callable[[Posisi], Sequence[Any]] | None

    @property
    def kolom(self) -> tuple[KolomData, ...]:
        """The office's code first, then the fields of a row."""
        kunci = () if self.ambil is None else (KolomData("kode_wilayah", "string"),)
        return (*kunci, *(KolomData(f.name, _dtype(f.type)) for f in fields(self.baris)))

    def records(self, kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Iterator[tuple[Nilai, ...]]:
        """Every row, as values in the order of `kolom`."""
        isi = attrgetter(*(f.name for f in fields(self.baris)))
        if self.ambil is None:
            yield from (isi(_file_row(k)) for k in kumpulan.kiriman)
            return
        for p in posisi:
            for satu in self.ambil(p):
                yield (p.kantor.kode_wilayah, *isi(satu))


def _rows(nama: str) -> Callable[[Posisi], Sequence[Any]]:
    def ambil(posisi: Posisi) -> Sequence[Any]:
        return () if posisi.isi is None else tuple(getattr(posisi.isi, nama))
    return ambil


def absorbed(anggaran: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Penyerapan in percent, None where a figure is missing or the budget is 0."""
    if not anggaran or realisasi is None:
        return None
    return KONTEKS_DECIMAL.divide(realisasi * _PERSEN, anggaran)


def office_row(posisi: Posisi) -> BarisKantor:
    """The office's own figures in one row."""
    k, isi = posisi.kantor, posisi.isi
    return BarisKantor(
        nama=k.nama, kabupaten_kota=k.kabupaten_kota, provinsi=k.provinsi, terdaftar=posisi.terdaftar,
        keadaan=posisi.keadaan.value, berkas=posisi.kiriman.berkas if posisi.kiriman else "",
        tahun=isi.tahun if isi else None, versi=isi.versi if isi else "", aturan=isi.aturan if isi else "",
        aturan_lain=posisi.aturan_lain, rata_rata=isi.rata_rata if isi else None, kategori=isi.kategori if isi else "",
        peringkat=posisi.peringkat, tanpa_peringkat=posisi.tanpa_peringkat, nilai_skm=isi.nilai_skm if isi else None,
        mutu_skm=isi.mutu_skm if isi else "", responden=isi.responden if isi else None,
        anggaran=isi.anggaran if isi else None, realisasi=isi.realisasi if isi else None,
        penyerapan=absorbed(isi.anggaran, isi.realisasi) if isi else None,
        kesalahan=open_findings(posisi, Tingkat.KESALAHAN), peringatan=open_findings(posisi, Tingkat.PERINGATAN),
        info=open_findings(posisi, Tingkat.INFO))


def _file_row(k: Kiriman) -> BarisBerkas:
    return BarisBerkas(berkas=k.berkas, sidik=k.sidik, ukuran=k.ukuran, diubah=k.diubah, disimpan=k.disimpan,
                       nasib=k.nasib.value, alasan=k.alasan, catatan=k.catatan, kode_wilayah=code_of(k))


def _dtype(tipe: object) -> str:
    return _TIPE[int | None if isinstance(tipe, types.UnionType) and tipe == (int | None) else tipe]


TABEL_DATA: tuple[TabelData, ...] = (
    TabelData("kantor", BarisKantor, lambda p: (office_row(p),)),
    TabelData("berkas", BarisBerkas, None),
    TabelData("capaian", BarisCapaian, _rows("capaian")),
    TabelData("sasaran", BarisSasaran, _rows("sasaran")),
    TabelData("unsur", BarisUnsur, _rows("unsur")),
    TabelData("program", BarisAnggaran, _rows("program")),
    TabelData("temuan", BarisTemuan, _rows("temuan")),
)
