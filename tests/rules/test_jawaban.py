"""Answers of the survey as a rule over the input cells: counted where they stand, or as figures."""

from decimal import Decimal

from tests.rules.rakit import Baris, lapor
from tests.tabel.contoh import teks
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisJumlah, BarisResponden, Laporan
from toolkit.model.rumus import Pohon, RentangSel
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute
from toolkit.rumus.tree import evaluate
from toolkit.tabel.model import placed

D = Decimal
ANGKA = D(1)
"""Factor of a cell that holds a number; None: it holds text."""
SHEET = "SKM Responden"
KOLOM = str(RentangSel(Sel(SHEET, 5, 8), 6, (D(3), D(4))))
NRR = ("(1*COUNTIF({0},1)+2*COUNTIF({0},2)+3*COUNTIF({0},3)+4*COUNTIF({0},4))"
       "/(COUNTIF({0},1)+COUNTIF({0},2)+COUNTIF({0},3)+COUNTIF({0},4))")


def responden(baris: int, jawaban: int, *, faktor: Decimal | None = ANGKA) -> BarisResponden:
    isi = Isian(jawaban, Sel(SHEET, baris, 8), str(jawaban), Keadaan.TERISI, 0, faktor)
    return BarisResponden(sheet=SHEET, baris=baris, jawaban={1: isi})


def hasil(*baris: BarisResponden, jumlah: tuple[BarisJumlah, ...] = ()) -> Hasil:
    sheets: dict[str, list[Baris]] = {"Renstra": [{"Kode": "1.1"}], "PK": [{"Kode": "1.1", "Target": 85}],
              "Realisasi": [{"Kode": "1.1", "Realisasi": "SKM"}]}
    isi: Laporan = lapor(sheets)._replace(skm_responden=baris, jumlah=jumlah)
    return compute(isi, resolve(isi.identitas))


def text(pohon: Pohon | None) -> str:
    return teks(placed(D(0), pohon)).replace(KOLOM, "{0}")


def nrr(satu: Hasil) -> Pohon | None:
    """Two answers, 3 and 4: (3 + 4) / 2 = 3,5."""
    assert satu.skm is not None
    assert satu.skm.unsur[0].nrr == D("3.5")
    return satu.skm.unsur[0].rumus


def test_answers_are_counted_in_their_column() -> None:
    pohon = nrr(hasil(responden(5, 3), responden(6, 4)))
    assert pohon is not None
    assert (text(pohon), evaluate(pohon)) == (NRR, D("3.5"))


def test_an_answer_typed_as_text_is_counted_by_python_alone() -> None:
    assert nrr(hasil(responden(5, 3), responden(6, 4, faktor=None))) == D("3.5")


def test_a_row_of_totals_in_the_column_is_no_answer() -> None:
    jumlah = (BarisJumlah(sheet=SHEET, baris=7, sebutan="Jumlah", nilai={}),)
    assert nrr(hasil(responden(5, 3), responden(6, 4), jumlah=jumlah)) == D("3.5")


def test_a_realisasi_skm_is_the_rounded_value_of_the_survey() -> None:
    satu = hasil(responden(5, 3), responden(6, 4))
    assert satu.skm is not None
    (i,) = satu.indikator
    assert (i.realisasi_asal, i.realisasi) == (AsalRealisasi.SKM, D("87.50"))   # 3,5 x 25
    assert text(i.rumus.realisasi) == f"ROUND({text(satu.skm.rumus)},2)"
    assert text(satu.skm.rumus) == f"({NRR})*25/1"
