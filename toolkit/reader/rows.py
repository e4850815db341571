"""The rows below the headings: which are records, which are reported totals, which are nothing."""

import enum
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from toolkit.cells.grid import Cell, CellType, Grid, MergedRange
from toolkit.model.sel import Isian, Sel
from toolkit.reader.headings import MINIMAL, Judul, Meaning, meaning
from toolkit.schema.input import SKM
from toolkit.schema.kinds import TEXT_KINDS, Column, Kind, Sheet
from toolkit.values.angka import is_whole
from toolkit.values.angka_tertulis import nol_rupiah, parse, tidak_tersedia
from toolkit.values.kode import looks_like_code
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.kuesioner import is_answer, is_summary, read_answer
from toolkit.values.tanggal import month_first
from toolkit.values.teks import fold

DILAPORKAN = "_dilaporkan"
"""How the field of a column ends whose figures are only compared."""
TERSEBAR = TEXT_KINDS | {Kind.TEKS, Kind.PILIHAN}
"""Kinds whose merged cell holds for the whole range; a merged number belongs to its first row."""

_RINGKASAN_TERBANYAK = 12
"""So many rows at the end of a sheet may be sums and means that nobody named."""
_FAKTOR = (Decimal(1), Decimal(25))
"""What a mean is multiplied by in such a row, beside the number of respondents and a weight."""
_BOBOT_TERBESAR = Decimal("0.25")
"""The weight of one unsur among four; surveys have more."""
_SELISIH = Decimal("0.02")
"""Printed figures are rounded."""
_KOLOM_TERSEDIKIT = 3
"""Fewer numbers in a row may be a record."""
_AWAL_KOLOM = frozenset({"1", "2"})
_TOP = attrgetter("baris")
_JUMLAH = frozenset(KOSAKATA.jumlah)
_JUMLAH_LANJUT = frozenset(KOSAKATA.jumlah_lanjut)
_AWAL_JUMLAH = _JUMLAH | {"grand"}
_CATATAN = frozenset(KOSAKATA.catatan)
_BERKODE = frozenset({Kind.KODE, Kind.KODE_ANGGARAN})
_NOMOR_KOLOM = re.compile(r"\((\d{1,2})\)")


class RowKind(enum.Enum):
    """What a row is."""

    KOSONG = enum.auto()
    """Blank, or nothing but what the template itself wrote, a heading row again, the row of column numbers."""
    REKAMAN = enum.auto()
    JUMLAH = enum.auto()
    CATATAN = enum.auto()
    """Nothing but words where a code belongs: a remark below the table."""


class Asal(NamedTuple):
    """A cell as a record's column finds it; `sel` is where it was typed.

    Attributes:
        column: the schema's column. nomor: its year or number. kunci: the record's own key, for findings.
        cell: None where the cell is empty. sel: None where the column is absent.
        bulan_dulu: the column's dates of numbers alone say the month first.
    """

    column: Column
    sel: Sel | None
    cell: Cell | None = None
    nomor: int | None = None
    kunci: str = ""
    bulan_dulu: bool = False


@dataclass(frozen=True)
class OpenSheet:
    """A sheet that was found, with its headings."""

    sheet: Sheet
    grid: Grid
    judul: Judul

    @cached_property
    def input_kolom(self) -> Mapping[int, Meaning]:
        """Column number -> what stands there, input columns only."""
        return ({nomor: kunci for kunci, nomor in self.judul.columns()}
                | {nomor: Meaning(column) for column, nomor in self.judul.tahun_ini.items()})

    @cached_property
    def berisi(self) -> frozenset[int]:
        """Columns that hold something below the headings."""
        return frozenset(self.grid.columns_below(self.judul.baris))

    def heading(self, kolom: int) -> Isian[str]:
        """The cell of the heading row, for what is said of it."""
        cell = self.grid.cell(self.judul.baris, kolom)
        return Isian(sel=Sel(self.grid.nama, self.judul.baris, kolom), tertulis=cell.tampil if cell else "")

    def below(self, kolom: int) -> Iterator[Isian[str]]:
        """The filled cells of a column below the headings, as typed."""
        for baris, isi in self.grid.baris.items():
            if baris > self.judul.baris and kolom in isi:
                yield Isian(sel=Sel(self.grid.nama, baris, kolom), tertulis=isi[kolom].tampil)

    @cached_property
    def hitung_kolom(self) -> frozenset[int]:
        """Columns that the template computes."""
        return frozenset(n for k, n in self.judul.kolom.items() if k.column.kind is Kind.HITUNG)

    @cached_property
    def _gabungan(self) -> Mapping[int, list[MergedRange]]:
        """Column number -> merged ranges below the headings that cover cells of it, from top to bottom."""
        isi: dict[int, list[MergedRange]] = {}
        for g in sorted(self.grid.merged, key=_TOP):
            if g.baris > self.judul.baris:
                for kolom in self.input_kolom:
                    if g.kolom <= kolom <= g.kolom_akhir:
                        isi.setdefault(kolom, []).append(g)
        return isi

    @cached_property
    def _bulan_dulu(self) -> frozenset[int]:
        """Columns whose dates prove that the month stands first."""
        return frozenset(kolom for kolom, kunci in self.input_kolom.items() if kunci.column.kind is Kind.TANGGAL
                         and month_first(isian.tertulis for isian in self.below(kolom)))

    def merged(self, baris: int, kolom: int) -> MergedRange | None:
        """The merged range that a cell belongs to; ranges never overlap."""
        semua = self._gabungan.get(kolom, [])
        urutan = bisect_right(semua, baris, key=_TOP)
        return semua[urutan - 1] if urutan and baris <= semua[urutan - 1].baris_akhir else None

    def asal(self, baris: int, column: Column, nomor: int | None = None, kunci: str = "") -> Asal:
        """Where a record's column is filled from: its own cell, or the first cell of a merged range."""
        return self.asal_kolom(baris, self.judul.find(column, nomor), column, nomor, kunci)

    def asal_kolom(self, baris: int, kolom: int | None, column: Column, nomor: int | None = None,
                   kunci: str = "") -> Asal:
        """As `asal`, by the column's number."""
        if kolom is None:
            return Asal(column, None, None, nomor, kunci)
        di = (baris, kolom)
        if self.grid.cell(baris, kolom) is None and column.kind in TERSEBAR and (g := self.merged(baris, kolom)):
            asli = self.input_kolom.get(g.kolom)
            if asli is None or asli.column.kind in TERSEBAR:
                di = (g.baris, g.kolom)
        return Asal(column, Sel(self.grid.nama, *di), self.grid.cell(*di), nomor, kunci,
                    bulan_dulu=column.kind is Kind.TANGGAL and kolom in self._bulan_dulu)

    def rows(self, *, simpan_bawaan: bool = False) -> Iterator[tuple[int, RowKind]]:
        """Rows below the headings with what they are, to the end of the sheet.

        Args:
            simpan_bawaan: rows that hold only what the template wrote are records as well.
        """
        for baris in self.grid.baris:
            if baris > max(self.judul.baris, self.judul.akhir):
                yield baris, self._golongan(baris, simpan_bawaan=simpan_bawaan)

    def _golongan(self, baris: int, *, simpan_bawaan: bool) -> RowKind:
        isi = self.grid.baris[baris]
        kenal = {k: cell for k, cell in isi.items() if k in self.input_kolom}
        bawaan = all(self.input_kolom[k].column.prefilled for k in kenal) and not simpan_bawaan
        if not kenal or bawaan or self._repeats_headings(kenal) or _is_column_numbers(isi) or (
                self._numbers(baris, kenal)) or self._is_below_the_table(baris, kenal):
            return RowKind.KOSONG
        if baris in self._ringkasan or self._is_jumlah(isi, kenal):
            return RowKind.JUMLAH
        return RowKind.CATATAN if self._is_remark(kenal) else RowKind.REKAMAN

    @cached_property
    def _ringkasan(self) -> frozenset[int]:
        """Rows of sums and means under a survey's answers: named so, or the answers above times one factor."""
        jawaban = {k for k, arti in self.input_kolom.items() if arti.column.kind is Kind.JAWABAN}
        ketemu: set[int] = set()
        if not jawaban:
            return frozenset()
        baris = [b for b in self.grid.baris if b > self.judul.baris]
        for b in baris:
            isi = self.grid.baris[b]
            if self._is_named_summary(isi, jawaban) or (b in baris[-_RINGKASAN_TERBANYAK:] and jawaban.issuperset(isi)
                                                        and self._is_multiple(b, isi, ketemu)):
                ketemu.add(b)
        return frozenset(ketemu)

    def _is_named_summary(self, isi: Mapping[int, Cell], jawaban: AbstractSet[int]) -> bool:
        """The first cell is a word for a sum or a mean, and nothing else says that it is a person."""
        pertama = isi[min(isi)]
        profil = (cell for k, cell in isi.items() if k in self.input_kolom and k not in jawaban)
        return (min(isi) not in jawaban and pertama.type is CellType.TEXT and is_summary(pertama.teks)
                and all(cell.type is not CellType.TEXT or is_summary(cell.teks) for cell in profil))

    def _is_multiple(self, baris: int, isi: Mapping[int, Cell], bukan: AbstractSet[int]) -> bool:
        """Figures that are no answers, and the sums of those above them times one factor: 1, 1/n, a weight, 25/n."""
        atas = {k: [c.angka for b, lain in self.grid.baris.items() if self.judul.baris < b < baris and b not in bukan
                    and (c := lain.get(k)) is not None and c.angka is not None] for k in isi}
        angka = {k: cell.angka for k, cell in isi.items() if cell.angka is not None and any(atas[k])}
        if len(angka) < len(isi) or len(angka) < MINIMAL or all(is_answer(n) for n in angka.values()):
            return False
        rata = {k: sum(atas[k], Decimal(0)) / len(atas[k]) for k in isi}
        banyak = Decimal(max(map(len, atas.values())))
        faktor = max(angka.values()) / max(rata.values())
        wajar = faktor < _BOBOT_TERBESAR or any(abs(faktor - f) < _SELISIH * f for f in (banyak, *_FAKTOR))
        return wajar and all(abs(n - rata[k] * faktor) <= _SELISIH * max(Decimal(1), n) for k, n in angka.items())

    @cached_property
    def _jawaban_terakhir(self) -> int | None:
        """The last row with an answer for at least half of the unsur; None in other sheets than a survey's."""
        jawaban = {k for k, arti in self.input_kolom.items() if arti.column.kind is Kind.JAWABAN}
        return max((b for b, isi in self.grid.baris.items() if b > self.judul.baris
                    and 2 * len(jawaban & isi.keys()) >= len(jawaban)), default=None) if jawaban else None

    def _is_below_the_table(self, baris: int, kenal: Mapping[int, Cell]) -> bool:
        """Nothing but words, and no answer: a remark in a sheet without codes, what stands below a survey's answers."""
        if any(cell.type is not CellType.TEXT or cell.teks.strip().isdecimal()
               or (self.input_kolom[k].column.kind is Kind.JAWABAN and _is_answer_in_words(cell.teks))
               for k, cell in kenal.items()):
            return False
        if self._jawaban_terakhir is not None and baris > self._jawaban_terakhir:
            return not self._is_jumlah(self.grid.baris[baris], kenal)
        pertama = fold(kenal[min(kenal)].teks)
        if any(pertama == fold(pilihan) for pilihan in self.input_kolom[min(kenal)].column.choices):
            return False  # `Keterangan Sasaran` of sheet Naskah
        return pertama.partition(" ")[0] in _CATATAN and not any(c.kind in _BERKODE for c in self.sheet.columns)

    def _numbers(self, baris: int, kenal: Mapping[int, Cell]) -> bool:
        """`1 2 3 4` right below the headings, a number also where a text belongs: an export numbers its columns."""
        urut = [cell.teks for _, cell in sorted(kenal.items())]
        return (baris == self.judul.baris + 1 and len(urut) >= _KOLOM_TERSEDIKIT and urut[0] in _AWAL_KOLOM
                and any(self.input_kolom[k].column.kind is Kind.TEKS for k in kenal)
                and urut == [str(int(urut[0]) + n) for n in range(len(urut))])

    def _is_remark(self, kenal: Mapping[int, Cell]) -> bool:
        """The one filled cell is a text that no code looks like."""
        (kolom, cell), *lain = kenal.items()
        return (not lain and cell.type is CellType.TEXT and self.input_kolom[kolom].column.kind in _BERKODE
                and not looks_like_code(cell.teks) and not tidak_tersedia(cell.teks))

    def _repeats_headings(self, kenal: Mapping[int, Cell]) -> bool:
        """A heading row again, after a page break: every filled cell repeats its column's heading."""
        judul = self.grid.baris[self.judul.baris]
        return len(kenal) > 1 and any(meaning(self.sheet, cell) for cell in kenal.values()) and all(
            cell.teks == judul[k].teks or meaning(self.sheet, cell) == meaning(self.sheet, judul[k]) is not None
            for k, cell in kenal.items())

    def _is_jumlah(self, isi: Mapping[int, Cell], kenal: Mapping[int, Cell]) -> bool:
        """First filled cell Jumlah, Total or Rata-rata, in a survey IKM, NRR …; no code and no text but such."""
        pertama = min(k for k in isi if k not in self.hitung_kolom)
        return (isi[pertama].type is CellType.TEXT and self._is_sebutan(isi[pertama].teks)
                and not any(_is_other_text(self.input_kolom[k].column, cell) and not self._is_sebutan(cell.teks)
                            for k, cell in kenal.items() if k != pertama))

    def _is_sebutan(self, teks: str) -> bool:
        if self.sheet is SKM and is_summary(teks):
            return True
        kata = fold(teks).replace("ratarata", "rata rata").split()
        boleh = _JUMLAH | _JUMLAH_LANJUT | {k for nama in (self.sheet.name, *(c.heading for c in self.sheet.columns))
                           for k in fold(nama).split()}
        return not _JUMLAH.isdisjoint(kata[:2]) and kata[0] in _AWAL_JUMLAH and all(k in boleh for k in kata)


def _is_answer_in_words(teks: str) -> bool:
    """`Sangat Baik`, of whatever unsur; `4 = Sangat Baik` stands in a legend too."""
    return not any(map(str.isdigit, teks)) and read_answer(teks, "").nilai is not None


def _is_other_text(column: Column, cell: Cell) -> bool:
    """A code or a text, as opposed to a figure; the predicate that a report prints beside its mean is a figure too."""
    if column.kind in TERSEBAR or cell.type is not CellType.TEXT:
        return column.kind in TERSEBAR and not column.field.endswith(DILAPORKAN)
    return not (column.field.endswith(DILAPORKAN) or parse(cell.teks) or nol_rupiah(cell.teks)
                or tidak_tersedia(cell.teks))


def _is_column_numbers(isi: Mapping[int, Cell]) -> bool:
    """The `(1) (2) (3)` row of a report; Excel turns `(1)` into -1."""
    nomor = [_column_number(cell) for _, cell in sorted(isi.items())]
    return len(nomor) > 1 and nomor == list(range(1, len(nomor) + 1))


def _column_number(cell: Cell) -> int | None:
    if cell.type is CellType.TEXT and (cocok := _NOMOR_KOLOM.fullmatch(cell.teks)):
        return int(cocok[1])
    return int(-cell.angka) if cell.angka is not None and cell.angka < 0 and is_whole(cell.angka) else None
