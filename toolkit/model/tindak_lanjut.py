"""What became of the recommendations of last year's evaluation: the states of one, and how many are done."""

from decimal import Decimal
from typing import NamedTuple

SELESAI, DALAM_PROSES, BELUM, TIDAK_DAPAT = STATUS = (
    "Selesai", "Dalam Proses", "Belum Ditindaklanjuti", "Tidak Dapat Ditindaklanjuti")
"""Status of a recommendation, as the sheet offers it; the last is no part of what is to be done."""
STATUS_LAIN = (
    *((kata, SELESAI) for kata in (
        "sudah", "sudah selesai", "tuntas", "ditindaklanjuti", "sudah ditindaklanjuti", "telah ditindaklanjuti",
        "selesai ditindaklanjuti", "sesuai", "sesuai rekomendasi")),
    *((kata, DALAM_PROSES) for kata in (
        "proses", "sedang diproses", "sedang berjalan", "berjalan", "on progress", "dalam proses tindak lanjut",
        "belum selesai", "belum sesuai", "belum sesuai rekomendasi")),
    *((kata, BELUM) for kata in ("belum", "belum ada")), ("tidak dapat", TIDAK_DAPAT))
"""Words of earlier reports, and those in which inspectorates keep their follow-up, with what they mean here."""


class TindakLanjut(NamedTuple):
    """How many recommendations are done.

    Attributes:
        selesai, dihitung: those that are done, of those that can be followed up. persen: their share, None of none.
        tidak_dapat: said to be impossible to follow up. tak_dikenal: with a status that is none; neither is counted.
    """

    selesai: int
    dihitung: int
    persen: Decimal | None
    tidak_dapat: int
    tak_dikenal: int
