"""Capaian and its limit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rakit import hitung, lihat, satu
from toolkit.model.asal import Sebab
from toolkit.model.laporan import Arah
from toolkit.regulation.load import rumus_negatif, rumus_tetap
from toolkit.rules.capaian import Capaian, compute_capaian, limit
from toolkit.values.angka import bulat

D = Decimal

RUMUS = {rumus.nama: rumus for rumus in rumus_negatif()}
POSITIF = st.decimals(min_value=1, max_value=1000, places=2)


def by_name(target: D, realisasi: D, arah: Arah, rumus: str = "") -> D | None:
    """Capaian by the formula of that name, where less is better."""
    return compute_capaian(target, realisasi, rumus_tetap().positif if arah is Arah.POSITIF else RUMUS[rumus]).nilai


@pytest.mark.parametrize(("target", "realisasi", "arah", "rumus", "capaian"), [
    (D(85), D("71.7"), Arah.POSITIF, "(2T-R)/T", D("84.35")),   # 71,7 / 85 × 100 = 84,3529…
    (D(80), D(90), Arah.NEGATIF, "(2T-R)/T", D("87.50")),       # (160 - 90) / 80 × 100
    (D(80), D(90), Arah.NEGATIF, "T/R", D("88.89")),            # 80 / 90 × 100 = 88,888…
    (D(10), D(25), Arah.NEGATIF, "(2T-R)/T", D(-50)),           # (20 - 25) / 10 × 100
    (D(10), D(0), Arah.NEGATIF, "(2T-R)/T", D(200)),            # (20 - 0) / 10 × 100
    (D(0), D(0), Arah.NEGATIF, "(2T-R)/T", D(100)),
    (D(0), D(0), Arah.NEGATIF, "T/R", D(100)),
    (D(0), D(3), Arah.NEGATIF, "(2T-R)/T", D(0)),
    (D(0), D(3), Arah.NEGATIF, "T/R", D(0)),
])
def test_capaian(target: D, realisasi: D, arah: Arah, rumus: str, capaian: D) -> None:
    hasil = by_name(target, realisasi, arah, rumus)
    assert hasil is not None
    assert bulat(hasil, 2) == capaian


@pytest.mark.parametrize(("target", "realisasi", "arah"), [(D(0), D(5), Arah.POSITIF), (D(0), D(0), Arah.POSITIF),
                                                           (D(5), D(0), Arah.NEGATIF)])
def test_nothing_to_divide_by(target: D, realisasi: D, arah: Arah) -> None:
    assert by_name(target, realisasi, arah, "T/R") is None


@given(POSITIF, POSITIF, POSITIF)
def test_more_is_never_worse_where_more_is_better(target: D, a: D, b: D) -> None:
    rendah, tinggi = sorted((a, b))
    kecil, besar = (by_name(target, r, Arah.POSITIF) for r in (rendah, tinggi))
    assert kecil is not None
    assert besar is not None
    assert kecil <= besar


@given(POSITIF, POSITIF, POSITIF, st.sampled_from(["(2T-R)/T", "T/R"]))
def test_more_is_never_better_where_less_is(target: D, a: D, b: D, rumus: str) -> None:
    rendah, tinggi = sorted((a, b))
    kecil, besar = (by_name(target, r, Arah.NEGATIF, rumus) for r in (rendah, tinggi))
    assert kecil is not None
    assert besar is not None
    assert kecil >= besar


@given(POSITIF, POSITIF)
def test_the_milder_formula_is_never_below_the_other(target: D, realisasi: D) -> None:
    """T/R - (2T-R)/T = (R-T)² / (R T), which is never negative; both are 100 where the target is met exactly."""
    selisih, kebalikan = (by_name(target, realisasi, Arah.NEGATIF, r) for r in ("(2T-R)/T", "T/R"))
    assert selisih is not None
    assert kebalikan is not None
    beda = (realisasi - target) ** 2 / (realisasi * target) * 100
    assert abs(kebalikan - selisih - beda) < D("1e-15")


@given(st.decimals(min_value=-500, max_value=500, places=3), st.sampled_from([None, D(100), D(120)]))
def test_a_limit_only_lowers(capaian: D, batas: D | None) -> None:
    hasil = limit(Capaian(capaian), batas).nilai
    assert hasil is not None
    assert hasil <= capaian
    assert batas is None or hasil <= batas


def test_the_category_is_that_of_the_limited_capaian() -> None:
    (i,) = hitung(satu(100, 130), {"Batas capaian": "100"}).indikator
    assert lihat(i.capaian, i.capaian_tanpa_batas, i.kategori) == (100, 130, "BAIK")


def test_inverse_formula_with_nothing_to_divide_by_is_the_limit() -> None:
    sheets = satu(5, 0, Arah="Negatif")
    (tanpa,) = hitung(sheets, {"Rumus negatif": "T/R"}).indikator
    (dengan,) = hitung(sheets, {"Rumus negatif": "T/R", "Batas capaian": "120"}).indikator
    assert lihat(tanpa.capaian, tanpa.sebab) == (None, Sebab.REALISASI_NOL)
    assert lihat(dengan.capaian, dengan.capaian_tanpa_batas, dengan.kategori) == (120, None, "SANGAT BAIK")


def test_a_zero_target_is_not_computable_and_leaves_the_means_open() -> None:
    hasil = hitung(satu(0, 5))
    assert lihat(hasil.indikator[0].capaian, hasil.indikator[0].sebab) == (None, Sebab.TARGET_NOL)
    assert hasil.sasaran[0].rata_rata is None
    assert hasil.rekap.rata_rata_sasaran is None
