"""Formulas refer to the cells that they mean."""

from decimal import Decimal

import pytest

from tests.tabel import contoh
from toolkit.model.sel import Isian
from toolkit.render.alamat import Tempat, formula
from toolkit.tabel.model import Letak, Rentang, RentangSel, Rumus

D = Decimal
DI = Tempat(5, 0)
"""The first data row is row 6, the first column is A."""


@pytest.mark.parametrize(("rumus", "hasil"), [
    (Rumus(D(84), "(5)/(4)*100"), "=ROUND(E8/D8*100,2)"),
    (Rumus(D(84), "(5)/(4)*100", desimal=None), "=E8/D8*100"),
    (Rumus(D(84), "MIN((5)/(4)*100,120)"), "=ROUND(MIN(E8/D8*100,120),2)"),
    (Rumus(D(84), "IF((5)<80,80,90)", desimal=0), "=ROUND(IF(E8<80,80,90),0)"),
    (Rumus(D(9), "SUM({0},{1})", (Rentang(Letak(0, 3), Letak(2, 3)), Letak(4, 3)), None), "=SUM(C6:C8,C10)"),
    (Rumus(D(9), "{0}+{1}", (contoh.isian("PK Program", 5, 2, D(4)), contoh.isian("Anggaran", 6, 4, D(5))), None),
     "=IF(COUNT('PK Program'!B5,Anggaran!D6)=2,'PK Program'!B5+Anggaran!D6,NA())"),
    (Rumus(D(3), "COUNTIF({0},4)", (RentangSel("SKM Responden", 5, 604, 8),), None),
     "=COUNTIF('SKM Responden'!$H$5:$H$604,4)"),
    (Rumus(D(90), "{0}", (contoh.isian("Realisasi", 5, 5, D(90), D(100)),), None),
     "=IF(COUNT(Realisasi!E5)=1,(Realisasi!E5*100),NA())"),
])
def test_addresses(rumus: Rumus, hasil: str) -> None:
    assert formula(rumus, 2, DI, hidup=True) == hasil


def test_a_cell_that_holds_text_is_replaced_by_its_value() -> None:
    """`Rp. 45.233.000,00` is text to Excel; a formula that refers to it would show #VALUE!."""
    teks = Isian(D("-45.5"), contoh.isian("A", 1, 1, D(1)).sel, "Rp. -45,5")
    assert formula(Rumus(D(0), "(3)+{0}", (teks,), None), 0, DI, hidup=True) == "=C6+(-45.5)"


def test_nothing_refers_to_another_file() -> None:
    rumus = Rumus(D(50), "{0}/{1}*100", (contoh.isian("Realisasi", 5, 5, D(1)), contoh.isian("PK", 5, 5, D(2))))
    assert formula(rumus, 0, DI, hidup=False) is None
    assert formula(Rumus(D(50), "{0}/(4)", rumus.acuan[:1]), 0, DI, hidup=False) == "=ROUND(1/D6,2)"


def test_a_formula_that_excel_would_refuse_is_a_plain_number() -> None:
    isian = contoh.isian("Anggaran", 100, 4, D(1))
    assert formula(Rumus(D(1000), "+".join(["{0}"] * 1000), (isian,)), 0, DI, hidup=True) is None
