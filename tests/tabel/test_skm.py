"""SKM Hasil: scores from the cells, and what stays blank where a score is missing."""

from decimal import Decimal

from tests.tabel import contoh, golden
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.rumus import Daun
from toolkit.render.appearance import shown
from toolkit.rules.skm import mean_answer
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.model import Tabel
from toolkit.tabel.skm import lembar_skm

D = Decimal


def unsur(no: int, *jawaban: int) -> HasilUnsur:
    """An unsur whose four percentages stand in SKM!C<no + 4>:F<no + 4>; none given: no score."""
    sumber = tuple(contoh.isian("SKM", no + 4, 3 + k, D(j)) for k, j in enumerate(jawaban))
    nrr = sum((D(k * j) for k, j in enumerate(jawaban, 1)), D(0)) / sum(jawaban) if jawaban else None
    sel = tuple(map(Daun, sumber))
    return HasilUnsur(no=no, uraian=f"Unsur {no}", distribusi=tuple(D(j) for j in jawaban) or None,
                      sumber=sumber, nrr=nrr, distribusi_rumus=sel, rumus=mean_answer(sel) if sel else None,
                      nrr_tertimbang=None if nrr is None else nrr / 2,
                      skor=None if nrr is None else nrr * 25,
                      huruf="B" if nrr else None, predikat="Baik" if nrr else None, nada=2 if nrr else None)


def skor(*semua: HasilUnsur, nilai: Decimal | None) -> Tabel:
    """The table of scores."""
    skm = HasilSkm(unsur=semua, nilai=nilai, huruf=None, predikat=None, nada=None, rata_skor=nilai, responden=None,
                   persen=True)
    tabel = lembar_skm(contoh.ambulu()._replace(skm=skm), skm, Penunjuk(())).bagian[1]
    assert isinstance(tabel, Tabel)
    return tabel


def test_a_score_follows_from_the_four_cells() -> None:
    """10, 70, 20, 0: (10 + 140 + 60) / 100 = 2,1; 2,1 x 25 = 52,5; weighted with 1/2: 1,05."""
    tabel = skor(unsur(1, 10, 70, 20, 0), unsur(2, 0, 0, 100, 0), nilai=D("63.75"))
    nrr, tertimbang = tabel.baris[0].isi[2:4]
    assert contoh.teks(nrr) == "(1*SKM!C5+2*SKM!D5+3*SKM!E5+4*SKM!F5)/(SKM!C5+SKM!D5+SKM!E5+SKM!F5)"
    assert contoh.teks(tertimbang) == "(3)/2"
    assert [golden.angka(tabel, k)[0] for k in (3, 4, 5)] == ["2,100", "1,050", "52,50"]


def test_the_weight_counts_every_unsur_also_one_without_a_score() -> None:
    tabel = skor(unsur(1, 0, 0, 100, 0), unsur(2), nilai=None)
    tertimbang = tabel.baris[0].isi[3]
    assert contoh.teks(tertimbang) == "(3)/2"
    assert tabel.baris[1].isi[2:] == (None,) * 6
    assert tabel.baris[-1].isi[2:5] == (None, None, None)
    assert "Skor unsur 2 belum dapat dihitung: lihat sheet Temuan." in [b.lengkap for b in tabel.belum]


def test_shares_of_answers_show_as_many_decimals() -> None:
    """2,5 % beside 4 %: two columns of one table; whole ones stay whole, as the published report has them."""
    satu, dua = unsur(1, 0, 4, 60, 36), unsur(2, 10, 20, 30, 40)
    pecahan = dua._replace(distribusi=(D("2.5"), D("7.5"), D(50), D(40)))
    for kedua, harapan in ((dua, ["0 %", "4 %", "60 %", "36 %"]), (pecahan, ["0,0 %", "4,0 %", "60,0 %", "36,0 %"])):
        skm = HasilSkm(unsur=(satu, kedua), nilai=None, huruf=None, predikat=None, nada=None, rata_skor=None,
                       responden=None, persen=True)
        tabel = lembar_skm(contoh.ambulu()._replace(skm=skm), skm, Penunjuk(())).bagian[0]
        assert isinstance(tabel, Tabel)
        assert [shown(isi, tabel.kolom[2].format) for isi in tabel.baris[0].isi[2:6]] == harapan
