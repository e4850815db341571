"""Scales: edges, gaps, and the value as shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.regulasi import Skala
from toolkit.regulation import load
from toolkit.rules.skala import classify, in_printed_gap, rate

D = Decimal

AMBULU, PERMENDAGRI = (next(s for s in load.skala() if s.nama == nama)
                       for nama in ("Empat kelas (di atas 100; 76–100; 55–75; di bawah 55)", "Permendagri 86/2017"))


@pytest.mark.parametrize(("skala", "capaian", "kelas", "celah"), [
    (AMBULU, "100.01", "SANGAT BAIK", False), (AMBULU, "100.004", "BAIK", False),   # shown as 100,00
    (AMBULU, "100", "BAIK", False), (AMBULU, "76", "BAIK", False), (AMBULU, "75.995", "BAIK", False),
    (AMBULU, "75.99", "CUKUP", True), (AMBULU, "75.01", "CUKUP", True), (AMBULU, "75.004", "CUKUP", False),
    (AMBULU, "75", "CUKUP", False), (AMBULU, "55", "CUKUP", False), (AMBULU, "54.99", "KURANG", False),
    (AMBULU, "-20", "KURANG", False),
    (PERMENDAGRI, "130", "SANGAT TINGGI", False), (PERMENDAGRI, "91", "SANGAT TINGGI", False),
    (PERMENDAGRI, "90.5", "TINGGI", True), (PERMENDAGRI, "90", "TINGGI", False),
    (PERMENDAGRI, "75.5", "SEDANG", True), (PERMENDAGRI, "65.5", "RENDAH", True),
    (PERMENDAGRI, "50.5", "SANGAT RENDAH", True), (PERMENDAGRI, "50", "SANGAT RENDAH", False),
])
def test_class_and_gap(skala: Skala, capaian: str, kelas: str, celah: bool) -> None:  # noqa: FBT001  (a column of the table)
    penilaian = rate(D(capaian), skala)
    assert (penilaian.kategori, penilaian.celah) == (kelas, celah)


def test_no_capaian_has_no_class() -> None:
    assert rate(None, AMBULU).kategori is None


@pytest.mark.parametrize(("nama", "skor", "huruf"), [
    ("PermenPANRB 14/2017", "88.305", "A"), ("PermenPANRB 14/2017", "88.304", "B"),
    ("PermenPANRB 14/2017", "76.605", "B"), ("PermenPANRB 14/2017", "76.604", "C"),
    ("PermenPANRB 14/2017", "64.995", "C"), ("PermenPANRB 14/2017", "64.99", "D"),
    ("KepmenPAN 25/2004", "81.26", "A"), ("KepmenPAN 25/2004", "62.505", "B"), ("KepmenPAN 25/2004", "62.504", "C"),
    ("KepmenPAN 25/2004", "43.75", "D"),
])
def test_mutu_is_decided_on_two_decimals_half_up(nama: str, skor: str, huruf: str) -> None:
    kelas = [mutu.kelas for mutu in load.pedoman_skm(nama).mutu]
    assert classify(D(skor), kelas).kelas.nama == huruf


def test_an_exact_value_between_two_printed_edges() -> None:
    kelas = [mutu.kelas for mutu in load.pedoman_skm("PermenPANRB 14/2017").mutu]
    assert [in_printed_gap(D(x), kelas) for x in ("76.60", "76.605", "76.61")] == [False, True, False]


@given(st.decimals(min_value=-50, max_value=300, places=4), st.decimals(min_value=-50, max_value=300, places=4))
def test_a_higher_capaian_is_never_in_a_lower_class(a: D, b: D) -> None:
    rendah, tinggi = sorted((a, b))
    for skala in load.skala():
        nama = [kelas.nama for kelas in skala.kelas]
        assert nama.index(rate(rendah, skala).kategori or "") >= nama.index(rate(tinggi, skala).kategori or "")


@pytest.mark.parametrize(("nilai", "huruf"), [("90.01", "AA"), ("90", "A"), ("80", "BB"), ("80.01", "A"), ("70", "B"),
                                              ("60", "CC"), ("50", "C"), ("30", "D"), ("30.01", "C")])
def test_sakip_edges_belong_to_the_lower_letter(nilai: str, huruf: str) -> None:
    sakip = next(p for p in load.predikat(load.pedoman()[0]) if p.nama == "SAKIP")
    assert classify(D(nilai), sakip.kelas).kelas.nama == huruf
