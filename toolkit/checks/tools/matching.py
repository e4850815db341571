"""The row that is meant: by its code, by a name that is alike.

Rows of RKT or PK Program are joined to rows of Anggaran by Kode Anggaran, else by name.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from toolkit.catalog import Kena, once
from toolkit.checks.tools.printed import compare, rupiah
from toolkit.checks.tools.shapes import Banding
from toolkit.checks.tools.slips import name_slip
from toolkit.checks.tools.totals import explain_difference
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisRealisasi, BarisRenstra, Tingkatan
from toolkit.model.sel import Isian
from toolkit.model.temuan import Keputusan, Pembandingan, Perihal
from toolkit.schema.input import ANGGARAN
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import AMBANG_NAMA, JARAK_NAMA, at_least, kemiripan


class Berkode(Protocol):
    """A record with a code column."""

    @property
    def kode(self) -> Isian[str]:
        """The code."""


R = TypeVar("R", bound=Berkode)


def by_kode(rekaman: Iterable[R]) -> Mapping[Kunci, R]:
    """Records by code; of several with one code the first, rows without a code left out."""
    hasil: dict[Kunci, R] = {}
    for r in rekaman:
        if r.kode.nilai is not None:
            hasil.setdefault(kunci(r.kode.nilai), r)
    return hasil


@once
def indikator_by_kode(hasil: Hasil) -> Mapping[Kunci, HasilIndikator]:
    """The computed indicators by code."""
    return {kunci(i.kode): i for i in hasil.indikator}


def rows_of_indikator(hasil: Hasil) -> Iterator[tuple[HasilIndikator, BarisRealisasi]]:
    """Each indicator that has a row in sheet Realisasi, with it."""
    baris = by_kode(hasil.laporan.realisasi)
    return ((i, found) for i in hasil.indikator if (found := baris.get(kunci(i.kode))) is not None)


def renstra_of_indikator(hasil: Hasil) -> Iterator[tuple[HasilIndikator, BarisRenstra]]:
    """Each row of sheet Renstra that is an indicator's, in the order of the rows, with it."""
    hitungan = indikator_by_kode(hasil)
    return ((found, r) for r in hasil.laporan.renstra
            if (found := hitungan.get(kunci(r.kode.nilai or ""))) is not None)


ROUNDING = 1e-9
"""Two ratios that differ by a float's last digit are equally near."""


class Dicari(NamedTuple):
    """A row of another document: its name, its amount in rupiah and the code that ties it to Anggaran."""

    nama: Isian[str]
    jumlah: Isian[Decimal]
    kode_anggaran: Isian[str]


class Pasangan(NamedTuple):
    """A row and the budget row that it was joined to; None where there is none, `mirip` then names the candidates.

    `sebelum`: the row is compared with this budget, that before the change.
    """

    dicari: Dicari
    anggaran: HasilAnggaran | None
    mirip: tuple[HasilAnggaran, ...] = ()
    sebelum: Isian[Decimal] | None = None

    @property
    def seharusnya(self) -> Decimal | None:
        """Rupiah of the budget row: the sum of its rows where there is one."""
        if self.sebelum is not None:
            return self.sebelum.nilai
        return None if self.anggaran is None else self.anggaran.anggaran_dipakai

    @property
    def kolom(self) -> str:
        """The column of Anggaran that it is compared with."""
        return ANGGARAN.column("anggaran" if self.sebelum is None else "anggaran_sebelum").heading

    @property
    def letak(self) -> object:
        """Where that amount stands."""
        isian = self.sebelum or (self.anggaran.anggaran_isian if self.anggaran else None)
        return (isian.sel if isian else None) or ANGGARAN.name


KodeOf = Callable[[Pasangan, Keputusan], str]


def join(hasil: Hasil, tingkat: Tingkatan, baris: Sequence[Dicari]) -> tuple[Pasangan, ...]:
    """Join rows to Anggaran, in their own order; none without that sheet.

    A row with a Kode Anggaran that Anggaran lacks is left out: the reader has reported the code.
    """
    if ANGGARAN.name not in hasil.laporan.ada:
        return ()
    by_code = {kunci(b.kode): b for b in hasil.anggaran_kode}
    pasangan: dict[int, Pasangan] = {}
    terpakai: set[str] = set()
    for i, d in enumerate(baris):
        if d.kode_anggaran.nilai is not None and (found := by_code.get(kunci(d.kode_anggaran.nilai))):
            pasangan[i] = Pasangan(d, found)
            terpakai.add(found.kode)
    tanpa_kode = {i: d for i, d in enumerate(baris) if d.kode_anggaran.kosong and d.nama.nilai}
    pasangan.update(_join_by_name(tanpa_kode, [b for b in hasil.anggaran_kode
                                               if b.tingkat is tingkat and b.kode not in terpakai]))
    return tuple(pasangan[i] for i in sorted(pasangan))


def disagreeing(pasangan: Sequence[Pasangan]) -> tuple[tuple[Pasangan, ...], int]:
    """The joined rows whose amount is not that of Anggaran, and how many were compared."""
    semua = _compare(pasangan, lambda _, __: "")
    return (tuple(p for b, p in semua if b.berbeda),
            sum(b.keputusan is not Keputusan.TANPA_PEMBANDING for b, _ in semua))


def compare_joined(hasil: Hasil, pasangan: Sequence[Pasangan], kode: KodeOf,
                   catatan: Container[str] = ()) -> Iterator[Banding]:
    """Each amount beside that of Anggaran; `kode` names the finding for a row and what came of it.

    Several rows with one Kode Anggaran agree also where they add up to it. `catatan`: notes that explain a difference;
    an amount that has one is no counterpart of Anggaran's.
    """
    for b, p in _compare(pasangan, kode):
        if b.berbeda and b.perihal.kode in catatan:
            b = b._replace(keputusan=Keputusan.TANPA_PEMBANDING, hitungan=None)  # noqa: PLW2901 - the same comparison
        fakta = {"uraian": p.anggaran.uraian if p.anggaran else "", "anggaran": rupiah(p.seharusnya), "letak": p.letak,
                 "kolom": p.kolom}
        yield Banding(b, fakta, partial(_explain, hasil, p))


def _explain(hasil: Hasil, p: Pasangan) -> str:
    tertulis, seharusnya = p.dicari.jumlah.nilai, p.seharusnya
    if p.anggaran is None or tertulis is None or seharusnya is None:
        return ""
    if p.sebelum is not None:
        return name_slip(tertulis, seharusnya)
    return explain_difference(hasil, tertulis, p.anggaran, seharusnya)


def _compare(pasangan: Sequence[Pasangan], kode: KodeOf) -> list[tuple[Pembandingan, Pasangan]]:
    jumlah: dict[str, Decimal] = {}
    for p in pasangan:
        if p.anggaran is not None and p.dicari.jumlah.nilai is not None:
            jumlah[p.anggaran.kode] = jumlah.get(p.anggaran.kode, Decimal(0)) + p.dicari.jumlah.nilai
    return [(_compared(p, jumlah, kode), p) for p in pasangan if p.dicari.jumlah.nilai is not None]


def _compared(p: Pasangan, jumlah: Mapping[str, Decimal], kode: KodeOf) -> Pembandingan:
    nama = p.dicari.nama.nilai or ""
    rumus = "anggaran yang sama di sheet Anggaran"
    if p.anggaran is not None:
        rumus = f"{p.kolom.lower()} {p.anggaran.tingkat.value} {p.anggaran.kode} di sheet Anggaran"
    b = compare(Perihal("", nama, f"anggaran {nama}", rumus, rupiah=True), p.dicari.jumlah, p.seharusnya)
    if b.berbeda and p.anggaran is not None and jumlah[p.anggaran.kode] == p.seharusnya:
        b = b._replace(keputusan=Keputusan.SESUAI,
                       perihal=b.perihal._replace(rumus=f"{rumus}, bersama baris lain berkode sama"))
    return b._replace(perihal=b.perihal._replace(kode=kode(p, b.keputusan)))


def _join_by_name(baris: dict[int, Dicari], calon: Sequence[HasilAnggaran]) -> dict[int, Pasangan]:
    """Each row used once, the most alike first; two candidates nearly as alike as each other are no match."""
    mirip = {i: {k: kemiripan(nama, b.uraian) for k, b in enumerate(calon) if at_least(nama, b.uraian, AMBANG_NAMA)}
             for i, d in baris.items() for nama in [d.nama.nilai or ""]}
    pasangan: dict[int, Pasangan] = {}
    terpakai: set[int] = set()
    for r, i, k in sorted(((r, i, k) for i, satu in mirip.items() for k, r in satu.items()),
                          key=lambda x: (-x[0], x[1], x[2])):
        if i in pasangan or k in terpakai:
            continue
        lain = [j for j, s in mirip[i].items() if j != k and j not in terpakai and r - s < JARAK_NAMA - ROUNDING]
        if lain:
            pasangan[i] = Pasangan(baris[i], None, tuple(calon[j] for j in (k, *lain)))
        else:
            pasangan[i] = Pasangan(baris[i], calon[k])
            terpakai.add(k)
    for i, d in baris.items():
        pasangan.setdefault(i, Pasangan(d, None))
    return pasangan


def in_one_note(pasangan: Iterable[Pasangan], sebab: str, **fakta: str) -> Iterator[Kena]:
    """A hit at each amount, for one note that lists the budget rows."""
    return (Kena(p.dicari.jumlah, {"daftar": p.anggaran.uraian if p.anggaran else "", **fakta},
                 p.dicari.nama.nilai or "", sebab=sebab) for p in pasangan)


def unmatched(hasil: Hasil, pasangan: tuple[Pasangan, ...], tingkat: Tingkatan) -> Iterator[Kena]:
    """One hit for each row with an amount that was joined to no row of Anggaran."""
    contoh = next((b.kode for b in hasil.anggaran_kode if b.tingkat is tingkat), "")
    for p in pasangan:
        if p.anggaran is not None or p.dicari.jumlah.nilai is None:
            continue
        mirip = " dan ".join(f"{b.kode} {b.uraian}" for b in p.mirip)
        sebab = f"namanya hampir sama dengan {mirip}" if mirip else f"tidak ada {tingkat.value} dengan nama itu"
        yield Kena(p.dicari.nama, {"sebab": sebab, "contoh": p.mirip[0].kode if p.mirip else contoh},
                   p.dicari.nama.nilai or "")
