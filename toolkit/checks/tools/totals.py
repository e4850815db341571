"""Rows `Jumlah`, `Total` and `Rata-rata` that staff left in a sheet, against what the sheet's own rows give."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from toolkit.checks.tools.explain import RATA_PERSEN, Calon, explain_percent, mean_and_sum
from toolkit.checks.tools.printed import angka, compare
from toolkit.checks.tools.shapes import Banding
from toolkit.checks.tools.slips import name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisJumlah
from toolkit.model.temuan import Pembandingan, Perihal
from toolkit.rules.anggaran import add
from toolkit.rules.capaian import SERATUS
from toolkit.schema.input import INPUT_SHEETS
from toolkit.schema.kinds import Kind
from toolkit.values.teks import fold

PESAN_TOTAL = ("baris {sebutan} menyebut {nilai}, tetapi hitungan dari baris-barisnya adalah {hitungan}; selisihnya "
               "{selisih}{sebab}.")
MENGAPA_TOTAL = "Total yang tercetak harus sama dengan jumlah barisnya."
RUMUS_JUMLAH = "jumlah baris-barisnya"
RUMUS_RATA_RATA = "rata-rata baris-barisnya"
RUMUS_RASIO = "jumlah realisasi ÷ jumlah anggaran × 100"


class BarisTercakup(NamedTuple):
    """A row that a printed total may cover: its row number, and its figures by the schema's field name."""

    baris: int
    nilai: Mapping[str, Decimal | None]


Rasio = tuple[str, str]
"""The fields whose sums give a percentage: part, whole."""


class Cakupan(NamedTuple):
    """What the printed totals of a sheet are made of.

    Attributes:
        kode: the finding for a total that follows from none of it.
        sheet: which sheet.
        baris: the rows that totals are made of.
        persen: fields of percentages whose total is a ratio of sums.
        lain: field -> further values that a total may state (a mean that a rule defines).
    """

    kode: str
    sheet: str
    baris: Sequence[BarisTercakup]
    persen: Mapping[str, Rasio] = MappingProxyType({})
    lain: Mapping[str, Sequence[Decimal | None]] = MappingProxyType({})


def compare_totals(hasil: Hasil, cakupan: Cakupan) -> Iterator[Banding]:
    """Each printed total of a sheet beside what its rows give, and what explains a difference.

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
            yield Banding(p, _facts(p), partial(_cause, total, p, Tercakup(nama, persen, semua)))


def _facts(p: Pembandingan) -> Mapping[str, object]:
    if p.hitungan is None or p.angka.nilai is None:
        return {}
    return {"sebutan": p.perihal.kunci, "hitungan": angka(p.hitungan),
            "selisih": angka(abs(p.angka.nilai - p.hitungan))}


def is_mean(total: BarisJumlah) -> bool:
    """Whether the row states a mean instead of a sum."""
    return fold(total.sebutan).startswith("rata")


def _subject(cakupan: Cakupan, total: BarisJumlah, nama: str) -> Perihal:
    kolom = next(s for s in INPUT_SHEETS if s.name == cakupan.sheet).column(nama)
    rumus = RUMUS_RASIO if nama in cakupan.persen else RUMUS_RATA_RATA if is_mean(total) else RUMUS_JUMLAH
    return Perihal(cakupan.kode, total.sebutan, f"baris {total.sebutan}, {kolom.heading}", rumus,
                   rupiah=kolom.kind is Kind.RUPIAH)


class Tercakup(NamedTuple):
    """What a printed total covers: its field, the fields of its ratio, the rows."""

    field: str
    rasio: Rasio | None
    baris: Sequence[BarisTercakup]


def _cause(total: BarisJumlah, p: Pembandingan, tercakup: Tercakup) -> str:
    """What explains the difference, as words: another way of computing, a row left out, a slip of the hand."""
    if tercakup.rasio is not None or is_mean(total):
        return explain_percent(p.angka, [p.hitungan], [Calon(_mean_of_ratios(tercakup),
                                                             RATA_PERSEN.format(apa="barisnya"))])
    if p.angka.nilai is None or p.hitungan is None:
        return ""
    selisih = abs(p.angka.nilai - p.hitungan)
    sama = [b.baris for b in tercakup.baris if b.nilai.get(tercakup.field) == selisih]
    return f", sama dengan isi baris {sama[0]}" if len(sama) == 1 else name_slip(p.angka.nilai, p.hitungan)


def _mean_of_ratios(tercakup: Tercakup) -> Decimal | None:
    """The mean of the rows' own percentages; None where a row has none or the column is no ratio."""
    if tercakup.rasio is None or not tercakup.baris:
        return None
    rasio = [_ratio(*(b.nilai.get(nama) for nama in tercakup.rasio)) for b in tercakup.baris]
    return next(iter(mean_and_sum(rasio)), None)


def _ratio(bagian: Decimal | None, semua: Decimal | None) -> Decimal | None:
    return None if bagian is None or not semua else bagian / semua * SERATUS


def _value(total: BarisJumlah, baris: Sequence[BarisTercakup], field: str, persen: Rasio | None) -> Decimal | None:
    if persen is not None:
        return _ratio(*(_sum(baris, nama) for nama in persen))
    jumlah = _sum(baris, field)
    return jumlah / len(baris) if jumlah is not None and is_mean(total) else jumlah


def _own_ratio(total: BarisJumlah, persen: Rasio | None) -> Decimal | None:
    """A percentage that follows from the amounts printed in its own row: the cause is one of those."""
    return _ratio(*(total.nilai[nama].nilai if nama in total.nilai else None for nama in persen)) if persen else None


def _sum(baris: Sequence[BarisTercakup], field: str) -> Decimal | None:
    return add(b.nilai.get(field) for b in baris) if baris else None
