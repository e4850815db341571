"""Loose comparison of texts and units."""

from toolkit.values.teks import AMBANG_NAMA, fold, fold_rapat, kemiripan, terdekat
from toolkit.values.ukuran import is_persen, is_skor


def test_folding_drops_case_spaces_breaks_and_punctuation() -> None:
    assert fold("  INDIKATOR\n Sasaran: ") == "indikator sasaran"
    assert fold_rapat("Kabupaten / Kota") == fold_rapat("kabupaten/kota")


def test_names_are_alike_in_spite_of_spelling_and_level_words() -> None:
    assert kemiripan("Program Ketentraman dan Ketertiban Umum", "KETENTERAMAN DAN KETERTIBAN UMUM") > AMBANG_NAMA
    assert kemiripan("Sub Kegiatan Pelayanan Umum", "Kegiatan: Pelayanan Umum") == 1
    assert kemiripan("Pelayanan Umum", "Pemberdayaan Masyarakat Desa") < AMBANG_NAMA


def test_near_miss() -> None:
    assert terdekat("Kegiatn", ("Program", "Kegiatan", "Sub Kegiatan")) == "Kegiatan"
    assert terdekat("xyz", ("Program", "Kegiatan")) is None


def test_units() -> None:
    assert [is_persen(s) for s in ("%", "persen", "Prosentase", "Dokumen", "", None)] == [
        True, True, True, False, False, False]
    assert [is_skor(s) for s in ("Nilai", "Indeks", "Poin", "Skor", "%", "", "Bulan")] == [
        True, True, True, True, False, False, False]
