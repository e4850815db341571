"""Tingkat kemajuan: how far the realisasi is on the way to the Renstra's last year."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.laporan import Ukuran
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian
from toolkit.rules.banding import CaraBanding, compare
from toolkit.rules.capaian import Capaian
from toolkit.rules.realisasi import RealisasiTahun, as_rumus
from toolkit.rumus.build import total


class Kemajuan(NamedTuple):
    """What tingkat kemajuan compares: in satuan, over the input cells; percent, never limited."""

    target: Decimal | str | None = None
    target_rumus: Pohon | None = None
    realisasi: Decimal | str | None = None
    realisasi_rumus: Pohon | None = None
    hitungan: Capaian = Capaian()
    rentang: str = ""
    """The target as typed, where it is a range."""


class Renstra(NamedTuple):
    """The Renstra's years, and an indicator's targets in them; `riwayat`: realisasi of the years before."""

    tahun_awal: int
    tahun_akhir: int
    tahun: int
    target: Mapping[int, Isian[Ukuran]]
    riwayat: Mapping[int, Isian[Ukuran]]


def yearly(renstra: Renstra, realisasi: RealisasiTahun, cara: CaraBanding) -> Kemajuan:
    """Each year's target stands alone: this year's realisasi against the target of the Renstra's last year."""
    isian = renstra.target.get(renstra.tahun_akhir, Isian())
    banding = compare(isian.nilai, realisasi.ukuran, cara)
    return Kemajuan(banding.target, as_rumus(isian), banding.realisasi, realisasi.rumus, banding.hitungan,
                    isian.tertulis.strip() if banding.rentang is not None else "")


def accumulated(renstra: Renstra, realisasi: RealisasiTahun, cara: CaraBanding) -> Kemajuan:
    """Each year has its own share: the sum since the Renstra's first year against the sum of all years' targets.

    None where a year is missing, or is no plain number.

    Source: workbook contract, section 3, "tingkat_kemajuan".
    """
    tahun_target = range(renstra.tahun_awal, renstra.tahun_akhir + 1)
    target = [renstra.target.get(tahun, Isian()) for tahun in tahun_target]
    sebelum = [renstra.riwayat.get(tahun, Isian()) for tahun in range(renstra.tahun_awal, renstra.tahun)]
    jumlah_target = _sum([i.nilai for i in target])
    jumlah_realisasi = _sum([*(i.nilai for i in sebelum), realisasi.ukuran])
    hitungan = Capaian()
    if jumlah_target is not None and jumlah_realisasi is not None:
        hitungan = compare(Ukuran(jumlah_target), Ukuran(jumlah_realisasi), cara).hitungan
    return Kemajuan(jumlah_target, _total(map(as_rumus, target)), jumlah_realisasi,
                    _total([*map(as_rumus, sebelum), realisasi.rumus]), hitungan)


def _total(bagian: Iterable[Pohon | None]) -> Pohon | None:
    """The sum of some years; None where one of them has no number."""
    semua = list(bagian)
    ada = [b for b in semua if b is not None]
    return total(ada) if ada and len(ada) == len(semua) else None


def _sum(ukuran: list[Ukuran | None]) -> Decimal | None:
    jumlah = Decimal(0)
    for satu in ukuran:
        if satu is None or satu.angka is None or satu.sampai is not None:
            return None
        jumlah += satu.angka
    return jumlah if ukuran else None
