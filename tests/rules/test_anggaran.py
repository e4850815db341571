"""The budget tree, spending, sub kegiatan and efisiensi."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rakit import RUSAK, Baris, Nilai, hitung, lihat
from toolkit.model.asal import Sebab
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.regulasi import MetodeEfisiensi
from toolkit.regulation.load import efisiensi
from toolkit.rules.anggaran import add
from toolkit.rules.belanja import find_sifat
from toolkit.rules.sasaran import describe_efisiensi
from toolkit.rumus.tree import evaluate
from toolkit.values.angka import bulat

D = Decimal

TINGKAT = ("Program", "Kegiatan", "Sub Kegiatan")
RENSTRA: list[Baris] = [{"Kode": "1.1", "Sasaran": "Satu", "Indikator Sasaran": "I"},
                        {"Kode": "2.1", "Sasaran": "Dua", "Indikator Sasaran": "I"}]


def baris(kode: str, anggaran: Nilai, realisasi: Nilai, sasaran: str | None = None,
          tingkat: str | None = None) -> Baris:
    return {"Kode": kode, "Tingkat": tingkat or TINGKAT[kode.count(".")], "Uraian": f"Uraian {kode}",
            "Anggaran": anggaran, "Realisasi": realisasi, "Kode Sasaran": sasaran}


def tree(*semua: Baris) -> dict[str, HasilAnggaran]:
    return {b.kode: b for b in hitung({"Renstra": RENSTRA, "Anggaran": semua}).anggaran}


def test_sums_are_of_the_lowest_rows_and_figures_are_what_the_sheet_says() -> None:
    hasil = tree(baris("I", 100, 50), baris("I.A", 70, 30), baris("I.A.1", 40, 10), baris("I.A.2", 35, 20),
                 baris("I.B", 30, 15))
    program, kegiatan = hasil["I"], hasil["I.A"]
    assert lihat(program.anggaran, program.realisasi, program.capaian) == (100, 50, 50)
    assert lihat(program.anggaran_hitung, program.realisasi_hitung) == (105, 45)   # 40 + 35 + 30; 10 + 20 + 15
    assert program.capaian_hitung is not None
    assert bulat(program.capaian_hitung, 2) == D("42.86")   # 45 / 105 × 100
    assert lihat(kegiatan.anggaran_hitung, kegiatan.anggaran_dipakai) == (75, 75)
    assert [b.kode for b in hasil.values() if b.rinci] == ["I.A.1", "I.A.2", "I.B"]
    assert lihat(hasil["I.B"].anggaran_hitung, hasil["I.B"].capaian_hitung) == (None, None)


def test_a_parents_blank_figure_is_the_sum_and_a_dash_is_zero() -> None:
    hasil = tree(baris("I", None, None), baris("I.A", 40, "-"), baris("I.B", 60, 25))
    assert lihat(hasil["I"].anggaran, hasil["I"].realisasi, hasil["I"].capaian) == (100, 25, 25)
    assert lihat(hasil["I.A"].realisasi, hasil["I.A"].capaian) == (0, 0)


@pytest.mark.parametrize("rusak", [None, RUSAK])
def test_a_missing_figure_at_the_lowest_level_leaves_its_sums_open(rusak: Nilai) -> None:
    sheets = {"Renstra": RENSTRA, "Anggaran": [
        baris("I", 100, None), baris("I.A", rusak, 10, "1"), baris("I.B", 60, 25, "2"), baris("II", 40, 40, "2")]}
    hasil = hitung(sheets)
    program = hasil.anggaran[0]
    assert lihat(program.anggaran, program.anggaran_hitung, program.realisasi_hitung) == (100, None, 35)
    assert lihat(hasil.total.anggaran, hasil.total.realisasi, hasil.total.capaian) == (None, 75, None)
    assert [lihat(s.kode, s.anggaran, s.realisasi, s.proporsi) for s in hasil.anggaran_sasaran] == [
        ("1", None, 10, None), ("2", 100, 65, None)]


@pytest.mark.parametrize("tingkat", [None, RUSAK])
def test_a_row_of_unknown_level_at_the_bottom_leaves_the_sums_open(tingkat: Nilai) -> None:
    hasil = hitung({"Anggaran": [baris("I", 100, 50), {**baris("I.A", 40, 20), "Tingkat": tingkat},
                                 baris("I.B", 60, 30), baris("II", 7, 7)]})
    assert lihat(hasil.anggaran[0].anggaran_hitung, hasil.total.anggaran) == (None, None)
    assert [lihat(b.tingkat.value, b.tingkat_diketahui) for b in hasil.anggaran] == [
        ("Program", True), ("Kegiatan", False), ("Kegiatan", True), ("Program", True)]


def test_a_row_of_unknown_level_with_rows_below_does_no_harm() -> None:
    hasil = hitung({"Anggaran": [{**baris("I", 100, 50), "Tingkat": None}, baris("I.A", 40, 20), baris("I.B", 60, 30)]})
    assert lihat(hasil.anggaran[0].anggaran_hitung, hasil.total.anggaran) == (100, 100)


def test_a_budget_of_zero_has_no_absorption() -> None:
    hasil = tree(baris("I", 0, 0))
    assert hasil["I"].capaian is None


def test_rows_of_other_levels_are_read_and_not_summed() -> None:
    hasil = hitung({"Anggaran": [
        baris("7", 500, 500, tingkat="Urusan"), baris("7.01", None, None, tingkat="Bidang Urusan"),
        baris("7.01.01", 100, 60, tingkat="Program"), baris("7.01.01.2.01", 100, 60, tingkat="Kegiatan"),
        baris("7.01.01.2.01.0001", 100, 60, tingkat="Sub Kegiatan"),
        baris("7.01.01.2.01.0001.5.1", 90, 50, tingkat="Rekening")]})
    assert hasil.total.anggaran == 100
    assert [b.rinci for b in hasil.anggaran] == [False, False, False, False, True, False]
    assert lihat(hasil.anggaran[0].anggaran, hasil.anggaran[0].anggaran_hitung) == (500, 100)
    assert hasil.anggaran[4].anggaran_hitung is None


def test_a_sasaran_holds_for_the_rows_below_unless_they_have_their_own() -> None:
    hasil = hitung({"Renstra": RENSTRA, "Anggaran": [
        baris("I", 60, 30, "01"), baris("I.A", 40, 10), baris("I.A.1", 40, 10), baris("I.B", 20, 20, "2"),
        baris("II", 30, 30), baris("III", 10, 10, "9")]})
    assert [lihat(b.kode, b.sasaran) for b in hasil.anggaran] == [
        ("I", "1"), ("I.A", "1"), ("I.A.1", "1"), ("I.B", "2"), ("II", None), ("III", None)]
    assert [lihat(s.kode, s.uraian, s.anggaran, s.proporsi, s.program, s.rinci) for s in hasil.anggaran_sasaran] == [
        ("1", "Satu", 40, 40, ("Uraian I",), ("I.A.1",)), ("2", "Dua", 20, 20, ("Uraian I",), ("I.B",)),
        (None, "Penunjang/tidak dikaitkan", 40, 40, ("Uraian II", "Uraian III"), ("II", "III"))]


@pytest.mark.parametrize("tertulis", ["-", RUSAK])
def test_a_row_that_says_it_serves_none_does_not_inherit(tertulis: str) -> None:
    hasil = hitung({"Renstra": RENSTRA, "Anggaran": [
        baris("I", 60, 30, "1"), baris("I.A", 40, 10), baris("I.B", 20, 20, tertulis)]})
    assert [b.sasaran for b in hasil.anggaran] == ["1", "1", None]


def test_a_sasaran_without_money_is_shown_with_zero() -> None:
    hasil = hitung({"Renstra": RENSTRA, "Anggaran": [baris("I", 60, 30, "1")]})
    assert [lihat(s.kode, s.anggaran, s.capaian, s.proporsi) for s in hasil.anggaran_sasaran] == [
        ("1", 60, 50, 100), ("2", 0, None, 0)]


RUPIAH = st.integers(0, 10**12)


@given(st.lists(st.tuples(RUPIAH, RUPIAH, st.sampled_from([None, "1", "2", "3"])), min_size=1, max_size=8),
       st.lists(st.sampled_from([None, "1", "2"]), min_size=3, max_size=3))
def test_each_rupiah_is_counted_once_and_shares_add_to_100(
        rinci: list[tuple[int, int, str | None]], program: list[str | None]) -> None:
    semua = [baris(f"{p}", None, None, sasaran) for p, sasaran in enumerate(program, start=1)]
    for n, (anggaran, realisasi, sasaran) in enumerate(rinci, start=1):
        semua.append(baris(f"{1 + n % 3}.{n}", anggaran, realisasi, sasaran))
    berisi = {str(b["Kode"]).partition(".")[0] for b in semua if "." in str(b["Kode"])}
    semua = [b for b in semua if "." in str(b["Kode"]) or b["Kode"] in berisi]
    hasil = hitung({"Renstra": RENSTRA, "Anggaran": semua})
    assert hasil.total.anggaran == sum(a for a, _, _ in rinci)
    assert add(s.anggaran for s in hasil.anggaran_sasaran) == hasil.total.anggaran
    assert add(s.realisasi for s in hasil.anggaran_sasaran) == hasil.total.realisasi
    assert add(b.anggaran_hitung for b in hasil.anggaran if b.induk is None) == hasil.total.anggaran
    if hasil.total.anggaran:
        assert abs(sum((s.proporsi or D(0) for s in hasil.anggaran_sasaran), D(0)) - 100) < D("1e-20")


# --- Belanja


def belanja(*semua: tuple[str | None, str | None, Nilai, Nilai, str | None]) -> list[Baris]:
    return [dict(zip(("Kelompok", "Jenis", "Anggaran", "Realisasi", "Sifat"), satu, strict=True)) for satu in semua]


def test_spending_by_kelompok_and_sifat() -> None:
    hasil = hitung({"Anggaran": [baris("I", 400, 200)], "Belanja": belanja(
        ("Operasi", "Belanja Pegawai", 150, 60, None), ("Operasi", "Barang", 50, 40, None),
        ("Modal", "Peralatan", 40, 20, "Tidak Langsung"))})
    assert [lihat(b.sifat, bulat(b.proporsi or D(0), 2), b.capaian) for b in hasil.belanja] == [   # 150, 50, 40 of 240
        ("Tidak Langsung", D("62.5"), 40), ("Langsung", D("20.83"), 80), ("Tidak Langsung", D("16.67"), 50)]
    assert [lihat(b.kelompok, b.anggaran, b.realisasi, b.bagian) for b in hasil.belanja_kelompok] == [
        ("Operasi", 200, 100, (0, 1)), ("Modal", 40, 20, (2,))]
    assert [lihat(b.sifat, b.anggaran, b.realisasi, b.proporsi_realisasi) for b in hasil.belanja_sifat] == [
        ("Tidak Langsung", 190, 80, 20), ("Langsung", 50, 40, 10)]   # of the whole budget, 400
    assert lihat(hasil.belanja_total.anggaran, hasil.belanja_total.realisasi) == (240, 120)


def test_a_written_total_counts_only_where_every_kind_leaves_the_column_blank() -> None:
    hasil = hitung({"Belanja": belanja(
        ("Operasi", "Pegawai", 150, None, None), ("Operasi", "Barang", 50, None, None),
        ("Operasi", None, 999, 90, None),
        ("Modal", "Peralatan", 40, 20, None), ("Modal", "Gedung", 40, None, None), ("Modal", None, None, 77, None))})
    assert [lihat(b.kelompok, b.anggaran, b.realisasi) for b in hasil.belanja_kelompok] == [
        ("Operasi", 200, 90), ("Modal", 80, None)]
    assert hasil.belanja_kelompok[0].anggaran_isian.nilai == 999
    assert [b.jenis for b in hasil.belanja] == ["Pegawai", "Barang", "Peralatan", "Gedung"]
    assert lihat(hasil.belanja_total.anggaran, hasil.belanja_total.realisasi) == (280, None)


def test_totals_of_sifat_alone_give_the_sheets_total() -> None:
    hasil = hitung({"Belanja": belanja(
        ("Operasi", "Belanja Pegawai", 150, None, None), ("Operasi", "Barang", 50, None, None),
        (None, None, None, 90, "Tidak Langsung"), (None, None, 50, 45, "Langsung"))})
    assert [lihat(b.sifat, b.realisasi, b.capaian) for b in hasil.belanja_sifat] == [
        ("Tidak Langsung", 90, 60), ("Langsung", 45, 90)]
    assert hasil.belanja_kelompok[0].realisasi is None
    assert hasil.belanja_total.realisasi == 135
    assert hasil.belanja_sifat[1].proporsi_realisasi == D("22.5")   # 45 of 200: without Anggaran the sheet's own total


def test_a_kelompok_of_which_only_the_total_is_known() -> None:
    hasil = hitung({"Belanja": belanja(("Operasi", None, 150, 90, None), ("Modal", "Peralatan", 50, 40, None))})
    assert [lihat(b.kelompok, b.anggaran) for b in hasil.belanja_kelompok] == [("Operasi", 150), ("Modal", 50)]
    assert lihat(hasil.belanja_total.anggaran, [b.proporsi for b in hasil.belanja]) == (200, [25])


def test_a_kelompok_without_kinds_belongs_to_a_sifat() -> None:
    """Each rupiah has a sifat: as filled in, else Langsung; a written total of the sifat already holds it."""
    def sifat(*rows: tuple[str | None, str | None, Nilai, Nilai, str | None]) -> list[tuple[object, ...]]:
        return [lihat(b.sifat, b.anggaran, b.realisasi) for b in hitung({"Belanja": belanja(*rows)}).belanja_sifat]

    pegawai, modal = ("Operasi", "Belanja Pegawai", 150, 90, None), ("Modal", None, 50, 40, None)
    assert sifat(pegawai, modal) == [("Tidak Langsung", 150, 90), ("Langsung", 50, 40)]
    assert sifat(pegawai, (*modal[:4], "Tidak Langsung")) == [("Tidak Langsung", 200, 130)]
    assert sifat(pegawai, ("Belanja Tidak Langsung", None, 7, 7, None)) == [("Tidak Langsung", 157, 97)]
    assert sifat(("Operasi", None, 150, 90, None), modal) == []   # nobody says what Operasi holds
    assert sifat(pegawai, ("Modal", None, 50, None, None), (None, None, 60, 45, "Langsung")) == [
        ("Tidak Langsung", 150, 90), ("Langsung", 60, 45)]


def test_totals_of_sifat_do_not_stand_for_a_kelompok_without_kinds() -> None:
    hasil = hitung({"Belanja": belanja(
        ("Operasi", None, 150, None, None), ("Modal", "Peralatan", 50, None, None),
        (None, None, None, 45, "Langsung"))})
    assert hasil.belanja_sifat[0].realisasi == 45
    assert hasil.belanja_total.realisasi is None


@pytest.mark.parametrize(("jenis", "sifat", "hasil"), [
    ("Belanja Pegawai", None, "Tidak Langsung"), ("BELANJA  PEGAWAI", None, "Tidak Langsung"),
    ("Belanja Barang dan Jasa", None, "Langsung"), ("Belanja Pegawai", "Langsung", "Langsung"),
    ("5.1.01 Belanja Pegawai", None, "Tidak Langsung"), ("5.1.01", None, "Tidak Langsung"),  # case M03
    ("5.1.1", None, "Tidak Langsung"), ("1. Belanja Pegawai", None, "Tidak Langsung"),
    ("a) BELANJA PEGAWAI :", None, "Tidak Langsung"), ("- Belanja Pegawai", None, "Tidak Langsung"),
    ("II. Belanja  Pegawai", None, "Tidak Langsung"), ("Blj. Pegawai", None, "Tidak Langsung"),
    ("Pegawai", None, "Tidak Langsung"), ("Belanja Pegawai BLUD", None, "Tidak Langsung"),
    ("5.1.01.01 Belanja Gaji dan Tunjangan ASN", None, "Tidak Langsung"), ("Belanja Pegawai (5.1.01)", None,
                                                                           "Tidak Langsung"),
    ("Belanja Tambahan Penghasilan ASN", None, "Tidak Langsung"), ("Gaji Pokok ASN", None, "Tidak Langsung"),
    ("5.1.02 Belanja Barang dan Jasa", None, "Langsung"), ("5.1.02", None, "Langsung"),
    ("5.2.1 Belanja Pegawai", None, "Langsung"),  # Permendagri 13/2006: Belanja Langsung
    ("5.2.02 Belanja Modal Peralatan dan Mesin", None, "Langsung"), ("Belanja Jasa Pegawai Honorer", None, "Langsung"),
    ("5.1.02.02 Belanja Jasa Tenaga Pegawai", None, "Langsung")])
def test_sifat_by_kind_unless_filled_in(jenis: str, sifat: str | None, hasil: str) -> None:
    laporan = hitung({"Belanja": belanja(("Operasi", jenis, 1, 1, sifat))}).laporan
    assert find_sifat(laporan.belanja[0]) == hasil


# --- Kegiatan


def test_outputs_beside_the_money_of_their_sub_kegiatan() -> None:
    hasil = hitung({"Anggaran": [baris("I", 60, 30), baris("I.A", 60, 30)], "Kegiatan": [
        {"Kode": "I.A", "Indikator Keluaran": "A", "Target": "12 Bulan", "Realisasi": 9},
        {"Kode": "9", "Indikator Keluaran": "B", "Target": 0, "Realisasi": 1},
        {"Kode": "I.A", "Indikator Keluaran": "C", "Target": "maksimal 4", "Realisasi": 5}]})
    dikenal, asing = hasil.kegiatan
    assert [lihat(k.indikator, k.capaian) for k in dikenal.keluaran] == [("A", 75), ("C", 75)]   # (8 - 5) / 4 × 100
    assert dikenal.masukan is not None
    assert dikenal.masukan.capaian == 50
    assert lihat(asing.masukan, asing.keluaran[0].capaian, asing.keluaran[0].sebab) == (None, None, Sebab.TARGET_NOL)


def test_money_of_a_code_that_different_rows_share_is_not_known() -> None:
    hasil = hitung({"Anggaran": [baris("I", 60, 30), baris("I", 50, 30)], "Kegiatan": [
        {"Kode": "I", "Indikator Keluaran": "A", "Target": 1, "Realisasi": 1}]})
    assert hasil.kegiatan[0].masukan is None


# --- Efisiensi

SELISIH, PMK = (next(m for m in efisiensi() if m.nama == nama) for nama in ("capaian - penyerapan", "PMK 22/2021"))


def efficiency(capaian: str, penyerapan: str, metode: MetodeEfisiensi) -> tuple[D, str]:
    """Efisiensi and what it is called."""
    nilai = evaluate(metode.rumus, {"capaian": D(capaian), "penyerapan": D(penyerapan)})
    assert nilai is not None
    return nilai, describe_efisiensi(D(capaian), nilai, metode).nama


@pytest.mark.parametrize(("capaian", "penyerapan", "efisien", "kategori"), [
    ("100", "90", "10", "efisien"), ("100", "100", "0", "efisien"), ("110", "120", "-10", "kurang efisien"),
    ("99.99", "50", "49.99", "target belum tercapai"), ("99.995", "90", "9.995", "target belum tercapai"),
    ("99.9999999999999999999", "90", "9.9999999999999999999", "efisien"),  # what is left of a division
])
def test_efisiensi_is_a_difference_and_a_word_only_where_the_target_was_reached(
        capaian: str, penyerapan: str, efisien: str, kategori: str) -> None:
    assert efficiency(capaian, penyerapan, SELISIH) == (D(efisien), kategori)


@pytest.mark.parametrize(("capaian", "penyerapan", "nilai", "kategori"), [
    ("100", "100", "50", "efisien"), ("100", "90", "75", "efisien"), ("100", "110", "25", "kurang efisien"),
    ("100", "80", "100", "efisien"), ("100", "40", "100", "efisien"), ("100", "140", "0", "kurang efisien"),
    ("90", "80", "75", "target belum tercapai"),
])
def test_the_ministers_formula(capaian: str, penyerapan: str, nilai: str, kategori: str) -> None:
    """E = capaian - penyerapan; NE = 50 + E / 20 × 50, between 0 and 100."""
    assert efficiency(capaian, penyerapan, PMK) == (D(nilai), kategori)


@pytest.mark.parametrize(("realisasi", "anggaran", "terpakai", "kategori"), [
    (0, 50, 0, "belum dilaksanakan"), (80, 50, 0, "tidak dapat dihitung"), (0, 50, 20, "tidak dapat dihitung"),
    (80, 0, 0, "tidak dapat dihitung"), (None, 50, 20, "tidak dapat dihitung"),
    (80, 50, None, "tidak dapat dihitung"),
])
def test_without_money_realisasi_or_output_there_is_no_figure(
        realisasi: Nilai, anggaran: Nilai, terpakai: Nilai, kategori: str) -> None:
    hasil = hitung({"Renstra": RENSTRA[:1], "PK": [{"Kode": "1.1", "Target": 100}],
                    "Realisasi": [{"Kode": "1.1", "Realisasi": realisasi}],
                    "Anggaran": [baris("I", anggaran, terpakai, "1")]})
    assert [lihat(e.efisiensi, e.kategori) for e in hasil.efisiensi] == [(None, kategori)]


def test_no_budget_no_efisiensi() -> None:
    hasil = hitung({"Renstra": RENSTRA})
    assert lihat(hasil.efisiensi, hasil.anggaran_sasaran, hasil.total.anggaran) == ((), (), None)
