"""One indicator: realisasi, history, tren, progress, the national figure; means of a sasaran and of the office."""

from decimal import Decimal

import pytest

from tests.rules.rakit import RUSAK, Baris, Nilai, hitung, lihat, satu
from toolkit.model.asal import AsalRealisasi, Sebab, Tren
from toolkit.model.laporan import Jenis
from toolkit.rules.perbandingan import compute_tren, describe_nasional
from toolkit.rumus.tree import leaves
from toolkit.values.angka import bulat

D = Decimal
AKUMULATIF = Jenis.AKUMULATIF.value

SKM_SEDERHANA: list[Baris] = [{"No": 1, "Unsur": "Persyaratan", "Tidak Baik": 0, "Kurang Baik": 0, "Baik": 67,
                               "Sangat Baik": 33}]


def with_realisasi(baris: Baris, **renstra: Nilai) -> dict[str, list[Baris]]:
    sheets = satu(90, None, **renstra)
    sheets["Realisasi"] = [{"Kode": "1.1", **baris}]
    return sheets


@pytest.mark.parametrize(("satuan", "realisasi"), [("%", 90), ("persen", 90), ("Rasio", D("0.9")), (None, D("0.9"))])
def test_a_quotient_counts_times_100_only_in_percent(satuan: str | None, realisasi: D) -> None:
    (i,) = hitung(with_realisasi({"Realisasi": None, "Pembilang": 18, "Penyebut": 20}, Satuan=satuan)).indikator
    assert lihat(i.realisasi, i.realisasi_asal) == (realisasi, AsalRealisasi.PECAHAN)
    assert i.rumus.realisasi is not None
    assert [getattr(ke, "nilai", None) for ke in leaves(i.rumus.realisasi)] == [18, 20]


def test_a_quotient_is_not_rounded_before_the_last_step() -> None:
    (i,) = hitung(with_realisasi({"Realisasi": None, "Pembilang": 1, "Penyebut": 3}, Satuan="%")).indikator
    assert isinstance(i.realisasi, D)
    assert i.capaian is not None
    assert bulat(i.realisasi, 2) == D("33.33")
    assert bulat(i.capaian, 2) == D("37.04")   # 33,333… / 90 × 100 = 37,037…; 33,33 / 90 would give 37,03


def test_what_is_typed_is_used_beside_pembilang_and_penyebut() -> None:
    (i,) = hitung(with_realisasi({"Realisasi": 45, "Pembilang": 18, "Penyebut": 20}, Satuan="%")).indikator
    assert lihat(i.realisasi, i.capaian) == (45, 50)


@pytest.mark.parametrize(("baris", "sebab", "ada"), [
    ({"Realisasi": None}, Sebab.REALISASI_TIDAK_ADA, True),
    ({"Realisasi": None, "Pembilang": 3}, Sebab.REALISASI_TIDAK_ADA, True),
    ({"Realisasi": None, "Pembilang": 3, "Penyebut": 0}, Sebab.PENYEBUT_NOL, True),
    ({"Realisasi": RUSAK}, Sebab.REALISASI_TIDAK_TERBACA, True),
    ({"Realisasi": "-"}, Sebab.REALISASI_TIDAK_TERSEDIA, False),
    ({"Realisasi": "SKM"}, Sebab.REALISASI_TIDAK_ADA, True),
])
def test_why_there_is_no_capaian(baris: Baris, sebab: Sebab, ada: bool) -> None:  # noqa: FBT001  (a column of the table)
    (i,) = hitung(with_realisasi(baris)).indikator
    assert lihat(i.capaian, i.sebab, i.realisasi_ada) == (None, sebab, ada)
    assert i.target == 90


def test_an_indicator_without_a_row_in_realisasi_is_not_filled_in() -> None:
    sheets = satu(90, 80)
    sheets["Realisasi"] = []
    assert hitung(sheets).indikator[0].sebab is Sebab.REALISASI_TIDAK_ADA


def test_the_word_skm_is_the_survey_rounded_to_two_decimals() -> None:
    sheets = with_realisasi({"Realisasi": "SKM"}) | {"SKM": SKM_SEDERHANA}
    (i,) = hitung(sheets).indikator
    assert lihat(i.realisasi, i.realisasi_asal) == (D("83.25"), AsalRealisasi.SKM)   # (3×67 + 4×33) / 100 × 25


def test_the_surveys_value_is_rounded_once_before_it_is_used() -> None:
    """(3 + 3 + 2) / 3 × 25 = 66,666…: 66,67 is what stands in the table, and what capaian is computed from."""
    sheets = with_realisasi({"Realisasi": "SKM"}) | {"SKM": [
        {"No": n, "Unsur": "U", "Tidak Baik": 0, "Kurang Baik": kurang, "Baik": 100 - kurang, "Sangat Baik": 0}
        for n, kurang in ((1, 0), (2, 0), (3, 100))]}
    assert hitung(sheets).indikator[0].realisasi == D("66.67")


def test_rows_of_one_code_in_realisasi_count_only_where_they_agree() -> None:
    sheets = satu(100, 90)
    sheets["Realisasi"] = [{"Kode": "1.1", "Realisasi": None}, {"Kode": "1.1", "Realisasi": "-"}]
    assert hitung(sheets).indikator[0].sebab is Sebab.KODE_GANDA
    sheets["Realisasi"] = [{"Kode": "1.1", "Realisasi": 90, "Realisasi 2020": n} for n in (70, 80)]
    (i,) = hitung(sheets).indikator
    assert lihat(i.capaian, i.riwayat[2020]) == (90, None)


def test_history_shows_the_four_years_before_and_every_older_one_with_a_value() -> None:
    sheets = with_realisasi({"Realisasi": 90, "Realisasi 2015": 70, "Realisasi 2016": None, "Realisasi 2018": 80},
                            **{"Target 2018": 100, "Target 2021": 90})
    (i,) = hitung(sheets).indikator
    assert i.riwayat == {2015: 70, 2017: None, 2018: 80, 2019: None, 2020: None}
    assert i.riwayat_capaian == {2018: 80}
    assert i.tren is Tren.MENINGKAT


@pytest.mark.parametrize("realisasi", ["-", None])
def test_without_this_years_realisasi_the_years_before_are_no_tren(realisasi: str | None) -> None:
    sheets = with_realisasi({"Realisasi": realisasi, "Realisasi 2019": 70, "Realisasi 2020": 80}, **{"Target 2021": 90})
    (i,) = hitung(sheets).indikator
    assert lihat(i.riwayat[2020], i.tren) == (80, None)


def test_letters_of_years_before_are_compared_by_rank_and_are_no_numbers() -> None:
    sheets = with_realisasi({"Realisasi": "A", "Realisasi 2020": "BB"}, **{"Target 2020": "A", "Target 2021": "A"})
    sheets["PK"] = [{"Kode": "1.1", "Target": "A"}]
    (i,) = hitung(sheets).indikator
    assert lihat(i.riwayat[2020], i.tren, i.capaian) == (None, None, 100)
    assert bulat(i.riwayat_capaian[2020], 2) == D("83.33")   # 5 / 6


def test_a_dash_is_left_out_even_without_a_target() -> None:
    sheets = office({"1.1": 84, "1.2": "-"})
    sheets["PK"] = [{"Kode": "1.1", "Target": 100}]
    assert hitung(sheets).sasaran[0].rata_rata == 84


def test_capaian_of_years_before_is_not_limited() -> None:
    sheets = with_realisasi({"Realisasi": 90, "Realisasi 2020": 120}, **{"Target 2020": 80})
    assert hitung(sheets, {"Batas capaian": "100"}).indikator[0].riwayat_capaian == {2020: 150}


@pytest.mark.parametrize(("nilai", "tren"), [
    ([1, 1, 2], Tren.MENINGKAT), ([3, 3, 2], Tren.MENURUN), ([2, 2], Tren.TETAP), ([1, 3, 1], Tren.BERFLUKTUASI),
    ([1, 3, 2], Tren.BERFLUKTUASI), ([1], None), ([], None),
])
def test_tren(nilai: list[int], tren: Tren | None) -> None:
    assert compute_tren([D(n) for n in nilai]) is tren


def test_progress_compares_with_the_last_year_and_is_not_limited() -> None:
    sheets = with_realisasi({"Realisasi": 90}, **{"Target 2021": 90, "Target 2024": 60})
    (i,) = hitung(sheets, {"Batas capaian": "100"}, renstra=(2019, 2024)).indikator
    assert lihat(i.target_akhir_renstra, i.tingkat_kemajuan, i.capaian) == (60, 150, 100)


def test_the_number_that_replaced_the_year_s_letter_is_also_the_renstra_s_last_target() -> None:
    """RKT says 85 where PK and the Renstra say B for its last year: 71,7 / 85 x 100 = 84,3529… both times."""
    sheets = satu("B", D("71.7"), **{"Target 2021": "B", "Satuan": "Nilai"})
    sheets["RKT"] = [{"Kode": "1.1", "Kegiatan": "Survei", "Target Sasaran": "85"}]
    i, = hitung(sheets).indikator
    assert i.target_akhir_renstra == D(85)
    assert i.tingkat_kemajuan is not None
    assert lihat(bulat(i.tingkat_kemajuan, 2), i.tingkat_kemajuan == i.capaian) == (D("84.35"), True)
    i, = hitung(sheets, renstra=(2018, 2023)).indikator
    assert i.target_akhir_renstra is None


def test_accumulated_progress_is_sum_against_sum() -> None:
    sheets = with_realisasi({"Realisasi": 30, "Realisasi 2019": 10, "Realisasi 2020": 20},
                            Jenis=AKUMULATIF, **{f"Target {t}": 40 for t in range(2019, 2024)})
    (i,) = hitung(sheets, renstra=(2019, 2023)).indikator
    assert lihat(i.target_akhir_renstra, i.realisasi_akhir, i.tingkat_kemajuan) == (200, 60, 30)
    assert i.rumus.target_akhir is not None
    assert i.rumus.realisasi_akhir is not None
    assert lihat(len([*leaves(i.rumus.target_akhir)]), len([*leaves(i.rumus.realisasi_akhir)])) == (5, 3)
    assert i.target == 90   # the year's own target stays the PK's


@pytest.mark.parametrize("kurang", ["Target 2022", "Realisasi 2019"])
def test_accumulated_progress_needs_every_year(kurang: str) -> None:
    target = {f"Target {t}": None if kurang == f"Target {t}" else 40 for t in range(2019, 2024)}
    riwayat = {f"Realisasi {t}": None if kurang == f"Realisasi {t}" else 10 for t in (2019, 2020)}
    (i,) = hitung(with_realisasi({"Realisasi": 30, **riwayat}, Jenis=AKUMULATIF, **target),
                  renstra=(2019, 2023)).indikator
    assert i.tingkat_kemajuan is None


def test_a_total_so_far_is_not_added_up_again() -> None:
    """Totals 3, 5, 8, 11, 14: 9 of the year's 8 are 112,5 percent, and 9 of the last year's 14 are 64,2857…"""
    target = {f"Target {t}": n for t, n in zip(range(2019, 2024), (3, 5, 8, 11, 14), strict=True)}
    sheets = with_realisasi({"Realisasi": 9, "Realisasi 2019": 3, "Realisasi 2020": 6},
                            Jenis=Jenis.KUMULATIF.value, **target)
    sheets["PK"] = [{"Kode": "1.1", "Target": 8}]
    (i,) = hitung(sheets, renstra=(2019, 2023)).indikator
    assert lihat(i.target_akhir_renstra, i.realisasi_akhir, i.capaian) == (14, 9, D("112.5"))
    assert i.tingkat_kemajuan is not None
    assert bulat(i.tingkat_kemajuan, 2) == D("64.29")


@pytest.mark.parametrize(("arah", "nasional", "ket"), [
    ("Positif", 70, "di atas"), ("Positif", 80, "setara"), ("Positif", 90, "di bawah nasional"),
    ("Negatif", 70, "di bawah nasional"), ("Negatif", 90, "di atas"), ("Positif", "-", "-"), ("Positif", None, "-"),
])
def test_national_figure(arah: str, nasional: Nilai, ket: str) -> None:
    (i,) = hitung(with_realisasi({"Realisasi": 80, "Realisasi Nasional": nasional}, Arah=arah)).indikator
    assert i.keterangan_nasional == ket


def test_a_note_on_the_national_figure_is_printed_as_typed() -> None:
    sheets = with_realisasi({"Realisasi": 80, "Realisasi Nasional": 90, "Keterangan Nasional": "belum rilis"})
    assert hitung(sheets).indikator[0].keterangan_nasional == "belum rilis"
    assert describe_nasional("B", D(3), hitung(sheets).indikator[0].arah) == "-"


def test_words_of_the_year_are_those_of_the_pk_perubahan() -> None:
    sheets = satu(90, 80)
    sheets["PK"] = [{"Kode": "1.1", "Target": 90, "Sasaran": "Sasaran PK", "Indikator Sasaran": "Lama",
                     "Indikator Perubahan": "Baru"}]
    (i,) = hitung(sheets).indikator
    assert lihat(i.uraian, i.uraian_sasaran, i.uraian_renstra) == ("Baru", "Sasaran PK", "I")


def rows(sheet: str, isi: dict[str, Nilai]) -> list[Baris]:
    return [{"Kode": kode, "Target" if sheet == "PK" else "Realisasi": nilai} for kode, nilai in isi.items()]


def office(realisasi: dict[str, Nilai], **lain: Nilai) -> dict[str, list[Baris]]:
    return {"Renstra": [{"Kode": kode, "Sasaran": f"S{kode}", "Indikator Sasaran": f"I{kode}", **lain}
                        for kode in realisasi],
            "PK": rows("PK", dict.fromkeys(realisasi, 100)), "Realisasi": rows("Realisasi", realisasi)}


def test_means_are_of_exact_values_and_of_sasaran_before_the_office() -> None:
    hasil = hitung(office({"1.1": 84, "2.1": 100, "2.2": 90}))
    assert [s.rata_rata for s in hasil.sasaran] == [84, 95]
    assert hasil.rekap.rata_rata_sasaran == D("89.5")
    assert hasil.rekap.rata_rata_indikator is not None
    assert bulat(hasil.rekap.rata_rata_indikator, 2) == D("91.33")   # 274 / 3
    assert hasil.rekap.kategori_indikator == {"BAIK": 3}


def test_a_blank_realisasi_leaves_the_means_open_but_not_the_others() -> None:
    hasil = hitung(office({"1.1": 84, "2.1": 100, "2.2": None}))
    assert [lihat(s.rata_rata, s.dihitung, s.jumlah) for s in hasil.sasaran] == [(84, 1, 1), (None, 1, 2)]
    assert lihat(hasil.rekap.rata_rata_sasaran, hasil.rekap.rata_rata_indikator) == (None, None)


def test_a_dash_is_left_out_of_the_mean() -> None:
    hasil = hitung(office({"1.1": 84, "2.1": 100, "2.2": "-"}))
    assert [lihat(s.rata_rata, s.dihitung, s.jumlah) for s in hasil.sasaran] == [(84, 1, 1), (100, 1, 2)]
    assert hasil.rekap.rata_rata_sasaran == 92


def test_a_negative_capaian_is_shown_and_counts_as_zero() -> None:
    hasil = hitung(office({"1.1": 300, "1.2": 100}, Arah="Negatif"))
    assert [i.capaian for i in hasil.indikator] == [-100, 100]
    assert hasil.sasaran[0].rata_rata == 50


def test_sasaran_stand_in_order_of_first_appearance_their_indicators_together() -> None:
    hasil = hitung(office({"2.1": 1, "1.1": 2, "2.2": 3}))
    assert [s.kode for s in hasil.sasaran] == ["2", "1"]
    assert [lihat(i.kode, i.no) for i in hasil.indikator] == [("2.1", 1), ("2.2", 2), ("1.1", 1)]


def test_a_code_twice_in_the_renstra_counts_once_and_only_where_the_rows_agree() -> None:
    sheets = satu(100, 90)
    sheets["Renstra"] = [*sheets["Renstra"], *sheets["Renstra"]]
    assert [i.capaian for i in hitung(sheets).indikator] == [90]
    sheets["Renstra"] = [sheets["Renstra"][0], {**sheets["Renstra"][0], "Satuan": "%"}]
    assert [lihat(i.target, i.realisasi, i.capaian, i.tingkat_kemajuan, i.sebab)
            for i in hitung(sheets).indikator] == [(None, None, None, None, Sebab.KODE_GANDA)]


def test_a_direction_that_cannot_be_read_leaves_capaian_open() -> None:
    sheets = with_realisasi({"Realisasi": 90, "Realisasi 2020": 80, "Realisasi Nasional": 70}, Arah=RUSAK,
                            **{"Target 2020": 100, "Target 2021": 100})
    (i,) = hitung(sheets).indikator
    assert lihat(i.riwayat_capaian, i.keterangan_nasional) == ({}, "-")
    assert lihat(i.capaian, i.sebab, i.tingkat_kemajuan) == (None, Sebab.ARAH_TIDAK_TERBACA, None)


@pytest.mark.parametrize("bentuk", [(1,), (3, 3, 3, 2, 2, 2)])
def test_offices_of_other_shapes(bentuk: tuple[int, ...]) -> None:
    kode = [f"{s}.{i}" for s, banyak in enumerate(bentuk, start=1) for i in range(1, banyak + 1)]
    hasil = hitung(office(dict.fromkeys(kode, 80)), tahun=2025, renstra=(2025, 2029))
    assert lihat(len(hasil.sasaran), len(hasil.indikator)) == (len(bentuk), sum(bentuk))
    assert hasil.rekap.rata_rata_sasaran == 80


def two(perubahan: Nilai, lain: Nilai) -> dict[str, list[Baris]]:
    """Two indicators of one sasaran: 90 of 100 and 50 of 100; their Target Perubahan."""
    kode = ("1.1", "1.2")
    return {"Renstra": [{"Kode": k, "Sasaran": "S", "Indikator Sasaran": k} for k in kode],
            "PK": [{"Kode": k, "Target": 100, "Target Perubahan": t}
                   for k, t in zip(kode, (perubahan, lain), strict=True)],
            "Realisasi": [{"Kode": k, "Realisasi": r} for k, r in zip(kode, (90, 50), strict=True)]}


@pytest.mark.parametrize(("perubahan", "lain", "rata"), [
    (None, "-", 90), (100, "-", 90), ("-", "-", 70), (None, None, 70), ("-", 100, 50)])
def test_a_dash_in_target_perubahan_drops_the_indicator(perubahan: Nilai, lain: Nilai, rata: int) -> None:
    """Where every one of them says so there is no PK Perubahan."""
    hasil = hitung(two(perubahan, lain))
    assert hasil.sasaran[0].rata_rata == rata
    assert [i.capaian is None for i in hasil.indikator] == [rata == 50, rata == 90]
    assert {i.sebab for i in hasil.indikator if i.capaian is None} <= {Sebab.TIDAK_DIPERJANJIKAN}


def test_a_sasaran_of_which_nothing_is_promised_is_in_no_mean() -> None:
    sheets = two(100, "-")
    for nama in ("Renstra", "PK", "Realisasi"):
        sheets[nama][1] = {**sheets[nama][1], "Kode": "2.1"}
    hasil = hitung(sheets)
    assert lihat(hasil.sasaran[1].rata_rata, hasil.rekap.rata_rata_sasaran) == (None, 90)


def test_a_number_beside_a_letter_target_keeps_its_number() -> None:
    """72,5 lies in BB (above 70 up to 80), 65 in B."""
    (i,) = hitung({**satu("A", D("72.5"), Satuan="Nilai"),
                   "Realisasi": [{"Kode": "1.1", "Realisasi": D("72.5"), "Realisasi 2020": 65}]}).indikator
    assert lihat(i.realisasi, i.realisasi_angka, i.riwayat_huruf) == ("BB", D("72.5"), {2020: "B"})
