"""The years before: an indicator's realisasi, capaian and tren."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from toolkit.model.asal import Tren
from toolkit.model.laporan import BarisRealisasi, Ukuran
from toolkit.model.sel import Isian
from toolkit.rules.banding import CaraBanding, compare
from toolkit.rules.capaian import Capaian, over_cells
from toolkit.rules.dokumen import Dokumen, agree
from toolkit.rules.realisasi import as_rumus
from toolkit.rules.tren import compute_tren

TAHUN_SEBELUM = 4
"""So many years before are always shown, with or without a value."""

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
