"""Rows of a budget export: level, code, name, amounts and office of each."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.impor.anggaran.uang import Angka, Uang
from toolkit.impor.jenis import Kenal
from toolkit.impor.kantor import Kantor
from toolkit.impor.lembar import Baris
from toolkit.impor.tempat import KANTOR, TINGKAT, Tempat, is_total, whole_rows
from toolkit.model.laporan import Tingkatan
from toolkit.reader.anggaran.tingkat import official_level, tingkat_of
from toolkit.values.kode import kunci


class Simpul(NamedTuple):
    """One row of a budget export.

    Attributes:
        baris: as it stands there. tingkat: None for a row of a sum, or of nothing.
        kode, nama: separated where one cell holds both. angka: our heading -> amount, over all its columns.
        kelompok: (our heading, place of the column) -> amount, of each column alone.
        kantor: key of its office; empty where none is named. unit: of its unit. total: the row is a sum.
    """

    baris: Baris
    tingkat: Tingkatan | None
    kode: str
    nama: str
    angka: Angka
    kelompok: Mapping[tuple[str, int], Decimal | None] = {}
    kantor: str = ""
    unit: str = ""
    total: bool = False


class Terbaca(NamedTuple):
    """The rows of a tree, with the levels that official codes tell.

    Attributes:
        semua: the rows. kantor: the offices. uang: the columns of amounts. catatan: what was put together, sentences.
    """

    semua: list[Simpul]
    kantor: list[Kantor]
    uang: Uang
    catatan: tuple[str, ...]


def read_rows(kenal: Kenal, tahun: int | None) -> Terbaca:
    """All rows of a tree."""
    letak = Tempat(kenal)
    pembaca, hasil, kantor = Uang(kenal, tahun), [], Pemilik()
    semua, catatan = whole_rows(kenal, letak, pembaca)
    resmi = any(_is_official(b.kode) for b in semua)
    for b, kode, nama, skpd in semua:
        tingkat = official_level(kode) if resmi and kode else None
        total = tingkat is None and any(is_total(t) for t in (nama, *letak.texts(b)[:2]))
        if tingkat is None and not total and not kode:
            continue
        kantor.see(tingkat, kode, nama, skpd)
        angka, kelompok = pembaca.read(b) if tingkat is not None or total or letak.has_money(b, pembaca) else ({}, {})
        if angka:
            hasil.append(Simpul(b, tingkat, kode, nama, angka, kelompok, kantor.skpd, kantor.unit, total))
    return Terbaca(hasil, kantor.semua, pembaca, tuple(catatan))


def _is_official(kode: str) -> bool:
    """A code by which a whole sheet's are official: `1.1.1` alone may be the report's own."""
    return tingkat_of(kode) in {*TINGKAT, *KANTOR} or official_level(kode) in TINGKAT[1:]


class Pemilik:
    """The office and the unit to which the rows belong that are read."""

    def __init__(self) -> None:
        self.skpd = self.unit = ""
        self.semua: list[Kantor] = []

    def see(self, tingkat: Tingkatan | None, kode: str, nama: str, skpd: str) -> None:
        """A row: of an office, or with the code of one beside its own."""
        if tingkat in KANTOR:
            self._enter(kode, nama)
        elif skpd and skpd not in {self.skpd, self.unit}:
            self._enter(skpd, "")

    def _enter(self, kode: str, nama: str) -> None:
        """A unit is one of the office whose first seven parts its code repeats."""
        if tingkat_of(kode) is Tingkatan.UNIT_ORGANISASI and kunci(kode)[:-1] == kunci(self.skpd)[:-1]:
            self.unit = kode
            self._add(Kantor(kode, nama, self.skpd))
        else:
            self.skpd, self.unit = kode, ""
            self._add(Kantor(kode, nama))

    def _add(self, satu: Kantor) -> None:
        for ke, k in enumerate(self.semua):
            if k.kunci == satu.kunci:
                self.semua[ke] = k if k.nama else satu
                return
        self.semua.append(satu)


