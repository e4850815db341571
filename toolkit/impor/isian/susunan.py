"""Which row each record goes to, and what becomes of the rows that stand there: the plan before any byte is written."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from toolkit.cells.grid import Cell
from toolkit.delivery.graft.guests.places import Place
from toolkit.delivery.isian.model import Content, Moved
from toolkit.errors import ToolkitError
from toolkit.impor.isian.letak import Letak
from toolkit.impor.model import Muatan, Nilai
from toolkit.reader.rows import RowKind
from toolkit.schema.kinds import TEXT_KINDS, Column, Kind
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

_BERKODE = frozenset({Kind.KODE, Kind.KODE_ANGGARAN})
_TERBANYAK = 12
"""So many places are named in a message."""


class Susunan:
    """The rows of one sheet, before and after.

    Args:
        letak: the sheet.
        muatan: what is to be written.
        ganti: records that stand there are replaced.

    Attributes:
        baris: the row of each record. lama: the rows that are replaced.
        tetap: the rows of records that were found by their key: what is not imported stays there.

    Raises:
        ToolkitError: the sheet holds records, and may not be changed.
    """

    def __init__(self, letak: Letak, muatan: Muatan, *, ganti: bool) -> None:
        self.letak, self.muatan, self.ganti = letak, muatan, ganti
        self.kolom = {k.nomor: k for k in letak.kolom.values()}
        self.tetap: frozenset[int] = frozenset()
        if muatan.kunci:
            self.baris = self._by_key()
            self.lama: tuple[int, ...] = ()
        else:
            self.lama = self._replaced()
            self.baris = tuple(range(letak.awal, letak.awal + len(muatan.baris)))

    def _replaced(self) -> tuple[int, ...]:
        """The rows that stand there and go: records, and what lies between them.

        Raises:
            ToolkitError: there are some, and they may not be replaced.
        """
        rekaman = self.letak.rekaman
        if rekaman and not self.ganti:
            raise ToolkitError(
                f"Sheet {self.letak.grid.nama} di {self.letak.file} sudah berisi {len(rekaman)} baris (baris "
                f"{rekaman[0]} sampai {rekaman[-1]}); tidak ditimpa, dan tidak ada yang ditulis.",
                "Tambahkan --ganti untuk menggantinya; versi sebelumnya disimpan sebagai cadangan.")
        return tuple(b for b in sorted(self.letak.berisi) if rekaman and self.letak.awal <= b <= rekaman[-1])

    def _by_key(self) -> tuple[int, ...]:
        """Where each record stands already, by its key; new ones below the last record.

        Raises:
            ToolkitError: a key stands twice on the sheet, or in what is to be written.
        """
        satu = self.letak.kolom.get(self.muatan.kunci)
        if satu is None:
            raise ToolkitError(f"Sheet {self.letak.grid.nama} di {self.letak.file} tidak mempunyai kolom "
                               f"{self.muatan.kunci}.", "Samakan judul kolomnya dengan template, lalu jalankan lagi.")
        ada: dict[object, int] = {}
        for baris in sorted(b for b in self.letak.golongan if b >= self.letak.awal):
            cell = self.letak.grid.cell(baris, satu.nomor)
            if cell is not None and (sama := ada.setdefault(identity(satu.column, _value(cell)), baris)) != baris:
                raise ToolkitError(f"{self.muatan.kunci} {cell.tampil} ada dua kali di sheet {self.letak.grid.nama} "
                                   f"(baris {sama} dan {baris}), sehingga tidak jelas baris mana yang dimaksud.",
                                   "Hapus salah satunya, simpan, lalu jalankan lagi.")
        berikut = max([self.letak.awal - 1, *(b for b in self.letak.golongan if self._is_taken(b))]) + 1
        self.tetap = frozenset(ada.values())
        hasil = []
        for isi in self.muatan.baris:
            kunci_baris = identity(satu.column, isi[self.muatan.kunci])
            if kunci_baris not in ada:
                ada[kunci_baris] = berikut
                berikut += 1
            hasil.append(ada[kunci_baris])
        return tuple(hasil)

    def _is_taken(self, baris: int) -> bool:
        return baris >= self.letak.awal and (self.letak.golongan[baris] is RowKind.REKAMAN or any(
            self.letak.terbuka.input_kolom[k].column.prefilled
            for k in self.letak.grid.baris[baris] if k in self.letak.terbuka.input_kolom))

    @cached_property
    def contents(self) -> Mapping[Place, Content]:
        """What each cell holds from now on; cells that stay as they are are not named."""
        isi: dict[Place, Content] = {}
        for baris in self.lama:
            isi.update(dict.fromkeys(((baris, k) for k in self.letak.berisi[baris]), None))
        for tempat, ke in self.pindah.items():
            if ke is not None and ke[0] == tempat[0]:
                isi.pop(tempat)
            elif ke is not None:
                isi[ke] = Moved(tempat)
        for baris, nilai in zip(self.baris, self.muatan.baris, strict=True):
            for judul, satu in self.letak.kolom.items():
                tetap = baris in self.tetap and (nilai.get(judul) is None or judul == self.muatan.kunci)
                if not tetap:
                    isi[baris, satu.nomor] = _content(satu.column, nilai.get(judul))
        return isi

    @cached_property
    def pindah(self) -> Mapping[Place, Place | None]:
        """What people typed beside what is imported: where it stands -> where it goes with its record, or None."""
        asal = self._identities()
        tujuan = {siapa: baris for baris, siapa in self._new_identities()}
        hasil: dict[Place, Place | None] = {}
        for baris in self.lama:
            for k in sorted(self.letak.berisi[baris] - self.kolom.keys()):
                ke = tujuan.get(asal.get(baris))
                ikut = ke is not None and (ke == baris or not self.letak.has_formula((baris, k)))
                hasil[baris, k] = (ke, k) if ikut and ke is not None else None
        return hasil

    @cached_property
    def bergeser(self) -> frozenset[int]:
        """Rows that belong to another record than before, or to none."""
        asal, tujuan = self._identities(), dict(self._new_identities())
        return frozenset(b for b in self.lama if asal.get(b) != tujuan.get(b))

    def _keys(self) -> tuple[int, ...]:
        """Columns that tell a record from others: its codes, else its names, else all that is imported."""
        ada = sorted(self.kolom)
        berkode = [k for k in ada if self.kolom[k].column.kind in _BERKODE and self.kolom[k].column.required]
        bernama = [k for k in ada if self.kolom[k].column.kind is Kind.TEKS and self.kolom[k].column.required]
        return tuple(berkode or bernama or ada)

    def _identities(self) -> dict[int, object]:
        """Rows that are replaced -> which record stands there."""
        kolom, grid = self._keys(), self.letak.grid
        semua = ((b, tuple(identity(self.kolom[k].column, _value(grid.cell(b, k))) for k in kolom)) for b in self.lama
                 if self.letak.golongan[b] is RowKind.REKAMAN)
        return dict(_numbered(semua))

    def _new_identities(self) -> Iterator[tuple[int, object]]:
        """Rows to be written -> which record comes there."""
        judul = {k: self.kolom[k].judul for k in self._keys()}
        return _numbered((b, tuple(identity(self.kolom[k].column, isi.get(judul[k])) for k in judul))
                         for b, isi in zip(self.baris, self.muatan.baris, strict=True))

    def refuse_what_is_filled(self) -> None:
        """Refuse to write over cells of records that are found by their key.

        Raises:
            ToolkitError: some are filled, and may not be replaced.
        """
        if not self.muatan.kunci or self.ganti:
            return
        terisi = [self.letak.sel(*t) for t in self.contents if self.letak.grid.cell(*t) is not None]
        if terisi:
            raise ToolkitError(f"Sel yang akan diisi di {self.letak.file} sudah berisi: {named(terisi)}; tidak ada "
                               "yang ditulis.",
                               "Tambahkan --ganti untuk menggantinya; versi sebelumnya disimpan sebagai cadangan.")


def named(tempat: list[str]) -> str:
    """Places in a message, the first of many."""
    sisa = len(tempat) - _TERBANYAK
    return f"{', '.join(tempat[:_TERBANYAK])}{f', dan {sisa} lagi' if sisa > 0 else ''}"


def identity(column: Column, nilai: Nilai) -> object:
    """What two equal values of a column have in common, typed or imported."""
    if nilai is None or nilai == "":
        return ""
    if column.kind in _BERKODE:
        return kunci(str(nilai))
    if isinstance(nilai, str):
        return Decimal(nilai) if nilai.isdecimal() else fold(nilai)
    return nilai if isinstance(nilai, dt.date) else Decimal(nilai)


def _value(cell: Cell | None) -> Nilai:
    """What a cell holds; dates as days, which no import is told apart by."""
    if cell is None:
        return None
    return cell.teks if cell.angka is None else cell.angka


def _numbered(semua: Iterator[tuple[int, tuple[object, ...]]]) -> Iterator[tuple[int, object]]:
    """Rows with their records, equal ones counted."""
    kali: Counter[tuple[object, ...]] = Counter()
    for baris, siapa in semua:
        kali[siapa] += 1
        yield baris, (siapa, kali[siapa])


def _content(column: Column, nilai: Nilai) -> Content:
    """A value as its cell holds it: codes and numbers that are names are texts, whatever they look like."""
    if nilai is None or nilai == "":
        return None
    return str(nilai) if column.kind in TEXT_KINDS and not isinstance(nilai, str) else nilai
