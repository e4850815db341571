"""What the year's realisasi is shown beside: the years before, the end of the Renstra, the national figure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.asal import LetakNasional, Tren
from toolkit.model.laporan import Arah, BarisRealisasi, Ukuran
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian
from toolkit.rules.anggaran import add
from toolkit.rules.capaian import Capaian, CaraBanding, compare, over_cells
from toolkit.rules.dokumen import Dokumen, RealisasiTahun, agree, as_rumus
from toolkit.rumus.tree import total

TAHUN_SEBELUM = 4
"""So many years before are always shown, with or without a value."""


def compute_tren(nilai: Sequence[Decimal]) -> Tren | None:
    """Direction of values in the order of their years.

    Args:
        nilai: the known values; years without one are left out.

    Returns:
        MENINGKAT where it never falls and ends higher, MENURUN where it never rises and ends lower, TETAP where it
        never changes, else BERFLUKTUASI; None below two values. Whether it is good depends on the direction.

    Source: this project's decision.

    >>> compute_tren([Decimal("76.7"), Decimal("74.1"), Decimal("71.7"), Decimal("71.7")])
    <Tren.MENURUN: 'menurun'>
    """
    if len(nilai) <= 1:
        return None
    langkah = [sesudah - sebelum for sebelum, sesudah in pairwise(nilai)]
    naik, turun = any(s > 0 for s in langkah), any(s < 0 for s in langkah)
    if naik and turun:
        return Tren.BERFLUKTUASI
    if naik:
        return Tren.MENINGKAT
    return Tren.MENURUN if turun else Tren.TETAP


Riwayat = Mapping[int, Isian[Ukuran]]


def find_riwayat(dokumen: Dokumen, tahun: int) -> Riwayat:
    """Realisasi of the years before `tahun`, in their order; one that rows of the code dispute is left empty."""
    semua = sorted({t for baris in dokumen.realisasi for t in baris.riwayat if t < tahun})
    sepakat = {t: agree(dokumen.realisasi, _year_of(t)) for t in semua}
    return {t: Isian() if satu.ganda else satu.isian for t, satu in sepakat.items()}


def show_riwayat(riwayat: Riwayat, tahun: int) -> dict[int, Decimal | None]:
    """Every year that has a value, and at least the four before `tahun`; None for no number."""
    ada = {t for t, isian in riwayat.items() if isian.nilai is not None}
    return {t: plain(riwayat[t].nilai) if t in riwayat else None
            for t in sorted(ada | set(range(tahun - TAHUN_SEBELUM, tahun)))}


def compute_riwayat_capaian(riwayat: Riwayat, target: Riwayat, cara: CaraBanding) -> dict[int, Capaian]:
    """Capaian of the years before, not limited, over the input cells, where the Renstra has their targets.

    Source: workbook contract, section 4, "Numbering".
    """
    hasil = {}
    for tahun, isian in riwayat.items():
        sasaran = target.get(tahun, Isian())
        if isian.nilai is not None and sasaran.nilai is not None:
            capaian = compare(sasaran.nilai, isian.nilai, cara).hitungan
            hasil[tahun] = capaian._replace(rumus=over_cells(capaian.rumus, as_rumus(sasaran), as_rumus(isian)))
    return {tahun: capaian for tahun, capaian in hasil.items() if capaian.nilai is not None}


def find_tren(riwayat: Riwayat, realisasi: Ukuran | None) -> Tren | None:
    """Direction of the years before and this year's realisasi; what is no number is left out.

    None where this year's is no number: the years before alone are no direction of this year.
    """
    ini = plain(realisasi)
    if ini is None:
        return None
    lama = (plain(isian.nilai) for isian in riwayat.values())
    return compute_tren([*(nilai for nilai in lama if nilai is not None), ini])


def plain(ukuran: Ukuran | None) -> Decimal | None:
    """The one number of a measure; None for a range, a letter and nothing."""
    return None if ukuran is None or ukuran.sampai is not None else ukuran.angka


def _year_of(tahun: int) -> Callable[[BarisRealisasi], Isian[Ukuran]]:
    return lambda baris: baris.riwayat.get(tahun, Isian())


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
    jumlah_target = add(plain(i.nilai) for i in target) if target else None
    jumlah_realisasi = add(map(plain, (*(i.nilai for i in sebelum), realisasi.ukuran)))
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


def describe_nasional(realisasi: Decimal | str | None, nasional: Decimal | None, arah: Arah) -> str:
    """KET. of the comparison with the national figure.

    Args:
        realisasi: in the indicator's satuan.
        nasional: in the same satuan, None where there is none.
        arah: where less is better, a lower realisasi is above the nation's.

    Returns:
        `-` where one of the two is missing, or is no number.

    Source: workbook contract, section 3, "Nasional".

    >>> describe_nasional(Decimal(8), Decimal(9), Arah.NEGATIF)
    'di atas'
    """
    if nasional is None or not isinstance(realisasi, Decimal):
        return LetakNasional.TIDAK_ADA.value
    if realisasi == nasional:
        return LetakNasional.SETARA.value
    baik = (realisasi > nasional) == (arah is Arah.POSITIF)
    return (LetakNasional.DI_ATAS if baik else LetakNasional.DI_BAWAH).value
