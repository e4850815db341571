"""Other formulas for a capaian that reports are seen to use, as candidates that may explain a wrong figure."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.checks.tools.explain import Calon
from toolkit.model.hasil import HasilIndikator, HasilKeluaran
from toolkit.model.laporan import Arah
from toolkit.rules.capaian import RUMUS_NEGATIF, compute_capaian

TERBALIK = "adalah target dibagi realisasi"


def of_indikator(i: HasilIndikator) -> tuple[Calon, ...]:
    """An indicator's capaian without the limit, by the other negative formula, in the other direction, upside down."""
    return tuple(_candidates(i))


def of_keluaran(o: HasilKeluaran) -> tuple[Calon, ...]:
    """An output's capaian upside down."""
    return (Calon(_upside_down(o.target, o.realisasi), TERBALIK),)


def _candidates(i: HasilIndikator) -> Iterator[Calon]:
    yield Calon(i.capaian_tanpa_batas, "cocok bila tidak dibatasi Batas capaian")
    if not isinstance(i.target, Decimal) or not isinstance(i.realisasi, Decimal):
        return
    if i.arah is Arah.NEGATIF:
        for rumus in RUMUS_NEGATIF:
            yield Calon(compute_capaian(i.target, i.realisasi, i.arah, rumus), f"cocok dengan Rumus negatif {rumus}")
    balik = Arah.POSITIF if i.arah is Arah.NEGATIF else Arah.NEGATIF
    yield Calon(compute_capaian(i.target, i.realisasi, balik), f"cocok bila Arah {balik.value}")
    yield Calon(_upside_down(i.target, i.realisasi), TERBALIK)


def _upside_down(target: Decimal | str | None, realisasi: Decimal | str | None) -> Decimal | None:
    if not isinstance(target, Decimal) or not isinstance(realisasi, Decimal) or realisasi == 0:
        return None
    return compute_capaian(realisasi, target, Arah.POSITIF)
