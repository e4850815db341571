"""Targets and realisasi: numbers, ranges, thresholds, predicate letters."""

from decimal import Decimal

import pytest

from toolkit.model.laporan import Arah, Ukuran
from toolkit.regulation.load import huruf_predikat
from toolkit.values.ukuran import parse


@pytest.mark.parametrize(("teks", "harapan"), [
    ("85", Ukuran(Decimal(85))), ("80 - 90%", Ukuran(Decimal(80), sampai=Decimal(90))),
    ("7 – 8 bulan", Ukuran(Decimal(7), sampai=Decimal(8))), ("80% - 90%", Ukuran(Decimal(80), sampai=Decimal(90))),
    ("7 bulan - 8 bulan", Ukuran(Decimal(7), sampai=Decimal(8))), ("-5 - 3", Ukuran(Decimal(-5), sampai=Decimal(3))),
    ("80 s/d 90", Ukuran(Decimal(80), sampai=Decimal(90))),
    ("maksimal 1 %", Ukuran(Decimal(1), batas=Arah.NEGATIF)), ("minimal 95", Ukuran(Decimal(95), batas=Arah.POSITIF)),
    ("B", Ukuran(predikat="B")), ("B (Baik)", Ukuran(predikat="B")), ("bb", Ukuran(predikat="BB")),
    ("WTP", Ukuran(predikat="WTP")), ("E", Ukuran(predikat="E")),
    ("SKM", Ukuran(skm=True)), ("-5", Ukuran(Decimal(-5))),
])
def test_measures(teks: str, harapan: Ukuran) -> None:
    terbaca = parse(teks, predikat=huruf_predikat())
    assert terbaca is not None
    assert terbaca.ukuran == harapan


@pytest.mark.parametrize("teks", [
    "", "90 - 80", "ada", "B+", "XYZ", "maksimal", "5 - enam", "7 hari - 8 bulan", "1 - 2 - 3",
    "1 " * 16000, "5" + " " * 30000 + "-"])
def test_what_is_none(teks: str) -> None:
    assert parse(teks, predikat=huruf_predikat()) is None


def test_only_letters_of_a_known_scale_are_predicates() -> None:
    assert parse("SB") is None
    terbaca = parse("SB", predikat={"SB"})
    assert terbaca is not None
    assert terbaca.ukuran == Ukuran(predikat="SB")
