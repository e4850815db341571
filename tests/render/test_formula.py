"""Formulas refer to the cells that they mean."""

from decimal import Decimal

import pytest

from tests.tabel import contoh
from toolkit.model.rumus import Daun, Letak, RentangSel
from toolkit.model.sel import Isian, Sel
from toolkit.render.formula import Tempat, formula
from toolkit.rumus.tree import kolom, named, operation, percent, rentang, total
from toolkit.tabel.model import Rumus

D = Decimal
DI = Tempat(5, 0)
"""The first data row is row 6, the first column is A."""


CAPAIAN = percent(kolom(5), kolom(4))
PK, ANGGARAN = contoh.isian("PK Program", 5, 2, D(4)), contoh.isian("Anggaran", 6, 4, D(5))
JAWABAN = RentangSel(Sel("SKM Responden", 5, 8), 604)


@pytest.mark.parametrize(("rumus", "hasil"), [
    (Rumus(D(84), CAPAIAN), "=ROUND(E8/D8*100,2)"),
    (Rumus(D(84), CAPAIAN, desimal=None), "=E8/D8*100"),
    (Rumus(D(84), operation("MIN", CAPAIAN, 120)), "=ROUND(MIN(E8/D8*100,120),2)"),
    (Rumus(D(84), operation("IF", operation("<", kolom(5), 80), 80, 90), desimal=0), "=ROUND(IF(E8<80,80,90),0)"),
    (Rumus(D(9), operation("SUM", rentang(3, 0, 2), Daun(Letak(4, 3))), None), "=SUM(C6:C8,C10)"),
    (Rumus(D(9), operation("SUM", rentang(3, 0, 0)), None), "=SUM(C6)"),
    (Rumus(D(9), total([Daun(PK), Daun(ANGGARAN)]), None),
     "=IF(COUNT('PK Program'!B5,Anggaran!D6)=2,'PK Program'!B5+Anggaran!D6,NA())"),
    (Rumus(D(3), operation("COUNTIF", Daun(JAWABAN), 4), None), "=COUNTIF('SKM Responden'!$H$5:$H$604,4)"),
    (Rumus("ya", operation("COUNTIF", named("_jawaban"), 'a"b'), None), '=COUNTIF(_jawaban,"a""b")'),
    (Rumus(D(90), Daun(contoh.isian("Realisasi", 5, 5, D(90), D(100))), None),
     "=IF(COUNT(Realisasi!E5)=1,(Realisasi!E5*100),NA())"),
])
def test_addresses(rumus: Rumus, hasil: str) -> None:
    assert formula(rumus, 2, DI, hidup=True) == hasil


def test_a_cell_that_holds_text_is_replaced_by_its_value() -> None:
    """`Rp. 45.233.000,00` is text to Excel; a formula that refers to it would show #VALUE!."""
    teks = Isian(D("-45.5"), contoh.isian("A", 1, 1, D(1)).sel, "Rp. -45,5")
    assert formula(Rumus(D(0), total([kolom(3), Daun(teks)]), None), 0, DI, hidup=True) == "=C6+(-45.5)"


def test_nothing_refers_to_another_file() -> None:
    satu, dua = (Daun(contoh.isian(sheet, 5, 5, D(n))) for n, sheet in ((1, "Realisasi"), (2, "PK")))
    assert formula(Rumus(D(50), percent(satu, dua)), 0, DI, hidup=False) is None
    assert formula(Rumus(D(50), satu / kolom(4)), 0, DI, hidup=False) == "=ROUND(1/D6,2)"
    assert formula(Rumus(D(3), operation("COUNTIF", Daun(JAWABAN), 4) / kolom(4)), 0, DI, hidup=False) is None


def test_a_formula_that_excel_would_refuse_is_a_plain_number() -> None:
    isian = Daun(contoh.isian("Anggaran", 100, 4, D(1)))
    assert formula(Rumus(D(1000), total([isian] * 1000)), 0, DI, hidup=True) is None
