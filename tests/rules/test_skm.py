"""The survey: percent, counts and answers; weights; letters; who answered."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rakit import Baris, Nilai, hitung, lihat
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Identitas
from toolkit.model.sel import Isian
from toolkit.regulation.load import by_slug, resolve
from toolkit.rules.responden import minimal_sampel
from toolkit.rules.skm import mean_answer, survey_value
from toolkit.rumus.tree import evaluate
from toolkit.values.angka import bulat

D = Decimal

PANRB, KEPMENPAN = map(by_slug, ("permenpanrb-14-2017", "kepmenpan-25-2004"))


def unsur(no: int, *distribusi: Nilai, nama: str = "U") -> Baris:
    return {"No": no, "Unsur": nama, **dict(zip(("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik"), distribusi,
                                                strict=True))}


def answers(*semua: dict[str, Nilai]) -> list[Baris]:
    return [{"No": n, **jawaban} for n, jawaban in enumerate(semua, start=1)]


def survey(sheets: dict[str, list[Baris]], **identitas: Nilai) -> HasilSkm:
    skm = hitung(sheets, {k.replace("_", " "): v for k, v in identitas.items()}).skm
    assert skm is not None
    return skm


def value_of(nrr: list[D], bobot: str) -> D:
    """The survey's value with a weight as Identitas writes it."""
    nilai = evaluate(survey_value(nrr, resolve(Identitas(bobot_skm=Isian(bobot)))))
    assert nilai is not None
    return nilai


def test_no_survey() -> None:
    assert hitung({}).skm is None


@pytest.mark.parametrize(("bobot", "nilai"), [("1/n", "91.48"), ("0,11", "90.56")])
def test_the_weight_decides_almost_a_point(bobot: str, nilai: str) -> None:
    """955 points of 29 respondents over 9 unsur: 955 / 29 / 9 × 25 = 91,4750…; 955 / 29 × 0,11 × 25 = 90,5603…"""
    nrr = [D(955) / 29 / 9] * 9
    assert bulat(value_of(nrr, bobot), 2) == D(nilai)


@pytest.mark.parametrize(("jumlah", "bobot", "nilai"), [(9, "0,11", "99.00"), (14, "0,071", "99.40")])
def test_a_perfect_score_with_a_printed_weight(jumlah: int, bobot: str, nilai: str) -> None:
    assert value_of([D(4)] * jumlah, bobot) == D(nilai)
    assert value_of([D(4)] * jumlah, "1/n") == 100


def test_counts_say_how_many_answered() -> None:
    """150 answers to the first unsur, 148 to the second: 150 people, whatever Identitas says."""
    skm = survey({"SKM": [unsur(1, 0, 0, 135, 15), unsur(2, 0, 30, 103, 15)]}, Jumlah_responden_SKM=100)
    assert skm.responden == 150
    skm = survey({"SKM": [unsur(1, 0, 0, 90, 10)]}, Jumlah_responden_SKM=100)
    assert skm.responden == 100


def test_percent_and_fractions_and_rounded_rows() -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 90, 10), unsur(2, D("0.33"), D("0.33"), D("0.33"), 0),
                          unsur(3, D("33.3"), D("33.3"), D("33.3"), 0)]})
    assert skm.persen
    assert [u.skor for u in skm.unsur] == [D("77.5"), 50, 50]   # a score divides by the row's own sum
    assert [round(x) for x in skm.unsur[1].distribusi or ()] == [33, 33, 33, 0]


def test_a_row_of_percentages_that_do_not_add_up_has_no_score() -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 90, 10), unsur(2, 0, 0, 90, 20), unsur(3, 0, 0, 90, 12)]})
    assert [u.skor is None for u in skm.unsur] == [False, True, False]
    assert lihat(skm.nilai, skm.huruf, skm.di_bawah_rata_rata) == (None, None, ())


def test_the_sheet_decides_once_whether_it_counts() -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 20, 20), unsur(2, 10, 0, 30, 0), unsur(3, 0, 0, 90, 10)]})
    assert not skm.persen
    assert [u.skor for u in skm.unsur] == [D("87.5"), D("62.5"), D("77.5")]   # (60+80)/40, (10+90)/40, (270+40)/100
    assert lihat(skm.unsur[0].distribusi) == ((0, 0, 50, 50),)


@pytest.mark.parametrize("baris", [unsur(2, 0, 0, 100, None), unsur(2, 0, 0, 0, 0), unsur(2, -10, 0, 110, 0)])
def test_a_row_with_a_gap_has_no_score(baris: Baris) -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 90, 10), baris]})
    assert [u.skor is None for u in skm.unsur] == [False, True]
    assert skm.nilai is None


def test_answers_are_counted_and_blanks_left_out_of_the_divisor() -> None:
    skm = survey({"SKM Responden": answers({"U1": 4, "U2": 3}, {"U1": 2, "U2": None}, {"U1": None, "U2": None})})
    assert [lihat(u.no, u.uraian, u.skor) for u in skm.unsur] == [
        (1, "Persyaratan", 75), (2, "Sistem, Mekanisme, dan Prosedur", 75)]   # (4 + 2) / 2 × 25; 3 / 1 × 25
    assert lihat(skm.responden, skm.dari_responden, skm.nilai) == (2, True, 75)


def test_answers_belong_to_the_unsur_whose_no_they_name() -> None:
    skm = survey({"SKM": [unsur(2, None, None, None, None, nama="Biaya"), unsur(1, 0, 0, 100, 0, nama="Waktu")],
                  "SKM Responden": answers({"U1": 4, "U2": 1, "U9": 2})})
    assert [lihat(u.no, u.uraian, u.skor) for u in skm.unsur] == [
        (2, "Biaya", 25), (1, "Waktu", 100), (9, "Sarana dan Prasarana", 50)]


def test_an_unsur_that_nobody_answered_leaves_the_value_open() -> None:
    skm = survey({"SKM Responden": answers({"U1": 4, "U2": None})})
    assert [u.skor for u in skm.unsur] == [100, None]
    assert skm.nilai is None


def test_400_respondents_and_nine_unsur() -> None:
    semua: list[dict[str, Nilai]] = [{f"U{k}": 1 + (n + k) % 4 for k in range(1, 10)} for n in range(400)]
    skm = survey({"SKM Responden": answers(*semua)})
    assert lihat(len(skm.unsur), skm.responden) == (9, 400)
    assert {lihat(u.distribusi) for u in skm.unsur} == {((25, 25, 25, 25),)}
    assert lihat(skm.nilai, skm.huruf) == (D("62.5"), "D")   # 2,5 × 25, below 65


def test_respondents_are_what_identitas_says_where_there_are_no_answers() -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 90, 10)]}, Jumlah_responden_SKM=150)
    assert skm.responden == 150
    assert survey({"SKM": [unsur(1, 0, 0, 90, 10)]}).responden is None


def test_who_answered_in_a_sensible_order() -> None:
    skm = survey({"SKM Responden": answers(
        {"U1": 3, "Jenis Kelamin": "P", "Pendidikan": "S1"},
        {"U1": 3, "Jenis Kelamin": "laki-laki", "Pendidikan": "SD"},
        {"U1": 3, "Jenis Kelamin": "Perempuan", "Pendidikan": "SLTA"}, {"U1": 3, "Pendidikan": "Pesantren"},
        {"U1": None, "Jenis Kelamin": "L", "Pendidikan": "S3"})})
    assert skm.profil == (
        ("Jenis Kelamin", (("Laki-laki", 1), ("Perempuan", 2), ("Tidak diisi", 1))),
        ("Pendidikan", (("SD", 1), ("SMA", 1), ("S1", 1), ("Pesantren", 1))))


def test_ages_in_groups_occupations_as_the_questionnaire_has_them_and_services_as_typed() -> None:
    skm = survey({"SKM Responden": answers(
        {"U1": 3, "Umur": 20, "Pekerjaan": "Wiraswasta", "Jenis Layanan": "Surat pindah"},
        {"U1": 3, "Umur": 19, "Pekerjaan": "wirausaha", "Jenis Layanan": "surat pindah "},
        {"U1": 3, "Umur": 60, "Pekerjaan": "Petani", "Jenis Layanan": "KTP-el"}, {"U1": 3, "Pekerjaan": "ASN"})})
    assert skm.profil == (
        ("Umur", (("Di bawah 20 tahun", 1), ("20–29 tahun", 1), ("60 tahun ke atas", 1), ("Tidak diisi", 1))),
        ("Pekerjaan", (("PNS", 1), ("Wirausaha", 2), ("Petani", 1))),
        ("Jenis Layanan", (("Surat pindah", 2), ("KTP-el", 1), ("Tidak diisi", 1))))


def test_the_lowest_and_the_highest_unsur() -> None:
    """Scores 75, 50, 100, 50; nobody is the lowest of equals, nor beside one without a score."""
    skm = survey({"SKM": [unsur(1, 0, 0, 100, 0), unsur(2, 0, 100, 0, 0), unsur(3, 0, 0, 0, 100),
                          unsur(4, 0, 100, 0, 0)]})
    assert ([u.no for u in skm.terendah], [u.no for u in skm.tertinggi]) == ([2, 4], [3])
    assert survey({"SKM": [unsur(1, 0, 0, 100, 0), unsur(2, 0, 0, 100, 0)]}).terendah == ()
    assert survey({"SKM": [unsur(1, 0, 0, 100, 0), unsur(2, 0, 100, 0, 0), unsur(3, 0, 0, None, 0)]}).terendah == ()


def test_unsur_below_the_plain_mean_of_the_scores() -> None:
    skm = survey({"SKM": [unsur(1, 0, 0, 100, 0), unsur(2, 0, 100, 0, 0), unsur(3, 0, 0, 0, 100)]}, Bobot_SKM="0,11")
    assert lihat(skm.rata_skor, skm.di_bawah_rata_rata) == (75, (2,))
    assert skm.nilai == D("24.75")   # (3 + 2 + 4) × 0,11 × 25


def test_an_exact_value_between_two_printed_edges_is_marked() -> None:
    """64,995 is shown as 65,00 and is C; the regulation prints 64,99 and 65,00."""
    skm = survey({"SKM": [unsur(1, 0, 4002, 5998, 0)]})   # (8004 + 17994) / 10000 × 25 = 64,995
    assert lihat(skm.unsur[0].skor, skm.unsur[0].huruf, skm.unsur[0].celah) == (D("64.995"), "C", True)


@given(st.lists(st.integers(0, 500), min_size=4, max_size=4).filter(any))
def test_nrr_lies_between_the_answers_and_does_not_depend_on_the_unit(hitungan: list[int]) -> None:
    distribusi = [D(n) for n in hitungan]
    nrr, tujuh = evaluate(mean_answer(distribusi)), evaluate(mean_answer([n * 7 for n in distribusi]))
    assert nrr is not None
    assert tujuh is not None
    assert 1 <= nrr <= 4
    assert abs(tujuh - nrr) < D("1e-20")


@pytest.mark.parametrize(("populasi", "sampel"), [(10, 10), (50, 44), (100, 80), (500, 217), (1000, 278), (10000, 370),
                                                  (1000000, 384)])
def test_smallest_sample_equals_the_published_table(populasi: int, sampel: int) -> None:
    assert minimal_sampel(populasi, PANRB) == sampel


def test_smallest_sample_of_the_older_guidance_is_fixed() -> None:
    assert lihat(minimal_sampel(100, KEPMENPAN), minimal_sampel(None, KEPMENPAN)) == (150, 150)
    assert minimal_sampel(None, PANRB) is None
