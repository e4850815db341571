"""Sheets SKM Responden and SKM: the answers by their unsur's name, on the regulation's scale or on another.

One bad answer or a thousand: one finding for a cause, at the first cell, with the count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from toolkit.cells.grid import Cell, CellType
from toolkit.model import laporan as model
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings
from toolkit.reader.figures import read_cacah
from toolkit.reader.isian import filled, unreadable
from toolkit.reader.notes import Notes
from toolkit.reader.rows import Asal, OpenSheet, RowKind
from toolkit.schema.input import REALISASI, SKM
from toolkit.schema.kinds import Column, Kind
from toolkit.values.angka_tertulis import parse, tidak_tersedia
from toolkit.values.kode import plain_nomor
from toolkit.values.kuesioner import Jawaban, choices_for, is_answer, is_fifth, likely_scale, read_answer

_DISEBUT = 5
"""So many unsur are named; the rest is counted."""
_DESIMAL = 4
"""A mean that is printed with more decimals is a float, shown as it is stored."""
_SALAH_KETIK = "Cocokkan dengan kuesionernya, lalu ketik 1, 2, 3 atau 4; kosongkan selnya bila tidak dijawab"
_SKALA_LAIN = ("Bila keliru, ketik 1, 2, 3 atau 4 menurut kuesionernya; bila skalanya memang lain, "
               f"ketik nilai hasil surveinya di kolom {REALISASI.column('realisasi').heading} sheet {REALISASI.name}, "
               "dan tulis alasannya di sheet Temuan")


class _Ditolak(NamedTuple):
    """An answer that is none: its cell, the k of Uk, what it says, the respondent's key."""

    isian: Isian[int]
    nomor: int
    jawaban: Jawaban
    kunci: str


class Answers:
    """Reads the answers of one sheet, and then says once what is wrong with them.

    Args:
        unsur: k of column Uk -> the unsur's name.
        notes: where findings go.
    """

    def __init__(self, unsur: Mapping[int, str], notes: Notes) -> None:
        self.unsur, self.notes = unsur, notes
        self._angka: list[Decimal] = []
        self._nomor: set[int] = set()
        self._ditolak: list[_Ditolak] = []

    def read(self, asal: Asal, cell: Cell, _: Notes) -> Isian[int]:
        """An answer, 1 to 4; unreadable where it is none, which `settle` reports."""
        if tidak_tersedia(cell.tampil) or not cell.tampil.strip("-–— "):
            return filled(asal, cell, None)
        nomor = asal.nomor or 0
        jawaban = self._answer(cell, self._name(nomor))
        self._nomor.add(nomor)
        self._angka += [Decimal(n) for n in (jawaban.angka, jawaban.nilai) if n is not None]
        if jawaban.nilai is None:
            isian: Isian[int] = unreadable(asal, cell)
            self._ditolak.append(_Ditolak(isian, nomor, jawaban, asal.kunci))
            return isian
        return filled(asal, cell, jawaban.nilai)

    @staticmethod
    def _answer(cell: Cell, unsur: str) -> Jawaban:
        if cell.type is CellType.TEXT:
            return read_answer(cell.teks, unsur)
        if cell.angka is None or cell.format.tanggal or cell.format.persen:
            return Jawaban()
        return Jawaban(int(cell.angka)) if is_answer(cell.angka) else Jawaban(angka=cell.angka)

    def _name(self, nomor: int) -> str:
        return self.unsur.get(nomor, f"U{nomor}")

    def settle(self, rekaman: Sequence[model.Rekaman]) -> Sequence[model.Rekaman]:
        """Report what was no answer. Where most unsur show another scale, no answer of the sheet is one."""
        angka = [d for d in self._ditolak if d.jawaban.angka is not None]
        kata = [d for d in self._ditolak if d.jawaban.angka is None]
        skala = likely_scale(self._angka)
        lima = [d for d in kata if d.jawaban.lima]
        semua = (skala is not None and self._most(angka)) or (len(lima) > 1 and self._most(lima))
        kosong = "Skor semua unsur" if semua else "Skor unsur itu"
        if angka:
            self.notes.add(findings.JAWABAN_SKALA_LAIN, angka[0].isian, kunci=angka[0].kunci, fakta={
                "banyak": self._count(angka),
                "skala": f" Tampaknya kuesionernya memakai jawaban {skala[0]} sampai {skala[1]}." if skala else "",
                "kosong": kosong,
                "langkah": _SKALA_LAIN if skala else _SALAH_KETIK})
        if kata:
            pilihan = choices_for(self._name(kata[0].nomor))
            self.notes.add(findings.JAWABAN_TAK_TERBACA, kata[0].isian, kunci=kata[0].kunci, fakta={
                "unsur": f"U{kata[0].nomor} {self.unsur.get(kata[0].nomor, '')}".strip(), "banyak": self._count(kata),
                "pilihan": ", ".join(f"{k} {j}" for k, j in enumerate(pilihan, 1)),
                "lima": " Tampaknya kuesionernya memakai lima pilihan jawaban." if len(lima) > 1 else "",
                "kosong": kosong, "langkah": _SKALA_LAIN if len(lima) > 1 else _SALAH_KETIK})
        return tuple(_without_answers(b) for b in rekaman) if semua else rekaman

    def _most(self, ditolak: Sequence[_Ditolak]) -> bool:
        return 2 * len({d.nomor for d in ditolak}) > len(self._nomor)

    @staticmethod
    def _count(ditolak: Sequence[_Ditolak]) -> str:
        """A sentence with the number of such answers and their columns; empty for one."""
        nomor = sorted({d.nomor for d in ditolak})
        sisa = f" dan {len(nomor) - _DISEBUT} unsur lain" if len(nomor) > _DISEBUT else ""
        kolom = ", ".join(f"U{k}" for k in nomor[:_DISEBUT])
        return f" Ada {len(ditolak)} jawaban seperti itu, di {kolom}{sisa}." if len(ditolak) > 1 else ""


def _without_answers(baris: model.Rekaman) -> model.Rekaman:
    """A respondent whose answers are on another scale: none of them counts, those that look right neither."""
    if not isinstance(baris, model.BarisResponden):
        return baris
    return replace(baris, jawaban={k: i._replace(nilai=None, keadaan=Keadaan.TIDAK_TERBACA) if i.terisi else i
                                   for k, i in baris.jawaban.items()})


def read_umur(asal: Asal, cell: Cell, notes: Notes) -> Isian[Decimal]:
    """An age in years; a group of ages (`31 - 40 tahun`) is left alone, and said once."""
    if cell.type is not CellType.TEXT or tidak_tersedia(cell.teks) or parse(cell.teks) is not None:
        return read_cacah(asal, cell, notes)
    isian: Isian[Decimal] = unreadable(asal, cell)
    notes.once(findings.UMUR_TAK_TERBACA, isian, kunci=asal.kunci)
    return isian


def names_of(terbuka: OpenSheet | None, baku: Sequence[str]) -> Mapping[int, str]:
    """K of column Uk -> the unsur whose No is k in sheet SKM, else the guidance's k-th.

    Args:
        terbuka: sheet SKM, None where it is not there.
        baku: the unsur of the guidance, in its order.
    """
    nama = dict(enumerate(baku, 1))
    for urutan, (baris, golongan) in enumerate(terbuka.rows(simpan_bawaan=True) if terbuka else (), 1):
        unsur = terbuka.asal(baris, SKM.column("unsur")).cell if terbuka else None
        no = terbuka.asal(baris, SKM.column("no")).cell if terbuka else None
        if golongan is RowKind.REKAMAN and unsur is not None:
            angka = parse(plain_nomor(no.teks)) if no is not None else None
            nama[urutan if angka is None else int(angka.nilai)] = unsur.tampil
    return nama


def read_figure(terbuka: OpenSheet, baris: int, column: Column, nomor: int) -> Isian[Decimal]:
    """A figure in a row of sums or means under the answers; blank where no number stands there."""
    asal = terbuka.asal(baris, column, nomor)
    terbaca = None if asal.cell is None else parse(asal.cell.tampil)
    if asal.cell is None or terbaca is None:
        return Isian(sel=asal.sel)
    nilai = terbaca.nilai if asal.cell.angka is None else asal.cell.angka
    return Isian(nilai, asal.sel, asal.cell.tampil, Keadaan.TERISI, min(_DESIMAL, terbaca.desimal))


def without_fifth_choice(terbuka: OpenSheet, rekaman: Sequence[model.Rekaman],
                         notes: Notes) -> tuple[model.Rekaman, ...]:
    """The rows of SKM; no answer counts where the sheet has a column for a fifth choice, which is reported."""
    kelima = next((k for k, cell in terbuka.grid.baris[terbuka.judul.baris].items()
                   if k in terbuka.berisi and k not in terbuka.judul.kolom.values() and is_fifth(cell.tampil)), None)
    if kelima is None:
        return tuple(rekaman)
    notes.add(findings.PILIHAN_KELIMA, terbuka.heading(kelima))
    return tuple(replace(b, **{c.field: i._replace(nilai=None, keadaan=Keadaan.TIDAK_TERBACA) if i.terisi else i
                               for c in SKM.columns if c.kind is Kind.PERSEN for i in (getattr(b, c.field),)})
                 for b in rekaman)
