"""Efisiensi of a sasaran: its capaian against the share of its money that was spent."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.model.hasil import HasilSasaran
from toolkit.model.hasil_uang import HasilAnggaranSasaran, HasilEfisiensi
from toolkit.model.regulasi import Kelas, MetodeEfisiensi, Regulasi
from toolkit.model.rumus import Pohon
from toolkit.rules.skala import classify
from toolkit.rumus.build import fill
from toolkit.rumus.evaluate import evaluate
from toolkit.values.angka import bulat

_TANPA_SISA = 12
"""Decimals of a mean that count: what is left of a division is no missed target, and no rounding makes one reached."""


def describe_efisiensi(capaian: Decimal, efisiensi: Decimal, metode: MetodeEfisiensi) -> Kelas:
    """The class: only where the target was reached may it be called efisien or kurang efisien.

    Source: this project's decision: saving money by not delivering is no efficiency.
    """
    if bulat(capaian, _TANPA_SISA) < metode.tanpa_kelas.capaian_minimal:
        return metode.tanpa_kelas.belum_tercapai
    return classify(efisiensi, metode.kelas).kelas


def compute_efisiensi(sasaran: Sequence[HasilSasaran], anggaran: Sequence[HasilAnggaranSasaran],
                      regulasi: Regulasi) -> tuple[HasilEfisiensi, ...]:
    """Efisiensi of every sasaran; none where there is no budget.

    Without money, realisasi or output there is no figure: not carried out where nothing was spent and nothing
    reached, else not computable.
    """
    uang = {satu.kode: satu for satu in anggaran}
    rumus = fill(regulasi.efisiensi.rumus, penyerapan=regulasi.rumus.penyerapan)
    return tuple(_one_sasaran(s, uang[s.kode], regulasi.efisiensi, rumus) for s in sasaran if s.kode in uang)


def _one_sasaran(sasaran: HasilSasaran, uang: HasilAnggaranSasaran, metode: MetodeEfisiensi,
                 rumus: Pohon) -> HasilEfisiensi:
    """`rumus`: efisiensi over capaian, realisasi and anggaran."""
    capaian, penyerapan = sasaran.rata_rata, uang.capaian
    efisiensi, tanpa = None, metode.tanpa_kelas
    if capaian and penyerapan:
        efisiensi = evaluate(rumus, {"capaian": capaian, "realisasi": uang.realisasi, "anggaran": uang.anggaran})
    if efisiensi is not None and capaian is not None:
        kelas = describe_efisiensi(capaian, efisiensi, metode)
        kategori, nada = kelas.nama, kelas.nada
    else:
        kategori = tanpa.belum_dilaksanakan if capaian == 0 and penyerapan == 0 else tanpa.tidak_dapat_dihitung
        nada = None
    return HasilEfisiensi(kode=sasaran.kode, uraian=sasaran.uraian, capaian=capaian, capaian_rumus=sasaran.rumus,
                          uang=uang, penyerapan=penyerapan, efisiensi=efisiensi, rumus=rumus, kategori=kategori,
                          nada=nada)
