"""The quarters: capaian of each and to date, what is due, what is not asked; figures worked out by hand."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rakit import RUSAK, Baris, Nilai, hitung, lihat
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil
from toolkit.model.rencana_aksi import TRIWULAN, HasilRencanaAksi, HasilTriwulan, SifatTarget
from toolkit.rules.rencana_aksi import at_quarter
from toolkit.rumus.tree import evaluate
from toolkit.values.angka import bulat

D = Decimal
Empat = Sequence[Nilai]


def baris(target: Empat, realisasi: Empat, sifat: Nilai = None, **lain: Nilai) -> Baris:
    """A row of the sheet: four targets, four realisasi (fewer: the rest blank)."""
    return {"Kode": "1.1", "Sifat Target": sifat,
            **{f"Target TW {tw}": n for tw, n in zip(TRIWULAN, target, strict=False)},
            **{f"Realisasi TW {tw}": n for tw, n in zip(TRIWULAN, realisasi, strict=False)}, **lain}


def tahun(*semua: Baris, identitas: Baris | None = None, **renstra: Nilai) -> Hasil:
    indikator: list[Baris] = [{"Kode": "1.1", "Sasaran": "S", "Indikator Sasaran": "I", **renstra},
                              {"Kode": "1.2", "Sasaran": "S", "Indikator Sasaran": "J"}]
    return hitung({"Renstra": indikator, "Rencana Aksi": semua}, identitas)


def satu(*semua: Baris, identitas: Baris | None = None, **renstra: Nilai) -> HasilRencanaAksi:
    return tahun(*semua, identitas=identitas, **renstra).rencana_aksi[0]


def sampai(t: HasilTriwulan) -> tuple[object, ...]:
    return lihat(t.triwulan, t.target, t.realisasi, None if t.capaian is None else bulat(t.capaian, 2))


@pytest.mark.parametrize(("sifat", "harapan"), [
    ("Akumulatif", (2, 30, 25, D("83.33"))),     # 10 + 20; 12 + 13; 25 / 30 × 100
    ("Posisi Akhir", (2, 20, 13, D("65"))),      # 13 / 20 × 100
    ("Rata-rata", (2, 15, D("12.5"), D("83.33"))),  # 30 / 2; 25 / 2; 12,5 / 15 × 100, not the mean of 120 and 65
])
def test_to_date_by_sifat_target(sifat: str, harapan: tuple[object, ...]) -> None:
    hasil = satu(baris([10, 20, 30, 40], [12, 13], sifat))
    assert sampai(hasil.sampai) == harapan
    assert [t.capaian for t in hasil.triwulan] == [120, 65, None, None]   # 12 / 10, 13 / 20
    assert [t.jatuh_tempo for t in hasil.triwulan] == [True, True, False, False]
    assert [t.target for t in hasil.triwulan] == [10, 20, 30, 40]


@pytest.mark.parametrize(("jenis", "sifat"), [
    (None, SifatTarget.POSISI_AKHIR), ("Tahunan", SifatTarget.POSISI_AKHIR),
    ("Akumulatif (angka tiap tahun, dijumlahkan)", SifatTarget.AKUMULATIF),
    ("Kumulatif s.d. Tahun Berjalan", SifatTarget.POSISI_AKHIR)])
def test_a_blank_sifat_follows_the_renstra(jenis: Nilai, sifat: SifatTarget) -> None:
    assert satu(baris([1], [1]), Jenis=jenis).sifat is sifat


def test_a_quarter_without_target_is_not_measured() -> None:
    hasil = satu(baris([None, 20, "-", 40], [5, 10, 7, 30], "Akumulatif"))
    assert sampai(hasil.sampai) == (4, 60, 40, D("66.67"))   # 20 + 40; 10 + 30: the 5 and the 7 are of no target
    assert [t.jatuh_tempo for t in hasil.triwulan] == [False, True, False, True]
    assert [lihat(t.realisasi, t.capaian) for t in hasil.triwulan] == [(5, None), (10, 50), (7, None), (30, 75)]


def test_due_up_to_the_last_quarter_with_any_realisasi_in_the_sheet() -> None:
    hasil = tahun(baris([10, 10, 10, 10], [10], "Akumulatif"), baris([1, 1], [1, "-"], Aksi="Rapat"),
                  baris([1, 1, 1], [None, 1], Aksi="Kunjungan"))
    assert hasil.triwulan == 2
    assert [[t.jatuh_tempo for t in r.triwulan] for r in hasil.rencana_aksi] == [[True, True, False, False]] * 3
    assert sampai(hasil.rencana_aksi[0].sampai) == (2, 20, None, None)
    assert hasil.rencana_aksi[0].sampai.sebab is Sebab.REALISASI_TIDAK_ADA


def test_a_dash_in_realisasi_makes_no_quarter_due() -> None:
    """Who fills the quarters to come with - has not measured them."""
    hasil = tahun(baris([10, 10, 10, 10], [10, "-", "-", "-"], "Akumulatif"))
    assert (hasil.triwulan, sampai(hasil.rencana_aksi[0].sampai)) == (1, (1, 10, 10, 100))


def test_a_realisasi_that_is_not_available_is_no_zero() -> None:
    hasil = satu(baris([10, 10], ["-", 10], "Akumulatif"))
    assert (sampai(hasil.sampai), hasil.sampai.sebab) == ((2, 20, None, None), Sebab.REALISASI_TIDAK_TERSEDIA)


@pytest.mark.parametrize(("sifat", "harapan"), [
    ("Akumulatif", (3, 30, None, None)), ("Rata-rata", (3, 10, None, None)), ("Posisi Akhir", (3, 10, 9, 90))])
def test_a_due_blank_makes_it_null_but_for_posisi_akhir(sifat: str, harapan: tuple[object, ...]) -> None:
    assert sampai(satu(baris([10, 10, 10, 10], [8, None, 9], sifat)).sampai) == harapan


def test_posisi_akhir_takes_the_last_measured_pair() -> None:
    hasil = tahun(baris([50, 60, 70, 80], [45, 48]), {**baris([1, 1, 1], [1, 1, 1], "Akumulatif"), "Kode": "1.2"})
    assert hasil.triwulan == 3
    assert sampai(hasil.rencana_aksi[0].sampai) == (2, 60, 48, 80)   # 48 / 60; the third quarter is due and blank
    assert satu(baris([50, 60], [45, RUSAK])).sampai.sebab is Sebab.REALISASI_TIDAK_TERBACA


def test_nothing_is_due_where_nothing_is_measured_or_only_later() -> None:
    hasil = tahun(baris([None, None, None, 80], []), {**baris([1, 1], [1]), "Kode": "1.2"})
    assert sampai(hasil.rencana_aksi[0].sampai) == (None, None, None, None)
    assert hasil.rencana_aksi[0].sampai.sebab is Sebab.TARGET_TIDAK_ADA
    kosong = tahun(baris([10, 20], []))
    assert (kosong.triwulan, sampai(kosong.rencana_aksi[0].sampai)) == (None, (None,) * 4)


@pytest.mark.parametrize(("target", "realisasi", "arah", "harapan"), [
    ([0, 10], [0, 5], "Positif", (2, 10, 5, 50)),          # a target of 0 adds nothing
    ([0, 10], [None, 5], "Positif", (2, 10, 5, 50)),       # and is not asked for
    ([0, 0], [0, 0], "Positif", (2, 0, 0, None)),
    ([0, 0], [0, 0], "Negatif", (2, 0, 0, 100)),
    ([0, 0], [None, 0], "Negatif", (2, 0, None, None)),    # no conflict is a target like another
    ([5, 5], [4, 2], "Negatif", (2, 10, 6, 140)),          # (2 × 10 − 6) / 10 × 100
])
def test_zero_and_the_negative_direction(target: Empat, realisasi: Empat, arah: str,
                                         harapan: tuple[object, ...]) -> None:
    assert sampai(satu(baris(target, realisasi, "Akumulatif"), Arah=arah).sampai) == harapan


def test_a_negative_quarter_of_nothing_is_full() -> None:
    hasil = satu(baris([0, 0], [0, 1]), Arah="Negatif")
    assert [t.capaian for t in hasil.triwulan[:2]] == [100, 0]   # 0 of 0; one where none was allowed
    assert satu(baris([0], [0])).triwulan[0].sebab is Sebab.TARGET_NOL


def test_limit_formula_and_scale_are_the_years() -> None:
    aturan: Baris = {"Batas capaian": "110", "Rumus negatif": "T/R"}
    hasil = satu(baris([10, 10], [12, 15], "Akumulatif"), identitas=aturan)
    assert [t.capaian for t in hasil.triwulan[:2]] == [110, 110]
    assert lihat(hasil.sampai.capaian, hasil.sampai.capaian_tanpa_batas, hasil.sampai.kategori) == (
        110, 135, "SANGAT BAIK")   # 27 / 20 × 100
    negatif = satu(baris([10], [8]), identitas=aturan, Arah="Negatif")
    assert negatif.sampai.capaian_tanpa_batas == 125   # 10 / 8 × 100


def test_letters_have_a_last_position_only() -> None:
    hasil = satu(baris(["B", "BB"], ["B", "B"], Satuan="Predikat"))
    assert [t.capaian for t in hasil.triwulan[:2]] == [100, 80]   # ranks D … AA: B 4, BB 5; 4 / 5
    assert sampai(hasil.sampai) == (2, "BB", "B", 80)
    for sifat in ("Akumulatif", "Rata-rata"):
        jumlah = satu(baris(["B", "BB"], ["B", "B"], sifat)).sampai
        assert (sampai(jumlah), jumlah.sebab) == ((2, None, None, None), Sebab.TIDAK_SEBANDING)


def test_a_range_has_both_ends_to_date() -> None:
    hasil = satu(baris(["10 - 12", 20], [11, 15], "Akumulatif"))
    assert lihat(hasil.triwulan[0].capaian, hasil.sampai.rentang) == (100, (30, 32))
    assert sampai(hasil.sampai) == (2, 30, 26, D("86.67"))   # below 30 … 32: 26 / 30


def test_an_action_is_measured_by_itself() -> None:
    hasil = tahun(baris([10], [5]), baris([2, 2], [2, 1], "Akumulatif", Aksi="Pelayanan keliling", Satuan="kali",
                                          Kendala="Hujan", **{"Tindak Lanjut": "Dijadwal ulang"}),
                  baris(["maksimal 4"], [2], Aksi="Keluhan"), Arah="Negatif", Satuan="%")
    sendiri, aksi, keluhan = hasil.rencana_aksi
    assert (sendiri.aksi, sendiri.satuan, sendiri.uraian, sendiri.uraian_sasaran) == (None, "%", "I", "S")
    assert (aksi.aksi, aksi.satuan, aksi.kendala, aksi.tindak_lanjut) == (
        "Pelayanan keliling", "kali", "Hujan", "Dijadwal ulang")
    assert sampai(aksi.sampai) == (2, 4, 3, 75)   # more is better of an action, whatever its indicator's direction
    assert keluhan.sampai.capaian == 150          # (2 × 4 − 2) / 4 × 100
    assert sendiri.sampai.capaian == 150


def test_two_measurements_that_differ_leave_it_open() -> None:
    sama, lain = baris([10], [5]), baris([10], [6])
    assert [r.sampai.capaian for r in tahun(sama, sama).rencana_aksi] == [50, 50]
    berbeda = tahun(sama, lain).rencana_aksi
    assert [(r.sampai.capaian, r.triwulan[0].sebab) for r in berbeda] == [(None, Sebab.KODE_GANDA)] * 2


def test_an_unknown_code_and_what_cannot_be_read() -> None:
    asing = satu({**baris([10], [5]), "Kode": "9.9"})
    assert lihat(asing.kode, asing.uraian, asing.sampai.capaian, asing.triwulan[0].capaian) == ("9.9", "", None, None)
    assert satu(baris([10], [5], RUSAK)).sampai.capaian is None
    assert satu(baris([10], [5], RUSAK)).triwulan[0].capaian == 50
    target = satu(baris([10, RUSAK], [5, 5], "Akumulatif"))
    assert (target.sampai.capaian, target.sampai.sebab) == (None, Sebab.TARGET_TIDAK_TERBACA)


def test_another_quarter_may_be_asked_for() -> None:
    hasil = tahun(baris([10, 20, 30, 40], [5, 20, 30], "Akumulatif"))
    assert [sampai(at_quarter(hasil, n).rencana_aksi[0].sampai) for n in (1, 2, 4)] == [
        (1, 10, 5, 50), (2, 30, 25, D("83.33")), (4, 100, None, None)]


ANGKA = st.decimals(min_value="0", max_value="99999.99", places=2)


@given(st.lists(st.tuples(ANGKA.filter(bool), ANGKA), min_size=1, max_size=4), st.sampled_from(SifatTarget))
def test_any_quarters_to_date(pasangan: list[tuple[D, D]], sifat: SifatTarget) -> None:
    target, realisasi = ([p[n] for p in pasangan] for n in (0, 1))
    hasil = satu(baris(target, realisasi, sifat.value))
    ini = hasil.sampai
    if sifat is SifatTarget.POSISI_AKHIR:
        assert lihat(ini.target, ini.realisasi) == pasangan[-1]
    else:
        assert isinstance(ini.target, D)
        assert isinstance(ini.realisasi, D)
        kali = 1 if sifat is SifatTarget.AKUMULATIF else len(pasangan)
        assert bulat(ini.target * kali, 20) == sum(target)
        assert bulat(ini.realisasi * kali, 20) == sum(realisasi)
    assert ini.capaian is not None
    assert ini.target_rumus is not None
    assert ini.realisasi_rumus is not None
    assert (evaluate(ini.target_rumus), evaluate(ini.realisasi_rumus)) == (ini.target, ini.realisasi)
    semua = [t.capaian for t in hasil.triwulan if t.capaian is not None]
    assert min(semua) - D("1e-20") <= ini.capaian <= max(semua) + D("1e-20")   # never outside what the quarters are


@given(st.permutations([(10, 4), (20, 30), (30, 7), (40, 41)]))
def test_sum_and_mean_ask_for_no_order(urut: list[tuple[int, int]]) -> None:
    for sifat in ("Akumulatif", "Rata-rata"):
        hasil = satu(baris([t for t, _ in urut], [r for _, r in urut], sifat))
        assert hasil.sampai.capaian == 82   # 82 / 100 × 100
