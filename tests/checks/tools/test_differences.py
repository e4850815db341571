"""A difference is explained by one row, then by two, and by none that is only near it."""

from decimal import Decimal

from toolkit.checks.tools.printed import Penyebab, explain_amount
from toolkit.model.sel import Sel


def row(nama: str, baris: int, jumlah: int) -> Penyebab:
    return Penyebab(nama, Sel("Anggaran", baris, 4), Decimal(jumlah))


ROWS = [row("Gaji", 3, 500), row("Listrik", 4, 120), row("Rapat", 5, 80)]


def test_one_row_of_the_sum_comes_first() -> None:
    lain = [Penyebab("Belanja Modal", Sel("Belanja", 7, 3), Decimal(120))]
    assert explain_amount(Decimal(-120), ROWS, lain) == ", sama dengan Listrik (Anggaran!D4)"


def test_a_row_of_another_sheet() -> None:
    lain = [Penyebab("Belanja Modal", Sel("Belanja", 7, 3), Decimal(921))]
    assert explain_amount(Decimal(921), ROWS, lain) == ", sama dengan Belanja Modal (Belanja!C7)"


def test_two_rows() -> None:
    assert explain_amount(Decimal(200), ROWS, []) == ", sama dengan Listrik (Anggaran!D4) ditambah Rapat (Anggaran!D5)"


def test_nothing_is_guessed() -> None:
    assert explain_amount(Decimal(199), ROWS, []) == ""
    assert explain_amount(Decimal(0), [row("Kosong", 3, 0)], []) == ""
