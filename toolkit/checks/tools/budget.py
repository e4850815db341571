"""Rows below a row of Anggaran, and the figures that staff make of them the wrong way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from toolkit.checks.tools.differences import Penyebab, explain
from toolkit.checks.tools.explain import RATA_PERSEN, Calon
from toolkit.checks.tools.slips import is_swap, name_slip
from toolkit.model.hasil import Hasil, HasilAnggaran, HasilBelanja
from toolkit.model.sel import Isian
from toolkit.rules.anggaran import DIJUMLAHKAN, build_tree
from toolkit.schema.input import BELANJA


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


def mean_percents(hasil: Hasil, nomor: int) -> tuple[Calon, ...]:
    """The means of percentages that are printed for a row instead of sum over sum: its children's, its lowest rows'."""
    anak = children(hasil)
    langsung = [hasil.anggaran[n] for n in anak.get(nomor, ())]
    rinci = [hasil.anggaran[n] for n in below(nomor, anak) if hasil.anggaran[n].rinci]
    return tuple(Calon(_mean(_percent(b) for b in baris), RATA_PERSEN.format(apa=apa))
                 for baris, apa in ((langsung, "baris di bawahnya"), (rinci, "rincian terendahnya")))


def total_mean_percents(hasil: Hasil) -> tuple[Calon, ...]:
    """The same for the whole sheet: the mean of the programs' percentages, or of the lowest rows'."""
    puncak = {n for n, induk in enumerate(build_tree(hasil.laporan.anggaran).induk) if induk is None}
    program = [b for n, b in enumerate(hasil.anggaran) if n in puncak and b.tingkat in DIJUMLAHKAN]
    rinci = [b for b in hasil.anggaran if b.rinci]
    return tuple(Calon(_mean(_percent(b) for b in baris), RATA_PERSEN.format(apa=apa))
                 for baris, apa in ((program, "program"), (rinci, "rincian terendah")))


def swapped_child(hasil: Hasil, nomor: Iterable[int], isian: Callable[[HasilAnggaran], Isian[Decimal]],
                  selisih: Decimal) -> str:
    """The one row below whose amount, two neighbouring digits swapped, would make up a difference, as words.

    Args:
        hasil: the report.
        nomor: places of the rows that are summed.
        isian: the amount of a row.
        selisih: rupiah; what is written at the parent less the sum.
    """
    calon = [(b, n) for b in (hasil.anggaran[k] for k in nomor)
             if b.rinci and (n := isian(b).nilai) is not None and is_swap(n, n + selisih)]
    if len(calon) != 1:
        return ""
    b, _ = calon[0]
    return f"; cocok bila dua angka berdampingan di {b.uraian} ({isian(b).sel}) tertukar"


def budget_causes(hasil: Hasil, nomor: Iterable[int],
                  nilai: Callable[[HasilAnggaran], Isian[Decimal]]) -> Iterator[Penyebab]:
    """Amounts of rows of Anggaran that may explain a difference."""
    for b in (hasil.anggaran[n] for n in nomor):
        isian = nilai(b)
        if isian.nilai is not None and isian.sel is not None:
            yield Penyebab(b.uraian, isian.sel, isian.nilai)


def spending_causes(hasil: Hasil, nilai: Callable[[HasilBelanja], Isian[Decimal]]) -> Iterator[Penyebab]:
    """Amounts of rows of Belanja that may explain a difference."""
    for b in hasil.belanja:
        isian = nilai(b)
        if isian.nilai is not None and isian.sel is not None:
            yield Penyebab(b.jenis or b.kelompok or BELANJA.name, isian.sel, isian.nilai)


def explain_difference(hasil: Hasil, tertulis: Decimal, b: HasilAnggaran, seharusnya: Decimal) -> str:
    """What explains that another document gives a row of Anggaran another amount: a slip, or a row left out."""
    if kata := name_slip(tertulis, seharusnya):
        return kata
    bawah = below(hasil.anggaran.index(b), children(hasil))
    return explain(tertulis - seharusnya, tuple(budget_causes(hasil, bawah, lambda x: x.anggaran_isian)),
                   tuple(spending_causes(hasil, lambda x: x.anggaran_isian)))


def _percent(b: HasilAnggaran) -> Decimal | None:
    return b.capaian if b.capaian is not None else b.capaian_hitung


def _mean(nilai: Iterable[Decimal | None]) -> Decimal | None:
    semua = list(nilai)
    ada = [n for n in semua if n is not None]
    return sum(ada, Decimal(0)) / len(ada) if len(ada) == len(semua) > 1 else None
