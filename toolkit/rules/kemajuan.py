"""Tingkat kemajuan: how far the realisasi is on the way to the Renstra's last year."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil import Sumber
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.rules.banding import CaraBanding, compare
from toolkit.rules.realisasi import RealisasiTahun, as_sumber


class Kemajuan(NamedTuple):
    """What tingkat kemajuan compares: in satuan; percent, never limited. The cells that a formula may refer to."""

    target: Decimal | str | None = None
    target_sumber: Sumber = ()
    realisasi: Decimal | str | None = None
    realisasi_sumber: Sumber = ()
    persen: Decimal | None = None
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
    return Kemajuan(banding.target, as_sumber(isian), banding.realisasi, realisasi.sumber, banding.capaian,
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
    persen = None
    if jumlah_target is not None and jumlah_realisasi is not None:
        persen = compare(Ukuran(jumlah_target), Ukuran(jumlah_realisasi), cara).capaian
    sumber_target = tuple(s for i in target for s in as_sumber(i)) if jumlah_target is not None else ()
    sumber_realisasi = tuple(s for i in sebelum for s in as_sumber(i))
    return Kemajuan(
        jumlah_target, sumber_target, jumlah_realisasi,
        (*sumber_realisasi, *realisasi.sumber) if jumlah_realisasi is not None and len(realisasi.sumber) == 1 else (),
        persen)


def _sum(ukuran: list[Ukuran | None]) -> Decimal | None:
    jumlah = Decimal(0)
    for satu in ukuran:
        if satu is None or satu.angka is None or satu.sampai is not None:
            return None
        jumlah += satu.angka
    return jumlah if ukuran else None
