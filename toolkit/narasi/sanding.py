"""The office's own sentences beside the figures: those that contradict them, and those that ours would say again."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.model.temuan import Temuan, Tingkat
from toolkit.values.teks import fold

_KALIMAT = "NAS"
"""Codes of the findings that quote a sentence."""
_ANGKA = re.compile(r"\d[\d.]*(?:,\d+)?")
_SAMA = Decimal("0.7")
"""So great a part of our sentence's words stands in the office's that says the same."""


def contradicting(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings of sentences that say other than the figures: open ones, and no infos."""
    return tuple(satu for t in temuan for satu in t.semua if satu.kode.startswith(_KALIMAT)
                 and satu.tingkat is not Tingkat.INFO and not satu.diterima)


def says_again(isi: Iterable[str], kalimat: str, salah: Sequence[Temuan]) -> bool:
    """Whether the office itself says what our sentence says: its figures, and most of its words.

    Args:
        isi: the office's texts that are printed beside it.
        kalimat: ours.
        salah: what of the office's contradicts the figures: a text that holds such a sentence says nothing again.

    >>> says_again(["Rata-rata capaian sasaran 84 % (Baik)."], "Rata-rata capaian sasaran 84,35 %.", ())
    True
    >>> says_again(["Rata-rata capaian sasaran 85 % (Baik)."], "Rata-rata capaian sasaran 84,35 %.", ())
    False
    """
    kata = {k for k in fold(kalimat).split() if not k.isdigit()}
    for teks in isi:
        lipat = fold(teks)
        if any(fold(t.nilai) in lipat for t in salah) or not kata:
            continue
        sama = Decimal(len(kata.intersection(lipat.split()))) / len(kata)
        if sama >= _SAMA and all(any(_states(a, b) for b in _ANGKA.findall(teks)) for a in _ANGKA.findall(kalimat)):
            return True
    return False


def _states(kami: str, kantor: str) -> bool:
    """The office's figure is ours, at its own precision."""
    a, b = (Decimal(t.rstrip(".").replace(".", "").replace(",", ".")) for t in (kami, kantor))
    return a == b or round(a, max(0, -int(b.as_tuple().exponent))) == b
