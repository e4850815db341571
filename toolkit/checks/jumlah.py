"""Rows `Jumlah`, `Total` and `Rata-rata` that staff left in a sheet, against what the sheet's own rows give."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.catalog import Kena
from toolkit.checks.cetak import angka, fits
from toolkit.checks.penjelasan import RATA_PERSEN, Calon, explain
from toolkit.checks.salah_ketik import name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisJumlah
from toolkit.model.sel import Isian
from toolkit.values.teks import fold

RATIO = Decimal(100)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row that a printed total may cover: its row number, and its figures by the schema's field name."""

    baris: int
    nilai: Mapping[str, Decimal | None]


Persen = Mapping[str, tuple[str, str]]
"""Field of a percentage -> the fields whose sums give it (part, whole)."""


def totals_that_differ(hasil: Hasil, sheet: str, baris: Sequence[Baris], persen: Persen | None = None,
                       lain: Mapping[str, Sequence[Decimal | None]] | None = None) -> Iterator[Kena]:
    """The printed totals of a sheet that follow from none of its rows.

    A total may cover all rows, those above it, or those since the printed total before it.

    Args:
        hasil: the report.
        sheet: which sheet.
        baris: the rows that totals are made of.
        persen: percentages whose total is a ratio of sums.
        lain: field -> further values that a total may state (a mean that a rule defines).

    Yields:
        One hit for each total that fits nothing; none where a row it needs has no figure.
    """
    sebelum = 0
    for total in sorted((j for j in hasil.laporan.jumlah if j.sheet == sheet), key=lambda j: j.baris):
        cakupan = (baris, [b for b in baris if b.baris < total.baris],
                   [b for b in baris if sebelum < b.baris < total.baris])
        sebelum = total.baris
        for field, isian in total.nilai.items():
            rasio = (persen or {}).get(field)
            calon = (*(lain or {}).get(field, ()), *(_value(total, bagian, field, rasio) for bagian in cakupan),
                     _own_ratio(total, rasio))
            yield from _compare(total, isian, [nilai for nilai in calon if nilai is not None],
                                _Kolom(field, rasio, baris))


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


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A column of a printed total: its field, the fields of its ratio, the rows that it covers."""

    field: str
    rasio: tuple[str, str] | None
    baris: Sequence[Baris]


def _compare(total: BarisJumlah, isian: Isian[Decimal], calon: Sequence[Decimal], kolom: _Kolom) -> Iterator[Kena]:
    if isian.nilai is None or not calon or fits(isian, *calon):
        return
    yield Kena(isian, {"sebutan": total.sebutan, "hitungan": angka(calon[0]),
                       "selisih": angka(abs(isian.nilai - calon[0])),
                       "sebab": _cause(total, isian, calon[0], kolom)}, total.sebutan)


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
