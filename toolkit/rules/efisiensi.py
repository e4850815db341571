"""Efisiensi of a sasaran: its capaian against the share of its money that was spent."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from toolkit.model.hasil import HasilAnggaranSasaran, HasilEfisiensi, HasilSasaran
from toolkit.model.regulasi import MetodeEfisiensi
from toolkit.rules.skala import classify
from toolkit.values.angka import bulat

_TANPA_SISA = 12
"""Decimals of a mean that count: what is left of a division is no missed target, and no rounding makes one reached."""
BELUM_TERCAPAI = "target belum tercapai"
BELUM_DILAKSANAKAN = "belum dilaksanakan"
TIDAK_DAPAT_DIHITUNG = "tidak dapat dihitung"


def _selisih(capaian: Decimal, penyerapan: Decimal, _parameter: Mapping[str, Decimal]) -> Decimal:
    return capaian - penyerapan


def _nilai(capaian: Decimal, penyerapan: Decimal, parameter: Mapping[str, Decimal]) -> Decimal:
    """(anggaran x capaian - realisasi) / anggaran is capaian - penyerapan, moved to a scale with two ends."""
    nilai = parameter["tengah"] + (capaian - penyerapan) / parameter["rentang"] * parameter["tengah"]
    return max(parameter["terendah"], min(parameter["tertinggi"], nilai))


CARA: Mapping[str, Callable[[Decimal, Decimal, Mapping[str, Decimal]], Decimal]] = {"selisih": _selisih,
                                                                                   "nilai": _nilai}
"""The ways to compute efisiensi, by the names that the regulation files give them."""


def compute_efisiensi(capaian: Decimal, penyerapan: Decimal, metode: MetodeEfisiensi) -> Decimal:
    """Efisiensi in points.

    Args:
        capaian: mean of the sasaran, in percent.
        penyerapan: realisasi / anggaran, in percent.
        metode: which formula, and its constants.

    >>> compute_efisiensi(Decimal(100), Decimal("93.5"), MetodeEfisiensi("", "", "selisih"))
    Decimal('6.5')
    """
    return CARA[metode.cara](capaian, penyerapan, dict(metode.parameter))


def describe_efisiensi(capaian: Decimal, efisiensi: Decimal, metode: MetodeEfisiensi) -> str:
    """The category: only where the target was reached may it be called efisien or kurang efisien.

    Source: this project's decision: saving money by not delivering is no efficiency.
    """
    if bulat(capaian, _TANPA_SISA) < dict(metode.parameter)["capaian_minimal"]:
        return BELUM_TERCAPAI
    return classify(efisiensi, metode.kelas).kelas.nama


def compute_semua_efisiensi(sasaran: Sequence[HasilSasaran], anggaran: Sequence[HasilAnggaranSasaran],
                            metode: MetodeEfisiensi) -> tuple[HasilEfisiensi, ...]:
    """Efisiensi of every sasaran; none where there is no budget.

    Without money, realisasi or output there is no figure: `belum dilaksanakan` where nothing was spent and nothing
    reached, else `tidak dapat dihitung`.
    """
    uang = {satu.kode: satu for satu in anggaran}
    return tuple(_one_sasaran(s, uang[s.kode], metode) for s in sasaran if s.kode in uang)


def _one_sasaran(sasaran: HasilSasaran, uang: HasilAnggaranSasaran, metode: MetodeEfisiensi) -> HasilEfisiensi:
    capaian, penyerapan = sasaran.rata_rata, uang.capaian
    efisiensi = None
    if capaian is not None and penyerapan is not None and capaian != 0 and penyerapan != 0:
        efisiensi = compute_efisiensi(capaian, penyerapan, metode)
        kategori = describe_efisiensi(capaian, efisiensi, metode)
    else:
        kategori = BELUM_DILAKSANAKAN if capaian == 0 and penyerapan == 0 else TIDAK_DAPAT_DIHITUNG
    return HasilEfisiensi(kode=sasaran.kode, uraian=sasaran.uraian, capaian=capaian, anggaran=uang.anggaran,
                          realisasi=uang.realisasi, penyerapan=penyerapan, efisiensi=efisiensi, kategori=kategori)
