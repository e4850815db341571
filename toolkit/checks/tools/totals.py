"""Rows `Jumlah`, `Total` and `Rata-rata` that staff left in a sheet, against what the sheet's own rows give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from toolkit.catalog import Kena
from toolkit.checks.tools.compare import compare
from toolkit.checks.tools.explain import RATA_PERSEN, Calon, explain
from toolkit.checks.tools.printed import angka
from toolkit.checks.tools.slips import name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisJumlah
from toolkit.model.pembandingan import Pembandingan, Perihal
from toolkit.model.sel import Isian
from toolkit.schema.input import INPUT_SHEETS
from toolkit.schema.kinds import Kind
from toolkit.values.teks import fold

RATIO = Decimal(100)
RUMUS_JUMLAH = "jumlah baris-barisnya"
RUMUS_RATA_RATA = "rata-rata baris-barisnya"
RUMUS_RASIO = "jumlah realisasi ÷ jumlah anggaran × 100"


class Baris(NamedTuple):
    """A row that a printed total may cover: its row number, and its figures by the schema's field name."""

    baris: int
    nilai: Mapping[str, Decimal | None]


Persen = Mapping[str, tuple[str, str]]
"""Field of a percentage -> the fields whose sums give it (part, whole)."""


class Cakupan(NamedTuple):
    """What the printed totals of a sheet are made of.

    Attributes:
        kode: the finding for a total that follows from none of it.
        sheet: which sheet.
        baris: the rows that totals are made of.
        persen: percentages whose total is a ratio of sums.
        lain: field -> further values that a total may state (a mean that a rule defines).
    """

    kode: str
    sheet: str
    baris: Sequence[Baris]
    persen: Persen = MappingProxyType({})
    lain: Mapping[str, Sequence[Decimal | None]] = MappingProxyType({})


def compare_totals(hasil: Hasil, cakupan: Cakupan) -> Iterator[tuple[Pembandingan, str]]:
    """Each printed total of a sheet beside what its rows give, and what explains a difference, as words.

    A total may cover all rows, those above it, or those since the printed total before it.

    Without a counterpart where a row it needs has no figure.
    """
    sebelum = 0
    semua = cakupan.baris
    for total in sorted((j for j in hasil.laporan.jumlah if j.sheet == cakupan.sheet), key=lambda j: j.baris):
        bagian = (semua, [b for b in semua if b.baris < total.baris],
                  [b for b in semua if sebelum < b.baris < total.baris])
        sebelum = total.baris
        for nama, isian in total.nilai.items():
            if isian.nilai is None:
                continue
            persen = cakupan.persen.get(nama)
            p = compare(_subject(cakupan, total, nama), isian, *cakupan.lain.get(nama, ()),
                        *(_value(total, b, nama, persen) for b in bagian), _own_ratio(total, persen))
            if p.berbeda and p.hitungan is not None:
                yield p, _cause(total, isian, p.hitungan, _Kolom(nama, persen, semua))
            else:
                yield p, ""


def totals_that_differ(pasangan: Iterable[tuple[Pembandingan, str]]) -> Iterator[Kena]:
    """A hit for each printed total that follows from none of the rows."""
    for p, sebab in pasangan:
        if p.berbeda and p.angka.nilai is not None and p.hitungan is not None:
            yield Kena(p.isian, {"sebutan": p.perihal.kunci, "hitungan": angka(p.hitungan),
                                 "selisih": angka(abs(p.angka.nilai - p.hitungan)), "sebab": sebab}, p.perihal.kunci)


def mean_and_sum(nilai: Sequence[Decimal | None]) -> tuple[Decimal, ...]:
    """Mean and sum of figures, computed or printed; nothing where one is missing.

    A total that follows from the rows as printed has its cause in one of them.
    """
    ada = [n for n in nilai if n is not None]
    if not ada or len(ada) < len(nilai):
        return ()
    jumlah = sum(ada, Decimal(0))
    return jumlah / len(ada), jumlah


def is_mean(total: BarisJumlah) -> bool:
    """Whether the row states a mean instead of a sum."""
    return fold(total.sebutan).startswith("rata")


def _subject(cakupan: Cakupan, total: BarisJumlah, nama: str) -> Perihal:
    kolom = next(s for s in INPUT_SHEETS if s.name == cakupan.sheet).column(nama)
    rumus = RUMUS_RASIO if nama in cakupan.persen else RUMUS_RATA_RATA if is_mean(total) else RUMUS_JUMLAH
    return Perihal(cakupan.kode, total.sebutan, f"baris {total.sebutan}, {kolom.heading}", rumus,
                   rupiah=kolom.kind is Kind.RUPIAH)


class _Kolom(NamedTuple):
    """A column of a printed total: its field, the fields of its ratio, the rows that it covers."""

    field: str
    rasio: tuple[str, str] | None
    baris: Sequence[Baris]


def _cause(total: BarisJumlah, isian: Isian[Decimal], seharusnya: Decimal, kolom: _Kolom) -> str:
    """What explains the difference, as words: another way of computing, a row left out, a slip of the hand."""
    if kolom.rasio is not None or is_mean(total):
        return explain(isian, [seharusnya], [Calon(_mean_of_ratios(kolom), RATA_PERSEN.format(apa="barisnya"))])
    if isian.nilai is None:
        return ""
    selisih = abs(isian.nilai - seharusnya)
    sama = [b.baris for b in kolom.baris if b.nilai.get(kolom.field) == selisih]
    return f", sama dengan isi baris {sama[0]}" if len(sama) == 1 else name_slip(isian.nilai, seharusnya)


def _mean_of_ratios(kolom: _Kolom) -> Decimal | None:
    """The mean of the rows' own percentages; None where a row has none or the column is no ratio."""
    if kolom.rasio is None or not kolom.baris:
        return None
    rasio = [_value_of_ratio(b, kolom.rasio) for b in kolom.baris]
    ada = [n for n in rasio if n is not None]
    return sum(ada, Decimal(0)) / len(ada) if len(ada) == len(rasio) else None


def _value_of_ratio(baris: Baris, rasio: tuple[str, str]) -> Decimal | None:
    bagian, semua = (baris.nilai.get(nama) for nama in rasio)
    return None if bagian is None or not semua else bagian / semua * RATIO


def _value(total: BarisJumlah, baris: Sequence[Baris], field: str, persen: tuple[str, str] | None) -> Decimal | None:
    if persen is not None:
        bagian, semua = (_sum(baris, nama) for nama in persen)
        return None if bagian is None or not semua else bagian / semua * RATIO
    jumlah = _sum(baris, field)
    if jumlah is None:
        return None
    return jumlah / len(baris) if is_mean(total) else jumlah


def _own_ratio(total: BarisJumlah, persen: tuple[str, str] | None) -> Decimal | None:
    """A percentage that follows from the amounts printed in its own row: the cause is one of those."""
    if persen is None:
        return None
    bagian, semua = (total.nilai[nama].nilai if nama in total.nilai else None for nama in persen)
    return None if bagian is None or not semua else bagian / semua * RATIO


def _sum(baris: Sequence[Baris], field: str) -> Decimal | None:
    nilai = [b.nilai.get(field) for b in baris]
    if not nilai or None in nilai:
        return None
    return sum((n for n in nilai if n is not None), Decimal(0))
