"""Rules placed in cells: sums over rows, or over the cells that they are made of."""

from decimal import Decimal

from tests.tabel import contoh
from toolkit.tabel.model import from_cell, placed, sum_of_cells, sum_of_rows

D = Decimal
SUMBER = tuple(contoh.isian("Anggaran", 5 + n, 4, D(n)) for n in range(1, 5))


def test_neighbouring_rows_are_summed_as_a_range() -> None:
    """1 + 2 + 3 + 4 = 10, in rows 1, 2, 3 and 5."""
    isi = sum_of_rows(D(10), SUMBER, [(n, (s,)) for n, s in zip((1, 2, 3, 5), SUMBER, strict=True)], 3)
    assert contoh.teks(isi) == "SUM((1:3..3:3),(5:3))"


def test_no_formula_claims_a_sum_of_rows_that_are_made_of_other_cells() -> None:
    """Not even where the figures happen to add up, as 1 + 2 = 3 does: the next change would part them."""
    assert sum_of_rows(D(3), SUMBER[2:3], [(0, SUMBER[:1]), (1, SUMBER[1:2])], 3) == D(3)
    assert sum_of_rows(D(3), SUMBER[:2], [(0, SUMBER[:2]), (1, SUMBER[:1])], 3) == D(3)   # one is counted twice
    assert sum_of_rows(D(10), SUMBER, [], 3) == D(10)


def test_a_row_may_itself_be_a_sum() -> None:
    assert contoh.teks(sum_of_rows(D(10), SUMBER, [(0, SUMBER[1:]), (4, SUMBER[:1])], 2)) == "SUM((0:2),(4:2))"


def test_a_sum_over_cells_and_a_number_as_it_stands() -> None:
    assert contoh.teks(sum_of_cells(D(3), SUMBER[:2])) == "Anggaran!D6+Anggaran!D7"
    assert contoh.teks(from_cell(D(1), SUMBER[0])) == "Anggaran!D6"
    assert (from_cell(None, SUMBER[0]), sum_of_cells(None, SUMBER), placed(D(7), None)) == (None, None, D(7))
