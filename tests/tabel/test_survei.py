"""The survey's formulas: answers are counted where they stand, or not at all."""

import dataclasses
from decimal import Decimal

from tests.tabel import contoh
from toolkit.model.hasil import AsalRealisasi, Hasil, HasilSkm, HasilUnsur
from toolkit.model.laporan import BarisJumlah, BarisResponden, Laporan
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.tabel import rumus
from toolkit.tabel.model import RentangSel
from toolkit.tabel.survei import ekspresi_nilai, ekspresi_nrr

D = Decimal
ANGKA = D(1)
"""Factor of a cell that holds a number; None: it holds text."""
SHEET = "SKM Responden"
UNSUR = HasilUnsur(no=1, uraian="Persyaratan", distribusi=(D(0), D(0), D(50), D(50)), sumber=(), nrr=D("3.5"),
                   nrr_tertimbang=D("3.5"), skor=D("87.5"), huruf="B", predikat="Baik", nada=2)
"""Two answers, 3 and 4: (3 + 4) / 2 = 3,5; times 25 = 87,5."""
SKM = HasilSkm(unsur=(UNSUR,), nilai=D("87.5"), huruf="B", predikat="Baik", nada=2, rata_skor=D("87.5"), responden=2,
               persen=False, dari_responden=True)
NRR = ("(1*COUNTIF({0},1)+2*COUNTIF({0},2)+3*COUNTIF({0},3)+4*COUNTIF({0},4))"
       "/(COUNTIF({0},1)+COUNTIF({0},2)+COUNTIF({0},3)+COUNTIF({0},4))")


def responden(baris: int, jawaban: int, *, faktor: Decimal | None = ANGKA) -> BarisResponden:
    isi = Isian(jawaban, Sel(SHEET, baris, 8), str(jawaban), Keadaan.TERISI, 0, faktor)
    return BarisResponden(sheet=SHEET, baris=baris, jawaban={1: isi})


def laporan(*baris: BarisResponden) -> Laporan:
    return dataclasses.replace(contoh.hasil().laporan, skm_responden=baris)


def hasil(*baris: BarisResponden) -> Hasil:
    return dataclasses.replace(contoh.hasil(), laporan=laporan(*baris), skm=SKM)


def test_answers_are_counted_in_their_column() -> None:
    e = ekspresi_nrr(laporan(responden(5, 3), responden(6, 4)), UNSUR)
    assert e is not None
    assert (e.teks, e.acuan) == (NRR, (RentangSel(SHEET, 5, 6, 8),))


def test_an_answer_typed_as_text_is_counted_by_python_alone() -> None:
    e = ekspresi_nrr(laporan(responden(5, 3), responden(6, 4, faktor=None)), UNSUR)
    assert e is not None
    assert e.teks == "{0}"


def test_a_row_of_totals_in_the_column_is_no_answer() -> None:
    ada = dataclasses.replace(laporan(responden(5, 3), responden(6, 4)),
                              jumlah=(BarisJumlah(sheet=SHEET, baris=7, sebutan="Jumlah", nilai={}),))
    e = ekspresi_nrr(ada, UNSUR)
    assert e is not None
    assert e.teks == "{0}"


def test_a_realisasi_skm_is_the_rounded_value_of_the_survey() -> None:
    h = hasil(responden(5, 3), responden(6, 4))
    nilai = ekspresi_nilai(h)
    assert nilai is not None
    i = dataclasses.replace(contoh.indikator("1.1", "Nilai SKM", D(85), D("87.5")), realisasi_asal=AsalRealisasi.SKM,
                            realisasi_sumber=())
    e = rumus.ekspresi_realisasi(i, h)
    assert e is not None
    assert e.teks == f"ROUND({nilai.teks},2)"
    assert nilai.teks.endswith("*25/1")
