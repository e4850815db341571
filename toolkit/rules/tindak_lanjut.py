"""Recommendations of last year's evaluation: the share that is done."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.model.laporan import BarisRekomendasi
from toolkit.model.tindak_lanjut import SELESAI, STATUS, TIDAK_DAPAT, TindakLanjut
from toolkit.rules.anggaran import compute_persen


def compute_tindak_lanjut(baris: Sequence[BarisRekomendasi]) -> TindakLanjut | None:
    """Those that are done of those that can be followed up, in percent; None without a recommendation.

    A blank status is one that is not done yet. One that is no status is not counted.

    Source: workbook contract, section 2, "Optional sheets".
    """
    if not baris:
        return None
    status = [b.status.nilai or "" for b in baris]
    tidak_dapat, asing = status.count(TIDAK_DAPAT), sum(bool(s) and s not in STATUS for s in status)
    selesai, dihitung = status.count(SELESAI), len(baris) - tidak_dapat - asing
    return TindakLanjut(selesai, dihitung, compute_persen(Decimal(selesai), Decimal(dihitung)), tidak_dapat, asing)
