"""Rows of RKT or PK Program joined to rows of Anggaran: by Kode Anggaran, else by name within one Tingkat."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.checks.cetak import fits
from toolkit.checks.mirip import at_least, likeness
from toolkit.model.hasil import Hasil, HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.sel import Isian
from toolkit.values.kode import kunci
from toolkit.values.teks import AMBANG_NAMA, JARAK_NAMA

ROUNDING = 1e-9
"""Two ratios that differ by a float's last digit are equally near."""


@dataclass(frozen=True, slots=True)
class Dicari:
    """A row of another document: its name, its amount in rupiah and the code that ties it to Anggaran."""

    nama: Isian[str]
    jumlah: Isian[Decimal]
    kode_anggaran: Isian[str]


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A row and the budget row that it was joined to; None where there is none, `mirip` then names the candidates."""

    dicari: Dicari
    anggaran: HasilAnggaran | None
    mirip: tuple[HasilAnggaran, ...] = ()

    @property
    def seharusnya(self) -> Decimal | None:
        """Rupiah of the budget row: the sum of its rows where there is one."""
        return None if self.anggaran is None else self.anggaran.anggaran_dipakai


def join(hasil: Hasil, tingkat: Tingkatan, baris: Sequence[Dicari]) -> tuple[Pasangan, ...]:
    """Join rows to Anggaran, in their own order.

    A row with a Kode Anggaran that Anggaran lacks is left out: the reader has reported the code.
    """
    by_code = {kunci(b.kode): b for b in hasil.anggaran}
    pasangan: dict[int, Pasangan] = {}
    terpakai: set[str] = set()
    for i, d in enumerate(baris):
        if d.kode_anggaran.nilai is not None and (found := by_code.get(kunci(d.kode_anggaran.nilai))):
            pasangan[i] = Pasangan(d, found)
            terpakai.add(found.kode)
    tanpa_kode = {i: d for i, d in enumerate(baris) if d.kode_anggaran.kosong and d.nama.nilai}
    calon = [b for b in hasil.anggaran if b.tingkat is tingkat and b.kode not in terpakai]
    pasangan.update(_join_by_name(tanpa_kode, calon))
    return tuple(pasangan[i] for i in sorted(pasangan))


def disagreeing(pasangan: Sequence[Pasangan]) -> tuple[tuple[Pasangan, ...], int]:
    """The joined rows whose amount is not that of Anggaran, and how many were compared.

    Several rows with one Kode Anggaran agree also where they add up to it.
    """
    jumlah: dict[str, Decimal] = {}
    for p in pasangan:
        if p.anggaran is not None and p.dicari.jumlah.nilai is not None:
            jumlah[p.anggaran.kode] = jumlah.get(p.anggaran.kode, Decimal(0)) + p.dicari.jumlah.nilai
    dibandingkan = [p for p in pasangan if p.seharusnya is not None and p.dicari.jumlah.nilai is not None]
    beda = tuple(p for p in dibandingkan if not fits(p.dicari.jumlah, p.seharusnya)
                 and (p.anggaran is None or jumlah[p.anggaran.kode] != p.seharusnya))
    return beda, len(dibandingkan)


def _join_by_name(baris: dict[int, Dicari], calon: Sequence[HasilAnggaran]) -> dict[int, Pasangan]:
    """Each row used once, the most alike first; two candidates nearly as alike as each other are no match."""
    mirip = {(i, k): likeness(nama, b.uraian) for i, d in baris.items() for nama in [d.nama.nilai or ""]
             for k, b in enumerate(calon) if at_least(nama, b.uraian, AMBANG_NAMA)}
    pasangan: dict[int, Pasangan] = {}
    terpakai: set[int] = set()
    for (i, k), r in sorted(mirip.items(), key=lambda x: (-x[1], x[0])):
        if i in pasangan or k in terpakai:
            continue
        lain = [j for (n, j), s in mirip.items() if n == i and j != k and j not in terpakai
                and r - s < JARAK_NAMA - ROUNDING]
        if lain:
            pasangan[i] = Pasangan(baris[i], None, tuple(calon[j] for j in (k, *lain)))
        else:
            pasangan[i] = Pasangan(baris[i], calon[k])
            terpakai.add(k)
    for i, d in baris.items():
        pasangan.setdefault(i, Pasangan(d, None))
    return pasangan
