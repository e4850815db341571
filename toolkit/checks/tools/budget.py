"""Rows below a row of Anggaran, and the figures that staff make of them the wrong way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.checks.tools.explain import RATA_PERSEN, Calon, Penyebab, explain_amount, mean_and_sum
from toolkit.checks.tools.slips import is_swap, name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.model.sel import Isian
from toolkit.rules.anggaran import DIJUMLAHKAN, build_tree
from toolkit.schema.input import ANGGARAN, BELANJA


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
    langsung = [hasil.anggaran[n] for n in anak.get(nomor, ())]
    rinci = [hasil.anggaran[n] for n in below(nomor, anak) if hasil.anggaran[n].rinci]
    yield from _mean_percents({"baris di bawahnya": langsung, "rincian terendahnya": rinci})


def total_mean_percents(hasil: Hasil) -> Iterator[Calon]:
    """The same for the whole sheet: the mean of the programs' percentages, or of the lowest rows'."""
    puncak = {n for n, induk in enumerate(build_tree(hasil.laporan.anggaran).induk) if induk is None}
    program = [b for n, b in enumerate(hasil.anggaran) if n in puncak and b.tingkat in DIJUMLAHKAN]
    yield from _mean_percents({"program": program, "rincian terendah": [b for b in hasil.anggaran if b.rinci]})


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
    return f"; cocok bila dua angka berdampingan di {calon[0].uraian} ({kolom.isian(calon[0]).sel}) tertukar"


def causes(baris: Iterable[HasilAnggaran | HasilBelanja], kolom: KolomUang) -> Iterator[Penyebab]:
    """Amounts of rows of Anggaran or Belanja that may explain a difference."""
    for b in baris:
        isian = kolom.isian(b)
        if isian.nilai is not None and isian.sel is not None:
            nama = b.uraian if isinstance(b, HasilAnggaran) else b.jenis or b.kelompok or BELANJA.name
            yield Penyebab(nama, isian.sel, isian.nilai)


def explain_difference(hasil: Hasil, tertulis: Decimal, b: HasilAnggaran, seharusnya: Decimal) -> str:
    """What explains that another document gives a row of Anggaran another amount: a slip, or a row left out."""
    bawah = (hasil.anggaran[n] for n in below(hasil.anggaran.index(b), children(hasil)))
    return name_slip(tertulis, seharusnya) or explain_amount(tertulis - seharusnya, tuple(causes(bawah, UANG[0])),
                                                             tuple(causes(hasil.belanja, UANG[0])))


def _mean_percents(menurut: Mapping[str, Sequence[HasilAnggaran]]) -> Iterator[Calon]:
    for apa, baris in menurut.items():
        rata = mean_and_sum([b.capaian if b.capaian is not None else b.capaian_hitung for b in baris])
        yield Calon(rata[0] if rata and len(baris) > 1 else None, RATA_PERSEN.format(apa=apa))
