"""Formulas say what the rules say."""

from decimal import Decimal

from tests.tabel import contoh
from toolkit.model.laporan import Arah
from toolkit.model.sel import Isian
from toolkit.tabel import rumus
from toolkit.tabel.model import Letak, Rentang, Rumus

D = Decimal


def test_a_mean_is_taken_of_exact_capaian_over_the_input_cells() -> None:
    """Not of the rounded cells of Tabel 3.1: (100 x R1/T1 + 100 x R2/T2) / 2."""
    satu, dua = (contoh.indikator(f"1.{n}", "x", D(90), D(70), baris=n + 4) for n in (1, 2))
    e = rumus.ekspresi_rata((satu, dua), contoh.hasil())
    assert e is not None
    assert e.teks == "({1}/{0}*100+{3}/{2}*100)/2"
    assert [str(a.sel) for a in e.acuan if isinstance(a, Isian)] == [
        "PK!E5", "Realisasi!E5", "PK!E6", "Realisasi!E6"]


def test_a_negative_capaian_counts_as_zero_in_a_mean() -> None:
    """T = 10, R = 30: (2 x 10 - 30) / 10 = -100 %."""
    satu = contoh.indikator("1.1", "x", D(10), D(30), arah=Arah.NEGATIF)
    e = rumus.ekspresi_rata((satu,), contoh.hasil())
    assert e is not None
    assert e.teks == "MAX(0,(2*{0}-{1})/{0}*100)"


def test_a_limit_stands_in_the_mean() -> None:
    terbatas = contoh.hasil(aturan=contoh.regulasi(batas=D(120)))
    e = rumus.ekspresi_rata((contoh.indikator("1.1", "x", D(10), D(30)),), terbatas)
    assert e is not None
    assert e.teks == "MIN({1}/{0}*100,120)"


def test_a_target_of_zero_has_no_formula() -> None:
    satu = contoh.indikator("1.1", "x", D(0), D(0), arah=Arah.NEGATIF, capaian=D(100))
    assert rumus.rumus_indikator(satu, contoh.regulasi(), "(4)", "(5)") is None


def test_neighbouring_rows_are_summed_as_a_range() -> None:
    isi = rumus.jumlah_baris(D(10), [1, 2, 3, 5], 3, [D(1), D(2), D(3), D(4)])
    assert isi == Rumus(D(10), "SUM({0},{1})", (Rentang(Letak(1, 3), Letak(3, 3)), Letak(5, 3)), None)


def test_no_formula_claims_a_sum_that_is_none() -> None:
    assert rumus.jumlah_baris(D(10), [1, 2], 3, [D(1), D(2)]) == D(10)


def test_a_quotient_in_percent() -> None:
    sumber = (contoh.isian("Realisasi", 5, 3, D(18)), contoh.isian("Realisasi", 5, 4, D(20)))
    e = rumus.pecahan(sumber, D(90), "%")
    assert e is not None
    assert e.teks == "{0}/{1}*100"
    assert rumus.pecahan(sumber, D(90), "rasio") is None
