"""Sums: the rows below a row of Anggaran, and the totals that staff left in a sheet, against the sheet's own rows.

With the figures that staff make of these rows the wrong way.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from toolkit.checks.tools.printed import (
    RATA_PERSEN,
    Calon,
    Penyebab,
    angka,
    compare,
    explain_amount,
    explain_percent,
    mean_and_sum,
)
from toolkit.checks.tools.shapes import Banding
from toolkit.checks.tools.slips import is_swap, name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.model.laporan import BarisJumlah
from toolkit.model.sel import Isian
from toolkit.model.temuan import Pembandingan, Perihal
from toolkit.rules.anggaran import DIJUMLAHKAN, add, build_tree
from toolkit.rules.capaian import SERATUS
from toolkit.schema.input import ANGGARAN, BELANJA, INPUT_SHEETS
from toolkit.schema.kinds import Kind
from toolkit.values.teks import fold


class KolomUang(NamedTuple):
    """An amount that rows of Anggaran and of Belanja have: its field, its heading, and its cell in a row."""

    field: str
    judul: str
    isian: Callable[[HasilAnggaran | HasilBelanja], Isian[Decimal]]


UANG = (KolomUang("anggaran", ANGGARAN.column("anggaran").heading, lambda b: b.anggaran_isian),
        KolomUang("realisasi", ANGGARAN.column("realisasi").heading, lambda b: b.realisasi_isian))


def children(hasil: Hasil) -> Mapping[int, list[int]]:
    """By its place in the sheet, the rows printed directly below each row and summed."""
    anak: dict[int, list[int]] = defaultdict(list)
    for nomor, induk in enumerate(build_tree(hasil.laporan.anggaran).induk):
        if induk is not None and hasil.anggaran[nomor].tingkat in DIJUMLAHKAN:
            anak[induk].append(nomor)
    return anak


def below(nomor: int, anak: Mapping[int, list[int]]) -> Iterator[int]:
    """All rows below a row, downwards."""
    for a in anak.get(nomor, ()):
        yield a
        yield from below(a, anak)


def mean_percents(hasil: Hasil, nomor: int) -> Iterator[Calon]:
    """The means of percentages that are printed for a row instead of sum over sum: its children's, its lowest rows'."""
    anak = children(hasil)
    return _mean_percents({
        "baris di bawahnya": [hasil.anggaran[n] for n in anak.get(nomor, ())],
        "rincian terendahnya": [hasil.anggaran[n] for n in below(nomor, anak) if hasil.anggaran[n].rinci]})


def total_mean_percents(hasil: Hasil) -> Iterator[Calon]:
    """The same for the whole sheet: the mean of the programs' percentages, or of the lowest rows'."""
    puncak = {n for n, induk in enumerate(build_tree(hasil.laporan.anggaran).induk) if induk is None}
    return _mean_percents({
        "program": [b for n, b in enumerate(hasil.anggaran) if n in puncak and b.tingkat in DIJUMLAHKAN],
        "rincian terendah": [b for b in hasil.anggaran if b.rinci]})


def swapped_child(baris: Iterable[HasilAnggaran], kolom: KolomUang, selisih: Decimal) -> str:
    """The one row below whose amount, two neighbouring digits swapped, would make up a difference, as words.

    Args:
        baris: the rows that are summed.
        kolom: which of their amounts.
        selisih: rupiah; what is written at the parent less the sum.
    """
    calon = [b for b in baris if b.rinci and (n := kolom.isian(b).nilai) is not None and is_swap(n, n + selisih)]
    if len(calon) != 1:
        return ""
    return f"; cocok bila dua digit berdampingan di {calon[0].uraian} ({kolom.isian(calon[0]).sel}) tertukar"


def causes(baris: Iterable[HasilAnggaran | HasilBelanja], kolom: KolomUang) -> Iterator[Penyebab]:
    """Amounts of rows of Anggaran or Belanja that may explain a difference."""
    for b in baris:
        isian = kolom.isian(b)
        if isian.nilai is not None and isian.sel is not None:
            nama = b.uraian if isinstance(b, HasilAnggaran) else b.jenis or b.kelompok or BELANJA.name
            yield Penyebab(nama, isian.sel, isian.nilai)


def explain_difference(hasil: Hasil, tertulis: Decimal, b: HasilAnggaran, seharusnya: Decimal) -> str:
    """What explains that another document gives a row of Anggaran another amount: a slip, or a row left out."""
    bawah = [hasil.anggaran[n] for nomor, a in enumerate(hasil.anggaran) if a.kode == b.kode
             for n in below(nomor, children(hasil))]
    return name_slip(tertulis, seharusnya) or explain_amount(tertulis - seharusnya, tuple(causes(bawah, UANG[0])),
                                                             tuple(causes(hasil.belanja, UANG[0])))


def _mean_percents(menurut: Mapping[str, Sequence[HasilAnggaran]]) -> Iterator[Calon]:
    for apa, baris in menurut.items():
        rata = mean_and_sum([b.capaian if b.capaian is not None else b.capaian_hitung for b in baris])
        yield Calon(rata[0] if rata and len(baris) > 1 else None, RATA_PERSEN.format(apa=apa))


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
    sebelum, semua = 0, cakupan.baris
    for total in sorted((j for j in hasil.laporan.jumlah if j.sheet == cakupan.sheet), key=lambda j: j.baris):
        bagian = (semua, [b for b in semua if b.baris < total.baris],
                  [b for b in semua if sebelum < b.baris < total.baris])
        sebelum = total.baris
        yield from compare_total(cakupan, total, bagian)


def compare_total(cakupan: Cakupan, total: BarisJumlah,
                  bagian: Sequence[Sequence[BarisTercakup]]) -> Iterator[Banding]:
    """The figures of one printed total; `bagian`: the rows that it may cover, each a set of its own."""
    for nama, isian in total.nilai.items():
        if isian.nilai is None:
            continue
        persen = cakupan.persen.get(nama)
        p = compare(_subject(cakupan, total, nama), isian, *cakupan.lain.get(nama, ()),
                    *(_value(total, b, nama, persen) for b in bagian), _own_ratio(total, persen))
        yield Banding(p, _facts(p), partial(_cause, total, p, Tercakup(nama, persen, cakupan.baris)))


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
    return next(iter(mean_and_sum([_ratio(*map(b.nilai.get, tercakup.rasio)) for b in tercakup.baris])), None)


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
