"""The year's target: the order of the documents, ranges, thresholds and letters."""

from decimal import Decimal

import pytest

from tests.rules.rakit import RUSAK, Baris, Nilai, hitung, lihat, satu
from toolkit.model.asal import AsalTarget, Sebab
from toolkit.model.hasil import HasilIndikator
from toolkit.model.laporan import Arah
from toolkit.values.angka import bulat

D = Decimal


def indikator(pk: Baris, rkt: Nilai = None, renstra: Nilai = None, realisasi: Nilai = 50,
              **lain: Nilai) -> HasilIndikator:
    sheets = satu(None, realisasi, **{"Target 2021": renstra}, **lain)
    sheets["PK"] = [{"Kode": "1.1", **pk}]
    sheets["RKT"] = [{"Kode": "1.1", "Kegiatan": "K", "Target Sasaran": rkt}]
    return hitung(sheets).indikator[0]


@pytest.mark.parametrize(("pk", "rkt", "renstra", "target", "asal"), [
    ({"Target": 10, "Target Perubahan": 20}, 30, 40, 20, AsalTarget.PK_PERUBAHAN),
    ({"Target": 10}, 30, 40, 10, AsalTarget.PK),
    ({"Target": 10, "Target Perubahan": "-"}, 30, 40, 10, AsalTarget.PK),
    ({"Target": None}, 30, 40, 30, AsalTarget.RKT),
    ({"Target": "-"}, None, 40, 40, AsalTarget.RENSTRA),
    ({"Target": "B"}, 30, 40, 30, AsalTarget.RKT),
    ({"Target": "B"}, "BB", 40, 40, AsalTarget.RENSTRA),
    ({"Target": None}, "B", 40, 40, AsalTarget.RENSTRA),
])
def test_which_document_gives_the_target(pk: Baris, rkt: Nilai, renstra: Nilai, target: int, asal: AsalTarget) -> None:
    i = indikator(pk, rkt, renstra)
    assert lihat(i.target, i.target_asal) == (target, asal)


def test_a_replaced_letter_stays_as_typed() -> None:
    i = indikator({"Target": "B (Baik)"}, 85, realisasi=D("71.7"))
    assert lihat(i.target_tertulis, i.target, i.target_huruf.tertulis) == ("B (Baik)", 85, "B (Baik)")
    assert i.capaian is not None
    assert bulat(i.capaian, 2) == D("84.35")


def test_a_target_that_cannot_be_read_is_not_replaced_by_another_document() -> None:
    i = indikator({"Target": RUSAK}, 30, 40)
    assert lihat(i.target, i.capaian, i.sebab) == (None, None, Sebab.TARGET_TIDAK_TERBACA)


def test_no_target_anywhere() -> None:
    i = indikator({"Target": None})
    assert lihat(i.target, i.target_asal, i.sebab) == (None, None, Sebab.TARGET_TIDAK_ADA)


@pytest.mark.parametrize(("realisasi", "arah", "target", "capaian"), [
    (85, "Positif", 90, "100"),      # within; 85 is as far from both ends: min() keeps the first
    (80, "Positif", 80, "100"), (90, "Positif", 90, "100"),
    (72, "Positif", 80, "90"),       # 72 / 80 × 100
    (99, "Positif", 90, "110"),      # 99 / 90 × 100
    (99, "Negatif", 90, "90"),       # (180 - 99) / 90 × 100
    (72, "Negatif", 80, "110"),      # (160 - 72) / 80 × 100
])
def test_a_range(realisasi: int, arah: str, target: int, capaian: str) -> None:
    i = indikator({"Target": "80 - 90"}, realisasi=realisasi, Arah=arah)
    assert lihat(i.rentang) == ((80, 90),)
    assert i.capaian == D(capaian)
    if realisasi != 85:
        assert i.target == target


def test_a_range_without_realisasi_names_no_end() -> None:
    i = indikator({"Target": "80 - 90"}, realisasi=None)
    assert lihat(i.target, i.rentang, i.target_tertulis) == (None, (80, 90), "80 - 90")


def test_thresholds_carry_their_own_direction() -> None:
    maksimal = indikator({"Target": "maksimal 10"}, realisasi=8, Arah="Positif")
    minimal = indikator({"Target": "minimal 10"}, realisasi=8, Arah="Negatif")
    assert lihat(maksimal.arah, maksimal.capaian) == (Arah.NEGATIF, 120)   # (20 - 8) / 10 × 100
    assert lihat(minimal.arah, minimal.capaian) == (Arah.POSITIF, 80)


def test_one_direction_for_every_comparison_of_an_indicator() -> None:
    sheets = satu(10, 8, **{"Target 2020": "maksimal 10", "Target 2021": "maksimal 16"})
    sheets["Realisasi"] = [{"Kode": "1.1", "Realisasi": 8, "Realisasi 2020": 12, "Realisasi Nasional": 9}]
    (i,) = hitung(sheets).indikator
    assert lihat(i.arah, i.capaian, i.keterangan_nasional) == (Arah.NEGATIF, 120, "di atas")   # (20 - 8) / 10 × 100
    assert i.riwayat_capaian == {2020: 80}   # (20 - 12) / 10 × 100
    assert i.tingkat_kemajuan == 150   # (32 - 8) / 16 × 100


def test_a_range_as_realisasi_is_no_figure() -> None:
    i = indikator({"Target": 10}, realisasi="7 - 8")
    assert lihat(i.realisasi, i.capaian, i.sebab) == (None, None, Sebab.TIDAK_SEBANDING)


@pytest.mark.parametrize(("uraian", "target", "realisasi", "terbaca", "capaian", "skala"), [
    ("Nilai SAKIP", "BB", "A", "A", "100", "SAKIP"),
    ("Nilai SAKIP", "A", "BB", "BB", "83.33", "SAKIP"),           # 5 / 6
    ("Nilai SAKIP", "B", D("65.5"), "B", "100", "SAKIP"),         # > 60 – 70 is B
    ("Nilai SAKIP", "BB", D("65.5"), "B", "80", "SAKIP"),         # 4 / 5
    ("Opini BPK", "WTP", "WDP", "WDP", "75", "opini"),            # 3 / 4
    ("Mutu pelayanan (SKM)", "A", "B", "B", "75", "mutu"),        # 3 / 4
    ("Mutu pelayanan (SKM)", "B", D("76.61"), "B", "100", "mutu"),
    ("Predikat", "B", "CC", "CC", "75", "SAKIP"),                 # 3 / 4
])
def test_letters_are_compared_by_rank(uraian: str, target: str, realisasi: Nilai, terbaca: str, capaian: str,
                                      skala: str) -> None:
    i = indikator({"Target": target}, realisasi=realisasi, **{"Indikator Sasaran": uraian})
    assert lihat(i.target, i.realisasi, i.peringkat) == (target, terbaca, skala)
    assert i.capaian is not None
    assert bulat(i.capaian, 2) == D(capaian)


@pytest.mark.parametrize(("target", "realisasi"), [("WTP", 3), ("WTP", "B"), (70, "B")])
def test_what_has_no_common_scale_is_not_compared(target: Nilai, realisasi: Nilai) -> None:
    i = indikator({"Target": target}, realisasi=realisasi)
    assert lihat(i.capaian, i.sebab) == (None, Sebab.TIDAK_SEBANDING)


def test_rows_of_one_code_count_only_where_they_agree() -> None:
    sheets = satu(10, 8)
    sheets["PK"] = [{"Kode": "1.1", "Target": 10}, {"Kode": "01.1", "Target": D("10.0")}]
    assert hitung(sheets).indikator[0].capaian == 80
    sheets["PK"] = [{"Kode": "1.1", "Target": 10}, {"Kode": "1.1", "Target": 20}]
    (i,) = hitung(sheets).indikator
    assert lihat(i.target, i.capaian, i.sebab) == (None, None, Sebab.KODE_GANDA)


def test_the_first_target_of_the_rkt_counts() -> None:
    sheets = satu(None, 8)
    sheets["RKT"] = [{"Kode": "1.1", "Kegiatan": "K"}, {"Kode": "1.1", "Kegiatan": "L", "Target Sasaran": 10},
                     {"Kode": "1.1", "Kegiatan": "M", "Target Sasaran": 16}]
    assert hitung(sheets).indikator[0].capaian == 80
