from dataclasses import replace

from tests.kantor.contoh import ATURAN, ATURAN_LAIN, isi, kabupaten, kantor, kecil, kiriman, temuan
from toolkit.kantor.model import Kumpulan, Nasib
from toolkit.rekap.perbandingan import ranked
from toolkit.rekap.posisi import Keadaan, area, aturan_umum, match, unusable


def test_every_office_stands_once_with_what_came() -> None:
    posisi = match(kecil())
    assert [(p.kantor.kode_wilayah[-2:], p.keadaan, p.terdaftar) for p in posisi] == [
        ("01", Keadaan.BERSIH, True), ("02", Keadaan.BERSIH, True), ("03", Keadaan.BERKESALAHAN, True),
        ("04", Keadaan.BERSIH, True), ("05", Keadaan.BELUM, True), ("06", Keadaan.BERSIH, False)]
    assert [k.berkas for p in posisi for k in p.lain] == ["masuk/lama.xlsx"]
    assert [p.aturan_lain for p in posisi] == [False, False, False, True, False, False]
    assert [k.berkas for k in unusable(kecil())] == ["masuk/lama.xlsx", "masuk/rusak.xlsx"]


def test_an_office_outside_the_list_is_named_by_its_file_and_its_code() -> None:
    (p,) = (p for p in match(kecil()) if not p.terdaftar)
    assert (p.kantor.nama, p.kantor.kabupaten_kota, p.kantor.provinsi) == (
        "Kecamatan Tanggul", "Kabupaten Jember", "Jawa Timur")


def test_without_a_list_nobody_is_missing() -> None:
    posisi = match(replace(kecil(), kantor=()))
    assert len(posisi) == 5
    assert all(p.terdaftar and p.keadaan is not Keadaan.BELUM for p in posisi)


def test_a_file_of_another_year_leaves_its_office_missing_and_is_named() -> None:
    lama = kiriman(isi("35.09.01", tahun=2023), Nasib.TAHUN_LAIN, berkas="2023.xlsx")
    (p,) = match(Kumpulan(tahun=2024, kantor=kantor("35.09.01"), kiriman=(lama,)))
    assert (p.keadaan, [k.berkas for k in p.lain]) == (Keadaan.BELUM, ["2023.xlsx"])


def test_offices_without_a_code_are_not_taken_for_one() -> None:
    tanpa = replace(isi("35.09.01"), kode_wilayah="")
    assert len(match(Kumpulan(tahun=2024, kiriman=(kiriman(tanpa), kiriman(tanpa, berkas="lain.xlsx"))))) == 2


def test_the_rules_of_most_offices_are_the_common_ones() -> None:
    assert aturan_umum(kecil()) == ATURAN
    satu = kiriman(isi("35.09.01")), kiriman(isi("35.09.02", aturan=ATURAN_LAIN))
    assert aturan_umum(Kumpulan(tahun=2024, kiriman=satu)) == min(ATURAN, ATURAN_LAIN)
    assert aturan_umum(Kumpulan(tahun=2024)) == ""


def test_equal_capaian_share_a_place_and_what_does_not_compare_has_none() -> None:
    """Means: 99 (not in the list), 95, 95; 60 has an error, 106.67 other rules, one has not come."""
    posisi = ranked(match(kecil()))
    assert [(p.kantor.kode_wilayah[-2:], p.peringkat) for p in posisi] == [
        ("01", 2), ("02", 2), ("03", None), ("04", None), ("05", None), ("06", 1)]
    assert [p.tanpa_peringkat for p in posisi] == ["", "", "1 kesalahan", "aturan hitungnya lain", "belum masuk", ""]


def test_a_place_is_decided_by_what_is_shown() -> None:
    """84.354 and 84.353 are both shown as 84.35; 84.355 is shown as 84.36."""
    semua = tuple(kiriman(isi(f"35.09.0{n}", (r,))) for n, r in enumerate(("84.354", "84.353", "84.355"), 1))
    assert [p.peringkat for p in ranked(match(Kumpulan(tahun=2024, kiriman=semua)))] == [2, 2, 1]


def test_an_accepted_error_does_not_keep_an_office_out() -> None:
    satu = kiriman(isi("35.09.01", temuan=(temuan(alasan="Sudah dibahas."),)))
    (p,) = ranked(match(Kumpulan(tahun=2024, kiriman=(satu,))))
    assert (p.peringkat, p.kesalahan) == (1, 0)


def test_a_sasaran_without_capaian_leaves_the_office_unranked() -> None:
    (p,) = ranked(match(Kumpulan(tahun=2024, kiriman=(kiriman(isi("35.09.01", ("90", None))),))))
    assert (p.peringkat, p.tanpa_peringkat) == (None, "capaiannya belum dapat dihitung")


def test_the_area_is_named_where_all_share_it() -> None:
    assert area(match(kabupaten())) == "Kabupaten Jember"
    dua = tuple(kiriman(isi(k)) for k in ("35.09.01", "35.10.01"))
    assert area(match(Kumpulan(tahun=2024, kiriman=dua))) == "Jawa Timur"
    assert area(()) == ""
